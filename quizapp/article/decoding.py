"""The text in the bytes of an article's file, or why there is none."""

from __future__ import annotations

import codecs
import re
from typing import Final

from quizapp.deck.pattern import pattern

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL = pattern(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CHARSET = pattern(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.I)
_LOOK: Final = 64 * 1024
"""Bytes of the beginning that are looked at to tell what a file is."""

_MOST_CONTROLS: Final = 0.01
"""The share of control bytes from which on bytes are no text."""

_OLD: Final = pattern(r"cp125\d|iso8859-\d+|koi8-[ru]|mac-roman|shift_jis|euc_(?:jp|kr)|gb2312|gbk|gb18030|big5")
"""Encodings in which a page may say it is written; others, some of which are slow, are never tried."""


def decoded(data: bytes) -> str | None:
    """The text; None where the bytes are none. UTF-8, UTF-16, what a page says of itself, or else Windows-1252."""
    if data.startswith(_UTF16):
        return data.decode("utf-16", errors="replace")
    head = data[:_LOOK]
    wide = _wide(head)
    if wide:
        return data.decode(wide, errors="replace")
    if len(_CONTROL.findall(head)) > _MOST_CONTROLS * len(head):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_said(head) or "cp1252", errors="replace")


def _wide(head: bytes) -> str:
    """The encoding of text in two bytes a character without a mark before it, told by where its zeros stand."""
    if len(head) < 8 or len(head) % 2:
        head = head[:-1]
    first, second = head[::2].count(0), head[1::2].count(0)
    most = len(head) // 2
    if most and second > 0.7 * most and not first:
        return "utf-16-le"
    return "utf-16-be" if most and first > 0.7 * most and not second else ""


def _said(head: bytes) -> str:
    """The encoding that a page names."""
    found = _CHARSET.search(head)
    if found is None:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return ""
    return "" if name == "iso8859-1" or _OLD.fullmatch(name) is None else name
