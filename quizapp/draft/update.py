"""Drafting again into a deck that its teacher has worked on: what is new comes in, what the teacher did stays.

Three texts are merged entry by entry: the deck as it was drafted (of which it remembers digests), the deck as it is
now, and the new draft. What the teacher left alone follows the draft; what was edited, accepted or sorted elsewhere
stays; what was taken out stays out. Nothing is deleted: what the article has lost is marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quizapp.deck import schema
from quizapp.deck.drafted import GONE, LOOK, Remembered, cells, digest, held_in, remembered
from quizapp.deck.layout_tree import LayoutError
from quizapp.deck.place import Place
from quizapp.deck.problems import Level, Reading
from quizapp.deck.read import read_deck
from quizapp.draft.ground import squeezed, stands_in
from quizapp.draft.update_links import Links
from quizapp.draft.update_parts import DeckParts, Part, Says
from quizapp.draft.update_text import Adding, Heads, rewritten
from quizapp.draft.update_words import bare, redrafted, swapped

NEW: Final = "new in this draft"
LOST: Final = "the article no longer says this"
FEWEST: Final = 8
MOST_LOST: Final = 0.75
"""Share of what was drafted, if that is not too little to tell, beyond which the article is another one."""

UNNAMED: Final = "the article no longer names this voice"


class Happened(StrEnum):
    """What became of an entry. What is not told is as it was."""

    ADDED = "added"
    REPLACED = "replaced"
    MARKED = "marked"
    LOST = "lost"
    MOVED = "moved"
    LEFT_OUT = "left out"
    TAKEN_OUT = "taken out"
    THERE = "there already"


@dataclass(frozen=True, slots=True)
class Told:
    """What became of an entry: its ``text``, and its ``place`` in the file as it is now, if it has one there."""

    what: Happened
    section: str
    text: str
    place: Place | None = None
    swapped: str = ""
    """What stands in place of what, where a few words were exchanged: 5 → 7."""


@dataclass(frozen=True, slots=True)
class Updated:
    """The deck's file as it is now, what became of which entries, and how many are as they were."""

    data: bytes
    told: tuple[Told, ...]
    kept: int
    remembered: bool
    """Whether the deck knew what was drafted; where it did not, nothing was replaced."""
    heads: tuple[str, ...] = ()
    """What the deck says of its article that follows the draft, such as ``source.date``."""

    def count(self, what: Happened) -> int:
        """How many entries had something happen."""
        return sum(each.what is what for each in self.told)


class UpdateError(ValueError):
    """A deck that cannot be updated; the message says why, with the line."""


class OtherArticleError(UpdateError):
    """The article is another one than the deck was drafted from."""


def updated(data: bytes, draft: str, paragraphs: Mapping[int, str], article: str = "") -> Updated:
    """A deck's file with a new draft merged into it.

    ``draft`` is the file of the new draft, ``paragraphs`` are the article's by number, ``article`` is its file as seen
    from the deck's folder. Raises UpdateError for a deck with errors and for one that nobody could change safely, and
    OtherArticleError where hardly anything of what was drafted stands in the article.
    """
    mine, theirs = _parts(data, "the deck"), _parts(draft.encode(), "the draft")
    try:
        return _Update(mine, theirs, paragraphs, article).made()
    except LayoutError as error:
        raise UpdateError(str(error)) from None


def _parts(data: bytes, what: str) -> DeckParts:
    reading = read_deck(data)
    if reading.deck is None or not reading.ok:
        raise UpdateError(_first_error(reading, what))
    try:
        return DeckParts(data, reading.deck)
    except LayoutError as error:
        raise UpdateError(f"{what}: {error}") from None


def _first_error(reading: Reading, what: str) -> str:
    error = next((problem for problem in reading.problems if problem.level is Level.ERROR), None)
    return f"line {error.place.line}: {error.message}" if error else f"{what} holds nothing that can be asked"


class _Update:
    """Decides for each entry, and gathers what is to be written."""

    def __init__(self, mine: DeckParts, theirs: DeckParts, paragraphs: Mapping[int, str], article: str) -> None:
        self.mine = mine
        self.theirs = theirs
        self.links = Links(mine, theirs)
        self.text = squeezed(" ".join(paragraphs.values()))
        self.cells = {number: cells(text) for number, text in paragraphs.items()}
        self.article = article or mine.article
        self.memory = dict(mine.memory)
        self.reworded: dict[str, Says] = {}
        self.marks: dict[str, str] = {}
        self.swaps: dict[str, str] = {}
        self.passages: dict[str, str] = {}
        self.adding: list[Adding] = []
        self.told: list[tuple[Happened, Part]] = []

    def made(self) -> Updated:
        """The deck updated."""
        self.refuse_other_article()
        for part in self.theirs.parts.values():
            if part.section not in {"voices", "sides", "disputes"} or not self.links.is_new(part):
                self.take(part)
        self.declare()
        for line in self.mine.memory.values():
            if line.name not in self.links.remembered.values():
                self.look_for(line)
        heads = self.heads()
        data = rewritten(self.mine, self.reworded, self.marks, self.passages, self.adding, heads, self.section())
        after = _parts(data, "the updated deck")
        return Updated(data, tuple(self.tell(after)), self.kept(), bool(self.mine.memory), tuple(heads))

    def refuse_other_article(self) -> None:
        """Raises OtherArticleError where nearly all that was drafted would be marked as lost."""
        lines = [self.memory[name] for name, part in self.links.held.items() if part.section in schema.LISTS]
        lost = [line for line in lines if line.state != GONE and not self.stands(line)]
        if len(lines) >= FEWEST and len(lost) > MOST_LOST * len(lines):
            told = f"of {len(lines)} entries that were drafted, {len(lost)} do not stand in this article"
            raise OtherArticleError(f"{told}. Is it the right one?")

    def stands(self, line: Remembered) -> list[int]:
        """The numbers of the paragraphs in which what was drafted stands."""
        return [number for number, words in self.cells.items() if held_in(line.sketch, words)]

    def take(self, part: Part) -> None:
        """Decide on an entry of the draft."""
        says = self.links.translated(part)
        line, now = self.links.known_as(part), self.links.now(part.name)
        if says is None:
            if now is None and line is None:
                self.told.append((Happened.LEFT_OUT, part))
            return
        if self.links.is_new(part):
            self.add(part, says)
            return
        drafted = self.drafted(part, says, line)
        if now is None:
            there = self.links.forms.of(part)
            self.told.append((Happened.TAKEN_OUT, part) if there is None else (Happened.THERE, there))
        elif line is None:
            self.told.append((Happened.THERE, now))
        else:
            drafted = self.merge(part, now, says, line, drafted)
        self.memory[drafted.name] = drafted

    def drafted(self, part: Part, says: Says, line: Remembered | None) -> Remembered:
        """What is remembered of an entry that was drafted again."""
        state = line.state if line is not None else LOOK if part.review else ""
        fresh = remembered(part.section, part.spot.key or part.name, says, state)
        return fresh if line is None else fresh._replace(name=line.name)

    def add(self, part: Part, says: Says) -> None:
        """An entry that is new, marked for the eye."""
        key = self.links.keys[part.section][part.spot.key] if part.spot.key else ""
        after = self.links.neighbour(part)
        self.adding.append(Adding(part, key, {**_without(says, "review"), "review": _reason(NEW, part)}, after))
        self.told.append((Happened.ADDED, part))
        drafted = remembered(part.section, key or part.name, says, LOOK)
        self.memory[drafted.name] = drafted

    def merge(self, part: Part, now: Part, says: Says, line: Remembered, drafted: Remembered) -> Remembered:
        """An entry that was drafted before and is drafted again; returns what is remembered of it."""
        untouched = now.memory.digest == line.digest and not self.mine.entries.noted(now.spot)
        accepted = line.state == LOOK and not now.review
        self.follow(now, line.passage, drafted.passage)
        if drafted.digest in (line.digest, now.memory.digest):
            return drafted._replace(state=self.back(part, now, line))
        if part.memory.digest == line.digest:  # it is given as before: only whom it names the teacher took out
            return drafted._replace(digest=line.digest, state=self.back(part, now, line))
        reworded = drafted.words != line.words
        if untouched and not accepted:
            own = {name: now.says.get("id", "") if name == "id" else value for name, value in says.items()}
            said = {name: value for name, value in own.items() if value and name != "review"}
            why = self.other_words(now, part) if reworded else redrafted(part.section, now.says, said)
            self.reworded[now.name] = {**said, "review": _reason(why, part)}
            self.told.append((Happened.REPLACED, now))
            return drafted._replace(state=LOOK)
        if reworded and not stands_in(bare(now.text), self.text):
            why, self.swaps[now.name] = swapped(now.text, part.text)
            self.mark(now, f"{why}: {bare(part.text)}", Happened.MARKED)
        return drafted._replace(state="" if line.state == GONE else line.state)

    def other_words(self, now: Part, part: Part) -> str:
        """What became of the words of an entry that is replaced: what of them was exchanged, or all of them before."""
        why, self.swaps[now.name] = swapped(now.text, part.text)
        return why if self.swaps[now.name] else f"{why}; before, {bare(now.text)}"

    def back(self, part: Part, now: Part, line: Remembered) -> str:
        """The state of an entry that the draft gives as before; one that was lost is back."""
        if line.state != GONE:
            return line.state
        return LOOK if part.review or now.review else ""

    def follow(self, now: Part, was: str, passage: str) -> None:
        """The paragraph of an entry, brought up to date where the teacher left it as it was drafted."""
        if was and passage and was != passage and now.memory.passage == was:
            self.passages[now.name] = passage
            self.told.append((Happened.MOVED, now))

    def look_for(self, line: Remembered) -> None:
        """An entry that was drafted before and is not any more: of less weight now, or lost by the article."""
        now = self.links.held.get(line.name)
        if now is None or not line.sketch or line.state == GONE or now.section in {"sides", "disputes"}:
            return
        found = self.stands(line)
        if not found:
            self.memory[line.name] = line._replace(state=GONE)
            self.mark(now, UNNAMED if now.section == "voices" else LOST, Happened.LOST)
        elif now.section != "voices" and line.passage.isdigit() and int(line.passage) not in found and len(found) == 1:
            self.follow(now, line.passage, str(found[0]))
            self.memory[line.name] = line._replace(passage=str(found[0]))

    def mark(self, now: Part, why: str, what: Happened) -> None:
        """Mark an entry that stays as it is."""
        self.marks[now.name] = why
        self.told.append((what, now))

    def declare(self) -> None:
        """Add the voices, sides and disputes that what comes in speaks of."""
        for section, names in (
            ("voices", ("who", "said_by", "shared_by", "against")),
            ("disputes", ("on",)),
            ("sides", ("side",)),
        ):
            used = {text for made in self.coming() for name in names for text in _texts(made.get(name, ""))}
            answers = {str(made.get("a", "")) for made in self.coming()}
            for part in self.theirs.within(section):
                wanted = self.links.keys[section][part.spot.key] in used or part.text in answers
                if self.links.is_new(part) and wanted and (says := self.links.translated(part)) is not None:
                    self.add(part, says)

    def coming(self) -> list[Says]:
        """What is written anew."""
        return [*(each.says for each in self.adding), *self.reworded.values()]

    def heads(self) -> Heads:
        """What the deck says of itself, where the teacher left it as it was drafted and the draft gives another."""
        found: Heads = {}
        mine = self.mine.heads()
        for name, value in self.theirs.heads().items():
            line = self.mine.memory.get(name)
            fresh = Remembered(name, digest({"": value}))
            self.memory[name] = fresh
            if line is None:
                if self.mine.memory and name not in mine:
                    found[name] = value
            elif name in mine and digest({"": mine[name]}) == line.digest != fresh.digest:
                found[name] = value
        return found

    def section(self) -> tuple[str, list[str]] | None:
        """What the deck remembers from now on; None where that is what it remembers already."""
        if self.memory == self.mine.memory and self.article == self.mine.article:
            return None
        return self.article, [line.line() for line in self.memory.values()]

    def kept(self) -> int:
        """How many entries are as they were, but for the number of their paragraph."""
        changed = {*self.reworded, *self.marks}
        return sum(part.name not in changed for part in self.mine.parts.values())

    def tell(self, after: DeckParts) -> Iterator[Told]:
        """What happened, with the places in the file as it is now."""
        entries = after.entries
        lines = {part.name: entries.lines.number(part.spot.start) for part in after.parts.values()}
        for what, part in self.told:
            name = part.name
            if what is Happened.ADDED and part.spot.key:
                name = f"{part.section}.{self.links.keys[part.section][part.spot.key]}"
            now = after.parts.get(name) if what not in (Happened.LEFT_OUT, Happened.TAKEN_OUT) else None
            place = Place(lines[name], 1) if now is not None else None
            yield Told(what, part.section, now.text if now is not None else part.text, place, self.swaps.get(name, ""))


def _reason(why: str, part: Part) -> str:
    """Why something waits for an eye, and what the draft itself is not sure of."""
    return f"{why}; {part.review}" if part.review else why


def _without(says: Says, name: str) -> Says:
    return {key: value for key, value in says.items() if key != name}


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]
