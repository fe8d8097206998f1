"""Real windows of the app: closed in the middle, and two at once on one record; nothing that was answered is lost."""

from __future__ import annotations

import sys
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from quizapp.record.places import Places
from quizapp.record.store import Store
from tests.record.making import NOON, scores_in
from tests.study.river import DECK
from tests.terminal import Terminal, home_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

QUESTIONS = 6


def window(home: Path, *words: str) -> Terminal:
    """The app with a quiz of the river deck, in a terminal of its own."""
    deck = home / "river.yaml"
    if not deck.exists():
        deck.write_text(DECK, encoding="utf-8")
    env = home_environment(home, PYTHONPATH=str(Path(__file__).parents[1]))
    return Terminal((sys.executable, "-m", "quizapp", "quiz", str(deck), *words), env)


def answer(terminal: Terminal) -> None:
    """Choose the first option, and wait for the verdict: the answer is acknowledged then."""
    since = len(terminal.written)
    terminal.send("1")
    terminal.wait_for("✓ Right", "✗ Wrong", since=since)


def go_on(terminal: Terminal, number: int) -> None:
    since = len(terminal.written)
    terminal.send("\r")
    terminal.wait_for(f"{number} of {QUESTIONS}", since=since)


BEGIN = ("--questions", str(QUESTIONS), "--kinds", "choice")


def test_a_closed_terminal_loses_no_answer_and_the_next_start_goes_on(tmp_path: Path) -> None:
    record = Places.under(tmp_path / "quizapp").record
    with window(tmp_path, *BEGIN) as terminal:
        terminal.wait_for(f"1 of {QUESTIONS}")
        answer(terminal)
        go_on(terminal, 2)
        answer(terminal)
        assert terminal.hang_up() != 0
    with closing(Store.open(record, lambda: NOON).store) as store:
        assert len(store.answers()) == 2
    with window(tmp_path) as terminal:
        terminal.wait_for(f"3 of {QUESTIONS}")
        answer(terminal)
        terminal.hang_up()
    with closing(Store.open(record, lambda: NOON).store) as store:
        assert len(store.answers()) == 3
        assert [score.answered for score in store.sitting_scores()] == [3]


def test_two_windows_answering_in_turn_lose_nothing_and_the_counts_are_right(tmp_path: Path) -> None:
    record = Places.under(tmp_path / "quizapp").record
    with ExitStack() as stack:
        windows = []
        for _ in range(2):
            windows.append(stack.enter_context(window(tmp_path, *BEGIN)))
            windows[-1].wait_for(f"1 of {QUESTIONS}")
        for number in range(1, QUESTIONS + 1):
            for terminal in windows:
                answer(terminal)
                if number < QUESTIONS:
                    go_on(terminal, number + 1)
        for terminal in windows:
            terminal.send("\x11")
            assert terminal.wait() == 0
    with closing(Store.open(record, lambda: NOON).store) as store:
        assert len(store.answers()) == 2 * QUESTIONS
        assert [score.answered for score in store.sitting_scores()] == [QUESTIONS, QUESTIONS]
        summary = store.deck_summaries()["river"]
        assert summary.answered == 2 * QUESTIONS
        running = scores_in(record)
        store.rebuild()
        assert scores_in(record) == running
        points = store.point_scores("river")
        assert sum(score.asked for score in points.values()) == 2 * QUESTIONS
        assert summary.known + summary.learning == len(points)
