from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

import pytest

from quizapp.deck import finding
from quizapp.deck.compiled import open_deck
from quizapp.questions.bank import Bank
from quizapp.questions.model import Form
from quizapp.questions.rules_set import independent
from quizapp.record.errors import RecordError
from quizapp.record.model import Sitting
from quizapp.study import draft, pair
from quizapp.study.exam import KINDS
from quizapp.study.pair import SECOND, Choice, Pair
from quizapp.study.quiz import QuizChoice, compose
from tests.study.river import DECK, House, right, wrong

TWO = ("Ana", "Ben")


def begun(house: House, turns: int = 3, seconds: int = 0, recorded: bool = False) -> Pair:
    found = pair.begin(house.desk().tools, Choice(TWO, turns, seconds, recorded))
    assert found
    return found


def again(house: House) -> Pair:
    """The same sitting after the program was started anew."""
    found = pair.unfinished(house.desk().tools)
    assert found
    return found


def answer(sat: Pair, rightly: bool = True) -> None:
    assert sat.current
    response = (right if rightly else wrong)(sat.current)
    assert sat.answer(response.chosen, response.text)
    sat.next()


def told(sat: Pair) -> tuple[object, ...]:
    """All that a face can see."""
    return sat.current, sat.whose, sat.number, sat.total, sat.scores, sat.names, sat.seconds, sat.result()


def test_turns_alternate_and_both_have_as_many(house: House) -> None:
    sat = begun(house)
    turns = []
    while sat.current:
        turns.append(sat.whose)
        answer(sat)
    assert turns == [0, 1, 0, 1, 0, 1]
    assert [(person.name, person.turns) for person in sat.result().people] == [("Ana", 3), ("Ben", 3)]


def test_each_has_a_score_and_what_was_missed(house: House) -> None:
    sat = begun(house)
    for rightly in (True, False, True, True, False, True):
        answer(sat, rightly)
    ana, ben = sat.finish().people
    assert (ana.right, ben.right) == (2, 2)
    assert (len(ana.missed), len(ben.missed)) == (1, 1)
    assert all(not one.right and one.right_answer for one in (*ana.missed, *ben.missed))
    assert pair.unfinished(house.desk().tools) is None


def uneven(bank: Bank, plan: Sequence[str], seed: int) -> int:
    """By how many questions in all the two differ in what they are asked about each side."""
    lead = Counter[str]()
    for place, entry in enumerate(plan):
        lead.update({side: 1 if place % 2 == 0 else -1 for side in pair._sides(bank, bank.question(entry, seed))})
    return sum(abs(difference) for difference in lead.values())


def bank_of(house: House, name: str) -> Bank:
    deck = open_deck(finding.bundled() / name, house.places.cache).deck
    assert deck
    return Bank(deck)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", ["fentanyl.yaml", "daylight.yaml"])
def test_both_are_asked_about_each_side_as_evenly_as_its_number_allows(house: House, name: str, seed: int) -> None:
    bank = bank_of(house, name)
    plan = compose(bank, QuizChoice(number=20, kinds=KINDS), {}, seed)
    plan = plan[: len(plan) // 2 * 2]
    fair = pair.fair(bank, plan, seed)
    assert sorted(fair) == sorted(plan)
    sides = [side for entry in plan for side in pair._sides(bank, bank.question(entry, seed))]
    odd = sum(sides.count(side) % 2 for side in set(sides))
    assert uneven(bank, fair, seed) == odd
    questions = [question for entry in fair if (question := bank.question(entry, seed))]
    assert not list(independent(questions))


def test_nothing_is_recorded_unless_it_is_wanted(house: House) -> None:
    sat = begun(house)
    while sat.current:
        answer(sat)
    sat.finish()
    desk = house.desk()
    assert not desk.tools.store.answers(undone=True)
    assert not desk.planner.memories()
    assert not desk.scores()
    assert not desk.history()


def test_when_it_is_wanted_only_the_first_persons_answers_are_recorded(house: House) -> None:
    sat = begun(house, recorded=True)
    asked = []
    while question := sat.current:
        asked.append(question.id)
        answer(sat, rightly=sat.whose == 0)
    assert sat.finish().recorded
    desk = house.desk()
    rows = desk.tools.store.answers()
    assert [row.question for row in rows] == asked[::2]
    assert all(row.right for row in rows)
    assert len(desk.planner.memories()) == len({row.point for row in rows})


def test_killed_at_any_time_it_goes_on_at_the_same_turn(house: House) -> None:
    sat = begun(house, seconds=20, recorded=True)
    for rightly in (True, False, True):
        answer(sat, rightly)
        assert told(again(house)) == told(sat)
    assert sat.current
    sat.answer(right(sat.current).chosen, right(sat.current).text)
    resumed = again(house)
    sat.next()
    assert told(resumed) == told(sat)
    assert house.desk().unfinished() is None
    assert house.workspace().shelf()[0].unfinished == ()


def test_killed_after_the_last_answer_the_scores_are_still_shown(house: House) -> None:
    sat = begun(house, 1)
    answer(sat)
    answer(sat, rightly=False)
    resumed = again(house)
    assert resumed.current is None
    assert resumed.scores == (1, 0)
    assert resumed.finish() == sat.result()


def test_a_crash_before_the_recording_is_mended_by_the_next_start(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    sat = begun(house, recorded=True)
    store = type(sat._tools.store)

    def failing(*_: object) -> None:
        raise RecordError("The answer was not kept: the disk is full.")

    monkeypatch.setattr(store, "record", failing)
    assert sat.current
    with pytest.raises(RecordError):
        sat.answer(right(sat.current).chosen, right(sat.current).text)
    monkeypatch.undo()
    assert again(house).scores == (1, 0)
    assert again(house).scores == (1, 0)
    assert len(house.desk().tools.store.answers(undone=True)) == 1


def test_time_to_talk_runs_by_the_clock_and_may_be_skipped_or_paused(house: House) -> None:
    sat = begun(house, seconds=20)
    assert sat.talk_left == 20 * SECOND
    house.clock.move(5 * SECOND)
    sat.pause()
    house.clock.move(3_600 * SECOND)
    sat.unpause()
    assert sat.talk_left == 15 * SECOND
    house.clock.move(16 * SECOND)
    assert sat.talk_left == 0
    answer(sat)
    assert sat.talk_left == 20 * SECOND
    sat.skip()
    assert sat.talk_left == 0
    house.clock.move(-3_600 * SECOND)
    answer(sat)
    assert sat.talk_left == 20 * SECOND


@pytest.mark.parametrize(("skip", "millis"), [(True, 3000), (False, 1000)])
def test_time_to_talk_is_not_time_taken_for_answering(house: House, skip: bool, millis: int) -> None:
    sat = begun(house, seconds=10, recorded=True)
    house.clock.move(8 * SECOND)
    if skip:
        sat.skip()
    house.clock.move(3 * SECOND)
    answer(sat)
    (row,) = house.desk().tools.store.answers()
    assert row.millis == millis


def test_an_answer_is_taken_back_also_from_the_record(house: House) -> None:
    sat = begun(house, seconds=10, recorded=True)
    first = sat.current
    answer(sat, rightly=False)
    assert sat.undo()
    assert (sat.current, sat.whose, sat.talk_left) == (first, 0, 0)
    assert not sat.undo()
    answer(sat)
    rows = house.desk().tools.store.answers(undone=True)
    assert [(row.undone, row.right) for row in rows] == [(True, False), (False, True)]
    assert again(house).scores == (1, 0)


def test_a_miss_is_counted_as_right_and_stays_so(house: House) -> None:
    sat = begun(house, recorded=True)
    assert sat.count_as_right() is None
    assert sat.current
    sat.answer(wrong(sat.current).chosen, wrong(sat.current).text)
    counted = sat.count_as_right()
    assert counted
    assert counted.word == "Counted as right"
    assert again(house).scores == (1, 0)
    assert [row.override for row in house.desk().tools.store.answers()] == [True]


def test_half_an_answer_is_none_and_a_second_one_changes_nothing(house: House) -> None:
    sat = begun(house)
    assert sat.current
    assert sat.current.form is Form.ONE
    assert sat.answer() is None
    first = sat.answer(right(sat.current).chosen, right(sat.current).text)
    assert sat.answer((1,)) is first
    assert sat.scores == (1, 0)


def test_one_passes_by_typing_nothing_which_is_a_miss_and_is_not_recorded(house: House) -> None:
    tools = house.desk().tools
    typed = next(question.id for question in tools.bank.all(1) if question.form is Form.TEXT)
    sat = Pair(tools, tools.store.begin(Sitting(0, "river", "pair", 1, (typed,), house.clock.at)))
    assert sat.answer()
    assert (again(house).current, again(house).scores) == (None, (0, 0))
    assert sat.result().people[0].missed[0].yours == "nothing"
    assert not tools.store.answers()


def test_what_cannot_be_kept_leaves_the_question_standing(house: House) -> None:
    workspace = house.workspace()
    sat = pair.begin(workspace.open(house.path).tools, Choice(TWO, 2))
    assert sat
    workspace.close()
    before = told(sat)
    assert sat.current
    with pytest.raises(RecordError):
        sat.answer(right(sat.current).chosen, right(sat.current).text)
    assert told(sat) == before
    assert sat.feedback is None


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (("", ""), ("A", "B")),
        (("Ana", "Ana"), ("Ana", "Ana 2")),
        (("\x1b[31mAna\x07", " B\u202een "), ("Ana", "Ben")),
        (("x" * 80, "B"), ("x" * 16, "B")),
    ],
)
def test_names_are_clean_short_and_told_apart(given: tuple[str, str], shown: tuple[str, str]) -> None:
    assert pair.named(*given) == shown


SPOILT = {
    "cut off": '{"sitting":',
    "a list": "[]",
    "odd values": {"first": 7, "second": None, "seconds": 9_999, "counted": "all", "given": {"0": [[99], 1, 2]}},
    "counted what was not given": {"counted": [0, 1, 2, -4], "given": []},
}


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT)
def test_a_spoilt_draft_begins_the_turns_anew(house: House, spoilt: str | dict[str, object]) -> None:
    sat = begun(house, recorded=True)
    text = spoilt if isinstance(spoilt, str) else json.dumps({"sitting": sat.sitting.id, **spoilt})
    draft.keep(sat._tools, sat.sitting, text)
    resumed = again(house)
    assert (resumed.number, resumed.scores, resumed.names, resumed.seconds) == (1, (0, 0), ("A", "B"), 0)
    answer(resumed)
    assert resumed.scores == (1, 0)


def test_an_edited_deck_keeps_whose_turn_it_is(house: House) -> None:
    sat = begun(house, 5)
    for _ in range(4):
        answer(sat)
    house.write(DECK.replace("The town has [8,400] residents.", "Residents there number [8,500]."))
    resumed = again(house)
    while resumed.current:
        answer(resumed)
    people = resumed.finish().people
    assert sum(person.turns for person in people) == resumed.total
    assert abs(people[0].turns - people[1].turns) <= 1


def test_a_deck_of_flashcards_alone_has_nothing_for_two(house: House) -> None:
    house.write("title: Told\nid: told\ncards: [{q: What does the Alder say that Alder is?, a: Alder}]\n")
    assert pair.begin(house.desk().tools, Choice()) is None


def test_no_question_is_a_card_that_one_grades_oneself(house: House) -> None:
    sat = begun(house, 8)
    while sat.current:
        assert sat.current.form is not Form.GRADE
        answer(sat)
