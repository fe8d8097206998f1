"""Questions with several answers: several right, match, put in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Unpack

from quizapp.deck.dates import PartialDate, parse_date
from quizapp.deck.model import AnswerKind, Event, Term, Viewpoint, Voice
from quizapp.questions.asking import Asking, More
from quizapp.questions.kinds_views import is_person
from quizapp.questions.model import Form, Kind, Option, Question
from quizapp.questions.points import VOICE
from quizapp.questions.wording import bare, capital, closed, date_words, quoted, stands_in

MOST_OPTIONS = 5
MOST_PAIRS = 4
FEWEST_PAIRS = 3
MOST_EVENTS = 4


def set_questions(asking: Asking) -> Iterator[Question]:
    """All forms with several answers for any point."""
    entry = asking.entry
    if isinstance(entry, Viewpoint) and asking.point.id == entry.id:
        yield from _several_views(asking, entry)
        yield from _several_holders(asking, entry)
        yield from _match_views(asking, entry)
    elif isinstance(entry, Voice):
        yield from _several_of_side(asking, entry)
        yield from _match_roles(asking, entry)
    elif isinstance(entry, Event):
        yield from _order(asking, entry)
        yield from _several_of_year(asking, entry)
    elif isinstance(entry, Term):
        yield from _match_terms(asking, entry)


def _several(
    asking: Asking,
    prompt: str,
    among: Sequence[Option],
    variant: str,
    answer: str = "",
    **more: Unpack[More],
) -> Question:
    laid = asking.chance("several", variant).shuffled(among)
    chosen = tuple(place for place, option in enumerate(laid) if option.correct)
    more["options"], more["right"] = tuple(laid), chosen
    shown = answer or "; ".join(laid[place].text for place in chosen)
    return asking.question(Kind.SEVERAL, Form.SOME, prompt, shown, variant, **more)


def _several_views(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    """Which of these are views of X: several of its own beside others' of other sides."""
    catalogue, who = asking.catalogue, view.who[0] if len(view.who) == 1 else ""
    if who not in catalogue.deck.voices:
        return
    own = [other for other in catalogue.views_of[who] if other.id != view.id and other.who == view.who]
    own = asking.chance("own").sample(own, 2)
    wrong = [other for other in _others_views(asking, (view, *own)) if who not in catalogue.holders(other)]
    if not own or len(wrong) < 2:
        return
    wrong = wrong[: MOST_OPTIONS - 1 - len(own)]
    right = [Option(closed(each.holds), True, catalogue.told(each.id), each.id) for each in (view, *own)]
    lures = [Option(closed(each.holds), False, catalogue.told(each.id), each.id) for each in wrong]
    name = catalogue.name(who)
    yield _several(
        asking,
        f"Which of these are views of {name}?",
        [*right, *lures],
        "views",
        answer=f"According to {name}: " + " ".join(option.text for option in right),
        holder=name,
        points=(view.id, *(each.id for each in own)),
    )


def _others_views(asking: Asking, views: Sequence[Viewpoint]) -> list[Viewpoint]:
    """Views on the same disputes of voices of other sides."""
    catalogue = asking.catalogue
    voices = catalogue.deck.voices
    sides = {voices[who].side for view in views for who in view.who if who in voices}
    found = []
    for on in dict.fromkeys(view.on for view in views):
        for other in asking.chance("others", on).shuffled(catalogue.views_on.get(on, [])[:60]):
            camps = {voices[who].side for who in other.who if who in voices}
            if camps and "" not in camps and not camps & sides:
                found.append(other)
    return asking.chance("mixed").shuffled(found)


def _several_holders(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    """Which of these hold a view that several are reported to hold."""
    catalogue = asking.catalogue
    voices = catalogue.deck.voices
    holders = [who for who in catalogue.holders(view) if who in voices]
    clause = catalogue.that(view.holds)
    if len(holders) < 2 or clause is None or any(stands_in(n, clause) for w in holders for n in catalogue.called(w)):
        return
    sides = {voices[who].side for who in holders}
    on = dict.fromkeys(who for other in catalogue.views_on.get(view.on, ()) for who in other.who)
    lures = [who for who in on if who in voices and who not in holders and voices[who].side not in sides]
    holders = asking.chance("holders").sample(holders, 3)
    lures = asking.chance("lures").sample(lures, MOST_OPTIONS - len(holders))
    if len(holders) + len(lures) < 4:
        return
    right = [Option(capital(catalogue.name(who)), True, catalogue.told(view.id), f"{VOICE}{who}") for who in holders]
    wrong = [
        Option(capital(catalogue.name(who)), False, catalogue.told(catalogue.views_of[who][0].id), f"{VOICE}{who}")
        for who in lures
    ]
    names = catalogue.names(holders)
    yield _several(
        asking,
        f"Who among these are reported to hold that {clause}?",
        [*right, *wrong],
        "holders",
        holder=catalogue.names(view.who),
        answer=capital(names),
    )


def _several_of_side(asking: Asking, voice: Voice) -> Iterator[Question]:
    """Which of these persons belong to a side."""
    catalogue = asking.catalogue
    side = catalogue.deck.sides.get(voice.side)
    persons = [v for v in list(catalogue.deck.voices.values())[:300] if is_person(v) and not v.anonymous and v.side]
    if side is None or not is_person(voice):
        return
    own = asking.chance("side").sample([v for v in persons if v.side == voice.side and v.id != voice.id], 2)
    others = asking.chance("sides").sample([v for v in persons if v.side != voice.side], MOST_OPTIONS - 1 - len(own))
    if not own or len(others) < 2:
        return
    right = [Option(v.name, True, _side_line(asking, v), f"{VOICE}{v.id}") for v in (voice, *own)]
    wrong = [Option(v.name, False, _side_line(asking, v), f"{VOICE}{v.id}") for v in others]
    yield _several(asking, f"Which of these people belong to the side {quoted(side.name)}?", [*right, *wrong], "side")


def _side_line(asking: Asking, voice: Voice) -> str:
    side = asking.catalogue.deck.sides.get(voice.side)
    return closed(f"{asking.catalogue.told(f'{VOICE}{voice.id}')} Side: {side.name if side else voice.side}")


# -- match --------------------------------------------------------------------------------------------------------


def _pairs(
    asking: Asking, prompt: str, pairs: Sequence[tuple[str, Option]], variant: str, **more: Unpack[More]
) -> Question:
    """Items with their options, both in drawn orders that differ."""
    items = asking.chance("items", variant).shuffled(pairs)
    options = asking.chance("options", variant).shuffled([option for _, option in pairs])
    if options == [option for _, option in items]:
        options = [*options[1:], options[0]]
    right = tuple(options.index(option) for _, option in items)
    answer = "; ".join(f"{option.text}: {item}" for item, option in items)
    more["items"], more["options"], more["right"] = tuple(item for item, _ in items), tuple(options), right
    return asking.question(Kind.MATCH, Form.PAIRS, prompt, answer, variant, **more)


def _match_views(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    """Views on one dispute and their holders: of different sides, or all of them persons."""
    catalogue, chosen = asking.catalogue, [view]
    if not _one_holder(asking, view):
        return
    for other in asking.chance("match").shuffled(catalogue.views_on.get(view.on, [])[:60]):
        if (
            len(chosen) < MOST_PAIRS
            and _one_holder(asking, other)
            and all(_told_apart(asking, other, c) for c in chosen)
        ):
            chosen.append(other)
    if len(chosen) < FEWEST_PAIRS:
        return
    pairs = []
    for each in chosen:
        who = each.who[0]
        option = Option(capital(catalogue.name(who)), True, catalogue.told(each.id), f"{VOICE}{who}")
        pairs.append((closed(each.holds), option))
    dispute = catalogue.deck.disputes.get(view.on)
    yield _pairs(
        asking,
        f"{dispute.question if dispute else ''} Who holds which of these views?".strip(),
        pairs,
        "",
        holder=catalogue.names(view.who),
        points=tuple(each.id for each in chosen),
        voices=tuple(each.who[0] for each in chosen),
        explanation=" ".join(catalogue.statement(each) for each in chosen),
        passage=tuple(sorted({number for each in chosen for number in each.passage})),
    )


def _one_holder(asking: Asking, view: Viewpoint) -> bool:
    """Whether a view has one holder of the deck, whom it does not name itself."""
    known = len(view.who) == 1 and view.who[0] in asking.catalogue.deck.voices
    return known and not any(stands_in(name, view.holds) for name in asking.catalogue.called(view.who[0]))


def _told_apart(asking: Asking, one: Viewpoint, two: Viewpoint) -> bool:
    """Whether neither holder could be thought to hold the other's view."""
    catalogue = asking.catalogue
    first, second = (catalogue.deck.voices[view.who[0]] for view in (one, two))
    if first.id in catalogue.holders(two) or second.id in catalogue.holders(one):
        return False
    if bare(one.holds).casefold() == bare(two.holds).casefold():
        return False
    return (first.side != second.side and first.side != "" != second.side) or (is_person(first) and is_person(second))


def _match_roles(asking: Asking, voice: Voice) -> Iterator[Question]:
    """Persons and what they are."""
    catalogue = asking.catalogue
    others = [v for v in list(catalogue.deck.voices.values())[:300] if v.role and not v.anonymous and v.id != voice.id]
    if not is_person(voice):
        return
    chosen = [voice]
    for other in asking.chance("roles").shuffled([v for v in others if is_person(v)]):
        if len(chosen) < MOST_PAIRS and all(_roles_apart(other, each) for each in chosen):
            chosen.append(other)
    if len(chosen) < FEWEST_PAIRS:
        return
    pairs = [
        (capital(v.role), Option(v.name, True, catalogue.told(f"{VOICE}{v.id}"), f"{VOICE}{v.id}")) for v in chosen
    ]
    yield _pairs(
        asking,
        f"Who held which of these offices or roles{as_of(asking)}?",
        pairs,
        "",
        points=tuple(f"{VOICE}{v.id}" for v in chosen),
        voices=tuple(v.id for v in chosen),
        explanation=" ".join(catalogue.statement(v) for v in chosen),
        passage=tuple(sorted({number for v in chosen for number in v.passage})),
    )


def _roles_apart(one: Voice, two: Voice) -> bool:
    return not stands_in(one.role, two.role) and not stands_in(two.role, one.role) and not stands_in(two.name, one.role)


def as_of(asking: Asking) -> str:
    """``in April 2023`` with a space before it, for a deck that says as of when it is; else nothing."""
    when = asking.catalogue.deck.as_of
    date = parse_date(when) if when else None
    if date is None:
        return ""
    return f" {'on' if date.day else 'in'} {date_words(when, asking.catalogue.english)}"


def _match_terms(asking: Asking, term: Term) -> Iterator[Question]:
    catalogue = asking.catalogue
    others = [t for t in catalogue.deck.terms[:300] if t.id != term.id and not stands_in(t.term, term.means)]
    chosen = [term, *asking.chance("terms").sample(others, MOST_PAIRS - 1)]
    if len(chosen) < FEWEST_PAIRS or any(stands_in(a.term, b.means) for a in chosen for b in chosen):
        return
    pairs = [(closed(capital(t.means)), Option(capital(t.term), True, catalogue.told(t.id), t.id)) for t in chosen]
    yield _pairs(
        asking,
        "Which term has which of these meanings?",
        pairs,
        "",
        points=tuple(t.id for t in chosen),
        explanation=" ".join(catalogue.statement(t) for t in chosen),
        passage=tuple(sorted({number for t in chosen for number in t.passage})),
    )


# -- order --------------------------------------------------------------------------------------------------------


def _order(asking: Asking, event: Event) -> Iterator[Question]:
    """Events to be put in order: no two whose dates can't be told apart."""
    catalogue, chosen = asking.catalogue, [event]
    if parse_date(event.when) is None:
        return
    for other in asking.chance("order").shuffled(_events_near(asking, event)):
        if len(chosen) < MOST_EVENTS and all(_comparable(other, each) for each in chosen):
            chosen.append(other)
    if len(chosen) < 3:
        return
    shown = asking.chance("laid").shuffled(chosen)
    right = tuple(sorted(range(len(shown)), key=lambda place: _date(shown[place])))
    if list(right) == sorted(right):
        shown = [*shown[1:], shown[0]]
        right = tuple(sorted(range(len(shown)), key=lambda place: _date(shown[place])))
    options = tuple(Option(closed(capital(each.text)), True, catalogue.told(each.id), each.id) for each in shown)
    answer = "; ".join(catalogue.statement(shown[place]) for place in right)
    yield asking.question(
        Kind.ORDER,
        Form.SEQUENCE,
        "Put these in the order of their dates, the earliest first.",
        answer,
        options=options,
        right=right,
        points=tuple(each.id for each in shown),
        explanation=answer,
        passage=tuple(sorted({number for each in shown for number in each.passage})),
        answer_kind=AnswerKind.DATE,
    )


def _several_of_year(asking: Asking, event: Event) -> Iterator[Question]:
    """Which of these fall in the year of an event."""
    date = parse_date(event.when)
    others = [other for other in _events_near(asking, event) if parse_date(other.when)]
    same = [other for other in others if date and _date(other).year == date.year]
    rest = [other for other in others if other not in same and str(date.year if date else "") not in other.text]
    same = asking.chance("year").sample(same, 2)
    rest = asking.chance("other years").sample(rest, MOST_OPTIONS - 1 - len(same))
    if date is None or not same or len(rest) < 2:
        return
    told = asking.catalogue.told
    options = [Option(closed(capital(e.text)), e not in rest, told(e.id), e.id) for e in (event, *same, *rest)]
    yield _several(
        asking,
        f"Which of these fall in the year {date.year}?",
        options,
        "year",
        points=(event.id, *(each.id for each in same)),
        passage=tuple(sorted({number for each in (event, *same) for number in each.passage})),
        explanation=" ".join(asking.catalogue.statement(each) for each in (event, *same)),
    )


def _events_near(asking: Asking, event: Event) -> list[Event]:
    """Events that stand around one in the deck."""
    events = asking.catalogue.deck.events
    at = asking.catalogue.event_places[event.id]
    return [other for other in events[max(0, at - 12) : at + 13] if other.id != event.id]


def _date(event: Event) -> PartialDate:
    return parse_date(event.when) or PartialDate(0)


def _comparable(one: Event, two: Event) -> bool:
    """Whether one event is surely before the other, and neither text tells a date."""
    first, second = parse_date(one.when), parse_date(two.when)
    return first is not None and second is not None and not first.agrees(second)
