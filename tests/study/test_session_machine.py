"""Whatever is done in a sitting, dropping every object and starting the program anew changes nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session
from tests.study.river import House, right, wrong


class Sitting(RuleBasedStateMachine):
    """Two sittings with one seed: ``steady`` is never dropped, ``fragile`` is started anew again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.houses = [House(Path(self.folder.name) / name) for name in ("steady", "fragile")]

    @initialize(number=st.integers(1, 6), cards=st.booleans())
    def begin(self, number: int, cards: bool) -> None:
        self.desks = [house.desk() for house in self.houses]
        self.sessions = [
            desk.cards(number=number) if cards else desk.quiz(QuizChoice(number=number)) for desk in self.desks
        ]

    def both(self) -> list[tuple[House, Session]]:
        return list(zip(self.houses, self.sessions, strict=True))

    @rule(rightly=st.booleans(), millis=st.integers(0, 90_000), go_on=st.booleans())
    def answer(self, rightly: bool, millis: int, go_on: bool) -> None:
        for house, session in self.both():
            house.clock.move(millis)
            if session.current and not session.feedback:
                session.answer((right if rightly else wrong)(session.current))
            if go_on:
                session.next()

    @rule()
    def undo(self) -> None:
        assert len({session.undo() for session in self.sessions}) == 1

    @rule()
    def count(self) -> None:
        assert len({session.count_last_as_right() for session in self.sessions}) == 1

    @rule()
    def drop_and_start_anew(self) -> None:
        for session in self.sessions:
            session.next()  # what was being read is gone with the program
        if not self.sessions[1].finished:
            self.sessions[1] = self.houses[1].desk().resume()

    @invariant()
    def nothing_is_different(self) -> None:
        if hasattr(self, "sessions"):
            steady, fragile = map(told, self.sessions)
            assert steady == fragile

    def teardown(self) -> None:
        for house in self.houses:
            house.close()
        self.folder.cleanup()


def told(session: Session) -> tuple[object, ...]:
    """All that a face can see of a session."""
    return (
        session.current,
        session.feedback,
        session.number,
        session.total,
        session.answered,
        session.right,
        session.finished,
        session.can_undo,
        session.missed_points,
        session.result(),
    )


TestSitting = Sitting.TestCase
TestSitting.settings = settings(max_examples=25, stateful_step_count=20)
