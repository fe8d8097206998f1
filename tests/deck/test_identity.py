"""Edits that keep progress: typos corrected, entries re-ordered and added."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.identity import Ids, Trace, entry_id, found_again, mark_key, reconcile
from quizapp.deck.identity_likeness import SAME_WORD, Weights, likeness, tokens, word_likeness
from quizapp.deck.model import Deck
from quizapp.deck.read import read_deck
from tests.deck.big import big_deck_text

_LISTED = """
    army autumn bakery barley basin bishop bottle bridge canyon captain carpet castle cement chapel cherry cinema
    coffee cotton cousin dealer desert dinner doctor dragon engine famine father feather ferry flower forest
    garden garlic ginger guitar hammer harvest helmet hunter island jacket jungle kettle kitchen ladder lantern
    lawyer leather lemon lizard magnet market marble meadow mirror monkey mustard needle nephew notice oyster
    palace pepper pillow planet pocket powder prison rabbit ribbon rocket saddle salmon school shadow silver
    spider spring statue summer tailor temple thunder ticket timber tunnel turkey valley velvet village violin
    walnut wedding window winter wizard
"""
WORDS = _LISTED.split()


def traces(deck: Deck) -> list[Trace]:
    """The points of facts and cards as they are remembered."""
    found = [
        Trace(f"{fact.id}:{mark.key}", fact.id, f"{fact.text[: mark.start]}___{fact.text[mark.end :]}", mark.text)
        for fact in deck.facts
        for mark in fact.marks
    ]
    return found + [Trace(card.id, card.id, card.q, card.a) for card in deck.cards]


def deck_of(statements: Sequence[str]) -> Deck:
    lines = "".join(f"  - '{statement}'\n" for statement in statements)
    deck = read_deck(f"title: T\nfacts:\n{lines}".encode()).deck
    assert deck is not None
    return deck


def renamed(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    return reconcile(traces(deck_of(old)), traces(deck_of(new)))


def test_an_id_does_not_change_with_case_spaces_and_punctuation() -> None:
    assert entry_id("facts", "The river fell.") == entry_id("facts", "the  River, fell")
    assert entry_id("facts", "The river fell.") != entry_id("facts", "The river rose.")
    assert entry_id("facts", "one")[:2] == "f-"
    assert len(entry_id("facts", "one")) == 10


def test_texts_without_a_word_have_ids_of_their_own() -> None:
    assert entry_id("facts", "!?") != entry_id("facts", "?!")


def test_marks_are_named_after_their_words() -> None:
    ids = Ids()
    assert [mark_key("41", ids), mark_key("August 2023", ids), mark_key("41", ids)] == ["41", "august-2023", "41-2"]
    assert mark_key("word " * 40, Ids()) != mark_key("word " * 41, Ids())
    assert mark_key("%", Ids())


def test_many_like_ids_are_given_out_quickly() -> None:
    ids = Ids()
    given_out = [ids.take("x") for _ in range(20_000)]
    assert given_out[0] == "x"
    assert given_out[-1] == "x-20000"
    assert len(set(given_out)) == 20_000


def test_a_corrected_typo_keeps_the_point() -> None:
    old = ["The rivr fell to [41] percent in [August 2023].", "The dam holds [12] gates."]
    new = ["The dam holds [12] gates.", "The river fell to [41] percent in [August 2023]."]
    found = renamed(old, new)
    assert {key.split(":")[1]: value.split(":")[1] for key, value in found.items()} == {
        "41": "41",
        "august-2023": "august-2023",
    }


def test_a_corrected_answer_keeps_the_point_but_another_number_does_not() -> None:
    statement = "After the flood the council asked [{}] to mend the northern sluice."
    assert len(renamed([statement.format("Ana Ruitz")], [statement.format("Ana Ruiz")])) == 1
    assert renamed([statement.format("Ana Ruiz")], [statement.format("Ben Okri")]) == {}
    assert renamed([statement.format("41 men")], [statement.format("45 men")]) == {}


def test_a_mark_moved_to_other_words_is_another_point() -> None:
    assert renamed(["The [river] fell by half."], ["The river fell by [half]."]) == {}


def test_statements_that_differ_by_a_number_alone_are_not_taken_for_each_other() -> None:
    template = "The gauge at mile {} of the river showed [{}] feet."
    old = [template.format(number, "nine") for number in range(40)]
    new = [*old[:20], *old[21:], template.format(99, "nine")]
    assert renamed(old, new) == {}


def test_words_are_alike_by_their_letters_and_numbers_never() -> None:
    assert word_likeness("river", "rivr") > SAME_WORD > word_likeness("river", "tower")
    assert word_likeness("v1200", "v1201") == 0.0
    assert word_likeness("a" * 50, "a" * 49) == 0.0
    one, two, three = (tokens(text) for text in ("the rivr fell", "the river fell", "the tower fell"))
    weights = Weights([one, two, three])
    assert likeness(one, two, weights) > 0.9 > likeness(three, two, weights)


def test_voices_are_matched_with_voices_alone() -> None:
    old = [Trace("voice:ruiz", "ruiz", "mayor of the town", "Ana Ruiz")]
    assert reconcile(old, [Trace("c-1", "c-1", "mayor of the town", "Ana Ruiz")]) == {}
    assert reconcile(old, [Trace("voice:ana", "ana", "mayor of the town", "Ana Ruiz")]) == {"voice:ruiz": "voice:ana"}


sentence = st.lists(st.sampled_from(WORDS), min_size=7, max_size=12, unique=True)


@st.composite
def edited_decks(draw: st.DrawFn) -> tuple[list[str], list[str], list[int]]:
    """Statements; the same after typing slips, additions and re-ordering; and where each old one stands now."""
    bodies = draw(st.lists(sentence, min_size=1, max_size=8, unique_by=lambda words: frozenset(words[1:])))
    old, kept = [], []
    for words in bodies:
        marked = draw(st.integers(0, len(words) - 1))
        typed = draw(st.integers(0, len(words) - 1))
        old.append(" ".join(f"[{word}]" if place == marked else word for place, word in enumerate(words)))
        slipped = [
            word if place != typed or place == marked else word[:3] + word[4:] for place, word in enumerate(words)
        ]
        kept.append(" ".join(f"[{word}]" if place == marked else word for place, word in enumerate(slipped)))
    added = draw(st.lists(sentence.map(lambda words: f"Newly [{words[0]}] {' '.join(words[1:])} came"), max_size=3))
    order = draw(st.permutations(range(len(kept))))
    new = [kept[place] for place in order] + added
    return old, new, [order.index(place) for place in range(len(kept))]


@given(edited_decks())
def test_random_edits_keep_each_point_or_give_it_up_but_never_swap(
    edit: tuple[list[str], list[str], list[int]],
) -> None:
    old, new, now_at = edit
    before, after = deck_of(old), deck_of(new)
    moved = reconcile(traces(before), traces(after))
    there = {trace.id for trace in traces(after)}
    was = {trace.id for trace in traces(before)}
    assert len(set(moved.values())) == len(moved)
    assert not moved.keys() & there
    assert not set(moved.values()) & was
    for number, fact in enumerate(before.facts):
        point = f"{fact.id}:{fact.marks[0].key}"
        target = after.facts[now_at[number]]
        assert moved.get(point, point) == f"{target.id}:{target.marks[0].key}"


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=20), st.text(max_size=8)), max_size=6))
def test_any_traces_can_be_reconciled(rows: list[tuple[str, str, str]]) -> None:
    split = len(rows) // 2
    old = [Trace(key, key, context, answer) for key, context, answer in rows[:split]]
    new = [Trace(key, key, context, answer) for key, context, answer in rows[split:]]
    moved = reconcile(old, new)
    assert moved.keys() <= {trace.id for trace in old}
    assert set(moved.values()) <= {trace.id for trace in new}


@pytest.mark.parametrize("edited", [10, 2000])
def test_a_large_deck_is_reconciled_by_the_size_of_the_edit(edited: int) -> None:
    text = big_deck_text(5000)
    old = read_deck(text.encode()).deck
    new = read_deck(text.replace("runs past mill", "runs by the mill", edited).encode()).deck
    assert old is not None
    assert new is not None
    started = time.process_time()
    moved = reconcile(traces(old), traces(new))
    assert time.process_time() - started < 10  # a bound on work gone wrong, not a measurement
    assert len(moved) == min(edited, len(old.cards))
    cards = {card.id: card.a for card in (*old.cards, *new.cards)}
    assert all(cards[was] == cards[now] for was, now in moved.items())


def test_points_of_another_deck_are_found_again_whatever_their_ids() -> None:
    old = [
        "The dam holds [12] gates in all.",
        "The river fell to [41] percent.",
        "The mayor of the town is [Ana Ruiz].",
    ]
    new = ["The DAM holds [12] gates, in all", "The rivr fell to [41] percent.", "The mayor of the town is [Ben Okri]."]
    mine = traces(deck_of(old))
    theirs = [
        Trace(f"x-{number}", "x", trace.context, trace.answer) for number, trace in enumerate(traces(deck_of(new)))
    ]
    assert found_again(mine, theirs) == 2
    assert found_again(mine, mine) == 3
    assert found_again(mine, []) == found_again([], mine) == 0
    assert found_again([mine[0]] * 3, [mine[0]]) == 1


@given(edited_decks())
def test_an_edited_deck_is_found_again_in_itself_and_never_more_of_it_than_there_is(
    edit: tuple[list[str], list[str], list[int]],
) -> None:
    old, new = traces(deck_of(edit[0])), traces(deck_of(edit[1]))
    assert 2 * found_again(old, new) > len(old)
    assert found_again(old, new) <= min(len(old), len(new))
