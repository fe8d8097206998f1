"""A house with the river deck for the stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.study.river import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "home")
