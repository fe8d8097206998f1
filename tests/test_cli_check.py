"""The command ``check`` as somebody types it: forms of its answer, explanations, the article, what is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.cli import checking, console
from tests.study.river import DECK
from tests.test_cli import BROKEN, run


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, with a sound and a broken deck in the working directory."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "river.yaml").write_text(DECK, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


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


ARTICLE = "The river fell to 41 percent.\n\nNobody was asked, said Falko Holt, a keeper of bees.\n"


def test_a_deck_is_held_against_its_article(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "title: T\nfacts:\n  - {fact: 'The river fell to [40] percent.', from: 1}\n"
    (home / "deck.yaml").write_text(text, encoding="utf-8")
    (home / "article.txt").write_text(ARTICLE, encoding="utf-8")
    assert run(capsys, "check", "deck.yaml") == (0, "deck.yaml: no problems\n", "")
    status, out, err = run(capsys, "check", "deck.yaml", "--article", "article.txt")
    assert (status, err) == (1, "")
    assert "deck.yaml:3:32: warning: “40” does not stand in paragraph 1 [mark-not-found]" in out
    assert "no entry is from paragraph 2" in out
    assert "“Falko Holt” is quoted" in out
    (home / "fine.yaml").write_text(
        f"{text}fine: [mark-not-found, paragraph-unused, voice-missing]\n", encoding="utf-8"
    )
    assert run(capsys, "check", "fine.yaml", "--article", "article.txt")[0] == 0


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("none.txt", None, "There is no file none.txt."),
        ("page.html", b" <!DOCTYPE html><p>Log in", "holds no sentences"),
        ("book.txt", b"%BOOK\x00\x01\x02", "book.txt is no text"),
        ("title.md", b"# Only a title\n", "holds no sentences"),
    ],
)
def test_an_article_that_cannot_be_read_is_told(
    home: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes | None, told: str
) -> None:
    if content is not None:
        (home / name).write_bytes(content)
    status, out, err = run(capsys, "check", "river.yaml", "--article", name)
    assert (status, out) == (2, "")
    assert told in err


def test_slips_are_mended_and_what_is_left_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "title: T # mine\nfacts\n  -\n    fcat: A [b] is here.\n    on: x\n"
    (home / "slips.yaml").write_text(text, encoding="utf-8")
    status, out, err = run(capsys, "check", "slips.yaml", "river.yaml", "--fix")
    mended = text.replace("facts\n", "facts:\n").replace("fcat", "fact")
    assert (home / "slips.yaml").read_text(encoding="utf-8") == mended
    assert status == 1
    assert "[unknown-dispute]" in out
    assert "no-colon" not in out
    assert "river.yaml: no problems" in out
    assert "\n-facts\n+facts:\n" in err
    assert "\n-    fcat: A [b] is here.\n+    fact: A [b] is here.\n" in err
    assert run(capsys, "check", "slips.yaml", "--fix")[2] == ""


def test_a_file_that_cannot_be_written_is_told_and_checked(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "slips.yaml").write_text("title: T\ncards\n  - {q: a, a: b}\n", encoding="utf-8")
    monkeypatch.setattr("os.access", lambda *_: False)
    status, out, err = run(capsys, "check", "slips.yaml", "--fix")
    assert status == 2
    assert "[no-colon]" in out
    assert "may not be written" in err


def test_somebody_who_looks_on_is_told_how_a_code_is_explained(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "bad.yaml").write_text("title: T\nfacts: [The tram opened in 1908.]\n", encoding="utf-8")
    assert run(capsys, "check", "bad.yaml", "river.yaml")[2] == ""
    monkeypatch.setattr("quizapp.cli.console.is_watched", lambda: True)
    assert run(capsys, "check", "river.yaml")[2] == ""
    told = "quizapp: What a word in [brackets] means, with an example: quizapp check --explain WORD\n"
    assert run(capsys, "check", "bad.yaml", "river.yaml")[2] == told


def test_steps_are_told_where_a_large_deck_takes_its_time(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "LONG", 100)
    monkeypatch.setattr(console, "LARGE", 100)
    assert run(capsys, "check", "river.yaml")[2] == ""
    monkeypatch.setattr("quizapp.cli.console.is_watched", lambda: True)
    status, out, err = run(capsys, "check", "river.yaml")
    assert (status, out) == (0, "river.yaml: no problems\n")
    assert err.splitlines()[0] == "quizapp: river.yaml: reading 0 MB"
    assert err.splitlines()[1].startswith("quizapp: river.yaml: looking at ")
