"""A paragraph has one number: drafting, and holding a deck against its article, count alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.article.reading import read_text
from quizapp.cli import main
from tests.draft.reading import RIVER

TALK = """Who will close the gates?

By Ada Brook

7 March 2024

The river fell to 41 percent of its normal flow in August 2023, the water office said. Two people are named in its \
report of this spring:

Ben Okri, who keeps the gates of the upper dam near Harlow, and Jon Holt.

8 von 8

He said that 1,200 wells are dry, and that the council had known it since the spring of the year before, when the

3/12

office had asked for a meeting.

"We cannot drink promises," Mayor Ana Ruiz said on Tuesday. "The wells run dry first here."
"""
PAGE = """<html><head><title>Who will close the gates?</title></head><body><article><h1>Who will close the gates?</h1>
<p>The river fell to 41 percent of its normal flow in August 2023, according to the regional water office.</p>
<h2>The wells are dry.</h2><p>Mayor Ana Ruiz told reporters: “We cannot drink promises.”</p>
<ul><li>1,200 wells are dry</li><li>nine mills stand still</li></ul>
<p>Tom Vale said the council should “keep its hands off the gates.”</p></article></body></html>"""
MARKS = """# Who will close the gates?

The river fell to **41 percent** of its
normal flow in August 2023, the *water office* said.

- 1,200 wells are dry
- nine mills stand still

> “We cannot drink promises,” Mayor Ana Ruiz said.
"""


@pytest.mark.parametrize(
    ("name", "text"), [("river.txt", RIVER), ("talk.txt", TALK), ("page.html", PAGE), ("marks.md", MARKS)]
)
def test_what_a_draft_says_of_paragraphs_stands_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(text, encoding="utf-8")
    assert main(["draft", name, "-o", "deck.yaml"]) == 0
    assert Path("deck.yaml").read_text(encoding="utf-8").count("from: ") > 1
    capsys.readouterr()
    main(["check", "deck.yaml", "--article", name])
    out = capsys.readouterr().out
    for code in ("mark-not-found", "mark-elsewhere", "quote-not-found", "quote-elsewhere", "no-paragraph"):
        assert f"[{code}]" not in out


def test_what_a_heading_says_names_no_paragraph(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    heading = "## Tom Vale said 1,200 jobs would be lost in the valley\n\n"
    Path("marks.md").write_text(
        MARKS + heading + "Tom Vale said that nobody had looked at the gates.", encoding="utf-8"
    )
    assert main(["draft", "marks.md", "-o", "-"]) == 0
    deck = capsys.readouterr().out
    assert "1,200 jobs" in deck and "from: 0" not in deck


def test_a_headline_that_is_repeated_is_no_paragraph_wherever_it_is_known() -> None:
    article = read_text(f"As the river falls\n\n{RIVER}\n\nAs the River Falls.\n\nIt rained.\n")
    assert article.headed(article.title) == article
    assert article.paragraphs[-1] == "It rained."
