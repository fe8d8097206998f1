"""People who are told to hold something inside a speech or an answer, or with other words than those of saying."""

from __future__ import annotations

from quizapp.deck.model import Deck
from quizapp.deck.read import read_deck
from quizapp.draft.article import read
from quizapp.draft.drafting import draft
from quizapp.draft.spoken import spoken
from tests.draft.samples import drafted

SPEECH = """The dam we need

Speech by Ana Ruiz, mayor of Harlow, 3 May 2024

The old dam is not safe. Councillor Eva Holm has said that the dam will hold for years. Mary Stone will answer that \
the money may never come.

When I asked the engineer, Otto Brandt, he answered that the water would decide. I say that the dam should be rebuilt.
"""

INTERVIEW = """A dam is no toy

**Ann Weir:** The council says that the old dam is hardly used any more. Is it?

**Ruiz:** The council counted boats, and so did I. Eva Holm, who leads the union, has said that the dam would hold for \
a year.

**Ann Weir:** The poet Tom Vale wrote that a dam should be left to the river. What do you answer?

**Ruiz:** He should come and look at the gates, which were not made for this river.
"""


def deck_of(text: str) -> Deck:
    deck = read_deck(draft(text).deck.encode()).deck
    assert deck is not None
    return deck


def test_others_in_a_speech_hold_what_they_are_told_to_say() -> None:
    held = {view.holds: view.who for view in deck_of(SPEECH).viewpoints}
    assert held["The dam will hold for years."] == ("eva-holm",)
    assert held["The money may never come."] == ("mary-stone",)
    assert held["The water would decide."] == ("otto-brandt",)
    assert held["The dam should be rebuilt."] == ("ana-ruiz",)
    assert not any("Stone" in view for view in held)


def test_what_somebody_is_expected_to_say_needs_an_eye() -> None:
    (entry,) = (each for each in draft(SPEECH).entries if each.texts("who") == ("mary-stone",))
    assert entry.why == "“will” tells what somebody is expected to say: see whether they do"


def test_others_in_an_interview_hold_what_they_are_told_to_say() -> None:
    held = {view.holds: view.who for view in deck_of(INTERVIEW).viewpoints}
    assert held["A dam should be left to the river."] == ("tom-vale",)
    assert held["The dam would hold for a year."] == ("eva-holm",)
    assert held["The old dam is hardly used any more."] == ("the-council",)


def test_what_is_held_found_or_believed_is_a_view() -> None:
    text = (
        "The dam\n\nThe engineer Otto Brandt held that the dam was a ditch without use. A study by the Water Board "
        "found that a new gate would do little harm. Mayor Ana Ruiz believes that the dam is worth its price."
    )
    assert [(view.who, view.holds) for view in deck_of(text).viewpoints] == [
        (("otto-brandt",), "The dam was a ditch without use."),
        (("a-study-by-the-water-board",), "A new gate would do little harm."),
        (("ana-ruiz",), "The dam is worth its price."),
    ]
    assert spoken(read(text)) == []  # too seldom certain to be given out as a statement


def test_a_clause_parted_by_its_holder_is_marked_where_it_leans() -> None:
    text = (
        "The boats\n\nThe League found 61 boats. But the vast majority, Mayor Ana Ruiz says, have turned out to be old."
    )
    (entry,) = (each for each in draft(text).entries if each.section == "viewpoints")
    assert entry.why == "“majority” leans on the sentence before: put the name in"


def test_i_at_the_end_of_a_sentence_is_no_initial() -> None:
    made = drafted("interview.md")
    assert "Lena Fisk" in {each.speaker for each in made.heard}
