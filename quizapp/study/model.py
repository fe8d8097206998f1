"""What a sitting shows, as values: the feedback to one answer, the result of all."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.questions.model import Form, Outcome, Question, Response, Verdict


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of an answer that has several: a pair, a place in an order, an option of "several right".

    For pairs ``text`` is the item, ``given`` the option it got and ``wanted`` the one it should have. For an order
    ``text`` is the place ("1", "2", …). For several right ``text`` is the option, and ``given`` and ``wanted`` are
    ``chosen`` or ``left out``. ``why`` says what the option given really is.
    """

    text: str
    given: str
    wanted: str
    right: bool
    why: str = ""


NOT_KNOWN = "You did not know."
"""The note on an answer that said so."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is shown after an answer.

    ``yours`` is the response in words, ``chosen_why`` what a wrongly chosen option really is, ``right_answer`` the
    right answer with its holder, ``source`` article and paragraph. ``counted`` tells that the learner overrode it.
    ``parts`` tells piece by piece what was right, for pairs, orders and several right; else it is empty. ``hints`` is
    how many were taken.
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
    parts: tuple[Part, ...] = ()
    hints: int = 0

    @property
    def right(self) -> bool:
        """Whether it counts as right, override included."""
        return self.counted or self.verdict.right

    @property
    def unknown(self) -> bool:
        """Whether the learner said not to know, instead of answering."""
        return self.response == Response()

    @property
    def note(self) -> str:
        """What is to be noted beside the judgement; may be empty."""
        return NOT_KNOWN if self.unknown else self.verdict.note

    @property
    def said_by_parts(self) -> bool:
        """Whether the explanation only says once more what its pieces, told one by one, have said."""
        question = self.question
        return question.form in {Form.PAIRS, Form.SEQUENCE} and all(option.why for option in question.options)

    @property
    def word(self) -> str:
        """The judgement in words: ``Right``, ``Right, with a slip and a hint``, ``Counted as right`` or ``Wrong``."""
        if self.counted and not self.verdict.right:
            return "Counted as right"
        if not self.verdict.right:
            return "Wrong"
        hint = "a hint" if self.hints == 1 else f"{self.hints} hints"
        helped = ("a slip" if self.verdict.outcome is Outcome.SLIP else "", hint if self.hints else "")
        told = " and ".join(filter(None, helped))
        return f"Right, with {told}" if told else "Right"


@dataclass(frozen=True, slots=True)
class Result:
    """How a sitting went. ``before`` is the share right of the last comparable sitting, None at the first.

    ``hinted`` is how many of the right ones were right with a hint, ``millis`` the time taken for answering. ``mode``
    and ``label`` are the sitting's. ``gone`` counts the missed that the deck no longer holds; they are not in
    ``missed``. ``sitting`` is its number in the record.
    """

    deck: str
    answered: int
    right: int
    total: int
    millis: int
    missed: tuple[Feedback, ...] = ()
    before: float | None = None
    mode: str = "quiz"
    label: str = ""
    gone: int = 0
    sitting: int = 0
    hinted: int = 0

    @property
    def share(self) -> float:
        """Share right of those answered, 0.0 to 1.0."""
        return self.right / self.answered if self.answered else 0.0

    @property
    def missed_points(self) -> tuple[str, ...]:
        """The points missed, each once, in the order asked."""
        return tuple(dict.fromkeys(feedback.question.point for feedback in self.missed))
