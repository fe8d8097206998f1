"""A session: one sitting under way, with no face. The faces show its state and hand it responses."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.questions.model import Question, Response, Verdict


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is shown after an answer.

    ``yours`` is the response in words, ``chosen_why`` what a wrongly chosen option really is, ``right_answer`` the
    right answer with its holder, ``source`` article and paragraph. ``counted`` tells that the learner overrode it.
    """

    verdict: Verdict
    question: Question
    response: Response
    right_answer: str
    yours: str = ""
    chosen_why: str = ""
    explanation: str = ""
    source: str = ""
    counted: bool = False

    @property
    def right(self) -> bool:
        """Whether it counts as right, override included."""
        return self.counted or self.verdict.right


@dataclass(frozen=True, slots=True)
class Result:
    """How a sitting went. ``before`` is the share right of the last comparable sitting, None at the first."""

    deck: str
    answered: int
    right: int
    total: int
    millis: int
    missed: tuple[Feedback, ...] = ()
    before: float | None = None

    @property
    def share(self) -> float:
        """Share right of those answered, 0.0 to 1.0."""
        return self.right / self.answered if self.answered else 0.0
