"""What every kind of sitting is made with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.store import Store
    from quizapp.study.planner import Planner


class Tools(NamedTuple):
    """The record, the questions of a deck, a clock (ms since 1970 UTC), a source of seeds, the planner, the learner."""

    store: Store
    bank: Bank
    clock: Callable[[], int]
    seed: Callable[[], int]
    planner: Planner
    learner: str = "default"
