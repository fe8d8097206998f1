"""What the record says for looking at: the same as the whole log read would say."""

from __future__ import annotations

from quizapp.record.insights import Seen
from quizapp.record.memory import Memory, Review
from quizapp.record.model import Answer
from quizapp.record.remembered import Tally
from quizapp.record.store import Store
from tests.record.making import PLAIN_SITTING, answer


class Lapsing:
    """A keeper whose memories count the misses."""

    rule = "lapsing"

    def after(self, memory: Memory | None, review: Review) -> Memory:
        before = memory or Memory(1.0, 1.0, review.day, review.day, review.day, 0, 0)
        lapses = before.lapses + (review.outcome == "wrong")
        return Memory(2.0, 1.0, before.first, review.day, review.day + 2, before.reps + 1, lapses)

    def recall(self, memory: Memory, day: int) -> float:
        return 0.5


def sure(point: str, outcome: str = "wrong", word: str = "sure", learner: str = "default") -> Answer:
    return answer(point, outcome)._replace(sure=word, learner=learner)


def test_points_are_told_with_their_memories_but_not_those_that_left_the_deck(store: Store) -> None:
    store.keep_memories(Lapsing())
    recorded = store.record(answer("f-1"))
    store.record(answer("f-1"))
    store.record(answer("f-2", "wrong"))
    store.record(answer("f-3"))
    store.save_traces("river", [(name, name, "", "") for name in ("f-1", "f-2")])
    day = recorded.day
    assert store.insights.seen("river", "default") == {
        "f-1": Seen(2, 2, True, 2.0, day, day + 2, 0),
        "f-2": Seen(1, 0, False, 2.0, day, day + 2, 1, missed=True),
    }
    assert store.insights.met_count("river", "default") == 2
    assert store.insights.most_lapses("river", "default", 1) == [("f-2", 1)]
    assert store.insights.seen("river", "Ana") == {} == store.insights.seen("lake", "default")


def test_sure_errors_come_latest_first_less_those_taken_back_or_counted_as_right(store: Store) -> None:
    first, second = store.record(sure("f-1")), store.record(sure("f-2"))
    undone, counted = store.record(sure("f-3")), store.record(sure("f-4"))
    store.undo(undone.id)
    store.count_as_right(counted.id)
    for other in (sure("f-5", "right"), sure("f-6", word="think"), sure("f-7", learner="Ana")):
        store.record(other)
    assert [one.id for one in store.insights.sure_and_wrong("river", "default", 9)] == [second.id, first.id]
    assert [one.id for one in store.insights.sure_and_wrong("river", "default", 1)] == [second.id]


def test_sure_errors_are_found_by_their_index(store: Store) -> None:
    query = "EXPLAIN QUERY PLAN SELECT id FROM answers WHERE learner = 1 AND deck = 1 AND sure = 'sure'"
    plan = store.insights._rows(f"{query} AND outcome = 'wrong' ORDER BY id DESC LIMIT 9")
    assert "answers_sure_and_wrong" in str(plan)
    assert "TEMP B-TREE" not in str(plan)


def test_the_hardest_questions_of_all_learners_come_first(store: Store) -> None:
    for outcome in ("wrong", "wrong", "right"):
        store.record(answer("f-1", outcome))
    store.record(answer("f-1", "wrong")._replace(learner="Ana"))
    store.record(answer("f-2", "wrong"))
    store.record(answer("f-3", "right"))
    hardest = store.insights.hardest("river", 2)
    assert hardest == [Tally("f-1~choice", 4, 1), Tally("f-2~choice", 1, 0)]


def test_answers_to_a_point_are_found_under_all_its_names_with_how_their_sittings_went(store: Store) -> None:
    sitting = store.begin(PLAIN_SITTING)
    store.record(answer("f-1", "wrong", sitting.id)._replace(chosen=(1,), millis=9))
    store.rename_points("river", {"f-1": "g-1"})
    store.record(answer("g-1", sitting=sitting.id))
    store.undo(store.record(answer("g-1", sitting=sitting.id)).id)
    heads = store.insights.present_names("river", ["f-1", "g-1", "none"])
    number, name = heads["f-1"]
    assert name == "g-1"
    assert heads == {"f-1": (number, "g-1"), "g-1": (number, "g-1")}
    last, first = store.insights.given(number)
    assert (first.question, first.right, first.millis, first.chosen) == ("f-1~choice", False, 9, (1,))
    assert (last.question, last.right, last.sitting_right, last.sitting_answered) == ("g-1~choice", True, 1, 2)
