"""Lines of a page that are none of the article: page marks, promotion, addresses, bylines."""

from __future__ import annotations

import re
from typing import Final

from quizapp.deck.pattern import pattern

_PAGE = pattern(
    r"[-–—\s]*(?:page|seite|p\.|página)?\s*\d{1,4}\s*(?:(?:of|von|de|sur|/)\s*\d{1,4})?[-–—\s]*"
    r"|\d{1,2}(?:[-–]\d{1,2})?\s*(?:min(?:ute)?s?|minuten|min\.?)(?:\s+(?:read|lesezeit))?"
    r"|\d{1,3}\s+(?:comments?|shares?|likes?)",
)
_DIGIT = pattern(r"\d")
_LEADS: Final = (
    r"(?:read|see|watch|listen|related|more|also)(?:\s+(?:more|also|next|now|this|on|from|in))*\s*:?.{0,60}",
    r"(?:follow|subscribe|sign up|log in|sign in|share|print|email|tweet|comments?|click here)\b.{0,80}",
    r"join (?:us|the conversation)\b.{0,80}",
    r"advert(?:isement)?|(?:story|article) continues below.{0,30}|sponsored.{0,40}|download\b.{0,80}|skip to .{0,30}",
    r"all rights reserved.{0,60}|(?:copyright|©).{0,100}|loading.{0,20}|menu|search|home|cookie.{0,80}",
    r"photo(?:graph)?(?: by)?:? .{0,80}|image(?: credit)?:? .{0,80}",
    r"\(?(?:ap|reuters|getty|afp)\s*(?:photo|images?)?/?.{0,60}\)?",
)
_PROMOTION = pattern("|".join(_LEADS))
_RIGHTS = pattern(r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:19|20)\d\d\b")
_SITE = pattern(r"(?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?")
_BYLINE = pattern(r"by\s+(?P<by>[^\W\d_].{2,80})", re.I)
_NAME: Final = pattern(r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:(?:de|van|von|der|la|and)\s+)?[^\W\d_a-z][\w.'’-]*){1,4}")
_LONGEST: Final = 110


def is_furniture(text: str) -> bool:
    """Whether a line is a page mark, a promotion or a credit: short, and no sentence."""
    bare = text.strip()
    if len(bare) > _LONGEST or not bare:
        return not bare
    low = bare.lower()  # patterns that heed no case take three times as long to compile
    if _DIGIT.search(low) and _PAGE.fullmatch(low):
        return True
    if _RIGHTS.match(low):
        return True
    return bare[-1] not in '.!?”"' and _PROMOTION.fullmatch(low) is not None


def looks_like_site(text: str) -> bool:
    """Whether a line is nothing but the address of a site."""
    bare = text.strip().lower()
    return "." in bare and _SITE.fullmatch(bare) is not None


def is_byline(text: str, alone: bool = True) -> str:
    """The author that a line names and nothing else, with ``alone`` also without "by"; ``""`` when it names none."""
    bare = text.strip()
    if len(bare) > _LONGEST or bare[-1:] in ".!?:":
        return ""
    led = _BYLINE.fullmatch(bare)
    if led is not None:
        return led["by"]
    return bare if alone and len(bare.split()) <= 4 and _NAME.fullmatch(bare) else ""
