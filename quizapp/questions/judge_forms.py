"""Judging what was chosen: one option, several, pairs, an order, or one's own grade."""

from __future__ import annotations

from itertools import combinations

from quizapp.questions.model import Grade, Outcome, Question, Response, Verdict

WRONG = Verdict(Outcome.WRONG, 0.0)
RIGHT = Verdict(Outcome.RIGHT, 1.0)


def _all_or_part(credit: float, note: str = "") -> Verdict:
    """Right for full credit only; part of it is shown but counts as wrong."""
    return RIGHT if credit >= 1.0 else Verdict(Outcome.WRONG, max(0.0, credit), note)


def judge_one(question: Question, response: Response) -> Verdict:
    """One option chosen: right or wrong."""
    return RIGHT if len(response.chosen) == 1 and response.chosen[0] in question.right else WRONG


def judge_some(question: Question, response: Response) -> Verdict:
    """Several chosen: credit is the share of right options chosen less one such share for each wrong one."""
    right, chosen = set(question.right), set(response.chosen)
    if not right:
        return WRONG
    good, bad = len(chosen & right), len(chosen - right)
    credit = max(0.0, (good - bad) / len(right))
    wrong = f", {bad} wrong" if bad else ""
    return _all_or_part(credit, f"{good} of {len(right)} right ones{wrong}")


def judge_pairs(question: Question, response: Response) -> Verdict:
    """Pairs: credit is the share of items that were given their option."""
    if not question.right:
        return WRONG
    good = sum(a == b for a, b in zip(response.chosen, question.right, strict=False))
    return _all_or_part(good / len(question.right), f"{good} of {len(question.right)} pairs right")


def judge_sequence(question: Question, response: Response) -> Verdict:
    """An order: credit is the share of pairs of options that stand in the right order (Kendall's concordance)."""
    place = {option: at for at, option in enumerate(question.right)}
    given = [place[option] for option in dict.fromkeys(response.chosen) if option in place]
    if tuple(response.chosen) == tuple(question.right):
        return RIGHT
    pairs = len(place) * (len(place) - 1) // 2
    good = sum(a < b for a, b in combinations(given, 2))
    return Verdict(Outcome.WRONG, min(good / pairs, 0.99) if pairs else 0.0, f"{good} of {pairs} pairs in right order")


def judge_grade(response: Response) -> Verdict:
    """One's own grade of a flashcard: again is wrong, all others are right."""
    return WRONG if response.grade in {None, Grade.AGAIN} else RIGHT
