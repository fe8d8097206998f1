"""The command ``flags``: what learners flagged and counted as right, for the deck's author, and taking it over."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from quizapp.questions.model import Response
from quizapp.study.desk import Desk
from tests.study.river import DECK, House
from tests.test_cli import run

LINE = next(number for number, line in enumerate(DECK.splitlines(), 1) if "[41]" in line)


class Class:
    """A house whose learners type answers and count them as right."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.desk: Desk = house.desk()

    def type(self, way: str, words: str, learner: str = "default") -> None:
        """Answer one question wrongly and count that as right."""
        self.desk.learner = learner
        session = self.desk.run(lambda seed: [way], "quiz")
        assert session.current is not None, way
        shown = session.answer(Response(text=words))
        assert not shown.right
        session.count_as_right()
        session.next()

    def point(self, part: str) -> str:
        return next(point.id for point in self.desk.bank.points if point.id.endswith(part))

    def ways(self, part: str, kind: str) -> str:
        point = self.point(part)
        return next(each.id for each in self.desk.bank.ask(point, 0) if each.kind == kind)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Class:
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    house = House(tmp_path / "home")
    monkeypatch.chdir(house.path.parent)
    return Class(house)


def test_nothing_to_tell(room: Class, capsys: pytest.CaptureFixture[str]) -> None:
    room.house.close()
    status, out, err = run(capsys, "flags", "river.yaml")
    assert (status, err) == (0, "")
    assert out.startswith("Nothing was flagged in this deck, and no answer counted as right by hand that")
    assert json.loads(run(capsys, "flags", "river.yaml", "--json")[1]) == []
    status, out, err = run(capsys, "flags", "river.yaml", "--accept", "1")
    assert (status, out) == (2, "")
    assert err == "quizapp: There is no [1] to accept. The list: quizapp flags DECK\n"


def test_flags_and_answers_are_listed_with_their_place(room: Class, capsys: pytest.CaptureFixture[str]) -> None:
    way = room.ways(":41", "cloze")
    room.type(way, "two fifths")
    room.type(way, "two fifths", "ben")
    room.desk.planner.flag(room.point(":41"), way, "Per cent of “what”?")
    room.house.close()
    status, out, err = run(capsys, "flags", "river.yaml")
    assert (status, err) == (0, "")
    prompt = "    Fill in a figure: The river fell to ____ percent of its normal flow in August 2023."
    assert out.splitlines() == [
        f"river.yaml:{LINE}: flagged",
        "    “Per cent of “what”?”",
        prompt,
        "    Right: 41",
        f"river.yaml:{LINE}: [1] counted as right 2 times: “two fifths”",
        prompt,
        "    Right: 41",
        "To let the deck accept what was typed at [1]: quizapp flags river.yaml --accept 1",
    ]
    written = run(capsys, "flags", "river.yaml", "--json")[1]
    assert written.isascii()  # so that no terminal's encoding can break it
    flag, counted = json.loads(written)
    assert (flag["what"], flag["line"], flag["note"], flag["number"]) == ("flag", LINE, "Per cent of “what”?", None)
    assert (counted["what"], counted["given"], counted["times"], counted["learners"]) == ("counted", "two fifths", 2, 2)
    assert (counted["answer"], counted["number"], counted["accepted"]) == ("41", 1, False)


def test_an_answer_is_taken_over_and_right_from_then_on(room: Class, capsys: pytest.CaptureFixture[str]) -> None:
    room.type(room.ways(":41", "cloze"), "two fifths")
    room.house.close()
    status, out, err = run(capsys, "flags", "river.yaml", "--accept", "1")
    assert (status, err) == (0, "")
    old = DECK.splitlines()[LINE - 1]
    new = old.replace("from: 3}", "from: 3, marks: {41: {accept: two fifths}}}")
    assert out.splitlines()[2:] == [
        f"@@ -{LINE} +{LINE} @@",
        f"-{old}",
        f"+{new}",
        "river.yaml now accepts “two fifths”.",
    ]
    assert room.house.path.read_text(encoding="utf-8") == DECK.replace(old, new)
    assert run(capsys, "check", "river.yaml") == (0, "river.yaml: no problems\n", "")
    assert run(capsys, "flags", "river.yaml")[1].startswith("Nothing was flagged")
    (row,) = json.loads(run(capsys, "flags", "river.yaml", "--json")[1])
    assert (row["accepted"], row["number"]) == (True, None)
    desk = room.house.desk()
    question = desk.bank.question(room.ways(":41", "cloze"), 0)
    assert question is not None
    assert question.expected is not None
    assert "two fifths" in question.expected.accepted
    room.house.close()


def test_several_are_taken_over_at_once_or_none(room: Class, capsys: pytest.CaptureFixture[str]) -> None:
    room.type(room.ways(":41", "cloze"), "two fifths")
    room.type(room.ways(":62", "cloze"), "three fifths or so")
    room.house.close()
    status, out, err = run(capsys, "flags", "river.yaml", "--accept", "1", "9")
    assert (status, out, err) == (
        2,
        "",
        "quizapp: There is no [9] to accept; there is [1], [2]. The list: quizapp flags DECK\n",
    )
    assert room.house.path.read_text(encoding="utf-8") == DECK
    status, out, _ = run(capsys, "flags", "river.yaml", "--accept", "1", "2", "1")
    assert status == 0
    assert out.splitlines()[-1] == "river.yaml now accepts “two fifths”, “three fifths or so”."


def test_a_number_stays_when_another_one_was_taken_over(room: Class, capsys: pytest.CaptureFixture[str]) -> None:
    room.type(room.ways(":41", "cloze"), "two fifths")
    room.type(room.ways(":62", "cloze"), "three fifths or so")
    room.house.close()
    assert run(capsys, "flags", "river.yaml", "--accept", "1")[0] == 0
    assert "[2] counted as right: “three fifths or so”" in run(capsys, "flags", "river.yaml")[1]
    status, _, err = run(capsys, "flags", "river.yaml", "--accept", "1")
    assert (status, err) == (2, "quizapp: There is no [1] to accept; there is [2]. The list: quizapp flags DECK\n")
    assert run(capsys, "flags", "river.yaml", "--accept", "2")[0] == 0


def test_what_would_change_the_deck_otherwise_is_left(room: Class, capsys: pytest.CaptureFixture[str]) -> None:
    room.type(room.ways(":41", "cloze"), "two fifths")
    wrong = DECK.replace("cards:\n", "cards:\n  - {q: What?, b: x}\n")
    room.house.write(wrong)
    room.house.close()
    status, out, err = run(capsys, "flags", "river.yaml", "--accept", "1")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "left as it is; “two fifths” could not be taken over: the deck has errors" in err
    assert f"Write it yourself, at line {LINE}." in err
    assert room.house.path.read_text(encoding="utf-8") == wrong


def test_choices_and_what_left_the_deck_are_told_and_not_offered(
    room: Class, capsys: pytest.CaptureFixture[str]
) -> None:
    session = room.desk.run(lambda seed: [room.ways(":41", "choice")], "quiz")
    assert session.current is not None
    options = session.current.options
    session.answer(Response(chosen=(next(n for n, option in enumerate(options) if not option.correct),)))
    session.count_as_right()
    room.type(room.ways(":18", "cloze"), "a fifth or so")
    gone = "\n".join(line for line in DECK.splitlines() if "[18]" not in line) + "\n"
    room.house.write(gone)
    room.house.close()
    status, out, err = run(capsys, "flags", "river.yaml")
    assert status == 0
    assert "left it; the answers are kept" in err
    first, *_ = out.splitlines()
    assert first.startswith(f"river.yaml:{LINE}: counted as right: “")
    assert "river.yaml: no longer in the deck: counted as right: “a fifth or so”" in out
    assert "[1]" not in out


def test_what_was_taken_back_is_not_told(room: Class, capsys: pytest.CaptureFixture[str]) -> None:
    session = room.desk.run(lambda seed: [room.ways(":41", "cloze")], "quiz")
    session.answer(Response(text="two fifths"))
    session.count_as_right()
    session.undo()
    room.house.close()
    assert run(capsys, "flags", "river.yaml")[1].startswith("Nothing was flagged")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_to_a_deck_stays_one(room: Class, capsys: pytest.CaptureFixture[str]) -> None:
    room.type(room.ways(":41", "cloze"), "two fifths")
    room.house.close()
    room.house.path.rename("real.txt")
    room.house.path.symlink_to("real.txt")
    assert run(capsys, "flags", "river.yaml", "--accept", "1")[0] == 0
    assert room.house.path.is_symlink()
    assert "accept: two fifths" in Path("real.txt").read_text(encoding="utf-8")


def test_hostile_words_steer_no_terminal_and_no_file(room: Class, capsys: pytest.CaptureFixture[str]) -> None:
    room.type(room.ways(":41", "cloze"), "x}\n  - {fact: \x1b]0;t\x07 [y], \u202enote: z")
    room.house.close()
    out = run(capsys, "flags", "river.yaml")[1]
    out += run(capsys, "flags", "river.yaml", "--accept", "1")[1]
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert len(room.house.desk().deck.facts) == 9
    room.house.close()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("flags",), "the following arguments are required: DECK"),
        (("flags", "rivr.yaml"), "There is no file rivr.yaml. Did you mean river.yaml?"),
        (("flags", "river.yaml", "--accept", "0"), "write a whole number from 1 to"),
        (("flags", "river.yaml", "--accept"), "expected at least one argument"),
        (("flags", "river.yaml", "--json", "--accept", "1"), "not allowed with argument --json"),
    ],
)
def test_a_slip_is_told_in_one_line(
    words: tuple[str, ...], told: str, room: Class, capsys: pytest.CaptureFixture[str]
) -> None:
    room.house.close()
    status, out, err = run(capsys, *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert told in err
