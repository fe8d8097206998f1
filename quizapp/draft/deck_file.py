"""A drafted deck as the text of its file: YAML that a person reads, with a key “review” wherever an eye is needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from quizapp.draft.entries import DraftVoice, Entry, Value
from quizapp.draft.spoken import Trust

_UNSAFE = re.compile(r"[^\W\d_].*?(?::(?:\s|$)|\s#|\\|[\x00-\x1f\x7f-\x9f\u2028\u2029])|[\W\d_]", re.S)
_FLOW: Final = frozenset(",[]{}:")
_WORDS: Final = frozenset({"yes", "no", "true", "false", "null", "on", "off", "~"})
_SORT: Final = "put in the questions that divide the people below, and sort the views by them"
_TITLES: Final = {
    "facts": "Facts: sentences of the article, brackets round what is asked.",
    "viewpoints": "Views: what people are reported to hold.",
    "events": "Events, dated from the article's day.",
    "terms": "Terms.",
    "cards": "Cards: who said it.",
}


def scalar(value: Value) -> str:
    """A value as YAML: plain where it can stand plain, else in double quotes."""
    if isinstance(value, tuple):
        return "[" + ", ".join(_inside(each) for each in value) + "]"
    if isinstance(value, int):
        return str(value)
    plain = value and _UNSAFE.match(value) is None and value.lower() not in _WORDS and value == " ".join(value.split())
    return value if plain else json.dumps(value, ensure_ascii=False)


def _inside(value: str) -> str:
    """A value in a list in brackets, where commas separate."""
    return json.dumps(value, ensure_ascii=False) if _FLOW & set(value) else scalar(value)


def deck_text(
    head: Sequence[tuple[str, Value]],
    source: Sequence[tuple[str, str]],
    voices: Sequence[DraftVoice],
    question: str,
    entries: Iterable[Entry],
) -> str:
    """The file of a deck."""
    lines = ["# A draft made from the article, word for word. Look at the entries marked “review” before it is used."]
    lines += [f"{key}: {scalar(value)}" for key, value in head]
    if source:
        lines += ["source:", *(f"  {key}: {scalar(value)}" for key, value in source)]
    made = list(entries)
    views = [entry for entry in made if entry.section == "viewpoints"]
    if voices:
        lines += ["", "voices:", *(line for voice in voices for line in _voice(voice))]
    if views:
        lines += ["", "disputes:", "  open:", f"    question: {scalar(question)}", f"    review: {_SORT}"]
    for section in _TITLES:
        within = [entry for entry in made if entry.section == section]
        if within:
            lines += ["", f"# {_TITLES[section]}", f"{section}:", *(line for entry in within for line in _entry(entry))]
    return "\n".join(lines) + "\n"


def _voice(voice: DraftVoice) -> Iterator[str]:
    yield f"  {voice.key}:"
    yield f"    name: {scalar(voice.name)}"
    if voice.aka:
        yield f"    aka: {scalar(voice.aka)}"
    if voice.role:
        yield f"    role: {scalar(voice.role)}"
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
        yield f"{start}{key}: {scalar(value)}"
        start = "    "
