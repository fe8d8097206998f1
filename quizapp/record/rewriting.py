"""Giving a deck's file other content for its author: wholly or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import os
from pathlib import Path

from quizapp.deck.files import read_bytes
from quizapp.record.atomic import write_whole


class NotReplacedError(Exception):
    """A file that is left as it was; the message says why and what to do."""


class ChangedMeanwhileError(NotReplacedError):
    """A file that no longer holds what it held when the change was made."""


def replace(path: Path, was: bytes, data: bytes) -> None:
    """Give a deck file other content; links to it and its permissions stay.

    Raises NotReplacedError when it does not hold what it held, or may not be written, and OSError when writing fails;
    then it is as it was.
    """
    file = path.resolve()
    if read_bytes(file) != was:
        raise ChangedMeanwhileError(f"{path} was changed meanwhile and is left as it is. Try again.")
    if not os.access(file, os.W_OK):  # its folder may be writable all the same, so that it could be replaced
        raise NotReplacedError(f"{path} may not be written and is left as it is. Look at its permissions.")
    write_whole(file, data)
