"""Articles in Markdown: the words, without its signs, and what its head says."""

from __future__ import annotations

import time

import pytest

from quizapp.article.files import read_bytes
from quizapp.article.markdown import read_markdown
from quizapp.article.parts import PartKind
from quizapp.article.reading import read_page


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    page = read_markdown(
        "---\ntitle: The river is low\nauthor: Ada Brook\n---\n\n## What happened\n\n"
        "The river *fell* to **41** percent.[^1]\n\n"
        "> “The wells are [dry](https://x.example/y),” said `Ana Ruiz`.\n\n"
        "![A well](w.png)\n\n- One\n- Two\n\n```\ncode\n```\n"
    )
    assert (page.title, page.author) == ("The river is low", "Ada Brook")
    assert [part.text for part in page.parts] == [
        "What happened",
        "The river fell to 41 percent.",
        "“The wells are dry,” said Ana Ruiz.",
        "One",
        "Two",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# ",
        "---\n",
        "*" * 5000,
        "[" * 5000,
        "`" * 5000,
        "> " * 2000,
        "```\n",
        f"# a{'#' * 100_000}b",
        f"# a{' ' * 100_000}b",
    ],
)
def test_broken_markdown_is_read_without_failing(text: str) -> None:
    begun = time.perf_counter()
    read_markdown(text)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(("line", "text"), [("# It fell ##", "It fell"), ("## In C# 1 #", "In C# 1"), ("# ##", "#")])
def test_a_heading_loses_the_signs_at_its_ends(line: str, text: str) -> None:
    assert [part.text for part in read_markdown(line).parts] == [text]


def test_lines_are_one_paragraph_unless_they_are_as_long_as_paragraphs() -> None:
    short = "The river fell to 41 percent,\nthe office said.  \nNobody minds.\n"
    assert [part.text for part in read_markdown(short).parts] == [
        "The river fell to 41 percent, the office said. Nobody minds."
    ]
    long = "The river fell to 41 percent of its flow. " * 8
    assert len(read_markdown(f"{long}\n{long}\n{long}").parts) == 3


def test_headings_items_and_tables_are_told_apart() -> None:
    text = "Water\n=====\n\nIt fell.\n\nNext\n---\n\n1. The dam\n   is old\n2. nine mills\n\n"
    text += "| a | b |\n|---|:-:|\n| 1 | 2 |\n"
    parts = read_markdown(text).parts
    assert [(part.kind, part.text) for part in parts] == [
        (PartKind.HEADING, "Water"),
        (PartKind.TEXT, "It fell."),
        (PartKind.HEADING, "Next"),
        (PartKind.ITEM, "The dam is old"),
        (PartKind.ITEM, "nine mills"),
        (PartKind.ITEM, "a; b"),
        (PartKind.ITEM, "1; 2"),
    ]


def test_what_is_no_text_is_left_out() -> None:
    text = (
        "See [the dam][1] and <b>the</b> &amp; mill.[^n]\n\n[1]: https://x.example 'Dam'\n[^n]: A note.\n\n"
        "<!-- not this -->\n\n    \n***\n\n~~~\ncode.\n~~~\n\nIt is 3 \\* 4.\n"
    )
    assert [part.text for part in read_markdown(text).parts] == ["See the dam and the & mill.", "It is 3 * 4."]


def test_author_and_day_may_stand_below_the_title() -> None:
    article = read_page(read_markdown("# Water\n\nBy Ada Brook\n\n*7 March 2024*\n\nIt fell to 41 percent.\n"))
    assert article[1:5] == ("Water", "Ada Brook", "", "7 March 2024")
    assert article.paragraphs == ("It fell to 41 percent.",)


def test_what_has_no_name_is_told_by_how_it_begins() -> None:
    text = b"# Water\n\nIt *fell* to 41 percent.\n"
    assert read_bytes(text, "-").paragraphs == read_bytes(text, "a.md").paragraphs == ("It fell to 41 percent.",)
    assert read_bytes(text, "a.txt").flow.source == text.decode()
