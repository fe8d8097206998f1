"""``python -m tests.bench.simulation``: does the plan help? Made-up learners study one deck by several schedules.

Everything is assumed but the schedules, so the figures compare them and foretell nobody's results:

- A deck of 200 points, 60 days, at most 10 minutes a day; new points a day by each schedule's usual limit.
- Half of the learners forget as FSRS-6 has it (https://github.com/open-spaced-repetition), with parameters of their
  own around the usual ones; the app's keeper has the usual ones throughout. The others forget with a half-life that
  doubles when a point is recalled and halves when it is not, from about 3 days on and never under 1 (Settles and
  Meeder 2016 fitted such a model to Duolingo's learners).
- A point that was not met is not known. How well it sticks when met is drawn point by point.
- Recognising takes 9 s, completing 13 s, recalling and typing 15 s, turning a card and grading oneself 9 s (Anki's
  learners take about 8); reading on after a miss takes 5 s more.
- Who does not remember recognises the right one of four options in 35 % of the cases (25 % by guessing, the rest by
  knowing the others), completes in 10 %, recalls in none. A schedule is told right or wrong, not why. Cards are graded
  honestly.
- Remembered and recognised strengthens as FSRS's "hard" does (1.5 times the half-life), remembered otherwise as
  "good" does (twice). What was guessed rightly was not remembered: it counts as a miss for the memory.

Figures: the sum of the true likelihoods of recall, without options, on the day after the last; and that by the minutes
spent. Chance gets, day by day, the minutes that the plan took. All is drawn from one seed; no clock, no network.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from quizapp.study.ratings import Rating
from tests.bench.learners import CARD, COMPLETE, RECALL, RECOGNISE, Assumptions, ByFsrs, ByHalfLife, Learner
from tests.bench.schedules import AtRandom, FsrsCards, Planned, Schedule, Sm2, Staged, made_up_deck

DAYS: Final = 60
LEARNERS: Final = 20
"""So many of each sort for the table; a third of that for each other setting."""

PLAN: Final = "this plan"
KINDS: Final[dict[str, Callable[[Random], Learner]]] = {"FSRS, other parameters": ByFsrs, "a half-life": ByHalfLife}
OTHERWISE: Final = (
    Assumptions("typing takes twice as long", seconds={RECOGNISE: 9, COMPLETE: 26, RECALL: 30, CARD: 9}),
    Assumptions(
        "recognising teaches as much as recalling",
        strength=dict.fromkeys((RECOGNISE, COMPLETE, RECALL, CARD), Rating.GOOD),
    ),
    Assumptions(
        "a card teaches as little as recognising",
        strength={RECOGNISE: Rating.HARD, COMPLETE: Rating.GOOD, RECALL: Rating.GOOD, CARD: Rating.HARD},
    ),
    Assumptions(
        "a card not known is graded as known, one time in four",
        lucky={RECOGNISE: 0.35, COMPLETE: 0.1, RECALL: 0.0, CARD: 0.25},
    ),
    Assumptions("5 minutes a day", budget=300),
    Assumptions("20 minutes a day", budget=1200),
    Assumptions("as assumed, drawn otherwise", seed=2024),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one learner remembers after all days (in points), and the seconds spent on each day."""

    remembered: float
    seconds: tuple[float, ...]

    @property
    def minutes(self) -> float:
        """All time spent."""
        return sum(self.seconds) / 60


def studied(
    learner: Learner, schedule: Schedule, assumed: Assumptions, random: Random, budgets: Sequence[float]
) -> Outcome:
    """A learner goes by a schedule, with so many seconds on each day."""
    spent = [_day(learner, schedule, assumed, random, day, budget) for day, budget in enumerate(budgets, 1)]
    after = len(budgets) + 1
    return Outcome(sum(learner.recall(point.id, after) for point in made_up_deck()), tuple(spent))


def _day(learner: Learner, schedule: Schedule, assumed: Assumptions, random: Random, day: int, budget: float) -> float:
    spent = 0.0
    while spent < budget and (ask := schedule.next(day)) is not None:
        point, kind = ask
        remembered = random.random() < learner.recall(point, day)
        right = remembered or random.random() < assumed.lucky[kind]
        learner.learn(point, day, assumed.strength[kind] if remembered else Rating.AGAIN)
        schedule.answered(ask, right, day)
        spent += assumed.seconds[kind] + (0 if right else assumed.reading)
    return spent


def compared(kind: str, assumed: Assumptions, learners: int) -> dict[str, list[Outcome]]:
    """The outcomes of all schedules, learner by learner."""
    found: dict[str, list[Outcome]] = {}
    for number in range(learners):
        for name, outcome in _by_each(kind, number, assumed).items():
            found.setdefault(name, []).append(outcome)
    return found


def _by_each(kind: str, number: int, assumed: Assumptions) -> dict[str, Outcome]:
    """What one learner, by number, makes of each schedule; each begins with the same learner anew."""
    deck, full = made_up_deck(), [assumed.budget] * DAYS

    def run(schedule: Schedule, budgets: Sequence[float]) -> Outcome:
        learner = KINDS[kind](Random(f"{assumed.seed} {kind} {number}"))
        return studied(learner, schedule, assumed, Random(f"{assumed.seed} answers {number}"), budgets)

    plan = run(Planned(deck, Staged()), full)
    return {
        PLAN: plan,
        "this plan, no cards": run(Planned(deck, Staged(cards=False)), full),
        "its schedule, flashcards only": run(Planned(deck, None), full),
        "FSRS as Anki has it, flashcards": run(FsrsCards(deck), full),
        "SM-2, flashcards": run(Sm2(deck), full),
        "chance, the plan's minutes": run(AtRandom(deck, Random(f"{assumed.seed} chance {number}")), plan.seconds),
    }


HEAD: Final = """| learners forget by | asked by | remembered of 200 | minutes | a minute | the plan is ahead in |
|---|---|---|---|---|---|"""


def rows(kind: str, found: dict[str, list[Outcome]]) -> list[str]:
    """The table's rows for one sort of learner."""
    made = []
    for name, outcomes in found.items():
        remembered = statistics.fmean(each.remembered for each in outcomes)
        minutes = statistics.fmean(each.minutes for each in outcomes)
        ahead = sum(ours.remembered > each.remembered for ours, each in zip(found[PLAN], outcomes, strict=True))
        beaten = "" if name == PLAN else f"{ahead} of {len(outcomes)} learners"
        figures = f"{remembered:.0f} | {minutes:.0f} | {remembered / minutes:.2f} | {beaten}"
        made.append(f"| {kind} | {name} | {figures} |")
    return made


def sensitivity(assumed: Assumptions, learners: int) -> str:
    """A row on another setting: points remembered (and points a minute), over both sorts of learners."""
    together: dict[str, list[Outcome]] = {}
    for kind in KINDS:
        for name, outcomes in compared(kind, assumed, learners).items():
            together.setdefault(name, []).extend(outcomes)
    told = []
    for outcomes in together.values():
        remembered = statistics.fmean(each.remembered for each in outcomes)
        minutes = statistics.fmean(each.minutes for each in outcomes)
        told.append(f"{remembered:.0f} ({remembered / minutes:.2f})")
    return f"| {assumed.name} | {' | '.join(told)} |"


def table(learners: int = LEARNERS) -> str:
    """The whole as Markdown."""
    lines, names = [HEAD], list[str]()
    for kind in KINDS:
        found = compared(kind, Assumptions(), learners)
        lines += rows(kind, found)
        names = list(found)
    lines += ["", "With other assumptions, both sorts of learners together, remembered (a minute):", ""]
    lines += [f"| assumed | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    lines += [sensitivity(assumed, max(1, learners // 3)) for assumed in OTHERWISE]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
