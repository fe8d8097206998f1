from __future__ import annotations

import pytest

from quizapp.questions.model import Form, Kind, Option, Question
from quizapp.ui.picking import Picking


def question(form: Form, options: int = 4, items: int = 0, kind: Kind = Kind.CHOICE) -> Question:
    return Question(
        id="f~x",
        point="f",
        entry="f",
        kind=kind,
        form=form,
        prompt="?",
        answer="!",
        options=tuple(Option(f"option {index}", correct=index == 0) for index in range(options)),
        items=tuple(f"item {index}" for index in range(items)),
    )


def picked(form: Form, *picks: int, items: int = 0) -> Picking:
    picking = Picking(question(form, items=items))
    for index in picks:
        picking.pick(index)
    return picking


def test_one_pick_answers_a_single_choice() -> None:
    picking = picked(Form.ONE)
    assert picking.pick(2)
    assert picking.response().chosen == (2,)


@pytest.mark.parametrize("index", [-1, 4, 8])
def test_a_digit_with_no_option_does_nothing(index: int) -> None:
    picking = picked(Form.ONE)
    assert not picking.pick(index)
    assert not picking.begun


def test_several_are_ticked_and_unticked_and_given_in_their_order() -> None:
    picking = picked(Form.SOME, 3, 1, 0, 1)
    assert picking.ready
    assert picking.response().chosen == (0, 3)
    assert not picked(Form.SOME).ready


def test_an_order_is_picked_one_by_one_and_the_last_follows() -> None:
    picking = picked(Form.SEQUENCE, 2, 0)
    assert not picking.ready
    picking.pick(3)
    assert picking.ready
    assert picking.response().chosen == (2, 0, 3, 1)


def test_a_pick_in_an_order_is_taken_back_by_picking_it_again_or_the_last_one() -> None:
    picking = picked(Form.SEQUENCE, 2, 0, 3)
    picking.pick(0)
    assert picking.chosen == [2, 3]
    picking.take_back()
    assert picking.chosen == [2]


def test_pairs_go_item_by_item_and_round_to_those_left_out() -> None:
    picking = Picking(question(Form.PAIRS, items=3))
    picking.item = 1
    for index in (3, 0, 2):
        assert not picking.pick(index)
    assert picking.ready
    assert picking.response().chosen == (2, 3, 0)


def test_pairs_may_share_an_option_and_be_changed() -> None:
    picking = picked(Form.PAIRS, 1, 1, items=2)
    assert picking.response().chosen == (1, 1)
    picking.item = 0
    picking.pick(2)
    assert picking.response().chosen == (2, 1)


def test_taking_back_in_pairs_goes_back_item_by_item() -> None:
    picking = picked(Form.PAIRS, 1, 2, items=3)
    picking.take_back()
    assert (picking.pairs, picking.item) == ([1, -1, -1], 1)
    picking.take_back()
    assert (picking.pairs, picking.item) == ([-1, -1, -1], 0)
    assert not picking.begun


def test_only_a_statement_is_answered_by_t_and_f() -> None:
    assert Picking(question(Form.ONE, options=2, kind=Kind.TRUE_FALSE)).yes_no
    assert not Picking(question(Form.ONE, options=2)).yes_no
