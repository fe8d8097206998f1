"""What the persons of an article are: offices and work, in the article's own words beside their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.article.flow import Span
from quizapp.deck.kinds_words import CALENDAR, listed
from quizapp.deck.pattern import pattern
from quizapp.deck.standing import passing_time
from quizapp.draft.article import Article, Paragraph
from quizapp.draft.facts import Found
from quizapp.draft.passages import sentence_at
from quizapp.draft.people import Mention, People, Person
from quizapp.draft.phrases import head_at
from quizapp.draft.spoken import Trust
from quizapp.draft.tokens import Token
from quizapp.draft.words_common import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS
from quizapp.draft.words_names import HEADING, LEADS, NATIONS, SPEAKING, WORK, WRITTEN_OUT
from quizapp.draft.words_saying import VERBS

_ARTICLE = pattern(r"^(?:the|an?) (?!only\b)", re.I)
_LONGEST: Final = 14
_NEAR: Final = 6
"""Words before a name in which its work begins: the road engineer, its new chairman."""

_MOST_TIMES: Final = 12
"""Mentions of one person that are looked at; a book names its hero a thousand times."""

_ENDS: Final = frozenset({",", ".", ";", ":", "—", "–", "(", '"', "“", "”", "who", "which", "that", "whose"})
_NO_OFFICE: Final = NATIONS | listed(
    """
    republican democratic democrat gop
    conservative liberal federal state city national presidential campaign house senate party former ex then acting
    senior junior top lead first foreign interior defense defence finance justice energy health education labor labour
    trade majority minority
    """
)
"""Words that go with an office and are none."""

_KIN: Final = listed(
    """
    colleague friend wife husband son daughter brother sister father mother uncle aunt cousin partner rival opponent
    successor predecessor ally allies
    """
)
"""What somebody is to another: no office or work."""

_BARE: Final = listed("mr mrs ms miss dr sir then lady dame lord don m")
_COPULAS: Final = listed("is was")


class Role(NamedTuple):
    """Words that tell what a person is. ``worth`` is higher the more they tell; ``name`` is where the name stands."""

    text: str
    worth: int
    name: Span
    place: int


def roles(article: Article, people: People) -> list[Found]:
    """What each person is, by the words that tell most: "Ana Ruiz, mayor of Harlow" before "Mayor Ana Ruiz"."""
    best: dict[str, Role] = {}
    times: dict[str, int] = {}
    for place, paragraph in enumerate(article.paragraphs):
        for mention in people.named[paragraph.start] if paragraph.number else ():
            person = people.of(mention)
            if person is None or times.get(person.name, 0) >= _MOST_TIMES:
                continue
            times[person.name] = times.get(person.name, 0) + 1
            for role in _told(article, paragraph, place, mention, person):
                if person.name not in best or role.worth > best[person.name].worth:
                    best[person.name] = role
    return [_found(article, role) for role in best.values()]


def _found(article: Article, role: Role) -> Found:
    sentence = sentence_at(article.paragraphs[role.place], role.name[0])
    trust, why = Trust.LIKELY, "the words stand beside each other"
    if time := passing_time(role.text):
        trust, why = Trust.CHECK, f"nobody can tell when “{time}” was"
    return Found("name", role.name, sentence, role.text, role.place, trust, why, asked=False)


def _told(article: Article, paragraph: Paragraph, place: int, mention: Mention, person: Person) -> Iterator[Role]:
    words = paragraph.words
    first = _index(words, (mention.leads or mention.words)[0])
    last = _index(words, mention.words[-1])
    name = (mention.words[0].start, mention.words[-1].end)
    full = len(mention.words) > 1 or mention.text == person.name
    for span, worth in (
        (_apposed(words, last), 50),
        (_being(words, last), 45),
        (_heading(words, last), 30),
        (_of_body(words, last) if full else None, 15),
        (_before_comma(words, first), 35),
        (_led(words, first, mention.leads), 20),
    ):
        if span is not None:
            text = _written(article.flow.text, words[span[0] : span[1]])
            text = _ARTICLE.sub("", text)
            if text.casefold() not in person.name.casefold():
                yield Role(text, worth + _fullness(text), name, place)


def _fullness(text: str) -> int:
    """How much a role tells beside others of its sort: where, of what; not when."""
    words = text.lower().split()
    return 6 * ("of" in words or "at" in words or "for" in words) + min(4, len(words)) - 40 * bool(passing_time(text))


def _index(words: Sequence[Token], token: Token) -> int:
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].start < token.start:
            low = middle + 1
        else:
            high = middle
    return low


def _written(text: str, row: Sequence[Token]) -> str:
    """A role as the article writes it: titles written short in full, offices without the capitals of a title."""
    if all(token.low in LEADS or token.low.rstrip(".") in LEADS for token in row):
        return " ".join(WRITTEN_OUT.get(token.low, _small(token)) for token in row)
    words = " ".join(text[row[0].start : row[-1].end].split()).split(" ")
    if row[-1].low in WRITTEN_OUT:
        words[-1] = WRITTEN_OUT[row[-1].low]
    if row[0].low in LEADS and row[0].low not in _NO_OFFICE | {"u.s."}:
        words[0] = words[0][:1].lower() + words[0][1:]
    return " ".join(words)


def _small(token: Token) -> str:
    """A title in small letters; what is a name elsewhere keeps its capital."""
    kept = token.low in NATIONS | {"republican", "democratic", "democrat", "gop", "ceo"}
    return token.text if kept else token.low


def _end(words: Sequence[Token], at: int) -> int:
    """Where a phrase that begins with a word ends."""
    end = at
    while end < len(words) and words[end].low not in _ENDS and end - at <= _LONGEST:
        verb = VERBS.get(words[end].low)
        if verb is not None and verb.form in {"past", "third"} and words[end].low not in {"claims", "reports"}:
            break
        end += 1
    return end


def _apposed(words: Sequence[Token], last: int) -> tuple[int, int] | None:
    """``Ana Ruiz, 58, the mayor of Harlow,``: what stands behind a name and a comma."""
    at = last + 1
    if at + 2 < len(words) and words[at].text == "," and words[at + 1].text.isdigit() and words[at + 2].text == ",":
        at += 2
    if at + 1 >= len(words) or words[at].text not in {",", "(", "—", "–"}:
        return None
    end = _end(words, at + 1)
    row = words[at + 1 : end]
    return (at + 1, end) if end < len(words) and _is_role(row) else None


def _being(words: Sequence[Token], last: int) -> tuple[int, int] | None:
    """``Ana Ruiz, 58, is mayor of Harlow``."""
    at = last + 1
    if at + 2 < len(words) and words[at].text == "," and words[at + 1].text.isdigit() and words[at + 2].text == ",":
        at += 3
    if at + 1 >= len(words) or words[at].low not in _COPULAS:
        return None
    at += 1
    end = _end(words, at)
    row = words[at:end]
    fit = _is_role(row) and row[0].low not in {"not", "no", "being", "also"} | POSSESSIVES
    return (at, end) if fit and not _is_judged(row) else None


def _is_judged(row: Sequence[Token]) -> bool:
    """Whether words say how good somebody is: the best player, a great teacher."""
    return any(
        token.low in listed("best worst great good bad better greatest favorite favourite first last only")
        for token in row
    )


def _heading(words: Sequence[Token], last: int) -> tuple[int, int] | None:
    """``Ana Ruiz, who heads the council``, ``Lena Fisk, who speaks for the union``."""
    at = last + 1 + (last + 1 < len(words) and words[last + 1].text == ",")
    if at + 2 >= len(words) or words[at].low != "who":
        return None
    verb = words[at + 1].low
    if not (verb in HEADING or (verb in SPEAKING and words[at + 2].low == "for")):
        return None
    end = _end(words, at + 2)
    return (at + 1, end) if 2 < end - at <= _LONGEST else None


def _of_body(words: Sequence[Token], last: int) -> tuple[int, int] | None:
    """``Aino Maki of the Polar Trust``: where somebody belongs."""
    at = last + 1
    if at + 1 >= len(words) or words[at].low not in {"of", "from", "with"}:
        return None
    end = at + 1 + (words[at + 1].low == "the")
    begin = end
    while end < len(words) and (words[end].is_capital or (words[end].low in {"of", "for"} and end > begin)):
        end += 1
    while end > begin and not words[end - 1].is_capital:
        end -= 1
    fit = end > begin + (words[at].low == "of") and words[begin].low not in CALENDAR
    return (at, end) if fit else None


def _before_comma(words: Sequence[Token], first: int) -> tuple[int, int] | None:
    """``its chairman, Anders Pell,``: an office before a comma and the name."""
    comma = first - 1
    if comma < 1 or words[comma].text != "," or words[comma - 1].low.rstrip("s") not in WORK | LEADS:
        return None
    at = comma - 1
    while at > 0 and comma - at < _NEAR and _belongs(words[at - 1]):
        at -= 1
    row = words[at:comma]
    return (at, comma) if row and _is_office(row[-1]) and not _KIN & {token.low for token in row} else None


def _belongs(token: Token) -> bool:
    """Whether a word goes with the office behind it."""
    small = PREPOSITIONS | DETERMINERS | POSSESSIVES | {"and", "or", "as", "that", "when", "while", "where"}
    return token.is_word and token.low not in small and token.low not in VERBS


def _led(words: Sequence[Token], first: int, leads: Sequence[Token]) -> tuple[int, int] | None:
    """``Mayor Ana Ruiz``, ``the road engineer Wilhelm Tarn``, ``Rand Corp. researcher David Luckey``."""
    end = first + len(leads)
    if leads and leads[-1].low.rstrip(".") in _BARE | _KIN:
        return None
    if not leads:
        if not first or not _is_office(words[first - 1]) or words[first - 1].low in _KIN:
            return None
        first -= 1
    at = first
    while at > 0 and end - at < _NEAR and _goes_before(words, at, leads):
        at -= 1
    while at < end and words[at].low in DETERMINERS | POSSESSIVES | _BARE | {"alleged", "imprisoned", "late", "old"}:
        at += 1
    row = words[at:end]
    fit = bool(row) and any(_is_office(token) for token in row) and not _KIN & {token.low for token in row}
    return (at, end) if fit else None


def _goes_before(words: Sequence[Token], at: int, leads: Sequence[Token]) -> bool:
    """Whether the word before an office still belongs to it."""
    token = words[at - 1]
    if not token.is_word or token.low in PREPOSITIONS | DETERMINERS | POSSESSIVES | {"and", "or", "but", "as", "that"}:
        return False
    if token.low in VERBS or token.low in {"said", "says"} or token.low.endswith(("ly", "ing", "ed")):
        return False
    starts = at == 1 or words[at - 2].text in {".", ":", "“", '"', "”"}
    return (not leads or token.is_capital) and not (starts and token.is_capital and token.low in LEADS)


def _is_office(token: Token) -> bool:
    low = token.low.rstrip(".")
    if low in _NO_OFFICE or token.low in _NO_OFFICE:
        return False
    return low in WORK or low in LEADS or low.endswith(("ologist", "icist", "omist", "woman", "person"))


def _is_role(row: Sequence[Token]) -> bool:
    """Whether words are what somebody is: they hold a word of office or work, and no verb of saying."""
    if not row or len(row) > _LONGEST or (len(row) == 1 and not _is_office(row[0])):
        return False
    if row[0].low.endswith("ing") or row[0].low in AUXILIARIES | {
        "who",
        "which",
        "in",
        "on",
        "at",
        "but",
        "and",
        "speaking",
        "as",
        "or",
        "with",
        "for",
        "from",
    }:
        return False
    if any((verb := VERBS.get(token.low)) is not None and verb.form == "past" for token in row):
        return False
    if row[0].low in POSSESSIVES or (row[0].low not in DETERMINERS and row[0].low in _KIN):
        return False
    head = row[head_at([token.low for token in row])]
    office = _is_office(head) or any(_is_office(token) for token in row[:5])
    return office and (row[0].low in DETERMINERS | LEADS or row[0].text[0].islower() or _is_office(head))
