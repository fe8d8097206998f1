"""The kinds of question as named on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from quizapp.cli.console import CommandError, clean_line
from quizapp.questions.model import Kind


def kinds_of(words: Sequence[str]) -> tuple[str, ...]:
    """The kinds named. Raises CommandError, with all of them listed, for a word that is none (such as ``?``)."""
    known = [kind.value for kind in Kind]
    for word in words:
        if word.casefold() not in known:
            raise CommandError(f"There is no kind {clean_line(word)!r}. The kinds are: {', '.join(known)}.")
    return tuple(dict.fromkeys(word.casefold() for word in words))
