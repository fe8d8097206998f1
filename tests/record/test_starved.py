"""No room and no rights: said in plain words, nothing half kept, and the app still studies."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.record import child
from tests.record.making import answer, opened, rows_of

SMALL_DISK = (
    "unshare",
    "--user",
    "--map-root-user",
    "--mount",
    "sh",
    "-c",
    'mount -t tmpfs -o size=1m none "$0" && exec "$@"',
)
"""Runs a command with a disk of 1 MiB of its own at the folder that follows."""

posix_only = pytest.mark.skipif(os.name != "posix", reason="the means to take room or rights away are those of POSIX")


def lines(process: subprocess.Popen[str]) -> list[str]:
    out, errors = process.communicate()
    assert process.returncode == 0, errors
    return out.splitlines()


def own_disk(folder: Path) -> tuple[str, ...]:
    """The command that gives a process a small disk of its own at the folder."""
    folder.mkdir()
    wrapped = (*SMALL_DISK, str(folder))
    if not shutil.which("unshare") or subprocess.run((*wrapped, "true"), capture_output=True, check=False).returncode:
        pytest.skip("this system does not let a test mount a small disk")
    return wrapped


def test_a_full_disk_is_said_and_nothing_is_half_kept(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    process = child.start("fill_up", disk / "record.sqlite", str(disk / "block"), wrapped=own_disk(disk))
    said, after = lines(process)
    number, _, words = said.partition(" ")
    assert int(number) > 10
    assert words == "The answer was not kept: the disk is full. Free some space and try again."
    # Once there is room the same store goes on, and holds what it acknowledged and no more.
    assert after == f"p-last~choice {int(number) + 1} {int(number) + 1}"


def test_the_app_starts_on_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    process = child.start("start_full", disk / "record.sqlite", str(disk / "block"), wrapped=own_disk(disk))
    said, after = lines(process)
    assert said.startswith("False Answers can't be kept: ")
    assert after == "1"


@posix_only
def test_a_file_that_may_not_grow_is_said(path: Path) -> None:
    said, after = lines(child.start("fill_to_a_limit", path, "400000"))
    number, _, words = said.partition(" ")
    assert words.startswith("The answer was not kept: ")
    assert after == f"p-last~choice {int(number) + 1}"
    assert rows_of(path, "PRAGMA integrity_check") == [("ok",)]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the system can reach, unlike the usual one of a test."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        for inner in folder.rglob("*"):
            inner.chmod(0o755)


def nobody() -> str:
    """A user without rights, where this process has all rights; else ``""``."""
    return "65534" if sys.platform != "win32" and os.geteuid() == 0 else ""


@posix_only
@pytest.mark.parametrize("closed", [True, False])
def test_a_folder_that_may_not_be_written_still_lets_one_study(open_folder: Path, *, closed: bool) -> None:
    path = open_folder / "data" / "record.sqlite"
    store = opened(path)
    store.record(answer())
    if closed:
        store.close()
    path.parent.chmod(0o555)
    path.chmod(0o444)
    said, after = lines(child.start("as_nobody", path, nobody()))
    assert said.startswith("False Answers can't be kept: ")
    assert "permissions" in said or "ermission denied" in said
    assert after == "1 2"  # what is there can be seen
    store.close()
    assert rows_of(path, "SELECT count(*) FROM answers") == [(1,)]


@posix_only
def test_a_folder_that_cannot_be_made_still_lets_one_study(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    said, after = lines(child.start("as_nobody", open_folder / "data" / "record.sqlite", nobody()))
    assert said.startswith("False Answers can't be kept: ")
    assert after == "0 1"


@posix_only
def test_a_file_that_may_not_be_read_still_lets_one_study(open_folder: Path) -> None:
    path = open_folder / "data" / "record.sqlite"
    opened(path).close()
    path.chmod(0)
    said, after = lines(child.start("as_nobody", path, nobody()))
    assert said.startswith("False Answers can't be kept: ")
    assert after == "0 1"
