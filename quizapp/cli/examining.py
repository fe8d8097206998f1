"""The command that begins an exam, or goes on with the one that is under way."""

from __future__ import annotations

from quizapp.cli import house, opening
from quizapp.cli.console import CommandError
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, places
from quizapp.study import exam as exams
from quizapp.study.desk import Desk

USUAL = 20
"""Questions of an exam where no number is given."""


def exam(arguments: Namespace) -> int:
    """Open the app in an exam."""
    path = deck_path(arguments.deck, places())
    opening.refuse_without_terminal()
    with house.workspace(arguments) as opened:
        desk = house.desk(opened, path)
        begin(desk, arguments)
        from quizapp.ui.routes import Aim

        return opening.show(opened, path, [path], (desk, Aim.EXAM))


def begin(desk: Desk, arguments: Namespace) -> None:
    """Begin an exam as asked for. Raises CommandError where that can't be; one under way is gone on with."""
    if exams.unfinished(desk.tools) is not None:
        if arguments.questions or arguments.minutes:
            raise CommandError(
                "An exam of this deck is under way. Go on with it, without --questions and --minutes, and hand it in.",
                status=1,
            )
        return
    if exams.begin(desk.tools, arguments.questions or USUAL, arguments.minutes or 0) is None:
        raise CommandError("This deck has no question that an exam could ask.", status=1)
