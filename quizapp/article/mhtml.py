"""The page in a web page saved as one file (MHTML), as browsers write it."""

from __future__ import annotations

import re
from binascii import Error, a2b_base64, a2b_qp
from collections.abc import Iterator
from itertools import islice
from typing import Final

_BOUNDARY = re.compile(rb"boundary=\"?([^\"\r\n;]{1,200})", re.I)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
LOOK: Final = 8192
"""Bytes of the beginning in which the file tells how its parts are set apart."""

MOST_PARTS: Final = 10_000
"""Parts among which the page is looked for; it is the first, as browsers write it."""


def page_in(data: bytes) -> bytes:
    """The first part that is a page, unpacked; nothing where there is none."""
    boundary = _BOUNDARY.search(data[:LOOK])
    if boundary is None:
        return b""
    for part in islice(_parts(data, b"--" + boundary[1]), MOST_PARTS):
        gap = _BLANK_LINE.search(part[:LOOK])
        head = part[: gap.start()].lower() if gap else b""
        if gap and b"text/html" in head:
            return _unpacked(part[gap.end() :], head)
    return b""


def _parts(data: bytes, mark: bytes) -> Iterator[bytes]:
    """What stands behind each mark, up to the next one."""
    at = data.find(mark)
    while at >= 0:
        begin = at + len(mark)
        at = data.find(mark, begin)
        yield data[begin : at if at >= 0 else len(data)]


def _unpacked(body: bytes, head: bytes) -> bytes:
    if b"quoted-printable" in head:
        return a2b_qp(body)
    if b"base64" not in head:
        return body
    try:
        return a2b_base64(body)
    except Error:
        return b""
