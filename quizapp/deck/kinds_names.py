"""Whether capitalised words name a person, an organisation or a place: by the words themselves and those around."""

from __future__ import annotations

import re
from typing import Final

from quizapp.deck.folding import ARTICLES, TITLES
from quizapp.deck.model import AnswerKind

_PARTICLES: Final = "de|del|de la|da|dos|di|van|van der|von|bin|ibn|al|el|la|le|y|of"
_CAPITAL: Final = r"[^\W\d_a-z][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?"
_NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:{_PARTICLES})\s+)?{_CAPITAL}){{0,4}}")
_CAPITAL_WORD = re.compile(_CAPITAL)
_ACRONYM = re.compile(r"[A-Z]{2,6}")

ORGANISATION_WORDS: Final = frozenset(
    """academy administration agency alliance army assembly association authority bank board brigade bureau cabinet
    cartel center centre church club college commission committee company congress consortium corp corporation council
    court department directorate federation force forces foundation front fund government group guard inc initiative
    institute institution laboratory league ltd magazine ministry movement museum navy network newspaper office
    organisation organization parliament party police post press school secretariat senate service services society
    syndicate team times trust union university works""".split()
)
"""Words that stand in names of bodies, folded."""

PLACE_WORDS: Final = frozenset(
    """avenue bay beach bridge city coast county desert district forest gulf harbor harbour island islands lake mountain
    mountains ocean peninsula province region river road sea square state strait street town valley village""".split()
)
"""Words that stand in names of places, folded."""

PLACES: Final = frozenset(
    name.strip()
    for name in """afghanistan, africa, alabama, alaska, albania, algeria, america, amsterdam, ankara, arizona, argentina,
    arkansas, armenia, asia, athens, australia, austria, azerbaijan, baghdad, bangkok, bangladesh, barcelona, beijing,
    beirut, belarus, belgium, berlin, bolivia, boston, brazil, britain, brussels, bucharest, budapest, bulgaria, cairo,
    california, cambodia, cameroon, canada, chicago, chile, china, colombia, colorado, connecticut, copenhagen, croatia,
    cuba, cyprus, damascus, delaware, delhi, denmark, dublin, ecuador, egypt, el salvador, england, estonia, ethiopia,
    europe, finland, florida, france, gaza, geneva, georgia, germany, ghana, greece, guatemala, haiti, hamburg, havana,
    hawaii, helsinki, honduras, hong kong, houston, hungary, iceland, idaho, illinois, india, indiana, indonesia, iowa,
    iran, iraq, ireland, israel, istanbul, italy, jakarta, jamaica, japan, jerusalem, jordan, kabul, kansas, kazakhstan,
    kentucky, kenya, kosovo, kuwait, kyiv, latvia, lebanon, libya, lisbon, lithuania, london, los angeles, louisiana,
    luxembourg, madrid, maine, malaysia, maryland, massachusetts, melbourne, mexico, mexico city, miami, michigan,
    minnesota, mississippi, missouri, moldova, mongolia, montana, morocco, moscow, mozambique, mumbai, munich, myanmar,
    nairobi, nebraska, nepal, netherlands, nevada, new hampshire, new jersey, new mexico, new york, new zealand,
    nicaragua, nigeria, north america, north carolina, north dakota, north korea, northern ireland, norway, ohio,
    oklahoma, oregon, oslo, ottawa, pakistan, palestine, panama, paraguay, paris, pennsylvania, peru, philadelphia,
    philippines, poland, portugal, prague, puerto rico, qatar, quebec, rhode island, rio de janeiro, romania, rome,
    russia, rwanda, san francisco, saudi arabia, scotland, seattle, senegal, seoul, serbia, shanghai, siberia, sinaloa,
    singapore, slovakia, slovenia, somalia, south africa, south america, south carolina, south dakota, south korea,
    spain, sri lanka, stockholm, sudan, sweden, switzerland, sydney, syria, taiwan, tanzania, tehran, tennessee, texas,
    thailand, tibet, tokyo, toronto, tunisia, turkey, u.k., u.s., uganda, uk, ukraine, united arab emirates,
    united kingdom, united states, uruguay, us, usa, utah, uzbekistan, vancouver, venezuela, vermont, vienna, vietnam,
    virginia, wales, warsaw, washington, wisconsin, wyoming, yemen, zambia, zimbabwe, zurich""".replace("\n", " ").split(",")
)
"""Countries, states and large cities, lower case: the places that news name most."""

_OFFICES: Final = (TITLES - ARTICLES - {"don", "m"}) | frozenset(
    "activist adviser advisor analyst author candidate economist farmer historian journalist lawyer leader lawmaker "
    "politician professor reporter researcher scientist spokesman spokesperson spokeswoman trafficker writer".split()
)
_SAYING = re.compile(
    r",?\s*(?:\([^)]{1,20}\),?\s*)?(?:who|said|says|told|tells|warned|argued|argues|wrote|added|claims|claimed|insists|insisted)\b"
    r"|,\s+(?:an?|the|his|her|their|its|former|then|senior|chief|co-founder|head)\s+[a-z]"
)
_INSIDE = re.compile(r"\b(?:in|into|near|across|outside|throughout)\s+(?:the\s+)?$")
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


def name_kind(text: str, before: str, after: str) -> AnswerKind:
    """PERSON, ORGANISATION or PLACE where capitalised words are one for good reason, else PHRASE."""
    bare = text[4:] if text[:4] in {"the ", "The "} else text
    lowered = bare.lower().replace("’", "'")
    if lowered in PLACES:
        return AnswerKind.PLACE
    words = lowered.replace(".", "").split()
    if not _CAPITAL_WORD.match(bare):
        return AnswerKind.PHRASE
    if not ORGANISATION_WORDS.isdisjoint(words) or _ACRONYM.fullmatch(bare):
        return AnswerKind.ORGANISATION
    if not _NAME.fullmatch(bare) or words[0] in _MONTHS:
        return AnswerKind.PHRASE
    return _name_in_context(words, before, after)


def _name_in_context(words: list[str], before: str, after: str) -> AnswerKind:
    """What a name is that no word of its own tells."""
    if words[-1] in PLACE_WORDS:
        return AnswerKind.PLACE
    if len(words) > 1 and words[0] in _OFFICES:
        return AnswerKind.PERSON
    lead = before[-40:].split()
    if lead and lead[-1].strip(".,").lower() in _OFFICES:
        return AnswerKind.PERSON
    if _INSIDE.search(before[-20:]):
        return AnswerKind.PLACE
    if len(words) > 1 and _SAYING.match(after):
        return AnswerKind.PERSON
    return AnswerKind.PHRASE
