"""Codes that concern how a deck is written: YAML, its blanks, dashes, colons and quotation marks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizapp.deck.codes_told import Told, deck, fact

_ENTRY: Final = "The entry cannot be read; all others can."
_SAFE: Final = "A deck must not be able to grow or to build things when it is opened."
_TRAM: Final = "The tram opened in [1908]."

YAML: Final[Mapping[str, Told]] = {
    "alias": Told(
        "A text begins with *, which YAML takes for a repetition.",
        _SAFE,
        fact(_TRAM, "note: *see"),
        fact(_TRAM, "note: '*see'"),
    ),
    "anchor": Told(
        "A text begins with &, which YAML takes for a name.",
        _SAFE,
        fact(_TRAM, "note: &co was the builder"),
        fact(_TRAM, "note: '&co was the builder'"),
    ),
    "tag": Told(
        "A text begins with !, which YAML takes for a type.",
        _SAFE,
        fact(_TRAM, "note: !Look at the date"),
        fact(_TRAM, "note: '!Look at the date'"),
    ),
    "bracket-first": Told(
        "A text begins with a bracket, so YAML reads a list.",
        _ENTRY,
        fact("[1908] was the year."),
        fact("'[1908] was the year.'"),
    ),
    "colon": Told(
        "A colon and a blank stand in a text without quotes.",
        "YAML takes them for a key.",
        fact("The rule is simple: [pay] first."),
        fact("'The rule is simple: [pay] first.'"),
    ),
    "comma": Told(
        "A comma is missing, or takes a text apart.",
        "In [ ] and { } commas part the values.",
        fact("The tram cost [1,000] crowns.", "wrong: [2,000, 500]"),
        fact("The tram cost [1,000] crowns.", "wrong: ['2,000', '500']"),
    ),
    "curly-quotes": Told(
        "Bent quotation marks stand where YAML wants straight ones.",
        "YAML takes them for letters.",
        fact("“The tram: opened in [1908].”"),
        fact("'The tram: opened in [1908].'"),
    ),
    "cut-off": Told(
        "A # behind a blank begins a comment.",
        "What follows is lost, silently.",
        fact("The [tram] is the town's #1 sight."),
        fact("'The [tram] is the town''s #1 sight.'"),
    ),
    "dash": Told("A list begins behind its key.", _ENTRY, fact(_TRAM, "wrong: - 1910"), fact(_TRAM, "wrong: [1910]")),
    "duplicate-key": Told(
        "A key is written twice in one entry.",
        "Only one of the two can count.",
        fact(_TRAM, "note: In May.", "note: In June."),
        fact(_TRAM, "note: In May."),
    ),
    "escape": Told(
        "A backslash stands in double quotes.",
        _ENTRY,
        fact('"The path is C:\\quiz in [1908]."'),
        fact("'The path is C:\\quiz in [1908].'"),
    ),
    "fence": Told(
        "A line of Markdown stands round the deck.",
        "Chats and web pages write it round what they show as code; it is no part of a deck.",
        deck("facts: ['The tram opened in [1908].']", "```"),
        deck("facts: ['The tram opened in [1908].']"),
    ),
    "indentation": Told(
        "A line begins in a column where nothing it belongs to begins.",
        "What belongs together is told by columns.",
        deck("facts:", "  - fact: The tram opened in [1908].", "   from: 3"),
        deck("facts:", "  - fact: The tram opened in [1908].", "    from: 3"),
    ),
    "key-not-text": Told("A list stands where a key should.", _ENTRY, fact(_TRAM, "? [x]", ": y"), fact(_TRAM)),
    "no-blank": Told(
        "No blank stands behind a colon or dash.",
        "Without it YAML reads one word.",
        deck("facts:", "  -The tram opened in [1908]."),
        deck("facts:", "  - The tram opened in [1908]."),
    ),
    "no-colon": Told(
        "A key has no colon behind it.",
        "Without it YAML reads a text.",
        deck("facts", "  - The tram opened in [1908]."),
        deck("facts:", "  - The tram opened in [1908]."),
    ),
    "no-dash": Told(
        "An entry has no dash before it.",
        "The dash tells where an entry begins.",
        deck("facts:", "  fact: The tram opened in [1908]."),
        deck("facts:", "  - fact: The tram opened in [1908]."),
    ),
    "no-key": Told(
        "A line has no key, or stands below a text that has none.",
        _ENTRY,
        deck("facts:", "  - The tram opened in [1908].", "    from: 3"),
        deck("facts:", "  - fact: The tram opened in [1908].", "    from: 3"),
    ),
    "odd-blank": Told(
        "A blank is a non-breaking one.",
        "YAML takes it for a letter.",
        deck("facts:", "\xa0 - The tram opened in [1908]."),
        deck("facts:", "  - The tram opened in [1908]."),
    ),
    "open-list": Told(
        "A bracket or brace is not closed.",
        _ENTRY,
        fact(_TRAM, "wrong: [1910, 1912"),
        fact(_TRAM, "wrong: [1910, 1912]"),
    ),
    "open-quote": Told(
        "A quotation mark is not closed.",
        "It takes in the lines below.",
        fact('"The tram opened in [1908].', "from: 3"),
        fact('"The tram opened in [1908]."', "from: 3"),
    ),
    "quote-first": Told(
        "A text goes on behind the quotation mark that ends it.",
        _ENTRY,
        fact('"No," said [Ann Holt].'),
        fact("'\"No,\" said [Ann Holt].'"),
    ),
    "section-twice": Told(
        "A section is begun again further down.",
        "It is read, but easy to overlook.",
        deck(
            "facts: ['The tram opened in [1908].']",
            "cards: [{q: Who drives?, a: Ann}]",
            "facts: ['The tram has [6] stops.']",
        ),
        deck("facts: ['The tram opened in [1908].', 'The tram has [6] stops.']", "cards: [{q: Who drives?, a: Ann}]"),
    ),
    "special-first": Told(
        "A text begins with a sign that means something to YAML.",
        _ENTRY,
        fact("@Ann drove the [tram]."),
        fact("'@Ann drove the [tram].'"),
    ),
    "syntax": Told(
        "The line is no YAML.",
        "What stands below it cannot be read.",
        deck("facts: ['The tram opened in [1908].']", "... the end"),
        deck("facts: ['The tram opened in [1908].']"),
    ),
    "tab": Told(
        "A line begins with a tab.",
        "YAML counts columns, and a tab has no width.",
        deck("facts:", "\t- The tram opened in [1908]."),
        deck("facts:", "  - The tram opened in [1908]."),
    ),
    "text-above": Told(
        "A key has a text behind it and keys below it.",
        "Only one of them may be: the entry is left out.",
        deck("voices:", "  holt: Ann Holt", "    role: mayor", "cards: [{q: Who drives?, a: Bo}]"),
        deck("voices:", "  holt:", "    name: Ann Holt", "    role: mayor", "cards: [{q: Who drives?, a: Bo}]"),
    ),
}
"""By code."""
