"""Insight into a deck by logs made by hand: groups, results, days, forecasts, confidence, questions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.model import AnswerKind, Deck
from quizapp.questions.model import Point
from quizapp.record.insights import Given, Seen
from quizapp.record.model import Sitting, SittingScore
from quizapp.record.remembered import DayCount, Tally
from quizapp.study.insight_items import AGAINST, CORRELATED, MISSED_BY_ALL, correlation, item
from quizapp.study.insight_standing import standings
from quizapp.study.insight_sure import STATED, interval, sureness
from quizapp.study.insight_time import ahead, calendar, forecast, monday, quizzes

TODAY = 738_000


def point(name: str, topic: str = "", voices: tuple[str, ...] = (), sides: tuple[str, ...] = ()) -> Point:
    return Point(name, name, "fact", "x", AnswerKind.PHRASE, "", topic=topic, voices=voices, sides=sides)


POINTS = [point("a", "rain", ("ruiz",), ("town",)), point("b", "rain"), point("c", "wind"), point("d")]
SEEN = {"a": Seen(2, 2, True, 10.0, TODAY), "b": Seen(1, 0, False, 1.0, TODAY), "c": Seen(3, 3, True)}


def test_groups_count_standing_and_recall_the_weakest_first() -> None:
    found = standings(Deck("d", "D"), POINTS, SEEN, lambda stability, _: stability / 20, [], 10)
    whole = found.all
    assert (whole.known, whole.learning, whole.unseen, whole.total) == (2, 1, 1, 4)
    assert whole.expected == pytest.approx(0.55)
    assert whole.recall == pytest.approx(0.275)  # of the two that have a memory
    assert [(group.name, group.known, group.learning) for group in found.topics] == [("wind", 1, 0), ("rain", 1, 1)]
    (side,) = found.sides
    assert (side.name, side.choice.side, side.choice.number) == ("town", "town", 10)


def test_what_was_missed_last_counts_as_not_recalled() -> None:
    seen = {"a": Seen(2, 2, True, 10.0, TODAY), "b": Seen(3, 1, False, 10.0, TODAY, missed=True)}
    whole = standings(Deck("d", "D"), POINTS, seen, lambda *_: 1.0, [], 5).all
    assert (whole.expected, whole.recall) == (1.0, 0.5)


def test_kinds_stand_by_their_share_right() -> None:
    kinds = [Tally("open", 4, 3), Tally("choice", 4, 1)]
    assert [kind.kind for kind in standings(Deck("d", "D"), [], {}, lambda *_: 0.0, kinds, 5).kinds] == [
        "choice",
        "open",
    ]


def test_an_unseen_deck_has_no_recall() -> None:
    whole = standings(Deck("d", "D"), POINTS, {}, lambda *_: 1.0, [], 5).all
    assert (whole.unseen, whole.recall, whole.strength) == (4, None, 0.0)


NAMES = st.sampled_from(["a", "b", "c", "d", "e"])
SEENS = st.builds(Seen, st.integers(0, 5), st.integers(0, 5), st.booleans(), st.floats(0, 50), st.just(TODAY))


@given(st.lists(st.builds(point, NAMES, NAMES), unique_by=lambda made: made.id), st.dictionaries(NAMES, SEENS))
def test_topics_add_up_to_the_deck(points: list[Point], seen: dict[str, Seen]) -> None:
    found = standings(Deck("d", "D"), points, seen, lambda stability, _: stability / 50, [], 5)
    assert found.all.total == len(points) == sum(group.total for group in found.topics)
    assert found.all.expected == pytest.approx(sum(group.expected for group in found.topics))
    assert [group.strength for group in found.topics] == sorted(group.strength for group in found.topics)


def sat(right: int, of: int, mode: str = "quiz", label: str = "") -> SittingScore:
    return SittingScore(Sitting(0, "d", mode, 1, (), 0, label=label), of, right, float(right), 1)


def test_each_result_is_compared_with_the_last_like_it() -> None:
    latest_first = [sat(4, 4), sat(1, 2, label="rain"), sat(2, 2, "cards"), sat(1, 4)]
    found = quizzes(latest_first)
    assert [(result.share, result.change) for result in found.results] == [(0.25, None), (0.5, None), (1.0, 0.75)]
    assert quizzes([]).recent == ()


def test_results_leave_out_what_nobody_grades_and_what_was_left_before_its_half() -> None:
    left = sat(1, 1)
    of_three = left._replace(sitting=left.sitting._replace(plan=("a", "b", "c")))
    of_two = left._replace(sitting=left.sitting._replace(plan=("a", "b")))
    assert [result.score for result in quizzes([sat(1, 5, "pretest"), of_three, of_two]).results] == [of_two]


def test_an_exam_counts_what_was_left_open() -> None:
    handed_in = SittingScore(Sitting(0, "d", "exam", 1, ("a", "b", "c", "d"), 0, ended=9), 1, 1, 1.0, 1)
    assert [result.share for result in quizzes([handed_in]).results] == [0.25]


def test_days_are_counted_by_weeks_and_in_a_row() -> None:
    days = [DayCount(TODAY - back, 10, 5, 60_000) for back in (1, 2, 3, 30)]
    found = calendar([*days, DayCount(TODAY + 1, 9, 9, 9), DayCount(TODAY, 0, 0, 0)], TODAY)
    assert found.in_a_row == 3  # today may still come
    assert (found.last(28).days, found.last(28).answered, found.last(28).millis) == (3, 30, 180_000)
    assert sum(week.answered for week in found.weeks(10)) == 40
    assert [week.first for week in found.weeks(2)] == [monday(TODAY) - 7, monday(TODAY)]
    assert found.weeks_long == (monday(TODAY) - monday(TODAY - 30)) // 7 + 1


@given(st.integers(1, 10**6))
def test_a_week_begins_on_the_monday_before(day: int) -> None:
    assert 0 <= day - monday(day) < 7
    assert monday(day) % 7 == 1


def test_days_ahead_have_a_count_each() -> None:
    found = ahead({TODAY: 3, TODAY + 2: 1}, TODAY, 3, 9)
    assert (found.days, found.total, found.met) == (((TODAY, 3), (TODAY + 1, 0), (TODAY + 2, 1)), 4, 9)


def test_a_forecast_is_measured_by_tens() -> None:
    found = forecast([Tally("90", 10, 9), Tally("95", 10, 8), Tally("100", 5, 5), Tally("50", 4, 1)])
    assert [(one.predicted, one.asked, one.right) for one in found.bins] == [(0.5, 4, 1), (0.94, 25, 22)]
    assert (found.asked, round(found.predicted, 4), round(found.right, 4)) == (29, 0.8793, 0.7931)
    assert found.error == pytest.approx(((4 * 0.25**2 + 25 * 0.06**2) / 29) ** 0.5)
    assert forecast([]).asked == 0


def test_brier_is_the_mean_squared_distance_from_what_was_stated() -> None:
    found = sureness([Tally("sure", 2, 1), Tally("guess", 1, 0), Tally("maybe", 9, 9)])
    assert found.asked == 3
    assert found.score == pytest.approx((0.05**2 + 0.95**2 + 0.35**2) / 3)
    assert found.plain == pytest.approx(2 / 9)
    assert sureness([]).score is None


@given(st.sampled_from(list(STATED)), st.integers(1, 500), st.data())
def test_brier_lies_between_0_and_1_and_words_are_judged_by_the_interval(
    word: str, asked: int, data: st.DataObject
) -> None:
    right = data.draw(st.integers(0, asked))
    found = sureness([Tally(word, asked, right)])
    assert found.score is not None
    assert 0 <= found.score <= 1
    low, high = interval(right, asked)
    assert -1e-9 <= low <= right / asked + 1e-9
    assert right / asked - 1e-9 <= high <= 1 + 1e-9
    (told,) = [one for one in found.words if one.word == word]
    assert told.verdict == (1 if high < told.stated else -1 if low > told.stated else 0)


def answered(well: bool, rest: float, option: int = 0, kind: str = "choice") -> Given:
    """An answer in a sitting of 11, of whose other ten questions so much was right."""
    others = round(10 * rest)
    return Given("p~choice", kind, "How?", well, 4_000, ("key", "lure", "other"), (option,), others + well, 11)


def test_a_question_tells_its_median_and_the_option_that_draws() -> None:
    given_ = [answered(True, 0.5), answered(False, 0.5, 1), answered(False, 0.5, 1), answered(False, 0.5, 2)]
    found = item("p~choice", "p", 4, 1, given_)
    assert (found.median, found.drawn, found.times, found.doubt) == (4_000, "lure", 2, "")
    typed = item("p~open", "p", 1, 0, [answered(False, 0.5, kind="open")])
    assert (typed.drawn, typed.times) == ("", 0)


def test_a_question_that_everybody_misses_is_suspicious_once_enough_have() -> None:
    for asked, doubt in ((MISSED_BY_ALL - 1, ""), (MISSED_BY_ALL, "all miss it")):
        assert item("p~choice", "p", asked, 0, [answered(False, 0.9, 1)] * asked).doubt == doubt


def test_a_key_that_only_the_weak_choose_is_suspicious() -> None:
    weak, good = [answered(True, 0.2)] * 10, [answered(False, 0.9, 1)] * 10
    found = item("p~choice", "p", 20, 10, [*weak, *good])
    assert found.correlation == pytest.approx(-1.0)
    assert found.doubt == "the good miss it"
    sound = item("p~choice", "p", 20, 10, [answered(False, 0.2, 1)] * 10 + [answered(True, 0.9)] * 10)
    assert sound.correlation == pytest.approx(1.0)
    assert not sound.doubt


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 10)), max_size=60))
def test_a_correlation_is_one_or_there_is_none(pairs: list[tuple[bool, int]]) -> None:
    found = correlation([answered(well, rest / 10) for well, rest in pairs])
    if len(pairs) < CORRELATED:
        assert found is None
    assert found is None or -1 - 1e-9 <= found <= 1 + 1e-9
    assert AGAINST < 0
