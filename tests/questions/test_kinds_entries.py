"""Events, terms, plain cards and voices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.deck.dates import parse_date
from quizapp.deck.model import AnswerKind, Card, Deck, Term, Voice
from quizapp.questions.bank import Bank
from quizapp.questions.model import Kind
from tests.questions.asked import asked, kinds_of, texts, wrong
from tests.questions.sample import bridge_deck


def cards_deck(*cards: tuple[str, str]) -> Deck:
    made = tuple(Card(f"c{n}", q, a) for n, (q, a) in enumerate(cards))
    return Deck(id="cards", title="Cards", cards=made)


def test_an_event_is_asked_for_its_date() -> None:
    question = asked("e-tunnel~open")
    assert question.prompt == "What is the year of this event: The new tunnel is opened?"
    assert question.expected is not None
    assert (question.expected.kind, question.expected.answer) == (AnswerKind.DATE, "1988")
    assert asked("e-flood~open").prompt.startswith("What are the month and year of this event: A flood")
    assert asked("e-report~open").prompt.startswith("What is the date of this event: According to Bert Stone, the")


def test_dates_of_one_precision_stand_beside_each_other_in_order() -> None:
    dates = [date.key for text in texts(asked("e-vote~choice")) if (date := parse_date(text))]
    assert len(dates) == 4
    assert dates == sorted(dates)
    assert wrong(asked("e-vote~choice")) <= {"June 2022", "May 2023", "October 2021", "October 2023", "March 1954"}


def test_a_term_is_asked_both_ways() -> None:
    assert asked("t-pier~choice~term").prompt == "Which term means this: “a support that stands in the water”?"
    assert asked("t-pier~choice~term").answer == "Pier"
    assert asked("t-pier~choice~meaning").prompt == "What is meant by the term “pier”?"
    assert asked("t-pier~choice~meaning").answer == "A support that stands in the water"
    assert asked("t-pier~flashcard~meaning").answer == "A support that stands in the water."
    typed = asked("t-pier~open").expected
    assert typed is not None
    assert (typed.answer, typed.accepted) == ("pier", ("pillar",))


def test_terms_of_the_same_topic_come_first() -> None:
    assert wrong(asked("t-pier~choice~term")) == {"Span", "Roadway", "Truss"}


def test_a_meaning_that_holds_its_term_hides_it() -> None:
    deck = bridge_deck()
    term = replace(deck.terms[0], means="a pier is a support that stands in the water")
    prompt = asked("t-pier~open", deck=replace(deck, terms=(term, *deck.terms[1:]))).prompt
    assert "pier" not in prompt


def test_a_card_is_asked_as_it_stands() -> None:
    question = asked("c-river~choice")
    assert question.prompt == "Which river does the old bridge cross?"
    assert question.answer == "the Varn"
    assert wrong(question) == {"the Elm", "the Tarn", "the Ull"} or wrong(question) == {
        "The Elm",
        "The Tarn",
        "The Ull",
    }
    assert asked("c-river~open").expected is not None
    assert Kind.OPEN not in kinds_of("c-why")
    assert asked("c-why~flashcard").answer == "To take the lorries off the bridge"


def test_cards_that_ask_alike_lend_each_other_options() -> None:
    capitals = cards_deck(
        ("What is the capital of Kenya?", "Nairobi"),
        ("What is the capital of Egypt?", "Cairo"),
        ("What is the capital of Norway?", "Oslo"),
        ("Who wrote the hymn of Norway?", "Bjørnson"),
    )
    assert wrong(asked("c0~choice", deck=capitals)) == {"Cairo", "Oslo"}
    assert Kind.CHOICE not in kinds_of("c3", deck=capitals)


def test_a_role_is_asked_as_of_the_deck() -> None:
    question = asked("voice:tamm~choice~role")
    assert question.prompt == "What was the office or role of Cleo Tamm in March 2024?"
    assert question.answer == "Owner of the ferry inn"
    assert "Head of the traders' union" in wrong(question)
    assert (
        asked("voice:tamm~choice~who").prompt
        == "Whose office or role was this in March 2024: “owner of the ferry inn”?"
    )
    assert asked("voice:tamm~open").expected is not None


def test_a_role_that_two_have_does_not_tell_who_is_meant() -> None:
    deck = bridge_deck()
    same = replace(deck.voices["urban"], role="owner of the ferry inn")
    deck = replace(deck, voices={**deck.voices, "urban": same})
    ids = {q.id for q in Bank(deck).ask("voice:tamm", 0)}
    assert "voice:tamm~choice~role" in ids
    assert not ids & {"voice:tamm~choice~who", "voice:tamm~open"}


def test_a_deck_without_a_day_asks_without_one() -> None:
    deck = replace(bridge_deck(), as_of="")
    assert asked("voice:tamm~choice~role", deck=deck).prompt == "What was the office or role of Cleo Tamm?"


def test_a_card_that_asks_for_a_size_may_be_estimated() -> None:
    def card(q: str, a: str) -> Deck:
        return Deck(id="cards", title="Cards", cards=(Card("c", q, a, kind=AnswerKind.FIGURE),))

    question = asked("c~estimate", deck=card("How many boats are there on the lake?", "340"))
    assert (question.prompt, question.answer) == ("Your estimate: how many boats are there on the lake?", "340")
    assert Kind.ESTIMATE not in kinds_of("c", deck=card("How many people drowned in the lake?", "340"))
    assert Kind.ESTIMATE not in kinds_of("c", deck=card("How many gates has the lake?", "3"))
    assert Kind.ESTIMATE not in kinds_of("c", deck=card("Which number stands on the first boat?", "340"))


@pytest.mark.parametrize(
    ("term", "means", "voices", "prompts"),
    [
        (
            "the Fox",
            "Karl Ohm, a smuggler on the upper river",
            {"ohm": Voice("ohm", "Karl Ohm", aka=("the Fox",))},
            {
                "Who is meant by the name “the Fox”?",
                "Which name means this: “Karl Ohm, a smuggler on the upper river”?",
            },
        ),
        (
            "“the Fox”",
            "the nickname of a smuggler on the upper river",
            {},
            {
                "What is meant by the name “the Fox”?",
                "Which name means this: “the nickname of a smuggler on the upper river”?",
            },
        ),
        (
            "weir",
            "a low wall that holds a river back",
            {},
            {"What is meant by the term “weir”?", "Which term means this: “a low wall that holds a river back”?"},
        ),
    ],
)
def test_a_nickname_is_asked_as_a_name(term: str, means: str, voices: dict[str, Voice], prompts: set[str]) -> None:
    bank = Bank(Deck("d", "D", voices=voices, terms=(Term("t", term, means),)))
    assert {question.prompt for question in bank.ask("t", 0)} == prompts
