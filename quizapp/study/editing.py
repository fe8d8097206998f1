"""Following an edited deck: the progress of points whose wording changed goes on under their new ids."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from quizapp.deck.identity import Trace, reconcile
from quizapp.record.errors import RecordError
from quizapp.study import recall

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.store import Store

SCHEME = "1"
"""How points are named. A new way of naming gets a new number, so that every deck is gone through once more."""


def follow_edits(store: Store, bank: Bank, digest: str, learner: str) -> list[str]:
    """Take over the progress of a deck's edited points; returns lines for the learner.

    ``digest`` names the deck's content: while it stays, nothing is done. Points that vanished stay in the log.
    """
    edition = f"{SCHEME}:{digest}" if digest else ""
    try:
        if edition and store.edition(bank.deck.id) == edition:
            return []
        return _follow(store, bank, edition, learner)
    except RecordError as error:
        return [f"Progress of edited points could not be taken over. {error}"]


def _follow(store: Store, bank: Bank, edition: str, learner: str) -> list[str]:
    deck = bank.deck.id
    old = [Trace(*row) for row in store.traces(deck)]
    new = [Trace(point.id, point.entry, point.context, point.answer) for point in bank.points]
    moved = reconcile(old, new) if old else {}
    answered = store.point_scores(deck, learner) if old else {}
    there = {trace.id for trace in new}
    gone = [trace.id for trace in old if trace.id not in there and trace.id not in moved and trace.id in answered]
    kept = sum(point in answered for point in moved)
    if moved:
        store.rename_points(deck, moved)
        _rename_plans(store, deck, learner, moved)
    store.save_traces(deck, [(trace.id, trace.entry, trace.context, trace.answer) for trace in new], edition)
    return _told(kept, len(gone))


def _rename_plans(store: Store, deck: str, learner: str, moved: Mapping[str, str]) -> None:
    for score in store.all_unfinished(deck, learner):
        store.replan(score.sitting.id, recall.renamed(score.sitting.plan, moved))


def _told(kept: int, gone: int) -> list[str]:
    lines = []
    if kept:
        lines.append(f"The deck was edited: your progress on {_points(kept, 'reworded ')} was kept.")
    if gone:
        lines.append(f"The deck was edited: {_points(gone)} that you had answered left it; the answers are kept.")
    return lines


def _points(count: int, what: str = "") -> str:
    return f"{count} {what}point{'' if count == 1 else 's'}"
