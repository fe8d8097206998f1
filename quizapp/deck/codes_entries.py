"""Codes that concern what an entry says: its keys, names, dates, figures and brackets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizapp.deck.codes_told import HOLT, MAYER, Told, deck, fact, view

_TRAM: Final = "The tram opened in [1908]."
_LEFT: Final = "What cannot be read is left out, and the entry is used without it."

ENTRIES: Final[Mapping[str, Told]] = {
    "against-itself": Told(
        "A viewpoint is against itself or its own holder.",
        _LEFT,
        view(HOLT.replace("}", ", against: holt}"), MAYER),
        view(HOLT.replace("}", ", against: mayer}"), MAYER),
    ),
    "astray": Told(
        "An entry stands in a section of another sort.",
        "It is not read there.",
        deck("facts:", "  - The tram opened in [1908].", "  - {term: depot, means: Where trams stand at night.}"),
        deck(
            "facts:",
            "  - The tram opened in [1908].",
            "terms:",
            "  - {term: depot, means: Where trams stand at night.}",
        ),
    ),
    "bad-id": Told(
        "An id or key holds blanks or signs.",
        "Progress is kept under ids, so these are short plain words.",
        fact(_TRAM, "id: the opening"),
        fact(_TRAM, "id: the-opening"),
    ),
    "empty-mark": Told(
        "Brackets hold nothing.", "Nothing can be asked of them.", fact("The [] tram opened in [1908]."), fact(_TRAM)
    ),
    "missing": Told(
        "An entry lacks a key that it needs.",
        "Nothing can be asked of it.",
        deck("cards:", "  - q: Who drives?", "    a: Ann", "  - q: Who pays?"),
        deck("cards:", "  - q: Who drives?", "    a: Ann", "  - q: Who pays?", "    a: The town"),
    ),
    "nested": Told(
        "Brackets stand inside brackets.",
        "Each marked text is one thing to know.",
        fact("The [tram of [1908]] was red."),
        fact("The [tram] of [1908] was red."),
    ),
    "no-list": Told(
        "What looks like a list has no [ ] or no commas.",
        "It is read as one text.",
        fact(_TRAM, "wrong: 1910; 1912"),
        fact(_TRAM, "wrong: [1910, 1912]"),
    ),
    "not-a-date": Told(
        "A text is no date.",
        _LEFT,
        deck("events: [{event: The tram opened., when: long ago}]"),
        deck("events: [{event: The tram opened., when: 1908-05}]"),
    ),
    "not-a-number": Told(
        "A number is wanted, and something else stands there.",
        _LEFT,
        fact("The tram has [6] stops.", "tolerance: some"),
        fact("The tram has [6] stops.", "tolerance: 1"),
    ),
    "not-a-paragraph": Told(
        "“from” is no number of a paragraph.",
        "The passage could not be shown.",
        fact(_TRAM, "from: last"),
        fact(_TRAM, "from: 7"),
    ),
    "same-id": Told(
        "Two entries have one id.",
        "Progress is kept under ids.",
        deck("cards:", "  - {q: Who drives?, a: Ann, id: x}", "  - {q: Who pays?, a: The town, id: x}"),
        deck("cards:", "  - {q: Who drives?, a: Ann, id: x}", "  - {q: Who pays?, a: The town, id: y}"),
    ),
    "same-text": Told(
        "Two entries say the same.",
        "The same would be asked twice, and remembered apart.",
        deck("facts:", "  - The tram opened in [1908].", "  - The tram opened in [1908]."),
        deck("facts:", "  - The tram opened in [1908].", "  - The tram closed in [1950]."),
    ),
    "too-long": Told("A text is longer than 20,000 characters.", "It is cut: no answer or note is that long."),
    "twice": Told(
        "The same stands twice in a list.",
        "Only one of the two counts.",
        fact(_TRAM, "wrong: [1910, 1910]"),
        fact(_TRAM, "wrong: [1910, 1912]"),
    ),
    "two-days": Told(
        "A date is one day to some readers and another to others.",
        "3/4 is in April here and in March there.",
        deck("events: [{event: The tram opened., when: 03/04/1908}]"),
        deck("events: [{event: The tram opened., when: 1908-04-03}]"),
    ),
    "unbalanced": Told(
        "A bracket has no partner.", "Nobody can tell what is marked.", fact("The tram opened in [1908]]."), fact(_TRAM)
    ),
    "unknown-code": Told(
        "“fine” names no code of advice.",
        "Nothing is set aside by it.",
        fact(_TRAM, "fine: gives-awya"),
        fact(_TRAM, "fine: gives-away"),
    ),
    "unknown-dispute": Told(
        "An entry names a dispute that is not declared.",
        _LEFT,
        view(HOLT.replace("tram,", "trm,", 1), MAYER),
        view(HOLT, MAYER),
    ),
    "unknown-key": Told("A key is not known here.", _LEFT, fact(_TRAM, "notte: In May."), fact(_TRAM, "note: In May.")),
    "unknown-mark": Told(
        "“marks” names a text that is not marked.",
        _LEFT,
        fact(_TRAM, "marks: {1909: {ask: When did it open?}}"),
        fact(_TRAM, "marks: {1908: {ask: When did it open?}}"),
    ),
    "unknown-side": Told(
        "A voice is on a side that is not declared.",
        _LEFT,
        view(HOLT, MAYER, voices="sides: {pro: For it}\nvoices: {holt: {name: Jon Holt, side: prp}, mayer: Eva Mayer}"),
        view(HOLT, MAYER, voices="sides: {pro: For it}\nvoices: {holt: {name: Jon Holt, side: pro}, mayer: Eva Mayer}"),
    ),
    "unknown-viewpoint": Told(
        "“against” names no viewpoint and no voice.",
        _LEFT,
        view(HOLT.replace("}", ", against: mayr}"), MAYER),
        view(HOLT.replace("}", ", against: mayer}"), MAYER),
    ),
    "unknown-voice": Told(
        "An entry names a voice that is not declared.",
        "A view needs its holder.",
        view(HOLT, MAYER.replace("mayer", "mayr")),
        view(HOLT, MAYER),
    ),
    "unknown-word": Told(
        "Only a few words may stand here, and this is none of them.",
        _LEFT,
        fact(_TRAM, "status: rumour"),
        fact(_TRAM, "status: fact"),
    ),
    "vague-date": Told(
        "“About” before a date is left out.",
        "The date is then asked as if it were exact.",
        deck("events: [{event: The tram opened., when: about 1908}]"),
        deck("events: [{event: The tram opened., when: 1908, note: Not known exactly.}]"),
    ),
    "which-mark": Told(
        "A key does not say which marked text it belongs to.",
        _LEFT,
        fact("The [tram] opened in [1908].", "ask: When did it open?"),
        fact("The [tram] opened in [1908].", "marks: {1908: {ask: When did it open?}}"),
    ),
    "wrong-is-right": Told(
        "A wrong option is a right answer.",
        "Whoever chose it would be told to be wrong.",
        fact(_TRAM, "wrong: [1908, 1912]"),
        fact(_TRAM, "wrong: [1910, 1912]"),
    ),
    "wrong-type": Told(
        "A value is not of the sort that its key takes.",
        _LEFT,
        fact(_TRAM, "note: [In, May]"),
        fact(_TRAM, "note: In May."),
    ),
}
"""By code."""
