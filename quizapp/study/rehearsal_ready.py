"""Ready? A run of about ten minutes over every dispute and every side, the weakest side first.

Composed as a quiz is (``study.quiz``), of points that a learner did not choose: what each side holds takes turns, the
side least likely to be recalled first, each time on the dispute that was touched least. Facts on the disputes fill what
is left. Then the questions are put in the order of the sides, as far as none gives another's answer away.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import TYPE_CHECKING, Final

from quizapp.questions.chance import Chance
from quizapp.questions.model import Kind, Point, Question
from quizapp.questions.rules_set import leaks
from quizapp.record.model import PointScore
from quizapp.study.quiz import MOST, QuizChoice, compose
from quizapp.study.quiz_draft import Pick, pick_of
from quizapp.study.quiz_order import with_places
from quizapp.study.rehearsal_strength import Strength, strengths

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank

MODE: Final = "ready"

MINUTES: Final = 10
USUAL: Final = 25.0
"""Seconds an answer, where too few are known to tell."""

FEWEST, LONGEST = 12, 40
"""Questions of a run, whatever the pace; more only where disputes and sides are more."""

VIEWS: Final = 0.8
"""So great a share of a run is of viewpoints, where there are as many; else at least a half."""


def questions_for(seconds: Sequence[float]) -> int:
    """How many questions fit into the run at a pace of seconds an answer; the usual pace while few are known."""
    pace = median(seconds) if len(seconds) >= 10 else USUAL
    return min(max(round(60 * MINUTES / max(pace, 1.0)), FEWEST), LONGEST)


def ready_points(points: Sequence[Point], recall: Mapping[str, float], number: int) -> tuple[str, ...]:
    """The points to ask: every dispute and every side, then sides in turns, the weakest first.

    ``recall`` is the likelihood of recall of each point that was met. More than ``number`` only where there are more
    sides and disputes.
    """
    return _Choosing(points, recall).run(number)


class _Choosing:
    """Choosing points until the run is full."""

    def __init__(self, points: Sequence[Point], recall: Mapping[str, float]) -> None:
        told = strengths(points, recall)
        self._sides = _weakest(told.sides)
        self._disputes = _weakest(told.disputes)
        self._points = sorted(points, key=lambda point: (not is_view(point), recall.get(point.id, 0.0)))
        self._chosen: dict[str, Point] = {}
        self._touched = Counter[str]()

    def run(self, number: int) -> tuple[str, ...]:
        """Cover all, then fill up."""
        self._cover()
        self._fill([point for point in self._points if is_view(point)], round(number * VIEWS))
        number = min(number, 2 * sum(map(is_view, self._points)))
        self._fill([point for point in self._points if point.dispute and not is_view(point)], number)
        self._fill([point for point in self._points if is_view(point) or point.sides], number)
        return tuple(self._chosen)[:MOST]

    def _cover(self) -> None:
        for dispute in self._disputes:
            self._take(next((point for point in self._points if point.dispute == dispute), None))
        had = {side for point in self._chosen.values() for side in point.sides}
        for side in self._sides:
            if side not in had:
                self._take(next((point for point in self._points if side in point.sides), None))

    def _take(self, point: Point | None) -> None:
        if point is not None and point.id not in self._chosen:
            self._chosen[point.id] = point
            self._touched[point.dispute] += 1

    def _fill(self, points: Sequence[Point], number: int) -> None:
        """Sides in turns, on the dispute touched least; who is of no side has a turn too."""
        heaps = _by_side(points, self._sides)
        while len(self._chosen) < number and heaps:
            for side in list(heaps):
                if len(self._chosen) >= number:
                    return
                if (point := self._draw(heaps[side])) is None:
                    del heaps[side]
                self._take(point)

    def _draw(self, heap: dict[str, list[Point]]) -> Point | None:
        """The next point of a side, on the dispute touched least."""
        for dispute in sorted(heap, key=lambda each: self._touched[each]):
            while heap[dispute]:
                point = heap[dispute].pop()
                if point.id not in self._chosen:
                    return point
        return None


def _by_side(points: Sequence[Point], sides: Sequence[str]) -> dict[str, dict[str, list[Point]]]:
    """Points by side, in the order of sides with those of none last, and by dispute; the next one stands last."""
    heaps: dict[str, defaultdict[str, list[Point]]] = {side: defaultdict(list) for side in (*sides, "")}
    for point in reversed(points):
        for side in point.sides or ("",):
            heaps[side][point.dispute].append(point)
    return {side: dict(heap) for side, heap in heaps.items()}


def _weakest(strengths: Mapping[str, Strength]) -> list[str]:
    return sorted(strengths, key=lambda name: strengths[name].share)


def is_view(point: Point) -> bool:
    """Whether a point is what somebody holds, as a whole."""
    return point.section == "viewpoint" and point.id == point.entry


# -- from points to a plan


def ready_plan(
    bank: Bank, known: Mapping[str, PointScore], recall: Mapping[str, float], number: int, seed: int
) -> tuple[str, ...]:
    """The run as question ids in order; empty where the deck has nothing that is disputed and no sides."""
    points = ready_points(bank.points, recall, number)
    if not points:
        return ()
    by_id = {point.id: point for point in bank.points}
    asked = compose(bank, QuizChoice(number=len(points), points=points), known, seed)
    found = [question for planned in asked if (question := bank.question(planned, seed)) is not None]
    found += _left_out(bank, [by_id[point] for point in points], found, seed)
    picks = [pick_of(question, by_id[question.point]) for question in found]
    rank = {side: place for place, side in enumerate(_weakest(strengths(bank.points, recall).sides))}
    return with_places(_side_by_side(picks, rank), Chance(seed, MODE))


def _left_out(bank: Bank, points: Sequence[Point], found: Sequence[Question], seed: int) -> Iterator[Question]:
    """A question on each dispute and side that the quiz had no room for."""
    by_id = {point.id: point for point in bank.points}
    had = {name for question in found for point in touched(question) for name in _covered(by_id[point])}
    for point in points:
        if not had.issuperset(_covered(point)):
            own = sorted(bank.ask(point.id, seed), key=lambda question: question.kind is Kind.FLASHCARD)
            had.update(_covered(point))
            yield from own[:1]


def touched(question: Question) -> tuple[str, ...]:
    """The points that a question is about."""
    return question.points or (question.point,)


def _covered(point: Point) -> Iterator[tuple[str, str]]:
    """What a question on a point covers."""
    if point.dispute:
        yield "dispute", point.dispute
    yield from (("side", side) for side in point.sides)


def _side_by_side(picks: Sequence[Pick], rank: Mapping[str, int]) -> list[Pick]:
    """The same picks, the weakest side's first, as far as no stem holds the key of a later one."""
    left, done = list(picks), list[Pick]()
    while left:
        free = [pick for pick in left if not _waits(pick, left)] or left[:1]
        best = min(free, key=lambda pick: min((rank.get(side, len(rank)) for side in pick.sides), default=len(rank)))
        left.remove(best)
        done.append(best)
    return done


def _waits(pick: Pick, left: Sequence[Pick]) -> bool:
    return any(other is not pick and leaks(pick.stem, other.keys) for other in left)
