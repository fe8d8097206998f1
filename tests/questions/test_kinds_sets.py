"""Several right, match, and put in order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.deck.dates import parse_date
from quizapp.deck.model import Deck, Event
from quizapp.questions.bank import Bank
from quizapp.questions.model import Form, Kind, Question
from tests.questions.asked import asked, texts, wrong
from tests.questions.sample import bridge_deck

SEEDS = range(6)


def right_of(question: Question) -> set[str]:
    return {question.options[place].text for place in question.right}


def test_several_views_of_one_voice() -> None:
    question = asked("ban~several~views")
    assert question.prompt == "Which of these are views of Ana Ruiz?"
    assert right_of(question) == {
        "Cars should be kept off the old bridge at once.",
        "The state should pay for the repair.",
    }
    assert question.answer.startswith("According to Ana Ruiz: ")
    assert set(question.points) == {"ban", "state-pays"}


@pytest.mark.parametrize("seed", SEEDS)
def test_views_of_the_same_side_are_no_wrong_options(seed: int) -> None:
    town = {v.holds for v in bridge_deck().viewpoints if set(v.who) & {"ruiz", "insider", "council"}}
    assert not wrong(asked("ban~several~views", seed)) & town


def test_the_same_views_are_not_asked_twice() -> None:
    ids = {q.id for q in Bank(bridge_deck()).all(0) if q.kind is Kind.SEVERAL}
    assert "ban~several~views" in ids
    assert "state-pays~several~views" not in ids


def test_several_holders_of_one_view() -> None:
    deck = bridge_deck()
    view = replace(deck.viewpoints[0], shared_by=("stone",))
    deck = replace(deck, viewpoints=(view, *deck.viewpoints[1:]))
    question = asked("ban~several~holders", deck=deck)
    assert question.prompt.startswith("Who among these are reported to hold that cars should be kept off")
    assert right_of(question) == {"Ana Ruiz", "Bert Stone"}
    assert wrong(question) <= {"Cleo Tamm", "Dan Urban", "Finn Weir"}
    whys = {option.text: option.why for option in question.options}
    assert whys["Ana Ruiz"].startswith("According to Ana Ruiz, cars should")
    assert whys["Bert Stone"].startswith("According to Bert Stone, cars should")  # who shares it
    assert question.answer == "Ana Ruiz and Bert Stone" or question.answer == "Bert Stone and Ana Ruiz"


def test_persons_of_a_side() -> None:
    question = asked("voice:ruiz~several~side")
    assert question.prompt == "Which of these people belong to the side “The town council”?"
    assert right_of(question) == {"Ana Ruiz", "Bert Stone"}


def test_events_of_a_year() -> None:
    question = asked("e-closed~several~year")
    assert question.prompt == "Which of these events fall in the year 2023?"
    assert right_of(question) == {"One lane of the bridge is closed.", "The council votes on the repair."}


@pytest.mark.parametrize("seed", SEEDS)
def test_each_view_is_matched_to_its_holder(seed: int) -> None:
    held = {view.holds: view.who for view in bridge_deck().viewpoints}
    for question in Bank(bridge_deck()).all(seed):
        if question.kind is Kind.MATCH and question.entry in {v.id for v in bridge_deck().viewpoints}:
            assert question.form is Form.PAIRS
            assert 3 <= len(question.items) <= 4
            for item, place in zip(question.items, question.right, strict=True):
                name = question.options[place].text
                assert name.casefold() in [bridge_deck().speaker(who).casefold() for who in held[item]]


def test_items_and_options_do_not_stand_in_the_same_order() -> None:
    for seed in range(20):
        for question in Bank(bridge_deck()).all(seed):
            if question.kind is Kind.MATCH:
                assert list(question.right) != list(range(len(question.items)))


def test_roles_and_terms_are_matched_too() -> None:
    roles, terms = asked("voice:ruiz~match"), asked("t-pier~match")
    assert roles.prompt == "Who held which of these offices or roles in March 2024?"
    assert set(texts(roles)) <= {v.name for v in bridge_deck().voices.values()}
    assert terms.prompt == "Which term has which of these meanings?"
    assert "A support that stands in the water." in terms.items


@pytest.mark.parametrize("seed", SEEDS)
def test_events_are_put_in_the_order_of_their_dates(seed: int) -> None:
    when = {f"{event.text}.": event.when for event in bridge_deck().events}
    question = asked("e-flood~order", seed)
    dates = [parse_date(when[question.options[place].text]) for place in question.right]
    keys = [date.key for date in dates if date]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys) >= 3
    assert list(question.right) != sorted(question.right)
    assert "The old bridge is opened." in texts(question) or len(texts(question)) == 4


def events_deck(*when: str) -> Deck:
    events = tuple(Event(f"e{n}", f"Gate number {n} is opened", w) for n, w in enumerate(when))
    return replace(bridge_deck(), events=events)


def test_dates_that_cannot_be_told_apart_are_not_put_in_order() -> None:
    kinds = [q.kind for q in Bank(events_deck("2023", "2023-04", "2023-04-02", "2021")).all(0)]
    assert Kind.ORDER not in kinds


def test_a_date_that_cannot_be_read_is_left_out() -> None:
    ids = {q.id for q in Bank(events_deck("one day", "2023-04", "2022", "2021")).all(0) if q.kind is Kind.ORDER}
    assert ids == {"e1~order"}
