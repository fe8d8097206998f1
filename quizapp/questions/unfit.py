"""Why a wrong option that an author wrote is never offered."""

from __future__ import annotations

from quizapp.questions.distractors import Sought, apart, gives_itself_away, overlap, possible
from quizapp.questions.rules_words import stands_in
from quizapp.questions.wording import plain


def why_unfit(sought: Sought, text: str) -> str:
    """What keeps a wrong option from being offered, as the end of a sentence about it; nothing where it can be."""
    catalogue, point = sought.asking.catalogue, sought.asking.point
    if sought.harm and catalogue.answered_by(text, point) is None:
        return "would be an invented number of dead or injured"
    alike = plain(text) in sought.right or not apart(sought, text, sought.key)
    if alike or any(overlap(text, right) for right in sought.also_right):
        return "says the same as the right answer, or a part of it"
    if stands_in(text, sought.stem):
        return "stands in the question already"
    if gives_itself_away(sought, text):
        return "gives itself away, as “all”, “none” and “never” do"
    return "" if possible(sought, text) else "is another sort of figure or date than the right answer"
