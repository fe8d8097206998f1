"""A sheet on paper, set by a real browser where there is one: two sides of A4 and of Letter."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from quizapp.exchange.sheet import sheet_html
from tests.exchange.opening import BUNDLED, bundled_deck

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
FONTS = ("Arial", "Helvetica", "Liberation Sans", "Nimbus Sans", "DejaVu Sans Condensed")
"""What the page asks for. Wider letters take more room than there is on two sides."""


def has_fonts() -> bool:
    """Whether one of the fonts is there; True where it can't be told."""
    lister = shutil.which("fc-list")
    listed = subprocess.run([lister, ":", "family"], capture_output=True, text=True, check=True) if lister else None
    return listed is None or any(font in listed.stdout for font in FONTS)


pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="needs Chromium or Chrome, which sets the page"),
    pytest.mark.skipif(not has_fonts(), reason="needs one of the fonts that the page asks for"),
]

SIZES = ("A4", "letter")


def pages(page: str, size: str, folder: Path) -> int:
    """How many sides the page takes on paper of a size."""
    source, target = folder / "sheet.html", folder / "sheet.pdf"
    source.write_text(page.replace("size: auto", f"size: {size}"), encoding="utf-8")
    command = [BROWSER or "", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    command += ["--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri()]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    return len(re.findall(rb"/Type\s*/Page\b", target.read_bytes()))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", BUNDLED)
def test_a_bundled_deck_takes_two_sides_at_most(name: str, size: str, tmp_path: Path) -> None:
    assert 1 <= pages(sheet_html(bundled_deck(name)), size, tmp_path) <= 2


@pytest.mark.parametrize("size", SIZES)
def test_so_it_does_with_weak_spots(size: str, tmp_path: Path) -> None:
    deck = bundled_deck("fentanyl")
    weak = [(fact.text, fact.marks[0].text, bool(number % 2)) for number, fact in enumerate(deck.facts)]
    assert pages(sheet_html(deck, weak), size, tmp_path) == 2
