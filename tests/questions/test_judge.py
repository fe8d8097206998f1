"""Judging responses of every form; whatever is typed or chosen, a verdict comes of it, in bounded work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck.folding import fold
from quizapp.deck.model import AnswerKind
from quizapp.questions.judge import LONGEST_TYPED, judge, judge_text
from quizapp.questions.judge_distance import distance
from quizapp.questions.model import Expected, Form, Grade, Kind, Option, Outcome, Question, Response, Verdict

KINDS = {
    Form.ONE: Kind.CHOICE,
    Form.SOME: Kind.SEVERAL,
    Form.PAIRS: Kind.MATCH,
    Form.SEQUENCE: Kind.ORDER,
    Form.NUMBER: Kind.ESTIMATE,
    Form.TEXT: Kind.OPEN,
    Form.GRADE: Kind.FLASHCARD,
}


def question(form: Form, right: tuple[int, ...] = (), options: int = 4, expected: Expected | None = None) -> Question:
    """A question of a form with some options."""
    shown = tuple(Option(f"option {n}", n in right) for n in range(options))
    return Question("q", "p", "e", KINDS[form], form, "What?", "the answer", shown, ("a", "b", "c"), right, expected)


def verdict(form: Form, right: tuple[int, ...], chosen: tuple[int, ...]) -> tuple[bool, float]:
    """Whether a choice is right, and its credit."""
    found = judge(question(form, right), Response(chosen=chosen))
    return found.right, round(found.credit, 2)


def test_one() -> None:
    assert verdict(Form.ONE, (2,), (2,)) == (True, 1.0)
    assert verdict(Form.ONE, (2,), (1,)) == (False, 0.0)
    assert verdict(Form.ONE, (2,), ()) == (False, 0.0)
    assert verdict(Form.ONE, (2,), (2, 1)) == (False, 0.0)


def test_some_gives_part_for_part_and_takes_it_away_for_wrong_ones() -> None:
    assert verdict(Form.SOME, (0, 1), (1, 0)) == (True, 1.0)
    assert verdict(Form.SOME, (0, 1), (0,)) == (False, 0.5)
    assert verdict(Form.SOME, (0, 1), (0, 1, 2)) == (False, 0.5)
    assert verdict(Form.SOME, (0, 1), (0, 2)) == (False, 0.0)
    assert verdict(Form.SOME, (0, 1), (0, 1, 2, 3)) == (False, 0.0)
    assert verdict(Form.SOME, (0, 1), ()) == (False, 0.0)


def test_pairs_give_their_share() -> None:
    assert verdict(Form.PAIRS, (2, 0, 1), (2, 0, 1)) == (True, 1.0)
    assert verdict(Form.PAIRS, (2, 0, 1), (2, 1, 0)) == (False, 0.33)
    assert verdict(Form.PAIRS, (2, 0, 1), (2,)) == (False, 0.33)
    assert verdict(Form.PAIRS, (2, 0, 1), ()) == (False, 0.0)


def test_a_sequence_gives_the_share_of_pairs_in_right_order() -> None:
    assert verdict(Form.SEQUENCE, (3, 1, 0, 2), (3, 1, 0, 2)) == (True, 1.0)
    assert verdict(Form.SEQUENCE, (3, 1, 0, 2), (1, 3, 0, 2)) == (False, 0.83)
    assert verdict(Form.SEQUENCE, (3, 1, 0, 2), (2, 0, 1, 3)) == (False, 0.0)
    assert verdict(Form.SEQUENCE, (3, 1, 0, 2), (3, 1)) == (False, 0.17)
    assert verdict(Form.SEQUENCE, (3, 1, 0, 2), (3, 3, 3, 3)) == (False, 0.0)


def test_a_grade_is_taken_as_given() -> None:
    for grade in Grade:
        found = judge(question(Form.GRADE), Response(grade=grade))
        assert found.right is (grade is not Grade.AGAIN)
    assert not judge(question(Form.GRADE), Response()).right


def test_without_an_expectation_the_answer_shown_is_expected() -> None:
    assert judge(question(Form.TEXT), Response(text="The Answer")).outcome is Outcome.RIGHT
    assert judge(question(Form.NUMBER), Response(text="7")).outcome is Outcome.WRONG


@given(st.sampled_from(list(Form)), st.lists(st.integers(-3, 9)), st.lists(st.integers(-3, 9)), st.text())
def test_no_response_ever_raises(form: Form, right: list[int], chosen: list[int], text: str) -> None:
    found = judge(question(form, tuple(right)), Response(tuple(chosen), text))
    assert 0.0 <= found.credit <= 1.0
    assert not found.right or found.credit >= 0.8


PIECES = """
the of a an in and or not 37 two thirds percent Mexico cartel López Guzmán el "Chapo" ( ) , ; / U.S. Corp. 2018 December
20,000 $5 more than Ελλάδα 北京 किताब ß [b] [/b] <script> \x1b[31m \u202e \x00 \u0301 🐟 ' ” & + # C++ St.
"""
WORDS = st.sampled_from(PIECES.split())
TEXTS = st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=7).map(" ".join))


@settings(max_examples=300)
@given(TEXTS, st.sampled_from(list(AnswerKind)), TEXTS, st.lists(TEXTS, max_size=3), st.lists(TEXTS, max_size=3))
def test_no_text_ever_raises(typed: str, kind: AnswerKind, answer: str, accepted: list[str], rivals: list[str]) -> None:
    expected = Expected(kind, answer, tuple(accepted), tuple(rivals), unit="percent", tolerance=1.0)
    assert isinstance(judge_text(typed, expected, prompt=answer), Verdict)
    assert isinstance(judge(question(Form.NUMBER, expected=expected), Response(text=typed)), Verdict)


@settings(max_examples=300)
@given(st.sampled_from(list(AnswerKind)), TEXTS, st.lists(TEXTS, max_size=3), st.lists(TEXTS, max_size=4))
def test_the_answer_and_each_alias_are_right_and_a_rival_never_is(
    kind: AnswerKind, answer: str, accepted: list[str], rivals: list[str]
) -> None:
    expected = Expected(kind, answer, tuple(accepted), tuple(rivals))
    own = [text for text in (answer, *accepted) if fold(text)]
    for text in own:
        assert judge_text(text, expected).outcome is Outcome.RIGHT
    for rival in rivals:
        found = judge_text(rival, expected)
        assert not found.right or said_alike(rival, own, kind)


@pytest.mark.parametrize(
    "typed", ["(37)", "37)", "[37", "[37]", "(about 37)", "37 (of 100)", "( 37 )", "37(", ")37", "37&", "*37*", "37 -"]
)
def test_marks_round_a_figure_are_no_part_of_it(typed: str) -> None:
    assert judge_text(typed, Expected(AnswerKind.FIGURE, "37")).outcome is Outcome.RIGHT
    assert judge_text(typed.replace("37", "38"), Expected(AnswerKind.FIGURE, "37")).outcome is Outcome.WRONG


def said_alike(text: str, own: list[str], kind: AnswerKind) -> bool:
    """Whether a text is one of the answers, but for article, title or a mark: then it is no rival."""
    return any(judge_text(answer, Expected(kind, text)).outcome is Outcome.RIGHT for answer in own)


def hostile() -> Iterator[tuple[str, str]]:
    """Texts that somebody may paste to do harm."""
    for name, piece in {
        "letters": "x",
        "words": "lorem ",
        "of": "a of ",
        "commas": "a, ",
        "and": "Mexico and ",
        "brackets": "(",
        "quotes": '"',
        "lead-ins": "I think it was ",
        "ones": "one ",
        "digits": "9",
        "slashes": "1/",
        "marks": "a\u0301\u0301\u0301",
        "points": "1.000.",
        "controls": "\x1b[2J\x00",
        "markup": "[@click=app.quit]x[/]",
        "dashes": "- ",
        "thin": "\u200b",
        "zeros": "0",
        "chinese": "三",
        "fractions": "½",
    }.items():
        yield name, piece * (5_000 // len(piece))
        yield f"{name}, short enough", piece * (LONGEST_TYPED // len(piece))


@pytest.mark.parametrize(("name", "typed"), list(hostile()))
def test_hostile_text_is_judged_and_wrong(name: str, typed: str) -> None:
    for kind in AnswerKind:
        expected = Expected(
            kind, "the destruction of labs, jungles and sites", ("37", "March 2020"), ("1,000", "a town")
        )
        found = judge_text(typed, expected, prompt="What of it, and 37 of them?")
        assert found.outcome is Outcome.WRONG, name
        assert len(found.note) < 250
        assert found.note.isprintable()


def test_what_is_too_long_is_not_judged_unless_it_is_the_answer() -> None:
    long = "word " * 1_000
    assert judge_text(long, Expected(AnswerKind.PHRASE, "word")).note == "That is too long for an answer."
    assert judge_text(long, Expected(AnswerKind.PHRASE, long)).outcome is Outcome.RIGHT


class CountingText(str):
    """A text that counts how often its letters are looked at, one by one."""

    looked_at = 0

    def __iter__(self) -> Iterator[str]:
        for char in super().__iter__():
            CountingText.looked_at += 1
            yield char


def test_distance_stops_as_soon_as_it_is_known_to_be_too_far() -> None:
    CountingText.looked_at = 0
    assert distance(CountingText("a" * 5_000), "b" * 5_000, 2) == 3
    assert CountingText.looked_at <= 4
    CountingText.looked_at = 0
    assert distance(CountingText("a" * 5_000), "a" * 4_000, 2) == 3
    assert CountingText.looked_at == 0


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("", "", 0),
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "ab", 1),
        ("abc", "xabc", 1),
        ("abc", "cba", 2),
        ("ca", "abc", 3),
    ],
)
def test_distance(one: str, two: str, apart: int) -> None:
    assert distance(one, two, 5) == apart
    assert distance(two, one, 5) == apart


@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.integers(0, 4))
def test_a_bounded_distance_is_the_distance_up_to_the_bound(one: str, two: str, most: int) -> None:
    assert distance(one, two, most) == min(distance(one, two, 20), most + 1)
