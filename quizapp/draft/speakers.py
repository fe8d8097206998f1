"""Who a source is: a name in full, a body, or an unnamed person by role; pronouns led back to whom they mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from quizapp.article.flow import Span
from quizapp.deck.kinds_words import listed
from quizapp.draft.article import Article, Paragraph
from quizapp.draft.people import Mention, People, Person, mentions
from quizapp.draft.phrases import head_at
from quizapp.draft.referents import Referents
from quizapp.draft.statement import Statement
from quizapp.draft.tokens import Token
from quizapp.draft.words_common import DETERMINERS, POSSESSIVES, PREPOSITIONS
from quizapp.draft.words_names import LEADS

_HE: Final = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_RELATIVES: Final = frozenset({"who", "which", "that", "whom"})
_LONGEST_PHRASE: Final = 8
_MANY: Final = frozenset({"they", "their", "we", "our", "us"})
_SELF: Final = frozenset({"i", "my", "me", "you"})
_UNNAMED: Final = listed("a an one another some several two three many few most other others")
_ENDS: Final = PREPOSITIONS | {"who", "familiar", ","}
_PLAIN_LEADS: Final = frozenset({"the", "this", "that", "these", "those"})


class Speaker(NamedTuple):
    """Who speaks. ``key`` is the same for all mentions of one speaker; ``sort`` is ``person``, ``body`` or ``role``.

    ``near``: the name was led back from a pronoun or a later mention. ``unsure``: somebody else may be meant as well.
    """

    name: str
    key: str
    sort: str
    near: bool = False
    unsure: bool = False


class Speakers:
    """Names the speakers of statements, which must be asked for in the order of the text."""

    def __init__(self, article: Article, people: People) -> None:
        self.article = article
        self.people = people
        self.past: list[Speaker] = []
        self._referents = Referents(article, people)
        self._spoke = -1  # where the last source stands

    def of(self, statement: Statement) -> Speaker | None:
        """Who says a statement; None where nobody is named."""
        if statement.source is None:
            return None
        paragraph = self.article.paragraphs[statement.paragraph]
        found = self._find(statement, statement.source, paragraph)
        if found is not None:
            self.past.append(found)
            self._spoke = statement.source[0]
        return found

    def _find(self, statement: Statement, source: Span, paragraph: Paragraph) -> Speaker | None:
        words = _words(paragraph, source)
        if not words:
            paragraph = self.article.paragraphs[self.article.place_at(source[0])]
            words = _words(paragraph, source)
        if not words:
            return None
        low = words[0].low
        if len(words) == 1 and low in _RELATIVES:
            return self._antecedent(paragraph, source[0])
        if len(words) == 1 and low in _HE:
            return self._pronoun(_HE[low], source[0])
        if len(words) == 1 and (low in _MANY or low in {"it", "its"}):
            return self._body(low in _MANY, source[0])
        if len(words) == 1 and low in _SELF:
            return None
        if statement.how == "answer":
            return self._interviewed()
        return self._named_behind(words, paragraph) or self._phrase(words)

    def _interviewed(self) -> Speaker | None:
        """Whoever answers in an interview with Q: and A:, taken to be the person named most."""
        person = max((each for _, each in self.people.order), key=lambda each: each.times, default=None)
        return Speaker(person.name, person.name.lower(), "person", near=True) if person else None

    def _named_behind(self, words: Sequence[Token], paragraph: Paragraph) -> Speaker | None:
        """The person whose name stands behind a role and a comma: the mayor, Jane Roe, said."""
        if words[0].low not in DETERMINERS | POSSESSIVES or any(self.people.of(each) for each in mentions(words)):
            return None
        place = _place(paragraph, words[-1].end)
        behind = list(paragraph.words[place : place + _LONGEST_PHRASE])
        if len(behind) < 3 or behind[0].text != ",":
            return None
        named = next(mentions(behind[1:]), None)
        if named is None or named.words[0] is not (behind[1 + len(named.leads)]):
            return None
        after = next((token for token in behind if token.start >= named.words[-1].end), None)
        person = self.people.of(named)
        if person is None or len(named.words) < 2 or after is None or after.text not in {",", "."}:
            return None
        return Speaker(person.name, person.name.lower(), "person")

    def _antecedent(self, paragraph: Paragraph, at: int) -> Speaker | None:
        """The phrase right before "who"."""
        place = _place(paragraph, at)
        before = list(paragraph.words[max(0, place - 2 * _LONGEST_PHRASE) : place])
        while before and not before[-1].is_word:
            before.pop()
        row: list[Token] = []
        while before and before[-1].is_word and len(row) < _LONGEST_PHRASE:
            if before[-1].low in PREPOSITIONS or (row and row[-1].is_capital and not before[-1].is_capital):
                break
            row.insert(0, before.pop())
            if row[0].low in DETERMINERS:
                break
        return self._phrase(row) if row else None

    def _pronoun(self, sex: str, at: int) -> Speaker | None:
        """The person of that sex whom the sentences since the last speaker are about, else that speaker."""
        subject = self._referents.subject(sex, self._spoke + 1, at)
        if subject is not None:
            return self._led_back(subject, sex, at)
        inside = self._referents.within(sex, at)
        for speaker in reversed(self.past[-4:]):
            person = self.people.by_name.get(speaker.name)
            if inside is not None and person is not inside and (person is None or person.sex != sex):
                return self._led_back(inside, sex, at)  # the one named beside is known to be a man or a woman
            if person is not None and person.sex in {"", sex}:
                return self._led_back(person, sex, at)
            if _is_one(speaker):
                return speaker._replace(near=True, unsure=self._referents.others(self._spoke, at))
        nearest = self._referents.nearest(sex, at)
        if nearest is not None:
            return self._led_back(nearest, sex, at)
        if self.past and self.past[-1].sort == "body" and " " not in self.past[-1].name:
            return self.past[-1]._replace(near=True, unsure=True)  # a last name alone, or a firm of one word
        words = self._referents.phrase(at)
        found = self._phrase(words) if words else None
        return found._replace(near=True, unsure=True) if found and _is_one(found) else None

    def _led_back(self, person: Person, sex: str, at: int) -> Speaker:
        sole = self._referents.is_sole(person, sex, at)
        return Speaker(person.name, person.name.lower(), "person", near=True, unsure=not sole)

    def _body(self, many: bool, at: int) -> Speaker | None:
        """The body, or where many speak the people, that the sentence before is about, else those who spoke last."""
        words = self._referents.phrase(at)
        if words and words[0].low not in _HE and words[0].low not in _MANY | {"it", "its"}:
            found = self._phrase(words)
            if found.sort != "person" and _is_many(found) == many:
                return found._replace(near=True, unsure=True)
        for speaker in reversed(self.past[-3:]):
            if speaker.sort != "person" and (many or not _is_one(speaker)):
                return speaker._replace(near=True)
        return None

    def _phrase(self, words: Sequence[Token]) -> Speaker:
        """A name, a body or a role in words."""
        found = list(mentions(words))
        for mention in reversed(found):
            person = self.people.of(mention)
            if person is not None and not _is_possessive(words, mention):
                return Speaker(person.name, person.name.lower(), "person", near=len(mention.words) == 1)
        bare = words[1:] if words[0].low in _PLAIN_LEADS and len(words) > 1 else words
        text = _written(self.article.flow.text, words)
        if words[0].low == "the" and not found:
            head = head_noun([token.low for token in words])
            earlier = self._earlier_role(head) or self._in_office(head, words[0].start)
            if earlier is not None:
                return earlier
        named = bool(found) and bare[-1].is_capital
        role = not named
        return Speaker(text, " ".join(token.low for token in bare), "role" if role else "body")

    def _in_office(self, head: str, at: int) -> Speaker | None:
        """The person named last of whom the article tells that office: Senator Roe, the senator."""
        if head not in LEADS:
            return None
        for _, person in self.people.before(at):
            if head in person.offices:
                return Speaker(person.name, person.name.lower(), "person", near=True)
        return None

    def _earlier_role(self, head: str) -> Speaker | None:
        """A speaker without a name who was called the same before: one top official, the official."""
        for speaker in reversed(self.past[-6:]):
            if speaker.sort == "role" and head_noun(speaker.key.split()) == head:
                return Speaker(speaker.name, speaker.key, "role", near=True)
        return None


def _is_one(speaker: Speaker) -> bool:
    """Whether a speaker without a name is one person, so that "he" or "she" may mean them."""
    head = head_noun(speaker.key.split())
    return speaker.sort == "role" and not head.endswith("s") and (head in LEADS or is_unnamed(speaker))


def _is_many(speaker: Speaker) -> bool:
    """Whether a speaker without a name is several people, so that "they" may mean them."""
    return head_noun(speaker.key.split()).endswith("s")


def head_noun(lows: Sequence[str]) -> str:
    """The noun that the words for a speaker are about: "official" in "one official familiar with the talks"."""
    return lows[head_at(lows, _ENDS)]


def _words(paragraph: Paragraph, span: Span) -> list[Token]:
    return list(paragraph.words[_place(paragraph, span[0]) : _place(paragraph, span[1])])


def _place(paragraph: Paragraph, at: int) -> int:
    """Which word of a paragraph is the first from a place on."""
    return bisect_left(paragraph.words, at, key=lambda token: token.start)


def _written(text: str, words: Sequence[Token]) -> str:
    return " ".join(text[words[0].start : words[-1].end].split())


def _is_possessive(words: Sequence[Token], mention: Mention) -> bool:
    """Whether a name only tells whose speaker it is: Trump's lawyer, a spokesman for Mr. Trump."""
    after = next((token for token in words if token.start >= mention.words[-1].end), None)
    if after is not None and after.low in {"'s", "'"}:
        return True
    before = [token for token in words if token.end <= mention.words[0].start and token not in mention.leads]
    return bool(before) and before[-1].low in {"for", "of", "to", "with", "by", "from"}


def is_unnamed(speaker: Speaker) -> bool:
    """Whether a speaker is a person without a name: one former official."""
    first = speaker.name.split()[0].lower()
    return speaker.sort == "role" and first in _UNNAMED
