"""What a web page says of its article in its head: in ``meta`` elements, in JSON-LD (schema.org), in its title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from quizapp.article.parts import Page

_META: Final = {
    "og:title": "title",
    "twitter:title": "title",
    "dc.title": "title",
    "og:site_name": "publisher",
    "dc.publisher": "publisher",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "parsely-author": "author",
    "article:published_time": "date",
    "date": "date",
    "dc.date": "date",
    "dc.date.issued": "date",
    "parsely-pub-date": "date",
    "datepublished": "date",
}
_ARTICLE = re.compile(r"(?:article|posting|report|blog)", re.I)
_DAY = re.compile(r"(?!1970-01-01)[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
"""A day, but those on which machines begin to count: year 1, and 1970."""

_BY = re.compile(r"by\s+", re.I)
_BETWEEN = re.compile(r"\s+(?:[|–—·•»]|-)\s+")
LONGEST_DATA: Final = 500_000
"""Characters of JSON-LD that are looked at."""

MOST_THINGS: Final = 1000
"""Things in JSON-LD that are looked at."""

LONGEST: Final = 300
"""Characters of what a page may say of itself; more is no title and no name."""


class PageMeta:
    """What the head of a page has told so far; what is told first counts."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.told: dict[str, str] = {}

    def meta(self, values: Mapping[str, str]) -> None:
        """A ``meta`` element."""
        name = values.get("property") or values.get("name") or values.get("itemprop") or ""
        self._note(_META.get(name.lower(), ""), values.get("content", ""))

    def data(self, text: str) -> None:
        """A script of JSON-LD. What is none is passed over."""
        if len(text) > LONGEST_DATA:
            return
        try:
            values = json.loads(text)
        except (ValueError, RecursionError):
            return
        for thing in _things(values):
            if _ARTICLE.search(str(thing.get("@type", ""))):
                self._note("title", _name(thing.get("headline")))
                self._note("author", _name(thing.get("author")))
                self._note("publisher", _name(thing.get("publisher")))
                self._note("date", _name(thing.get("datePublished")))

    def _note(self, key: str, value: str) -> None:
        value = " ".join(value.split())
        if key == "date":
            found = _DAY.match(value)
            value = found.group() if found else ""
        if key == "author":
            value = _BY.sub("", value, count=1) if _BY.match(value) else value
        if key and value and len(value) <= LONGEST and not (key == "author" and value.startswith(("http", "@", "/"))):
            self.told.setdefault(key, value)

    def page(self, headline: str) -> Page:
        """All that was told. The ``headline`` above the text comes before the title element.

        That often ends in the paper's name, which is left away where it is known.
        """
        page = Page()
        for key, value in self.told.items():
            setattr(page, key, value)
        title = next((title for title in self.titles if title), "")
        page.title = _without_name(page.title, page.publisher) or headline or _without_site(title, page.publisher)
        return page


def _things(values: object) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD, also those in lists and graphs."""
    queue = [values]
    for looked, value in enumerate(queue):  # which grows meanwhile
        if looked >= MOST_THINGS:
            return
        if isinstance(value, list):
            queue += value[:MOST_THINGS]
        elif isinstance(value, dict):
            yield value
            queue += [value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value]


def _name(value: object) -> str:
    """A text, or the names of things, joined by "and"."""
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return " and ".join(name for name in map(_name, value[:5]) if name)
    return value if isinstance(value, str) else ""


def _without_name(title: str, publisher: str) -> str:
    """A title without the paper's name behind it."""
    found = list(_BETWEEN.finditer(title))
    named = found and title[found[-1].end() :].casefold() == publisher.casefold()
    return title[: found[-1].start()] if named else title


def _without_site(title: str, publisher: str) -> str:
    """A title without the paper behind it, which is told by its name, or by being a good deal shorter."""
    found = list(_BETWEEN.finditer(title))
    if not found:
        return title
    rest, last = title[: found[-1].start()], title[found[-1].end() :]
    most = len(rest) if found[-1].group().strip() == "|" else len(rest) / 2
    return rest if len(last) <= most else _without_name(title, publisher)
