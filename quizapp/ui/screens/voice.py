"""All that one voice holds, dispute by dispute; ← and → lead to the other voices, Enter to the dispute."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from quizapp.ui.leafing import Leafing
from quizapp.ui.positions import Spot, voice_spots
from quizapp.ui.routes import Part, Rehearse
from quizapp.ui.widgets.rows import Rows


class VoiceScreen(Leafing):
    """A voice and all that it holds."""

    CSS_PATH: ClassVar = ["shared.tcss", "leafing.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dispute", "Dispute"),
        Binding("left", "leaf(-1)", "Voice"),
        Binding("right", "leaf(1)", "Voice"),
        Binding("c", "case", "State it", tooltip="State the case of the voice under the cursor"),
    ]

    def pages(self) -> Sequence[str]:
        """All voices that hold something."""
        return self.rehearsal.atlas.voices

    def spots(self, page: str) -> Iterable[Spot]:
        """What a voice holds."""
        return voice_spots(self.rehearsal.atlas, page)

    def name_of(self, page: str) -> str:
        """What the voice is called."""
        return self.desk.deck.speaker(page)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A dispute only where one stands."""
        if action == "dispute":
            return self.spot is not None and bool(self.spot.voice)
        return super().check_action(action, parameters)

    @on(Rows.Picked)
    def action_dispute(self) -> None:
        """The dispute of the view under the cursor."""
        if self.spot is not None:
            self.post_message(Rehearse(self.desk, Part.DISPUTE, self.spot.dispute))
