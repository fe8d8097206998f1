"""From a question, a response and its verdict to what is shown: the response in words, piece by piece, and why."""

from __future__ import annotations

import re
from dataclasses import replace

from quizapp.deck.folding import fold
from quizapp.questions.model import Form, Kind, Option, Question, Response, Verdict
from quizapp.questions.wording import INSTEAD, listed
from quizapp.study.model import Feedback, Part

NAMES_ITS_HOLDER = {Kind.WHO_SAYS, Kind.AGREE, Kind.ANSWERS, Kind.MATCH, Kind.FACT_OR_CLAIM}
"""Kinds whose answer names a voice by itself; the question's holder may be another one."""

OF_THE_STATEMENT = {Kind.TRUE_FALSE, Kind.AGREE}
"""Kinds whose options are "true" and "false" and the like: what is told of one tells of the statement itself."""

_WHERE = re.compile(r"\([^()]*\)")
"""The passage that stands behind what is told."""

NOTHING = "nothing"
CHOSEN = "chosen"
LEFT_OUT = "left out"


def feedback(
    question: Question, response: Response, verdict: Verdict, counted: bool = False, hints: int = 0
) -> Feedback:
    """All that is shown after ``response``; an explanation only where it has not been told with what was chosen."""
    chosen_why = _chosen_why(question, response)
    reasons = [] if fold(question.explanation) in fold(chosen_why) else [question.explanation]
    if question.kind in OF_THE_STATEMENT:
        reasons, chosen_why = [chosen_why, *reasons], ""
    return Feedback(
        verdict=verdict,
        question=question,
        response=response,
        right_answer=right_answer(question),
        yours=in_words(question, response),
        chosen_why=chosen_why,
        explanation=" ".join(filter(None, reasons)),
        source=question.source,
        counted=counted,
        parts=_parts(question, response),
        hints=hints,
    )


def count(shown: Feedback) -> Feedback:
    """The same feedback, counted as right by the learner."""
    return replace(shown, counted=True)


def right_answer(question: Question) -> str:
    """The right answer; a stance never without its holder."""
    if not question.holder or question.kind in NAMES_ITS_HOLDER or fold(question.holder) in fold(question.answer):
        return question.answer
    return f"{question.answer} (according to {question.holder})"


def in_words(question: Question, response: Response) -> str:
    """What the learner did, in words."""
    if question.form is Form.GRADE:
        return response.grade.value if response.grade else NOTHING
    if question.form in {Form.TEXT, Form.NUMBER}:
        return response.text.strip() or NOTHING
    given = [_text(question, index) for index in response.chosen]
    if not given:
        return NOTHING
    if question.form is Form.PAIRS:
        return listed([f"{item}: {text}" for item, text in zip(question.items, given, strict=False)])
    return listed(given)


def _option(question: Question, index: int) -> Option | None:
    return question.options[index] if 0 <= index < len(question.options) else None


def _text(question: Question, index: int | None) -> str:
    option = None if index is None else _option(question, index)
    return option.text if option else NOTHING


def _chosen_why(question: Question, response: Response) -> str:
    if question.form not in {Form.ONE, Form.SOME}:
        return ""
    chosen = [_option(question, index) for index in response.chosen]
    wrong = [option for option in chosen if option and not option.correct and option.why]
    if len(wrong) == 1:
        return wrong[0].why
    return " ".join(with_option(option.text, option.why) for option in wrong)


def with_option(text: str, why: str) -> str:
    """What an option really is, with the option before it unless that says it itself."""
    if not why:
        return text
    return why if fold(text).rstrip(".") in fold(why) else f"{text.rstrip('.')}: {why}"


def others(told: Feedback) -> dict[int, str]:
    """What each wrong option that was not chosen really is, by its index: of a view only whose it is."""
    question, chosen = told.question, told.response.chosen
    if question.form not in {Form.ONE, Form.SOME} or question.kind in OF_THE_STATEMENT:
        return {}
    wrong = ((index, option) for index, option in enumerate(question.options) if not option.correct)
    return {index: whose(option) for index, option in wrong if option.why and index not in chosen}


def whose(option: Option) -> str:
    """What is told of an option, less its own words where it is a statement and these end what is told: whose it is.

    ``According to Ana Ruiz, the council decides. (paragraph 7)`` is ``According to Ana Ruiz (paragraph 7)``.
    """
    words, told = option.text.rstrip("."), option.why.removeprefix(INSTEAD)
    at = told.find(words[1:]) - 1 if len(words) > 1 else -1
    before, after = told[:at].rstrip(), told[at + len(words) :].removeprefix(".").strip()
    whole = at > 0 and before.endswith((",", ":")) and (not after or _WHERE.fullmatch(after))
    return f"{before[:-1]} {after}".rstrip() if whole else told.removeprefix(f"{words}: ")


def _parts(question: Question, response: Response) -> tuple[Part, ...]:
    if question.form is Form.SOME:
        return _choices(question, response)
    if question.form is Form.PAIRS:
        return _places(question, response, question.items)
    if question.form is Form.SEQUENCE:
        return _places(question, response, tuple(str(place) for place in range(1, len(question.right) + 1)))
    return ()


def _choices(question: Question, response: Response) -> tuple[Part, ...]:
    return tuple(
        Part(
            text=option.text,
            given=CHOSEN if index in response.chosen else LEFT_OUT,
            wanted=CHOSEN if option.correct else LEFT_OUT,
            right=(index in response.chosen) == option.correct,
            why=option.why,
        )
        for index, option in enumerate(question.options)
    )


def _places(question: Question, response: Response, names: tuple[str, ...]) -> tuple[Part, ...]:
    parts = []
    for place, (name, wanted) in enumerate(zip(names, question.right, strict=False)):
        given = response.chosen[place] if place < len(response.chosen) else None
        option = None if given is None else _option(question, given)
        why = option.why if option and given != wanted else ""
        parts.append(Part(name, _text(question, given), _text(question, wanted), given == wanted, why))
    return tuple(parts)
