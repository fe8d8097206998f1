"""The texts of ``tests/draft/texts``, read and drafted as the command does it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from quizapp.article.files import read_bytes
from quizapp.draft.drafting import Draft, draft

TEXTS: Final = Path(__file__).parent / "texts"
NAMES: Final = ("speech.txt", "interview.md", "science.html", "entry.md", "press.txt")
APART: Final = ("obituary.txt", "news.txt")
"""Texts that were marked before any rule was tried on them; the rules were written with the others in view."""


@cache
def drafted(name: str) -> Draft:
    """The draft of a text of the folder."""
    return draft(read_bytes((TEXTS / name).read_bytes(), name), Path(name).stem)
