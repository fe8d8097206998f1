"""A deck whose title or id was edited: its record is found again by its points, and goes on under the new key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, Protocol

from quizapp.deck.identity import Trace, found_again
from quizapp.deck.identity_likeness import answer_likeness
from quizapp.record.errors import RecordError
from quizapp.study.editing import traces_of

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.decks import Recorded
    from quizapp.record.store import Store

_TOLD: Final = "This deck went by “{}” before: its title or id was edited. Your progress goes on."

Rank = tuple[bool, float, float]
"""How well a record fits a deck: whether it lay in the same file, the share of points found again, how like the keys
are."""


class AtHand(Protocol):
    """What is known of the decks at hand, of which another one may need a record."""

    def left_its_file(self, record: Recorded, file: str) -> bool:
        """Whether the deck of a record is no more where it lay; quickly told. ``file`` is that of who would take it."""

    def needed(self, record: Recorded, file: str, better: Callable[[Bank], float]) -> bool:
        """Whether a deck elsewhere has the record's key and is that deck: it fits as well (``better`` 0) or better."""


def carry_over(store: Store, bank: Bank, file: str, at_hand: AtHand) -> list[str]:
    """Lets a deck without a record go on with that of the deck which it was before; returns lines for the learner.

    ``file`` is where the deck lies. Where two records fit equally well, as those of copies may, neither is taken.
    """
    key = bank.deck.id
    try:
        was = "" if store.decks.begun(key) else _former(store, bank, file, at_hand)
        told = [_TOLD.format(was)] if was and store.decks.rename(was, key) else []
        store.decks.place(key, file)
    except RecordError as error:
        return [f"It could not be found out whether this deck had another title before. {error}"]
    return told


def _former(store: Store, bank: Bank, file: str, at_hand: AtHand) -> str:
    """The key of the record that is this deck's, ``""`` for none."""

    def free(record: Recorded, here: float) -> bool:
        old = _old(store, record)
        return not at_hand.needed(record, file, lambda other: found_again(old, traces_of(other)) / len(old) - here)

    fitting = sorted(_fitting(store, bank, file, at_hand), reverse=True)
    left = [(rank, record) for rank, record in fitting if free(record, rank[1])]
    if not left or (len(left) > 1 and left[0][0] == left[1][0]):
        return ""
    return left[0][1].key


def _fitting(store: Store, bank: Bank, file: str, at_hand: AtHand) -> Iterator[tuple[Rank, Recorded]]:
    """The records of other decks of which most points stand in this deck too."""
    records = [record for record in store.decks.others(bank.deck.id) if at_hand.left_its_file(record, file)]
    new = traces_of(bank) if records else []
    for record in records:
        old = _old(store, record)
        share = found_again(old, new) / len(old) if old else 0.0
        if share > 0.5:
            yield (record.file == file, share, answer_likeness(record.key, bank.deck.id)), record


def _old(store: Store, record: Recorded) -> list[Trace]:
    return [Trace(*row) for row in store.traces(record.key)]
