"""A deck to rehearse with: three sides on two disputes, one of them at odds with itself, and a voice of no side."""

from __future__ import annotations

from quizapp.deck.model import Deck
from quizapp.deck.read import read_deck

COUNCIL = """\
title: A town and its river
id: council
source: {title: A dry summer, publisher: The Valley Post, date: 2024-03-02}
sides: {farms: The growers, town: The town council, science: Researchers}
voices:
  ruiz: {name: Ana Ruiz, role: mayor of the town, side: town}
  bello: {name: Ugo Bello, role: treasurer of the town, side: town}
  osei: {name: Kofi Osei, role: head of the growers' union, side: farms}
  park: {name: Min Park, role: owner of an orchard, side: farms}
  ito: {name: Rei Ito, role: hydrologist, side: science}
  guest: {name: a guest, role: guest of the council, anonymous: yes}
disputes:
  water: Who should decide how much water is drawn?
  dam: {question: Should the old dam be raised?, note: It was built in 1957.}
facts:
  - {fact: "The river fell to [41] percent of its normal flow in [August 2023].", on: water, from: 3}
  - {fact: "Rain over the valley was [62] percent of the long-term mean.", on: water, from: 3}
  - {fact: "The reservoir will be empty by [2031].", on: dam, status: forecast, said_by: ito, from: 4}
  - {fact: "The dam was last repaired in [1988].", on: dam, from: 8}
viewpoints:
  - {id: monthly, who: ruiz, on: water, holds: The council should set the limit each month.,
     because: [Wells in the town ran dry first., Growers cannot judge their own use.], against: [unions], from: 7}
  - {id: yearly, who: bello, on: water, holds: The council should set the limit once a year.,
     because: Budgets are made by the year., against: [monthly], from: 7}
  - {id: unions, who: osei, on: water, holds: The growers should set the limit among themselves.,
     because: They know each field., against: [ruiz], shared_by: park, from: 8}
  - {id: meters, who: ito, on: water, holds: Meters at each pump should decide the limit., from: 9}
  - {id: raise, who: park, on: dam, holds: The dam should be raised by three metres., from: 10}
  - {id: tear, who: ito, on: dam, holds: The dam should be torn down within ten years., against: [raise],
     status: forecast, from: 11}
  - {id: wait, who: guest, on: dam, holds: The town should wait for the next election., from: 12}
discussion:
  - {ask: Who pays for a dry year?, on: water}
"""


def council(text: str = COUNCIL) -> Deck:
    """The deck as read."""
    reading = read_deck(text.encode())
    assert reading.deck is not None
    assert not [problem for problem in reading.problems if problem.level == "error"], reading.problems
    return reading.deck
