"""The marks of a web page one after another: elements that begin or end, and text.

Not ``html.parser``: it takes time by the square of the length for tags and comments that never end, and it fails on a
character reference of five thousand digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice
from types import MappingProxyType
from typing import Final, NamedTuple

_NAME = re.compile(r"[a-z][^\s/>]{0,50}", re.I)
_STOP = re.compile(r">|=\s*[\"']")
_ATTRIBUTE = re.compile(r"([^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_RAW: Final = ("script", "style", "textarea")
_ENDLESS = re.compile(r"&#x?[0-9a-f]{8,};?", re.I)

_MOST_ATTRIBUTES: Final = 100
"""Attributes of an element; more are not looked at."""

_UNENDED: Final = 20
"""Marks that never end and are passed over; each costs a look through the rest of the page. Then no more is read."""


class Mark(NamedTuple):
    """An element's begin or end (``tag``), or text (``tag`` empty). A script's begin has its text too."""

    tag: str = ""
    ends: bool = False
    text: str = ""
    attributes: Mapping[str, str] = MappingProxyType({})


def marks(html: str) -> Iterator[Mark]:
    """Everything in the page that counts, in order. Never fails; linear."""
    at, unended = 0, 0
    while at < len(html) and unended < _UNENDED:
        opened = html.find("<", at)
        if opened != at:
            yield Mark(text=_plain(html[at : opened if opened >= 0 else len(html)]))
            at = opened if opened >= 0 else len(html)
            continue
        ends = html.startswith("/", at + 1)
        name = _NAME.match(html, at + 1 + ends)
        if name is None:
            passed = _remark(html, at)
            if passed == at + 1:
                yield Mark(text="<")
            unended += passed < 0
            at = passed if passed >= 0 else at + len("<!--")
            continue
        end = _end(html, name.end())
        if end < 0:  # a value's quotation mark is missing
            unended += 1
            end = html.find(">", name.end()) + 1
            if not end:
                return
        tag = name.group().lower()
        at = end
        raw = ""
        if tag in _RAW and not ends:
            close = re.compile(f"</{tag}", re.I).search(html, at)
            unended += close is None
            raw, at = (html[at : close.start()], close.start()) if close else ("", at)
        yield Mark(tag, ends, raw, {} if ends else _attributes(html[name.end() : end - 1]))


def _remark(html: str, at: int) -> int:
    """Where a comment or declaration ends; the next place where ``<`` is only a character; -1 where it never ends."""
    if html.startswith("<!--", at):
        end = html.find("-->", at + 4)
        return end + 3 if end >= 0 else -1
    if html.startswith(("<!", "<?", "</"), at):
        return html.find(">", at) + 1 or -1
    return at + 1


def _end(html: str, at: int) -> int:
    """Behind the ``>`` of a tag that is in no value's quotation marks; -1 without."""
    while found := _STOP.search(html, at):
        if found.group() == ">":
            return found.end()
        at = html.find(found.group()[-1], found.end()) + 1
        if not at:
            return -1
    return -1


def _attributes(text: str) -> dict[str, str]:
    return {
        found[1].lower(): _plain(next((value for value in found.groups()[1:] if value), ""))
        for found in islice(_ATTRIBUTE.finditer(text), _MOST_ATTRIBUTES)
    }


def _plain(text: str) -> str:
    return unescape(_ENDLESS.sub("\ufffd", text)) if "&" in text else text
