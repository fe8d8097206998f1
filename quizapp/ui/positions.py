"""What the map of disputes looks like: strengths, positions, facts as content. Values only, no widgets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from textual.content import Content

from quizapp.deck.model import Fact, Viewpoint
from quizapp.questions.catalogue_wording import Wording
from quizapp.questions.wording import joined
from quizapp.questions.wording import paragraphs as passage_words
from quizapp.study.rehearsal_map import Atlas, Camp, Ground, Holder, Position
from quizapp.study.rehearsal_strength import Grade, Strength
from quizapp.ui.holding import held
from quizapp.ui.show import ACCENT, QUIET, bar, brief, count, line, shown

GRADES = {Grade.NEW: "□ new", Grade.WEAK: "! weak", Grade.FAIR: "≈ fair", Grade.STRONG: "✓ strong"}
"""How strong the learner is, by sign and word."""

NONE: Mapping[str, int] = MappingProxyType({})
"""No numbers: every view is told in full."""

NAME = 30
"""So many characters of a name stand beside the number that leads to it in full."""

BAR_CELLS = 6
WORD_CELLS = max(map(len, GRADES.values()))


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing on a page of the map: its words, ``more`` about it; ``voice`` and ``dispute`` are what it leads to.

    ``number`` is what others on the page call it by. ``brief`` is ``more`` in fewer words, where such are enough;
    ``least`` what is said of it while all of ``more`` is told elsewhere.
    """

    text: Content
    more: tuple[Content, ...] = ()
    brief: tuple[Content, ...] = ()
    least: tuple[Content, ...] = ()
    number: str = ""
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
    """A dispute: its camps, what is reported as fact on it, what there is to talk about. Views are numbered through."""
    numbers = {position.view.id: number for number, position in enumerate(ground.positions, 1)}
    note = (shown(ground.note),) if ground.note else ()
    yield Spot(shown(ground.question, "bold"), (*note, _standing(ground.strength)), head=True)
    for camp in ground.camps:
        yield _camp_head(atlas, camp, numbers)
        named: set[str] = set()
        for position in camp.positions:
            yield position_spot(atlas, position, named=named, numbers=numbers)
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
            yield replace(spot, voice=voice, dispute=dispute)


def _standing(strength: Strength) -> Content:
    """The learner's own strength, in a bar and in words."""
    if not strength.total:
        return shown("Nothing of this is asked.", QUIET)
    met = f"  {strength.met} of {count(strength.total, 'point')} met"
    return line(("you: ", QUIET), strength_bar(strength), (met, QUIET))


def _camp_head(atlas: Atlas, camp: Camp, numbers: Mapping[str, int]) -> Spot:
    text = line((camp.name, f"italic {ACCENT}"), (f"  {strength_word(camp.strength)}", QUIET))
    pairs = (
        f"{numbers[one.id]} {atlas.names(one.who)} against {numbers[two.id]} {atlas.names(two.who)}"
        for one, two in camp.differ
    )
    return Spot(text, tuple(line(("they differ: ", QUIET), (pair, "")) for pair in pairs), head=True)


def position_spot(
    atlas: Atlas, position: Position, voice: str = "", named: Collection[str] = (), numbers: Mapping[str, int] = NONE
) -> Spot:
    """A view: who holds it (not where that is ``voice``, whose page it stands on), why, whom it answers.

    Those ``named`` above need not be told with their roles again. ``numbers`` are those of the views on the page: in
    brief these alone tell which one is answered.
    """
    view = position.view
    who = _holders([replace(each, role="") if each.id in named else each for each in position.holders])
    shares = bool(voice) and voice not in view.who
    lead = line(("as reported, shares: ", QUIET)) if shares else line(who, ": ")
    text = shown(view.holds) if voice in view.who else line(lead, (view.holds, ""))
    before = [line(("because: ", QUIET), (reason, "")) for reason in view.because]
    if view.quote:
        before.append(line(("in their words ", QUIET), f"“{view.quote}”"))
    after = list(_around(atlas, position))
    links = list(_others(atlas, position, numbers))
    return Spot(
        text,
        more=(*before, *_others(atlas, position, NONE), *after),
        brief=(*before, *links, *after),
        least=(*links, after[-1]) if numbers else (),
        number=str(numbers.get(view.id, "")),
        voice=next(iter(view.who), ""),
        dispute=view.on,
    )


def _around(atlas: Atlas, position: Position) -> Iterator[Content]:
    """Who shares a view, which sides agree on it, how well it is known, how it stands and where."""
    if position.sharers:
        yield line(("shared by ", QUIET), _holders(position.sharers))
    if len(sides := atlas.agreeing(position.view)) > 1:
        yield line(("agreed between ", QUIET), (joined([atlas.side_name(side) for side in sides]), ""))
    status = position.view.status.value if position.view.status.value != "claim" else ""
    where = passage_words(position.view.passage)
    yield shown(" · ".join(filter(None, (strength_word(position.strength), status, where))), QUIET)


def _others(atlas: Atlas, position: Position, numbers: Mapping[str, int]) -> Iterator[Content]:
    """Whom a view answers, who answers it, and between whom it goes both ways; by number where they have one."""
    ahead = {view.id for view in position.answers}
    back = {view.id for view in position.answered_by}
    groups = (
        ("answers, and is answered by ", [view for view in position.answers if view.id in back]),
        ("answers ", [view for view in position.answers if view.id not in back]),
        ("answered by ", [view for view in position.answered_by if view.id not in ahead]),
    )
    for words, views in groups:
        if by_number := _by_number(atlas, [view for view in views if view.id in numbers], numbers):
            yield line((words, QUIET), (by_number, ""))
        for view in (view for view in views if view.id not in numbers):
            yield line((words, QUIET), (f"{atlas.names(view.who)}: {view.holds}", ""))


def _by_number(atlas: Atlas, views: Sequence[Viewpoint], numbers: Mapping[str, int]) -> str:
    """Views by their numbers, those of one holder together: ``2 and 5 Ana Ruiz; 4 Kofi Osei``."""
    heaps: dict[str, list[str]] = {}
    for view in sorted(views, key=lambda view: numbers[view.id]):
        heaps.setdefault(atlas.names(view.who), []).append(str(numbers[view.id]))
    return "; ".join(f"{joined(found)} {brief(names, NAME)}" for names, found in heaps.items())


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
