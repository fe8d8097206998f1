"""A drafted deck as the text of its file: YAML that a person reads, with a key “review” wherever an eye is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.deck.drafted import ABOUT, LOOK, SECTION, remembered, remembered_head, section_text
from quizapp.deck.written import Value, written
from quizapp.draft.entries import DraftVoice, Entry
from quizapp.draft.spoken import Trust

_SORT: Final = "put in the questions that divide the people below, and sort the views by them"
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
        for key, value in self.keys.items():
            yield f"{start}{key}: {written(value)}"
            start = "    "
        if self.review:
            yield f"{start}review: {written(self.review)}"

    def remembered(self) -> str:
        """As the draft remembers it."""
        return remembered(self.section, self.name, self.keys, LOOK if self.review else "").line()


def deck_text(
    head: Sequence[tuple[str, Value]],
    source: Sequence[tuple[str, str]],
    voices: Sequence[DraftVoice],
    question: str,
    entries: Iterable[Entry],
) -> str:
    """The file of a deck."""
    made = list(entries)
    parts = [_Part("voices", voice.key, _voice(voice)) for voice in voices]
    if any(entry.section == "viewpoints" for entry in made):
        parts.append(_Part("disputes", "open", {"question": question}, _SORT))
    parts += map(_entry, made)
    lines = ["# A draft made from the article, word for word. Look at the entries marked “review” before it is used."]
    lines += [f"{key}: {written(value)}" for key, value in head]
    if source:
        lines += ["source:", *(f"  {key}: {written(value)}" for key, value in source)]
    for section in ("voices", "disputes", *TITLES):
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
    keys |= {"anonymous": voice.anonymous, "from": voice.passage}
    return {key: value for key, value in keys.items() if value}


def _entry(entry: Entry) -> _Part:
    keys = dict(entry.keys)
    return _Part(entry.section, str(keys["id"]), keys, entry.why if entry.trust is Trust.CHECK else "")
