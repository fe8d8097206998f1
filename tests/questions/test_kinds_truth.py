"""True or false, and fact or claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.deck.dates import parse_date
from quizapp.deck.figures import parse_figure
from quizapp.deck.model import AnswerKind, Fact
from quizapp.questions.bank import Bank
from quizapp.questions.model import Kind, Question
from tests.questions.asked import asked, kinds_of, texts, with_facts
from tests.questions.sample import bridge_deck, mark


def false_of(text: str, words: str, kind: AnswerKind, unit: str = "", precision: str = "", seed: int = 0) -> Question:
    fact = Fact("f", text, (mark(text, words, kind, unit, precision),))
    bank = Bank(with_facts(fact))
    return next(q for q in bank.ask(bank.points[0].id, seed) if q.id.endswith("~false"))


def test_a_fact_is_asked_once_as_it_stands_and_with_each_value_changed() -> None:
    found = {q.id: q for q in Bank(bridge_deck()).all(0) if q.kind is Kind.TRUE_FALSE and q.entry == "cars"}
    assert set(found) == {
        "cars:june-2022~true-false~true",
        "cars:june-2022~true-false~false",
        "cars:4200~true-false~false",
    }
    true = found["cars:june-2022~true-false~true"]
    assert true.prompt == "True or false: In June 2022 the old bridge carried 4,200 cars a day."
    assert (true.answer, true.right, texts(true)) == ("True", (0,), ["True", "False"])


def test_the_false_value_is_another_of_the_deck_and_is_explained() -> None:
    question = asked("cars:4200~true-false~false")
    assert question.right == (1,)
    assert question.answer in ("False: 4,200, not 9,100", "False: 4,200, not 650")
    assert question.options[0].why.endswith("(paragraph 3)") or question.options[0].why.endswith("(paragraph 4)")


def test_a_reported_fact_names_who_reports_it() -> None:
    text = "The northern arch of the old bridge has 18 cracks."
    fact = Fact("f", text, (mark(text, "18", AnswerKind.FIGURE, "crack"),), said_by="stone")
    prompt = asked("f:18~true-false~true", deck=with_facts(fact)).prompt
    assert prompt == f"True or false, according to Bert Stone: {text}"


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("figure", ["37", "1,000", "107,000", "62", "8"])
def test_a_made_up_figure_is_far_from_the_right_one_and_written_like_it(figure: str, seed: int) -> None:
    text = f"The keepers of the bridge counted {figure} boats below the northern arch."
    question = false_of(text, figure, AnswerKind.FIGURE, "boat", seed=seed)
    other = question.prompt.split("counted ")[1].split(" boats")[0]
    right, wrong = parse_figure(figure), parse_figure(other)
    assert right is not None
    assert wrong is not None
    assert abs(wrong.value - right.value) >= 0.25 * right.value
    assert ("," in other) is (wrong.value >= 1000)


@pytest.mark.parametrize("seed", range(8))
def test_a_made_up_share_stays_below_a_hundred(seed: int) -> None:
    question = false_of(
        "Of those who cross, 84 percent walk over the bridge.", "84", AnswerKind.FIGURE, "percent", seed=seed
    )
    other = parse_figure(question.prompt.split("cross, ")[1].split(" percent")[0])
    assert other is not None
    assert 0 < other.value <= 100


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(("when", "precision"), [("1954", "year"), ("March 1954", "month"), ("2023", "year")])
def test_a_made_up_date_is_no_date_to_come(when: str, precision: str, seed: int) -> None:
    text = f"The northern arch of the bridge was mended in {when} by men of the town."
    question = false_of(text, when, AnswerKind.DATE, "", precision, seed)
    other = parse_date(question.prompt.split("mended in ")[1].split(" by")[0])
    assert other is not None
    assert other.precision == precision
    assert other.year <= 2024
    assert not other.agrees(parse_date(when) or other)


def test_no_other_name_is_put_into_an_accusation() -> None:
    blamed = "Karl Ohm was accused of taking money from the builders of the bridge."
    praised = "Karl Ohm was thanked for drawing the plans of the old bridge."
    facts = [Fact(f"f{i}", t, (mark(t, "Karl Ohm", AnswerKind.PERSON),)) for i, t in enumerate((blamed, praised))]
    ids = {q.id for q in Bank(with_facts(*facts)).all(0)}
    assert "f0:karl-ohm~true-false~true" in ids
    assert "f0:karl-ohm~true-false~false" not in ids
    assert "f1:karl-ohm~true-false~false" in ids


def test_a_false_value_does_not_charge_anybody_with_more() -> None:
    text = "The builder of the old bridge was freed in the end by the court."
    fact = Fact("f", text, (mark(text, "freed", AnswerKind.PHRASE, wrong=("convicted", "jailed")),))
    assert not any(q.id.endswith("~false") for q in Bank(with_facts(fact)).all(0))


def test_an_article_fits_the_false_value() -> None:
    text = "The keeper of the bridge lives in an inn beside the northern arch."
    fact = Fact("f", text, (mark(text, "inn", AnswerKind.PHRASE, wrong=("mill", "barn")),))
    prompt = asked("f:inn~true-false~false", deck=with_facts(fact)).prompt
    assert "lives in a mill beside" in prompt or "lives in a barn beside" in prompt


def test_claims_and_forecasts_are_neither_true_nor_false() -> None:
    assert Kind.TRUE_FALSE not in kinds_of("danger:five")
    assert Kind.TRUE_FALSE not in kinds_of("ban:at-once")


def test_fact_or_claim_names_the_holders() -> None:
    question = asked("ban~fact-or-claim")
    assert question.prompt == "Fact or claim, and whose? “Cars should be kept off the old bridge at once.”"
    assert question.answer == "A claim by Ana Ruiz"
    assert texts(question)[0] == "An agreed fact"
    assert len(texts(question)) >= 3
    assert all(text == "An agreed fact" or text.startswith("A claim by ") for text in texts(question))


def test_allegations_and_forecasts_are_called_so() -> None:
    assert asked("secret~fact-or-claim").answer == "An allegation by an official of the council"
    assert asked("danger:five~fact-or-claim").answer == "A forecast by Bert Stone"
    assert asked("cars:june-2022~fact-or-claim").answer == "An agreed fact"


def test_what_somebody_reports_as_fact_is_not_asked_for_its_standing() -> None:
    assert Kind.FACT_OR_CLAIM not in kinds_of("cracks:18")


def test_nobody_of_the_holders_side_is_offered_as_the_claimant() -> None:
    for seed in range(6):
        assert not any("Stone" in text or "council" in text for text in texts(asked("ban~fact-or-claim", seed)))


def test_what_nobody_disputes_is_not_asked_for_its_standing() -> None:
    deck = bridge_deck()
    text = "Karl Ohm was born in the village of Ull."
    row = Fact("born", text, (mark(text, "Ull", AnswerKind.PLACE),))
    assert Kind.FACT_OR_CLAIM not in kinds_of("born:ull", deck=replace(deck, facts=(row,)))
    assert Kind.FACT_OR_CLAIM in kinds_of("born:ull", deck=replace(deck, facts=(replace(row, on="close"),)))
