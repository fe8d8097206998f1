"""Articles in web pages and Markdown: the words, without what surrounds them."""

from __future__ import annotations

import time

import pytest

from quizapp.article.markdown import read_markdown
from quizapp.article.page import page_of
from quizapp.article.parts import read_page
from quizapp.draft.drafting import draft

PAGE = """<!doctype html><html><head><title>River low | The Valley Post</title>
<meta property="og:title" content="The river is low"><meta property="og:site_name" content="The Valley Post">
<meta name="author" content="Ada Brook"><meta property="article:published_time" content="2024-03-07T10:00:00Z">
<script>var a = "<p>not this</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">Weather</a></li></ul></nav>
<div class="ad-banner">Buy boots! The best boots in the valley, for you and yours.</div>
<main><article><h1>The river is low</h1><p class="byline"><a href="/ada">Ada Brook</a></p>
<div class="body"><p>The river fell to <b>41</b> percent of its flow in August 2023, the water office said.
<p>&ldquo;The wells are dry and the river is low,&rdquo; Mayor Ana Ruiz said. &quot;We need rain now.&quot;
<figure><img src="x"><figcaption>A dry well.</figcaption></figure>
<div class="related"><a href="/x">Read more about wells</a></div>
<p>&#8220;Nobody should ever close the gates,&#8221; said Tom Vale, leader of the League.</p></div></article></main>
<section class="comments"><p>First! This is what I said all along about the river and the mayor.</p></section>
<footer>Copyright</footer></body></html>"""


def test_the_text_of_a_page() -> None:
    page = page_of(PAGE)
    assert [part.text for part in page.parts] == [
        "The river is low",
        "The river fell to 41 percent of its flow in August 2023, the water office said.",
        '“The wells are dry and the river is low,” Mayor Ana Ruiz said. "We need rain now."',
        "“Nobody should ever close the gates,” said Tom Vale, leader of the League.",
    ]


def test_what_a_page_says_of_itself() -> None:
    page = page_of(PAGE)
    assert (page.title, page.author, page.publisher, page.date) == (
        "The river is low",
        "Ada Brook",
        "The Valley Post",
        "2024-03-07",
    )
    made = draft(read_page(page))
    assert "publisher: The Valley Post" in made.deck and 'as_of: "2024-03-07"' in made.deck


@pytest.mark.parametrize(
    "page", ["", "<", "<p", "&#xffffffff;", "<html></html>", "<p>" * 2000, "</p>" * 2000, "<!-- <p>"]
)
def test_a_broken_page_is_read_without_failing(page: str) -> None:
    page_of(page)


@pytest.mark.parametrize(
    "bomb",
    [
        '<a x="<' * 100_000,
        '<a x=">"' * 100_000,
        "<a x=" * 100_000,
        "<!--" * 100_000,
        "<script>" * 100_000,
        "<?" * 100_000,
        "</ " * 100_000,
        "<" * 500_000,
        "<a " + "x=1 " * 100_000,
        "<a x" + " " * 500_000 + "<",
        "<p>&#" + "1" * 500_000,
        "<p>" + "&lt" * 100_000,
        "<p class='" + "ad" * 200_000 + "'>",
    ],
    ids=lambda bomb: bomb[:9],
)
def test_a_page_made_to_be_slow_is_read_in_bounded_time(bomb: str) -> None:
    begun = time.perf_counter()
    page_of(bomb)
    assert time.perf_counter() - begun < 5


def test_broken_marks_cost_no_more_than_themselves() -> None:
    page = page_of('<p>The river <b class="x>is low.</b> <!-- It rained. <p>A < b, he said.<br>&#8220;No&#x201d; <3')
    assert [part.text for part in page.parts] == ["The river is low. It rained.", "A < b, he said.", "“No” <3"]


def test_a_page_of_nothing_but_elements_is_read_in_bounded_time() -> None:
    begun = time.perf_counter()
    page_of("<div>" * 50_000)
    assert time.perf_counter() - begun < 5


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


@pytest.mark.parametrize("text", ["", "# ", "---\n", "*" * 5000, "[" * 5000, "`" * 5000, "> " * 2000, "```\n"])
def test_broken_markdown_is_read_without_failing(text: str) -> None:
    begun = time.perf_counter()
    read_markdown(text)
    assert time.perf_counter() - begun < 5
