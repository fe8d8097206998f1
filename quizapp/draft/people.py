"""Who appears in an article: names in full, later mentions by the last name, and who "he" or "she" may be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.deck.kinds_words import CALENDAR, ORGANISATION_WORDS, PLACES
from quizapp.draft.article import Article
from quizapp.draft.phrases import head_at
from quizapp.draft.tokens import Token
from quizapp.draft.words_common import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    STARTERS,
    SUBORDINATORS,
    TITLES,
    VERBS,
)
from quizapp.draft.words_names import LEADS, MEN, PARTICLES, WOMEN, WORK, WRITTEN_OUT
from quizapp.draft.words_saying import VERBS as SAYING

_NO_NAMES: Final = (STARTERS | AUXILIARIES | DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS | CALENDAR) - {
    "will",
    "may",
    "mark",
    "art",
}
_BEFORE_NAMES: Final = LEADS | TITLES
_FIRST_NAMES: Final = MEN | WOMEN
_TITLE_CASE: Final = 0.8
"""The share of longer words with capitals from which a paragraph is taken for a headline."""

_FARTHEST: Final = 60
"""Mentions looked at for whom a pronoun may mean."""

_SAYS: Final = frozenset({"said", "says", "told", "added", "wrote", "asked", "explained"})
_SUFFIXES: Final = frozenset({"jr.", "sr.", "jr", "sr", "ii", "iii", "iv"})
_MR: Final = frozenset({"mr.", "mr", "sir", "lord", "king", "prince", "pope"})
_MS: Final = frozenset({"mrs.", "ms.", "miss", "mrs", "ms", "dame", "lady", "queen", "princess"})


class Person:
    """A person by the fullest name given. ``sex`` is ``m``, ``f`` or ``""``; ``times`` counts the mentions.

    ``forms`` are the ways in which the article writes the name, titles left out; ``offices`` the words of office that
    stand before it or behind.
    """

    def __init__(self, name: str, last: str, sex: str) -> None:
        self.name, self.last, self.sex = name, last, sex
        self.times = 0
        self.forms: list[str] = []
        self.offices: set[str] = set()


class Mention(NamedTuple):
    """Capitalised words in a row: ``words`` without titles, and the titles before them."""

    words: tuple[Token, ...]
    leads: tuple[Token, ...]
    behind: tuple[Token, ...] = ()
    ahead: tuple[Token, ...] = ()
    then: str = ""

    @property
    def offices(self) -> set[str]:
        """The words of office before the name, or behind it and a comma."""
        words = [token.low for token in (*self.leads, *self.behind)]
        return {WRITTEN_OUT.get(word, word) for word in words if word.rstrip(".") in LEADS}

    @property
    def text(self) -> str:
        """The name as written, single blanks between its words."""
        return " ".join(token.text for token in self.words)


def mentions(words: Sequence[Token]) -> Iterator[Mention]:
    """The runs of capitalised words of a paragraph that may be names."""
    at = 0
    while at < len(words):
        if not words[at].is_capital:
            at += 1
            continue
        run = _run(words, at)
        if not run:
            at += 1
            continue
        ahead = words[max(0, at - 2) : at]
        at += len(run)
        then = words[at].low if at < len(words) else ""
        mention = _mention(run, words[at + 1 : at + 9] if then == "," else (), ahead, then)
        if mention.words:
            yield mention


def _run(words: Sequence[Token], at: int) -> list[Token]:
    """The capitalised words from ``at`` on, particles between them included."""
    run: list[Token] = []
    while at < len(words):
        token = words[at]
        if token.is_capital and token.low not in _NO_NAMES and (run or token.low not in _SAYS):
            run.append(token)
        elif not (run and token.low in PARTICLES and at + 1 < len(words) and words[at + 1].is_capital):
            break
        else:
            run.append(token)
        at += 1
    return run


def _mention(run: list[Token], behind: Sequence[Token], ahead: Sequence[Token], then: str) -> Mention:
    inside = [
        place for place, token in enumerate(run[:-1]) if token.text.endswith(".") and token.low.rstrip(".") in TITLES
    ]
    first = inside[-1] + 1 if inside else 0  # "Minnesota Sen. Al Roe"
    while first < len(run) and run[first].low.rstrip(".") in _BEFORE_NAMES and not _is_first_name(run, first):
        first += 1
    end = next((place for place, token in enumerate(behind) if not token.is_word), len(behind))
    return Mention(tuple(run[first:]), tuple(run[:first]), tuple(behind[:end]), tuple(ahead), then)


def _is_first_name(run: Sequence[Token], at: int) -> bool:
    return run[at].low in _FIRST_NAMES and at + 1 < len(run)


def may_be_person(mention: Mention) -> bool:
    """Whether a mention is written like a person's full name: two to five words, none of a body or place."""
    lows = [token.low.rstrip(".") for token in mention.words]
    if not 2 <= len(lows) <= 5 or mention.text.lower() in PLACES or not ORGANISATION_WORDS.isdisjoint(lows):
        return False
    return not any(token.text.isupper() and len(token.text) > 3 for token in mention.words)


class People:
    """The persons of an article."""

    def __init__(self, article: Article) -> None:
        self.by_last: dict[str, list[Person]] = {}
        self.by_name: dict[str, Person] = {}
        self.order: list[tuple[int, Person]] = []
        """Every mention outside quotation marks with its place, in the order of the text."""
        self.named = {paragraph.start: tuple(mentions(paragraph.words)) for paragraph in article.paragraphs}
        """The mentions of each paragraph, by where it begins."""
        running = [paragraph for paragraph in article.paragraphs if not _is_headline(paragraph.words)]
        found = [mention for paragraph in running for mention in self.named[paragraph.start]]
        openings = {paragraph.words[first].start for paragraph in running for first, _ in paragraph.sentences}
        alone = {
            mention.words[0].low
            for mention in found
            if len(mention.words) == 1 and (mention.words[0].start not in openings or _acts(mention))
        }
        alone |= {name for paragraph in running for name in _speaking(paragraph.words)}
        full = [mention for mention in found if may_be_person(mention) and _shows(mention, alone)]
        for mention in sorted(full, key=lambda mention: -len(mention.words)):
            self._note(mention)
        for mention in found:
            self._note_title(mention)
        quoted = [span for paragraph in running for span in paragraph.quoted]
        for mention in found:
            self._count(mention, quoted)

    def _note(self, mention: Mention) -> None:
        group = self.by_last.setdefault(last_name(mention.words), [])
        if not any(_same(person, mention) for person in group):
            group.append(Person(mention.text, last_name(mention.words), _sex(mention)))
            self.by_name[mention.text] = group[-1]

    def _note_title(self, mention: Mention) -> None:
        """Note a person whom the article only ever calls by a title and the last name: Ms. Doe."""
        title = mention.leads[-1] if mention.leads else None
        if title is None or len(mention.words) != 1 or title.low.rstrip(".") not in TITLES:
            return
        last = last_name(mention.words)
        if last not in self.by_last:
            person = Person(f"{title.text} {mention.text}", last, _sex(mention))
            self.by_last[last] = [person]
            self.by_name[person.name] = person

    def _count(self, mention: Mention, quoted: Sequence[tuple[int, int]]) -> None:
        person = self.of(mention)
        if person is not None:
            person.times += 1
            if not _is_within(mention.words[0].start, quoted):
                self.order.append((mention.words[0].start, person))
            person.sex = person.sex or _sex(mention)
            person.offices |= mention.offices
            if mention.text not in person.forms:
                person.forms.append(mention.text)

    def of(self, mention: Mention) -> Person | None:
        """The person a mention means: by the full name, or the last name alone where it is known."""
        group = self.by_last.get(last_name(mention.words), [])
        if not group:
            return None
        if len(mention.words) > 1:
            return next((person for person in group if _same(person, mention)), None)
        sex = _sex(mention)
        fitting = [person for person in group if not sex or person.sex in {"", sex}]
        return max(fitting or group, key=lambda person: person.times)

    def before(self, at: int) -> Iterator[tuple[int, Person]]:
        """The mentions before a place, the nearest first."""
        place = bisect_left(self.order, at, key=lambda mention: mention[0])
        return ((start, person) for start, person in reversed(self.order[max(0, place - _FARTHEST) : place]))


def _is_headline(words: Sequence[Token]) -> bool:
    """Whether a paragraph writes nearly all its words with capitals, so that names cannot be told in it."""
    long = [token for token in words if token.is_word and len(token.text) > 3]
    return len(long) > 3 and sum(token.is_capital for token in long) > _TITLE_CASE * len(long)


def _is_within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some spans, which are in order and apart."""
    place = bisect_left(spans, (at + 1,)) - 1
    return place >= 0 and at < spans[place][1]


def _speaking(words: Sequence[Token]) -> Iterator[str]:
    """Last names that stand beside "said", or before a comma with an age or an office behind it."""
    for at, token in enumerate(words):
        before, after = words[at - 1] if at else token, words[at + 1] if at + 1 < len(words) else token
        if not token.is_capital or not before.is_capital:
            continue
        behind = words[at + 2 : at + 6] if after.text == "," else []
        told = bool(behind) and (behind[0].text.isdigit() or any(each.low in LEADS for each in behind[:3]))
        if after.low in _SAYS or (at > 1 and words[at - 2].low in _SAYS) or told:
            yield token.low


def _shows(mention: Mention, alone: set[str]) -> bool:
    """Whether a full name is a person's: a title, a first name, an initial, or the last name alone elsewhere."""
    lows = [token.low for token in mention.words]
    initial = any(len(low) == 2 and low.endswith(".") for low in lows[1:-1])
    named = bool(mention.leads) or lows[0] in _FIRST_NAMES or initial or last_name(mention.words) in alone
    return named or _at_work(mention)


def _acts(mention: Mention) -> bool:
    """Whether what follows a single capitalised word at the start of a sentence can follow a name: a verb, a mark."""
    then = mention.then
    return not then[:1].isalpha() or then in AUXILIARIES | VERBS or then in SAYING or then.endswith("ed")


def _at_work(mention: Mention) -> bool:
    """Whether work or office stands beside a name: "the historian Otto Grell", "its chairman, Anders Pell"."""
    ahead = [token.low for token in mention.ahead if token.is_word]
    if ahead and ahead[-1] in WORK and not mention.ahead[-1].is_capital:
        return True
    return bool(mention.behind) and (mention.behind[0].low == "who" or _is_office(mention.behind))


def _is_office(behind: Sequence[Token]) -> bool:
    """Whether the words behind a name and a comma are an office: the head noun of "the head of finance" is one."""
    lows = [token.low for token in behind]
    return behind[0].low in DETERMINERS | WORK and lows[head_at(lows)] in WORK


def _same(person: Person, mention: Mention) -> bool:
    """Whether a full name is another form of a person's: the same first name, or the end of the longer name."""
    words, others = person.name.lower().split(), mention.text.lower().split()
    return words[0] == others[0] or words[-len(others) :] == others


def last_name(words: Sequence[Token]) -> str:
    """The last name in lower case, suffixes and ``'s`` left out."""
    kept = [token for token in words if token.low not in _SUFFIXES] or list(words)
    return kept[-1].low.removesuffix("'s")


def _sex(mention: Mention) -> str:
    titles = {token.low for token in mention.leads}
    if titles & _MR:
        return "m"
    if titles & _MS:
        return "f"
    first = mention.words[0].low if len(mention.words) > 1 else ""
    return "m" if first in MEN else "f" if first in WOMEN else ""
