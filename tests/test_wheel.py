"""What is installed: a wheel built from this tree works from any directory, with its decks, styles and schema."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.terminal import Terminal, home_environment

ROOT = Path(__file__).parent.parent
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as an installer does it."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("quizapp", "decks"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(folder)], cwd=source, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(folder / done.stdout.split()[-1]) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, folder: Path, *words: str) -> str:
    """What ``quizapp WORDS`` of the unpacked wheel prints in a folder."""
    env = home_environment(folder, PYTHONPATH=str(installed))
    command = [sys.executable, "-m", "quizapp", *words]
    done = subprocess.run(command, env=env, cwd=folder, capture_output=True, text=True, check=False, input="1\n")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_it_holds_all_of_the_package_and_nothing_else(installed: Path) -> None:
    held = {path.relative_to(installed).as_posix() for path in installed.rglob("*") if path.is_file()}
    package = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "quizapp").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    decks = {f"quizapp/decks/{path.name}" for path in (ROOT / "decks").glob("*.yaml")}
    assert "quizapp/py.typed" in package
    assert any(name.endswith(".tcss") for name in package)
    assert any(name.endswith(".json") for name in package)
    assert package | decks == {name for name in held if ".dist-info/" not in name}
    assert any(name.endswith("/LICENSE") for name in held)


def test_the_bundled_decks_are_at_hand_in_any_directory(installed: Path, tmp_path: Path) -> None:
    told = run(installed, tmp_path, "decks")
    assert all(path.stem in told for path in (ROOT / "decks").glob("*.yaml"))
    assert "Score: " in run(installed, tmp_path, "quiz", "daylight", "--plain", "--questions", "1")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_the_app_opens_with_its_styles(installed: Path, tmp_path: Path) -> None:
    env = home_environment(tmp_path / "home", PYTHONPATH=str(installed))
    with Terminal([sys.executable, "-m", "quizapp"], env, cwd=tmp_path) as terminal:
        terminal.wait_for("fentanyl")
        terminal.send("\r")
        terminal.wait_for("1 of ")
        terminal.send("\x11")
        assert terminal.wait() == 0
