"""A sitting under way whose deck is edited: the same question stands, or the next one, and nothing answered is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.questions.model import Kind, Question
from quizapp.study.desk import Desk
from quizapp.study.session import Session
from quizapp.study.workspace import UnreadableDeckError, Workspace
from tests.study.river import DECK, House, right, wrong


def opened(house: House) -> tuple[Workspace, Desk]:
    house.opened.append(house.workspace())
    return house.opened[-1], house.opened[-1].open(house.path)


def asked(desk: Desk, answer: str, kind: Kind, *others: str) -> Session:
    """A sitting that asks about the points with these answers, the first one first."""
    points = [next(point.id for point in desk.bank.points if point.answer == each) for each in (answer, *others)]
    return desk.run(lambda _: [question(desk, point, kind) for point in points], "quiz")


def question(desk: Desk, point: str, kind: Kind) -> str:
    return next(one.id for one in desk.bank.ask(point, 1) if one.kind is kind)


def standing(session: Session) -> Question:
    assert session.current is not None
    return session.current


def edit(
    workspace: Workspace, desk: Desk, session: Session, house: House, old: str, new: str
) -> tuple[bool, list[str]]:
    text = house.path.read_text(encoding="utf-8")
    assert old in text
    house.write(text.replace(old, new))
    told = workspace.reopen(desk)
    return session.follow(desk.bank, desk.planner), told


FARMS = ("Farms in the valley draw", "The farms of the valley draw")


def test_a_reworded_question_stands_with_its_hints_and_options(house: House) -> None:
    workspace, desk = opened(house)
    session = asked(desk, "73", Kind.CHOICE)
    before, hint = standing(session), session.hint()
    assert edit(workspace, desk, session, house, *FARMS)[0]
    now = standing(session)
    assert now.id != before.id, "the entry has its id from its words"
    assert "The farms of the valley" in now.prompt
    assert [option.text for option in now.options] == [option.text for option in before.options]
    assert bool(session.hints) == bool(hint)
    session.answer(right(now))
    session.next()
    assert session.finished and session.right == 1


def test_what_was_answered_stays_answered_and_can_be_undone(house: House) -> None:
    workspace, desk = opened(house)
    session = asked(desk, "73", Kind.CHOICE, "1957")
    session.answer(wrong(standing(session)))
    same, told = edit(workspace, desk, session, house, *FARMS)
    assert same and "your progress on 1 reworded point was kept" in " ".join(told)
    assert session.feedback is not None and not session.feedback.right
    assert session.undo()
    assert "The farms of the valley" in standing(session).prompt


def test_an_answer_that_became_another_one_is_over_and_the_next_question_stands(house: House) -> None:
    workspace, desk = opened(house)
    session = asked(desk, "73", Kind.CHOICE, "1957")
    session.answer(right(standing(session)))
    same, told = edit(workspace, desk, session, house, "draw [73]", "draw [37]")
    assert not same and session.feedback is None
    assert "1 point that you had answered left it; the answers are kept" in " ".join(told)
    assert session.notices
    assert standing(session).answer == "1957"
    assert session.answered == 1


def test_an_open_question_whose_answer_became_another_one_is_asked_as_it_is_now(house: House) -> None:
    workspace, desk = opened(house)
    session = asked(desk, "73", Kind.CHOICE)
    assert edit(workspace, desk, session, house, "draw [73]", "draw [37]")[0]
    assert standing(session).answer == "37"
    assert standing(desk.resume()).answer == "37"


def test_a_point_that_is_gone_is_passed_over_and_comes_back_with_its_entry(house: House) -> None:
    workspace, desk = opened(house)
    session = asked(desk, "1957", Kind.FLASHCARD, "73")
    line = next(line for line in DECK.splitlines(keepends=True) if "[1957]" in line)
    assert not edit(workspace, desk, session, house, line, "")[0]
    assert session.notices and standing(session).answer == "73" and session.total == 1
    house.write(DECK)
    workspace.reopen(desk)
    assert session.follow(desk.bank, desk.planner)
    assert standing(session).answer == "73" and session.total == 2
    session.answer(right(standing(session)))
    session.next()
    assert standing(session).answer == "1957"


def test_time_in_the_editor_does_not_count(house: House) -> None:
    workspace, desk = opened(house)
    session = asked(desk, "73", Kind.CHOICE)
    house.clock.move(2_000)
    session.pause()
    house.clock.move(600_000)
    edit(workspace, desk, session, house, *FARMS)
    session.unpause()
    house.clock.move(1_000)
    session.answer(right(standing(session)))
    (answer,) = desk.answers(session.sitting)
    assert answer.millis == 3_000


def test_a_file_that_was_not_edited_is_not_followed(house: House) -> None:
    workspace, desk = opened(house)
    bank = desk.bank
    assert workspace.reopen(desk) == []
    assert desk.bank is bank


def test_a_file_that_cannot_be_read_leaves_the_desk_as_it_is(house: House) -> None:
    workspace, desk = opened(house)
    bank = desk.bank
    house.write("title: [")
    with pytest.raises(UnreadableDeckError):
        workspace.reopen(desk)
    assert desk.bank is bank


def test_a_trial_leaves_no_trace(house: House) -> None:
    workspace, desk = opened(house)
    for _ in range(2):
        trial, session = workspace.trial(desk.bank, question(desk, desk.bank.points[0].id, Kind.FLASHCARD))
        session.answer(right(standing(session)))
        session.next()
        assert session.finished and trial.scores()
    assert workspace.scores() == [] and not desk.scores()
    assert not Path(trial.file).name
