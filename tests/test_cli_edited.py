"""What the commands say of a deck that was edited since it was last studied."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.cli import main
from tests.study.river import DECK, House, right


@pytest.fixture
def learnt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A house whose deck is known, and where the commands find it."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    house = House(tmp_path / "home")
    for _ in range(2):
        session = house.desk().cards()
        while session.current:
            session.answer(right(session.current))
            session.next()
    house.close()
    return house


@pytest.mark.parametrize("words", [["scores", "river"], ["sheet", "river", "--weak"]])
def test_a_deck_that_was_renamed_is_told(learnt: House, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    learnt.write(DECK.replace("id: river\n", ""))
    assert main(words) == 0
    assert "This deck went by “river” before: its title or id was edited." in capsys.readouterr().err
    assert main(words) == 0
    assert "went by" not in capsys.readouterr().err
