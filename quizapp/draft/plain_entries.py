"""Facts, events and terms as entries of a deck, in the words of the article, brackets round what is worth asking."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from quizapp.article.flow import Span
from quizapp.deck.kinds_words import CALENDAR
from quizapp.deck.marks import mark
from quizapp.deck.pattern import pattern
from quizapp.deck.standing import passing_time
from quizapp.deck.written import Value
from quizapp.draft.claims import tells_attitude, whose_claim
from quizapp.draft.entries import Entry, Left
from quizapp.draft.facts import NAMES, OURS, Found, number_of
from quizapp.draft.ground import squeezed
from quizapp.draft.ids import drafted_id
from quizapp.draft.leaning import Mended, mended, tagged
from quizapp.draft.passages import Passage, part_of
from quizapp.draft.phrases import first_subject
from quizapp.draft.spoken import Spoken, Trust
from quizapp.draft.wording import AND_THAT, as_sentence, is_stance, shortened

if TYPE_CHECKING:
    from quizapp.draft.article import Article
    from quizapp.draft.people import People
    from quizapp.draft.voices import Voices
    from quizapp.draft.weights import Weights

MOST_MARKS: Final = 4
"""Brackets in one sentence; more would be one sentence learnt by heart."""

MOST_WORDS: Final = 28
"""Words of a sentence that can be told as an event."""

_WORTH: Final = {"change": 0.5, "figure": 0.4, "most": 0.35, "date": 0.25, "person": 0.2, "organisation": 0.2}
_TRUST: Final = {Trust.SURE: 0.3, Trust.LIKELY: 0.2, Trust.CHECK: -0.2}
_NAME_BEHIND = pattern(r", ((?:[A-Z][\w'’.-]+ ?){2,4}),")
_LEANS: Final = 0.5
"""What a sentence loses that leans on another, or on the day of writing."""


class Facts:
    """Makes facts of what was found in an article's sentences."""

    def __init__(self, article: Article, people: People, voices: Voices, weights: Weights, by: str = "") -> None:
        """``by`` is the key of the voice that vouches for all that the article says in its own words, if one does."""
        self._by: tuple[tuple[str, Value], ...] = (("said_by", by),) if by else ()
        self.article = article
        self.people = people
        self.voices = voices
        self.weights = weights

    def entries(self, found: Sequence[Found], left: Left) -> Iterator[Entry]:
        """One entry for each sentence with words worth asking, in the order of the text."""
        by_sentence: dict[Span, list[Found]] = {}
        for each in found:
            if each.asked and each.passage is not None:
                by_sentence.setdefault(each.sentence, []).append(each)
        for keys in by_sentence.values():
            said = next((each.said for each in keys if each.said is not None), None)
            passage = keys[0].passage
            if passage is None:
                continue
            if said is None and (passage.said or passage.led):
                reason = "part of the sentence is what somebody says" if passage.said else "words behind a colon"
                self._leave(passage, reason, left)
                continue
            entry = self._plain(passage, keys, left) if said is None else self._claim(passage, keys, said, left)
            if entry is not None:
                yield entry
        self._leave_unasked(found, by_sentence, left)

    def _leave(self, passage: Passage, reason: str, left: Left) -> None:
        left.note(reason, passage.number, self.article.flow.text[slice(*passage.span)])

    def _leave_unasked(self, found: Sequence[Found], asked: Collection[Span], left: Left) -> None:
        """Tell of each sentence with a first or most for which there is no name to ask."""
        noted: set[Span] = set()
        for each in found:
            if each.kind == "most" and each.passage is not None and each.sentence not in {*asked, *noted}:
                noted.add(each.sentence)
                self._leave(each.passage, "a first or a most, with no name in it to ask for", left)

    def _plain(self, passage: Passage, keys: Sequence[Found], left: Left) -> Entry | None:
        """What the article says in its own words; where it tells who says so, that one's claim."""
        flow = self.article.flow.text
        whose = whose_claim(passage, flow)
        if whose is not None and (not whose or all(each.kind in NAMES.values() for each in keys)):
            self._leave(passage, "a claim whose holder is not told", left)
            return None
        if whose and whose.lower() in CALENDAR:  # "a poll held in May found"
            self._leave(passage, "a claim whose holder is not told", left)
            return None
        text = mended(passage, flow, self.people, self.weights.title_words)
        if whose is None:
            trust, why = keys[0].trust, keys[0].why
            asked = [flow[each.key[0] : each.key[1]] for each in _chosen(keys)]
            short = shortened(text.text, max((text.text.rfind(key) + len(key) for key in asked), default=0))
            if short != text.text:
                text = text._replace(text=short, pieces=(short,) if not text.name else text.pieces)
                trust, why = Trust.LIKELY, "the article says so; what goes on behind it is left out"
            return self._entry(text, passage.span, keys, self._by, trust, why, left=left)
        about: tuple[tuple[str, Value], ...] = (("status", "claim"), ("said_by", self._holder(whose, passage)))
        return self._entry(
            text, passage.span, keys, about, Trust.CHECK, left=left, why=f"taken for a claim of “{whose}”"
        )

    def _holder(self, whose: str, passage: Passage) -> str:
        """The key of a voice that a phrase means, by itself or by the name behind it: "the mayor, Jane Roe,"."""
        sentence = self.article.flow.text[slice(*passage.span)]
        named = _NAME_BEHIND.match(sentence, sentence.find(whose) + len(whose))
        full = named[1] if named is not None else whose
        known = full.lower().removeprefix("the ")
        return self.voices.keys.get(known, full if full in self.people.by_name else whose)

    def _claim(self, passage: Passage, keys: Sequence[Found], said: Spoken, left: Left) -> Entry | None:
        """What somebody says with a figure or date in it: asked as that person's claim, in the words of the claim."""
        by = self.voices.key_of(said.who)
        if said.statement.how == "turn" and _is_request(passage):
            self._leave(passage, "it asks somebody to do something", left)
            return None
        if not by:
            self._leave(passage, "a claim whose holder is not told", left)
            return None
        if not said.statement.held:
            self._leave(passage, "denied, asked or left unsaid", left)
            return None
        inside = [each for each in keys if each.said is said and each.kind != "most"]
        span, text = self._clause(passage, said, inside)
        inside = [each for each in inside if span[0] <= each.key[0] and each.key[1] <= span[1]]
        if said.statement.how != "turn" and is_stance(text.text):
            return None  # told as a view, with these words marked
        about: tuple[tuple[str, Value], ...] = (("status", "claim"), ("said_by", by))
        return self._entry(text, span, inside, about, said.trust, said.why, said, left=left)

    def _clause(self, passage: Passage, said: Spoken, keys: Sequence[Found]) -> tuple[Span, Mended]:
        """The words of a claim by themselves, where they are a clause; else its whole sentence."""
        flow = self.article.flow.text
        content = said.statement.content
        if said.statement.how != "turn" and len(content) == 1 and not said.statement.quoted:
            part = part_of(passage, _clause_with(flow, content[0], keys))
            clause = as_sentence(flow[part.span[0] : part.span[1]]) if part is not None else ""
            if part is not None and clause:
                whole = mended(part, flow, self.people, self.weights.title_words)
                return part.span, whole._replace(text=as_sentence(whole.text))
        return passage.span, mended(passage, flow, self.people, self.weights.title_words)

    def _entry(
        self,
        text: Mended,
        span: Span,
        keys: Sequence[Found],
        about: tuple[tuple[str, Value], ...],
        trust: Trust,
        why: str,
        said: Spoken | None = None,
        *,
        left: Left,
    ) -> Entry | None:
        written = self.article.flow.text[span[0] : span[1]]
        if not keys:
            return None
        placed = [(at, each) for each in _chosen(keys) if (at := _place(self.article, each, span, written, text.text))]
        if not placed or text.opens:
            left.note(
                "it begins with a word that points back", self.article.paragraphs[keys[0].paragraph].number, written
            )
            return None
        trust, why = _with_leaning(text, trust, why)
        number = self.article.paragraphs[keys[0].paragraph].number
        pairs = (
            ("fact", mark(text.text, [at for at, _ in placed])),
            ("id", drafted_id("facts", text.text)),
            *about,
            ("from", number),
        )
        spans = tuple(each.key for _, each in placed)
        pieces = (*text.pieces, *(text.text[a:b] for (a, b), _ in placed))
        worth = sum(_WORTH.get(each.kind, 0.15) for _, each in placed)
        length = max(0, text.text.count(" ") - 20) * 0.02
        weak = _LEANS * (bool(text.leans) + bool(passing_time(text.text)))
        weight = self.weights.of(text.text, number) + worth + _TRUST[trust] - length - weak
        return Entry("facts", pairs, trust, why, keys[0].paragraph, pieces, weight, spans, said)


def _is_request(passage: Passage) -> bool:
    """Whether a sentence of a speech asks for something and tells nothing: it begins with a verb and has no subject."""
    frame = tagged(passage.words)
    return (
        first_subject(frame) is None
        and re.match("[KNV][IDP#]", frame.tags) is not None
        and not set(frame.tags) & set("VX")
    )


def _clause_with(text: str, content: Span, keys: Sequence[Found]) -> Span:
    """The one of the clauses said side by side ("that it is old, and that it leaks") in which the first key stands."""
    start, end = content
    for join in AND_THAT.finditer(text, *content):
        if keys and keys[0].key[0] < join.start():
            return start, join.start()
        start = join.end()
    return start, end


def _with_leaning(text: Mended, trust: Trust, why: str) -> tuple[Trust, str]:
    """How far a sentence can be relied on once it is known whether it stands alone."""
    if found := OURS.search(text.text):
        return Trust.CHECK, f"“{found.group()}” is the speaker's: put the name in"
    if text.leans:
        return Trust.CHECK, f"“{text.leans}” leans on the sentence before: put the name in"
    if text.name:
        return Trust.CHECK, f"“{text.word}” is taken for “{text.name}”"
    return trust, why


def _chosen(keys: Sequence[Found]) -> list[Found]:
    """The words to ask in one sentence: names only where there is hardly anything else."""
    names = [each for each in keys if each.kind in NAMES.values()]
    others = [each for each in keys if each not in names]
    return (others + names[: max(0, 2 - len(others))])[:MOST_MARKS]


def _place(article: Article, each: Found, span: Span, written: str, text: str) -> Span | None:
    """Where the key stands in the sentence as it is put in the deck; units behind a number stay outside."""
    key = article.flow.text[each.key[0] : each.key[1]]
    times = written[: each.key[0] - span[0]].count(key)
    gone = written.count(key) - text.count(key)
    at = -1
    for _ in range(max(0, times - gone) + 1):
        at = text.find(key, at + 1)
    if at < 0:
        return None
    return at, at + len(number_of(key, each))


_AHEAD = pattern(r"\b(?:will|would|plans?|planned|expected|scheduled|due|set|is to|are to|won['’]t|may|might)\b")


def event_entries(article: Article, found: Sequence[Found], people: People, title: frozenset[str]) -> Iterator[Entry]:
    """What happened on a day that the article tells by a word such as "Tuesday"; not what somebody merely says.

    What lies ahead is left out: its Tuesday is another one.
    """
    told: set[Span] = set()
    flow = article.flow.text
    for each in found:
        passage = each.passage
        if each.asked or each.kind != "date" or each.unit != "relative" or each.sentence in told or passage is None:
            continue
        text, behind = flow[slice(*each.sentence)], flow[each.key[1] : each.key[1] + 8]
        inner = _INNER.search(flow, each.sentence[0], each.key[0]) is not None
        if (
            passage.said
            or passage.quoted
            or inner
            or _AHEAD.search(text)
            or _OF_DAY.match(behind)
            or tells_attitude(passage)
        ):
            continue
        told.add(each.sentence)
        happened = mended(passage, flow, people, title)
        if happened.text.count(" ") < MOST_WORDS and not happened.opens:
            number = article.paragraphs[each.paragraph].number
            keys = (("event", mark(happened.text, ())), ("when", each.value))
            named = (*keys, ("id", drafted_id("events", happened.text)), ("from", number))
            yield Entry("events", named, each.trust, each.why, each.paragraph, happened.pieces)


_INNER = pattern(r"\b(?:that|which|who|whose|as|when|after|before)\b")
_OF_DAY = pattern(r"(?: (?:night|morning|evening|afternoon))?['’]s\b")


def term_entries(article: Article, found: Sequence[Found]) -> Iterator[Entry]:
    """Terms with what they mean."""
    for each in found:
        term = squeezed(article.flow.text[each.key[0] : each.key[1]])
        means = each.value[:1].upper() + each.value[1:]
        if term.casefold() in means.casefold():
            continue
        pairs = (
            ("term", term),
            ("means", means),
            ("id", drafted_id("terms", term)),
            ("from", article.paragraphs[each.paragraph].number),
        )
        yield Entry("terms", pairs, each.trust, each.why, each.paragraph, (term, each.value))
