"""Folding: two writings of the same words made equal, in any script, without making different words equal.

What is folded away: case, width, ligatures, dashes and quotation marks of all shapes, white space, invisible
characters, digits of other scripts, and those marks without which a reader still reads the same word: accents of
Latin and Greek, stress and the dots of ё in Cyrillic, Hebrew points, Arabic vowel signs. What stays: marks that
make another letter or syllable (matras of the Indic scripts, Thai vowels and tones, kana voicing, й and ї).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from quizapp.deck.pattern import pattern

LONGEST_FOLDED: Final = 20_000
"""Characters of a text that are folded; what comes after is cut off. No deck text that is compared is longer."""

DASHES: Final = "‐‑‒–—―−﹘﹣－⁃"
"""Dashes and minus signs, all folded to a hyphen."""

QUOTES: Final = "‘’‚‛′ʼʻʹˈ`´ʾʿ׳＇‹›"
"""Apostrophes and single quotation marks, all folded to one."""

_SAME: Final = str.maketrans(
    {
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(QUOTES, "'"),
        **dict.fromkeys("“”„‟″«»״＂「」『』《》〈〉", '"'),
        "⁄": "/",
        "∕": "/",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ð": "d",
        "đ": "d",
        "þ": "th",
        "ł": "l",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "ƒ": "f",
        "ə": "e",
        "ɑ": "a",
        "ـ": "",  # Arabic tatweel only stretches a word
        "ٱ": "ا",
        "ى": "ي",  # alef maksura and yeh are one letter to many keyboards
        "ی": "ي",
        "ک": "ك",
        "ہ": "ه",
        "ھ": "ه",
    }
)
_UNSEEN = pattern(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_ALWAYS_DROPPED = pattern(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0730-\u074a\u08d3-\u08ff]+"
)
"""Hebrew points, Arabic vowel and reading signs, Syriac vowels: written for learners, left out by everybody else."""

_LATIN_GREEK_MARKS = pattern(
    "(?<=[a-z\u00df-\u024f\u0250-\u02af\u0370-\u03ff\u1e00-\u1fff\u2c60-\u2c7f])"
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_ALEF_MARKS = pattern("(?<=ا)[\u0653-\u0655]+")
_CYRILLIC_MARKS = pattern("(?<=[аеиоуыэюяієѣ])[\u0300\u0301]+|(?<=е)\u0308")
_LOOSE_MARKS = pattern("(?:(?<=^)|(?<=[\\s\\d]))[\u0300-\u036f]+")
_VULGAR = pattern("(?<=\\d)(?=[¼-¾⅐-⅞])")
_OTHER_DIGITS = pattern("[^\\D0-9]")
_MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0653-\u0655\u07a6-\u07b0\u0900-\u0dff\u0e00-\u0eff\u0f00-\u109f\u135d-\u135f\u1700-\u17ff"
    "\u1a00-\u1cff\u3099\u309a\ua800-\uabff\U00011000-\U00011fff"
)
"""Blocks of marks that belong to a word; ``\\w`` leaves them out."""

_NUMBER_OR_SHORT: Final = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d+(?:\.\d+)?[^\W\d_]*"  # numbers whole, with their separators; 19th
    r"|[^\W\d_](?:\.[^\W\d_])+\.?(?!\w)"  # U.S., e.g.
)
_ANY_WORD: Final = rf"{_NUMBER_OR_SHORT}|[^\W\d_](?:[^\W_]|[{_MARKS}]|'(?=[^\W\d_]))*"
_WORD = pattern(_ANY_WORD)
_ASCII_WORD = pattern(rf"{_NUMBER_OR_SHORT}|[a-zA-Z](?:[^\W_]|'(?=[^\W\d_]))*")  # compiled in a third of the time
_WORD_OR_SIGN = pattern(rf"{_ANY_WORD}|[+#%@=<>^°$€£¥*~]")


def fold(text: str) -> str:
    """Text as it is compared: equal for all writings that a fair reader takes for the same words.

    >>> fold("  López–OBRADOR ") == fold("lopez-obrador")
    True
    """
    if text.isascii() and text.isprintable():
        return " ".join(text[:LONGEST_FOLDED].lower().replace("`", "'").split())
    plain = text[:LONGEST_FOLDED].translate(_SAME)
    if plain.isascii() and plain.isprintable():  # English set with its own dashes and quotation marks
        return " ".join(plain.lower().split())
    return _fold(text[:LONGEST_FOLDED])


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    plain = _without_marks(unmarked_case(text))
    return " ".join(unicodedata.normalize("NFC", plain).split())


def unmarked_case(text: str) -> str:
    """Text without case, width and shapes of punctuation, but with all its marks, decomposed (NFKD).

    The strict half of folding: it tells apart words that differ in an accent or a tone alone.
    """
    text = _VULGAR.sub(" ", _UNSEEN.sub("", text[:LONGEST_FOLDED]))
    text = unicodedata.normalize("NFKD", text.translate(_SAME)).casefold()
    text = unicodedata.normalize("NFKD", text).translate(_SAME)
    text = _OTHER_DIGITS.sub(_as_ascii_digit, text)
    return " ".join(text.split())


def _as_ascii_digit(found: re.Match[str]) -> str:
    return str(unicodedata.decimal(found.group(), found.group()))


def _without_marks(text: str) -> str:
    text = _ALWAYS_DROPPED.sub("", text)
    text = _LATIN_GREEK_MARKS.sub("", text)
    text = _CYRILLIC_MARKS.sub("", _ALEF_MARKS.sub("", text))
    return _LOOSE_MARKS.sub("", text)


def words(text: str) -> list[str]:
    """The folded words and numbers of a text, without punctuation.

    ``U.S.`` gives ``us``, ``107,000`` gives ``107000``; words with a dash are several; an apostrophe inside a word
    stays. A run of a script without spaces is one word.
    """
    return folded_words(fold(text))


def folded_words(folded: str, signs: bool = False) -> list[str]:
    """The words of a text that is folded already; with ``signs`` also those that tell C++ from C and 5 % from 5."""
    words = _WORD_OR_SIGN if signs else _ASCII_WORD if folded.isascii() else _WORD
    return [_bare(found) for found in words.findall(folded)]


def _bare(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    return word.replace(".", "")


def content_words(text: str) -> list[str]:
    """The words that carry a text's content: no stop words, none under three letters, no possessive endings."""
    found = (word.removesuffix("'s") for word in words(text))
    return [word for word in found if (len(word) >= 3 or word.isdigit()) and word not in STOP_WORDS]


def drop_titles(text: str) -> str:
    """A folded name without leading articles, titles and offices, and without trailing Jr., PhD and the like.

    A text that is nothing but titles stays whole.
    """
    found = [word for word in words(text) if word]
    start, end = 0, len(found)
    while start < end - 1 and found[start] in TITLES:
        start += 1
    while end > start + 1 and found[end - 1] in SUFFIXES:
        end -= 1
    return " ".join(found[start:end])


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


ARTICLES: Final = word_set("a an the el la los las le les l il lo gli der das dem ein eine un una une het ο η το οι τα")
"""Articles that may be left out or added before an answer; those that are common words of another language aren't."""

TITLES: Final = ARTICLES | word_set(
    """mr mrs ms miss mx dr doctor prof professor gen general lt lieutenant col colonel maj major capt captain cmdr
    commander adm admiral sgt sergeant cpl corporal pvt private sen senator rep representative congressman
    congresswoman gov governor pres president vice vp sir dame lord lady baron baroness king queen prince princess
    pope saint st judge justice hon honorable honourable rev reverend father fr sister brother sr rabbi imam sheikh
    minister secretary foreign defense defence prime premier chancellor chief ambassador mayor former ex then acting
    deputy assistant detective officer agent don dona sra srta senor senora herr frau madame monsieur mme mlle
    speaker chairman chairwoman chair ceo director"""
)
"""Titles and offices, folded, as they stand before a name."""

SUFFIXES: Final = word_set("jr sr phd md esq mp mep kcb obe cbe")
"""What stands after a name without being part of it."""

STOP_WORDS: Final = word_set(
    """a about above across after again against all almost along already also although always am among an and another
    any anyone are aren't around as at away back be became because become been before began being below between both
    but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each
    either else even ever every few for from further gave get give go goes going got had hadn't has hasn't have
    haven't having he her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it
    its itself just let like made make many may me might more most much must my myself neither no nor not now of off
    often on once one only onto or other others our ours out over own per put rather said same say says she should
    since so some still such than that the their theirs them themselves then there these they they'd they're they've
    this those though through thus to together too toward towards under until up upon us very was wasn't we we'd
    we're we've well went were weren't what when where whether which while who whom whose why will with within
    without won't would wouldn't yet you your yours"""
)
"""English words without content of their own."""
