"""Questions that lay several entries beside each other: match holders, roles and terms; put events in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, Unpack

from quizapp.deck.dates import parse_date
from quizapp.deck.model import AnswerKind, Event, Term, Viewpoint, Voice
from quizapp.questions.asking import Asking, More
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.model import Form, Kind, Option, Question
from quizapp.questions.points import VOICE
from quizapp.questions.rules_words import stands_in
from quizapp.questions.voices import LOOKED_AT, is_person
from quizapp.questions.wording import bare, capital, closed, date_words

T = TypeVar("T")

MOST_LAID = 4
FEWEST_LAID = 3
NEAR = 12
"""Events before and after one in the deck that may be laid beside it."""


def order_questions(asking: Asking) -> Iterator[Question]:
    """Match and order, for the entry of a point with others of its sort."""
    entry = asking.entry
    if isinstance(entry, Viewpoint) and asking.point.id == entry.id:
        yield from _match_views(asking, entry)
    elif isinstance(entry, Voice):
        yield from _match_roles(asking, entry)
    elif isinstance(entry, Term):
        yield from _match_terms(asking, entry)
    elif isinstance(entry, Event):
        yield from _order(asking, entry)


def laid_beside(asking: Asking, own: T, able: Sequence[T], apart: Callable[[T, T], bool]) -> list[T]:
    """An entry with up to three others that can be told apart from each other, drawn; nothing when there are too few.

    ``able`` holds all that could be taken, the entry itself among them. Where they are no more than are laid out,
    the same ones would come up with each of them: then they are only laid out with the first.
    """
    if own not in able or (len(able) <= MOST_LAID and own != able[0]):
        return []
    chosen = [own]
    for other in asking.chance("beside").shuffled([other for other in able if other != own]):
        if len(chosen) < MOST_LAID and all(apart(other, each) for each in chosen):
            chosen.append(other)
    return chosen if len(chosen) >= FEWEST_LAID else []


def _pairs(asking: Asking, prompt: str, pairs: Sequence[tuple[str, Option]], **more: Unpack[More]) -> Question:
    """Items with their options, both in drawn orders that differ."""
    items = asking.chance("items").shuffled(pairs)
    options = asking.chance("options").shuffled([option for _, option in pairs])
    if options == [option for _, option in items]:
        options = [*options[1:], options[0]]
    right = tuple(options.index(option) for _, option in items)
    answer = "; ".join(f"{option.text}: {bare(item)}" for item, option in items)
    more["items"], more["options"], more["right"] = tuple(item for item, _ in items), tuple(options), right
    return asking.question(Kind.MATCH, Form.PAIRS, prompt, answer, **more)


def passage_of(*entries: Viewpoint | Voice | Term | Event) -> tuple[int, ...]:
    """The paragraphs of several entries, each once, ascending."""
    return tuple(sorted({number for entry in entries for number in entry.passage}))


def _match_views(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    """Views on one dispute and their holders: of different sides, or all of them persons."""
    catalogue = asking.catalogue
    able = [other for other in catalogue.views_on.get(view.on, [])[:60] if _one_holder(asking, other)]
    chosen = laid_beside(asking, view, able, lambda one, two: _told_apart(asking, one, two))
    if not chosen:
        return
    dispute = catalogue.deck.disputes.get(view.on)
    names = [capital(catalogue.name(each.who[0])) for each in chosen]
    options = [
        Option(name, True, catalogue.told(each.id), f"{VOICE}{each.who[0]}")
        for name, each in zip(names, chosen, strict=True)
    ]
    yield _pairs(
        asking,
        f"{dispute.question if dispute else ''} Who holds which of these views?".strip(),
        [(closed(each.holds), option) for each, option in zip(chosen, options, strict=True)],
        holder=catalogue.names(view.who),
        points=tuple(each.id for each in chosen),
        voices=tuple(each.who[0] for each in chosen),
        explanation=" ".join(_reason(catalogue, each) for each in chosen if each.because),
        passage=passage_of(*chosen),
    )


def _reason(catalogue: Catalogue, view: Viewpoint) -> str:
    return f"Reason given by {catalogue.names(view.who)}: {closed(capital(view.because[0]))}"


def _one_holder(asking: Asking, view: Viewpoint) -> bool:
    """Whether a view has one holder of the deck, whom it does not name itself."""
    known = len(view.who) == 1 and view.who[0] in asking.catalogue.deck.voices
    return known and not asking.catalogue.named_in(view.who[0], view.holds)


def _told_apart(asking: Asking, one: Viewpoint, two: Viewpoint) -> bool:
    """Whether neither holder could be thought to hold the other's view."""
    catalogue = asking.catalogue
    first, second = (catalogue.deck.voices[view.who[0]] for view in (one, two))
    if first.id in catalogue.holders(two) or second.id in catalogue.holders(one):
        return False
    if bare(one.holds).casefold() == bare(two.holds).casefold() or catalogue.stances.compatible(one, two):
        return False
    if catalogue.names_itself(catalogue.name(first.id), two.holds) or catalogue.names_itself(
        catalogue.name(second.id), one.holds
    ):
        return False
    return (first.side != second.side and first.side != "" != second.side) or (is_person(first) and is_person(second))


def _match_roles(asking: Asking, voice: Voice) -> Iterator[Question]:
    """Persons and what they are."""
    catalogue = asking.catalogue
    voices = list(catalogue.deck.voices.values())[:LOOKED_AT]
    able = [other for other in voices if other.role and not other.anonymous and is_person(other)]
    chosen = laid_beside(asking, voice, able, _roles_apart)
    if chosen:
        yield _pairs(
            asking,
            f"Who held which of these offices or roles{asking.catalogue.as_of}?",
            [
                (capital(v.role), Option(v.name, True, catalogue.told(f"{VOICE}{v.id}"), f"{VOICE}{v.id}"))
                for v in chosen
            ],
            points=tuple(f"{VOICE}{v.id}" for v in chosen),
            voices=tuple(v.id for v in chosen),
            explanation="",
            passage=passage_of(*chosen),
        )


def _roles_apart(one: Voice, two: Voice) -> bool:
    """Whether no role holds the other one, or a name of the other voice."""
    named = any(stands_in(a.name, b.role) for a in (one, two) for b in (one, two))
    return not named and not stands_in(one.role, two.role) and not stands_in(two.role, one.role)


def _match_terms(asking: Asking, term: Term) -> Iterator[Question]:
    """Terms and their meanings."""
    catalogue = asking.catalogue
    able = [other for other in catalogue.deck.terms[:LOOKED_AT] if not stands_in(other.term, other.means)]
    chosen = laid_beside(asking, term, able, _terms_apart)
    if chosen:
        yield _pairs(
            asking,
            "Which term has which of these meanings?",
            [(closed(capital(t.means)), Option(capital(t.term), True, catalogue.told(t.id), t.id)) for t in chosen],
            points=tuple(t.id for t in chosen),
            explanation="",
            passage=passage_of(*chosen),
        )


def _terms_apart(one: Term, two: Term) -> bool:
    return not stands_in(one.term, two.means) and not stands_in(two.term, one.means)


def _order(asking: Asking, event: Event) -> Iterator[Question]:
    """Events to be put in order: no two whose dates can't be told apart."""
    catalogue = asking.catalogue
    able = [other for other in events_near(asking, event) if parse_date(other.when)]
    chosen = laid_beside(asking, event, able, _dates_apart)
    if not chosen:
        return
    shown = asking.chance("laid").shuffled(chosen)
    if shown == sorted(shown, key=_when):
        shown = [*shown[1:], shown[0]]
    right = tuple(sorted(range(len(shown)), key=lambda place: _when(shown[place])))
    told = " ".join(catalogue.statement(shown[place]) for place in right)
    dates = [date_words(shown[place].when, catalogue.english) for place in right]
    yield asking.question(
        Kind.ORDER,
        Form.SEQUENCE,
        "Put these in the order of their dates, the earliest first.",
        told,
        options=tuple(Option(closed(capital(each.text)), True, catalogue.told(each.id), each.id) for each in shown),
        right=right,
        points=(event.id, *(each.id for each in shown if each != event)),
        explanation=f"The dates in this order: {'; '.join(dates)}.",
        passage=passage_of(*shown),
        answer_kind=AnswerKind.DATE,
    )


def events_near(asking: Asking, event: Event) -> list[Event]:
    """An event and those that stand around it in the deck."""
    at = asking.catalogue.event_places[event.id]
    return list(asking.catalogue.deck.events[max(0, at - NEAR) : at + NEAR + 1])


def _when(event: Event) -> tuple[int, int, int]:
    date = parse_date(event.when)
    return date.key if date else (0, 0, 0)


def _dates_apart(one: Event, two: Event) -> bool:
    """Whether one event is surely before the other."""
    first, second = parse_date(one.when), parse_date(two.when)
    return first is not None and second is not None and not first.agrees(second)
