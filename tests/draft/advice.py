"""What ``check`` advises on a drafted deck at places that the draft does not mark."""

from __future__ import annotations

from quizapp.deck.full_check import checked
from quizapp.deck.problems import Problem
from quizapp.questions.advice import quality


def unmarked(deck: str) -> list[Problem]:
    """Advice, and errors, at entries without a “review” of their own."""
    lines = deck.splitlines()
    return [
        problem
        for problem in checked(deck.encode(), looks=(quality,))
        if problem.code != "to-review" and not _is_marked(lines, problem.place.line - 1)
    ]


def _is_marked(lines: list[str], at: int) -> bool:
    """Whether the entry that a line is part of holds the key “review”."""
    begin = at
    while begin > 0 and not _begins(lines[begin]):
        begin -= 1
    end = begin + 1
    while end < len(lines) and lines[end].startswith("    "):
        end += 1
    return any(line.lstrip(" -").startswith("review:") for line in lines[begin:end])


def _begins(line: str) -> bool:
    return line.startswith("  ") and not line.startswith("   ")
