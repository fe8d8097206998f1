"""``python3 -m tests``: sets a fresh clone up and runs all tests, in parallel; further words go to pytest."""

import sys
from pathlib import Path

from quizapp import checkout

NEEDS = (
    "textual",
    "yaml",
    "platformdirs",
    "pytest",
    "xdist",
    "pytest_asyncio",
    "hypothesis",
    "hatchling",
    "jsonschema",
)


def main() -> int:
    """Run pytest on this folder; returns its exit code."""
    checkout.ensure("tests", NEEDS, extra="dev")

    import pytest

    folder = Path(__file__).parent
    return int(pytest.main(["-n", "auto", f"--rootdir={folder.parent}", *(sys.argv[1:] or [str(folder)])]))


if __name__ == "__main__":
    raise SystemExit(main())
