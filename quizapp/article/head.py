"""What stands before an article's text: headline, author, paper and day, in lines of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from quizapp.article.furniture import is_byline, looks_like_site
from quizapp.deck.dates import find_dates
from quizapp.deck.pattern import pattern

LINES: Final = 8
"""Lines or paragraphs before the text in which all that stands."""

ENDS_SENTENCE = pattern(r"(?:[.!?…。！？؟।:;”\"'’)\]»*]|[.!?…][«‹›“])\s*$")
INNER_END = pattern(r"[^\W\d_A-Z]{3}[.!?][\"'”’)]* +[\"'“‘(]*[^\W\d_a-z]")
"""Where a sentence ends within a paragraph and another begins."""

LONGEST_TITLE: Final = 200
LONGEST_HEADING: Final = 120
LONGEST_DATED: Final = 60
"""Characters of a line that may tell the article's day."""

LEAST_TELLING: Final = 4
"""Letters of a word that tells by its capital whether a line is a headline."""

_SPEECH = pattern(r"\W*(?:[A-Za-z]+ ){0,2}(?:speech|remarks|address|lecture|talk|sermon|testimony)\b", re.I)
"""How a line begins that tells who gives a speech, and where; it is text."""

_BARS = pattern(r"\s+[|·•]\s+|\s*\|\s*")
_DIGITS = pattern(r"\d{4}")


class Head(NamedTuple):
    """What the lines tell; ``headline`` is the place of the headline, ``taken`` those of lines that are no text."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    headline: int = -1
    taken: frozenset[int] = frozenset()


def head_of(lines: Sequence[str], dropped: Collection[int] = (), title: str = "") -> Head:
    """What the first lines of an article tell. Those at places ``dropped`` do not count; ``title`` is known already."""
    author = publisher = day = ""
    headline = -1
    taken: set[int] = set()
    for at, line in enumerate(lines):
        if at in dropped:
            continue
        if looks_like_site(line) and not publisher:
            publisher = line.strip()
            taken.add(at)
        elif not author and (by := is_byline(line, alone=bool(title))):
            author, day = _author_and_day(by)
            taken.add(at)
        elif not title and _may_be_headline(line):
            title, headline = " ".join(line.split()), at
        elif not title or len(line) > LONGEST_HEADING:
            break
    date, place = _date(lines, {*dropped, *taken})
    return Head(title, author, publisher, date or day, headline, frozenset(taken | ({place} if place > 0 else set())))


def _author_and_day(by: str) -> tuple[str, str]:
    """The author and the day of a byline such as "Ann Roe, 3 May 2024" or "Ann Roe | May 3, 2024 | 6 min read"."""
    days = [found for found in find_dates(by) if found.date.precision == "day"]
    end = min((found.start for found in days), default=len(by))
    author = _BARS.split(by[:end])[0].strip(" ,;—–-")
    return (author, by[days[0].start : days[0].end]) if days and author else (author or by, "")


def _may_be_headline(text: str) -> bool:
    """Whether the first line of a text is its headline: no sentence, or a short one that asks, calls or is quoted.

    One that ends with a comma addresses somebody ("Fellow citizens,").

    A statement with a full stop is one where its words begin with capitals; else the text has begun without a headline.
    """
    if ENDS_SENTENCE.search(text) is None:
        return len(text) <= LONGEST_TITLE and not text.rstrip().endswith(",")
    if len(text) > LONGEST_HEADING or INNER_END.search(text):
        return False
    telling = [word.strip("\"“‘'(") for word in text.split() if len(word) >= LEAST_TELLING]
    capital = sum(word[:1].isupper() for word in telling)
    return text[-1] not in ".…:;,)" or (len(telling) > 2 and capital >= 0.8 * len(telling))


def _date(lines: Sequence[str], dropped: Collection[int]) -> tuple[str, int]:
    """The article's day, from a short line that holds one; and the place of a line that is nothing else, or -1."""
    for at, line in enumerate(lines):
        if at in dropped or len(line) > LONGEST_DATED or not _DIGITS.search(line):
            continue
        found = find_dates(line)
        if len(found) == 1 and found[0].date.precision == "day":
            alone = at > 0 and not ENDS_SENTENCE.search(line) and not _SPEECH.match(line)
            return line[found[0].start : found[0].end], at if alone else -1
    return "", -1
