"""An article in Markdown as plain text: marks of structure and emphasis taken out, the words left as they are."""

from __future__ import annotations

import re
from typing import Final

from quizapp.draft.told import Page

_FRONT = re.compile(r"\A---[^\S\n]*\n(?P<head>.*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.S)
_HEAD_LINE = re.compile(r"^(title|author|date|publisher)[^\S\n]*:[^\S\n]*(.+)$", re.M | re.I)
_FENCE = re.compile(r"^(```|~~~).*?(?:^\1[^\S\n]*$|\Z)", re.M | re.S)
_HEADING = re.compile(r"^#{1,6}[^\S\n]+(?P<text>.+?)[^\S\n]*#*$", re.M)
_RULES: Final = (
    (re.compile(r"<!--.*?(?:-->|\Z)", re.S), ""),
    (re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,1000}\)"), r"\1"),
    (re.compile(r"\[\^[^\]\n]{1,30}\]"), ""),
    (re.compile(r"^(?:>[^\S\n]?)+", re.M), ""),
    (re.compile(r"^[^\S\n]*(?:[-*+]|\d{1,3}[.)])[^\S\n]+", re.M), "\n"),
    (re.compile(r"^[^\S\n]*(?:[-*_][^\S\n]*){3,}$", re.M), ""),
    (re.compile(r"(\*\*|__|~~)(?=\S)([^\n]{1,1000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^\n*_]{1,1000}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
)


def read_markdown(source: str) -> Page:
    """The text of a Markdown file; the title from its head or its first heading."""
    page = Page()
    front = _FRONT.match(source)
    if front is not None:
        for key, value in _HEAD_LINE.findall(front["head"]):
            setattr(page, key.lower(), value.strip().strip("\"'"))
        source = source[front.end() :]
    text = _FENCE.sub("", source)
    first = _HEADING.search(text)
    page.title = page.title or (first["text"] if first is not None else "")
    text = _HEADING.sub(lambda found: f"\n{found['text']}\n", text)
    for pattern, becomes in _RULES:
        text = pattern.sub(becomes, text)
    page.text = text.strip() + "\n"
    return page
