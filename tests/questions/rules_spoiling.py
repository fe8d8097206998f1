"""Ways of spoiling a good question on purpose, each with the rule that must catch it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from quizapp.deck.model import AnswerKind
from quizapp.questions.model import Expected, Form, Kind, Question
from tests.questions.rules_items import (
    DECK,
    MONTHS,
    PERCENT,
    agree,
    answers,
    choice,
    claimed,
    holds,
    mark_id,
    match,
    order,
    pinned,
    term,
    truth,
    typed,
    who_says,
)


def fall() -> Question:
    """To what percent the river fell: 22, 41, 57 or 68."""
    rest = [("22", "leak"), ("57", "snow"), ("68", "drawn")]
    prompt = "To what percent of its normal flow did the river fall in August 2023?"
    return choice("low", prompt, "41", rest, AnswerKind.FIGURE, PERCENT)


def fall_when() -> Question:
    rest = [("May 1961", "opened"), ("June 2022", "drawn"), ("March 2024", "limit")]
    prompt = "When did the river fall to 41 percent of its normal flow?"
    return choice("low", prompt, "August 2023", rest, AnswerKind.DATE, MONTHS)


def mill() -> Question:
    rest = [("Marlow", "wells"), ("Eskmouth", "bridge"), ("Holme", "spring")]
    return choice("mill", "Where did a paper mill close after ninety years of work?", "Tarn", rest, AnswerKind.PLACE)


def gauge_cloze() -> Question:
    text = "The oldest gauge on the river hangs from the bridge at ___."
    return typed(Kind.CLOZE, "bridge", text, "Eskmouth", AnswerKind.PLACE)


def month() -> Question:
    return who_says("v-month", ["okafor", "lind", "haddad"])


def words() -> Question:
    return term("t-weir", ["t-draw", "t-head", "t-ford"])


def patience() -> Question:
    return pinned("patience", "To find the old wells of the valley, ____ is needed above all.")


def deep() -> Question:
    return pinned("deep", "The growers have dug ____ wells that reach the deep water under the moor.")


def with_wrong(question: Question, text: str, ref: str | None = None) -> Question:
    """The question with its last wrong option reworded."""
    index = max(i for i, o in enumerate(question.options) if not o.correct)
    options = list(question.options)
    options[index] = replace(options[index], text=text, ref=options[index].ref if ref is None else ref)
    return replace(question, options=tuple(options))


def with_wrongs(question: Question, *texts: str) -> Question:
    """The question with its wrong options reworded, in order."""
    left = iter(texts)
    return replace(question, options=tuple(o if o.correct else replace(o, text=next(left)) for o in question.options))


def with_right(question: Question, text: str) -> Question:
    return replace(question, options=tuple(replace(o, text=text) if o.correct else o for o in question.options))


def asked(question: Question, prompt: str) -> Question:
    return replace(question, prompt=prompt)


def only(question: Question, count: int) -> Question:
    return replace(question, options=question.options[:count])


def second_right() -> Question:
    question = mill()
    return replace(question, options=tuple(replace(o, correct=True) for o in question.options))


def point_of(question: Question, point: str, entry: str) -> Question:
    return replace(question, point=point, entry=entry, points=(point,))


def sequence_as_answer() -> Question:
    return order([0, 1, 2])


def statement(view: str) -> str:
    """What a view of the deck holds, without its full stop."""
    return next(each.holds for each in DECK.viewpoints if each.id == view).rstrip(".")


SPOILED: list[tuple[int, str, Callable[[], Question]]] = [
    (1, "every option is marked right", second_right),
    (1, "a wrong option is the key in other writing", lambda: with_wrong(mill(), "the TÁRN")),
    (1, "a second holder of the view", lambda: with_wrong(month(), "Ruiz", "voice:ruiz")),
    (
        1,
        "the holder's own view among the wrong ones",
        lambda: with_wrong(holds("v-month", ["v-agree", "v-gauge"]), "x", "v-cost"),
    ),
    (
        1,
        "a second opponent",
        lambda: with_wrong(answers("v-month", "haddad", ["lind", "engineer"]), "Daniel Okafor", "voice:okafor"),
    ),
    (1, "an item to match without its option", lambda: replace(match(["v-month", "v-agree", "v-gauge"]), right=(0, 1))),
    (1, "an order that names an event twice", lambda: replace(order([2, 0, 1]), right=(0, 0, 1))),
    (1, "a scale of one", lambda: only(agree("v-weak", "engineer", right=True), 1)),
    (2, "two options are one", lambda: with_wrong(mill(), "Marlow")),
    (
        2,
        "a view that another option holds with more words around it",
        lambda: with_wrong(
            holds("v-month", ["v-agree", "v-gauge"]), f"{statement('v-agree')}, as Daniel Okafor noted at the gauge."
        ),
    ),
    (2, "a name within another", lambda: with_wrong(month(), "Maja", "")),
    (2, "a figure in other words", lambda: with_wrong(fall(), "forty-one")),
    (2, "a range over another figure", lambda: with_wrong(fall(), "50 to 60")),
    (2, "a year over a month of it", lambda: with_wrong(fall_when(), "2023")),
    (
        2,
        "two items to match are one",
        lambda: replace(match(["v-month", "v-agree", "v-gauge"]), items=("A.", "A.", "B.")),
    ),
    (3, "the stem holds the key", lambda: asked(mill(), "Where did the paper mill of Tarn close after ninety years?")),
    (
        3,
        "a cloze shows its answer",
        lambda: asked(gauge_cloze(), "In Eskmouth the oldest gauge on the river hangs from the bridge at ___."),
    ),
    (
        3,
        "the key alone repeats two words",
        lambda: with_right(asked(words(), "Which low barrier across a river raises the water?"), "river barrier"),
    ),
    (3, "an event's date in its stem", lambda: dated_event("When did the first dam open, in 1961-05 or before?")),
    (5, "a place among places is a person", lambda: with_wrong(mill(), "August 2023", mark_id("low", "August 2023"))),
    (5, "the key alone has a final mark", lambda: with_right(mill(), "Tarn.")),
    (5, "the key alone is quoted", lambda: with_right(mill(), "“Tarn”")),
    (5, "one name without a capital", lambda: with_wrong(mill(), "holme")),
    (5, "the key alone has an article", lambda: with_right(words(), "a weir")),
    (5, "the key alone has digits", lambda: with_right(words(), "weir 2")),
    (5, "a figure among words", lambda: with_wrong(fall(), "most of it", "")),
    (5, "the key alone is a body", lambda: with_right(month(), "Marlow Town Council")),
    (6, "one wrong option left", lambda: only(mill(), 2)),
    (6, "a wrong option from outside", lambda: with_wrong(mill(), "Paris", "")),
    (6, "three to choose several from", lambda: replace(only(mill(), 3), form=Form.SOME)),
    (8, "none of these", lambda: with_wrong(words(), "None of these")),
    (8, "both A and B", lambda: with_wrong(words(), "A and B")),
    (9, "what is not so", lambda: asked(mill(), "Where did the paper mill not close after ninety years?")),
    (9, "all but one", lambda: asked(mill(), "Where did everything except the paper mill close?")),
    (11, "absolute terms in wrong options", lambda: with_wrong(words(), "completely dry ford")),
    (
        13,
        "an article before the blank",
        lambda: asked(gauge_cloze(), "The oldest gauge on the river hangs from an ___."),
    ),
    (13, "who asks for a place", lambda: asked(mill(), "Who closed the paper mill after ninety years?")),
    (13, "when asks for a place", lambda: asked(mill(), "When did the paper mill close its gates?")),
    (13, "how many asks for a place", lambda: asked(mill(), "How many mills closed their gates here?")),
    (13, "a plural with a singular verb", lambda: with_wrong(patience(), "old maps")),
    (13, "an amount without of", lambda: with_wrong(deep(), "hundreds")),
    (8, "none where nothing is counted", lambda: with_wrong(words(), "None")),
    (16, "figures out of order", lambda: replace(fall(), options=fall().options[::-1], right=(2,))),
    (16, "dates out of order", lambda: replace(fall_when(), options=fall_when().options[::-1], right=(1,))),
    (16, "an order that is right already", sequence_as_answer),
    (17, "two ways of writing thousands", lambda: with_wrongs(with_right(fall(), "1,000"), "500", "2000", "3,500")),
    (17, "one is about", lambda: with_wrong(fall(), "about 68")),
    (17, "two units", lambda: with_wrong(fall(), "$68")),
    (17, "too near", lambda: with_wrong(fall(), "58")),
    (17, "more than all", lambda: with_wrong(fall(), "130")),
    (17, "less than nothing", lambda: with_wrongs(fall(), "-5", "57", "68")),
    (17, "a year to come", lambda: with_wrong(fall_when(), "March 2031")),
    (17, "the key alone in words", lambda: with_right(fall(), "forty-one")),
    (17, "within the tolerance", lambda: replace(fall(), expected=Expected(AnswerKind.FIGURE, "41", tolerance=18.0))),
    (19, "no question", lambda: asked(mill(), "The place where a paper mill closed its gates.")),
    (19, "too short", lambda: asked(mill(), "Where was that?")),
    (19, "the article", lambda: asked(mill(), "According to the article, where did a paper mill close?")),
    (19, "this month", lambda: asked(mill(), "Where did a paper mill close its gates this month?")),
    (19, "a pronoun first", lambda: asked(gauge_cloze(), "It hangs from the old stone bridge at ___ above the river.")),
    (
        19,
        "a pronoun after the lead-in",
        lambda: asked(truth("mill", "x", right=True), "True or false: They closed the mill at Tarn."),
    ),
    (20, "too long", lambda: asked(mill(), "Where " + "very " * 30 + "close did the mill stand?")),
    (21, "two blanks", lambda: asked(gauge_cloze(), "The oldest ___ on the river hangs from the bridge at ___.")),
    (21, "no blank", lambda: asked(gauge_cloze(), "From which bridge does the oldest gauge hang?")),
    (21, "nothing around the blank", lambda: asked(gauge_cloze(), "It is at the ___ then, so there.")),
    (
        21,
        "a name beside the blank",
        lambda: asked(gauge_cloze(), "The oldest gauges on the river hang at Marlow and ___."),
    ),
    (
        23,
        "a claim asked as true",
        lambda: replace(truth("leak", "x", right=True), point=mark_id("pipes", "a fifth"), entry="pipes"),
    ),
    (
        23,
        "a claim without its holder",
        lambda: claimed("Town pipes lose ___ of their water on purpose, to spare the cost of repair."),
    ),
    (23, "a view without its holder", lambda: replace(month(), holder="")),
    (
        23,
        "a view as a bare question",
        lambda: replace(
            asked(holds("v-month", ["v-agree", "v-gauge"]), "What should the council of the town do?"), voices=()
        ),
    ),
    (
        24,
        "two values changed",
        lambda: truth("low", "The river fell to 57 percent of its normal flow in May 1961.", right=False),
    ),
    (
        24,
        "not the fact, keyed as true",
        lambda: truth("low", "The river fell to 57 percent of its normal flow in August 2023.", right=True),
    ),
    (
        24,
        "the fact, keyed as false",
        lambda: truth("leak", "Old pipes under the town lose 22 percent of what is pumped.", right=False),
    ),
    (
        24,
        "a negation added",
        lambda: truth(
            "mill", "The paper mill at Tarn did not close its gates after ninety years of work.", right=False
        ),
    ),
    (27, "a bracket left open", lambda: asked(mill(), "Where did a paper mill (an old one close its gates?")),
    (27, "a quotation mark left open", lambda: asked(mill(), "Where did a “paper mill close its gates?")),
    (27, "doubled blanks", lambda: asked(mill(), "Where did a  paper mill close its gates?")),
    (27, "a small word twice", lambda: asked(gauge_cloze(), "Who holds that that the oldest gauge hangs at ___?")),
    (27, "no capital", lambda: asked(mill(), "where did a paper mill close its gates?")),
    (27, "no final mark", lambda: asked(gauge_cloze(), "At ___ the oldest gauge on the river hangs from a bridge")),
    (27, "leftover markup", lambda: asked(mill(), "Where did a <b>paper mill</b> close its gates?")),
    (27, "a bracket still escaped", lambda: with_wrong(mill(), r"Holme \[sic\]")),
    (28, "no such entry", lambda: point_of(mill(), "nowhere:tarn", "nowhere")),
    (28, "no such marked words", lambda: replace(mill(), point="mill:paper")),
    (28, "another fact's answer", lambda: with_right(mill(), "Esk")),
    (28, "no such paragraph", lambda: replace(mill(), passage=(0,))),
    (28, "another's paragraph", lambda: replace(mill(), passage=(99,))),
    (28, "an unknown voice", lambda: replace(month(), voices=("nobody",))),
    (28, "another's view", lambda: replace(month(), holder="Daniel Okafor")),
    (
        28,
        "another sentence around the blank",
        lambda: asked(gauge_cloze(), "The deepest well in all of the valley lies at ___."),
    ),
]


def dated_event(prompt: str) -> Question:
    base = typed(Kind.OPEN, "opened", prompt, "May 1961", AnswerKind.DATE)
    return replace(point_of(base, "e-dam", "e-dam"), expected=Expected(AnswerKind.DATE, "1961-05"))
