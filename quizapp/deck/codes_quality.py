"""Codes of advice on questions: what an author can mend so that more of them are good enough to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizapp.deck.codes_told import Told, deck, fact

_STOPS: Final = tuple(f"  - The tram stops at [mill {letter}]." for letter in "abcdefgh")


def _towns(*more: str) -> str:
    """A deck of some size with a single date."""
    return deck("facts:", *_STOPS, "  - fact: The tram was opened in [May 1908].", *more)


def _choices(wrong: str) -> str:
    """A deck of some choices with equally many wrong options."""
    return deck("cards:", *(f"  - {{q: What is sign {n}?, a: turning {n}, options: [{wrong}]}}" for n in range(8)))


QUALITY: Final[Mapping[str, Told]] = {
    "always-longest": Told(
        "The right answer is the longest in most choices of a deck.",
        "A learner need only choose the longest.",
        _choices("stop, go"),
        _choices("stopping there, blue"),
    ),
    "asks-not": Told(
        "A choice asks for what is not so.",
        "“Not” is read over, and then somebody who knows chooses wrongly.",
        deck("cards: [{q: Which town does the tram not reach?, a: Arle, options: [Holme, Tarn]}]"),
        deck("cards: [{q: Which town does the tram reach?, a: Holme, options: [Arle, Eskmouth]}]"),
    ),
    "card-alone": Told(
        "Marked words can only be asked as a flashcard.",
        "Nobody is asked to choose, complete or type them, so that they are practised in one way alone.",
        fact(
            "The tram that the council of the town had so long and so often wished for, and for which its people had"
            " paid into a fund, was opened to them at last by [Holt]."
        ),
        fact("The tram for which the people of the town had paid into a fund was opened by [Holt]."),
    ),
    "function-word": Told(
        "Brackets stand round a word that means nothing alone.",
        "Anything might stand in the blank, and nobody learns it.",
        fact("The tram runs [to] the harbour."),
        fact("The tram runs to the [harbour]."),
    ),
    "longest-right": Told(
        "The right answer is by far the longest of an author’s options.",
        "Its length gives it away.",
        deck(
            "cards: [{q: Why was it built?, a: because the old horse buses were slow, options: [for fun, by chance]}]"
        ),
        deck("cards: [{q: Why was it built?, a: buses were slow, options: [horses were dear, coal was cheap]}]"),
    ),
    "long-question": Told(
        "A question has more than 25 words.",
        "What stands at its beginning is forgotten when it ends.",
        deck(
            "cards:",
            "  - q: >-",
            "      Which of the towns by the sea, to which the tram has run since the old horse buses were sold by the",
            "      council to the farmers of the valley, has a harbour?",
            "    a: Arle",
        ),
        deck("cards: [{q: Which of the towns to which the tram runs has a harbour?, a: Arle}]"),
    ),
    "near-same": Told(
        "Two entries ask the same in other words.",
        "The same is asked twice, and remembered apart.",
        deck(
            "cards:",
            "  - {q: Who drove the first tram to the harbour?, a: Ann}",
            "  - {q: Who first drove a tram to the harbour?, a: Ann}",
        ),
        deck("cards: [{q: Who drove the first tram to the harbour?, a: Ann}]"),
    ),
    "not-alone": Told(
        "A question or sentence leans on one that the learner does not see.",
        "Each is asked without the others, in any order.",
        fact("He opened the [tram] himself."),
        fact("Mayor Holt opened the [tram] himself."),
    ),
    "too-few-alike": Told(
        "A name or date has too few others of its sort in the deck.",
        "It can be asked as a card or typed, but not as a choice.",
        _towns(),
        _towns("    wrong: [June 1908, May 1910]"),
    ),
    "unfit-option": Told(
        "A wrong option is never offered.",
        "It says the same as the right one, gives itself away, or is of another sort; a choice has fewer options then.",
        deck("cards: [{q: What colour is the tram of Arle?, a: red, options: [green, blue, all of these]}]"),
        deck("cards: [{q: What colour is the tram of Arle?, a: red, options: [green, blue, white]}]"),
    ),
}
"""By code."""
