"""Pictures of what an author sees: a deck beside the editor, and a drafted one gone through."""

from __future__ import annotations

import tempfile
from itertools import count
from pathlib import Path

from quizapp.deck import finding
from quizapp.record.places import Places
from quizapp.study.workspace import Workspace
from quizapp.ui.app import QuizApp
from quizapp.ui.screens.preview import PreviewScreen
from quizapp.ui.screens.vetting import VettingScreen
from tests.study import vetted
from tests.study.river import Clock
from tests.ui.camera import Camera
from tests.ui.stories import on_screen

DECK = "fentanyl.yaml"
SAVES = {
    "changed": "  - fact: It rained on [3] days in [May 2022].\n",
    "advised": "  - fact: They said last week that the border should be closed to [methamphetamine].\n",
    "faulty": "  - fact: It rained on [3] days.\n    frum: 2\n",
    "broken": "  - {fact: [It rained\n",
}
"""What is written below the last fact while the deck stands beside the editor."""


async def walk_preview(folder: Path, size: tuple[int, int], theme: str) -> None:
    """A deck beside the editor: opened, an entry changed, one with a warning, broken, a question tried out."""
    label = f"{size[0]}x{size[1]}-{theme.removeprefix('textual-')}-preview"
    with (
        tempfile.TemporaryDirectory() as home,
        Workspace(Places.under(Path(home)), Clock(), lambda: 7) as workspace,
    ):
        path = Path(home) / DECK
        text = (finding.bundled() / DECK).read_text(encoding="utf-8")
        path.write_text(text, encoding="utf-8")
        app = QuizApp(workspace, None, [path], preview=path)
        async with app.run_test(size=size) as pilot:
            app.theme = theme
            await app.workers.wait_for_complete()
            await through_saves(Camera(pilot, folder, label, count(1)), path, text)


async def walk_review(folder: Path, size: tuple[int, int], theme: str) -> None:
    """A drafted deck gone through: a fact, a view, its fields, what hangs on it, the list, the end; home before it."""
    label = f"{size[0]}x{size[1]}-{theme.removeprefix('textual-')}-review"
    with (
        tempfile.TemporaryDirectory() as home,
        Workspace(Places.under(Path(home)), Clock(), lambda: 7) as workspace,
    ):
        path = Path(home) / "summer.yaml"
        path.write_text(vetted.DRAFT, encoding="utf-8")
        path.with_name("summer.txt").write_text(vetted.ARTICLE, encoding="utf-8")
        app = QuizApp(workspace, path)
        async with app.run_test(size=size) as pilot:
            app.theme = theme
            await app.workers.wait_for_complete()
            await through_review(Camera(pilot, folder, label, count(1)))


async def through_review(camera: Camera) -> None:
    """What waits, and each thing that is done with it."""
    await camera.take("home")
    await camera.press("w")
    await camera.press("n", "n")
    await camera.take("fact")
    await camera.press("a", "n")
    await camera.take("view")
    await camera.press("e")
    await camera.take("fields")
    await camera.press(*"XYZ")
    on_screen(camera.pilot, VettingScreen).try_text()
    await camera.take("fields-told")
    await camera.press("escape", "escape", "d")
    await camera.take("asking")
    await camera.press("escape", "l")
    await camera.take("list")
    await camera.press("escape", *"aaaaaa")
    await camera.take("end")


async def through_saves(camera: Camera, path: Path, text: str) -> None:
    """Saves of a deck that holds some text."""
    await camera.take("opened")
    for name, entry in SAVES.items():
        path.write_text(text.replace("\nviewpoints:\n", f"\n{entry}\nviewpoints:\n", 1), encoding="utf-8")
        on_screen(camera.pilot, PreviewScreen).look()
        await camera.pilot.pause()
        await camera.take(name)
    path.write_text(text, encoding="utf-8")
    on_screen(camera.pilot, PreviewScreen).look()
    await camera.press("down", "enter")
    await camera.take("trial")
