"""A record of a million answers over fifty thousand points: home, what is due, charts, computing all anew."""

from __future__ import annotations

import gc
import importlib.util
import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from quizapp.record.backup import daily
from quizapp.record.settings import RANGES
from quizapp.record.store import Store
from quizapp.study.desk import Desk
from quizapp.study.insight import Insight
from quizapp.study.quiz import QuizChoice, compose
from quizapp.study.remembering import Fsrs
from quizapp.ui.insights import PAGES
from quizapp.ui.insights_entries import Drawing
from tests.bench.decks import timed
from tests.bench.faces import HOME_MARK, PYTHON, paint_time
from tests.bench.large import at_noon, deck_path, large_home, places_in, workspace
from tests.bench.measure import Measure, NotMeasured, Row, alternate
from tests.record.making import NOON

OF_THEM: Final = "with 1,000,000 answers over 50,000 points"
FRAME: Final = 1000 / 60
CHART: Final = 300.0
PATIENCE: Final = 10.0


def home(folder: Path) -> list[Row]:
    """The first paint, and what the list of decks asks of the record, against a learner with the deck and no answer."""
    full, empty = large_home(), folder / "empty"
    places_in(empty).decks.mkdir(parents=True)
    shutil.copy(deck_path(places_in(full)), places_in(empty).decks)
    command = [PYTHON, "-m", "quizapp"]
    for each in (full, empty):
        with workspace(places_in(each)) as opened:
            opened.open(deck_path(places_in(each)))
        paint_time(command, [HOME_MARK], each)
    daily(places_in(full).record, places_in(full).backups, time.time_ns() // 1_000_000)  # else it would run meanwhile
    thing, base = alternate(
        lambda: paint_time(command, [HOME_MARK, "fentanyl"], full),
        lambda: paint_time(command, [HOME_MARK, "fentanyl"], empty),
        15,
    )
    with workspace(places_in(full)) as opened:
        shelf, _ = alternate(lambda: timed(opened.shelf), lambda: 0.0, 9)
    return [
        Measure(f"home {OF_THEM}", "home without an answer", thing, base, 1.2),
        Measure("the counts on it", "a frame of the screen at 60 Hz", shelf, FRAME, 1),
    ]


def next_question(folder: Path) -> Row:
    """What is due of 50,000 points, all of them due, and the next question, against Anki's queue of as many cards.

    Both with a limit of 9,999 a day, the highest that Anki knows. Anki's order is its own default, the cheapest.
    """
    name, yardstick = "what is due of them, and the next question", "Anki builds its queue, as many cards due"
    if importlib.util.find_spec("anki") is None:
        return NotMeasured(name, yardstick, "anki is not installed")
    from tests.bench.anki_queue import anki_queue

    desk = desk_with_all_due()
    with anki_queue(folder, len(desk.bank.points)) as build:
        ask(desk)
        thing, base = alternate(lambda: timed(lambda: ask(desk)), build, 15)
    return Measure(name, yardstick, thing, base, 0.25)


def desk_with_all_due() -> Desk:
    """The large deck, opened on the day on which its last point has fallen due."""
    places = places_in(large_home())
    today = _last_due(places.record)
    opened = workspace(places, at_noon(today))
    opened.settings = opened.settings._replace(due_a_day=RANGES["due_a_day"].stop - 1)
    desk = opened.open(deck_path(places))
    desk.bank.lay_out()
    return desk


def ask(desk: Desk) -> object:
    """What there is to do now, and the next question."""
    (point,) = now = desk.agenda(1).now
    scores = desk._store.point_scores(desk.deck.id, desk.learner, now)
    (planned,) = compose(desk.bank, QuizChoice(number=1, points=now), scores, 7)
    return next(q for q in desk.bank.ask(point, 7) if q.id == planned.partition("@")[0])


def way_to_a_date() -> Row:
    """What there is to do and the recall to expect, for a date a month after the last day of that record."""
    places = places_in(large_home())
    opened = workspace(places, at_noon(_last_day(places.record)))
    desk = opened.open(deck_path(places))
    desk.planner.set_goal("in 30 days")
    desk.bank.lay_out()

    def look() -> None:
        desk.agenda()
        desk.planner.goal_plan()

    look()
    found = min(timed(look) for _ in range(9))  # nothing else would slow down what it is measured by
    desk.planner.set_goal("")
    return Measure("the way to a date, with the recall to expect", "300 ms", found, CHART, 1)


def _last_day(record: Path) -> int:
    store = Store.open(record, lambda: NOON).store
    (day,) = store._connection.execute("SELECT max(day) FROM memories").fetchone()
    store.close()
    return int(day)


def _last_due(record: Path) -> int:
    store = Store.open(record, lambda: NOON).store
    (day,) = store._connection.execute("SELECT max(due) FROM memories").fetchone()
    store.close()
    return int(day)


def charts() -> Row:
    """The slowest page of insight: what is asked of the record for it, and its rows made for 80 columns.

    Of each page the quickest of five runs counts, since there is no yardstick that other work would slow down as well.
    """
    insight = desk_with_all_due().insight()
    slowest = max(min(_run(partial(_drawn, insight, page)) for _ in range(5)) for page in PAGES.values())
    return Measure("the slowest page of insight", "300 ms", slowest, CHART, 1)


def _drawn(insight: Insight, page: Callable[[Insight], Drawing]) -> object:
    return list(page(insight)(80))


def rebuilding() -> list[Row]:
    """All memories and all scores computed anew from the log; what there is stays as it is."""
    store = Store.open(places_in(large_home()).record, lambda: NOON).store
    store.keep_memories(Fsrs())
    told: list[int] = []
    memories = timed(lambda: store.rebuild_memories(progress=lambda done, _: told.append(done)))
    assert len(told) > 10, "nobody was told how far it is"
    scores = timed(store.rebuild)
    store.close()
    return [
        Measure("all memories computed anew", "10 s", memories / 1000, PATIENCE, 1, "s"),
        Measure("all scores computed anew", "10 s", scores / 1000, PATIENCE, 1, "s"),
    ]


def _run(work: Callable[[], object]) -> float:
    gc.collect()
    return timed(work)
