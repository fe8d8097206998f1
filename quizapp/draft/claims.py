"""Whether a sentence of the article tells what somebody says or thinks, though no statement was found in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.deck.kinds_words import listed
from quizapp.deck.pattern import pattern
from quizapp.draft.leaning import tagged
from quizapp.draft.phrases import subject_before
from quizapp.draft.words_saying import VERBS

if TYPE_CHECKING:
    from quizapp.draft.frames import Frame
    from quizapp.draft.passages import Passage

_HEARD = pattern(
    r"\b(?:according to|reportedly|allegedly|supposedly|is said to|are said to|was said to|were said to|rumou?red"
    r"|in (?:his|her|their|its) (?:view|opinion|words)|polls?|survey)\b",
    re.I,
)
_NO_SAYING: Final = listed(
    "add continue offer plan decide learn know see read point want seek answer post determine repeat discuss cite"
)
"""Verbs that tell what somebody does as often as what somebody says; a clause behind them shows which."""

_HOLDING: Final = listed("held holds hold maintained maintains maintain ruled found finds showed shows proved proves")
"""Verbs with which a clause with "that" is somebody's finding or view."""

_OPENS: Final = "PSDKN#GQ"
_WINDOW: Final = 9
"""Units behind a verb in which the clause that it leads to has its own verb."""


def whose_claim(passage: Passage, text: str) -> str | None:
    """Whose claim a sentence is, in its own words; "" where it does not tell; None for one that is nobody's."""
    frame = tagged(passage.words)
    for at, unit in enumerate(frame.units):
        verb = VERBS.get(unit.low) if unit.tag == "V" else None
        if unit.low in _HOLDING and at + 1 < len(frame.units) and frame.units[at + 1].low == "that":
            return _teller(frame, at, text)
        if verb is None or verb.sort in {"about", "naming"} or verb.form == "ing" or not _leads(frame, at, verb.lemma):
            continue
        return _teller(frame, at, text)
    return "" if _HEARD.search(text[passage.span[0] : passage.span[1]]) else None


def _teller(frame: Frame, at: int, text: str) -> str:
    """The subject of a verb of saying as it is written; nothing for a pronoun."""
    subject = subject_before(frame, at)
    if subject is None or frame.tags[subject[0]] in "PR":
        return ""
    return " ".join(text[frame.units[subject[0]].start : frame.units[subject[1] - 1].end].split())


def _leads(frame: Frame, at: int, lemma: str) -> bool:
    """Whether a verb of saying or thinking leads to a clause, or stands at the end of one."""
    tags = frame.tags[at + 1 :]
    that = next((place for place, tag in enumerate(tags[:_WINDOW]) if tag == "S" or tag in "VX,.;"), -1)
    if that >= 0 and frame.units[at + 1 + that].low == "that":
        return True
    if lemma in _NO_SAYING:
        return False
    if not tags.strip(".,Q") or tags[0] in ",.":  # "officials say."
        return at > 3
    opened = tags[0] in _OPENS
    return opened and any(tag in "VX" for tag in tags[1:_WINDOW].split(",")[0])


def tells_attitude(passage: Passage) -> bool:
    """Whether a sentence tells what somebody says, thinks, wants or makes of something, in whatever way."""
    return any(unit.tag == "V" and unit.low in VERBS for unit in tagged(passage.words).units)
