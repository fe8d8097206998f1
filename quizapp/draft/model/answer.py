"""What a server answered as proposals: the JSON in it, found wherever it stands, and held to its shape."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from quizapp.deck.text import clean

MOST: Final = 100
"""Proposals of one kind in one answer; the most that an honest one has is the number of entries it was shown."""

LONGEST: Final = 600
"""Characters of a text; longer ones are no sentence."""

_FENCE = re.compile(r"```[a-zA-Z0-9_-]{0,20}[ \t]*\n(.*?)```", re.S)
_THOUGHT = re.compile(r"\A\s*<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.S)
_OPENINGS: Final = 20
"""Opening braces in prose that are tried."""


class Kind(StrEnum):
    """What is proposed."""

    HOLDS = "holds"
    FACT = "fact"
    BECAUSE = "because"
    DISPUTE = "dispute"
    SIDE = "side"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a model proposes. ``entry`` is the id of the entry that it is for; ``members`` are views or voices."""

    kind: Kind
    text: str
    entry: str = ""
    members: tuple[str, ...] = ()


class BadAnswerError(Exception):
    """Nothing can be taken from an answer. The message goes on from "The model ..."."""


class CutOffError(BadAnswerError):
    """An answer is longer than it may be; what a model thinks before it answers counts too."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """The names that a proposal's parts have in the JSON."""

    section: str
    text: str
    entry: str = ""
    members: str = ""


SHAPES: Final[Mapping[Kind, _Shape]] = {
    Kind.HOLDS: _Shape("holds", "holds", entry="id"),
    Kind.FACT: _Shape("facts", "fact", entry="id"),
    Kind.BECAUSE: _Shape("reasons", "because", entry="id"),
    Kind.DISPUTE: _Shape("disputes", "question", members="views"),
    Kind.SIDE: _Shape("sides", "name", members="voices"),
}


def content_of(body: bytes) -> str:
    """The text that the model wrote, out of a server's answer. Raises BadAnswerError."""
    try:
        envelope = json.loads(body.decode())
        choice = envelope["choices"][0]
        message = choice["message"]
        content = message["content"]
    except UnicodeDecodeError:
        raise BadAnswerError("did not answer in UTF-8") from None
    except (ValueError, RecursionError):
        raise BadAnswerError("answered broken JSON") from None
    except (LookupError, TypeError):
        raise BadAnswerError("did not answer as the OpenAI API does") from None
    if choice.get("finish_reason") == "length":
        raise CutOffError("was cut off before its answer was whole")
    text = "".join(_texts(content))
    if not text.strip():
        raise BadAnswerError("answered nothing" if not message.get("refusal") else "declined to answer")
    return text


def _texts(content: object) -> Iterator[str]:
    """The text of a message, which some servers give in parts."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, list):
        yield from (part["text"] for part in content if isinstance(part, dict) and isinstance(part.get("text"), str))


def payload_of(content: str) -> dict[str, Any]:
    """The JSON object in what a model wrote: alone, in a code fence or within prose. Raises BadAnswerError."""
    content = _THOUGHT.sub("", content.lstrip("\ufeff"), count=1).strip()
    for text in (content, *_FENCE.findall(content)):
        found = _decoded(text)
        if isinstance(found, dict):
            return found
    at = content.find("{")
    for _ in range(_OPENINGS):
        if at < 0:
            break
        found = _decoded(content[at:], whole=False)
        if isinstance(found, dict) and any(shape.section in found for shape in SHAPES.values()):
            return found
        at = content.find("{", at + 1)
    raise BadAnswerError("answered broken JSON" if "{" in content else "answered without JSON")


def _decoded(text: str, *, whole: bool = True) -> object:
    """The JSON value of a text, or at its beginning; None where there is none."""
    try:
        return json.loads(text) if whole else json.JSONDecoder().raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def proposals(payload: Mapping[str, Any]) -> Iterator[Proposal | str]:
    """The proposals of a payload; in place of what is none, why not."""
    for kind, shape in SHAPES.items():
        listed = payload.get(shape.section)
        if listed is None:
            continue
        if not isinstance(listed, list):
            yield MISSHAPEN
            continue
        for place, item in enumerate(listed):
            yield _proposal(kind, shape, item) or MISSHAPEN if place < MOST else TOO_MANY


MISSHAPEN: Final = "are not in the shape that was asked for"
TOO_MANY: Final = f"are beyond the {MOST} of a kind that one answer may hold"


def _proposal(kind: Kind, shape: _Shape, item: object) -> Proposal | None:
    if not isinstance(item, dict):
        return None
    text, entry = item.get(shape.text), item.get(shape.entry, "")
    members = item.get(shape.members, []) if shape.members else []
    if not isinstance(text, str) or not isinstance(entry, str) or not isinstance(members, list):
        return None
    if not all(isinstance(member, str) for member in members) or len(members) > MOST:
        return None
    return Proposal(kind, " ".join(text.split()), entry.strip(), tuple(member.strip() for member in members))


def shown(text: str) -> str:
    """What a model wrote, fit for a report."""
    return clean(text[:LONGEST])
