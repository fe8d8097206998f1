"""Files made to do harm cost little time and memory, and are answered in few clear words.

Each is read by a process of its own, under limits that the system enforces.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MIB = 1 << 20
MEMORY = 200 * MIB
"""Bytes that reading may take at its peak, the interpreter itself included."""

SECONDS = 10
"""Processor time after which the system ends the process: ten times what is promised, for slow machines."""

CHILD = """
import json, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[2]), int(sys.argv[2])))
from quizapp.deck.files import load
from quizapp.deck.check import render
path = Path(sys.argv[1])
reading = load(path)
shown = [render(problem, path) for problem in reading.problems]
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
peak = int(status["VmHWM"].split()[0]) * 1024
codes = [problem.code for problem in reading.problems]
print(json.dumps([reading.deck is not None, codes, peak, max(map(len, shown), default=0)]))
"""

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="measures memory as Linux tells it")


def laughs() -> bytes:
    """A few lines that would unfold to a billion words."""
    lines = [b"a: &a [x, x, x, x, x, x, x, x, x]\n"]
    for letter in range(ord("b"), ord("k")):
        uses = b", ".join([b"*%c" % (letter - 1)] * 9)
        lines.append(b"%c: &%c [%b]\n" % (letter, letter, uses))
    return b"".join(lines)


ONE_MESSAGE: list[tuple[str, str, Callable[[], bytes]]] = [
    ("open brackets", "too-deep", lambda: b"[" * MIB),
    ("open braces", "too-deep", lambda: b"{" * MIB),
    ("brackets in a deck", "too-deep", lambda: b"title: T\nfacts: " + b"[" * MIB),
    ("32 MiB of brackets", "too-many-values", lambda: b"[" * (32 * MIB)),
    ("dashes", "too-deep", lambda: b"- " * MIB),
    ("question marks", "too-deep", lambda: b"? " * MIB),
    ("steps of keys", "too-deep", lambda: b"".join(b" " * depth + b"a:\n" for depth in range(2000))),
    ("steps of dashes", "too-deep", lambda: b"\n".join(b" " * depth + b"-" for depth in range(2000))),
    ("aliases", "alias", laughs),
    ("tag directives", "tag", lambda: b"".join(b"%%TAG !a%d! b\n" % number for number in range(MIB)) + b"---\na: b\n"),
    ("documents", "documents", lambda: b"title: T\ncards: [{q: a, a: b}]\n" + b"---\n" * MIB),
    ("many entries", "too-many-values", lambda: b"title: T\nfacts:\n" + b"- a\n" * (7 * MIB)),
    ("many words", "too-many-values", lambda: b"title: T\nfacts: [" + b"a," * (15 * MIB) + b"a]"),
    ("many cards", "too-many-values", lambda: b"title: T\ncards:\n" + b"- {q: a, a: b}\n" * (2 * MIB)),
    ("many facts", "too-many-values", lambda: b"title: T\nfacts:\n" + b"- fact: A [b]\n  from: 3\n" * MIB),
    ("many pairs", "too-many-values", lambda: b"title: T\nfacts: [" + b"a: ," * (7 * MIB) + b"a]"),
    ("lists in lists", "too-many-values", lambda: b"title: T\nfacts:\n" + (b"- " * 40 + b"a\n") * 390_000),
    ("a list of data", "not-a-deck", lambda: b"[" + b'{"q": "Question?", "a": "Answer"}, ' * 200_000 + b"]"),
    ("another program's data", "not-a-deck", lambda: b"".join(b"k%d: %d\n" % (each, each) for each in range(600_000))),
    ("data below a title", "too-many-values", lambda: b"title: T\nx:\n" + b"  k: v\n" * 600_000),
    ("bare facts", "too-many-values", lambda: b"title: T\nfacts: [" + b"1," * 1_900_000 + b"1]"),
    ("facts with odd keys", "too-many-values", lambda: b"title: T\nodd: 1\nfacts:\n" + b"- fact: a[b\n" * 150_000),
    ("many rich views", "too-many-values", lambda: b"viewpoints:\n" + b"- {who: a, on: b, holds: C d}\n" * 200_000),
    ("too large", "too-large", lambda: b"#" * (33 * MIB)),
    ("one word", "not-a-deck", lambda: b"a" * (32 * MIB)),
    ("prose", "not-a-deck", lambda: b"Dear all, this is a letter: read it.\n" * (MIB // 2)),
    ("a program's words", "not-a-deck", lambda: b"hello: world\n" * (MIB // 2)),
    ("empty lines", "empty", lambda: b"\n" * (32 * MIB)),
    ("zeros", "not-text", lambda: b"\0" * (32 * MIB)),
    ("Latin-1", "not-utf-8", lambda: b"title: caf\xe9\n" * MIB),
    ("UTF-16", "utf-16", lambda: ("title: T\n" * MIB).encode("utf-16")),
]

BOUNDED: list[tuple[str, Callable[[], bytes]]] = [
    ("keys twice", lambda: b"title: T\n" * MIB),
    ("objects by tag", lambda: b"title: T\nfacts:\n" + b"- !!python/object/apply:os.system [id]\n" * 5000),
    ("open quotes", lambda: b'title: "x\n' * MIB),
    ("syntax errors", lambda: b"title: T\nfacts:\n" + b"- fact: a: b\n" * (MIB // 2)),
    ("quotes in entries", lambda: b"title: T\nfacts:\n" + b'- fact: "b\n' * (MIB // 2)),
    ("brackets in a text", lambda: b"title: T\nfacts:\n- '" + b"[" * MIB + b"'\n"),
    ("marks in a text", lambda: b"title: T\nfacts:\n- '" + b"[a]" * MIB + b"'\n"),
    ("hidden escapes", lambda: b'title: "' + b"\\e[31m" * MIB + b'"\ncards: [{q: a, a: b}]\n'),
    ("stacked accents", lambda: ("title: e" + "\u0301" * MIB + "\ncards: [{q: a, a: b}]\n").encode()),
    ("hashes", lambda: b"title: T\nabout: a" + b"a a #1" * MIB),
    ("long keys", lambda: b"title: T\n" + b"".join(b"k" * 1000 + b"%d: x\n" % number for number in range(5000))),
    ("bad quotes", lambda: b"title: T\nfacts:\n" + b'- "Fact" is [bad]\n' * (7 * MIB // 18)),
    ("curly quotes", lambda: ("title: T\nfacts:\n- fact:x\n" + "- fact: “a: [b]”\n" * (MIB // 3)).encode()),
    ("open marks", lambda: b"title: T\nodd: 1\nfacts:\n" + b"- fact: a[b\n" * 50_000),
    (
        "unknown voices",
        lambda: (
            b"title: T\ndisputes: {w: W?}\nvoices:\n"
            + b"".join(b"  voice%d: V%d\n" % (number, number) for number in range(3000))
            + b"viewpoints:\n"
            + b"- {who: voicex, on: w, holds: X y}\n" * 3000
        ),
    ),
]


def read_apart(path: Path, data: bytes) -> tuple[bool, list[str], int, int]:
    """Whether there is a deck, the codes of its problems, the peak of memory in bytes, and the longest message."""
    path.write_bytes(data)
    command = [sys.executable, "-c", CHILD, str(path), str(SECONDS)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
    deck, codes, peak, longest = json.loads(done.stdout)
    return deck, codes, peak, longest


@pytest.mark.parametrize(("code", "data"), [case[1:] for case in ONE_MESSAGE], ids=[case[0] for case in ONE_MESSAGE])
def test_a_hostile_file_is_refused_in_one_message(tmp_path: Path, code: str, data: Callable[[], bytes]) -> None:
    _, codes, peak, longest = read_apart(tmp_path / "x.yaml", data())
    assert codes == [code]
    assert peak < MEMORY
    assert longest < 600


@pytest.mark.parametrize("data", [case[1] for case in BOUNDED], ids=[case[0] for case in BOUNDED])
def test_a_hostile_deck_is_read_within_bounds(tmp_path: Path, data: Callable[[], bytes]) -> None:
    _, codes, peak, longest = read_apart(tmp_path / "x.yaml", data())
    assert 0 < len(codes) <= 1001
    assert peak < MEMORY
    assert longest < 1500
