"""Whether what a model makes of a sentence says nothing but what the sentence says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from quizapp.deck.folding import content_words
from quizapp.deck.kinds_words import listed
from quizapp.deck.standing import LEANING, passing_time
from quizapp.draft.model.derive import Derived, Run, derived
from quizapp.draft.model.ground import INVENTED, QUOTING, Ground, Said, misquoted, misspelt, plain, unfit
from quizapp.draft.model.slips import HEDGED, slips
from quizapp.draft.model.standing_in import stand_ins
from quizapp.draft.model.words import ADJUNCTS, CLAUSES, FREE, JOINTS, PREDICATES, Word, bare, words_of
from quizapp.draft.words_common import AUXILIARIES, COORDINATORS, STARTERS

SHORTEST: Final = 4
LONGEST: Final = 40
"""Words of a sentence that is asked."""

ORDER: Final = "say it in another order or way"

ALIKE: Final = 0.6
"""Share of a reason's words that may stand in what it is a reason for."""

_HE: Final = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_DOUBLED = re.compile(r"[,;:—–]\s*[,;:—–]")
_OWNING: Final = frozenset({"his", "its", "their"})
_THING: Final = frozenset({"it", "its"})
_CONDITIONS: Final = frozenset({"if", "unless", "until", "till", "except", "without", "provided", "when"})
_NOT_SO: Final = frozenset({"not", "only", "simply", "just", "never"})
_SELF: Final = listed("i i'm i've me my mine we we're we've us our ours you your")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a proposal is refused, or ``""``; else the words that it puts for pronouns and the paragraphs they are from.

    ``text`` is the proposal as it may stand in the deck.
    """

    refused: str
    text: str = ""
    numbers: tuple[int, ...] = ()


def reworded(text: str, base: str, numbers: Sequence[int], ground: Ground, holder: Sequence[str] = ()) -> Verdict:
    """Whether ``text`` may stand for the sentence ``base`` of some paragraphs.

    ``holder`` are the names of the view's holder, which its view must not give away.
    """
    if reason := unfit(text, LONGEST, SHORTEST):
        return Verdict(reason)
    passages = ground.around(numbers)
    if misquoted(text, passages):
        return Verdict(QUOTING)
    wanted, given = words_of(text), words_of(base)
    found = derived(wanted, given, stand_ins([words_of(each) for each in (*ground.before(base, numbers), base)]))
    if found is None or misspelt(wanted, [base, *passages]) or not _is_tidy(text, wanted, base, given):
        return Verdict(INVENTED if _has_foreign(wanted, [base, *passages]) else ORDER)
    if reason := slips(found, given, base) or _wrong_stand_in(found, given, text, ground, holder) or _leans(text):
        return Verdict(reason)
    if _as_sentence(text) == _as_sentence(base):
        return Verdict("change nothing")
    return Verdict("", _as_sentence(text), _sources(found, numbers, ground))


def _is_tidy(text: str, words: Sequence[Word], base: str, given: Sequence[Word]) -> bool:
    """Whether a text reads as a sentence as far as can be told: no mark that was not there, no loose small words."""
    if any(text.rstrip(".").count(mark) > base.rstrip(".").count(mark) for mark in ".?!;:—–()"):
        return False
    if _DOUBLED.search(text):
        return False
    if any(word.is_name and word.low in STARTERS - {"i"} and not word.marks for word in words[1:]):
        return False
    doubled = any(a.low in FREE and b.low in FREE for a, b in pairwise(words))
    last = words[-1].low
    ends = {word.low for word, then in pairwise(given) if then.marks} | {given[-1].low}
    loose = last in FREE | JOINTS | AUXILIARIES or last.endswith(("'s", "'re", "'ve", "'ll"))
    headless = words[0].low == "that" or (words[0].low in AUXILIARIES and given[0].low not in AUXILIARIES)
    return not doubled and not headless and (not loose or last in ends)


def _has_foreign(wanted: Sequence[Word], passages: Sequence[str]) -> bool:
    held = {bare(word.low) for passage in passages for word in words_of(passage)}
    return any(bare(word.low) not in held for word in wanted) or misspelt(wanted, passages, openings=True)


def _wrong_stand_in(found: Derived, base: Sequence[Word], text: str, ground: Ground, holder: Sequence[str]) -> str:
    """Whether a pronoun was taken for somebody whom it cannot mean, or for the holder whose view is asked."""
    held = {tuple(word.low for word in words_of(name)) for name in holder}
    for place, run in found.replaced:
        who = (*run[:-1], bare(run[-1]))
        low = base[place].low
        sex = ground.sexes.get(who)
        if low in _HE and (who not in ground.sexes or sex not in {"", _HE[low]}):
            return "take a pronoun for somebody whom it cannot mean"
        if low in _THING and (sex is not None or _is_many(run[-1])):
            return "take a pronoun for somebody whom it cannot mean"
        if low in _OWNING and not _owns(run, text):
            return ORDER
        if who in held:
            return "name the holder whose view is asked"
    return ""


def _is_many(low: str) -> bool:
    """Whether a word is written like one for several things."""
    return bare(low).endswith("s") and not bare(low).endswith(("ss", "us", "is"))


def _owns(run: Run, text: str) -> bool:
    """Whether words stand as an owner's in a text: the river's, the growers'."""
    return run[-1].endswith("'s") or re.search(r"\W+".join(map(re.escape, run)) + "'", plain(text), re.I) is not None


def _leans(text: str) -> str:
    return "do not stand alone" if LEANING.match(text) else ""


def _sources(found: Derived, numbers: Sequence[int], ground: Ground) -> tuple[int, ...]:
    """The paragraphs of a sentence, and the nearest before them that name those whom its pronouns were taken for."""
    more: set[int] = set()
    for _, run in found.replaced:
        for number in range(max(numbers), min(numbers) - 3, -1):
            if _holds(run, words_of(ground.paragraphs.get(number, ""))):
                more.add(number)
                break
    return tuple(sorted({*numbers, *more}))


def _holds(run: Run, words: Sequence[Word]) -> bool:
    lows = [bare(word.low) for word in words]
    wanted = [bare(low) for low in run if low != "the"]
    return any(lows[at : at + len(wanted)] == wanted for at in range(len(lows) - len(wanted) + 1))


def _as_sentence(text: str) -> str:
    """With a capital and a full stop."""
    text = text[:1].upper() + text[1:].rstrip(" ,;:-–—")
    ended = text.rstrip("”\"'’»")[-1:] in {".", "!", "?", ""}
    return text if ended else f"{text}."


def reasoned(text: str, holds: str, voice: str, numbers: Sequence[int], ground: Ground) -> Verdict:
    """Whether ``text`` is a reason that a voice itself gives, in these paragraphs or beside them."""
    if reason := unfit(text, LONGEST, SHORTEST):
        return Verdict(reason)
    wanted = words_of(text)
    near = {number + step for number in numbers for step in (-1, 0, 1)}
    own = [said for said in ground.said.get(voice, ()) if said.number in near]
    if any(word.low in _SELF for word in wanted) or passing_time(text):
        return Verdict("do not stand alone")
    if misquoted(text, [ground.paragraphs.get(said.number, "") for said in own]):
        return Verdict(QUOTING)
    worst = _not_own(wanted, ground, numbers)
    for said in own:
        verdict = _reason_in(text, wanted, said, ground, holds)
        if not verdict.refused:
            return verdict
        worst = verdict.refused if verdict.refused != INVENTED else worst
    return Verdict(worst)


def _not_own(wanted: Sequence[Word], ground: Ground, numbers: Sequence[int]) -> str:
    """What is wrong with a reason that the voice does not give: invented, or somebody else's."""
    invented = _has_foreign(wanted, ground.around([number + 1 for number in numbers]))
    return INVENTED if invented else "give as a reason what the holder does not say"


def _reason_in(text: str, wanted: Sequence[Word], said: Said, ground: Ground, holds: str) -> Verdict:
    """Whether a reason stands in one thing that its holder says."""
    given = words_of(said.text)
    passages = ground.around([said.number])
    found = derived(wanted, given, stand_ins(map(words_of, ground.before(said.text, [said.number]))))
    if found is None or misspelt(wanted, [said.text, *passages]):
        return Verdict(INVENTED)
    if not _may_tell(wanted) or not _is_tidy(text, wanted, said.text, given):
        return Verdict("do not stand alone")
    reason = (
        slips(found, given, said.text, part=True) or _wrong_stand_in(found, given, text, ground, ()) or _leans(text)
    )
    if not reason and _is_conditional(found, given):
        reason = HEDGED
    if not reason and not _stands_apart(found, given):
        reason = "cut in the middle of a phrase"
    words, held = set(content_words(text)), set(content_words(holds))
    if not reason and len(words & held) > ALIKE * len(words):
        reason = "give as a reason what is held itself"
    return Verdict(reason, _as_sentence(text), _sources(found, [said.number], ground))


def _may_tell(words: Sequence[Word]) -> bool:
    """Whether words may be a sentence: enough of them, beginning as one does, and one of them may be a verb."""
    if words[0].low in JOINTS | PREDICATES or sum(word.low not in FREE for word in words) < SHORTEST:
        return False
    return any(word.low in PREDICATES or word.low.endswith(("ed", "s")) for word in words)


def _is_conditional(found: Derived, given: Sequence[Word]) -> bool:
    """Whether what is said holds on a condition that stands behind it."""
    for word in given[found.last + 1 :]:
        if word.is_new:
            break
        if word.low in _CONDITIONS:
            return True
    return False


def _stands_apart(found: Derived, given: Sequence[Word]) -> bool:
    """Whether a part of what is said is said by itself: it opens it, or stands behind a comma or "because"; it ends
    where a phrase ends."""
    behind = given[found.last + 1 : found.last + 2]
    if behind and not (behind[0].is_apart or behind[0].is_new or behind[0].low in ADJUNCTS | CLAUSES | COORDINATORS):
        return False
    opens = next((j for j, word in enumerate(given) if word.low != "that"), 0)
    before = found.first - 1
    while before >= 0 and given[before].low in {"the", "a", "an"}:
        before -= 1
    if before < opens or any(given[j].is_new for j in range(before + 1, found.first + 1)):
        return True
    cause = given[before].low == "because" and (before == 0 or given[before - 1].low not in _NOT_SO)
    comma = any(given[j].is_apart for j in range(before + 1, found.first + 1))
    unsaid = any(word.is_kept for word in given[: before + 1])
    tells = any(given[j].low in PREDICATES or given[j].low.endswith("ed") for j in found.kept)
    return cause or (comma and tells and not unsaid)
