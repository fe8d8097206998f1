"""Where files go."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.record.places import HOME_VARIABLE, Places


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    places = Places.find({HOME_VARIABLE: str(tmp_path)})
    for place in (places.data, places.cache, places.decks, places.settings, places.record, places.backups):
        assert place.is_relative_to(tmp_path)


def test_a_relative_home_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Places.find({HOME_VARIABLE: "mine"}).data.is_relative_to(tmp_path / "mine")


def test_a_home_that_begins_with_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert Places.find({HOME_VARIABLE: "~/study"}).data == tmp_path / "study" / "data"


def test_an_unknown_user_after_the_tilde_is_a_folder_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Places.find({HOME_VARIABLE: "~no-such-user-here/x"}).data.is_relative_to(tmp_path)


@pytest.mark.parametrize("environment", [{}, {HOME_VARIABLE: ""}, {HOME_VARIABLE: "  "}])
def test_else_the_platform_says(environment: dict[str, str]) -> None:
    places = Places.find(environment)
    assert "quizapp" in str(places.data)
    assert len({places.data, places.cache, places.decks, places.settings, places.record, places.backups}) == 6
    assert all(place.is_absolute() for place in (places.data, places.cache, places.settings))


def test_nothing_is_made_by_asking(tmp_path: Path) -> None:
    Places.find({HOME_VARIABLE: str(tmp_path / "new")})
    assert list(tmp_path.iterdir()) == []
