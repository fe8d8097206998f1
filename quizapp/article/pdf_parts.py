"""The lines of a PDF as paragraphs, headings and items: told by gaps, indents, short lines and the size of letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from quizapp.article.furniture import is_furniture
from quizapp.article.head import ENDS_SENTENCE, LONGEST_HEADING
from quizapp.article.parts import Page, Part, PartKind
from quizapp.article.pdf_lines import Line

WIDER: Final = 1.3
"""Parts of the usual distance of lines from which on a gap parts paragraphs."""

INDENT: Final = 0.7
"""Parts of the letters' size from which on a line stands further in."""

LARGER: Final = 1.12
"""Parts of the body's size from which on letters are those of a heading."""

SMALLER: Final = 0.87
"""Parts of the body's size up to which letters are those of notes and captions."""

ROOM: Final = 0.3
"""The part of a column's width that is left free by a last line only, even of what ends without a mark."""

MOST_HYPHENS: Final = 0.03
"""The share of lines that end with a hyphen, at most, where words are not broken."""

FEW_LINES: Final = 60
"""Lines too few to tell by their share."""

MOST_INDENTED: Final = 0.3
"""The share of paragraphs from which on a text sets them apart by an indented first line."""

_ENDED = re.compile(r"[.!?…。！？؟।][\"'”’»«›‹“)\]]*\s*$|:\s*$")
_ITEM = re.compile(r"(?:[•·▪◦‣●○■*\uf0b7–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)")
_BULLET = re.compile(r"[•·▪◦‣●○■*\uf0b7–-]\s+")
_HYPHEN = re.compile(r"(?P<head>[^\W\d_]*)(?<=\S)[-‐]$")
_BEGIN = re.compile(r"[a-zà-ÿ]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")


class _Paragraph:
    """Lines that belong together."""

    def __init__(self, line: Line) -> None:
        self.lines = [line]
        self.indented = False

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def is_item(self) -> bool:
        return self.first.is_row or _ITEM.match(self.first.text) is not None

    @property
    def is_cut(self) -> bool:
        """Whether its last line ends in the middle of a sentence."""
        return _ENDED.search(self.last.text) is None


def page_of(lines: Sequence[Line], dropped: Sequence[str]) -> tuple[Page, list[str]]:
    """The parts of an article from its lines, and what is none of it: what was ``dropped`` before, notes, captions."""
    if not lines:
        return Page(), list(dropped)
    body = _body_size(lines)
    small = [line for line in lines if _is_small(line, body)]
    paragraphs = _paragraphs([line for line in lines if not _is_small(line, body)], body)
    joined = list(_joined(paragraphs, body))
    joiner = _Joiner(lines)
    page = Page()
    for each in joined:
        text = joiner.text_of(each.lines)
        kind = _kind(each, text, body)
        page.parts.append(Part(_BULLET.sub("", text, count=1) if kind is PartKind.ITEM else text, kind))
    page.title = _title(joined, page.parts)
    return page, [*dropped, *(line.text for line in small)]


def _body_size(lines: Sequence[Line]) -> float:
    """The size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def _is_small(line: Line, body: float) -> bool:
    return line.size < SMALLER * body


def _paragraphs(lines: Sequence[Line], body: float) -> list[_Paragraph]:
    """The lines put together, as far as one column goes."""
    made: list[_Paragraph] = []
    leads = _leads(lines)
    for before, line, after in zip((None, *lines), lines, (*lines[1:], None), strict=False):
        new = before is None or before.column != line.column
        if new or _begins(made[-1], line, leads[line.column], body) or _is_first(made[-1], line, after):
            made.append(_Paragraph(line))
            made[-1].indented = _further_in(line, line.edges[0])
        else:
            made[-1].lines.append(line)
    return made


def _is_first(paragraph: _Paragraph, line: Line, after: Line | None) -> bool:
    """Whether a line stands further in than its column and the line below it, as the first of a paragraph does.

    The last line of a passage that stands further in as a whole does so too.
    """
    stands_out = after is None or after.column != line.column or _further_in(line, after.left)
    if not stands_out or not _further_in(line, line.edges[0]):
        return False
    whole = len(paragraph.lines) > 1 and all(abs(each.left - line.left) < 1 for each in paragraph.lines)
    return not whole and not paragraph.is_cut


def _leads(lines: Sequence[Line]) -> dict[int, float]:
    """The usual distance of lines in each column; columns of few lines have that of all."""
    found: dict[int, list[float]] = {}
    for before, line in pairwise(lines):
        if before.column == line.column and 0 < before.base - line.base < 4 * line.size:
            found.setdefault(line.column, []).append(before.base - line.base)
    usual = median(lead for leads in found.values() for lead in leads) if found else 0.0
    return {line.column: median(found[line.column]) if len(found.get(line.column, ())) > 6 else usual for line in lines}


def _begins(paragraph: _Paragraph, line: Line, lead: float, body: float) -> bool:
    """Whether a line begins another paragraph than the one above it in the same column."""
    last = paragraph.last
    gap = last.base - line.base
    if not 0.85 < line.size / last.size < 1 / 0.85 or line.is_row or last.is_row or line.bold != last.bold:
        return True
    if line.size > LARGER * body:  # headings may be set in any distance of lines
        return not 0 < gap < 2 * line.size
    if not 0 < gap <= WIDER * lead or _ITEM.match(line.text):
        return True
    if _further_in(line, last.left):
        return len(paragraph.lines) > 1 or not _ITEM.match(paragraph.first.text)
    if _further_in(last, line.left) and len(paragraph.lines) > 1 and not paragraph.is_item:
        return True
    left, right = last.edges
    return _is_short(last, line) and (not paragraph.is_cut or right - last.right > ROOM * (right - left))


def _further_in(line: Line, left: float) -> bool:
    return line.left - left > INDENT * line.size


def _is_short(last: Line, line: Line) -> bool:
    """Whether the first word of the next line would have found room in the last one."""
    letter = (line.right - line.left) / max(1, len(line.text))
    first = line.text.split(maxsplit=1)[0]
    return last.right + (len(first) + 1.5) * letter < last.edges[1]


def _joined(paragraphs: Sequence[_Paragraph], body: float) -> Iterator[_Paragraph]:
    """The paragraphs, those put together that the end of a column or page cut in two."""
    indented = sum(each.indented for each in paragraphs) > MOST_INDENTED * len(paragraphs)
    held: _Paragraph | None = None
    for each in paragraphs:
        if held is not None and _goes_on(held, each, indented, body):
            held.lines += each.lines
        else:
            if held is not None:
                yield held
            held = each
    if held is not None:
        yield held


def _goes_on(paragraph: _Paragraph, after: _Paragraph, indented: bool, body: float) -> bool:
    """Whether a paragraph goes on in the next column or page."""
    last, first = paragraph.last, after.first
    if min(last.size, first.size) > LARGER * body:  # a headline whose end is as narrow as a column
        alike = abs(last.size - first.size) < 0.1 and abs(last.left - first.left) < last.size / 4
        return alike and 0 < last.base - first.base < 2 * last.size
    if last.column == first.column or max(last.size, first.size) > LARGER * body or after.is_item:
        return False
    if first.text[:1].islower():
        return True
    if last.bold != first.bold or _is_short(last, first) or after.indented:
        return False
    return paragraph.is_cut or (indented and not paragraph.is_item)


def _kind(paragraph: _Paragraph, text: str, body: float) -> PartKind:
    large = paragraph.first.size > LARGER * body
    if paragraph.is_item and not large:
        return PartKind.ITEM
    bold = all(line.bold for line in paragraph.lines) and len(text) <= LONGEST_HEADING
    short = len(text) <= LONGEST_HEADING and ENDS_SENTENCE.search(text) is None
    return PartKind.HEADING if large or bold or short else PartKind.TEXT


def _title(paragraphs: Sequence[_Paragraph], parts: Sequence[Part]) -> str:
    """The largest heading before the text begins."""
    found: list[tuple[float, str]] = []
    for paragraph, part in zip(paragraphs, parts, strict=True):
        if part.kind is PartKind.TEXT:
            break
        if part.kind is PartKind.HEADING and not is_furniture(part.text):
            found.append((paragraph.first.size, part.text))
    return max(found, key=lambda pair: pair[0])[1] if found else ""


def _is_justified(lines: Sequence[Line]) -> bool:
    """Whether most lines end at the edge of their column, as where words are broken to make them do so."""
    return sum(line.edges[1] - line.right < 1 for line in lines) > len(lines) / 2


class _Joiner:
    """Puts lines together. Whether a hyphen at the end of a line belongs to the word, the rest of the text tells.

    Where it does not have the word, what its other words tell decides; and where these tell nothing, how many lines end
    with a hyphen: few do where words are not broken. A few lines are taken to break words if they end at one edge.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.words = Counter(word.casefold() for line in lines for word in _WORD.findall(line.text))
        votes = broken = 0
        for line, after in pairwise(lines):
            head, begin = _HYPHEN.search(line.text), _BEGIN.match(after.text)
            if head is not None and begin is not None:
                votes += self._vote(head["head"], begin.group())
                broken += 1
        many = broken > MOST_HYPHENS * len(lines) if len(lines) > FEW_LINES else _is_justified(lines)
        self.breaks = votes > 0 or (votes == 0 and many)

    def text_of(self, lines: Sequence[Line]) -> str:
        """The words of some lines on one line."""
        text = lines[0].text
        for line in lines[1:]:
            head, begin = _HYPHEN.search(text), _BEGIN.match(line.text)
            if head is None:
                text += " " + line.text
            elif begin is None or not head["head"] or not self._is_break(head["head"], begin.group()):
                text += line.text
            else:
                text = text[:-1] + line.text
        return " ".join(text.split())

    def _is_break(self, head: str, begin: str) -> bool:
        vote = self._vote(head, begin)
        return vote > 0 or (vote == 0 and self.breaks)

    def _vote(self, head: str, begin: str) -> int:
        """1 where the text has the word without a hyphen, -1 where it has it with one, 0 where it has neither."""
        whole, parted = self.words[(head + begin).casefold()], self.words[f"{head}-{begin}".casefold()]
        return (whole > parted) - (parted > whole)
