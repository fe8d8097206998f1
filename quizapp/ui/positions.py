"""What the map of disputes looks like: strengths, positions, facts as content. Values only, no widgets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from textual.content import Content

from quizapp.deck.model import Fact, Viewpoint
from quizapp.questions.catalogue_wording import Wording
from quizapp.questions.wording import paragraphs as passage_words
from quizapp.study.rehearsal_map import Atlas, Camp, Ground, Holder, Position
from quizapp.study.rehearsal_strength import Grade, Strength
from quizapp.ui.holding import held
from quizapp.ui.show import ACCENT, QUIET, bar, count, line, lines, shown

GRADES = {Grade.NEW: "□ new", Grade.WEAK: "! weak", Grade.FAIR: "≈ fair", Grade.STRONG: "✓ strong"}
"""How strong the learner is, by sign and word."""

BAR_CELLS = 6
WORD_CELLS = max(map(len, GRADES.values()))


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing on a page of the map: its words, ``more`` about it; ``voice`` and ``dispute`` are what it leads to."""

    text: Content
    more: tuple[Content, ...] = ()
    head: bool = False
    voice: str = ""
    dispute: str = ""


def strength_word(strength: Strength) -> str:
    """Sign and word of a strength."""
    return GRADES[strength.grade]


def strength_bar(strength: Strength) -> Content:
    """A strength as a small bar with its sign and word, always of one width."""
    return line(bar(strength.share, BAR_CELLS), " ", strength_word(strength).ljust(WORD_CELLS))


def ground_spots(atlas: Atlas, ground: Ground) -> Iterator[Spot]:
    """A dispute: its camps, what is reported as fact on it, what there is to talk about."""
    note = (shown(ground.note),) if ground.note else ()
    yield Spot(shown(ground.question, "bold"), (*note, _standing(ground.strength)), head=True)
    for camp in ground.camps:
        yield _camp_head(atlas, camp)
        named: set[str] = set()
        for position in camp.positions:
            yield position_spot(atlas, position, named=named)
            named.update(position.view.who)
    if not ground.camps:
        yield Spot(shown("The deck tells nobody's view on this.", QUIET), head=True)
    yield from _facts(atlas, ground.facts)
    if ground.prompts:
        yield Spot(shown("To talk about", f"italic {ACCENT}"), head=True)
        yield from (Spot(shown(prompt.text)) for prompt in ground.prompts)


def voice_spots(atlas: Atlas, voice: str) -> Iterator[Spot]:
    """A voice: who it is, then what it holds and shares, dispute by dispute."""
    holder = atlas.holder(voice)
    about = [shown(part) for part in (holder.role, holder.side) if part]
    strength = atlas.strengths.voices.get(voice)
    yield Spot(shown(holder.name, "bold"), (*about, *([_standing(strength)] if strength else [])), head=True)
    views = atlas.views_of(voice)
    for dispute in dict.fromkeys(view.on for view in views):
        yield Spot(shown(atlas.question(dispute), f"italic {ACCENT}"), head=True)
        for view in (view for view in views if view.on == dispute):
            spot = position_spot(atlas, atlas.position(view), voice)
            yield Spot(spot.text, spot.more, voice=voice, dispute=dispute)


def _standing(strength: Strength) -> Content:
    """The learner's own strength, in a bar and in words."""
    if not strength.total:
        return shown("Nothing of this is asked.", QUIET)
    met = f"  {strength.met} of {count(strength.total, 'point')} met"
    return line(("you: ", QUIET), strength_bar(strength), (met, QUIET))


def _camp_head(atlas: Atlas, camp: Camp) -> Spot:
    text = line((camp.name, f"italic {ACCENT}"), (f"  {strength_word(camp.strength)}", QUIET))
    pairs = dict.fromkeys(f"{atlas.names(one.who)} against {atlas.names(two.who)}" for one, two in camp.differ)
    return Spot(text, tuple(line(("they differ: ", QUIET), (pair, "")) for pair in pairs), head=True)


def position_spot(atlas: Atlas, position: Position, voice: str = "", named: Collection[str] = ()) -> Spot:
    """A view: who holds it (not where that is ``voice``, whose page it stands on), why, whom it answers.

    Those ``named`` above need not be told with their roles again.
    """
    view = position.view
    who = _holders([replace(each, role="") if each.id in named else each for each in position.holders])
    shares = bool(voice) and voice not in view.who
    lead = line(("as reported, shares: ", QUIET)) if shares else line(who, ": ")
    text = shown(view.holds) if voice in view.who else line(lead, (view.holds, ""))
    more = [line(("because ", QUIET), (reason, "")) for reason in view.because]
    if view.quote:
        more.append(line(("in their words ", QUIET), f"“{view.quote}”"))
    more += _others(atlas, position)
    if position.sharers:
        more.append(line(("shared by ", QUIET), _holders(position.sharers)))
    where = passage_words(view.passage)
    status = view.status.value if view.status.value != "claim" else ""
    quiet = " · ".join(filter(None, (strength_word(position.strength), status, where)))
    return Spot(text, (*more, shown(quiet, QUIET)), voice=next(iter(view.who), ""), dispute=view.on)


def _others(atlas: Atlas, position: Position) -> Iterator[Content]:
    """Whom a view answers, who answers it, and between whom it goes both ways."""
    ahead = {view.id for view in position.answers}
    back = {view.id for view in position.answered_by}
    for view in position.answers:
        yield _other(atlas, "answers, and is answered by " if view.id in back else "answers ", view)
    for view in position.answered_by:
        if view.id not in ahead:
            yield _other(atlas, "answered by ", view)


def _other(atlas: Atlas, word: str, view: Viewpoint) -> Content:
    return line((word, QUIET), (f"{atlas.names(view.who)}: {view.holds}", ""))


def _holders(holders: Iterable[Holder]) -> Content:
    return Content("; ").join([_holder(holder) for holder in holders])


def _holder(holder: Holder) -> Content:
    return line((holder.name, "bold"), f", {holder.role}" if holder.role else "")


def _facts(atlas: Atlas, facts: Iterable[Fact]) -> Iterator[Spot]:
    wording = Wording(atlas.deck)
    for number, fact in enumerate(facts):
        if not number:
            yield Spot(shown("Reported as fact", f"italic {ACCENT}"), head=True)
        strength = atlas.strengths.entries.get(fact.id)
        word = strength_word(strength) if strength else ""
        quiet = " · ".join(filter(None, (word, passage_words(fact.passage))))
        yield Spot(held(wording, fact.said_by, shown(fact.text), fact.status), (shown(quiet, QUIET),) if quiet else ())


def told(spot: Spot) -> Content:
    """A spot in full."""
    return lines([spot.text, *spot.more])
