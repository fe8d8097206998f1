"""What the makers of questions look up in a deck: entries, answers of a sort, views of a dispute."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quizapp.deck.dates import parse_date
from quizapp.deck.folding import content_words, fold
from quizapp.deck.model import (
    AnswerKind,
    Card,
    Deck,
    Entry,
    Event,
    Fact,
    Mark,
    Term,
    Viewpoint,
    Voice,
    VoiceKind,
)
from quizapp.deck.opposition import Opposition
from quizapp.questions.catalogue_wording import SAMPLE, Wording
from quizapp.questions.model import VALUES, Point
from quizapp.questions.points import VOICE
from quizapp.questions.stances import Stances
from quizapp.questions.wording import (
    bare,
    capital,
    closed,
    date_words,
    determined,
    paragraphs,
    plain,
)

WINDOW = 16
"""How many answers before and after a point's own are looked at for wrong options."""

NAMED = 60
"""How many of the deck's voices are looked at for wrong options beside a name."""

_NAMES = {VoiceKind.PERSON: AnswerKind.PERSON, VoiceKind.ORGANISATION: AnswerKind.ORGANISATION}


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """An answer that may be a wrong option elsewhere. ``ref`` is its point, ``at`` its place in the deck."""

    text: str
    ref: str
    at: int
    entry: str
    topic: str = ""
    passage: tuple[int, ...] = ()


Sort = tuple[AnswerKind, str]
"""What answers must share to stand beside each other: kind, and precision (dates) or unit (others).

The unit of a name is its class where the author states one ("city", "party"): cities stand beside cities.
"""


def sort_of(kind: AnswerKind, unit: str, precision: str) -> Sort:
    """The sort of an answer. Reading a deck puts units in the singular; here they are folded only."""
    return kind, precision if kind is AnswerKind.DATE else fold(unit)


def _sort_of(point: Point) -> Sort:
    return sort_of(point.answer_kind, point.unit, point.precision)


def _has_own_answer(point: Point) -> bool:
    """Whether a point's answer is something that may be asked for elsewhere: not a role, not a view as a whole."""
    return point.section != "voice" and not (point.section == "viewpoint" and point.id == point.entry)


class Catalogue(Wording):
    """A deck, and where to find things in it. Each index is made when it is first needed."""

    def __init__(self, deck: Deck, points: Sequence[Point]) -> None:
        super().__init__(deck)
        self.points = points

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Entries by id, a voice's with ``voice:`` before it."""
        found = {e.id: e for e in self.deck.entries() if not isinstance(e, Voice)}
        return {**found, **{f"{VOICE}{voice.id}": voice for voice in self.deck.voices.values()}}

    # -- answers of one sort ------------------------------------------------------------------------------------

    @cached_property
    def _at(self) -> dict[Sort, list[int]]:
        """Places of points by the sort of their answers, ascending."""
        sorts: defaultdict[Sort, list[int]] = defaultdict(list)
        units: dict[Sort, Sort] = {}  # decks have few units and many answers
        for at, point in enumerate(self.points):
            if _has_own_answer(point):
                written = point.answer_kind, point.precision if point.answer_kind is AnswerKind.DATE else point.unit
                sort = units.get(written) or units.setdefault(
                    written, sort_of(point.answer_kind, point.unit, point.precision)
                )
                sorts[sort].append(at)
        return sorts

    def _known(self, at: int) -> Known:
        point = self.points[at]
        mark = self.mark(point)
        text = mark.text if mark is not None else point.answer
        return Known(text, point.id, at, point.entry, point.topic, point.passage)

    @cached_property
    def _named(self) -> dict[Sort, list[Known]]:
        """Named voices as answers of their kind."""
        found: defaultdict[Sort, list[Known]] = defaultdict(list)
        for voice in self.deck.voices.values():
            if voice.kind in _NAMES and not voice.anonymous:
                ref = f"{VOICE}{voice.id}"
                found[(_NAMES[voice.kind], "")].append(Known(voice.name, ref, len(self.points), ref, "", voice.passage))
        return found

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each point in the deck, by id."""
        return {point.id: at for at, point in enumerate(self.points)}

    def near(self, point: Point) -> list[Known]:
        """Answers of the point's sort that stand around it in the deck: its window, other entries only."""
        return self.around(point, _sort_of(point))

    def around(self, point: Point, sort: Sort) -> list[Known]:
        """Answers of a sort that stand around a point; a figure without a unit is beside no other."""
        if sort == (AnswerKind.FIGURE, ""):
            return []
        found = self._at.get(sort, [])
        middle = bisect_left(found, self.places.get(point.id, 0))
        window = [self._known(at) for at in found[max(0, middle - WINDOW) : middle + WINDOW + 1]]
        window += self._named.get(sort, [])[:NAMED]
        return [known for known in window if known.entry != point.entry]

    def answered_by(self, text: str, point: Point) -> Known | None:
        """An answer in other entries than the point's that says the same: a value of its own sort, or any words."""
        same = self._answers.get(plain(text), ())
        fitting = (k for k in same if k.entry != point.entry and self._comparable(point, k.ref))
        return next(fitting, None)

    def _comparable(self, point: Point, ref: str) -> bool:
        other = self.points[self.places[ref]] if ref in self.places else None
        if other is None or not {point.answer_kind, other.answer_kind} & VALUES:
            return point.answer_kind not in VALUES
        return _sort_of(point) == _sort_of(other)

    @cached_property
    def _answers(self) -> dict[str, list[Known]]:
        """Answers of points and named voices by their words."""
        found: defaultdict[str, list[Known]] = defaultdict(list)
        points = [at for at, point in enumerate(self.points[:SAMPLE]) if _has_own_answer(point)]
        for known in (*map(self._known, points), *(k for named in self._named.values() for k in named)):
            found[plain(known.text)].append(known)
        return found

    def mark(self, point: Point) -> Mark | None:
        """The mark that a point is, None for other points."""
        entry = self.entries.get(point.entry)
        if not isinstance(entry, Fact | Viewpoint) or point.id == point.entry:
            return None
        return next((mark for mark in entry.marks if f"{entry.id}:{mark.key}" == point.id), None)

    def determined(self, ref: str) -> bool | None:
        """Whether a marked answer has an article before it in its statement; None for answers that are not marked."""
        point = self.points[self.places[ref]] if ref in self.places else None
        mark = self.mark(point) if point else None
        return determined(point.context[: mark.start]) if point and mark else None

    def camp(self, name: str) -> str:
        """The side of the voice that a name names, ``-`` for a voice of no side, ``""`` for a name of no voice."""
        return self._camps.get(fold(name), "")

    @cached_property
    def _camps(self) -> dict[str, str]:
        voices = self.deck.voices.values()
        return {fold(name): voice.side or "-" for voice in voices for name in (voice.name, *voice.aka)}

    def class_of(self, term: str) -> AnswerKind | None:
        """What sort of thing a term names, where a voice or another answer of the deck is called so; else None."""
        return self._classes.get(plain(term))

    @cached_property
    def _classes(self) -> dict[str, AnswerKind]:
        found: dict[str, AnswerKind] = {}
        marks = [mark for fact in self.deck.facts[:SAMPLE] for mark in fact.marks]
        marks += [mark for view in self.deck.viewpoints[:SAMPLE] for mark in view.marks]
        for mark in marks:
            if mark.kind not in (AnswerKind.PHRASE, *VALUES):
                found.update((plain(text), mark.kind) for text in (mark.text, *mark.accept))
        for voice in self.deck.voices.values():
            found.update(
                (plain(name), _NAMES.get(voice.kind, AnswerKind.ORGANISATION)) for name in (voice.name, *voice.aka)
            )
        return found

    def context_words(self, ref: str) -> frozenset[str]:
        """Content words that stand around the answer of a point."""
        if ref not in self._contexts:
            point = self.points[self.places[ref]] if ref in self.places else None
            self._contexts[ref] = frozenset(content_words(point.context)) if point else frozenset()
        return self._contexts[ref]

    @cached_property
    def _contexts(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def same_blank(self) -> dict[str, tuple[str, ...]]:
        """Answers of points whose statements are the same but for the answer, by folded statement."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for point in self.points:
            found[fold(point.context)].append(point.answer)
        return {context: tuple(answers) for context, answers in found.items() if len(answers) > 1}

    @cached_property
    def event_places(self) -> dict[str, int]:
        """The place of each event among the events, by id."""
        return {event.id: at for at, event in enumerate(self.deck.events)}

    # -- views --------------------------------------------------------------------------------------------------

    @cached_property
    def opposition(self) -> Opposition:
        """Which views stand against each other."""
        return Opposition(self.deck)

    @property
    def views_on(self) -> dict[str, list[Viewpoint]]:
        """Viewpoints by dispute, in the order of the deck."""
        return self.opposition.on

    @property
    def views_of(self) -> dict[str, list[Viewpoint]]:
        """Viewpoints by voice, in the order of the deck; those that a voice is said to share are not its own."""
        return self.opposition.of

    def holders(self, view: Viewpoint) -> tuple[str, ...]:
        """All who are reported to hold a view, also in the same words elsewhere."""
        return tuple(dict.fromkeys((*view.who, *view.shared_by, *self._same_words.get(fold(bare(view.holds)), ()))))

    @cached_property
    def stances(self) -> Stances:
        """How views stand to each other."""
        return Stances(self)

    @cached_property
    def _same_words(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for view in self.deck.viewpoints:
            found[fold(bare(view.holds))] += (*view.who, *view.shared_by)
        return found

    def set_against(self, view: Viewpoint) -> list[Viewpoint]:
        """Views that contradict a view: named as such by the author, on either side."""
        return [*self.opposition.answers(view), *self.opposition.answered_by(view)]

    def answers_to(self, view: Viewpoint) -> list[tuple[str, Viewpoint]]:
        """Who contradicts a view, each once with a view that does.

        Only those whose view the author sets against it: that a view contradicts another is no word of how the holder
        of the other sees it.
        """
        own, others = self.holders(view), self.opposition.answered_by(view)
        pairs = [(who, other) for other in others for who in other.who if who not in own and who in self.deck.voices]
        return list(dict(reversed(pairs)).items())[::-1]

    def opponents(self, view: Viewpoint) -> frozenset[str]:
        """All who may be said to contradict a view: a wide reading, for whom not to offer as a wrong option.

        Those who contradict what the same side holds on the same dispute are among them.
        """
        found: set[str] = set()
        for each in self._same_camp(view):
            for _, other in self.answers_to(each):
                found.update(self.holders(other))
            found.update(target for target in each.against if target in self.deck.voices)
            found.update(
                name for who in each.who for other in self.opposition.naming.get(who, ()) for name in other.who
            )
        return frozenset(found - set(self.holders(view)))

    def _same_camp(self, view: Viewpoint) -> list[Viewpoint]:
        """A view and what others of its holders' sides hold on the same dispute."""
        sides = {self.deck.voices[who].side for who in view.who if who in self.deck.voices} - {""}
        near = self.views_on.get(view.on, [])[:60]
        return [view, *(o for o in near if o.id != view.id and any(self._side(who) in sides for who in o.who))]

    def _side(self, who: str) -> str:
        voice = self.deck.voices.get(who)
        return voice.side if voice else ""

    @cached_property
    def as_of(self) -> str:
        """``in April 2023`` with a space before it, for a deck that says as of when it is; else nothing."""
        date = parse_date(self.deck.as_of) if self.deck.as_of and self.english else None
        if date is None:
            return ""
        return f" {'on' if date.day else 'in'} {date_words(self.deck.as_of)}"

    def statement(self, entry: Entry) -> str:
        """What an entry says, in full and on one line; a stance with its holder."""
        match entry:
            case Fact():
                return closed(self.attributed(entry.text, entry.said_by, entry.status))
            case Viewpoint():
                return closed(self.attributed(entry.holds, self.names(entry.who), entry.status))
            case Event():
                when = date_words(entry.when, self.english)
                return f"{when}: {closed(self.attributed(entry.text, entry.said_by))}"
            case Term():
                return f"{entry.term}: {closed(entry.means)}"
            case Card():
                return f"{entry.q} {closed(entry.a)}"
            case Voice():
                return closed(": ".join(part for part in (capital(self.name(entry.id)), entry.role) if part))

    def told(self, ref: str) -> str:
        """The line that says what the answer of a point really is: its entry's statement and paragraph."""
        point = self.points[self.places[ref]] if ref in self.places else None
        entry = self.entries.get(point.entry if point else ref)
        if entry is None:
            return ""
        return _with_place(self.statement(entry), entry)

    def told_of(self, who: str, view: Viewpoint) -> str:
        """The line that says of one voice that it holds a view: of a voice that shares it, too."""
        if who not in view.shared_by:
            return self.told(view.id)
        return _with_place(closed(self.attributed(view.holds, self.name(who), view.status)), view)


def _with_place(told: str, entry: Entry) -> str:
    where = paragraphs(entry.passage)
    return f"{told} ({where})" if where else told
