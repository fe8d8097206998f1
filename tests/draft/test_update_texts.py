"""Texts of five kinds drafted, worked on as a teacher would, and drafted again: from the same words and from others."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from quizapp.cli import main
from quizapp.deck.entry_edits import applied, key_dropped, key_set, removed
from quizapp.deck.entry_text import Entries
from quizapp.deck.read import read_deck

TEXTS = Path(__file__).parent / "texts"
NAMES = ("speech.txt", "interview.md", "science.html", "entry.md", "press.txt")
SNOW = "Lena Ort, a ranger from Harlow, said that the upper road had been closed by snow for 19 weeks in 2021."


def worked_on(data: bytes) -> tuple[bytes, list[str], list[str]]:
    """A deck of which a teacher dropped, accepted and explained entries; ids of those explained, of those dropped."""
    dropped, noted = [], []
    for number in range(9):
        entries = Entries(data)
        section = ("facts", "viewpoints")[number % 2]
        spots = entries.within(section)
        if len(spots) < 4:
            continue
        spot = spots[(7 * number) % len(spots)]
        name = str(spot.says["id"]) if isinstance(spot.says, dict) else ""
        if number % 3 == 0:
            dropped.append(name)
            data = applied(entries, removed(entries, spot)).data
        elif number % 3 == 1:
            noted.append(name)
            data = applied(entries, key_set(entries, spot, "note", f"Mine, number {number}.")).data
        else:
            data = applied(entries, key_dropped(entries, spot, "review")).data
    return data, [name for name in noted if name not in dropped], dropped


def ids_of(data: bytes) -> list[str]:
    return [
        str(spot.says["id"])
        for spots in Entries(data).sections
        for spot in spots
        if spot.key == "" and isinstance(spot.says, dict)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_teachers_work_outlasts_drafting_again(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(TEXTS / name, name)
    deck = tmp_path / "deck.yaml"
    assert main(["draft", name, "-o", "deck.yaml"]) == 0
    mine, noted, dropped = worked_on(deck.read_bytes())
    assert noted and dropped
    deck.write_bytes(mine)
    assert main(["draft", name, "--update", "deck.yaml"]) == 0
    assert deck.read_bytes() == mine
    text = Path(name).read_text(encoding="utf-8")
    end = "</p>" if name.endswith(".html") else "\n\n"
    places = [found.end() for found in re.finditer(end, text)]
    middle = places[len(places) // 2]
    new = f"<p>{SNOW}</p>" if name.endswith(".html") else f"{SNOW}\n\n"
    Path(name).write_text(text[:middle] + new + text[middle:], encoding="utf-8")
    capsys.readouterr()
    assert main(["draft", name, "--update", "deck.yaml"]) == 0
    assert ": new: " in capsys.readouterr().out
    data = deck.read_bytes()
    assert read_deck(data).ok and b"closed by snow" in data
    there = ids_of(data)
    assert set(dropped).isdisjoint(there)
    assert [each for each in there if each in ids_of(mine)] == ids_of(mine)
    said = {
        str(spot.says.get("id")): spot.says
        for spots in Entries(data).sections
        for spot in spots
        if isinstance(spot.says, dict)
    }
    before = {
        str(spot.says.get("id")): spot.says
        for spots in Entries(mine).sections
        for spot in spots
        if isinstance(spot.says, dict)
    }
    for each in noted:
        kept, was = (
            {key: value for key, value in of[each].items() if key not in {"from", "review"}} for of in (said, before)
        )
        assert kept == was
    assert main(["draft", name, "--update", "deck.yaml"]) == 0
    assert deck.read_bytes() == data
