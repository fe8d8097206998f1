"""The command ``new``: a deck that works and passes the check, under any name that can be one, never over another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.cli import starting
from quizapp.deck.files import load
from quizapp.deck.model import AnswerKind
from quizapp.questions.bank import Bank
from quizapp.questions.model import Kind
from tests.deck.test_schema import SCHEMA, errors
from tests.deck.test_schema import as_editors_read as read
from tests.test_cli import home, run

__all__ = ["home"]


@pytest.mark.parametrize(
    ("name", "file", "title", "id_"),
    [
        ("my-river", "my-river.yaml", "My river", "my-river"),
        ("River.yaml", "River.yaml", "River", "river"),
        ("river_war.yml", "river_war.yml", "River war", "river-war"),
        ("My lesson 2", "My lesson 2.yaml", "My lesson 2", "my-lesson-2"),
        ("Flüsse", "Flüsse.yaml", "Flüsse", "flusse"),
        ("川", "川.yaml", "川", "川"),
        ("2021", "2021.yaml", "2021", "2021"),
        ("v1.2", "v1.2.yaml", "V1.2", "v1-2"),
        ("folder/week: 1", "folder/week: 1.yaml", "Week: 1", "week-1"),
        ("what's [new]", "what's [new].yaml", "What's [new]", "what-s-new"),
        ("???", "???.yaml", "???", ""),
        ("___", "___.yaml", "My deck", ""),
    ],
)
def test_it_writes_a_deck_without_a_problem(
    name: str, file: str, title: str, id_: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "folder").mkdir()
    status, out, err = run(capsys, "new", name)
    assert (status, err) == (0, "")
    assert out.startswith(f"Deck written: {file}\n")
    reading = load(home / file)
    assert reading.problems == ()
    assert reading.deck is not None
    assert reading.deck.title == title
    assert reading.deck.id == id_ or not id_
    assert run(capsys, "check", file) == (0, f"{file}: no problems\n", "")


def test_what_it_says_to_do_next_can_be_done(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "new", "my river")[1]
    assert "quizapp check 'my river.yaml'\n" in out
    assert "quizapp 'my river.yaml'\n" in out


def test_it_shows_the_format(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every section, and questions of most kinds, with wrong options for what is marked."""
    run(capsys, "new", "x")
    deck = load(home / "x.yaml").deck
    assert deck is not None
    held = (deck.sides, deck.voices, deck.disputes, deck.facts, deck.viewpoints, deck.terms, deck.cards)
    assert all((*held, deck.discussion, deck.about, deck.source.title))
    questions = list(Bank(deck).all(1))
    kinds = {question.kind for question in questions}
    assert {Kind.CHOICE, Kind.CLOZE, Kind.OPEN, Kind.ESTIMATE, Kind.AGREE, Kind.FACT_OR_CLAIM} <= kinds
    chosen = {question.answer_kind for question in questions if question.kind is Kind.CHOICE}
    assert {AnswerKind.FIGURE, AnswerKind.DATE} <= chosen
    lines = (home / "x.yaml").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 120


def test_its_first_line_leads_editors_to_the_schema(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "new", "x")
    text = (home / "x.yaml").read_text(encoding="utf-8")
    named = text.partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
    assert json.loads((home / named).read_text(encoding="utf-8")) == SCHEMA
    assert list(errors(read(text), SCHEMA)) == []


def test_the_schema_beside_is_renewed_and_a_strangers_file_is_not(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = home / starting.SCHEMA
    schema.write_text('{"title": "quizapp deck", "old": true}', encoding="utf-8")
    run(capsys, "new", "x")
    assert json.loads(schema.read_text(encoding="utf-8")) == SCHEMA
    for other in ('{"title": "mine"}', "[]", "no JSON"):
        schema.write_text(other, encoding="utf-8")
        assert run(capsys, "new", f"y{len(other)}")[0] == 0
        assert schema.read_text(encoding="utf-8") == other


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("river", "river.yaml is there already and stays as it is. Take another name, or go on with it: quizapp check"),
        ("dangling", "dangling.yaml is there already"),
        ("folder", "folder is a folder. Name the new deck in it, such as folder/my-deck.yaml"),
        ("", "is a folder. Name the new deck in it, such as my-deck.yaml"),
        (".", "is a folder. Name the new deck in it, such as my-deck.yaml"),
        ("nowhere/", "nowhere/ is a folder."),
        ("nowhere/x", "There is no folder nowhere. Make it, or name another."),
        ("river.yaml/x", "There is no folder river.yaml."),
        ("x.txt", "The name of a deck ends in .yaml, not in .txt: x.yaml"),
        (".hidden", "does not begin with a dot"),
        ("a\x1b[31mb", "holds no invisible characters"),
        ("x" * 300, "file name too long"),
    ],
)
def test_what_can_be_no_deck_is_told_in_one_line(
    name: str, told: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "folder").mkdir()
    (home / "dangling.yaml").symlink_to("nowhere-at-all.yaml")
    before = {path: path.read_bytes() for path in home.iterdir() if path.is_file()}
    status, out, err = run(capsys, "new", name)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert told in err
    assert {path: path.read_bytes() for path in home.iterdir() if path.is_file()} == before


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=20))
def test_whatever_the_name_there_is_a_good_deck_or_none(
    name: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = set(home.iterdir())
    status, _, err = run(capsys, "new", "--", name)
    made = set(home.iterdir()) - there - {home / starting.SCHEMA}
    assert (status, len(made), err.count("\n")) in ((0, 1, 0), (2, 0, 1))
    for path in made:
        assert load(path).problems == ()
        path.unlink()
