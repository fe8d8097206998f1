"""A drafted deck as the text of its file: YAML that a person reads, with a key “review” wherever an eye is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from quizapp.deck.written import Value, written
from quizapp.draft.entries import DraftVoice, Entry
from quizapp.draft.spoken import Trust

_SORT: Final = "put in the questions that divide the people below, and sort the views by them"
_TITLES: Final = {
    "facts": "Facts: sentences of the article, brackets round what is asked.",
    "viewpoints": "Views: what people are reported to hold.",
    "events": "Events, dated from the article's day.",
    "terms": "Terms.",
    "cards": "Cards: who said it.",
}


def deck_text(
    head: Sequence[tuple[str, Value]],
    source: Sequence[tuple[str, str]],
    voices: Sequence[DraftVoice],
    question: str,
    entries: Iterable[Entry],
) -> str:
    """The file of a deck."""
    lines = ["# A draft made from the article, word for word. Look at the entries marked “review” before it is used."]
    lines += [f"{key}: {written(value)}" for key, value in head]
    if source:
        lines += ["source:", *(f"  {key}: {written(value)}" for key, value in source)]
    made = list(entries)
    views = [entry for entry in made if entry.section == "viewpoints"]
    if voices:
        lines += ["", "voices:", *(line for voice in voices for line in _voice(voice))]
    if views:
        lines += ["", "disputes:", "  open:", f"    question: {written(question)}", f"    review: {_SORT}"]
    for section in _TITLES:
        within = [entry for entry in made if entry.section == section]
        if within:
            lines += ["", f"# {_TITLES[section]}", f"{section}:", *(line for entry in within for line in _entry(entry))]
    return "\n".join(lines) + "\n"


def _voice(voice: DraftVoice) -> Iterator[str]:
    yield f"  {voice.key}:"
    yield f"    name: {written(voice.name)}"
    if voice.aka:
        yield f"    aka: {written(voice.aka)}"
    if voice.role:
        yield f"    role: {written(voice.role)}"
    if voice.kind != "person":
        yield f"    kind: {voice.kind}"
    if voice.anonymous:
        yield "    anonymous: yes"
    if voice.passage:
        yield f"    from: [{', '.join(map(str, voice.passage))}]"


def _entry(entry: Entry) -> Iterator[str]:
    start = "  - "
    waits: Sequence[tuple[str, Value]] = [("review", entry.why)] if entry.trust is Trust.CHECK else []
    for key, value in (*entry.keys, *waits):
        yield f"{start}{key}: {written(value)}"
        start = "    "
