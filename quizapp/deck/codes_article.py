"""Codes of advice that an article gives: what a deck says and the article does not, and the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizapp.deck.codes_told import Told, deck

_TEXT: Final = """\
The new tram opened in 1908 and cost 250,000 crowns.

"It is worth every crown," said Mayor Jon Holt.
"""
_TRUST: Final = "A learner repeats it in a discussion as what the article says."


def _deck(
    quote: str = "worth every crown", year: str = "1908", fact: int = 1, view: int = 2, voice: str = "Jon Holt"
) -> str:
    return deck(
        f"voices: {{holt: {voice}, union: the union}}",
        "disputes: {tram: Should the town build a tram?}",
        f"facts: [{{fact: 'The tram opened in [{year}].', from: {fact}}}]",
        "viewpoints:",
        f"  - {{who: holt, on: tram, holds: The tram is right., quote: {quote}, from: {view}}}",
        "  - {who: union, on: tram, holds: The tram is too dear.}",
    )


_SOUND: Final = _deck()

ARTICLE: Final[Mapping[str, Told]] = {
    "mark-elsewhere": Told(
        "A marked figure or name stands in another paragraph.",
        "After the answer the learner is sent to the wrong place.",
        _deck(fact=2).replace("viewpoints:", "cards: [{q: What did it cost?, a: A lot, from: 1}]\nviewpoints:"),
        _SOUND,
        _TEXT,
    ),
    "mark-not-found": Told(
        "A marked figure or name does not stand in the article.", _TRUST, _deck(year="1909"), _SOUND, _TEXT
    ),
    "no-paragraph": Told(
        "“from” is higher than the number of paragraphs.",
        "After the answer the learner is sent to no place.",
        _deck(fact=9).replace("from: 9", "from: [1, 9]"),
        _SOUND,
        _TEXT,
    ),
    "paragraph-unused": Told(
        "No entry is from a paragraph.",
        "What it says is not learned; often that is right.",
        _deck(view=1).replace("quote: worth every crown, ", ""),
        _SOUND,
        _TEXT,
    ),
    "quote-elsewhere": Told(
        "A quotation stands in another paragraph.",
        "After the answer the learner is sent to the wrong place.",
        _deck(view=1).replace("viewpoints:", "cards: [{q: Who is mayor?, a: Holt, from: 2}]\nviewpoints:"),
        _SOUND,
        _TEXT,
    ),
    "quote-not-found": Told(
        "A quotation does not stand in the article letter by letter.",
        "Words would be put into somebody's mouth.",
        _deck(quote="worth all the crowns"),
        _SOUND,
        _TEXT,
    ),
    "quote-unmarked": Told(
        "A quotation stands in the article without quotation marks.",
        "The words are the journalist's, not the holder's.",
        _deck(quote="tram opened", view=1).replace(
            "facts: [", "cards: [{q: Who is mayor?, a: Holt, from: 2}]\nfacts: ["
        ),
        _SOUND,
        _TEXT,
    ),
    "voice-missing": Told(
        "Somebody is quoted in the article and is no voice of the deck.",
        "Their view is not heard.",
        _deck(voice="Eva Mayer"),
        _SOUND,
        _TEXT,
    ),
}
"""By code."""
