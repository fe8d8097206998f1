"""The command ``check`` as somebody types it: forms of its answer, explanations, the article, what is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.cli import main
from tests.study.river import DECK

BROKEN = "title: Broken\ncards:\n  - {q: Who?, b: Ana}\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, with a sound and a broken deck in the working directory."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "river.yaml").write_text(DECK, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of a command."""
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


def test_a_code_is_told_with_each_problem_and_can_be_explained(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "check", "broken.yaml")
    code = out.splitlines()[0].rpartition("[")[2].rstrip("]")
    status, out, err = run(capsys, "check", "--explain", code)
    assert (status, err) == (0, "")
    assert out.startswith(f"{code}\n  ")
    assert "Why: " in out


def test_all_codes_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "check", "--explain")
    assert (status, err) == (0, "")
    assert "\nAdvice\n" in out
    assert "unknown-key" in out


def test_a_code_that_is_none_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "--explain", "unkown-key") == (
        2,
        "",
        "quizapp: There is no code 'unkown-key'. Did you mean unknown-key?\n",
    )
    assert run(capsys, "check", "--explain", "!!!")[2].endswith("All codes: quizapp check --explain\n")


def test_without_a_deck_it_says_what_to_name(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "check")
    assert (status, out) == (2, "")
    assert "Name a deck to check" in err


def test_annotations_for_a_workflow_keep_the_exit_status(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "river.yaml", "--format", "github") == (0, "", "")
    status, out, err = run(capsys, "check", "broken.yaml", "river.yaml", "--format", "github")
    assert (status, err) == (1, "")
    assert out.startswith("::error file=broken.yaml,line=3,col=")
    status, out, _ = run(capsys, "check", "none.yaml", "--format", "github")
    assert (status, out) == (2, "::error title=no-file::There is no file none.yaml.\n")


def test_json_has_two_names(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "broken.yaml", "--json") == run(capsys, "check", "broken.yaml", "--format", "json")
