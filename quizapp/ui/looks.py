"""How the app looks and moves, as the settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.constants import TEXTUAL_ANIMATIONS

if TYPE_CHECKING:
    from quizapp.record.settings import Settings

DEFAULT_THEME = "textual-dark"

OWN_COLOURS = ("ansi-dark", "ansi-light")
"""The themes of the terminal's own colours."""

QUIET_SHARE = "C0"
"""How strong quiet words are, in hexadecimal: three quarters. (Textual's 60 % is 3.7 on a light panel.)"""


class Looking(App[None]):
    """An app that wears what its settings say."""

    def wear(self, settings: Settings) -> None:
        """Look and move as set; a theme that this version does not know is passed over."""
        self.theme = settings.theme if settings.theme in self.available_themes else DEFAULT_THEME
        if self.no_color and self.theme not in OWN_COLOURS:  # a theme's grounds would be greys
            self.theme = "ansi-dark" if self.current_theme.dark else "ansi-light"
        self.animation_level = TEXTUAL_ANIMATIONS if settings.motion else "none"

    def get_css_variables(self) -> dict[str, str]:
        """The theme's colours; what is said quietly stands out from its ground by at least 4.5, as WCAG asks."""
        variables = super().get_css_variables()
        words = variables.get("foreground", "")
        if words.startswith("#"):
            variables["foreground-muted"] = words[:7] + QUIET_SHARE
        return variables
