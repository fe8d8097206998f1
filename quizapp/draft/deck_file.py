"""A drafted deck as the text of its file: YAML that a person reads, with a key “review” wherever an eye is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.deck.drafted import ABOUT, LOOK, SECTION, remembered, remembered_head, section_text
from quizapp.deck.written import Value, in_lines, written
from quizapp.draft.entries import DraftDispute, DraftSide, DraftVoice, Entry
from quizapp.draft.spoken import Trust

TITLES: Final = {
    "facts": "Facts: sentences of the article, brackets round what is asked.",
    "viewpoints": "Views: what people are reported to hold.",
    "events": "Events, dated from the article's day.",
    "terms": "Terms.",
    "cards": "Cards: who said it.",
}
"""What stands above each section that is a list."""


class _Part(NamedTuple):
    """Something that stands in a section: its key or id, its own keys, and why it needs an eye if it does."""

    section: str
    name: str
    keys: dict[str, Value]
    review: str = ""

    def lines(self) -> Iterator[str]:
        """As it stands in the file."""
        start = "  - "
        if self.section not in TITLES:
            yield f"  {self.name}:"
            start = "    "
        waits: dict[str, Value] = {"review": self.review} if self.review else {}
        for key, value in (self.keys | waits).items():
            yield from in_lines(start, key, value)
            start = "    "

    def remembered(self) -> str:
        """As the draft remembers it."""
        return remembered(self.section, self.name, self.keys, LOOK if self.review else "").line()


def deck_text(
    head: Sequence[tuple[str, Value]],
    source: Sequence[tuple[str, str]],
    sides: Sequence[DraftSide],
    voices: Sequence[DraftVoice],
    disputes: Sequence[DraftDispute],
    entries: Iterable[Entry],
) -> str:
    """The file of a deck."""
    parts = [_Part("sides", side.key, {"name": side.name}, side.review) for side in sides]
    parts += [_Part("voices", voice.key, _voice(voice), voice.review) for voice in voices]
    parts += [_Part("disputes", each.key, {"question": each.question}, each.review) for each in disputes]
    parts += map(_entry, entries)
    lines = ["# A draft made from the article, word for word. Look at the entries marked “review” before it is used."]
    lines += [f"{key}: {written(value)}" for key, value in head]
    if source:
        lines += ["source:", *(f"  {key}: {written(value)}" for key, value in source)]
    for section in ("sides", "voices", "disputes", *TITLES):
        within = [part for part in parts if part.section == section]
        title = [f"# {TITLES[section]}"] if section in TITLES else []
        if within:
            lines += ["", *title, f"{section}:", *(line for part in within for line in part.lines())]
    heads = [
        remembered_head(key, value) for key, value in (*head[1:], *((f"source.{key}", each) for key, each in source))
    ]
    memory = [*(each.line() for each in heads), *(part.remembered() for part in parts)]
    return "\n".join([*lines, "", f"# {ABOUT}", f"{SECTION}:{section_text('', memory)}", ""])


def with_article(deck: str, file: str) -> str:
    """The file of a drafted deck that names the article's file, as seen from the deck's folder."""
    before, key, lines = deck.rpartition(f"\n{SECTION}:\n")
    return f"{before}{key}  article: {written(file)}\n{lines}"


def _voice(voice: DraftVoice) -> dict[str, Value]:
    kind = voice.kind if voice.kind != "person" else ""
    keys: dict[str, Value] = {"name": voice.name, "aka": voice.aka, "role": voice.role, "kind": kind}
    keys |= {"anonymous": voice.anonymous, "side": voice.side, "from": voice.passage}
    return {key: value for key, value in keys.items() if value}


def _entry(entry: Entry) -> _Part:
    keys = dict(entry.keys)
    return _Part(entry.section, str(keys["id"]), keys, entry.why if entry.trust is Trust.CHECK else "")
