"""What became of an entry's words when it was drafted again is told shortly: old and new, side by side."""

from __future__ import annotations

import pytest

from quizapp.draft.update_words import REFIGURED, RENAMED, REWORDED, redrafted, swapped


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("The council met [14] times.", "The council met [15] times.", "14 → 15"),
        ("The works cost $[60 million].", "The works cost $[65 million].", "$60 million → $65 million"),
        ("Taps were closed for [nine] weeks.", "Taps were closed for [ten] weeks.", "nine → ten"),
        ("It opened on [12 March 2024].", "It opened on [13 March 2024].", "12 March 2024 → 13 March 2024"),
        ("It fell to [41] percent in [2022].", "It fell to [37] percent in [2023].", "41 → 37, 2022 → 2023"),
    ],
)
def test_a_changed_figure(old: str, new: str, told: str) -> None:
    assert swapped(old, new) == (f"{REFIGURED}, {told}", told)


def test_a_changed_name() -> None:
    told = "Ana Ruiz → Dina Cole"
    assert swapped("[Ana Ruiz] runs it.", "[Dina Cole] runs it.") == (f"{RENAMED}, {told}", told)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The council met [14] times.", "The town council met [14] times."),
        ("The town council met [14] times.", "The council met [14] times."),
        ("one a two b three c four d", "five a six b seven c eight d"),
        ("The gates leak.", "Thirty gallons of the water of the river run through them each minute."),
        ("The gates leak.", "The gates leak."),
    ],
    ids=["more", "less", "many places", "all else", "the same"],
)
def test_what_cannot_be_set_side_by_side(old: str, new: str) -> None:
    assert swapped(old, new) == (REWORDED, "")


def test_other_keys_are_told_with_old_and_new() -> None:
    old = {"event": "The council voted.", "when": "2021", "note": "n" * 99, "from": "1"}
    new = {"event": "The [council] voted.", "when": "2022", "note": "m", "from": "2"}
    assert redrafted("events", old, new) == "drafted anew (event; when, 2021 → 2022; note)"
