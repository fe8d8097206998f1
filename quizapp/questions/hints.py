"""Hints to an answer that is typed: one step at a time, each telling more than the one before, none the whole of it.

Of words their number and lengths, then their first letters; of figures the magnitude, then the first digit; of dates
what surrounds them. An estimate has the magnitude alone: a first digit would be most of the answer.
"""

from __future__ import annotations

import math
import unicodedata
from typing import Final

from quizapp.deck.dates import date_or_day
from quizapp.deck.figures import parse_figure
from quizapp.deck.model import AnswerKind
from quizapp.questions.model import Form, Question
from quizapp.questions.wording import MONTHS

LARGEST: Final = 10**15
"""From here on a magnitude is no help: it is all noughts."""

_COUNT: Final = ("", "One word", "Two words", "Three words", "Four words", "Five words", "Six words")


def hints(question: Question) -> tuple[str, ...]:
    """The hints to a question, in the order in which they are given; none where nothing is typed."""
    if question.expected is None or question.form not in {Form.TEXT, Form.NUMBER}:
        return ()
    answer, kind = question.expected.answer, question.expected.kind
    if question.form is Form.NUMBER:
        return _figure(answer)[:1]
    steps = {AnswerKind.FIGURE: _figure, AnswerKind.DATE: _date}.get(kind, _words)(answer)
    return steps or _words(answer)


def _words(answer: str) -> tuple[str, ...]:
    words = [letters for word in answer.split() if (letters := _letters(word))]
    if not words or max(map(len, words)) < 2:
        return ()  # any step would be the answer
    count = _COUNT[len(words)] if len(words) < len(_COUNT) else f"{len(words)} words"
    lengths = [str(len(letters)) for letters in words]
    told = " and ".join(filter(None, (", ".join(lengths[:-1]), lengths[-1])))
    begins = " ".join(f"{letters[0]}…" if len(letters) > 1 else "…" for letters in words)
    return f"{count} of {told} letters.", f"It begins: {begins}"


def _letters(word: str) -> list[str]:
    """The letters and digits of a word, each with the marks that belong to it."""
    found: list[str] = []
    for sign in word:
        if sign.isalnum():
            found.append(sign)
        elif found and unicodedata.category(sign).startswith("M"):
            found[-1] += sign
    return found


def _figure(answer: str) -> tuple[str, ...]:
    figure = parse_figure(answer)
    if figure is None or figure.vague or not math.isfinite(figure.value) or not 1 <= abs(figure.value) < LARGEST:
        return ()
    digits = str(int(abs(figure.value)))
    low = 10 ** (len(digits) - 1)
    what, below = "its lower end" if figure.high is not None else "it", " below nought" if figure.value < 0 else ""
    magnitude = f"{what.capitalize()} lies between {low:,} and {low * 10:,}{below}."
    return (magnitude, f"The first digit of {what} is {digits[0]}.") if len(digits) > 1 else (magnitude,)


def _date(answer: str) -> tuple[str, ...]:
    date = date_or_day(answer)
    if date is not None and date.month is not None and not date.year:
        half = "first" if date.month <= 6 else "second"
        return f"It lies in the {half} half of the year.", f"It lies in {MONTHS[date.month - 1]}."
    if date is None or date.year < 1000:
        return ()
    if date.month is None:
        century, decade = date.year // 100, date.year // 10
        return f"It lies between {century}00 and {century}99.", f"It lies in the {decade}0s."
    half = "first" if date.month <= 6 else "second"
    return f"It lies in {date.year}.", f"It lies in the {half} half of {date.year}."
