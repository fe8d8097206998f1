"""Questions with several right options: views of one holder, holders of one, persons of a side, events of a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Unpack

from quizapp.deck.dates import parse_date
from quizapp.deck.model import Event, Viewpoint, Voice
from quizapp.questions.asking import Asking, More
from quizapp.questions.kinds_order import events_near, passage_of
from quizapp.questions.model import Form, Kind, Option, Question
from quizapp.questions.points import VOICE
from quizapp.questions.voices import LOOKED_AT, best_view, is_person, voice_option
from quizapp.questions.wording import bare, capital, closed, quoted

MOST_OPTIONS = 5
FEWEST_OPTIONS = 4
MOST_RIGHT = 3


def set_questions(asking: Asking) -> Iterator[Question]:
    """Several right, for any point."""
    entry = asking.entry
    if isinstance(entry, Viewpoint) and asking.point.id == entry.id:
        yield from _views_of_one(asking, entry)
        yield from _holders_of_one(asking, entry)
    elif isinstance(entry, Voice):
        yield from _persons_of_side(asking, entry)
    elif isinstance(entry, Event):
        yield from _events_of_year(asking, entry)


def _several(
    asking: Asking, prompt: str, among: Sequence[Option], variant: str, answer: str = "", **more: Unpack[More]
) -> Question:
    laid = asking.chance("several", variant).shuffled(among)
    chosen = tuple(place for place, option in enumerate(laid) if option.correct)
    more["options"], more["right"] = tuple(laid), chosen
    shown = answer or "; ".join(bare(laid[place].text) for place in chosen)
    return asking.question(Kind.SEVERAL, Form.SOME, prompt, shown, variant, **more)


def _view_option(asking: Asking, view: Viewpoint, correct: bool) -> Option:
    return Option(closed(view.holds), correct, asking.catalogue.told(view.id), view.id)


def _views_of_one(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    """Which of these are views of X: several of its own beside others' of other sides."""
    catalogue, who = asking.catalogue, view.who[0] if len(view.who) == 1 else ""
    own = [other for other in catalogue.views_of.get(who, ()) if other.who == view.who]
    if who not in catalogue.deck.voices or (len(own) <= MOST_RIGHT and own[0] != view):
        return  # of few views the same would come up with each
    right = [view, *asking.chance("own").sample([other for other in own if other != view], MOST_RIGHT - 1)]
    stances = catalogue.stances
    wrong = [
        other
        for other in _views_of_others(asking, right)
        if who not in catalogue.holders(other) and stances.excluded(stances.of(who, other.on), other)
    ]
    wrong.sort(key=lambda other: not any(stances.at_odds(own, other) for own in stances.of(who, other.on)))
    wrong = wrong[: MOST_OPTIONS - len(right)]
    if len(right) < 2 or len(wrong) < 2:
        return
    name = catalogue.name(who)
    yield _several(
        asking,
        f"Which of these are views of {name}?",
        [*(_view_option(asking, each, True) for each in right), *(_view_option(asking, each, False) for each in wrong)],
        "views",
        answer=f"According to {name}: " + " ".join(closed(each.holds) for each in right),
        holder=name,
        points=tuple(each.id for each in right),
        explanation="",
        passage=passage_of(*right),
    )


def _views_of_others(asking: Asking, views: Sequence[Viewpoint]) -> list[Viewpoint]:
    """Views on the same disputes of voices of other sides."""
    catalogue = asking.catalogue
    voices = catalogue.deck.voices
    sides = {voices[who].side for view in views for who in view.who if who in voices}
    found = []
    for on in dict.fromkeys(view.on for view in views):
        for other in catalogue.views_on.get(on, [])[:60]:
            camps = {voices[who].side for who in other.who if who in voices}
            if camps and "" not in camps and not camps & sides:
                found.append(other)
    return asking.chance("others").shuffled(found)


def _holders_of_one(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    """Who among these hold a view that several are reported to hold: wrong are those of other sides on the dispute."""
    catalogue = asking.catalogue
    voices, clause = catalogue.deck.voices, catalogue.that(view.holds)
    holders = [who for who in catalogue.holders(view) if who in voices]
    if len(holders) < 2 or clause is None or not asking.point.voices:
        return
    sides = {voices[who].side for who in holders}
    near = dict.fromkeys(who for other in catalogue.views_on.get(view.on, ()) for who in other.who if who in voices)
    lures = [who for who in near if who not in holders and voices[who].side not in sides]
    lures = [who for who in lures if not catalogue.stances.might_hold(who, view)]
    own = next(who for who in holders if who in view.who)
    right = [own, *asking.chance("holders").sample([who for who in holders if who != own], MOST_RIGHT - 1)]
    wrong = asking.chance("lures").sample(lures, MOST_OPTIONS - len(right))
    named = any(catalogue.named_in(who, clause) for who in (*right, *wrong))
    if named or len(right) + len(wrong) < FEWEST_OPTIONS:
        return
    options = [voice_option(catalogue, who, True, view) for who in right]
    options += [voice_option(catalogue, who, False, best_view(catalogue, who, view.on)) for who in wrong]
    yield _several(
        asking,
        f"Who among these are reported to hold that {clause}?",
        options,
        "holders",
        answer=capital(catalogue.names(right)),
        holder=catalogue.names(right),
        voices=tuple(dict.fromkeys((*asking.point.voices, *right))),
    )


def _persons_of_side(asking: Asking, voice: Voice) -> Iterator[Question]:
    """Which of these persons belong to a side."""
    catalogue = asking.catalogue
    voices, side = list(catalogue.deck.voices.values())[:LOOKED_AT], catalogue.deck.sides.get(voice.side)
    if side is None or not is_person(voice):
        return
    persons = [other for other in voices if is_person(other) and not other.anonymous and other.side]
    own = [other for other in persons if other.side == voice.side]
    if len(own) <= MOST_RIGHT and own[0].id != voice.id:
        return  # of few persons the same would come up with each
    right = [voice, *asking.chance("own").sample([other for other in own if other.id != voice.id], MOST_RIGHT - 1)]
    others = [other for other in persons if other.side != voice.side]
    wrong = asking.chance("others").sample(others, MOST_OPTIONS - len(right))
    if len(right) < 2 or len(wrong) < 2:
        return
    options = [Option(v.name, v in right, _side_line(asking, v), f"{VOICE}{v.id}") for v in (*right, *wrong)]
    yield _several(
        asking,
        f"Which of these people belong to the side {quoted(side.name)}?",
        options,
        "side",
        explanation=" ".join(catalogue.statement(v) for v in right),
        passage=passage_of(*right),
    )


def _side_line(asking: Asking, voice: Voice) -> str:
    side = asking.catalogue.deck.sides.get(voice.side)
    return f"{asking.catalogue.statement(voice)} Side: {closed(side.name if side else voice.side)}"


def _events_of_year(asking: Asking, event: Event) -> Iterator[Question]:
    """Which of these fall in the year of an event."""
    year = _year(event)
    near = [other for other in events_near(asking, event) if _year(other)]
    own = [other for other in near if _year(other) == year]
    rest = [other for other in near if _year(other) != year and str(year) not in other.text]
    if year is None or (len(own) <= MOST_RIGHT and own[0] != event):
        return  # of few events the same would come up with each
    right = [event, *asking.chance("own").sample([other for other in own if other != event], MOST_RIGHT - 1)]
    wrong = asking.chance("others").sample(rest, MOST_OPTIONS - len(right))
    if len(right) < 2 or len(wrong) < 2:
        return
    told = asking.catalogue.told
    yield _several(
        asking,
        f"Which of these events fall in the year {year}?",
        [Option(closed(capital(each.text)), each in right, told(each.id), each.id) for each in (*right, *wrong)],
        "year",
        points=tuple(each.id for each in right),
        explanation=" ".join(asking.catalogue.statement(each) for each in right),
        passage=passage_of(*right),
    )


def _year(event: Event) -> int | None:
    date = parse_date(event.when)
    return date.year if date else None
