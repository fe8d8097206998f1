"""Deck files on disk: found, bounded, and what is no deck file said in one clear message."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from quizapp.deck.files import load
from quizapp.deck.finding import bundled, find_decks
from quizapp.deck.problems import Problem

SMALL = "title: T\ncards: [{q: a, a: b}]\n"


def the_problem(path: Path) -> Problem:
    reading = load(path)
    assert reading.deck is None
    (problem,) = reading.problems
    return problem


def test_a_deck_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    assert load(tmp_path / "small.yaml").ok


def test_a_file_lends_its_name_to_a_deck_without_title(tmp_path: Path) -> None:
    (tmp_path / "rivers.yaml").write_text("cards: [{q: a, a: b}]\n", encoding="utf-8")
    deck = load(tmp_path / "rivers.yaml").deck
    assert deck is not None
    assert deck.title == "rivers"


def test_what_is_no_file(tmp_path: Path) -> None:
    assert the_problem(tmp_path).code == "folder"
    assert the_problem(tmp_path / "none.yaml").code == "no-file"
    assert the_problem(Path("nul\0byte.yaml")).code == "not-readable"
    assert the_problem(tmp_path / ("long" * 200)).code == "not-readable"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert the_problem(tmp_path / "pipe.yaml").code == "not-a-file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs devices")
def test_a_device_is_not_read() -> None:
    assert the_problem(Path("/dev/zero")).code == "not-a-file"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.yaml"
    path.write_text(SMALL, encoding="utf-8")
    path.chmod(0)
    assert the_problem(path).code == "no-permission"
    path.chmod(stat.S_IRWXU)


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"", "empty", 1, 1),
        (b" \n\n", "empty", 1, 1),
        (b"\xef\xbb\xbf", "empty", 1, 1),
        (SMALL.encode("utf-16"), "utf-16", 1, 1),
        (SMALL.encode("utf-16-be"), "not-text", 1, 1),
        (SMALL.encode("utf-32"), "utf-16", 1, 1),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not-text", 1, 1),
        (b"title: T\nabout: caf\xe9\n", "not-utf-8", 2, 11),
        ("title: café\nabout: é".encode() + b"\xff\n", "not-utf-8", 2, 9),
        (b"title: T\r\nabout: \xc3\r\n", "not-utf-8", 2, 8),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, code: str, line: int, column: int) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(data)
    problem = the_problem(path)
    assert (problem.code, problem.place.line, problem.place.column) == (code, line, column)
    assert problem.remedy


def test_decks_are_found_by_name_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.yaml", "A.yml", "c.YAML", "notes.txt", ".hidden.yaml", "d.yaml.bak"):
        (tmp_path / name).write_text(SMALL, encoding="utf-8")
    assert [path.name for path in find_decks(tmp_path)] == ["A.yml", "b.yaml", "c.YAML"]
    assert find_decks(tmp_path / "none") == []
    assert find_decks(tmp_path / "b.yaml") == []


def test_numbers_in_the_names_of_decks_are_in_their_order(tmp_path: Path) -> None:
    names = ["1.yaml", "2.yaml", "10.yaml", "week 2 b.yaml", "Week 10.yaml", "week.yml"]
    for name in reversed(names):
        (tmp_path / name).write_text("x")
    assert [path.name for path in find_decks(tmp_path)] == [*names[:3], "week.yml", *names[3:5]]


def test_the_bundled_decks_are_there() -> None:
    assert bundled().is_dir()


@pytest.mark.parametrize("path", find_decks(bundled()), ids=lambda path: path.name)
def test_a_bundled_deck_has_no_problem(path: Path) -> None:
    reading = load(path)
    assert reading.problems == ()
    assert reading.deck is not None
