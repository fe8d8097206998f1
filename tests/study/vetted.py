"""A small drafted deck with its article, and a file that lies in memory."""

from __future__ import annotations

from quizapp.deck.problems import Problem
from quizapp.record.rewriting import ChangedMeanwhileError, NotReplacedError
from quizapp.study.vetting import Vetting

PARAGRAPHS = (
    "The Alder is low this summer, and nobody in the valley agrees whose fault that is.",
    "The river fell to 41 percent of its normal flow in August 2023, the regional water office said.",
    "“The council should set the limit each month,” said Ana Ruiz, mayor of the town. “Wells ran dry first here.”",
    "Kofi Osei, who heads the growers' union, would leave that to the growers. “We know our fields,” he said.",
    "The old dam was built in 1957 and last repaired in 1988.",
    "A mediator is to report in January.",
)

ARTICLE = "\n\n".join(PARAGRAPHS) + "\n"

DRAFT = """\
# A draft made from the article. Look at the entries marked “review”.
title: A dry summer
drafted: {article: summer.txt}

voices:
  ruiz:  # the mayor
    name: Ana Ruiz
    role: mayor of the town
    from: [3]
  osei:
    name: Kofi Osei
    role: head of the growers' union
    from: [4]
    review: the role is put together

disputes:
  open:
    question: What should be done about the river?
    review: put in the questions that divide the people below

# Facts: sentences of the article.
facts:
  - fact: The river fell to [41] percent of its normal flow in [August 2023].
    said_by: the regional water office
    from: 2
    id: f-flow
  # it may be about another dam
  - fact: The old dam was built in [1957] and last repaired in [1988].
    from: 5  # counted by hand
    review: two dates in one sentence

  - fact: "A mediator is to report in [January]."
    id: f-mediator
    from: 6
    review: it is not said of which year

viewpoints:
  - who: ruiz
    on: open
    holds: The council should set the limit each month.
    quote: Wells ran dry first here
    id: v-ruiz
    from: 3
    review: only half of the quotation is used
  - {who: osei, on: open, holds: The growers should decide., against: v-ruiz, from: 4, review: in other words}

cards:
  - q: Who said “We know our fields”?
    a: Kofi Osei
    from: 4
"""

WAITING = 6


class Memory:
    """A deck's file in memory; ``others`` writes what somebody else does."""

    name = "summer"

    def __init__(self, text: str = DRAFT) -> None:
        self.data: bytes | None = text.encode()
        self.locked = ""
        self.writes = 0
        self._changes = 0

    def read(self) -> bytes | Problem:
        return self.data if self.data is not None else Problem("no-file", "there is no such file", remedy="Look.")

    def write(self, was: bytes, made: bytes) -> None:
        if self.locked == "full":
            raise OSError(28, "No space left on device")
        if self.locked:
            raise NotReplacedError("It may not be written.")
        if was != self.data:
            raise ChangedMeanwhileError("It was changed meanwhile.")
        self.data = made
        self.writes += 1
        self._changes += 1

    def stamp(self) -> object:
        return None if self.data is None else self._changes

    def others(self, text: str | None) -> None:
        self.data = None if text is None else text.encode()
        self._changes += 1

    @property
    def text(self) -> str:
        assert self.data is not None
        return self.data.decode()


def vetting(text: str = DRAFT, every: bool = False) -> tuple[Memory, Vetting]:
    """What waits in a deck's file."""
    file = Memory(text)
    return file, Vetting(file, every=every)


def stand_on(going: Vetting, words: str) -> None:
    """Go to the entry whose title begins so."""
    going.go(next(at for at, item in enumerate(going.items) if item.title.startswith(words)))
