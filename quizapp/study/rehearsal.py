"""Rehearsing for a discussion: what one deck offers for it, and how the learner stands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from quizapp.study import rehearsal_cases as stating
from quizapp.study import rehearsal_ready as ready
from quizapp.study import rehearsal_sort as sorting
from quizapp.study.rehearsal_cases import Case, Cases, Stated
from quizapp.study.rehearsal_end import Readiness, readiness
from quizapp.study.rehearsal_map import Atlas
from quizapp.study.rehearsal_strength import strengths

if TYPE_CHECKING:
    from quizapp.record.model import Sitting
    from quizapp.study.desk import Desk
    from quizapp.study.session import Session

LAST_RUNS = 5
"""So many of the last sittings tell the learner's pace."""


class Rehearsal:
    """A deck to rehearse with, as the learner stands at this moment; made anew when something was learnt meanwhile."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.recall = desk.recall()
        self.atlas = Atlas(desk.deck, strengths(desk.bank.points, self.recall))
        self.stated = stating.read(desk.kept(stating.KEPT_AS))

    @cached_property
    def cases(self) -> Cases:
        """What can be stated."""
        return Cases(self.atlas)

    def renew(self) -> Rehearsal:
        """The same deck, as the learner stands now."""
        return Rehearsal(self.desk)

    # -- the runs

    @cached_property
    def ready_length(self) -> int:
        """How many questions the run has room for at the learner's pace."""
        return ready.questions_for(self.desk.pace(LAST_RUNS))

    def ready(self) -> Session:
        """The run that was left, else a new one."""
        left = self.desk.left_in(ready.MODE, take=True)
        if left is not None:
            return left
        known = self.desk.scores()
        return self.desk.run(
            lambda seed: ready.ready_plan(self.desk.bank, known, self.recall, self.ready_length, seed), ready.MODE
        )

    def sort(self) -> Session:
        """The statements that were left to be sorted, else new ones."""
        left = self.desk.left_in(sorting.MODE, take=True)
        if left is not None:
            return left
        known = self.desk.scores()
        return self.desk.run(lambda seed: sorting.sorting_plan(self.desk.bank, known, seed), sorting.MODE)

    def readiness(self, sitting: Sitting) -> Readiness:
        """How a run went."""
        missed = self.desk.review(sitting).missed
        unstated = self.cases.unstated(self.stated)
        return readiness(self.desk.bank, self.atlas, sitting, self.desk.answers(sitting), missed, unstated)

    # -- cases

    def next_case(self) -> Case | None:
        """The case whose turn it is."""
        return self.cases.next(self.stated)

    def keep(self, case: Case, named: tuple[int, int], replies: tuple[int, int] | None = None) -> None:
        """Keep how a case went: named of how many; then again with ``replies``. What was typed is not handed in."""
        now = Stated(self.desk.planner.today, *named, *(replies or (0, 0)))
        latest = stating.read(self.desk.kept(stating.KEPT_AS))  # another window may have stated one meanwhile
        self.stated = stating.after(latest, case, now, again=replies is None)
        self.desk.keep(stating.KEPT_AS, stating.written(self.stated))
