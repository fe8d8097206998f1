"""The commands. A part of the program is imported only when its command runs; ``--help`` needs none."""

from __future__ import annotations

import gc
import sys

from quizapp.cli import console
from quizapp.cli.arguments import parse

MADE_BETWEEN = 50_000
"""Objects made from one look of the garbage collector for circles to the next; most commands make fewer in all."""

LASTING = frozenset({"open", "study", "quiz", "exam", "preview", "review"})
"""Commands that last: the collector goes on as Python has it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv`` (the process's own when None); returns the exit status.

    0: done. 1: done, and there is something to mend. 2: it could not be done as asked. 130: stopped by Ctrl-C.
    Whatever goes wrong with files, streams and input is told in one line.
    """
    console.prepare()
    try:
        status = _run(argv) if argv is not None else _run_alone(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        return console.interrupted()
    except BrokenPipeError:
        return console.reader_left()
    except console.CommandError as error:
        return console.complain(str(error), error.status)
    except OSError as error:
        return console.complain(console.file_trouble(error), 2)
    return status


def _run_alone(words: Sequence[str]) -> int:
    """Run a command as the one thing that this process does: what it holds at its end needs no last look."""
    try:
        return _run(words, alone=True)
    finally:
        gc.freeze()


def _run(words: Sequence[str], alone: bool = False) -> int:
    try:
        arguments = parse(words)
    except SystemExit as told:  # argparse has shown a help text or what was wrong
        return told.code if isinstance(told.code, int) else 2
    from quizapp.cli.dispatch import RUNNERS

    if alone and arguments.command not in LASTING:
        gc.set_threshold(MADE_BETWEEN)
    return RUNNERS[arguments.command](arguments)
