"""Codes that concern a file as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizapp.deck.codes_told import Told, deck

_WHOLE: Final = "Without it nothing of the deck can be read."
_BOUND: Final = "A deck comes from somebody else, and opening it must take neither long nor much memory."

FILES: Final[Mapping[str, Told]] = {
    "no-file": Told("There is no file of this name.", _WHOLE),
    "no-permission": Told("You may not read the file.", _WHOLE),
    "folder": Told("A folder stands where a deck was named.", "A deck is one file."),
    "not-a-file": Told("A pipe or device stands where a deck was named.", "It might never end."),
    "not-readable": Told("The machine could not read the file.", _WHOLE),
    "not-written": Told("--fix could not write the file.", "It is as it was; its permissions tell why."),
    "empty": Told("The file is empty.", "There is nothing to study in it."),
    "not-text": Told("The file is no text, but a picture or the like.", "A deck is a text that any editor shows."),
    "not-utf-8": Told(
        "The file is saved in an old encoding.", "Its accents and quotation marks would come out as other signs."
    ),
    "utf-16": Told("The file is saved as UTF-16.", "Decks are UTF-8, which every editor can save."),
    "rich-text": Told(
        "A word processor saved the file as rich text.", "Its codes for fonts and colours stand between the words."
    ),
    "too-large": Told("The file is larger than 32 MiB.", _BOUND),
    "too-many-values": Told("The file holds more texts than a deck can.", _BOUND),
    "too-deep": Told("Lists stand inside lists far deeper than any deck needs.", _BOUND),
    "too-many": Told(
        "There are more problems than are listed.", "Mend the first ones: often the others follow from them."
    ),
    "gave-up": Told("So much is no YAML that the rest is not read.", "Mend what is told before it, and look again."),
    "documents": Told(
        "“---” begins another deck in the same file.",
        "Only the first one is read.",
        deck("cards: [{q: Who drives?, a: Ann}]", "---", "title: Buses"),
        deck("cards: [{q: Who drives?, a: Ann}]"),
    ),
    "not-a-deck": Told(
        "The file holds no key of a deck.",
        "There is nothing in it that could be asked.",
        "groceries: [milk, bread]\n",
        deck("cards: [{q: Who drives?, a: Ann}]"),
    ),
    "nothing-to-ask": Told(
        "The deck holds nothing that can be asked.",
        "Questions come from marked words, views, events, terms and cards.",
        deck("about: All about trams."),
        deck("about: All about trams.", "facts: ['The tram opened in [1908].']"),
    ),
}
"""By code."""
