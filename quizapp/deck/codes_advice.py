"""Codes of advice: what can be read, but makes a poor question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizapp.deck.codes_told import HOLT, MAYER, Told, deck, fact, view

_TRAM: Final = "The tram opened in [1908]."
_SIDES: Final = """\
sides: {pro: For it, con: Against it}
voices: {holt: {name: Jon Holt, side: pro}, mayer: {name: Eva Mayer, side: con}}"""
_HOLDS: Final = "The tram is too dear."

ADVICE: Final[Mapping[str, Told]] = {
    "accept-elsewhere": Told(
        "What is accepted here is the right answer to something else.",
        "Two people would become one.",
        deck("cards:", "  - {q: Who is mayor?, a: Eva Mayer, accept: [Jon Holt]}", "  - {q: Who pays?, a: Jon Holt}"),
        deck("cards:", "  - {q: Who is mayor?, a: Eva Mayer, accept: [Mayer]}", "  - {q: Who pays?, a: Jon Holt}"),
    ),
    "all-marked": Told(
        "All of a sentence is marked.",
        "Nothing is left of it to ask with.",
        fact("'[The tram opened in 1908.]'"),
        fact(_TRAM),
    ),
    "breaks-off": Told(
        "A sentence breaks off.",
        "It ends in a word that needs another, or lacks the full stop that the others have.",
        fact("The tram opened in [1908] and the"),
        fact(_TRAM),
    ),
    "first-person": Told(
        "A view says I or we.",
        "It is shown behind “According to …”, where I would be the reader.",
        view(HOLT, MAYER.replace(_HOLDS, "We want no tram here.")),
        view(HOLT, MAYER),
    ),
    "gives-away": Told(
        "A question holds its answer.",
        "Nobody need know it to be right.",
        fact(_TRAM, "ask: Did the tram open in 1908?"),
        fact(_TRAM, "ask: When did the tram open?"),
    ),
    "hedge-marked": Told(
        "A word such as “about” stands inside the brackets.",
        "It would have to be typed too.",
        fact("The tram cost [about $5,000]."),
        fact("The tram cost about [$5,000]."),
    ),
    "left-open": Told(
        "A quotation or a bracket begins and does not end.",
        "Nobody can tell how much of the sentence is quoted.",
        fact("The mayor called the tram of [1908] “a gift to the town."),
        fact("The mayor called the tram of [1908] “a gift” to the town."),
    ),
    "long-quote": Told(
        "A quotation is longer than six words.",
        "A deck tells what was said; the article is its author's.",
        view(HOLT, MAYER.replace("}", ", quote: it will ruin this town and all of us}")),
        view(HOLT, MAYER.replace("}", ", quote: it will ruin this town}")),
    ),
    "marked-event": Told(
        "Words of an event are marked.",
        "Of an event the date is asked, so that the brackets do nothing.",
        deck("events: [{event: 'The [council] voted.', when: 1908}]"),
        deck("events: [{event: The council voted., when: 1908}]"),
    ),
    "names-holder": Told(
        "A view names its own holder.",
        "Whoever reads it knows whose it is.",
        view(HOLT, MAYER.replace(_HOLDS, "Eva Mayer thinks that the tram is too dear.")),
        view(HOLT, MAYER),
    ),
    "no-antecedent": Told(
        "A view says he, her or their, and nobody knows whose.",
        "It is asked alone, and must be understood alone.",
        view(HOLT, MAYER.replace(_HOLDS, "She wants no tram in this town.")),
        view(HOLT, MAYER),
    ),
    "no-holder": Told(
        "A claim has no holder.",
        "It would stand there as if the app claimed it.",
        fact("The tram cost [6] lives.", "status: claim"),
        fact("The tram cost [6] lives.", "status: claim", "said_by: the union"),
    ),
    "no-marks": Told(
        "Nothing of a fact is marked.",
        "Nothing is asked of it.",
        deck("facts:", "  - The tram was red.", "  - The tram opened in [1908]."),
        deck("facts:", "  - The tram was [red].", "  - The tram opened in [1908]."),
    ),
    "no-question": Told(
        "A dispute, or a question about a mark, is no question.",
        "Views are told apart as answers to a dispute; a learner must see what is asked.",
        view(HOLT, MAYER).replace("Should the town build a tram?", "Building the tram"),
        view(HOLT, MAYER),
    ),
    "no-sentence": Told(
        "A view is no full sentence.",
        "It is asked alone, and must be understood alone.",
        view(HOLT, MAYER.replace(_HOLDS, "no tram")),
        view(HOLT, MAYER),
    ),
    "not-held": Told(
        "A view, or a fact, is a question.",
        "Nobody can hold a question.",
        view(HOLT, MAYER.replace(_HOLDS, "Is the tram too dear?")),
        view(HOLT, MAYER),
    ),
    "one-sided": Told(
        "On a dispute one side alone is heard.",
        "A learner would take it for the only one.",
        view(HOLT, voices=_SIDES),
        view(HOLT, MAYER, voices=_SIDES),
    ),
    "topic-twice": Told(
        "A topic is written in two ways.",
        "These are two topics, and each has half of the entries.",
        deck(
            "facts:",
            "  - {fact: 'The tram opened in [1908].', topic: Past}",
            "  - {fact: 'The tram has [6] stops.', topic: past}",
        ),
        deck(
            "facts:",
            "  - {fact: 'The tram opened in [1908].', topic: Past}",
            "  - {fact: 'The tram has [6] stops.', topic: Past}",
        ),
    ),
    "to-review": Told(
        "An entry waits for its author's eye.",
        "A draft is made by rules; what they are not sure of is told, and a person decides.",
        fact(_TRAM, "review: the sentence is long for a question"),
        fact(_TRAM),
    ),
}
"""By code."""
