"""A sheet as one page of HTML: no scripts, nothing from elsewhere, every text escaped, two sides when printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from quizapp.deck.text import clean
from quizapp.exchange.sheet_markdown import NO_VIEW, NO_VIEWS, count
from quizapp.exchange.sheet_model import Camp, Debate, Group, Line, Mention, Sheet, Stance
from quizapp.exchange.sheet_style import STYLE

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the page: nothing. Were a text not escaped, its script would still not run."""


def html_page(sheet: Sheet) -> str:
    """The page, ending in a line break."""
    return "\n".join(_page(sheet)) + "\n"


def _page(sheet: Sheet) -> Iterator[str]:
    language = sheet.language if _LANGUAGE.fullmatch(sheet.language) else "en"
    yield "<!doctype html>"
    yield f'<html lang="{language}">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_safe(sheet.title)}</title>"
    yield f"<style>{STYLE}</style></head>"
    yield "<body>"
    yield f"<header><h1>{_safe(sheet.title)}</h1>{_element('p', sheet.source)}{_element('p', sheet.about)}</header>"
    yield "<main>"
    yield from main_part(sheet)
    yield "</main>"
    yield "</body></html>"


def main_part(sheet: Sheet) -> Iterator[str]:
    """What stands below the page's head, one block of text a line at most: the room on paper is measured by it."""
    for debate in sheet.debates:
        yield from _debate(debate)
    if not sheet.debates:
        yield f"<p>{NO_VIEWS}</p>"
    if sheet.facts:
        yield '<section><h2>Facts to have at hand</h2><div class="flow">'
        for group in sheet.facts:
            yield from _group(group, "h3")
        yield "</div></section>"
    if sheet.prompts:
        yield '<section><h2>Open questions</h2><div class="flow">'
        yield from _list(sheet.prompts)
        yield "</div></section>"
    if sheet.weak:
        yield from _group(sheet.weak, "h2")


def _debate(debate: Debate) -> Iterator[str]:
    yield f"<section><h2>{_safe(debate.question)}</h2>{_element('p', debate.note)}"
    yield '<div class="flow sides">'
    if not debate.camps:
        yield f"<p>{NO_VIEW}</p>"
    for camp in debate.camps:
        yield from _camp(camp)
    if debate.prompts:
        yield "<section><h3>To discuss</h3>"
        yield from _list(debate.prompts)
        yield "</section>"
    yield "</div></section>"


def _camp(camp: Camp) -> Iterator[str]:
    yield f"<section>{_heading('h3', camp.side, camp)}"
    yield f'<ol start="{camp.stances[0].number}">' if camp.stances else "<ol>"
    for stance in camp.stances:
        yield f'<li id="p{stance.number}">{_stance(stance)}</li>'
    yield "</ol>"
    differ = [f"{_mention(one)} against {_mention(other)}" for one, other in camp.differ]
    if differ:
        yield f'<p class="differ"><b>They differ:</b> {"; ".join(differ)}.</p>'
    yield "</section>"


def _stance(stance: Stance) -> str:
    role = f", {_safe(stance.role)}" if stance.role else ""
    said = f"<b>{_safe(stance.holder)}</b>{role}: {_safe(stance.holds)}{_aside(stance.status, stance.where)}"
    more = [f"<i>Because:</i> {_safe(' '.join(stance.because))}"] if stance.because else []
    more += [f"<q>{_safe(stance.quote)}</q>"] if stance.quote else []
    more += [f"<i>Shared by:</i> {_safe(stance.shared)}."] if stance.shared else []
    more += [_safe(stance.note)] if stance.note else []
    more += [f"<i>Against it:</i> {'; '.join(map(_mention, stance.answered))}."] if stance.answered else []
    return f"{said} <small>{' '.join(more)}</small>" if more else said


def _mention(mention: Mention) -> str:
    numbers = ", ".join(f'<a href="#p{number}">{number}</a>' for number in mention.numbers)
    if numbers:
        numbers = f"({numbers})" if mention.name else f"no. {numbers}"
    holds = f"(“{_safe(mention.holds)}”)" if mention.holds else ""
    return " ".join(part for part in (_safe(mention.name), numbers, holds) if part)


def _group(group: Group, heading: str) -> Iterator[str]:
    yield f"<section>{_heading(heading, group.name, group)}<ul>"
    yield from (f"<li>{_line(line)}</li>" for line in group.lines)
    yield "</ul></section>"


def _line(line: Line) -> str:
    said = "".join(_part(text, strong) for text, strong in line.words)
    lead = f"<i>{_safe(line.lead)}:</i> " if line.lead else ""
    by = f"according to {line.by}" if line.by else ""
    note = f" <small>{_safe(line.note)}</small>" if line.note else ""
    return f"{lead}{said}{_aside(by, line.where)}{note}"


def _part(text: str, strong: bool) -> str:
    """A part of a text with the blanks round it kept, which cleaning takes away."""
    bare = _safe(text)
    before, after = " " * text[:1].isspace(), " " * (text[-1:].isspace() and bool(bare))
    return f"{before}<b>{bare}</b>{after}" if strong else f"{before}{bare}{after}"


def _aside(*parts: str) -> str:
    said = ", ".join(_safe(part) for part in parts if part)
    return f' <span class="aside">({said})</span>' if said else ""


def _list(texts: Iterable[str]) -> Iterator[str]:
    yield "<ul>"
    yield from (f"<li>{_safe(text)}</li>" for text in texts)
    yield "</ul>"


def _heading(tag: str, name: str, of: Camp | Group) -> str:
    """A heading with how many of all stand under it."""
    number = f"<span>{count(of)}</span>" if of.more else ""
    return f"<{tag}>{_safe(name)} {number}</{tag}>" if name or number else ""


def _element(tag: str, text: str) -> str:
    return f"<{tag}>{_safe(text)}</{tag}>" if text else ""


def _safe(text: str) -> str:
    """The one door through which text of a deck reaches the page."""
    return escape(clean(text), quote=True)
