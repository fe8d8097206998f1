"""PDFs that cannot be read: each is told in one line, in bounded time, and none takes quizapp with it."""

from __future__ import annotations

import os
import sys
import time
import zlib
from pathlib import Path

import pytest

from quizapp.article import extras, pdf
from quizapp.article.content import TOO_LONG
from quizapp.article.errors import ArticleError
from quizapp.article.files import read_bytes
from tests.article.pdfs import Sheet, packed, stream, written
from tests.article.texts import PARAGRAPHS, many

needs_library = pytest.mark.skipif(not pdf.is_installed(), reason="the extra [pdf] is not installed")
PICTURE = stream(
    bytes(12), more="/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8"
)
ITSELF = (
    b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 6 >>\n"
    b"stream\n/X Do \nendstream"
)


def refused(data: bytes) -> str:
    """What is told of a PDF that cannot be read."""
    with pytest.raises(ArticleError) as caught:
        read_bytes(data, "a.pdf")
    return str(caught.value)


def good() -> bytes:
    sheet = Sheet()
    for paragraph in PARAGRAPHS:
        sheet.paragraph(paragraph)
    return written(sheet.pages)


@needs_library
@pytest.mark.parametrize(
    ("data", "told"),
    [
        (good()[:600], pdf.DAMAGED),
        (b"%PDF-1.7", pdf.DAMAGED),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, pdf.DAMAGED),
        (good().replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), pdf.WITHOUT),
        (written([[]]), pdf.WITHOUT),
        (packed([b"/X Do"], others=[ITSELF]), pdf.WITHOUT),
        (packed([b"q 9 0 0 9 0 0 cm /X Do Q"], others=[PICTURE]), pdf.PICTURES),
    ],
    ids=["cut", "begin", "noise", "circle", "nothing", "itself", "picture"],
)
def test_what_is_no_text_is_told(data: bytes, told: str) -> None:
    assert refused(data) == f"a.pdf {told}."


@needs_library
def test_a_locked_pdf_is_told_and_one_that_opens_without_a_password_is_read() -> None:
    sheet = Sheet()
    sheet.paragraph(PARAGRAPHS[0])
    assert refused(written(sheet.pages, password="secret")) == f"a.pdf {pdf.LOCKED}."
    assert read_bytes(written(sheet.pages, password=""), "a.pdf").paragraphs == (PARAGRAPHS[0],)


@needs_library
def test_letters_that_nobody_can_tell_are_told() -> None:
    sheet = Sheet()
    for _ in range(9):
        sheet.paragraph("#!%& 38 $/=* 17 +-.: 99 ;,<> 12")
    assert refused(written(sheet.pages)).startswith("a.pdf does not tell which letters it shows. Let a program read")


@needs_library
@pytest.mark.parametrize("letters", [b" " * 200_000_000, b"BT /F 10 Tf " + b"(abc def) Tj " * 4_000_000 + b"ET"])
def test_a_stream_that_unpacks_to_hundreds_of_megabytes_is_refused_in_bounded_time(letters: bytes) -> None:
    bomb = zlib.compress(zlib.compress(letters, 9), 9)
    filters = b"/Filter [/FlateDecode /FlateDecode]"
    data = packed([b"?"], filters=0)
    begun = data.index(b"<< /Length 1 ")
    ended = data.index(b"endstream", begun)
    data = data[:begun] + b"<< /Length %d %s >>\nstream\n%s\n" % (len(bomb), filters, bomb) + data[ended:]
    began = time.monotonic()
    assert len(data) < 100_000
    assert refused(data)
    assert time.monotonic() - began < 60


@needs_library
def test_a_thousand_pages_are_read_with_progress_told() -> None:
    told: list[tuple[int, int]] = []
    sheet = Sheet(foot="{page}/1000")
    while len(sheet.pages) < 1000:
        for paragraph in PARAGRAPHS[:3]:
            sheet.paragraph(f"{len(sheet.pages)}: {paragraph}")
        sheet.base = 0
    article = read_bytes(written(sheet.pages), "a.pdf", lambda done, pages: told.append((done, pages)))
    assert len(article.paragraphs) == 3000
    assert told[0] == (1, 1000) and told[-1] == (1000, 1000)


@needs_library
def test_more_text_than_an_article_has_is_refused_without_reading_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_LETTERS", 3000)
    sheet = Sheet()
    for paragraph in many(20):
        sheet.paragraph(paragraph)
    assert refused(written(sheet.pages)) == f"a.pdf {TOO_LONG}."


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in place of the one that reads PDFs."""
    path = tmp_path / "child.py"
    monkeypatch.setattr(pdf, "CHILD", path)
    monkeypatch.setattr(pdf, "is_installed", lambda: True)
    return path


@pytest.mark.parametrize(
    "does",
    [
        "import os; os.abort()",
        "import os; os._exit(3)",
        "print('{\"pages\": 2}', flush=True); import os; os.abort()",
        "print('{\"pages\": 2', end='')",
        "import sys; sys.stdin.buffer.read(); print('{}')",
    ],
)
def test_a_library_that_crashes_takes_nothing_with_it(child: Path, does: str) -> None:
    child.write_text(does, encoding="utf-8")
    assert refused(b"%PDF-1.7 " + bytes(1_000_000)) == f"a.pdf {pdf.DAMAGED}."


@pytest.mark.parametrize("does", ["while True: pass", "print('{\"pages\": 9}', flush=True)\nwhile True: pass"])
def test_a_library_that_never_ends_is_ended(child: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    child.write_text(does, encoding="utf-8")
    monkeypatch.setattr(pdf, "SECONDS", 0.2)
    assert refused(b"%PDF-1.7 " + bytes(1_000_000)) == f"a.pdf {pdf.TOO_SLOW}."


@pytest.mark.skipif(os.name == "nt", reason="Windows holds no process to an amount of memory")
@needs_library
def test_a_pdf_that_would_take_all_memory_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    call = "    import pypdfium2.raw"
    greedy = pdf.CHILD.read_text(encoding="utf-8").replace(call, f"    bytes(2_000_000_000)\n{call}")
    (tmp_path / "child.py").write_text(greedy, encoding="utf-8")
    monkeypatch.setattr(pdf, "CHILD", tmp_path / "child.py")
    assert refused(good()) == f"a.pdf {pdf.DAMAGED}."


def test_a_missing_extra_is_named_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "is_installed", lambda: False)
    told = refused(good())
    assert told == f"a.pdf is a PDF, for which the extra [pdf] must be installed: {extras.install_line('pypdfium2')}"
    assert told.endswith(" install pypdfium2") or " --python " in told


@pytest.mark.parametrize(
    ("found", "settings", "line"),
    [
        (True, "", "{python} -m pip install x"),
        (False, "uv = 0.9\n", "uv pip install --python {python} x"),
        (False, "version = 3.11\n", "{other} -m pip --python {python} install x"),
    ],
)
def test_the_line_suits_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, found: bool, settings: str, line: str
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _: object() if found else None)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", "/a b/python")
    (tmp_path / "pyvenv.cfg").write_text(settings, encoding="utf-8")
    other = "py" if os.name == "nt" else "python3"
    assert extras.install_line("x") == line.format(python='"/a b/python"', other=other)
