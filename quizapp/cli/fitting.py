"""The command that fits the plan to how a learner forgets."""

from __future__ import annotations

from quizapp.cli import console, house
from quizapp.cli.given import Namespace
from quizapp.study.fitting import LEAST, Fit


def fit(arguments: Namespace) -> int:
    """Fit the model of memory to the learner's answers; 1 where there are too few of them."""
    with house.workspace(arguments) as opened:
        house.tell(opened.notices)
        found = opened.fit(console.note)
    for line in told(found):
        console.say(line)
    return 1 if found.too_short else 0


def told(found: Fit) -> list[str]:
    """What came of it, in words."""
    if found.too_short:
        return [
            f"Too early: it takes {LEAST} answers to points that were asked on an earlier day, and there are "
            f"{found.answers}. Until then the usual model is used, which suits most people."
        ]
    if not found.parameters:
        return ["Nothing that makes sense came of it. Nothing was changed."]
    figures = (
        f"{found.held_back:,} of {found.answers:,} answers: error {found.before:.4f} before, {found.after:.4f} fitted"
    )
    if found.kept:
        return [
            f"Fitted to you: your answers are foretold better (tested on {figures}).",
            "Due days follow when a deck is next opened.",
        ]
    return [f"Nothing was changed: what is used now foretells your answers as well (tested on {figures})."]
