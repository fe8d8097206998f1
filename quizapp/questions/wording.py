"""Pieces of wording: blanks, lead-ins, names in a row, dates in words, capitals at the start of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from quizapp.deck.dates import parse_date
from quizapp.deck.folding import ARTICLES, fold, words
from quizapp.deck.model import Status

BLANK = "____"
"""What stands for the words asked for."""

LONGEST_STEM = 25
"""Words of a stem; longer ones are not asked (window dressing: Haladyna's guideline 16)."""

INSTEAD = "No such claim is reported, but this: "
"""What is said before what a voice is reported to say in place of a claim that was thought to be its own."""

AGAIN = "[…]"
"""What stands for the words asked for where they occur a second time."""

_MONTHS = "January February March April May June July August September October November December"
MONTHS = tuple(_MONTHS.split())

_ARTICLE_BEFORE = re.compile(r"\b([Aa])n? $")
_WORD_END = r"(?!\w)"
_WORD_START = r"(?<!\w)"


def capital(text: str) -> str:
    """Text with its first letter as a capital; ``iPhone`` and the like, with a capital inside, stay."""
    first = re.split(r"[ -]", text, maxsplit=1)[0]
    return text if first[1:] != first[1:].lower() and first[:1].islower() else text[:1].upper() + text[1:]


def joined(names: Sequence[str], last: str = "and") -> str:
    """Names in a row: ``A``, ``A and B``, ``A, B and C``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def quoted(text: str) -> str:
    """Text between quotation marks; one that stands between some already, as it is."""
    text = text.strip()
    return f"“{text.removesuffix('.')[1:-1] if is_quotation(text) else text}”"


def set_off(statement: str) -> str:
    """A statement behind a colon, between quotation marks; one that opens with a quotation of its own, without more."""
    return closed(statement) if statement[:1] in '“"„' else quoted(closed(statement))


def is_quotation(text: str) -> bool:
    """Whether a text is nothing but words in quotation marks: somebody's own words."""
    whole = text.strip().removesuffix(".")
    return len(whole) > 2 and whole[0] in '"“' and whole[-1] in '"”' and not set(whole[1:-1]) & set('"“”')


def with_article(noun: str) -> str:
    """A noun with "a" or "an" before it (English)."""
    vowel = noun[:1].casefold() in tuple("aeio") or re.match(r"un(?!i)|u[bglmp]", noun) is not None
    return f"{'an' if vowel else 'a'} {noun}"


def listed(texts: Sequence[str]) -> str:
    """Several answers as one, without the full stops of sentences; one alone as it is."""
    return "; ".join(map(bare, texts)) if len(texts) > 1 else "".join(texts)


def bare(sentence: str) -> str:
    """A sentence without its final full stop."""
    return sentence.rstrip().removesuffix(".")


def closed(sentence: str) -> str:
    """A sentence with one final mark, also where it ends in an abbreviation ("Rand Corp.")."""
    sentence = re.sub(r"(?<![.])[.][.]$", ".", sentence.strip())
    inner = sentence.rstrip('”"’»') if sentence[-1:] in ("”", '"', "»") else sentence
    return sentence if inner[-1:] in (".", "!", "?", "…", "。", "！", "？", "؟") else f"{sentence}."


def masked(text: str, answers: Iterable[str]) -> str:
    """Text with every further occurrence of the answers hidden."""
    for answer in sorted({a for a in answers if len(a) > 1}, key=lambda a: (-len(a), a)):
        text = re.sub(_WORD_START + re.escape(answer) + _WORD_END, AGAIN, text, flags=re.IGNORECASE)
    return text


def blanked(text: str, start: int, end: int, answers: Iterable[str] = (), english: bool = True) -> str:
    """A statement with a blank for ``text[start:end]``; the answers are hidden elsewhere, "a" before is "a(n)"."""
    hidden = (*answers, text[start:end])
    before, after = masked(text[:start], hidden), masked(text[end:], hidden)
    if english:
        before = _ARTICLE_BEFORE.sub(r"\1(n) ", before)
    return f"{before}{BLANK}{after}"


def replaced(text: str, start: int, end: int, other: str, english: bool = True) -> str:
    """A statement with other words for ``text[start:end]``; "a" or "an" before them is made to fit."""
    before = text[:start]
    if english and (found := _ARTICLE_BEFORE.search(before)):
        before = before[: found.start()] + found[1] + ("n " if fold(other)[:1] in set("aeiou") else " ")
    if not text[:start].strip():
        other = capital(other)
    return f"{before}{other}{text[end:]}"


_DETERMINED = re.compile(r"\b(?:the|an?|its|their|his|her|our|[\w.]+['’]s)(?: [a-z]+)? $", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?) (?=\S)", re.IGNORECASE)
_DETERMINER = re.compile(r"^(?:its|their|his|her|our|my|your|this|that|these|those) ", re.IGNORECASE)


def without_article(text: str) -> str:
    """Text without a leading English article."""
    return _ARTICLE.sub("", text)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Folded words without a leading article, by which answers are compared."""
    found = words(text)
    return " ".join(found[1:] if len(found) > 1 and found[0] in ARTICLES else found) or fold(text)


def has_article(text: str) -> bool:
    """Whether a text begins with an English article."""
    return _ARTICLE.match(text) is not None


def determined(before: str) -> bool:
    """Whether the words before a place have an article, or "his" and the like, for what stands there."""
    return _DETERMINED.search(before) is not None


def doubles_determiner(before: str, other: str) -> bool:
    """Whether words with an article, or with "his" and the like, would follow words that have one already."""
    return determined(before) and (has_article(other) or _DETERMINER.match(other) is not None)


_LEADS = {Status.ALLEGATION: "As alleged by {}"}


def lead(holder: str, status: Status) -> str:
    """The words that put a statement into its holder's mouth, without a comma."""
    return _LEADS.get(status, "According to {}").format(holder)


def date_words(when: str, english: bool = True) -> str:
    """A date as one reads it: ``2021-03-04`` is ``4 March 2021``; anything else stays as written."""
    date = parse_date(when) if english and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", when) else None
    if date is None or date.month is None:
        return when
    month = f"{MONTHS[date.month - 1]} {date.year}"
    return f"{date.day} {month}" if date.day else month


def paragraphs(passage: Sequence[int]) -> str:
    """``paragraph 3``, ``paragraphs 3 and 5``; ``""`` for none."""
    if not passage:
        return ""
    return f"paragraph{'s' if len(passage) > 1 else ''} {joined([str(number) for number in passage])}"


_OPENERS = """
    a about after all although among an and any anyone apart around as at because before both but by despite during
    each either even ever every few fewer for from had has have he her here his how however if in instead it its
    just less like many more most much neither never no nobody none nor not nothing now of often on once one only or
    other our out over people several she should since so some somebody someone such than that the their then there
    these they this those though through to too two three four five under unless until up upon we what when where
    whether which while who whom whose why will with within without would you your
    almost nearly roughly
    well new old small large big young high low good bad great long short early late real true public private local
    national foreign legal illegal better best worse fewer people children women men workers residents experts critics
    supporters opponents officials money prices trade care research science cars shops schools further
"""
OPENERS = frozenset(_OPENERS.split())
"""English words that open a clause and are written small inside one."""

_PRONOUNS = "it its he his she her they their this that these those such there"
PRONOUNS = frozenset(_PRONOUNS.split())
"""English words that lean on a sentence before when a text opens with them."""
