"""Whom he, she, it and they mean: the subject of the sentences before, else who spoke last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from quizapp.draft.article import Article, Paragraph
from quizapp.draft.frames import Frame, frames
from quizapp.draft.people import People, Person, mentions
from quizapp.draft.phrases import first_subject
from quizapp.draft.tokens import Token

_SUBJECT: Final = 4
"""Words of a sentence before its subject's name: "The captain, Jane Roe", "His son Tom Roe"."""

_FARTHEST: Final = 4
"""Sentences looked at for the subject that a pronoun goes on with."""


class Referents:
    """Finds whom a pronoun means in one article."""

    def __init__(self, article: Article, people: People) -> None:
        self.article = article
        self.people = people
        self._framed: tuple[int, list[Frame]] = (-1, [])  # the paragraph asked about last

    def subject(self, sex: str, since: int, at: int) -> Person | None:
        """The person of that sex who is the subject of a sentence between two places, the nearest first."""
        mentioned = {start: person for start, person in self.people.before(at) if start >= since}
        for sentence in self._sentences(at):
            if sentence[-1].end <= since:
                break
            for token in sentence[: _SUBJECT + 1]:
                person = mentioned.get(token.start)
                if person is not None and person.sex in {"", sex}:
                    return person
        return None

    def within(self, sex: str, at: int) -> Person | None:
        """The one person known to be of that sex who is named in the same sentence before a place."""
        begin = max((start for start in self._begins(at) if start <= at), default=at)
        named = {person for start, person in self.people.before(at) if start >= begin and person.sex == sex}
        return named.pop() if len(named) == 1 else None

    def nearest(self, sex: str, at: int) -> Person | None:
        """The person of that sex named last before a place."""
        return next((person for _, person in self.people.before(at) if person.sex in {"", sex}), None)

    def is_sole(self, chosen: Person, sex: str, at: int) -> bool:
        """Whether nobody else of that sex is named nearer than who was chosen."""
        nearest = self.nearest(sex, at)
        return nearest is None or nearest is chosen

    def others(self, since: int, at: int) -> bool:
        """Whether a name of several words stands between two places, who may be a person that is not known as one."""
        paragraph = self.article.paragraphs[self.article.place_at(at)]
        first, last = (bisect_left(paragraph.words, place, key=lambda token: token.start) for place in (since + 1, at))
        between = paragraph.words[first:last]
        return any(len(mention.words) > 1 for mention in mentions(between))

    def phrase(self, at: int) -> list[Token]:
        """The words of the subject of the sentence before the one that a place stands in; none where there is none."""
        own = next((start for start in reversed(self._begins(at)) if start <= at), at)
        before = next((row for row in self._sentences(at) if row[0].start < own), None)
        if before is None:
            return []
        place = self.article.place_at(before[0].start)
        paragraph = self.article.paragraphs[place]
        for frame in self._frames(place):
            if frame.start <= before[0].start < frame.end:
                subject = first_subject(frame)
                if subject is None:
                    return []
                start, end = frame.units[subject[0]].start, frame.units[subject[1] - 1].end
                return [token for token in paragraph.words if start <= token.start < end]
        return []

    def _begins(self, at: int) -> list[int]:
        """Where the sentences of a paragraph begin."""
        paragraph = self.article.paragraphs[self.article.place_at(at)]
        return [paragraph.words[first].start for first, _ in paragraph.sentences]

    def _frames(self, place: int) -> list[Frame]:
        """The sentences of a paragraph as rows of units; many pronouns in a row ask for the same."""
        if self._framed[0] != place:
            self._framed = place, frames(self.article.paragraphs[place], place, self.article.flow.text)
        return self._framed[1]

    def _sentences(self, at: int) -> Iterator[list[Token]]:
        """The sentence that a place stands in, up to there, and those before it, quotations left out."""
        given = 0
        for place in range(self.article.place_at(at), max(-1, self.article.place_at(at) - 2), -1):
            paragraph = self.article.paragraphs[place]
            for first, last in reversed(paragraph.sentences):
                if paragraph.words[first].start >= at:
                    continue
                row = [token for token in _outside(paragraph, first, last) if token.start < at]
                if row:
                    yield row
                    given += 1
                if given > _FARTHEST:
                    return


def _outside(paragraph: Paragraph, first: int, last: int) -> list[Token]:
    """The words of a sentence that stand outside quotations."""
    row: list[Token] = []
    at = first
    start = bisect_left(paragraph.quotations, first + 1, key=lambda quotation: quotation.last)
    for quotation in paragraph.quotations[start:]:
        if quotation.first >= last:
            break
        row += paragraph.words[at : quotation.first]
        at = max(at, quotation.last)
    return [*row, *paragraph.words[at:last]]
