"""``quizapp exam``: as typed, and in a real terminal that is killed in the middle."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from quizapp.cli import examining, main
from quizapp.cli.console import CommandError
from quizapp.study import exam
from tests.study.exams import begun, put
from tests.study.river import DECK, House
from tests.terminal import Terminal, home_environment


def asked(questions: int | None = None, minutes: int | None = None) -> Namespace:
    return Namespace(questions=questions, minutes=minutes)


def test_an_exam_is_begun_as_asked_and_then_gone_on_with(tmp_path: Path) -> None:
    house = House(tmp_path)
    desk = house.desk()
    examining.begin(desk, asked(5, 30))
    begun = exam.unfinished(desk.tools)
    assert begun
    assert (len(begun.questions), begun.minutes) == (5, 30)
    examining.begin(desk, asked())
    with pytest.raises(CommandError, match="under way"):
        examining.begin(desk, asked(10))
    house.close()


def test_the_scores_of_an_exam_count_what_was_left_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    house = House(tmp_path / "home")
    sat = begun(house, 4)
    put(sat)
    sat.submit()
    house.close()
    assert main(("scores",)) == 0
    assert ": 1 of 4 right in " in capsys.readouterr().out
    assert main(("scores", "--json")) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["answered"], row["right"], row["total"], row["share"]) == (1, 1, 4, 0.25)


def test_a_deck_of_flashcards_alone_has_no_exam(tmp_path: Path) -> None:
    house = House(tmp_path, "title: Told\ncards: [{q: What does the Alder say that Alder is?, a: Alder}]\n")
    with pytest.raises(CommandError, match="no question"):
        examining.begin(house.desk(), asked())
    house.close()


@pytest.mark.parametrize("words", [("--minutes", "0"), ("--minutes", "1441"), ("--questions", "501")])
def test_what_cannot_be_is_refused(words: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("exam", "river.yaml", *words)) == 2
    assert "write a whole number from 1 to" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_killed_in_the_middle_it_goes_on_where_it_was(tmp_path: Path) -> None:
    deck = tmp_path / "river.yaml"
    deck.write_text(DECK, encoding="utf-8")
    command = (sys.executable, "-m", "quizapp", "exam", str(deck))
    env = home_environment(tmp_path, PYTHONPATH=str(Path(__file__).parents[1]))
    with Terminal((*command, "--questions", "4", "--minutes", "60"), env) as terminal:
        terminal.wait_for("1 of 4")
        terminal.send("\t")
        terminal.wait_for("2 of 4")
        terminal.send("\t\x14")
        terminal.wait_for("marked")
        terminal.kill()
    with Terminal(command, env) as terminal:
        terminal.wait_for("3 of 4")
        terminal.wait_for("marked")
        terminal.wait_for("left")
