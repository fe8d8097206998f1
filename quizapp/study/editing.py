"""Following an edited deck: the progress of points whose wording changed goes on under their new ids.

What was answered counts as long as the answer is the same; where it became another one, the point is asked anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from quizapp.deck.blake import blake2b
from quizapp.deck.identity import Trace, reconcile
from quizapp.questions.points import VOICE
from quizapp.questions.same_answer import still_right
from quizapp.record.errors import RecordError
from quizapp.study import recall
from quizapp.study.shelf import edition_of

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.model import Sitting
    from quizapp.record.store import Store


def traces_of(bank: Bank) -> list[Trace]:
    """How a deck's points read."""
    return [Trace(point.id, point.entry, point.context, point.answer) for point in bank.points]


def follow_edits(store: Store, bank: Bank, digest: str, learner: str) -> list[str]:
    """Take over the progress of a deck's edited points; returns lines for the learner.

    ``digest`` names the deck's content: while it stays, nothing is done. Points that vanished stay in the log.
    """
    edition = edition_of(digest)
    try:
        if edition and store.edition(bank.deck.id) == edition:
            return []
        return _follow(store, bank, edition, learner)
    except RecordError as error:
        return [f"Progress of edited points could not be taken over. {error}"]


def answered_anew(old: Bank, new: Bank, point_id: str) -> str:
    """The point that asks what a point of the deck before its edit asked, but has another answer; ``""`` for none."""
    was = old.point(point_id)
    if was is None:
        return ""
    same = (point for point in new.points if (point.section, point.context) == (was.section, was.context))
    return next((point.id for point in same if old.point(point.id) is None), "")


def _follow(store: Store, bank: Bank, edition: str, learner: str) -> list[str]:
    deck = bank.deck.id
    old = {row[0]: Trace(*row) for row in store.traces(deck)}
    new = {trace.id: trace for trace in traces_of(bank)}
    told = _take_over(store, bank, old, new, learner) if old else []
    store.save_traces(deck, [(trace.id, trace.entry, trace.context, trace.answer) for trace in new.values()], edition)
    return told


def _take_over(store: Store, bank: Bank, old: Mapping[str, Trace], new: Mapping[str, Trace], learner: str) -> list[str]:
    deck = bank.deck.id
    found = reconcile(list(old.values()), list(new.values()))
    moved = {was: now for was, now in found.items() if _still_right(bank, old[was], now)}
    changed = [was for was in old if was in new and not _still_right(bank, old[was], was)]
    answered = store.point_scores(deck, learner)
    gone = [was for was in old if was not in new and was not in moved and was in answered]
    if moved:
        store.rename_points(deck, moved)
    retired = {point: _kept_as(old[point]) for point in changed}
    if changed:
        store.retire_points(deck, {point: (retired[point], _kept_as(new[point])) for point in changed})
    if moved or changed:
        _change_plans(store, deck, moved, retired)
    return _told(sum(point in answered for point in moved), sum(point in answered for point in changed), len(gone))


def _still_right(bank: Bank, old: Trace, now: str) -> bool:
    point = bank.point(now)
    return point is not None and still_right(old, point, bank.accepted(now) if old.answer != point.answer else ())


def _kept_as(trace: Trace) -> str:
    """The name under which answers to a point are kept once its answer is another one; the same for the same answer."""
    answer = f"{trace.context}: {trace.answer}" if trace.id.startswith(VOICE) else trace.answer
    return f"{trace.id}!{blake2b(answer.encode('utf-8', 'replace'), digest_size=4).hexdigest()}"


def _change_plans(store: Store, deck: str, moved: Mapping[str, str], retired: Mapping[str, str]) -> None:
    for learner in store.learners():
        for score in store.all_unfinished(deck, learner):
            store.replan(score.sitting.id, _plan(store, score.sitting, moved, retired))


def _plan(store: Store, sitting: Sitting, moved: Mapping[str, str], retired: Mapping[str, str]) -> tuple[str, ...]:
    """The plan by the new names. What was answered before its answer changed stays answered."""
    plan = recall.renamed(sitting.plan, moved)
    answered = {recall.key(answer.point, answer.question) for answer in store.answers(sitting=sitting.id)}
    apart = recall.renamed(plan, retired)
    return tuple(was if recall.plan_key(was) in answered else planned for planned, was in zip(plan, apart, strict=True))


def _told(kept: int, changed: int, gone: int) -> list[str]:
    lines = []
    if kept:
        lines.append(f"The deck was edited: your progress on {_points(kept, 'reworded ')} was kept.")
    if changed:
        lines.append(
            f"The deck was edited: the answer to {_points(changed)} is another one now. "
            f"{'It is' if changed == 1 else 'They are'} asked anew."
        )
    if gone:
        lines.append(f"The deck was edited: {_points(gone)} that you had answered left it; the answers are kept.")
    return lines


def _points(count: int, what: str = "") -> str:
    return f"{count} {what}point{'' if count == 1 else 's'}"
