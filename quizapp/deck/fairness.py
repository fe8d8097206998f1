"""Whether a deck is fair to those whose views it tells: advice with its reason, which an author may set aside.

What counts is what a learner takes away: who holds what, as strongly as they hold it, and that others do not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from quizapp.deck.compose_notes import shorten
from quizapp.deck.fairness_words import loaded_verbs, relative_time
from quizapp.deck.folding import content_words
from quizapp.deck.model import Deck, Event, Fact, Status, Viewpoint
from quizapp.deck.pattern import pattern
from quizapp.deck.pointing import Pointer
from quizapp.deck.problems import Problem

LOPSIDED: Final = 3
"""How many times as many views one side may have on a dispute as another, and how many more."""

ALIKE: Final = 0.8
"""Share of the words of a view that a fact says too when it says the same."""

FEWEST: Final = 3
"""Words that carry content, at the least, of texts that are compared."""

_COMMON: Final = 200
"""Views that share a word; one that more share tells nothing."""

_STANCE = pattern(
    r"\b(?:should(?:n't)?|ought to|must not|had better|it is (?:right|wrong|time|high time) (?:to|that))\b"
)


_ASKED = pattern(r"(?:Should|Ought)\b")
_VIEW: Final = "Write it as a viewpoint with its holder."
_CLAIM: Final = "Write it as a viewpoint with its holder, or add “said_by” and “status: claim”."


def fairness(deck: Deck, text: str) -> Iterator[Problem]:
    """Advice on single entries of a deck, of which ``text`` is the file."""
    where = Pointer(text)
    yield from _disputed(deck, where)
    if deck.english:
        yield from _stances(deck, where)
        yield from loaded_verbs(deck, where)
        yield from relative_time(deck, where)


def _plain(deck: Deck) -> Iterator[Fact]:
    """Facts that stand as true on nobody's word."""
    return (fact for fact in deck.facts if fact.status is Status.FACT and not fact.said_by)


def _stances(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Facts and events that say what should be, and cards that ask it as if there were one answer."""
    stated: list[tuple[Fact | Event, str]] = [(fact, _CLAIM) for fact in _plain(deck)]
    stated += [(event, _VIEW) for event in deck.events if not event.said_by]
    for entry, remedy in stated:
        if found := _STANCE.search(entry.text):
            message = f"“{found.group()}” says what ought to be, which is somebody's view and no fact"
            yield where.problem("stance-as-fact", message, remedy, entry.place, found.group())
    for card in deck.cards:
        if found := _ASKED.match(card.q):
            message = f"“{found.group()} …?” asks what ought to be, to which people have views and no right answer"
            yield where.problem("stance-as-fact", message, _VIEW, card.place, found.group())


def _disputed(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Facts that say what some hold in a dispute."""
    said = {view.id: frozenset(content_words(view.holds)) for view in deck.viewpoints}
    holding: dict[str, list[Viewpoint]] = defaultdict(list)
    for view in deck.viewpoints:
        for word in said[view.id]:
            holding[word].append(view)
    for fact in _plain(deck) if said else ():
        words = frozenset(content_words(fact.text))
        shared = Counter(
            view.id for word in words if len(holding.get(word, ())) <= _COMMON for view in holding.get(word, ())
        )
        for key, _ in shared.most_common(3):
            if len(said[key]) >= FEWEST and len(said[key] & words) >= ALIKE * max(len(said[key]), len(words)):
                view = next(view for view in deck.viewpoints if view.id == key)
                holder = shorten(deck.speaker(view.who[0]))
                message = f"this says what {holder} holds in a dispute, as if nobody doubted it"
                remedy = "Add “said_by” and “status: claim”, or take it out: the viewpoint is asked already."
                yield where.problem("disputed-as-fact", message, remedy, fact.place)
                break


def positions(deck: Deck, text: str) -> Iterator[Problem]:
    """Advice on disputes: those with a single position, lopsided ones, and those where one side alone has reasons.

    It holds only where all views could be read.
    """
    where = Pointer(text)
    views: dict[str, list[Viewpoint]] = defaultdict(list)
    for view in deck.viewpoints:
        views[view.on].append(view)
    for key, dispute in deck.disputes.items():
        heard = views.get(key, [])
        sides = _sides(deck, heard)
        holders = {who for view in heard for who in (*view.who, *view.shared_by)}
        told = len(deck.sides) > 1 and len(sides) == 1  # that all comes from one side is told on reading
        if len(holders) == 1 and not told:
            message = f"there is a single position on “{shorten(dispute.question)}”, so it is no dispute for a learner"
            remedy = "Add what others hold on it; or let the view answer a wider question."
            yield where.problem("single-position", message, remedy, dispute.place)
        elif len(sides) > 1:
            yield from _uneven(key, sides, deck, where)


def _sides(deck: Deck, heard: Iterable[Viewpoint]) -> Mapping[str, list[Viewpoint]]:
    """The views of each side that is heard; of a view that several sides hold, each has it."""
    sides: dict[str, list[Viewpoint]] = defaultdict(list)
    for view in heard:
        for side in dict.fromkeys(deck.voices[who].side for who in (*view.who, *view.shared_by)):
            if side:
                sides[side].append(view)
    return sides


def _uneven(key: str, sides: Mapping[str, Sequence[Viewpoint]], deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Whether on one dispute a side has far fewer views than another, or no reasons where another has some."""
    dispute = deck.disputes[key]
    asked = shorten(dispute.question)
    most, least = max(sides, key=lambda side: len(sides[side])), min(sides, key=lambda side: len(sides[side]))
    many, few = len(sides[most]), len(sides[least])
    if many >= LOPSIDED * few and many - few >= LOPSIDED:
        message = f"on “{asked}” {_name(most, deck)} has {many} views and {_name(least, deck)} {few}"
        remedy = "Add views of the other, each side at its strongest, or join some of the many."
        yield where.problem("lopsided", message, remedy, dispute.place)
    reasoned = {side: any(view.because for view in views) for side, views in sides.items()}
    bare = [side for side, has in reasoned.items() if not has]
    if bare and len(bare) < len(reasoned):
        giving = next(side for side, has in reasoned.items() if has)
        message = f"on “{asked}” {_name(giving, deck)} gives reasons and {_name(bare[0], deck)} none"
        remedy = "Add “because” to a view of the other: a view without its reasons looks like a mood."
        yield where.problem("reasons-uneven", message, remedy, dispute.place)


def _name(side: str, deck: Deck) -> str:
    return f"“{shorten(deck.sides[side].name)}”"
