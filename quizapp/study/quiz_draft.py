"""A quiz in the making: the questions picked so far, what would make the set lopsided, and what fits in with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quizapp.questions.chance import Chance
from quizapp.questions.model import Kind, Point, Question
from quizapp.questions.rules_case import FIXED
from quizapp.questions.rules_set import (
    NEAR_EQUAL,
    key_longest,
    keys_of,
    leaks,
    likeness,
    longest_band,
    placed,
    rank_stuck,
    sorted_rank,
    stem_of,
    true_band,
    true_key,
    uneven_places,
    wording,
)

LEVELS: dict[Kind, int] = {
    Kind.TRUE_FALSE: 0,
    Kind.CHOICE: 0,
    Kind.WHO_SAYS: 0,
    Kind.HOLDS: 0,
    Kind.AGREE: 0,
    Kind.ANSWERS: 0,
    Kind.FACT_OR_CLAIM: 0,
    Kind.SEVERAL: 1,
    Kind.MATCH: 1,
    Kind.ORDER: 1,
    Kind.ESTIMATE: 1,
    Kind.CLOZE: 1,
    Kind.OPEN: 2,
    Kind.FLASHCARD: 2,
}
"""How far each kind is from recognising (0) over completing (1) to recalling (2)."""

_LONG = frozenset({Kind.SEVERAL, Kind.MATCH, Kind.ORDER})
"""Kinds that take a learner several times as long: they come up half as often."""

_DISTANCE = 1.5
"""Cost of one level between a kind and a point's history, in questions of that kind already taken."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A question that may be in the quiz, and what the measures need of it, worked out once."""

    question: Question
    sides: tuple[str, ...] = ()
    stem: str = ""
    keys: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    longest: bool | None = None
    rank: int | None = None
    truth: bool | None = None
    movable: bool = False

    @property
    def scale(self) -> tuple[Kind, tuple[int, ...]] | None:
        """Kind and right option of a question whose options are a scale, None for others."""
        return (self.question.kind, self.question.right) if self.question.kind in FIXED else None

    @property
    def touched(self) -> tuple[str, ...]:
        """The points that the question is about."""
        return self.question.points or (self.question.point,)


def pick_of(question: Question, point: Point) -> Pick:
    """A question with its measures."""
    rank = sorted_rank(question)
    return Pick(
        question=question,
        sides=point.sides,
        stem=stem_of(question),
        keys=keys_of(question),
        words=wording(question),
        longest=key_longest(question),
        rank=rank,
        truth=true_key(question),
        movable=placed(question) and rank is None,
    )


@dataclass(slots=True)
class Tally:
    """What a set has of each thing that should not pile up."""

    kinds: Counter[Kind] = field(default_factory=Counter)
    scales: Counter[tuple[Kind, tuple[int, ...]]] = field(default_factory=Counter)
    ranks: Counter[int] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    four: int = 0
    longest: int = 0

    def count(self, pick: Pick, by: int = 1) -> None:
        """Take a pick in, or out with ``by=-1``."""
        self.kinds[pick.question.kind] += by
        if pick.scale is not None:
            self.scales[pick.scale] += by
        if pick.rank is not None:
            self.ranks[pick.rank] += by
        self.sides.update({side: by for side in pick.sides})
        self.four += by * (pick.longest is not None)
        self.longest += by * bool(pick.longest)

    def cost(self, pick: Pick, stage: int) -> float:
        """What taking a pick costs; ``stage`` 0 to 2 is where its point's history puts it. See the module ``quiz``."""
        kind = pick.question.kind
        cost = _DISTANCE * abs(LEVELS[kind] - stage) + self.kinds[kind] * (2.0 if kind in _LONG else 1.0)
        if pick.scale is not None:
            others = self.kinds[kind] - self.scales[pick.scale]
            cost += 2.0 * max(0, self.scales[pick.scale] - others + 1)
        if pick.longest and self.longest + 1 > longest_band(self.four + 1)[1]:
            cost += 4.0
        if pick.rank is not None:
            cost += float(self.ranks[pick.rank] - min(self.ranks.values(), default=0))
        return cost + 0.25 * max((self.sides[side] for side in pick.sides), default=0)


def excess(picks: Sequence[Pick]) -> int:
    """How far a set is out of the bands of rules 7, 17, 18 (as far as options cannot move) and 24; 0 is within."""
    longest = [p.longest for p in picks if p.longest is not None]
    truths = [p.truth for p in picks if p.truth is not None]
    ranks = [p.rank for p in picks if p.rank is not None]
    fixed = [(p.rank, len(p.question.options)) for p in picks if p.rank is not None]
    stuck = rank_stuck(ranks) + (uneven_places(fixed) and not any(p.movable for p in picks))
    return _outside(sum(longest), longest_band(len(longest))) + _outside(sum(truths), true_band(len(truths))) + stuck


def _outside(value: int, band: tuple[int, int]) -> int:
    return max(band[0] - value, value - band[1], 0)


class Draft:
    """The picks so far. ``add`` and ``remove`` keep the tally and the arrows between picks up to date.

    An arrow from a to b says that b's stem holds a's key, so that a must be asked before b.
    """

    def __init__(self, number: int, chance: Chance) -> None:
        self.number = number
        self.picks: list[Pick] = []
        self.tally = Tally()
        self.chance = chance
        self._entries = Counter[str]()
        self._points = Counter[str]()

    @property
    def full(self) -> bool:
        """Whether the quiz has as many questions as were asked for."""
        return len(self.picks) >= self.number

    def add(self, pick: Pick) -> None:
        """Take a pick in, at the end."""
        self.picks.append(pick)
        self._count(pick, 1)

    def exchange(self, index: int, pick: Pick) -> None:
        """Put a pick in the place of another."""
        self._count(self.picks[index], -1)
        self.picks[index] = pick
        self._count(pick, 1)

    def _count(self, pick: Pick, by: int) -> None:
        self.tally.count(pick, by)
        self._entries[pick.question.entry] += by
        self._points.update({point: by for point in pick.touched})

    def new_entry(self, pick: Pick) -> bool:
        """Whether neither the entry nor a point of the pick is in the quiz yet."""
        return not self._entries[pick.question.entry] and self.new_points(pick)

    def new_points(self, pick: Pick) -> bool:
        """Whether no point of the pick is in the quiz yet."""
        return not any(self._points[point] for point in pick.touched)

    def any_new(self, pick: Pick) -> bool:
        """Whether the question itself is not in the quiz yet."""
        return all(pick.question.id != other.question.id for other in self.picks)

    def fits(self, pick: Pick, without: int = -1) -> bool:
        """Whether a pick may stand beside those already there (less the one at ``without``): rules 4 and 25."""
        others = [p for i, p in enumerate(self.picks) if i != without]
        return not any(_doubles(pick, other) for other in others) and not goes_round(pick, others)


def _doubles(one: Pick, two: Pick) -> bool:
    a, b = one.question, two.question
    return (a.kind, a.entry) == (b.kind, b.entry) or likeness(one.words, two.words) >= NEAR_EQUAL


def goes_round(pick: Pick, others: Sequence[Pick]) -> bool:
    """Whether no order would remain in which each key comes before the stems that hold it.

    The others alone have such an order, so only a way out of ``pick`` that comes back to it can close a ring.
    """
    reached = [other for other in others if leaks(other.stem, pick.keys)]
    back = {id(other) for other in others if leaks(pick.stem, other.keys)}
    seen: set[int] = set()
    while reached and back:
        here = reached.pop()
        if id(here) in back:
            return True
        if id(here) not in seen:
            seen.add(id(here))
            reached += [other for other in others if other is not here and leaks(other.stem, here.keys)]
    return False


def cheapest(draft: Draft, picks: Iterable[Pick], stage: int) -> Pick | None:
    """The pick of least cost that fits, None when none does."""
    shuffled = draft.chance.shuffled(list(picks))
    for pick in sorted(shuffled, key=lambda p: draft.tally.cost(p, stage)):
        if draft.fits(pick):
            return pick
    return None


def mend(draft: Draft, rivals: Iterator[Sequence[Pick]], own: Mapping[str, Sequence[Pick]]) -> None:
    """Exchange picks while the set is out of a band: first for other forms of their points, then for ``rivals``."""
    _exchange_each(draft, [own.get(pick.question.point, ()) for pick in draft.picks])
    for rival in rivals:
        if not excess(draft.picks):
            return
        _exchange_best(draft, rival)


def _exchange_each(draft: Draft, forms: Sequence[Sequence[Pick]]) -> None:
    for index, others in enumerate(forms):
        if not excess(draft.picks):
            return
        for pick in others:
            if _lessens(draft, index, pick):
                draft.exchange(index, pick)
                break


def _exchange_best(draft: Draft, rival: Sequence[Pick]) -> None:
    for pick in rival:
        for index in range(len(draft.picks)):
            if _lessens(draft, index, pick):
                draft.exchange(index, pick)
                return


def _lessens(draft: Draft, index: int, pick: Pick) -> bool:
    changed = [*draft.picks[:index], pick, *draft.picks[index + 1 :]]
    return excess(changed) < excess(draft.picks) and draft.fits(pick, without=index)
