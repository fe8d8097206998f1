"""Whether an answer that an edit of the deck touched is still the same answer: by the rule that judges what is typed.

Who would have been right with the old words knows the new ones; so a typo mended, another spelling, a date told more
exactly or an alias are the same, and another figure, name or month is another answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizapp.deck.identity import Trace
from quizapp.deck.model import AnswerKind
from quizapp.questions.judge import judge_text
from quizapp.questions.judge_alike import different_words
from quizapp.questions.judge_match import word_slips
from quizapp.questions.judge_phrases import items
from quizapp.questions.judge_spelling import NEGATIONS, SMALL, spelled, standard
from quizapp.questions.model import Expected, Point
from quizapp.questions.points import HOLDER, VOICE

LONGEST: Final = 2_000
"""Characters of two texts of which the words are compared; longer ones are alike only where they are equal."""

_TURNS: Final = NEGATIONS | {"more", "less", "fewer"}
"""Words that, said in one text alone, turn its sense round."""

_WHO: Final = (AnswerKind.PERSON, AnswerKind.ORGANISATION, AnswerKind.PHRASE)


def still_right(old: Trace, point: Point, accepted: Sequence[str] = ()) -> bool:
    """Whether somebody who knew a point as it was knows it as it is; ``accepted`` are its other right answers.

    Of a viewpoint its holder counts, and that what is held was not turned round; of a voice its name and its role.
    """
    if (old.answer, old.context) == (point.answer, point.context):
        return True
    if point.id.startswith(VOICE):
        return _same_holder(old.context, point.context) and _same(old.answer, point.answer, AnswerKind.PHRASE)
    if point.section == "viewpoint" and point.id == point.entry:
        one, two = _holder(old.answer, old.context), _holder(point.answer, point.context)
        return _same_holder(one, two) and not _turned(old.context, point.context)
    one, two = old.answer.partition(HOLDER)[0], point.answer.partition(HOLDER)[0]
    expected = Expected(point.answer_kind, two, tuple(accepted), (), point.unit, point.precision)
    return judge_text(one, expected).right or _same(one, two, point.answer_kind)


def _holder(answer: str, held: str) -> str:
    return answer.removesuffix(held)


def _same_holder(one: str, two: str) -> bool:
    """Whether one of the holders is still among them."""
    return one == two or any(_same(a, b, kind) for a in items(one) for b in items(two) for kind in _WHO)


def _same(one: str, two: str, kind: AnswerKind) -> bool:
    """Whether either would be taken for the other, or a phrase has but words added, left out or spelt otherwise."""
    if judge_text(one, Expected(kind, two)).right or judge_text(two, Expected(kind, one)).right:
        return True
    return kind is AnswerKind.PHRASE and _reworded(one, two)


def _reworded(one: str, two: str) -> bool:
    """Whether of two phrases one says all that the other says: no word that carries sense stands for another one."""
    if len(one) + len(two) > LONGEST:
        return False
    left, right = _left_over(one, two), _left_over(two, one)
    return not (left and right) and not _TURNS & {*left, *right} and _common(one, two)


def _common(one: str, two: str) -> bool:
    return bool({*_words(one)} - SMALL & {*_words(two)})


def _turned(one: str, two: str) -> bool:
    """Whether a statement was turned round: a negation more or less, or a word in place of its opposite."""
    if len(one) + len(two) > LONGEST:
        return False
    left, right = _left_over(one, two), _left_over(two, one)
    return bool(_TURNS & {*left, *right}) or any(different_words(a, b) for a in left for b in right)


def _words(text: str) -> tuple[str, ...]:
    return standard(spelled(text)).words


def _left_over(one: str, two: str) -> list[str]:
    """The words of one text that carry sense and that the other does not have, but for slips of writing."""
    others = _words(two)
    small = SMALL - _TURNS
    return [word for word in _words(one) if word not in small and not any(_alike(word, other) for other in others)]


def _alike(one: str, two: str) -> bool:
    return one == two or word_slips(one, two) is not None
