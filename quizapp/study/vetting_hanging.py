"""What hangs on an entry of a deck: other entries that name it, and what becomes of them when it is dropped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quizapp.deck.model import Deck, Dispute, Event, Fact, Prompt, Side, Viewpoint, Voice
from quizapp.study.counts import count
from quizapp.study.vetting_file import Thing, Value, things_of


class Hanging(NamedTuple):
    """What hangs on an entry: what cannot be without it, and what names it, with the key and what that holds then."""

    gone: tuple[Thing, ...] = ()
    named: tuple[tuple[Thing, str, Value], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.gone or self.named)


def hanging(deck: Deck, thing: Thing) -> Hanging:
    """What hangs on a thing of a deck."""
    gone: list[Thing] = [thing]
    for each in gone:  # it grows as it is gone through
        gone += [other for other in _lost_with(deck, each) if other not in gone]
    left = [other for other in things_of(deck) if other not in gone]
    named = [(other, *said) for other in left for said in _without(deck, other, gone)]
    return Hanging(tuple(gone[1:]), tuple(named))


def in_words(found: Hanging) -> str:
    """What hangs on an entry, in a sentence; ``""`` for nothing."""
    told = []
    if found.gone:
        told.append(f"{_counted(found.gone)} cannot be without it and would go too")
    if found.named:
        others = {id(thing): thing for thing, _, _ in found.named}
        told.append(f"it is named by {_counted(tuple(others.values()))}, and would be taken out there")
    said = "; ".join(told)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


NAMES: dict[type[object], str] = {Viewpoint: "view", Voice: "voice", Fact: "fact", Event: "event", Prompt: "question"}


def _counted(things: tuple[Thing, ...]) -> str:
    kinds: dict[str, int] = {}
    for thing in things:
        name = NAMES.get(type(thing), "entry")
        kinds[name] = kinds.get(name, 0) + 1
    return " and ".join(count(number, name) for name, number in kinds.items())


def _lost_with(deck: Deck, thing: Thing) -> Iterator[Viewpoint]:
    """The views that cannot be without a thing: those of a voice alone, and those on a dispute."""
    for view in deck.viewpoints:
        if (isinstance(thing, Voice) and view.who == (thing.id,)) or (
            isinstance(thing, Dispute) and view.on == thing.id
        ):
            yield view


def _without(deck: Deck, thing: Thing, gone: list[Thing]) -> Iterator[tuple[str, Value]]:
    """The keys by which a thing names some that are gone, with what they hold then."""

    def kind(of: type[Thing]) -> set[str]:
        return {each.id for each in gone if isinstance(each, of)}

    if isinstance(thing, Viewpoint):
        yield from _thinned(thing, kind(Voice), kind(Viewpoint))
    if isinstance(thing, Fact | Event) and thing.said_by in kind(Voice):
        yield "said_by", deck.speaker(thing.said_by)
    if isinstance(thing, Fact | Prompt) and thing.on in kind(Dispute):
        yield "on", ""
    if isinstance(thing, Voice) and thing.side in kind(Side):
        yield "side", ""


def _thinned(view: Viewpoint, voices: set[str], views: set[str]) -> Iterator[tuple[str, Value]]:
    lists: tuple[tuple[str, tuple[str, ...], set[str]], ...] = (
        ("who", view.who, voices),
        ("shared_by", view.shared_by, voices),
        ("against", view.against, voices | views),
    )
    for key, names, lost in lists:
        if lost & {*names}:
            yield key, tuple(name for name in names if name not in lost)
