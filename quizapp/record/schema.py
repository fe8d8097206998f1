"""The tables of the record and the steps by which a file of an older version reaches the present one."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final, NamedTuple

from quizapp.record import tallies
from quizapp.record.rebuild import rebuild
from quizapp.record.transaction import writing

APPLICATION: Final = 0x51554950
"""SQLite's application id of a record ("QUIP"): tells our files from those of other programs."""

_STRICT = "STRICT" if sqlite3.sqlite_version_info >= (3, 37) else ""
_STRICT_KEYED = "STRICT, WITHOUT ROWID" if _STRICT else "WITHOUT ROWID"


class Step(NamedTuple):
    """One change of the schema. Once released it never changes; ``rebuilds`` asks for new running scores after it."""

    what: str
    statements: tuple[str, ...]
    rebuilds: bool = False


_LOG = Step(
    "the log of answers",
    (
        f"CREATE TABLE decks (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) {_STRICT}",
        f"CREATE TABLE learners (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) {_STRICT}",
        # A point keeps its number when its wording, hence its name, changes. `same_as`: the point it turned out to be.
        f"""CREATE TABLE points (
            id INTEGER PRIMARY KEY,
            deck INTEGER NOT NULL REFERENCES decks (id),
            name TEXT NOT NULL,
            same_as INTEGER REFERENCES points (id)
        ) {_STRICT}""",
        "CREATE INDEX points_by_head ON points (same_as) WHERE same_as IS NOT NULL",
        # All names that a point ever had: a window that still shows the old wording finds the same point.
        f"""CREATE TABLE names (
            deck INTEGER NOT NULL REFERENCES decks (id),
            name TEXT NOT NULL,
            point INTEGER NOT NULL REFERENCES points (id),
            PRIMARY KEY (deck, name)
        ) {_STRICT_KEYED}""",
        # The seed is text because it may be larger than SQLite's integers.
        f"""CREATE TABLE sittings (
            id INTEGER PRIMARY KEY,
            deck INTEGER NOT NULL REFERENCES decks (id),
            learner INTEGER NOT NULL REFERENCES learners (id),
            mode TEXT NOT NULL,
            label TEXT NOT NULL,
            seed TEXT NOT NULL,
            plan TEXT NOT NULL,
            started INTEGER NOT NULL,
            ended INTEGER NOT NULL DEFAULT 0
        ) {_STRICT}""",
        "CREATE INDEX sittings_by_deck ON sittings (learner, deck)",
        "CREATE INDEX sittings_open ON sittings (learner, deck) WHERE ended = 0",
        f"""CREATE TABLE answers (
            id INTEGER PRIMARY KEY,
            deck INTEGER NOT NULL REFERENCES decks (id),
            learner INTEGER NOT NULL REFERENCES learners (id),
            point INTEGER NOT NULL REFERENCES points (id),
            sitting INTEGER REFERENCES sittings (id),
            question TEXT NOT NULL,
            kind TEXT NOT NULL,
            prompt TEXT NOT NULL,
            options TEXT NOT NULL,
            chosen TEXT NOT NULL,
            typed TEXT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('right', 'slip', 'wrong')),
            credit REAL NOT NULL CHECK (credit BETWEEN 0.0 AND 1.0),
            at INTEGER NOT NULL,
            millis INTEGER NOT NULL
        ) {_STRICT}""",
        "CREATE INDEX answers_by_point ON answers (point, learner)",
        "CREATE INDEX answers_by_sitting ON answers (sitting)",
        # What was said of an answer afterwards; the answer itself is never changed.
        f"""CREATE TABLE amendments (
            answer INTEGER NOT NULL REFERENCES answers (id),
            what TEXT NOT NULL CHECK (what IN ('undo', 'count')),
            at INTEGER NOT NULL,
            PRIMARY KEY (answer, what)
        ) {_STRICT_KEYED}""",
        """CREATE VIEW log AS
        SELECT a.*, coalesce(p.same_as, p.id) AS head, counted.answer IS NOT NULL AS override,
            undone.answer IS NOT NULL AS undone, a.outcome <> 'wrong' OR counted.answer IS NOT NULL AS right
        FROM answers AS a
        JOIN points AS p ON p.id = a.point
        LEFT JOIN amendments AS counted ON counted.answer = a.id AND counted.what = 'count'
        LEFT JOIN amendments AS undone ON undone.answer = a.id AND undone.what = 'undo'""",
    ),
)

_SCORES = Step(
    "running scores, so that no screen has to read the whole log",
    (
        f"""CREATE TABLE point_states (
            learner INTEGER NOT NULL,
            deck INTEGER NOT NULL,
            point INTEGER NOT NULL,
            asked INTEGER NOT NULL,
            right INTEGER NOT NULL,
            recalled INTEGER NOT NULL,
            last INTEGER NOT NULL,
            last_right INTEGER NOT NULL,
            last_at INTEGER NOT NULL,
            PRIMARY KEY (learner, deck, point)
        ) {_STRICT_KEYED}""",
        f"""CREATE TABLE deck_states (
            learner INTEGER NOT NULL,
            deck INTEGER NOT NULL,
            answered INTEGER NOT NULL,
            known INTEGER NOT NULL,
            PRIMARY KEY (learner, deck)
        ) {_STRICT_KEYED}""",
        # Credit in millionths: whole numbers add up to the same sum in any order.
        f"""CREATE TABLE sitting_states (
            sitting INTEGER PRIMARY KEY,
            answered INTEGER NOT NULL,
            right INTEGER NOT NULL,
            credit INTEGER NOT NULL,
            millis INTEGER NOT NULL
        ) {_STRICT}""",
    ),
    rebuilds=True,
)

_TRACES = Step(
    "how a deck's points read when it was last opened, so that editing keeps progress",
    (
        f"CREATE TABLE editions (deck INTEGER PRIMARY KEY REFERENCES decks (id), edition TEXT NOT NULL) {_STRICT}",
        f"""CREATE TABLE traces (
            deck INTEGER NOT NULL REFERENCES decks (id),
            point TEXT NOT NULL,
            entry TEXT NOT NULL,
            context TEXT NOT NULL,
            answer TEXT NOT NULL,
            PRIMARY KEY (deck, point)
        ) {_STRICT_KEYED}""",
    ),
)

_SPANS = Step(
    "a sitting knows its first and last answer, which costs an answer less than an index does",
    (
        "DROP INDEX answers_by_sitting",
        "DROP TABLE sitting_states",
        f"""CREATE TABLE sitting_states (
            sitting INTEGER PRIMARY KEY,
            answered INTEGER NOT NULL,
            right INTEGER NOT NULL,
            credit INTEGER NOT NULL,
            millis INTEGER NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL
        ) {_STRICT}""",
    ),
    rebuilds=True,
)

_MEMORY = Step(
    "what is remembered of each point, and counts for charts",
    (
        # The local day of an answer is kept, so that travelling later changes nothing; of old answers it is UTC's.
        "ALTER TABLE answers ADD COLUMN day INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE answers ADD COLUMN sure TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE answers ADD COLUMN hints INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE answers ADD COLUMN predicted INTEGER NOT NULL DEFAULT -1",
        "UPDATE answers SET day = at / 86400000 + 719163",
        "ALTER TABLE sittings ADD COLUMN counts INTEGER NOT NULL DEFAULT 1",
        "DROP VIEW log",
        """CREATE VIEW log AS
        SELECT a.*, coalesce(p.same_as, p.id) AS head, counted.answer IS NOT NULL AS override,
            undone.answer IS NOT NULL AS undone, a.outcome <> 'wrong' OR counted.answer IS NOT NULL AS right,
            coalesce(s.counts, 1) AS counts
        FROM answers AS a
        JOIN points AS p ON p.id = a.point
        LEFT JOIN sittings AS s ON s.id = a.sitting
        LEFT JOIN amendments AS counted ON counted.answer = a.id AND counted.what = 'count'
        LEFT JOIN amendments AS undone ON undone.answer = a.id AND undone.what = 'undo'""",
        f"""CREATE TABLE memories (
            learner INTEGER NOT NULL,
            deck INTEGER NOT NULL,
            point INTEGER NOT NULL,
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            first INTEGER NOT NULL,
            day INTEGER NOT NULL,
            due INTEGER NOT NULL,
            reps INTEGER NOT NULL,
            lapses INTEGER NOT NULL,
            PRIMARY KEY (learner, deck, point)
        ) {_STRICT_KEYED}""",
        "CREATE INDEX memories_by_due ON memories (learner, deck, due)",
        "CREATE INDEX memories_by_day ON memories (learner, deck, day)",
        "DROP TABLE deck_states",
        f"""CREATE TABLE deck_states (
            learner INTEGER NOT NULL,
            deck INTEGER NOT NULL,
            answered INTEGER NOT NULL,
            PRIMARY KEY (learner, deck)
        ) {_STRICT_KEYED}""",
        # Answered points that the deck no longer holds; few, so that counts may leave them out quickly.
        f"""CREATE TABLE gone (
            deck INTEGER NOT NULL REFERENCES decks (id),
            point INTEGER NOT NULL REFERENCES points (id),
            PRIMARY KEY (deck, point)
        ) {_STRICT_KEYED}""",
        """INSERT INTO gone SELECT p.deck, p.id FROM points AS p JOIN editions AS e ON e.deck = p.deck
        WHERE p.same_as IS NULL
        AND NOT EXISTS (SELECT 1 FROM traces AS t WHERE t.deck = p.deck AND t.point = p.name)""",
        """CREATE INDEX points_known ON point_states (learner, deck)
        WHERE last_right AND (right >= 2 OR recalled > 0)""",
        # Under which rule a learner's memories were computed; none: they are computed anew when next needed.
        f"CREATE TABLE memory_rules (learner INTEGER PRIMARY KEY, rule TEXT NOT NULL) {_STRICT}",
        # What was set apart: suspended, buried until a day, flagged for the deck's author; to be checked on a day.
        f"""CREATE TABLE held (
            learner INTEGER NOT NULL REFERENCES learners (id),
            deck INTEGER NOT NULL REFERENCES decks (id),
            point INTEGER NOT NULL REFERENCES points (id),
            what TEXT NOT NULL CHECK (what IN ('suspend', 'bury', 'flag', 'check')),
            day INTEGER NOT NULL,
            question TEXT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (learner, deck, point, what)
        ) {_STRICT_KEYED}""",
        # What a learner decided for one deck, such as the day of a discussion; and fitted parameters (deck 0).
        f"""CREATE TABLE choices (
            learner INTEGER NOT NULL REFERENCES learners (id),
            deck INTEGER NOT NULL,
            what TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (learner, deck, what)
        ) {_STRICT_KEYED}""",
        f"""CREATE TABLE day_states (
            learner INTEGER NOT NULL,
            deck INTEGER NOT NULL,
            day INTEGER NOT NULL,
            answered INTEGER NOT NULL,
            right INTEGER NOT NULL,
            millis INTEGER NOT NULL,
            PRIMARY KEY (learner, deck, day)
        ) {_STRICT_KEYED}""",
        f"""CREATE TABLE question_states (
            learner INTEGER NOT NULL,
            deck INTEGER NOT NULL,
            question TEXT NOT NULL,
            asked INTEGER NOT NULL,
            right INTEGER NOT NULL,
            PRIMARY KEY (learner, deck, question)
        ) {_STRICT_KEYED}""",
        f"""CREATE TABLE tallies (
            learner INTEGER NOT NULL,
            deck INTEGER NOT NULL,
            what TEXT NOT NULL,
            bin TEXT NOT NULL,
            asked INTEGER NOT NULL,
            right INTEGER NOT NULL,
            PRIMARY KEY (learner, deck, what, bin)
        ) {_STRICT_KEYED}""",
    ),
    rebuilds=True,
)

_SURE = Step(
    "what a learner was sure of and wrong about is found at once",
    (
        """CREATE INDEX answers_sure_and_wrong ON answers (learner, deck, id)
        WHERE sure = 'sure' AND outcome = 'wrong'""",
    ),
)

_KEYS = Step(
    "a deck is known again whose title or id was edited",
    (
        # Keys that a deck had before: a window that still has the old deck open finds the same record.
        f"""CREATE TABLE former_keys (
            key TEXT PRIMARY KEY,
            deck INTEGER NOT NULL REFERENCES decks (id)
        ) {_STRICT_KEYED}""",
        # Where a deck's file lay when it was last opened: tells copies apart.
        f"CREATE TABLE deck_files (deck INTEGER PRIMARY KEY REFERENCES decks (id), file TEXT NOT NULL) {_STRICT}",
    ),
)

_HINTS = Step(
    "how many of a sitting's answers were helped by a hint is found at once",
    ("CREATE INDEX answers_with_hints ON answers (sitting) WHERE hints > 0",),
)

STEPS: Final = (_LOG, _SCORES, _TRACES, _SPANS, _MEMORY, _SURE, _KEYS, _HINTS)
"""All steps in order. A file's ``user_version`` is the number of steps it has gone through."""

_COUNTED: Final = 5
"""From this version on the file has counts for charts."""


def version_of(connection: sqlite3.Connection) -> int:
    """How many steps the file has gone through; 0 for an empty file."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, at: int, steps: Sequence[Step] = STEPS) -> None:
    """Brings the file to the present schema in one transaction; a file that is there already is not touched.

    ``at`` is milliseconds since 1970 UTC. Raises ``sqlite3.Error``, after which the file is as it was.
    """
    if version_of(connection) >= len(steps):
        return
    with writing(connection):
        have = version_of(connection)  # again: another window may have been first
        if not have:
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(
                f"""CREATE TABLE migrations (
                    version INTEGER PRIMARY KEY, what TEXT NOT NULL, at INTEGER NOT NULL
                ) {_STRICT}"""
            )
        for version, step in enumerate(steps[have:], have + 1):
            _take(connection, step, version, at)
        if any(step.rebuilds for step in steps[have:]):
            rebuild(connection)
            if len(steps) >= _COUNTED:
                tallies.rebuild(connection)


def _take(connection: sqlite3.Connection, step: Step, version: int, at: int) -> None:
    for statement in step.statements:
        connection.execute(statement)
    connection.execute("INSERT INTO migrations VALUES (?, ?, ?)", (version, step.what, at))
    connection.execute(f"PRAGMA user_version = {version}")
