"""Settings: kept wholly or not at all, and never lost to a stray value."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from quizapp.record.errors import RecordError
from quizapp.record.settings import LONGEST_FILE, Settings, load, save
from tests.record.making import NOON


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_no_file_means_the_usual(file: Path) -> None:
    loaded = load(file, NOON)
    assert (loaded.settings, loaded.notices) == (Settings(), ())
    assert not file.parent.exists()


def test_what_is_saved_is_loaded(file: Path) -> None:
    mine = Settings(theme="nord", motion=False, quiz_length=5, learner="Ana")
    save(file, mine)
    assert load(file, NOON).settings == mine
    save(file, mine._replace(motion=True))
    assert load(file, NOON).settings.motion
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_keys_of_other_versions_stay(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "nord", "later": 0.9, "keys": {"quit": "q"}}', encoding="utf-8")
    save(file, load(file, NOON).settings._replace(theme="gruvbox"))
    values = json.loads(file.read_text(encoding="utf-8"))
    assert (values["theme"], values["later"], values["keys"]) == ("gruvbox", 0.9, {"quit": "q"})


@pytest.mark.parametrize(
    ("key", "value"),
    [("motion", "yes"), ("quiz_length", 0), ("quiz_length", True), ("quiz_length", 10**9), ("theme", ["nord"]),
     ("retention", 0.9), ("retention", 99), ("day_starts", 24), ("new_a_day", -1), ("due_a_day", 0), ("confidence", 1),
     ("theme", "x\x1b[31m"), ("learner", None), ("learner", ""), ("learner", "a" * 101)],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_left_out_and_said(file: Path, key: str, value: object) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"quiz_length": 7, "learner": "Ana", key: value}), encoding="utf-8")
    loaded = load(file, NOON)
    assert getattr(loaded.settings, key) == getattr(Settings(), key)
    assert len(loaded.notices) == 1
    assert key in loaded.notices[0]
    if key not in {"quiz_length", "learner"}:
        assert (loaded.settings.quiz_length, loaded.settings.learner) == (7, "Ana")


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[1]", b'"x"', b"\xff\xfe{}", b"{} {}", b"[" * 100_000, b" " * LONGEST_FILE + b"{}"]
)
def test_a_damaged_file_is_kept_aside_and_said(file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    loaded = load(file, NOON)
    assert loaded.settings == Settings()
    assert "damaged" in loaded.notices[0]
    (kept,) = file.parent.iterdir()
    assert kept.name == "settings-2024-03-02-120000-damaged.json"
    assert kept.read_bytes() == data
    assert load(file, NOON).notices == ()


def test_a_folder_in_its_place_is_said(file: Path) -> None:
    file.mkdir(parents=True)
    assert "cannot be read" in load(file, NOON).notices[0]
    with pytest.raises(RecordError, match="not kept"):
        save(file, Settings())


def test_a_file_in_the_folder_s_place_is_said(file: Path) -> None:
    file.parent.write_text("", encoding="utf-8")
    assert load(file, NOON).settings == Settings()
    with pytest.raises(RecordError, match="not kept"):
        save(file, Settings())


def test_nonsense_is_not_saved(file: Path) -> None:
    with pytest.raises(ValueError, match="quiz_length"):
        save(file, Settings(quiz_length=0))
    assert not file.exists()


@with_settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.one_of(st.binary(max_size=200), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["theme", "motion", "quiz_length", "learner", "other"]), inner, max_size=5),
).map(lambda value: json.dumps(value).encode())))  # fmt: skip
def test_any_bytes_give_settings_that_can_be_saved(file: Path, data: bytes) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    save(file, load(file, NOON).settings)
    assert load(file, NOON).notices == ()
