"""The terminal as lines: what commands write and how they stop. No control byte leaves by this door."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

INTERRUPTED = 130
"""What shells give for a program ended by Ctrl-C: 128 and the signal's number, 2."""

READER_LEFT = 141
"""What shells give for a program whose reader closed the pipe: 128 and the signal's number, 13."""


LARGE = 2_000_000
"""Bytes of a file from which on reading it may take more than a second."""


class CommandError(Exception):
    """A command cannot be done as asked. The message is one line that says what to do; ``status`` the exit status."""

    def __init__(self, message: str, status: int = 2) -> None:
        super().__init__(message)
        self.status = status


def prepare() -> None:
    """Let the streams take any text: what the terminal cannot show becomes the nearest plain letters, or ``?``."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if _encoding(stream) == "utf-8" or stream is sys.stdin:
            reconfigure(errors="replace")
        else:
            _learn_plain_letters()
            reconfigure(errors=PLAIN)


def _encoding(stream: object) -> str:
    return str(getattr(stream, "encoding", "") or "").lower().replace("_", "-").replace("utf8", "utf-8")


PLAIN = "quizapp-plain"

_PLAIN_FORMS = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "…": "...",
    "→": "->",
    "·": "-",
    "•": "-",
    "✓": "v",
    "✗": "x",
    "\u00a0": " ",
}


def _learn_plain_letters() -> None:
    import codecs

    codecs.register_error(PLAIN, _plain_letters)


def _plain_letters(error: UnicodeError) -> tuple[str, int]:
    import unicodedata

    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = ""
    for letter in error.object[error.start : error.end]:
        spread = unicodedata.normalize("NFKD", _PLAIN_FORMS.get(letter, letter))
        plain += "".join(part for part in spread if part.isascii()) or "?"
    return plain, error.end


def say(text: str = "") -> None:
    """Write one line to standard output."""
    sys.stdout.write(clean_line(text) + "\n")


def write_raw(text: str, *, aside: bool = False) -> None:
    """Write text that is clean already, or JSON, just as it is; ``aside`` to standard error."""
    (sys.stderr if aside else sys.stdout).write(text)


def as_json(value: object, indent: int | None = None) -> str:
    """A value as JSON that standard output carries unchanged: what its encoding may not have is escaped."""
    import json

    return json.dumps(value, ensure_ascii=_encoding(sys.stdout) != "utf-8", indent=indent)


class Out:
    """Standard output as a place to write to, for what writes clean text or JSON piece by piece."""

    def write(self, text: str) -> None:
        """Write it just as it is."""
        write_raw(text)


def note(text: str) -> None:
    """Write one line to standard error."""
    sys.stderr.write(f"quizapp: {clean_line(text)}\n")


def note_reading(name: str, size: int) -> None:
    """Say that a file of so many bytes is read, where somebody looks on and it may take more than a second."""
    if size > LARGE and is_watched():
        note(f"{name}: reading {size / 1e6:.0f} MB")


def complain(text: str, status: int) -> int:
    """Say what went wrong and what to do; returns ``status``."""
    note(text)
    return status


def refuse_folderless(target: Path) -> None:
    """Raises CommandError where the folder is missing in which a file is to be written."""
    if not target.parent.is_dir():
        raise CommandError(f"There is no folder {target.parent}. Make it, or name another.")


def clean_line(text: str) -> str:
    """The text fit for a terminal, on one line."""
    from quizapp.deck.text import clean

    return clean(text)


def file_trouble(error: OSError) -> str:
    """One line for a file that the system would not give: which, why, what to do."""
    name = error.filename if isinstance(error.filename, str) else ""
    reason = (error.strerror or str(error)).lower()
    advice = "Look at its permissions" if isinstance(error, PermissionError) else "Look at the path and the disk"
    return f"{name}: {reason}. {advice}." if name else f"{reason}. {advice}."


def interrupted() -> int:
    """Ctrl-C: end quietly; all answers are on disk."""
    sys.stderr.write("\n")
    return INTERRUPTED


def reader_left() -> int:
    """The program that read our output has ended: write no more, and let the interpreter's last flush go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return READER_LEFT


def is_terminal() -> bool:
    """Whether somebody sits at a terminal: keys come in, and a screen shows."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def is_watched() -> bool:
    """Whether somebody sees what goes to standard error as it is written."""
    return sys.stderr is not None and sys.stderr.isatty()
