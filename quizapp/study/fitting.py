"""Fitting the model of memory to one learner: from their log, and kept only where it foretells their answers better.

The answers are taken in the order in which they were given. On all but the last fifth the engine fits its parameters;
on the last fifth they are put to the test beside the present ones. Both foretell each answer from what came before
it; the measure is the log loss, in nats an answer (J. Ye and others compare schedulers by it,
https://github.com/open-spaced-repetition/srs-benchmark). An answer counts when its point had been asked on an earlier
day: within a day there is nothing to foretell.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import fsrs_rs_python as fsrs

from quizapp.record.memory import Memory, Review
from quizapp.study.ratings import Rating, rating
from quizapp.study.remembering import DEFAULT, Fsrs

if TYPE_CHECKING:
    from quizapp.record.remembered import Remembered

LEAST: Final = 400
"""So many answers must count. Anki asked for as many (ankitects/anki, pull request 3019); its users' data say that some
200 serve for the next 1,000 answers (issue 3094), and here a fifth is held back to judge by."""

HELD_BACK: Final = 5
"""One of so many answers is held back: the last ones."""

LONGEST: Final = 64
"""Of a point so many answers are fitted to: an item holds all that came before it, so that they grow by the square."""

ENOUGH: Final = 100_000
"""Beyond so many answers, points are left out until no more are left: it would change nothing that could be seen."""

CHOICE: Final = "parameters"
"""What fitted parameters are called among a learner's choices for all decks."""

TRIED: Final = "fitted at"
"""What the length of the log at the last fitting is called there."""

GROWN: Final = 1.5
"""It is time to fit again when the log has grown by a half: what a log of so many more tells may be seen, and however
long it grows, all fitting together reads it but three times. Chosen here; no study is behind it."""

BOUNDS: Final = (
    *[(0.001, 100.0)] * 4, (1.0, 10.0), (0.001, 4.0), (0.001, 4.0), (0.001, 0.75), (0.0, 4.5), (0.0, 0.8), (0.001, 3.5),
    (0.001, 5.0), (0.001, 0.25), (0.001, 0.9), (0.0, 4.0), (0.0, 1.0), (1.0, 6.0), (0.0, 2.0), (0.0, 2.0), (0.0, 0.8),
    (0.1, 0.8),
)  # fmt: skip
"""Between these each parameter makes sense; the engine keeps to them when it fits (fsrs-rs, parameter_clipper)."""

FITTED: Final = "The plan goes by how you forget from now on: it foretells your last answers better."
"""What the learner is told when a fit was kept."""

_ROUNDING: Final = 1e-4
"""The engine counts in single precision: its bounds are these but for so much."""

_LONGEST_TEXT: Final = 2_000
_SURELY: Final = 1e-6

Progress = Callable[[str], None]
"""Is told what is being done."""


class Rated(NamedTuple):
    """One answer of a log: its point, by any number, its rating and its day."""

    point: int
    rating: Rating
    day: int


@dataclass(frozen=True, slots=True)
class Fit:
    """What came of fitting.

    ``answers`` counted, of which ``held_back`` judged. ``before`` and ``after`` are the log losses of the present and
    the fitted parameters on them; ``kept`` says that the fitted ones are used from now on. Where the log is too short
    nothing was fitted: ``held_back`` is 0, and so are the losses.
    """

    answers: int
    held_back: int = 0
    before: float = 0.0
    after: float = 0.0
    kept: bool = False
    parameters: tuple[float, ...] = ()

    @property
    def too_short(self) -> bool:
        """Whether there were too few answers."""
        return not self.held_back


def due(remembered: Remembered, learner: str) -> int:
    """How many answers there are to fit to where it is time to do so (again), 0 where it is not. Raises RecordError."""
    answered, tried = remembered.answered(learner), remembered.choice("", learner, TRIED)
    return answered if answered >= max(LEAST, GROWN * int(tried if tried.isdecimal() else 0)) else 0


def fit(remembered: Remembered, learner: str, progress: Progress = lambda _: None) -> Fit:
    """Fit the parameters to a learner's whole log, and keep them for all decks where they are the better ones.

    Memories are computed anew by them when a deck is next opened. Raises RecordError.
    """
    progress("Reading the answers.")
    log = rated(remembered.reviews(learner))
    remembered.choose("", learner, TRIED, str(remembered.answered(learner)))
    found = fitted(log, parameters_of(remembered.choice("", learner, CHOICE)), progress)
    if found.kept:
        remembered.choose("", learner, CHOICE, text_of(found.parameters))
    return found


def rated(reviews: Iterable[tuple[int, Review]]) -> list[Rated]:
    """The answers to points as ratings; a clock set back counts as no time gone by."""
    days: dict[int, int] = {}
    log = []
    for point, review in reviews:
        day = days[point] = max(review.day, days.get(point, review.day))
        log.append(Rated(point, rating(review), day))
    return log


def fitted(log: Sequence[Rated], present: Sequence[float] = DEFAULT, progress: Progress = lambda _: None) -> Fit:
    """The parameters that fit the earlier part of a log, judged on the later part beside the present ones.

    They are kept where they foretell better by more than one standard error of the difference: of two that are alike
    one is always ahead a little, by chance. Of 24 made-up learners whose truth was the usual parameters four would
    have got worse ones by the bare comparison (by up to 0.024 nats an answer), and none got them by this one.
    """
    counted = _counted(log)
    if len(counted) < LEAST:
        return Fit(len(counted))
    held_back = len(counted) // HELD_BACK
    split = counted[-held_back]
    histories = items(log[:split])
    progress(f"Fitting to {len(histories):,} answers.")
    made = computed(histories)
    if not sensible(made):
        return Fit(len(counted), held_back)
    progress(f"Comparing on the last {held_back:,} answers.")
    before, after = losses(present, log, split), losses(made, log, split)
    gains = [old - new for old, new in zip(before, after, strict=True)]
    better = _mean(gains) > _standard_error(gains)
    return Fit(len(counted), held_back, _mean(before), _mean(after), better, made)


def computed(made: Sequence[fsrs.FSRSItem]) -> tuple[float, ...]:
    """The engine's fit; none where it says that the data are not enough, as where no first answers are among them."""
    try:
        return tuple(fsrs.FSRS(list(DEFAULT)).compute_parameters(made))
    except ValueError:
        return ()


def items(log: Sequence[Rated], enough: int = ENOUGH) -> list[fsrs.FSRSItem]:
    """What the engine fits to: of each answer that counts, all answers to its point up to it, with days between.

    Where there are more than ``enough`` of them, those of every second point only (or third, and so on): the engine
    needs the first answers to a point as much as the last.
    """
    step = -(-len(_counted(log)) // enough) or 1
    histories: defaultdict[int, list[fsrs.FSRSReview]] = defaultdict(list)
    days: dict[int, int] = {}
    made: list[fsrs.FSRSItem] = []
    for point, grade, day in log:
        history, gap = histories[point], day - days.get(point, day)
        days[point] = day
        if point % step == 0 and len(history) < LONGEST:
            history.append(fsrs.FSRSReview(int(grade), gap))
            if gap:
                made.append(fsrs.FSRSItem(history))
    return made


def losses(parameters: Sequence[float], log: Sequence[Rated], split: int) -> list[float]:
    """The log loss of each answer that counts from a place in the log on, foretold from all that came before."""
    keeper, memories, found = Fsrs(parameters), dict[int, Memory](), list[float]()
    for place, (point, grade, day) in enumerate(log):
        memory = memories.get(point)
        if memory is not None and day > memory.day and place >= split:
            recall = min(max(keeper.recall(memory, day), _SURELY), 1 - _SURELY)
            found.append(-math.log(1 - recall if grade is Rating.AGAIN else recall))
        memories[point] = keeper.rated(memory, grade, day)
    return found


def _counted(log: Sequence[Rated]) -> list[int]:
    """The places in the log of the answers that count."""
    days: dict[int, int] = {}
    places = []
    for place, (point, _, day) in enumerate(log):
        if day > days.get(point, day):
            places.append(place)
        days[point] = day
    return places


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)


def _standard_error(values: Sequence[float]) -> float:
    mean, count = _mean(values), len(values)
    return math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (count - 1) / count)


def text_of(parameters: Sequence[float]) -> str:
    """Parameters as they stand in the record."""
    return " ".join(map(repr, parameters))


def parameters_of(text: str) -> tuple[float, ...]:
    """The parameters in a text of the record; the usual ones where it holds none that make sense."""
    try:
        found = tuple(map(float, text.split())) if len(text) <= _LONGEST_TEXT else ()
    except ValueError:
        return DEFAULT
    return found if sensible(found) else DEFAULT


def sensible(parameters: Sequence[float]) -> bool:
    """Whether these are all the parameters, each within its bounds (so none is infinite, none is no number)."""
    if len(parameters) != len(BOUNDS):
        return False
    return all(
        low - _ROUNDING <= value <= high + _ROUNDING for value, (low, high) in zip(parameters, BOUNDS, strict=True)
    )
