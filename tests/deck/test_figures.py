"""Figures read by value from short texts and found in running text."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.figures import find_figures, parse_figure
from quizapp.deck.figures_units import convert, singular
from quizapp.deck.numerals import chinese_number, number_of, roman_number

VALUES: dict[float, str] = {
    107_000: "107,000|107000|107 thousand|107k|107 K|1.07e5|1.07 × 10^5|one hundred and seven thousand|107 000|107'000"
    "|107.000|roughly 107,000|about 107,000 deaths|more than 107,000|107,000+|10.7万|十万七千|١٠٧٬٠٠٠|1,07,000",
    37: "37|thirty-seven|thirty seven|３７|٣٧|三十七|37 pill sites|37.0|exactly 37|37!|三十七个地点|37 in 2018",
    1.5e9: "1.5 billion|1.5bn|1,5 billion|1500 million|$1.5 billion|one and a half billion|1.500.000.000"
    "|a billion and a half",
    2 / 3: "two-thirds|two thirds|2/3|⅔|two in three|2 out of 3|三分之二|two-thirds of voters",
    0.5: "half|one half|a half|1/2|½|0.5|.5|0,5",
    2.5: "2½|2 1/2|2.5|two and a half",
    500_000: "half a million|500k|half-a-million|five hundred thousand",
    3: "tripled|threefold|three-fold|3 times|three times|3x|x3|×3|thrice|by a factor of three",
    1: "No. 1|no 1|number one|#1|first|the 1st|№ 1|one",
    12: "a dozen|12|twelve|dozen",
    -5: "-5|minus five|−5",
    0: "0|zero|none",
    1234.5: "1,234.5|1.234,5|1 234.5|1'234.5",
    1_234_567: "1,234,567|1.234.567|1 234 567|12,34,567",
}

NONE = """
the army|early 2023|37 or 38|not 37|one of the officials|Mexico 37|10:30|3-1|1:3|first lady|19th century|two and
percent|$|COVID-19|half and half|37, 38|5 to 4|thirty forty|seven eleven|a|an army of|MI6
"""


@pytest.mark.parametrize(
    ("value", "text"), [(value, text) for value, texts in VALUES.items() for text in texts.split("|")]
)
def test_a_value_is_read_from_many_writings(value: float, text: str) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert math.isclose(figure.value, value)
    assert figure.high is None


@pytest.mark.parametrize("text", [text for line in NONE.strip().splitlines() for text in line.split("|")] + [""])
def test_what_is_no_figure_is_none(text: str) -> None:
    assert parse_figure(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "18 to 49",
        "18-49",
        "18–49",
        "between 18 and 49",
        "from 18 to 49",
        "ages 18 to 49",
        "18 through 49",
        "eighteen to forty-nine",
    ],
)
def test_ranges(text: str) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert (figure.value, figure.high) == (18, 49)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("2 to 3 million", 2e6, 3e6, ""),
        ("$1-2 billion", 1e9, 2e9, "dollar"),
        ("10-15 percent", 10, 15, "percent"),
        ("900,000 to 1 million", 9e5, 1e6, ""),
        ("tens of thousands", 1e4, 99_999, ""),
        ("hundreds of gunmen", 100, 999, "gunman"),
        ("10s of thousands", 1e4, 99_999, ""),
    ],
)
def test_ranges_share_scale_and_unit(text: str, low: float, high: float, unit: str) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert (figure.value, figure.high, figure.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("67 %", "percent"),
        ("67 per cent", "percent"),
        ("٦٧٪", "percent"),
        ("3 percentage points", "percent"),
        ("百分之六十七", "percent"),
        ("€5", "euro"),
        ("5 €", "euro"),
        ("US$ 5", "dollar"),
        ("USD 5 million", "dollar"),
        ("£900m", "pound"),
        ("100 times as potent", "times"),
        ("tripled", "times"),
        ("4 years", "year"),
        ("18 years or older", "year"),
        ("3 km", "kilometer"),
        ("37 fentanyl pill manufacturing sites", "site"),
        ("ten soldiers killed", "soldier"),
        ("roughly 107,000 overdose deaths in the U.S.", "death"),
        ("37", ""),
        ("two-thirds", ""),
    ],
)
def test_units(text: str, unit: str) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("text", "approximate", "bound"),
    [
        ("37", False, ""),
        ("about 37", True, ""),
        ("37 or so", True, ""),
        ("an estimated 37", True, ""),
        ("more than 37", True, "over"),
        ("at least 37", True, "over"),
        ("37+", True, "over"),
        ("fewer than 37", True, "under"),
        ("up to 37", True, "under"),
        ("tens of thousands", True, ""),
    ],
)
def test_hedges_are_kept_beside_the_value(text: str, approximate: bool, bound: str) -> None:
    figure = parse_figure(text)
    assert figure is not None
    assert (figure.approximate, figure.bound) == (approximate, bound)


def test_ranks_and_vague_sizes_are_told_from_counts() -> None:
    for text, rank, vague in (
        ("No. 1", True, False),
        ("first", True, False),
        ("1", False, False),
        ("dozens", False, True),
    ):
        figure = parse_figure(text)
        assert figure is not None
        assert (figure.rank, figure.vague) == (rank, vague)


RUNNING = (
    "Among roughly 107,000 deaths by overdose in 2021, two-thirds involved opioids. It is the No. 1 cause of death for "
    "those aged 18 to 49, kills tens of thousands of people, is 100 times as potent, and seizures have tripled. In one "
    "act, 10 soldiers fell in four years; COVID-19 and MI6 at 10:30 cost $1.5 billion, 12 % of it in December 2018."
)


def test_figures_are_found_in_running_text() -> None:
    found = find_figures(RUNNING)
    assert [(RUNNING[f.start : f.end], f.figure.unit) for f in found] == [
        ("107,000", "death"),
        ("two-thirds", ""),
        ("1", "cause"),
        ("18 to 49", ""),
        ("tens of thousands", "person"),
        ("100 times", "times"),
        ("tripled", "times"),
        ("10", "soldier"),
        ("four years", "year"),
        ("$1.5 billion", "dollar"),
        ("12 %", "percent"),
    ]
    assert [f.figure.approximate for f in found[:2]] == [True, False]
    assert found[2].figure.rank


def test_figures_of_other_scripts_are_found() -> None:
    text = "据报道三十七个地点，共10万人，2½ Stunden"
    assert [text[f.start : f.end] for f in find_figures(text)] == ["三十七", "10万", "2½"]


@given(st.integers(0, 10**12 - 1))
def test_whole_numbers_survive_many_spellings(value: int) -> None:
    for text in (
        str(value),
        f"{value:,}",
        f"{value:,}".replace(",", " "),
        f"{value:,}".replace(",", "'"),
        in_words(value),
    ):
        figure = parse_figure(text)
        assert figure is not None, text
        assert figure.value == value, text


@given(st.integers(1, 999_999))
def test_percentages_and_thousands(value: int) -> None:
    for text, expected in (
        (f"{value / 100} %", value / 100),
        (f"{value}k", value * 1e3),
        (f"{value / 10:.1f} million", value * 1e5),
    ):
        figure = parse_figure(text)
        assert figure is not None, text
        assert math.isclose(figure.value, expected), text


@given(st.text())
def test_reading_and_finding_never_raise(text: str) -> None:
    parse_figure(text)
    for found in find_figures(text):
        assert 0 <= found.start < found.end <= len(text)


PIECES = "9 , . - / % $ k to of a half third ten million x × e5 ½ 十 分之 one and no # °c '"


@given(st.lists(st.sampled_from(PIECES.split())))
def test_pieces_of_figures_in_any_order_never_raise(pieces: list[str]) -> None:
    for text in ("".join(pieces), " ".join(pieces)):
        parse_figure(text)
        find_figures(text)


def test_digits_without_end_do_no_harm() -> None:
    assert parse_figure("9" * 5_000) is None
    assert len(find_figures("9" * 5_000)) <= 1


@pytest.mark.parametrize(
    ("text", "value"), [("三十七", 37), ("十", 10), ("两亿", 2e8), ("二〇一八", 2018), ("一百零五", 105)]
)
def test_chinese_numerals(text: str, value: float) -> None:
    assert chinese_number(text) == value


@pytest.mark.parametrize(("text", "value"), [("iv", 4), ("xxiii", 23), ("mcmxcix", 1999), ("iiii", None), ("", None)])
def test_roman_numerals(text: str, value: int | None) -> None:
    assert roman_number(text) == value


def test_units_are_converted_within_a_dimension_only() -> None:
    assert convert(24, "month", "year") == 2
    assert convert(2, "km", "meters") == 2_000
    assert convert(5, "dollar", "euro") is None
    assert convert(5, "year", "day") is None


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("deaths", "death"),
        ("bodies", "body"),
        ("people", "person"),
        ("boxes", "box"),
        ("gunmen", "gunman"),
        ("gas", "gas"),
    ],
)
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one


ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety"


def in_words(value: int) -> str:
    """A number in English words."""
    if value < 20:
        return ONES.split()[value]
    if value < 100:
        return TENS.split()[value // 10] + (f"-{in_words(value % 10)}" if value % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = f" {in_words(value % size)}" if value % size else ""
            return f"{in_words(value // size)} {name}{rest}"
    raise AssertionError(value)


@given(st.integers(0, 10**12 - 1))
def test_number_words(value: int) -> None:
    assert number_of(in_words(value).replace("-", " ").split()) == value
