"""Questions as plain lines, and lines typed as responses: for each form of question what to show and how to answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizapp.deck.figures import parse_figure
from quizapp.deck.folding import fold
from quizapp.questions.model import Form, Grade, Kind, Question, Response
from quizapp.questions.wording import AGAIN, BLANK
from quizapp.study.feedback import CHOSEN, NOTHING, with_option
from quizapp.study.model import Feedback, Part

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONGEST = 2000
"""Characters of a typed line that are read."""

NOTHING_TYPED = "Nothing was typed. Type ? when you do not know."
HOW_TO_TURN = "Press Enter to see the answer."
HOW_TO_GRADE = "How well did you know it? Type 1 for again, 2 for hard, 3 for good, 4 for easy."
TRUE_FALSE = {"t": 0, "f": 1}
"""Letters for the options of a statement, which stand in this order."""

GAP, GAP_AGAIN = "(blank)", "(the same blank)"
"""What stands for words asked for."""

GRADES = dict(zip("1234", Grade, strict=True))


def shown(question: Question) -> list[str]:
    """The question as lines: what is asked, then its options. A gap is a word: a row of dashes is passed over aloud."""
    lines = [question.prompt.replace(BLANK, GAP).replace(AGAIN, GAP_AGAIN)]
    if question.form is Form.PAIRS:
        lines += [f"{number}) {item}" for number, item in enumerate(question.items, 1)]
        return lines + [f"{_letter(index)}) {option.text}" for index, option in enumerate(question.options)]
    return lines + [f"{number}) {option.text}" for number, option in enumerate(question.options, 1)]


def right_answer(feedback: Feedback) -> list[str]:
    """The right answer as lines: one, or where there are pairs or places one for each, with what was given instead."""
    if feedback.question.form not in {Form.PAIRS, Form.SEQUENCE}:
        return [f"Right answer: {feedback.right_answer}", *_slips(feedback.parts)]
    rows = _places(feedback) if feedback.question.form is Form.SEQUENCE else map(_pair, feedback.parts)
    return ["Right answer:", *(f"{number}) {row}" for number, row in enumerate(rows, 1))]


def _pair(part: Part) -> str:
    line = f"{part.text.rstrip('.')}: {part.wanted}"
    if part.right or part.given == NOTHING:
        return line
    why = f" {part.why}" if part.why else ""
    return f"{line.rstrip('.')} (you: {part.given.rstrip('.')}).{why}"


def _places(feedback: Feedback) -> Iterator[str]:
    """What comes in each place, with its date where it has one, and the place that it was given instead."""
    question, chosen = feedback.question, feedback.response.chosen
    for place, index in enumerate(question.right):
        given = chosen.index(index) if index in chosen else place
        yours = "" if given == place else f" (you: place {given + 1})"
        yield f"{question.options[index].why or question.options[index].text}{yours}"


def _slips(parts: Sequence[Part]) -> list[str]:
    """What was chosen though it is wrong, and what it really is."""
    chosen = [part for part in parts if part.given == CHOSEN and not part.right]
    return [f"Chosen, but wrong: {with_option(part.text, part.why)}" for part in chosen]


def how(question: Question) -> str:
    """How to answer, in a line."""
    count = len(question.options)
    if question.kind is Kind.TRUE_FALSE and count == 2:
        return "Type t or 1 for true, f or 2 for false."
    if question.form is Form.ONE:
        return f"Type the number of the right one, 1 {'or' if count == 2 else 'to'} {count}."
    if question.form is Form.SOME:
        return f"Type the numbers of all that are right, 1 to {count}, such as: {_example(question)}"
    if question.form is Form.PAIRS:
        return f"Type for each number its letter, such as: {_example(question)}"
    if question.form is Form.SEQUENCE:
        return f"Type the numbers in the right order, the first one first, such as: {_example(question)}"
    if question.form is Form.NUMBER:
        return f"Type a figure{_unit(question)}, such as {_figures(question)} or 1.5 million."
    return HOW_TO_TURN if question.form is Form.GRADE else "Type your answer."


def _example(question: Question) -> str:
    """An answer as one would type it, and never the right one."""
    count, right = len(question.options), question.right
    if question.form is Form.SOME:
        picked = next(two for two in ((0, count - 1), (0, 1)) if set(two) != set(right))
        return " ".join(str(index + 1) for index in picked)
    if question.form is Form.SEQUENCE:
        order = tuple(reversed(range(count)))
        return " ".join(str(index + 1) for index in (order if order != right else range(count)))
    letters = tuple(range(len(question.items)))
    letters = letters if letters != right else (*letters[1:], 0)
    return " ".join(f"{number}{_letter(letter)}" for number, letter in enumerate(letters, 1))


def _figures(question: Question) -> str:
    """A figure as one would type it that is not in the answer."""
    return "41" if "41" not in question.answer else "7"


def _unit(question: Question) -> str:
    unit = question.expected.unit if question.expected else ""
    return f" (unit: {unit})" if unit else ""


def response(question: Question, line: str) -> Response | str:
    """What a line typed means; when it means nothing for this question, the reason in words."""
    text = line.strip()[:LONGEST]
    if text == "?":
        return Response()
    if not text:
        return NOTHING_TYPED
    return _READERS[question.form](question, text)


def grade(line: str) -> Grade | None:
    """The grade that a line names by number or word; ``?`` is again."""
    word = line.strip().casefold()
    if word == "?":
        return Grade.AGAIN
    named = next((each for each in Grade if each.value == word), None)
    return GRADES.get(word, named)


def _one(question: Question, text: str) -> Response | str:
    if question.kind is Kind.TRUE_FALSE and text.casefold() in TRUE_FALSE:
        return Response(chosen=(TRUE_FALSE[text.casefold()],))
    by_text = [index for index, option in enumerate(question.options) if fold(option.text) == fold(text)]
    if len(by_text) == 1:
        return Response(chosen=(by_text[0],))
    chosen = _numbers(text, len(question.options))
    if isinstance(chosen, str):
        return chosen
    return Response(chosen=chosen) if len(chosen) == 1 else "Only one can be chosen."


def _some(question: Question, text: str) -> Response | str:
    chosen = _numbers(text, len(question.options))
    return chosen if isinstance(chosen, str) else Response(chosen=tuple(sorted(set(chosen))))


def _sequence(question: Question, text: str) -> Response | str:
    count = len(question.options)
    chosen = _numbers(text, count)
    if isinstance(chosen, str):
        return chosen
    if sorted(chosen) != list(range(count)):
        return f"Each of the numbers 1 to {count} is wanted once."
    return Response(chosen=chosen)


def _numbers(text: str, most: int) -> tuple[int, ...] | str:
    words = re.split(r"[\s,;]+", text.strip(" ,;"))
    if any(not (word.isdecimal() and len(word) <= 4) for word in words):
        return f"“{text[:40]}” is not a number of the list."
    numbers = [int(word) for word in words]
    if any(not 1 <= number <= most for number in numbers):
        return f"There is no {next(n for n in numbers if not 1 <= n <= most)} in the list."
    return tuple(number - 1 for number in numbers)


def _pairs(question: Question, text: str) -> Response | str:
    found = re.findall(r"(\d{1,3})\s*[-=:.)]?\s*([a-z])(?![a-z])", text.casefold())
    given = {int(number): LETTERS.index(letter) for number, letter in found}
    wanted = range(1, len(question.items) + 1)
    missing = [number for number in wanted if number not in given]
    if missing:
        return f"There is no letter yet for {_listed(missing)}."
    if any(given[number] >= len(question.options) for number in wanted):
        return f"The letters go from a to {_letter(len(question.options) - 1)}."
    return Response(chosen=tuple(given[number] for number in wanted))


def _figure(question: Question, text: str) -> Response | str:
    del question
    return Response(text=text) if parse_figure(text) else f"“{text[:40]}” is not a figure."


def _text(question: Question, text: str) -> Response | str:
    del question
    return Response(text=text)


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)


def _letter(index: int) -> str:
    return LETTERS[index % len(LETTERS)]


_READERS = {
    Form.ONE: _one,
    Form.SOME: _some,
    Form.PAIRS: _pairs,
    Form.SEQUENCE: _sequence,
    Form.NUMBER: _figure,
    Form.TEXT: _text,
}
