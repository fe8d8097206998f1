"""Running scores: kept up answer by answer, they say the same as the whole log read anew."""

from __future__ import annotations

import tempfile
import zlib
from collections import defaultdict
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from quizapp.record.memory import Memory, Review
from quizapp.record.model import Answer, PointScore
from quizapp.record.store import Store
from tests.record.making import PLAIN_ANSWER, PLAIN_SITTING, opened, scores_in

POINTS = st.sampled_from(["a", "b", "c", "d"])
DECKS = st.sampled_from(["river", "lake"])
LEARNERS = st.sampled_from(["default", "Ana"])


class Counting:
    """A keeper whose memories are a digest of all answers in their order: any mix-up would show."""

    rule = "counting"

    def after(self, memory: Memory | None, review: Review) -> Memory:
        told = zlib.crc32(repr((memory, review)).encode()) % 1000
        if memory is None:
            return Memory(float(told), 1.0, review.day, review.day, review.day + told)
        return Memory(float(told), 1.0, memory.first, review.day, review.day + told, memory.reps + 1, memory.lapses)

    def recall(self, memory: Memory, day: int) -> float:
        return memory.stability % 100 / 100


def scores_by_reading(answers: list[Answer]) -> dict[tuple[str, str], dict[str, PointScore]]:
    """What the log says by the plainest reading of it, by deck and learner."""
    found: dict[tuple[str, str], dict[str, PointScore]] = defaultdict(dict)
    for one in answers:
        scores = found[one.deck, one.learner]
        old = scores.get(one.point, PointScore(one.point, 0, 0, False, 0))
        recalled = one.right and one.kind in {"open", "cloze"} and not one.hints
        scores[one.point] = PointScore(
            one.point, old.asked + 1, old.right + one.right, one.right, one.at, old.recalled + recalled
        )
    return found


class Learning(RuleBasedStateMachine):
    """Anything a learner and an author may do, in any order, from two windows."""

    sittings: Bundle[int] = Bundle("sittings")
    answers: Bundle[int] = Bundle("answers")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "record.sqlite"
        self.windows = (opened(self.path), opened(self.path))
        for window in self.windows:
            window.keep_memories(Counting())
        self.recorded = 0

    def teardown(self) -> None:
        for window in self.windows:
            window.close()
        self.folder.cleanup()

    def window(self) -> Store:
        return self.windows[self.recorded % 2]

    @rule(target=sittings, deck=DECKS, learner=LEARNERS, counts=st.booleans())
    def begin(self, deck: str, learner: str, counts: bool) -> int:
        return self.window().begin(PLAIN_SITTING._replace(deck=deck, learner=learner, counts=counts)).id

    @rule(
        target=answers,
        sitting=st.one_of(st.just(0), sittings),
        deck=DECKS,
        learner=LEARNERS,
        point=POINTS,
        outcome=st.sampled_from(["right", "slip", "wrong"]),
        kind=st.sampled_from(["choice", "open", "cloze"]),
        credit=st.floats(0, 1),
        more=st.tuples(st.sampled_from(["", "sure", "guess"]), st.integers(739_000, 739_003), st.integers(0, 2)),
    )
    def record(
        self, sitting: int, deck: str, learner: str, point: str, outcome: str, kind: str, credit: float,
        more: tuple[str, int, int],
    ) -> int:  # fmt: skip
        self.recorded += 1
        one = PLAIN_ANSWER._replace(
            sitting=sitting, deck=deck, learner=learner, point=point, outcome=outcome, kind=kind, sure=more[0]
        )
        return self.window().record(one._replace(credit=credit, at=self.recorded, day=more[1], hints=more[2])).id

    @rule(answer=answers)
    def undo(self, answer: int) -> None:
        self.window().undo(answer)

    @rule(answer=answers)
    def count_as_right(self, answer: int) -> None:
        self.window().count_as_right(answer)

    @rule(deck=DECKS, mapping=st.dictionaries(POINTS, POINTS, max_size=3))
    def rename(self, deck: str, mapping: dict[str, str]) -> None:
        self.window().rename_points(deck, mapping)

    @rule(sitting=sittings)
    def end(self, sitting: int) -> None:
        self.window().end(sitting, 1)

    @invariant()
    def scores_are_what_the_log_says(self) -> None:
        read = scores_by_reading(self.windows[0].answers())
        for deck in ("river", "lake"):
            for learner in ("default", "Ana"):
                scores = self.windows[1].point_scores(deck, learner)
                assert scores == read.get((deck, learner), {})
                summary = self.windows[1].deck_summaries(learner).get(deck)
                assert (summary.answered if summary else 0) == sum(score.asked for score in scores.values())
                assert (summary.known if summary else 0) == sum(score.known for score in scores.values())
                assert (summary.learning if summary else 0) == sum(not score.known for score in scores.values())

    @invariant()
    def sittings_say_how_many_right_answers_had_a_hint(self) -> None:
        answers = self.windows[0].answers()
        for learner in ("default", "Ana"):
            for score in self.windows[1].sitting_scores(learner=learner):
                own = [one for one in answers if one.sitting == score.sitting.id]
                assert score.hinted == sum(one.right and one.hints > 0 for one in own)

    @invariant()
    def rebuilding_changes_nothing(self) -> None:
        kept_up = scores_in(self.path)
        self.windows[0].rebuild()
        assert scores_in(self.path) == kept_up

    @invariant()
    def memories_are_what_the_log_says(self) -> None:
        for deck in ("river", "lake"):
            for learner in ("default", "Ana"):
                kept_up = self.windows[1].remembered.memories(deck, learner)
                outdated = self.windows[0].memories_outdated(learner)
                self.windows[0].rebuild_memories(learner)
                assert outdated or self.windows[0].remembered.memories(deck, learner) == kept_up


Learning.TestCase.settings = settings(max_examples=60, stateful_step_count=30)
TestLearning = Learning.TestCase


def test_a_damaged_score_is_mended_by_rebuilding(store: Store, path: Path) -> None:
    store.record(PLAIN_ANSWER)
    right = scores_in(path)
    store._connection.execute("UPDATE point_states SET asked = 99")
    store.rebuild()
    assert scores_in(path) == right
