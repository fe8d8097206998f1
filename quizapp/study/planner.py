"""The planner of one deck and learner: asks the record, and gives agendas, plans for a date, what is set apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from quizapp.record.memory import Held, Memory
from quizapp.study import plan
from quizapp.study.fresh import Fresh
from quizapp.study.goal import LOOKED_AT, Ahead, GoalPlan, plan_for
from quizapp.study.goal_words import moment
from quizapp.study.plan import Agenda, Room
from quizapp.study.zones import date_words

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.store import Store
    from quizapp.study.habits import Habits

CHECK_AFTER = 7
"""Days after which a point is asked again that the learner was sure of and wrong: sure errors are mended best at
once, and come back within a week (Butterfield and Metcalfe 2001; Butler and others 2011)."""


class Planner:
    """What to ask of one deck, and when."""

    def __init__(self, store: Store, bank: Bank, habits: Habits, learner: str, clock: Callable[[], int]) -> None:
        self.habits = habits
        self._store = store
        self._bank = bank
        self._learner = learner
        self._clock = clock
        self._unmet = Fresh(bank, learner)

    @property
    def today(self) -> int:
        """The learner's day, as an ordinal."""
        return self.habits.days.of(self._clock())

    def agenda(self, sitting: int | None = None, more: int = 0) -> Agenda:
        """What there is to do now; ``sitting`` is how many points a sitting has room for.

        ``more`` are new points beyond the day's limit. Where a date is set, its sitting of today is a part of it,
        whatever the day's limit for new points.
        """
        settings, today, remembered = self.habits.settings, self.today, self._store.remembered
        deck = self._bank.deck.id
        done = remembered.done(deck, self._learner, today)
        memories = remembered.due(deck, self._learner, today, plan.LOOKED_AT)
        memories.update(remembered.to_check(deck, self._learner, today))
        ahead = self._ahead(done.new)
        new = max(settings.new_a_day - done.new, ahead.meetings[0] if ahead else 0, more)
        room = Room(settings.due_a_day - done.again, new, sitting or settings.quiz_length, dated=ahead is not None)
        due = plan.fastest_fading(memories)
        if ahead is not None and len(due) < plan.LOOKED_AT:
            faded = remembered.faded_by(deck, self._learner, today, ahead.goal, min(ahead.most, plan.LOOKED_AT))
            due += [point for point in faded if point not in memories]
        fresh = self._fresh(room.new) if room.new > 0 else []
        next_day = remembered.next_due(deck, self._learner, today)
        spread = plan.apart(due, self._entry, len(due))
        return replace(plan.agenda(today, spread, fresh, room, next_day), goal=ahead.goal if ahead else None)

    def _fresh(self, most: int) -> list[str]:
        return self._unmet.next(self._store.remembered, self.today, self._set_apart(), most)

    def _set_apart(self) -> set[str]:
        return {
            one.point for one in self.held() if one.what == "suspend" or (one.what == "bury" and one.day > self.today)
        }

    def _entry(self, point: str) -> str:
        found = self._bank.point(point)
        return found.entry if found else point

    def weakest(self, most: int) -> tuple[str, ...]:
        """The points least likely to be recalled today, those never met last; for a run that does not count."""
        memories = self.memories()
        apart = self._set_apart()
        known = plan.most_faded(memories, lambda memory: self.habits.keeper.recall(memory, self.today))
        rest = [point.id for point in self._bank.points if point.id not in memories]
        return tuple(point for point in (*known, *rest) if point not in apart)[:most]

    @property
    def goal(self) -> int | None:
        """When the discussion is that the learner studies for (ms since 1970 UTC); None when none is to come."""
        kept = self._store.remembered.choice(self._bank.deck.id, self._learner, "goal")
        at = int(kept) if kept.isascii() and kept.isdigit() and len(kept) < 16 else 0
        return at if at > self._clock() else None

    def set_goal(self, words: str) -> int | None:
        """Study for the day that is named (see ``goal_words``), for none when the words are empty. Gives its time.

        Raises NoDayError for what names no day to come.
        """
        at = moment(words, self.habits.days, self._clock()) if words.strip() else None
        self._store.remembered.choose(self._bank.deck.id, self._learner, "goal", str(at or ""))
        return at

    def goal_plan(self) -> GoalPlan | None:
        """The way to the date that is set, made anew from what is remembered now; None where none is set."""
        deck, today, remembered = self._bank.deck.id, self.today, self._store.remembered
        ahead = self._ahead(remembered.done(deck, self._learner, today).new)
        if ahead is None:
            return None
        every = len(self._bank.points) // LOOKED_AT + 1
        sample = remembered.sample(deck, self._learner, today, every)
        foretold = remembered.tallies(deck, self._learner, "recall")
        return plan_for(sample, ahead, self.habits.keeper, every, foretold)

    def _ahead(self, met_today: int) -> Ahead | None:
        """What lies before the date that is set; None where none is."""
        if (at := self.goal) is None:
            return None
        deck, points, remembered = self._bank.deck.id, self._bank.points, self._store.remembered
        unmet = len(points) - remembered.met_count(deck, self._learner) if points else 0
        apart = [point for point in self._set_apart() if self._bank.point(point)]
        unmet -= sum(remembered.memory(deck, self._learner, point) is None for point in apart)
        most = self.habits.settings.due_a_day
        return Ahead(self.today, self.habits.days.of(at), most, max(unmet, 0), met_today)

    def grade_intervals(self, point: str) -> dict[str, int]:
        """In how many days a point is asked again, by the grade (again, hard, good, easy) that a card gets today."""
        memory = self._store.remembered.memory(self._bank.deck.id, self._learner, point)
        intervals = self.habits.keeper.intervals(memory, self.today)
        return {rating.name.lower(): days for rating, days in intervals.items()}

    def day_words(self, day: int) -> str:
        """A day in words, such as ``tomorrow``."""
        return date_words(day, self.today)

    def goal_words(self) -> str:
        """The date that is set in words, such as ``Thursday at 10:00``; ``""`` where none is."""
        if (at := self.goal) is None:
            return ""
        day, minute = self.habits.days.clock(at)
        return f"{date_words(day, self.habits.days.clock(self._clock())[0])} at {minute // 60}:{minute % 60:02}"

    def seconds_an_answer(self) -> float:
        """How long the learner took for an answer in this deck, on average over the last fortnight; 20 before that."""
        days = self._store.remembered.days(self._bank.deck.id, self._learner, self.today - 14)
        answered = sum(day.answered for day in days)
        return sum(day.millis for day in days) / answered / 1000 if answered else 20.0

    def memories(self) -> dict[str, Memory]:
        """All memories of the deck's points."""
        return self._store.remembered.memories(self._bank.deck.id, self._learner)

    def leeches(self) -> list[str]:
        """Points that were missed again and again."""
        return [point for point, _ in self.leech_lapses()]

    def leech_lapses(self, most: int = -1) -> list[tuple[str, int]]:
        """The leeches, at most so many, with how often each was missed after it had been met, the most often first."""
        return self._store.insights.most_lapses(self._bank.deck.id, self._learner, plan.LEECH, most)

    def held(self) -> list[Held]:
        """What was set apart."""
        return self._store.remembered.held(self._bank.deck.id, self._learner)

    def suspend(self, point: str) -> None:
        """Never ask a point again, until it is taken back."""
        self._hold([Held(point, "suspend")])

    def bury(self, point: str) -> None:
        """Do not ask a point again today."""
        self._hold([Held(point, "bury", self.today + 1)])

    def flag(self, point: str, question: str, note: str = "") -> None:
        """Mark a question for the deck's author."""
        self._hold([Held(point, "flag", self.today, question, note)])

    def check_in_a_week(self, point: str) -> None:
        """Ask a point again in a week, whatever its memory says."""
        self._hold([Held(point, "check", self.today + CHECK_AFTER)])

    def release(self, point: str, what: str) -> None:
        """Take a mark away."""
        self._store.remembered.release(self._bank.deck.id, self._learner, point, what)

    def _hold(self, held: Iterable[Held]) -> None:
        self._store.remembered.hold(self._bank.deck.id, self._learner, held)
