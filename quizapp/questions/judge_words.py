"""Judging names, terms and phrases: folded, word by word, with slips of typing, and never a rival for the answer."""

from __future__ import annotations

from quizapp.deck.folding import ARTICLES, TITLES, fold, words
from quizapp.deck.model import AnswerKind
from quizapp.questions.judge_distance import distance, slips_allowed
from quizapp.questions.model import Expected, Outcome, Verdict

FAR = 99


def judge_words(typed: str, expected: Expected) -> Verdict:
    """The verdict on typed words."""
    keys = (expected.answer, *expected.accepted)
    person = expected.kind is AnswerKind.PERSON
    guess = _bare(typed, person)
    cost = min(_cost(guess, _bare(key, person), person) for key in keys)
    for rival in expected.rivals:
        if fold(rival) not in map(fold, keys) and _cost(guess, _bare(rival, person), person) <= min(cost, 2):
            return Verdict(Outcome.WRONG, 0.0, f"That is {rival}, another answer of this deck.")
    if cost >= FAR:
        return Verdict(Outcome.WRONG, 0.0)
    if cost:
        return Verdict(Outcome.SLIP, 1.0, f"You wrote “{typed.strip()[:60]}”: {expected.answer}")
    return Verdict(Outcome.RIGHT, 1.0)


def _bare(text: str, person: bool) -> list[str]:
    found = words(text)
    dropped = TITLES if person else ARTICLES
    while len(found) > 1 and found[0] in dropped:
        found = found[1:]
    return found


def _cost(guess: list[str], key: list[str], person: bool) -> int:
    if not guess or not key:
        return 0 if guess == key else FAR
    if person and len(guess) < len(key):
        key = key[-len(guess) :]
    if len(guess) != len(key):
        return FAR
    total = 0
    for a, b in zip(guess, key, strict=True):
        most = slips_allowed(b)
        far = distance(a, b, most)
        if far > most:
            return FAR
        total += far
    return total
