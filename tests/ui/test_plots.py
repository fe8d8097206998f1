"""Plots and charts as text: they keep to their width, and shapes alone tell what they mean."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.record.remembered import DayCount
from quizapp.study.insight_time import calendar
from quizapp.ui.charts import count_bar, level, marked_bar, month_rows, parted_bar, shares_of
from quizapp.ui.plots import diagonal, result_line

SHARES = st.floats(0, 1)
TODAY = 738_000


@given(st.lists(SHARES, min_size=1, max_size=40), st.integers(20, 90), st.integers(3, 12))
def test_a_line_keeps_to_its_box(shares: list[float], width: int, height: int) -> None:
    lines = result_line(shares, width, height)
    assert len(lines) == height + 1
    assert max(map(len, lines)) <= width
    assert lines[0].startswith("100 %┤")
    assert 1 <= sum(line.count("●") for line in lines) <= len(shares)


@given(st.lists(st.tuples(SHARES, SHARES), max_size=9), st.integers(20, 90), st.integers(3, 12))
def test_a_diagonal_keeps_to_its_box(points: list[tuple[float, float]], width: int, height: int) -> None:
    lines = diagonal(points, points[:1], width, height, "predicted")
    assert len(lines) == height + 2
    assert max(map(len, lines)) <= width


def test_each_value_stands_at_its_height() -> None:
    lines = result_line([0.0, 0.5, 1.0], 30, 5)
    assert [next((at for at, char in enumerate(line) if char == "●"), 0) for line in lines] == [29, 0, 18, 0, 6, 0]


@given(st.lists(st.integers(0, 1000), min_size=3, max_size=3), st.integers(3, 40))
def test_a_parted_bar_is_as_long_as_asked_and_shows_all_that_there_is(counts: list[int], cells: int) -> None:
    widths = shares_of(counts, cells)
    assert sum(widths) == cells
    assert all(width >= 0 for width in widths)
    if sum(counts):
        assert all((width > 0) == (count > 0) for width, count in zip(widths, counts, strict=True))
    assert parted_bar(counts, cells).cell_length == cells


@given(SHARES, SHARES, st.integers(2, 40))
def test_bars_keep_to_their_cells(share: float, wanted: float, cells: int) -> None:
    drawn = marked_bar(share, wanted, cells)
    assert drawn.cell_length == cells
    assert drawn.plain.count("┃") == 1
    assert count_bar(3, 7, cells).cell_length == cells
    assert not count_bar(0, 0, cells).plain.strip()


def test_a_day_has_a_sign_by_how_much_was_answered_and_days_to_come_have_none() -> None:
    assert [level(number) for number in (0, 1, 9, 10, 25, 50, 999)] == ["·", "▂", "▂", "▄", "▆", "█", "█"]
    rows = month_rows(calendar([DayCount(TODAY, 60, 60, 1)], TODAY), 40).plain.split("\n")
    assert sum(row.count("█") for row in rows) == 1
    days = "".join(row[4:] for row in rows[1:]).replace(" ", "")
    assert len(days) == 11 * 7 + (TODAY - 1) % 7 + 1


@given(st.integers(12, 100))
def test_a_calendar_keeps_to_the_width(width: int) -> None:
    days = [DayCount(TODAY - 300, 5, 5, 1)]
    assert max(map(len, month_rows(calendar(days, TODAY), width).plain.split("\n"))) <= max(width, 12)
