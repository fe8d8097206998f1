"""The door to the network: whatever a server does, there is an answer or a reason within the time that is set."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterator

import pytest

from quizapp.draft.model.endpoint import Key, endpoint_of
from quizapp.draft.model.wire import LARGEST, Answer, NoAnswerError, Wire
from tests.draft.model.serving import (
    CERTIFICATE,
    Way,
    dripping,
    endless,
    failing,
    raw,
    sending,
    serving,
    silent,
    watching,
)

OK = b"HTTP/1.1 200 OK\r\n"


def post(*ways: Way, seconds: float = 20.0, key: Key | None = None) -> Answer:
    with serving(*ways) as server:
        return Wire(endpoint_of(server.url), key, seconds).post(b"{}")


def test_an_answer_comes_whole() -> None:
    assert post(sending(b"abc" * 1000)) == Answer(200, b"abc" * 1000)


def test_what_is_sent_goes_to_the_path_with_the_key_in_its_header() -> None:
    with serving(sending(b"{}")) as server:
        Wire(endpoint_of(server.url), Key("s3cret-key"), 20).post(b'{"a": 1}')
        path, headers, body = server.asked[0]
    assert (path, body) == ("/v1/chat/completions", {"a": 1})
    assert headers["Authorization"] == "Bearer s3cret-key"
    assert headers["Accept-Encoding"] == "identity"


def test_without_a_key_none_is_sent() -> None:
    with serving(sending(b"{}")) as server:
        Wire(endpoint_of(server.url), None, 20).post(b"{}")
        assert "Authorization" not in server.asked[0][1]


@pytest.mark.parametrize(
    ("way", "told"),
    [
        (raw(), "closed the connection without an answer"),
        (raw(b"SSH-2.0-OpenSSH_9.6\r\n"), "did not answer as a web server does"),
        (raw(OK + b"Content-Length: 100\r\n\r\n{"), "closed the connection in the middle of its answer"),
        (raw(OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabc"), "closed the connection in the middle of its answer"),
        (raw(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc"), "closed the connection in the middle of its answer"),
        (raw(OK + b"X: " + b"a" * 70_000 + b"\r\n\r\n"), "did not answer as a web server does"),
        (raw(OK + b"X: a\r\n" * 200 + b"\r\n"), "did not answer as a web server does"),
        (endless(OK + b"\r\n", b" " * 65_536), "answered more than 2 MB"),
        (endless(OK + b"Content-Length: 104857600\r\n\r\n", b" " * 65_536), "answered more than 2 MB"),
        (sending(gzip.compress(b" " * 200_000_000, 1), Content_Encoding="gzip"), "answered more than 2 MB"),
        (sending(b"no gzip", Content_Encoding="gzip"), "packed its answer wrongly"),
        (sending(b"??", Content_Encoding="br"), "packed its answer in a way that was not asked for"),
    ],
)
def test_a_bad_answer_is_none(way: Way, told: str) -> None:
    with pytest.raises(NoAnswerError, match=f"^(?:{told})$"):
        post(way)


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_an_answer_that_is_packed_unasked_is_unpacked(pack: type[bytes]) -> None:
    name = "gzip" if pack is gzip.compress else "deflate"
    assert post(sending(pack(b"x" * 5000), Content_Encoding=name)).body == b"x" * 5000


def test_the_largest_answer_is_taken_and_one_more_byte_is_not() -> None:
    assert len(post(sending(b"x" * LARGEST)).body) == LARGEST
    with pytest.raises(NoAnswerError, match="more than 2 MB"):
        post(sending(b"x" * (LARGEST + 1)))


@pytest.mark.parametrize(
    "way",
    [
        silent,
        dripping(OK + b"Content-Length: 100000\r\n\r\n"),
        dripping(OK + b"X-Slow: ", b"a"),
        dripping(b"", b"H"),
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        endless(OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n"),
    ],
)
def test_the_time_ends_whatever_trickles_in(way: Way) -> None:
    begun = time.monotonic()
    with pytest.raises(NoAnswerError, match=r"^had not answered in full after 0\.3 seconds$"):
        post(way, seconds=0.3)
    assert time.monotonic() - begun < 5


def test_the_time_is_for_all_questions_together() -> None:
    with serving(sending(b"{}"), silent) as server:
        wire = Wire(endpoint_of(server.url), None, 0.4)
        assert wire.post(b"{}").status == 200
        with pytest.raises(NoAnswerError, match=r"after 0\.4 seconds"):
            wire.post(b"{}")
        with pytest.raises(NoAnswerError, match=r"after 0\.4 seconds"):
            wire.post(b"{}")
        assert not wire.wait(0.01)


@pytest.fixture
def full_port() -> Iterator[int]:
    """A port whose queue is full, so that no connection comes about."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        port = listening.getsockname()[1]
        held = []
        for _ in range(8):
            waiting = socket.socket()
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", port))
            held.append(waiting)
        yield port
        for each in held:
            each.close()


def test_a_connection_that_does_not_come_about_is_given_up(full_port: int) -> None:
    wire = Wire(endpoint_of(f"http://127.0.0.1:{full_port}"), None, 20, connecting=0.2)
    begun = time.monotonic()
    with pytest.raises(NoAnswerError, match="does not answer"):
        wire.post(b"{}")
    assert time.monotonic() - begun < 10


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        with pytest.raises(
            NoAnswerError, match=rf"nothing answers at http://127\.0\.0\.1:{port}\. Is the server running"
        ):
            Wire(endpoint_of(f"http://127.0.0.1:{port}"), None, 20).post(b"{}")


def test_a_plain_server_is_no_secure_one() -> None:
    with (
        serving(sending(b"{}")) as server,
        pytest.raises(NoAnswerError, match=r"does not speak HTTPS|closed the connection"),
    ):
        Wire(endpoint_of(server.url.replace("http:", "https:")), Key("s3cret-key"), 20).post(b"{}")
    assert server.asked == []


def test_a_secure_server_whose_certificate_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with serving(sending(b"{}"), certificate=CERTIFICATE) as server:
        assert Wire(endpoint_of(server.url), Key("s3cret-key"), 20).post(b"{}").status == 200
        assert server.asked[0][1]["Authorization"] == "Bearer s3cret-key"


def test_nothing_is_sent_where_the_certificate_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with serving(sending(b"{}"), certificate=CERTIFICATE) as server:
        told = (
            r"could not be asked: the certificate of 127\.0\.0\.1 is not to be trusted \(self[- ]signed certificate\)"
        )
        with pytest.raises(NoAnswerError, match=told):
            Wire(endpoint_of(server.url), Key("s3cret-key"), 20).post(b"{}")
        assert server.asked == []


def test_a_secure_answer_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with (
        serving(dripping(OK + b"\r\n"), certificate=CERTIFICATE) as server,
        pytest.raises(NoAnswerError, match="after"),
    ):
        Wire(endpoint_of(server.url), None, 0.3).post(b"{}")


def test_a_redirection_is_not_followed() -> None:
    with serving(sending(b"{}")) as other:
        answer = post(failing(307, Location=f"{other.url}/chat/completions"), key=Key("s3cret-key"))
        assert other.asked == []
    assert (answer.status, answer.leads_to) == (307, f"{other.url}/chat/completions")


@pytest.mark.parametrize(
    ("told", "seconds"), [("7", 7.0), ("-1", None), ("soon", None), ("9" * 400, None), ("²", None)]
)
def test_how_long_to_wait(told: str, seconds: float | None) -> None:
    if told.isascii():
        assert post(failing(429, Retry_After=told)).later == seconds


def test_waiting_keeps_within_the_time() -> None:
    wire = Wire(endpoint_of("http://127.0.0.1:1"), None, 5)
    assert wire.wait(0.001)
    assert not wire.wait(1000)


def test_what_is_interrupted_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server sees the connection closed as soon as Ctrl-C ends the wait."""
    with serving(watching) as server:
        wire = Wire(endpoint_of(server.url), None, 60)

        def left() -> float:
            if server.reached.is_set():
                raise KeyboardInterrupt
            return 60.0

        monkeypatch.setattr(wire, "left", left)
        with pytest.raises(KeyboardInterrupt):
            wire.post(b"{}")
        assert server.gone.wait(20)


def test_no_thread_is_left_when_the_time_is_over() -> None:
    with serving(dripping(OK + b"\r\n")) as server, pytest.raises(NoAnswerError):
        Wire(endpoint_of(server.url), None, 0.2).post(b"{}")
    for thread in threading.enumerate():
        if thread.name == "quizapp-model":
            thread.join(20)
            assert not thread.is_alive()
