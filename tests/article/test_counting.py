"""An article's paragraphs: counted as a reader counts them, whatever a page has put between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.markdown import read_markdown
from quizapp.article.reading import read_page, read_text


def paragraphs_of(text: str, *, markdown: bool = False, title: str = "") -> tuple[str, ...]:
    """The paragraphs of an article whose headline is known or not."""
    article = read_page(read_markdown(text)) if markdown else read_text(text)
    return article.headed(title).paragraphs


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

No one knows who wrote the plan. Two men are named:

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
        "No one knows who wrote the plan. Two men are named: Holt, the son of the former keeper Jon Holt, and Dov"
        " Elsby. They do not say why.",
        "It is not yet decided.",
    )


def test_a_question_at_the_head_is_the_headline() -> None:
    assert paragraphs_of(PAGE)[0].startswith("The river fell")


def test_a_headline_that_ends_as_a_statement_counts_unless_it_is_known() -> None:
    page = PAGE.replace(TITLE, "The river falls.")
    assert paragraphs_of(page)[0] == "The river falls."
    assert paragraphs_of(page, title="the River falls")[0].startswith("The river fell")


def test_who_is_addressed_is_no_headline() -> None:
    assert read_text("Fellow citizens,\n\nThe river fell to 41 percent.\n\nNobody minds.\n").title == ""


def test_a_headline_in_capitals_may_end_as_a_statement() -> None:
    page = PAGE.replace(TITLE, "As the River Falls, Farms and Town Disagree.")
    assert paragraphs_of(page)[0].startswith("The river fell")


@pytest.mark.parametrize(
    "behind",
    ["“We shall not wait.”", "- The dam is old.", "2. The dam is old.", "HOLT: The dam is old.", "* The dam is old."],
)
def test_what_stands_by_itself_does_not_go_on_behind_a_colon(behind: str) -> None:
    lead = "The mayor wrote a letter to all who live in the valley. In it she says:"
    assert paragraphs_of(f"The river fell, and nobody minds it. It rained.\n\n{lead}\n\n{behind}\n")[-2] == lead


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


PIECES = [
    "The river fell.",
    "\n",
    "\n\n",
    " ",
    "har-\n",
    "<b>",
    "</p>",
    "8 von 8",
    "It rained and",
    "“No”:",
    "\ufeff",
    "\r\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_paragraphs_lie_one_behind_the_other_in_the_text(text: str) -> None:
    article = read_text(text)
    places = [place for block in article.blocks for place in (block.start, block.end)]
    assert places == sorted(places)
    assert all(block.start < block.end <= len(article.flow.text) for block in article.blocks)
    for block in article.blocks:
        words = article.flow.text[block.start : block.end]
        assert words.strip() == words and "<b>" not in words and "</p>" not in words
