"""A sheet as Markdown (CommonMark): for a terminal, or for whoever wants to go on writing in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from quizapp.deck.text import clean
from quizapp.exchange.sheet_model import Camp, Debate, Group, Line, Mention, Sheet, Stance

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|(?<=:)//|(?<=\bwww)\.|&(?=#?\w+;)", re.IGNORECASE)
_AT_START = re.compile(r"(?:[#+=-]|\d{1,9}[.)])")

NO_VIEW: Final = "Nobody in this deck is said to hold a view on it."
NO_VIEWS: Final = "This deck holds no viewpoints: nobody is said to take a side in it."


def markdown(sheet: Sheet) -> str:
    """The sheet, ending in a line break."""
    return "\n".join(_lines(sheet)) + "\n"


def escaped(text: str) -> str:
    """Text of a deck as Markdown that shows just that text: no markup, no HTML, no link, no list or heading."""
    plain = _SPECIAL.sub(_behind_backslashes, clean(text))
    found = _AT_START.match(plain)
    return f"{plain[: found.end() - 1]}\\{plain[found.end() - 1 :]}" if found else plain


def _behind_backslashes(found: re.Match[str]) -> str:
    return "".join(f"\\{char}" for char in found.group())


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {escaped(sheet.title)}"
    for text in (sheet.source, sheet.about):
        if text:
            yield from ("", escaped(text))
    for debate in sheet.debates:
        yield from _debate(debate)
    if not sheet.debates:
        yield from ("", NO_VIEWS)
    if sheet.facts:
        yield from ("", "## Facts to have at hand")
    for group in sheet.facts:
        yield from ("", f"### {escaped(f'{group.name} {count(group)}')}", *_group(group))
    if sheet.prompts:
        yield from ("", "## Open questions", "", *_bullets(sheet.prompts))
    if sheet.weak:
        yield from ("", f"## {escaped(f'{sheet.weak.name} {count(sheet.weak)}')}", *_group(sheet.weak))


def count(of: Camp | Group) -> str:
    """How many of all there are stand here, to follow a name; nothing where it is all."""
    here = len(of.stances) if isinstance(of, Camp) else len(of.lines)
    return f"({here} of {here + of.more})" if of.more else ""


def _debate(debate: Debate) -> Iterator[str]:
    yield from ("", f"## {escaped(debate.question)}")
    if debate.note:
        yield from ("", escaped(debate.note))
    if not debate.camps:
        yield from ("", NO_VIEW)
    for camp in debate.camps:
        yield from _camp(camp)
    if debate.prompts:
        yield from ("", "To discuss:", "", *_bullets(debate.prompts))


def _camp(camp: Camp) -> Iterator[str]:
    name = escaped(f"{camp.side} {count(camp)}")
    if name:
        yield from ("", f"### {name}")
    yield ""
    for stance in camp.stances:
        yield from _stance(stance)
    differ = [f"{_mention(one)} against {_mention(other)}" for one, other in camp.differ]
    if differ:
        yield from ("", f"They differ: {'; '.join(differ)}.")


def _stance(stance: Stance) -> Iterator[str]:
    role = f", {escaped(stance.role)}" if stance.role else ""
    said = f"{stance.number}. **{escaped(stance.holder)}**{role}: {escaped(stance.holds)}"
    yield f"{said}{_aside(stance.status, stance.where)}"
    more = [f"because: {escaped(reason)}" for reason in stance.because]
    more += [f"in their words: “{escaped(stance.quote)}”"] if stance.quote else []
    more += [f"shared by: {escaped(stance.shared)}"] if stance.shared else []
    more += [f"note: {escaped(stance.note)}"] if stance.note else []
    more += [f"against it: {'; '.join(map(_mention, stance.answered))}"] if stance.answered else []
    yield from (f"{' ' * (len(str(stance.number)) + 2)}- {text}" for text in more)


def _mention(mention: Mention) -> str:
    numbers = ", ".join(map(str, mention.numbers))
    if numbers:
        numbers = f"({numbers})" if mention.name else f"no. {numbers}"
    holds = f"(“{escaped(mention.holds)}”)" if mention.holds else ""
    return " ".join(part for part in (escaped(mention.name), numbers, holds) if part)


def _group(group: Group) -> Iterator[str]:
    yield ""
    yield from (f"- {_line(line)}" for line in group.lines)


def _line(line: Line) -> str:
    said = "".join(_part(text, strong) for text, strong in line.words)
    lead = f"{escaped(line.lead)}: " if line.lead else ""
    by = f"according to {line.by}" if line.by else ""
    note = f" {escaped(line.note)}" if line.note else ""
    return f"{lead}{said}{_aside(by, line.where)}{note}"


def _part(text: str, strong: bool) -> str:
    """A part of a text with the blanks round it kept, which cleaning takes away."""
    bare = text.strip()
    if not bare:
        return " " if text else ""
    before, after = " " * (text[0].isspace()), " " * (text[-1].isspace())
    return f"{before}**{escaped(bare)}**{after}" if strong else f"{before}{escaped(bare)}{after}"


def _aside(*parts: str) -> str:
    said = ", ".join(escaped(part) for part in parts if part)
    return f" ({said})" if said else ""


def _bullets(texts: Iterable[str]) -> Iterator[str]:
    return (f"- {escaped(text)}" for text in texts)
