"""Decks made by hypothesis: any mixture of entries, with clashes that a careless author would write."""

from __future__ import annotations

from hypothesis import strategies as st

import quizapp.deck.model as m

NAMES = ("Ana Ruiz", "Bert Stone", "Cleo Tamm", "Dan Urban", "Finn Weir", "Gil Xu", "Ruiz", "Ida Ruiz")
BODIES = ("the council", "local traders", "many readers", "the port office", "the old guild")
THINGS = ("gates", "wells", "boats", "dams", "mills")
PLACES = ("Varn", "Lund", "Elm Bay", "Old Varn", "Tarn")
YEARS = ("1896", "1954", "1988", "2001", "2019", "2023")
VIEWS = (
    "The bridge should be closed to cars at once.",
    "The bridge has to stay open to all traffic.",
    "A toll would pay for the repair in ten years.",
    "Care matters more than speed in this matter.",
    "The state should pay for the repair of the bridge.",
    "The harbour is more useful than the bridge.",
    "No repair will make the bridge safe again.",
)
MEANINGS = ("a support in the water", "the part between two supports", "a frame of bars", "a sum paid for crossing")
TERMS = ("pier", "span", "truss", "toll", "pier head")
SIDES = ("", "town", "trade", "press")


def marked(text: str, words: str, kind: m.AnswerKind, unit: str = "", precision: str = "") -> m.Mark:
    """The mark of the first occurrence of ``words``."""
    start = text.index(words)
    return m.Mark(words, start, start + len(words), words.casefold().replace(" ", "-"), kind, unit, precision)


@st.composite
def facts(draw: st.DrawFn, number: int) -> m.Fact:
    """A fact of a builder, a count, a place and a year; any of them marked."""
    who, thing, place, year = (draw(st.sampled_from(row)) for row in (NAMES, THINGS, PLACES, YEARS))
    count = str(draw(st.integers(2, 9000)))
    text = f"{who} built {count} {thing} near {place} in {year}."
    marks = (
        marked(text, who, m.AnswerKind.PERSON),
        marked(text, f"{count} {thing}"[: len(count)], m.AnswerKind.FIGURE, thing.removesuffix("s")),
        marked(text, place, m.AnswerKind.PLACE),
        marked(text, year, m.AnswerKind.DATE, "", "year"),
    )
    chosen = draw(st.lists(st.sampled_from(marks), min_size=1, max_size=4, unique=True))
    chosen = sorted((each for each in chosen if text.count(each.text) == 1), key=lambda each: each.start)
    said_by = draw(st.sampled_from(("", "", "v0", "v1", "the port log")))
    status = draw(st.sampled_from((m.Status.FACT, m.Status.FACT, *m.Status)))
    topic = draw(st.sampled_from(("", "Works")))
    return m.Fact(f"f{number}", text, tuple(chosen), status, said_by, topic, passage=(number + 1,))


@st.composite
def voices(draw: st.DrawFn, number: int) -> m.Voice:
    """A person or body; some anonymous, some without a role or a side."""
    kind = draw(st.sampled_from((m.VoiceKind.PERSON, m.VoiceKind.PERSON, m.VoiceKind.GROUP)))
    name = draw(st.sampled_from(NAMES if kind is m.VoiceKind.PERSON else BODIES))
    role = draw(st.sampled_from(("", "mayor of Varn", "keeper of the gates", "writer on bridges", "a clerk")))
    hidden = bool(role) and draw(st.booleans())
    return m.Voice(f"v{number}", name, (), role, draw(st.sampled_from(SIDES)), kind, hidden, passage=(number + 1,))


@st.composite
def views(draw: st.DrawFn, number: int, speakers: int) -> m.Viewpoint:
    """A view of one or two voices, perhaps shared, perhaps against others."""
    anyone = st.sampled_from([f"v{i}" for i in range(speakers)])
    others = st.sampled_from([f"p{i}" for i in range(6)] + [f"v{i}" for i in range(speakers)])
    return m.Viewpoint(
        f"p{number}",
        tuple(draw(st.lists(anyone, min_size=1, max_size=2, unique=True))),
        draw(st.sampled_from(("bridge", "money"))),
        draw(st.sampled_from(VIEWS)),
        because=tuple(draw(st.lists(st.sampled_from(("Guests come by car.", "The arch is cracked.")), max_size=1))),
        against=tuple(draw(st.lists(others, max_size=2, unique=True))),
        shared_by=tuple(draw(st.lists(anyone, max_size=1))),
        status=draw(st.sampled_from(list(m.Status)[1:])),
        passage=(number + 1,),
    )


@st.composite
def decks(draw: st.DrawFn) -> m.Deck:
    """A small deck of everything."""
    speakers = draw(st.integers(1, 7))
    people = [draw(voices(number)) for number in range(speakers)]
    return m.Deck(
        id="made",
        title="Made",
        source=m.Source("Made", "The Made Post", "", "2024-03"),
        as_of=draw(st.sampled_from(("", "2024-03"))),
        language=draw(st.sampled_from(("en", "en", "fr"))),
        sides={side: m.Side(side, f"Side of {side}") for side in SIDES if side},
        voices={voice.id: voice for voice in people},
        disputes={"bridge": m.Dispute("bridge", "Should the old bridge be closed?"), "money": m.Dispute("money", "")},
        facts=tuple(draw(facts(number)) for number in range(draw(st.integers(0, 5)))),
        viewpoints=tuple(draw(views(number, speakers)) for number in range(draw(st.integers(0, 6)))),
        events=tuple(
            m.Event(f"e{n}", f"Bridge number {n} is opened", draw(st.sampled_from((*YEARS, "1954-03", "2019-04-01"))))
            for n in range(draw(st.integers(0, 5)))
        ),
        terms=tuple(
            m.Term(f"t{n}", draw(st.sampled_from(TERMS)), draw(st.sampled_from(MEANINGS)), passage=(n + 1,))
            for n in range(draw(st.integers(0, 5)))
        ),
        cards=tuple(
            m.Card(
                f"c{n}",
                f"Which town lies on river number {n} of the land?",
                draw(st.sampled_from(PLACES)),
                kind=m.AnswerKind.PLACE,
            )
            for n in range(draw(st.integers(0, 4)))
        ),
    )
