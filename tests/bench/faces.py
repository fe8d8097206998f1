"""Start, first paint, key to paint and memory: the program against an empty Python and an empty Textual app."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.decks import write_big
from tests.bench.measure import Measure, alternate
from tests.terminal import Terminal, home_environment

PYTHON = sys.executable
EMPTY = [PYTHON, "-m", "tests.bench.empty_app"]
HOME_MARK, EMPTY_MARK = "quizapp", "ready"
CHECKOUT = Path(__file__).resolve().parents[2]


def run_time(command: Sequence[str], home: Path) -> float:
    """Milliseconds from start to end of a process."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=CHECKOUT, env=home_environment(home))
    return (time.perf_counter() - begun) * 1000


def help_time(home: Path) -> Measure:
    """``quizapp --help`` against ``python -c pass``."""
    command = [PYTHON, "-c", "from quizapp.cli import main; raise SystemExit(main(['--help']))"]
    thing, base = alternate(lambda: run_time(command, home), lambda: run_time([PYTHON, "-c", "pass"], home), 25)
    return Measure("`quizapp --help`", "`python -c pass`", thing, base, 3)


def paint_time(command: Sequence[str], marks: Sequence[str], home: Path) -> float:
    """Milliseconds from start until the marks stand on the screen."""
    with Terminal(command, home_environment(home), cwd=CHECKOUT) as terminal:
        return (max(terminal.wait_for(mark) for mark in marks) - terminal.started) * 1000


def first_paint(home: Path, more: Sequence[str] = ()) -> Measure:
    """The first painted home, with the bundled decks, against an empty app's first paint."""
    command = [PYTHON, "-m", "quizapp", *more]
    paint_time(command, [HOME_MARK], home)
    thing, base = alternate(
        lambda: paint_time(command, [HOME_MARK, "fentanyl"], home), lambda: paint_time(EMPTY, [EMPTY_MARK], home), 15
    )
    return Measure("first paint of home", "an empty app's", thing, base, 1.2)


def first_paint_with_big(home: Path) -> Measure:
    """Home with a deck of 10,000 entries beside the bundled ones, against home without it."""
    plain, big = home / "plain", home / "big"
    own = big / "quizapp" / "decks"
    own.mkdir(parents=True)
    plain.mkdir()
    write_big(own)
    command = [PYTHON, "-m", "quizapp"]
    for folder in (plain, big):
        paint_time(command, [HOME_MARK], folder)
    thing, base = alternate(
        lambda: paint_time(command, [HOME_MARK, "fentanyl"], big),
        lambda: paint_time(command, [HOME_MARK, "fentanyl"], plain),
        15,
    )
    return Measure("home with a deck of 10,000 entries", "home without it", thing, base, 1.1)


def key_time(home: Path, questions: int = 15) -> Measure:
    """Key to painted next question in a quiz, against key to paint in an empty app."""
    times = []
    command = [PYTHON, "-m", "quizapp", "quiz", "decks/fentanyl.yaml", "--kinds", "choice"]
    with Terminal(command, home_environment(home), cwd=CHECKOUT) as terminal:
        terminal.wait_for("1 of")
        for number in range(2, questions + 1):
            _key_to(terminal, "1", "Right", "Wrong")
            times.append(_key_to(terminal, "\r", f"{number} of"))
    return Measure(
        "key to painted next question",
        "an empty app's key to paint",
        statistics.median(times),
        statistics.median(empty_key_time(home)),
        1.5,
    )


def empty_key_time(home: Path, keys: int = 20) -> list[float]:
    """Milliseconds from key to paint in the empty app, for each of some keys."""
    with Terminal(EMPTY, home_environment(home), cwd=CHECKOUT) as terminal:
        terminal.wait_for(EMPTY_MARK)
        return [_key_to(terminal, "x", f"painted-{number}") for number in range(1, keys + 1)]


def _key_to(terminal: Terminal, key: str, *marks: str) -> float:
    since, begun = len(terminal.written), time.perf_counter()
    terminal.send(key)
    return (terminal.wait_for(*marks, since=since) - begun) * 1000


def peak(command: Sequence[str], mark: str, quit_key: str, home: Path) -> float:
    """Peak resident memory in MiB of an app that has painted its first screen."""
    with Terminal(command, home_environment(home), cwd=CHECKOUT) as terminal:
        terminal.wait_for(mark)
        most = terminal.peak_kib / 1024
        terminal.send(quit_key)
        terminal.wait()
        return most


def memory(home: Path) -> Measure:
    """Peak memory of home against an empty app's."""
    command = [PYTHON, "-m", "quizapp"]
    thing, base = alternate(
        lambda: peak(command, "fentanyl", "\x11", home), lambda: peak(EMPTY, EMPTY_MARK, "q", home), 5
    )
    return Measure("peak memory of home", "an empty app's", thing, base, 1.3, "MiB")
