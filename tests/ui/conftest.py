"""A house with the river deck for the stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.study.river import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A learner with the river deck, whose quizzes are short so that the stories are told quickly."""
    house = House(tmp_path / "home")
    house.places.settings.write_text('{"quiz_length": 8}', encoding="utf-8")
    return house
