"""Points, questions, responses and verdicts as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quizapp.deck.model import NOWHERE, AnswerKind, Place


class Kind(StrEnum):
    """The forms in which a point is asked, from recognising to recalling."""

    TRUE_FALSE = "true-false"
    CHOICE = "choice"
    WHO_SAYS = "who-says"
    HOLDS = "holds"
    AGREE = "agree"
    ANSWERS = "answers"
    FACT_OR_CLAIM = "fact-or-claim"
    SEVERAL = "several"
    MATCH = "match"
    ORDER = "order"
    ESTIMATE = "estimate"
    CLOZE = "cloze"
    OPEN = "open"
    FLASHCARD = "flashcard"


FIXED = frozenset({Kind.TRUE_FALSE, Kind.AGREE, Kind.FACT_OR_CLAIM})
"""Kinds whose options are a scale (true or false), the same each time; rules about options pass them by."""

VALUES = frozenset({AnswerKind.FIGURE, AnswerKind.DATE})
"""Answers that have an order of their own, in which they are shown."""


class Form(StrEnum):
    """How a question is answered; a face needs one way of input for each."""

    ONE = "one"  # choose one option
    SOME = "some"  # choose all right options
    PAIRS = "pairs"  # give each item of `items` one of `options`
    SEQUENCE = "sequence"  # put `options` in order
    NUMBER = "number"  # type a figure; credit by closeness
    TEXT = "text"  # type words
    GRADE = "grade"  # turn the card, grade oneself


class Outcome(StrEnum):
    """What came of an answer. SLIP counts as right, and the slip is shown."""

    RIGHT = "right"
    SLIP = "slip"
    WRONG = "wrong"


class Grade(StrEnum):
    """How a learner grades a flashcard. AGAIN is wrong; the others are right."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


@dataclass(frozen=True, slots=True)
class Point:
    """The smallest thing one can know; memory and scores are per point.

    ``section`` is ``fact``, ``viewpoint``, ``event``, ``term``, ``card`` or ``voice``. ``answer`` is shown with its
    holder where the point is a stance. ``voices`` and ``sides`` are ids. ``context`` is the statement with the
    answer masked: what identifies the point when its wording is edited.
    """

    id: str
    entry: str
    section: str
    answer: str
    answer_kind: AnswerKind
    context: str
    unit: str = ""
    precision: str = ""
    topic: str = ""
    dispute: str = ""
    voices: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    passage: tuple[int, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Option:
    """One option as shown. ``why`` says what it really is (shown after answering); ``ref`` is the point it answers."""

    text: str
    correct: bool
    why: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a typed answer is judged by. ``rivals`` are other answers of the deck that must not be accepted for it."""

    kind: AnswerKind
    answer: str
    accepted: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    unit: str = ""
    precision: str = ""
    tolerance: float | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question as asked.

    ``id`` is ``<point>~<kind>`` with ``~<variant>`` where a kind asks the point in several ways; it does not
    depend on the seed. ``points`` are all points that it touches, the first being ``point``. ``options`` stand in
    the order shown. ``right`` gives the right response: for ONE and SOME indices of right options; for PAIRS, for
    each item the index of its option; for SEQUENCE, the indices of ``options`` in right order. ``answer`` is what
    is shown as right, with its holder where it is a stance (``holder``). ``source`` names article and paragraph.
    """

    id: str
    point: str
    entry: str
    kind: Kind
    form: Form
    prompt: str
    answer: str
    options: tuple[Option, ...] = ()
    items: tuple[str, ...] = ()
    right: tuple[int, ...] = ()
    expected: Expected | None = None
    holder: str = ""
    explanation: str = ""
    passage: tuple[int, ...] = ()
    source: str = ""
    points: tuple[str, ...] = ()
    topic: str = ""
    dispute: str = ""
    voices: tuple[str, ...] = ()
    answer_kind: AnswerKind = AnswerKind.PHRASE


@dataclass(frozen=True, slots=True)
class Response:
    """What a learner did: indices chosen (meaning by form), or words typed, or a grade."""

    chosen: tuple[int, ...] = ()
    text: str = ""
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of a response.

    ``credit`` is 0.0 to 1.0 (partial for estimates, pairs, sequences, several right). ``note`` is a line in plain
    words for the learner: which slip, how far off, which rival was typed; ``""`` when there is nothing to say.
    """

    outcome: Outcome
    credit: float
    note: str = ""

    @property
    def right(self) -> bool:
        """Whether it counts as right."""
        return self.outcome is not Outcome.WRONG
