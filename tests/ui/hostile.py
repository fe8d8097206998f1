"""A deck that means harm: one hostile text in every field in which an author can write."""

from __future__ import annotations

HOSTILE = {
    "markup": "[@click=app.quit]x[/] [/b] [red on blue]a[i] [link=https://example.org]l[/link] $text [$x] [b",
    "terminal": "\x1b[2J\x1b]52;c;aGVsbG8=\x07\x1b]0;title\x07\x9b31m\x90q\x9c\x07\x08\x0d\x7f"
    " \u202eabc\u202c \u2066x\u2069 \u200fa\u200b\ufeff\u2028b",
    "scripts": "漢字かな 한국어 العربية नमस्ते e\u0301\u0302\u0303\u0304\u0305\u0306 ｆｕｌｌ"
    " \U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f1ec\U0001f1f7 1\ufe0f\u20e3",
    "long": "漢" * 4_000 + "e\u0301" * 1_000 + "x" * 4_000,
}
"""Hostile texts by name."""


def marked(number: int, text: str) -> str:
    """A fact with a figure to know, and the text; brackets of the text are literal."""
    literal = text.replace("\\", "\\\\").replace("[", "\\[")
    return f"In village {number} some [{number * 7 + 11}] percent of {literal} wells ran dry in [{1950 + number}]."


def quoted(text: str) -> str:
    """A text in double quotes as YAML has it, with escapes where characters may not stand as they are."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in plain) + '"'


def written(value: object) -> str:
    """A value in YAML's flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return quoted(str(value))


def deck(text: str) -> str:
    """The deck file."""
    sides = {"a": f"Side A {text}", "b": {"name": f"Side B {text}", "note": text}}
    values = {
        "title": f"Deck {text}",
        "id": "hostile",
        "about": text,
        "source": {"title": text, "publisher": text, "author": text, "date": text, "url": text},
        "as_of": text,
        "sides": sides,
        "voices": {f"v{number}": voice(number, text) for number in range(4)},
        "disputes": {"d": f"Who is right about {text}?", "e": {"question": f"Or {text}?", "note": text}},
        "facts": [fact(number, text) for number in range(4)],
        "viewpoints": [viewpoint(number, text) for number in range(4)],
        "events": [
            {"event": f"Event {number} happened {text}", "when": f"20{number + 10}", "topic": text, "note": text}
            for number in range(4)
        ],
        "terms": [
            {"term": f"term{number} {text}", "means": f"thing {number} {text}", "aka": text} for number in range(4)
        ],
        "cards": [
            {"q": f"Question {number} {text}?", "a": f"Answer {number} {text}", "options": [f"{text} {number} no"]}
            for number in range(4)
        ],
        "discussion": [text, {"ask": text, "on": "d"}],
        f"{text[:40]}": text,
    }
    return "\n".join(f"{quoted(key)}: {written(value)}" for key, value in values.items())


def voice(number: int, text: str) -> dict[str, object]:
    """A voice."""
    name = f"Ana{number} Ruiz{number} {text}"
    return {"name": name, "role": f"role {number} {text}", "aka": [text], "side": "ab"[number % 2], "note": text}


def fact(number: int, text: str) -> dict[str, object]:
    """A fact with all that it may have."""
    return {"fact": marked(number, text), "topic": f"topic {text}", "note": text, "said_by": text, "from": number + 1}


def viewpoint(number: int, text: str) -> dict[str, object]:
    """A viewpoint with all that it may have."""
    return {
        "who": f"v{number}",
        "on": "de"[number % 2],
        "holds": f"The gate number {number} should be shut {text.replace('[', chr(92) + '[')}.",
        "because": [f"Reason {number} {text}"],
        "against": [f"v{(number + 1) % 4}"],
        "quote": text[:30],
        "note": text,
        "topic": text,
    }
