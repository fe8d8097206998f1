"""A house with the river deck for the stories."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.study.river import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A learner with the river deck, whose quizzes are short so that the stories are told quickly."""
    with closing(House(tmp_path / "home")) as house:
        house.places.settings.write_text('{"quiz_length": 8}', encoding="utf-8")
        yield house
