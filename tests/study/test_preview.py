"""A deck beside the editor: which entry stands after a save, and what is kept while the file is broken."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from quizapp.deck.full_check import checked
from quizapp.deck.model import Fact, Term
from quizapp.questions.advice import quality
from quizapp.questions.bank import Bank
from quizapp.questions.model import Kind, Question
from quizapp.study.preview import Preview
from tests.deck.big import big_deck_text
from tests.study.river import DECK


@dataclass
class File:
    """A deck's file, and how often it was read."""

    text: str | None = DECK
    saved: int = 0
    read: int = 0
    preview: Preview = field(init=False)

    def __post_init__(self) -> None:
        self.preview = Preview(self._read, lambda: None if self.text is None else self.saved)
        assert self.preview.look()

    def _read(self) -> bytes:
        self.read += 1
        return (self.text or "").encode()

    def save(self, text: str | None) -> bool:
        self.text = text
        self.saved += 1
        return self.preview.look()


def said(file: File) -> str:
    entry = file.preview.entry
    assert isinstance(entry, Fact)
    return entry.text


def test_the_first_entry_stands_and_the_file_is_read_once_a_save() -> None:
    file = File()
    assert said(file).startswith("The river fell")
    assert not file.preview.look()
    assert file.read == 1
    assert file.save(DECK)
    assert file.read == 2


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("The dam was built in", "The old dam was built in", "The old dam was built in 1957."),
        ("[8,400] residents.", "[8,500] residents.", "The town has 8,500 residents."),
        ("topic: law, from: 9", "topic: law, from: 10", "The first water law of the province dates from 1921."),
        ("facts:\n", 'facts:\n  - {fact: "It rained on [3] days."}\n', "It rained on 3 days."),
    ],
)
def test_the_entry_that_changed_stands(old: str, new: str, shown: str) -> None:
    file = File()
    assert file.save(DECK.replace(old, new))
    assert said(file) == shown


def test_a_comment_above_changes_no_entry_and_the_place_follows() -> None:
    file = File()
    file.preview.step(3)
    before, line = said(file), file.preview.entry.place.line if file.preview.entry else 0
    file.save("# mine\n" + DECK)
    assert said(file) == before
    assert file.preview.entry and file.preview.entry.place.line == line + 1


def test_where_the_entry_is_gone_its_place_is_kept() -> None:
    file = File()
    file.preview.step(1)
    line = next(line for line in DECK.splitlines(keepends=True) if "[62] percent" in line)
    file.save(DECK.replace(line, ""))
    assert said(file).startswith("The reservoir held")
    file.preview.step(-2)
    assert file.preview.at == len(file.preview.view.entries) - 1 if file.preview.view else False


def test_a_broken_file_keeps_what_could_be_read_and_says_where() -> None:
    file = File()
    file.save("title: [")
    assert said(file).startswith("The river fell")
    assert file.preview.stale
    assert file.preview.errors[0].place.line == 1
    file.save(DECK)
    assert not file.preview.stale and not file.preview.errors


def test_an_entry_with_an_error_stays_as_it_was_until_it_is_mended() -> None:
    file = File()
    file.save(DECK.replace("[1957]", "[1958]"))
    broken = DECK.replace('fact: "The dam was built in [1957].", ', "")
    file.save(broken)
    assert said(file) == "The dam was built in 1958."
    assert file.preview.stale and "fact" in file.preview.errors[0].message
    file.save(broken + "# still\n")
    assert file.preview.stale
    file.save(DECK.replace("[1957]", "[1959]"))
    assert said(file) == "The dam was built in 1959." and not file.preview.stale


def test_the_next_entry_can_be_written_while_another_one_is_faulty() -> None:
    file = File()
    faulty = DECK.replace("{term: aquifer, means:", "{term: aquifer, meens:")
    file.save(faulty)
    file.save(faulty.replace("[1957]", "[1959]"))
    assert said(file) == "The dam was built in 1959."
    assert file.preview.errors and not file.preview.stale


def test_a_file_that_is_away_for_a_moment_is_no_news() -> None:
    file = File()
    assert not file.save(None)
    assert file.save(DECK.replace("[1957]", "[1959]"))
    assert not file.save(None)
    assert file.preview.look()
    assert file.preview.stale
    assert not file.preview.look()
    assert file.save(DECK)
    assert not file.preview.stale


def test_a_file_that_cannot_be_read_at_first_shows_its_error_then_its_deck() -> None:
    file = File("title: [")
    assert file.preview.view is None and file.preview.errors and file.preview.entry is None
    file.preview.step(1)
    file.save(DECK)
    assert file.preview.view is not None and not file.preview.errors


def test_problems_stand_at_their_entry() -> None:
    file = File(DECK.replace("{term: aquifer, means:", "{term: aquifer, colour: blue, means:"))
    view = file.preview.view
    assert view is not None and view.problems
    at = {type(entry): view.about(entry) for entry in view.entries if view.about(entry)}
    assert {*at} <= {Term}
    assert sum(map(len, at.values())) + len(file.preview.errors) >= 1


def test_advice_of_check_stands_at_its_entry() -> None:
    file = File()
    file.save(DECK.replace("The dam was built in", "The dam should be gone, and was built in"))
    view, entry = file.preview.view, file.preview.entry
    assert view is not None and entry is not None and view.advised
    assert "stance-as-fact" in [problem.code for problem in view.about(entry)]
    assert "stance-as-fact" in [problem.code for problem in file.preview.news]
    assert view.problems == checked(file.text.encode() if file.text else b"", "deck", (quality,))


def test_advice_that_is_set_aside_is_not_told() -> None:
    file = File()
    told = '{fact: "The dam should be gone, and was built in [1957].", fine: [stance-as-fact, too-few-alike], topic'
    file.save(DECK.replace('{fact: "The dam was built in [1957].", topic', told))
    view, entry = file.preview.view, file.preview.entry
    assert view is not None and entry is not None
    assert view.about(entry) == []


def test_what_the_questions_of_an_entry_show_stands_there_too() -> None:
    file = File()
    file.save(DECK.replace("The dam was built in [1957].", "The dam was opened on Monday in the town of [Arle]."))
    view, entry = file.preview.view, file.preview.entry
    assert view is not None and entry is not None
    assert "card-alone" in [problem.code for problem in view.about(entry)]
    assert "card-alone" not in [problem.code for problem in view.about(view.entries[0])]


def test_the_advice_on_a_large_deck_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.study.preview.AT_ONCE", 10)
    file = File()
    preview, first = file.preview, file.preview.view
    assert first is not None and not first.advised
    assert preview.take_advice(first, first.advice()) and not preview.news
    file.save(DECK.replace("The dam was built in", "The dam should be gone, and was built in"))
    view = preview.view
    assert view is not None and not view.advised and not preview.news
    advice = view.advice()
    file.save(DECK.replace("The dam was built in", "The dam should be gone now, and was built in"))
    assert not preview.take_advice(view, advice), "another save came meanwhile"
    assert preview.view is not None and preview.take_advice(preview.view, preview.view.advice())
    assert any(problem.code == "stance-as-fact" for problem in preview.news)


def test_all_forms_of_a_point_are_there() -> None:
    view = File().preview.view
    assert view is not None
    (point,) = view.points(view.entries[3])
    kinds = {question.kind for question in view.questions(point)}
    assert {Kind.CHOICE, Kind.CLOZE, Kind.FLASHCARD} <= kinds


def test_of_a_large_deck_only_the_changed_entry_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    make = Bank._make

    def counted(bank: Bank, point: str, seed: int) -> tuple[Question, ...]:
        made.append(point)
        return make(bank, point, seed)

    monkeypatch.setattr(Bank, "_make", counted)
    text = big_deck_text(2_000)
    file = File(text)
    lines = text.splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if number > 1_000 and "fact:" in line)
    lines[at] = lines[at].replace("number", "with the number", 1)
    file.save("".join(lines))
    view, entry = file.preview.view, file.preview.entry
    assert view is not None and entry is not None
    for point in view.points(entry):
        view.questions(point)
    assert len(made) == len(view.points(entry))
