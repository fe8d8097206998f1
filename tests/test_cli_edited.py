"""What the commands say of a deck that was edited since it was last studied."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from quizapp.cli import main
from tests.record.long_log import lengthen
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


FACT = '  - {fact: "Farms in the valley draw [73] percent of the water.", topic: use, from: 5}\n'


def test_points_that_left_are_told_once_by_the_first_command_and_always_by_scores(
    learnt: House, capsys: pytest.CaptureFixture[str]
) -> None:
    learnt.write(DECK.replace(FACT, ""))
    assert main(["decks"]) == 0
    out, err = capsys.readouterr()
    assert re.search(r"Who should run the river\? \(.*river.yaml\): (\d+) points: \1 known", out)
    left = "The deck was edited: 1 point that you had answered left it; the answers are kept."
    assert err.splitlines() == [f"quizapp: “Who should run the river?”: {left}"]
    for words in (["scores"], ["scores", "river"]):
        assert main(words) == 0
        out, err = capsys.readouterr()
        assert (out.splitlines()[-1], err) == (
            "“Who should run the river?”: 1 point of yours is no longer in this deck as it was; your answers are kept, "
            "and count if it comes back.",
            "",
        )
    assert main(["scores", "smallest"]) == 0
    assert "no longer" not in capsys.readouterr().out


def test_plain_mode_tells_it(
    learnt: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    learnt.write(DECK.replace(FACT, ""))
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    main(["quiz", "river", "--plain", "--questions", "1"])
    assert "1 point that you had answered left it; the answers are kept." in capsys.readouterr().err


def test_a_long_log_is_gone_through_once_and_how_far_it_is_goes_to_standard_error(
    learnt: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lengthen(learnt.places.record, 100_000)
    for told in (["Going through your 100,000 answers to work out what you remember …", "25 % done."], []):
        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        main(["quiz", "river", "--plain", "--questions", "1"])
        out, err = capsys.readouterr()
        assert "answers" not in out
        assert [line.removeprefix("quizapp: ") for line in err.splitlines()][: len(told)] == told
