"""How long a draft takes: one article with the start of the program, articles in a row, a book."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from quizapp.draft.drafting import draft
from tests.bench.measure import Measure, Row, alternate
from tests.draft.reading import RIVER
from tests.terminal import home_environment

CHECKOUT: Final = Path(__file__).resolve().parents[2]
TEXTS: Final = CHECKOUT / "tests" / "draft" / "texts"

WORDS: Final = 1200
"""Of an article, as long as those of newspapers are."""

EACH: Final = 100.0
"""Milliseconds for an article where ten are drafted in a second."""

BOOK: Final = 1_000_000
CHAPTER: Final = 100_000
"""Characters of a book, and of the part of it that it is held against."""

START_LIMIT: Final = 5
STEEPEST: Final = 1.2
"""Times the part's time for a character that a book may take: in proportion to its length, but for chance."""


def article() -> str:
    """An article of 1,200 words: two of the texts that drafts are tried on, and as much of a third as is missing."""
    told = "\n\n".join([*((TEXTS / name).read_text(encoding="utf-8") for name in ("press.txt", "speech.txt")), RIVER])
    lines = told.splitlines(keepends=True)
    while len("".join(lines[:-1]).split()) >= WORDS:
        lines.pop()
    return "".join(lines)


def book(length: int) -> str:
    """A text of at least that many characters in chapters, each of which tells other figures."""
    chapter = article()
    parts = [chapter.replace("said", f"said in {1000 + number}") for number in range(length // len(chapter) + 1)]
    return "\n\n".join(parts)


def cpu_time(command: Sequence[str], home: Path) -> float:
    """Milliseconds of processor time that a process takes, its own and the system's for it."""
    environment = home_environment(home)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's Python keeps what it has compiled
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=CHECKOUT, env=environment) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return (used.ru_utime + used.ru_stime) * 1000


def drafting(folder: Path) -> list[Row]:
    """The rows of a draft's speed."""
    return [one_article(folder), in_a_row(), long_book()]


def one_article(folder: Path) -> Row:
    """``quizapp draft`` of one article, with its start, against ``python -c pass``; processor time."""
    source = folder / "article.txt"
    source.write_text(article(), encoding="utf-8")
    command = [sys.executable, "-m", "quizapp", "draft", str(source), "-o", "-"]
    cpu_time(command, folder)  # the first start compiles what is imported
    thing, base = alternate(
        lambda: cpu_time(command, folder), lambda: cpu_time([sys.executable, "-c", "pass"], folder), 41
    )
    name = f"`quizapp draft` of an article of {WORDS:,} words, start included"
    return Measure(name, "`python -c pass`", thing, base, START_LIMIT)


def in_a_row() -> Row:
    """A draft of one article after the other."""
    text = article()
    thing = min(_took(lambda: draft(text)) for _ in range(20))
    return Measure("a draft of it in a running program", "ten a second", thing, EACH, 1)


def long_book() -> Row:
    """A character of a book against a character of a tenth of it."""
    whole, part = book(BOOK), book(CHAPTER)
    thing, base = alternate(
        lambda: _took(lambda: draft(whole)) / len(whole), lambda: _took(lambda: draft(part)) / len(part), 3
    )
    return Measure(
        "a character of a book of 1 MB drafted", "one of a tenth of it", thing * 1000, base * 1000, STEEPEST, "µs"
    )


def _took(work: Callable[[], object]) -> float:
    """Milliseconds of processor time."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000
