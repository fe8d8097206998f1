"""The command ``draft`` with ``--model``: a language model is asked, and what it proposes is held to the article."""

from __future__ import annotations

import os
from typing import Any, Final, NamedTuple

from quizapp.cli import console
from quizapp.cli.given import Namespace
from quizapp.deck.compose_notes import shorten
from quizapp.deck.text import clean
from quizapp.draft.drafting import Draft, rewritten
from quizapp.draft.entries import Parts
from quizapp.draft.model.admit import Report, admit
from quizapp.draft.model.endpoint import KEY_VARIABLE, Endpoint, EndpointError, Key, endpoint_of, key_of
from quizapp.draft.model.ground import ground_of
from quizapp.draft.model.request import Asked, asked
from quizapp.draft.model.talk import Talk, talk
from quizapp.draft.model.wire import Wire
from quizapp.study.counts import count

SECONDS: Final = 300.0
"""Time for all answers together, unless told otherwise."""

MOST_SECONDS: Final = 24 * 3600.0

_SINGULAR: Final = {"are": "is", "have": "has", "do": "does"}


class Model(NamedTuple):
    """Which model is asked, where, with which key, and for how long at the most."""

    name: str
    endpoint: Endpoint
    key: Key | None
    seconds: float

    @property
    def shown(self) -> str:
        """The model's name, fit for a line."""
        return shorten(clean(self.name))


class Outcome(NamedTuple):
    """A draft with what a model had to say to it; ``lines`` tell people what became of that, ``values`` programs."""

    draft: Draft
    lines: tuple[str, ...]
    values: dict[str, Any]


def model_of(arguments: Namespace) -> Model | None:
    """The model that was asked for. Raises CommandError where it cannot be asked so."""
    if not arguments.model:
        if arguments.endpoint or arguments.model_time is not None:
            raise console.CommandError("Name the model too: --model NAME.")
        return None
    if not arguments.endpoint:
        raise console.CommandError("Say where the model is: --endpoint URL, such as http://localhost:11434/v1.")
    if arguments.json_lines:
        raise console.CommandError("A model is asked about one article at a time, so not with --json-lines.")
    seconds = SECONDS if arguments.model_time is None else arguments.model_time
    if not 0 < seconds <= MOST_SECONDS:
        raise console.CommandError("--model-time takes seconds, from 1 to a day's 86400.")
    try:
        endpoint, key = endpoint_of(arguments.endpoint), key_of(os.environ.get(KEY_VARIABLE))
    except EndpointError as error:
        raise console.CommandError(str(error)) from None
    return Model(arguments.model, endpoint, key, seconds)


def with_model(made: Draft, model: Model) -> Outcome:
    """Ask a model, and put into a draft what is grounded and fair of what it proposes. A draft stands in any case."""
    ground = ground_of(made.article, made.heard, made.keys)
    parts = Parts(made.entries, made.voices, made.disputes, made.sides)
    questions = asked(ground.paragraphs, parts)
    if not questions.questions:
        return Outcome(made, ("The model was asked nothing: there are no views and no facts.",), {})
    announce(questions, model)
    wire = Wire(model.endpoint, model.key, model.seconds)
    said = talk(questions, model.name, wire, model.key, lambda done: _progress(done, len(questions.questions)))
    parts, report = admit(said.proposals, parts, ground, model.name)
    _complain(said, len(questions.questions))
    draft = rewritten(made, parts) if report.taken else made
    return Outcome(draft, tuple(_lines(report, model)), _values(report, said, questions, model))


def announce(questions: Asked, model: Model) -> None:
    """Say what leaves this machine, and where to, before it does."""
    number = len(questions.questions)
    asking = count(number, "question")
    keyed = f", with the key in {KEY_VARIABLE}" if model.key is not None else ""
    console.note(
        f"sending {questions.size:,} characters of the article and its draft to {model.endpoint.origin}, in {asking} "
        f"to the model {model.shown}{keyed}. At most {model.seconds:g} seconds; Ctrl-C writes nothing."
    )
    if questions.unasked:
        console.note(f"{questions.unasked} paragraphs are not sent: they are too long, or too many.")
    if model.key is not None and model.endpoint.is_open:
        console.note(f"{model.endpoint.origin} is not encrypted: the key can be read on its way.")


def _progress(done: int, number: int) -> None:
    if number > 1 and console.is_watched():
        console.note(f"question {done + 1} of {number} ...")


def _complain(said: Talk, number: int) -> None:
    """Say what went wrong with the model; the draft stands."""
    for reason in dict.fromkeys(said.lost):
        times = said.lost.count(reason)
        console.note(f"The model {reason}" + (f" ({times} of {number} times)." if number > 1 else "."))
    if said.failed:
        ending = "" if said.failed.endswith("?") else "."
        console.note(f"The model {said.failed}{ending}")
    if said.failed or said.lost:
        rest = "what was missed" if said.proposals else "it"
        console.note(f"The draft stands without {rest}.")


def _lines(report: Report, model: Model) -> list[str]:
    if not report.proposed:
        return []
    refused = report.reasons
    things = count(report.proposed, "thing")
    line = f"The model {model.shown} proposed {things}; {len(report.taken)} taken, {refused.total()} refused"
    reasons = ", ".join(f"{times} {agreeing(reason, times)}" for reason, times in refused.most_common())
    return [f"{line}: {reasons}." if reasons else f"{line}."]


def agreeing(reason: str, times: int) -> str:
    """A reason with its first verb put right for one: "hold words" is "holds words"."""
    verb, _, rest = reason.partition(" ")
    return reason if times != 1 else f"{_SINGULAR.get(verb, verb + 's')} {rest}"


def _values(report: Report, said: Talk, questions: Asked, model: Model) -> dict[str, Any]:
    """What became of a model's proposals, for programs."""
    return {
        "name": model.name,
        "endpoint": model.endpoint.origin,
        "sent": questions.size,
        "questions": len(questions.questions),
        "proposed": report.proposed,
        "taken": [
            {"kind": each.kind.value, "entry": each.entry, "text": each.text, "members": list(each.members)}
            for each in report.taken
        ],
        "refused": [each._asdict() for each in report.refused],
        "reasons": dict(sorted(report.reasons.items())),
        "failed": said.failed,
        "unreadable": said.lost,
    }
