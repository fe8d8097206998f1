"""Where the app keeps its files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

HOME_VARIABLE: Final = "QUIZAPP_HOME"
"""The environment variable that moves all of the app's files under one folder."""


class Places(NamedTuple):
    """The app's folders and files; none need exist yet. All may be deleted but ``data`` and ``decks``."""

    data: Path
    cache: Path
    decks: Path
    settings: Path

    @property
    def record(self) -> Path:
        """The file of all answers."""
        return self.data / "record.sqlite"

    @property
    def backups(self) -> Path:
        """The folder of the record's backups."""
        return self.data / "backups"

    @classmethod
    def under(cls, home: Path) -> Places:
        """All places within one folder."""
        return cls(home / "data", home / "cache", home / "decks", home / "settings.json")

    @classmethod
    def find(cls, environment: Mapping[str, str]) -> Places:
        """The platform's places, or those under ``QUIZAPP_HOME`` where that is set and not empty."""
        home = environment.get(HOME_VARIABLE, "").strip()
        return cls.under(_whole_path(home)) if home else _of_platform()


def _whole_path(typed: str) -> Path:
    try:
        return Path(typed).expanduser().absolute()
    except RuntimeError:  # no such user: then it is a folder whose name begins with a tilde
        return Path(typed).absolute()


def _of_platform() -> Places:
    from platformdirs import PlatformDirs  # only where it is needed: it costs a start some milliseconds

    own = PlatformDirs("quizapp", appauthor=False)
    data = Path(own.user_data_dir)
    return Places(data, Path(own.user_cache_dir), data / "decks", Path(own.user_config_dir) / "settings.json")
