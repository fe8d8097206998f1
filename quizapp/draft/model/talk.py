"""The talk with a model: each question asked as plainly as its server needs, each answer read, what goes wrong told."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from quizapp.deck.compose_notes import shorten
from quizapp.deck.text import clean
from quizapp.draft.model.answer import BadAnswerError, CutOffError, Proposal, content_of, payload_of, proposals
from quizapp.draft.model.endpoint import KEY_VARIABLE, EndpointError, Key, endpoint_of
from quizapp.draft.model.ground import ODD
from quizapp.draft.model.request import Asked, Manner, Question, body_of
from quizapp.draft.model.wire import Answer, NoAnswerError

_TRIES: Final = 8
"""Requests for one question at the most, those that a server refused in their form included."""

_WAITS: Final = 3
"""Times that a busy server is waited for."""

_PATIENCE: Final = 2.0
"""Seconds before a busy server is asked again that does not say how long it wants one to wait."""

_FORMS: Final = ("response_format", "json_schema", "json_object", "schema", "grammar")


class Wires(Protocol):
    """What carries a question to a server and waits."""

    def post(self, body: bytes) -> Answer:
        """Send a question and wait for the answer. Raises NoAnswerError."""

    def wait(self, seconds: float) -> bool:
        """Let some time pass, if there is so much; says whether there was."""


@dataclass(slots=True)
class Talk:
    """What came of a talk: the proposals, what stands in place of those that are none, and what went wrong.

    ``lost`` are single answers of which nothing could be taken; ``failed`` is why the talk ended before its end. All go
    on from "The model ...".
    """

    proposals: list[Proposal | str] = field(default_factory=list)
    requests: int = 0
    lost: list[str] = field(default_factory=list)
    failed: str = ""


class _RefusedError(Exception):
    """A server that does not want a request in this form. ``told`` is why, for the choice of another."""

    def __init__(self, told: str) -> None:
        super().__init__(told)
        self.told = told


def talk(asked: Asked, model: str, wires: Wires, key: Key | None, tell: Callable[[int], None]) -> Talk:
    """Ask all questions, one after the other. ``tell`` is called before each with how many were answered."""
    return _Talking(asked, model, wires, key).all(tell)


class _Talking:
    """A talk while it goes on. A manner that a server takes is kept for the next question."""

    def __init__(self, asked: Asked, model: str, wires: Wires, key: Key | None) -> None:
        self.asked = asked
        self.model = model
        self.wires = wires
        self.key = key
        self.manner = Manner()
        self.talk = Talk()

    def all(self, tell: Callable[[int], None]) -> Talk:
        """Every question in its order, until something goes wrong that would go wrong again."""
        for done, question in enumerate(self.asked.questions):
            tell(done)
            try:
                self.talk.proposals += self._named(payload_of(self._content(question)), question)
            except BadAnswerError as error:
                self.talk.lost.append(str(error))
            except NoAnswerError as error:
                self.talk.failed = str(error)
                break
        return self.talk

    def _named(self, payload: dict[str, object], question: Question) -> Iterator[Proposal | str]:
        """The proposals with the entries' own ids; what was not asked for in this question is left."""
        for each in proposals(payload):
            if isinstance(each, str):
                yield each
            elif self.key is not None and any(map(self.key.shows_in, (each.text, each.entry, *each.members))):
                yield ODD
            elif each.kind in question.kinds:
                names = self.asked.names
                members = tuple(names.get(member, member) for member in each.members)
                yield replace(each, entry=names.get(each.entry, each.entry), members=members)

    def _content(self, question: Question) -> str:
        """What the model writes; once more without a limit where that cut it off, as it does with long thoughts."""
        try:
            return content_of(self._answer(question))
        except CutOffError:
            if not self.manner.limit:
                raise
            self.manner = self.manner._replace(limit="")
            return content_of(self._answer(question))

    def _answer(self, question: Question) -> bytes:
        """The body of the answer to a question, asked more plainly each time the server refuses the form."""
        told = ""
        for _ in range(_TRIES):
            try:
                return self._post(body_of(question, self.model, self.manner))
            except _RefusedError as refusal:
                told = refusal.told
                plainer = plainer_than(self.manner, told)
                if plainer is None:
                    break
                self.manner = plainer
        raise NoAnswerError(f"did not take the question{self._quoted(told)}")

    def _post(self, body: bytes) -> bytes:
        """One request, made again while the server is busy."""
        for waited in range(_WAITS + 1):
            self.talk.requests += 1
            answer = self.wires.post(body)
            if answer.status not in {429, 503}:
                break
            if waited == _WAITS or not self.wires.wait(_PATIENCE if answer.later is None else answer.later):
                break
        if answer.status == 200:
            return answer.body
        told = _error_in(answer.body)
        if answer.status in {400, 422} or (answer.status in {500, 501} and any(word in told for word in _FORMS)):
            raise _RefusedError(told)
        raise NoAnswerError(self._trouble(answer, told))

    def _trouble(self, answer: Answer, told: str) -> str:
        """What an answer without an answer in it means. What the server says of a key is not repeated."""
        status = answer.status
        if status in {401, 403, 407}:
            done = "refused the key in" if self.key is not None else "wants a key, which is read from"
            return f"{done} {KEY_VARIABLE} (HTTP {status})"
        if 300 <= status < 400:
            return f"is elsewhere (HTTP {status}){self._elsewhere(answer.leads_to)}: nothing was sent there"
        means = {
            404: "is not known at this address, or the address is none of the OpenAI API",
            413: "did not take so long a question",
            429: "has had enough questions for now",
            503: "is not ready",
        }.get(status, "failed")
        return f"{means} (HTTP {status}){self._quoted(told)}"

    def _elsewhere(self, address: str) -> str:
        """The host that a server leads to, which a user may name who trusts it."""
        try:
            host = endpoint_of(address).origin
        except EndpointError:
            return ""
        return "" if self.key is not None and self.key.shows_in(host) else f", at {shorten(host)}"

    def _quoted(self, told: str) -> str:
        """What a server says of a failure, unless it shows the key."""
        said = clean(told)
        if not said or (self.key is not None and (self.key.shows_in(said) or self.key.shows_in(told))):
            return ""
        return f": “{shorten(said)}”"


def _error_in(body: bytes) -> str:
    """What a server says went wrong: the OpenAI form, or a text under "error", "message" or "detail"."""
    try:
        found = json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return ""
    for _ in range(3):
        if isinstance(found, str):
            return found
        if not isinstance(found, dict):
            return ""
        found = next((found[name] for name in ("error", "message", "detail") if name in found), None)
    return found if isinstance(found, str) else ""


def plainer_than(manner: Manner, told: str) -> Manner | None:
    """A manner of asking without what a server says it does not take; None where there is nothing left to leave.

    Newer models of OpenAI take no temperature but 1 and call the limit otherwise; older servers know no JSON Schema;
    some refuse a limit beyond what they hold.
    """
    if "max_completion_tokens" in told and manner.limit == "max_tokens":
        return manner._replace(limit="max_completion_tokens")
    if manner.limit and ("max_tokens" in told or "max_completion_tokens" in told or "context" in told):
        return manner._replace(limit="")
    if manner.cold and "temperature" in told:
        return manner._replace(cold=False)
    if manner.seeded and "seed" in told:
        return manner._replace(seeded=False)
    if manner.form:
        return manner._replace(form="json_object" if manner.form == "json_schema" else "")
    if manner.cold or manner.seeded or manner.limit:
        return Manner(form="", limit="", cold=False, seeded=False)
    return None
