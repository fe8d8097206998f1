"""A file is known as a sheet as long as nobody wrote into it."""

from __future__ import annotations

import pytest

from quizapp.exchange.sheet import sheet_html, sheet_markdown
from quizapp.exchange.sheet_mark import is_untouched, marked
from tests.exchange.opening import RIVER


@pytest.mark.parametrize("text", [sheet_html(RIVER), sheet_markdown(RIVER)])
def test_a_sheet_is_known_until_it_is_changed(text: str) -> None:
    assert is_untouched(text.encode())
    assert not is_untouched(text.encode() + b"my notes\n")
    assert not is_untouched(text.replace("river", "River", 1).encode())
    assert not is_untouched(text.encode()[:-40])


@pytest.mark.parametrize("data", [b"", b"notes\n", b"\xff\xfe", b"<!-- made by quizapp sheet: 0123456789abcdef -->\n"])
def test_other_files_are_not_sheets(data: bytes) -> None:
    assert not is_untouched(data)


def test_a_mark_within_the_text_counts_for_nothing() -> None:
    assert is_untouched(marked(marked("text\n")).encode())
    assert not is_untouched((marked("text\n") + "more\n").encode())
