"""Fitting: made-up learners whose truth is known, what is kept of it, and what becomes of it in the app."""

from __future__ import annotations

import math
from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cli.fitting import told
from quizapp.record.memory import Memory, Review
from quizapp.study.desk import Desk
from quizapp.study.fitting import (
    BOUNDS,
    CHOICE,
    FITTED,
    HELD_BACK,
    LEAST,
    LONGEST,
    TRIED,
    Fit,
    Rated,
    computed,
    due,
    fit,
    fitted,
    items,
    losses,
    parameters_of,
    rated,
    sensible,
    text_of,
)
from quizapp.study.ratings import Rating
from quizapp.study.remembering import DEFAULT, Fsrs
from tests.study.river import House, right, wrong
from tests.study.test_planner import HOURS

DAY = 739_000
OTHER = (*(value * 0.3 for value in DEFAULT[:4]), *DEFAULT[4:8], 1.1, *DEFAULT[9:])
"""Somebody whose memories last a third as long at first, and grow more slowly."""


def studied(truth: tuple[float, ...], points: int, seed: int, days: int = 150) -> list[Rated]:
    """The log of somebody who forgets as the parameters say and is asked as the usual ones say."""
    random, keeper, true = Random(seed), Fsrs(), Fsrs(truth)
    asked: dict[int, tuple[Memory, Memory]] = {}
    log = []
    for day in range(DAY, DAY + days):
        fresh = [point for point in range(points) if point not in asked and day >= DAY + point % 30]
        for point in [*(p for p, (memory, _) in asked.items() if memory.due <= day), *fresh]:
            kept, real = asked.get(point, (None, None))
            knew = random.random() < (true.recall(real, day) if real else 0.5)
            grade = Rating.GOOD if knew else Rating.AGAIN
            asked[point] = keeper.rated(kept, grade, day), true.rated(real, grade, day)
            log.append(Rated(point, grade, day))
    return log


def test_a_learner_who_forgets_otherwise_is_found_out_and_foretold_better() -> None:
    found = fitted(studied(OTHER, 300, seed=1))
    assert found.kept
    assert found.after < found.before
    assert found.held_back == found.answers // HELD_BACK
    later = studied(OTHER, 300, seed=2)
    assert fmean(losses(found.parameters, later, 0)) < fmean(losses(DEFAULT, later, 0)) - 0.01


@pytest.mark.parametrize("seed", range(8))
def test_a_learner_who_forgets_as_usual_is_not_foretold_worse(seed: int) -> None:
    found = fitted(studied(DEFAULT, 70, seed))
    used = found.parameters if found.kept else DEFAULT
    later = studied(DEFAULT, 300, seed + 100)
    assert fmean(losses(used, later, 0)) < fmean(losses(DEFAULT, later, 0)) + 0.003


def test_what_was_fitted_is_not_kept_again_when_it_is_what_there_is() -> None:
    log = studied(OTHER, 300, seed=3)
    first = fitted(log)
    again = fitted(log, first.parameters)
    assert (first.kept, again.kept) == (True, False)
    assert again.before == again.after == first.after


def test_a_short_log_is_refused() -> None:
    log = studied(OTHER, 60, seed=4)
    counted = 0
    for place, one in enumerate(log):
        counted += any(earlier.point == one.point for earlier in log[:place])
        if counted == LEAST - 1:
            assert fitted(log[: place + 1]) == Fit(LEAST - 1)
        elif counted == LEAST:
            assert fitted(log[: place + 1]).held_back == LEAST // HELD_BACK
            return
    raise AssertionError("the log is too short to try it")


def test_a_clock_set_back_and_many_answers_on_one_day_are_no_time_gone_by() -> None:
    again = Review("open", "right", False, "", 0, "", DAY)
    log = rated([(1, again), (1, again), (1, again._replace(day=DAY - 400)), (2, again._replace(day=DAY - 5))])
    assert [one.day for one in log] == [DAY, DAY, DAY, DAY - 5]
    assert items(log) == []
    assert fitted(log * 1_000) == Fit(0)


def test_of_a_point_asked_without_end_only_the_first_answers_are_fitted_to() -> None:
    made = items([Rated(1, Rating.GOOD, DAY + number) for number in range(1_000)])
    assert len(made) == LONGEST - 1
    assert [each.long_term_review_cnt() for each in made] == list(range(1, LONGEST))


def test_of_a_log_without_end_some_points_are_fitted_to_wholly() -> None:
    log = studied(OTHER, 60, seed=5)
    made = items(log, enough=len(items(log)) // 3)
    assert len(items(log)) / 8 < len(made) < len(items(log)) / 2
    assert sum(each.long_term_review_cnt() == 1 for each in made) > 10


def test_where_the_engine_says_that_the_data_are_not_enough_nothing_comes_of_it() -> None:
    long_histories = [each for each in items(studied(OTHER, 200, seed=6)) if each.long_term_review_cnt() > 3]
    assert len(long_histories) > LEAST
    assert computed(long_histories) == ()
    assert told(Fit(LEAST, 80)) == ["Nothing that makes sense came of it. Nothing was changed."]


def test_what_is_written_is_read_again() -> None:
    assert sensible(DEFAULT)
    assert parameters_of(text_of(OTHER)) == OTHER
    assert parameters_of("") == DEFAULT


@pytest.mark.parametrize("value", ["nan", "inf", "-inf", "1e300", "-0.5", "x", "", "1 1", "0x1"])
@pytest.mark.parametrize("place", [0, 7, 20])
def test_parameters_that_make_no_sense_are_ignored(value: str, place: int) -> None:
    words = text_of(DEFAULT).split()
    words[place] = value
    assert parameters_of(" ".join(words)) == DEFAULT


@given(st.text() | st.lists(st.floats(), max_size=30).map(text_of) | st.just("1 " * 10**6))
def test_any_text_gives_parameters_that_a_keeper_can_use(text: str) -> None:
    parameters = parameters_of(text)
    assert all(map(math.isfinite, parameters))
    assert sensible(parameters)


@given(st.tuples(*(st.sampled_from(pair) for pair in BOUNDS)), st.lists(st.sampled_from(Rating), max_size=20))
def test_at_the_bounds_memory_stays_sound(parameters: tuple[float, ...], ratings: list[Rating]) -> None:
    keeper, memory = Fsrs(parameters), None
    for number, grade in enumerate(ratings):
        memory = keeper.rated(memory, grade, DAY + number * 3)
        assert math.isfinite(memory.stability)
        assert memory.stability > 0
        assert 0 <= keeper.recall(memory, memory.due) <= 1


def learn(desk: Desk, house: House, days: int) -> None:
    """Turn all flashcards on each of some days; one in seven is missed."""
    for day in range(days):
        session = desk.cards()
        number = day
        while session.current is not None:
            session.answer(wrong(session.current) if number % 7 == 0 else right(session.current))
            session.next()
            number += 1
        house.clock.move(24 * HOURS)


def test_the_app_refuses_politely_then_fits_and_remembers_by_what_was_fitted(house: House) -> None:
    desk = house.desk()
    learn(desk, house, 2)
    steps: list[str] = []
    early = house.opened[-1].fit(steps.append)
    assert early.too_short
    assert told(early)[0].startswith(f"Too early: it takes {LEAST} answers")
    learn(desk, house, LEAST // len(desk.bank.points) + 10)
    found = house.opened[-1].fit(steps.append)
    assert not found.too_short
    assert steps[-1].startswith("Comparing on the last ")
    assert found.kept, "who misses one in seven whatever the gap is no usual learner"
    before = desk.planner.memories()
    after = house.desk().planner.memories()
    assert before.keys() == after.keys()
    assert before != after
    keeper = house.desk().habits.keeper
    assert keeper.parameters == found.parameters
    assert "fitted" in told(found)[0]


def test_it_is_time_to_fit_when_there_are_enough_answers_and_again_when_they_are_a_half_more(house: House) -> None:
    remembered = house.desk().tools.store.remembered
    learn(house.desk(), house, 1)
    a_day = len(house.desk().bank.points)
    assert remembered.answered("default") == a_day
    assert due(remembered, "default") == 0
    learn(house.desk(), house, LEAST // a_day)
    assert due(remembered, "default") == remembered.answered("default") >= LEAST
    tried = remembered.answered("default")
    fit(remembered, "default")
    assert due(remembered, "default") == 0
    learn(house.desk(), house, -(-tried // (2 * a_day)))
    assert due(remembered, "default") == remembered.answered("default")
    remembered.choose("", "default", TRIED, "once upon a time")
    assert due(remembered, "default") == remembered.answered("default")


def test_a_deck_that_is_opened_goes_by_what_was_fitted_to_the_log_and_says_so_once(house: House) -> None:
    learn(house.desk(), house, 2 * LEAST // len(house.desk().bank.points))
    desk = house.desk()
    assert desk.notices == [FITTED]
    assert desk.habits.keeper.parameters != DEFAULT
    again = house.desk()
    assert again.notices == []
    assert again.habits.keeper.parameters == desk.habits.keeper.parameters
    assert again.planner.memories() == desk.planner.memories()


def test_a_long_log_is_fitted_to_beside_the_window(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    learn(house.desk(), house, 2 * LEAST // len(house.desk().bank.points))
    monkeypatch.setattr("quizapp.study.workspace.LONG_LOG", LEAST)
    behind = house.opened[-1].behind()
    assert behind is not None
    told: list[tuple[int, int]] = []
    assert behind.catch_up(lambda *how_far: told.append(how_far)) == [FITTED]
    assert told[0] == (0, behind.answers)
    assert house.opened[-1].behind() is None
    desk = house.desk()
    assert desk.notices == []
    assert desk.habits.keeper.parameters != DEFAULT


def test_parameters_damaged_in_the_record_are_as_if_there_were_none(house: House) -> None:
    desk = house.desk()
    desk._store.remembered.choose("", "default", CHOICE, "nan " * 21)
    assert house.desk().habits.keeper.parameters == DEFAULT
