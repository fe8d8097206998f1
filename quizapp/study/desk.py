"""A desk: one deck open for studying, with the learner's record of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from quizapp.deck.model import Deck
from quizapp.deck.problems import Problem
from quizapp.questions.bank import Bank
from quizapp.questions.model import Point
from quizapp.record.model import PointScore, Sitting, SittingScore
from quizapp.study.model import Result
from quizapp.study.progress import Progress, Standing
from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session

if TYPE_CHECKING:
    from quizapp.record.store import Store


class Desk:
    """One deck open for studying.

    ``deck``, ``bank`` and ``problems`` are what reading gave; ``notices`` are lines for the learner, such as that
    the progress of edited points was kept.
    """

    deck: Deck
    bank: Bank
    problems: tuple[Problem, ...]
    notices: list[str]

    def __init__(
        self,
        store: Store,
        bank: Bank,
        clock: Callable[[], int],
        seed: Callable[[], int],
        learner: str = "default",
        problems: Sequence[Problem] = (),
    ) -> None: ...

    def scores(self) -> dict[str, PointScore]:
        """What the log says of each point answered, by point id."""
        raise NotImplementedError

    def standing(self, point: str) -> Standing:
        """Whether a point is known, being learnt or unseen."""
        raise NotImplementedError

    def progress(self) -> Progress:
        """Counts of known, learning and unseen points: all, and by topic, dispute, voice and side."""
        raise NotImplementedError

    def statement(self, point: Point | str) -> str:
        """What a point's entry says in full, a stance with its holder; ``""`` for an id the deck has not."""
        raise NotImplementedError

    def quiz(self, choice: QuizChoice | None = None, mode: str = "quiz") -> Session:
        """Begin a quiz. ``mode`` is ``quiz`` or ``plain``. Without questions that fit, the session is finished."""
        raise NotImplementedError

    def cards(self, points: Sequence[str] = ()) -> Session:
        """Begin flashcards over ``points`` (all of the deck when empty): unseen and missed ones first."""
        raise NotImplementedError

    def unfinished(self) -> Sitting | None:
        """The sitting that can be gone on with, if any."""
        raise NotImplementedError

    def resume(self) -> Session:
        """Go on with the unfinished sitting. Raises LookupError when there is none."""
        raise NotImplementedError

    def discard_unfinished(self) -> None:
        """End the unfinished sitting; its answers stay."""

    def again(self, result: Result) -> Session:
        """Begin a sitting of only what was missed in ``result``, in the same mode."""
        raise NotImplementedError

    def history(self, limit: int = 100) -> list[SittingScore]:
        """This deck's sittings, the latest first."""
        raise NotImplementedError
