"""What a learner has set, in a small JSON file."""

from __future__ import annotations

import json
import reprlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from quizapp.record.aside import keep_aside
from quizapp.record.atomic import write_whole
from quizapp.record.errors import RecordError
from quizapp.record.learners import learner_name

QUIZ_LENGTHS: Final = range(1, 501)
"""How many questions a quiz may be set to have."""

RANGES: Final = MappingProxyType(
    {
        "quiz_length": QUIZ_LENGTHS,
        "retention": range(70, 98),
        "new_a_day": range(1000),
        "due_a_day": range(1, 10_000),
        "day_starts": range(24),
    }
)
"""Between which whole numbers a setting may be set."""

LONGEST_THEME: Final = 100

LONGEST_FILE: Final = 1 << 20
"""A settings file over this many bytes is not ours."""


class Settings(NamedTuple):
    """What can be set. ``theme`` is a theme's name, ``""`` for the app's own; ``others`` are keys of other versions.

    ``retention`` is the likelihood of recall, in percent, at which a point is asked again. ``new_a_day`` and
    ``due_a_day`` are how many points of a deck are met and asked again on one day. ``day_starts`` is the hour at which
    a day begins; ``timezone`` an IANA name, ``""`` for the machine's own. ``confidence``: ask how sure one is.
    ``cards``: turn what is settled as a card, instead of typing it once more.
    """

    theme: str = ""
    motion: bool = True
    quiz_length: int = 20
    learner: str = "default"
    retention: int = 90
    new_a_day: int = 40
    due_a_day: int = 200
    day_starts: int = 4
    timezone: str = ""
    confidence: bool = False
    cards: bool = True
    others: Mapping[str, object] = MappingProxyType({})


class LoadedSettings(NamedTuple):
    """Settings, and what the learner should be told about how they were read."""

    settings: Settings
    notices: tuple[str, ...] = ()


_KNOWN: Final = tuple(name for name in Settings._fields if name != "others")


def load(path: Path, at: int) -> LoadedSettings:
    """The settings in the file; the usual ones where there is none.

    A file that cannot be understood is kept aside under a name dated ``at`` (ms since 1970 UTC); a value that makes
    no sense is left out. The notices say so.
    """
    try:
        data = path.read_bytes()[: LONGEST_FILE + 1]
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError as error:
        return LoadedSettings(Settings(), (f"The settings cannot be read ({error.strerror}): {path}",))
    values = _parsed(data)
    if values is None:
        return LoadedSettings(Settings(), (_kept_aside(path, at),))
    wrong = tuple(key for key in _KNOWN if key in values and not _makes_sense(key, values[key]))
    notices = tuple(
        f"The setting {key} makes no sense ({reprlib.repr(values[key])}); the usual value is used." for key in wrong
    )
    return LoadedSettings(_settings({key: value for key, value in values.items() if key not in wrong}), notices)


def _parsed(data: bytes) -> dict[str, object] | None:
    if len(data) > LONGEST_FILE:
        return None
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def _kept_aside(path: Path, at: int) -> str:
    try:
        kept = keep_aside(path, "damaged", at)
    except OSError as error:
        return f"The settings file is damaged and cannot be moved ({error.strerror}): {path}"
    return f"The settings file was damaged; the usual settings are used. The old file is kept as {kept}"


def _makes_sense(key: str, value: object) -> bool:
    if key in {"motion", "confidence", "cards"}:
        return isinstance(value, bool)
    if key in RANGES:
        return isinstance(value, int) and not isinstance(value, bool) and value in RANGES[key]
    if not isinstance(value, str):
        return False
    return _is_name(value) if key == "learner" else len(value) <= LONGEST_THEME and value.isprintable()


def _is_name(value: str) -> bool:
    try:
        return learner_name(value) == value
    except ValueError:
        return False


def _settings(values: Mapping[str, object]) -> Settings:
    others = {key: value for key, value in values.items() if key not in _KNOWN}
    known: dict[str, Any] = {key: values[key] for key in _KNOWN if key in values}
    return Settings(**known, others=others)  # each value was looked at: it is of its key's type


def save(path: Path, settings: Settings) -> None:
    """Writes the settings, wholly or not at all; unknown keys stay. Raises ``RecordError``, ``ValueError``."""
    values = {key: getattr(settings, key) for key in _KNOWN}
    wrong = [key for key, value in values.items() if not _makes_sense(key, value)]
    if wrong:
        raise ValueError(f"the setting {wrong[0]} makes no sense: {values[wrong[0]]!r}")
    text = json.dumps({**settings.others, **values}, ensure_ascii=True, indent=2) + "\n"
    try:
        write_whole(path, text.encode("ascii"))
    except OSError as error:
        raise RecordError(
            f"The settings were not kept: {error.strerror}.", f"Check the folder {path.parent}."
        ) from error
