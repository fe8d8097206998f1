"""A sheet as HTML: nothing of a deck becomes markup, nothing is loaded, the page is well made."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizapp.deck.model as m
from quizapp.deck.read import read_deck
from quizapp.deck.text import clean
from quizapp.exchange.sheet import sheet_html
from quizapp.exchange.sheet_html import POLICY
from tests.exchange.opening import BUNDLED, RIVER, bundled_deck
from tests.ui import hostile

MARKUP = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "ends": "</style></title></main></body><iframe src=//example.org>",
    "entity": "&lt;b&gt; &amp; &#60;b&#62; &nbsp",
    "comment": "--> <!-- made by quizapp sheet: 0000000000000000 -->",
    **hostile.HOSTILE,
}
VOID = {"meta"}


class Page(HTMLParser):
    """A page read back: its elements with attributes, its text, and whether every element is closed in turn."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.comments = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments += 1

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


ATTRIBUTES = {
    "html": {"lang"},
    "meta": {"charset", "name", "content", "http-equiv"},
    "div": {"class"},
    "ol": {"start"},
    "li": {"id"},
    "p": {"class"},
    "span": {"class"},
    "a": {"href"},
}
PLAIN = {"head", "title", "style", "body", "header", "main", "section", "h1", "h2", "h3", "ul", "b", "i", "q", "small"}


def check(page: Page) -> None:
    """What holds of every sheet."""
    assert page.open == []
    assert page.comments == 1
    assert page.elements.count(("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})) == 1
    ids = [found["id"] for _, found in page.elements if "id" in found]
    assert len(set(ids)) == len(ids)
    for tag, found in page.elements:
        assert tag in PLAIN or tag in ATTRIBUTES
        assert set(found) <= ATTRIBUTES.get(tag, set())
        if tag == "a":
            assert (found["href"] or "")[1:] in ids
            assert (found["href"] or "").startswith("#p")


@pytest.mark.parametrize("name", BUNDLED)
def test_a_bundled_deck_is_a_well_made_page(name: str) -> None:
    page = Page(sheet_html(bundled_deck(name)))
    check(page)
    assert [tag for tag, _ in page.elements].count("h1") == 1
    assert bundled_deck(name).title in page.text


@pytest.mark.parametrize("name", MARKUP)
def test_hostile_text_stays_text(name: str) -> None:
    text = MARKUP[name]
    deck = read_deck(hostile.deck(text).encode(), "hostile").deck
    assert deck is not None
    written = sheet_html(deck, [(text, text, True)])
    page = Page(written)
    check(page)
    assert clean(text)[:50] in page.text
    assert not set(written) & {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))}
    assert "\u202e" not in written


@given(st.text(max_size=60))
def test_any_text_comes_back_as_it_is(text: str) -> None:
    deck = m.Deck("d", text, about=text, language=text, discussion=(m.Prompt("p", text),))
    page = Page(sheet_html(deck))
    check(page)
    assert page.text.count(" ".join(clean(text).split())) >= 1


@pytest.mark.parametrize(("language", "told"), [("fr", "fr"), ("pt-BR", "pt-BR"), ('x" onload="a', "en"), ("", "en")])
def test_the_language_is_told_where_it_is_one(language: str, told: str) -> None:
    assert f'<html lang="{told}">' in sheet_html(m.Deck("d", "D", language=language))


def test_nothing_is_loaded_from_elsewhere() -> None:
    written = sheet_html(bundled_deck("fentanyl"))
    assert "<script" not in written
    assert "url(" not in written
    assert "@import" not in written
    assert "src=" not in written


def test_no_letter_is_too_small_on_paper() -> None:
    written = sheet_html(RIVER)
    printed = written[written.index("@media print") : written.index("</style>")]
    sizes = [float(part.split("pt")[0]) for part in printed.split("font-size: ")[1:]]
    assert min(sizes) == 8.5
