"""The author's own editor: which program it is, how it is told the line, and running it."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

NAMES: Final = ("VISUAL", "EDITOR")
"""The variables that name the editor, the first one before the second."""

BY_PLUS: Final = frozenset(
    {"vi", "vim", "nvim", "gvim", "nano", "pico", "emacs", "emacsclient", "kak", "micro", "joe", "jed", "mg", "gedit"}
)
"""Editors that take the line as ``+12`` before the file."""

BY_GOTO: Final = frozenset({"code", "code-insiders", "codium", "code-oss", "cursor"})
"""VS Code and its like: ``-g file:12``. They wait for the file to be closed only when told to."""

NOTEPAD: Final = "notepad"


class NoEditorError(Exception):
    """No editor is named; the message says which variable names one, and where the entry stands."""


def command_for(environ: Mapping[str, str], path: Path, line: int, *, windows: bool) -> list[str]:
    """The command that opens a file at a line (from 1). Raises NoEditorError."""
    named = next((words for name in NAMES if (words := _words(environ.get(name, ""), windows))), [])
    if not named:
        if not windows:
            raise NoEditorError(
                f"No editor is named. Set VISUAL or EDITOR before you start, such as: export VISUAL=nano. "
                f"The entry is at line {line} of {path}."
            )
        named = [NOTEPAD]
    program = Path(named[0].replace("\\", "/") if windows else named[0]).name.split(".")[0].casefold()
    if program in BY_PLUS:
        return [*named, f"+{line}", str(path)]
    if program in BY_GOTO:
        waits = [] if {"-w", "--wait"} & set(named) else ["--wait"]
        return [*named, *waits, "-g", f"{path}:{line}"]
    return [*named, str(path)]


def _words(said: str, windows: bool) -> list[str]:
    """A command as its words; quotation marks that are not closed leave it as one word."""
    try:
        words = shlex.split(said, posix=not windows)
    except ValueError:
        words = [said]
    return [word.strip('"') for word in words] if windows else words


def run(command: list[str]) -> str:
    """Run an editor until it ends; gives what went wrong in a sentence, ``""`` for nothing."""
    try:
        with _ctrl_c_left_to_it():
            status = subprocess.call([shutil.which(command[0]) or command[0], *command[1:]])
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        return f"The editor “{command[0]}” could not be started: {reason.lower()}. VISUAL or EDITOR names it."
    return "" if status == 0 else f"The editor “{command[0]}” ended with status {status}."


@contextmanager
def _ctrl_c_left_to_it() -> Iterator[None]:
    """Ctrl-C is the editor's while it runs: the terminal sends it to both, and it must not end the app meanwhile.

    A handler that does nothing, since an ignored signal would stay ignored in the editor too.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def is_windows() -> bool:
    """Whether this machine has Windows's habits."""
    return os.name == "nt"
