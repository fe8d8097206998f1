"""Articles in web pages as saved: the words, without what surrounds them, and what a page says of itself."""

from __future__ import annotations

import time
from binascii import b2a_base64, b2a_qp

import pytest

from quizapp.article.files import read_bytes
from quizapp.article.page import page_of
from quizapp.article.text import ArticleText
from quizapp.draft.drafting import draft
from tests.article.texts import PARAGRAPHS, TITLE

TEXT = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
MENU = "".join(f'<li><a href="/{name}">{name} news and more of it</a></li>' for name in ("World", "Farms", "Town"))
COMMENT = "<p>First! This is what I have said all along about the river, the mayor, and the gates, and so on.</p>" * 6


def page(article: str, head: str = "", body: str = "", before: str = "", behind: str = "") -> str:
    """A page around an article."""
    top = f"<!doctype html><html><head><title>{TITLE}</title>{head}</head>"
    return f"{top}<body {body}>{before}{article}{behind}</body></html>"


def read(html: str) -> ArticleText:
    return read_bytes(html.encode(), "page.html")


ARTICLE = f'<div class="story"><h1>{TITLE}</h1>{TEXT}</div>'


@pytest.mark.parametrize(
    "around",
    [
        {"before": f"<nav><ul>{MENU}</ul></nav>"},
        {"before": f'<div id="top-menu"><ul>{MENU}</ul></div>'},
        {"before": f'<ul class="links">{MENU}</ul>'},
        {"before": '<div class="cookie-consent"><p>We value your privacy, and so do our 912 partners.</p></div>'},
        {"before": '<div role="dialog"><p>Subscribe now, and read all that we write, for a crown a week.</p></div>'},
        {"before": '<div class="ad-banner">Buy boots! The best boots, for you and yours, all year, for 9.</div>'},
        {"behind": f'<section class="comments">{COMMENT}</section>'},
        {"behind": f'<div id="disqus_thread">{COMMENT}</div>'},
        {"behind": "<aside><p>Our water correspondent writes on rivers, dams, and mills.</p></aside>"},
        {"behind": f'<div class="related-stories"><h3>More</h3><ul>{MENU}</ul></div>'},
        {"behind": "<footer><p>Copyright by the Valley Post, Harlow, all rights reserved, and so on.</p></footer>"},
        {"behind": '<div style="display: none"><p>A box that nobody sees, with a sentence, or two.</p></div>'},
        {"body": 'class="has-sidebar comments-open widget-page" id="share"'},
    ],
)
def test_what_surrounds_an_article_is_left_out(around: dict[str, str]) -> None:
    article = read(page(ARTICLE, **around))
    assert list(article.paragraphs) == PARAGRAPHS
    assert article.title == TITLE


@pytest.mark.parametrize(
    "article",
    [
        f'<form action="."><div>{ARTICLE}</div></form>',
        f'<div class="widget-content">{ARTICLE}</div>',
        f'<div class="sidebar-right-layout"><main>{ARTICLE}</main></div>',
        f"<table><tr><td>{ARTICLE}</td></tr></table>",
        f'<div class="promo-share">{ARTICLE}</div>',
        f"<h1>{TITLE}</h1><div><div><div>{TEXT}</div></div></div>",
        f"<h1>{TITLE}</h1>" + TEXT.replace("</p>", ""),
        f"<h1>{TITLE}</h1><div>" + TEXT.replace("<p>", "").replace("</p>", "<br><br>") + "</div>",
        f"<div><h1>{TITLE}</h1>" + "".join(f"<div><div>{part}</div></div>" for part in TEXT.splitlines()) + "</div>",
        f"<h1>{TITLE}</h1>" + TEXT.replace("river", "<a href='/r'>river</a>").replace("</p>", "<span></span></p>"),
    ],
    ids=range(10),
)
def test_an_article_is_found_however_its_page_is_built(article: str) -> None:
    assert list(read(page(article, before=f"<ul>{MENU}</ul>")).paragraphs) == PARAGRAPHS


@pytest.mark.parametrize(
    "inside",
    [
        "<figure><img src=x><figcaption>A dry well near Harlow, seen from the church.</figcaption></figure>",
        '<div class="related"><a href="/x">Read more about wells and who may draw from them</a></div>',
        '<div class="ad"><p>Advertisement</p></div>',
        "<p>Advertisement</p>",
        "<script>var a = '<p>not this, nor that, and so on for some time</p>';</script>",
        '<div class="newsletter-signup"><p>Get the news of the valley each morning, free, in your inbox.</p></div>',
        '<p class="caption">The dam, as it was, before the flood, and after it, in two pictures.</p>',
        "<!-- <p>An older form of a paragraph, which nobody sees.</p> -->",
    ],
)
def test_what_interrupts_an_article_is_left_out(inside: str) -> None:
    assert list(read(page(ARTICLE.replace("</p>", f"</p>{inside}", 2))).paragraphs) == PARAGRAPHS


def test_headings_are_no_paragraphs_and_items_are() -> None:
    more = "<h2>What is known.</h2><ul><li>The dam is old, and its gates are older</li><li>nine mills</li></ul>"
    behind = "<h2>Read this too</h2>"
    article = read(page(ARTICLE.replace("</div>", more + behind + "</div>")))
    assert list(article.paragraphs) == [*PARAGRAPHS, "The dam is old, and its gates are older", "nine mills"]
    assert article.flow.text.endswith("nine mills")


META = (
    '<meta property="og:title" content="The river is low"><meta property="og:site_name" content="The Valley Post">'
    '<meta name="author" content="Ada Brook"><meta property="article:published_time" content="2024-03-07T10:00:00Z">'
)
DATA = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Post"}, {"@type": ["NewsArticle"], '
    '"headline": "The river is low", "author": [{"name": "Ada Brook"}], "publisher": {"name": "The Valley Post"}, '
    '"datePublished": "2024-03-07T10:00:00Z"}]}</script>'
)
BYLINE = "<p>By Ada Brook</p><p>7 March 2024</p>"


@pytest.mark.parametrize("head", [META, DATA, META + "<script type='application/ld+json'>{</script>"])
def test_what_a_page_says_of_itself(head: str) -> None:
    article = read(page(ARTICLE, head))
    assert article[1:5] == ("The river is low", "Ada Brook", "The Valley Post", "2024-03-07")
    made = draft(article)
    assert "publisher: The Valley Post" in made.deck and 'as_of: "2024-03-07"' in made.deck


@pytest.mark.parametrize("day", ["0001-01-01T00:00:00", "1970-01-01", "2024-13-01", "soon"])
def test_a_day_that_no_article_has_is_passed_over(day: str) -> None:
    head = f'<meta name="date" content="{day}">{DATA}'
    assert read(page(ARTICLE, head)).date == "2024-03-07"


def test_author_and_day_may_stand_in_the_text_alone() -> None:
    article = read(page(ARTICLE.replace("</h1>", f"</h1>{BYLINE}")))
    assert (article.author, article.date) == ("Ada Brook", "7 March 2024")
    assert list(article.paragraphs) == PARAGRAPHS


def test_headline_author_and_day_may_stand_above_what_holds_the_text() -> None:
    top = f'<header><h1>{TITLE}</h1><p class="byline">By Ada Brook</p><span>7 March 2024</span></header>'
    article = read(f"<html><title>Post</title><body>{top}<div class='text'>{TEXT}</div></body></html>")
    assert article[1:5] == (TITLE, "Ada Brook", "", "7 March 2024")
    assert list(article.paragraphs) == PARAGRAPHS


def test_the_paper_is_no_part_of_what_a_page_says_and_neither_is_by() -> None:
    head = META.replace("The river is low", "The river is low - The Valley Post").replace("Ada Brook", "by Ada Brook")
    assert read(page(ARTICLE, head))[1:3] == ("The river is low", "Ada Brook")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("The river is low | The Valley Post", "The river is low"),
        ("The river is low - The Post", "The river is low"),
        ("Low rivers – a short history of all the dams", "Low rivers – a short history of all the dams"),
        ("Low", "Low"),
    ],
)
def test_the_name_of_the_paper_is_no_part_of_the_title(title: str, told: str) -> None:
    assert read(f"<html><title>{title}</title><body>{TEXT}</body></html>").title == told


def test_a_page_saved_as_one_file_is_read() -> None:
    html = page(ARTICLE).encode()
    for name, packed in (("quoted-printable", b2a_qp(html)), ("base64", b2a_base64(html)), ("8bit", html)):
        data = (
            "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            f'\ttype="text/html";\r\n\tboundary="--x-1"\r\n\r\n----x-1\r\nContent-Type: text/html\r\n'
            f"Content-Transfer-Encoding: {name}\r\n\r\n"
        ).encode() + packed
        data += b"\r\n----x-1\r\nContent-Type: image/png\r\n\r\n\x89PNG\x00\r\n----x-1--\r\n"
        assert list(read_bytes(data, "page.mhtml").paragraphs) == PARAGRAPHS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_a_page_is_read_in_the_encoding_that_it_names(encoding: str) -> None:
    text = TEXT if encoding.startswith(("utf", "windows")) else TEXT.replace("“", "«").replace("”", "»")
    html = page(f'<meta charset="{encoding}"><h1>Größe und Café</h1>{text}').encode(encoding)
    article = read_bytes(html, "page")
    assert "Größe und Café" in article.flow.text and len(article.paragraphs) == len(PARAGRAPHS)


@pytest.mark.parametrize(
    "html", ["", "<", "<p", "&#xffffffff;", "<html></html>", "<p>" * 2000, "</p>" * 2000, "<!-- <p>"]
)
def test_a_broken_page_is_read_without_failing(html: str) -> None:
    assert [part.text for part in page_of(html).parts] in ([], ["<"], ["\ufffd"])


def test_broken_marks_cost_no_more_than_themselves() -> None:
    made = page_of('<p>The river <b class="x>is low.</b> <!-- It rained. <p>A < b, he said.<br>&#8220;No&#x201d; <3')
    assert [part.text for part in made.parts] == ["The river is low. It rained.", "A < b, he said.", "“No” <3"]


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
        "<div>" * 50_000,
        "<p><b>" * 50_000 + "a",
        "<p>a" * 100_000,
        "<script type=application/ld+json>" + "[" * 200_000 + "</script>",
        '<script type=application/ld+json>[{"@graph":[' + "{}," * 100_000 + "{}]}]</script>",
        "<title>" * 50_000,
    ],
    ids=lambda bomb: bomb[:9],
)
def test_a_page_made_to_be_slow_is_read_in_bounded_time(bomb: str) -> None:
    begun = time.perf_counter()
    page_of(bomb)
    assert time.perf_counter() - begun < 10
