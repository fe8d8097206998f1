"""The texts of ``tests/draft/texts``, read as the command reads files of their kinds."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from quizapp.draft.markdown import read_markdown
from quizapp.draft.page import read_page
from quizapp.draft.told import Page

from quizapp.draft.drafting import Draft, draft

TEXTS: Final = Path(__file__).parent / "texts"
NAMES: Final = ("speech.txt", "interview.md", "science.html", "entry.md", "press.txt")
_READERS: Final = {".html": read_page, ".md": read_markdown}


def page(name: str) -> Page:
    """A text of the folder, and what its file says of itself."""
    text = (TEXTS / name).read_text(encoding="utf-8")
    reader = _READERS.get(Path(name).suffix)
    return reader(text) if reader is not None else Page(text)


@cache
def drafted(name: str) -> Draft:
    """The draft of a text of the folder."""
    told = page(name)
    return draft(told.text, Path(name).stem, told=told)
