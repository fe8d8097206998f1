"""The house's architecture, held: imports run one way, only the face knows Textual, the rules know no clock or disk."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import quizapp

PACKAGE = Path(quizapp.__file__).parent

MAY_IMPORT = {
    "deck": {"deck"},
    "questions": {"questions", "deck"},
    "record": {"record", "deck"},
    "study": {"study", "questions", "record", "article", "deck"},
    "exchange": {"exchange", "record", "deck"},
    "article": {"article", "deck"},
    "draft": {"draft", "article", "deck"},
    "ui": {"ui", "exchange", "study", "questions", "record", "deck"},
    "cli": {"cli", "ui", "draft", "article", "exchange", "study", "questions", "record", "deck"},
    "checkout": {"setting_up"},
    "setting_up": set(),
    "__main__": {"cli", "checkout"},
    "__init__": set(),
}
"""Which parts of the package each part may import."""

IMPURE = {"random", "time", "datetime", "os", "pathlib", "io", "shutil", "tempfile", "secrets", "socket", "subprocess"}
"""What the rules must be handed instead of importing it."""

PURE = {"deck", "questions", "study", "exchange", "article", "draft"}
"""The parts that hold rules."""

DOORS = {
    "article/content.py",
    "article/extras.py",
    "article/files.py",
    "article/pdf.py",
    "deck/files.py",
    "deck/finding.py",
    "deck/glance.py",
    "deck/compiled.py",
    "draft/model/wire.py",
    "exchange/sheet_file.py",
    "study/vetting_house.py",
    "study/workspace.py",
    "study/zones.py",
}
"""The modules through which files, and what the machine says of time zones, come in; sheets and questions go out."""

NETWORK = {"socket", "ssl", "http", "urllib.request", "asyncio", "ftplib", "smtplib", "xmlrpc", "webbrowser"}
"""What opens connections, or has them opened."""


def part_of(file: Path) -> str:
    """The part of the package that a module belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(file: Path) -> Iterator[tuple[str, bool]]:
    """Full names of all modules that a file imports anywhere in it; the flag tells types-only imports."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in typing_only) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno} imports relatively"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from ((name, id(node) in typing_only) for name in names)


MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_imports_run_one_way(file: Path) -> None:
    allowed = MAY_IMPORT[part_of(file)]
    for name, _ in imported(file):
        head, *rest = name.split(".")
        if head == "quizapp" and rest and rest[0] != "__version__":
            assert rest[0] in allowed, f"{part_of(file)} imports {name}"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_only_the_face_knows_textual(file: Path) -> None:
    heads = {name.split(".")[0] for name, _ in imported(file)}
    assert part_of(file) == "ui" or not heads & {"textual", "rich"}


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_the_rules_are_handed_their_clock_and_files(file: Path) -> None:
    if part_of(file) not in PURE or name_of(file) in DOORS:
        return
    heads = {name.split(".")[0] for name, typing_only in imported(file) if not typing_only}
    assert not heads & IMPURE


def test_one_module_speaks_to_the_network() -> None:
    speaking = {
        name_of(file)
        for file in MODULES
        for name, _ in imported(file)
        if any(name == each or name.startswith(f"{each}.") for each in NETWORK)
    }
    assert speaking == {"draft/model/wire.py"}


def test_screens_do_not_import_each_other() -> None:
    screens = PACKAGE / "ui" / "screens"
    own = {f"quizapp.ui.screens.{file.stem}" for file in screens.glob("*.py") if file.stem != "__init__"}
    for file in screens.glob("*.py"):
        others = own - {f"quizapp.ui.screens.{file.stem}"}
        for name, _ in imported(file):
            assert not any(name == other or name.startswith(other + ".") for other in others), f"{file.name}: {name}"


def test_screens_and_widgets_never_touch_the_store() -> None:
    for file in (PACKAGE / "ui").rglob("*.py"):
        for name, _ in imported(file):
            assert not name.startswith(("quizapp.record.store", "quizapp.record.backup", "sqlite3")), f"{file}: {name}"


def test_the_code_keeps_its_size() -> None:
    for file in MODULES:
        text = file.read_text(encoding="utf-8")
        assert text.count("\n") <= 400, f"{name_of(file)} has over 400 lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 60, f"{name_of(file)}: {node.name} has over 60 lines"


def test_no_check_is_silenced() -> None:
    for file in MODULES:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            assert "type: ignore" not in line and "noqa" not in line, f"{name_of(file)}:{number}"
