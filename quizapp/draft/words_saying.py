"""Verbs that tell who says what, with their forms. English; lower case.

Each line of a list is a verb: its plain form, and the others where they do not follow the rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from quizapp.deck.kinds_words import listed

_CLAUSE: Final = """
say says said said saying
write writes wrote written writing
add
note
argue
claim
explain
state
declare
announce
report
insist
acknowledge
conclude
respond
reply
answer
continue
recall
suggest
warn
admit admits admitted admitted admitting
concede
contend
assert
allege
stress
emphasize
emphasise
remark
observe
comment
quip quips quipped quipped quipping
joke
tweet
retweet
predict
promise
pledge
vow
swear swears swore sworn swearing
deny
confirm
estimate
boast
brag brags bragged bragged bragging
complain
lament
testify
proclaim
exclaim
shout
yell
chant
scream
whisper
mutter
reiterate
repeat
caution
counter
retort
muse
opine
assure
protest
blog blogs blogged blogged blogging
theorize
speculate
reveal
disclose
indicate
agree
recount
conjecture
advise
propose
recommend
demand
request
urge
posit
wonder
scoff
snap snaps snapped snapped snapping
gush
joke
tout
read reads read read reading
decree
profess
divulge
clarify
affirm
reaffirm
mention
forecast forecasts forecast forecast forecasting
gripe
marvel
bemoan
decry
point
reflect
chime
interject
plead
fume
sneer
elaborate
surmise
grumble
sniff
tease
threaten
beg begs begged begged begging
implore
dictate
"""

_PERSON: Final = """
tell tells told told telling
inform
remind
ask
notify
warn
advise
assure
"""

_NAMING: Final = """
call
describe
characterize
characterise
label
dub dubs dubbed dubbed dubbing
brand
term
deem
"""

_ABOUT: Final = """
accuse
criticize
criticise
blame
praise
denounce
condemn
blast
slam slams slammed slammed slamming
attack
mock
dismiss
question
cite
discuss
defend
credit
challenge
rebuke
applaud
thank
ridicule
castigate
lambast lambasts lambasted lambasted lambasting
lambaste
deride
assail
deplore
hail
tout
reject
endorse
oppose
favor
favour
express
voice
compare
refer refers referred referred referring
decline
refuse
outline
detail
highlight
echo echoes echoed echoed echoing
apologize
apologise
invoke
quote
slam
liken
"""

_MIND: Final = """
believe
think thinks thought thought thinking
hope
want
expect
fear
feel feels felt felt feeling
know knows knew known knowing
see sees saw seen seeing
find finds found found finding
show shows showed shown showing
consider
prefer prefers preferred preferred preferring
plan plans planned planned planning
intend
worry
doubt
decide
determine
learn
realize
realise
understand understands understood understood understanding
seek seeks sought sought seeking
offer
view
wish
imply
portray
depict
frame
suspect
"""

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
    claim claims note notes report reports call calls demand demands charge charges promise promises pledge pledges
    vow vows remark remarks comment comments state states estimate estimates answer answers tweet tweets question
    questions request requests urge urges complaint forecast forecasts joke jokes project projects point points view
    views plan plans hope hopes fear fears worry worries doubt doubts back backs support supports attack attacks
    address addresses term terms label labels brand brands order orders rule rules post posts share shares list
    lists quote quotes reply object objects reason reasons retweet retweets text texts email emails blog blogs
    signal signals counter counters offer offers wish wishes favor favors credit credits challenge challenges wonder
    wonders suspect suspects frame praise blame protest protests show shows read thought felt saw found boast crack
    crow caution detail details chant chants lament laments retort retorts yell yells shout shouts scream whisper
    demur tease outline highlight highlights finding findings answer continue warning reading reporting meaning cry
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


def _forms(line: str) -> tuple[str, ...]:
    """The plain form, the third person, the past, the participle and the form in -ing."""
    words = line.split()
    if len(words) == 5:
        return tuple(words)
    plain = words[0]
    stem = plain[:-1] if plain.endswith("e") else plain
    if plain.endswith("y") and plain[-2] not in "aeou":
        return plain, plain[:-1] + "ies", plain[:-1] + "ied", plain[:-1] + "ied", plain + "ing"
    third = plain + "es" if plain.endswith(("s", "sh", "ch", "x")) else plain + "s"
    return plain, third, stem + "ed", stem + "ed", stem + "ing"


def _entries() -> Iterator[tuple[str, Verb]]:
    sorts = (("mind", _MIND), ("about", _ABOUT), ("naming", _NAMING), ("clause", _CLAUSE), ("person", _PERSON))
    for sort, text in sorts:
        for line in text.strip().splitlines():
            plain, third, past, participle, ing = _forms(line)
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

QUOTING: Final = SURE | listed(
    """
    continue call describe characterize characterise label dub accuse refer cite criticize criticise praise credit
    echo dismiss denounce question defend express voice liken proclaim indicate propose comment agree point chant
    shout yell urge mention allege mock compare quote condemn thank declare reply answer repeat muse bemoan lament
    advise recommend
    """
)
"""Verbs with which quoted words are somebody's, also where they are part of a longer clause."""

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
