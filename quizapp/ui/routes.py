"""Where a screen asks the app to go. Screens post these and know no other screen."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.errors import RecordError
    from quizapp.record.model import Sitting
    from quizapp.study.desk import Desk
    from quizapp.study.exam import Exam
    from quizapp.study.model import Result
    from quizapp.study.pair import Choice, Pair
    from quizapp.study.quiz import QuizChoice
    from quizapp.study.shelf import Left, Shelved
    from quizapp.study.workspace import Prepared, UnreadableDeckError

LARGE = 5_000
"""From so many points on, opening a deck is announced."""


class Aim(Enum):
    """What to do with a deck once it is open."""

    STUDY = "study"  # go on with the latest unfinished sitting, else a quiz with the defaults
    QUIZ_LEFT = "quiz_left"  # go on with the unfinished quiz
    CARDS_LEFT = "cards_left"  # go on with the unfinished flashcards
    FRESH = "fresh"  # a new quiz with the defaults
    CARDS = "cards"
    CHOOSE = "choose"
    READ = "read"
    PROBLEMS = "problems"  # what is wrong in the file
    SCORES = "scores"
    TODAY = "today"  # what the plan says
    MORE = "more"  # new points beyond the day's limit
    PRACTICE = "practice"  # a run that does not count
    CRAM = "cram"  # the same before a date
    DISCARD = "discard"  # end what was left unfinished
    INSIGHT = "insight"
    REVIEW = "review"  # look back on a sitting
    DISCUSS = "discuss"  # get ready for a discussion
    EXAM = "exam"  # go on with the exam that was left, else choose one
    TWO = "two"  # go on with the sitting of two people, else choose one
    SHEET = "sheet"  # what to have before one in a discussion, as a file
    PRETEST = "pretest"  # the questions before reading; when they are answered, the passages


class Part(Enum):
    """A part of getting ready for a discussion."""

    READY = "ready"
    MAP = "map"
    DISPUTE = "dispute"  # of an id
    VOICE = "voice"  # of an id
    CASES = "cases"
    CASE = "case"  # of an id
    SORT = "sort"


class RecordFailed(Message):
    """The record could not do what was asked; ``said`` is why, and what to do."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said


class RecordWorked(Message):
    """The record did what was asked."""


def left_aim(left: Left) -> Aim:
    """The aim that goes on with a sitting that was left."""
    if left.exam:
        return Aim.EXAM
    return Aim.CARDS_LEFT if left.cards else Aim.QUIZ_LEFT


class OpenDeck(Message):
    """Open the deck file at a path, then do what is aimed at, with ``sitting`` where the aim is to look back on one.

    ``large``: it takes long enough to say so.
    """

    def __init__(self, path: Path, aim: Aim, large: bool = False, sitting: Sitting | None = None) -> None:
        super().__init__()
        self.path, self.aim, self.large, self.sitting = path, aim, large, sitting


def open_shelved(deck: Shelved, aim: Aim, sitting: Sitting | None = None) -> OpenDeck:
    """The message that opens a deck of the shelf."""
    return OpenDeck(deck.path, aim, not deck.ready or deck.points > LARGE, sitting)


class DeckPrepared(Message):
    """A deck was read in another thread; ``notices`` are for the learner, ``trouble`` says why it can't be opened."""

    def __init__(
        self,
        asked: OpenDeck,
        prepared: Prepared | None,
        notices: Sequence[str] = (),
        trouble: UnreadableDeckError | RecordError | None = None,
    ) -> None:
        super().__init__()
        self.asked, self.prepared, self.notices, self.trouble = asked, prepared, notices, trouble


class UseDesk(Message):
    """Do what is aimed at with a deck that is open."""

    def __init__(self, desk: Desk, aim: Aim) -> None:
        super().__init__()
        self.desk, self.aim = desk, aim


class StartQuiz(Message):
    """Start a quiz of the chosen questions."""

    def __init__(self, desk: Desk, choice: QuizChoice) -> None:
        super().__init__()
        self.desk, self.choice = desk, choice


class Review(Message):
    """Show how a sitting went; ``desk`` is its deck's where that is open."""

    def __init__(self, sitting: Sitting, desk: Desk | None) -> None:
        super().__init__()
        self.sitting, self.desk = sitting, desk


class AskAgain(Message):
    """Start a quiz of what was missed; ``choice`` is what was chosen before."""

    def __init__(self, desk: Desk, result: Result, choice: QuizChoice | None = None) -> None:
        super().__init__()
        self.desk, self.result, self.choice = desk, result, choice


class Rehearse(Message):
    """Go to a part of getting ready for a discussion; ``of`` names what it is about, where it is about one thing."""

    def __init__(self, desk: Desk, part: Part, of: str = "") -> None:
        super().__init__()
        self.desk, self.part, self.of = desk, part, of


class Finished(Message):
    """A sitting came to its end; show how it went. ``choice`` is what was chosen for it."""

    def __init__(self, desk: Desk, result: Result, sitting: Sitting, choice: QuizChoice | None = None) -> None:
        super().__init__()
        self.desk, self.result, self.sitting, self.choice = desk, result, sitting, choice


class Special(Message):
    """Something in a sitting of its own kind that leads to another screen: see ``ui.special``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk


class BeginExam(Special):
    """Begin an exam of so many questions, with a time limit in minutes (0: none)."""

    def __init__(self, desk: Desk, number: int, minutes: int) -> None:
        super().__init__(desk)
        self.number, self.minutes = number, minutes


class HandIn(Special):
    """Hand an exam in; show how it went."""

    def __init__(self, desk: Desk, exam: Exam) -> None:
        super().__init__(desk)
        self.exam = exam


class ShowPassages(Special):
    """Show the passages that answer what was asked before reading."""

    def __init__(self, desk: Desk, sitting: Sitting) -> None:
        super().__init__(desk)
        self.sitting = sitting


class BeginPair(Special):
    """Begin a sitting of two people."""

    def __init__(self, desk: Desk, choice: Choice) -> None:
        super().__init__(desk)
        self.choice = choice


class EndPair(Special):
    """End a sitting of two people; show how both did."""

    def __init__(self, desk: Desk, pair: Pair) -> None:
        super().__init__(desk)
        self.pair = pair


class Edit(Message):
    """Open a deck's file in the author's editor, at a line (from 1); then show what was changed."""

    def __init__(self, path: Path, line: int) -> None:
        super().__init__()
        self.path, self.line = path, line


class Vet(Message):
    """Go through what waits in a deck's file."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path


class TryOut(Message):
    """Ask one question of a deck for trial; nothing of it is recorded."""

    def __init__(self, bank: Bank, question: str) -> None:
        super().__init__()
        self.bank, self.question = bank, question


class ShowScores(Message):
    """Show the scores over all decks."""


class ShowSettings(Message):
    """Show what can be set."""
