"""Whether questions that divide, and sides, are told in the article's words and in nobody's favour."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from quizapp.deck.fairness_words import LOADED
from quizapp.deck.folding import fold
from quizapp.deck.kinds_words import listed
from quizapp.deck.standing import passing_time
from quizapp.draft.entries import DraftVoice
from quizapp.draft.model.ground import INVENTED, ODD, Ground, misspelt, plain, unfit
from quizapp.draft.model.words import FREE, Word, bare, words_of

LONGEST_QUESTION: Final = 25
LONGEST_NAME: Final = 6
"""Words of a question, and of a side's name."""

ONE_SIDED: Final = "take the words of one of those who disagree"
LONELY: Final = "join fewer than two holders"
UNKNOWN: Final = "name an entry that is not there"

_ASKING: Final = listed(
    """
    who whose what which how where when whether should shall must may might can could will would do does did is are was
    were be been has have had of in on at for from by with about to and or over
    """
)
"""Words of a question that need not stand in the article: they say nothing of what is asked."""

_OPENINGS: Final = listed(
    "who whose what which how where when should must may can could will would do does is are has have"
)
_AGAINST = re.compile(r"\b(?:against|without|not|former|rivals?|oppos\w+|critic\w*|den(?:y|ie[sd])|reject\w*)\b", re.I)


def questioned(text: str, views: Mapping[str, tuple[str, Sequence[int]]], ground: Ground) -> str:
    """Why a question is none that divides some views, each with its holder and its paragraphs; nothing when it is."""
    if reason := unfit(text, LONGEST_QUESTION, 3):
        return reason
    words = words_of(text)
    if not text.endswith("?") or text.count("?") > 1 or words[0].low not in _OPENINGS or set('"“”') & set(text):
        return "ask no plain question"
    if len({holder for holder, _ in views.values()}) < 2:
        return LONELY
    if passing_time(text):
        return "tell a time that passes"
    passages = [ground.paragraphs.get(number, "") for _, numbers in views.values() for number in numbers]
    telling = [word for word in words if word.low not in FREE | _ASKING]
    if any(word.is_kept for word in telling) or LOADED.search(fold(text)):
        return "lean to one answer"
    if not telling or any(not _stands(word, passages) for word in telling) or misspelt(words, passages):
        return INVENTED
    return ONE_SIDED if any(_is_of_one(word, ground) for word in telling) else ""


def _stands(word: Word, passages: Sequence[str]) -> bool:
    """Whether a word stands in one of some passages."""
    return any(bare(word.low) == bare(held.low) for passage in passages for held in words_of(passage))


def _is_of_one(word: Word, ground: Ground) -> bool:
    """Whether one holder alone uses a word, and the article itself does not."""
    return word.low not in ground.own_words and len(ground.voiced.get(word.low, ())) < 2


def sided(name: str, voices: Sequence[DraftVoice], ground: Ground) -> str:
    """Why some voices are no side of that name; nothing when they are: the article names it beside each of them."""
    if reason := unfit(name, LONGEST_NAME):
        return reason
    if set('"“”?!') & set(name):
        return ODD
    wanted = [bare(word.low) for word in words_of(name) if word.low not in FREE]
    if not wanted or not any(_row(wanted, text) for text in ground.paragraphs.values()):
        return INVENTED
    if not _is_written_so(name, ground):
        return INVENTED
    if not any(_row(wanted, text) for text in ground.own) and not any(_row(wanted, voice.name) for voice in voices):
        return ONE_SIDED
    if not all(_is_beside(wanted, voice, ground) for voice in voices):
        return "put a voice on a side that the article does not name beside it"
    return ""


def _is_written_so(name: str, ground: Ground) -> bool:
    """Whether the article writes the words of a name so, capitals too; a first word may stand in a sentence."""
    held = {plain(word.text) for text in ground.paragraphs.values() for word in words_of(text)}
    return all(plain(word.text) in held for word in words_of(name)[1:])


def _row(wanted: Sequence[str], text: str) -> bool:
    """Whether words stand in a text one after the other."""
    lows = [bare(word.low) for word in words_of(text)]
    return any(lows[at : at + len(wanted)] == list(wanted) for at in range(len(lows) - len(wanted) + 1))


def _is_beside(wanted: Sequence[str], voice: DraftVoice, ground: Ground) -> bool:
    """Whether a voice's own name or role names a side, or the article does right beside the voice, and not as a foe."""
    name = [bare(word.low) for word in words_of(voice.name)][-1:]
    own = [text for piece in ground.own for text in piece.split("\n\n") if _row(name, text)]
    told = [text for text in (voice.name, voice.role, *voice.aka, *own) if not _AGAINST.search(text)]
    return any(_row(wanted, text) for text in told)
