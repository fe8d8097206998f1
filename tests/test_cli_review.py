"""The command ``review`` without the app: the list of what waits, and plain lines to accept, drop and change by."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from quizapp.study.vetting_house import Wanted, open_vetting
from quizapp.study.vetting_plain import HOW, PlainVetting
from tests.study.vetted import ARTICLE, DRAFT, PARAGRAPHS
from tests.terminal import CONTROL_SEQUENCE, Terminal, home_environment
from tests.test_cli import run
from tests.test_hostile_terminal import ATTACKS, hostile_deck


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a drafted deck and its article, from which the command is called."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "summer.yaml").write_text(DRAFT, encoding="utf-8")
    (folder / "summer.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def plain(folder: Path, *typed: str, article: str = "", every: bool = False) -> tuple[str, str]:
    """What is said to somebody who types these lines, and the deck's file afterwards."""
    deck, out = folder / "summer.yaml", io.StringIO()
    going, read = open_vetting(Wanted(deck, article, every))
    PlainVetting(going, read, "summer.yaml", io.StringIO("".join(f"{line}\n" for line in typed)), out).run()
    return out.getvalue(), deck.read_text(encoding="utf-8")


def test_the_list_has_a_line_with_place_and_reason_for_each(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "review", "summer.yaml", "--list")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert len(lines) == 6
    line = DRAFT[: DRAFT.index("  - fact: The old dam")].count("\n") + 1
    wanted = f"summer.yaml:{line}: fact: two dates in one sentence: The old dam was built in [1957]"
    assert lines[2].startswith(wanted)
    assert (folder / "summer.yaml").read_text(encoding="utf-8") == DRAFT


def test_the_list_of_all(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "review", "summer.yaml", "--list", "--all")
    assert len(out.splitlines()) == 9
    assert "voice: not marked: Ana Ruiz" in out


def test_where_nothing_waits_the_list_says_so_beside_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "summer.yaml").write_text("title: One\nfacts: ['It is [red].']\n", encoding="utf-8")
    assert run(capsys, "review", "summer.yaml", "--list") == (0, "", "quizapp: No entry waits for your eye.\n")


def test_a_deck_that_cannot_be_read_says_where_to_look(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "summer.yaml").write_text("title: [", encoding="utf-8")
    for form in (["--list"], ["--plain"], []):
        status, out, err = run(capsys, "review", "summer.yaml", *form)
        assert (status, out) == (2, "")
        assert "See: quizapp check summer.yaml" in err


def test_without_a_terminal_it_says_how_to_go_without(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "review", "summer.yaml")
    assert status == 2
    assert "quizapp review DECK --plain (or --list)" in err


def test_plain_lines_tell_the_entry_why_and_the_passage(folder: Path) -> None:
    said, after = plain(folder, "n", "n", "/stop")
    assert HOW in said
    assert "Why: two dates in one sentence" in said
    assert "fact: The old dam was built in [1957] and last repaired in [1988]." in said
    assert f"Paragraph 5: {PARAGRAPHS[4]}" in said
    assert PARAGRAPHS[5] not in said
    assert "6 entries wait for your eye. Go on with: quizapp review summer.yaml" in said
    assert after == DRAFT


def test_what_is_said_of_marked_words_is_told_too(folder: Path) -> None:
    marks = "    marks:\n      1957: {ask: When was it built?, wrong: [1950, 1960]}\n    from: 5  #"
    (folder / "summer.yaml").write_text(DRAFT.replace("    from: 5  #", marks), encoding="utf-8")
    said, _ = plain(folder, "n", "n", "/stop")
    assert "marks: 1957: ask: When was it built?; wrong: 1950; 1960\n" in said


def test_letters_accept_drop_and_take_back(folder: Path) -> None:
    said, after = plain(folder, "n", "n", "a", "d", "u")
    assert "Accepted." in said
    assert "Dropped." in said
    assert "Taken back." in said
    assert after == DRAFT.replace("    review: two dates in one sentence\n", "")


def test_what_hangs_on_an_entry_is_asked_about_once(folder: Path) -> None:
    said, after = plain(folder, "d", "n", "p", "d", "d")
    assert said.count("1 view cannot be without it") == 2
    assert "osei" not in after


def test_a_key_is_given_another_text(folder: Path) -> None:
    said, after = plain(folder, "n", "n", "fact: The old dam was built in [1957].", "nte: x", "who: nobody")
    assert "Changed and accepted." in said
    assert "- fact: The old dam was built in [1957].\n" in after
    assert "“nte” cannot be changed here. There is: fact, said_by, on, status, wrong, ask, note, from." in said
    assert "“who” cannot be changed here" in said


def test_the_views_under_a_dispute_are_sorted_by_typed_lines_too(folder: Path) -> None:
    told, text = plain(folder, "n", "question: Who should set the limit?", "p", "o", "/stop")
    assert "2 views may not all answer this question. Type o" in told
    assert text.count("choose the question that it answers") == 2
    _, text = plain(folder, "n", "n", "n", "on: Whose wells ran dry?", "/stop")
    assert "question: Whose wells ran dry?" in text
    assert text.count("choose the question that it answers") == 1


def test_the_end_says_what_became_of_all_and_the_last_one_can_be_taken_back(folder: Path) -> None:
    said, after = plain(folder, *"aaaaaa", "u", "a", "")
    assert "Type u to take the last one back" in said
    assert said.endswith(
        "All 6 entries looked at: 6 accepted.\nTo study the deck: quizapp summer.yaml\n"
        "To see whether something is wrong with it: quizapp check summer.yaml\n"
    )
    assert "review:" not in after


def test_an_article_is_named_or_its_lack_is_told(folder: Path) -> None:
    (folder / "summer.txt").rename(folder / "other.md")
    assert "There is no file summer.txt." in plain(folder, "/stop")[0]
    said, _ = plain(folder, "n", "n", "/stop", article="other.md")
    assert f"Paragraph 5: {PARAGRAPHS[4]}" in said


@pytest.mark.parametrize("name", ["//host/share/a.txt", "'\\\\host\\a.txt'"])
def test_a_deck_lets_no_other_machine_be_reached(folder: Path, name: str) -> None:
    (folder / "summer.yaml").write_text(DRAFT.replace("summer.txt", name), encoding="utf-8")
    assert "does not say from which file it was drafted" in plain(folder, "/stop")[0]


def test_advice_against_the_article_stands_at_the_entry(folder: Path) -> None:
    told = DRAFT.replace("[1957] and last", "[1956] and last")
    (folder / "summer.yaml").write_text(told, encoding="utf-8")
    said, _ = plain(folder, "n", "n", "/stop")
    assert "“1956” does not stand in paragraph 5" in said


def test_the_command_takes_plain_lines(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a\n"))
    status, out, err = run(capsys, "review", "summer.yaml", "--plain")
    assert (status, err) == (0, "")
    assert "So far: 1 accepted." in out


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_in_a_real_terminal_a_key_changes_the_file_and_another_program_may_change_it_too(folder: Path) -> None:
    command = [sys.executable, "-m", "quizapp", "review", "summer.yaml"]
    deck = folder / "summer.yaml"
    with Terminal(command, home_environment(folder / "home"), cwd=folder) as terminal:
        terminal.wait_for("Needs your eye")
        since = len(terminal.written)
        terminal.send("a")
        terminal.wait_for("5 left", since=since)
        assert deck.read_text(encoding="utf-8") == DRAFT.replace("    review: the role is put together\n", "")
        since = len(terminal.written)
        deck.write_text(deck.read_text(encoding="utf-8").replace("A dry summer", "A wet summer"), encoding="utf-8")
        terminal.wait_for("A wet summer", since=since)
        terminal.send("q")
        assert terminal.wait() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_no_deck_commands_the_terminal_while_it_is_gone_through(folder: Path) -> None:
    attacks = "".join(attack for attack, _ in ATTACKS.values())
    (folder / "summer.yaml").write_text(hostile_deck(attacks), encoding="utf-8")
    command = [sys.executable, "-m", "quizapp", "review", "summer.yaml", "--all"]
    with Terminal(command, home_environment(folder / "home"), cwd=folder) as terminal:
        terminal.wait_for("Not marked for your eye")
        for keys in ("e", "\x1b", "l", "\x1b", "n", "e", "\x1b", "d"):
            since = len(terminal.written)
            terminal.send(keys)
            terminal.settle(since)
        terminal.send("\x11")
        assert terminal.wait() == 0
    for _, forbidden in ATTACKS.values():
        searched = CONTROL_SEQUENCE.sub(b"", terminal.written) if forbidden in {b"\x07", b"\x08"} else terminal.written
        # A statement is shown as it is written, with its brackets: without the escape before them they do nothing.
        assert (b"\x1b" + forbidden if forbidden.startswith(b"]") else forbidden) not in searched
