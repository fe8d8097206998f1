"""Which entry of a new draft is which of the deck: by id, else by the words, so that none is drafted twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from quizapp.deck.drafted import ALIKE, Remembered, likeness
from quizapp.deck.entry_text import Plain, Spot
from quizapp.deck.identity import Ids
from quizapp.draft.update_parts import DeckParts, Part, Says, by_kind, kind, kind_of, texts_in

_VOICES: Final = ("who", "shared_by", "said_by", "against")
_WORDS: Final = re.compile(r"\w+")
_QUOTED: Final = re.compile("“(.+)”", re.S)
_FEWEST: Final = 3
"""Words of a statement from which it is looked for inside other texts."""


class Forms:
    """The teacher's own parts, and which of them says what an entry of a draft says, in whatever form."""

    def __init__(self, own: Sequence[Part]) -> None:
        self.own = own
        self.said = [_folded(" . ".join(texts_in(dict(part.says)))) for part in own]
        self.named = {(kind(part), part.name): part for part in reversed(own)}
        self.by_word: dict[str, list[int]] = defaultdict(list)
        self.by_cell: dict[str, list[int]] = defaultdict(list)
        for at, (part, said) in enumerate(zip(own, self.said, strict=True)):
            for word in set(said.split()):
                self.by_word[word].append(at)
            for cell in () if part.spot.key else part.memory.sketch:
                self.by_cell[cell].append(at)

    def of(self, part: Part) -> Part | None:
        """The part that says the same as one of a draft: of the same id, with its words inside, or much alike."""
        if part.spot.key:
            return self._keyed(part)
        if (kind(part), part.name) in self.named:
            return self.named[kind(part), part.name]
        quoted = _QUOTED.search(part.text) if part.section == "cards" else None
        words = _folded(quoted[1] if quoted else part.text)
        rarest = min((self.by_word.get(word, []) for word in words.split()), key=len, default=[])
        if words.count(" ") + 1 >= _FEWEST:
            for at in rarest:
                if f" {words} " in f" {self.said[at]} ":
                    return self.own[at]
        cells = part.memory.sketch
        votes = Counter(at for cell in cells for at in self.by_cell.get(cell, ()))
        alike = (at for at in sorted(votes) if likeness(cells, self.own[at].memory.sketch) >= ALIKE)
        return next((self.own[at] for at in alike), None)

    def _keyed(self, part: Part) -> Part | None:
        """The teacher's own voice of the same name, or other thing under a key that says the same."""
        for other in self.own:
            if other.section != part.section:
                continue
            names = {_folded(name) for name in (other.text, *texts_in(other.says.get("aka", [])))}
            if _folded(part.text) in names or likeness(part.memory.sketch, other.memory.sketch) >= ALIKE:
                return other
            if other.spot.key == part.spot.key and part.section != "voices":
                return other
        return None


class Links:
    """The entries of a new draft, each with what the deck remembers of it and with what became of it there.

    ``remembered`` gives for a name of the draft the name under which the deck remembers it, ``held`` for a remembered
    name the part that it is now, and ``formed`` for a name of the draft the teacher's own part that says the same.
    """

    def __init__(self, mine: DeckParts, theirs: DeckParts) -> None:
        self.mine = mine
        self.theirs = theirs
        self.memory = mine.memory
        self.held = self._held()
        self.remembered = self._remembered()
        self.formed: dict[str, Part] = {}
        drafted = {part.name for part in self.held.values()}
        self.forms = Forms([part for part in mine.parts.values() if part.name not in drafted])
        for part in theirs.parts.values():
            if part.name not in self.remembered and (found := self.forms.of(part)) is not None:
                self.formed[part.name] = found
        self.keys = self._keys()

    def now(self, name: str) -> Part | None:
        """What an entry of the draft is in the deck, whether the draft before held it or the teacher wrote it."""
        if name in self.remembered:
            return self.held.get(self.remembered[name])
        return self.formed.get(name)

    def is_new(self, part: Part) -> bool:
        """Whether neither the draft before nor the teacher had an entry."""
        return part.name not in self.remembered and part.name not in self.formed

    def neighbour(self, part: Part) -> Spot | None:
        """Behind which entry of the deck one of the draft comes: the one before it there; None where it comes first."""
        order = self.theirs.within(part.section)
        at = next(number for number, each in enumerate(order) if each.name == part.name)
        there = [now.spot for each in order[:at] if (now := self._beside(each)) is not None]
        if there:
            return there[-1]
        spots = self.mine.entries.within(part.section)
        after = next((now.spot for each in order[at:] if (now := self._beside(each)) is not None), None)
        number = len(spots) if after is None else spots.index(after)
        return spots[number - 1] if number else None

    def _beside(self, part: Part) -> Part | None:
        """What an entry of the draft is in the same section of the deck."""
        now = self.now(part.name)
        return now if now is not None and now.section == part.section else None

    def known_as(self, part: Part) -> Remembered | None:
        """What the deck remembers of an entry of the draft."""
        return self.memory.get(self.remembered.get(part.name, ""))

    def _held(self) -> dict[str, Part]:
        """What became of the entries that the deck remembers: by id, else by the words, of any section at last."""
        parts, memory = self.mine.parts, self.memory
        held = {name: parts[name] for name in memory if name in parts}
        lost = [(name, line.sketch) for name, line in memory.items() if name not in held and line.sketch]
        free = [part for part in parts.values() if part.name not in held]
        found = by_kind(
            ((kind_of(name), name, cells) for name, cells in lost),
            ((kind(part), part.name, part.memory.sketch) for part in free),
        )
        return held | {name: parts[now] for name, now in found.items()}

    def _remembered(self) -> dict[str, str]:
        """Under which names the deck remembers what is drafted now: by the very words, by the id, by likeness."""
        parts, memory = self.theirs.parts, self.memory
        found = {
            name: name for name, part in parts.items() if name in memory and memory[name].words == part.memory.words
        }
        words = {(kind_of(name), line.words): name for name, line in memory.items() if line.words and name not in found}
        for name, part in parts.items():
            if name not in found and (was := words.pop((kind(part), part.memory.words), None)) is not None:
                found[name] = was
        known = {*found.values()}
        found |= {name: name for name in parts if name in memory and name not in found and name not in known}
        known = {*found.values()}
        lost = [
            (kind_of(name), name, line.sketch) for name, line in memory.items() if name not in known and line.sketch
        ]
        fresh = [(kind(part), name, part.memory.sketch) for name, part in parts.items() if name not in found]
        return found | by_kind(fresh, lost)

    def _keys(self) -> dict[str, dict[str, str]]:
        """What the draft's keys of voices, sides and disputes are in the deck; nothing for what was taken out."""
        found: dict[str, dict[str, str]] = {"voices": {}, "sides": {}, "disputes": {}}
        for section, keys in found.items():
            ids = Ids()
            ids.taken.update(part.spot.key for part in self.mine.within(section))
            for part in self.theirs.within(section):
                now = self.now(part.name)
                if now is not None:
                    keys[part.spot.key] = now.spot.key
                elif self.is_new(part):
                    keys[part.spot.key] = ids.take(part.spot.key)
                elif section == "disputes":
                    keys[part.spot.key] = self._went_to(part.spot.key)
                else:
                    keys[part.spot.key] = ""
        return found

    def _went_to(self, dispute: str) -> str:
        """The dispute under which the teacher sorted the views of one that is gone: most of them, else the first."""
        went: Counter[str] = Counter()
        for part in self.theirs.within("viewpoints"):
            now = self.now(part.name)
            if now is not None and part.says.get("on") == dispute:
                went[str(now.says.get("on", ""))] += 1
        there = [part.spot.key for part in self.mine.within("disputes")]
        return max((key for key in there), key=lambda key: went[key], default="")

    def translated(self, part: Part) -> Says | None:
        """What an entry of the draft says, in the keys and ids of the deck; None where it would be nobody's.

        Voices and sides that the teacher took out are left out; one who vouches for a fact is named in words.
        """
        says = dict(part.says)
        for name in _VOICES:
            if name in says:
                says[name] = self._names(says[name], name)
        for name, section in (("on", "disputes"), ("side", "sides")):
            if name in says:
                says[name] = self.keys[section].get(str(says[name]), str(says[name]))
        for name in ("who", "on"):
            if part.section == "viewpoints" and not says.get(name):
                return None
        return {name: value for name, value in says.items() if value not in ("", []) or not part.says.get(name)}

    def _names(self, value: Plain, name: str) -> Plain:
        """Voices, or ids of views, by the names that they have in the deck."""
        texts = value if isinstance(value, list) else [value]
        now = [self._name(str(text), name) for text in texts]
        kept: list[Plain] = [text for text in now if text]
        return kept if isinstance(value, list) else kept[0] if kept else ""

    def _name(self, word: str, name: str) -> str:
        voices = self.keys["voices"]
        if word in voices:
            voice = self.theirs.parts[f"voices.{word}"]
            return voices[word] or (voice.text if name == "said_by" else "")
        view = self.theirs.parts.get(word)
        if name != "against" or view is None:
            return word
        now = self.now(word)
        return now.name if now is not None else word if self.is_new(view) else ""


def _folded(text: str) -> str:
    """The words of a text, parted by single blanks."""
    return " ".join(_WORDS.findall(text.casefold()))
