"""Opening decks for the app: at once, or in another thread, saying so, where it takes a while."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.worker import WorkerCancelled, get_current_worker

from quizapp.record.errors import RecordError
from quizapp.ui import routes
from quizapp.ui.frame import Frame
from quizapp.ui.routes import Aim
from quizapp.ui.show import brief, safe
from quizapp.ui.trouble import LONG_ENOUGH, Troubled

if TYPE_CHECKING:
    from textual.timer import Timer

    from quizapp.record.model import Sitting
    from quizapp.study.catching_up import CatchingUp
    from quizapp.study.desk import Desk
    from quizapp.study.shelf import Shelved
    from quizapp.study.workspace import Prepared, UnreadableDeckError, Workspace


class Opening:
    """Opens decks; ``use`` does what is aimed at with one that is open, ``refuse`` says why one can't be opened."""

    def __init__(
        self,
        app: Troubled,
        workspace: Workspace,
        use: Callable[[Desk, Aim, Sitting | None], None],
        refuse: Callable[[routes.OpenDeck, UnreadableDeckError], None],
    ) -> None:
        self._app = app
        self._workspace = workspace
        self._use = use
        self._refuse = refuse
        self._telling: Timer | None = None
        self._gone_through = (0, 0)

    def ask(self, event: routes.OpenDeck) -> None:
        """Open a deck as asked. A large one is read in another thread first, and a long log gone through there."""
        try:
            behind = self._workspace.behind()
        except RecordError as error:
            self._app.complain(error)
            return
        if event.large or behind is not None:
            self._tell_no_more()
            self._gone_through = (0, behind.answers if behind else 0)
            self._tell_opening()
            self._app.run_worker(lambda: self._prepare(event, behind), thread=True, exclusive=True, group="open")
        else:
            self._open(event)

    def _tell_opening(self, tenths: int = 0) -> None:
        """Say that a deck is being opened, for how long, and how far the log is gone through, until that is done."""
        if isinstance(self._app.screen, Frame):
            done, total = self._gone_through
            what = f"Going through your {total:,} answers, {done / total:.0%}" if total else "Opening the deck"
            self._app.screen.title_bar.say(f"{what} … {tenths // 10} s")
        self._telling = self._app.set_timer(0.5, lambda: self._tell_opening(tenths + 5))

    def _tell_no_more(self) -> None:
        if self._telling is not None:
            self._telling.stop()

    def _prepare(self, event: routes.OpenDeck, behind: CatchingUp | None) -> None:
        from quizapp.study.workspace import UnreadableDeckError

        worker = get_current_worker()

        def progress(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise WorkerCancelled
            self._gone_through = (done, total)

        try:
            notices = behind.catch_up(progress) if behind is not None else []
            told = routes.DeckPrepared(event, self._workspace.prepare(event.path), notices)
        except (UnreadableDeckError, RecordError) as error:
            told = routes.DeckPrepared(event, None, [], error)
        except WorkerCancelled:
            return
        if not worker.is_cancelled:
            self._app.post_message(told)

    def go_on(self, event: routes.DeckPrepared) -> None:
        """Open the deck that was read."""
        self._tell_no_more()
        self.tell(event.notices)
        if event.trouble is not None:
            self._give_up(event.asked, event.trouble)
        elif event.prepared is not None:
            self._open(event.asked, event.prepared)

    def _open(self, asked: routes.OpenDeck, prepared: Prepared | None = None) -> None:
        from quizapp.study.workspace import UnreadableDeckError

        try:
            desk = self._workspace.open(asked.path, prepared)
        except (UnreadableDeckError, RecordError) as error:
            self._give_up(asked, error)
            return
        self.tell(desk.notices)
        self._use(desk, asked.aim, asked.sitting)

    def _give_up(self, asked: routes.OpenDeck, error: UnreadableDeckError | RecordError) -> None:
        if isinstance(error, RecordError):
            self._app.complain(error)
        else:
            self._refuse(asked, error)

    def settle(self, deck: Shelved) -> Shelved:
        """Make the counts of a deck true that was edited; say what became of its points."""
        try:
            settled, notices = self._workspace.settle(deck)
        except RecordError as error:
            self._app.complain(error)
            return deck._replace(edited=False)
        if notices:
            self.tell([f"“{brief(settled.title)}”: {' '.join(notices)}"])
        return settled

    def tell(self, notices: Iterable[str]) -> None:
        """Say what the learner should know."""
        for notice in notices:
            self._app.notify(safe(notice), timeout=LONG_ENOUGH, markup=False)
