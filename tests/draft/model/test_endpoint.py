"""The address and the key: as users write them, and never shown."""

from __future__ import annotations

import pytest

from quizapp.draft.model.endpoint import EndpointError, Key, endpoint_of, key_of

SECRET = "sk-abcdef0123456789"


@pytest.mark.parametrize(
    ("word", "origin", "path"),
    [
        ("http://localhost:11434", "http://localhost:11434", "/v1/chat/completions"),
        ("http://localhost:11434/", "http://localhost:11434", "/v1/chat/completions"),
        ("http://localhost:11434/v1", "http://localhost:11434", "/v1/chat/completions"),
        ("http://localhost:11434/v1/chat/completions/", "http://localhost:11434", "/v1/chat/completions"),
        ("localhost:8080", "http://localhost:8080", "/v1/chat/completions"),
        ("127.0.0.1:8080/api", "http://127.0.0.1:8080", "/api/chat/completions"),
        ("[::1]:8080", "http://[::1]:8080", "/v1/chat/completions"),
        ("api.example.com/v1", "https://api.example.com", "/v1/chat/completions"),
        ("https://a.example/deploy/x?api-version=1", "https://a.example", "/deploy/x/chat/completions?api-version=1"),
    ],
)
def test_an_address_may_be_written_short(word: str, origin: str, path: str) -> None:
    endpoint = endpoint_of(word)
    assert (endpoint.origin, endpoint.path) == (origin, path)


@pytest.mark.parametrize(
    "word",
    [
        "",
        "ftp://localhost",
        "file:///etc/passwd",
        "http://",
        "http://localhost:99999",
        "http://localhost:x",
        "http://[::1",
        "http://a b",
        "http://a\r\nX: y",
        "http://localhost/\x1b[2J",
        "http://" + "a" * 70 + ".example",
        "http://a..b",
        "http://localhost/ü",
    ],
)
def test_what_is_no_address_is_refused(word: str) -> None:
    with pytest.raises(EndpointError, match=r"The endpoint (?:is no web address|holds)"):
        endpoint_of(word)


@pytest.mark.parametrize("word", [f"http://user:{SECRET}@localhost", f"https://{SECRET}@api.example.com/v1"])
def test_a_key_in_the_address_is_refused_and_not_repeated(word: str) -> None:
    with pytest.raises(EndpointError) as told:
        endpoint_of(word)
    assert "QUIZAPP_MODEL_KEY" in str(told.value) and "abcdef" not in str(told.value)


@pytest.mark.parametrize(
    ("word", "here", "is_open"),
    [
        ("http://localhost:1", True, False),
        ("http://127.9.9.9", True, False),
        ("http://[::1]", True, False),
        ("http://box.localhost", True, False),
        ("http://192.168.1.7:8000", False, True),
        ("http://localhost.example.com", False, True),
        ("https://api.example.com", False, False),
    ],
)
def test_what_can_be_read_on_its_way(word: str, here: bool, is_open: bool) -> None:
    endpoint = endpoint_of(word)
    assert (endpoint.is_here, endpoint.is_open) == (here, is_open)


def test_a_key_shows_itself_nowhere() -> None:
    key = key_of(f"  {SECRET}\n")
    assert key is not None and key.secret == SECRET
    assert SECRET not in f"{key} {key!r} {[key]}"


@pytest.mark.parametrize("value", ["two words", "line\nbreak", "schlüssel", "\x1b[2Jabc"])
def test_a_key_that_would_break_the_request_is_refused_and_not_repeated(value: str) -> None:
    with pytest.raises(EndpointError) as told:
        key_of(value)
    assert "QUIZAPP_MODEL_KEY" in str(told.value) and value not in str(told.value)


@pytest.mark.parametrize("value", [None, "", "  \n"])
def test_no_key(value: str | None) -> None:
    assert key_of(value) is None


@pytest.mark.parametrize(
    ("text", "shows"),
    [(f"Bearer {SECRET}", True), ("starts with abcdef0", True), ("ends in 6789", False), ("invalid key", False)],
)
def test_a_text_that_shows_the_key_is_known(text: str, shows: bool) -> None:
    assert Key(SECRET).shows_in(text) is shows
    assert Key("abc").shows_in("xabcx") is True
