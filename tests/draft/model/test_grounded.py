"""Whatever a model answers: no figure, name, quotation or word of weight that the article does not have gets in."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from quizapp.deck.folding import STOP_WORDS
from quizapp.deck.problems import Level
from quizapp.deck.read import read_deck
from quizapp.draft.model.admit import admit
from quizapp.draft.model.answer import Kind, Proposal
from quizapp.draft.model.wording import reasoned, reworded
from tests.draft.model.valley import DECK, ENTRIES, PARTS, VALLEY, VOICES, deck, ground

GROUND = ground()
ARTICLE = " ".join(VALLEY.split()).replace("’", "'")
WEIGHTY = ("not", "never", "could", "should", "would", "nobody", "according", "until", "if", "said", "warned", "first")
FOREIGN = (
    "Ben",
    "Okri",
    "Harlow",
    "corrupt",
    "42",
    "7,000",
    "not",
    "never",
    "all",
    "never",
    "percent",
    "million",
    "League",
    "Mayor",
    "May",
    "2024",
    "the",
    "that",
    "said",
    "growers",
    "Vale",
    "Ruiz",
    "sued",
    '"hands',
    'off"',
)
WORDS = (*sorted(set(ARTICLE.split())), *FOREIGN)
SENTENCES = [(number, part) for number, text in GROUND.paragraphs.items() for part in re.split(r"(?<=[.”\"]) ", text)]


@st.composite
def mutations(draw: st.DrawFn) -> tuple[int, str, str]:
    """A paragraph, a sentence of it, and what is left of that after some words were dropped, moved, put in, changed."""
    number, base = draw(st.sampled_from(SENTENCES))
    words = base.split()
    for _ in range(draw(st.integers(0, 4))):
        assume(len(words) > 2)
        at = draw(st.integers(0, len(words) - 1))
        sort = draw(st.sampled_from(["drop", "tail", "head", "put", "swap", "change", "quote", "digit"]))
        if sort == "drop":
            del words[at : at + draw(st.integers(1, 4))]
        elif sort == "tail":
            del words[max(3, at) :]
        elif sort == "head":
            del words[: min(at, len(words) - 3)]
        elif sort == "put":
            words.insert(at, draw(st.sampled_from(WORDS)))
        elif sort == "swap":
            other = draw(st.integers(0, len(words) - 1))
            words[at], words[other] = words[other], words[at]
        elif sort == "change":
            words[at] = draw(st.sampled_from(WORDS))
        elif sort == "quote":
            words[at] = f'"{words[at]}"'
        else:
            words[at] = re.sub(r"\d", lambda _: str(draw(st.integers(0, 9))), words[at], count=1)
    text = " ".join(words)
    return number, base, text


def tokens(text: str) -> list[str]:
    """The words and figures of a text, marks at their edges apart: a plainer reading than the program's own."""
    found = [part.strip(".,;:!?\"“”—()'") for part in re.split(r"\s+|—", text.replace("’", "'"))]
    return [part for part in found if part]


def assert_grounded(text: str, base: str) -> None:
    """That a text holds nothing that the article does not."""
    held = set(tokens(ARTICLE))
    lower = {token.lower() for token in held}
    for place, token in enumerate(tokens(text)):
        bare = token.removesuffix("'s")
        if any(char.isdigit() for char in token):
            assert token in held, f"{token!r} in {text!r}"
        if place and token[0].isupper():
            assert {token, bare} & held, f"{token!r} in {text!r}"
        assert {token.lower(), bare.lower()} & (lower | {"a", "an", "the", "that"}), f"{token!r} in {text!r}"
    quoted = " | ".join(re.findall(r'"([^"]*)"', ARTICLE))
    for part in re.findall(r'"([^"]*)"', text):
        assert part.strip(" .,") in quoted
    assert text.count('"') % 2 == 0
    before, after = Counter(token.lower() for token in tokens(base)), Counter(token.lower() for token in tokens(text))
    for word in WEIGHTY:
        assert after[word] <= before[word], f"{word!r} in {text!r}"


@given(mutations())
@settings(max_examples=1500)
def test_a_wording_that_is_taken_says_nothing_new(made: tuple[int, str, str]) -> None:
    number, base, text = made
    verdict = reworded(text, base, [number], GROUND)
    if not verdict.refused:
        assert_grounded(verdict.text, base)
        before, after = (Counter(token.lower() for token in tokens(each)) for each in (base, text))
        lost = [word for word in WEIGHTY if after[word] != before[word]]
        assert not lost or "because" in base.lower(), f"{lost} lost from {base!r} in {text!r}"


@given(mutations(), st.sampled_from(sorted(GROUND.said)))
@settings(max_examples=1500)
def test_a_reason_that_is_taken_is_said_by_its_holder(made: tuple[int, str, str], voice: str) -> None:
    number, base, text = made
    verdict = reasoned(text, "Something else is held.", voice, [number], GROUND)
    if not verdict.refused:
        assert_grounded(verdict.text, base)
        own = " ".join(said.text for said in GROUND.said[voice])
        carrying = {token.lower() for token in tokens(text)} - STOP_WORDS
        names = {token.lower() for token in tokens(ARTICLE)}
        assert carrying <= names
        assert sum(token in {word.lower() for word in tokens(own)} for token in carrying) >= len(carrying) / 2


proposal = st.builds(
    Proposal,
    st.sampled_from(Kind),
    st.text(max_size=80) | mutations().map(lambda made: made[2]) | st.sampled_from(["Who should have the gates?"]),
    st.sampled_from([entry.id for entry in ENTRIES]) | st.text(max_size=5),
    st.lists(st.sampled_from([entry.id for entry in ENTRIES] + [voice.key for voice in VOICES]), max_size=4).map(tuple),
)


@given(st.lists(proposal | st.sampled_from(["are not in the shape that was asked for"]), max_size=8))
@settings(max_examples=300)
@example([Proposal(Kind.HOLDS, "\ud800" * 5, ENTRIES[4].id)])
@example([Proposal(Kind.FACT, "", ENTRIES[0].id), Proposal(Kind.SIDE, "", "", ())])
def test_whatever_is_proposed_the_deck_opens_without_errors(proposals: list[Proposal | str]) -> None:
    parts, report = admit(proposals, PARTS, GROUND, "small")
    assert report.proposed == len(proposals)
    text = deck(parts)
    reading = read_deck(text.encode())
    assert reading.deck is not None
    assert [problem for problem in reading.problems if problem.level is Level.ERROR] == []
    assert (text == DECK) is not bool(report.taken)
    for entry in reading.deck.entries():
        for held in re.findall(r"\d[\d,.]*\d|\d", getattr(entry, "text", "") + getattr(entry, "holds", "")):
            assert held in ARTICLE
