"""The one door from text to the screen: what a deck, a file name or a learner says is shown literally, never obeyed.

Textual reads a plain ``str`` as markup, so a deck could run an action, break the layout or lose letters. Nothing here
reads markup: every part becomes ``Content`` after ``deck.text.clean`` took away what could drive a terminal.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.deck.text import clean
from quizapp.study.counts import count as count
from quizapp.study.counts import percent as percent

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem

Part = str | Content | tuple[str, str]
"""Words; ready content; or words with the name of a style (``bold``, ``$text-success``)."""

QUIET = "$foreground-muted"
"""The style of what is said beside the matter. (Textual drops the share of ``$text-muted`` within content.)"""

GOOD, BAD, ACCENT = "$text-success", "$text-error", "$text-accent"
"""Styles that never stand alone: a word or a sign goes with each."""

BAR_FULL, BAR_EMPTY = "━", "─"


def safe(text: str) -> str:
    """The text without anything that could drive a terminal, for places that take a ``str`` and read no markup."""
    return clean(text)


def typed(text: str) -> str:
    """The text as ``safe`` has it, but with the blanks at its edges: a word in the making may end in one."""
    bare = text.strip(" ")
    before, _, after = text.partition(bare) if bare else (text, "", "")
    return before + clean(bare) + after


def shown(text: str, style: str = "") -> Content:
    """The text as content, letter by letter, in one style."""
    content = Content(clean(text))
    return content.stylize(style) if style else content


def brief(text: str, most: int = 150) -> str:
    """The text, cut to so many characters: a title in a list must not fill the screen."""
    return text if len(text) <= most else text[: most - 1] + "…"


def line(*parts: Part) -> Content:
    """The parts one after the other as one content."""
    return Content.assemble(*(_content(part) for part in parts))


def lines(contents: Iterable[Content]) -> Content:
    """The contents below each other."""
    return Content("\n").join(contents)


def paragraphs(contents: Iterable[Content]) -> Content:
    """The contents below each other with an empty line between; empty ones are left out."""
    return Content("\n\n").join([content for content in contents if content])


def pointed(problem: Problem, width: int) -> list[Content]:
    """The line of the file in which something is wrong and below it a caret, within so many cells; none without one.

    Both come clean from ``deck.check``; cleaning them again would move the caret from its place.
    """
    from quizapp.deck.check import pointed_at  # few screens show it

    return [Content(text) for text in pointed_at(problem, width)] if problem.line_text.strip() else []


def bar(share: float, cells: int, style: str = "$primary") -> Content:
    """A share from 0.0 to 1.0 as a bar of so many cells; more than nothing shows, less than all is not full."""
    full = round(share * cells)
    full = min(max(full, 1 if share > 0 else 0), cells if share >= 1 else cells - 1)
    return Content.assemble((BAR_FULL * full, style), (BAR_EMPTY * (cells - full), QUIET))


def _content(part: Part) -> Content:
    """One part as content; blanks at its edges stay, since they part it from its neighbours."""
    if isinstance(part, Content):
        return part
    text, style = (part, "") if isinstance(part, str) else part
    content = Content(typed(text))
    return content.stylize(style) if style else content
