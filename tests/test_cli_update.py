"""The command ``draft --update``: what it does to a teacher's file, what it tells, and what it refuses."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from quizapp.cli import main
from quizapp.deck.read import read_deck
from quizapp.study.session import Session
from tests.draft.reading import RIVER
from tests.study.river import House, right

MORE = """
The council met 14 times in 2022 and 9 times in 2023.

Lena Ort, a ranger from Harlow, said that the upper road had been closed by snow for nine weeks.
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article and the deck drafted from it."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "river.txt").write_text(RIVER, encoding="utf-8")
    assert main(["draft", "river.txt"]) == 0
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


def grow(home: Path) -> None:
    """The article has more to say."""
    (home / "river.txt").write_text(RIVER + MORE, encoding="utf-8")


def test_a_deck_is_updated_twice_by_a_teacher(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck = home / "river.yaml"
    text = deck.read_text(encoding="utf-8")
    gone = text[text.index("  - fact: ") :].partition("\n  - fact: ")[0]
    text = text.replace(f"{gone}\n", "", 1).replace("name: Ana Ruiz\n", "name: Ana Ruiz  # look up her years\n")
    text = text.replace("facts:\n", "facts:\n  - Mine has a [mark].\n", 1)
    deck.write_text(text, encoding="utf-8")
    status, out, err = run(capsys, "draft", "river.txt", "--update", "river.yaml")
    assert (status, err) == (0, "") and "river.yaml: " in out and "1 that you took out stays out." in out
    assert deck.read_text(encoding="utf-8") == text
    grow(home)
    status, out, err = run(capsys, "draft", "river.txt", "--update", "river.yaml")
    assert (status, err) == (0, "")
    made = deck.read_text(encoding="utf-8")
    number = next(at for at, line in enumerate(made.split("\n"), 1) if "[14] times" in line)
    assert f"river.yaml:{number}: new: The council met [14] times in [2022]" in out
    assert "waits for your eye with a line “review: …”. See: quizapp review river.yaml" in out
    assert gone not in made and "# look up her years" in made and "Mine has a [mark]." in made
    assert read_deck(made.encode()).ok
    before = text.partition("\n# What the program wrote")[0].split("\n")
    left = iter(made.split("\n"))
    assert all(line in left for line in before)
    assert run(capsys, "draft", "river.txt", "--update", "river.yaml")[0] == 0
    assert deck.read_text(encoding="utf-8") == made


def test_what_else_happened_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = RIVER.replace("As the river falls", "When the river falls").replace(
        "HARLOW", "Read this first.\n\nHARLOW"
    )
    (home / "river.txt").write_text(article, encoding="utf-8")
    _, out, _ = run(capsys, "draft", "river.txt", "--update", "river.yaml")
    assert "What the deck says of its article follows it: title, source.title.\n" in out
    assert "in another paragraph now, and “from” follows." in out and "new:" not in out
    (home / "hand.yaml").write_text(
        "title: By hand\nfacts:\n  - The river fell to [41] percent of its normal flow in [August 2023].\n",
        encoding="utf-8",
    )
    _, out, _ = run(capsys, "draft", "river.txt", "--update", "hand.yaml")
    assert "This deck did not remember what was drafted, so nothing in it was replaced; from now on it does.\n" in out
    assert "1 was there already, in your own words or as drafted.\n" in out


def test_what_would_change_is_shown_alone(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (home / "river.yaml").read_bytes()
    assert run(capsys, "draft", "river.txt", "--update", "river.yaml", "--diff") == (0, "", "")
    grow(home)
    status, out, err = run(capsys, "draft", "river.txt", "--update", "river.yaml", "--diff")
    assert (status, err) == (0, "") and out.startswith("--- river.yaml\n+++ river.yaml\n@@")
    assert any(line.startswith("+  - fact: ") for line in out.split("\n"))
    assert (home / "river.yaml").read_bytes() == before


def test_the_updated_deck_goes_elsewhere(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (home / "river.yaml").read_bytes()
    grow(home)
    (home / "new").mkdir()
    status, out, _ = run(capsys, "draft", "river.txt", "--update", "river.yaml", "-o", "new/river.yaml")
    made = (home / "new" / "river.yaml").read_text(encoding="utf-8")
    assert status == 0 and "new/river.yaml:" in out and "[14] times" in made
    assert '\n  article: "../river.txt"\n' in made
    assert (home / "river.yaml").read_bytes() == before
    status, out, err = run(capsys, "draft", "river.txt", "--update", "river.yaml", "-o", "new/river.yaml")
    assert (status, out) == (2, "") and "new/river.yaml is there already. Name a file that is not there yet." in err
    status, out, _ = run(capsys, "draft", "river.txt", "--update", "river.yaml", "-o", "-")
    assert status == 0 and out == made.replace('"../river.txt"', "river.txt")
    assert run(capsys, "draft", "river.txt", "--update", "river.yaml", "-o", "./river.yaml")[0] == 0
    assert (home / "river.yaml").read_text(encoding="utf-8") == out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["river.txt", "--update", "river.yaml", "--json"], "--json does not go with --update, which keeps what is in"),
        (["river.txt", "--update", "river.yaml", "--force"], "--force does not go with --update"),
        (["--json-lines", "river.txt", "--update", "river.yaml"], "--json-lines does not go with --update"),
        (["river.txt", "--diff"], "--diff shows what --update would change. Name the deck: --update DECK"),
        (["river.txt", "--update", "rivr.yaml"], "There is no file rivr.yaml."),
        (["river.txt", "--update", "river.yaml", "-o", "no/river.yaml"], "There is no folder no."),
        (["empty.txt", "--update", "river.yaml"], "empty.txt is empty."),
        (["dull.txt", "--update", "river.yaml"], "Nothing was found that can be asked"),
        (["river.txt", "--update", "bad.yaml"], "bad.yaml: left as it is: line 3: “form” is not a key of a card"),
    ],
)
def test_what_cannot_be_updated_is_refused(
    home: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    (home / "empty.txt").write_text("", encoding="utf-8")
    (home / "dull.txt").write_text("The gates are old and grey. Nobody minds them.", encoding="utf-8")
    (home / "bad.yaml").write_text("title: T\ncards:\n  - {q: Who, a: I, form: 1}\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()}
    status, out, err = run(capsys, "draft", *words)
    assert (status, out) == (2, "") and told in err and err.count("\n") == 1
    assert {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()} == before


class _Meanwhile(io.BytesIO):
    """Standard input during which somebody else saves the deck."""

    def __init__(self, data: bytes, deck: Path) -> None:
        super().__init__(data)
        self.deck = deck

    def read(self, size: int | None = -1) -> bytes:
        self.deck.write_text("title: Theirs\ncards: [{q: A, a: b}]\n", encoding="utf-8")
        return super().read(size)


def test_a_deck_that_is_saved_meanwhile_is_left_as_it_is(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    deck = home / "river.yaml"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(_Meanwhile((RIVER + MORE).encode(), deck)))
    status, _, err = run(capsys, "draft", "-", "--update", "river.yaml")
    assert status == 2 and "river.yaml was changed meanwhile and is left as it is. Try again." in err
    assert deck.read_text(encoding="utf-8").startswith("title: Theirs")
    assert sorted(path.name for path in home.iterdir() if path.is_file()) == ["river.txt", "river.yaml"]


def test_line_ends_of_windows_and_a_link_stay(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck = home / "river.yaml"
    (home / "real.yaml").write_bytes(b"\xef\xbb\xbf" + deck.read_bytes().replace(b"\n", b"\r\n"))
    deck.unlink()
    deck.symlink_to("real.yaml")
    grow(home)
    assert run(capsys, "draft", "river.txt", "--update", "river.yaml")[0] == 0
    data = (home / "real.yaml").read_bytes()
    assert deck.is_symlink() and data.startswith(b"\xef\xbb\xbf# A draft") and b"[14] times" in data
    assert data.count(b"\n") == data.count(b"\r\n")


def _answer_all(session: Session) -> None:
    while session.current:
        session.answer(right(session.current))
        session.next()


def test_what_is_known_of_a_deck_stays_known(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = House(home / "home", (home / "river.yaml").read_text(encoding="utf-8"))
    _answer_all(house.desk().cards())
    _answer_all(house.desk().cards())
    desk = house.desk()
    before, answered = desk.progress().all, len(desk.scores())
    article = f"Some words stand above it all.\n\n{RIVER}{MORE}".replace("its normal flow", "its usual flow")
    (home / "river.txt").write_text(article, encoding="utf-8")
    assert run(capsys, "draft", "river.txt", "--update", str(house.path))[0] == 0
    assert "its usual flow" in house.path.read_text(encoding="utf-8")
    after = house.desk()
    assert before.known > 0 and after.progress().all.known == before.known
    assert len(after.scores()) == answered and len(after.bank.points) > len(desk.bank.points)
    house.close()
