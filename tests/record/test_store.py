"""The store: what is recorded is there, at once and for good."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.record.model import Answer
from quizapp.record.store import Store
from tests.record.making import DAY, NOON, PLAIN_ANSWER, PLAIN_SITTING, answer, opened, rows_of


def test_an_answer_comes_back_as_it_was_recorded(store: Store) -> None:
    sitting = store.begin(PLAIN_SITTING)
    whole = PLAIN_ANSWER._replace(
        sitting=sitting.id, outcome="slip", credit=0.5, typed="41 per cent", chosen=(1, 0), learner="Ana"
    )._replace(day=738_947, sure="guess", hints=1)
    recorded = store.record(whole)
    assert recorded == whole._replace(id=recorded.id)
    assert recorded.id > 0
    assert store.answers(sitting=sitting.id) == [recorded]


def test_an_answer_is_on_disk_when_the_call_returns(store: Store, path: Path) -> None:
    store.record(answer())
    assert rows_of(path, "SELECT count(*) FROM answers") == [(1,)]


def test_every_commit_is_flushed(store: Store, path: Path) -> None:
    # FULL is 2: the log is flushed with each commit (https://www.sqlite.org/pragma.html#pragma_synchronous).
    assert store._connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert rows_of(path, "PRAGMA journal_mode") == [("wal",)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=4, max_size=4),
    options=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4),
    chosen=st.lists(st.integers(0, 9), max_size=4),
    credit=st.floats(0, 1),
    at=st.integers(-(2**40), 2**45),
)
def test_any_text_comes_back(
    store: Store, texts: list[str], options: list[str], chosen: list[int], credit: float, at: int
) -> None:
    question, kind, prompt, typed = texts
    given_answer = PLAIN_ANSWER._replace(
        question=question,
        kind=kind,
        prompt=prompt,
        typed=typed,
        options=tuple(options),
        chosen=tuple(chosen),
        credit=credit,
        at=at,
    )
    recorded = store.record(given_answer)
    assert store.answers()[-1] == recorded


def test_broken_characters_do_not_cost_the_answer(store: Store) -> None:
    store.record(PLAIN_ANSWER._replace(typed="41\udcff", point="f\ud800"))
    (read,) = store.answers()
    assert (read.typed, read.point) == ("41?", "f?")


@pytest.mark.parametrize(
    "wrong",
    [
        PLAIN_ANSWER._replace(outcome="maybe"),
        PLAIN_ANSWER._replace(credit=1.5),
        PLAIN_ANSWER._replace(credit=float("nan")),
        PLAIN_ANSWER._replace(sitting=99),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(store: Store, path: Path, wrong: Answer) -> None:
    with pytest.raises(ValueError, match="not kept"):
        store.record(wrong)
    assert rows_of(path, "SELECT count(*) FROM answers") == [(0,)]
    assert store.deck_summaries() == {}
    store.record(PLAIN_ANSWER)


def test_an_undone_answer_stays_in_the_log_and_counts_for_nothing(store: Store) -> None:
    kept, undone = store.record(answer()), store.record(answer(outcome="wrong"))
    store.undo(undone.id)
    assert store.answers() == [kept]
    assert store.answers(undone=True) == [kept, undone._replace(undone=True)]
    assert store.point_scores("river")["f-1"].asked == 1
    assert store.point_scores("river")["f-1"].last_right


def test_counting_as_right_keeps_the_verdict(store: Store) -> None:
    wrong = store.record(answer(outcome="wrong"))
    store.count_as_right(wrong.id)
    (read,) = store.answers()
    assert (read.outcome, read.override, read.right) == ("wrong", True, True)
    assert store.point_scores("river")["f-1"].right == 1


def test_amending_twice_is_amending_once(store: Store) -> None:
    wrong = store.record(answer(outcome="wrong"))
    store.count_as_right(wrong.id)
    store.count_as_right(wrong.id)
    store.undo(wrong.id)
    store.undo(wrong.id)
    assert store.point_scores("river") == {}


def test_amending_an_unknown_answer_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no answer 5"):
        store.undo(5)


def test_a_sitting_is_kept_with_its_plan_and_any_seed(store: Store) -> None:
    begun = store.begin(PLAIN_SITTING._replace(seed=-(10**30), label="who says it", learner="Ana"))
    assert store.unfinished("river", "Ana") == begun
    assert store.unfinished("river") is None
    store.replan(begun.id, ["f-3~open"])
    assert store.unfinished("river", "Ana") == begun._replace(plan=("f-3~open",))


def test_the_latest_unfinished_sitting_is_offered_until_it_ends(store: Store) -> None:
    first, second = store.begin(PLAIN_SITTING), store.begin(PLAIN_SITTING)
    assert store.unfinished("river") == second
    store.end(second.id, NOON)
    assert store.unfinished("river") == first
    store.end(first.id, NOON)
    assert store.unfinished("river") is None
    store.end(first.id, 0)
    assert store.unfinished("river") == first


def test_what_is_unfinished_is_told_with_its_score_what_was_under_way_last_first(store: Store) -> None:
    first, second = store.begin(PLAIN_SITTING), store.begin(PLAIN_SITTING._replace(mode="cards"))
    assert [score.sitting for score in store.all_unfinished("river")] == [second, first]
    store.record(answer(sitting=first.id)._replace(at=NOON + 1))
    found = store.all_unfinished("river")
    assert [(score.sitting, score.answered) for score in found] == [(first, 1), (second, 0)]
    assert store.unfinished("river") == first
    assert store.deck_summaries()["river"].unfinished == tuple(found)
    assert store.all_unfinished("lake") == []


def test_scores_of_sittings(store: Store) -> None:
    empty, first, second = (store.begin(PLAIN_SITTING) for _ in range(3))
    for outcome in ("right", "wrong", "slip"):
        store.record(answer(outcome=outcome, sitting=first.id))
    store.record(answer(sitting=second.id)._replace(credit=0.25))
    scores = store.sitting_scores("river")
    assert [score.sitting for score in scores] == [second, first]
    assert [(score.answered, score.right, score.credit, score.millis) for score in scores] == [
        (1, 1, 0.25, 4_000),
        (3, 2, 2.0, 12_000),
    ]
    assert store.sitting_scores(limit=1) == scores[:1]
    assert store.sitting_scores("lake") == []
    assert store.last_like(second) == scores[1]
    assert store.last_like(first) is None
    assert empty.id < first.id


def test_only_like_sittings_are_compared(store: Store) -> None:
    other = store.begin(PLAIN_SITTING._replace(label="who says it"))
    store.record(answer(sitting=other.id))
    assert store.last_like(store.begin(PLAIN_SITTING)) is None


def test_summaries_of_decks(store: Store) -> None:
    done = store.begin(PLAIN_SITTING)
    store.record(answer("f-1", "right", done.id)._replace(kind="open"))
    store.record(answer("f-2", "wrong", done.id))
    store.end(done.id, NOON + DAY)
    begun = store.begin(PLAIN_SITTING._replace(deck="lake"))
    river, lake = store.deck_summaries()["river"], store.deck_summaries()["lake"]
    assert (river.answered, river.known, river.learning) == (2, 1, 1)
    assert (river.last_share, river.last_at) == (0.5, NOON + DAY)
    assert not river.unfinished
    assert (lake.answered, lake.last_share) == (0, None)
    assert [score.sitting for score in lake.unfinished] == [begun]
    store.record(answer(deck="lake", sitting=begun.id))
    assert store.deck_summaries()["lake"].last_share is None  # not ended: a share of one question says nothing


def test_a_sitting_left_before_its_half_does_not_hide_the_one_before(store: Store) -> None:
    done, left = store.begin(PLAIN_SITTING), store.begin(PLAIN_SITTING._replace(plan=("f-1~a", "f-2~a", "f-3~a")))
    store.record(answer("f-1", "wrong", done.id))
    store.record(answer(sitting=left.id))
    store.end(done.id, NOON)
    store.end(left.id, NOON + 1)
    assert store.deck_summaries()["river"].last_share == 0.0
    store.record(answer("f-2", sitting=left.id))
    assert store.deck_summaries()["river"].last_share == 1.0
    assert store.sitting_scores("river", "default", 1)[0].tells


def test_a_last_sitting_without_answers_does_not_hide_the_one_before(store: Store) -> None:
    done, empty = store.begin(PLAIN_SITTING), store.begin(PLAIN_SITTING)
    store.record(answer(sitting=done.id))
    store.end(done.id, NOON)
    store.end(empty.id, NOON + 1)
    assert store.deck_summaries()["river"].last_share == 1.0


def test_learners_do_not_see_each_other(store: Store) -> None:
    store.record(answer())
    store.record(answer("f-2")._replace(learner="Ana"))
    assert store.learners() == ["default", "Ana"]
    assert set(store.point_scores("river", "Ana")) == {"f-2"}
    assert store.deck_summaries("Ana")["river"].answered == 1
    assert [read.point for read in store.answers(learner="Ana")] == ["f-2"]
    assert store.deck_summaries("nobody") == {}


def test_answers_are_found_by_deck_and_point(store: Store) -> None:
    for point, deck in (("f-1", "river"), ("f-2", "river"), ("f-1", "lake")):
        store.record(answer(point, deck=deck))
    assert len(store.answers(deck="river")) == 2
    assert [read.deck for read in store.answers(point="f-1")] == ["river", "lake"]


def test_the_last_answer_is_the_one_recorded_last_whatever_the_clock_says(store: Store) -> None:
    store.record(answer(outcome="wrong")._replace(at=NOON + DAY))
    store.record(answer()._replace(at=NOON - DAY))
    score = store.point_scores("river")["f-1"]
    assert (score.last_right, score.last_at) == (True, NOON - DAY)


def test_typed_answers_are_told_apart(store: Store) -> None:
    for kind, outcome in (("choice", "right"), ("open", "right"), ("cloze", "slip"), ("open", "wrong")):
        store.record(answer(outcome=outcome)._replace(kind=kind))
    assert store.point_scores("river")["f-1"].recalled == 2


def test_everything_is_there_after_a_new_start(store: Store, path: Path) -> None:
    sitting = store.begin(PLAIN_SITTING)
    recorded = store.record(answer(sitting=sitting.id))
    store.close()
    again = opened(path)
    assert again.answers() == [recorded]
    assert again.unfinished("river") == sitting
    again.close()


def test_two_stores_on_one_file_see_each_other(store: Store, path: Path) -> None:
    other = opened(path)
    ids = [writer.record(answer()).id for writer in (store, other, store, other)]
    assert len(set(ids)) == 4
    assert store.point_scores("river") == other.point_scores("river")
    assert store.point_scores("river")["f-1"].asked == 4
    other.close()


def test_named_points_are_looked_up_one_by_one_however_many_there_are(store: Store) -> None:
    """Each score once went through all names of its deck: with 50,000 points that took minutes."""
    for number in range(300):
        store.record(answer(f"f-{number}"))
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    store._connection.set_progress_handler(count, 100)
    assert set(store.point_scores("river", points=["f-1", "f-299", "f-none"])) == {"f-1", "f-299"}
    assert steps < 20
