"""A quiz in the making: the questions picked so far, what would make the set lopsided, and what fits in with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import ceil

from quizapp.questions.chance import Chance
from quizapp.questions.model import FIXED, Form, Kind, Point, Question
from quizapp.questions.rules_set import (
    NEAR_EQUAL,
    agree_key,
    asked_for,
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
from quizapp.questions.rules_words import spaced

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
    """A question that may be in the quiz, and what the measures need of it, worked out once.

    ``stem`` is read before it is answered, ``told`` after that.
    """

    question: Question
    sides: tuple[str, ...] = ()
    stem: str = ""
    told: str = ""
    keys: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    longest: bool | None = None
    rank: int | None = None
    truth: bool | None = None
    agrees: bool | None = None
    movable: bool = False

    @property
    def scale(self) -> tuple[Kind, tuple[int, ...]] | None:
        """Kind and right option of a question whose options are a scale, None for others."""
        return (self.question.kind, self.question.right) if self.question.kind in FIXED else None

    @property
    def entries(self) -> frozenset[str]:
        """The entries that the question is about: its own, and those that are laid beside it."""
        return frozenset((self.question.entry, *self.touched[1:]))

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
        told=spaced(f"{question.answer} {question.explanation}"),
        keys=keys_of(question),
        words=wording(question),
        longest=key_longest(question),
        rank=rank,
        truth=true_key(question),
        agrees=agree_key(question),
        movable=placed(question) and rank is None,
    )


@dataclass(slots=True)
class Tally:
    """What a set has of each thing that should not pile up; ``lean`` is the answer to begin with on a scale of two."""

    kinds: Counter[Kind] = field(default_factory=Counter)
    scales: Counter[tuple[Kind, tuple[int, ...]]] = field(default_factory=Counter)
    ranks: Counter[int] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    four: int = 0
    longest: int = 0
    lean: int = 0

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

    def tilts(self, pick: Pick) -> bool:
        """Whether a pick would make the right option the longest too often so far (in over 30 %, rule 7)."""
        return bool(pick.longest) and self.longest + 1 > ceil(0.30 * (self.four + 1))

    def one_sided(self, pick: Pick) -> bool:
        """Whether of two answers that come in turns (true or false, yes or no) a pick's would lead by two."""
        if pick.scale is None or pick.question.kind is Kind.FACT_OR_CLAIM:
            return False
        return 2 * self.scales[pick.scale] > self.kinds[pick.question.kind]

    def cost(self, pick: Pick, stage: int) -> float:
        """What taking a pick costs; ``stage`` 0 to 2 is where its point's history puts it. See the module ``quiz``."""
        kind = pick.question.kind
        cost = _DISTANCE * abs(LEVELS[kind] - stage) + self.kinds[kind] * (2.0 if kind in _LONG else 1.0)
        if pick.scale is not None:
            others = self.kinds[kind] - self.scales[pick.scale]
            cost += 3.0 * max(0, self.scales[pick.scale] - others)
            cost += 1.5 * (not self.kinds[kind] and pick.question.right != (self.lean,))
            cost += 1.0 * bool(pick.agrees and not self.kinds[kind])  # most views have nobody who would not agree
        if self.tilts(pick):
            cost += 4.0
        if pick.rank is not None:
            cost += float(self.ranks[pick.rank] - min(self.ranks.values(), default=0))
        return cost + 0.25 * max((self.sides[side] for side in pick.sides), default=0)


def excess(picks: Sequence[Pick]) -> tuple[int, int]:
    """How far a set is out of the bands of rules 7, 17, 18 (as far as options cannot move) and 24; (0, …) is within.

    The second number is how far true statements are from a half: it tells which of two sets out of band is nearer.
    """
    longest = [p.longest for p in picks if p.longest is not None]
    truths = [p.truth for p in picks if p.truth is not None]
    ranks = [p.rank for p in picks if p.rank is not None]
    fixed = [(p.rank, len(p.question.options)) for p in picks if p.rank is not None]
    stuck = rank_stuck(ranks) + (uneven_places(fixed) and not any(p.movable for p in picks))
    out = _outside(sum(longest), longest_band(len(longest))) + _outside(sum(truths), true_band(len(truths)))
    return out + stuck, abs(2 * sum(truths) - len(truths))


def excess_with_agreement(picks: Sequence[Pick]) -> tuple[int, int]:
    """The same, with "yes" to would-they-agree in the band of true statements: mended, but nothing is left out for it.

    A deck in which few views are set against each other has few who would not.
    """
    out, nearness = excess(picks)
    agrees = [p.agrees for p in picks if p.agrees is not None]
    return out + _outside(sum(agrees), true_band(len(agrees))), nearness + abs(2 * sum(agrees) - len(agrees))


def _outside(value: int, band: tuple[int, int]) -> int:
    return max(band[0] - value, value - band[1], 0)


class Draft:
    """The picks so far, of ``number`` wanted; ``flashcards`` tells whether these are wished for too.

    Of the points ``turned`` nothing but these is.

    An arrow leads from a pick to those whose stems hold its key, so that it must be asked before them. While the
    draft is ``strict``, another leads to those whose answer or explanation does, once they are answered.
    """

    def __init__(
        self, number: int, chance: Chance, *, flashcards: bool = False, turned: Collection[str] = frozenset()
    ) -> None:
        self.number = number
        self.flashcards = flashcards
        self._turned = turned
        self.strict = False
        self.picks: list[Pick] = []
        self.tally = Tally(lean=chance.below(2))
        self.chance = chance
        self._entries = Counter[str]()
        self._points = Counter[str]()
        self._arrows: dict[str, list[Pick]] = {}
        self._spoilt: dict[str, list[Pick]] = {}

    @property
    def full(self) -> bool:
        """Whether the quiz has as many questions as were asked for."""
        return len(self.picks) >= self.number

    def add(self, pick: Pick) -> None:
        """Take a pick in, at the end."""
        self._draw_arrows(pick)
        self.picks.append(pick)
        self._count(pick, 1)

    def exchange(self, index: int, pick: Pick) -> None:
        """Put a pick in the place of another."""
        self.drop(index)
        self.add(pick)
        self.picks.insert(index, self.picks.pop())

    def drop(self, index: int) -> None:
        """Leave a pick out."""
        old = self.picks.pop(index)
        self._count(old, -1)
        for arrows in (self._arrows, self._spoilt):
            del arrows[old.question.id]
            for others in arrows.values():
                others[:] = [other for other in others if other is not old]

    def _draw_arrows(self, pick: Pick) -> None:
        self._arrows[pick.question.id] = [other for other in self.picks if leaks(other.stem, pick.keys)]
        self._spoilt[pick.question.id] = [other for other in self.picks if spoils(other, pick)]
        for other in self.picks:
            if leaks(pick.stem, other.keys):
                self._arrows[other.question.id].append(pick)
            if spoils(pick, other):
                self._spoilt[other.question.id].append(pick)

    def _count(self, pick: Pick, by: int) -> None:
        self.tally.count(pick, by)
        self._entries.update({entry: by for entry in pick.entries})
        self._points.update({point: by for point in pick.touched})

    def new_entry(self, pick: Pick) -> bool:
        """Whether neither the entry nor a point of the pick is in the quiz yet, and it is wished for."""
        return not any(self._entries[entry] for entry in pick.entries) and self.new_points(pick)

    def new_points(self, pick: Pick) -> bool:
        """Whether no point of the pick is in the quiz yet, and it is wished for."""
        return self._wished(pick) and self.new_to_all(pick)

    def new_to_all(self, pick: Pick) -> bool:
        """Whether no point of the pick is in the quiz yet, be it a flashcard."""
        return not any(self._points[point] for point in pick.touched)

    def new_question(self, pick: Pick) -> bool:
        """Whether the question itself is not in the quiz yet, and it is wished for."""
        return self._wished(pick) and pick.question.id not in self._arrows

    def _wished(self, pick: Pick) -> bool:
        return self.flashcards or (pick.question.kind is Kind.FLASHCARD) == (pick.question.point in self._turned)

    def fits(self, pick: Pick, without: Pick | None = None) -> bool:
        """Whether a pick may stand beside those already there (less ``without``): rules 4 and 25."""
        others = [other for other in self.picks if other is not without]
        return not any(_doubles(pick, other) for other in others) and not self._goes_round(pick, others, without)

    def _goes_round(self, pick: Pick, others: Sequence[Pick], without: Pick | None) -> bool:
        """Whether no order would remain in which each key comes before the stems that hold it.

        The others alone have such an order, so only a way out of ``pick`` that comes back to it can close a ring.
        """
        back = {other.question.id for other in others if self._bars(pick, other)}
        ahead = [other for other in others if self._bars(other, pick)] if back else []
        seen = {without.question.id} if without is not None else set[str]()
        while ahead:
            here = ahead.pop().question.id
            if here in back:
                return True
            if here not in seen:
                seen.add(here)
                ahead += self._arrows[here] + (self._spoilt[here] if self.strict else [])
        return False

    def _bars(self, first: Pick, later: Pick) -> bool:
        """Whether a pick must not come before another one, whose key it would give away."""
        return leaks(first.stem, later.keys) or (self.strict and spoils(first, later))


def spoils(first: Pick, later: Pick) -> bool:
    """Whether what is told once a pick is answered gives the other one away: it holds its key, or tells its entry.

    Whether a statement is true, who would agree and what belongs together are no words to be found in a text; who has
    just been told the very statement knows.
    """
    if leaks(first.told, later.keys):
        return True
    if later.question.kind in FIXED:
        return later.question.entry in first.entries
    laid = later.question.form in (Form.PAIRS, Form.SOME, Form.SEQUENCE)
    return laid and not later.entries.isdisjoint(first.entries)


def _doubles(one: Pick, two: Pick) -> bool:
    a, b = one.question, two.question
    if a.kind is b.kind and asked_for(a) == asked_for(b):
        return True
    if a.form is b.form is Form.PAIRS and len(set(one.touched) & set(two.touched)) > 1:
        return True  # a pair that was matched once is known the second time
    sizes = sorted((len(one.words), len(two.words)))  # stems of unlike length can't be near-equal
    return sizes[0] >= NEAR_EQUAL * sizes[1] and likeness(one.words, two.words) >= NEAR_EQUAL


def cheapest(draft: Draft, picks: Sequence[Pick], stage: int, *, regardless: bool = False) -> Pick | None:
    """The pick of least cost that fits, None when none does; ``regardless`` of whether it fits when so said."""
    by_cost = sorted(draft.chance.shuffled(picks), key=lambda p: draft.tally.cost(p, stage))
    return next((pick for pick in by_cost if regardless or draft.fits(pick)), None)


def mend(draft: Draft, rivals: Iterable[Sequence[Pick]], own: Mapping[str, Sequence[Pick]]) -> None:
    """Exchange picks while the set is out of a band: first for other forms of their points, then for ``rivals``."""
    for index, pick in enumerate(list(draft.picks)):
        _exchange(draft, own.get(pick.question.point, ()), [index])
    for rival in rivals:
        if not excess_with_agreement(draft.picks)[0]:
            return
        _exchange(draft, [pick for pick in rival if draft.new_points(pick)], range(len(draft.picks)))


def _exchange(draft: Draft, offered: Sequence[Pick], places: Sequence[int]) -> None:
    """Put one of the picks offered in one of the places, where that lessens the excess."""
    now = excess_with_agreement(draft.picks)
    if not now[0]:
        return
    for pick, index in product(offered, places):
        if _differs(pick, draft.picks[index]) and _lessens(draft, index, pick, now):
            draft.exchange(index, pick)
            return


def trim(draft: Draft) -> None:
    """Leave questions out, the last taken first, as long as that brings the set nearer to its bands.

    One less may narrow a band as much as it helps: then those are left out whose right option is the longest, of
    which there are too many, until a second one has helped.
    """
    while excess(draft.picks)[0]:
        index = _dropped(draft.picks, excess)
        if index is None:
            index = _dropped(draft.picks, _longest_over)
        if index is None:
            return
        draft.drop(index)


def _dropped(picks: Sequence[Pick], measure: Callable[[Sequence[Pick]], tuple[int, ...]]) -> int | None:
    """The last pick without which a measure is less, None when there is none."""
    now = measure(picks)
    return next((i for i in reversed(range(len(picks))) if measure([*picks[:i], *picks[i + 1 :]]) < now), None)


def _longest_over(picks: Sequence[Pick]) -> tuple[int, ...]:
    """The excess, and how many right options are the longest where they are too many."""
    longest = [p.longest for p in picks if p.longest is not None]
    return *excess(picks), sum(longest) if sum(longest) > longest_band(len(longest))[1] else 0


def _differs(one: Pick, two: Pick) -> bool:
    return (one.longest, one.truth, one.agrees, one.rank) != (two.longest, two.truth, two.agrees, two.rank)


def _lessens(draft: Draft, index: int, pick: Pick, now: tuple[int, int]) -> bool:
    changed = [*draft.picks[:index], pick, *draft.picks[index + 1 :]]
    return excess_with_agreement(changed) < now and draft.fits(pick, without=draft.picks[index])
