"""An article's paragraphs, from plain text or Markdown, counted as a reader counts them who copied it from a page.

Headlines, page marks and promotion lines are no paragraphs; a sentence that a page break cuts in two is one; what
follows a colon goes on in the same paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizapp.deck.folding import words

MARKDOWN: Final = (".md", ".markdown")
"""How the names of Markdown files end."""

FEWEST: Final = 5
"""Words of a block without a mark at its end that may be half a paragraph, at the least."""

LONGEST: Final = 10_000
"""Characters of a paragraph put together from cut ones; what is longer is no text whose sentences end."""

_WRAPPED: Final = range(45, 121)
"""Columns at which lines of one paragraph are broken, where they are broken at all."""

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_TAG = re.compile(r"</?(?:u|b|i|em|strong|a|p|br|span|div|sup|sub)(?:\s[^<>\n]{0,300})?/?>", re.I)
_CLOSED = re.compile(r"[.!?…。！？؟।][\"'”’»)\]*]*$|[\"”»)\]]$")
_INNER_END = re.compile(r"[^\W\d_A-Z]{3}[.!?][\"'”’)]* +[\"'“‘(]*[^\W\d_a-z]|:$")
_FURNITURE = re.compile(
    r"[-–—\s]*(?:page|seite|p\.)?\s*\d{1,4}\s*(?:(?:of|von|de|sur|/)\s*\d{1,4})?[-–—\s]*"
    r"|\d{1,2}(?:[-–]\d{1,2})?\s*(?:min(?:ute)?s?|minuten)(?:\s+(?:read|lesezeit))?"
    r"|(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?"
    r"|(?:follow|subscribe|sign up|log in|read more|see also|related|share|advertisement|sponsored|photo|image|©"
    r"|copyright|all rights reserved|story continues)\b.{0,80}",
    re.I,
)
_FRONT = re.compile(r"\A---[^\S\n]*\n.*?\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.S)
_FENCE = re.compile(r"^(```|~~~).*?(?:^\1[^\S\n]*$|\Z)", re.M | re.S)
_MARKDOWN: Final = (
    (re.compile(r"<!--.*?(?:-->|\Z)", re.S), ""),
    (re.compile(r"^[^\n]+\n(?:={3,}|-{3,})[^\S\n]*$", re.M), "\n"),
    (re.compile(r"^#{1,6}[^\S\n].*$", re.M), "\n"),
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)"), r"\1"),
    (re.compile(r"\[\^[^\]\n]{1,30}\]"), ""),
    (re.compile(r"^[^\S\n]{0,3}(?:>[^\S\n]?)+", re.M), ""),
    (re.compile(r"^[^\S\n]*(?:[-*+]|\d{1,3}[.)])[^\S\n]+", re.M), "\n"),
    (re.compile(r"(\*\*|__|~~)(?=\S)([^\n]{1,1000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^\n*_]{1,1000}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
)


def paragraphs_of(text: str, *, markdown: bool = False, title: str = "") -> tuple[str, ...]:
    """The paragraphs of an article, the first of which is number 1; each on one line, without tags.

    ``title`` is the article's headline, which is no paragraph even where it ends as a sentence does.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if markdown:
        text = _without_markdown(text)
    blocks = (" ".join(_TAG.sub("", block).split()) for block in _blocks(text))
    kept = [block for block in blocks if block and not _furniture(block)]
    headline = words(title)
    return tuple(_joined([block for block in kept if not headline or words(block) != headline]))


def _without_markdown(text: str) -> str:
    text = _FENCE.sub("\n", _FRONT.sub("", text))
    for pattern, instead in _MARKDOWN:
        text = pattern.sub(instead, text)
    return text


def _blocks(text: str) -> Iterator[str]:
    """What blank lines part; lines that are not broken at a width are paragraphs of their own."""
    for block in _BLANK_LINES.split(text):
        lines = block.splitlines()
        if _wrapped([line.strip() for line in lines if line.strip()]):
            yield block
        else:
            yield from lines


def _wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are one paragraph broken at a width: all but the last nearly as long as the longest."""
    longest = max(map(len, lines), default=0)
    full = sum(len(line) > 0.6 * longest for line in lines[:-1])
    return longest in _WRAPPED and full >= 0.7 * (len(lines) - 1)


def _furniture(block: str) -> bool:
    """Whether a block is a page mark, an address or a promotion line."""
    return _FURNITURE.fullmatch(block) is not None and not _CLOSED.search(block)


def _joined(blocks: Sequence[str]) -> Iterator[str]:
    """The paragraphs: halves of a cut sentence put together, headings left out."""
    held: list[str] = []
    cut = False  # whether a sentence was begun in what is held, so that it goes on in the next block
    for block in blocks:
        if held and not (cut or block[0].islower()):
            held = []  # a heading: it ends without a mark, and nothing goes on in it
        cut = bool(held) or _INNER_END.search(block) is not None
        held.append(block)
        if _CLOSED.search(block) or sum(map(len, held)) > LONGEST:
            yield " ".join(held)
            held, cut = [], False
    if cut and sum(len(block.split()) for block in held) >= FEWEST:
        yield " ".join(held)
