"""The questions, sides and replies that a draft takes from an article, and those it only asks for."""

from __future__ import annotations

import pytest

from quizapp.deck.model import Deck
from quizapp.deck.read import read_deck
from quizapp.draft.article import read
from quizapp.draft.drafting import Draft, draft
from quizapp.draft.topic import open_questions, topic
from tests.draft.samples import drafted

ROAD = """The road through the valley

The Harlow League opposes the road through the valley.

The road through the valley is supported by Tom Vale, Eva Holm and the Growers' Union of Harlow.
"""


def deck_of(made: Draft) -> Deck:
    deck = read_deck(made.deck.encode()).deck
    assert deck is not None
    return deck


def test_who_is_for_and_against_a_thing_makes_a_dispute() -> None:
    made = draft(ROAD)
    deck = deck_of(made)
    assert [each.question for each in deck.disputes.values()] == ["Should one support the road through the valley?"]
    against, supporting = deck.viewpoints
    assert (against.who, against.holds) == (
        ("the-harlow-league",),
        "The road through the valley should be rejected.",
    )
    assert supporting.who == ("tom-vale", "eva-holm", "the-growers-union-of-harlow")
    assert against.against == (supporting.id,)
    assert {entry.trust.value for entry in made.entries} == {"check"}


def test_what_is_only_called_the_plan_says_where_it_is_told() -> None:
    text = ROAD.replace("valley.", "valley. The plan has been endorsed by Mayor Ana Ruiz.", 1)
    (entry,) = (each for each in draft(text).entries if "The plan should be" in str(each.keys))
    assert entry.why == (
        "“the plan” is told in the sentence before (“The Harlow League opposes the road through the …”): "
        "write out what it is"
    )


ELSEWHERE = """The valley

The idea of a tunnel under the valley was backed by Mayor Ana Ruiz.

For years she had spoken of a dam. The idea was opposed by the Harlow League.
"""


def test_an_idea_of_another_paragraph_makes_no_opponents() -> None:
    deck = deck_of(draft(ELSEWHERE))
    assert [(view.holds, view.against) for view in deck.viewpoints] == [
        ("The idea of a tunnel under the valley should be supported.", ()),
        ("The idea should be rejected.", ()),
    ]
    assert list(deck.disputes) == ["open"]


def test_an_idea_told_in_the_sentence_before_is_that_one() -> None:
    text = "The idea of a tunnel was backed by Mayor Ana Ruiz. The idea was opposed by the Harlow League."
    backed, opposed = deck_of(draft(text)).viewpoints
    assert (opposed.holds, opposed.against) == ("The idea of a tunnel should be rejected.", (backed.id,))


def test_what_is_denied_is_held_not_to_be_true() -> None:
    deck = deck_of(draft("The dam is old. The Water Board denied that the gates in the valley had been shut."))
    assert [view.holds for view in deck.viewpoints] == ["It is not true that the gates in the valley had been shut."]


def test_a_reply_is_set_against_what_it_answers() -> None:
    deck = deck_of(drafted("science.html"))
    answer = next(view for view in deck.viewpoints if view.who == ("elin-sorvik",) and view.against)
    (other,) = (view for view in deck.viewpoints if view.id == answer.against[0])
    assert other.who == ("tomas-erhardt",)


def test_people_of_one_body_are_one_side() -> None:
    deck = deck_of(drafted("press.txt"))
    assert deck.voices["nadia-ferris"].side == deck.voices["harrow-tidal"].side == "harrow-tidal"
    assert deck.voices["the-gannet-sound-fishers-cooperative"].side == "gannet-sound-fishers-cooperative"
    assert deck.voices["rosa-quillan"].side == ""


def test_parties_and_those_who_study_a_matter_are_sides() -> None:
    text = (
        "The dam\n\nSen. Ana Ruiz (R-Harlow) said that the dam would break soon. Analysts met.\n\n"
        "Sen. Eva Holm (D-Dell) said that the dam would hold for years.\n\n"
        "Tom Vale, an analyst at the Mill Bank, said that the dam would hold for a week."
    )
    deck = deck_of(draft(text))
    assert {voice.name: deck.sides[voice.side].name for voice in deck.voices.values()} == {
        "Ana Ruiz": "Republicans",
        "Eva Holm": "Democrats",
        "Tom Vale": "analysts",
    }


def test_where_nothing_shows_there_is_one_open_question() -> None:
    made = drafted("speech.txt")
    deck = deck_of(made)
    assert [each.question for each in deck.disputes.values()] == ["What is to be said about the ferry?"]
    assert made.disputes[0].review
    assert deck.sides == {}


@pytest.mark.parametrize(
    ("title", "body", "about"),
    [
        ("The ferry we owe", "We took the ferry. The ferry came. The ferry left.", "the ferry"),
        ("Fentanyl kills", "It is fentanyl. They make fentanyl. With fentanyl came death.", "fentanyl"),
        ("Varn Canal", "The Varn Canal is old. The Varn Canal is long. The Varn Canal is deep.", "the Varn Canal"),
        ("A library", "A library opened. A library closed. A library burnt.", ""),
        ("Nothing here", "The ferry came late.", ""),
    ],
)
def test_what_an_article_is_about(title: str, body: str, about: str) -> None:
    article = read(f"{title}\n\n{body}")._replace(title=title)
    assert topic(article) == about


def test_a_clause_with_whether_is_a_question() -> None:
    article = read("They argued for years about whether the town should build a tram, and never agreed.")
    assert [question for question, _ in open_questions(article)] == ["Should the town build a tram?"]
    assert list(open_questions(read("He asked whether it should be built in this town or in that one."))) == []


def test_who_holds_a_thing_with_a_party_member_is_of_that_party() -> None:
    text = (
        "The road\n\nThe road through the valley was backed by Republican Tom Vale, Eva Holm and Ada Stone.\n\n"
        "Sen. Ana Ruiz (D-Dell) said that the road would ruin the valley.\n\n"
        "Sen. Tom Vale (R-Harlow) said that the road would save the valley."
    )
    deck = deck_of(draft(text))
    assert {voice.name: voice.side for voice in deck.voices.values()} == {
        "Tom Vale": "republicans",
        "Eva Holm": "republicans",
        "Ada Stone": "republicans",
        "Ana Ruiz": "democrats",
    }


def test_a_minister_is_of_the_government_that_the_article_tells_beside_the_name() -> None:
    text = (
        "The road\n\nMexican President Ana Ruiz said that the road would save the valley.\n\n"
        "The Mexican government said that the road would be built.\n\n"
        "Tom Vale, an analyst at the Mill Bank, said that the road would ruin the valley. Analysts met."
    )
    sides = {voice.name: voice.side for voice in deck_of(draft(text)).voices.values()}
    assert sides["Ana Ruiz"] == sides["the Mexican government"] == "mexican-officials"
    assert sides["Tom Vale"] == "analysts"


def test_ministers_are_with_the_president() -> None:
    text = (
        "The road\n\nPresident Ana Ruiz said that the road would save the valley.\n\n"
        "Foreign Minister Eva Holm said that the road would be built.\n\n"
        "Tom Vale, an analyst at the Mill Bank, said that the road would ruin the valley. Analysts met."
    )
    sides = {voice.name: voice.side for voice in deck_of(draft(text)).voices.values()}
    assert sides == {"Ana Ruiz": "the-government", "Eva Holm": "the-government", "Tom Vale": "analysts"}
