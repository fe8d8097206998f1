"""The pages of a PDF as lines in the order in which one reads them: columns told apart, running heads left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from quizapp.article.furniture import is_furniture

EDGE: Final = 0.11
"""The part of a page's height, at its head and at its foot, where running heads and page numbers stand."""

MOST_HEADS: Final = 3
"""Lines of a running head."""

APART: Final = 1.6
"""Parts of the letters' size from which on a gap sets a running head apart from the text."""

NARROWEST_GUTTER: Final = 0.6
"""Parts of the letters' size that stay empty between two columns."""

FEWEST_LINES: Final = 4
"""Lines of a column, at the least."""

FEW_LINES: Final = 40
"""Lines of a page, below which its columns are told by the page before it where they cannot be told by themselves."""

MOST_ACROSS: Final = 0.25
"""The share of lines, at most, that may run across the gap between columns: titles and summaries."""

_DIGITS = re.compile(r"\d+")
_STAMP = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?.{0,200}|(?:https?|file)://\S+(?:\s+\S{1,9})?",
    re.I,
)
"""What a browser prints round a page: the day and hour, the title; the address, the page's number."""

_NUMBER = re.compile(r"[-–—\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—\s]*(?:(?:of|von|de|sur|/|\|)\s*\d{1,4})?", re.I)


class Run(NamedTuple):
    """Letters side by side, in points from the lower left corner of a page; they stand on the height ``base``."""

    left: float
    right: float
    base: float
    size: float
    bold: bool
    text: str


class PdfPage(NamedTuple):
    """A page as it was drawn: its size in points, whether pictures are on it, its letters."""

    wide: float
    high: float
    pictures: bool
    runs: Sequence[Run]


class Line(NamedTuple):
    """A line as one reads it, within its column: ``edges`` are the column's, ``column`` counts them over all pages."""

    left: float
    right: float
    base: float
    size: float
    bold: bool
    text: str
    column: int = 0
    edges: tuple[float, float] = (0.0, 0.0)
    cells: int = 1
    """Pieces far from each other of which it is made."""

    is_row: bool = False
    """Whether it is a row of a table, as the line above or below it."""


def lines_of(pages: Sequence[PdfPage]) -> tuple[list[Line], list[str]]:
    """The lines of all pages in order, and what was left out as running heads and page marks."""
    heads = _running_heads(pages)
    lines: list[Line] = []
    dropped: list[str] = []
    columns = 0
    gutter: tuple[float, float] | None = None
    for number, page in enumerate(pages):
        kept = []
        for place, run in enumerate(page.runs):
            if (number, place) in heads:
                dropped.append(run.text)
            else:
                kept.append(run)
        gutter = _gutter(kept) or _fitting(kept, gutter)
        for column in _columns(kept, gutter):
            lines += _in_column(column, columns)
            columns += 1
    return lines, dropped


def _running_heads(pages: Sequence[PdfPage]) -> set[tuple[int, int]]:
    """Runs at the head or foot of a page that are the same on others but for figures, or number or stamp the page."""
    edges = [(number, place, run) for number, page in enumerate(pages) for place, run in _at_edges(page)]
    times = Counter(_likeness(run) for run in {(number, _likeness(run)): run for number, _, run in edges}.values())
    return {(number, place) for number, place, run in edges if times[_likeness(run)] > 1 or _marks_page(run.text)}


def _marks_page(text: str) -> bool:
    return bool(_STAMP.fullmatch(text) or _NUMBER.fullmatch(text) or is_furniture(text))


def _at_edges(page: PdfPage) -> Iterator[tuple[int, Run]]:
    """The runs at the head and foot of a page that a gap sets apart from the text, each with its place."""
    heights = sorted({round(run.base, 1): run.size for run in page.runs}.items())
    for rows, sign in ((heights, 1), (heights[::-1], -1)):
        for number, ((base, size), (inner, _)) in enumerate(pairwise(rows)):
            outside = EDGE * page.high < base < (1 - EDGE) * page.high
            if outside or number >= MOST_HEADS:
                break
            if sign * (inner - base) > APART * size:
                edge = base
                yield from ((at, run) for at, run in enumerate(page.runs) if sign * (run.base - edge) < 1)
                break


def _likeness(run: Run) -> tuple[str, int]:
    """What is the same of a running head on all pages: its words, and how high it stands."""
    return _DIGITS.sub("#", run.text), round(run.base / 6)


def _fitting(runs: Sequence[Run], gutter: tuple[float, float] | None) -> tuple[float, float] | None:
    """The gap between the columns of the page before, where a page of few lines leaves it free as well."""
    if gutter is None or len(runs) >= FEW_LINES or not any(run.left >= gutter[0] for run in runs):
        return None
    return gutter if all(run.right <= gutter[1] or run.left >= gutter[0] for run in runs) else None


def _columns(runs: Sequence[Run], gutter: tuple[float, float] | None) -> Iterator[list[Run]]:
    """The runs of a page, column by column; lines that run across part the columns above from those below."""
    if gutter is None:
        if runs:
            yield list(runs)
        return
    left, right = gutter
    across: list[Run] = []
    held: tuple[list[Run], list[Run]] = ([], [])
    for run in (*sorted(runs, key=lambda run: -run.base), None):
        crosses = run is not None and run.left < left and run.right > right
        if across and not crosses:
            yield across
            across = []
        if run is None or (crosses and any(held)):
            for side in held:
                yield from _columns(side, _gutter(side))
            held = ([], [])
        if run is not None:
            (across if crosses else held[run.left >= left]).append(run)


def _gutter(runs: Sequence[Run]) -> tuple[float, float] | None:
    """The emptiest upright strip with columns on both sides, from its left to its right; None without."""
    if len(runs) < 2 * FEWEST_LINES:
        return None
    best: tuple[float, float, float] | None = None
    size = sorted(run.size for run in runs)[len(runs) // 2]
    for place in sorted({round(run.left, 1) for run in runs}):
        across = sum(run.left < place - 1 and run.right > place for run in runs)
        before = [run.right for run in runs if run.right <= place]
        behind = sum(run.left >= place - 1 for run in runs)
        if min(len(before), behind) < FEWEST_LINES or across > MOST_ACROSS * len(runs):
            continue
        wide = place - max(before)
        if wide >= NARROWEST_GUTTER * size and (best is None or (-across, wide) > best[:2]):
            best = -across, wide, place
    return (best[2] - best[1], best[2]) if best and _side_by_side(runs, best[2]) else None


def _side_by_side(runs: Sequence[Run], place: float) -> bool:
    """Whether what stands left and right of a place are columns of text and not the cells of a table."""
    sides = [run for run in runs if run.right <= place], [run for run in runs if run.left >= place - 1]
    spans = [(min(run.base for run in side), max(run.base for run in side)) for side in sides]
    overlap = min(spans[0][1], spans[1][1]) - max(spans[0][0], spans[1][0])
    words = [sum(run.text.count(" ") for run in side) / len(side) for side in sides]
    return overlap > 0 and min(words) > 2


def _in_column(runs: Iterable[Run], number: int) -> list[Line]:
    """The lines of a column: runs on one height put together, in the order in which they were drawn."""
    made: list[list[Run]] = []
    for run in runs:
        if made and _continues(made[-1], run):
            made[-1].append(run)
        else:
            made.append([run])
    lines = [_line(each, number) for each in _with_drop_caps(made)]
    edges = _edges(lines)
    cells = [0, *(line.cells for line in lines), 0]
    rows = [
        each > 2 and max(before, behind) > 2 for before, each, behind in zip(cells, cells[1:], cells[2:], strict=False)
    ]
    return [line._replace(edges=edges, is_row=row) for line, row in zip(lines, rows, strict=True)]


def _continues(line: Sequence[Run], run: Run) -> bool:
    last = line[-1]
    return abs(last.base - run.base) < 0.35 * max(last.size, run.size) and run.left > last.left


def _with_drop_caps(lines: list[list[Run]]) -> Iterator[list[Run]]:
    """The lines, with a large letter at the head of a paragraph put before the rest of its word."""
    held: list[Run] = []
    for line in lines:
        first = line[0]
        if len(line) == 1 and len(first.text) == 1 and first.text.isupper():
            held = line
            continue
        if held and held[0].size > 1.5 * first.size and first.text[:1].islower():
            yield [first._replace(text=held[0].text + first.text), *line[1:]]
        elif held:
            yield held
            yield line
        else:
            yield line
        held = []
    if held:
        yield held


def _line(runs: Sequence[Run], column: int) -> Line:
    widest = max(runs, key=lambda run: len(run.text))
    text = " ".join(run.text for run in runs)
    cells = sum(run.left - last.right > widest.size for last, run in pairwise(runs)) + 1
    bold = all(run.bold for run in runs)
    return Line(
        runs[0].left, max(run.right for run in runs), runs[0].base, widest.size, bold, text, column, cells=cells
    )


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    """Where the lines of a column begin most often, and how far they reach."""
    begins = Counter(round(line.left) for line in lines if len(line.text) > 1)
    if not begins:
        return 0.0, 0.0
    most = max(begins.values())
    return float(min(place for place, times in begins.items() if times > most / 3)), max(line.right for line in lines)
