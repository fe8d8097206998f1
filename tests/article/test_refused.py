"""What is no article is told in one line, alike by all commands that read one; nothing waits, nothing is written."""

from __future__ import annotations

import json
import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from quizapp.article import files
from quizapp.article.decoding import decoded
from quizapp.article.errors import ArticleError
from quizapp.cli import main
from tests.article.texts import PARAGRAPHS
from tests.draft.reading import RIVER

DECK = "title: T\nfacts: [{fact: 'The river fell to [41] percent.', from: 1}]\n"
NO_SENTENCES = "holds no sentences, so there is no article in it."
SIGN_IN = "<html><body><h1>Sign in</h1><p>Sign in, and read all we write.</p><input type=password></body></html>"
WORDLESS = "is mostly something else than words, so there is no article in it."


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a deck."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deck.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path


def both(capsys: pytest.CaptureFixture[str], name: str) -> str:
    """What drafting from a file says, and checking against it alike."""
    capsys.readouterr()
    told = []
    for words in (["draft", name], ["check", "deck.yaml", "--article", name]):
        assert main(words) == 2
        out, err = capsys.readouterr()
        assert out == "" and err.count("\n") == 1
        told.append(err.removeprefix("quizapp: ").rstrip("\n"))
    assert told[0] == told[1]
    assert sorted(path.name for path in Path().glob("*.yaml")) == ["deck.yaml"]
    return told[0]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", "is empty."),
        ("a.txt", b" \n\r\n\t", "is empty."),
        ("a.txt", b"\xef\xbb\xbf", NO_SENTENCES),
        ("a.txt", b"\x00\x01\x02\x03" * 99, "is no text. Save the article as a text file (.txt)."),
        ("a.txt", bytes(range(32)) * 40 + b"text", "is no text. Save the article as a text file (.txt)."),
        ("a.txt", b"Contents\n\nPart one\n\nPart two\n", NO_SENTENCES),
        ("a.md", b"# Title\n\n## Part\n", NO_SENTENCES),
        ("a.html", b"<p>Log in</p>", NO_SENTENCES),
        (
            "a.html",
            b"<html><body><noscript>Turn scripts on.</noscript><div id=root></body></html>",
            NO_SENTENCES,
        ),
        (
            "a.html",
            SIGN_IN.encode(),
            "is a page to sign in. Sign in with your browser, open the article, and save the page",
        ),
        ("a.pdf", SIGN_IN.encode().replace(b"<html>", b"<!DOCTYPE html><html>"), "is a page to sign in."),
        ("a.mhtml", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--", NO_SENTENCES),
        ("a.html", b"<html>" + b"<p><b>" * 300_000, "has more elements than any article."),
        ("a.txt", b'"' * 500_000, WORDLESS),
        ("a.csv", b"12.5,17,3.25,0.001\n" * 3000, WORDLESS),
        ("a.txt", b"word " * 1_700_000, "is larger than 8 MB. Take a part of it."),
        ("a.html", b"<html>" + b"word " * 6_800_000, "is larger than 32 MB. Take a part of it."),
        (
            "a.docx",
            b"PK\x03\x04" + bytes(99),
            "is a Word file. Save it as text (.txt), a web page or a PDF, and take that.",
        ),
        ("a.txt", b"PK\x03\x04" + bytes(99), "is a Word, Writer or e-book file, or a zip archive."),
        ("a.epub", b"PK\x03\x04" + bytes(99), "is an e-book."),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(99), "is a Word file."),
        ("a.txt", b"{\\rtf1 The river fell.}", "is rich text (RTF)."),
        ("a.txt", b"\xff\xd8\xff\xe0" + bytes(99), "is a picture. Let a program read it (OCR), and take the text."),
        ("a.txt", b"\x1f\x8b\x08" + bytes(99), "is compressed (gzip)."),
        ("a.webarchive", b"bplist00" + bytes(99), "is a web archive of Safari."),
    ],
)
def test_what_is_no_article(home: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, told: str) -> None:
    (home / name).write_bytes(data)
    assert both(capsys, name).startswith(f"{name} {told}")


def test_a_large_file_is_not_read(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (home / "a.txt").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert both(capsys, "a.txt") == "a.txt is larger than 8 MB. Take a part of it."


A_DECK = "is a deck. Name the article that it was made from; to draft into the deck again: "


def test_a_deck_is_no_article(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert both(capsys, "deck.yaml").startswith(f"deck.yaml {A_DECK}quizapp draft ARTICLE --update DECK")
    for name, data in (("a.txt", DECK), ("a.txt", f"# A draft\n\n{DECK}"), ("a", DECK.replace("title: T\n", ""))):
        (home / name).write_text(data, encoding="utf-8")
        assert both(capsys, name).startswith(f"{name} {A_DECK}")
    assert main(["draft", "deck.yaml", "--force"]) == 2
    assert (home / "deck.yaml").read_text(encoding="utf-8") == DECK


@pytest.mark.parametrize(
    "text",
    [
        f"title: a word that sets a name\n\n{RIVER}",
        f"---\ntitle: The river\n---\n\n{RIVER}\n\nfacts: [one, two]\n",
        f"{RIVER}\n\n```yaml\n{DECK}```\n",
    ],
)
def test_an_article_with_a_line_as_decks_have_is_one(home: Path, text: str) -> None:
    (home / "a.md").write_text(text, encoding="utf-8")
    assert main(["draft", "a.md", "--json"]) == 0


def test_a_missing_file_and_a_folder(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert both(capsys, "none.txt") == "There is no file none.txt. Look at the name and the folder."
    assert both(capsys, ".") == ". is a folder. Name the article's file."
    assert "cannot be read" in both(capsys, "a\x00.txt")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "a.txt").write_text(RIVER, encoding="utf-8")
    (home / "a.txt").chmod(0)
    assert both(capsys, "a.txt") == "You have no permission to read a.txt. Ask its owner, or copy it."


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_or_device_is_never_waited_for(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(home / "pipe")
    for name in ("pipe", "/dev/zero", "/dev/null"):
        told = f"{name} is a pipe or device. Give what it holds to standard input, and name it as “-”."
        assert both(capsys, name) == told
        assert main(["draft", "--json-lines", name]) == 2
        assert capsys.readouterr().err == f"quizapp: {told}\n"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless device")
def test_standard_input_may_be_endless() -> None:
    with Path("/dev/zero").open("rb") as endless, pytest.raises(ArticleError) as caught:
        files.read_article("-", endless)
    assert str(caught.value) == "standard input is larger than 8 MB. Take a part of it."


def test_no_standard_input_is_told() -> None:
    with pytest.raises(ArticleError, match="There is no standard input here"):
        files.read_article("-", None)


def test_another_language_is_refused_for_a_draft_and_read_for_a_check(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "a.txt").write_text("Der Fluss ist tief gefallen und die Brunnen sind trocken. " * 8, encoding="utf-8")
    assert main(["draft", "a.txt"]) == 2
    assert "does not look like English, the one language that drafts are made from" in capsys.readouterr().err
    assert main(["check", "deck.yaml", "--article", "a.txt"]) == 1


def test_a_deck_is_checked_against_standard_input(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"The river fell to 40 percent.\n")))
    assert main(["check", "deck.yaml", "--article", "-"]) == 1
    assert "“41” does not stand in paragraph 1" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
def test_a_text_is_read_in_the_encodings_that_editors_write(encoding: str) -> None:
    text = "\n\n".join(PARAGRAPHS).replace("“", "»").replace("”", "«") + "\n\nGrößer als das Café ist nichts.\n"
    article = files.read_bytes(text.encode(encoding), "a.txt")
    assert article.paragraphs[-1] == "Größer als das Café ist nichts."
    assert len(article.paragraphs) == len(PARAGRAPHS) + 1


def test_bytes_are_text_or_not() -> None:
    assert decoded(b"plain") == "plain"
    assert decoded("Ünïcode".encode("cp1252")) == "Ünïcode"
    assert decoded(b"\xff\xfeA\x00\x00") is not None
    assert decoded(b"ab\x00c" * 10) is None


LINES = [
    {"id": 1, "text": RIVER},
    {"id": 2, "text": '"' * 500_000},
    {"id": 3, "text": ""},
    {"id": 4, "text": "Der Fluss ist tief gefallen und die Brunnen sind trocken. " * 8},
    {"id": 5, "text": RIVER, "title": "As the river falls, the valley argues"},
]


def test_a_line_of_a_corpus_that_is_no_article_is_told_and_the_others_are_drafted(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "corpus.jsonl").write_text("\n\n".join(map(json.dumps, LINES)), encoding="utf-8")
    assert main(["draft", "--json-lines", "corpus.jsonl"]) == 1
    made = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["id"] for each in made] == [1, 2, 3, 4, 5]
    assert [each.get("error", "")[:40] for each in made[1:4]] == [
        "corpus.jsonl, line 3 is mostly something",
        "corpus.jsonl, line 5 holds no sentences,",
        "corpus.jsonl, line 7 does not look like ",
    ]
    assert all(each["statements"] == [] and each["deck"] is None for each in made[1:4])
    assert made[0]["statements"] == made[4]["statements"] != []
    assert all(each["text"] == line["text"] for each, line in zip(made, LINES, strict=True))


def test_a_corpus_of_one_endless_line_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (home / "corpus.jsonl").open("wb") as file:
        file.truncate(70 * 1024 * 1024)
    assert main(["draft", "--json-lines", "corpus.jsonl"]) == 2
    assert capsys.readouterr().err == "quizapp: corpus.jsonl, line 1: this is longer than 64 MB.\n"


def test_reading_that_takes_longer_is_told_once_a_second(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizapp.cli import articles, console

    now = iter(range(100))
    monkeypatch.setattr(articles, "monotonic", lambda: next(now) * 0.4)
    monkeypatch.setattr(console, "is_watched", lambda: True)
    telling = articles.Telling("page {done:,} of {whole:,}")
    for page in range(8):
        telling(1000 + page, 2000)
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "quizapp: reading: page 1,002 of 2,000"
    assert 1 < len(told) < 5
    monkeypatch.setattr(console, "LARGE", 100)
    (home / "a.txt").write_text(RIVER, encoding="utf-8")
    articles.article_at("a.txt")
    assert capsys.readouterr().err == "quizapp: a.txt: reading 0 MB\n"
