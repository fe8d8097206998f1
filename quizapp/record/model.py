"""What is remembered, as values: answers, sittings, scores."""

from __future__ import annotations

from typing import Final, NamedTuple

EXAM: Final = "exam"
"""The mode of a sitting whose answers are recorded when all of it is handed in."""

PRETEST: Final = "pretest"
"""The mode of a few questions before an article is read."""

PAIR: Final = "pair"
"""The mode of a sitting of two people at one keyboard."""


class Answer(NamedTuple):
    """One row of the answer log, the only truth about a learner.

    ``at`` is milliseconds since 1970 UTC; ``millis`` the time taken. ``options`` are the texts as shown, ``chosen``
    the indices chosen, ``typed`` the words typed or a flashcard's grade. ``outcome`` is right, slip or wrong;
    ``credit`` 0.0 to 1.0. ``override`` says that the learner counted it as right; ``undone`` that it was taken
    back (such a row stays in the log and counts for nothing). ``id`` is 0 until it is recorded.

    ``day`` is the learner's local day as an ordinal (0: taken from ``at`` by UTC), ``sure`` how sure they said to be
    (``sure``, ``think``, ``guess``, or nothing), ``hints`` how many they took, ``predicted`` the recall in percent
    that was predicted for them when they answered (-1 where nothing was).
    """

    deck: str
    point: str
    question: str
    kind: str
    outcome: str
    credit: float
    at: int
    millis: int
    sitting: int
    prompt: str = ""
    options: tuple[str, ...] = ()
    chosen: tuple[int, ...] = ()
    typed: str = ""
    learner: str = "default"
    override: bool = False
    undone: bool = False
    id: int = 0
    day: int = 0
    sure: str = ""
    hints: int = 0
    predicted: int = -1

    @property
    def right(self) -> bool:
        """Whether it counts as right, overrides included."""
        return self.override or self.outcome != "wrong"


class Sitting(NamedTuple):
    """A run of questions. ``plan`` is the question ids in order, ``seed`` what their options were drawn by.

    ``mode`` is ``quiz``, ``cards``, ``plain``, ``exam``, ``pretest`` or ``pair``. ``ended`` is 0 while it can be gone
    on with. ``counts`` is False where the answers leave memory alone, as in a practice run.
    """

    id: int
    deck: str
    mode: str
    seed: int
    plan: tuple[str, ...]
    started: int
    ended: int = 0
    label: str = ""
    learner: str = "default"
    counts: bool = True


class PointScore(NamedTuple):
    """What the log says of one point: answers that count, how many were right, the last one, and its time (ms).

    ``recalled`` is how many of the right ones were typed from memory (kinds ``cloze`` and ``open``), without a hint.
    """

    point: str
    asked: int
    right: int
    last_right: bool
    last_at: int
    recalled: int = 0

    @property
    def known(self) -> bool:
        """The one rule for it: the last answer was right, and two were or one was typed from memory.

        One right choice among four may be a guess (one in four is); two in a row of a growing memory seldom are, and
        a typed answer is none. The record counts known points by the same rule (``reading.KNOWN``).
        """
        return self.last_right and (self.right >= 2 or self.recalled > 0)


class SittingScore(NamedTuple):
    """What the log says of one sitting: questions answered and right, and the points asked for.

    ``hinted`` is how many of the right ones were right with a hint.
    """

    sitting: Sitting
    answered: int
    right: int
    credit: float
    millis: int
    hinted: int = 0

    @property
    def out_of(self) -> int:
        """How many questions the right ones are counted among: those answered, in an exam handed in all of them."""
        exam = self.sitting.mode == EXAM and self.sitting.ended
        return len(self.sitting.plan) if exam else self.answered

    @property
    def share(self) -> float:
        """The share right of these, 0.0 to 1.0; 0.0 where there are none."""
        return self.right / self.out_of if self.out_of else 0.0

    @property
    def tells(self) -> bool:
        """Whether the share tells how one stands: not of questions before reading, nor of a sitting left before its
        half, of which one answer would make all or nothing. The record finds the last one by the same rule.
        """
        return self.sitting.mode != PRETEST and bool(self.answered) and 2 * self.out_of >= len(self.sitting.plan)


class DeckSummary(NamedTuple):
    """What the record says of one deck, for a shelf of decks.

    ``answered`` answers count; ``known`` and ``learning`` count the answered points that the deck still has.
    ``last_share`` is the share right (0.0 to 1.0) of the last sitting that was ended and tells how one stands (see
    ``SittingScore.tells``), ``last_at`` its end (ms since 1970 UTC, 0 if none). ``unfinished`` are the sittings that
    can be gone on with, the one that was under way last first. ``due`` is how many points are to be asked again by the
    day that was named, ``gone`` how many answered points the deck no longer has.
    """

    deck: str
    answered: int = 0
    known: int = 0
    learning: int = 0
    last_share: float | None = None
    last_at: int = 0
    unfinished: tuple[SittingScore, ...] = ()
    due: int = 0
    gone: int = 0
