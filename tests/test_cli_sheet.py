"""The command ``sheet`` as a process of its own: what it prints, what it writes, and what it never overwrites."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.study.river import DECK
from tests.terminal import home_environment

QUIZAPP = [sys.executable, "-c", "import sys; from quizapp.cli import main; sys.exit(main())"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "river.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path


def run(home: Path, *words: str, typed: bytes = b"") -> tuple[int, str, str]:
    """Exit status, standard output and standard error."""
    here = home_environment(home, PYTHONPATH=str(Path(__file__).parent.parent))
    done = subprocess.run(
        [*QUIZAPP, *words], input=typed, env=here, cwd=home, capture_output=True, timeout=60, check=False
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_it_goes_to_standard_output_as_markdown(home: Path) -> None:
    status, out, err = run(home, "sheet", "river.yaml")
    assert (status, err) == (0, "")
    assert out.startswith("# Who should run the river?\n")
    assert "**Ana Ruiz**, mayor of the town: The council should set the limit each month. (¶7)" in out
    assert run(home, "sheet", "river.yaml", "-o", "-")[1] == out
    assert "weak" not in out


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (["-o", "sheet.html"], "<!doctype html>"),
        (["-o", "sheet.HTM"], "<!doctype html>"),
        (["-o", "sheet.md"], "# Who"),
        (["-o", "sheet"], "# Who"),
        (["-o", "sheet.md", "--html"], "<!doctype html>"),
        (["-o", "sheet.html", "--markdown"], "# Who"),
    ],
)
def test_the_form_is_as_said_or_as_the_name_tells(home: Path, words: list[str], start: str) -> None:
    status, out, err = run(home, "sheet", "river.yaml", *words)
    assert (status, out, err) == (0, f"Sheet written: {words[1]}\n", "")
    assert (home / words[1]).read_text(encoding="utf-8").startswith(start)
    assert {path.name for path in home.iterdir()} - {"quizapp"} == {"river.yaml", words[1]}


def test_a_page_to_standard_output(home: Path) -> None:
    status, out, _ = run(home, "sheet", "river.yaml", "--html")
    assert status == 0
    assert out.startswith("<!doctype html>\n")


def test_a_sheet_is_made_anew_but_never_one_with_notes(home: Path) -> None:
    target = home / "sheet.md"
    assert run(home, "sheet", "river.yaml", "-o", "sheet.md")[0] == 0
    assert run(home, "sheet", "river.yaml", "-o", "sheet.md")[0] == 0
    target.write_text(target.read_text(encoding="utf-8") + "my notes\n", encoding="utf-8")
    status, out, err = run(home, "sheet", "river.yaml", "-o", "sheet.md")
    assert (status, out) == (2, "")
    assert err == (
        "quizapp: sheet.md is there already, and is not a sheet just as quizapp made it."
        " Name another file, or replace it with --force.\n"
    )
    assert target.read_text(encoding="utf-8").endswith("my notes\n")
    assert run(home, "sheet", "river.yaml", "-o", "sheet.md", "--force")[0] == 0
    assert "my notes" not in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["river.yaml", "-o", "."], ". is a folder. Name a file in it, such as sheet.html."),
        (["river.yaml", "-o", "none/sheet.md"], "There is no folder none. Make it, or name another."),
        (["river.yaml", "-o", "river.yaml", "--force"], "river.yaml is the deck itself."),
        (["river.yaml", "-o", "other.txt"], "other.txt is there already"),
        (["river.yaml", "--html", "--markdown"], "not allowed with argument --html"),
        (["rivr.yaml"], "There is no file rivr.yaml. Did you mean river.yaml?"),
        (["broken.yaml"], "See: quizapp check broken.yaml"),
        (["broken.yaml", "--weak"], "See: quizapp check broken.yaml"),
    ],
)
def test_a_slip_is_told_in_one_line_and_nothing_is_lost(home: Path, words: list[str], told: str) -> None:
    (home / "other.txt").write_text("mine\n", encoding="utf-8")
    (home / "broken.yaml").write_text("title: [\n", encoding="utf-8")
    status, out, err = run(home, "sheet", *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert told in err
    assert (home / "other.txt").read_text(encoding="utf-8") == "mine\n"
    assert (home / "river.yaml").read_text(encoding="utf-8") == DECK


@pytest.mark.skipif(sys.platform == "win32", reason="needs links, pipes and permissions as POSIX has them")
def test_links_pipes_and_permissions(home: Path) -> None:
    (home / "real.html").write_text("", encoding="utf-8")
    (home / "real.html").chmod(0o640)
    (home / "link.html").symlink_to("real.html")
    os.mkfifo(home / "pipe")
    assert run(home, "sheet", "river.yaml", "-o", "pipe", "--force")[0] == 2
    assert run(home, "sheet", "river.yaml", "-o", "link.html", "--force")[0] == 0
    assert (home / "link.html").is_symlink()
    assert (home / "real.html").stat().st_mode & 0o777 == 0o640
    assert run(home, "sheet", "river.yaml", "-o", "new.html")[0] == 0
    assert (home / "new.html").stat().st_mode & 0o777 == 0o666 & ~_mask()


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_weak_spots_come_from_the_record_when_asked_for(home: Path) -> None:
    status, out, err = run(home, "sheet", "river.yaml", "--weak")
    assert status == 0
    assert "My weak spots" not in out
    assert err == "quizapp: No weak spots: of this deck nothing was missed that is not known by now.\n"
    missed = run(home, "quiz", "river.yaml", "--plain", "--questions", "2", "--kinds", "choice", typed=b"?\n?\n")
    assert missed[0] == 0
    status, out, err = run(home, "sheet", "river.yaml", "--weak")
    assert (status, err) == (0, "")
    assert "## My weak spots" in out
    assert out.count("(missed)") == 2
    assert "My weak spots" not in run(home, "sheet", "river.yaml")[1]
    assert "My weak spots" not in run(home, "sheet", "river.yaml", "--weak", "--learner", "ben")[1]


def test_the_bundled_article_by_name(home: Path) -> None:
    status, out, _ = run(home, "sheet", "fentanyl")
    assert status == 0
    assert "## Should the U.S. military be used against cartels in Mexico?" in out
