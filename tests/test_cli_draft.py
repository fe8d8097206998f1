"""The command ``draft``: what it writes, what it prints, and what it refuses in plain words."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from quizapp.cli import main
from tests.draft.reading import RIVER


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "river.txt").write_text(RIVER, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


def test_a_deck_is_written_that_check_finds_no_error_in(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "draft", "river.txt")
    assert (status, err) == (0, "")
    assert out.startswith("Draft written: river.yaml (")
    assert "(2 facts, 4 viewpoints)" in out
    _, out, err = run(capsys, "check", "river.yaml")
    assert ": error: " not in out and err == ""


def test_as_many_entries_need_an_eye_as_are_gone_through(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "draft", "river.txt")
    _, listed, _ = run(capsys, "review", "river.yaml", "--list")
    _, all_of_it, _ = run(capsys, "review", "river.yaml", "--list", "--all")
    waiting, total = len(listed.splitlines()), len(all_of_it.splitlines())
    assert waiting > 0
    assert f"\n{waiting} of {total} entries (voices, sides and disputes too) need an eye;" in out


def test_a_deck_that_is_there_is_never_overwritten_unasked(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "river.yaml").write_text("mine", encoding="utf-8")
    status, out, err = run(capsys, "draft", "river.txt")
    assert (status, out) == (2, "")
    assert err == "quizapp: river.yaml is there already. Name another file with -o, or replace it with --force.\n"
    assert (home / "river.yaml").read_text(encoding="utf-8") == "mine"
    assert run(capsys, "draft", "river.txt", "--force")[0] == 0
    assert (home / "river.yaml").read_text(encoding="utf-8").startswith("# A draft")


def test_the_name_of_a_deck_ends_in_yaml(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "draft", "river.txt", "-o", "x.txt")
    assert (status, out, err) == (2, "", "quizapp: The name of a deck ends in .yaml, not in .txt: x.yaml\n")
    assert run(capsys, "draft", "river.txt", "-o", "y")[1].startswith("Draft written: y.yaml (")
    assert run(capsys, "draft", "river.txt", "-o", "z.YML")[1].startswith("Draft written: z.YML (")
    assert run(capsys, "draft", "river.txt", "-o", "y")[2].startswith("quizapp: y.yaml is there already.")
    _, _, err = run(capsys, "draft", "river.txt", "--update", "y.yaml", "-o", "x.txt")
    assert err == "quizapp: The name of a deck ends in .yaml, not in .txt: x.yaml\n"
    assert run(capsys, "draft", "river.txt", "--update", "y.yaml", "-o", "w")[0] == 0
    assert sorted(path.name for path in home.iterdir()) == ["river.txt", "w.yaml", "y.yaml", "z.YML"]


def test_a_deck_for_an_article_without_an_ending_is_not_written_over_it(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "river").write_text(RIVER, encoding="utf-8")
    assert run(capsys, "draft", "river", "-o", "river", "--force")[1].startswith("Draft written: river.yaml (")
    assert (home / "river").read_text(encoding="utf-8") == RIVER


def test_to_standard_output_and_from_standard_input(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RIVER.encode())))
    status, out, _ = run(capsys, "draft", "-", "-o", "-")
    assert status == 0
    assert out.startswith("# A draft") and "voices:" in out
    assert "article:" not in out  # nobody can say where it is
    assert sorted(path.name for path in home.iterdir()) == ["river.txt"]


@pytest.mark.parametrize(
    ("deck", "article"), [("river.yaml", "river.txt"), ("decks/river.yaml", '"../river.txt"'), ("-", "river.txt")]
)
def test_the_deck_names_its_article_as_seen_from_its_folder(
    home: Path, capsys: pytest.CaptureFixture[str], deck: str, article: str
) -> None:
    (home / "decks").mkdir()
    status, out, _ = run(capsys, "draft", str(home / "river.txt"), "-o", deck)
    assert status == 0
    text = out if deck == "-" else (home / deck).read_text(encoding="utf-8")
    assert f"\ndrafted:\n  article: {article}\n  entries:\n" in text


def test_json(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "draft", "river.txt", "--json")
    values = json.loads(out)
    assert status == 0
    assert set(values) == {"text", "statements", "other_statements", "facts", "deck"}
    assert set(values["statements"][0]) >= {"content", "source", "speaker", "trust"}
    assert set(values["facts"][0]) >= {"span", "key", "kind", "value", "trust"}


def test_json_lines(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.dumps({"id": number, "text": RIVER}) for number in (1, 2)]
    (home / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    status, out, _ = run(capsys, "draft", "--json-lines", "corpus.jsonl")
    first, second = map(json.loads, out.splitlines())
    assert (status, first["id"], second["id"]) == (0, 1, 2)
    assert first["statements"] == second["statements"] != []
    assert set(first) == {"id", "text", "statements", "other_statements", "facts", "deck"}


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.txt", b"", "empty.txt is empty."),
        ("noise.txt", b"\x01\x02\x00\x00\x01", "noise.txt is no text. Save the article as a text file (.txt)."),
        ("picture.txt", b"\x89PNG\x00\x00\x01", "picture.txt is a picture. Let a program read it (OCR)"),
        ("page.html", b"<p>Log in</p>", "page.html holds no sentences, so there is no article in it."),
        ("plain.txt", b"The gates are old and grey. Nobody minds them.", "Nothing was found that can be asked"),
        (
            "marks.txt",
            b'"' * 500_000,
            "marks.txt is mostly something else than words, so there is no article in it.",
        ),
        ("big.txt", b"word " * 1_700_000, "big.txt is larger than 8 MB. Take a part of it."),
        (
            "german.txt",
            b"Der Fluss ist tief gefallen und die Brunnen sind trocken. " * 8,
            "german.txt does not look like English, the one language that drafts are made from so far.",
        ),
    ],
)
def test_what_cannot_be_drafted_from_is_refused(
    home: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, told: str
) -> None:
    (home / name).write_bytes(data)
    status, out, err = run(capsys, "draft", name)
    assert (status, out) == (2, "")
    assert told in err and err.count("\n") == 1
    assert sorted(path.suffix for path in home.iterdir() if path.suffix == ".yaml") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Name the article's file, or - for standard input."),
        (["nowhere.txt"], "There is no file nowhere.txt."),
        (["."], ". is a folder. Name the article's file."),
        (["river.txt", "-o", "."], ". is a folder. Name a file in it, such as river.yaml."),
        (["river.txt", "--date", "soon"], "soon is no date."),
        (["--json-lines", "river.txt"], "river.txt, line 1: this is no JSON"),
    ],
)
def test_what_is_asked_wrongly_is_told(
    home: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    status, out, err = run(capsys, "draft", *words)
    assert (status, out) == (2, "")
    assert told in err


def test_old_encodings_are_read(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "old.txt").write_bytes(RIVER.replace('"', "\u201c", 1).encode("cp1252"))
    assert run(capsys, "draft", "old.txt")[0] == 0


LEANING = RIVER + "\nShe was the first woman who kept the gates of the valley. Of those that failed, 14 were of iron.\n"


def test_what_a_draft_leaves_out_is_listed_by_reason(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "river.txt").write_text(LEANING, encoding="utf-8")
    _, out, _ = run(capsys, "draft", "river.txt", "-o", "one.yaml")
    assert out.count("Left out: ") == 1
    assert "Which these are: quizapp draft river.txt --left-out\n" in out
    assert run(capsys, "draft", "river.txt", "--left-out") == (
        0,
        "A first or a most, with no name in it to ask for: 1\n"
        "- paragraph 5: She was the first woman who kept the gates of the valley.\n",
        "",
    )
    assert sorted(path.name for path in home.iterdir() if path.suffix) == ["one.yaml", "river.txt"]
    _, out, _ = run(capsys, "draft", "river.txt", "--json")
    assert [(each["from"], each["text"][:13]) for each in json.loads(out)["deck"]["left_out_sentences"]] == [
        (5, "She was the f")
    ]


def test_where_nothing_is_left_out_the_list_says_so(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "draft", "river.txt", "--left-out") == (
        0,
        "river.txt: nothing that was found is left out.\n",
        "",
    )
