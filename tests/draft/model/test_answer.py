"""What a server answers: proposals where there are some, a reason where there are none."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.draft.model.answer import (
    MISSHAPEN,
    MOST,
    TOO_MANY,
    BadAnswerError,
    Kind,
    Proposal,
    content_of,
    payload_of,
    proposals,
)
from tests.draft.model.serving import envelope

GOOD = '{"holds": [{"id": "v1", "holds": "The gates stay shut."}]}'


def test_the_text_of_a_message() -> None:
    assert content_of(envelope("hello")) == "hello"
    assert content_of(envelope([{"type": "text", "text": "hel"}, {"type": "text", "text": "lo"}, 7])) == "hello"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"\xff\xfe{", "did not answer in UTF-8"),
        (b'{"choices": [{"message": {"content": "\xc3\x28"}}]}', "did not answer in UTF-8"),
        (b"", "answered broken JSON"),
        (b"<html>It works!</html>", "answered broken JSON"),
        (b'{"choices": [{"mess', "answered broken JSON"),
        (b"data: {}\n\ndata: [DONE]\n\n", "answered broken JSON"),
        (b"[" * 200_000, "answered broken JSON"),
        (b'{"a": ' + b"9" * 5000 + b"}", "answered broken JSON"),
        (b"[]", "did not answer as the OpenAI API does"),
        (b"7", "did not answer as the OpenAI API does"),
        (b"null", "did not answer as the OpenAI API does"),
        (b'{"choices": []}', "did not answer as the OpenAI API does"),
        (b'{"choices": {"0": 1}}', "did not answer as the OpenAI API does"),
        (b'{"choices": [{"message": "text"}]}', "did not answer as the OpenAI API does"),
        (b'{"choices": ["text"]}', "did not answer as the OpenAI API does"),
        (b'{"error": {"message": "no"}}', "did not answer as the OpenAI API does"),
        (envelope(None), "answered nothing"),
        (envelope("  \n"), "answered nothing"),
        (envelope(7), "answered nothing"),
        (envelope(None, refusal="I cannot."), "declined to answer"),
        (
            json.dumps({"choices": [{"message": {"content": GOOD}, "finish_reason": "length"}]}).encode(),
            "was cut off before its answer was whole",
        ),
    ],
)
def test_an_answer_without_a_text(body: bytes, told: str) -> None:
    with pytest.raises(BadAnswerError, match=f"^{told}$"):
        content_of(body)


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        f"\ufeff{GOOD}",
        f"```json\n{GOOD}\n```",
        f"```\n{GOOD}\n```",
        f"Here is the JSON you asked for:\n\n```json\n{GOOD}\n```\n\nI hope this helps!",
        f"Sure! {GOOD} Let me know.",
        f"I put the words of {{braces}} right. {GOOD}",
        f"<think>\nThe user wants {{}} JSON.\n</think>\n\n{GOOD}",
    ],
)
def test_json_is_found_wherever_it_stands(content: str) -> None:
    assert payload_of(content) == json.loads(GOOD)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("I am sorry, I cannot do that.", "answered without JSON"),
        (GOOD[:-3], "answered broken JSON"),
        ("{" * 100_000, "answered broken JSON"),
        ("[" * 100_000, "answered without JSON"),
        ("<think>" + GOOD, "answered without JSON"),
        ('"just a text"', "answered without JSON"),
        ("{'holds': []}", "answered broken JSON"),
    ],
)
def test_where_there_is_none(content: str, told: str) -> None:
    with pytest.raises(BadAnswerError, match=f"^{told}$"):
        payload_of(content)


def test_the_proposals() -> None:
    payload = {
        "holds": [{"id": " v1 ", "holds": "The  gates\nstay shut."}],
        "facts": [{"id": "f1", "fact": "It fell."}],
        "reasons": [{"id": "v1", "because": "It is dry."}],
        "disputes": [{"question": "Who?", "views": ["v1", " v2"]}],
        "sides": [{"name": "The town", "voices": ["a"]}],
        "notes": "whatever",
    }
    assert list(proposals(payload)) == [
        Proposal(Kind.HOLDS, "The gates stay shut.", "v1"),
        Proposal(Kind.FACT, "It fell.", "f1"),
        Proposal(Kind.BECAUSE, "It is dry.", "v1"),
        Proposal(Kind.DISPUTE, "Who?", members=("v1", "v2")),
        Proposal(Kind.SIDE, "The town", members=("a",)),
    ]


@pytest.mark.parametrize(
    "payload",
    [
        {"holds": "The gates stay shut."},
        {"holds": {"id": "v1"}},
        {"holds": ["v1"]},
        {"holds": [{"id": 1, "holds": "x"}]},
        {"holds": [{"id": "v1", "holds": ["x"]}]},
        {"holds": [{"id": "v1"}]},
        {"holds": [None]},
        {"disputes": [{"question": "Who?", "views": "v1"}]},
        {"disputes": [{"question": "Who?", "views": [1]}]},
        {"disputes": [{"question": "Who?", "views": ["v"] * 101}]},
        {"sides": [{"name": {"a": 1}, "voices": []}]},
    ],
)
def test_what_has_another_shape_is_counted(payload: dict[str, object]) -> None:
    assert list(proposals(payload)) == [MISSHAPEN]


def test_thousands_are_counted_and_not_looked_at() -> None:
    payload = {"holds": [{"id": f"v{n}", "holds": "x"} for n in range(20_000)]}
    found = list(proposals(payload))
    assert len([each for each in found if isinstance(each, Proposal)]) == MOST
    assert found.count(TOO_MANY) == 20_000 - MOST


def test_a_large_answer_is_read_in_time() -> None:
    begun = time.perf_counter()
    for content in ("```x\n" * 300_000, '{"a":' * 300_000, "{}" * 600_000, "<think>" * 200_000):
        try:
            payload_of(content)
        except BadAnswerError:
            continue
    assert time.perf_counter() - begun < 5


@given(st.text(max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    for content in (text, f"```json\n{text}", f'{{"holds": {text}}}'):
        try:
            assert all(isinstance(each, Proposal | str) for each in proposals(payload_of(content)))
        except BadAnswerError as error:
            assert str(error).startswith("answered")


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["holds", "id", "facts", "fact", "sides", "voices", "name", "x"]), inner)
        ),
        max_leaves=20,
    )
)
def test_no_value_breaks_the_reading(value: object) -> None:
    payload = value if isinstance(value, dict) else {"holds": value, "disputes": value, "sides": [value]}
    for each in proposals(payload):
        assert isinstance(each, Proposal | str)
