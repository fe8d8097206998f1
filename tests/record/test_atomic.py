"""Writing a file wholly or not at all: what stays of the one replaced, and of one that could not be written."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from quizapp.record.atomic import write_new, write_whole


def fail(_file: int) -> None:
    raise OSError(28, "No space left on device")


def test_a_file_that_is_there_is_not_written_anew(tmp_path: Path) -> None:
    write_new(tmp_path / "a", b"one")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a", b"two")
    assert (tmp_path / "a").read_bytes() == b"one"


def test_of_a_file_that_could_not_be_written_nothing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "old").write_bytes(b"one")
    monkeypatch.setattr(os, "fsync", fail)
    for write, name in ((write_new, "new"), (write_whole, "new"), (write_whole, "old")):
        with pytest.raises(OSError, match="No space"):
            write(tmp_path / name, b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert (tmp_path / "old").read_bytes() == b"one"


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
def test_links_and_permissions_stay_and_a_new_file_has_those_of_new_files(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    (tmp_path / "own").write_bytes(b"one")
    (tmp_path / "own").chmod(0o640)
    (tmp_path / "link").symlink_to(tmp_path / "own")
    write_whole(tmp_path / "link", b"two")
    write_whole(tmp_path / "new", b"two")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "own").read_bytes() == b"two"
    assert (tmp_path / "own").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode
