"""The command ``preview``: the app beside the editor."""

from __future__ import annotations

from quizapp.cli import house, opening
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, places


def preview(arguments: Namespace) -> int:
    """Show a deck as its learners will see it, anew at each save."""
    path = deck_path(arguments.deck, places())
    opening.refuse_without_terminal()
    with house.workspace(arguments) as opened:
        return opening.show(opened, None, [path], preview=path)
