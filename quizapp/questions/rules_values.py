"""Rules about figures and dates among the options, and about the order in which options stand.

Numbers are those of the table in ``rules``. Sources: H21 = Haladyna, Downing and Rodriguez 2002, guideline 21.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from quizapp.deck.dates import PartialDate, date_or_day
from quizapp.deck.figures import Figure
from quizapp.deck.model import AnswerKind
from quizapp.questions.bounds import bound_before, true_as_well
from quizapp.questions.model import Form, Kind
from quizapp.questions.rules_case import Case, Violation, statement_of

NEIGHBOURS = 0.10
"""Least distance of two figures among the options, as a share of the larger (rule 17)."""

_POINT = re.compile(r"\d\.(\d+)")
_LONG = re.compile(r"\d{4,}")
_GROUPED = re.compile(r"\d,\d{3}")


def option_figures(case: Case) -> list[Figure]:
    """The options as figures when they are all figures, else nothing."""
    if not case.valued or case.question.answer_kind is not AnswerKind.FIGURE:
        return []
    found = [f for f in case.figures if f is not None]
    return found if len(found) == len(case.question.options) else []


def option_dates(case: Case) -> list[PartialDate]:
    """The options as dates when they are all dates, else nothing."""
    if not case.valued or case.question.answer_kind is not AnswerKind.DATE:
        return []
    found = [d for d in (date_or_day(o.text) for o in case.question.options) if d is not None]
    return found if len(found) == len(case.question.options) else []


def in_order(case: Case) -> Iterator[Violation]:
    """16 (H21): figures and dates stand in ascending order."""
    values = [f.value for f in option_figures(case)]
    dates = option_dates(case)
    if values != sorted(values) or dates != sorted(dates):
        yield Violation(16, "E", "figures or dates that are not in ascending order")


def not_in_answer_order(case: Case) -> Iterator[Violation]:
    """16: what is to be put in order does not stand in that order already, and the order names each once."""
    question = case.question
    if question.form is not Form.SEQUENCE:
        return
    if sorted(question.right) != list(range(len(question.options))):
        yield Violation(1, "E", "the right order does not name each option once")
    elif list(question.right) == sorted(question.right):
        yield Violation(16, "E", "the options stand in the right order already")


def no_equal_dates(case: Case) -> Iterator[Violation]:
    """2 (H22): no date holds another ("2021" and "March 2021" are one answer)."""
    dates = option_dates(case)
    if any(one.agrees(two) for one, two in combinations(dates, 2)):
        yield Violation(2, "E", "one date holds another")


def all_values(case: Case) -> Iterator[Violation]:
    """5, 17: the options are all figures (or all dates), or none is."""
    if not case.valued:
        return
    if case.question.answer_kind is AnswerKind.FIGURE:
        known = sum(f is not None for f in case.figures)
    else:
        known = sum(date_or_day(o.text) is not None for o in case.question.options)
    if 0 < known < len(case.question.options):
        yield Violation(5, "E", "some options are figures or dates and others are not")


def one_unit(case: Case) -> Iterator[Violation]:
    """17: one unit, one way of writing thousands, and "about" with all figures or none."""
    figures = option_figures(case)
    if len({f.unit for f in figures}) > 1:
        yield Violation(17, "E", "figures of different units")
    if len({f.approximate for f in figures}) > 1:
        yield Violation(17, "E", "some figures are approximate and others not")
    texts = [o.text for o in case.question.options] if figures else []
    if any(_GROUPED.search(t) for t in texts) and any(_LONG.search(t) for t in texts):
        yield Violation(17, "E", "thousands are written in two ways")


def _writing(text: str) -> tuple[bool, int]:
    point = _POINT.search(text)
    return any(c.isdigit() for c in text), len(point[1]) if point else 0


def one_writing(case: Case) -> Iterator[Violation]:
    """17: figures in digits or in words, and as exact as each other.

    The wrong ones are true figures of the deck and stay as they are: a mixture is only warned of, but the right
    one must not be the only one that is written otherwise.
    """
    if not option_figures(case) or case.key_index < 0:
        return
    ways = [_writing(o.text) for o in case.question.options]
    if len(set(ways)) > 1:
        alone = ways.count(ways[case.key_index]) == 1 and len(set(ways)) == 2 and len(ways) > 2
        yield Violation(17, "E" if alone else "W", "figures that are written in different ways")


def apart(case: Case) -> Iterator[Violation]:
    """17: figures are at least a tenth apart, and further than the tolerance of the right one."""
    figures = sorted(option_figures(case), key=lambda f: f.value)
    for one, two in pairwise(figures):
        if 0 < two.value - one.value < NEIGHBOURS * max(abs(one.value), abs(two.value)):
            yield Violation(17, "E", f"“{one.text}” and “{two.text}” are too near to each other")
    expected = case.question.expected
    if expected and expected.tolerance and case.key_index >= 0 and figures:
        yield from _within_tolerance(case, figures, expected.tolerance)


def _within_tolerance(case: Case, figures: Sequence[Figure], tolerance: float) -> Iterator[Violation]:
    key = case.figures[case.key_index]
    if key is not None and any(0 < abs(f.value - key.value) <= tolerance for f in figures):
        yield Violation(17, "E", "a wrong figure lies within the tolerance of the right one")


def possible(case: Case) -> Iterator[Violation]:
    """17: no impossible value beside a possible key: a share over 100 %, a negative count, a year to come."""
    if case.key_index < 0:
        return
    figures, dates = option_figures(case), option_dates(case)
    if figures:
        key, unit = figures[case.key_index], _unit(case, figures)
        if unit in ("percent", "%") and 0 <= key.value <= 100 and any(not 0 <= f.value <= 100 for f in figures):
            yield Violation(17, "E", "a share below 0 or above 100 percent")
        if key.value >= 0 and any(f.value < 0 for f in figures):
            yield Violation(17, "E", "a count below nothing")
    latest = case.grounds.latest_year
    if dates and latest and dates[case.key_index].year <= latest < max(d.year for d in dates):
        yield Violation(17, "E", "a year after the article")


def bounded(case: Case) -> Iterator[Violation]:
    """1 (H19): no wrong figure for which a bound would hold as well, and no estimate of a bound ("more than 1,000")."""
    if case.mark is None or not case.english or case.question.answer_kind is not AnswerKind.FIGURE:
        return
    bound = bound_before(statement_of(case.entry)[: case.mark.start])
    if bound and case.question.kind is Kind.ESTIMATE:
        yield Violation(1, "E", "a bound asked as an estimate")
    figures = option_figures(case) if bound and case.key_index >= 0 else []
    if any(true_as_well(bound, figures[case.key_index].value, figure.value) for figure in figures):
        yield Violation(1, "E", "a wrong figure for which the bound holds too")


def _unit(case: Case, figures: Sequence[Figure]) -> str:
    own = case.grounds.type_of(case.question.point)
    return figures[case.key_index].unit or (own.unit if own else "")
