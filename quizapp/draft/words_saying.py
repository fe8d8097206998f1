"""Verbs that tell who says what, with their forms. English; lower case.

The verbs of a sort are those that English grammars list together: verbs of saying and of the manner of speaking,
of telling, of naming, of judging, of thinking.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from quizapp.deck.kinds_words import listed

_CLAUSE: Final = listed(
    """
    acknowledge add admit admonish advise affirm agree allege announce answer argue assert assure attest aver avow
    bark beg bellow blog blurt bluster boast boom brag calculate carp caution certify chant cheer chime chuckle claim
    clarify command comment complain concede conclude confess confide confirm conjecture contend continue counsel
    counter crack croak crow cry deadpan declare decree demand demur deny dictate disclose divulge drawl editorialize
    elaborate email emphasise emphasize enquire enthuse entreat estimate exclaim exhort explain explicate expound
    figure forecast fret fume giggle gloat gripe groan grouse growl grumble grunt guess gush hint hiss holler howl
    hypothesize implore indicate inquire insinuate insist instruct interject interrupt intimate intone jeer joke
    justify lament lie maintain mandate marvel mention moan mumble murmur muse mutter note object observe opine orate
    order philosophise philosophize plead pledge point ponder pontificate posit post preach predict press proclaim
    profess proffer promise pronounce propose protest publish quip rage rail rant rasp rave read reaffirm reason
    recall reckon recommend recount reflect reiterate rejoin remark remember reminisce repeat reply report request
    respond retort retweet reveal roar rule say scoff scold scream shout shriek sigh signal snap snarl sneer sniff
    snipe snort sob specify speculate splutter sputter squeal stammer state stipulate stress stutter suggest surmise
    swear tease telegraph testify text theorize threaten thunder tweet underline underscore urge utter vent venture
    volunteer vouch vow wail warn whimper whine whisper wisecrack wonder write yell
    """
)
"""Verbs that a clause or a quotation follows: what is said, in whatever manner."""

_PERSON: Final = listed(
    """
    admonish advise ask assure beg brief caution challenge command convince entreat exhort implore inform instruct
    lecture notify order persuade reassure remind tell urge warn
    """
)
"""Verbs with whom is told, and then what."""

_NAMING: Final = listed(
    """
    anoint bill brand call cast characterise characterize classify declare deem define describe dub identify label
    nickname paint pronounce rank rate regard stigmatize style term
    """
)
"""Verbs of calling somebody something."""

_ABOUT: Final = listed(
    """
    abuse acclaim accuse address admonish advocate apologise apologize applaud assail assault attack attribute back
    bash bemoan berate blame blast castigate censure challenge charge chastise chide cite commend compare compliment
    condemn congratulate credit criticise criticize decline decry defend deflect denigrate denounce deplore deprecate
    deride describe detail disavow discuss dismiss disown disparage dispute echo embrace endorse excoriate express
    extol fault favor favour hail hammer highlight honor honour insult introduce invoke knock lambast lambaste lampoon
    laud liken malign mock narrate needle oppose outline pan pillory praise promote question quote rap rebuke rebut
    recite refer reference refuse refute reject relate renounce reprimand reproach reprove repudiate ridicule rip
    salute savage scold scorn skewer slam speak summarize support talk taunt tease thank tout trumpet upbraid vilify
    voice warn welcome
    """
)
"""Verbs of judging and speaking about somebody or something."""

_MIND: Final = listed(
    """
    anticipate appreciate assume believe conceive consider decide depict determine doubt expect favor fear feel find
    foresee frame guess hope imagine imply intend judge know learn offer perceive plan portray prefer presume realise
    realize reason reckon regret resent see seek sense show suspect think understand view want wish worry
    """
)
"""Verbs of thinking, wishing and showing."""

_IRREGULAR: Final = """
speak speaks spoke spoken speaking
admit admits admitted admitted admitting
aver avers averred averred averring
beg begs begged begged begging
blog blogs blogged blogged blogging
brag brags bragged bragged bragging
cast casts cast cast casting
deadpan deadpans deadpanned deadpanned deadpanning
demur demurs demurred demurred demurring
disown disowns disowned disowned disowning
dub dubs dubbed dubbed dubbing
echo echoes echoed echoed echoing
extol extols extolled extolled extolling
feel feels felt felt feeling
find finds found found finding
forecast forecasts forecast forecast forecasting
foresee foresees foresaw foreseen foreseeing
know knows knew known knowing
lambast lambasts lambasted lambasted lambasting
lie lies lied lied lying
pan pans panned panned panning
plan plans planned planned planning
prefer prefers preferred preferred preferring
quip quips quipped quipped quipping
rap raps rapped rapped rapping
read reads read read reading
rebut rebuts rebutted rebutted rebutting
refer refers referred referred referring
regret regrets regretted regretted regretting
rip rips ripped ripped ripping
say says said said saying
see sees saw seen seeing
seek seeks sought sought seeking
show shows showed shown showing
signal signals signaled signaled signaling
slam slams slammed slammed slamming
snap snaps snapped snapped snapping
sob sobs sobbed sobbed sobbing
swear swears swore sworn swearing
tell tells told told telling
think thinks thought thought thinking
understand understands understood understood understanding
write writes wrote written writing
"""
"""The plain form, the third person, the past, the participle and the form in -ing, where no makes them."""

NOUNS: Final = listed(
    """
    claim claims statement statements remark remarks argument arguments assertion assertions warning warnings
    comment allegation allegations accusation accusations charge charges announcement belief view views suggestion
    promise pledge vow prediction insistence admission declaration contention complaint complaints
    """
)
"""Nouns that a clause with "that" may follow: X's claim that ..."""

AMBIGUOUS: Final = listed(
    """
    talk talks talking speaking rant rants repeat repeats command jab mumble murmur drawl roll voice voices detailed
    mandated favored hiss wonder study welcome insults claim claims note notes report reports call calls demand
    demands charge charges promise promises pledge pledges vow vows remark remarks comment comments state states
    estimate estimates answer answers tweet tweets question questions request requests urge urges complaint forecast
    forecasts joke jokes project projects point points view views plan plans hope hopes fear fears worry worries doubt
    doubts back backs support supports attack attacks address addresses term terms label labels brand brands order
    orders post posts share shares list lists quote quotes reply object objects reason reasons retweet retweets text
    texts email emails blog blogs signal signals counter counters offer offers wish wishes favor favors credit credits
    challenge challenges wonders suspect suspects frame praise blame protest protests show shows read thought felt saw
    found boast crack crow caution detail details chant chants lament laments retort retorts yell yells shout shouts
    scream whisper demur tease outline highlight highlights finding findings continue warning reading reporting
    meaning cry abuse abuses advocate advocates assault assaults bark barks bill bills bluster blusters boom booms
    brief briefs cast casts cheer cheers chuckle chuckles commands compliment compliments croak croaks dispute
    disputes embrace embraces fault faults figure figures fret frets giggle giggles groan groans growl growls grunt
    grunts guess guesses hammer hammers hint hints honor honors honour honours howl howls insult jeer jeers judge
    judges knock knocks lecture lectures lie lies mandate mandates moan moans murmurs needle needles nickname
    nicknames paint paints rage rages rail rails rank ranks rap raps rate rates rave raves reference references regard
    regards regret regrets reprimand reprimands reproach reproaches roar roars salute salutes scorn scorns sense
    senses shriek shrieks sigh sighs snarl snarls snort snorts sob sobs style styles taunt taunts telegraph telegraphs
    thunder thunders trumpet trumpets venture ventures vent vents volunteer volunteers wail wails whimper whimpers
    whine whines wisecrack wisecracks attribute attributes acclaim bash bashes bashing briefing censure counsel press
    presses pan pans lecturing painting ranking rating publishing promotes casting feeling feelings planning beating
    greeting screaming shouting judging rule rules ruling
    """
)
"""Forms that are nouns as often as verbs."""


class Verb(NamedTuple):
    """A form of a verb. ``sort``: ``clause``, ``person`` (tell somebody), ``naming``, ``about`` or ``mind``.

    ``form``: ``plain``, ``third``, ``past`` or ``ing``.
    """

    lemma: str
    sort: str
    form: str


_IRREGULAR_FORMS: Final = {line.split()[0]: tuple(line.split()) for line in _IRREGULAR.strip().splitlines()}


def _forms(plain: str) -> tuple[str, ...]:
    """The plain form, the third person, the past, the participle and the form in -ing."""
    if plain in _IRREGULAR_FORMS:
        return _IRREGULAR_FORMS[plain]
    stem = plain[:-1] if plain.endswith("e") else plain
    if plain.endswith("y") and plain[-2] not in "aeou":
        return plain, plain[:-1] + "ies", plain[:-1] + "ied", plain[:-1] + "ied", plain + "ing"
    third = plain + "es" if plain.endswith(("s", "sh", "ch", "x")) else plain + "s"
    return plain, third, stem + "ed", stem + "ed", stem + "ing"


def _entries() -> Iterator[tuple[str, Verb]]:
    sorts = (("mind", _MIND), ("about", _ABOUT), ("naming", _NAMING), ("clause", _CLAUSE), ("person", _PERSON))
    for sort, verbs in sorts:
        for verb in sorted(verbs):
            plain, third, past, participle, ing = _forms(verb)
            yield participle, Verb(plain, sort, "past")
            for word, form in ((plain, "plain"), (third, "third"), (past, "past"), (ing, "ing")):
                yield word, Verb(plain, sort, form)


VERBS: Final[dict[str, Verb]] = dict(_entries())
"""Every form of every verb; where two verbs share a form, the one of saying wins."""

SURE: Final = listed(
    """
    say tell note argue add explain state acknowledge admit insist suggest claim write report announce warn conclude
    assert allege contend concede recall predict promise vow stress declare confirm deny joke caution complain
    testify estimate tweet observe respond reply clarify reiterate remark according ask quip emphasize lament reveal
    disclose affirm boast inform remind
    """
)
"""Verbs that leave no doubt that something was said, where a clause follows."""

INVERTED: Final = listed(
    """
    say add write ask explain note reply declare continue report tweet argue warn recall quip joke conclude insist
    acknowledge admit respond announce claim observe
    """
)
"""Verbs whose subject may stand behind them after a clause without quotation marks: "..., said the mayor"."""

FIRM: Final = listed(
    """
    say tell note add argue insist acknowledge explain claim write according accuse call conclude warn contend
    """
)
"""Verbs of saying with which a clause is something said in all but a few cases of a hundred."""

WARY: Final = listed(
    "claim mention write announce tweet declare respond deny report state promise vow reveal estimate boast"
)
"""Verbs of saying that mean something else as often, unless "that" or a pronoun follows."""

TAKING: Final = {
    "call": listed("for on"),
    "criticize": listed("noun finite"),
    "accuse": listed("noun finite of pronoun"),
    "blame": listed("noun finite"),
    "promise": listed("to"),
    "vow": listed("to"),
    "ask": listed("for"),
    "urge": listed("noun"),
}
"""Verbs of saying that take something else than a clause, with the words that may follow them."""
