"""Composing a quiz: which points to ask, in which form, in which order, with the right option where.

The way of a quiz, from a learner's history to a plan of question ids:

1. **Need.** Points that the choice allows are put in the order of need: those missed last time and those never seen
   take turns, then the ones answered rightly, the longest ago first. Never-seen points are dealt out over topics and
   disputes in turn, one point of an entry before any second one.
2. **Form.** The points are gone through in that order, and the bank is asked for one point at a time until the quiz
   is full: a deck of ten thousand entries costs no more than a small one. Of a point's questions the cheapest is
   taken. Cost grows with the distance between the form and the point's history (unseen: recognise; right once:
   complete; right more often, or once from memory: recall), with the times that the kind is in the quiz already, and
   with what would make the set lopsided (true statements, sides, longest right options, ranks of right figures).
   What the plan asks again that is settled (typed rightly twice) is recalled as a card to turn: that takes a learner
   the least time, and until the next miss there is nothing left to prove.
3. **Independence.** A question is only taken when its stem is not near-equal to another's, and when an order remains in
   which no stem holds the answer to a later question (rules 4 and 25): "its stem holds your key" is an arrow, and
   the arrows must not go round. First one question an entry, then one a point, then further forms of the same points.
   Two questions to match share one pair at most. As long as there are others, nor is one taken that no order keeps
   from being given away by what is told after another's answer: two marks of one sentence, say.
   Points that a learner named (those missed in the last quiz) are all asked, even where that can't be kept.
4. **Mending.** While a measure of the whole set is out of its band (rules 7, 17, 24), a question is exchanged for
   another form of its point, or for one of another point, when that lessens the excess. A bounded number of tries;
   what is still out of its band then is left out, unless the learner named the points. Voices that would agree are
   kept in the band of true statements in the same way, but nothing is left out for their sake.
5. **Order.** Of those questions whose answers are no longer in danger, the one most unlike the last in kind and
   topic comes next.
6. **Places.** Options that have an order of their own stay. For the others a place is drawn among those used least,
   never a fourth time the same in a row (rule 18), and put behind the question's id as ``@place``.

Everything is decided by deck, seed and history alone. The measures are those of ``questions.rules_set``, which judges
the finished quiz. A deck too small for all that gives a shorter quiz.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Final, Protocol

from quizapp.deck.model import AnswerKind
from quizapp.questions.chance import Chance
from quizapp.questions.model import Kind, Point, Question
from quizapp.record.model import PointScore
from quizapp.study.quiz_draft import Draft, Pick, cheapest, mend, pick_of, trim
from quizapp.study.quiz_order import arranged, with_places

MOST: Final = 500
"""The longest quiz."""

_SPARE: Final = 4000
"""Points that mending looks at, times the quiz's length: each try costs in proportion to it."""

_VIEWED: Final = frozenset({Kind.WHO_SAYS, Kind.HOLDS, Kind.AGREE, Kind.ANSWERS, Kind.MATCH})


class Asks(Protocol):
    """What a quiz needs of a bank of questions."""

    @property
    def points(self) -> tuple[Point, ...]:
        """All points, in the deck's order."""

    def ask(self, point_id: str, seed: int) -> tuple[Question, ...]:
        """All questions about one point."""


@dataclass(frozen=True, slots=True)
class QuizChoice:
    """What a learner chose. Empty means all; ``number`` is 1 to 500; ``points`` narrows to these point ids.

    ``kinds`` are values of ``Kind``. Flashcards, which learners grade themselves, come only when they are named or
    when there is nothing else to fill the quiz with; with ``turned`` also for those of ``points`` that are settled.
    """

    number: int = 20
    kinds: tuple[str, ...] = ()
    topic: str = ""
    dispute: str = ""
    voice: str = ""
    points: tuple[str, ...] = ()
    side: str = ""
    turned: bool = False


def compose(bank: Asks, choice: QuizChoice, known: Mapping[str, PointScore], seed: int) -> tuple[str, ...]:
    """A quiz as question ids in order, with ``@place`` where the right option's place is planned.

    ``known`` holds what the record says of points; ``seed`` is the one that the questions will be built with.
    Shorter than asked for when the deck offers no more, empty when it offers nothing.
    """
    number = min(max(choice.number, 1), MOST)
    chance = Chance(seed, "quiz")
    queue = by_need(chosen_points(bank.points, choice), known, chance)
    supply = Supply(bank, choice.kinds, seed, budget=10 * number + 100)
    turned = frozenset(point for point in choice.points if choice.turned and settled(known.get(point)))
    draft = Draft(number, chance, flashcards=Kind.FLASHCARD in choice.kinds, turned=turned)
    _Filling(draft, _likely_first(queue, choice.kinds), supply, known).run(all_points=bool(choice.points))
    mend(draft, supply.spare(queue, _SPARE // number), supply.asked)
    if not choice.points:
        trim(draft)
    return with_places(arranged(draft.picks), chance)


class Supply:
    """A point's picks, asked of the bank once, and of a bounded number of points."""

    def __init__(self, bank: Asks, kinds: Sequence[str], seed: int, budget: int) -> None:
        self._bank = bank
        self._kinds = frozenset(kinds)
        self._seed = seed
        self._budget = budget
        self.asked: dict[str, Sequence[Pick]] = {}

    def picks(self, point: Point) -> Sequence[Pick]:
        """The picks that a point offers; none once the budget is used up."""
        if point.id not in self.asked and len(self.asked) < self._budget:
            questions = self._bank.ask(point.id, self._seed)
            self.asked[point.id] = [pick_of(q, point) for q in self._wanted(questions)]
        return self.asked.get(point.id, ())

    def _wanted(self, questions: Sequence[Question]) -> Sequence[Question]:
        return [q for q in questions if q.kind in self._kinds] if self._kinds else questions

    def spare(self, queue: Sequence[Point], most: int) -> Iterator[Sequence[Pick]]:
        """Picks of up to ``most`` points, to exchange others for."""
        for point in queue[:most]:
            yield self.picks(point)


def chosen_points(points: Iterable[Point], choice: QuizChoice) -> list[Point]:
    """The points that a choice allows, in the deck's order."""
    if wanted := frozenset(choice.points):  # first and alone: in a large deck it is most of the work
        points = [p for p in points if p.id in wanted]
    return [
        p
        for p in points
        if (not choice.topic or p.topic == choice.topic)
        and (not choice.dispute or p.dispute == choice.dispute)
        and (not choice.voice or choice.voice in p.voices)
        and (not choice.side or choice.side in p.sides)
    ]


def by_need(points: Sequence[Point], known: Mapping[str, PointScore], chance: Chance) -> list[Point]:
    """Points in the order in which a learner needs them: missed and unseen in turns, then the longest ago."""
    missed = [p for p in points if _seen(known, p) and not known[p.id].last_right]
    unseen = [p for p in points if not _seen(known, p)]
    right = [p for p in points if _seen(known, p) and known[p.id].last_right]
    right.sort(key=lambda p: (known[p.id].last_at, p.id))
    turns = zip_longest(dealt_out(missed, chance), dealt_out(unseen, chance))
    return [p for p in chain.from_iterable(turns) if p is not None] + right


def _seen(known: Mapping[str, PointScore], point: Point) -> bool:
    return point.id in known and known[point.id].asked > 0


def dealt_out(points: Sequence[Point], chance: Chance) -> list[Point]:
    """Points in a drawn order, topics taking turns, one point of an entry before any second one."""
    heaps: defaultdict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in chance.shuffled(points):
        heaps[point.section, point.topic or point.dispute].append(point)
    turns = [p for p in chain.from_iterable(zip_longest(*heaps.values())) if p is not None]
    seen: defaultdict[str, int] = defaultdict(int)
    rounds: list[tuple[int, Point]] = []
    for point in turns:
        rounds.append((seen[point.entry], point))
        seen[point.entry] += 1
    return [point for _, point in sorted(rounds, key=lambda pair: pair[0])]


def _likely_first(queue: Sequence[Point], kinds: Sequence[str]) -> list[Point]:
    """Points that can give the wished kinds before the others, so that a large deck isn't searched in vain."""
    wished = frozenset(kinds)
    if wished and wished <= _VIEWED:
        return sorted(queue, key=lambda p: p.section != "viewpoint" or p.id != p.entry)
    if wished == {Kind.ORDER}:
        return sorted(queue, key=lambda p: p.answer_kind is not AnswerKind.DATE)
    if wished == {Kind.ESTIMATE}:
        return sorted(queue, key=lambda p: p.answer_kind is not AnswerKind.FIGURE)
    return list(queue)


def stage(score: PointScore | None) -> int:
    """Where a point's history puts it: 0 to be recognised, 1 to be completed, 2 to be recalled.

    Counted by right answers, those from memory twice; a miss takes it one step back.
    """
    if score is None:
        return 0
    reached = min(2, score.right + score.recalled)
    return reached if score.last_right else max(0, reached - 1)


def settled(score: PointScore | None) -> bool:
    """Whether a point need not be typed any more, until it is missed.

    It was right from memory twice (completed and recalled, as a rule), or four times where it cannot be typed.
    """
    return score is not None and score.last_right and (score.recalled >= 2 or score.right >= 4)


@dataclass(frozen=True, slots=True)
class _Filling:
    """Taking questions into a draft until it is full."""

    draft: Draft
    queue: Sequence[Point]
    supply: Supply
    known: Mapping[str, PointScore]

    def run(self, *, all_points: bool) -> None:
        """One question an entry, one a point, then more of the same; ``all_points``: each point, come what may."""
        draft, tally = self.draft, self.draft.tally
        draft.strict = True
        self._pass(lambda pick: draft.new_entry(pick) and not tally.tilts(pick) and not tally.one_sided(pick))
        self._pass(draft.new_entry)
        self._pass(draft.new_points)
        draft.strict = False
        self._pass(draft.new_entry)
        self._pass(draft.new_points)
        self._pass(draft.new_to_all)
        if all_points:
            self._pass(draft.new_to_all, regardless=True)
        for _ in Kind:
            self._pass(draft.new_question)

    def _pass(self, allowed: Callable[[Pick], bool], *, regardless: bool = False) -> None:
        """Go through the queue once, taking at most one question a point."""
        for point in self.queue:
            if self.draft.full:
                return
            offered = [pick for pick in self.supply.picks(point) if allowed(pick)]
            pick = cheapest(self.draft, offered, stage(self.known.get(point.id)), regardless=regardless)
            if pick is not None:
                self.draft.add(pick)
