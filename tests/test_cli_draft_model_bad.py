"""``draft --model`` with every sort of bad server and bad model: the draft stands as it is without one."""

from __future__ import annotations

import gzip
import json
import socket
from pathlib import Path

import pytest

from tests.draft.model.commands import asking, run, settled
from tests.draft.model.models import lying
from tests.draft.model.serving import (
    Way,
    dripping,
    endless,
    envelope,
    failing,
    raw,
    saying,
    sending,
    serving,
    silent,
)

OK = b"HTTP/1.1 200 OK\r\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return settled(tmp_path, monkeypatch)


@pytest.fixture
def plain(home: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The draft without a model."""
    status, deck, _ = run(capsys, "draft", "valley.txt", "-o", "-")
    assert status == 0
    return deck


DEEP = b"[" * 100_000
BAD: list[tuple[str, Way, str]] = [
    ("closes at once", raw(), "The model closed the connection without an answer."),
    ("closes early", raw(OK + b"Content-Length: 900\r\n\r\n{"), "closed the connection in the middle of its answer"),
    ("half a chunk", raw(OK + b"Transfer-Encoding: chunked\r\n\r\n9\r\nabc"), "in the middle of its answer"),
    ("no HTTP", raw(b"220 mail.example ESMTP\r\n"), "did not answer as a web server does"),
    ("never answers", silent, "had not answered in full after 0.5 seconds"),
    ("drips", dripping(OK + b"Content-Length: 100000\r\n\r\n"), "had not answered in full after 0.5 seconds"),
    ("drips headers", dripping(OK + b"X: ", b"a"), "had not answered in full after 0.5 seconds"),
    ("100 MB", endless(OK + b"Content-Length: 104857600\r\n\r\n", b" " * 65_536), "answered more than 2 MB"),
    ("gzip bomb", sending(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"), "answered more than 2 MB"),
    ("no UTF-8", sending(b'{"choices": [{"message": {"content": "\xff"}}]}'), "did not answer in UTF-8"),
    ("broken JSON", sending(b'{"choices": [{"mess'), "answered broken JSON"),
    ("a deep hole", sending(DEEP), "answered broken JSON"),
    ("a deep hole inside", saying(DEEP.decode()), "answered without JSON"),
    ("another API", sending(b'{"output": "hi"}'), "did not answer as the OpenAI API does"),
    ("nothing", sending(envelope(None)), "answered nothing"),
    ("no", sending(envelope(None, refusal="no")), "declined to answer"),
    ("prose", saying("I would be happy to help you with that!"), "answered without JSON"),
    ("half the JSON", saying('{"holds": [{"id": "v1", "holds": "The'), "answered broken JSON"),
    ("400", failing(400, "no such field"), "did not take the question: “no such field”"),
    ("401", failing(401, "who are you"), "wants a key, which is read from QUIZAPP_MODEL_KEY (HTTP 401)"),
    ("404", failing(404, "model small not found"), "(HTTP 404): “model small not found”"),
    ("429", failing(429, "slow down", Retry_After="900"), "has had enough questions for now (HTTP 429)"),
    ("500", failing(500, "\x1b[2Jpanic"), "failed (HTTP 500): “panic”"),
    ("307", failing(307, Location="http://elsewhere.example/"), "is elsewhere (HTTP 307), at http://elsewhere.example"),
]
QUIET: list[tuple[str, Way]] = [
    ("lies", lying),
    ("an empty answer", saying({})),
    ("lists of nothing", saying({"holds": [], "facts": [], "reasons": [], "disputes": [], "sides": []})),
    ("wrong shapes", saying({"holds": "x", "facts": {"id": 1}, "reasons": [1], "disputes": [{}], "sides": [[]]})),
    ("wrong ids", saying({"holds": [{"id": "../../etc/passwd", "holds": "The council should set the limit."}]})),
    ("thousands", saying({"holds": [{"id": f"v{n}", "holds": "The gates."} for n in range(9_000)]})),
    ("in a fence", saying("Here:\n```json\n" + json.dumps({"holds": [{"id": "v1", "holds": "Lies."}]}) + "\n```")),
]


@pytest.mark.parametrize(("way", "told"), [each[1:] for each in BAD], ids=[each[0] for each in BAD])
def test_a_draft_stands_whatever_goes_wrong(
    home: Path, plain: str, capsys: pytest.CaptureFixture[str], way: Way, told: str
) -> None:
    with serving(way) as server:
        status, out, err = run(capsys, *asking(server.url, "-o", "-", "--model-time", "0.5"))
    assert (status, out) == (0, plain)
    _, first, *rest = err.splitlines()
    assert told in first
    assert rest == ["quizapp: The draft stands without it."]
    assert "\x1b" not in err


@pytest.mark.parametrize("way", [each[1] for each in QUIET], ids=[each[0] for each in QUIET])
def test_a_draft_stands_whatever_a_model_says(
    home: Path, plain: str, capsys: pytest.CaptureFixture[str], way: Way
) -> None:
    with serving(way) as server:
        status, out, err = run(capsys, *asking(server.url, "-o", "-"))
    assert (status, out) == (0, plain)
    assert " 0 taken, " in err or len(err.splitlines()) == 1


def test_nobody_there(home: Path, plain: str, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        status, out, err = run(capsys, *asking(f"127.0.0.1:{free.getsockname()[1]}", "-o", "-"))
    assert (status, out) == (0, plain)
    assert "Is the server running?\n" in err
