"""Where a model is asked, and the key for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, urlsplit

KEY_VARIABLE: Final = "QUIZAPP_MODEL_KEY"
"""The environment variable that holds the key, if the server wants one."""

_PATH: Final = "/chat/completions"
_EXAMPLE: Final = "http://localhost:11434/v1"
_LEAST: Final = 6
"""Characters of a key that are enough to tell it by."""


class EndpointError(ValueError):
    """An address or a key that cannot be used. The message is one line that says what to do, without the key."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key, which shows itself nowhere."""

    secret: str = field(repr=False)

    def shows_in(self, text: str) -> bool:
        """Whether a text holds the key or enough of it to matter."""
        parts = (self.secret[at : at + _LEAST] for at in range(max(1, len(self.secret) - _LEAST + 1)))
        return any(part in text for part in parts)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address at which chat completions are asked for. ``path`` ends in the query, if there is one."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """The address without its path, which may hold secrets: ``http://localhost:11434``."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port == (443 if self.scheme == "https" else 80)
        return f"{self.scheme}://{host}" if usual else f"{self.scheme}://{host}:{self.port}"

    @property
    def is_here(self) -> bool:
        """Whether it is this machine."""
        if self.host == "localhost" or self.host.endswith(".localhost"):
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def is_open(self) -> bool:
        """Whether what is sent can be read on its way."""
        return self.scheme == "http" and not self.is_here


def endpoint_of(word: str) -> Endpoint:
    """The endpoint that a user names: with or without ``http://``, ``/v1`` and ``/chat/completions``.

    Raises EndpointError.
    """
    if any(not char.isprintable() or char == " " for char in word):
        raise EndpointError(f"The endpoint holds a blank or a control character. Write it like {_EXAMPLE}.")
    parts, port = _parts(word if "://" in word else f"//{word}")
    host = parts.hostname
    if parts.username is not None or parts.password is not None:
        raise EndpointError(f"The endpoint holds a name or password. Put the key into {KEY_VARIABLE} instead.")
    if not host or not _is_host(host) or parts.scheme not in {"", "http", "https"}:
        raise EndpointError(f"The endpoint is no web address. Write it like {_EXAMPLE}.")
    scheme = parts.scheme or ("http" if Endpoint("http", host, 0, "").is_here else "https")
    path = parts.path.rstrip("/") or "/v1"
    path += "" if path.endswith(_PATH) else _PATH
    if not (path + parts.query).isascii():
        raise EndpointError("The endpoint holds letters that no web address has. Write them as %XX.")
    usual = 443 if scheme == "https" else 80
    return Endpoint(scheme, host, usual if port is None else port, f"{path}?{parts.query}" if parts.query else path)


def _parts(word: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(word)
        return parts, parts.port
    except ValueError:
        raise EndpointError(f"The endpoint is no web address. Write it like {_EXAMPLE}.") from None


def _is_host(host: str) -> bool:
    """Whether a name can be looked up: its parts are neither empty nor too long."""
    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return host.isascii()


def key_of(value: str | None) -> Key | None:
    """The key in the environment variable's value; None where there is none. Raises EndpointError."""
    secret = (value or "").strip()
    if not secret:
        return None
    if not all("!" <= char <= "~" for char in secret):
        raise EndpointError(f"{KEY_VARIABLE} holds a character that no key has, such as a blank or a line break.")
    return Key(secret)
