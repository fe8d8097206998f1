"""Judging typed figures and dates by value, and estimates by closeness."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.deck.figures import Figure
from quizapp.deck.model import AnswerKind
from quizapp.questions.judge import estimate_credit, judge, judge_text
from quizapp.questions.judge_estimates import RIGHT_FROM, judge_estimate
from quizapp.questions.model import Expected, Form, Kind, Outcome, Question, Response

FIGURE, DATE = AnswerKind.FIGURE, AnswerKind.DATE

DEATHS = Expected(FIGURE, "107,000", unit="deaths")
SITES = Expected(FIGURE, "37", (), ("1,000", "10"), unit="sites")
TWO_THIRDS = Expected(FIGURE, "two-thirds")
PERCENT = Expected(FIGURE, "67 percent")
RIVER = Expected(FIGURE, "41", (), ("44",), unit="percent", tolerance=2)
AGES = Expected(FIGURE, "18 to 49", unit="years")
FIRST = Expected(FIGURE, "No. 1")
TRIPLED = Expected(FIGURE, "tripled")
OVER = Expected(FIGURE, "more than 1,000")
SIZE = Expected(FIGURE, "tens of thousands")
YEARS = Expected(FIGURE, "four years")
MONEY = Expected(FIGURE, "$1.5 billion")
MONTH = Expected(DATE, "2018-12")
YEAR = Expected(DATE, "2021", (), ("2020", "December 2018"))
DAY = Expected(DATE, "2021-03-04", (), ("April 5, 2021",))
YEARLY = Expected(DATE, "1 December", (), ("3 November",), precision="yearly")
SPAN = Expected(DATE, "2018 to 2021")
AGED = Expected(FIGURE, "18 to 49", unit="age")
SHARED = Expected(FIGURE, "two-thirds", unit="share")
GREW = Expected(AnswerKind.PHRASE, "tripled", ("tripled in number",))
CROWD = Expected(AnswerKind.PHRASE, "hundreds", (), ("about a dozen", "several thousand"))
EARLY = Expected(DATE, "early 2023")

RIGHT = [
    (DEATHS, "107000|107 thousand|107k|1.07e5|about 107,000 deaths|107.000"),
    (
        DEATHS,
        "107 000|one hundred and seven thousand|it was 107k",
    ),
    (DEATHS, "more than 107,000|I think 107,000|107000 overdose deaths in 2021|roughly 107,000|١٠٧٠٠٠"),
    (SITES, "37|thirty-seven|thirty seven sites|37.0|about 37|三十七|٣٧|３７|37 fentanyl pill sites"),
    (TWO_THIRDS, "67 %|67%|0.667|0.67|2/3|two thirds|66.7 percent|67|two out of three|about two-thirds of them"),
    (PERCENT, "two thirds|two-thirds|0.67|2/3|67|67 %"),
    (RIVER, "41|40|39|42|41 %|0.41|41 percent"),
    (AGES, "18-49|between 18 and 49|18 – 49|18 through 49|ages 18 to 49|eighteen to forty-nine|18 to 49 years"),
    (FIRST, "1|first|number one|the first|1st|#1|one|no. 1"),
    (TRIPLED, "3 times|threefold|three times|3x|3|by a factor of three|tripled since 2020"),
    (OVER, "1000|over 1000|at least a thousand|1,000+"),
    (SIZE, "tens of thousands|10s of thousands|tens of thousands of people"),
    (YEARS, "4|4 years|48 months|four|4 yrs"),
    (MONEY, "1.5 billion|$1,500,000,000|1.5bn|1500 million|1,5 billion dollars"),
    (MONTH, "Dec 2018|12/2018|December of 2018|2018-12-01|December 1, 2018|in December 2018|12.2018|Dezember 2018"),
    (YEAR, "2021|in 2021|March 2021|4 March 2021|'21|two thousand twenty-one|twenty twenty-one"),
    (DAY, "March 4, 2021|4 March 2021|3/4/2021|4/3/2021|4.3.2021|the 4th of March 2021"),
    (YEARLY, "December 1|1 Dec|the 1st of December|on 1 December|1. Dezember|1 December 2025"),
    (SPAN, "2018-2021|between 2018 and 2021|from 2018 to 2021|2018–2021"),
    (EARLY, "early 2023|Early 2023"),
    (AGED, "18 to 49|ages 18 to 49|18 to 49 years"),
    (SHARED, "two thirds|67 percent|67|two-thirds of them"),
    (GREW, "tripled|threefold|3 times|three times"),
    (CROWD, "hundreds|100s of men|hundreds of men"),
]

SLIPS = [
    (DEATHS, "one hundred seven thousnd|107,000 Americans"),
    (SITES, "thirtyseven|thrity-seven|thirty-sevn|37 labs"),
    (TWO_THIRDS, "66%|two thrids"),
    (TRIPLED, "trippled"),
    (MONTH, "Decmber 2018|Decemebr 2018"),
    (YEARLY, "1 Decmber"),
]

WRONG = [
    (DEATHS, "107|106,000|107,0000|100,000 to 110,000|107,000 percent|$107,000|170,000|107,001"),
    (SITES, "38|73|3 7|37 percent|$37|37 years|37th|37 or 38|not 37|1,000|thirty-eight|seventy-three|many|"),
    (TWO_THIRDS, "70%|a third|three quarters|0.7|1|2|three-thirds"),
    (PERCENT, "66%|68|a third|0.76"),
    (RIVER, "38|44|43|41 wells|41 dollars"),
    (AGES, "18|49|18 to 50|19 to 49|1849"),
    (FIRST, "2|second|11"),
    (TRIPLED, "doubled|2|30|33"),
    (OVER, "less than 1,000|100|1,001"),
    (SIZE, "50,000|ten thousand|thousands|hundreds of thousands|10,000"),
    (YEARS, "4 months|40|four days|5"),
    (MONEY, "€1.5 billion|1.5|15 billion|1.5 million"),
    (MONTH, "2018|December|Nov 2018|Dec 2019|12/2081|December 2017"),
    (YEAR, "2020|2012|21|December 2018|2022|21st"),
    (DAY, "March 2021|2021|March 5, 2021|4 April 2021|5/4/2021"),
    (YEARLY, "2 December|1 November|3 November|December|1|December 2025|2 December 2025|41 December"),
    (SPAN, "2018|2021|2018 to 2022|2017-2021"),
    (EARLY, "late 2023|2024"),
    (AGED, "18 to 49 percent|18 to 49 months"),
    (GREW, "doubled|4 times"),
    (CROWD, "hundred|a hundred|thousands|100"),
]


def rows(table: list[tuple[Expected, str]]) -> list[tuple[Expected, str]]:
    """One row for each typed text."""
    return [(expected, typed) for expected, texts in table for typed in texts.split("|")]


@pytest.mark.parametrize(("expected", "typed"), rows(RIGHT))
def test_right(expected: Expected, typed: str) -> None:
    assert judge_text(typed, expected).outcome is Outcome.RIGHT, judge_text(typed, expected)


@pytest.mark.parametrize(("expected", "typed"), rows(SLIPS))
def test_slip(expected: Expected, typed: str) -> None:
    verdict = judge_text(typed, expected)
    assert verdict.outcome is Outcome.SLIP, verdict
    assert verdict.note


@pytest.mark.parametrize(("expected", "typed"), rows(WRONG))
def test_wrong(expected: Expected, typed: str) -> None:
    assert judge_text(typed, expected).outcome is Outcome.WRONG, judge_text(typed, expected)


@pytest.mark.parametrize(
    ("expected", "typed", "note"),
    [
        (MONTH, "2018", "Which month?"),
        (MONTH, "December", "Which year?"),
        (MONTH, "Nov 2018", "The year is right, the month isn't."),
        (MONTH, "soon", "A date is asked for."),
        (DAY, "March 2021", "Which day?"),
        (DAY, "5 April 2021", "That is April 5, 2021, the answer to another question."),
        (YEARLY, "December", "Which day?"),
        (YEARLY, "2 December", "The month is right, the day isn't."),
        (YEARLY, "Nov 3", "That is 3 November, the answer to another question."),
        (YEARLY, "41", "A day and a month are asked for."),
        (YEAR, "in 2020", "That is 2020, the answer to another question."),
        (YEAR, "21", "Write the year in full."),
        (SITES, "1000 labs", "That is 1,000, the answer to another question."),
        (SITES, "37 percent", "The number is right, the unit isn't."),
        (SITES, "some", "A figure is asked for."),
        (SIZE, "50,000", "The source gives no number, only “tens of thousands”."),
        (AGES, "18", "Both ends of a range are asked for."),
        (OVER, "less than 1,000", "The number is right, but more and less are exchanged."),
        (SITES, "thrity-seven", "Misspelt."),
    ],
)
def test_notes_say_what_happened(expected: Expected, typed: str, note: str) -> None:
    assert judge_text(typed, expected).note == note


def test_what_is_met_by_tolerance_alone_is_refused_when_a_rival_is_as_near() -> None:
    assert judge_text("42", RIVER).outcome is Outcome.RIGHT
    assert judge_text("43", RIVER).outcome is Outcome.WRONG
    assert judge_text("43", Expected(FIGURE, "41", unit="percent", tolerance=2)).outcome is Outcome.RIGHT


def test_a_day_that_may_be_a_rival_is_refused() -> None:
    expected = Expected(DATE, "April 3, 2021", (), ("March 4, 2021",))
    assert judge_text("3 April 2021", expected).outcome is Outcome.RIGHT
    assert judge_text("3/4/2021", expected).outcome is Outcome.WRONG


@given(st.integers(0, 10**9), st.integers(1, 10**9))
@example(999_999_999, 1)
def test_another_number_is_never_accepted(value: int, more: int) -> None:
    expected = Expected(FIGURE, f"{value:,}")
    assert judge_text(str(value), expected).outcome is Outcome.RIGHT
    assert judge_text(str(value + more), expected).outcome is Outcome.WRONG


def estimate(answer: str, typed: str, unit: str = "", tolerance: float | None = None) -> tuple[Outcome, float]:
    """The outcome and credit of an estimate."""
    kind = DATE if answer.isdigit() and len(answer) == 4 else FIGURE
    expected = Expected(kind, answer, unit=unit, tolerance=tolerance)
    question = Question("q", "p", "e", Kind.ESTIMATE, Form.NUMBER, "How many?", answer, expected=expected)
    verdict = judge(question, Response(text=typed))
    return verdict.outcome, round(verdict.credit, 2)


@pytest.mark.parametrize(
    ("answer", "typed", "unit", "outcome", "credit"),
    [
        ("107,000", "107k", "deaths", Outcome.RIGHT, 1.0),
        ("107,000", "100,000", "deaths", Outcome.RIGHT, 0.95),
        ("107,000", "140,000", "deaths", Outcome.RIGHT, 0.81),
        ("107,000", "53,500", "deaths", Outcome.WRONG, 0.5),
        ("107,000", "214,000", "deaths", Outcome.WRONG, 0.5),
        ("107,000", "1 million", "deaths", Outcome.WRONG, 0.0),
        ("107,000", "100,000 percent", "deaths", Outcome.WRONG, 0.0),
        ("107,000", "-107,000", "deaths", Outcome.WRONG, 0.0),
        ("107,000", "lots", "deaths", Outcome.WRONG, 0.0),
        ("107,000", "", "deaths", Outcome.WRONG, 0.0),
        ("41", "46", "percent", Outcome.RIGHT, 0.8),
        ("41", "31 %", "percent", Outcome.WRONG, 0.6),
        ("1 percent", "2 percent", "", Outcome.RIGHT, 0.96),
        ("two-thirds", "67%", "", Outcome.RIGHT, 1.0),
        ("tens of thousands", "30,000", "", Outcome.RIGHT, 1.0),
        ("18 to 49", "20", "", Outcome.RIGHT, 1.0),
        ("0", "0", "", Outcome.RIGHT, 1.0),
        ("0", "5", "", Outcome.WRONG, 0.0),
        ("4 years", "48 months", "", Outcome.RIGHT, 1.0),
        ("2018", "2015", "", Outcome.RIGHT, 0.88),
        ("2018", "1990", "", Outcome.WRONG, 0.0),
        ("2018", "when", "", Outcome.WRONG, 0.0),
    ],
)
def test_estimates(answer: str, typed: str, unit: str, outcome: Outcome, credit: float) -> None:
    found, earned = estimate(answer, typed, unit)
    assert found is outcome
    assert earned == pytest.approx(credit, abs=0.011)


def test_the_tolerance_of_an_item_gives_full_credit() -> None:
    assert estimate("41", "44", "percent", tolerance=3) == (Outcome.RIGHT, 1.0)


POSITIVE = st.floats(1e-6, 1e12)


@given(POSITIVE, POSITIVE)
def test_credit_is_symmetric_in_the_ratio_and_falls_with_distance(right: float, factor: float) -> None:
    high, low = (
        estimate_credit(Figure(right * factor), Figure(right)),
        estimate_credit(Figure(right / factor), Figure(right)),
    )
    assert high == pytest.approx(low, abs=1e-6)
    assert 0.0 <= high <= 1.0
    further = estimate_credit(Figure(right * factor * factor), Figure(right))
    assert further <= high + 1e-9


@given(st.floats(-1e300, 1e300), st.floats(-1e300, 1e300))
def test_credit_lies_between_nought_and_one(guess: float, right: float) -> None:
    for unit in ("", "percent"):
        assert 0.0 <= estimate_credit(Figure(guess, unit=unit), Figure(right, unit=unit)) <= 1.0


def test_the_threshold_is_a_third_too_much_or_a_quarter_too_little() -> None:
    assert estimate_credit(Figure(131), Figure(100)) >= RIGHT_FROM > estimate_credit(Figure(133), Figure(100))
    assert estimate_credit(Figure(76.5), Figure(100)) >= RIGHT_FROM > estimate_credit(Figure(75), Figure(100))


@pytest.mark.parametrize("typed", ["18 and 49", "18-to-49", "18/49", "18, 49", "aged 18 and 49", "18 or 49"])
def test_a_range_is_known_however_its_ends_are_joined(typed: str) -> None:
    ages = Expected(AnswerKind.FIGURE, "18 to 49", (), ("12 to 25", "25 to 64"), "age")
    assert judge_text(typed, ages).outcome is Outcome.RIGHT


def test_other_ends_are_wrong_and_no_ends_are_asked_for() -> None:
    ages = Expected(AnswerKind.FIGURE, "18 to 49", (), ("12 to 25",), "age")
    assert judge_text("18 and 50", ages).outcome is Outcome.WRONG
    assert judge_text("12 and 25", ages).note == "That is 12 to 25, the answer to another question."
    assert judge_text("the young", ages).note == "A range is asked for: from … to …"


@pytest.mark.parametrize("typed", ["between 900 and 5000", "900 or 5000"])
def test_an_estimate_of_two_figures_is_told_that_their_middle_was_taken(typed: str) -> None:
    verdict = judge_estimate(typed, Expected(AnswerKind.FIGURE, "1,000"))
    assert verdict.note.startswith("One figure is asked for; the middle of yours was taken, 2,121. Too high")
    assert judge_estimate("999 to 1001", Expected(AnswerKind.FIGURE, "1,000")).note.startswith("One figure is asked")


@pytest.mark.parametrize(
    ("answer", "typed", "unit", "note"),
    [
        ("87,000", "1", "", "Too low: the right figure is about 87,000 times as much."),
        ("40", "100", "", "Too high: it is about 2.5 times the right figure."),
        ("12", "5 billion", "", "Too high: it is more than a million times the right figure."),
        ("50", "100", "", "100 percent too high."),
        ("100", "99", "", "1 percent too low."),
        ("41", "4100", "percent", "4,060 points too high."),
        ("41", "40.5", "percent", "0.5 points too low."),
    ],
)
def test_how_far_off_an_estimate_is_stands_in_plain_words(answer: str, typed: str, unit: str, note: str) -> None:
    assert judge_estimate(typed, Expected(FIGURE, answer, unit=unit)).note == note
