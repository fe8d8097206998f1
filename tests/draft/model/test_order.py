"""Questions that divide and sides: in the article's words, in nobody's favour, its people where it puts them."""

from __future__ import annotations

import pytest

from quizapp.draft.drafting import draft
from quizapp.draft.entries import DraftVoice
from quizapp.draft.model.ground import INVENTED, ODD, ground_of
from quizapp.draft.model.order import LONELY, ONE_SIDED, questioned, sided
from tests.draft.model.valley import VOICES, ground

VIEWS = {"a": ("ana-ruiz", (3,)), "b": ("tom-vale", (4,))}
LEANING = "lean to one answer"
PLAIN = "ask no plain question"
STRANGER = "put a voice on a side that the article does not name beside it"


@pytest.mark.parametrize("text", ["What should the council do about the gates?", "Who should have the gates?"])
def test_a_plain_question_in_common_words_is_taken(text: str) -> None:
    assert questioned(text, VIEWS, ground()) == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Should the council set the limit each month?", LEANING),
        ("Should the council set the limit?", ONE_SIDED),
        ("Should the council keep its hands off?", ONE_SIDED),
        ("Should the greedy council open the gates?", INVENTED),
        ("Should Ben Okri lead the council?", INVENTED),
        ("Should the council pay 500 dollars?", INVENTED),
        ("What should the council do about the gates", PLAIN),
        ("The council should open the gates.", PLAIN),
        ("Why does the council close the gates?", PLAIN),
        ("Shouldn't the council open the gates?", PLAIN),
        ("What should the council not do about the gates?", LEANING),
        ("What should the council do? Who leads it?", PLAIN),
        ("Should the council do “it” about the gates?", PLAIN),
        ("What should the council do about the gates this month?", "tell a time that passes"),
        ("Should the [council] do it?", ODD),
        ("Who should?", "are too short or too long to be asked"),
        ("Who should do it?", INVENTED),
    ],
)
def test_what_is_no_fair_question_is_refused(text: str, reason: str) -> None:
    assert questioned(text, VIEWS, ground()) == reason


def test_what_one_alone_holds_divides_nobody() -> None:
    views = {"a": ("ana-ruiz", (3,)), "b": ("ana-ruiz", (3,))}
    assert questioned("What should the council do about it?", views, ground()) == LONELY


@pytest.mark.parametrize(
    ("name", "voices", "reason"),
    [
        ("The town council", ["ana-ruiz"], ""),
        ("The Orchard League", ["tom-vale"], ""),
        ("Growers", ["tom-vale"], ""),
        ("The Orchard League", ["ana-ruiz"], STRANGER),
        ("The town council", ["tom-vale"], STRANGER),
        ("The Orchard League", ["tom-vale", "ana-ruiz"], STRANGER),
        ("The Water Party", ["ana-ruiz"], INVENTED),
        ("The council town", ["ana-ruiz"], INVENTED),
        ("the orchard league", ["tom-vale"], INVENTED),
        ("The gates", ["tom-vale"], ONE_SIDED),
        ("The [b]town council[/b]", ["ana-ruiz"], ODD),
        ("“The town council”", ["ana-ruiz"], ODD),
        ("The", ["ana-ruiz"], INVENTED),
        ("", ["ana-ruiz"], "are too short or too long to be asked"),
    ],
)
def test_a_side_is_one_that_the_article_names_beside_its_people(name: str, voices: list[str], reason: str) -> None:
    known = {voice.key: voice for voice in VOICES}
    assert sided(name, [known[key] for key in voices], ground()) == reason


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("a critic of the Orchard League", STRANGER),
        ("who opposes the Orchard League", STRANGER),
        ("who left the Orchard League without a word", STRANGER),
        ("the head of the Orchard League", ""),
    ],
)
def test_who_is_told_to_be_against_a_side_is_not_on_it(told: str, reason: str) -> None:
    made = draft(f"Ana Ruiz, {told}, said that the dam was old and that it leaked in May 2023.")
    held = ground_of(made.article, made.heard, made.keys)
    for role in ("", told):
        voice = DraftVoice("ana-ruiz", "Ana Ruiz", (), role, "person", False, (1,))
        assert sided("The Orchard League", [voice], held) == reason
