"""Compiled copies: the same reading, sooner; never trusted when old, damaged or foreign."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest

from quizapp.deck import compiled
from quizapp.deck.compiled import open_deck
from quizapp.deck.compiled_rows import dumps, loads
from quizapp.deck.finding import bundled, find_decks
from quizapp.deck.glance import Summary, peek
from quizapp.deck.read import read_deck
from quizapp.questions.points import points_of
from tests.deck.big import big_deck_text
from tests.deck.test_read import RICH

BROKEN = RICH.replace("  - A bare fact", "  - A bare: fact").replace("topic:", "topik:")


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A deck file that has lain still for an hour."""
    path = tmp_path / "river.yaml"
    write(path, RICH)
    return path


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "decks"


def write(path: Path, text: str, age: int = 3600) -> None:
    path.write_text(text, encoding="utf-8")
    then = path.stat().st_mtime_ns - age * 1_000_000_000
    os.utime(path, ns=(then, then))


@pytest.mark.parametrize("text", [RICH, BROKEN, "title: [", big_deck_text(50)], ids=["rich", "broken", "none", "big"])
def test_a_copy_gives_the_same_reading(text: str) -> None:
    reading = read_deck(text.encode())
    copied = loads(dumps(reading))
    assert copied == reading
    assert repr(copied) == repr(reading)


def test_what_is_copied_is_as_frozen_as_what_is_read() -> None:
    read, copied = (reading.deck for reading in (read_deck(RICH.encode()), loads(dumps(read_deck(RICH.encode())))))
    assert read is not None
    assert copied is not None
    for one, two in zip(read.entries(), copied.entries(), strict=True):
        assert type(one) is type(two)
        assert hash(one) == hash(two)
        entry: Any = two
        with pytest.raises(FrozenInstanceError):
            entry.place = None


def test_opening_twice_gives_the_same(deck: Path, cache: Path) -> None:
    first = open_deck(deck, cache)
    assert open_deck(deck, cache) == first == open_deck(deck, None)
    assert len(list(cache.glob("*.deck"))) == 1


def test_a_deck_that_has_its_copy_needs_no_yaml(deck: Path, cache: Path) -> None:
    open_deck(deck, cache)
    code = (
        "import sys; from pathlib import Path; from quizapp.deck.compiled import open_deck\n"
        "from quizapp.deck.glance import peek\n"
        f"assert open_deck(Path({str(deck)!r}), Path({str(cache)!r})).ok\n"
        f"assert peek(Path({str(deck)!r}), Path({str(cache)!r})).title\n"
        "assert 'yaml' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_changed_deck_is_read_anew(deck: Path, cache: Path) -> None:
    open_deck(deck, cache)
    write(deck, RICH.replace("twelve", "eleven"))
    changed = open_deck(deck, cache).deck
    assert changed is not None
    assert changed.facts[1].marks[0].text == "eleven"


def test_two_files_with_the_same_content_and_no_title_keep_their_names(tmp_path: Path, cache: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / f"{name}.yaml", "cards: [{q: a, a: b}]")
    decks = [open_deck(path, cache).deck for path in find_decks(tmp_path)]
    assert [deck.title for deck in decks if deck] == ["one", "two"]


SPOILS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut off": lambda data: data[: len(data) // 2],
    "a letter changed": lambda data: data.replace(b"twelve", b"eleven"),
    "no checksum": lambda data: data.partition(b"\n")[2],
    "another program's": lambda data: b"SQLite format 3\x00" + data,
    "another edition": lambda data: data.replace(b"quizapp deck ", b"quizapp deck 0.0.0-"),
}


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS.keys())
def test_a_damaged_copy_is_made_anew(deck: Path, cache: Path, spoil: Callable[[bytes], bytes]) -> None:
    first = open_deck(deck, cache)
    (copy,) = cache.glob("*.deck")
    sound = copy.read_bytes()
    copy.write_bytes(spoil(sound))
    assert open_deck(deck, cache) == first
    assert copy.read_bytes() == sound


@pytest.mark.parametrize("body", [b"[]", b"{}", b"[null, [[]], 1]", b"[[1, 2], [], ''", b"[" * 100_000, b"\xff"])
def test_a_foreign_copy_with_a_right_checksum_is_made_anew(deck: Path, cache: Path, body: bytes) -> None:
    first = open_deck(deck, cache)
    (copy,) = cache.glob("*.deck")
    copy.write_bytes(compiled._head(body) + b"\n" + body)
    assert open_deck(deck, cache) == first


def test_a_cache_that_cannot_be_written_is_done_without(deck: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for cache in (tmp_path / "file", tmp_path / "file" / "inside"):
        assert open_deck(deck, cache).ok
        assert peek(deck, cache) is not None


def test_old_copies_go(deck: Path, cache: Path) -> None:
    for number in range(compiled.MOST_COPIES + 5):
        write(deck, RICH + f"# {number}\n")
        open_deck(deck, cache)
    assert len(list(cache.iterdir())) == compiled.MOST_COPIES


def test_a_glance_tells_title_and_counts(deck: Path, cache: Path) -> None:
    expected = Summary(
        "who-should-run-the-river", "Who should run the river?", 12, 11, 0, 0, open_deck(deck, None).digest
    )
    assert peek(deck, cache) == expected
    assert peek(deck, cache) == expected
    assert peek(deck, None) == expected


def test_a_glance_reads_neither_deck_nor_copy(deck: Path, cache: Path) -> None:
    summary = peek(deck, cache)
    (copy,) = cache.glob("*.deck")
    copy.unlink()
    stamp = deck.stat()
    deck.write_bytes(b"#" * stamp.st_size)
    os.utime(deck, ns=(stamp.st_mtime_ns, stamp.st_mtime_ns))
    assert peek(deck, cache) == summary


def test_a_glance_sees_a_change(deck: Path, cache: Path) -> None:
    peek(deck, cache)
    write(deck, RICH.replace("Who should run", "Who may now run"), age=1800)
    found = peek(deck, cache)
    assert found is not None
    assert found.title == "Who may now run the river?"


def test_a_deck_changed_twice_in_one_tick_of_the_clock_is_seen(deck: Path, cache: Path) -> None:
    write(deck, RICH, age=0)
    peek(deck, cache)
    stamp = deck.stat()
    deck.write_text(RICH.replace("Who should run", "Who woulda run"), encoding="utf-8")
    os.utime(deck, ns=(stamp.st_mtime_ns, stamp.st_mtime_ns))
    assert deck.stat().st_size == stamp.st_size
    found = peek(deck, cache)
    assert found is not None
    assert found.title == "Who woulda run the river?"


def test_a_glance_at_what_is_no_deck(tmp_path: Path, cache: Path) -> None:
    write(tmp_path / "x.yaml", "no deck")
    assert peek(tmp_path / "x.yaml", cache) is None
    assert peek(tmp_path / "x.yaml", cache) is None
    assert peek(tmp_path / "none.yaml", cache) is None
    assert peek(tmp_path, cache) is None


@pytest.mark.parametrize("card", [b"", b"{}", b"[1]", b"[" * 5000, json.dumps(["x", 1, 2, [1]]).encode()])
def test_a_damaged_card_is_made_anew(deck: Path, cache: Path, card: bytes) -> None:
    summary = peek(deck, cache)
    (file,) = cache.glob("*.card")
    file.write_bytes(card)
    assert peek(deck, cache) == summary


def test_problems_are_counted(deck: Path, cache: Path) -> None:
    write(deck, BROKEN)
    found = peek(deck, cache)
    assert found is not None
    assert found.problems == len(open_deck(deck, cache).problems) > 1


@pytest.mark.parametrize("path", find_decks(bundled()), ids=lambda path: path.name)
def test_a_glance_counts_the_points_that_questions_are_made_of(path: Path) -> None:
    deck = open_deck(path, None).deck
    summary = peek(path, None)
    assert deck is not None
    assert summary is not None
    assert summary.points == len(points_of(deck))
