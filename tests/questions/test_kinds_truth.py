"""True or false, and fact or claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.deck.dates import parse_date
from quizapp.deck.figures import parse_figure
from quizapp.deck.model import AnswerKind, Fact, Status
from quizapp.questions.asking import Asking
from quizapp.questions.bank import Bank
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.kinds_marks import marked
from quizapp.questions.kinds_truth import excludes_others
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


def test_each_side_of_a_false_statement_is_answered() -> None:
    question = asked("cars:4200~true-false~false")
    true, false = (option.why for option in question.options)
    other = question.answer.removeprefix("False: 4,200, not ")
    assert true.startswith(f"“{other}” belongs to this: ")
    assert false.startswith(f"“{other}” belongs to this: ")


def test_who_doubts_a_true_statement_is_told_that_the_article_says_so() -> None:
    _, false = asked("cars:june-2022~true-false~true").options
    assert false.why == "So the article says (paragraph 3)."


def test_a_made_up_value_belongs_to_nothing() -> None:
    question = false_of("The keepers of the bridge counted 37 boats below.", "37", AnswerKind.FIGURE, "boat")
    other = question.answer.removeprefix("False: 37, not ")
    lines = [option.why for option in question.options]
    assert other != "37"
    assert lines == ["", "The keepers of the bridge counted 37 boats below."]


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
    praised = "Karl Ohm was the first who drew plans of the old bridge."
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
    text = "The keeper of the bridge moved in an eightfold hurry to the northern arch."
    fact = Fact("f", text, (mark(text, "eightfold", AnswerKind.PHRASE, wrong=("twofold", "threefold")),))
    prompt = asked("f:eightfold~true-false~false", deck=with_facts(fact)).prompt
    assert "moved in a twofold hurry" in prompt or "moved in a threefold hurry" in prompt


def test_claims_and_forecasts_are_neither_true_nor_false() -> None:
    assert Kind.TRUE_FALSE not in kinds_of("danger:five")
    assert Kind.TRUE_FALSE not in kinds_of("ban:at-once")


def test_fact_or_claim_names_the_holders() -> None:
    question = asked("ban~fact-or-claim")
    assert question.prompt == "Fact or claim, and whose? “Cars should be kept off the old bridge at once.”"
    assert question.answer == "A claim by Ana Ruiz"
    assert texts(question)[0] == "A reported fact"
    assert len(texts(question)) >= 3
    assert all(text == "A reported fact" or text.startswith("A claim by ") for text in texts(question))


def test_each_wrong_standing_says_why_it_is_wrong() -> None:
    lines = {option.text: option.why for option in asked("ban~fact-or-claim").options}
    assert lines["A claim by Ana Ruiz"].startswith("According to Ana Ruiz, cars should be kept off")
    assert lines["A reported fact"] == (
        "It is disputed. According to Cleo Tamm, the old bridge has to stay open to all traffic. (paragraph 8)"
    )
    others = [text for text in lines if text not in ("A reported fact", "A claim by Ana Ruiz")]
    for text in others:
        name = text.removeprefix("A claim by ")
        assert lines[text].startswith(f"No such claim is reported, but this: According to {name}, ")


def test_what_nobody_contradicts_is_told_to_be_no_agreed_fact() -> None:
    lines = {option.text: option.why for option in asked("danger:five~fact-or-claim").options}
    assert lines["A reported fact"] == "The article does not vouch for it."


def test_who_gives_a_fact_as_a_reason_is_not_offered_as_its_claimant() -> None:
    deck = bridge_deck()
    text = "The new tunnel takes heavy lorries off the old bridge."
    fact = Fact("f", text, (mark(text, "lorries", AnswerKind.PHRASE),), on="pay")
    view = next(view for view in deck.viewpoints if view.id == "town-pays")
    views = [
        replace(view, because=("The tunnel takes lorries off.",)),
        *(v for v in deck.viewpoints if v.id != view.id),
    ]
    for seed in range(6):
        question = asked("f:lorries~fact-or-claim", seed, replace(deck, facts=(fact,), viewpoints=tuple(views)))
        assert "A claim by Dan Urban" not in texts(question)


def test_who_may_be_among_the_holders_is_not_offered_as_another_one() -> None:
    text = "Nobody has looked at the northern arch since the flood."
    fact = Fact(
        "f", text, (mark(text, "northern", AnswerKind.PHRASE),), Status.CLAIM, "traders and engineers", on="pay"
    )
    for seed in range(6):
        question = asked("f:northern~fact-or-claim", seed, replace(bridge_deck(), facts=(fact,)))
        assert not {"A claim by local traders", "A claim by Bert Stone"} & set(texts(question))


def test_allegations_and_forecasts_are_called_so() -> None:
    assert asked("secret~fact-or-claim").answer == "An allegation by an official of the council"
    assert asked("danger:five~fact-or-claim").answer == "A forecast by Bert Stone"
    assert asked("cars:june-2022~fact-or-claim").answer == "A reported fact"


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


@pytest.mark.parametrize(
    ("text", "words", "kind", "excludes"),
    [
        ("The mayor of the old town of Varn is Ana Ruiz.", "Ana Ruiz", AnswerKind.PERSON, True),
        ("Ana Ruiz was the first mayor of the old town.", "Ana Ruiz", AnswerKind.PERSON, True),
        ("The old bridge was built by Karl Ohm for the town.", "Karl Ohm", AnswerKind.PERSON, True),
        ("The relations of the town with Lund are strained.", "Lund", AnswerKind.PLACE, False),
        ("The mayor has limited what is shipped to Lund by boat.", "Lund", AnswerKind.PLACE, False),
        ("It is not clear whether the trade would suffer if Lund were closed.", "Lund", AnswerKind.PLACE, False),
        ("Trained engineers are in short supply in the old town.", "engineers", AnswerKind.TERM, False),
        ("The council of the old town is weak and badly led.", "weak", AnswerKind.PHRASE, False),
        ("The number of cars has tripled in the last ten years.", "tripled", AnswerKind.PHRASE, True),
        ("The number of cars has risen each year since 1990.", "1990", AnswerKind.DATE, False),
        ("The old bridge was opened to all carts in 1896.", "1896", AnswerKind.DATE, True),
    ],
)
def test_a_statement_is_only_made_false_where_it_excludes_other_values(
    text: str, words: str, kind: AnswerKind, excludes: bool
) -> None:
    fact = Fact("f", text, (mark(text, words, kind, precision="year" if kind is AnswerKind.DATE else ""),))
    bank = Bank(with_facts(fact))
    thing = marked(Asking(Catalogue(bank.deck, bank.points), bank.points[0], fact, 0))
    assert thing is not None
    assert excludes_others(thing) is excludes
