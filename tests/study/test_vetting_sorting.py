"""Sorting the views under a dispute: they wait for the question that each answers, one after the other."""

from __future__ import annotations

import pytest

from quizapp.study.vetting_items import Done
from quizapp.study.vetting_sorting import CHOOSE
from tests.study.vetted import DRAFT, stand_on, vetting


def test_the_views_under_a_worded_dispute_wait_for_the_question_that_each_answers() -> None:
    file, going = vetting(DRAFT.replace("    review: only half of the quotation is used\n", ""))
    stand_on(going, "What should be done")
    going.save({"question": "Who should set the limit?"})
    was = file.text
    assert going.to_sort() == 2
    going.sort_views()
    assert file.text.count(CHOOSE) == 2
    assert f"from: 3\n    review: {CHOOSE}\n" in file.text
    assert f"review: in other words; {CHOOSE}" in file.text or f'"in other words; {CHOOSE}"' in file.text
    assert going.item is not None
    assert (going.item.title, going.item.reason) == ("The council should set the limit each month.", CHOOSE)
    going.save({}, "Who knows the fields?")
    assert file.text.count(CHOOSE) == 1
    going.undo()
    going.undo()
    assert file.text == was


def test_views_that_were_looked_at_wait_again_and_none_waits_twice() -> None:
    _, going = vetting()
    stand_on(going, "The council")
    going.accept()
    stand_on(going, "What should be done")
    going.sort_views()
    going.accept()
    going.settle()
    stand_on(going, "What should be done")
    assert going.to_sort() == 1
    going.sort_views()
    assert [item.done for item in going.items if CHOOSE in item.reason] == [Done.WAITING] * 2
    assert going.to_sort() == 0


@pytest.mark.parametrize("words", ["The old dam", "Kofi Osei"])
def test_only_a_dispute_with_several_views_has_something_to_sort(words: str) -> None:
    file, going = vetting()
    stand_on(going, words)
    assert going.to_sort() == 0
    going.sort_views()
    assert file.text == DRAFT


def test_hundreds_of_views_are_marked_in_one_go() -> None:
    views = "".join(f"  - {{who: a, on: d, holds: Well {number} is dry.}}\n" for number in range(400))
    file, going = vetting(
        f"title: M\nvoices: {{a: {{name: Ann}}}}\ndisputes:\n  d: {{question: Why?, review: r}}\nviewpoints:\n{views}"
    )
    going.sort_views()
    assert (file.text.count(CHOOSE), going.left, file.writes) == (400, 401, 1)
