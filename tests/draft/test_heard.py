"""Who is heard in an article, by name: those with a verb of saying beside them, however they are told of."""

from __future__ import annotations

import pytest

from quizapp.article.reading import read_text
from quizapp.draft.heard import heard


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lena Fisk of the union said the dam was unsafe.", {"Lena Fisk": 1}),
        (
            "“The dam is unsafe.”\n\nThat is what Lena Fisk, who speaks for the union, told the council.",
            {"Lena Fisk": 1},
        ),
        (
            "The engineer Lena Fisk lives in the valley.\n\n“The dam is unsafe,” Fisk said. “It leaks.”",
            {"Lena Fisk": 2},
        ),
        ("The Rivers Trust warned that the dam leaks.", {"The Rivers Trust": 1}),
        ("A report by the council said that the dam leaks.", {}),
        ("Some said that the dam leaks, and an official who asked not to be named denied it.", {}),
        ("Lena Fisk built the dam.", {}),
    ],
)
def test_those_who_say_something_are_named_with_their_first_paragraph(text: str, names: dict[str, int]) -> None:
    assert heard(read_text(text)).names == names


INTERVIEW = """Lena Fisk has run the dam for ten years.

Courier: What is wrong with the dam?

Fisk: It leaks, and it has leaked since the winter.

Courier: What did Piet Holm, who built it, say about that?

Fisk: He has never answered me. “Not my dam,” he told the council.

Courier: And what will you do?

Fisk: We shall close the gates before the winter comes.
"""


def test_who_asks_in_an_interview_is_nobody_who_is_missing() -> None:
    told = heard(read_text(INTERVIEW))
    assert "Courier" not in told.names
    assert told.names["Lena Fisk"] == 3
    assert told.asked == {2, 4, 6}
    assert told.own == {3, 5, 7}


def test_questions_marked_with_q_are_questions() -> None:
    told = heard(read_text(INTERVIEW.replace("Courier:", "Q:").replace("Fisk: ", "A: ")))
    assert told.asked == {2, 4, 6}
    assert told.own == {3, 5, 7}


def test_a_speech_is_somebodys_own_words() -> None:
    text = "Speech by Lena Fisk, mayor of Varn, on 4 May 2024\n\nWe are not here for a boat.\n\nThe boat leaks."
    assert heard(read_text(text)).own == {1, 2}  # the head is no paragraph
    assert heard(read_text("Lena Fisk said the dam leaks.")).own == frozenset()
