"""Kinds, units and precisions, guessed from the words and those around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.kinds import infer
from quizapp.deck.marks import unmark
from quizapp.deck.model import AnswerKind

NAMES = {"ana ruiz": AnswerKind.PERSON, "ruiz": AnswerKind.PERSON, "aquifer": AnswerKind.TERM}


def guess(statement: str) -> str:
    marked = unmark(statement)
    ((start, end),) = marked.spans
    text = marked.text
    kind, unit, precision = infer(text[start:end], text[:start], text[end:], NAMES)
    return " ".join(filter(None, (kind.value, unit, precision)))


@pytest.mark.parametrize(
    ("statement", "guessed"),
    [
        ("Of the roughly [107,000] overdose deaths in the country, most were old.", "figure death"),
        ("The river fell to [41] percent of its normal flow.", "figure percent"),
        ("The river fell to [41 percent] of its normal flow.", "figure percent"),
        ("The river fell by [12]% at once.", "figure percent"),
        ("The dam cost $[1.5 billion] in all.", "figure dollar"),
        ("The dam cost [$5 million].", "figure dollar"),
        ("[Two-thirds] of the voters agreed.", "figure share"),
        ("It is the No. [1] cause of delay.", "figure rank"),
        ("It was the [third] flood.", "figure rank"),
        ("People aged [18 to 49] may vote.", "figure year"),
        ("The term is [four] years.", "figure year"),
        ("The seeds are [100 times] as heavy.", "figure times"),
        ("Thefts have [tripled] since then.", "figure times"),
        ("They found [37] old cable sites since May.", "figure site"),
        ("They broke [1,000] “copper kettles” in all.", "figure kettle"),
        ("Fire killed [10] soldiers, wounding more.", "figure soldier"),
        ("It drew [1.5] million people to the shore.", "figure person"),
        ("The flood reached [2000] houses.", "figure house"),
        ("It lasted [3] km.", "figure kilometer"),
        ("Der Fluss fiel auf [41] Prozent.", "figure prozent"),
        ("The river froze in [2021].", "date year"),
        ("The [2024] election comes.", "date year"),
        ("The river froze in [August 2023].", "date month"),
        ("The river froze on [4 March 2021].", "date day"),
        ("The river froze on [2021-03-04].", "date day"),
        ("The permission was given on [24 February].", "date yearly"),
        ("Apply before [December 1].", "date yearly"),
        ("It opens on [Sunday, 3 May].", "date yearly"),
        ("Sie beginnt am [3. Mai].", "date yearly"),
        ("It lasts from [3 to 7 May].", "phrase"),
        ("It opens on [31 April].", "phrase"),
        ("It opens on [24] February.", "phrase"),
        ("It opens on February [24].", "phrase"),
        ("They sold [24] sandwiches in May.", "figure sandwich"),
        ("In May [24] sandwiches were sold.", "figure sandwich"),
        ("It belongs to the [1990s].", "phrase"),
        ("It froze in [early 2023].", "phrase"),
        ("The plan is that of [Ana Ruiz].", "person"),
        ("The plan is that of [RUIZ].", "person"),
        ("The plan is that of Gen. [Bo Larsen].", "person"),
        ("The plan is that of [President Larsen].", "person"),
        ("The plan pleases [Bo Larsen], a professor of law.", "person"),
        ("The plan is that of the [Bexton Water Company].", "organisation"),
        ("The plan is that of the [BWC].", "organisation"),
        ("The plan was made in [Norway].", "place"),
        ("The plan was made in [Bexton].", "place"),
        ("The plan drains the [aquifer].", "term"),
        ("The plan is a [reckless] one.", "phrase"),
        ("The plan is [東京] now.", "phrase"),
    ],
)
def test_what_words_are_taken_for(statement: str, guessed: str) -> None:
    assert guess(statement) == guessed


@given(st.text(max_size=120), st.text(max_size=60), st.text(max_size=60))
def test_any_words_are_taken_for_something(text: str, before: str, after: str) -> None:
    kind, unit, precision = infer(text, before, after, NAMES)
    assert isinstance(kind, AnswerKind)
    assert kind is AnswerKind.FIGURE or not unit
    assert (kind is AnswerKind.DATE) == (precision in {"year", "month", "day"})
