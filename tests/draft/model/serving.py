"""A real HTTP server on this machine that answers as it is told: well, or in one of the many wrong ways."""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

Way = Callable[["Handler"], None]
"""How one request is answered."""


class Server(ThreadingHTTPServer):
    """Answers the n-th request in the n-th way, and all further ones in the last.

    ``over`` ends what it holds open; ``reached`` and ``gone`` tell that somebody asked, and let go.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self, ways: list[Way], certificate: Path | None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.scheme = "http"
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True)
            self.scheme = "https"
        self.ways = ways
        self.asked: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.over = Event()
        self.reached = Event()
        self.gone = Event()

    @property
    def url(self) -> str:
        """The address to name as the endpoint."""
        return f"{self.scheme}://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that does not trust the certificate."""

    @property
    def bodies(self) -> list[dict[str, Any]]:
        """What was asked, in order."""
        return [body for _, _, body in self.asked]


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server

    def do_POST(self) -> None:  # the name that http.server looks for
        """Note what was asked, and answer it."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        way = self.server.ways[min(len(self.server.asked), len(self.server.ways) - 1)]
        self.server.asked.append((self.path, dict(self.headers), body))
        self.server.reached.set()
        with suppress(OSError):  # the other end has had enough
            way(self)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def head(self, status: int = 200, **headers: str) -> None:
        """The beginning of an answer; underscores in names of headers are dashes."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()


@contextmanager
def serving(*ways: Way, certificate: Path | None = None) -> Iterator[Server]:
    """A server for the time of a test; a secure one with a certificate."""
    server = Server(list(ways), certificate)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()


def envelope(content: object, **more: object) -> bytes:
    """The body of an answer as the OpenAI API has it."""
    message = {"role": "assistant", "content": content, **more}
    return json.dumps({"choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}).encode()


def sending(body: bytes, status: int = 200, **headers: str) -> Way:
    """A whole answer."""

    def way(handler: Handler) -> None:
        handler.head(status, Content_Length=str(len(body)), **headers)
        handler.wfile.write(body)

    return way


def saying(content: object) -> Way:
    """A model that says this; what is no text is said as JSON."""
    return sending(envelope(content if isinstance(content, str) else json.dumps(content)))


CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""A certificate for this machine that nobody trusts unasked, with its key; made for these tests alone."""


def cut_off(content: object) -> Way:
    """A model that says this and is cut off by a limit."""
    body = json.loads(envelope(json.dumps(content)[:-9]))
    body["choices"][0]["finish_reason"] = "length"
    return sending(json.dumps(body).encode())


def failing(status: int, message: str = "", **headers: str) -> Way:
    """An error as the OpenAI API tells it."""
    return sending(json.dumps({"error": {"message": message}}).encode(), status, **headers)


def raw(*pieces: bytes) -> Way:
    """Bytes that need be no HTTP, then a closed connection."""

    def way(handler: Handler) -> None:
        for piece in pieces:
            handler.wfile.write(piece)

    return way


def silent(handler: Handler) -> None:
    """No answer while the test lasts."""
    handler.server.over.wait()


def watching(handler: Handler) -> None:
    """No answer; notes when the other end lets go."""
    if not handler.connection.recv(1):
        handler.server.gone.set()


def dripping(start: bytes, drop: bytes = b" ") -> Way:
    """An answer that goes on drop by drop and never ends."""

    def way(handler: Handler) -> None:
        handler.wfile.write(start)
        while not handler.server.over.wait(0.005):
            handler.wfile.write(drop)

    return way


def endless(start: bytes, piece: bytes) -> Way:
    """An answer that goes on as fast as it can."""

    def way(handler: Handler) -> None:
        handler.wfile.write(start)
        while not handler.server.over.is_set():
            handler.wfile.write(piece)

    return way
