"""``quizapp scores --all``: everything that the screens show, for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest

from quizapp.cli import main
from quizapp.record.export import COLUMNS, INSIGHT_COLUMNS
from tests.study.past import study_for
from tests.study.river import DECK, House

KINDS = {"sitting", "answer", "group", "point", "day", "tally", "measure", "question"}


@pytest.fixture
def studied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A learner who has studied for two weeks, a point suspended and a question flagged."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    house = House(tmp_path / "home")
    study_for(14, house.clock, house.desk)
    planner, first = house.desk().planner, house.desk().bank.points[0].id
    planner.suspend(first)
    planner.flag(first, f"{first}~choice~asked", "=Odd")
    house.close()
    return house


def out_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert main([*words]) == 0
    return capsys.readouterr().out


def test_all_rows_come_as_json(studied: House, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(out_of(capsys, "scores", "--all", "--json"))
    counts = Counter(row["row"] for row in rows)
    assert set(counts) == KINDS
    assert {column for row in rows for column in row} <= {*COLUMNS, *INSIGHT_COLUMNS}
    of = {kind: [row for row in rows if row["row"] == kind] for kind in KINDS}
    whole = of["group"][0]
    assert (whole["what"], whole["known"] + whole["learning"] + whole["unseen"]) == ("deck", counts["point"])
    assert sum(row["answered"] for row in of["day"]) == counts["answer"]
    assert sum(row["answered"] for row in of["point"]) == counts["answer"]
    assert of["point"][0]["held"] == ["flag", "suspend"]
    assert all(0 <= row["recall"] <= 1 and len(row["due"]) == 10 for row in of["point"] if "stability" in row)
    assert {row["what"] for row in of["tally"]} == {"kind", "sure", "recall"}
    assert "brier" in {row["what"] for row in of["measure"]}
    flagged = of["question"][0]
    assert flagged["flags"] == ["=Odd"]
    assert Path(flagged["file"]) == studied.path
    assert "41" in DECK.splitlines()[flagged["line"] - 1]


def test_all_rows_come_as_csv_under_one_heading(studied: House, capsys: pytest.CaptureFixture[str]) -> None:
    table = csv.DictReader(io.StringIO(out_of(capsys, "scores", "river", "--all", "--csv")))
    assert tuple(table.fieldnames or ()) == (*COLUMNS, *INSIGHT_COLUMNS)
    rows = list(table)
    assert {row["row"] for row in rows} == KINDS
    assert next(row["flags"] for row in rows if row["flags"]) == "'=Odd"


def test_without_all_the_sittings_alone_come_as_before(studied: House, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(out_of(capsys, "scores", "--json"))
    assert {"started", "deck", "mode", "share"} <= set(rows[0])
    assert all(row["total"] for row in rows)


def test_all_needs_a_form(studied: House, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scores", "--all"]) == 2
    assert "--json, or --csv" in capsys.readouterr().err
