"""The article in a web page as saved: its text without menus, promotion and comments, and what it says of itself.

No library is asked, so that a page gives the same deck on every machine, whatever is installed there; and none was
better: see ``page_main``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizapp.article.head import LINES, LONGEST_HEADING, head_of
from quizapp.article.page_main import article_blocks
from quizapp.article.page_tree import Block, Tree, tree_of
from quizapp.article.parts import Page, Part, PartKind
from quizapp.deck.kinds_words import listed

_HEADINGS: Final = listed("h1 h2 h3 h4 h5 h6")
_KINDS: Final = dict.fromkeys(_HEADINGS, PartKind.HEADING) | {tag: PartKind.ITEM for tag in listed("li td th dl dt dd")}


FEWEST_LETTERS: Final = 800
"""Letters of an article on a page that also asks for a password; with fewer it is there to sign in."""

SIGN_IN: Final = "is a page to sign in. Sign in with your browser, open the article, and save the page from there"
ENDLESS: Final = "has more elements than any article. Take its text (.txt)"


def page_of(html: str) -> Page:
    """The article of a page. Never fails; a page without paragraphs has no parts."""
    tree = tree_of(html)
    blocks = article_blocks(tree)
    above = _above(tree, blocks)
    page = tree.meta.page(above[0].text if above else "")
    page.parts = _parts(blocks, page.title)
    if above and not (page.author and page.date):
        told = head_of([block.text for block in above[:LINES] if len(block.text) <= LONGEST_HEADING], title=page.title)
        page.author, page.date = page.author or told.author, page.date or told.date
    letters = sum(len(part.text) for part in page.parts if part.kind is not PartKind.HEADING)
    if tree.passwords and letters < FEWEST_LETTERS:
        page.trouble = SIGN_IN
    elif not tree.whole:
        page.trouble = ENDLESS
    return page


def _above(tree: Tree, blocks: Sequence[Block]) -> list[Block]:
    """The headline and what stands between it and the text; nothing where no headline stands above the text."""
    first = next((at for at, block in enumerate(tree.blocks) if blocks and block is blocks[0]), 0)
    for at in range(first, -1, -1):
        if tree.blocks and tree.blocks[at].tag == "h1":
            return tree.blocks[at : max(first, at + 1)]
    return []


def _parts(blocks: Sequence[Block], title: str) -> list[Part]:
    """The paragraphs, from the headline on."""
    headline = next((number for number, block in enumerate(blocks) if block.tag == "h1"), None)
    if headline is not None:
        blocks = blocks[headline:]
    while blocks and blocks[-1].tag in _HEADINGS:  # of what is no text
        blocks = blocks[:-1]
    parts = [Part(block.text, _KINDS.get(block.tag, PartKind.TEXT)) for block in blocks]
    return [Part(title, PartKind.HEADING), *parts] if title and parts and headline is None else parts
