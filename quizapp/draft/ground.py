"""Whether drafted words stand in the article letter by letter. What does not is refused."""

from __future__ import annotations

from collections.abc import Sequence

from quizapp.draft.article import Article, Paragraph


def squeezed(text: str) -> str:
    """Text with single blanks."""
    return " ".join(text.split())


def stands_in(text: str, passage: str) -> bool:
    """Whether words stand in a passage, but for the case of their first letter and the mark at their end."""
    wanted, held = squeezed(text), squeezed(passage)
    return any(form in held for form in _forms(wanted))


def _forms(text: str) -> Sequence[str]:
    """The ways in which words may stand in a passage: as they are, or taken from the middle of a sentence."""
    bare = text.rstrip(".")
    return text, text[:1].lower() + text[1:], bare, bare[:1].lower() + bare[1:]


def all_stand_in(pieces: Sequence[str], article: Article, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether each of several pieces stands in one of the paragraphs."""
    passages = [article.flow.text[each.start : each.end] for each in paragraphs]
    return all(any(stands_in(piece, passage) for passage in passages) for piece in pieces)
