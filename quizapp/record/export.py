"""The record as rows for other programs: JSON lines of one list, and CSV that a spreadsheet cannot be tricked by."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, Protocol

from quizapp.record.model import Answer, SittingScore
from quizapp.record.store import Store

Row = dict[str, object]
"""One sitting or answer by column; all values are texts, numbers, booleans or lists of these."""

COLUMNS: Final = (
    "row", "id", "learner", "deck", "mode", "label", "started", "ended", "questions", "answered", "correct",
    "sitting", "point", "question", "kind", "prompt", "options", "chosen", "typed", "outcome", "override", "undone",
    "right", "credit", "at", "millis", "hints", "hinted",
)  # fmt: skip
"""All columns, those of sittings first. A row has those that belong to it.

``hints`` is how many were taken to an answer, ``hinted`` how many right answers of a sitting had one.
"""

INSIGHT_COLUMNS: Final = (
    "standing", "known", "learning", "unseen", "recall", "stability", "due", "lapses", "held", "day", "what", "bin",
    "value", "median", "drawn", "times", "correlation", "doubt", "flags", "file", "line",
)  # fmt: skip
"""The columns that follow those where all that the screens show is asked for. Which kind of row has which:

``group``: ``what`` it is (deck, topic, dispute, voice, side), its ``label``, how many points are ``known``,
``learning`` and ``unseen``, the mean likelihood of ``recall`` today. ``point``: ``answered``, ``correct``,
``standing``, ``recall`` today (0 to 1; 0 where it was missed last), ``stability`` in days, ``due`` (a date),
``lapses``, ``held`` (suspend, bury, flag, check). ``day``: ``day`` (a date), ``answered``, ``correct``, ``millis``.
``tally``: counts by ``what`` (kind, sure, recall) and its ``bin``. ``measure``: the ``value`` of ``what``, over so many
``answered``. ``question``, over all learners: ``answered``, ``correct``, ``median`` time in milliseconds, the wrong
option ``drawn`` most often and how many ``times``, ``correlation`` with the rest of the sitting, ``doubt`` (why it is
suspicious), ``flags`` (notes for the author), ``file`` and ``line``.
"""


_STEERING: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey, or what turns the order of letters about. JSON, in ASCII, needs no such care."""


class Sink(Protocol):
    """Where text goes."""

    def write(self, text: str, /) -> object:
        """Takes a text."""


def export_rows(store: Store, learner: str = "default", deck: str = "") -> Iterator[Row]:
    """All sittings of a learner that hold an answer, the earliest first, then all answers, those taken back too.

    With ``deck`` only those of one deck.

    Times are milliseconds since 1970 UTC. Answers are read in portions, so a long record takes little memory.
    """
    for score in reversed(store.sitting_scores(deck or None, learner)):
        yield _sitting(score)
    for answer in store.all_answers(learner):
        if not deck or answer.deck == deck:
            yield _answer(answer)


def iso(day: int) -> str:
    """A day, given as an ordinal, as ISO 8601 has it."""
    return date.fromordinal(day).isoformat()


def _sitting(score: SittingScore) -> Row:
    values = score.sitting._asdict()
    del values["seed"]
    questions = len(values.pop("plan"))
    counts = {"questions": questions, "answered": score.answered, "correct": score.right}
    return _ordered(
        {"row": "sitting", **values, **counts, "credit": score.credit, "millis": score.millis, "hinted": score.hinted}
    )


def _answer(answer: Answer) -> Row:
    return _ordered({"row": "answer", **answer._asdict(), "right": answer.right})


def _ordered(values: Row) -> Row:
    return {column: values[column] for column in COLUMNS if column in values}


def write_json(rows: Iterable[Row], out: Sink) -> None:
    """Writes the rows as one JSON list, a row a line, in ASCII: no terminal or file misreads it."""
    out.write("[")
    for number, row in enumerate(rows):
        out.write(",\n " if number else "\n ")
        out.write(json.dumps(row))
    out.write("\n]\n")


def write_csv(rows: Iterable[Row], out: Sink, columns: Sequence[str] = COLUMNS) -> None:
    """Writes the rows as CSV with a line of headings; what does not belong to a row is left empty."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(column, "")) for column in columns])


def cell(value: object) -> object:
    """A value as a CSV cell. Text that a spreadsheet would take for a formula gets an apostrophe in front.

    What steers a terminal is taken out. The signs are those of
    https://owasp.org/www-community/attacks/CSV_Injection, also behind spaces.
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        value = " | ".join(str(part) for part in value)
    if isinstance(value, str):
        value = _STEERING.sub("", value)
    if isinstance(value, str) and value.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
        return f"'{value}"
    return value
