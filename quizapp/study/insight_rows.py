"""What insight shows, as rows for other programs (see ``record.export`` for the columns)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from quizapp.record.export import Row, iso
from quizapp.record.insights import Seen
from quizapp.study.insight_standing import likely
from quizapp.study.standing import Standing

if TYPE_CHECKING:
    from quizapp.study.insight import AskedItem, Insight
    from quizapp.study.insight_standing import Group

TALLIES: Final = ("kind", "sure", "recall")
DIGITS: Final = 4


def insight_rows(insight: Insight, learner: str) -> Iterator[Row]:
    """All that the screens show of one deck: groups, points, days, counts, measures, questions."""
    whose: Row = {"learner": learner, "deck": insight.deck}
    for rows in (_groups(insight), _points(insight), _days(insight), _tallies(insight), _measures(insight)):
        yield from ({"row": row.pop("row"), **whose, **row} for row in rows)
    for item in insight.items():  # counted over all learners
        yield {"row": "question", "deck": insight.deck, **_item(item), "file": insight.file, "line": item.line}


def _groups(insight: Insight) -> Iterator[Row]:
    found = insight.standings()
    yield _group("deck", found.all)
    parts = {"topic": found.topics, "dispute": found.disputes, "voice": found.voices, "side": found.sides}
    for what, groups in parts.items():
        yield from (_group(what, group) for group in groups)


def _group(what: str, group: Group) -> Row:
    counts = {"known": group.known, "learning": group.learning, "unseen": group.unseen}
    recall: Row = {} if group.recall is None else {"recall": round(group.recall, DIGITS)}
    return {"row": "group", "what": what, "label": group.name, **counts, **recall}


def _points(insight: Insight) -> Iterator[Row]:
    seen, recall = insight.seen(), insight.recall_of()
    held: dict[str, list[str]] = {}
    for one in insight.planner.held():
        held.setdefault(one.point, []).append(one.what)
    for point in insight.bank.points:
        found = seen.get(point.id)
        row: Row = {"row": "point", "point": point.id, "answered": 0, "correct": 0, "standing": Standing.UNSEEN.value}
        if found is not None:
            row |= _seen(found)
            if found.stability:
                row |= {"recall": round(likely(found, recall), DIGITS)}
        yield row | ({"held": held[point.id]} if point.id in held else {})


def _seen(seen: Seen) -> Row:
    standing = Standing.KNOWN if seen.known else Standing.LEARNING
    row: Row = {"answered": seen.asked, "correct": seen.right, "standing": standing.value}
    if seen.stability:
        row |= {"stability": round(seen.stability, DIGITS), "due": iso(seen.due), "lapses": seen.lapses}
    return row


def _days(insight: Insight) -> Iterator[Row]:
    for day, one in sorted(insight.calendar().days.items()):
        counts = {"answered": one.answered, "correct": one.right, "millis": one.millis}
        yield {"row": "day", "day": iso(day), **counts}


def _tallies(insight: Insight) -> Iterator[Row]:
    for what in TALLIES:
        for tally in insight.tallies(what):
            yield {"row": "tally", "what": what, "bin": tally.bin, "answered": tally.asked, "correct": tally.right}


def _measures(insight: Insight) -> Iterator[Row]:
    sure, told = insight.sureness(), insight.forecast()
    measures: Mapping[str, tuple[float | None, int]] = {
        "brier": (sure.score, sure.asked),
        "brier of the average": (sure.plain, sure.asked),
        "forecast error": (told.error if told.asked else None, told.asked),
    }
    for what, (value, answered) in measures.items():
        if value is not None:
            yield {"row": "measure", "what": what, "value": round(value, DIGITS), "answered": answered}


def _item(asked: AskedItem) -> Row:
    item = asked.item
    row: Row = {"point": item.point, "question": item.question, "kind": asked.kind, "prompt": asked.prompt}
    row |= {"answered": item.asked, "correct": item.right, "median": item.median}
    if item.drawn:
        row |= {"drawn": item.drawn, "times": item.times}
    if item.correlation is not None:
        row["correlation"] = round(item.correlation, DIGITS)
    if item.doubt:
        row["doubt"] = item.doubt
    return row | ({"flags": list(asked.flags)} if asked.flags else {})
