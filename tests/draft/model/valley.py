"""An article of the tests, made up, and what a good model and some bad ones make of its draft."""

from __future__ import annotations

from typing import Any, Final

from quizapp.deck.identity import entry_id
from quizapp.draft.deck_file import deck_text
from quizapp.draft.disputes import OPEN
from quizapp.draft.drafting import draft
from quizapp.draft.entries import DraftDispute, DraftVoice, Entry, Parts
from quizapp.draft.model.ground import Ground, ground_of
from quizapp.draft.spoken import Trust

OFFICIAL: Final = "one former official of the water office"

VALLEY: Final = """As the river falls, the valley argues

Ada Brook

HARLOW — The river fell to 41 percent of its normal flow in August 2023, according to the regional water office.

It had never fallen below 50 percent before, and the wells of the town ran dry in three weeks.

Mayor Ana Ruiz of the town council said the council should set the limit each month because the wells of the town run \
dry first. She said that the orchards could wait until the rain comes back.

Growers disagree. Tom Vale, who leads the Orchard League, said the council should "keep its hands off the gates." He \
warned that 1,200 jobs would be lost in the orchards if the council closed the gates.

One former official of the water office, who asked not to be named, said that the gates had not been checked since \
2019. "Nobody looked at them for years," the official said.
"""

GOOD: Final[dict[str, Any]] = {
    "holds": [
        {"id": "v1", "holds": "The council should set the limit each month."},
        {"id": "v3", "holds": "The council should keep its hands off the gates."},
    ],
    "facts": [
        {
            "id": "f2",
            "fact": "The river had never fallen below 50 percent before, and the wells of the town ran dry in three "
            "weeks.",
        },
        {
            "id": "f3",
            "fact": "Tom Vale warned that 1,200 jobs would be lost in the orchards if the council closed the gates.",
        },
    ],
    "reasons": [
        {"id": "v1", "because": "The wells of the town run dry first."},
        {"id": "v3", "because": "1,200 jobs would be lost in the orchards if the council closed the gates."},
    ],
    "disputes": [{"question": "What should the council do about the gates?", "views": ["v1", "v3"]}],
    "sides": [
        {"name": "The town council", "voices": ["ana-ruiz"]},
        {"name": "The Orchard League", "voices": ["tom-vale"]},
    ],
}


VOICES: Final = (
    DraftVoice("the-regional-water-office", "the regional water office", (), "", "organisation", False, (1,)),
    DraftVoice("ana-ruiz", "Ana Ruiz", ("Ruiz",), "Mayor", "person", False, (3,)),
    DraftVoice("tom-vale", "Tom Vale", ("Vale",), "", "person", False, (4,)),
    DraftVoice("one-former-official", OFFICIAL, (), OFFICIAL, "person", True, (5,)),
)

DISPUTE: Final = DraftDispute(OPEN, "What do the people quoted hold?", "sort the views")


def fact(text: str, number: int, by: str = "", why: str = "") -> Entry:
    """A fact as drafting makes it."""
    claim = (("status", "claim"), ("said_by", by)) if by else ()
    keys = (("fact", text), ("id", entry_id("facts", text)), *claim, ("from", number))
    return Entry("facts", keys, Trust.CHECK if why else Trust.LIKELY, why, number, ())


def view(who: str, holds: str, number: int) -> Entry:
    """A view as drafting makes it."""
    keys = (("who", who), ("on", OPEN), ("holds", holds), ("id", entry_id("viewpoints", holds)), ("from", number))
    return Entry("viewpoints", keys, Trust.SURE, "", number, ())


ENTRIES: Final = (
    fact(
        "The river fell to [41] percent of its normal flow in [August 2023], according to the regional water office.",
        1,
        "the-regional-water-office",
    ),
    fact(
        "It had never fallen below [50] percent before, and the wells of the town ran dry in [three] weeks.",
        2,
        why="the sentence points back",
    ),
    fact("He warned that [1,200] jobs would be lost in the orchards if the council closed the gates.", 4, "tom-vale"),
    fact(
        "One former official of the water office, who asked not to be named, said that the gates had not been checked "
        "since [2019].",
        5,
        "one-former-official",
    ),
    view("ana-ruiz", "The council should set the limit each month because the wells of the town run dry first.", 3),
    view("ana-ruiz", "The orchards could wait until the rain comes back.", 3),
    view("tom-vale", 'The council should "keep its hands off the gates."', 4),
    view("tom-vale", "1,200 jobs would be lost in the orchards if the council closed the gates.", 4),
    view("one-former-official", "The gates had not been checked since 2019.", 5),
)
"""What might be drafted of it, written by hand, so that the tests hold whatever drafting makes of it."""

PARTS: Final = Parts(ENTRIES, VOICES, (DISPUTE,), ())


def deck(parts: Parts) -> str:
    """The file of a deck made of some parts."""
    head = (("id", "river"), ("title", "The river"))
    return deck_text(head, (), parts.sides, parts.voices, parts.disputes, parts.entries)


DECK: Final = deck(PARTS)


def ground() -> Ground:
    """What proposals about the article are held to. The voices have the keys that drafting gives them."""
    made = draft(VALLEY, date="2023-09-05")
    return ground_of(made.article, made.heard, made.keys)
