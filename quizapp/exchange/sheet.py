"""The sheet of a deck: what somebody wants before them in a discussion, on two sides of paper where that can be."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from quizapp.deck.model import Deck
from quizapp.exchange.sheet_debates import Debates
from quizapp.exchange.sheet_facts import Facts
from quizapp.exchange.sheet_html import html_page
from quizapp.exchange.sheet_mark import marked
from quizapp.exchange.sheet_markdown import markdown
from quizapp.exchange.sheet_model import Debate, Group, Line, Sheet, Weak
from quizapp.exchange.sheet_room import ROOM, fits

MOST_EACH: Final = 5
"""Stances of one side on one dispute; more would be a list, not its best."""

FEWEST_FACTS: Final = 20
"""Facts that are kept before a second or third stance of a side is."""

MOST_WEAK: Final = 12


def sheet_html(deck: Deck, weak: Sequence[Weak] = ()) -> str:
    """The sheet as one page of HTML that needs nothing else and runs nothing. ``weak``: the learner's weak spots."""
    return marked(html_page(sheet_of(deck, weak)))


def sheet_markdown(deck: Deck, weak: Sequence[Weak] = ()) -> str:
    """The sheet as Markdown. ``weak``: the learner's weak spots, when they are asked for."""
    return marked(markdown(sheet_of(deck, weak)))


def sheet_of(deck: Deck, weak: Sequence[Weak] = ()) -> Sheet:
    """The sheet: as many stances of each side as leave room for facts, then as many facts as there is room for."""
    ranked, facts = Debates(deck), Facts(deck)

    def made(debates: tuple[Debate, ...], number: int) -> Sheet:
        return _sheet(deck, weak, debates, facts.choose(number), ranked.known)

    fewest = min(FEWEST_FACTS, facts.most)
    each = min(max(ranked.most, 1), MOST_EACH)
    debates = ranked.choose(each)
    while each > 1 and not fits(made(debates, fewest)):
        each -= 1
        debates = ranked.choose(each)
    low, high = fewest, max(fewest, min(facts.most, ROOM))  # no fact takes less than a line
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(made(debates, middle)) else (low, middle - 1)
    return made(debates, low)


def _sheet(
    deck: Deck, weak: Sequence[Weak], debates: tuple[Debate, ...], facts: tuple[Group, ...], known: Collection[str]
) -> Sheet:
    return Sheet(
        title=deck.title,
        language=deck.language,
        source=_source(deck),
        about=deck.about,
        debates=debates,
        facts=facts,
        prompts=tuple(prompt.text for prompt in deck.discussion if not prompt.on or prompt.on not in known),
        weak=_weak(weak),
    )


def _source(deck: Deck) -> str:
    """The article, and the time that is spoken of."""
    source = deck.source
    title = f"“{source.title}”" if source.title else ""
    said = ", ".join(part for part in (title, source.author, source.publisher, source.date) if part)
    parts = [f"From {said}." if said else "", f"As of {deck.as_of}." if deck.as_of else "", source.url]
    return " ".join(part for part in (*parts, "¶: paragraph of the article." if said else "") if part)


def _weak(weak: Sequence[Weak]) -> Group | None:
    """The learner's weak spots, those missed last first."""
    if not weak:
        return None
    ordered = sorted(weak, key=lambda spot: not spot[2])
    lines = tuple(map(_weak_line, ordered[:MOST_WEAK]))
    return Group("My weak spots", lines, max(len(ordered) - MOST_WEAK, 0))


def _weak_line(spot: Weak) -> Line:
    text, words, missed = spot
    before, found, after = text.partition(words) if words else (text, "", "")
    parts = tuple(part for part in ((before, False), (found, True), (after, False)) if part[0])
    return Line(parts, where="missed" if missed else "being learnt")
