"""The disputes of a sheet: each side's best points, who answers whom, where people of one side differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from quizapp.deck.model import Deck, Status, Viewpoint
from quizapp.deck.opposition import Opposition
from quizapp.exchange.sheet_model import Camp, Debate, Mention, Stance
from quizapp.exchange.sheet_words import NOT_NAMED, capital, joined, named, paragraphs, short_names

MANY = 60
"""So many views of one voice are looked at where a view is against the voice as a whole."""

FEW = 3
"""So many who stand against a view are named without a number of the sheet beside them, and so many pairs of one side
that differ, the best first."""

LONG = 40
"""Letters; a longer name is left out where a number says who is meant."""

NO_SIDE = "On no side"
OTHER = "Other views"


class Debates:
    """A deck's disputes, ranked once; ``choose`` then takes the best of each side."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._short = short_names(deck)
        self._opposition = Opposition(deck)
        self._views = self._opposition.views
        self._against = self._opposed()
        self._camps = self._ranked_camps()

    @property
    def known(self) -> Collection[str]:
        """The ids of all disputes on the sheet."""
        return self._camps.keys()

    @property
    def most(self) -> int:
        """Views of the side that has most on one dispute."""
        return max((len(views) for camps in self._camps.values() for views in camps.values()), default=0)

    def choose(self, each: int) -> tuple[Debate, ...]:
        """All disputes with at most ``each`` stances of every side, numbered through."""
        chosen = [view for camps in self._camps.values() for views in camps.values() for view in views[:each]]
        numbers = {view.id: number for number, view in enumerate(chosen, 1)}
        shown: set[frozenset[str]] = set()
        return tuple(self._debate(on, camps, each, numbers, shown) for on, camps in self._camps.items())

    # --- what stands against what

    def _opposed(self) -> dict[str, dict[str, None]]:
        """For each view the ids of those that it contradicts or that contradict it, and of voices without one here."""
        found: dict[str, dict[str, None]] = {view.id: {} for view in self._deck.viewpoints}
        for view in self._deck.viewpoints:
            for target in self._targets(view):
                found[view.id][target] = None
                if target in self._views:
                    found[target][view.id] = None
        return found

    def _targets(self, view: Viewpoint) -> Iterator[str]:
        for target in view.against:
            meant = self._opposition.meant(view, target)[:MANY]
            yield from (other.id for other in meant if not set(_holders(other)) & set(_holders(view)))
            if not meant and target in self._deck.voices and target not in _holders(view):
                yield target

    # --- sides and ranks

    def _ranked_camps(self) -> dict[str, dict[tuple[str, ...], list[Viewpoint]]]:
        """By dispute and side, in the order of the deck, the views with the best first."""
        found: dict[str, dict[tuple[str, ...], list[Viewpoint]]] = {on: {} for on in self._deck.disputes}
        for view in self._deck.viewpoints:
            found.setdefault(view.on, {}).setdefault(self._sides(view), []).append(view)
        return {
            on: {sides: self._ranked(camps[sides]) for sides in sorted(camps, key=self._place)}
            for on, camps in found.items()
        }

    def _sides(self, view: Viewpoint) -> tuple[str, ...]:
        sides = {self._deck.voices[who].side for who in view.who if who in self._deck.voices} - {""}
        return tuple(sorted(sides, key=lambda side: (self._rank_of(side), side)))

    def _place(self, sides: tuple[str, ...]) -> tuple[bool, list[int], tuple[str, ...]]:
        return not sides, [self._rank_of(side) for side in sides], sides

    def _rank_of(self, side: str) -> int:
        known = list(self._deck.sides)
        return known.index(side) if side in known else len(known)

    def _ranked(self, views: Iterable[Viewpoint]) -> list[Viewpoint]:
        """Best first: with reasons, much answered, held by many. Everybody's best comes before anybody's second."""
        best = sorted(views, key=self._worth)
        heard: Counter[tuple[str, ...]] = Counter()
        turns: dict[str, int] = {}
        for view in best:
            turns[view.id] = heard[view.who]
            heard[view.who] += 1
        return sorted(best, key=lambda view: turns[view.id])

    def _worth(self, view: Viewpoint) -> tuple[bool, int, int]:
        return not view.because, -len(self._against[view.id]), -len(set(_holders(view)))

    # --- the sheet's values

    def _debate(
        self,
        on: str,
        camps: dict[tuple[str, ...], list[Viewpoint]],
        each: int,
        numbers: dict[str, int],
        shown: set[frozenset[str]],
    ) -> Debate:
        known = self._deck.disputes.get(on)
        prompts = tuple(prompt.text for prompt in self._deck.discussion if on and prompt.on == on)
        told: set[str] = set()
        made = []
        for sides, views in camps.items():
            stances = tuple(self._stance(view, numbers, told) for view in views[:each])
            differ = tuple(islice(self._differ(views, numbers, shown), FEW))
            made.append(Camp(self._name(sides), stances, max(len(views) - each, 0), differ))
        question = (known.question if known else "") or on or OTHER
        return Debate(question, known.note if known else "", tuple(made), prompts)

    def _name(self, sides: Sequence[str]) -> str:
        if not sides:
            return NO_SIDE if any(voice.side for voice in self._deck.voices.values()) else ""
        return joined([self._deck.sides[side].name if side in self._deck.sides else side for side in sides])

    def _stance(self, view: Viewpoint, numbers: dict[str, int], told: set[str]) -> Stance:
        roles = self._roles(view.who, told)
        alone = len(view.who) == 1
        return Stance(
            number=numbers[view.id],
            holder=capital(named(self._deck, view.who) if alone else self._with_roles(view.who, roles)),
            role="; ".join(roles.values()) if alone else "",
            holds=view.holds,
            because=view.because,
            quote=view.quote,
            shared=named(self._deck, view.shared_by) if view.shared_by else "",
            note=view.note,
            answered=self._answered(view, numbers),
            status="" if view.status is Status.CLAIM else view.status.value,
            where=paragraphs(view.passage),
        )

    def _roles(self, who: Sequence[str], told: set[str]) -> dict[str, str]:
        """The roles of holders, by their ids, the first time that they are named on a dispute."""
        new = [self._deck.voices[each] for each in who if each in self._deck.voices and each not in told]
        told.update(who)
        return {voice.id: voice.role for voice in new if voice.role and not voice.anonymous}

    def _with_roles(self, who: Sequence[str], roles: dict[str, str]) -> str:
        """Several holders by name, each with its own role behind it: a role behind them all would seem to be theirs."""
        each = {who: f" ({role})" for who, role in roles.items()}
        names = dict.fromkeys(f"{self._deck.speaker(one)}{each.get(one, '')}" for one in who if one)
        return joined(list(names)) or NOT_NAMED

    def _answered(self, view: Viewpoint, numbers: dict[str, int]) -> tuple[Mention, ...]:
        """Who of another side stands against a view: with the numbers of what they hold here, else by name alone."""
        here: defaultdict[str, list[int]] = defaultdict(list)
        elsewhere: dict[str, None] = {}
        for id in self._against[view.id]:
            other = self._views.get(id)
            if other is None:
                elsewhere[self._again([id])] = None
            elif id in numbers and not self._one_side(view, other):
                here[self._again(other.who)].append(numbers[id])
            elif not self._one_side(view, other):
                elsewhere.update((self._again([who]), None) for who in other.who)
        names = [name for name in elsewhere if name not in here]
        said = [Mention(_unless_long(name), tuple(sorted(each))) for name, each in here.items()]
        return (*said, *map(Mention, names[:FEW]), *_and_others(len(names) - FEW))

    def _again(self, who: Sequence[str]) -> str:
        return joined([self._short.get(each, each) for each in who]) or NOT_NAMED

    def _one_side(self, one: Viewpoint, other: Viewpoint) -> bool:
        return bool(set(self._sides(one)) & set(self._sides(other)))

    def _differ(
        self, views: Iterable[Viewpoint], numbers: dict[str, int], shown: set[frozenset[str]]
    ) -> Iterator[tuple[Mention, Mention]]:
        """Pairs of one side that stand against each other, each once on the sheet."""
        for view in views:
            for id in self._against[view.id]:
                other, pair = self._views.get(id), frozenset((view.id, id))
                if other and pair not in shown and self._one_side(view, other):
                    shown.add(pair)
                    yield self._mention(view, numbers), self._mention(other, numbers)

    def _mention(self, view: Viewpoint, numbers: dict[str, int]) -> Mention:
        name = self._again(view.who)
        return Mention(name, (numbers[view.id],)) if view.id in numbers else Mention(name, (), view.holds)


def _unless_long(name: str) -> str:
    return name if len(name) <= LONG else ""


def _and_others(number: int) -> Iterator[Mention]:
    if number > 0:
        yield Mention(f"{number} more")


def _holders(view: Viewpoint) -> tuple[str, ...]:
    return (*view.who, *view.shared_by)
