"""A sheet as Markdown: nothing of a deck becomes markup, a link or HTML."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from quizapp.deck.read import read_deck
from quizapp.deck.text import clean
from quizapp.exchange.sheet import sheet_markdown
from quizapp.exchange.sheet_markdown import escaped
from tests.exchange.opening import BUNDLED, RIVER, bundled_deck
from tests.ui import hostile

READER = MarkdownIt("gfm-like", {"html": True})
OWN = {"heading", "paragraph", "bullet_list", "ordered_list", "list_item", "strong"}

MARKUP = {
    "link": "[x](javascript:alert(1)) ![x](http://example.org/i.png) <javascript:alert(1)> [x]: http://example.org",
    "address": "see https://example.org and www.example.org and ftp://example.org",
    "html": "<script>alert(1)</script> <b onclick=x> <!-- x -->",
    "code": "`code` ```fence``` ~~~ ~~gone~~",
    "table": "| a | b | --- | c",
    "heading": "# heading",
    "list": "- item",
    "number": "12. item",
    "rule": "---",
    "emphasis": "*a* **b** _c_ __d__ snake_case_name",
    "entity": "&lt; &#60; &amp; AT&T",
    "slash": "\\* \\\\ \\",
    **hostile.HOSTILE,
}


def tokens(text: str) -> list[Token]:
    """All tokens, those of running text too."""
    return [inner for token in READER.parse(text) for inner in (token, *(token.children or ()))]


def shown(text: str) -> str:
    return "".join(token.content for token in tokens(text) if token.type == "text")


@pytest.mark.parametrize("name", MARKUP)
def test_hostile_text_stays_text(name: str) -> None:
    deck = read_deck(hostile.deck(MARKUP[name]).encode(), "hostile").deck
    assert deck is not None
    written = sheet_markdown(deck, [(MARKUP[name], MARKUP[name], True)])
    found = tokens(written)
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in found}
    assert kinds <= OWN | {"inline", "text", "softbreak", "html_block"}
    assert [token.type for token in found].count("html_block") == 1
    assert written.isprintable() or {char for char in written if not char.isprintable()} <= set("\n\u200d\u200c")


@pytest.mark.parametrize("name", MARKUP)
@pytest.mark.parametrize("before", ["", "- ", "12. ", "**Ana**: "])
def test_hostile_text_is_shown_as_it_is(name: str, before: str) -> None:
    text = clean(MARKUP[name])
    assert shown(before + escaped(text)).removeprefix("Ana: ") == text


@given(st.text(alphabet=st.one_of(st.sampled_from("\\`*_{}[]()<>#+-.!|~&;:/=1w\"' "), st.characters()), max_size=40))
@example("1) x")
@example("+")
@example("&amp;")
def test_any_text_is_shown_as_it_is(text: str) -> None:
    assert shown(escaped(text)) == clean(text)
    assert shown(f"- {escaped(text)}") == clean(text)
    assert shown(f"- x: {escaped(text)}|") == f"x: {clean(text)}|"


@pytest.mark.parametrize("name", BUNDLED)
def test_a_bundled_deck_reads_well(name: str) -> None:
    written, deck = sheet_markdown(bundled_deck(name)), bundled_deck(name)
    assert written.startswith(f"# {deck.title}\n")
    assert "\\" not in written
    for dispute in deck.disputes.values():
        assert f"\n## {dispute.question}\n" in written


def test_the_whole_of_a_small_sheet() -> None:
    assert sheet_markdown(RIVER).splitlines()[:24] == [
        "# Who should run the river?",
        "",
        "From “A dry summer”, The Valley Post, 2024-03. As of 2024-03. ¶: paragraph of the article.",
        "",
        "## Who should set the limit?",
        "",
        "### The growers",
        "",
        "1. **Kofi Osei**, head of the growers: The growers should set the limit. (¶7)",
        "   - against it: Ruiz (3)",
        "2. **A clerk, not named**: The law of 1921 is enough. (¶7)",
        "   - against it: Ruiz (3)",
        "",
        "### The town council",
        "",
        "3. **Ana Maria Ruiz**, mayor of the town: The council should set the limit. (¶7)",
        "   - because: Wells ran dry.",
        "   - against it: Osei (1); a clerk, not named (2)",
        "4. **Greta Lund**, river keeper: A keeper should set the limit. (¶7)",
        "",
        "They differ: Ruiz (3) against Greta Lund (4).",
        "",
        "To discuss:",
        "",
    ]
