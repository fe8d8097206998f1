"""PDFs written letter by letter, so that a test knows what stands where on a page."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT, MARGIN = 612.0, 792.0, 72.0
"""Points of a page and its margins."""

SIZE, LEAD = 10.0, 12.0
LETTER = 0.6
"""Parts of its size that a letter of Courier is wide."""


class Words(NamedTuple):
    """Words at a place, counted in points from the lower left corner."""

    left: float
    base: float
    text: str
    size: float = SIZE


class Sheet:
    """A typesetter of one text in columns, page by page."""

    def __init__(self, columns: int = 1, gap: float = 6.0, indent: float = 0.0, head: str = "", foot: str = "") -> None:
        self.columns, self.gap, self.indent = columns, gap, indent
        self.head, self.foot = head, foot
        self.pages: list[list[Words]] = []
        self.column, self.base = columns, 0.0

    @property
    def wide(self) -> float:
        """Points of a column."""
        return (WIDTH - 2 * MARGIN - 24 * (self.columns - 1)) / self.columns

    def line(self, text: str, size: float = SIZE, inset: float = 0.0) -> None:
        """Set one line below the last, on the next column or page where there is no room."""
        if self.column >= self.columns or self.base < MARGIN + LEAD:
            self._next_column()
        self.base -= max(LEAD, 1.2 * size)
        self.pages[-1].append(Words(MARGIN + self.column * (self.wide + 24) + inset, self.base, text, size))

    def paragraph(self, text: str, size: float = SIZE, inset: float = 0.0) -> None:
        """Set a paragraph in lines. A word may break at a soft hyphen, with a hyphen."""
        letter = LETTER * size
        most = int((self.wide - inset) / letter)
        for number, line in enumerate(broken(text, most, most - round(self.indent / letter))):
            self.line(line, size, inset + (self.indent if number == 0 else 0))
        self.base -= self.gap

    def _next_column(self) -> None:
        self.column += 1
        if self.column >= self.columns:
            number = len(self.pages) + 1
            self.pages.append([])
            self.column = 0
            for base, text in ((HEIGHT - 36, self.head), (30.0, self.foot)):
                if text:
                    self.pages[-1].append(Words(MARGIN, base, text.format(page=number)))
        self.base = HEIGHT - MARGIN


def broken(text: str, usual: int, first: int) -> Iterable[str]:
    """A paragraph in lines of so many letters at most; the first may have fewer."""
    line, most = "", first
    for word in text.split():
        plain = word.replace("\xad", "")
        if not line or len(line) + 1 + len(plain) <= most:
            line = f"{line} {plain}".strip()
            continue
        head, found, tail = word.partition("\xad")
        if found and len(line) + 2 + len(head) <= most:
            yield f"{line} {head}-"
            line, most = tail.replace("\xad", ""), usual
        else:
            yield line
            line, most = plain, usual
    if line:
        yield line


def written(
    pages: Sequence[Sequence[Words]], box: str = f"0 0 {WIDTH} {HEIGHT}", more: str = "", password: str | None = None
) -> bytes:
    """A PDF of pages with words on them. ``more`` stands in each page's dictionary.

    It is locked where there is a password, which may be empty: then it opens without one.
    """
    return packed([b"".join(map(_shown, page)) for page in pages], box, more, password=password)


def _shown(words: Words) -> bytes:
    text = words.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F %.1f Tf %.2f %.2f Td (%s) Tj ET\n" % (words.size, words.left, words.base, text)


def packed(
    contents: Sequence[bytes],
    box: str = f"0 0 {WIDTH} {HEIGHT}",
    more: str = "",
    filters: int = 1,
    password: str | None = None,
    others: Sequence[bytes] = (),
) -> bytes:
    """A PDF of pages drawn by ``contents``, each compressed so many times; ``others`` are objects from number 4 on."""
    key = _Key(password) if password is not None else None
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
    first = 4 + len(others)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(contents)))
    tree = f"<< /Type /Pages /Count {len(contents)} /Kids [{kids}] >>".encode()
    made = [b"<< /Type /Catalog /Pages 2 0 R >>", tree, font, *others]
    for number, content in enumerate(contents):
        place = first + 2 * number
        made.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {place + 1} 0 R {more}"
            f" /Resources << /Font << /F 3 0 R >> /XObject << /X 4 0 R >> >> >>".encode()
        )
        made.append(stream(content, filters, key, place + 1))
    return _file(made, key)


def stream(content: bytes, filters: int = 1, key: _Key | None = None, number: int = 0, more: str = "") -> bytes:
    """A stream, compressed so many times."""
    for _ in range(filters):
        content = zlib.compress(content, 9)
    if key is not None:
        content = key.crypt(content, number)
    named = f"/Filter [{'/FlateDecode ' * filters}]" if filters else ""
    return f"<< /Length {len(content)} {named} {more} >>\nstream\n".encode() + content + b"\nendstream"


def _file(objects: Sequence[bytes], key: _Key | None) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, each in enumerate([*objects, *([key.dictionary] if key else [])], 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    locked = f" /Encrypt {len(places)} 0 R /ID [<{ID.hex()}> <{ID.hex()}>]" if key else ""
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R{locked} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


ID = bytes(range(16))
_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


class _Key:
    """A PDF's standard lock of its first kind: RC4 with 40 bits (PDF 1.7, 7.6.3)."""

    def __init__(self, password: str) -> None:
        padded = (password.encode() + _PAD)[:32]
        owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
        rights = (-4).to_bytes(4, "little", signed=True)
        self.key = hashlib.md5(padded + owner + rights + ID).digest()[:5]
        user = _rc4(self.key, _PAD)
        self.dictionary = f"<< /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P -4 >>".encode()

    def crypt(self, data: bytes, number: int) -> bytes:
        """The content of an object, locked."""
        salted = self.key + number.to_bytes(3, "little") + b"\0\0"
        return _rc4(hashlib.md5(salted).digest()[:10], data)


def _rc4(key: bytes, data: bytes) -> bytes:
    box, j = list(range(256)), 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    made, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        made.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(made)
