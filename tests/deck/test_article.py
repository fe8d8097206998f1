"""An article's paragraphs: counted as a reader counts them, whatever a page has put between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.article import paragraphs_of

PAGE = """\
rivernews.example.com

Who gets the water as the river falls?

Ana Writer

11-14 Minuten

The river fell to 41 percent, and farms and town disagree.

"We shall not wait," said <u>Ana Ruiz</u>, the mayor of a

town that has no other water.

Follow River news

The growers were told by Ben Okri, their head, of a plan. It names the dam at alleged

Upper Farrow. Nobody has seen it.

3 von 8

Two men wrote it:

<u>Holt</u>, the son of the former keeper

Jon Holt, and Dov Elsby. They do not say why.

A heading without an end

It is not yet decided.

8 von 8
"""
TITLE = "Who gets the water as the river falls?"


def test_headlines_page_marks_and_cuts_are_no_paragraphs() -> None:
    assert paragraphs_of(PAGE, title=TITLE) == (
        "The river fell to 41 percent, and farms and town disagree.",
        '"We shall not wait," said Ana Ruiz, the mayor of a town that has no other water.',
        "The growers were told by Ben Okri, their head, of a plan. It names the dam at alleged Upper Farrow."
        " Nobody has seen it.",
        "Two men wrote it: Holt, the son of the former keeper Jon Holt, and Dov Elsby. They do not say why.",
        "It is not yet decided.",
    )


def test_a_headline_that_ends_as_a_sentence_counts_unless_it_is_known() -> None:
    assert paragraphs_of(PAGE)[0] == TITLE


MARKDOWN = """\
---
title: Water
---
# Who gets the water?

The *river* fell to **41 percent**, [says](https://example.com/a) the office.

## What next

> "We shall not wait," said Ana Ruiz.

- The dam is old.
- The lake is low.

Setext
------

```
code. is no text.
```

It is `not` yet_decided_ here.
"""


def test_markdown_is_read_without_its_signs() -> None:
    assert paragraphs_of(MARKDOWN, markdown=True) == (
        "The river fell to 41 percent, says the office.",
        '"We shall not wait," said Ana Ruiz.',
        "The dam is old.",
        "The lake is low.",
        "It is not yet_decided_ here.",
    )


WRAPPED = """\
The river fell to 41 percent of its normal flow in August, the office
said, and nobody knows how much water will be left for the autumn when
the growers need it most.

The town has no other water.
"""


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    assert len(paragraphs_of(WRAPPED)) == 2


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    text = "The river fell.\nThe town has no other water than this, and everybody knows it well enough.\nSo be it.\n"
    assert len(paragraphs_of(text)) == 3
    assert len(paragraphs_of(text.replace("\n", "\r\n"))) == 3


@pytest.mark.parametrize("text", ["", "\n\n", "8 von 8", "Just a heading", "\ufeff"])
def test_what_holds_no_paragraph_gives_none(text: str) -> None:
    assert paragraphs_of(text) == ()


@given(st.text(), st.booleans())
def test_any_text_gives_paragraphs_of_one_line(text: str, markdown: bool) -> None:
    assert all(each.strip() == each and each and "\n" not in each for each in paragraphs_of(text, markdown=markdown))


@pytest.mark.parametrize("piece", ["a\n\n", "<u", "[a](", "**a ", "A'", "\n ", "> ", "```\n", "Aa: \n\n", "x. Y\n\n"])
def test_no_text_sends_a_pattern_back_and_forth(piece: str) -> None:
    """Where one tried all ways to match, this would not end."""
    assert all(paragraphs_of(piece * 40_000, markdown=True))
