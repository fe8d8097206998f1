"""The talk with a server: what it does not take is left out, what goes wrong ends it, what came before stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from quizapp.draft.model.answer import Kind
from quizapp.draft.model.endpoint import Key, endpoint_of
from quizapp.draft.model.request import Asked, Question
from quizapp.draft.model.talk import Talk, talk
from quizapp.draft.model.wire import Wire
from tests.draft.model.serving import Way, cut_off, failing, raw, saying, sending, serving

GOOD = {"holds": [{"id": "v1", "holds": "The gates stay shut."}]}
UNKNOWN = "is not known at this address, or the address is none of the OpenAI API"
KEY = Key("sk-abcdef0123456789")


def asking(number: int = 1) -> Asked:
    question = Question("rules", "text", (Kind.HOLDS,))
    return Asked((question,) * number, {"v1": "v-11111111"})


def held(*ways: Way, number: int = 1, key: Key | None = None, seconds: float = 20) -> tuple[Talk, list[dict[str, Any]]]:
    with serving(*ways) as server:
        made = talk(asking(number), "small", Wire(endpoint_of(server.url), key, seconds), key, lambda done: None)
        return made, server.bodies


def test_a_good_answer() -> None:
    made, bodies = held(saying(GOOD))
    assert [(each.entry, each.text) for each in made.proposals if not isinstance(each, str)] == [
        ("v-11111111", "The gates stay shut.")
    ]
    assert (made.failed, made.lost, made.requests) == ("", [], 1)
    body = bodies[0]
    assert (body["model"], body["temperature"], body["seed"], body["stream"]) == ("small", 0, 1, False)
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    schema = body["response_format"]["json_schema"]["schema"]
    assert list(schema["properties"]) == schema["required"] == ["holds"]


def test_the_same_answers_give_the_same_talk() -> None:
    assert held(saying(GOOD)) == held(saying(GOOD))


def test_what_was_not_asked_for_is_left() -> None:
    made, _ = held(saying({**GOOD, "sides": [{"name": "The town", "voices": ["a"]}]}))
    assert len(made.proposals) == 1


@pytest.mark.parametrize(
    ("refusals", "left_out", "form"),
    [
        (["'response_format.type' must be 'json_object' or 'text'"], set(), "json_object"),
        (["json_schema is not supported", "response_format is not supported"], set(), None),
        (['Either "json_schema" or "grammar" can be specified, but not both'], set(), "json_object"),
        (["Unsupported value: 'temperature' does not support 0 with this model."], {"temperature"}, "json_schema"),
        (["unknown field: seed"], {"seed"}, "json_schema"),
        (["max_tokens is too large: 2048. This model supports at most 1024"], {"max_tokens"}, "json_schema"),
        (["no", "no", "no"], {"temperature", "seed", "max_tokens"}, None),
    ],
)
def test_what_a_server_does_not_take_is_left_out(refusals: Sequence[str], left_out: set[str], form: str | None) -> None:
    made, bodies = held(*(failing(400, told) for told in refusals), saying(GOOD))
    assert (len(made.proposals), made.failed, made.requests) == (1, "", len(refusals) + 1)
    assert set(bodies[0]) - set(bodies[-1]) - {"response_format"} == left_out
    assert bodies[-1].get("response_format", {}).get("type") == form


def test_newer_models_of_openai() -> None:
    told = [
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
    ]
    made, bodies = held(*(failing(400, each) for each in told), saying(GOOD), number=2)
    assert (len(made.proposals), made.failed) == (2, "")
    assert bodies[2]["max_completion_tokens"] == 2048 and "temperature" not in bodies[2]
    assert bodies[3] == bodies[2], "what was learnt holds for the next question"


def test_a_grammar_that_fails_as_a_fault_of_the_server() -> None:
    made, bodies = held(failing(500, "failed to parse grammar"), saying(GOOD))
    assert (made.failed, bodies[1]["response_format"]) == ("", {"type": "json_object"})


def test_a_server_that_refuses_everything_is_not_asked_for_ever() -> None:
    made, bodies = held(failing(400, "I do not like you"))
    assert made.failed == "did not take the question: “I do not like you”"
    assert 2 <= len(bodies) <= 8


@pytest.mark.parametrize(
    ("way", "key", "told"),
    [
        (failing(401, "no auth"), None, "wants a key, which is read from QUIZAPP_MODEL_KEY (HTTP 401)"),
        (failing(401, "bad key"), KEY, "refused the key in QUIZAPP_MODEL_KEY (HTTP 401)"),
        (failing(403), KEY, "refused the key in QUIZAPP_MODEL_KEY (HTTP 403)"),
        (
            failing(404, "model 'small' not found"),
            None,
            f"{UNKNOWN} (HTTP 404): “model 'small' not found”",
        ),
        (
            sending(b'{"error": "no such model"}', 404),
            None,
            "is not known at this address, or the address is none of the OpenAI API (HTTP 404): “no such model”",
        ),
        (
            sending(b"<html>", 404),
            None,
            "is not known at this address, or the address is none of the OpenAI API (HTTP 404)",
        ),
        (failing(413), None, "did not take so long a question (HTTP 413)"),
        (failing(500, "out of memory"), None, "failed (HTTP 500): “out of memory”"),
        (failing(502), None, "failed (HTTP 502)"),
        (failing(204), None, "failed (HTTP 204)"),
        (
            failing(302, Location="https://elsewhere.example/x?secret=1"),
            None,
            "is elsewhere (HTTP 302), at https://elsewhere.example: nothing was sent there",
        ),
        (failing(308, Location="/v2"), None, "is elsewhere (HTTP 308): nothing was sent there"),
        (raw(), None, "closed the connection without an answer"),
    ],
)
def test_what_ends_the_talk(way: Way, key: Key | None, told: str) -> None:
    made, bodies = held(way, number=3, key=key)
    assert (made.failed, made.proposals, len(bodies)) == (told, [], 1)


def test_a_busy_server_is_waited_for() -> None:
    made, bodies = held(failing(503, "Loading model", Retry_After="0"), failing(429, Retry_After="0"), saying(GOOD))
    assert (len(made.proposals), made.failed, len(bodies)) == (1, "", 3)


def test_but_not_for_ever_and_not_beyond_the_time() -> None:
    made, bodies = held(failing(429, "slow down", Retry_After="0"))
    assert (made.failed, len(bodies)) == ("has had enough questions for now (HTTP 429): “slow down”", 4)
    made, bodies = held(failing(429, Retry_After="3600"))
    assert (made.failed, len(bodies)) == ("has had enough questions for now (HTTP 429)", 1)


def test_one_answer_that_cannot_be_read_spoils_no_other() -> None:
    made, _ = held(saying(GOOD), saying("no JSON here"), saying(GOOD), number=3)
    assert (len(made.proposals), made.lost, made.failed) == (2, ["answered without JSON"], "")


def test_a_model_that_thinks_long_is_asked_again_without_a_limit() -> None:
    made, bodies = held(cut_off(GOOD), saying(GOOD), number=2)
    assert (len(made.proposals), made.lost) == (2, [])
    assert ["max_tokens" in body for body in bodies] == [True, False, False]


def test_but_once_alone() -> None:
    made, bodies = held(cut_off(GOOD))
    assert (made.proposals, made.lost, len(bodies)) == ([], ["was cut off before its answer was whole"], 2)


def test_what_came_before_a_failure_stays() -> None:
    made, _ = held(saying(GOOD), raw(), number=3)
    assert (len(made.proposals), made.failed) == (1, "closed the connection without an answer")


@pytest.mark.parametrize("told", ["Bad key sk-abcdef0123456789", "sk-abcdef is wrong", "see 0123456789"])
def test_a_server_that_repeats_the_key_is_not_repeated(told: str) -> None:
    made, _ = held(failing(500, told), key=KEY)
    assert made.failed == "failed (HTTP 500)"
    made, _ = held(saying({"holds": [{"id": told, "holds": "x"}, {"id": "v1", "holds": told}]}), key=KEY)
    assert all(isinstance(each, str) and "abcdef" not in each and "0123" not in each for each in made.proposals)


def test_what_a_server_says_cannot_forge_the_screen() -> None:
    made, _ = held(failing(500, "\x1b[2J\x1b]52;c;aGk=\x07[@click=app.quit]gone\n" + "long " * 200))
    assert made.failed.startswith("failed (HTTP 500): “[@click=app.quit]gone long")
    assert "\x1b" not in made.failed and len(made.failed) < 200


def test_how_far_it_is_is_told() -> None:
    told: list[int] = []
    with serving(saying(GOOD)) as server:
        talk(asking(3), "small", Wire(endpoint_of(server.url), None, 20), None, told.append)
    assert told == [0, 1, 2]
