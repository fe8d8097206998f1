"""What was chosen, in words and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.record.model import Sitting
from quizapp.study.quiz import QuizChoice
from quizapp.study.wording import choice_of, label_of
from tests.study.river import House

CHOICES = [
    QuizChoice(),
    QuizChoice(topic="drought"),
    QuizChoice(dispute="water"),
    QuizChoice(voice="ruiz", kinds=("choice",)),
    QuizChoice(topic="use", dispute="dam", voice="lund", kinds=("true-false", "cloze")),
    QuizChoice(points=("a", "b")),
    QuizChoice(kinds=("open",), points=("a", "b")),
]


@pytest.mark.parametrize("choice", CHOICES)
def test_a_label_stands_for_the_choice_that_it_was_made_from(house: House, choice: QuizChoice) -> None:
    desk = house.desk()
    sitting = Sitting(1, "river", "quiz", 1, ("a~choice", "b~open"), 0, label=label_of(choice, desk.deck))
    assert choice_of(sitting, desk.deck, ["drought", "use"]) == replace(choice, number=2)


def test_other_words_stand_for_everything(house: House) -> None:
    sitting = Sitting(1, "river", "quiz", 1, ("a~choice",), 0, label="what was missed")
    assert choice_of(sitting, house.desk().deck, ["drought"]) == QuizChoice(number=1)
