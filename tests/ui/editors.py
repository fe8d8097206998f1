"""An editor that is a real process: it changes a file as it was told to beforehand, and notes how it was called."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

SCRIPT = """
import json, sys
from pathlib import Path
told = json.loads(Path({told!r}).read_text("utf-8"))
deck = Path(sys.argv[-1])
Path({calls!r}).write_text(json.dumps(sys.argv[1:]), "utf-8")
text = deck.read_text("utf-8")
for old, new in told:
    assert old in text, old
    text = text.replace(old, new)
deck.write_text(text, "utf-8")
print("the editor has the terminal")
"""


class Editor:
    """A script that stands in VISUAL under the name of ``vi``, so that it is told the line as ``+12``."""

    def __init__(self, folder: Path) -> None:
        self._told, self._calls = folder / "told.json", folder / "calls.json"
        self._script = folder / "vi"
        script = SCRIPT.format(told=str(self._told), calls=str(self._calls))
        self._script.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
        self._script.chmod(0o755)
        self.will()

    @property
    def command(self) -> str:
        """What VISUAL holds."""
        return shlex.quote(str(self._script))

    def will(self, *changes: tuple[str, str]) -> None:
        """What it replaces in the file when it is opened next: old text, new text."""
        self._told.write_text(json.dumps(changes), encoding="utf-8")

    @property
    def called(self) -> list[str]:
        """The arguments it was called with last; none where it was not."""
        return list(json.loads(self._calls.read_text(encoding="utf-8"))) if self._calls.exists() else []
