"""Texts of the tests, all made up, and short ways to read them."""

from __future__ import annotations

from quizapp.draft.article import Article, read
from quizapp.draft.spoken import Spoken, spoken

RIVER = """As the river falls, the valley argues

Ada Brook

HARLOW — The river fell to 41 percent of its normal flow in August 2023, according to the regional water office.

"We cannot drink promises," Mayor Ana Ruiz told reporters on Tuesday. "The wells run dry first here."

Growers disagree. Tom Vale, who leads the Orchard League, said the council should "keep its hands off the gates." \
He warned that 1,200 jobs would be lost.

One former official of the water office, who asked not to be named, said that the gates had not been checked since \
2019. "Nobody looked at them for years," the official said.
"""


def said(text: str) -> list[tuple[str, str]]:
    """Who says what in a text: speaker and content, pieces of the content joined by a bar."""
    return [(each.speaker, words(text, each)) for each in spoken(read(text))]


def words(text: str, each: Spoken) -> str:
    """The content of a statement, its pieces joined by a bar."""
    return " | ".join(text[start:end] for start, end in each.content)


def paragraphs(article: Article) -> list[str]:
    """The paragraphs of an article as they are read, headings included."""
    return [article.flow.text[each.start : each.end] for each in article.paragraphs]
