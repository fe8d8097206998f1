"""What to have at hand: figures and dates first, claims always with their holder, what stands as fact, words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from quizapp.deck.dates import PartialDate, parse_date
from quizapp.deck.folding import content_words
from quizapp.deck.model import AnswerKind, Card, Deck, Event, Fact, Status, Term
from quizapp.exchange.sheet_model import Group, Line
from quizapp.exchange.sheet_words import NOT_NAMED, in_parts, lead, paragraphs

FIGURES = "Figures and dates"
CLAIMS = "Claims, each with its holder"
REPORTED = "Reported as fact"
VOUCHED = "Reported as fact, and who vouches for it"
WORDS = "Words and questions"

GROUPS = {FIGURES: 3, CLAIMS: 1, REPORTED: 1, VOUCHED: 1, WORDS: 0}
"""The groups in order, and how many lines each gets in a round while there is room; 0: what the others leave."""

NAMES = {AnswerKind.PERSON, AnswerKind.ORGANISATION, AnswerKind.PLACE}
VALUES = {AnswerKind.FIGURE, AnswerKind.DATE}

_Ranked = tuple[tuple[int, int], Line]


class Facts:
    """A deck's statements, sorted into groups and ranked once; ``choose`` then takes the best ``number``."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        sorted_in: dict[str, list[_Ranked]] = {name: [] for name in GROUPS}
        for at, (name, rank, line) in enumerate(self._all()):
            sorted_in[name].append(((rank, at), line))
        self._groups = sorted_in
        self._order = list(_in_turn({name: sorted(lines) for name, lines in sorted_in.items()}))

    @property
    def most(self) -> int:
        """All lines that there are."""
        return len(self._order)

    def choose(self, number: int) -> tuple[Group, ...]:
        """The best ``number`` lines, in their groups and in the order of the deck; no group is empty."""
        chosen = {id(line) for line in self._order[:number]}
        groups = []
        for name, lines in self._groups.items():
            kept = tuple(line for _, line in lines if id(line) in chosen)
            groups += [Group(name, kept, len(lines) - len(kept))] if kept else []
        return tuple(groups)

    def _all(self) -> Iterator[tuple[str, int, Line]]:
        events: defaultdict[PartialDate | None, list[frozenset[str]]] = defaultdict(list)
        for event in self._deck.events:
            events[parse_date(event.when)].append(frozenset(content_words(event.text)))
        for fact in self._deck.facts:
            if not _told_by_event(fact, events):
                yield self._group_of(fact), _rank(fact), self._fact(fact)
        for event in sorted(self._deck.events, key=lambda event: event.when):
            yield FIGURES, 1, self._event(event)
        for term in self._deck.terms:
            yield WORDS, 0, _term(term)
        for card in self._deck.cards:
            yield WORDS, 1, _card(card)

    def _group_of(self, fact: Fact) -> str:
        if fact.status is not Status.FACT:
            return CLAIMS
        if VALUES & {mark.kind for mark in fact.marks}:
            return FIGURES
        return VOUCHED if fact.said_by else REPORTED

    def _fact(self, fact: Fact) -> Line:
        words, where = in_parts(fact.text, fact.marks), paragraphs(fact.passage)
        holder = self._deck.speaker(fact.said_by)
        if fact.status is not Status.FACT:
            return Line(words, lead(holder or NOT_NAMED, fact.status), note=fact.note, where=where)
        return Line(words, by=holder, note=fact.note, where=where)

    def _event(self, event: Event) -> Line:
        words = ((event.when, True), (f" {event.text}", False))
        return Line(words, by=self._deck.speaker(event.said_by), note=event.note, where=paragraphs(event.passage))


def _told_by_event(fact: Fact, events: Mapping[PartialDate | None, list[frozenset[str]]]) -> bool:
    """Whether a fact with nothing but a date to know says what an event of that date says."""
    dates = [parse_date(mark.text) for mark in fact.marks if mark.kind is AnswerKind.DATE]
    if not dates or fact.status is not Status.FACT or any(mark.kind is AnswerKind.FIGURE for mark in fact.marks):
        return False
    own = frozenset(content_words(fact.text))
    told = [words for date in dates if date for words in events.get(date, ())]
    return any(len(own & words) * 2 > len(words) for words in told)


def _rank(fact: Fact) -> int:
    """0 for figures, 1 for dates and for what belongs to a dispute, 2 for other words, 3 where only names are asked."""
    kinds = {mark.kind for mark in fact.marks}
    if AnswerKind.FIGURE in kinds:
        return 0
    if AnswerKind.DATE in kinds or fact.on:
        return 1
    return 3 if kinds and kinds <= NAMES else 2


def _term(term: Term) -> Line:
    also = f" (also {', '.join(term.aka)})" if term.aka else ""
    return Line(((term.term, True), (f"{also}: {term.means}", False)), note=term.note, where=paragraphs(term.passage))


def _card(card: Card) -> Line:
    return Line(((f"{card.q} ", False), (card.a, True)), note=card.note, where=paragraphs(card.passage))


def _in_turn(groups: dict[str, list[_Ranked]]) -> Iterator[Line]:
    """The lines of all groups, some of each in turn; then those of the groups that get none in turn."""
    rounds = [_batches(groups[name], size) for name, size in GROUPS.items() if size]
    for batches in zip_longest(*rounds, fillvalue=()):
        for batch in batches:
            yield from batch
    for name, size in GROUPS.items():
        yield from (line for _, line in groups[name] if not size)


def _batches(lines: list[_Ranked], size: int) -> Iterable[tuple[Line, ...]]:
    return [tuple(line for _, line in lines[at : at + size]) for at in range(0, len(lines), size)]
