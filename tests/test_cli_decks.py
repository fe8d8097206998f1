"""Which deck a word on the command line means, what is said where there is none, and where one's own decks go."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quizapp.cli import console, main, opening
from quizapp.deck.read import read_deck
from quizapp.study.workspace import Workspace

DECK = "title: {}\ncards:\n  - {{q: What?, a: This}}\n"
README = Path(__file__).parent.parent / "README.md"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a deck of one's own, and another folder to work in."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    (tmp_path / "home" / "decks").mkdir(parents=True)
    (tmp_path / "home" / "decks" / "tram.yaml").write_text(DECK.format("Trams"), encoding="utf-8")
    (tmp_path / "work").mkdir()
    for name in ("01tab", "18notitle"):
        (tmp_path / "work" / f"{name}.yaml").write_text(DECK.format(name), encoding="utf-8")
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("tram.yaml", "There is no file tram.yaml. Did you mean tram?"),
        ("nothere.yaml", "There is no file nothere.yaml."),
        ("01tba.yaml", "There is no file 01tba.yaml. Did you mean 01tab.yaml?"),
        ("elsewhere/tram.yaml", "There is no file elsewhere/tram.yaml."),
        ("trm", "There is no deck 'trm', neither a file nor by name. Did you mean tram?"),
    ],
)
def test_advice_names_what_is_really_alike(
    word: str, told: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", word]) == 2
    assert capsys.readouterr().err == f"quizapp: {told}\n"


@pytest.mark.parametrize(("word", "found"), [("01tab", "01tab.yaml"), ("tram", "tram.yaml"), ("Trams", "tram.yaml")])
def test_a_deck_is_found_without_its_ending(
    word: str, found: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", word]) == 0
    assert capsys.readouterr().out.endswith(f"{found}: no problems\n")


def test_a_deck_that_an_editor_named_as_text_is_told_of(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "work" / "Bus.yaml.txt").write_text(DECK.format("Bus"), encoding="utf-8")
    assert main(["check", "."]) == 0
    out, err = capsys.readouterr()
    assert out.count("no problems") == 2
    assert "Bus.yaml.txt must be called Bus.yaml" in err


def test_a_list_of_decks_tells_of_what_an_editor_named_as_text(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "work" / "Bus.yaml.txt").write_text(DECK.format("Bus"), encoding="utf-8")
    assert main(["decks", "."]) == 0
    assert "Bus.yaml.txt is left out: Bus.yaml.txt must be called Bus.yaml to be a deck." in capsys.readouterr().err


def test_home_tells_of_what_an_editor_named_as_text(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "work" / "Bus.yaml.txt").write_text(DECK.format("Bus"), encoding="utf-8")
    notices: list[str] = []
    monkeypatch.setattr(console, "is_terminal", lambda: True)

    def show(opened: Workspace, *_given: object) -> int:
        notices.extend(opened.notices)
        return 0

    monkeypatch.setattr(opening, "show", show)
    assert main(["."]) == 0
    assert notices == ["Bus.yaml.txt is left out: Bus.yaml.txt must be called Bus.yaml to be a deck."]


def test_a_folder_without_a_deck_names_the_file_that_was_to_be_one(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "bus").mkdir()
    (home / "bus" / "bus.yaml.txt").write_text(DECK.format("Bus"), encoding="utf-8")
    (home / "bus" / "notes.txt").write_text("x", encoding="utf-8")
    assert main(["check", str(home / "bus")]) == 2
    assert "bus.yaml.txt must be called bus.yaml to be a deck." in capsys.readouterr().err


def test_the_first_start_makes_the_folder_for_decks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "new"))
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    monkeypatch.setattr(opening, "show", lambda *given: 0)
    assert main([]) == 0
    assert (tmp_path / "new" / "decks").is_dir()


@pytest.mark.parametrize("deck", re.findall(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.S))
def test_the_decks_of_the_readme_have_no_problem(deck: str) -> None:
    assert read_deck(deck.encode()).problems == ()
