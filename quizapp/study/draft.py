"""Answers in the making, kept beside a sitting so that each change is on disk: written as JSON, read back warily.

What is read back may be cut off, of another sitting, of a deck that was edited since, or written by anybody: what
does not fit is passed over, and never raises.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final, NamedTuple

from quizapp.deck.blake import blake2b
from quizapp.questions.judge import judge
from quizapp.questions.model import Form, Question, Response
from quizapp.record.model import Sitting
from quizapp.study import picks as picking
from quizapp.study import recall
from quizapp.study.feedback import feedback
from quizapp.study.recording import When, answer_of
from quizapp.study.tools import Tools

LONGEST: Final = 1 << 20
"""Characters of a draft that are read; 500 questions take far less."""

MOST_TYPED: Final = 5_000
"""Characters typed that are kept; of a typed answer fewer are judged."""

DAY: Final = 86_400_000
"""No answer takes longer, in ms."""

LATEST: Final = 1 << 52
"""No time or duration in ms is beyond this."""

Fields = dict[str, object]
"""What a draft holds, by name."""


class Given(NamedTuple):
    """What was given to a question so far: options picked, words typed, when last (ms), and how long it took (ms).

    ``seal`` names the question as it was seen, options included: to another one the picks would mean something else.
    """

    picks: tuple[int, ...] = ()
    text: str = ""
    at: int = 0
    millis: int = 0
    seal: str = ""

    @property
    def begun(self) -> bool:
        """Whether anything was picked or typed."""
        return picking.begun(self.picks) or bool(self.text.strip())


def seal(question: Question) -> str:
    """A short name for a question as it is seen."""
    told = "\x1f".join((question.prompt, *question.items, "\x1e", *(option.text for option in question.options)))
    return blake2b(told.encode("utf-8", "replace"), digest_size=6).hexdigest()


def whole(question: Question, given: Given | None) -> bool:
    """Whether a whole answer was given."""
    if given is None:
        return False
    if question.form in {Form.TEXT, Form.NUMBER}:
        return bool(given.text.strip())
    return picking.whole(question, given.picks)


def response_of(question: Question, given: Given) -> Response:
    """The response that was given."""
    if question.form in {Form.TEXT, Form.NUMBER}:
        return Response(text=given.text)
    return picking.response_of(question, given.picks)


def written(sitting: int, fields: Mapping[str, object], given: Mapping[int, Given]) -> str:
    """A draft as text; ``given`` is by place in the plan."""
    kept = {str(place): list(one) for place, one in sorted(given.items())}
    return json.dumps({"sitting": sitting, **fields, "given": kept}, ensure_ascii=False, separators=(",", ":"))


def read(text: str, sitting: int) -> Fields | None:
    """What a draft of a sitting holds; None where it cannot be read or is of another sitting."""
    try:
        found = json.loads(text) if len(text) <= LONGEST else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("sitting") != sitting:
        return None
    return {str(name): value for name, value in found.items()}


def number(value: object, most: int = LATEST) -> int:
    """A whole number from 0 to ``most``; 0 for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most else 0


def words(value: object, most: int) -> str:
    """A text, at most so many characters of it; ``""`` for anything else."""
    return value[:most] if isinstance(value, str) else ""


def places(value: object, below: int) -> set[int]:
    """Places in a plan that is ``below`` long."""
    found = value if isinstance(value, list) else []
    return {place for place in found if isinstance(place, int) and not isinstance(place, bool) and 0 <= place < below}


def given_to(value: object, questions: Mapping[int, Question]) -> tuple[dict[int, Given], int]:
    """What was given to the questions (by place in the plan), and how many of these changed since they were seen."""
    kept: dict[int, Given] = {}
    changed = 0
    for key, one in value.items() if isinstance(value, dict) else ():
        place = int(key) if isinstance(key, str) and key.isascii() and key.isdecimal() and len(key) < 7 else -1
        question, given = questions.get(place), _given(one)
        if question is None or given is None:
            continue
        if given.seal != seal(question):
            changed += 1
        elif not given.picks or picking.lawful(question, given.picks):
            kept[place] = given
    return kept, changed


def _given(value: object) -> Given | None:
    if not isinstance(value, list) or len(value) != len(Given._fields):
        return None
    picks, text, at, millis, sealed = value
    if not isinstance(picks, list) or not all(isinstance(one, int) and not isinstance(one, bool) for one in picks):
        return None
    return Given(tuple(picks), words(text, MOST_TYPED), number(at), number(millis), words(sealed, 40))


def name_of(sitting: Sitting) -> str:
    """Under which name a sitting's draft is kept: two windows with two sittings do not overwrite each other's."""
    return f"{sitting.mode}:{sitting.id}"


def load(tools: Tools, sitting: Sitting) -> tuple[str, Fields | None]:
    """A sitting's draft as it is kept (``""``: there is none), and what it holds (None: it cannot be read)."""
    text = tools.store.remembered.choice(sitting.deck, sitting.learner, name_of(sitting))
    return text, read(text, sitting.id)


def keep(tools: Tools, sitting: Sitting, text: str) -> None:
    """Keep a sitting's draft; it is on disk when this returns. An empty one takes it away."""
    tools.store.remembered.choose(sitting.deck, sitting.learner, name_of(sitting), text)


def record_missing(
    tools: Tools, sitting: Sitting, given: Mapping[int, Given], questions: Mapping[int, Question]
) -> None:
    """Put the whole answers among those given into the log, unless they are there already.

    Each with the time at which it was given, as far as that lies between the sitting's start and now.
    """
    there = {recall.key(one.point, one.question) for one in tools.store.answers(sitting=sitting.id)}
    for place, question in questions.items():
        one = given.get(place)
        if one is None or not whole(question, one) or recall.key(question.point, question.id) in there:
            continue
        at = min(max(one.at, sitting.started), tools.clock())
        response = response_of(question, one)
        told = feedback(question, response, judge(question, response))
        when = When(at, tools.planner.habits.days.of(at), min(one.millis, DAY))
        tools.store.record(answer_of(sitting, told, when))
