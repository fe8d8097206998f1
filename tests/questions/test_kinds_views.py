"""Viewpoints: who says it, what X holds, would X agree, who answers whom, why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.deck.model import AnswerKind, Status, Viewpoint, VoiceKind
from quizapp.questions.bank import Bank
from quizapp.questions.model import Kind
from tests.questions.asked import asked, kinds_of, texts, wrong
from tests.questions.sample import bridge_deck

SEEDS = range(6)


def test_who_holds_a_view() -> None:
    question = asked("ban~who-says")
    assert question.prompt == "Who holds that cars should be kept off the old bridge at once?"
    assert (question.answer, question.holder) == ("Ana Ruiz", "Ana Ruiz")
    assert wrong(question) <= {"Cleo Tamm", "Dan Urban", "Finn Weir", "Bert Stone", "An official of the council"}
    lines = {option.text: option.why for option in question.options}
    for name in wrong(question) & {"Cleo Tamm"}:
        assert lines[name] == "According to Cleo Tamm, the old bridge has to stay open to all traffic. (paragraph 8)"


@pytest.mark.parametrize("seed", SEEDS)
def test_persons_stand_beside_persons_and_bodies_beside_bodies(seed: int) -> None:
    voices = bridge_deck().voices
    names = {bridge_deck().speaker(who).casefold(): voice for who, voice in voices.items()}
    for point in ("ban", "slow", "careful", "open"):
        for question in Bank(bridge_deck()).ask(point, seed):
            if question.kind in (Kind.WHO_SAYS, Kind.ANSWERS):
                kinds = {names[text.casefold()].kind is VoiceKind.PERSON for text in texts(question)}
                assert len(kinds) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_who_shares_a_view_is_no_wrong_answer(seed: int) -> None:
    deck = bridge_deck()
    shared = replace(deck.viewpoints[0], shared_by=("tamm", "urban"))
    question = asked("ban~who-says", seed, replace(deck, viewpoints=(shared, *deck.viewpoints[1:])))
    assert not wrong(question) & {"Cleo Tamm", "Dan Urban"}


def test_short_quotes_are_asked_for_too() -> None:
    assert asked("ban~who-says~quote").prompt == "Whose words, as reported, are these: “not one day longer”?"


def test_an_allegation_is_asked_as_alleged() -> None:
    assert asked("secret~who-says").prompt.startswith("Who alleges that the council has known")
    assert asked("secret~who-says").answer == "An official of the council"


def test_who_reports_a_fact() -> None:
    deck = bridge_deck()
    facts = [replace(f, said_by="weir", text=f.text) if f.id == "share" else f for f in deck.facts]
    question = asked("share:62~who-says", deck=replace(deck, facts=tuple(facts)))
    assert question.prompt.startswith("Who reports that a survey found that 62 percent")
    assert question.answer == "Finn Weir"


def test_who_printed_the_article_is_not_asked() -> None:
    deck = bridge_deck()
    paper = replace(deck.voices["readers"], name="The Ferry Post", kind=VoiceKind.ORGANISATION)
    facts = tuple(replace(f, said_by="readers") if f.id == "share" else f for f in deck.facts)
    deck = replace(deck, facts=facts, voices={**deck.voices, "readers": paper})
    assert Kind.WHO_SAYS not in kinds_of("share:62", deck=deck)


def test_what_somebody_holds_on_a_dispute() -> None:
    question = asked("ban~holds")
    assert question.prompt == "According to Ana Ruiz, should the old bridge be closed to cars?"
    assert question.answer == "According to Ana Ruiz: Cars should be kept off the old bridge at once."
    assert all(option.why.startswith(("According to", "As alleged by")) for option in question.options)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_own_view_and_none_of_a_body_of_the_same_side_is_a_wrong_answer(seed: int) -> None:
    held = {view.holds for view in bridge_deck().viewpoints if view.who in (("ruiz",), ("council",))}
    assert not wrong(asked("ban~holds", seed)) & held
    assert not wrong(asked("state-pays~holds", seed)) & held


def test_a_dispute_without_a_question_is_asked_plainly() -> None:
    deck = bridge_deck()
    dispute = replace(deck.disputes["close"], question="")
    question = asked("ban~holds", deck=replace(deck, disputes={**deck.disputes, "close": dispute}))
    assert question.prompt == "Which of these is held by Ana Ruiz?"


def test_would_the_holder_agree_and_would_the_opponent() -> None:
    own, against = asked("ban~agree~own"), asked("ban~agree~against")
    assert own.prompt == "Would Ana Ruiz agree that cars should be kept off the old bridge at once?"
    assert (own.answer, own.right) == ("Yes: it is the view of Ana Ruiz", (0,))
    assert against.right == (1,)
    assert against.answer == "No: it is the view of Ana Ruiz"
    assert "Ana Ruiz" not in against.prompt
    assert against.explanation.startswith(("According to ", "As alleged by "))


def test_yes_and_no_repeat_nothing_that_answer_and_explanation_say() -> None:
    own, against = asked("ban~agree~own"), asked("ban~agree~against")
    assert [option.why for option in own.options] == ["", "Reason given: The arch is cracked."]
    assert [option.why for option in against.options] == ["", ""]
    shared = asked("ban~agree~shared")
    assert shared.options[1].why == ""
    assert shared.explanation == "This view is reported to be shared by the town council."


def test_whoever_holds_a_view_against_it_would_not_agree() -> None:
    deck = bridge_deck()
    views = {view.id: view for view in deck.viewpoints}
    sharing = replace(views["open"], shared_by=("urban", "ruiz"))
    elsewhere = replace(views["museum"], against=("ban",), on="pay", shared_by=("stone",))
    changed = [{"open": sharing, "museum": elsewhere}.get(view.id, view) for view in deck.viewpoints]
    asks = {}
    for seed in range(12):
        for question in Bank(replace(deck, viewpoints=tuple(changed))).ask("ban", seed):
            if question.kind is Kind.AGREE and "~against" in question.id:
                assert question.right == (1,)
                asks[question.prompt.split(" agree")[0]] = question
    assert set(asks) == {
        "Would Cleo Tamm",  # whose view is the one set against it
        "Would Dan Urban",  # who shares that view
        "Would Finn Weir",  # whose view on something else is set against it: whoever shares that may not mind
        "Would an official of the council",
    }
    told = asks["Would Dan Urban"]
    assert "This view is reported to be shared by Dan Urban." in told.explanation


def test_who_shares_a_view_would_agree() -> None:
    question = asked("ban~agree~shared")
    assert question.prompt.startswith("Would the town council agree that")
    assert question.right == (0,)


def test_nobody_is_asked_for_agreement_with_words_about_themselves() -> None:
    deck = bridge_deck()
    view = replace(deck.viewpoints[0], holds="Cleo Tamm is wrong about the old bridge.")
    deck = replace(deck, viewpoints=(view, *deck.viewpoints[1:]))
    for seed in SEEDS:
        assert all("Would Cleo Tamm" not in q.prompt for q in Bank(deck).ask("ban", seed))


@pytest.mark.parametrize("seed", SEEDS)
def test_whose_view_contradicts_a_view(seed: int) -> None:
    question = asked("state-pays~answers", seed)
    assert question.prompt == "According to Ana Ruiz, the state should pay for the repair. Whose view contradicts this?"
    assert question.answer == "Dan Urban, against Ana Ruiz: The town should pay, and nobody else."
    assert not wrong(question) & {"Dan Urban", "Ana Ruiz", "Cleo Tamm"}  # Tamm is of Urban's side


def test_who_is_contradicted_is_not_said_to_contradict() -> None:
    """The author sets one view against another: how the other's holder sees that, nobody has said."""
    deck = bridge_deck()
    views = [replace(view, against=() if view.id == "open" else view.against) for view in deck.viewpoints]
    one_way = Bank(replace(deck, viewpoints=tuple(views)))
    asks = {(q.point, q.id.split("~")[-1]) for seed in SEEDS for view in views for q in one_way.ask(view.id, seed)}
    assert ("open", "against") in asks  # Ruiz, whose view is against it
    assert not {("ban", "answers")} & asks
    for seed in SEEDS:
        assert all("Would Cleo Tamm" not in q.prompt for q in one_way.ask("ban", seed))


def test_a_view_that_nobody_contradicts_is_not_asked_for_its_opponent() -> None:
    assert Kind.ANSWERS not in kinds_of("toll")


def test_why_somebody_holds_it() -> None:
    question = asked("museum~choice~why")
    assert question.prompt.startswith(
        "According to Finn Weir, the bridge is worth more as a place for walks. What is the"
    )
    assert question.answer == "According to Finn Weir: Visitors like old bridges."
    assert "The arch is cracked." not in texts(question)  # who is against the same view may think so too


def test_the_holder_is_typed_when_it_is_a_person_with_a_name() -> None:
    question = asked("open~open~who")
    assert question.expected is not None
    assert (question.expected.kind, question.expected.answer) == (AnswerKind.PERSON, "Cleo Tamm")
    assert question.expected.accepted == ("Tamm",)
    assert {"Ana Ruiz", "Ruiz", "Dan Urban"} <= set(question.expected.rivals)
    assert Kind.OPEN not in kinds_of("secret") | kinds_of("careful") | kinds_of("toll")


def test_cards_ask_for_the_holder_and_for_the_view() -> None:
    assert asked("museum~flashcard").answer == "Finn Weir. Reason given: It is old. Visitors like old bridges."
    assert (
        asked("museum~flashcard~holds").answer
        == "According to Finn Weir: The bridge is worth more as a place for walks."
    )


def test_the_card_of_a_view_that_several_hold_asks_for_all_of_them() -> None:
    deck = bridge_deck()
    museum = next(view for view in deck.viewpoints if view.id == "museum")
    elsewhere = replace(museum, id="museum-too", who=("tamm",), because=())
    among = tuple(replace(view, who=("weir", "ruiz")) if view is museum else view for view in deck.viewpoints)
    card = asked("museum~flashcard", deck=replace(deck, viewpoints=(*among, elsewhere)))
    assert card.prompt.endswith("? Name all 3.")
    assert card.answer.startswith("Finn Weir, Ana Ruiz and Cleo Tamm. ")
    assert card.holder == "Finn Weir, Ana Ruiz and Cleo Tamm"
    assert "Name all" not in asked("museum~flashcard").prompt


def test_a_view_in_several_sentences_is_quoted_whole() -> None:
    deck = replace(bridge_deck(), language="fr")
    assert asked("ban~who-says", deck=deck).prompt.startswith("Whose view is this: “Cars should")


def test_hearsay_is_said_not_held() -> None:
    deck = bridge_deck()
    view = replace(deck.viewpoints[0], status=Status.HEARSAY)
    deck = replace(deck, viewpoints=(view, *deck.viewpoints[1:]))
    assert asked("ban~who-says", deck=deck).prompt.startswith("Who says that cars")


def test_a_view_of_several_is_answered_with_all_of_them() -> None:
    question = asked("toll~who-says")
    assert question.answer == "Finn Weir and Cleo Tamm"
    assert sum(option.text in ("Finn Weir", "Cleo Tamm") for option in question.options) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_who_contradicts_the_same_side_on_the_dispute_is_no_wrong_answer(seed: int) -> None:
    deck = bridge_deck()
    ally = Viewpoint("ally", ("stone",), "pay", "No toll should be asked for.", against=("toll",), passage=(7,))
    question = asked("state-pays~answers", seed, replace(deck, viewpoints=(*deck.viewpoints, ally)))
    assert not wrong(question) & {"Finn Weir", "Cleo Tamm"}  # they contradict what the mayor's own engineer holds


def test_a_view_that_names_its_holder_by_the_last_name_alone_does_not_ask_for_the_holder() -> None:
    deck = bridge_deck()
    voices = {**deck.voices, "ruiz": replace(deck.voices["ruiz"], aka=())}
    told = tuple(replace(v, holds="Ruiz wants no cars on it.") if v.id == "ban" else v for v in deck.viewpoints)
    questions = Bank(replace(deck, voices=voices, viewpoints=told)).ask("ban", 0)
    ids = {question.id for question in questions}
    assert ids.isdisjoint({"ban~who-says", "ban~fact-or-claim", "ban~match", "ban~open~who", "ban~agree"})
    assert not any("Would Ana Ruiz" in question.prompt for question in questions)
    assert "ban~holds" in ids


def test_a_view_in_its_holder_s_own_words_is_not_put_behind_that() -> None:
    deck = bridge_deck()
    told = "“We will talk about the terms on which we'll work” with the agency."
    views = tuple(replace(view, holds=told) if view.id == "ban" else view for view in deck.viewpoints)
    deck = replace(deck, viewpoints=views)
    asked_so = "“We will talk about the terms on which we'll work” with the agency"
    assert asked("ban~open~who", deck=deck).prompt == f"Whose view is this: {asked_so}?"
    assert asked("ban~agree~own", deck=deck).prompt == f"Would Ana Ruiz agree? {asked_so}."
