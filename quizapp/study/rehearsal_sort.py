"""Fact or claim? A short run of statements to be sorted, and which claims were taken for facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from quizapp.deck.model import Deck, Status
from quizapp.questions.chance import Chance
from quizapp.questions.kinds_truth import REPORTED
from quizapp.questions.model import Kind, Point
from quizapp.record.model import PointScore
from quizapp.study.model import Feedback
from quizapp.study.quiz import QuizChoice, by_need, compose

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank

MODE: Final = "fact or claim"

NUMBER: Final = 12
"""Statements in a run."""

LOOKED_AT: Final = 100
"""So many points of one status are looked at in a large deck for statements that can be sorted."""

TURNS: Final = (
    *(Status.FACT, Status.CLAIM, Status.FORECAST),
    *(Status.FACT, Status.CLAIM, Status.ALLEGATION),
    *(Status.FACT, Status.CLAIM, Status.HEARSAY),
)
"""Whose turn it is: a third facts, so that "fact" is as likely as "claim" or anything else."""


@dataclass(frozen=True, slots=True)
class SortedOut:
    """What went wrong in a run: claims taken for facts, facts taken for claims, claims given to somebody else."""

    claims_as_facts: tuple[Feedback, ...] = ()
    facts_as_claims: tuple[Feedback, ...] = ()
    wrong_holder: tuple[Feedback, ...] = ()


def sorted_out(missed: Iterable[Feedback]) -> SortedOut:
    """The missed statements by what they were taken for."""
    found: defaultdict[str, list[Feedback]] = defaultdict(list)
    for told in missed:
        if told.question.kind is Kind.FACT_OR_CLAIM:
            found[_mistake(told)].append(told)
    return SortedOut(tuple(found["fact"]), tuple(found["claim"]), tuple(found["holder"]))


def _mistake(told: Feedback) -> str:
    if told.question.answer == REPORTED:
        return "claim"
    return "fact" if told.yours == REPORTED else "holder"


def sorting_plan(bank: Bank, known: Mapping[str, PointScore], seed: int, number: int = NUMBER) -> tuple[str, ...]:
    """The run as question ids in order; fewer where the deck has fewer, empty where it has none."""
    kinds = (Kind.FACT_OR_CLAIM.value,)

    def can_be_sorted(point: Point) -> bool:
        return any(question.kind is Kind.FACT_OR_CLAIM for question in bank.ask(point.id, seed))

    needed = by_need(bank.points, known, Chance(seed, MODE))
    points = sorting_points(needed, statuses(bank.deck), can_be_sorted, number)
    if not points:
        return ()
    return compose(bank, QuizChoice(number=len(points), kinds=kinds, points=points), known, seed)


def statuses(deck: Deck) -> dict[str, Status]:
    """How each fact and viewpoint stands, by its id."""
    return {**{fact.id: fact.status for fact in deck.facts}, **{view.id: view.status for view in deck.viewpoints}}


def sorting_points(
    points: Sequence[Point], status: Mapping[str, Status], fits: Callable[[Point], bool], number: int
) -> tuple[str, ...]:
    """The points whose statements are to be sorted: the ways in which they stand take turns, and in each the sides.

    ``points`` in the order of need; ``fits`` tells whether a point's statement can be sorted.
    """
    heaps: defaultdict[Status, list[Point]] = defaultdict(list)
    for point in points:
        if point.section in {"fact", "viewpoint"} and point.entry in status:
            heaps[status[point.entry]].append(point)
    fitting = {each: _fitting(_side_by_side(heap)[:LOOKED_AT], fits) for each, heap in heaps.items()}
    found: list[str] = []
    while fitting and len(found) < number:
        for each in TURNS:
            following = next(fitting[each], None) if each in fitting else None
            if following is None:
                fitting.pop(each, None)
            elif len(found) < number:
                found.append(following.id)
    return tuple(found)


def _fitting(points: Iterable[Point], fits: Callable[[Point], bool]) -> Iterator[Point]:
    """The points that fit, one of an entry."""
    seen: set[str] = set()
    for point in points:
        if point.entry not in seen and fits(point):
            seen.add(point.entry)
            yield point


def _side_by_side(points: Sequence[Point]) -> list[Point]:
    """The same points, sides taking turns."""
    heaps: defaultdict[tuple[str, ...], list[Point]] = defaultdict(list)
    for point in points:
        heaps[point.sides].append(point)
    return list(_in_turns(list(heaps.values())))


def _in_turns(heaps: Sequence[Sequence[Point]]) -> Iterator[Point]:
    return (point for turn in zip_longest(*heaps) for point in turn if point is not None)
