"""The door to the network: one question sent to a server by HTTP, one answer, all within a number of seconds.

Nothing else in the program opens a connection. No proxy is used and no redirection followed, so that the article and
the key go to the host that the user named and nowhere else.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, Queue
from threading import Thread
from time import monotonic, sleep
from typing import Final

from quizapp.draft.model.endpoint import Endpoint, Key

LARGEST: Final = 2 * 1024 * 1024
"""Bytes of an answer, packed or unpacked; a long answer has a hundredth of it."""

CONNECTING: Final = 10.0
"""Seconds within which a server takes a connection."""

_SLICE: Final = 0.1
"""Seconds between two looks at whether the user pressed Ctrl-C, which a thread on Windows does not notice by itself."""

_MARGIN: Final = 5.0
"""Seconds more for the thread that reads, so that the one that waits tells that the time is over."""

_PIECE: Final = 65536
_DIGITS: Final = 6


class NoAnswerError(Exception):
    """There is no answer, for a reason told in plain words that go on from "The model ..."."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. ``later`` is how many seconds it wants one to wait, ``leads_to`` where it sends one."""

    status: int
    body: bytes
    later: float | None = None
    leads_to: str = ""


class Wire:
    """Sends questions to one endpoint; the time for all of them together runs from the first."""

    def __init__(self, endpoint: Endpoint, key: Key | None, seconds: float, *, connecting: float = CONNECTING) -> None:
        self.endpoint = endpoint
        self.seconds = seconds
        self._connecting = connecting
        self._headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
        }
        self._headers |= {"Connection": "close", "User-Agent": "quizapp"}
        if key is not None:
            self._headers["Authorization"] = f"Bearer {key.secret}"
        self._end: float | None = None

    def left(self) -> float:
        """The seconds that are left."""
        if self._end is None:
            self._end = monotonic() + self.seconds
        return self._end - monotonic()

    def wait(self, seconds: float) -> bool:
        """Let some time pass, if there is so much left; says whether there was."""
        if seconds >= self.left():
            return False
        sleep(seconds)
        return True

    def post(self, body: bytes) -> Answer:
        """Send a question and wait for the answer. Raises NoAnswerError."""
        left = self.left()
        if left <= 0:
            raise self._late()
        exchange = _Exchange(self._connection(), left + _MARGIN)
        try:
            return self._await(exchange, body)
        finally:
            exchange.end()

    def _connection(self) -> http.client.HTTPConnection:
        host, port = self.endpoint.host, self.endpoint.port
        if self.endpoint.scheme == "https":
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(host, port, timeout=self._connecting, context=context)
        return http.client.HTTPConnection(host, port, timeout=self._connecting)

    def _await(self, exchange: _Exchange, body: bytes) -> Answer:
        """The answer, which another thread waits for: it may hang in a look-up of a name, which nothing ends."""
        done: Queue[Answer | NoAnswerError] = Queue()
        run = _told(lambda: exchange.run(self.endpoint.path, body, self._headers), self.endpoint)
        Thread(target=lambda: done.put(run()), name="quizapp-model", daemon=True).start()
        while self.left() > 0:
            try:
                found = done.get(timeout=min(_SLICE, max(self.left(), 0.001)))
            except Empty:
                continue
            if isinstance(found, NoAnswerError):
                raise found
            return found
        raise self._late()

    def _late(self) -> NoAnswerError:
        return NoAnswerError(f"had not answered in full after {self.seconds:g} seconds")


class _Exchange:
    """One question and its answer over one connection, which the thread that runs it closes."""

    def __init__(self, connection: http.client.HTTPConnection, seconds: float) -> None:
        self._connection = connection
        self._connection.auto_open = 0  # what was ended must not be begun again
        self._seconds = seconds
        self._ended = False

    def run(self, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        """Send and read. Raises OSError, HTTPException, NoAnswerError."""
        try:
            self._connection.connect()
            self._connection.sock.settimeout(self._seconds)
            if self._ended:
                raise NoAnswerError("was not waited for")
            self._connection.request("POST", path, body, headers)
            return self._answer(self._connection.getresponse())
        finally:
            self._connection.close()

    def _answer(self, response: http.client.HTTPResponse) -> Answer:
        data = _read(response)
        later = response.headers.get("Retry-After", "")
        return Answer(
            response.status,
            _unpacked(data, response.headers.get("Content-Encoding", "")),
            float(later) if later.isascii() and later.isdigit() and len(later) < _DIGITS else None,
            response.headers.get("Location", ""),
        )

    def end(self) -> None:
        """Let go of it, also while another thread reads from it."""
        self._ended = True
        sock: socket.socket | None = self._connection.sock
        if sock is not None:
            with suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)  # an SSL socket's own would pull out its inner parts


def _read(response: http.client.HTTPResponse) -> bytes:
    """The body. Raises NoAnswerError where it is too large or ends too early."""
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise NoAnswerError(f"answered more than {LARGEST // 1024 // 1024} MB")
    if response.length:
        raise NoAnswerError("closed the connection in the middle of its answer")
    return b"".join(pieces)


def _unpacked(data: bytes, encoding: str) -> bytes:
    """The body as it was before it was packed, which was not asked for. Raises NoAnswerError."""
    if encoding.strip().lower() in {"", "identity"}:
        return data
    if encoding.strip().lower() not in {"gzip", "x-gzip", "deflate"}:
        raise NoAnswerError("packed its answer in a way that was not asked for")
    unpacking = zlib.decompressobj(wbits=47)
    try:
        found = unpacking.decompress(data, LARGEST + 1)
    except zlib.error:
        raise NoAnswerError("packed its answer wrongly") from None
    if len(found) > LARGEST:
        raise NoAnswerError(f"answered more than {LARGEST // 1024 // 1024} MB")
    return found


def _told(run: Callable[[], Answer], endpoint: Endpoint) -> Callable[[], Answer | NoAnswerError]:
    """The exchange with what goes wrong in it told in plain words."""

    def told() -> Answer | NoAnswerError:
        try:
            return run()
        except NoAnswerError as error:
            return error
        except http.client.HTTPException as error:
            return NoAnswerError(_http_trouble(error))
        except OSError as error:
            return NoAnswerError(_trouble(error, endpoint))

    return told


def _http_trouble(error: http.client.HTTPException) -> str:
    if isinstance(error, http.client.RemoteDisconnected):
        return "closed the connection without an answer"
    if isinstance(error, http.client.IncompleteRead):
        return "closed the connection in the middle of its answer"
    return "did not answer as a web server does"


def _trouble(error: OSError, endpoint: Endpoint) -> str:
    """Why there is no connection, without what the system says in its own words but for certificates."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"could not be asked: the certificate of {endpoint.host} is not to be trusted ({error.verify_message})"
    if isinstance(error, ssl.SSLError):
        return f"could not be asked: {endpoint.origin} does not speak HTTPS as it should"
    if isinstance(error, socket.gaierror):
        return f"could not be asked: there is no host {endpoint.host}, or no network"
    if isinstance(error, ConnectionRefusedError):
        return f"could not be asked: nothing answers at {endpoint.origin}. Is the server running?"
    if isinstance(error, TimeoutError):
        return f"could not be asked: {endpoint.origin} does not answer"
    if isinstance(error, ConnectionError):
        return "closed the connection without an answer"
    return f"could not be asked: {endpoint.origin} cannot be reached"
