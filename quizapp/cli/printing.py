"""The command ``questions``: all that a deck asks."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.cli import console
from quizapp.cli.given import Namespace
from quizapp.cli.kinds import kinds_of
from quizapp.cli.naming import deck_path, places
from quizapp.cli.reading import deck_at
from quizapp.questions.as_json import question_json
from quizapp.questions.bank import Bank
from quizapp.questions.model import Question


def questions(arguments: Namespace) -> int:
    """All questions of a deck, as JSON or a line each."""
    kinds = kinds_of(arguments.kinds)
    deck = deck_at(deck_path(arguments.deck, places()))
    bank = Bank(deck)
    asked = (question for question in bank.all(arguments.seed) if not kinds or question.kind.value in kinds)
    if arguments.json:
        _as_json(deck.id, asked)
    else:
        for question in asked:
            console.say(f"{question.id}: {question.prompt} [{question.answer}]")
    return 0


def _as_json(deck: str, asked: Iterator[Question]) -> None:
    """One question a line, written as they come: a deck may have a million."""
    console.write_raw(f'{{"deck": {console.as_json(deck)}, "questions": [')
    between = "\n"
    for question in asked:
        console.write_raw(between + console.as_json(question_json(question)))
        between = ",\n"
    console.write_raw("\n]}\n")
