"""A deck built by hand, rich enough for all kinds of question: who should decide about an old bridge."""

from __future__ import annotations

import quizapp.deck.model as m


def mark(
    text: str,
    words: str,
    kind: m.AnswerKind,
    unit: str = "",
    precision: str = "",
    ask: str = "",
    accept: tuple[str, ...] = (),
    wrong: tuple[str, ...] = (),
    not_wrong: tuple[str, ...] = (),
) -> m.Mark:
    """The mark of the first occurrence of ``words`` in ``text``."""
    start = text.index(words)
    key = words.casefold().replace(" ", "-").replace(",", "")
    return m.Mark(words, start, start + len(words), key, kind, unit, precision, ask, accept, wrong, not_wrong)


def bridge_deck() -> m.Deck:
    """The deck; a new one each time, equal to the last."""
    return m.Deck(
        id="bridge",
        title="Should the old bridge be closed?",
        source=m.Source("The bridge", "The Ferry Post", "Jo Lind", "2024-03-02"),
        as_of="2024-03",
        sides={
            "town": m.Side("town", "The town council"),
            "trade": m.Side("trade", "Traders"),
            "press": m.Side("press", "Press"),
        },
        voices={voice.id: voice for voice in _voices()},
        disputes={
            "close": m.Dispute("close", "Should the old bridge be closed to cars?"),
            "pay": m.Dispute("pay", "Who should pay for the repair?"),
        },
        facts=_facts(),
        viewpoints=_viewpoints(),
        events=_events(),
        terms=_terms(),
        cards=_cards(),
    )


def _voices() -> tuple[m.Voice, ...]:
    return (
        m.Voice("ruiz", "Ana Ruiz", ("Ruiz",), "mayor of Varn", "town", passage=(1,)),
        m.Voice("stone", "Bert Stone", ("Stone",), "engineer of the town council", "town", passage=(2,)),
        m.Voice("tamm", "Cleo Tamm", ("Tamm",), "owner of the ferry inn", "trade", passage=(3,)),
        m.Voice("urban", "Dan Urban", ("Urban",), "head of the traders' union", "trade", passage=(4,)),
        m.Voice("weir", "Finn Weir", ("Weir",), "writer on old bridges", "press", passage=(5,)),
        m.Voice("insider", "an insider", (), "an official of the council", "town", anonymous=True, passage=(6,)),
        m.Voice("council", "the town council", (), "", "town", m.VoiceKind.GROUP, passage=(1,)),
        m.Voice("traders", "local traders", (), "", "trade", m.VoiceKind.GROUP, passage=(3,)),
        m.Voice("readers", "many readers", (), "", "press", m.VoiceKind.GROUP, passage=(7,)),
    )


def _facts() -> tuple[m.Fact, ...]:
    built = "The old bridge was built by Karl Ohm in 1896."
    cars = "In June 2022 the old bridge carried 4,200 cars a day."
    buses = "The new tunnel carried 9,100 cars a day in May 2023."
    ferry = "The ferry took 650 cars a day in October 2021."
    share = "A survey found that 62 percent of the residents cross the bridge each week."
    cracks = "Bert Stone counted 18 cracks in the northern arch."
    steel = "The steel of the arch came from Lund."
    danger = "The bridge will fall within five years."
    tunnel = "The tunnel was planned by Ida Holm and opened in 1988."
    figure, date, person, place = m.AnswerKind.FIGURE, m.AnswerKind.DATE, m.AnswerKind.PERSON, m.AnswerKind.PLACE
    return (
        m.Fact(
            "built",
            built,
            (mark(built, "Karl Ohm", person, accept=("Ohm",)), mark(built, "1896", date, "", "year")),
            topic="History",
            passage=(2,),
        ),
        m.Fact(
            "cars",
            cars,
            (mark(cars, "June 2022", date, "", "month"), mark(cars, "4,200", figure, "car")),
            topic="Traffic",
            passage=(3,),
        ),
        m.Fact(
            "tunnel-cars",
            buses,
            (mark(buses, "9,100", figure, "car"), mark(buses, "May 2023", date, "", "month")),
            topic="Traffic",
            passage=(3,),
        ),
        m.Fact(
            "ferry-cars",
            ferry,
            (mark(ferry, "650", figure, "car"), mark(ferry, "October 2021", date, "", "month")),
            topic="Traffic",
            passage=(4,),
        ),
        m.Fact(
            "share",
            share,
            (mark(share, "62", figure, "percent", wrong=("21", "45", "80")),),
            topic="Traffic",
            passage=(4,),
        ),
        m.Fact(
            "cracks",
            cracks,
            (mark(cracks, "18", figure, "crack", ask="How many cracks are in the northern arch?"),),
            said_by="stone",
            topic="State",
            passage=(5,),
        ),
        m.Fact(
            "steel",
            steel,
            (
                mark(
                    steel,
                    "Lund",
                    place,
                    ask="Where does the steel of the arch come from?",
                    wrong=("Oslo", "Bergen"),
                    not_wrong=("Malmo",),
                ),
            ),
            topic="History",
            passage=(5,),
        ),
        m.Fact(
            "danger",
            danger,
            (mark(danger, "five", figure, "year", wrong=("two", "twenty")),),
            m.Status.FORECAST,
            "stone",
            "State",
            "close",
            (6,),
        ),
        m.Fact(
            "tunnel",
            tunnel,
            (mark(tunnel, "Ida Holm", person), mark(tunnel, "1988", date, "", "year")),
            topic="History",
            passage=(6,),
        ),
    )


def _viewpoints() -> tuple[m.Viewpoint, ...]:
    ban = "Cars should be kept off the old bridge at once."
    limit = "A limit of 20 vehicles an hour is enough."
    return (
        m.Viewpoint(
            "ban",
            ("ruiz",),
            "close",
            ban,
            (mark(ban, "at once", m.AnswerKind.PHRASE, wrong=("in two years", "on Sundays")),),
            ("The arch is cracked.",),
            ("open",),
            ("council",),
            "not one day longer",
            passage=(7,),
        ),
        m.Viewpoint(
            "open",
            ("tamm",),
            "close",
            "The old bridge has to stay open to all traffic.",
            (),
            ("Guests come by car.",),
            ("ban",),
            passage=(8,),
        ),
        m.Viewpoint(
            "limit",
            ("urban",),
            "close",
            limit,
            (mark(limit, "20", m.AnswerKind.FIGURE, "vehicle"),),
            ("Trade needs vans.",),
            passage=(9,),
        ),
        m.Viewpoint(
            "museum",
            ("weir",),
            "close",
            "The bridge is worth more as a place for walks.",
            (),
            ("It is old.", "Visitors like old bridges."),
            ("open",),
            passage=(10,),
        ),
        m.Viewpoint(
            "secret",
            ("insider",),
            "close",
            "The council has known of the damage for years.",
            (),
            (),
            ("ban",),
            status=m.Status.ALLEGATION,
            passage=(10,),
        ),
        m.Viewpoint(
            "state-pays",
            ("ruiz",),
            "pay",
            "The state should pay for the repair.",
            (),
            ("The bridge is a monument.",),
            ("town-pays",),
            passage=(11,),
        ),
        m.Viewpoint(
            "town-pays",
            ("urban",),
            "pay",
            "The town should pay, and nobody else.",
            (),
            (),
            ("state-pays",),
            passage=(11,),
        ),
        m.Viewpoint(
            "toll",
            ("weir", "tamm"),
            "pay",
            "A toll would bring in all that the repair costs.",
            (),
            (),
            (),
            status=m.Status.FORECAST,
            passage=(12,),
        ),
        m.Viewpoint(
            "slow",
            ("traders",),
            "pay",
            "The repair has been put off for too long.",
            (),
            (),
            ("careful",),
            passage=(12,),
        ),
        m.Viewpoint("careful", ("council",), "pay", "Care matters more than speed.", (), (), (), passage=(12,)),
        m.Viewpoint(
            "worry",
            ("readers",),
            "pay",
            "Prices in the shops will rise.",
            (),
            (),
            (),
            status=m.Status.FORECAST,
            passage=(13,),
        ),
    )


def _events() -> tuple[m.Event, ...]:
    return (
        m.Event("e-open", "The old bridge is opened", "1896", passage=(2,)),
        m.Event("e-flood", "A flood damages the northern arch", "1954-03", passage=(2,)),
        m.Event("e-tunnel", "The new tunnel is opened", "1988", passage=(6,)),
        m.Event("e-closed", "One lane of the bridge is closed", "2023-10", passage=(6,)),
        m.Event("e-vote", "The council votes on the repair", "2023-12", passage=(7,)),
        m.Event("e-report", "The engineer hands in his report", "2024-02-11", "stone", passage=(7,)),
    )


def _terms() -> tuple[m.Term, ...]:
    return (
        m.Term("t-pier", "pier", "a support that stands in the water", ("pillar",), "Building", (2,)),
        m.Term("t-span", "span", "the part from one support to the next", (), "Building", (2,)),
        m.Term("t-deck", "roadway", "the part on which one drives", (), "Building", (2,)),
        m.Term("t-truss", "truss", "a frame of bars set in triangles", (), "Building", (3,)),
        m.Term("t-toll", "toll", "a sum that one pays for crossing", (), "Money", (12,)),
    )


def _cards() -> tuple[m.Card, ...]:
    return (
        m.Card(
            "c-river",
            "Which river does the old bridge cross?",
            "the Varn",
            ("the Elm", "the Tarn", "the Ull"),
            kind=m.AnswerKind.PLACE,
        ),
        m.Card("c-why", "Why was the tunnel built?", "To take the lorries off the bridge", passage=(6,)),
    )
