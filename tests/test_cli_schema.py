"""The command ``schema``: what it prints is the shipped schema, whatever the terminal's encoding."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.deck.test_schema import SCHEMA
from tests.test_cli_process import run


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_it_prints_the_shipped_schema(tmp_path: Path, encoding: str) -> None:
    done = run(tmp_path, "schema", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == SCHEMA
