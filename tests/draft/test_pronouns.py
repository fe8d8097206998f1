"""Whom pronouns and offices mean, measured on texts of our own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.draft.pronouns import FRESH, SAMPLE, counted

ENOUGH = 0.9


@pytest.mark.parametrize("sample", [SAMPLE, FRESH], ids=["looked at", "fresh"])
def test_nine_in_ten_speakers_are_found_and_the_others_are_left_to_be_checked(
    sample: Sequence[tuple[str, tuple[str, ...]]],
) -> None:
    right, every, marked = counted(sample)
    assert every == sum(len(wanted) for _, wanted in sample)
    assert right >= ENOUGH * every
    assert marked == every - right
