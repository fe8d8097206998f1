"""What a learner chose to be asked, or the plan asks, in words; and what such words of a choice stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from quizapp.deck.model import Deck
from quizapp.questions.model import Kind
from quizapp.record.model import Sitting
from quizapp.study.names import BETWEEN
from quizapp.study.quiz import QuizChoice

if TYPE_CHECKING:
    from quizapp.study.plan import Agenda

PRACTICE = "practice that does not count"
"""The label of a run that leaves memory alone."""

CRAMMING = "cramming, which does not count"
"""The label of a run before a date that leaves the long-term memory alone."""

MISSED = "what was missed"
"""The label of a sitting that asks again what was missed in another."""

POINTS = "chosen points"


def label_of(choice: QuizChoice, deck: Deck) -> str:
    """The choice in a few words, ``""`` for a quiz of everything. Sittings of one label are compared."""
    parts = []
    if choice.topic:
        parts.append(choice.topic)
    if choice.dispute:
        dispute = deck.disputes.get(choice.dispute)
        parts.append(dispute.question if dispute else choice.dispute)
    if choice.voice:
        parts.append(deck.speaker(choice.voice))
    if choice.side:
        side = deck.sides.get(choice.side)
        parts.append(side.name if side else choice.side)
    if choice.kinds:
        parts.append(", ".join(str(kind) for kind in choice.kinds))
    if choice.points:
        parts.append(POINTS)
    return BETWEEN.join(parts)


def choice_of(sitting: Sitting, deck: Deck, topics: Iterable[str]) -> QuizChoice:
    """The choice that a sitting's label stands for, as long as the sitting is; of everything where it says nothing."""
    topic, rest = _taken(sitting.label, {topic: topic for topic in topics if topic})
    dispute, rest = _taken(rest, {id: dispute.question or id for id, dispute in deck.disputes.items()})
    voice, rest = _taken(rest, {id: deck.speaker(id) for id in deck.voices})
    words = frozenset(rest.split(BETWEEN)[0].split(", "))
    kinds = tuple(kind.value for kind in Kind if kind.value in words)
    chosen = rest.endswith(POINTS)
    points = dict.fromkeys(planned.partition("~")[0] for planned in sitting.plan) if chosen else ()
    return QuizChoice(max(len(sitting.plan), 1), kinds, topic, dispute, voice, tuple(points))


def _taken(label: str, names: Mapping[str, str]) -> tuple[str, str]:
    """The key of the name that a label begins with, ``""`` for none, and what follows it."""
    fitting = [key for key, name in names.items() if (label + BETWEEN).startswith(name + BETWEEN)]
    key = max(fitting, key=lambda key: len(names[key]), default="")
    return key, label[len(names[key]) + len(BETWEEN) :] if key else label


def now_words(agenda: Agenda) -> str:
    """What the plan asks now, as ``3 to ask again and 5 new``; ``""`` for nothing."""
    counts = ((agenda.due, "to ask again"), (agenda.new, "new"))
    return " and ".join(f"{number} {word}" for number, word in counts if number)


def later_words(agenda: Agenda) -> str:
    """What today's limits allow after that, as a sentence; ``""`` for nothing."""
    more = agenda.due_today + agenda.new_today - len(agenda.now)
    return f"After that, {more} more today." if more else ""


NOTHING_LEFT = "Nothing is left for today."


def next_words(agenda: Agenda, day_words: Callable[[int], str]) -> str:
    """When something is due again, as a sentence."""
    if agenda.next_day is None:
        return "Nothing of this deck waits to be asked again."
    return f"The next points are due {day_words(agenda.next_day)}."
