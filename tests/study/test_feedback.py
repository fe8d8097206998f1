from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.questions.judge import judge
from quizapp.questions.model import Form, Grade, Kind, Option, Outcome, Question, Response, Verdict
from quizapp.questions.wording import INSTEAD
from quizapp.study.feedback import count, feedback, in_words, others, right_answer
from quizapp.study.model import Feedback, Part, Result

ALDER = Option("Alder", False, "Alder is the river.")
BROOK = Option("Brook", True, "Brook is the town that signed.")
CLIFF = Option("Cliff", False, "Cliff is where the dam is.")

ONE = Question(
    id="p~choice",
    point="p",
    entry="e",
    kind=Kind.CHOICE,
    form=Form.ONE,
    prompt="Which town signed?",
    answer="Brook",
    options=(ALDER, BROOK, CLIFF),
    right=(1,),
    explanation="It signed in May.",
    source="The Post, paragraph 3",
)
SOME = replace(ONE, form=Form.SOME, options=(ALDER, BROOK, Option("Delta", True), CLIFF), right=(1, 2))
PAIRS = replace(ONE, form=Form.PAIRS, items=("signed", "dammed"), right=(1, 2))
SEQUENCE = replace(ONE, form=Form.SEQUENCE, right=(2, 0, 1))
TEXT = replace(ONE, form=Form.TEXT, options=(), right=())
CARD = replace(TEXT, form=Form.GRADE)


def after(question: Question, response: Response) -> Feedback:
    return feedback(question, response, judge(question, response))


def test_a_wrong_option_is_explained_and_the_right_answer_stands_with_its_source() -> None:
    shown = after(ONE, Response(chosen=(2,)))
    assert (shown.right, shown.yours, shown.right_answer) == (False, "Cliff", "Brook")
    assert shown.chosen_why == "Cliff is where the dam is."
    assert (shown.explanation, shown.source) == ("It signed in May.", "The Post, paragraph 3")


def test_a_right_option_needs_no_word_on_what_it_is() -> None:
    assert after(ONE, Response(chosen=(1,))).chosen_why == ""


def test_several_wrong_options_are_each_explained() -> None:
    shown = after(SOME, Response(chosen=(0, 1, 3)))
    assert shown.chosen_why == "Alder is the river. Cliff is where the dam is."
    assert [part.right for part in shown.parts] == [False, True, False, False]
    assert shown.parts[2] == Part("Delta", "left out", "chosen", False)
    unnamed = replace(SOME, options=(*SOME.options[:3], replace(CLIFF, why="A dam stands there.")))
    assert after(unnamed, Response(chosen=(1, 3))).chosen_why == "A dam stands there."
    assert "Cliff: A dam stands there." in after(unnamed, Response(chosen=(0, 3))).chosen_why


def test_what_the_others_are_is_told_also_after_a_right_answer() -> None:
    assert others(after(ONE, Response(chosen=(1,)))) == {0: "Alder is the river.", 2: "Cliff is where the dam is."}
    assert others(after(ONE, Response(chosen=(2,)))) == {0: "Alder is the river."}
    assert others(after(ONE, Response())) == {0: "Alder is the river.", 2: "Cliff is where the dam is."}
    assert others(after(SOME, Response(chosen=(1, 3)))) == {0: "Alder is the river."}
    for none in (PAIRS, SEQUENCE, TEXT, replace(ONE, kind=Kind.TRUE_FALSE), replace(ONE, kind=Kind.AGREE)):
        assert others(after(none, Response(chosen=none.right))) == {}


@pytest.mark.parametrize(
    ("text", "why", "told"),
    [
        (
            "The dam stays.",
            "According to Ana Ruiz, the dam stays. (paragraph 7)",
            "According to Ana Ruiz (paragraph 7)",
        ),
        ("The dam stays.", "According to Ana Ruiz: The dam stays.", "According to Ana Ruiz"),
        ("Ana Ruiz", "According to Ana Ruiz, the dam stays. (paragraph 7)", ""),
        ("two", "Two of the dams stay. (paragraph 7)", ""),
        ("Ana Ruiz", "Ana Ruiz: mayor of the town.", "mayor of the town."),
        ("A claim by Ana Ruiz", f"{INSTEAD}According to Ana Ruiz, it stays.", "According to Ana Ruiz, it stays."),
        ("the town", "The dam belongs to the town. (paragraph 7)", ""),
    ],
)
def test_of_a_view_it_is_told_whose_it_is(text: str, why: str, told: str) -> None:
    asked = replace(ONE, options=(Option(text, False, why), BROOK))
    assert others(after(asked, Response(chosen=(1,)))) == {0: told or why}


def test_what_is_said_of_a_statement_is_no_word_on_the_option() -> None:
    true = replace(ONE, kind=Kind.TRUE_FALSE, options=(Option("True", True), Option("False", False, "So it is (3).")))
    shown = after(replace(true, right=(0,)), Response(chosen=(1,)))
    assert (shown.chosen_why, shown.explanation) == ("", "So it is (3). It signed in May.")


def test_what_was_told_of_the_choice_is_not_told_again() -> None:
    twice = replace(ONE, explanation="Cliff is where the dam is.")
    assert after(twice, Response(chosen=(2,))).explanation == ""
    assert after(twice, Response(chosen=(0,))).explanation == "Cliff is where the dam is."


def test_pairs_tell_which_were_wrong_and_what_the_option_really_is() -> None:
    shown = after(PAIRS, Response(chosen=(1, 0)))
    assert shown.yours == "signed: Brook; dammed: Alder"
    assert shown.parts == (
        Part("signed", "Brook", "Brook", True),
        Part("dammed", "Alder", "Cliff", False, "Alder is the river."),
    )


def test_an_order_tells_which_places_were_wrong() -> None:
    shown = after(SEQUENCE, Response(chosen=(2, 1, 0)))
    assert shown.yours == "Cliff; Brook; Alder"
    assert [(part.text, part.given, part.wanted, part.right) for part in shown.parts] == [
        ("1", "Cliff", "Cliff", True),
        ("2", "Brook", "Alder", False),
        ("3", "Alder", "Brook", False),
    ]


def test_a_stance_is_never_shown_without_its_holder() -> None:
    stance = replace(TEXT, answer="The dam should go.", holder="Greta Lund")
    assert right_answer(stance) == "The dam should go. (according to Greta Lund)"
    assert right_answer(replace(stance, answer="According to greta lund: the dam should go.")).count("according") == 0


def test_an_answer_that_names_another_voice_is_not_ascribed_to_the_first_one() -> None:
    answer = replace(ONE, kind=Kind.ANSWERS, answer="Greta Lund: The dam should go.", holder="Kofi Osei")
    assert right_answer(answer) == "Greta Lund: The dam should go."


@pytest.mark.parametrize(
    ("question", "response", "words"),
    [
        (TEXT, Response(text="  brok "), "brok"),
        (TEXT, Response(), "nothing"),
        (CARD, Response(grade=Grade.HARD), "hard"),
        (CARD, Response(), "nothing"),
        (ONE, Response(), "nothing"),
        (ONE, Response(chosen=(17,)), "nothing"),
        (PAIRS, Response(chosen=(1,)), "signed: Brook"),
    ],
)
def test_a_response_in_words(question: Question, response: Response, words: str) -> None:
    assert in_words(question, response) == words


@pytest.mark.parametrize("chosen", [(), (-1,), (99,), (0, 0, 0, 0, 0)])
@pytest.mark.parametrize("question", [ONE, SOME, PAIRS, SEQUENCE])
def test_no_response_is_too_odd_to_be_shown(question: Question, chosen: tuple[int, ...]) -> None:
    assert not after(question, Response(chosen=chosen)).right


def test_the_judgement_in_words() -> None:
    wrong = after(ONE, Response(chosen=(2,)))
    slip = feedback(TEXT, Response(text="Brok"), Verdict(Outcome.SLIP, 1.0, "Spelt Brook."))
    assert [wrong.word, count(wrong).word, slip.word] == ["Wrong", "Counted as right", "Right, with a slip"]
    assert count(wrong).right and slip.right


def test_a_result_names_each_missed_point_once() -> None:
    missed = after(ONE, Response(chosen=(2,)))
    other = after(replace(ONE, point="q"), Response(chosen=(0,)))
    result = Result("d", answered=5, right=2, total=5, millis=1, missed=(missed, other, missed))
    assert result.missed_points == ("p", "q")
    assert result.share == pytest.approx(0.4)
    assert Result("d", 0, 0, 5, 0).share == 0.0
