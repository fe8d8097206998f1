"""Rules about a whole quiz: what one question gives away of another, and the tells that only a set shows.

The measures are functions of plain values, so that ``study.quiz`` plans by the very rules that judge a finished quiz.
Numbers are those of the table in ``rules``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from math import ceil, floor

from quizapp.questions.model import FIXED, VALUES, Form, Kind, Question
from quizapp.questions.rules_case import VOICED, Violation
from quizapp.questions.rules_ground import keyed_true
from quizapp.questions.rules_words import spaced

LONGEST_RUN = 3
"""As many questions in a row may have the right option in one place (rule 18)."""

NEAR_EQUAL = 0.8
"""Stems are near-equal from this share of common words on (rule 25: Jaccard's measure)."""

_PIECES = frozenset({Kind.CHOICE, Kind.CLOZE, Kind.OPEN, Kind.ESTIMATE, Kind.FLASHCARD})
"""Kinds that ask for marked words themselves."""

_CHI_SQUARE_99 = (0.0, 6.635, 9.210, 11.345, 13.277, 15.086, 16.812, 18.475, 20.090, 21.666)
"""99th percentiles of the chi-square distribution, by degrees of freedom (p > .01, rule 18)."""


def keys_of(question: Question) -> tuple[str, ...]:
    """The answers that another stem must not hold (rule 4), spaced; none where options are a scale or an order."""
    if question.kind in FIXED or question.form in (Form.PAIRS, Form.SEQUENCE):
        return ()
    expected = question.expected
    typed = (expected.answer, *expected.accepted) if expected else ()
    shown = [o.text for o in question.options if o.correct]
    given = (*shown, *typed) if shown or typed else (question.answer,)
    return tuple(dict.fromkeys(key for key in map(spaced, given) if len(key) > 3 or key.strip().isdigit()))


def stem_of(question: Question) -> str:
    """All that a learner reads before answering, spaced: the stem, what is to be matched, what is to be ordered."""
    events = [o.text for o in question.options] if question.form is Form.SEQUENCE else []
    return spaced(" ".join((question.prompt, *question.items, *events)))


def leaks(stem: str, keys: Sequence[str]) -> bool:
    """Whether a stem holds one of another question's keys (both spaced)."""
    return any(map(stem.__contains__, keys))


def likeness(one: frozenset[str], two: frozenset[str]) -> float:
    """Jaccard's measure of two sets of words, 0.0 to 1.0."""
    return len(one & two) / (len(one | two) or 1)


def wording(question: Question) -> frozenset[str]:
    """Words by which stems are compared; requests that are worded alike differ in what they are about."""
    parts = [question.prompt, *question.items]
    if question.form in (Form.SEQUENCE, Form.SOME):
        parts += [o.text for o in question.options]
    return frozenset(spaced(" ".join(parts)).split())


def placed(question: Question) -> bool:
    """Whether the place of the right option counts (rule 18): one of three options or more."""
    return question.form is Form.ONE and question.kind not in FIXED and len(question.options) >= 3


def key_longest(question: Question) -> bool | None:
    """Whether the right one of four options is strictly the longest (rule 7); None when there are not four."""
    if not placed(question) or len(question.options) != 4 or len(question.right) != 1:
        return None
    lengths = [len(o.text) for o in question.options]
    key = lengths.pop(question.right[0])
    return key > max(lengths)


def sorted_rank(question: Question) -> int | None:
    """The right option's rank among options that stand in order (rule 17), None when they have no order."""
    ordered = placed(question) and question.answer_kind in VALUES and question.kind not in VOICED
    return question.right[0] if ordered and question.kind is Kind.CHOICE else None


def true_key(question: Question) -> bool | None:
    """Whether "true" is right (rule 24), None for other kinds."""
    if question.kind is not Kind.TRUE_FALSE or not question.options or not question.right:
        return None
    return keyed_true(question.options[question.right[0]].text)


def agree_key(question: Question) -> bool | None:
    """Whether "yes" is right where one is asked if a voice would agree, None for other kinds."""
    if question.kind is not Kind.AGREE or not question.options or not question.right:
        return None
    return keyed_true(question.options[question.right[0]].text)


def longest_band(count: int) -> tuple[int, int]:
    """How often the key may be strictly the longest among ``count`` four-option questions: 15 to 30 % (rule 7).

    Chance gives 25 %, reviewed items 16.7 %. Under 20 questions the share says little, and half of them is refused.
    """
    return (ceil(0.15 * count), floor(0.30 * count)) if count >= 20 else (0, ceil(0.5 * count))


def true_band(count: int) -> tuple[int, int]:
    """How many of ``count`` statements may be true: 40 to 60 %, or the nearest to a half there is (rule 24)."""
    slack = max(count % 2, floor(0.2 * count + 1e-9))
    return ceil((count - slack) / 2), floor((count + slack) / 2)


def longest_run(values: Iterable[object]) -> int:
    """The most equal values in a row."""
    return max((sum(1 for _ in group) for _, group in groupby(values)), default=0)


def uneven_places(places: Sequence[tuple[int, int]]) -> bool:
    """Whether places of right options, each with its number of options, differ from chance (chi-square, p <= .01)."""
    expected: defaultdict[int, float] = defaultdict(float)
    for _, size in places:
        for place in range(size):
            expected[place] += 1 / size
    seen = Counter(place for place, _ in places)
    square = sum((seen[place] - want) ** 2 / want for place, want in expected.items())
    return square > _CHI_SQUARE_99[min(len(expected) - 1, len(_CHI_SQUARE_99) - 1)] if len(expected) > 1 else False


def rank_stuck(ranks: Sequence[int]) -> bool:
    """Whether the key stands at one rank too often among ordered options: always (of 3), or in over 60 % (of 5)."""
    most = max(Counter(ranks).values(), default=0)
    return len(ranks) >= 3 and most > (0.6 * len(ranks) if len(ranks) >= 5 else len(ranks) - 1)


def independent(questions: Sequence[Question]) -> Iterator[Violation]:
    """4 (H4): no stem holds the key of a question that comes after it."""
    stems, keys = [stem_of(q) for q in questions], [keys_of(q) for q in questions]
    for first, later in combinations(range(len(questions)), 2):
        if leaks(stems[first], keys[later]):
            yield Violation(4, "E", f"{questions[first].id} holds the answer to {questions[later].id}")


def longest_share(questions: Sequence[Question]) -> Iterator[Violation]:
    """7 (H24): over the set the key is strictly the longest in 15 to 30 % of four-option questions."""
    found = [longest for q in questions if (longest := key_longest(q)) is not None]
    low, high = longest_band(len(found))
    if not low <= sum(found) <= high:
        yield Violation(7, "S", f"the right option is the longest in {sum(found)} of {len(found)}")


def ranks_vary(questions: Sequence[Question]) -> Iterator[Violation]:
    """17: the key's rank among ordered figures and dates varies."""
    ranks = [rank for q in questions if (rank := sorted_rank(q)) is not None]
    if rank_stuck(ranks):
        yield Violation(17, "S", f"the right figure stands mostly at one rank: {ranks}")


def places_even(questions: Sequence[Question]) -> Iterator[Violation]:
    """18 (H20): right options stand in all places alike, and not in one place more than three times in a row."""
    places = [(q.right[0], len(q.options)) for q in questions if placed(q)]
    if uneven_places(places):
        yield Violation(18, "S", "right options stand in some places more often than chance allows")
    if longest_run(place for place, _ in places) > LONGEST_RUN:
        yield Violation(18, "S", "right options stand in one place more than three times in a row")


def truths_even(questions: Sequence[Question]) -> Iterator[Violation]:
    """24: 40 to 60 % of the statements are true, and not more than three in a row are alike."""
    truths = [truth for q in questions if (truth := true_key(q)) is not None]
    low, high = true_band(len(truths))
    if not low <= sum(truths) <= high:
        yield Violation(24, "S", f"{sum(truths)} of {len(truths)} statements are true")
    if longest_run(truths) > LONGEST_RUN:
        yield Violation(24, "S", "more than three statements in a row are alike")


def asked_for(question: Question) -> str:
    """What is asked once in a kind (rule 25): the point, where it is a piece of a statement that is asked for itself.

    Two such pieces are two things to know. Of the statement as a whole there is one: true or false, whose it is.
    """
    return question.point if question.kind in _PIECES else question.entry


def no_duplicates(questions: Sequence[Question]) -> Iterator[Violation]:
    """25: one thing is asked once in a kind, and no two stems are near-equal."""
    seen = Counter((asked_for(q), q.kind) for q in questions)
    for (thing, kind), count in seen.items():
        if count > 1:
            yield Violation(25, "E", f"{thing} is asked {count} times as {kind}")
    bags = [wording(q) for q in questions]
    for one, two in combinations(range(len(questions)), 2):
        if likeness(bags[one], bags[two]) >= NEAR_EQUAL:
            yield Violation(25, "E", f"{questions[one].id} and {questions[two].id} are nearly the same")
