"""A learner with a past: weeks of studying, by a clock that is moved and draws that are always the same."""

from __future__ import annotations

from collections.abc import Callable

from quizapp.questions.chance import Chance
from quizapp.study.desk import Desk
from quizapp.study.session import Session
from tests.study.river import Clock, right, wrong

DAY = 86_400_000
WORDS = ("sure", "sure", "think", "guess", "")


def study_for(days: int, clock: Clock, open_desk: Callable[[], Desk], most: int = 3) -> None:
    """Study on three days of four: what is due, then quizzes; better by and by. ``most`` sittings a day."""
    chance = Chance(1, "past")
    for day in range(days):
        if chance.below(4):
            desk = open_desk()
            for number in range(1 + chance.below(most)):
                go_through(desk.study() if number == 0 else desk.quiz(), clock, chance, 0.55 + 0.35 * day / days)
        clock.move(DAY)


def go_through(session: Session, clock: Clock, chance: Chance, skill: float) -> None:
    """Answer all questions, each rightly with a likelihood, saying how sure one is."""
    while session.current is not None:
        well = chance.below(100) < 100 * skill
        clock.move(3_000 + chance.below(20_000))
        question, word = session.current, WORDS[chance.below(len(WORDS))]
        session.answer(right(question) if well else wrong(question), sure=word)
        session.next()
