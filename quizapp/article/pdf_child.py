"""Run by itself, apart from quizapp: the words of a PDF with their places, as lines of JSON.

The library that reads PDFs is written in C; what makes it crash, run for ever or take all memory ends this process
alone. It is called with folders to find the library in, has the PDF on standard input, and knows nothing of quizapp.

The first line is ``{"pages": N}`` or ``{"error": "locked" | "damaged"}``; then one for each page: ``{"wide", "high",
"pictures", "runs": [[left, right, baseline, size, bold, text], ...]}`` in points, counted from the lower left corner.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double, c_int, c_void_p, create_string_buffer
from math import atan2, hypot, pi
from types import ModuleType
from typing import Any, Final, NamedTuple

MEMORY: Final = 1_500_000_000
"""Bytes of address space."""

MOST_LETTERS: Final = 300_000
"""Letters of a page; more than stand on the largest sheets of newspapers."""

MOST_OBJECTS: Final = 1000
"""Things on a page among which a picture is looked for."""

WIDE_GAP: Final = 2.0
"""Parts of the letters' size; what is further apart on a line belongs to different columns or cells."""

BLANK: Final = 0.12
"""Parts of the letters' size from which on a gap parts words, also in lines that are pressed together."""

SPACE: Final = 0.02
"""The same where a blank stands in the gap; one of no width was only a way to move letters together."""

LOCKED: Final = 4
"""The library's number for a document that wants a password."""

_BOLD: Final = (b"bold", b"black", b"heavy")
_BLANKS: Final = frozenset({9, 10, 13, 32, 160})
_MARKS: Final = frozenset("0123456789*†‡§,[]")
"""What stands raised behind a word to name a note."""

_SPREAD: Final = {
    0x02: "-",
    0xFFFE: "-",
    0xAD: "-",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}
"""Hyphens at the end of a line as the library gives them, and letters in one piece."""

Run = list[Any]


def main() -> int:
    """Read the PDF of standard input; 0 also where there is nothing to read."""
    _limit()
    sys.path[:0] = sys.argv[1:]
    import pypdfium2.raw as library

    data = sys.stdin.buffer.read()
    library.FPDF_InitLibrary()
    document = library.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        _tell({"error": "locked" if library.FPDF_GetLastError() == LOCKED else "damaged"})
        return 0
    count = library.FPDF_GetPageCount(document)
    _tell({"pages": count})
    for number in range(count):
        page = library.FPDF_LoadPage(document, number)
        _tell(_page(library, page) if page else {"wide": 0, "high": 0, "pictures": False, "runs": []})
        if page:
            library.FPDF_ClosePage(page)
    return 0


def _limit() -> None:
    """Take no more memory than a PDF may need, where the system can hold a process to that."""
    if sys.platform != "win32":  # which has no such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _tell(values: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def _page(library: ModuleType, page: object) -> dict[str, Any]:
    """A page: its size, whether pictures are on it, and its runs of letters in the order in which they were drawn.

    It is turned so that most of its words stand upright; those that still do not are left out.
    """
    text = library.FPDFText_LoadPage(page)
    words = list(_Words(library, text)) if text else []
    library.FPDFText_ClosePage(text)
    sides = Counter(word.turned for word in words)
    turned = max(sides, key=lambda side: (sides[side], -side)) if sides else 0
    size = library.FPDF_GetPageWidthF(page), library.FPDF_GetPageHeightF(page)
    shown = library.FPDFPage_GetRotation(page)
    wide, high = size[::-1] if shown % 2 else size
    runs: list[Run] = []
    for word in words:
        if word.turned == turned:
            _add(runs, _upright(word, wide, high))
    if turned != shown:  # the library takes a page on which words lie on their side in another order
        runs.sort(key=lambda run: (-run[2], run[0]))
    if turned % 2:
        wide, high = high, wide
    told = [_rounded(run) for run in runs]
    return {"wide": wide, "high": high, "pictures": _has_pictures(library, page), "runs": told}


def _has_pictures(library: ModuleType, page: object) -> bool:
    return any(
        library.FPDFPageObj_GetType(library.FPDFPage_GetObject(page, number)) == library.FPDF_PAGEOBJ_IMAGE
        for number in range(min(library.FPDFPage_CountObjects(page), MOST_OBJECTS))
    )


def _rounded(run: Run) -> Run:
    return [*(round(value, 2) for value in run[:4]), *run[4:6]]


class Word(NamedTuple):
    """Letters without a blank between, drawn at once: where they begin and end on the page, by quarters ``turned``."""

    text: str
    begin: tuple[float, float]
    end: tuple[float, float]
    size: float
    bold: bool
    turned: int
    spaced: bool
    """Whether a blank stands before it."""


class _Style:
    """How the letters of one stretch of text are drawn."""

    def __init__(self, library: ModuleType, text: object, at: int) -> None:
        shape = library.FS_MATRIX()
        library.FPDFText_GetMatrix(text, at, byref(shape))
        self.size = library.FPDFText_GetFontSize(text, at) * hypot(shape.c, shape.d) or 1.0
        self.turned = round(atan2(shape.b, shape.a) / (pi / 2)) % 4
        name = create_string_buffer(128)
        library.FPDFText_GetFontInfo(text, at, name, len(name), byref(c_int()))
        self.bold = any(word in name.value.lower() for word in _BOLD)


class _Words:
    """The words of a page, one after the other.

    The library is asked as little as can be of each letter, for a book has millions. Gaps tell where words part; blanks
    that the library puts in stand in the middle of words too.
    """

    def __init__(self, library: ModuleType, text: object) -> None:
        self.library, self.text = library, text
        self.x, self.y, self.box = c_double(), c_double(), library.FS_RECTF()
        self.stretch: int | None = None
        self.style: _Style | None = None
        self.letters, self.begin, self.end, self.spaced = "", (0.0, 0.0), 0.0, False

    def __iter__(self) -> Iterator[Word]:
        library, text = self.library, self.text
        library.FPDFText_GetTextObject.restype = c_void_p  # as a number, which can be compared
        for at in range(min(library.FPDFText_CountChars(text), MOST_LETTERS)):
            code = library.FPDFText_GetUnicode(text, at)
            if code in _BLANKS:
                whole = self._whole()
                self.spaced = self.spaced or not library.FPDFText_IsGenerated(text, at)
            elif letter := _SPREAD.get(code) or (chr(code) if _is_shown(code) else ""):
                whole = self._taken(at, letter)
            else:
                continue
            if whole is not None:
                yield whole
        if (whole := self._whole()) is not None:
            yield whole

    def _taken(self, at: int, letter: str) -> Word | None:
        """Take a letter, and give out the word that ends before it, if one does."""
        library, whole = self.library, None
        stretch = library.FPDFText_GetTextObject(self.text, at)
        style = self.style
        if style is None or stretch != self.stretch:
            whole = self._whole()
            self.stretch, self.style = stretch, (style := _Style(library, self.text, at))
        library.FPDFText_GetCharOrigin(self.text, at, byref(self.x), byref(self.y))
        x, y = self.x.value, self.y.value
        along = (x, y, -x, -y)[style.turned]
        if self.letters and not -0.5 < (along - self.end) / style.size < BLANK:
            whole = self._whole()
        if not self.letters:
            self.begin = x, y
        self.letters += letter
        self.end = along + self._width(at, style.turned)
        return whole

    def _width(self, at: int, turned: int) -> float:
        """How far the next letter is from the origin of a letter, or of the letters in one piece that it is part of."""
        x, y, box = self.x.value, self.y.value, self.box
        self.library.FPDFText_GetLooseCharBox(self.text, at, byref(box))
        return float((box.right - x, box.top - y, x - box.left, y - box.bottom)[turned])

    def _whole(self) -> Word | None:
        """The word that ends here, if one was begun."""
        letters, style, (x, y), end = self.letters, self.style, self.begin, self.end
        if not letters or style is None:
            return None
        ends = (end, y), (x, end), (-end, y), (x, -end)
        word = Word(letters, (x, y), ends[style.turned], style.size, style.bold, style.turned, self.spaced)
        self.letters, self.spaced = "", False
        return word


def _is_shown(code: int) -> bool:
    """Whether a number is a letter's: no control, no half of one."""
    return 31 < code < 0x110000 and not 0xD800 <= code < 0xE000


def _upright(word: Word, wide: float, high: float) -> Word:
    """A word as it stands when the page is turned with it."""

    def turn(x: float, y: float) -> tuple[float, float]:
        return ((x, y), (y, wide - x), (wide - x, high - y), (high - y, x))[word.turned]

    return word._replace(begin=turn(*word.begin), end=turn(*word.end))


def _add(runs: list[Run], word: Word) -> None:
    """Put a word at the end of the last run, or begin another with it."""
    last = runs[-1] if runs else None
    (left, base), right = word.begin, max(word.begin[0], word.end[0])
    if last is not None and _is_note(last, word):
        return
    if last is None or _is_apart(last, left, base, word.size):
        runs.append([left, right, base, word.size, word.bold, word.text])
        return
    ended, last[1] = last[1], max(last[1], right)
    last[3] = max(last[3], word.size)
    gap = (left - ended) / word.size
    last[5] += " " * (gap > (SPACE if word.spaced else BLANK)) + word.text


def _is_note(run: Run, word: Word) -> bool:
    """Whether a word is the raised number of a note behind another."""
    left, base = word.begin
    raised = 0.1 * run[3] < base - run[2] < run[3]
    beside = 0 <= left - run[1] + 1 < run[3]
    return bool(_MARKS.issuperset(word.text) and word.size < 0.85 * run[3] and raised and beside)


def _is_apart(run: Run, left: float, base: float, size: float) -> bool:
    """Whether a word does not belong to a run: on another line, or far from it."""
    tall = max(size, run[3])
    return bool(abs(base - run[2]) > 0.35 * tall or left < run[1] - tall or left - run[1] > WIDE_GAP * tall)


if __name__ == "__main__":
    sys.exit(main())
