"""Where quotations stand."""

from __future__ import annotations

import pytest

from quizapp.draft.quotation import main_marks, quotations
from quizapp.draft.tokens import tokens


def found(text: str) -> list[str]:
    """The quotations of one paragraph as written, marks included."""
    words = tokens(text)
    return [text[words[q.first].start : words[q.last - 1].end] for q in quotations(words, main_marks([words]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Yes," he said. "No."', ['"Yes,"', '"No."']),
        ("“Yes,” he said. “No.”", ["“Yes,”", "“No.”"]),
        ("''Yes,'' he said.", ["''Yes,''"]),
        ("``Yes,'' he said.", ["``Yes,''"]),
        ("«Oui», dit-il.", ["«Oui»"]),
        ("»Ja«, sagte er.", ["»Ja«"]),
        ("„Ja“, sagte er.", ["„Ja“"]),
        ("「はい」と言った。", ["「はい」"]),
        ("‘Yes,’ he said. ‘We don’t know,’ she said.", ["‘Yes,’", "‘We don’t know,’"]),
        ("'Yes,' he said. 'The workers' union is out,' she said.", ["'Yes,'", "'The workers' union is out,'"]),
        ("‘It isn’t so,’ he said. ‘She said “never” to me.’", ["‘It isn’t so,’", "‘She said “never” to me.’"]),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
        ("''He said, 'no,''' she said.", ["''He said, 'no,'''"]),
        ('a 6" pipe and a 4" pipe', []),
        ("the growers' and the town's rights", []),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_paragraph_may_open_and_not_close() -> None:
    assert found("“It is so. And it will be so.") == ["“It is so. And it will be so."]


def test_a_mark_that_opens_where_the_last_should_have_closed_begins_anew() -> None:
    assert found("“It is so. “And it will be,” he said.") == ["“It is so.", "“And it will be,”"]


def test_a_lone_closing_mark_is_no_quotation() -> None:
    assert found("It is so,” he said.") == []
