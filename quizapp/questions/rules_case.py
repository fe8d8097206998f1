"""What a rule looks at: one question, and what its deck says about it. Worked out once, on demand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizapp.deck.dates import parse_date
from quizapp.deck.figures import Figure, parse_figure
from quizapp.deck.model import AnswerKind, Card, Deck, Entry, Event, Fact, Mark, Status, Term, Viewpoint, Voice
from quizapp.questions.model import FIXED, VALUES, Form, Kind, Option, Question
from quizapp.questions.rules_words import BLANK, folded, spaced, stands_in, tells_who

VOICED = frozenset({Kind.WHO_SAYS, Kind.ANSWERS, Kind.MATCH})
"""Kinds whose options are voices."""

STATED = frozenset({Kind.HOLDS})
"""Kinds whose options are views."""

NAMES = frozenset({AnswerKind.PERSON, AnswerKind.ORGANISATION, AnswerKind.PLACE})
"""Answers that are proper names."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a question or a set breaks.

    ``rule`` is the number in the table of ``rules``; ``level`` is ``"E"`` (refuse the question), ``"W"`` (tell
    the teacher) or ``"S"`` (the set is lopsided).
    """

    rule: int
    level: str
    message: str


@dataclass(frozen=True, slots=True)
class AnswerType:
    """What sort of answer a point has."""

    kind: AnswerKind
    unit: str = ""
    precision: str = ""


class Grounds:
    """What the rules ask a deck. Indexes are made when first needed; the deck itself does not change."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Entries by id; voices also as ``voice:<id>``."""
        found: dict[str, Entry] = {voice.id: voice for voice in self.deck.voices.values()}
        found.update((f"voice:{voice.id}", voice) for voice in self.deck.voices.values())
        found.update((entry.id, entry) for entry in self.deck.entries() if not isinstance(entry, Voice))
        return found

    @cached_property
    def latest_year(self) -> int | None:
        """The year of the article (``as_of``, else the source's date), None when unknown."""
        for text in (self.deck.as_of, self.deck.source.date):
            date = parse_date(text) if text else None
            if date is not None:
                return date.year
        return None

    def entry_of(self, ref: str) -> Entry | None:
        """The entry that a point id belongs to."""
        return self.entries.get(ref) or self.entries.get(ref.rpartition(":")[0])

    def mark_of(self, point: str) -> Mark | None:
        """The mark that a point id names."""
        entry = self.entry_of(point)
        if not isinstance(entry, Fact | Viewpoint) or entry.id == point:
            return None
        key = point.removeprefix(f"{entry.id}:")
        return next((mark for mark in entry.marks if mark.key == key), None)

    def type_of(self, ref: str) -> AnswerType | None:
        """The sort of answer that the point ``ref`` has; None for a point unknown or without a stated sort."""
        thing = self.mark_of(ref) or self.entry_of(ref)
        if isinstance(thing, Mark | Card):
            return AnswerType(thing.kind, thing.unit, thing.precision)
        return AnswerType(AnswerKind.DATE) if isinstance(thing, Event) else None

    def names(self, who: str) -> tuple[str, ...]:
        """All that a holder may be called: name, aliases and role; for free text the text."""
        voice = self.deck.voices.get(who)
        if voice is None:
            return (who,) if who else ()
        given = (self.deck.speaker(who), voice.role, voice.name, *voice.aka)
        return tuple(dict.fromkeys(name for name in given if name))

    def voice_named(self, text: str) -> str | None:
        """The id of the voice that ``text`` names, None when it names none."""
        return self._voice_by_name.get(folded(text))

    @cached_property
    def _voice_by_name(self) -> dict[str, str]:
        by_name: dict[str, str] = {}
        for who in self.deck.voices:
            for name in self.names(who):
                by_name.setdefault(folded(name), who)
        for who in self.deck.voices:
            by_name[folded(self.deck.speaker(who))] = who
        return by_name

    @cached_property
    def holders_of(self) -> dict[str, frozenset[str]]:
        """Voices that hold a view, by its folded words: two entries may say the same."""
        held: defaultdict[str, set[str]] = defaultdict(set)
        for view in self.deck.viewpoints:
            held[spaced(view.holds)].update(view.who, view.shared_by)
        return {text: frozenset(who) for text, who in held.items()}

    @cached_property
    def _attacked_by(self) -> dict[str, tuple[Viewpoint, ...]]:
        attackers: defaultdict[str, list[Viewpoint]] = defaultdict(list)
        for view in self.deck.viewpoints:
            for target in view.against:
                attackers[target].append(view)
        return {target: tuple(views) for target, views in attackers.items()}

    def opponents(self, view: Viewpoint) -> frozenset[str]:
        """Voices that contradict a view or that it contradicts, as far as the deck says."""
        found: set[str] = set()
        for target in view.against:
            other = self.entries.get(target)
            found.update(other.who if isinstance(other, Viewpoint) else (target,))
        for key in (view.id, *view.who):
            for attacker in self._attacked_by.get(key, ()):
                found.update(attacker.who)
        return frozenset(found)


_WHO = re.compile(r"\b(?:who|whom|whose)\b|\bwhich (?:voice|person|speaker|side)\b|\bwhich of (?:these|them)\b")


def statement_of(entry: Entry | None) -> str:
    """The words of an entry that a stem may repeat."""
    if isinstance(entry, Fact | Event):
        return entry.text
    if isinstance(entry, Viewpoint):
        return entry.holds
    if isinstance(entry, Card):
        return entry.q
    if isinstance(entry, Term):
        return entry.means
    return entry.role if entry is not None else ""


class Case:
    """One question before the rules."""

    def __init__(self, question: Question, grounds: Grounds) -> None:
        self.question = question
        self.grounds = grounds
        self.deck = grounds.deck

    @cached_property
    def english(self) -> bool:
        """Whether rules about English words apply."""
        return self.deck.english

    @cached_property
    def entry(self) -> Entry | None:
        """The entry asked about."""
        return self.grounds.entry_of(self.question.entry) or self.grounds.entry_of(self.question.point)

    @cached_property
    def mark(self) -> Mark | None:
        """The mark asked for, None for points that are no marks."""
        return self.grounds.mark_of(self.question.point)

    @cached_property
    def hand_worded(self) -> bool:
        """Whether an author wrote the stem: rules of style then only warn."""
        return bool(self.worded_by_hand) and folded(self.worded_by_hand) in folded(self.question.prompt)

    @property
    def worded_by_hand(self) -> str:
        """The question that the author wrote for this point, ``""`` for none."""
        return self.entry.q if isinstance(self.entry, Card) else self.mark.ask if self.mark else ""

    @property
    def style(self) -> str:
        """The level of a rule of style: ``E`` for a generated stem, ``W`` for an author's own words."""
        return "W" if self.hand_worded else "E"

    @cached_property
    def right(self) -> tuple[Option, ...]:
        """Options marked as right."""
        return tuple(o for o in self.question.options if o.correct)

    @cached_property
    def wrong(self) -> tuple[Option, ...]:
        """Options marked as wrong."""
        return tuple(o for o in self.question.options if not o.correct)

    @cached_property
    def key(self) -> str:
        """The right answer as one looks for it in a stem; ``""`` where options are a scale or an order."""
        question = self.question
        if question.kind in FIXED or question.form in (Form.PAIRS, Form.SEQUENCE, Form.SOME):
            return ""
        if question.form is Form.ONE:
            return self.right[0].text if self.right else ""
        return question.expected.answer if question.expected else question.answer

    @cached_property
    def aliases(self) -> tuple[str, ...]:
        """Other wordings of the key that are accepted for it."""
        expected = self.question.expected
        given = [*(expected.accepted if expected else ())]
        if self.mark is not None:
            given += self.mark.accept
        elif isinstance(self.entry, Card):
            given += self.entry.accept
        if self.question.kind in VOICED and (who := self.grounds.voice_named(self.key)):
            given += self.deck.voices[who].aka
        return tuple(dict.fromkeys(a for a in given if a and a != self.key))

    @cached_property
    def plain_choice(self) -> bool:
        """Whether options are answers to choose from (not a scale, an order or pairs)."""
        question = self.question
        return question.form in (Form.ONE, Form.SOME) and question.kind not in FIXED and len(question.options) > 1

    @property
    def worded(self) -> bool:
        """Whether options are English words of somebody's choosing: no names, voices, figures or dates."""
        named = self.question.answer_kind in NAMES or self.question.kind in VOICED
        return self.plain_choice and self.english and not named and not self.valued

    @cached_property
    def key_index(self) -> int:
        """Where the right option stands, -1 when there is not exactly one."""
        places = [i for i, o in enumerate(self.question.options) if o.correct]
        return places[0] if len(places) == 1 else -1

    @cached_property
    def valued(self) -> bool:
        """Whether options are figures or dates, compared as values."""
        return self.plain_choice and self.question.answer_kind in VALUES and self.question.kind not in VOICED | STATED

    @cached_property
    def figures(self) -> tuple[Figure | None, ...]:
        """The options as figures."""
        return tuple(parse_figure(o.text) for o in self.question.options)

    @cached_property
    def holders(self) -> tuple[str, ...]:
        """Those who stand behind the entry: voice ids or free text."""
        if isinstance(self.entry, Viewpoint):
            return self.entry.who
        if isinstance(self.entry, Fact | Event):
            return (self.entry.said_by,) if self.entry.said_by else ()
        return ()

    @cached_property
    def stance(self) -> bool:
        """Whether the entry is somebody's word and no plain fact."""
        entry = self.entry
        return isinstance(entry, Viewpoint) or (isinstance(entry, Fact) and entry.status is not Status.FACT)

    @cached_property
    def sources(self) -> str:
        """All deck text that the stem may repeat: statements of its entries, its dispute, who holds them."""
        return "\n".join(self._source_texts())

    def _source_texts(self) -> Iterator[str]:
        yield statement_of(self.entry)
        for point in self.question.points:
            other = self.grounds.entry_of(point)
            yield "" if other is self.entry else statement_of(other)
        on = self.entry.on if isinstance(self.entry, Fact | Viewpoint) else ""
        for dispute in {self.question.dispute: None, on: None}:
            yield self.deck.disputes[dispute].question if dispute in self.deck.disputes else ""
        yield self.mark.ask if self.mark is not None else ""
        for who in dict.fromkeys((*self.question.voices, *self.holders)):
            yield self.deck.speaker(who)

    @cached_property
    def statement(self) -> str:
        """The stem's statement: what follows the lead-in, when there is a lead-in that ends in a colon."""
        head, colon, tail = self.question.prompt.rpartition(": ")
        return tail if colon and len(head.split()) <= 12 else self.question.prompt

    def slot(self, mark: Mark) -> str | None:
        """The words, spaced, that the stem has where its entry has ``mark``; None when the rest is not the entry's."""
        text = statement_of(self.entry)
        before, after = spaced(text[: mark.start]).rstrip(), spaced(text[mark.end :]).lstrip()
        prompt = spaced(self.question.prompt)
        for article in (" a", " an"):  # made to fit what comes after
            before = before.removesuffix(article)
        start = prompt.find(before + " ") if before.strip() else 0
        end = len(prompt) - len(after)
        if start < 0 or not prompt.endswith(after) or end < start + len(before):
            return None
        return prompt[start + len(before) : end]

    @cached_property
    def slot_texts(self) -> tuple[str, ...]:
        """What may stand in the slot of the mark asked for: options for a blank, else what a statement puts there."""
        if self.blanks:
            return tuple(o.text for o in self.wrong) if self.plain_choice else ()
        slot = self.slot(self.mark) if self.mark is not None else None
        return (slot,) if slot else ()

    @cached_property
    def blanks(self) -> int:
        """Blanks in the stem."""
        return len(BLANK.findall(self.question.prompt))

    @property
    def asks_who(self) -> bool:
        """Whether the stem asks for a person or body."""
        return _WHO.search(folded(self.question.prompt)) is not None

    def names_holder(self) -> bool:
        """Whether the stem names somebody who holds or is asked about the view.

        Under marked words it has to name them as who tells it: to act in the statement is not to stand for it.
        """
        told = [self.question.holder, *self.question.voices, *self.holders]
        names = [name for who in told for name in self.grounds.names(who)]
        if self.mark is not None and self.english and self.question.kind not in STATED | VOICED:
            return tells_who(names, self.question.prompt)
        return any(stands_in(name, self.question.prompt) for name in names)
