"""The article in a web page as saved: its text without menus, promotion and comments, and what it says of itself.

No library is asked, so that a page gives the same deck on every machine, whatever is installed there; and none was
better: see ``page_main``.
"""

from __future__ import annotations

from typing import Final

from quizapp.article.page_main import article_blocks
from quizapp.article.page_tree import Block, tree_of
from quizapp.article.told import Kind, Page, Part
from quizapp.deck.kinds_words import listed

_HEADINGS: Final = listed("h1 h2 h3 h4 h5 h6")
_KINDS: Final = dict.fromkeys(_HEADINGS, Kind.HEADING) | {tag: Kind.ITEM for tag in listed("li td th dl dt dd")}


FEWEST_LETTERS: Final = 800
"""Letters of an article on a page that also asks for a password; with fewer it is there to sign in."""

SIGN_IN: Final = "is a page to sign in. Sign in with your browser, open the article, and save the page from there"
ENDLESS: Final = "has more elements than any article. Take its text (.txt)"


def page_of(html: str) -> Page:
    """The article of a page. Never fails; a page without paragraphs has no parts."""
    tree = tree_of(html)
    page = tree.meta.page()
    page.parts = _parts(article_blocks(tree), page.title)
    letters = sum(len(part.text) for part in page.parts if part.kind is not Kind.HEADING)
    if tree.passwords and letters < FEWEST_LETTERS:
        page.trouble = SIGN_IN
    elif not tree.whole:
        page.trouble = ENDLESS
    return page


def _parts(blocks: list[Block], title: str) -> list[Part]:
    """The paragraphs, from the headline on."""
    headline = next((number for number, block in enumerate(blocks) if block.tag == "h1"), None)
    if headline is not None:
        blocks = blocks[headline:]
    while blocks and blocks[-1].tag in _HEADINGS:  # of what is no text
        blocks = blocks[:-1]
    parts = [Part(block.text, _KINDS.get(block.tag, Kind.TEXT)) for block in blocks]
    return [Part(title, Kind.HEADING), *parts] if title and parts and headline is None else parts
