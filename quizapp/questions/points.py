"""The points of a deck: the smallest things one can know, each with an id that stays when the deck is re-ordered."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.deck.model import AnswerKind, Card, Deck, Event, Fact, Mark, Status, Term, Viewpoint, Voice
from quizapp.questions.model import Point
from quizapp.questions.wording import BLANK, date_words, joined

VOICE = "voice:"
"""How the id of a voice's point begins."""

HOLDER = " (according to "
"""What parts an answer from its holder where a point's answer is shown with it."""


def points_of(deck: Deck) -> tuple[Point, ...]:
    """All points, in the order of the deck's sections.

    A mark of a fact or viewpoint is ``<entry>:<mark>``; a viewpoint, an event, a term and a card are their entry's
    id; a voice is ``voice:<id>``. A voice without a role, or without a name, gives none: there is nothing to ask.
    """
    return tuple(_all(deck))


def _all(deck: Deck) -> Iterator[Point]:
    for fact in deck.facts:
        yield from _fact(deck, fact)
    for view in deck.viewpoints:
        yield from _viewpoint(deck, view)
    for event in deck.events:
        yield _event(deck, event)
    for term in deck.terms:
        yield _term(term)
    for card in deck.cards:
        yield _card(card)
    for voice in deck.voices.values():
        if voice.role and not voice.anonymous:
            yield _voice(deck, voice)


def _sides(deck: Deck, voices: tuple[str, ...]) -> tuple[str, ...]:
    known = (deck.voices[who].side for who in voices if who in deck.voices)
    return tuple(dict.fromkeys(side for side in known if side))


def _fact(deck: Deck, fact: Fact) -> Iterator[Point]:
    voices = (fact.said_by,) if fact.said_by in deck.voices else ()
    holder = deck.speaker(fact.said_by) if fact.said_by and fact.status is not Status.FACT else ""
    for mark in fact.marks:
        yield _mark(deck, fact, mark, voices, fact.text, holder)


def _mark(deck: Deck, entry: Fact | Viewpoint, mark: Mark, voices: tuple[str, ...], text: str, holder: str) -> Point:
    return Point(
        id=f"{entry.id}:{mark.key}",
        entry=entry.id,
        section="fact" if isinstance(entry, Fact) else "viewpoint",
        answer=f"{mark.text}{HOLDER}{holder})" if holder else mark.text,
        answer_kind=mark.kind,
        context=text[: mark.start] + BLANK + text[mark.end :],
        unit=mark.unit,
        precision=mark.precision,
        topic=entry.topic,
        dispute=entry.on,
        voices=voices,
        sides=_sides(deck, voices) if voices else (),
        passage=entry.passage,
        place=entry.place,
    )


def _viewpoint(deck: Deck, view: Viewpoint) -> Iterator[Point]:
    voices = tuple(who for who in view.who if who in deck.voices)
    holder = joined([deck.speaker(who) for who in view.who])
    yield Point(
        id=view.id,
        entry=view.id,
        section="viewpoint",
        answer=f"According to {holder}: {view.holds}",
        answer_kind=AnswerKind.PHRASE,
        context=view.holds,
        topic=view.topic,
        dispute=view.on,
        voices=voices,
        sides=_sides(deck, voices),
        passage=view.passage,
        place=view.place,
    )
    for mark in view.marks:
        yield _mark(deck, view, mark, voices, view.holds, holder)


def _event(deck: Deck, event: Event) -> Point:
    voices = (event.said_by,) if event.said_by in deck.voices else ()
    return Point(
        id=event.id,
        entry=event.id,
        section="event",
        answer=date_words(event.when, deck.english),
        answer_kind=AnswerKind.DATE,
        context=event.text,
        precision={1: "year", 2: "month", 3: "day"}.get(len(event.when.split("-")), ""),
        topic=event.topic,
        voices=voices,
        sides=_sides(deck, voices),
        passage=event.passage,
        place=event.place,
    )


def _term(term: Term) -> Point:
    return Point(
        id=term.id,
        entry=term.id,
        section="term",
        answer=term.term,
        answer_kind=AnswerKind.TERM,
        context=term.means,
        topic=term.topic,
        passage=term.passage,
        place=term.place,
    )


def _card(card: Card) -> Point:
    return Point(
        id=card.id,
        entry=card.id,
        section="card",
        answer=card.a,
        answer_kind=card.kind,
        context=card.q,
        unit=card.unit,
        precision=card.precision,
        topic=card.topic,
        passage=card.passage,
        place=card.place,
    )


def _voice(deck: Deck, voice: Voice) -> Point:
    return Point(
        id=f"{VOICE}{voice.id}",
        entry=f"{VOICE}{voice.id}",
        section="voice",
        answer=voice.role,
        answer_kind=AnswerKind.PHRASE,
        context=deck.speaker(voice.id),
        voices=(voice.id,),
        sides=(voice.side,) if voice.side else (),
        passage=voice.passage,
        place=voice.place,
    )
