"""The record for other programs."""

from __future__ import annotations

import csv
import io
import json

import pytest

from quizapp.record.export import COLUMNS, cell, export_rows, write_csv, write_json
from quizapp.record.store import Store
from tests.record.making import NOON, PLAIN_ANSWER, PLAIN_SITTING, answer


def fill(store: Store) -> None:
    sitting = store.begin(PLAIN_SITTING)
    store.record(answer(sitting=sitting.id)._replace(typed="=HYPERLINK(1)"))
    undone = store.record(answer("f-2", "wrong", sitting.id))
    store.undo(undone.id)
    store.end(sitting.id, NOON + 9)
    store.record(PLAIN_ANSWER._replace(learner="Ana"))


def test_rows_hold_sittings_then_answers_of_one_learner(store: Store) -> None:
    fill(store)
    sitting, first, undone = export_rows(store)
    assert (sitting["row"], sitting["questions"], sitting["answered"], sitting["correct"]) == ("sitting", 2, 1, 1)
    assert (first["row"], first["point"], first["right"]) == ("answer", "f-1", True)
    assert (undone["point"], undone["undone"]) == ("f-2", True)


def test_all_columns_are_named(store: Store) -> None:
    fill(store)
    assert {column for row in export_rows(store) for column in row} == set(COLUMNS)


@pytest.mark.parametrize("filled", [False, True])
def test_json_reads_back(store: Store, *, filled: bool) -> None:
    if filled:
        fill(store)
    out = io.StringIO()
    write_json(export_rows(store), out)
    assert out.getvalue().isascii()
    assert [row["row"] for row in json.loads(out.getvalue())] == (["sitting", "answer", "answer"] if filled else [])


def test_csv_reads_back_and_holds_no_formula(store: Store) -> None:
    fill(store)
    out = io.StringIO()
    write_csv(export_rows(store), out)
    sitting, first, _ = csv.DictReader(io.StringIO(out.getvalue()))
    assert (sitting["row"], sitting["point"]) == ("sitting", "")
    assert first["typed"] == "'=HYPERLINK(1)"
    assert first["options"] == "41 percent | 12 percent"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1"])
def test_what_looks_like_a_formula_is_made_text(text: str) -> None:
    assert cell(text) == f"'{text}"
    assert cell([text, "x"]) == f"'{text} | x"


@pytest.mark.parametrize("value", [-1, -0.5, "41", "", "a=b", 7])
def test_other_values_stay(value: object) -> None:
    assert cell(value) == value


def test_a_long_log_comes_in_portions(store: Store) -> None:
    recorded = [store.record(answer(f"f-{number}")) for number in range(7)]
    for portion in (1, 3, 7, 10):
        assert list(store.all_answers(portion=portion)) == recorded


@pytest.mark.parametrize("text", ["a\x1b]52;c;x\x07b", "a\x9b31mb", "a\u202eb", "a\x00b"])
def test_what_steers_a_terminal_is_taken_out_of_cells(text: str) -> None:
    assert not set(str(cell(text))) & set("\x1b\x07\x9b\u202e\x00")


def test_rows_can_be_of_one_deck_alone(store: Store) -> None:
    fill(store)
    store.record(answer("g-1", deck="lake"))
    assert {row["deck"] for row in export_rows(store)} == {"river", "lake"}
    assert [row["point"] for row in export_rows(store, deck="lake")] == ["g-1"]
