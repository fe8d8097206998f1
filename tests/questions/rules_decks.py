"""Decks drawn at random, in odd words: what the rules and quizzes must live with."""

from __future__ import annotations

from hypothesis import strategies as st

from quizapp.deck.model import (
    AnswerKind,
    Card,
    Deck,
    Dispute,
    Event,
    Fact,
    Mark,
    Side,
    Status,
    Term,
    Viewpoint,
    Voice,
    VoiceKind,
)

_ENGLISH = "river fell wells dam gauge council growers valley not a the of and in to percent people never all none"
_ODD = "41 12.5 1,204 May 2023 [sic] “new” Ana Tarn Ruiz “ ( ) ' - … 河水 Ωκεανός мост نهر naïve U.S. A and B ___ : ?"
_WORDS = (*_ENGLISH.split(), *_ODD.split())

_words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14)
_texts = _words.map(" ".join)
_short = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" ".join)
_kinds = st.sampled_from(list(AnswerKind))
_ids = ("v0", "v1", "v2", "v3")
_who = st.lists(st.sampled_from(_ids), min_size=1, max_size=2, unique=True).map(tuple)
_topics = st.sampled_from(["", "water", "money"])
_passages = st.lists(st.integers(1, 9), max_size=2).map(tuple)


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    """A statement and one or two marks that do not overlap."""
    before, first, between, second, after = (draw(_words) for _ in range(5))
    pieces = [" ".join(piece) for piece in (before, first, between, second, after)]
    text, marks, at = " ".join(pieces), [], 0
    for number, piece in enumerate(pieces):
        if number in (1, 3):
            unit = draw(st.sampled_from(["", "percent", "people"]))
            wrong = tuple(draw(st.lists(_short, max_size=3)))
            marks.append(Mark(piece, at, at + len(piece), f"m{number}", draw(_kinds), unit, wrong=wrong))
        at += len(piece) + 1
    return text, tuple(marks[: draw(st.integers(1, 2))])


@st.composite
def _fact(draw: st.DrawFn, number: int) -> Fact:
    text, marks = draw(_marked())
    status = draw(st.sampled_from(list(Status)))
    said_by = draw(st.sampled_from(["", "v0", "a passer-by"]))
    return Fact(f"f{number}", text, marks, status, said_by, draw(_topics), passage=draw(_passages))


@st.composite
def _view(draw: st.DrawFn, number: int) -> Viewpoint:
    against = tuple(draw(st.lists(st.sampled_from((*_ids, "w0", "w1")), max_size=2)))
    on = draw(st.sampled_from(["d0", "d1"]))
    holds, because = draw(_texts), tuple(draw(st.lists(_texts, max_size=1)))
    return Viewpoint(f"w{number}", draw(_who), on, holds, because=because, against=against, passage=draw(_passages))


def _voice(number: int, name: str, role: str, kind: VoiceKind) -> Voice:
    return Voice(f"v{number}", name, role=role, side=f"s{number % 2}", kind=kind, anonymous=number == 3)


@st.composite
def odd_decks(draw: st.DrawFn) -> Deck:
    """A deck with a few entries of each section, in words drawn at random."""
    voices = [_voice(n, draw(_short), draw(_texts), draw(st.sampled_from(list(VoiceKind)))) for n in range(4)]
    years = st.integers(1900, 2030).map(str)
    return Deck(
        "odd",
        "Odd",
        as_of=draw(st.sampled_from(["", "2024-03"])),
        language=draw(st.sampled_from(["en", "el", "zh"])),
        sides={f"s{n}": Side(f"s{n}", f"Side {n}") for n in range(2)},
        voices={voice.id: voice for voice in voices},
        disputes={f"d{n}": Dispute(f"d{n}", draw(_texts)) for n in range(2)},
        facts=tuple(draw(_fact(n)) for n in range(draw(st.integers(0, 6)))),
        viewpoints=tuple(draw(_view(n)) for n in range(draw(st.integers(0, 5)))),
        events=tuple(Event(f"e{n}", draw(_texts), draw(years)) for n in range(draw(st.integers(0, 4)))),
        terms=tuple(Term(f"t{n}", draw(_short), draw(_texts)) for n in range(draw(st.integers(0, 4)))),
        cards=tuple(Card(f"c{n}", draw(_texts), draw(_short)) for n in range(draw(st.integers(0, 3)))),
    )
