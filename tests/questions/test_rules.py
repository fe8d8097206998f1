"""Item rules: good questions pass, and each rule catches a good question that was spoiled on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from quizapp.deck.model import AnswerKind, Deck, Fact, Mark, Status
from quizapp.questions.model import Expected, Form, Kind, Option, Question
from quizapp.questions.rules import ITEM_RULES, Rules, rules_for, violations
from tests.questions.rules_items import (
    DECK,
    card,
    claimed,
    good_items,
    holds,
    who_says,
)
from tests.questions.rules_spoiling import (
    SPOILED,
    asked,
    fall_when,
    mill,
    patience,
    with_right,
    with_wrong,
    with_wrongs,
    words,
)
from tests.work import calls_in

GOOD = good_items()


def errors(question: Question, deck: Deck = DECK) -> set[int]:
    return {v.rule for v in violations(question, deck) if v.level == "E"}


def warnings(question: Question, deck: Deck = DECK) -> set[int]:
    return {v.rule for v in violations(question, deck) if v.level == "W"}


@pytest.mark.parametrize("question", GOOD, ids=lambda q: f"{q.id}-{q.form}")
def test_good_questions_pass(question: Question) -> None:
    assert [v for v in violations(question, DECK) if v.level == "E"] == []


def test_the_good_questions_cover_most_kinds() -> None:
    assert len(GOOD) >= 40
    assert len({q.kind for q in GOOD}) >= 12


@pytest.mark.parametrize(("rule", "how", "spoil"), SPOILED, ids=lambda v: v if isinstance(v, str) else "")
def test_spoiled_questions_are_caught(rule: int, how: str, spoil: Callable[[], Question]) -> None:
    assert rule in errors(spoil()), how


def test_each_refusing_rule_has_a_spoiled_question() -> None:
    refusing = {1, 2, 3, 5, 6, 8, 9, 11, 13, 16, 17, 19, 20, 21, 23, 24, 27, 28}
    assert {rule for rule, _, _ in SPOILED} == refusing


def test_what_a_teacher_is_only_told() -> None:
    long_key = with_right(words(), "a low wall that stands across a river and raises it")
    assert 7 in warnings(long_key)
    assert 10 in warnings(with_wrong(words(), "wall, not ford"))
    assert 12 in warnings(with_wrong(words(), "often dry"))
    assert 15 in warnings(with_wrongs(words(), "the level rose", "the level fell", "ford"))
    assert 20 in warnings(with_wrong(words(), "one two three four five six seven eight nine ten eleven twelve 13 14"))
    assert 29 in warnings(replace(mill(), options=tuple(replace(o, why="") for o in mill().options)))


def test_the_key_as_centre_of_shared_words_is_told() -> None:
    options = ("old stone bridge", "old wooden pier", "new stone weir", "narrow bridge road")
    made = tuple(Option(text, i == 0, "why", "t-weir") for i, text in enumerate(options))
    assert 14 in warnings(replace(words(), options=made, right=(0,)))


def test_author_and_paper_are_trivial() -> None:
    question = replace(card("c-short", Form.TEXT), expected=Expected(AnswerKind.PERSON, "Ines Falk"))
    assert 22 in warnings(question)


def test_an_authors_own_wording_is_only_warned_of() -> None:
    question = card("c-not", Form.TEXT)
    assert violations(question, DECK) == []
    short = card("c-short", Form.TEXT)
    assert errors(short) == set()
    assert 19 in warnings(short)


def test_a_negation_of_the_statement_stays() -> None:
    assert errors(who_says("v-gauge", ["ruiz", "okafor", "haddad"])) == set()


def test_an_absolute_term_in_a_view_is_only_told() -> None:
    question = with_wrong(holds("v-month", ["v-agree", "v-gauge", "v-first"]), "All growers should pump.")
    assert 11 not in errors(question)
    assert 11 in warnings(question)


def test_a_name_with_a_plural_may_take_a_singular_verb() -> None:
    named = replace(with_wrong(patience(), "United Nations"), answer_kind=AnswerKind.ORGANISATION)
    assert 13 not in errors(named)
    assert 13 in errors(with_wrong(patience(), "old maps"))


def test_a_month_named_may_is_not_vague() -> None:
    assert 12 not in warnings(fall_when())


def test_english_rules_leave_other_languages_alone() -> None:
    german = replace(DECK, language="de")
    assert errors(asked(mill(), "Wo schloss die Papiermühle (never) not this month?"), german) == set()


def test_chinese_stems_are_not_counted_in_words() -> None:
    text = "河水在八月降到正常流量的41%"
    mark = Mark("41%", text.index("41%"), len(text), "41", AnswerKind.FIGURE, "percent")
    deck = Deck("d", "d", language="zh", facts=(Fact("f", text, (mark,)),))
    question = Question(
        "f:41~cloze", "f:41", "f", Kind.CLOZE, Form.TEXT, "河水在八月降到正常流量的___", "41%",
        expected=Expected(AnswerKind.FIGURE, "41%"), answer_kind=AnswerKind.FIGURE, points=("f:41",),
    )  # fmt: skip
    assert errors(question, deck) <= {27}


def test_a_hidden_answer_is_found_in_chinese() -> None:
    text = "河流发源于青山"
    mark = Mark("青山", 5, 7, "q", AnswerKind.PLACE)
    deck = Deck("d", "d", language="zh", facts=(Fact("f", text, (mark,)),))
    question = Question(
        "f:q~open", "f:q", "f", Kind.OPEN, Form.TEXT, "青山的河流发源于哪里？", "青山",
        expected=Expected(AnswerKind.PLACE, "青山"), answer_kind=AnswerKind.PLACE, points=("f:q",),
    )  # fmt: skip
    assert 3 in errors(question, deck)


def test_an_allegation_in_a_fact_needs_its_holder() -> None:
    fact = next(fact for fact in DECK.facts if fact.id == "pipes")
    assert fact.status is Status.ALLEGATION
    assert 23 in errors(claimed("Town pipes lose ___ of their water on purpose, to spare the cost of repair."))
    assert 23 not in errors(claimed("Who says that town pipes lose ___ of their water on purpose?"))


def test_a_claim_whose_holder_only_acts_in_the_stem_is_asked_without_its_holder() -> None:
    holder = DECK.speaker(next(fact for fact in DECK.facts if fact.id == "pipes").said_by)
    assert 23 in errors(claimed(f"{holder} used ___ of the water of the town pipes on purpose, to spare the repair."))
    assert 23 not in errors(claimed(f"According to {holder}, town pipes lose ___ of their water on purpose."))


@pytest.mark.parametrize("when", ["now", "currently", "today", "recently", "at present"])
def test_a_time_that_counts_from_the_day_of_writing_is_refused_in_a_fact(when: str) -> None:
    text = f"The river is {when} at 41 percent of its normal flow in the valley."
    start = text.index("41")
    mark = Mark("41", start, start + 2, "41", AnswerKind.FIGURE, "percent")
    deck = Deck("d", "d", facts=(Fact("f", text, (mark,)),))
    question = Question(
        "f:41~cloze", "f:41", "f", Kind.CLOZE, Form.TEXT, f"Fill in a figure: {text.replace('41', '___')}", "41",
        expected=Expected(AnswerKind.FIGURE, "41"), answer_kind=AnswerKind.FIGURE, points=("f:41",),
    )  # fmt: skip
    assert 19 in errors(question, deck)
    assert 19 not in errors(replace(question, prompt=question.prompt.replace(when, "in May 2023")), deck)


def test_a_key_that_alone_repeats_a_word_of_the_question_is_refused() -> None:
    text = "The town is a top trading partner of the valley and its farms."
    start = text.index("trading partner")
    mark = Mark("trading partner", start, start + 15, "p", wrong=("military ally", "oil supplier"))
    deck = Deck("d", "d", facts=(Fact("f", text, (mark,)),))
    options = tuple(Option(each, each == mark.text, "", "f:p") for each in (mark.text, *mark.wrong))
    question = Question(
        "f:p~choice", "f:p", "f", Kind.CHOICE, Form.ONE, "What kind of partner is the town to the valley?", mark.text,
        options=options, right=(0,), points=("f:p",),
    )  # fmt: skip
    assert 3 in errors(question, deck)
    assert 3 not in errors(replace(question, prompt="What is the town to the valley and its farms?"), deck)


def test_the_rules_of_the_last_deck_are_kept() -> None:
    assert rules_for(DECK) is rules_for(DECK)
    other = replace(DECK, id="other")
    assert rules_for(other).deck is other


def test_refuses_says_what_violations_say() -> None:
    rules = Rules(DECK)
    for question in [*GOOD, *(spoil() for _, _, spoil in SPOILED)]:
        found = rules.violations(question)
        assert rules.refuses(question) == any(v.level == "E" for v in found)


def test_each_rule_is_in_the_table_once() -> None:
    assert len(set(ITEM_RULES)) == len(ITEM_RULES)
    assert all(rule.__doc__ and rule.__doc__[0].isdigit() for rule in ITEM_RULES)


def test_a_large_deck_costs_a_question_no_more() -> None:
    """What is looked up in a deck is indexed once: a hundred times the entries, about the same work a question."""
    facts = tuple(replace(f, id=f"{f.id}{n}") for n in range(1000) for f in DECK.facts)
    large = Rules(replace(DECK, facts=DECK.facts + facts))
    small = Rules(DECK)

    def cost(rules: Rules) -> int:
        rules.violations(GOOD[0])
        return calls_in(lambda: [rules.violations(question) for question in GOOD])

    assert cost(large) < 3 * cost(small)


def test_a_bound_takes_no_figure_of_which_it_is_true_and_is_no_estimate() -> None:
    text = "In the dry year more than 60 wells of the valley were found empty."
    mark = Mark("60", text.index("60"), text.index("60") + 2, "60", AnswerKind.FIGURE, "wells", wrong=("20", "90"))
    deck = replace(DECK, facts=(Fact("dry", text, (mark,)),))
    options = (Option("20", False), Option("60", True, "", "dry:60"), Option("90", False))
    question = Question(
        "dry:60~choice~blank",
        "dry:60",
        "dry",
        Kind.CHOICE,
        Form.ONE,
        "In the dry year more than ____ wells of the valley were found empty.",
        "60",
        options=options,
        right=(1,),
        points=("dry:60",),
        answer_kind=AnswerKind.FIGURE,
    )
    assert 1 in errors(question, deck)
    more = replace(question, options=(options[1], options[2], Option("150", False)), right=(0,))
    assert 1 not in errors(more, deck)
    estimate = replace(more, kind=Kind.ESTIMATE, form=Form.NUMBER, options=(), right=())
    assert 1 in errors(estimate, deck)
