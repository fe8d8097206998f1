"""What the names of a page's elements tell: which hold menus, promotion and comments, which the article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from quizapp.deck.kinds_words import listed

_NEVER: Final = listed("nav aside footer")
_ALWAYS: Final = listed("html body main article h1")
_UNLIKELY = re.compile(
    r"comment|disqus|promo|related|\bshare|sharing|social|sidebar|side-bar|newsletter|advert|\bads?\b|\bad-|-ad\b|sponsor"
    r"|cookie|consent|gdpr|footer|navi|\bnav\b|menu|breadcrumb|subscri|sign-?up|paywall|popup|pop-up|modal|banner|recommend"
    r"|trending|most-?read|most-?popular|caption|credit|toolbar|outbrain|taboola|pagination|pager|agegate|masthead|remark"
    r"|\brss\b|shoutbox|author-?bio|byline|\btags?\b|read-?more|read-?next|more-?(?:stories|news|from)|also-?like|skip-?link|rollover|tooltip|disclaimer|slideshow",
    re.I,
)
_LIKELY = re.compile(r"article|body|\bcolumn\b|content|\bmain\b|story|\bpost\b|\bentry\b|\btext\b|blog", re.I)
_GOOD = re.compile(
    r"article|body|content|entry|hentry|\bmain\b|\bpage\b|\bpost\b|\btext\b|blog|story|articlebody", re.I
)
_BAD = re.compile(
    r"comment|combx|\bcom-|contact|foot|footnote|masthead|media|\bmeta\b|outbrain|promo|related|scroll|shoutbox|sidebar"
    r"|sponsor|shopping|tags|tool|widget|share|social|newsletter|signup|subscri|advert|caption|gallery|recirc|recommend",
    re.I,
)
_SHOWN_NOT = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
WEIGHT: Final = 25


def named(values: Mapping[str, str]) -> str:
    """How an element is named."""
    return f"{values.get('class', '')} {values.get('id', '')} {values.get('itemprop', '')}"


def is_unlikely(tag: str, values: Mapping[str, str]) -> bool:
    """Whether an element holds something else than the article, by its tag and name; or is not shown."""
    if tag in _NEVER:
        return True
    if tag in _ALWAYS or not values:
        return False
    if "hidden" in values or values.get("aria-hidden") == "true":
        return True
    if values.get("role") in {"navigation", "complementary", "banner", "contentinfo", "dialog", "search", "menu"}:
        return True
    if _SHOWN_NOT.search(values.get("style", "")):
        return True
    name = named(values)
    return _UNLIKELY.search(name) is not None and _LIKELY.search(name) is None


def weight_of(values: Mapping[str, str]) -> int:
    """What the names of an element add to its weight as the one that holds the article."""
    weight = 0
    if not values:
        return weight
    for name in (values.get("class", ""), f"{values.get('id', '')} {values.get('itemprop', '')}"):
        weight += WEIGHT * (_GOOD.search(name) is not None) - WEIGHT * (_BAD.search(name) is not None)
    return weight
