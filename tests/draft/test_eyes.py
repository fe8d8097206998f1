"""What check would advise on a draft is marked in it, with a reason."""

from __future__ import annotations

import pytest

from quizapp.deck.layout import laid_out
from quizapp.draft.drafting import draft
from quizapp.draft.spoken import Trust
from tests.draft.advice import unmarked
from tests.draft.reading import RIVER
from tests.draft.samples import NAMES, drafted


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_check_advises_comes_as_a_surprise(name: str) -> None:
    assert unmarked(drafted(name).deck) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_is_laid_out_as_format_does_it(name: str) -> None:
    assert laid_out(drafted(name).deck) == drafted(name).deck


@pytest.mark.parametrize("name", NAMES)
def test_each_mark_has_its_reason(name: str) -> None:
    made = drafted(name)
    assert all(entry.why for entry in made.entries)
    marked = sum(entry.trust is Trust.CHECK for entry in made.entries)
    marked += len(made.disputes) + len(made.sides) + sum(bool(voice.review) for voice in made.voices)
    assert made.deck.count("    review:") == marked


def test_a_word_of_time_needs_an_eye_where_the_article_has_no_day() -> None:
    text = f"{RIVER}\n\nThe dam has lost 41 gates this year.\n"
    assert "nobody can tell when “this year” was" in draft(text).deck
    assert "nobody can tell" not in draft(text, date="2024-03-07").deck


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The town should mend 41 gates of the old dam.", "“should” says what ought to be: whose view is it?"),
        ("The 41 gates of the article are all of iron.", "“the article” is not before the learner's eyes"),
    ],
)
def test_what_makes_a_poor_or_unfair_fact_is_told(text: str, why: str) -> None:
    assert why in draft(text).deck


def test_a_voice_told_by_a_bare_noun_needs_an_eye() -> None:
    made = draft("The dam is old. The panel said that 41 gates were shut.")
    assert made.voices[0].review == "“the panel” does not tell which: name it as the article does elsewhere"
