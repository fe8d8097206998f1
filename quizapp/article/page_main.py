"""Which blocks of a page are its article: rules after readability (Arc90).

Paragraphs vote for what holds them, the more the longer they are and the more commas they have; names of elements weigh
in; what is mostly links counts little. What is named like furniture is passed over, unless hardly anything is left.

``python -m tests.bench.pages`` measures it on the public article-extraction-benchmark: on its 181 pages precision .955,
recall .972, F1 .963; on the 90 that nobody looked at while making the rules .958. There, by the same measure,
readability-lxml 0.9 has .947, and trafilatura 2.3 .957.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizapp.article.page_tree import Block, Tree

LEAST_TEXT: Final = 250
"""Letters of an article; where less is found, what is named like furniture is looked through too."""

LEAST: Final = 25
"""Letters of a paragraph that votes."""

LONG: Final = 100
"""Letters of a paragraph that is surely one."""

MORE: Final = 1.5
"""How many times the text of one element another around it must hold to be the article instead."""

MORE_OF_ALL: Final = 3.0
"""The same, where that is the whole page."""

FURTHEST: Final = 10
"""Elements further out that are looked at."""

_VOTING: Final = frozenset({"p", "pre", "td", "", "div", "br", "blockquote", "section", "article", "center"})
_BEGIN: Final = {
    **dict.fromkeys(("div", "article", "section"), 5.0),
    **dict.fromkeys(("pre", "td", "blockquote"), 3.0),
    **dict.fromkeys(("address", "ol", "ul", "dl", "dd", "dt", "li", "form"), -3.0),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "th"), -5.0),
}
_INLINE: Final = frozenset(
    {"p", "span", "a", "b", "i", "em", "strong", "font", "u", "small", "sup", "sub", "q", "cite"}
)


def article_blocks(tree: Tree) -> list[Block]:
    """The blocks of the article, in order."""
    found = _found(tree, strict=True)
    if sum(len(block.text) for block in found) >= LEAST_TEXT:
        return found
    wider = _found(tree, strict=False)
    return max(found, wider, key=lambda blocks: sum(len(block.text) for block in blocks))


def _found(tree: Tree, strict: bool) -> list[Block]:
    out = _left_out(tree, strict)
    blocks = [block for block in tree.blocks if block.node < 0 or not out[block.node]]
    scores = _scores(tree, blocks)
    if not scores:  # a few short lines
        return [block for block in blocks if not _is_links(block)]
    best = max(scores, key=lambda node: (scores[node], -node))
    return _around(tree, blocks, scores, _widened(tree, blocks, best))


def _widened(tree: Tree, blocks: Sequence[Block], best: int) -> int:
    """The best element, or one further out that holds much more text of the same sort: an article in sections."""
    good = [0] * len(tree.nodes)
    for block in blocks:
        if block.node >= 0 and len(block.text) >= LONG and block.linked < len(block.text) / 4:
            good[block.node] += len(block.text)
    for number in range(len(tree.nodes) - 1, -1, -1):
        if tree.nodes[number].parent >= 0:
            good[tree.nodes[number].parent] += good[number]
    wider, node = best, tree.nodes[best].parent
    for _ in range(FURTHEST):
        if node < 0:
            break
        more = MORE_OF_ALL if tree.nodes[node].tag in {"body", "html"} else MORE
        if good[node] > more * good[wider] and tree.nodes[node].weight >= 0:
            wider = node
        node = tree.nodes[node].parent
    return wider


def _left_out(tree: Tree, strict: bool) -> list[bool]:
    """For each element whether it lies in one that is left out."""
    out: list[bool] = []
    for node in tree.nodes:
        never = node.unlikely if strict else node.tag in {"nav", "footer"}
        out.append(never or (node.parent >= 0 and out[node.parent]))
    return out


def _holders(tree: Tree, node: int) -> list[int]:
    """The elements that hold a block, the innermost first, without those that only mark words."""
    found: list[int] = []
    while node >= 0 and len(found) < 3:
        if tree.nodes[node].tag not in _INLINE:
            found.append(node)
        node = tree.nodes[node].parent
    return found


def _scores(tree: Tree, blocks: Sequence[Block]) -> dict[int, float]:
    """The votes for each element."""
    scores: dict[int, float] = {}
    for block in blocks:
        if len(block.text) < LEAST or block.tag not in _VOTING:
            continue
        worth = 1 + block.text.count(",") + min(len(block.text) / 100, 3)
        for node, share in zip(_holders(tree, block.node), (1.0, 0.5, 0.25), strict=False):
            begin = _BEGIN.get(tree.nodes[node].tag, 0.0) + tree.nodes[node].weight
            scores[node] = scores.get(node, begin) + share * worth
    links = _link_shares(tree, blocks)
    return {node: score * (1 - links[node]) for node, score in scores.items()}


def _link_shares(tree: Tree, blocks: Sequence[Block]) -> list[float]:
    """For each element the share of its text that is links."""
    whole, linked = [0] * len(tree.nodes), [0] * len(tree.nodes)
    for block in blocks:
        if block.node >= 0:
            whole[block.node] += len(block.text)
            linked[block.node] += block.linked
    for number in range(len(tree.nodes) - 1, -1, -1):
        parent = tree.nodes[number].parent
        if parent >= 0:
            whole[parent] += whole[number]
            linked[parent] += linked[number]
    return [min(1.0, part / of) if of else 0.0 for part, of in zip(linked, whole, strict=True)]


def _around(tree: Tree, blocks: Sequence[Block], scores: dict[int, float], best: int) -> list[Block]:
    """The blocks of the best element, and of those beside it that look alike."""
    beside = _children(tree, tree.nodes[best].parent)
    enough = max(10.0, 0.2 * scores.get(best, 0.0))
    kept = []
    for block in blocks:
        child = beside[block.node] if block.node >= 0 else -1
        alike = child >= 0 and (scores.get(child, 0) >= enough or _is_paragraph(tree, block, child))
        if (child == best or alike) and not _is_links(block):
            kept.append(block)
    return kept


def _children(tree: Tree, parent: int) -> list[int]:
    """For each element the one directly within ``parent`` that holds it or is it; -1 without."""
    found: list[int] = []
    for number, node in enumerate(tree.nodes):
        inherited = found[node.parent] if node.parent >= 0 else -1
        found.append(number if node.parent == parent else inherited)
    return found


def _is_paragraph(tree: Tree, block: Block, node: int) -> bool:
    """Whether a block beside the best element is a paragraph by itself."""
    return tree.nodes[node].tag == "p" and len(block.text) > 80 and block.linked < len(block.text) / 4


def _is_links(block: Block) -> bool:
    """Whether a block is links alone, or a short one mostly."""
    return block.linked > (0.5 if len(block.text) < LONG else 0.8) * len(block.text)
