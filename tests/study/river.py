"""A small deck on a river, and a house to study it in: real files, the real record, a clock that is set by hand."""

from __future__ import annotations

from pathlib import Path

from quizapp.questions.model import Form, Grade, Question, Response
from quizapp.record.places import Places
from quizapp.study.desk import Desk
from quizapp.study.workspace import Workspace

DECK = """\
title: Who should run the river?
id: river
source: {title: A dry summer, publisher: The Valley Post, date: 2024-03-02}
as_of: 2024-03
sides: {farms: The growers, town: The town council}
voices:
  ruiz: {name: Ana Ruiz, aka: [Ruiz], role: mayor of the town, side: town}
  osei: {name: Kofi Osei, role: head of the growers' union, side: farms}
  lund: {name: Greta Lund, role: river keeper of the province, side: town}
  park: {name: Min Park, role: owner of an orchard, side: farms}
disputes:
  water: Who should decide how much water is drawn?
  dam: Should the old dam be raised?
facts:
  - {fact: "The river fell to [41] percent of its normal flow in [August 2023].", topic: drought, from: 3}
  - {fact: "Rainfall over the valley was [62] percent of the long-term mean.", topic: drought, from: 3}
  - {fact: "The reservoir held [18] percent of its capacity in [October 2023].", topic: drought, from: 4}
  - {fact: "Farms in the valley draw [73] percent of the water.", topic: use, from: 5}
  - {fact: "The town has [8,400] residents.", topic: use, from: 5}
  - {fact: "Some [1,250] residents signed the petition.", topic: use, from: 6}
  - {fact: "The dam was built in [1957].", topic: dam, from: 8}
  - {fact: "The dam was last repaired in [1988].", topic: dam, from: 8}
  - {fact: "The first water law of the province dates from [1921].", topic: law, from: 9}
viewpoints:
  - {who: ruiz, on: water, holds: The council should set the limit each month., against: [osei], from: 7}
  - {who: osei, on: water, holds: The growers should set the limit among themselves., against: [ruiz], from: 7}
  - {who: lund, on: dam, holds: The dam should be torn down within ten years., from: 10}
  - {who: park, on: dam, holds: The dam should be raised by three metres., from: 10}
events:
  - {event: The council called the first meeting on the drought., when: 2023-06, from: 2}
  - {event: The growers' union left the talks., when: 2023-09, from: 6}
  - {event: The province named a mediator., when: 2024-01, from: 11}
terms:
  - {term: aquifer, means: "a layer of rock that holds water", from: 4}
  - {term: riparian right, means: the right of a bank's owner to the water that passes, from: 9}
cards:
  - {q: What is the river's name?, a: Alder, from: 1}
"""

START = 1_700_000_000_000
"""When the tests' clock begins: milliseconds since 1970 UTC."""


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, at: int = START) -> None:
        self.at = at

    def __call__(self) -> int:
        return self.at

    def move(self, millis: int) -> None:
        self.at += millis


class House:
    """A learner's home folder with a deck in it; ``open`` may be called again and again, as the program starts anew."""

    def __init__(self, folder: Path, deck: str = DECK) -> None:
        self.places = Places.under(folder)
        self.clock = Clock()
        self.seeds = iter(range(11, 10_000))
        self.places.decks.mkdir(parents=True, exist_ok=True)
        self.path = self.places.decks / "river.yaml"
        self.write(deck)
        self.opened: list[Workspace] = []

    def close(self) -> None:
        """Let go of what ``desk`` opened."""
        for workspace in self.opened:
            workspace.close()

    def write(self, deck: str) -> None:
        """Edit the deck."""
        self.path.write_text(deck, encoding="utf-8")

    def workspace(self) -> Workspace:
        """Start the program."""
        return Workspace(self.places, self.clock, lambda: next(self.seeds))

    def desk(self) -> Desk:
        """Start the program and open the deck."""
        self.opened.append(self.workspace())
        return self.opened[-1].open(self.path)


def right(question: Question) -> Response:
    """The right response to any question."""
    if question.form is Form.GRADE:
        return Response(grade=Grade.GOOD)
    if question.form in {Form.TEXT, Form.NUMBER}:
        return Response(text=question.expected.answer if question.expected else "")
    return Response(chosen=question.right)


def wrong(question: Question) -> Response:
    """A wrong response to any question, and one that no learner's luck makes right."""
    if question.form is Form.GRADE:
        return Response(grade=Grade.AGAIN)
    if question.form in {Form.TEXT, Form.NUMBER}:
        return Response(text="-987654321" if question.form is Form.NUMBER else "no idea at all")
    if question.form is Form.ONE:
        return Response(chosen=(next(i for i, option in enumerate(question.options) if not option.correct),))
    if question.form is Form.SOME:
        return Response(chosen=tuple(i for i, option in enumerate(question.options) if not option.correct))
    return Response(chosen=(*question.right[1:], question.right[0]))
