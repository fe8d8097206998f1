"""The command ``format``: what it writes, what it leaves alone, and what it says."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from quizapp.cli import main
from tests.test_cli import home, run

__all__ = ["home"]

ODD = "title:   T # t\ncards:\n- {q:  Who?,a: Ana}\n"
EVEN = "title: T # t\ncards:\n  - {q: Who?, a: Ana}\n"


@pytest.fixture
def odd(home: Path) -> Path:
    path = home / "odd.yaml"
    path.write_text(ODD, encoding="utf-8")
    path.chmod(0o640)
    return path


def test_it_rewrites_and_says_so(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "format", "odd.yaml") == (0, "odd.yaml: laid out anew\n", "")
    assert odd.read_text(encoding="utf-8") == EVEN
    assert run(capsys, "format", "odd.yaml") == (0, "odd.yaml: in order\n", "")
    assert stat.S_IMODE(odd.stat().st_mode) == 0o640
    assert [path.name for path in odd.parent.glob(".*")] == []


def test_what_is_in_order_is_not_written(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd.write_text(EVEN, encoding="utf-8")
    os.utime(odd, (1, 1))
    run(capsys, "format", "odd.yaml")
    assert odd.stat().st_mtime == 1


def test_check_and_diff_write_nothing(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "format", "odd.yaml", "--check") == (1, "odd.yaml: would be laid out anew\n", "")
    status, out, err = run(capsys, "format", "odd.yaml", "--diff")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "--- odd.yaml",
        "+++ odd.yaml",
        "@@ -1,3 +1,3 @@",
        "-title:   T # t",
        "+title: T # t",
        " cards:",
        "-- {q:  Who?,a: Ana}",
        "+  - {q: Who?, a: Ana}",
    ]
    assert run(capsys, "format", "odd.yaml", "--diff", "--check")[:2] == (1, out)
    assert odd.read_text(encoding="utf-8") == ODD
    odd.write_text(EVEN, encoding="utf-8")
    assert run(capsys, "format", "odd.yaml", "--check") == (0, "odd.yaml: in order\n", "")
    assert run(capsys, "format", "odd.yaml", "--diff", "--check") == (0, "", "")


def test_a_deck_with_errors_is_left_as_it_is_and_the_others_are_not(
    odd: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = odd.with_name("wrong.yaml")
    wrong.write_text("title:  T\nfacts:\n- factt: A [b]\n", encoding="utf-8")
    status, out, err = run(capsys, "format", "wrong.yaml", "odd.yaml")
    assert (status, out) == (2, "odd.yaml: laid out anew\n")
    told = "quizapp: wrong.yaml: left as it is: line 3: “factt” is not a key of a fact. See: quizapp check wrong.yaml\n"
    assert err == told
    assert wrong.read_text(encoding="utf-8") == "title:  T\nfacts:\n- factt: A [b]\n"


def test_a_folder_stands_for_its_decks(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "format", ".", "--check")
    assert status == 1
    assert "odd.yaml: would be laid out anew\n" in out
    assert "river.yaml: " in out
    odd.with_name("empty").mkdir()
    assert run(capsys, "format", "empty")[0] == 2


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_stays_one(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link = odd.with_name("link.yaml")
    link.symlink_to("odd.yaml")
    assert run(capsys, "format", "link.yaml")[0] == 0
    assert link.is_symlink()
    assert odd.read_text(encoding="utf-8") == EVEN


def test_line_ends_stay(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd.write_bytes(ODD.replace("\n", "\r\n").encode())
    assert run(capsys, "format", "odd.yaml")[0] == 0
    assert odd.read_bytes() == EVEN.replace("\n", "\r\n").encode()


def test_what_may_not_be_written_is_left(
    odd: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.record.rewriting.os.access", lambda path, mode: False)  # root may write anything
    status, out, err = run(capsys, "format", "odd.yaml")
    assert (status, out) == (2, "")
    assert err == "quizapp: odd.yaml may not be written and is left as it is. Look at its permissions.\n"
    assert odd.read_text(encoding="utf-8") == ODD


def test_what_cannot_be_written_stays_whole(
    odd: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr("quizapp.record.rewriting.write_whole", full)
    status, _, err = run(capsys, "format", "odd.yaml")
    assert (status, err.count("\n")) == (2, 1)
    assert "no space left on device" in err
    assert odd.read_text(encoding="utf-8") == ODD


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("format",), "the following arguments are required: DECK"),
        (("format", "rivr.yaml"), "There is no file rivr.yaml. Did you mean river.yaml?"),
        (("format", "folder"), "there is no deck in this folder"),
    ],
)
def test_a_slip_is_told_in_one_line(
    words: tuple[str, ...], told: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "folder").mkdir()
    status, out, err = run(capsys, *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert told in err


def test_a_hostile_deck_steers_no_terminal(odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd.write_text(f"{ODD}about:   a\u202eb  # c\x1b]0;d\x07e\n", encoding="utf-8")
    status, out, err = run(capsys, "format", "odd.yaml", "--diff")
    assert (status, err) == (0, "")
    assert "about" in out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)


def test_help_names_what_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["format", "--help"]) == 0
    out = capsys.readouterr().out
    assert "--check" in out
    assert "--diff" in out
