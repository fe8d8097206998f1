"""A real program in a real pseudo-terminal: start it, send keys, read what it writes. POSIX only."""

from __future__ import annotations

import os
import re
import select
import signal
import struct
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pytest

CONTROL_SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])")
"""What a program tells the terminal to do: CSI, OSC and the like, and two-byte escapes (ECMA-48)."""


NOT_A_LEARNERS = ("QUIZAPP", "XDG", "PYTEST", "TEXTUAL", "NO_COLOR", "PYTHONDONTWRITEBYTECODE")
"""Variables that somebody who studies does not have set. Without bytecode each start would compile the program."""


class TooLongError(AssertionError):
    """The program did not write what was waited for."""


def home_environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of somebody whose home is ``home`` and empty."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(NOT_A_LEARNERS)}
    return kept | {"HOME": str(home), "QUIZAPP_HOME": str(home / "quizapp"), "TERM": "xterm-256color"} | more


class Terminal:
    """A program running in a pseudo-terminal of ``columns`` x ``rows``. ``written`` is all that it wrote so far."""

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], columns: int = 80, rows: int = 24, cwd: Path | None = None
    ) -> None:
        if sys.platform == "win32":
            pytest.skip("needs a pseudo-terminal")
        import fcntl
        import pty
        import termios

        self.written = b""
        self.started = time.perf_counter()
        self.status: int | None = None
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            if cwd:
                os.chdir(cwd)
            os.execvpe(command[0], list(command), dict(env))
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            self.kill()
        if self._fd >= 0:
            os.close(self._fd)

    @property
    def text(self) -> str:
        """All that it wrote, without what is told to the terminal."""
        return plain(self.written)

    @property
    def peak_kib(self) -> int:
        """The most memory that the running program had resident, in KiB. Linux only.

        What ``wait4`` tells is never less than what the program had that started it.
        """
        (line,) = (line for line in Path(f"/proc/{self._pid}/status").read_text().splitlines() if "VmHWM" in line)
        return int(line.split()[1])

    def send(self, keys: str | bytes) -> None:
        """Type."""
        os.write(self._fd, keys.encode() if isinstance(keys, str) else keys)

    def wait_for(self, *markers: str, since: int = 0, seconds: float = 30) -> float:
        """Read until one of the markers stands in the text written after byte ``since``; returns the time then.

        Raises TooLongError after ``seconds``, or when the program has ended without it.
        """
        deadline = time.perf_counter() + seconds
        while not any(marker in plain(self.written[since:]) for marker in markers):
            if not self._read(deadline - time.perf_counter()):
                tail = plain(self.written)[-1500:]
                raise TooLongError(f"waited for {markers}; the last that was written: {tail}")
        return time.perf_counter()

    def settle(self, since: int, quiet: float = 0.15, seconds: float = 30) -> None:
        """Read until something was written after byte ``since`` and then nothing more for ``quiet`` seconds."""
        deadline = time.perf_counter() + seconds
        while len(self.written) == since and self._read(deadline - time.perf_counter()):
            pass
        while self._read(quiet):
            pass

    def wait(self, seconds: float = 30) -> int:
        """Read until the program ends; returns its exit status (negative: the signal)."""
        deadline = time.perf_counter() + seconds
        while self._read(deadline - time.perf_counter()):
            pass
        return self._reap()

    def kill(self, number: int = signal.SIGKILL) -> int:
        """End it by a signal; returns its exit status."""
        os.kill(self._pid, number)
        return self._reap()

    def hang_up(self) -> int:
        """Close the terminal, as who closes its window does; returns the exit status (negative: the signal)."""
        os.close(self._fd)
        self._fd = -1
        if sys.platform == "linux" and not self._ends_within(30):
            self.kill()
            raise TooLongError("the program goes on without its terminal")
        return self._reap()

    def _ends_within(self, seconds: float) -> bool:
        ended = os.pidfd_open(self._pid)
        try:
            return bool(select.select([ended], [], [], seconds)[0])
        finally:
            os.close(ended)

    def _reap(self) -> int:
        if self.status is None:
            _, status = os.waitpid(self._pid, 0)
            self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], max(seconds, 0))
        if not ready:
            return False
        try:
            piece = os.read(self._fd, 65536)
        except OSError:  # Linux tells the end of the program by an input/output error
            return False
        self.written += piece
        return bool(piece)


def plain(written: bytes) -> str:
    """Bytes for a terminal as text: control sequences out, carriage returns out."""
    return CONTROL_SEQUENCE.sub(b"", written).decode("utf-8", "replace").replace("\r", "")
