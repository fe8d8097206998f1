"""The command line as somebody types it: what it prints, what it writes, what it exits with."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from argparse import Namespace
from contextlib import closing
from pathlib import Path

import pytest

import quizapp
from quizapp.cli import main, sittings
from quizapp.cli.arguments import COMMANDS
from quizapp.cli.dispatch import RUNNERS
from quizapp.cli.parsers import parser_of
from tests.study.river import DECK, House

README = Path(__file__).parent.parent / "README.md"
BROKEN = "title: Broken\ncards:\n  - {q: Who?, b: Ana}\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, with a deck in the working directory."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "river.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of a command."""
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


def typing(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


class Interrupted:
    """Standard input of somebody who presses Ctrl-C after some lines."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def readline(self) -> str:
        if not self.lines:
            raise KeyboardInterrupt
        return self.lines.pop(0)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "--help")
    assert status == 0
    assert all(f"\n  {name} " in out for name in COMMANDS)
    assert max(map(len, out.splitlines())) <= 80
    assert len(out.splitlines()) <= 40


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "open"])
def test_the_readme_names_each_command(command: str) -> None:
    assert re.search(rf"^\|.*`quizapp {command}\b", README.read_text(encoding="utf-8"), re.M)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_a_short_help_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, command, "--help")
    assert status == 0
    assert f"Example: {COMMANDS[command].example}" in out
    assert len(out.splitlines()) <= 24


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "completion"])
def test_each_example_is_understood(command: str) -> None:
    words = COMMANDS[command].example.split()
    assert words[:2] == ["quizapp", command]
    assert parser_of(command).parse_args(words[2:]).command == command


def test_each_command_has_what_runs_it() -> None:
    assert list(RUNNERS) == list(COMMANDS)


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"quizapp {quizapp.__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("quiz",), "the following arguments are required: DECK. See: quizapp quiz --help"),
        (("quiz", "river.yaml", "--plane"), "unrecognized arguments: --plane. See: quizapp quiz --help"),
        (("quiz", "river.yaml", "--questions", "0"), "write a whole number from 1 to 10000, not '0'"),
        (("quiz", "river.yaml", "--questions", "many"), "write a whole number from 1 to 10000, not 'many'"),
        (("quiz", "river.yaml", "--seed", "-1"), "write a whole number such as 7, not '-1'"),
        (("quiz", "river.yaml", "--plain", "--kinds", "?"), "The kinds are: true-false, choice,"),
        (("quiz", "river.yaml", "--plain", "--topic", "rain"), "It has: dam, drought, law, use."),
        (("quiz", "river.yaml", "--plain", "--voice", "nobody"), "It has: lund, osei, park, ruiz."),
        (("quiz", "rivr.yaml"), "There is no file rivr.yaml. Did you mean river.yaml?"),
        (("quiz", "nowhere/river.yaml"), "There is no file nowhere/river.yaml."),
        (("quiz", "no such deck"), "There is no deck 'no such deck', neither a file nor by name. See: quizapp decks"),
        (("chek",), "There is no deck 'chek', neither a file nor by name. Did you mean check?"),
        (("quiz", "."), "is a folder. Name a deck in it, such as river.yaml."),
        (("quiz", "river.yaml", "--topic", "dam"), "This needs a terminal."),
        (("study", "river.yaml", "--seed", "0"), "This needs a terminal."),
        (("scores", "--json", "--csv"), "not allowed with argument --json"),
        (("completion", "tcsh"), "invalid choice: 'tcsh'"),
        (("--learner", "", "scores"), "A learner's name can't be empty."),
        (("--unknown",), "unrecognized arguments: --unknown. See: quizapp --help"),
    ],
)
def test_a_slip_is_told_in_one_line(
    words: tuple[str, ...], told: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("quizapp: ")
    assert told in err


def test_without_a_terminal_it_says_how_to_go_without(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in ((), ("river.yaml",), ("study", "river.yaml"), ("quiz", "river.yaml")):
        status, out, err = run(capsys, *words)
        assert (status, out) == (2, "")
        assert (
            err == "quizapp: This needs a terminal. For pipes, scripts and screen readers: quizapp quiz DECK --plain\n"
        )


def test_a_plain_quiz_is_scored_and_kept(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "?\n" * 3)
    status, out, err = run(capsys, "quiz", "river.yaml", "--plain", "--questions", "3", "--kinds", "choice,true-false")
    assert (status, err) == (0, "")
    assert out.splitlines()[-1] == "Score: 0 of 3"
    (score,) = json.loads(run(capsys, "scores", "--json")[1])
    assert (score["deck"], score["mode"], score["answered"], score["right"], score["finished"]) == (
        "river",
        "plain",
        3,
        0,
        True,
    )
    (row,) = csv.DictReader(io.StringIO(run(capsys, "scores", "river.yaml", "--csv")[1]))
    assert (row["deck"], row["total"], row["share"]) == ("river", "3", "0.0")
    assert ": 0 of 3 right in river (plain lines): choose one, true or false" in run(capsys, "scores")[1]


def test_the_same_seed_asks_the_same(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    outs = []
    for learner in ("ana", "ben"):
        typing(monkeypatch, "?\n" * 9)
        outs.append(
            run(capsys, "quiz", "river.yaml", "--plain", "--questions", "9", "--seed", "5", "--learner", learner)
        )
    assert outs[0] == outs[1]
    assert outs[0][1].endswith("Score: 0 of 9\n")


def test_flashcards_in_plain_lines(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "\n3\n\n1\n")
    status, out, _ = run(capsys, "study", "river.yaml", "--plain", "--questions", "2", "--topic", "Drought")
    assert (status, out.splitlines()[-1]) == (0, "Score: 1 of 2")


def test_what_the_plan_asks_is_asked_in_plain_lines_until_nothing_is_due(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "?\n" * 4)
    status, out, err = run(capsys, "quiz", "river.yaml", "--plain", "--due", "--questions", "4")
    assert (status, err) == (0, "")
    assert out.startswith("Now: 4 new. After that, ")
    assert out.splitlines()[-1] == "Score: 0 of 4"
    typing(monkeypatch, "\n3\n" * 100)
    status, out, err = run(capsys, "study", "river.yaml", "--plain", "--due", "--questions", "100")
    assert (status, err) == (0, "")
    assert "Comes again" not in out
    for command in ("quiz", "study"):
        status, out, err = run(capsys, command, "river.yaml", "--plain", "--due")
        assert (status, out, err) == (0, "Nothing is left for today. The next points are due tomorrow.\n", "")


def test_what_narrows_a_quiz_does_not_go_with_the_plan(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for beside in (("--topic", "dam"), ("--kinds", "choice"), ("--seed", "5"), ("--resume",)):
        status, out, err = run(capsys, "quiz", "river.yaml", "--plain", "--due", *beside)
        assert (status, out) == (2, "")
        assert err == f"quizapp: --due asks what the plan asks: leave out {beside[0]}, or --due.\n"


def test_a_sitting_broken_off_is_gone_on_with(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Interrupted(["?\n", "?\n"]))
    status, out, err = run(capsys, "quiz", "river.yaml", "--plain", "--questions", "3")
    assert (status, out.splitlines()[-1]) == (130, "Score: 0 of 2")
    assert "--resume" in err
    typing(monkeypatch, "?\n")
    status, out, _ = run(capsys, "quiz", "river.yaml", "--plain", "--resume")
    assert "Question 3 of 3" in out
    assert (status, out.splitlines()[-1]) == (0, "Score: 0 of 3")
    status, _, err = run(capsys, "quiz", "river.yaml", "--plain", "--resume")
    assert (status, "no sitting" in err) == (1, True)


def test_check_tells_all_problems_of_all_files(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "broken.yaml").write_text(BROKEN)
    assert run(capsys, "check", "river.yaml") == (0, "river.yaml: no problems\n", "")
    status, out, err = run(capsys, "check", "river.yaml", "broken.yaml")
    assert (status, err) == (1, "")
    assert "broken.yaml:3:" in out
    assert "^" in out
    assert run(capsys, "check", ".")[0] == 1
    status, out, _ = run(capsys, "check", "--json", "broken.yaml")
    assert status == 1
    assert {"path", "line", "column", "level", "message"} <= set(json.loads(out)[0])
    assert run(capsys, "check", "none.yaml")[0] == 2


def test_a_missing_file_hides_no_problem_of_the_others(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "broken.yaml").write_text(BROKEN)
    (home / "empty").mkdir()
    status, out, err = run(capsys, "check", "none.yaml", "broken.yaml", "empty", "river.yaml")
    assert status == 2
    assert "broken.yaml:3:" in out
    assert "river.yaml: no problems" in out
    assert err.splitlines()[0].startswith("quizapp: There is no file none.yaml.")
    assert err.splitlines()[1].startswith("quizapp: empty: there is no deck in this folder")
    status, out, err = run(capsys, "check", "--json", "none.yaml", "broken.yaml")
    assert (status, err) == (2, "")
    told = json.loads(out)
    assert {each["path"] for each in told} == {"broken.yaml", "none.yaml"}
    assert [each["message"] for each in told if each["code"] == "no-file"] == ["There is no file none.yaml."]


def test_all_questions_as_json(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "questions", "river.yaml", "--json", "--seed", "3")
    told = json.loads(out)
    assert (status, told["deck"]) == (0, "river")
    keys = {
        "id",
        "point",
        "entry",
        "kind",
        "prompt",
        "options",
        "answer",
        "accepted",
        "holder",
        "passage",
        "explanation",
    }
    assert all(keys <= set(question) for question in told["questions"])
    assert len({question["id"] for question in told["questions"]}) == len(told["questions"]) > 50
    only = json.loads(run(capsys, "questions", "river.yaml", "--json", "--kinds", "cloze,open")[1])
    assert {question["kind"] for question in only["questions"]} == {"cloze", "open"}
    assert run(capsys, "questions", "river.yaml", "--json", "--seed", "3")[1] == out


def test_decks_are_listed_with_what_is_known(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "decks", "river.yaml")
    assert status == 0
    assert out.splitlines()[0].startswith("Who should run the river? (river.yaml): 25 points: 0 known, ")
    (home / "bad.yaml").write_text("- nothing")
    status, out, _ = run(capsys, "decks", ".")
    assert status == 1
    assert out.startswith("bad (bad.yaml): Nothing of it can be studied: ")


def test_a_deck_is_found_by_title_id_and_file_name(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = home / "home" / "decks"
    own.mkdir(parents=True)
    (home / "river.yaml").rename(own / "summer.yaml")
    for name in ("summer", "River", "who should run the river?"):
        assert run(capsys, "check", name)[1] == f"{own / 'summer.yaml'}: no problems\n"


def test_where_its_files_are(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "where")
    places = dict(line.split(": ", 1) for line in out.splitlines())
    assert status == 0
    assert set(places) == {"record", "backups", "settings", "your decks", "bundled decks", "cache"}
    assert places["record"].startswith(str(home / "home"))


def test_backup_and_restore(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(capsys, "backup")[0] == 1
    assert run(capsys, "restore")[0] == 1
    typing(monkeypatch, "?\n?\n")
    run(capsys, "quiz", "river.yaml", "--plain", "--questions", "2", "--kinds", "choice")
    before = run(capsys, "scores", "--json")[1]
    status, out, _ = run(capsys, "backup", "safe")
    (made,) = (home / "safe").iterdir()
    assert (status, out) == (0, f"Backup made: {Path('safe') / made.name}\n")
    typing(monkeypatch, "?\n?\n")
    run(capsys, "quiz", "river.yaml", "--plain", "--questions", "2")
    assert run(capsys, "scores", "--json")[1] != before
    status, out, _ = run(capsys, "restore", str(made))
    assert (status, "Restored" in out) == (0, True)
    assert run(capsys, "scores", "--json")[1] == before
    status, _, err = run(capsys, "restore", "river.yaml")
    assert (status, err.count("\n")) == (2, 1)


def test_a_record_that_cannot_be_kept_is_told_and_the_quiz_goes_on(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "home").write_text("in the way")
    typing(monkeypatch, "?\n")
    status, out, err = run(capsys, "quiz", "river.yaml", "--plain", "--questions", "1", "--kinds", "choice")
    assert (status, out.splitlines()[-1]) == (0, "Score: 0 of 1")
    assert err.startswith("quizapp: ")


def test_cells_that_a_spreadsheet_would_compute_are_defused(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "evil.yaml").write_text(DECK.replace("topic: drought", 'topic: "=1+1"'))
    typing(monkeypatch, "?\n")
    run(capsys, "quiz", "evil.yaml", "--plain", "--questions", "1", "--topic", "=1+1")
    (row,) = csv.DictReader(io.StringIO(run(capsys, "scores", "--csv")[1]))
    assert row["label"] == "'=1+1"


def test_the_app_goes_on_with_what_was_asked_for_though_the_other_was_left_later(tmp_path: Path) -> None:
    with closing(House(tmp_path / "home")) as house:
        desk = house.desk()
        quiz, cards = desk.quiz(), desk.cards()
        asked = Namespace(plain=False, resume=False)
        assert sittings._session(desk, asked, 5, cards=False).sitting == quiz.sitting
        assert sittings._session(desk, asked, 5, cards=True).sitting == cards.sitting


def test_fitting_says_plainly_that_it_is_too_early(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "fit")
    assert status == 1
    assert out.startswith(
        "Too early: it takes 400 answers to points that were asked on an earlier day, and there are 0."
    )
    assert err == "quizapp: Reading the answers.\n"
