"""The article in a PDF: its letters read by a process of its own, put together by rules of ours."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE
from threading import Event, Timer
from typing import IO, Any, Final

from quizapp.article.content import MOST_LETTERS, TOO_LONG
from quizapp.article.parts import Page
from quizapp.article.pdf_lines import PdfPage, Run, lines_of
from quizapp.article.pdf_parts import page_of

LIBRARY: Final = "pypdfium2"
CHILD: Final = Path(__file__).with_name("pdf_child.py")
SECONDS: Final = 120.0
"""How long the reading of a PDF may take, at most; a thousand pages take about seven seconds on an idle machine."""

MOST_RUNS: Final = 500_000
"""Pieces of lines; a thousand full pages have a tenth of it."""

LOCKED: Final = "is locked with a password. Open it, print it into another PDF, and take that"
DAMAGED: Final = "is damaged, or no PDF. Save it anew where it came from, or take its text (.txt)"
PICTURES: Final = (
    "holds pictures of its pages and no text. Let a program read them (OCR), such as ocrmypdf, and take that"
)
WITHOUT: Final = "holds no text"
TOO_SLOW: Final = f"took longer than {SECONDS:.0f} seconds to read. Take its text (.txt)"


class PdfError(Exception):
    """A PDF has no text to read. The message says why, as the rest of a sentence that begins with the file's name."""


def is_installed() -> bool:
    """Whether the library that reads PDFs is there."""
    return find_spec(LIBRARY) is not None


def read_pdf(data: bytes, progress: Callable[[int, int], None]) -> tuple[Page, list[str]]:
    """The parts of the article in a PDF, and what is no part of it.

    ``progress`` is told of each page that was read, and how many there are. Raises PdfError.
    """
    pages = list(_pages(data, progress))
    if not any(page.runs for page in pages):
        raise PdfError(PICTURES if any(page.pictures for page in pages) else WITHOUT)
    return page_of(*lines_of(pages))


def _pages(data: bytes, progress: Callable[[int, int], None]) -> Iterator[PdfPage]:
    """The pages as another process tells them. Raises PdfError where it fails or takes too long."""
    command = [sys.executable, "-I", str(CHILD), *_folders()]
    late = Event()

    def end() -> None:
        late.set()
        child.kill()

    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL) as child:
        clock = Timer(SECONDS, end)
        clock.start()
        try:
            assert child.stdin is not None and child.stdout is not None
            _give(child.stdin, data)
            yield from _told(child.stdout, progress)
        except PdfError as error:
            raise (PdfError(TOO_SLOW) if late.is_set() else error) from None
        finally:
            clock.cancel()
            child.kill()


def _folders() -> list[str]:
    """Where the process, which looks nowhere by itself, finds the library."""
    spec = find_spec(LIBRARY)
    return [str(Path(spec.origin).parent.parent)] if spec is not None and spec.origin else []


def _give(stream: IO[bytes], data: bytes) -> None:
    """Hand the PDF over. A process that has ended already takes nothing, and then tells nothing."""
    with suppress(OSError), stream:
        stream.write(data)


def _told(stream: IO[bytes], progress: Callable[[int, int], None]) -> Iterator[PdfPage]:
    """The pages, one by one. Raises PdfError where there are none, or fewer than there should be, or too much text."""
    head = _values(stream)
    if "pages" not in head:
        raise PdfError(LOCKED if head.get("error") == "locked" else DAMAGED)
    letters = runs = 0
    for number in range(head["pages"]):
        page = _page(_values(stream))
        letters += sum(len(run.text) for run in page.runs)
        runs += len(page.runs)
        if letters > MOST_LETTERS or runs > MOST_RUNS:
            raise PdfError(TOO_LONG)
        progress(number + 1, head["pages"])
        yield page


def _values(stream: IO[bytes]) -> dict[str, Any]:
    """The next line. Raises PdfError where the process has ended before it was whole."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        raise PdfError(DAMAGED)
    values: dict[str, Any] = json.loads(line)
    return values


def _page(values: dict[str, Any]) -> PdfPage:
    return PdfPage(values["wide"], values["high"], values["pictures"], [Run(*run) for run in values["runs"]])
