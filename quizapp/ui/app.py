"""The app: it only wires workspace, settings and screens. Screens post where to go; this file goes there."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import Screen
from textual.worker import get_current_worker

from quizapp.record.errors import RecordError
from quizapp.ui import routes, special
from quizapp.ui.frame import Frame
from quizapp.ui.looks import Looking
from quizapp.ui.opening import Opening
from quizapp.ui.routes import Aim
from quizapp.ui.screens.home import Home
from quizapp.ui.show import safe
from quizapp.ui.trouble import Troubled
from quizapp.ui.widgets.bars import live_keys

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem
    from quizapp.record.model import Sitting
    from quizapp.record.settings import Settings
    from quizapp.study.desk import Desk
    from quizapp.study.quiz import QuizChoice
    from quizapp.study.session import Session
    from quizapp.study.shelf import Shelved
    from quizapp.study.vetting_house import Wanted
    from quizapp.study.workspace import UnreadableDeckError, Workspace

HERE = Path(__file__).parent


class QuizApp(Looking, Troubled):
    """quizapp in the terminal."""

    TITLE = "quizapp"
    _settings_trouble = ""
    CSS_PATH: ClassVar = [HERE / "app.tcss", HERE / "screens" / "home.tcss"]  # the first screen can't load its own
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("comma", "settings", "Settings", show=False),
        Binding("ctrl+p", "command_palette", "Commands", show=False, priority=True),
        Binding("question_mark,f1", "help", "Help"),
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True),
    ]

    def __init__(
        self,
        workspace: Workspace,
        start: Path | None = None,
        extra: Sequence[Path] = (),
        begun: tuple[Desk, Session | Aim] | None = None,
        preview: Path | None = None,
        vetting: Wanted | None = None,
    ) -> None:
        # Without colour, words stand on the terminal's own ground: Textual would make greys of a theme's colours.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.workspace = workspace
        self._opening = Opening(self, workspace, self._use, self._refuse)
        self.trouble = workspace.trouble
        self._start = start
        self._begun = begun
        self._preview = preview
        self._vetting = vetting
        self._extra = ((start,) if start is not None else ()) + tuple(extra)
        self.wear(workspace.settings)

    def get_default_screen(self) -> Screen[None]:
        """Home lies below all other screens, so that it is painted first."""
        notices = [notice for notice in self.workspace.notices if notice not in self.trouble]  # that is at the foot
        return Home(self.shelf, self.workspace.look, self._opening.settle, notices, self._start)

    def on_ready(self) -> None:
        """Go into the sitting that the command line asked for; home lies below it."""
        self.call_after_refresh(gc.enable)  # it rested while all was loaded
        self.call_after_refresh(lambda: self.run_worker(self._back_up, thread=True, group="backup"))
        if self._begun is not None:
            desk, begun = self._begun
            self._opening.tell(desk.notices)
            self._use(desk, begun) if isinstance(begun, Aim) else self._sit(desk, begun)
        if self._preview is not None:
            self.go_to(special.preview(self._preview))
        if self._vetting is not None:
            self.go_to(special.vetting(self.workspace, self._vetting))

    def _back_up(self) -> None:
        """Make the day's backup, in a thread of its own; say it when that fails."""
        before = len(self.workspace.notices)
        self.workspace.back_up()
        for notice in self.workspace.notices[before:]:
            if not get_current_worker().is_cancelled:
                self.call_from_thread(self.notify, safe(notice), markup=False)

    def shelf(self) -> list[Shelved]:
        """All decks at hand."""
        return self.workspace.shelf(self._extra)

    # --- going from screen to screen

    def go_to(self, screen: Screen[None]) -> None:
        """Show a screen, above the present one if that stays or something is only looked up, else in its place."""
        present, aside = self.screen, isinstance(screen, Frame) and screen.ASIDE
        if isinstance(present, Frame) and not (present.STAYS or (present.RESTS and aside)):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    @on(routes.OpenDeck)
    def _open_deck(self, event: routes.OpenDeck) -> None:
        self._opening.ask(event)

    @on(routes.DeckPrepared)
    def _open_prepared(self, event: routes.DeckPrepared) -> None:
        self._opening.go_on(event)

    def _refuse(self, asked: routes.OpenDeck, error: UnreadableDeckError) -> None:
        """Say what is wrong with a deck of which nothing can be used: all of it, where that was asked for."""
        if asked.aim is Aim.PROBLEMS:
            self._problems(asked.path.name, error.problems, asked.path)
        else:
            self.complain(error)

    def _problems(self, title: str, problems: Sequence[Problem], path: Path) -> None:
        from quizapp.ui.screens.problems import Problems

        self.go_to(Problems(title, problems, path))

    @on(routes.Edit)
    def _edit(self, event: routes.Edit) -> None:
        from quizapp.ui.editing import Editing

        Editing(self, self.workspace).edit(event.path, event.line)

    @on(routes.UseDesk)
    def _use_desk(self, event: routes.UseDesk) -> None:
        self._use(event.desk, event.aim)

    def _use(self, desk: Desk, aim: Aim, sitting: Sitting | None = None) -> None:
        reach: dict[Aim, Callable[[Desk], None]] = {
            Aim.STUDY: self._study,
            Aim.QUIZ_LEFT: lambda desk: self._study(desk, cards=False),
            Aim.CARDS_LEFT: lambda desk: self._study(desk, cards=True),
            Aim.FRESH: self._fresh,
            Aim.CARDS: self._cards,
            Aim.CHOOSE: self._choose,
            Aim.READ: self._read,
            Aim.PROBLEMS: lambda desk: self._problems(desk.deck.title, desk.problems, Path(desk.file)),
            Aim.SCORES: self._scores_of,
            Aim.TODAY: self._today,
            Aim.MORE: lambda desk: self._sit(desk, desk.study(desk.agenda(more=self.workspace.settings.quiz_length))),
            Aim.PRACTICE: lambda desk: self._practise(desk, cramming=False),
            Aim.CRAM: lambda desk: self._practise(desk, cramming=True),
            Aim.DISCARD: self._discard,
            Aim.INSIGHT: self._insight,
            Aim.REVIEW: lambda desk: self._look_back(desk, sitting),
            Aim.DISCUSS: self._discuss,
        }
        try:
            reach[aim](desk) if aim in reach else self.go_to(special.first(aim, desk))
        except RecordError as error:
            self.complain(error)
        else:
            self.record_worked()

    def _study(self, desk: Desk, cards: bool | None = None) -> None:
        if desk.unfinished(cards):
            self._sit(desk, desk.resume(cards))
        else:
            self._planned(desk)

    def _fresh(self, desk: Desk) -> None:
        desk.discard_unfinished(cards=False)
        self._planned(desk)

    def _planned(self, desk: Desk) -> None:
        """Ask what the plan asks; when nothing is left for today, say so."""
        agenda = desk.agenda()
        if agenda.done:
            self._today(desk)
        else:
            self._sit(desk, desk.study(agenda))

    def _today(self, desk: Desk) -> None:
        from quizapp.ui.screens.today import Today

        self.go_to(Today(desk))

    def _practise(self, desk: Desk, *, cramming: bool) -> None:
        from quizapp.study.wording import CRAMMING, PRACTICE

        label = CRAMMING if cramming else PRACTICE
        self._sit(desk, desk.practice(self.workspace.settings.quiz_length, label=label))

    def _discard(self, desk: Desk) -> None:
        desk.discard_unfinished()
        if isinstance(self.screen, Home):
            self.screen.renew()

    def _cards(self, desk: Desk) -> None:
        self._sit(desk, desk.cards(number=self.workspace.settings.quiz_length))

    def _choose(self, desk: Desk) -> None:
        from quizapp.ui.screens.choose import Choose

        self.go_to(Choose(desk, self.workspace.settings.quiz_length))

    def _read(self, desk: Desk) -> None:
        from quizapp.ui.screens.reader import Reader

        self.go_to(Reader(desk))

    def _scores_of(self, desk: Desk) -> None:
        from quizapp.ui.screens.scores import Scores, deck_pages

        self.go_to(Scores(desk.deck.title, lambda: deck_pages(desk, self.workspace.settings.quiz_length), desk))

    def _insight(self, desk: Desk) -> None:
        from quizapp.ui.screens.insight import Insight

        self.go_to(Insight(desk))

    def _discuss(self, desk: Desk) -> None:
        from quizapp.ui.screens.discuss import Discuss

        self.go_to(Discuss(desk))

    @on(routes.Rehearse)
    def _rehearse(self, event: routes.Rehearse) -> None:
        from quizapp.ui.discussing import screen_of

        try:
            self.go_to(screen_of(event.desk, event.part, event.of))
        except RecordError as error:
            self.complain(error)

    @on(routes.ShowScores)
    def _scores(self) -> None:
        from quizapp.ui.screens.scores import Scores, sittings_page

        titles = {deck.deck: deck.title for deck in self.shelf() if deck.usable}
        self.go_to(Scores("All decks", lambda: [sittings_page(self.workspace.scores(), titles)]))

    @on(routes.Review)
    def _review(self, event: routes.Review) -> None:
        if event.desk is not None:
            self._use(event.desk, Aim.REVIEW, event.sitting)
            return
        decks = (deck for deck in self.shelf() if deck.usable and deck.deck == event.sitting.deck)
        if (deck := next(decks, None)) is not None:
            self._open_deck(routes.open_shelved(deck, Aim.REVIEW, event.sitting))

    def _look_back(self, desk: Desk, sitting: Sitting | None) -> None:
        from quizapp.ui.discussing import end_of
        from quizapp.ui.screens.result import ResultScreen

        if sitting is not None:
            result = desk.review(sitting)
            end = special.look_back(desk, sitting) or end_of(desk, result, sitting)
            self.go_to(end or ResultScreen(desk, result, past=sitting, rightly=desk.rightly(sitting)))

    @on(routes.Special)
    def _go_on_specially(self, event: routes.Special) -> None:
        try:
            self.go_to(special.following(event))
        except RecordError as error:
            self.complain(error)

    @on(routes.Vet)
    def _vet(self, event: routes.Vet) -> None:
        from quizapp.study.vetting_house import Wanted

        self.go_to(special.vetting(self.workspace, Wanted(event.path)))

    @on(routes.TryOut)
    def _try_out(self, event: routes.TryOut) -> None:
        self._sit(*self.workspace.trial(event.bank, event.question))

    @on(routes.StartQuiz)
    def _start_quiz(self, event: routes.StartQuiz) -> None:
        self._sit(event.desk, event.desk.quiz(event.choice), event.choice)

    @on(routes.AskAgain)
    def _ask_again(self, event: routes.AskAgain) -> None:
        self._sit(event.desk, event.desk.again(event.result), event.choice)

    def _sit(self, desk: Desk, session: Session, choice: QuizChoice | None = None) -> None:
        """Go into a sitting, of which ``choice`` is what was chosen to be asked; None: what the record says of it."""
        from quizapp.study.wording import choice_of
        from quizapp.ui.screens.quiz import Quiz

        if choice is None and session.label and session.sitting.counts:
            choice = choice_of(session.sitting, desk.deck, {point.topic for point in desk.bank.points})
        self.go_to(Quiz(desk, session, choice))

    @on(routes.Finished)
    def _finished(self, event: routes.Finished) -> None:
        from quizapp.study.preview import TRIAL
        from quizapp.ui.discussing import end_of
        from quizapp.ui.screens.result import ResultScreen

        if event.sitting.mode == TRIAL:
            self.pop_screen()
            return
        end = end_of(event.desk, event.result, event.sitting)
        self.go_to(end or ResultScreen(event.desk, event.result, event.choice))

    # --- what the app always offers

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No help on help, no settings on settings."""
        if action in {"help", "settings"}:
            return not getattr(self.screen, "OVERLAY", False)
        return True

    def on_key(self, event: Key) -> None:
        """Hand a key on that was sent to what had the keys before those that came with it were obeyed."""
        if isinstance(self.screen, Frame) and self.screen.hand_on(event):
            event.stop()
            event.prevent_default()

    def action_help_quit(self) -> None:
        """Ctrl-C copies or does nothing, as it does in other programs with fields; say how one leaves."""
        self.notify("Ctrl+Q leaves quizapp. All answers are kept.", markup=False)

    def action_command_palette(self) -> None:
        """All commands and decks, to be searched by typing."""
        from quizapp.ui.commands import Commands, Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette([Commands], placeholder="Type to search", id="--command-palette"))

    def action_help(self) -> None:
        """What the keys do here."""
        from quizapp.ui.screens.help import Help

        self.push_screen(Help(live_keys(self.screen, hidden=True)))

    @on(routes.ShowSettings)
    def action_settings(self) -> None:
        """What can be set."""
        from quizapp.ui.screens.settings import SettingsScreen

        self.push_screen(SettingsScreen(self.workspace.settings, self._keep))

    def _keep(self, settings: Settings) -> None:
        self.wear(settings)
        try:
            self.workspace.save_settings(settings)
        except RecordError as error:
            self.complain(error)
            self._settings_trouble = self.trouble
        else:
            if self.trouble == self._settings_trouble:
                self.stand_in_trouble(self.workspace.trouble)


def run(
    workspace: Workspace,
    start: Path | None = None,
    extra: Sequence[Path] = (),
    begun: tuple[Desk, Session | Aim] | None = None,
    preview: Path | None = None,
    vetting: Wanted | None = None,
) -> int:
    """Run the app until the learner leaves it; gives the exit code.

    ``begun`` is a sitting to go into at once, or what to do with the desk; ``preview`` a deck's file to show beside
    its author's editor; ``vetting`` one of which to go through what waits.
    """
    app = QuizApp(workspace, start, extra, begun, preview, vetting)
    app.run()
    return app.return_code or 0
