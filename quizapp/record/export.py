"""The record as rows for other programs: JSON lines of one list, and CSV that a spreadsheet cannot be tricked by."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from quizapp.record.model import Answer, SittingScore
from quizapp.record.store import Store

Row = dict[str, object]
"""One sitting or answer by column; all values are texts, numbers, booleans or lists of these."""

COLUMNS: Final = (
    "row", "id", "learner", "deck", "mode", "label", "started", "ended", "questions", "answered", "correct",
    "sitting", "point", "question", "kind", "prompt", "options", "chosen", "typed", "outcome", "override", "undone",
    "right", "credit", "at", "millis",
)  # fmt: skip
"""All columns, those of sittings first. A row has those that belong to it."""


class Sink(Protocol):
    """Where text goes."""

    def write(self, text: str, /) -> object:
        """Takes a text."""


def export_rows(store: Store, learner: str = "default") -> Iterator[Row]:
    """All sittings of a learner that hold an answer, the earliest first, then all answers, those taken back too.

    Times are milliseconds since 1970 UTC. Answers are read in portions, so a long record takes little memory.
    """
    for score in reversed(store.sitting_scores(learner=learner)):
        yield _sitting(score)
    for answer in store.all_answers(learner):
        yield _answer(answer)


def _sitting(score: SittingScore) -> Row:
    values = score.sitting._asdict()
    del values["seed"]
    questions = len(values.pop("plan"))
    counts = {"questions": questions, "answered": score.answered, "correct": score.right}
    return _ordered({"row": "sitting", **values, **counts, "credit": score.credit, "millis": score.millis})


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


def write_csv(rows: Iterable[Row], out: Sink) -> None:
    """Writes the rows as CSV with a line of headings; what does not belong to a row is left empty."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([cell(row.get(column, "")) for column in COLUMNS])


def cell(value: object) -> object:
    """A value as a CSV cell. Text that a spreadsheet would take for a formula gets an apostrophe in front.

    The signs are those of https://owasp.org/www-community/attacks/CSV_Injection, also behind spaces.
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        value = " | ".join(str(part) for part in value)
    if isinstance(value, str) and value.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
        return f"'{value}"
    return value
