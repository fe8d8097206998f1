"""Whatever a teacher does to a drafted deck outlasts drafting again, from the same article and from a changed one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizapp.deck import schema
from quizapp.deck.entry_text import Entries
from quizapp.deck.layout_tree import comments, tree_of
from quizapp.deck.read import read_deck
from tests.deck.odd_layouts import Value, decks, laid_out_oddly
from tests.draft.updating import PARAGRAPHS, changed, drafted, update

DECK = drafted()
SNOW = "ort: The road over the pass had been blocked by snow for days."
CORRECTED = (
    (0, "to [41]", "to [39]"),
    (2, "[1,200] jobs", "[1,300] jobs"),
    (3, "met [14]", "met [15]"),
    (5, "lower basin", "lowest basin"),
    (6, "with wood and with hope", "with wood and hope"),
    (8, "every month", "each month"),
)


@dataclass
class Worked:
    """A deck that a teacher worked on: its text, the entries that were touched, and the ids of those taken out."""

    before: str
    sections: list[list[str]]
    after: str
    touched: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.before + "".join(part for section in self.sections for part in section) + self.after


def apart(deck: str) -> Worked:
    """A drafted deck as its entries; the first part of each section is its head."""
    start, end = deck.index("\n# Facts") + 1, deck.index("# What the program wrote")
    sections = [
        re.split(r"^(?=  - )", section, flags=re.M) for section in re.split(r"^(?=# )", deck[start:end], flags=re.M)
    ]
    return Worked(deck[:start], [section for section in sections if len(section) > 1], deck[end:])


def id_of(entry: str) -> str:
    found = re.search(r"^ +id: (\S+)$", entry, re.M)
    return found[1] if found else ""


_MAIN = re.compile(r"  (?:- |  )(?:fact|holds|event|q): ")
EDITS = ("delete", "reword", "explain", "accept", "comment", "note inside", "swap", "own", "blank", "no id")
edits = st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 3), st.integers(1, 30)), max_size=14)


def work(done: Sequence[tuple[str, int, int]]) -> Worked:
    """The deck after a teacher's edits."""
    deck = apart(DECK)
    for number, (edit, at, which) in enumerate(done):
        section = deck.sections[at % len(deck.sections)]
        if len(section) == 1:
            continue
        place = 1 + which % (len(section) - 1)
        section[place : place + 1] = edited(deck, section[place], edit, number)
        if edit == "swap" and len(section) > 2:
            other = 1 + place % (len(section) - 1)
            section[place], section[other] = section[other], section[place]
    return deck


def edited(deck: Worked, entry: str, edit: str, number: int) -> list[str]:
    """An entry after an edit."""
    if edit == "delete":
        deck.gone |= {id_of(entry)} - {""}
        deck.notes = [note for note in deck.notes if f"{note}\n" not in entry]
        return []
    if edit == "own":
        deck.touched.add(f"Own words number [{number}]")
        own = f"  - fact: Own words number [{number}] of the teacher.\n"
        return [own, entry] if "  - fact:" in entry else [entry]
    if edit == "blank":
        return [f"{entry}\n"]
    lines = entry.rstrip("\n").split("\n")
    noted = {"comment": f"# note {number}", "note inside": f"# inside {number}"}.get(edit)
    deck.notes += [noted] if noted is not None else []
    made = "\n".join(edited_lines(lines, edit, number)) + entry[len(entry.rstrip("\n")) :]
    if edit in {"reword", "accept", "note inside", "explain"} and made != entry:
        deck.touched.add(next(line for line in made.split("\n") if _MAIN.match(line)))
    return [made]


def edited_lines(lines: list[str], edit: str, number: int) -> list[str]:
    """The lines of an entry after an edit."""
    first = next(at for at, line in enumerate(lines) if line.startswith("  - "))
    if edit == "reword":
        return [f"{line[:-1]} indeed." if _MAIN.match(line) and line.endswith(".") else line for line in lines]
    if edit in {"accept", "no id"}:
        key = "review" if edit == "accept" else "id"
        return [line for line in lines if not line.startswith(f"    {key}:")]
    if edit == "comment":
        return [*lines[:first], f"  # note {number}", *lines[first:]]
    if edit == "note inside":
        return [*lines[: first + 1], f"    # inside {number}", *lines[first + 1 :]]
    if edit == "explain" and not any("    note:" in line for line in lines):
        return [*lines, f"    note: Mine {number}."]
    return lines


@given(edits)
@settings(max_examples=60, deadline=None)
def test_drafting_again_from_the_same_article_changes_no_byte(done: Sequence[tuple[str, int, int]]) -> None:
    mine = work(done).text
    assume(read_deck(mine.encode()).ok)
    assert update(mine).data.decode() == mine


articles = st.tuples(
    st.sets(st.integers(0, len(PARAGRAPHS) - 1), max_size=2),
    st.sets(st.sampled_from(CORRECTED), max_size=3),
    st.none() | st.integers(0, len(PARAGRAPHS)),
)


def other_article(lost: set[int], corrected: set[tuple[int, str, str]], new: int | None) -> list[str]:
    """The article with sentences corrected, a paragraph put in, and some taken out."""
    paragraphs = list(PARAGRAPHS)
    for number, was, now in corrected:
        paragraphs = changed(paragraphs, number, was, now)
    kept = [text for number, text in enumerate(paragraphs) if number not in lost]
    return kept if new is None else [*kept[:new], SNOW, *kept[new:]]


def entries_of(deck: str) -> list[str]:
    """The lines of each entry, without what may follow the article: its paragraph, and why it waits."""
    worked = apart(deck)
    found = [part for section in worked.sections for part in section[1:]]
    return [
        "\n".join(line for line in part.rstrip().split("\n") if not re.match(r"    (?:from|review):", line))
        for part in found
    ]


@given(edits, articles)
@settings(max_examples=60, deadline=None)
def test_drafting_again_from_a_changed_article_keeps_the_teachers_work(
    done: Sequence[tuple[str, int, int]], article: tuple[set[int], set[tuple[int, str, str]], int | None]
) -> None:
    worked = work(done)
    assume(read_deck(worked.text.encode()).ok)
    paragraphs = other_article(*article)
    made = update(worked.text, paragraphs)
    deck = made.data.decode()
    assert read_deck(made.data).ok
    after = entries_of(deck)
    kept = [entry for entry in entries_of(worked.text) if any(words in entry for words in worked.touched)]
    places = [after.index(entry) for entry in kept]
    assert len(set(places)) == len(places)
    ids = [id_of(entry) for entry in entries_of(worked.text) if id_of(entry)]
    assert [each for entry in after if (each := id_of(entry)) in ids] == ids
    assert worked.gone.isdisjoint(id_of(entry) for entry in after)
    for note in worked.notes:
        assert deck.count(f"{note}\n") == 1
    if article[2] is not None:
        assert "over the pass had been blocked" in deck
    assert update(made.data, paragraphs).data == made.data


@given(decks, st.integers(0, 10_000), st.booleans())
@settings(max_examples=50, deadline=None)
def test_a_deck_of_any_make_only_gains(deck: Value, seed: int, windows: bool) -> None:
    data = laid_out_oddly(deck, seed).replace("\n", "\r\n" if windows else "\n").encode()
    assume(read_deck(data).ok)
    made = update(data).data
    assert read_deck(made).ok
    before, after = Entries(data), Entries(made)
    for section in schema.SECTIONS:
        said = iter([spot.says for spot in after.within(section)])
        assert all(spot.says in said for spot in before.within(section))
    assert Counter(comments(tree_of(before.text))) <= Counter(comments(tree_of(after.text)))
    assert update(made).data == made
