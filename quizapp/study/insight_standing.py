"""How the parts of a deck stand: known, being learnt, unseen, and what is likely to be recalled; the weakest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.study.quiz import QuizChoice

if TYPE_CHECKING:
    from quizapp.deck.model import Deck
    from quizapp.questions.model import Point
    from quizapp.record.insights import Seen
    from quizapp.record.remembered import Tally

Recall = Callable[[float, int], float]
"""The likelihood of recall (0.0 to 1.0) by a memory's stability in days and its last day."""


@dataclass(frozen=True, slots=True)
class Group:
    """Points that belong together: how many are known, being learnt, unseen.

    ``expected`` is how many of them are likely to be recalled if all were asked today (the sum of the likelihoods; what
    was missed last is not among them);
    ``remembered`` how many have a memory at all. ``choice`` asks about just these.
    """

    name: str
    known: int = 0
    learning: int = 0
    unseen: int = 0
    expected: float = 0.0
    remembered: int = 0
    choice: QuizChoice = field(default_factory=QuizChoice)

    @property
    def total(self) -> int:
        """All points counted."""
        return self.known + self.learning + self.unseen

    @property
    def recall(self) -> float | None:
        """The mean likelihood of recall of those with a memory, 0.0 to 1.0; None where there are none."""
        return self.expected / self.remembered if self.remembered else None

    @property
    def strength(self) -> float:
        """The share of all its points that would likely be recalled today, 0.0 to 1.0: the lower, the weaker."""
        return self.expected / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class KindGroup:
    """A kind of question: how often it was asked and answered rightly."""

    kind: str
    asked: int
    right: int
    choice: QuizChoice

    @property
    def share(self) -> float:
        """Share right, 0.0 to 1.0."""
        return self.right / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class Standings:
    """A deck as a whole, and its topics, disputes, voices, sides and kinds of question, the weakest first."""

    all: Group
    topics: tuple[Group, ...] = ()
    disputes: tuple[Group, ...] = ()
    voices: tuple[Group, ...] = ()
    sides: tuple[Group, ...] = ()
    kinds: tuple[KindGroup, ...] = ()


KNOWN, LEARNING, UNSEEN, EXPECTED, REMEMBERED = range(5)
Counts = list[float]
"""Known, learning, unseen, expected, remembered."""


def standings(
    deck: Deck, points: Iterable[Point], seen: Mapping[str, Seen], recall: Recall, kinds: Iterable[Tally], number: int
) -> Standings:
    """Count the points by what the record says of them. ``number`` is how many questions a quiz on a part has."""
    counts: dict[tuple[str, str], Counts] = {}
    whole = counts.setdefault(("", ""), [0.0] * 5)
    alike: dict[object, list[Counts]] = {}  # thousands of points are of the same voice, side, topic and dispute
    for point in points:
        where, recalled = _of(seen.get(point.id), recall)
        of = (point.voices, point.sides, point.topic, point.dispute)
        if (counted := alike.get(of)) is None:
            counted = alike[of] = [whole, *(counts.setdefault(key, [0.0] * 5) for key in _keys(point))]
        for each in counted:
            _count(each, where, recalled)
    names = {
        "topic": lambda key: key,
        "dispute": lambda key: deck.disputes[key].question or key if key in deck.disputes else key,
        "voice": deck.speaker,
        "side": lambda key: deck.sides[key].name if key in deck.sides else key,
    }
    parts = {what: _groups(what, name, counts, number) for what, name in names.items()}
    asked = [KindGroup(t.bin, t.asked, t.right, QuizChoice(number=number, kinds=(t.bin,))) for t in kinds]
    return Standings(
        _group("", whole, QuizChoice(number=number)),
        parts["topic"],
        parts["dispute"],
        parts["voice"],
        parts["side"],
        tuple(sorted(asked, key=lambda kind: (kind.share, kind.kind))),
    )


def _of(seen: Seen | None, recall: Recall) -> tuple[int, float]:
    """Under which count a point falls, and its likelihood of recall (-1.0 where it has no memory)."""
    if seen is None or not seen.asked:
        return UNSEEN, -1.0
    return KNOWN if seen.known else LEARNING, likely(seen, recall) if seen.stability else -1.0


def likely(seen: Seen, recall: Recall) -> float:
    """How likely a point with a memory would be recalled today, 0.0 to 1.0.

    One missed last counts as not recalled: to have just read the answer is not to know it.
    """
    return 0.0 if seen.missed else recall(seen.stability, seen.day)


def _count(counts: Counts, where: int, recalled: float) -> None:
    counts[where] += 1
    if recalled >= 0:
        counts[EXPECTED] += recalled
        counts[REMEMBERED] += 1


def _keys(point: Point) -> list[tuple[str, str]]:
    keys = [("voice", voice) for voice in point.voices]
    keys += [("side", side) for side in point.sides]
    if point.topic:
        keys.append(("topic", point.topic))
    if point.dispute:
        keys.append(("dispute", point.dispute))
    return keys


def _groups(
    what: str, name: Callable[[str], str], counts: Mapping[tuple[str, str], Counts], number: int
) -> tuple[Group, ...]:
    found = [
        _group(name(key), counted, _choice(what, key, number))
        for (part, key), counted in counts.items()
        if part == what
    ]
    return tuple(sorted(found, key=lambda group: (group.strength, group.name)))


def _choice(what: str, key: str, number: int) -> QuizChoice:
    made = {
        "topic": QuizChoice(number=number, topic=key),
        "dispute": QuizChoice(number=number, dispute=key),
        "voice": QuizChoice(number=number, voice=key),
    }
    return made.get(what) or QuizChoice(number=number, side=key)


def _group(name: str, counted: Counts, choice: QuizChoice) -> Group:
    known, learning, unseen, expected, remembered = counted
    return Group(name, int(known), int(learning), int(unseen), expected, int(remembered), choice)
