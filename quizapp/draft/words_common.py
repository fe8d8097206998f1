"""Small words of English that tell how a sentence is built. Lower case, plain apostrophes."""

from __future__ import annotations

from typing import Final

from quizapp.deck.kinds_words import listed

TITLES: Final = listed(
    """
    mr mrs ms miss dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr adm maj cpl pvt rev hon fr st pres
    supt insp det del sir dame lord lady
    """
)
"""Titles before names; with a full stop as a rule."""

_OTHER_ABBREVIATIONS: Final = listed(
    """
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun inc corp ltd co bros vs
    etc al ave blvd rd dept assn univ jr sr ft mt est approx ala ariz ark calif colo conn fla ga ill ind kan ky la
    mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ph.d m.d
    """
)

ABBREVIATIONS: Final = dict.fromkeys(_OTHER_ABBREVIATIONS, "other") | dict.fromkeys(TITLES, "title")
"""Words whose full stop ends no sentence: ``title`` never does, ``other`` only before a word that begins one."""

STARTERS: Final = listed(
    """
    the a an he she it they we i you this that these those but and or so if in on at for as when while after before
    since although though however there here his her their its our my your what who why how where meanwhile still
    yet then now not no one some many most several both each all according asked despite during under with by from
    to
    """
)
"""Words with which a sentence begins more often than a name goes on."""

DETERMINERS: Final = listed(
    """
    the a an this that these those his her their its our my your some many most several few all both each every any
    another other no one two three four five six seven eight nine ten
    """
)

POSSESSIVES: Final = listed("his her their its our my your whose 's")

PRONOUNS: Final = listed("he she they i we you it")
"""Pronouns that may be the subject of a saying."""

RELATIVES: Final = listed("who which whom whose")

SUBORDINATORS: Final = listed(
    """
    that as while because when after before if though although since where whereas unless until once whether because
    than how why what
    """
)

COORDINATORS: Final = listed("and or but nor yet")

PREPOSITIONS: Final = listed(
    """
    of in on at for from with by about into over after before under between during against among through without
    within across behind beyond despite except inside near off onto outside since to toward towards until upon via
    like amid
    """
)

AUXILIARIES: Final = listed(
    """
    is are was were be been being am has have had having do does did will would can could may might must shall
    should 's 've 'd 'll 're 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
    wouldn't can't couldn't shouldn't not never cannot
    """
)

BE: Final = listed("is are was were be been being am 're isn't aren't wasn't weren't")

ADVERBS: Final = listed(
    """
    himself herself itself themselves also then later now still even just once again recently often always never
    ever already earlier yesterday today tonight soon first twice further once only rather instead sometimes
    frequently long not yet too almost far well thus therefore likewise flatly back perhaps maybe however down up
    out off away along around aside forward apart here there so quite very
    """
)

DAYS: Final = listed("monday tuesday wednesday thursday friday saturday sunday")

TIMES: Final = DAYS | listed(
    "yesterday today tonight week month year morning afternoon evening night earlier last this"
)
"""Words of a time that may stand between a subject and its verb, or between a verb and what is said."""

VERBS: Final = listed(
    """
    came went took made got gave found left felt kept held brought began knew thought saw became stood lost paid met
    ran led grew fell set put let cut hit read spent won sent built wore rose drove chose spoke broke threw wrote
    goes comes takes makes gets gives finds keeps holds brings begins knows thinks sees becomes stands runs leads
    seems remains want wants wanted need needs needed try tried tries work works worked seem seemed appear appears
    appeared shook threw drew bore swept rode flew sat laid shot struck taught caught sought bought fought forgot
    got sang sank swam wept wound woke bit blew hid hurt bent dealt dug fed fled hung lent lit meant slept slid spun
    split stuck stung swore swung stole spread sped shut strode tore withdrew overcame faces faced lives works
    serves teaches makes shakes leaves meets sits stands emailed texted issued released published posted held sent
    believe believes believed support supports supported use used uses help helped helps
    """
)
"""Finite verbs that end a noun phrase to their left; those in -ed are found by their ending."""
