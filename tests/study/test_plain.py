from __future__ import annotations

import io
import re
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck.text import clean
from quizapp.questions.bank import Bank
from quizapp.questions.model import Form, Question
from quizapp.record.store import Store
from quizapp.study.desk import Desk
from quizapp.study.plain import Lines, PlainSitting
from quizapp.study.plain_input import LETTERS
from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session
from tests.study.river import DECK, House, right, wrong


def quiz(house: House, number: int = 5, *kinds: str) -> Session:
    return house.desk().quiz(QuizChoice(number=number, kinds=kinds), mode="plain")


def typed(question: Question, rightly: bool = True) -> str:
    """The lines that answer a question."""
    response = (right if rightly else wrong)(question)
    if question.form is Form.GRADE:
        return "\n3\n" if rightly else "\n1\n"
    if question.form is Form.PAIRS:
        return " ".join(f"{item}{LETTERS[option]}" for item, option in enumerate(response.chosen, 1)) + "\n"
    return (response.text or " ".join(str(index + 1) for index in response.chosen)) + "\n"


class Learner:
    """Standard input of somebody who looks at the question before typing."""

    def __init__(self, session: Session, *rightly: bool) -> None:
        self.session = session
        self.left = list(rightly)
        self.pending: list[str] = []

    def readline(self) -> str:
        if not self.pending and self.session.current and self.left:
            self.pending = typed(self.session.current, self.left.pop(0)).splitlines(keepends=True)
        return self.pending.pop(0) if self.pending else ""


def run(session: Session, lines: Lines) -> list[str]:
    out = io.StringIO()
    PlainSitting(session, lines, out).run()
    return out.getvalue().splitlines()


def test_a_quiz_of_all_kinds_is_answered_from_a_pipe(house: House) -> None:
    session = quiz(house, 20)
    lines = run(session, Learner(session, *[True] * session.total))
    assert lines[-1] == f"Score: {session.total} of {session.total}"
    assert sum(line.startswith("Question ") for line in lines) == session.total
    assert session.mode == "plain"


def test_wrong_answers_are_told_with_the_right_one_why_and_where(house: House) -> None:
    session = quiz(house, 1, "choice")
    question = session.current
    assert question
    lines = run(session, Learner(session, False))
    assert lines[-1] == "Score: 0 of 1"
    assert "Wrong." in lines
    assert f"Right answer: {question.answer}" in lines
    assert any(line.startswith("Source: ") for line in lines)
    assert any(line.startswith("What you chose: ") for line in lines)


def test_the_end_of_the_input_ends_with_the_score_so_far(house: House) -> None:
    session = quiz(house)
    assert run(session, Learner(session, True, False))[-1] == "Score: 1 of 2"
    assert run(quiz(house), io.StringIO())[-1] == "Score: 0 of 0"
    assert house.desk().unfinished() is None


def test_stopping_ends_with_the_score_so_far(house: House) -> None:
    assert run(quiz(house), io.StringIO("/stop\n?\n"))[-1] == "Score: 0 of 0"


def test_what_is_not_understood_is_asked_again_with_how(house: House) -> None:
    session = quiz(house, 1, "choice")
    lines = run(session, io.StringIO("seventeen\n\n9\n"))
    told = [line for line in lines if line.endswith("Type the number of the right one, 1 to 4.")]
    assert [line.split(".")[0] for line in told[1:]] == [
        "“seventeen” is not a number of the list",
        "Nothing was typed",
        "There is no 9 in the list",
    ]
    assert session.answered == 0


def test_a_typed_answer_may_be_counted_at_the_next_question(house: House) -> None:
    session = quiz(house, 2, "open", "cloze")
    lines = run(session, io.StringIO("nonsense\n!\n!\nnonsense\n"))
    assert "Counted as right." in lines
    assert "There is no wrong answer to count as right." in lines
    assert lines[-1] == "Score: 1 of 2"


def test_the_last_typed_answer_may_be_counted_too(house: House) -> None:
    lines = run(quiz(house, 1, "open", "cloze"), io.StringIO("nonsense\n!\n"))
    assert "If your answer should count, type !; else press Enter to end." in lines
    assert lines[-1] == "Score: 1 of 1"


@pytest.mark.parametrize("kind", ["open", "cloze", "choice", "several", "match", "order", "estimate", "true-false"])
def test_who_says_not_to_know_is_told_so_and_not_that_nothing_was_typed(house: House, kind: str) -> None:
    lines = run(quiz(house, 1, kind), io.StringIO("?\n"))
    assert "Wrong. You did not know." in lines
    assert not any(line.startswith("If your answer should count") for line in lines)
    assert not any("othing" in line for line in lines if not line.startswith(("Why", "Source", "Right answer")))


def test_when_an_answer_was_counted_the_open_question_is_said_again(house: House) -> None:
    session = quiz(house, 2, "open", "cloze")
    lines = run(session, io.StringIO("nonsense\n!\n"))
    assert session.current
    counted = lines.index("Counted as right.")
    assert lines[counted + 1 : counted + 5] == ["", "Question 2 of 2", session.current.prompt, "Type your answer."]


def test_a_card_that_was_turned_stays_turned_when_the_one_before_is_counted(house: House) -> None:
    lines = run(house.desk().cards(number=2, mode="plain"), io.StringIO("\n1\n\n!\n3\n"))
    assert sum(line.startswith("Answer: ") for line in lines) == 3
    assert lines[-1] == "Score: 2 of 2"


def test_where_nothing_can_be_counted_or_taken_back_it_is_said_how_to_answer(house: House) -> None:
    lines = run(quiz(house, 1, "open"), io.StringIO("!\n/undo\n"))
    for said in ("There is no wrong answer to count as right.", "There is no answer to take back."):
        assert lines[lines.index(said) + 1 :][:2] == ["", "Question 1 of 1"]
    assert lines.count("Type your answer.") == 3


def test_the_last_answer_can_be_taken_back(house: House) -> None:
    session = quiz(house, 2, "choice")
    assert session.current
    prompt = session.current.prompt
    lines = run(session, io.StringIO("/undo\n?\n/undo\n"))
    assert "There is no answer to take back." in lines
    assert "Your last answer is taken back." in lines
    assert lines.count(prompt) == 3
    assert lines[-1] == "Score: 0 of 0"


def test_flashcards_are_turned_then_graded(house: House) -> None:
    session = house.desk().cards(number=2, mode="plain")
    lines = run(session, io.StringIO("\nwhat\n3\n\n1\n"))
    assert sum(line.startswith("Answer: ") for line in lines) == 2
    assert lines[-1] == "Score: 1 of 2"


def test_ctrl_c_writes_the_score_and_leaves_the_sitting_to_be_gone_on_with(house: House) -> None:
    class Interrupted(Learner):
        def readline(self) -> str:
            if not self.left:
                raise KeyboardInterrupt
            return super().readline()

    session = quiz(house)
    out = io.StringIO()
    with pytest.raises(KeyboardInterrupt):
        PlainSitting(session, Interrupted(session, True), out).run()
    assert out.getvalue().endswith("\nScore: 1 of 1\n")
    assert house.desk().resume().number == 2


def test_no_control_character_is_written_whatever_is_typed(house: House) -> None:
    session = quiz(house, 3, "open", "cloze")
    lines = "\n".join(run(session, io.StringIO("\x1b]52;c;aGk=\x07\x9b31m\u202eevil\x00\n" * 4)))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", lines)


LINES = st.lists(
    st.sampled_from(["!", "?", "/undo", "/stop", "", "1", "2", "1 2", "2 1 3", "1a 2b 3c 4d", "41", "good"])
    | st.text(),
    max_size=25,
)


@settings(max_examples=20)
@given(lines=LINES, cards=st.booleans())
def test_whatever_is_typed_it_ends_with_the_score(lines: list[str], cards: bool) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(House(Path(folder))) as house:
        desk = house.desk()
        session = desk.cards(number=5, mode="plain") if cards else desk.quiz(QuizChoice(number=8), mode="plain")
        told = run(session, io.StringIO("\n".join(lines)))
        result = session.result()
        assert told[-1] == f"Score: {result.right} of {result.answered}"
        assert all(line == clean(line) for line in told)


def test_the_result_is_compared_with_last_time(house: House) -> None:
    first = quiz(house, 2)
    run(first, Learner(first, True, False))
    second = quiz(house, 2)
    assert run(second, Learner(second, True, True))[-2:] == ["Last time: 50% right.", "Score: 2 of 2"]


def test_a_deck_that_was_not_cleaned_cannot_steer_the_terminal_either(house: House) -> None:
    deck = replace(house.desk().deck, title="\x1b]52;c;aGk=\x07The \x9b31mriver")
    store = Store.open(house.places.record, house.clock).store
    session = Desk(store, Bank(deck), house.clock, lambda: 3).cards(number=1, mode="plain")
    assert run(session, io.StringIO())[0] == "The river: 1 question."


def test_who_did_not_know_cannot_count_that_as_right(house: House) -> None:
    lines = run(quiz(house, 2, "open"), io.StringIO("?\n!\n"))
    assert "You said that you did not know: that is no answer to count as right." in lines
    assert lines[-1] == "Score: 0 of 1"


def test_counting_pairs_as_right_says_what_they_were(house: House) -> None:
    session = quiz(house, 2, "match", "order")
    assert session.current
    lines = run(session, io.StringIO(typed(session.current, rightly=False) + "!\n"))
    assert any(line.startswith("Counted as right. It was: ") and "pairs" in line for line in lines)


def test_input_that_ends_early_says_how_far_it_came(house: House) -> None:
    session = quiz(house)
    assert run(session, Learner(session, True))[-2:] == [f"Stopped after 1 of {session.total}.", "Score: 1 of 1"]
    whole = quiz(house, 1)
    assert not any(line.startswith("Stopped") for line in run(whole, Learner(whole, True)))


def test_a_quiz_shorter_than_wanted_says_why(house: House) -> None:
    session, out = quiz(house, 2), io.StringIO()
    PlainSitting(session, io.StringIO(), out, wanted=9).run()
    assert "9 were wanted: the deck has no more that fit." in out.getvalue()
    session, out = quiz(house, 2), io.StringIO()
    PlainSitting(session, io.StringIO(), out, wanted=2).run()
    assert "were wanted" not in out.getvalue()


@pytest.mark.parametrize("letter", ["t", "F"])
def test_a_statement_is_called_true_or_false_by_its_letter(house: House, letter: str) -> None:
    session = quiz(house, 1, "true-false")
    question = session.current
    assert question
    lines = run(session, io.StringIO(f"{letter}\n"))
    assert "Type t or 1 for true, f or 2 for false." in lines
    assert lines[-1] == f"Score: {int(question.right == (0 if letter == 't' else 1,))} of 1"


def test_a_wrong_order_names_each_event_twice_at_most_to_ask_and_to_tell(house: House) -> None:
    session = quiz(house, 1, "order")
    question = session.current
    assert question
    text = "\n".join(run(session, Learner(session, False)))
    for option in question.options:
        assert text.count(option.text.rstrip(".")) == 2
    assert "(you: place " in text


def test_hint_typed_in_place_of_an_answer_gives_one_step_more(house: House) -> None:
    session = quiz(house, 1, "open")
    assert session.current is not None
    said = run(session, io.StringIO("Hint\nhint\nhint\n" + typed(session.current)))
    told = [line for line in said if line.startswith("Hint: ")]
    assert len(told) == len(set(told)) == 2
    assert "There are no more hints." in said
    assert "Right, with 2 hints." in said
    assert said[-2:] == ["Right with a hint: 1", "Score: 1 of 1"]


def test_a_question_whose_answer_is_hint_can_be_answered(house: House) -> None:
    house.write(DECK + "  - {q: What is another word for a clue?, a: hint}\n")
    desk = house.desk()
    (point,) = (point.id for point in desk.bank.points if point.answer == "hint")
    session = desk.quiz(QuizChoice(number=1, kinds=("open",), points=(point,)), mode="plain")
    assert session.current is not None
    assert run(session, io.StringIO("hint\n"))[-1] == "Score: 1 of 1"


def test_no_hint_is_said_where_there_is_none(house: House) -> None:
    house.write(DECK + "  - {q: Which vitamin is in lemons?, a: C}\n")
    desk = house.desk()
    (point,) = (point.id for point in desk.bank.points if point.answer == "C")
    session = desk.quiz(QuizChoice(number=1, kinds=("open",), points=(point,)), mode="plain")
    assert "There is no hint to this." in run(session, io.StringIO("hint\n"))
