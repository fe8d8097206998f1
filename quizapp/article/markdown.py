"""An article in Markdown: its paragraphs, headings and items of lists, marks of emphasis taken out, the words left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from quizapp.article.parts import Page, Part, PartKind

_FRONT = re.compile(r"\A---[^\S\n]*\n(?P<head>.*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.S)
_HEAD_LINE = re.compile(r"^(title|author|date|publisher)[^\S\n]*:[^\S\n]*(.+)$", re.M | re.I)
_FENCE = re.compile(r"^[^\S\n]{0,3}(```|~~~).*?(?:^[^\S\n]{0,3}\1[^\S\n]*$|\Z)", re.M | re.S)
_REMARK = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_DEFINED = re.compile(r"^[^\S\n]{0,3}\[[^\]\n]{1,300}\]:[^\n]*$", re.M)
_HEADING = re.compile(r"#{1,6}\s+(?P<text>.+)")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_RULE = re.compile(r"(?:[-*_]\s*){3,}|\|(?:\s*:?-+:?\s*\|)+|:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+(?P<text>.*)")
_QUOTED = re.compile(r"(?:>\s?)+")
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,11}(?:\s[^<>]{0,500})?/?>", re.I)
_INLINE: Final = (
    (re.compile(r"!\[[^\]]{0,300}\](?:\([^)]{0,1000}\)|\[[^\]]{0,300}\])?"), ""),
    (re.compile(r"\[\^[^\]]{1,30}\]"), ""),
    (re.compile(r"\[([^\]]{1,300})\](?:\([^)]{0,1000}\)|\[[^\]]{0,300}\])"), r"\1"),
    (re.compile(r"<(https?://[^\s<>]{1,500})>"), r"\1"),
    (_TAG, ""),
    (re.compile(r"(\*\*|__|~~)(?=\S)(.{1,1000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]{1,1000}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`]{1,300})`"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
_UNBROKEN: Final = 200
"""Characters of a line, on average, from which on the lines of a block are paragraphs of their own."""


@dataclass(slots=True)
class _Reader:
    """Goes through the lines once and keeps the parts."""

    parts: list[Part] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    kind: PartKind = PartKind.TEXT

    def take(self, line: str) -> None:
        """The next line, without the marks of a quoted block."""
        bare = _QUOTED.sub("", line, count=1).strip() if line.lstrip().startswith(">") else line.strip()
        heading, item = _HEADING.fullmatch(bare), _ITEM.match(bare)
        if _UNDERLINE.fullmatch(bare) and len(self.lines) == 1 and self.kind is PartKind.TEXT:
            self.end(PartKind.HEADING)
        elif not bare or _RULE.fullmatch(bare):
            self.end()
        elif heading is not None:
            self.end()
            self.lines = [heading["text"].rstrip("#").rstrip() or "#"]
            self.end(PartKind.HEADING)
        elif bare.startswith("|"):
            self.end()
            self.lines = ["; ".join(cell.strip() for cell in bare.strip("|").split("|") if cell.strip())]
            self.end(PartKind.ITEM)
        elif item is not None:
            self.end()
            self.kind, self.lines = PartKind.ITEM, [item["text"]]
        else:
            self.lines.append(bare)

    def end(self, kind: PartKind | None = None) -> None:
        """What was begun ends here."""
        for text in _paragraphs(self.lines):
            if words := _plain(text):
                self.parts.append(Part(words, kind or self.kind))
        self.kind, self.lines = PartKind.TEXT, []


def read_markdown(source: str) -> Page:
    """The parts of a Markdown file; the title from its head or its first heading."""
    page = Page()
    source = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(source)
    if front is not None:
        for key, value in _HEAD_LINE.findall(front["head"]):
            setattr(page, key.lower(), value.strip().strip("\"'[]"))
        source = source[front.end() :]
    reader = _Reader()
    for pattern in (_FENCE, _REMARK, _DEFINED):
        source = pattern.sub("", source)
    for line in source.split("\n"):
        reader.take(line)
    reader.end()
    page.parts = reader.parts
    page.title = page.title or next((part.text for part in page.parts if part.kind is PartKind.HEADING), "")
    return page


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """A block of lines is one paragraph, unless they are as long as paragraphs are."""
    if len(lines) > 1 and sum(map(len, lines)) > _UNBROKEN * len(lines):
        yield from lines
    elif lines:
        yield " ".join(lines)


def _plain(text: str) -> str:
    """The words of a part."""
    for pattern, becomes in _INLINE:
        text = pattern.sub(becomes, text)
    return " ".join((unescape(text) if "&" in text else text).split())
