"""Words that tell names of persons, bodies and places, and the units of figures. English; lower case."""

from __future__ import annotations

from typing import Final

from quizapp.deck.folding import ARTICLES, TITLES


def listed(text: str, mark: str | None = None) -> frozenset[str]:
    """The words of a text, or what stands between the marks."""
    return frozenset(" ".join(word.split()) for word in text.split(mark))


ORGANISATION_WORDS: Final = listed(
    """
    academy administration agency alliance army assembly association authority bank board brigade bureau cabinet
    cartel center centre church club college commission committee company congress consortium corp corporation
    council court department directorate federation force forces foundation front fund government group guard inc
    initiative institute institution laboratory league ltd magazine ministry movement museum navy network newspaper
    office organisation organization parliament party police post press school secretariat senate service services
    society syndicate team times trust union university works
    """
)
"""Words that stand in names of bodies."""

PLACE_WORDS: Final = listed(
    """
    avenue bay beach bridge city coast county desert district forest gulf harbor harbour island islands lake
    mountain mountains ocean peninsula province region river road sea square state strait street town valley village
    """
)
"""Words that stand in names of places."""

PLACES: Final = listed(
    """
    afghanistan, africa, alabama, alaska, albania, algeria, america, amsterdam, ankara, arizona, argentina,
    arkansas, armenia, asia, athens, australia, austria, azerbaijan, baghdad, bangkok, bangladesh, barcelona,
    beijing, beirut, belarus, belgium, berlin, bolivia, boston, brazil, britain, brussels, bucharest, budapest,
    bulgaria, cairo, california, cambodia, cameroon, canada, chicago, chile, china, colombia, colorado, connecticut,
    copenhagen, croatia, cuba, cyprus, damascus, delaware, delhi, denmark, dublin, ecuador, egypt, el salvador,
    england, estonia, ethiopia, europe, finland, florida, france, gaza, geneva, georgia, germany, ghana, greece,
    guatemala, haiti, hamburg, havana, hawaii, helsinki, honduras, hong kong, houston, hungary, iceland, idaho,
    illinois, india, indiana, indonesia, iowa, iran, iraq, ireland, israel, istanbul, italy, jakarta, jamaica,
    japan, jerusalem, jordan, kabul, kansas, kazakhstan, kentucky, kenya, kosovo, kuwait, kyiv, latvia, lebanon,
    libya, lisbon, lithuania, london, los angeles, louisiana, luxembourg, madrid, maine, malaysia, maryland,
    massachusetts, melbourne, mexico, mexico city, miami, michigan, minnesota, mississippi, missouri, moldova,
    mongolia, montana, morocco, moscow, mozambique, mumbai, munich, myanmar, nairobi, nebraska, nepal, netherlands,
    nevada, new hampshire, new jersey, new mexico, new york, new zealand, nicaragua, nigeria, north america, north
    carolina, north dakota, north korea, northern ireland, norway, ohio, oklahoma, oregon, oslo, ottawa, pakistan,
    palestine, panama, paraguay, paris, pennsylvania, peru, philadelphia, philippines, poland, portugal, prague,
    puerto rico, qatar, quebec, rhode island, rio de janeiro, romania, rome, russia, rwanda, san francisco, saudi
    arabia, scotland, seattle, senegal, seoul, serbia, shanghai, siberia, sinaloa, singapore, slovakia, slovenia,
    somalia, south africa, south america, south carolina, south dakota, south korea, spain, sri lanka, stockholm,
    sudan, sweden, switzerland, sydney, syria, taiwan, tanzania, tehran, tennessee, texas, thailand, tibet, tokyo,
    toronto, tunisia, turkey, u.k., u.s., uganda, uk, ukraine, united arab emirates, united kingdom, united states,
    uruguay, us, usa, utah, uzbekistan, vancouver, venezuela, vermont, vienna, vietnam, virginia, wales, warsaw,
    washington, wisconsin, wyoming, yemen, zambia, zimbabwe, zurich
    """,
    ",",
)
"""Countries, states and large cities: the places that news name most."""

OFFICES: Final = (TITLES - ARTICLES - {"don", "m"}) | listed(
    """
    don m activist adviser advisor analyst author candidate economist farmer historian journalist lawyer leader
    lawmaker politician professor reporter researcher scientist spokesman spokesperson spokeswoman trafficker writer
    """
)
"""Titles, offices and work that stand before the name of a person."""

CALENDAR: Final = listed(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday
    """
)
"""Months and days: capitalised, yet no names."""

LINKS: Final = listed(
    """
    of the its their his her these those all other more different such an a
    """
)
"""Words between a number and what it counts."""

STOPS: Final = listed(
    """
    a about across after against also among an and are around as at be because been before being between but by can
    could did do does during each every for from had has have he her his how if in into is it its last less like may
    might more most must near next nor not of off on onto or our out over past per shall she should since so some
    such than that the their them then there these they this those through till to toward towards under until up was
    we were what when where which while who whom whose will with within without would
    """
)
"""Words that end the name of what is counted."""
