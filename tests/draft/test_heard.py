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
    assert heard(read_text(text)) == names
