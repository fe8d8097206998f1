"""The app: it only wires workspace, settings and screens. Screens post where to go; this file goes there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from quizapp.ui import routes
from quizapp.ui.routes import Aim
from quizapp.ui.screens.home import Home
from quizapp.ui.show import safe

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.session import Session
    from quizapp.study.workspace import Workspace


class QuizApp(App[None]):
    """quizapp in the terminal."""

    TITLE = "quizapp"
    CSS_PATH: ClassVar = ["app.tcss", "screens/home.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", "Help"),
        Binding("comma", "settings", "Settings", show=False),
    ]

    def __init__(self, workspace: Workspace, start: Path | None = None, extra: Sequence[Path] = ()) -> None:
        super().__init__()
        self.workspace = workspace
        self._start = start
        self._extra = tuple(extra) + ((start,) if start is not None else ())

    def get_default_screen(self) -> Screen[None]:
        """Home lies below all other screens, so that it is painted first."""
        return Home(lambda: self.workspace.shelf(self._extra), self.workspace.notices, self._start)

    # --- going from screen to screen

    @on(routes.OpenDeck)
    def _open_deck(self, event: routes.OpenDeck) -> None:
        desk = self.workspace.open(event.path)
        for notice in desk.notices:
            self.notify(safe(notice), markup=False)
        self._use(desk, event.aim)

    @on(routes.UseDesk)
    def _use_desk(self, event: routes.UseDesk) -> None:
        self._use(event.desk, event.aim)

    def _use(self, desk: Desk, aim: Aim) -> None:
        if aim is Aim.STUDY:
            self._sit(desk, desk.resume() if desk.unfinished() else desk.quiz())
        elif aim is Aim.FRESH:
            self._sit(desk, desk.quiz())
        elif aim is Aim.CARDS:
            self._sit(desk, desk.cards())

    @on(routes.StartQuiz)
    def _start_quiz(self, event: routes.StartQuiz) -> None:
        self._sit(event.desk, event.desk.quiz(event.choice))

    @on(routes.AskAgain)
    def _ask_again(self, event: routes.AskAgain) -> None:
        self._sit(event.desk, event.desk.again(event.result))

    @on(routes.Finished)
    def _finished(self, event: routes.Finished) -> None:
        from quizapp.ui.screens.result import ResultScreen

        self._over_home(ResultScreen(event.desk, event.result))

    @on(routes.GoHome)
    def _go_home(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def _sit(self, desk: Desk, session: Session) -> None:
        from quizapp.ui.screens.quiz import Quiz

        self._over_home(Quiz(desk, session))

    def _over_home(self, screen: Screen[None]) -> None:
        """Show a screen directly above home: Esc leads from it to the decks."""
        self._go_home()
        self.push_screen(screen)


def run(workspace: Workspace, start: Path | None = None, extra: Sequence[Path] = ()) -> int:
    """Run the app until the learner leaves it; gives the exit code."""
    app = QuizApp(workspace, start, extra)
    app.run()
    return app.return_code or 0
