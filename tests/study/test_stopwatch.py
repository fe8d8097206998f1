from __future__ import annotations

from quizapp.study.stopwatch import Stopwatch
from tests.study.river import Clock


def test_pauses_do_not_count() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    clock.move(700)
    watch.pause()
    watch.pause()
    clock.move(60_000)
    watch.go_on()
    watch.go_on()
    clock.move(300)
    assert watch.millis() == 1000


def test_starting_begins_at_nought_even_from_a_pause() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    clock.move(700)
    watch.pause()
    watch.start()
    clock.move(5)
    assert watch.millis() == 5


def test_a_clock_set_back_counts_as_no_time() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    clock.move(-3_600_000)
    assert watch.millis() == 0
