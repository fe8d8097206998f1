"""What the stories of studying share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.study.river import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A learner with the river deck."""
    with closing(House(tmp_path / "home")) as house:
        yield house
