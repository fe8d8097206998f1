"""``python3 -m tests``: sets a fresh clone up and runs all tests, in parallel; further words go to pytest."""

import sys

from quizapp import checkout


def main() -> int:
    """Run pytest on this folder; returns its exit code."""
    checkout.ensure(
        "tests",
        needs=("textual", "yaml", "platformdirs", "pytest", "xdist", "pytest_asyncio", "hypothesis"),
        extra="dev",
    )

    import pytest

    return int(
        pytest.main(["-n", "auto", f"--rootdir={checkout.ROOT}", *(sys.argv[1:] or [str(checkout.ROOT / "tests")])])
    )


if __name__ == "__main__":
    raise SystemExit(main())
