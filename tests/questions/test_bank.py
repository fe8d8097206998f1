"""The bank: the same questions for the same deck and seed, built only when asked for, none that a rule refuses."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from hashlib import blake2b

import pytest

from quizapp.deck.folding import fold
from quizapp.deck.model import AnswerKind, Fact, Viewpoint
from quizapp.questions.as_json import question_json
from quizapp.questions.asking import movable
from quizapp.questions.bank import Bank
from quizapp.questions.model import FIXED, Form, Kind, Question
from quizapp.questions.rules import Rules
from tests.questions.sample import bridge_deck, mark


def all_of(seed: int = 0) -> list[Question]:
    return list(Bank(bridge_deck()).all(seed))


def test_a_rich_deck_is_asked_in_all_kinds() -> None:
    assert {question.kind for question in all_of()} == set(Kind)


def test_ids_name_point_and_kind_and_are_unique() -> None:
    questions = all_of()
    assert len({question.id for question in questions}) == len(questions)
    for question in questions:
        assert question.id.startswith(f"{question.point}~{question.kind.value}")
        assert question.points[0] == question.point


def test_laying_out_early_changes_no_question() -> None:
    bank = Bank(bridge_deck())
    bank.lay_out()
    assert list(bank.all(3)) == all_of(3)
    Bank(replace(bridge_deck(), facts=(), viewpoints=(), events=(), terms=(), cards=(), voices={})).lay_out()


def test_every_point_has_a_flashcard_under_its_plain_id() -> None:
    bank = Bank(bridge_deck())
    for point in bank.points:
        card = bank.question(f"{point.id}~flashcard", 5)
        assert card is not None
        assert card.form is Form.GRADE


def test_questions_of_a_point_go_from_recognising_to_recalling() -> None:
    bank = Bank(bridge_deck())
    order = list(Kind)
    for point in bank.points:
        places = [order.index(question.kind) for question in bank.ask(point.id, 0)]
        assert places == sorted(places)


@pytest.mark.parametrize("seed", [0, 1, 2**40])
def test_no_question_is_refused_by_a_rule(seed: int) -> None:
    bank = Bank(bridge_deck())
    rules = Rules(bank.deck)
    for question in bank.all(seed):
        broken = [v for v in rules.violations(question) if v.level == "E"]
        assert question.kind is Kind.FLASHCARD or not broken, (question.id, broken)


def test_the_same_seed_gives_the_same_questions_whatever_was_asked_before() -> None:
    first, second = Bank(bridge_deck()), Bank(bridge_deck())
    list(second.all(99))
    for question in reversed(all_of(3)):
        assert second.question(question.id, 3) == question
    assert list(first.all(3)) == all_of(3)


def test_another_seed_gives_other_options_or_another_order() -> None:
    one, two = {q.id: q for q in all_of(1)}, {q.id: q for q in all_of(2)}
    assert set(one) & set(two)
    changed = [key for key in one if key in two and one[key].options != two[key].options]
    assert len(changed) > len(one) / 5


def test_questions_are_pinned_for_all_pythons_and_machines() -> None:
    told = json.dumps([question_json(question) for question in all_of(7)], sort_keys=True)
    assert blake2b(told.encode(), digest_size=8).hexdigest() == "ebd0090520398ef8"


def test_a_plan_may_say_where_the_right_option_stands() -> None:
    bank = Bank(bridge_deck())
    moved = 0
    for question in bank.all(4):
        if not movable(question):
            assert bank.question(f"{question.id}@1", 4) == question
            continue
        for place in range(len(question.options)):
            turned = bank.question(f"{question.id}@{place}", 4)
            assert turned is not None
            assert turned.right == (place,)
            assert [option.correct for option in turned.options].index(True) == place
            assert Counter(turned.options) == Counter(question.options)
            assert turned.id == question.id
            moved += 1
    assert moved > 50


def test_a_place_beyond_the_options_changes_nothing() -> None:
    bank = Bank(bridge_deck())
    question = next(q for q in bank.all(0) if movable(q))
    assert bank.question(f"{question.id}@9", 0) == question


@pytest.mark.parametrize("unknown", ["", "x", "ban", "ban~", "ban~holds~x", "nobody~choice", "ban~holds@", "~", "@2"])
def test_an_unknown_id_gives_nothing(unknown: str) -> None:
    assert Bank(bridge_deck()).question(unknown, 0) is None


def test_ids_of_entries_may_hold_any_sign() -> None:
    deck = bridge_deck()
    odd = replace(deck.viewpoints[0], id="a~b@1~holds", against=())
    bank = Bank(replace(deck, viewpoints=(odd, *deck.viewpoints[1:])))
    found = bank.question("a~b@1~holds~holds@2", 0)
    assert found is not None
    assert (found.point, found.kind, found.right) == ("a~b@1~holds", Kind.HOLDS, (2,))


def test_asking_an_unknown_point_gives_no_questions() -> None:
    assert Bank(bridge_deck()).ask("nothing", 0) == ()
    assert Bank(bridge_deck()).point("nothing") is None


def test_options_that_are_marked_right_are_those_named_right() -> None:
    for question in all_of():
        if question.form in (Form.ONE, Form.SOME):
            assert question.right == tuple(i for i, o in enumerate(question.options) if o.correct)
        if question.form is Form.ONE:
            assert len(question.right) == 1


def test_options_differ_after_folding() -> None:
    for question in all_of():
        folded = [fold(option.text) for option in question.options]
        assert len(folded) == len(set(folded)), question.id


def test_at_most_three_wrong_options_and_each_of_the_deck_says_what_it_is() -> None:
    for question in all_of():
        wrong = [option for option in question.options if not option.correct]
        assert len(wrong) <= 3
        elsewhere = [option for option in wrong if option.ref not in ("", question.point)]
        assert all(option.why for option in elsewhere), question.id


def test_a_stance_never_stands_without_its_holder() -> None:
    deck = bridge_deck()
    entries: dict[str, Fact | Viewpoint] = {fact.id: fact for fact in deck.facts}
    entries.update((view.id, view) for view in deck.viewpoints)
    for question in all_of():
        entry = entries.get(question.entry)
        if not isinstance(entry, Viewpoint) and not (isinstance(entry, Fact) and entry.id == "danger"):
            continue
        assert question.holder
        told = f"{question.answer} {question.explanation}"
        assert all(name.casefold() in told.casefold() for name in question.holder.split(" and "))
        if question.kind in (Kind.HOLDS, Kind.CLOZE, Kind.ESTIMATE):
            assert question.holder in question.prompt
            assert question.holder in question.answer


def test_an_anonymous_voice_is_shown_by_its_role_alone() -> None:
    shown = json.dumps([question_json(question) for question in all_of()])
    assert "an official of the council" in shown
    assert "an insider" not in shown


def test_each_question_names_its_passage() -> None:
    for question in all_of():
        if question.passage:
            assert question.source.startswith("The Ferry Post, 2 March 2024, paragraph")


def test_claims_are_never_true_or_false() -> None:
    asked = {question.entry for question in all_of() if question.kind is Kind.TRUE_FALSE}
    assert asked
    assert not asked & {"danger", "ban", "limit"}


def test_values_stand_in_order_and_their_right_one_at_varying_ranks() -> None:
    values = [AnswerKind.FIGURE, AnswerKind.DATE]
    ranks: Counter[int] = Counter()
    for seed in range(12):
        for question in all_of(seed):
            if (
                question.kind is Kind.CHOICE
                and question.answer_kind in values
                and question.id.startswith("tunnel-cars")
            ):
                ranks[question.right[0]] += 1
                assert not movable(question)
    assert len(ranks) > 1


def test_a_scale_keeps_its_order() -> None:
    for question in all_of():
        if question.kind in FIXED:
            assert question.options[0].text in ("True", "Yes", "A reported fact")


def test_json_has_the_keys_that_scripts_rely_on() -> None:
    for question in all_of():
        told = question_json(question)
        wanted = {"id", "point", "entry", "kind", "prompt", "options", "answer", "accepted", "holder", "passage"}
        assert wanted | {"explanation"} <= set(told)
        assert told["options"] is None or set(told["options"][0]) == {"text", "correct", "why"}
        assert json.loads(json.dumps(told)) == told


def test_json_tells_the_bare_answer_of_what_is_typed() -> None:
    typed = [question for question in all_of() if question.form in (Form.TEXT, Form.NUMBER)]
    assert any("(according to" in question.answer for question in typed)
    for question in typed:
        assert question.expected is not None
        accepted = question_json(question)["accepted"]
        assert accepted[:1] == [question.expected.answer], question.id
        assert "(according to" not in accepted[0]
        assert set(question.expected.accepted) <= set(accepted)


def test_json_tells_in_words_what_belongs_together_and_in_which_order() -> None:
    laid = [question for question in all_of() if question.form in (Form.PAIRS, Form.SEQUENCE)]
    assert {question.form for question in laid} == {Form.PAIRS, Form.SEQUENCE}
    for question in laid:
        told = question_json(question)
        texts = [question.options[place].text for place in question.right]
        if question.form is Form.PAIRS:
            assert told["pairs"] == [list(pair) for pair in zip(question.items, texts, strict=True)]
            assert "order" not in told
        else:
            assert told["order"] == texts
            assert sorted(told["order"]) == sorted(option.text for option in question.options)


def test_a_deck_of_nothing_has_no_questions() -> None:
    empty = replace(bridge_deck(), facts=(), viewpoints=(), events=(), terms=(), cards=(), voices={})
    assert list(Bank(empty).all(0)) == []


def test_the_questions_of_a_point_need_not_the_rest_of_a_large_deck() -> None:
    facts = []
    for number in range(3000):
        sacks = str(1000 + number * 37 % 900)
        text = f"Field {number} of the valley gave {sacks} sacks of barley in the wet summer."
        facts.append(Fact(f"f{number}", text, (mark(text, sacks, AnswerKind.FIGURE, "sack"),), passage=(1,)))
    bank = Bank(replace(bridge_deck(), facts=tuple(facts)))
    questions = bank.ask(bank.points[1500].id, 0)
    near = {int(option.ref.split(":")[0][1:]) for q in questions for option in q.options if option.ref.startswith("f")}
    assert near
    assert all(1450 < place < 1550 for place in near)
    assert len(bank._made) == 1


def test_a_statement_is_told_in_full_with_its_holder() -> None:
    bank = Bank(bridge_deck())
    assert bank.statement("ban") == "According to Ana Ruiz, cars should be kept off the old bridge at once."
    assert bank.statement("cars:4200") == "In June 2022 the old bridge carried 4,200 cars a day."
    assert bank.statement("e-flood") == "March 1954: A flood damages the northern arch."
    assert bank.statement("voice:ruiz") == "Ana Ruiz: mayor of Varn."
    assert bank.statement("nothing") == ""
