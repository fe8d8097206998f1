"""Opening a deck's file in the author's editor, and showing the deck as it reads afterwards."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from quizapp.deck.files import load
from quizapp.deck.problems import Level, Problem
from quizapp.record.errors import RecordError
from quizapp.study.shelf import first_trouble
from quizapp.ui import editor
from quizapp.ui.frame import Frame
from quizapp.ui.show import safe
from quizapp.ui.trouble import LONG_ENOUGH, Troubled

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.workspace import Workspace


class Editing:
    """Makes way for the editor, and lets all that is open follow the file."""

    def __init__(self, app: Troubled, workspace: Workspace) -> None:
        self._app = app
        self._workspace = workspace

    def edit(self, path: Path, line: int) -> None:
        """Open a deck's file at a line; when the editor is closed, let every screen show the deck as it reads then."""
        path = path.absolute()  # a name that begins with a dash would be an option of the editor
        try:
            command = editor.command_for(os.environ, path, line, windows=editor.is_windows())
        except editor.NoEditorError as error:
            self._say(str(error), trouble=True)
        else:
            self._make_way(command, path, line)
        self._follow(path)

    def _make_way(self, command: list[str], path: Path, line: int) -> None:
        try:
            with self._app.suspend():
                trouble = editor.run(command)
        except SuspendNotSupported:
            here = "Then press this key once more, and the deck is read again."
            trouble = f"An editor cannot be opened in this terminal. Open {path} at line {line} beside it. {here}"
        if trouble:
            self._say(trouble, trouble=True)
        self._app.refresh(layout=True)

    def _follow(self, path: Path) -> None:
        """Let desks and screens follow the file, or say why they can't."""
        try:
            problems = self._reopened(path)
        except RecordError as error:
            self._app.complain(error)
            problems = ()
        for screen in self._app.screen_stack:
            if isinstance(screen, Frame):
                screen.edited(path, problems)

    def _reopened(self, path: Path) -> Sequence[Problem]:
        """The problems of the file as it is now; desks on it have followed it, unless nothing of it can be used."""
        from quizapp.study.workspace import UnreadableDeckError

        desks = self._desks(path)
        problems: Sequence[Problem] = desks[0].problems if desks else ()
        try:
            told = [line for desk in desks for line in self._workspace.reopen(desk)]
        except UnreadableDeckError as error:
            what = first_trouble(error.problems) or "it holds nothing that can be asked"
            self._say(f"The deck cannot be read as it is now: {what}. Until that is mended it goes on as it was.", True)
            return error.problems
        if desks:
            self._tell(told, problems, desks[0].problems)
        return desks[0].problems if desks else load(path).problems

    def _tell(self, told: Sequence[str], before: Sequence[Problem], now: Sequence[Problem]) -> None:
        for line in dict.fromkeys(told):
            self._say(line)
        known = {(problem.code, problem.message, problem.line_text) for problem in before}
        new = [problem for problem in now if (problem.code, problem.message, problem.line_text) not in known]
        if any(problem.level is Level.ERROR for problem in new):
            self._say(f"Something in the deck cannot be used as it is now: {first_trouble(new)}.", True)

    def _desks(self, path: Path) -> list[Desk]:
        found = (getattr(screen, "desk", None) for screen in self._app.screen_stack)
        return list({id(desk): desk for desk in found if desk is not None and is_of(desk, path)}.values())

    def _say(self, line: str, trouble: bool = False) -> None:
        """Say it; ``trouble``: something is to be mended."""
        self._app.notify(
            safe(line), severity="warning" if trouble else "information", timeout=LONG_ENOUGH, markup=False
        )


def is_of(desk: Desk, path: Path) -> bool:
    """Whether a desk's deck lies in a file."""
    return bool(desk.file) and Path(desk.file).absolute() == path.absolute()
