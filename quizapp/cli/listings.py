"""The commands that list: the decks at hand, the scores."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli import console, house
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, left_out, places
from quizapp.record.model import SittingScore
from quizapp.study.names import label_words, mode_words
from quizapp.study.shelf import Shelved, left_behind, told
from quizapp.study.workspace import Workspace

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

FORMULA = ("=", "+", "-", "@")
"""What a cell must not begin with: spreadsheets would compute it (OWASP, CSV injection)."""

COLUMNS = ("started", "deck", "mode", "label", "answered", "right", "total", "share", "seconds", "finished", "hinted")


def decks(arguments: Namespace) -> int:
    """The decks at hand, a line each; 1 when one of them can't be opened."""
    extra = [Path(word) if Path(word).is_dir() else deck_path(word, places()) for word in arguments.decks]
    with house.workspace(arguments) as opened:
        house.tell([*opened.notices, *left_out(extra)])
        shelf = [_settled(opened, each) for each in opened.shelf(extra)]
    for shelved in shelf:
        console.say(_line(shelved))
    if not shelf:
        console.say(f"No decks yet. Put a deck file into {places().decks}")
    return 0 if all(each.usable for each in shelf) else 1


def _settled(opened: Workspace, shelved: Shelved) -> Shelved:
    """The deck with counts that are true; says what became of points when it was edited."""
    if shelved.settled:
        return shelved
    found, notices = opened.settle(opened.look(shelved))
    house.tell([f"“{found.title}”: {notice}" for notice in notices])
    return found


def _line(shelved: Shelved) -> str:
    check = f" See: quizapp check {shelved.path}" if shelved.problems else ""
    look = f" See: quizapp review {shelved.path}" if shelved.waiting else ""
    return f"{shelved.title} ({shelved.path}): {' '.join(told(shelved))}{look}{check}"


def scores(arguments: Namespace) -> int:
    """How the sittings went, the latest first; with ``--all`` the whole record and what insight shows."""
    if arguments.all:
        return _everything(arguments)
    with house.workspace(arguments) as opened:
        house.tell(opened.notices)
        asked = _desk(opened, arguments.deck).deck.id if arguments.deck else None
        shelf = [] if arguments.json or arguments.csv else [_settled(opened, deck) for deck in opened.shelf()]
        found = opened.scores(limit=None, deck=asked)
    rows = [_row(score) for score in found]
    if arguments.json:
        console.write_raw(console.as_json(rows, indent=2) + "\n")
    elif arguments.csv:
        console.write_raw(_csv(rows))
    else:
        _table(found, {deck.deck: deck.title for deck in shelf})
        for deck in shelf:
            if deck.gone and asked in (None, deck.deck):
                console.say(f"“{deck.title}”: {left_behind(deck.gone)}")
    return 0


def _everything(arguments: Namespace) -> int:
    from quizapp.record import export

    if not (arguments.json or arguments.csv):
        raise console.CommandError("Say in which form: quizapp scores --all --json, or --csv")
    with house.workspace(arguments) as opened:
        house.tell(opened.notices)
        rows = opened.everything(_desk(opened, arguments.deck) if arguments.deck else None)
        if arguments.json:
            export.write_json(rows, console.Out())
        else:
            export.write_csv(rows, console.Out(), (*export.COLUMNS, *export.INSIGHT_COLUMNS))
    return 0


def _desk(opened: Workspace, word: str) -> Desk:
    desk = house.desk(opened, deck_path(word, places()))
    house.tell(desk.notices)
    return desk


def _row(score: SittingScore) -> dict[str, str | int | float | bool]:
    sitting = score.sitting
    values = (
        _when(sitting.started),
        sitting.deck,
        sitting.mode,
        sitting.label,
        score.answered,
        score.right,
        len(sitting.plan),
        round(score.share, 4),
        round(score.millis / 1000, 1),
        bool(sitting.ended),
        score.hinted,
    )
    return dict(zip(COLUMNS, values, strict=True))


def _when(millis: int) -> str:
    """Local time with its distance from UTC, as ISO 8601 has it."""
    return datetime.fromtimestamp(millis / 1000, UTC).astimezone().isoformat(timespec="seconds")


def _csv(rows: Iterable[dict[str, str | int | float | bool]]) -> str:
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows([_cell(value) for value in row.values()] for row in rows)
    return text.getvalue()


def _cell(value: str | int | float | bool) -> str | int | float | bool:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _table(scores: Sequence[SittingScore], titles: Mapping[str, str]) -> None:
    """A line a sitting, its deck by its title where it is at hand."""
    for score in scores:
        sitting = score.sitting
        deck = titles.get(sitting.deck) or sitting.deck
        mode = mode_words(sitting.mode)
        state = mode if sitting.ended else f"{mode}, unfinished"
        label = f": {label_words(sitting.label)}" if sitting.label else ""
        when = _when(sitting.started)[:16].replace("T", " ")
        hinted = f", {score.hinted} with a hint," if score.hinted else ""
        console.say(f"{when}: {score.right} of {score.out_of} right{hinted} in {deck} ({state}){label}")
    if not scores:
        console.say("No scores yet. Begin with: quizapp")
