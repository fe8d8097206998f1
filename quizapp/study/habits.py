"""How a learner studies: their days and limits, and who keeps their memories."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.record.settings import Settings
from quizapp.study.days import Days
from quizapp.study.remembering import Fsrs


@dataclass(frozen=True, slots=True)
class Habits:
    """``days`` tells which day it is, ``keeper`` how memories fade, ``settings`` the limits that the learner set."""

    days: Days
    keeper: Fsrs
    settings: Settings


def usual_habits() -> Habits:
    """The habits of somebody who set nothing, with days by UTC."""
    return Habits(Days(lambda _: 0), Fsrs(), Settings())
