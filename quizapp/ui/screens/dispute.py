"""One dispute of the map: who holds what, why and against whom, what is reported as fact; ← and → lead to others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from quizapp.study.quiz import QuizChoice
from quizapp.ui.leafing import Leafing
from quizapp.ui.positions import Spot, ground_spots
from quizapp.ui.routes import Part, Rehearse, StartQuiz
from quizapp.ui.widgets.rows import Rows


class DisputeScreen(Leafing):
    """A dispute and all that is held on it."""

    CSS_PATH: ClassVar = ["shared.tcss", "leafing.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "voice", "Voice", tooltip="All that the voice under the cursor holds"),
        Binding("left", "leaf(-1)", "Dispute"),
        Binding("right", "leaf(1)", "Dispute"),
        Binding("c", "case", "State it", tooltip="State the case of the voice under the cursor"),
        Binding("a", "ask", "Ask me", tooltip="A quiz on this dispute"),
    ]

    def pages(self) -> Sequence[str]:
        """All disputes."""
        return self.rehearsal.atlas.disputes

    def spots(self, page: str) -> Iterable[Spot]:
        """The positions on a dispute, and the facts."""
        atlas = self.rehearsal.atlas
        return ground_spots(atlas, atlas.ground(page))

    def name_of(self, page: str) -> str:
        """What the dispute asks."""
        return self.rehearsal.atlas.question(page)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A voice only where one stands; a quiz only where something is asked."""
        if action == "voice":
            return self._voice is not None
        if action == "ask":
            return bool(self.page) and self.page in self.rehearsal.atlas.strengths.disputes
        return super().check_action(action, parameters)

    @property
    def _voice(self) -> str | None:
        spot = self.spot
        return spot.voice if spot is not None and spot.voice in self.desk.deck.voices else None

    @on(Rows.Picked)
    def action_voice(self) -> None:
        """All that the voice under the cursor holds."""
        if self._voice is not None:
            self.post_message(Rehearse(self.desk, Part.VOICE, self._voice))

    def action_ask(self) -> None:
        """Be asked about this dispute."""
        self.post_message(StartQuiz(self.desk, QuizChoice(dispute=self.page)))
