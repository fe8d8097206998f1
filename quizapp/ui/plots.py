"""Plots as lines of text: a line over time, points beside a diagonal. Imported when one is opened, and not before.

The dots are drawn by plotille's canvas. Of what there is (measured with Textual loaded already) it alone imports in
2 ms and needs nothing else; plotext 6 takes 70 ms, textual-plotext is bound to plotext 5, textual-plot needs NumPy
(97 MB). A canvas knows no axes; ours say percent. It is handed numbers alone, so no text of a deck passes through it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from plotille import Canvas

NO_DOTS = "\u2800"
"""The braille sign without dots: some fonts draw its empty rings, so a blank takes its place."""

AXIS = 6
"""Cells before the plot: the percent and the axis."""

SIGN, FAINT = "●", "○"
"""A value, and one that rests on little."""


def result_line(shares: Sequence[float], width: int, height: int) -> list[str]:
    """Shares (0.0 to 1.0) in their order as a line from left to right, each one marked; ``width`` and ``height`` cells.

    One alone stands in the middle.
    """
    canvas = _canvas(width - AXIS, height, 0.0, max(len(shares) - 1, 1), 0.0)
    places = [(float(at), share) for at, share in enumerate(shares)]
    if len(places) == 1:
        places = [(0.5, places[0][1])]
    for (x, y), (next_x, next_y) in pairwise(places):
        canvas.line(x, y, next_x, next_y)
    return _framed(_marked(canvas, places), 0.0)


def diagonal(
    points: Sequence[tuple[float, float]], faint: Sequence[tuple[float, float]], width: int, height: int, named: str
) -> list[str]:
    """Points (x and y from 0.0 to 1.0) beside the diagonal on which x and y are the same. ``named`` is what x is.

    ``faint`` are those that rest on little.

    Both axes begin at the tens of percent below all values, at 50 % at the latest, and end at 100 %.
    """
    least = min([0.5, *(int(value * 10) / 10 for point in (*points, *faint) for value in point)])
    canvas = _canvas(width - AXIS, height, least, 1.0, least)
    for step in range(canvas.width):  # dots apart, so that it is no line of results
        place = least + (1 - least) * step / canvas.width
        canvas.point(place, place)
    lines = _framed(_marked(_marked(canvas, faint, FAINT), points), least)
    first, last = _percent(least), _percent(1.0)
    room = canvas.width - len(first) - len(last)
    return [*lines, " " * AXIS + first + (named if len(named) + 2 <= room else "").center(room) + last]


def _canvas(width: int, height: int, first_x: float, last_x: float, least: float) -> Canvas:
    width, height = max(width, 10), max(height, 3)
    # Beyond the last value by a dot: a canvas leaves out what lies on its upper edges. Braille has 2 by 4 dots a cell.
    most_x = first_x + (last_x - first_x) * 2 * width / (2 * width - 1)
    most_y = least + (1 - least) * 4 * height / (4 * height - 1)
    return Canvas(width, height, xmin=first_x, ymin=least, xmax=most_x, ymax=most_y)


def _marked(canvas: Canvas, places: Sequence[tuple[float, float]], sign: str = SIGN) -> Canvas:
    for x, y in places:
        canvas.point(x, y, marker=sign)
    return canvas


def _framed(canvas: Canvas, least: float) -> list[str]:
    """The canvas with an axis in percent at its left and one below."""
    drawn = str(canvas.plot("\n")).replace(NO_DOTS, " ").split("\n")
    named = {0: _percent(1.0), len(drawn) - 1: _percent(least)}
    if len(drawn) % 2:
        named[len(drawn) // 2] = _percent((1 + least) / 2)
    lines = [f"{named.get(number, ''):>5}{'┤' if number in named else '│'}{row}" for number, row in enumerate(drawn)]
    return [*lines, " " * (AXIS - 1) + "└" + "─" * canvas.width]


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")
