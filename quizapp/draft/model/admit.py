"""Proposals put on the entries of a draft: what is grounded and fair is taken and marked, the rest is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final, NamedTuple

from quizapp.deck.compose_notes import shorten
from quizapp.deck.fairness import fairness, positions
from quizapp.deck.folding import content_words, fold
from quizapp.deck.marks import mark, unmark
from quizapp.deck.read import read_deck
from quizapp.deck.text import clean, slug
from quizapp.deck.written import Value
from quizapp.draft.deck_file import deck_text
from quizapp.draft.disputes import ALONE as ONE_VOICE
from quizapp.draft.disputes import OPEN
from quizapp.draft.entries import DraftDispute, DraftSide, DraftVoice, Entry, Parts
from quizapp.draft.model.answer import Kind, Proposal, shown
from quizapp.draft.model.ground import Ground
from quizapp.draft.model.order import UNKNOWN, questioned, sided
from quizapp.draft.model.wording import Verdict, reasoned, reworded
from quizapp.draft.spoken import Trust

TWICE: Final = "propose again what was proposed before"
MARKED: Final = "leave out or repeat the words that are asked"
REASONED: Final = "give a reason where there is one"
ONE_SIDED: Final = "give reasons to one side alone"
UNFAIR: Final = "make the deck unfair to somebody"
PLACED: Final = "move what has its place already"
ALONE: Final = "name one side alone"

_WATCHED: Final = frozenset({"reasons-uneven", "loaded-verb", "disputed-as-fact", "stance-as-fact", "single-position"})


class Refused(NamedTuple):
    """A proposal that was not taken, and why; the reason goes on from "Some proposals ..."."""

    kind: str
    entry: str
    text: str
    reason: str


@dataclass(slots=True)
class Report:
    """What became of a model's proposals."""

    taken: list[Proposal] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    misshapen: Counter[str] = field(default_factory=Counter)

    @property
    def reasons(self) -> Counter[str]:
        """How many were refused, by reason."""
        return Counter(each.reason for each in self.refused) + self.misshapen

    @property
    def proposed(self) -> int:
        """How many there were."""
        return len(self.taken) + len(self.refused) + self.misshapen.total()

    def refuse(self, proposal: Proposal, reason: str) -> None:
        """Count one that is not taken."""
        self.refused.append(Refused(proposal.kind.value, shown(proposal.entry), shown(proposal.text), reason))


def admit(proposals: Iterable[Proposal | str], parts: Parts, ground: Ground, model: str) -> tuple[Parts, Report]:
    """The parts of a draft with what may be taken of the proposals, in the order of kinds; what became of each."""
    work = _Work(parts, ground, f"proposed by the model {shorten(clean(model))}")
    by_kind: dict[Kind, list[Proposal]] = {}
    seen: set[tuple[Kind, str, tuple[str, ...]]] = set()
    for each in proposals:
        if isinstance(each, str):
            work.report.misshapen[each] += 1
            continue
        same = (each.kind, each.entry or each.text, each.members)
        if same in seen:
            work.report.refuse(each, TWICE)
        else:
            seen.add(same)
            by_kind.setdefault(each.kind, []).append(each)
    for kind in (Kind.HOLDS, Kind.FACT):
        for each in by_kind.get(kind, ()):
            work.word(each)
    work.sort(by_kind.get(Kind.DISPUTE, ()))
    work.side(by_kind.get(Kind.SIDE, ()))
    work.reason(by_kind.get(Kind.BECAUSE, ()))
    return work.parts, work.report


class _Work:
    """The parts while proposals are put into them."""

    def __init__(self, parts: Parts, ground: Ground, why: str) -> None:
        self.parts = parts
        self.ground = ground
        self.why = why
        self.report = Report()
        self.voices = {voice.key: voice for voice in parts.voices}
        self.places = {entry.id: place for place, entry in enumerate(parts.entries)}
        self.unfair = self._unfair(parts)

    def _unfair(self, parts: Parts) -> Counter[tuple[str, str]]:
        """What is unfair in the deck that the parts make, by code and message; not of views that nobody has sorted."""
        text = deck_text((("title", "Draft"),), (), parts.sides, parts.voices, parts.disputes, parts.entries)
        deck = read_deck(text.encode()).deck
        if deck is None:
            return Counter()
        found = [*fairness(deck, text), *positions(deck, text)]
        loose = deck.disputes[OPEN].place if OPEN in deck.disputes else None
        return Counter((each.code, each.message) for each in found if each.code in _WATCHED and each.place != loose)

    def _entry(self, key: str, section: str) -> Entry | None:
        place = self.places.get(key)
        entry = self.parts.entries[place] if place is not None else None
        return entry if entry is not None and entry.section == section else None

    def _try(self, proposal: Proposal, parts: Parts) -> None:
        """Take a proposal, if the deck is as fair with it as without."""
        unfair = self._unfair(parts)
        if unfair - self.unfair:
            self.report.refuse(proposal, UNFAIR)
            return
        self.parts, self.unfair = parts, unfair
        self.report.taken.append(proposal)

    def _with(self, changed: Mapping[str, Entry]) -> Parts:
        entries = list(self.parts.entries)
        for key, entry in changed.items():
            entries[self.places[key]] = entry
        return self.parts._replace(entries=tuple(entries))

    def word(self, proposal: Proposal) -> None:
        """Another wording of a view or a fact."""
        section, key = ("viewpoints", "holds") if proposal.kind is Kind.HOLDS else ("facts", "fact")
        entry = self._entry(proposal.entry, section)
        if entry is None:
            self.report.refuse(proposal, UNKNOWN)
            return
        base = unmark(str(dict(entry.keys)[key]))
        holder = [name for who in entry.texts("who") for name in self._names(who)] if section == "viewpoints" else []
        verdict = reworded(proposal.text, base.text, numbers_of(entry), self.ground, holder)
        spans = _spans(verdict.text, [base.text[a:b] for a, b in base.spans])
        if verdict.refused or spans is None:
            self.report.refuse(proposal, verdict.refused or MARKED)
            return
        why = f"{self.why} in place of “{shorten(base.text)}”"
        made = _changed(entry, {key: mark(verdict.text, spans)}, verdict, why)
        self._try(proposal, self._with({proposal.entry: made}))

    def _names(self, who: str) -> tuple[str, ...]:
        """The names of a voice, the last one alone too."""
        voice = self.voices.get(who)
        if voice is None:
            return ()
        last = (voice.name.split()[-1],) if voice.kind == "person" and not voice.anonymous else ()
        return (voice.name, *voice.aka, *last)

    def sort(self, proposals: Iterable[Proposal]) -> None:
        """Questions that divide, each with its views."""
        for each in proposals:
            views = [self._entry(member, "viewpoints") for member in dict.fromkeys(each.members)]
            reason = self._unsorted(each, views)
            if reason:
                self.report.refuse(each, reason)
                continue
            key = self._free_key(each.text)
            moved = [entry for entry in views if entry is not None]
            parts = self._with({entry.id: _with_keys(entry, {"on": key}) for entry in moved})
            disputes = (DraftDispute(key, each.text, self.why), *parts.disputes)
            self._try(each, parts._replace(disputes=_with_open(disputes, parts.entries)))

    def _unsorted(self, proposal: Proposal, views: Sequence[Entry | None]) -> str:
        """Why a question cannot be taken; nothing when it can."""
        known = [entry for entry in views if entry is not None]
        if len(known) < len(views):
            return UNKNOWN
        if any(entry.texts("on") != (OPEN,) for entry in known):
            return PLACED
        told = {entry.id: (entry.texts("who")[0], numbers_of(entry)) for entry in known}
        return questioned(proposal.text, told, self.ground)

    def _free_key(self, text: str) -> str:
        """A key for a dispute or side that no other has."""
        stem = slug(" ".join(content_words(text)[:3])) or OPEN
        keys = {
            OPEN,
            *self.voices,
            *(each.key for each in self.parts.disputes),
            *(each.key for each in self.parts.sides),
        }
        return next(key for key in (stem, *(f"{stem}-{n}" for n in range(2, len(keys) + 3))) if key not in keys)

    def side(self, proposals: Sequence[Proposal]) -> None:
        """Sides with their voices, if there are two at least."""
        fit: list[Proposal] = []
        placed = {voice.key for voice in self.parts.voices if voice.side}
        for each in proposals:
            voices = [self.voices.get(member) for member in each.members]
            known = [voice for voice in voices if voice is not None]
            if len(known) < len(voices) or not known:
                self.report.refuse(each, UNKNOWN)
            elif placed & set(each.members):
                self.report.refuse(each, PLACED)
            elif reason := sided(each.text, known, self.ground):
                self.report.refuse(each, reason)
            else:
                fit.append(each)
                placed |= set(each.members)
        if len(fit) + len(self.parts.sides) < 2:
            for each in fit:
                self.report.refuse(each, ALONE)
            return
        for each in fit:
            self._join(each)
            self.report.taken.append(each)
        self.unfair = self._unfair(self.parts)  # whose side somebody is on is no favour to anybody

    def _join(self, proposal: Proposal) -> None:
        """Put voices on a side, on one of that name where there is one."""
        parts = self.parts
        key = next((side.key for side in parts.sides if fold(side.name) == fold(proposal.text)), "")
        if not key:
            key = self._free_key(proposal.text)
            parts = parts._replace(sides=(*parts.sides, DraftSide(key, proposal.text, self.why)))
        joined = tuple(self._joined(voice, key) if voice.key in proposal.members else voice for voice in parts.voices)
        self.parts = parts._replace(voices=joined)

    def _joined(self, voice: DraftVoice, side: str) -> DraftVoice:
        review = f"{voice.review}; side {self.why}" if voice.review else f"side {self.why}"
        return voice._replace(side=side, review=review)

    def reason(self, proposals: Iterable[Proposal]) -> None:
        """Reasons for views: of one dispute all or none, so that no side alone is given some."""
        by_dispute: dict[str, list[tuple[Proposal, Entry]]] = {}
        for each in proposals:
            entry = self._entry(each.entry, "viewpoints")
            if entry is None:
                self.report.refuse(each, UNKNOWN)
                continue
            keys = dict(entry.keys)
            if "because" in keys:
                self.report.refuse(each, REASONED)
                continue
            numbers = numbers_of(entry)
            holders = entry.texts("who")
            holder = holders[0] if len(holders) == 1 else ""  # a reason of one is none of all
            verdict = reasoned(each.text, str(keys["holds"]), holder, numbers, self.ground)
            if verdict.refused:
                self.report.refuse(each, verdict.refused)
                continue
            verdict = replace(verdict, numbers=tuple(sorted({*numbers, *verdict.numbers})))
            made = _changed(entry, {"because": verdict.text}, verdict, f"reason {self.why}")
            by_dispute.setdefault(str(keys["on"]), []).append((each, made))
        for pairs in by_dispute.values():
            self._give(pairs)

    def _give(self, pairs: Sequence[tuple[Proposal, Entry]]) -> None:
        """The reasons within one dispute."""
        parts = self._with({proposal.entry: entry for proposal, entry in pairs})
        unfair = self._unfair(parts)
        if unfair - self.unfair:
            for proposal, _ in pairs:
                self.report.refuse(proposal, ONE_SIDED)
            return
        self.parts, self.unfair = parts, unfair
        self.report.taken += [proposal for proposal, _ in pairs]


def numbers_of(entry: Entry) -> tuple[int, ...]:
    """The paragraphs that an entry is from."""
    told = dict(entry.keys).get("from", ())
    every = told if isinstance(told, tuple) else (told,)
    return tuple(number for number in every if isinstance(number, int))


def _with_open(disputes: Sequence[DraftDispute], entries: Iterable[Entry]) -> tuple[DraftDispute, ...]:
    """The disputes with the open one as it is when some views have left it: gone with the last, told where one voice
    alone is left."""
    left = {entry.texts("who") for entry in entries if OPEN in entry.texts("on")}
    alone = [dispute._replace(review=ONE_VOICE) if dispute.key == OPEN else dispute for dispute in disputes]
    return tuple(dispute for dispute in (alone if len(left) == 1 else disputes) if dispute.key != OPEN or left)


def _spans(text: str, asked: Sequence[str]) -> list[tuple[int, int]] | None:
    """Where the words that are asked stand in a new sentence; None where one does not, or not once."""
    found: list[tuple[int, int]] = []
    for words in asked:
        places = list(re.finditer(rf"(?<!\w)(?<!\d[.,]){re.escape(words)}(?!\w)(?![.,]\d)", text))
        if len(places) != 1:
            return None
        found.append(places[0].span())
    found.sort()
    apart = all(a[1] <= b[0] for a, b in pairwise(found))
    return found if apart else None


def _changed(entry: Entry, values: Mapping[str, Value], verdict: Verdict, why: str) -> Entry:
    """An entry with other words, from the paragraphs that these need, to be looked at."""
    numbers = verdict.numbers
    passage: Value = numbers[0] if len(numbers) == 1 else numbers
    made = _with_keys(entry, {**values, "from": passage})
    told = f"{entry.why}; {why}" if entry.trust is Trust.CHECK else why
    return made._replace(trust=Trust.CHECK, why=told)


def _with_keys(entry: Entry, values: Mapping[str, Value]) -> Entry:
    """An entry with other values behind its keys; new keys stand behind what is held."""
    keys: list[tuple[str, Value]] = []
    new = {key: value for key, value in values.items() if key not in dict(entry.keys)}
    for key, value in entry.keys:
        keys.append((key, values.get(key, value)))
        if key == "holds":
            keys += new.items()
            new = {}
    return entry._replace(keys=(*keys, *new.items()))
