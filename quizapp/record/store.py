"""The store: every answer on disk before the call returns, and the scores that follow from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from quizapp.record import memories, names, reading, rebuild, tallies
from quizapp.record.decks import Decks
from quizapp.record.errors import RecordError, explaining
from quizapp.record.insights import Insights
from quizapp.record.locks import SittingLocks
from quizapp.record.memory import Keeper, Review
from quizapp.record.model import Answer, DeckSummary, PointScore, Sitting, SittingScore
from quizapp.record.opening import in_passing, opened_file
from quizapp.record.remarks import Remarks
from quizapp.record.remembered import Remembered
from quizapp.record.rows import answer_row, packed, storable, utc_day
from quizapp.record.standing import suspect
from quizapp.record.transaction import writing

__all__ = ["Clock", "DeckSummary", "Opened", "RecordError", "Store", "TraceRow"]

Clock = Callable[[], int]
"""Tells the time: milliseconds since 1970 UTC."""

TraceRow = tuple[str, str, str, str]
"""How a point reads: its id, its entry's id, its context and its answer."""

_INSERT = """
    INSERT INTO answers (deck, learner, point, sitting, question, kind, prompt, options, chosen, typed, outcome,
        credit, at, millis, day, sure, hints, predicted)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_COUNT_POINT = """
    INSERT INTO point_states (learner, deck, point, asked, right, recalled, last, last_right, last_at)
    VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?) ON CONFLICT (learner, deck, point) DO UPDATE SET
    asked = asked + 1, right = right + excluded.right, recalled = recalled + excluded.recalled,
    last = excluded.last, last_right = excluded.last_right, last_at = excluded.last_at
"""
_COUNT_DECK = """
    INSERT INTO deck_states VALUES (?, ?, ?) ON CONFLICT (learner, deck) DO UPDATE SET
    answered = answered + excluded.answered
"""
_COUNT_SITTING = """
    INSERT INTO sitting_states (sitting, answered, right, credit, millis, first, last)
    VALUES (?1, 1, ?2, ?3, ?4, ?5, ?5) ON CONFLICT (sitting) DO UPDATE SET
    answered = answered + 1, right = right + excluded.right, credit = credit + excluded.credit,
    millis = millis + excluded.millis, last = excluded.last
"""
_CORRECT_SITTING = """
    UPDATE sitting_states SET answered = answered + ?, right = right + ?, credit = credit + ?, millis = millis + ?
    WHERE sitting = ?
"""
_CHECKED = "DELETE FROM held WHERE learner = ? AND deck = ? AND point = ? AND what = 'check' AND day <= ?"
"""An answer to what was to be checked by that day."""

_STATE = "SELECT asked FROM point_states WHERE learner = ? AND deck = ? AND point = ?"


class Opened(NamedTuple):
    """A store ready for use, and what the learner should be told about how it was opened."""

    store: Store
    notices: tuple[str, ...] = ()


class Store:
    """The record of all learners on this machine, in one SQLite file; used from the thread that opened it.

    ``lasting`` is False where answers cannot be kept (they live in memory until the app ends). All methods raise
    ``RecordError`` where the file cannot be read or written; then nothing of that call has been kept, and the call may
    be repeated. ``ValueError`` says that the caller handed in what cannot be (an unknown sitting or outcome).
    """

    def __init__(self, connection: sqlite3.Connection, now: Clock, *, path: Path | None) -> None:
        self._connection = connection
        self._now = now
        self._keeper: Keeper | None = None
        self._locks = SittingLocks(path)
        self.path = path

    @property
    def lasting(self) -> bool:
        """Whether answers are kept on disk."""
        return self.path is not None

    @property
    def changes(self) -> int:
        """How many rows were changed since it was opened: more than before after each write that went through."""
        with self._explaining("The record cannot be read"):
            return self._connection.total_changes

    @classmethod
    def open(cls, path: Path, now: Clock, backups: Path | None = None) -> Opened:
        """The store in the file at ``path``, made where there is none. Always opens; the notices say what happened.

        A file that is another program's, of a newer version or damaged is kept aside untouched, under a dated name.
        ``backups`` is the folder that a copy goes to before the schema changes (the folder ``backups`` beside it).
        """
        file = opened_file(path, now(), backups or path.parent / "backups")
        return Opened(cls(file.connection, now, path=path if file.lasting else None), file.notices)

    @classmethod
    def in_passing(cls, now: Clock) -> Store:
        """An empty store in memory, for trying something out of which nothing is to be kept."""
        return cls(in_passing(now()), now, path=None)

    def close(self) -> None:
        """Closes the file. Answers are on disk already."""
        self._locks.close()
        self._connection.close()

    @contextmanager
    def _explaining(self, doing: str) -> Iterator[None]:
        try:
            with explaining(doing):
                yield
        except RecordError as error:
            if error.damage and self.path is not None:
                suspect(self.path)
            raise

    def record(self, answer: Answer) -> Answer:
        """Adds the answer to the log; it is on disk when this returns. Gives it back with its id."""
        with self._explaining("The answer was not kept"), writing(self._connection):
            found = names.resolve(self._connection, answer.deck, answer.learner, answer.point)
            answer = self._remember(answer._replace(day=answer.day or utc_day(answer.at)), found)
            cursor = self._connection.execute(_INSERT, (found.deck, found.learner, found.point, *answer_row(answer)))
            recorded = answer._replace(id=cursor.lastrowid or 0)
            self._count(recorded, found)
        if answer.sitting:
            self._locks.hold(answer.sitting)
        return recorded

    def _remember(self, answer: Answer, found: names.Found) -> Answer:
        """Lets an answer change its point's memory. Gives it back with the recall that was predicted for it."""
        if self._keeper is None:
            memories.outdate(self._connection, found.learner)
            return answer
        key = (found.learner, found.deck, found.point)
        memory = memories.read(self._connection, key)
        if memory is not None and answer.day > memory.day:
            answer = answer._replace(predicted=round(100 * self._keeper.recall(memory, answer.day)))
        if self._counts(answer.sitting):
            memories.write(self._connection, key, self._keeper.after(memory, _review(answer)))
            self._connection.execute(_CHECKED, (*key, answer.day))
        return answer

    def _counts(self, sitting: int) -> bool:
        row = self._connection.execute("SELECT counts FROM sittings WHERE id = ?", (sitting,)).fetchone()
        return row is None or bool(row[0])

    def _count(self, answer: Answer, found: names.Found) -> None:
        run, right = self._connection.execute, int(answer.right)
        recalled = int(answer.right and answer.kind in rebuild.TYPED and not answer.hints)
        run(_COUNT_POINT, (found.learner, found.deck, found.point, right, recalled, answer.id, right, answer.at))
        run(_COUNT_DECK, (found.learner, found.deck, 1))
        if answer.sitting:
            run(_COUNT_SITTING, (answer.sitting, right, rebuild.millionths(answer.credit), answer.millis, answer.id))
        under = (found.learner, found.deck, answer.day, answer.question, answer.kind, answer.sure, answer.predicted)
        tallies.add(self._connection, tallies.Counted(*under), 1, right, answer.millis)

    def undo(self, answer_id: int) -> None:
        """Takes an answer back: it stays in the log and counts for nothing."""
        self._amend(answer_id, "undo")

    def count_as_right(self, answer_id: int) -> None:
        """Counts an answer as right, with full credit; the log keeps what the verdict was."""
        self._amend(answer_id, "count")

    def _amend(self, answer_id: int, what: str) -> None:
        with self._explaining("The change was not kept"), writing(self._connection):
            run = self._connection.execute
            row = run("SELECT learner, deck, head, sitting FROM log WHERE id = ?", (answer_id,)).fetchone()
            if row is None:
                raise ValueError(f"there is no answer {answer_id}")
            learner, deck, point, sitting = row
            before = rebuild.share_of(self._connection, answer_id)
            run("INSERT INTO amendments VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (answer_id, what, self._now()))
            after = rebuild.share_of(self._connection, answer_id)
            change = tuple(new - old for old, new in zip(before, after, strict=True))
            run(_CORRECT_SITTING, (*change, sitting))
            under = tallies.counted(self._connection, answer_id)
            tallies.add(self._connection, under, change[0], change[1], change[3])
            tallies.tidy(self._connection, under)
            self._recount(learner, deck, point)
            memories.recount(self._connection, (learner, deck, point), self._keeper)

    def _recount(self, learner: int, deck: int, point: int) -> None:
        run, key = self._connection.execute, (learner, deck, point)
        (asked,) = run(_STATE, key).fetchone() or (0,)
        rebuild.rebuild_point(self._connection, *key)
        (asked_now,) = run(_STATE, key).fetchone() or (0,)
        run(_COUNT_DECK, (learner, deck, asked_now - asked))
        run("DELETE FROM deck_states WHERE learner = ? AND deck = ? AND answered = 0", (learner, deck))

    def begin(self, sitting: Sitting) -> Sitting:
        """Keeps a new sitting with its plan. Gives it back with its id."""
        insert = """INSERT INTO sittings (deck, learner, mode, label, seed, plan, started, ended, counts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
        with self._explaining("The sitting was not kept"), writing(self._connection):
            deck = names.deck_number(self._connection, sitting.deck)
            learner = names.learner_number(self._connection, sitting.learner)
            texts = (storable(sitting.mode), storable(sitting.label), str(sitting.seed), packed(sitting.plan))
            values = (deck, learner, *texts, sitting.started, sitting.ended, int(sitting.counts))
            cursor = self._connection.execute(insert, values)
        begun = sitting._replace(id=cursor.lastrowid or 0)
        self._locks.hold(begun.id)
        return begun

    def claim(self, sitting_id: int) -> bool:
        """Takes an unfinished sitting for this window, so that no other offers it; False where another one has it.

        Nothing is refused to a window without a claim: beginning a sitting and answering in it claim it as well.
        """
        return self._locks.hold(sitting_id)

    def end(self, sitting_id: int, at: int) -> None:
        """Ends a sitting, at ``at`` (ms since 1970 UTC): it is no longer offered to be gone on with."""
        with self._explaining("The end of the sitting was not kept"), writing(self._connection):
            self._connection.execute("UPDATE sittings SET ended = ? WHERE id = ?", (at, sitting_id))
        self._locks.free(sitting_id)

    def replan(self, sitting_id: int, plan: Sequence[str]) -> None:
        """Gives a sitting another plan: all its question ids in order, those answered included."""
        with self._explaining("The plan was not kept"), writing(self._connection):
            self._connection.execute("UPDATE sittings SET plan = ? WHERE id = ?", (packed(plan), sitting_id))

    def unfinished(self, deck: str, learner: str = "default") -> Sitting | None:
        """The first of those that ``all_unfinished`` gives, if any."""
        return next((score.sitting for score in self.all_unfinished(deck, learner)), None)

    def all_unfinished(self, deck: str, learner: str = "default") -> list[SittingScore]:
        """The sittings of the deck that were begun and not ended, and that no other window has under way.

        The one that was under way last comes first.
        """
        with self._explaining("The record cannot be read"):
            return reading.unfinished(self._connection, learner, self._free, deck)

    def _free(self, sitting: int) -> bool:
        return not self._locks.held_elsewhere(sitting)

    def answers(
        self, deck: str = "", sitting: int = 0, learner: str = "", point: str = "", *, undone: bool = False
    ) -> list[Answer]:
        """Answers in the order of recording, narrowed by what is given; those taken back only with ``undone``.

        Points bear their present names.
        """
        wanted = reading.Wanted(deck=deck, sitting=sitting, learner=learner, point=point, undone=undone)
        with self._explaining("The record cannot be read"):
            return reading.answers(self._connection, wanted)

    def all_answers(self, learner: str = "", portion: int = 1_000) -> Iterator[Answer]:
        """All answers of a learner (of all where none is named), those taken back too, read in portions.

        Between portions other windows and this one may write.
        """
        wanted = reading.Wanted(learner=learner, undone=True, most=portion)
        while True:
            with self._explaining("The record cannot be read"):
                found = reading.answers(self._connection, wanted)
            yield from found
            if len(found) < portion:
                return
            wanted = wanted._replace(after=found[-1].id)

    def point_scores(
        self, deck: str, learner: str = "default", points: Sequence[str] | None = None
    ) -> dict[str, PointScore]:
        """The score of each point of the deck that was ever answered (of ``points``), by its present id."""
        with self._explaining("The record cannot be read"):
            return reading.point_scores(self._connection, deck, learner, points)

    def sitting_scores(
        self, deck: str | None = None, learner: str = "default", limit: int | None = None
    ) -> list[SittingScore]:
        """The scores of sittings that hold an answer, the latest first."""
        with self._explaining("The record cannot be read"):
            return reading.sitting_scores(self._connection, deck, learner, limit)

    def last_like(self, sitting: Sitting) -> SittingScore | None:
        """The score of the latest earlier sitting of the same deck, learner, mode and label that holds an answer."""
        with self._explaining("The record cannot be read"):
            return reading.last_like(self._connection, sitting)

    def deck_summaries(self, learner: str = "default", today: int = 0) -> dict[str, DeckSummary]:
        """A summary of each deck that the learner has begun; takes as long as there are decks, however many answers.

        ``today`` is the day by which points are counted as due.
        """
        with self._explaining("The record cannot be read"):
            return reading.deck_summaries(self._connection, learner, self._free, today)

    def learners(self) -> list[str]:
        """The names of all learners that have begun something, in the order of their first time."""
        with self._explaining("The record cannot be read"):
            return [name for (name,) in self._connection.execute("SELECT name FROM learners ORDER BY id")]

    def rename_points(self, deck: str, mapping: Mapping[str, str]) -> None:
        """Lets points whose wording was edited go on under new ids (old id to new id), all at once.

        The log stays as written; an answer that comes in under an old id still finds its point.
        """
        with self._explaining("The new names were not kept"), writing(self._connection):
            names.rename(self._connection, deck, mapping)

    def retire_points(self, deck: str, points: Mapping[str, tuple[str, str]]) -> None:
        """Sets points apart whose answer became another one: what was answered stays in the log, under another name.

        ``points`` gives by a point's id the name to keep it under, and the name under which answers to its present
        answer were kept before, if they ever were: those count again.
        """
        with self._explaining("The changed answers were not kept apart"), writing(self._connection):
            names.retire(self._connection, deck, points)

    def edition(self, deck: str) -> str:
        """What ``save_traces`` was last told of the deck; ``""`` before."""
        with self._explaining("The record cannot be read"):
            return names.edition(self._connection, deck)

    def traces(self, deck: str) -> list[TraceRow]:
        """How the deck's points read when traces were last saved."""
        with self._explaining("The record cannot be read"):
            return names.traces(self._connection, deck)

    def save_traces(self, deck: str, traces: Iterable[TraceRow], edition: str = "") -> None:
        """Replaces the deck's traces. ``edition`` may name the deck's content, to see next time if it changed."""
        with self._explaining("The traces were not kept"), writing(self._connection):
            names.save_traces(self._connection, deck, traces, edition)

    def rebuild(self) -> None:
        """Computes all running scores anew from the log."""
        with self._explaining("The scores were not rebuilt"), writing(self._connection):
            rebuild.rebuild(self._connection)
            tallies.rebuild(self._connection)

    def keep_memories(self, keeper: Keeper) -> None:
        """Lets every answer from now on change its point's memory as the keeper says."""
        self._keeper = keeper

    def memories_outdated(self, learner: str = "default") -> int:
        """How many answers must be gone through before the learner's memories hold again; 0 when they do."""
        with self._explaining("The record cannot be read"):
            row = self._connection.execute("SELECT id FROM learners WHERE name = ?", (storable(learner),)).fetchone()
            if row is None or (self._keeper and memories.rule(self._connection, row[0]) == self._keeper.rule):
                return 0
            return int(self._connection.execute("SELECT count(*) FROM answers WHERE learner = ?", row).fetchone()[0])

    def rebuild_memories(self, learner: str = "default", progress: memories.Progress | None = None) -> None:
        """Computes the learner's memories anew from the log, as the keeper says. ``ValueError`` without a keeper."""
        if self._keeper is None:
            raise ValueError("nobody says how an answer changes a memory")
        with self._explaining("The memories were not computed"), writing(self._connection):
            number = names.learner_number(self._connection, learner)
            memories.rebuild(self._connection, number, self._keeper, progress)

    @property
    def remembered(self) -> Remembered:
        """What is remembered, to be asked."""
        return Remembered(self._connection, self._explaining)

    @property
    def decks(self) -> Decks:
        """The decks of the record, to be asked."""
        return Decks(self._connection, self._explaining)

    @property
    def insights(self) -> Insights:
        """What the record says for looking at, to be asked."""
        return Insights(self._connection, self._explaining)

    @property
    def remarks(self) -> Remarks:
        """What the record holds for a deck's author, to be asked."""
        return Remarks(self._connection, self._explaining)


def _review(answer: Answer) -> Review:
    return Review(answer.kind, answer.outcome, answer.override, answer.typed, answer.hints, answer.sure, answer.day)
