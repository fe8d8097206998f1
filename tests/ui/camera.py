"""A camera that takes the app's own pictures (SVG) of its screens, numbered, into a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.ui.stories import Walker

FONTS = re.compile(r"@font-face \{.*?\}", re.DOTALL)
"""Fonts that a picture would fetch from elsewhere when it is looked at."""


@dataclass
class Camera:
    """Takes numbered pictures into a folder."""

    pilot: Walker
    folder: Path
    label: str
    numbers: Iterable[int]

    async def take(self, name: str) -> None:
        """One picture of the screen as it stands."""
        await self.pilot.pause()
        number = next(iter(self.numbers))
        path = self.folder / f"{self.label}-{number:02}-{name}.svg"
        picture = self.pilot.app.export_screenshot(title="quizapp")
        path.write_text(FONTS.sub("", picture), encoding="utf-8")

    async def press(self, *keys: str) -> None:
        """Press keys and let the app come to rest."""
        await self.pilot.press(*keys)
        await self.pilot.pause()
