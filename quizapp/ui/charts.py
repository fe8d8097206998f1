"""Charts of signs: bars in parts, bars with a mark, days as a calendar. Shapes and figures tell, never colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from textual.content import Content

from quizapp.study.insight_time import WEEK, Calendar, monday
from quizapp.ui.show import ACCENT, QUIET, line, lines

PARTS = ("█", "▒", "·")
"""Known, being learnt, unseen."""

MARK = "┃"
"""Where a bar should end."""

LEVELS = ((0, "·"), (1, "▂"), (10, "▄"), (25, "▆"), (50, "█"))
"""From so many answers a day on, its sign in the calendar: the higher, the more."""

FEWEST_WEEKS, MOST_WEEKS = 12, 26


def parted_bar(counts: Sequence[int], cells: int) -> Content:
    """Known, being learnt and unseen as one bar; what is there at all has a cell at least."""
    widths = shares_of(counts, cells)
    styles = ("$primary", "$primary", QUIET)
    return line(*((sign * width, style) for sign, width, style in zip(PARTS, widths, styles, strict=True) if width))


def shares_of(counts: Sequence[int], cells: int) -> list[int]:
    """Cells for each count, in proportion, ``cells`` together; a count over 0 gets one at least."""
    total = sum(counts)
    if not total:
        return [0] * (len(counts) - 1) + [cells]
    widths = [max(count * cells // total, 1 if count else 0) for count in counts]
    left = cells - sum(widths)
    order = sorted(range(len(counts)), key=lambda at: -counts[at])
    while left:
        at = next((at for at in order if left > 0 or widths[at] > 1), order[0])
        step = 1 if left > 0 else -1
        widths[at] += step
        left -= step
        order = [*order[1:], order[0]] if left > 0 else order
    return widths


def marked_bar(share: float, wanted: float, cells: int) -> Content:
    """A share (0.0 to 1.0) as a bar, with a mark where it should end."""
    full = round(share * cells)
    at = min(round(wanted * cells), cells - 1)
    drawn = ["━" if cell < full else "─" for cell in range(cells)]
    styles = ["$primary" if cell < full else QUIET for cell in range(cells)]
    drawn[at], styles[at] = MARK, f"bold {ACCENT}"
    return Content.assemble(*zip(drawn, styles, strict=True))


def count_bar(count: int, most: int, cells: int) -> Content:
    """A count as a bar beside others of which the largest is ``most``; the bar of nothing is empty."""
    full = max(round(count * cells / most), 1) if count and most else 0
    return Content.assemble(("━" * full, "$primary"), " " * (cells - full))


def month_rows(calendar: Calendar, width: int) -> Content:
    """Weeks as columns, the weekdays as lines, a sign for each day by how much was answered."""
    weeks = max(min((width - 4) // 2, MOST_WEEKS, max(calendar.weeks_long, FEWEST_WEEKS)), 1)
    first = monday(calendar.today) - WEEK * (weeks - 1)
    names = [date.fromordinal(first + day).strftime("%a").ljust(4) if day % 2 == 0 else " " * 4 for day in range(WEEK)]
    rows = [line((name, QUIET), (_signs(calendar, first + day, weeks), "$primary")) for day, name in enumerate(names)]
    return lines([Content(" " * 4 + _months(first, weeks)).stylize(QUIET), *rows])


def _signs(calendar: Calendar, first: int, weeks: int) -> str:
    days = range(first, first + weeks * WEEK, WEEK)
    return " ".join(level(calendar.answered(day)) if day <= calendar.today else " " for day in days).rstrip()


def _months(first: int, weeks: int) -> str:
    """The months' names, each above the first week that begins in it, where there is room."""
    text = ""
    for week in range(weeks):
        begins = date.fromordinal(first + WEEK * week)
        if begins.day <= WEEK and len(text) <= 2 * week and 2 * week + 3 <= 2 * weeks:
            text = text.ljust(2 * week) + begins.strftime("%b") + " "
    return text


def level(answered: int) -> str:
    """The sign of a day with so many answers."""
    return [sign for least, sign in LEVELS if answered >= least][-1]


def legend() -> str:
    """What the signs of the calendar mean."""
    ends = [f"{least}–{following - 1}" for (least, _), (following, _) in pairwise(LEVELS[1:])]
    named = ["none", *ends, f"{LEVELS[-1][0]} and more"]
    return "  ".join(f"{sign} {words}" for (_, sign), words in zip(LEVELS, named, strict=True)) + " answers"
