"""What is worth asking in an article: figures, dates, changes, firsts and mosts, names, each with its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.article.flow import Span
from quizapp.deck.dates import PartialDate, find_dates
from quizapp.deck.figures import Figure, find_figures
from quizapp.deck.kinds_names import name_kind
from quizapp.deck.kinds_words import CALENDAR, STOPS, listed
from quizapp.deck.pattern import pattern
from quizapp.deck.sorts import AnswerKind
from quizapp.draft.article import Article
from quizapp.draft.claims import tells_attitude
from quizapp.draft.passages import Passage, passages
from quizapp.draft.people import Mention, People, mentions
from quizapp.draft.spoken import Spoken, Trust
from quizapp.draft.when import iso, relative_dates
from quizapp.draft.wording import COMFORTABLE, is_stance

_MOST: Final = pattern(
    r"\b(?:the (?:(?:very )?first|only|last|[a-z]{3,}est|main|sole|worst|best)\b"
    r"(?! (?:of all|time|few|two|three|years?)\b)"
    r"|the most [a-z]+ (?!of\b)|(?:became|become|is|was) the first|record[- ](?:high|low)|never before)",
    re.I,
)
_NO_MOST: Final = pattern(
    r"\bthe (?:last|latest|first|only) (?:\w+ )?(?:years?|months?|weeks?|days?|decades?|time|few|minute|hour|half|round"
    r"|night|day|phase|part|step|section|chapter|paragraph)"
    r"|the (?:last|first|only) (?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|\d)|the (?:interest"
    r"|rest|west|forest|harvest|request|test|quest|guest|protest|contest|latest|earliest|best (?:way|of)|least)\b",
    re.I,
)
_CHANGES: Final = ("halved", "doubled", "tripled", "trebled", "quadrupled", "quintupled")
_CHANGE: Final = pattern(rf"\b(?:{'|'.join(_CHANGES)})\b", re.I)
_YEAR = pattern(r"\d{4}")
_DIGIT = pattern(r"\d")
_NUMBERS: Final = listed(
    """
    two three ten twelve twenty thirty third thousand trillion four five fifty six seven eight nine eleven hundred
    million billion half quarter fifth dozen percent thirteen fifteen forty
    """
)
"""How number words begin. Without one and without a digit the slower search is not begun."""

_NUMBER = pattern(rf"\b(?:{'|'.join(sorted(_NUMBERS))})")

_MONTHS: Final = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|January|February|March|April|June|July|August|September"
    r"|October|November|December"
)
_PART_OF_MORE = pattern(rf"\b(?:(?:{_MONTHS})\s+|(?:year|decade|century|month|hour|a day) and\s+)$")
_MONTH_AFTER = pattern(rf"\s+(?:of\s+)?(?:{_MONTHS})\b")
_DAY = pattern(rf"\b(?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}})\b(?!,? \d{{4}}|[\d.,]*\d)")
_AGE = pattern(r"(?:, |\()$")
_AFTER_AGE = pattern(r"[,)]")
_AT_HOUR = pattern(r"\s*(?:a\.m\.|p\.m\.|o'clock|o’clock|in the (?:morning|afternoon|evening)|at night)")
_SELF = pattern(r"\b(?:I|I['’]m|I['’]ve|my|My|me|[Ww]e|[Ww]e['’](?:re|ve|ll)|[Oo]ur|us|[Yy]ou|[Yy]our)\b")
_ALONE = pattern(r"\b(?:I|I['’]m|I['’]ve|my|My|me|[Yy]ou|[Yy]our)\b")
OURS: Final = pattern(r"\b(?:[Ww]e|[Ww]e['’](?:re|ve|ll)|[Oo]ur|us)\b")
_ASIDE = pattern(r"\b(?:as|while|although|though|because|if|unless|whether)\b(?! (?:on|in|at|of)\b)", re.I)
_SINCE = pattern(r"\bsince (?!then\b)\w+ [^,;:]{2,60} (?:in|on) $")
_ENDS: Final = frozenset(".!?…")
_CLOSING: Final = "”\"'’)]"

SHORTEST: Final = 4
LONGEST: Final = 45
"""Words of a sentence that facts are drafted from; beyond, a question made of it cannot be read."""

NAMES: Final = {
    AnswerKind.PERSON: "person",
    AnswerKind.ORGANISATION: "organisation",
    AnswerKind.PLACE: "place",
}
"""Kinds of words found that are names asked in their sentence."""


class Found(NamedTuple):
    """Words worth asking. ``key`` and ``sentence`` are offsets into the flow; ``value`` is what the key means.

    ``said`` is the statement that the key is part of, ``passage`` the sentence with all that is known of it. ``kind``
    is ``figure``, ``date``, ``change``, ``most``, ``person``, ``organisation``, ``place``, ``name`` (with a role),
    ``definition`` or ``acronym``; ``asked`` says whether the key may stand in brackets in its sentence.
    """

    kind: str
    key: Span
    sentence: Span
    value: str
    paragraph: int
    trust: Trust
    why: str
    unit: str = ""
    asked: bool = True
    said: Spoken | None = None
    passage: Passage | None = None


def facts(
    article: Article, said: Sequence[Spoken], day: PartialDate | None, people: People | None = None
) -> list[Found]:
    """What is worth asking in the sentences of an article, in the order of the text.

    ``day`` is the article's, by which "Tuesday" is resolved; without it such words are left.
    """
    names = Names(article, people if people is not None else People(article))
    found: list[Found] = []
    for passage in passages(article, said):
        turn = any(each.statement.how == "turn" for each in passage.said)
        if turn or not passage.quoted:
            found += _sentence_facts(article, passage, day, names)
    return _beside_others(found)


FEWEST_PLACES: Final = 4
"""Places found in an article from which one can be asked beside others."""


def _beside_others(found: Sequence[Found]) -> list[Found]:
    """What was found, places not asked where there are too few to be offered as wrong answers."""
    places = {each.value for each in found if each.kind == "place" and each.asked}
    few = len(places) < FEWEST_PLACES
    return [each._replace(asked=False) if few and each.kind == "place" else each for each in found]


def _sentence_facts(article: Article, passage: Passage, day: PartialDate | None, names: Names) -> Iterator[Found]:
    start, end = passage.span
    text = article.flow.text[start:end]
    words = text.count(" ") + 1
    if (
        not SHORTEST <= words <= LONGEST
        or text.rstrip(_CLOSING)[-1:] not in _ENDS
        or text.endswith("?")
        or "://" in text
        or _WHETHER.match(text)
    ):
        return
    own = _SELF.search(text) is not None and not _is_ours(text, passage)
    trust, why = _trust(words, passage)
    base = Found("", (start, start), passage.span, "", passage.place, trust, why, passage=passage)
    taken: list[Span] = []
    every = (*_dates(text, base, day), *_changes(text, base), *_figures(text, base))
    for made in (*every, *_mosts(text, base), *_names(text, base, names)):
        key = (made.key[0] - start, made.key[1] - start)
        if all(key[1] <= a or b <= key[0] for a, b in taken):
            taken.append(key)
            told = _with_holder(made, passage)
            if not own or _is_others(article, told.said):
                yield told


def _is_ours(text: str, passage: Passage) -> bool:
    """Whether the "we" of a sentence is that of the one who answers or gives a speech."""
    turn = any(each.statement.how == "turn" for each in passage.said)
    return turn and _ALONE.search(text) is None


def _is_others(article: Article, said: Spoken | None) -> bool:
    """Whether words are told of somebody in a sentence in which its writer speaks as I or we."""
    if said is None or said.statement.how == "turn":
        return False
    return not any(_SELF.search(article.flow.text[a:b]) for a, b in said.statement.content)


def _with_holder(made: Found, passage: Passage) -> Found:
    """What was found with the statement in whose words it lies, if one does."""
    a, b = made.key
    for each in passage.said:
        if any(start <= a and b <= end for start, end in each.statement.content):
            named = each.speaker or "somebody"
            return made._replace(said=each, trust=Trust.CHECK, why=f"said by {named}: asked as a claim")
    return made


def _trust(words: int, passage: Passage) -> tuple[Trust, str]:
    """How far a sentence can be a fact, and why."""
    if passage.said:
        return Trust.CHECK, f"part of the sentence is what {passage.said[0].speaker or 'somebody'} says"
    if words > COMFORTABLE:
        return Trust.CHECK, "the sentence is long for a question"
    return Trust.LIKELY, "the article says so in its own words"


def _dates(text: str, base: Found, day: PartialDate | None) -> Iterator[Found]:
    start = base.key[0]
    dated = find_dates(text) if _YEAR.search(text) else []
    for found in dated:
        key = (start + found.start, start + found.end)
        aside = found.date.precision == "year" and _is_aside(text, found.start)
        yield base._replace(
            kind="date", key=key, value=iso(found.date), unit=found.date.precision, asked=base.asked and not aside
        )
    for bare in _DAY.finditer(text) if _DIGIT.search(text) else ():
        key = (start + bare.start(), start + bare.end())
        yield base._replace(kind="date", key=key, value=" ".join(bare.group().split()), unit="day")
    if day is not None and not dated:
        for relative in relative_dates(text, day):
            key = (start + relative.start, start + relative.end)
            why = f"counted from the article's date, this is {iso(relative.date)}"
            if not text[: relative.start].endswith(_NAMED_DAYS):
                made = base._replace(kind="date", key=key, value=iso(relative.date), unit="relative", asked=False)
                yield made._replace(trust=Trust.CHECK, why=why)


_WHETHER = pattern(r"(?:\S+ ){0,3}whether\b")
_NAMED_DAYS: Final = ("Super ", "Black ", "Good ", "Easter ", "Ash ", "Cyber ", "Bloody ")


def _is_aside(text: str, at: int) -> bool:
    """Whether a year stands in a clause that only goes along: "as both countries head into elections in 2024"."""
    before = text[:at]
    if _SINCE.search(before):
        return True
    aside = max((found.span() for found in _ASIDE.finditer(before)), default=(0, 0))
    return aside[0] > 0 and not set(",;:") & set(before[aside[1] :])


def _changes(text: str, base: Found) -> Iterator[Found]:
    low = text.lower()
    for found in _CHANGE.finditer(text) if any(map(low.__contains__, _CHANGES)) else ():
        key = (base.key[0] + found.start(), base.key[0] + found.end())
        yield base._replace(kind="change", key=key, value=found.group().lower())


def _figures(text: str, base: Found) -> Iterator[Found]:
    for found in find_figures(text) if _may_hold_figures(text) else ():
        figure = found.figure
        behind = text[found.end :]
        if text[found.start] in "-–—" and text[found.start + 1 : found.start + 2] == " ":
            continue
        in_date = _PART_OF_MORE.search(text[: found.start]) or _MONTH_AFTER.match(behind) or _AT_HOUR.match(behind)
        age = _AGE.search(text[: found.start]) and _AFTER_AGE.match(behind) and not (figure.unit or figure.counted)
        refuted = text[: found.start].endswith((" not ", "n't "))
        if in_date or age or refuted or behind[:1] == "-" or _is_trivial(figure, text[found.start : found.end], behind):
            continue
        key = (base.key[0] + found.start, base.key[0] + found.end)
        yield base._replace(kind="figure", key=key, value=_value(figure), unit=_unit(figure))


def _may_hold_figures(text: str) -> bool:
    """Whether there is a digit or the beginning of a number word."""
    if _DIGIT.search(text):
        return True
    low = text.lower()
    return any(map(low.__contains__, _NUMBERS)) and _NUMBER.search(low) is not None


def _is_trivial(figure: Figure, text: str, after: str) -> bool:
    """Whether a figure is not worth asking: one, a rank, a lone small number in words without a unit."""
    low = text.lower()
    half = low in {"half", "half a", "half an", "a half"} and not after.startswith(" of")
    quarter = low in {"a quarter", "quarter"} and not after.startswith((" of", " within", " in ", "."))
    if figure.rank or figure.value == 1 or figure.vague or half or quarter or low in {"a", "an", "no"}:
        return True
    return text.isalpha() and figure.value < 3 and not figure.counted


def _value(figure: Figure) -> str:
    """A figure as plain digits; a range with its two ends."""
    low = f"{figure.value:.10g}"
    return low if figure.high is None else f"{low}-{figure.high:.10g}"


_UNIT_WORD = pattern(
    r"(?P<number>.+?)[\s-]+(?!million|billion|trillion|thousand|hundred|dozen|to\b|one|two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen\b|[a-z]+ty\b|half|quarter|third|fifth)[a-z]+"
)


def number_of(key: str, found: Found) -> str:
    """The words of a key that are asked: the unit behind a number is none of them."""
    shorter = _UNIT_WORD.fullmatch(key) if found.kind == "figure" and found.unit else None
    return shorter["number"] if shorter and shorter["number"].lower() not in {"a", "an"} else key


def _unit(figure: Figure) -> str:
    return figure.unit or " ".join(figure.counted)


def _mosts(text: str, base: Found) -> Iterator[Found]:
    """What a sentence says of a first, only or most: the words from there to the end of the phrase."""
    found = _MOST.search(text) if base.passage is not None else None
    if found is None or base.passage is None or _NO_MOST.match(text, found.start()):
        return
    named = [
        m for m in mentions(base.passage.words) if _is_askable(m) and m.words[-1].end - base.key[0] <= found.start()
    ]
    following = _NEXT.match(text[named[-1].words[-1].end - base.key[0] :]) if named else None
    if named and (following is None or following[1] in STOPS):
        key = (named[-1].words[0].start, named[-1].words[-1].end)
        yield base._replace(kind="most", key=key, value=named[-1].text)
    else:
        key = (base.key[0] + found.start(), base.key[0] + found.end())
        yield base._replace(kind="most", key=key, value=found.group(), asked=False)


def _is_askable(mention: Mention) -> bool:
    return len(mention.text) > 3 and mention.text[0].isupper() and mention.words[0].low not in CALENDAR


def _names(text: str, base: Found, names: Names) -> Iterator[Found]:
    """Persons, bodies and places named behind the subject of a sentence that is nobody's claim or attitude."""
    passage = base.passage
    if passage is None or passage.said or text.count(" ") >= COMFORTABLE or is_stance(text) or tells_attitude(passage):
        return
    start = base.key[0]
    for mention in mentions(passage.words):
        begin, end = mention.words[0].start - start, mention.words[-1].end - start
        name = text[begin:end]
        if begin < _PAST_SUBJECT or text.count(name) > 1 or not _is_askable(mention) or not names.is_rare(name):
            continue
        kind = names.kind(mention, name, text[:begin], text[end:])
        if kind in NAMES:
            yield base._replace(kind=NAMES[kind], key=(start + begin, start + end), value=name)


class Names:
    """The names of an article: how often each stands there, and what it names."""

    def __init__(self, article: Article, people: People) -> None:
        self._people = people
        self._title = article.title
        self._most = max(_OFTEN, len(article.body) // _A_NAME)
        self._times: dict[str, int] = {}
        for paragraph in article.body:
            for mention in people.named[paragraph.start]:
                self._times[mention.text] = self._times.get(mention.text, 0) + 1

    def is_rare(self, name: str) -> bool:
        """Whether a name is one of those that the article tells, and not what all of it is about."""
        return self._times.get(name, 0) <= self._most and name not in self._title

    def kind(self, mention: Mention, name: str, before: str, after: str) -> AnswerKind:
        """What a name is; a phrase where it belongs to a longer one, as in "the Sinaloa cartel"."""
        person = self._people.of(mention)
        if person is not None:
            return AnswerKind.PERSON if len(mention.words) > 1 else AnswerKind.PHRASE
        following = _NEXT.match(after)
        if _CAPITAL_OF.match(after):
            return AnswerKind.PLACE
        if mention.leads or (following is not None and following[1].lower() not in STOPS) or after[:2] in {"'s", "’s"}:
            return AnswerKind.PHRASE
        return name_kind(name, before, after)


_NEXT = pattern(r"[ -]([^\W\d_]+)")
_CAPITAL_OF = pattern(r", (?:the|an?) (?:[a-z-]+ ){0,2}(?:capital|city|town|village|province|region|port|suburb)\b")
_OFTEN: Final = 3
_A_NAME: Final = 6
"""Paragraphs for each of which a name may stand once more in an article and still be one of many."""
_PAST_SUBJECT: Final = 12
"""Characters at the start of a sentence in which its subject stands."""
