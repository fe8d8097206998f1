"""What a learner may rightly object to, looked for in all questions of the bundled decks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from pathlib import Path

import pytest

from quizapp.deck.figures import parse_figure
from quizapp.deck.folding import fold
from quizapp.deck.model import AnswerKind, Deck, Fact, Mark, Viewpoint
from quizapp.deck.read import read_deck
from quizapp.questions.bank import Bank
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.model import Form, Kind, Question
from quizapp.questions.rules_words import content, shared_stems, stands_in
from quizapp.questions.stances import Stances

DECKS = sorted((Path(__file__).parents[2] / "decks").glob("*.yaml"))
FENTANYL = next(path for path in DECKS if path.stem == "fentanyl")
SEEDS = (1, 2, 3)


@lru_cache
def bank_of(path: Path) -> Bank:
    deck = read_deck(path.read_bytes()).deck
    assert deck is not None
    return Bank(deck)


@lru_cache
def questions_of(path: Path) -> tuple[Question, ...]:
    return tuple(question for seed in SEEDS for question in bank_of(path).all(seed))


def fentanyl(*kinds: Kind) -> Iterator[Question]:
    return (question for question in questions_of(FENTANYL) if not kinds or question.kind in kinds)


def entries(deck: Deck) -> dict[str, object]:
    return {entry.id: entry for entry in deck.entries()}


def mark_of(deck: Deck, question: Question) -> tuple[Fact | Viewpoint, Mark] | None:
    entry = entries(deck).get(question.entry)
    if not isinstance(entry, Fact | Viewpoint):
        return None
    mark = next((m for m in entry.marks if f"{entry.id}:{m.key}" == question.point), None)
    return (entry, mark) if mark else None


every_deck = pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)


def wrong(question: Question) -> list[str]:
    return [option.text for option in question.options if not option.correct]


def stances_of(path: Path) -> tuple[Deck, Stances, dict[str, Viewpoint]]:
    bank = bank_of(path)
    return bank.deck, Catalogue(bank.deck, bank.points).stances, {view.id: view for view in bank.deck.viewpoints}


# -- who holds what ---------------------------------------------------------------------------------------------


@every_deck
def test_no_view_of_an_ally_is_a_wrong_view(path: Path) -> None:
    """A wrong answer to "what does X hold?" is against a view of X's, or of another side and of no ally."""
    deck, stances, views = stances_of(path)
    for question in questions_of(path):
        if question.kind is not Kind.HOLDS:
            continue
        view = views[question.entry]
        own = [view, *(each for who in view.who for each in stances.of(who, view.on))]
        for option in question.options:
            if not option.correct:
                other = views[option.ref]
                set_against = any(other.id in o.against or o.id in other.against for o in own)
                sides = {deck.voices[who].side for who in (*view.who, *other.who) if who in deck.voices}
                assert set_against or len(sides) > 1, (question.id, option.text)
                assert set_against or not any(set(o.against) & set(other.against) for o in own), question.id


@every_deck
def test_nobody_of_a_side_is_a_wrong_holder_of_what_it_says_on_the_dispute(path: Path) -> None:
    """Unless the author set a view of theirs against it."""
    deck, stances, views = stances_of(path)
    by_name = {fold(deck.speaker(who)): who for who in deck.voices}
    for question in questions_of(path):
        view = views.get(question.entry)
        if question.kind not in (Kind.WHO_SAYS, Kind.FACT_OR_CLAIM) or view is None:
            continue
        sides = {deck.voices[who].side for who in view.who if who in deck.voices}
        for text in wrong(question):
            name = re.sub(r"^(?:A claim by|A forecast by|An allegation by|Hearsay from) ", "", text)
            who = by_name.get(fold(name))
            own = stances.of(who, view.on) if who else []
            if who and own and deck.voices[who].side in sides:
                assert any(view.id in o.against or o.id in view.against for o in own), (question.id, text)


def test_who_says_the_same_in_other_words_is_never_wrong() -> None:
    pairs = {"perez-doubt": "Marcelo Ebrard", "ebrard-unlikely": "Carlos Pérez Ricart"}
    pairs |= {"sandoval-culprit": "Andrés Manuel López Obrador", "sandoval-abroad": "Andrés Manuel López Obrador"}
    for question in fentanyl(Kind.WHO_SAYS, Kind.FACT_OR_CLAIM, Kind.SEVERAL):
        name = pairs.get(question.entry)
        assert not name or not any(name in text for text in wrong(question)), question.id


def test_what_a_person_surely_holds_too_is_never_a_wrong_view() -> None:
    told = {
        "lo-family": "Mexico is not the main culprit",
        "perez-doubt": "A one-sided U.S. strike",
        "republicans-unwilling": "must do more",
        "luckey-ability": "is not willing to fight",
    }
    for question in fentanyl(Kind.HOLDS):
        assert not any(told.get(question.entry, "—") in text for text in wrong(question)), question.id


def test_nobody_who_may_contradict_a_view_is_a_wrong_opponent() -> None:
    banned = {"lo-asia": "A former senior DEA official", "republicans-unwilling": "U.S. officials"}
    for question in fentanyl(Kind.ANSWERS):
        assert not any(text.startswith(banned.get(question.entry, "—")) for text in wrong(question)), question.id


def test_nobody_who_speaks_on_a_dispute_is_a_wrong_holder_of_a_claim_that_no_view_is_set_against() -> None:
    for question in fentanyl(Kind.FACT_OR_CLAIM):
        if question.entry == "partner":
            assert not {"A forecast by Mexican officials", "A forecast by Marcelo Ebrard"} & set(wrong(question))


@every_deck
def test_reports_about_persons_are_no_answer_to_what_somebody_holds(path: Path) -> None:
    deck = bank_of(path).deck
    persons = [voice.name for voice in deck.voices.values() if voice.kind == "person" and not voice.anonymous]
    for question in questions_of(path):
        if question.kind is Kind.HOLDS:
            for option in question.options:
                assert not any(stands_in(name, option.text) for name in persons), question.id


def test_no_wrong_role_is_true_of_the_voice() -> None:
    for question in fentanyl(Kind.CHOICE, Kind.MATCH):
        if question.entry == "voice:trump" and question.kind is Kind.CHOICE:
            assert "Republican presidential candidate" not in wrong(question)
            assert not {"Nikki Haley", "Vivek Ramaswamy"} & set(wrong(question))


def test_a_secretarys_own_account_is_no_hearsay() -> None:
    keys = {q.answer for q in fentanyl(Kind.FACT_OR_CLAIM) if q.entry in ("twice", "esper-missiles")}
    assert keys == {"A claim by Mark T. Esper"}


# -- options ----------------------------------------------------------------------------------------------------


@every_deck
def test_no_two_options_are_one_sentence(path: Path) -> None:
    for question in questions_of(path):
        if question.form not in (Form.ONE, Form.SOME) or question.answer_kind is not AnswerKind.PHRASE:
            continue
        bags = [set(content(o.text)) for o in question.options if len(content(o.text)) >= 3]
        assert not any(one <= two or two <= one for one, two in combinations(bags, 2)), question.id


@every_deck
def test_a_bound_has_no_option_of_which_it_is_true_as_well(path: Path) -> None:
    deck = bank_of(path).deck
    for question in questions_of(path):
        found = mark_of(deck, question)
        if found is None or found[1].kind is not AnswerKind.FIGURE:
            continue
        entry, mark = found
        before = (entry.text if isinstance(entry, Fact) else entry.holds)[: mark.start]
        if not re.search(r"\b(?:more than|at least|over) $", before, re.IGNORECASE):
            continue
        assert question.kind is not Kind.ESTIMATE
        key = parse_figure(mark.text)
        for text in wrong(question) if question.kind is Kind.CHOICE else ():
            other = parse_figure(text)
            assert other is not None
            assert key is not None
            assert other.value > key.value, question.id


@every_deck
def test_only_what_excludes_other_values_is_made_false(path: Path) -> None:
    deck = bank_of(path).deck
    for question in questions_of(path):
        found = mark_of(deck, question) if question.id.endswith("~true-false~false") else None
        if found is None:
            continue
        entry, mark = found
        assert mark.kind is not AnswerKind.TERM, question.id
        assert mark.kind is not AnswerKind.PHRASE or parse_figure(mark.text) is not None, question.id
        before = entry.text[: mark.start] if isinstance(entry, Fact) else ""
        assert not before.endswith(("since ", "more than ", "at least ")), question.id


def test_no_statement_is_false_that_nobody_can_know_to_be() -> None:
    made_false = {q.entry for q in fentanyl(Kind.TRUE_FALSE) if q.id.endswith("~false")}
    assert not made_false & {"kingpins", "no-detectives", "courts", "shortage", "strained", "dea-limited", "culiacan"}
    assert all("Los Angeles" not in q.prompt for q in fentanyl(Kind.TRUE_FALSE) if q.entry == "capital")


def test_no_other_president_or_party_means_a_chemical() -> None:
    for question in fentanyl(Kind.CHOICE):
        if question.entry == "t-anpp":
            assert not any(
                "president" in text or "Party" in text or text in ("AMLO", "GOP") for text in wrong(question)
            )


HARM = re.compile(r"\b(?:deaths?|died|dead|kill\w*|wound\w*|injur\w*|drown\w*|overdoses?)\b", re.IGNORECASE)


@every_deck
def test_no_number_of_dead_or_wounded_is_invented(path: Path) -> None:
    for question in questions_of(path):
        found = mark_of(bank_of(path).deck, question)
        if found is None or not HARM.search(f"{question.prompt} {found[1].ask}") or not parse_figure(found[1].text):
            continue
        assert not question.id.endswith("~false"), question.id
        assert all(
            o.why and o.ref != question.point for o in question.options if not o.correct and len(question.options) > 2
        ), question.id


def test_no_key_alone_repeats_a_word_of_its_question() -> None:
    for question in fentanyl(Kind.CHOICE):
        stem = content(question.prompt)
        key = next(option.text for option in question.options if option.correct)
        if len(key.split()) <= 6 and shared_stems(content(key), stem):
            assert any(shared_stems(content(text), stem) for text in wrong(question)), question.id


# -- stems ------------------------------------------------------------------------------------------------------


@every_deck
def test_a_reported_fact_names_who_reports_it_in_the_stem(path: Path) -> None:
    deck = bank_of(path).deck
    for question in questions_of(path):
        entry = entries(deck).get(question.entry)
        if isinstance(entry, Fact) and entry.said_by and question.kind in (Kind.CHOICE, Kind.CLOZE, Kind.ESTIMATE):
            stem = re.sub(r"^(?:Fill in|Your estimate)[^:]*: ", "", question.prompt)
            told = re.search(r"\b(?:according to|as alleged by|reports?|says?)\b", stem, re.IGNORECASE)
            assert told, question.id


@every_deck
def test_a_blank_to_be_typed_says_what_is_wanted(path: Path) -> None:
    for question in questions_of(path):
        if question.kind is Kind.CLOZE:
            assert question.prompt.startswith("Fill in "), question.id
            if question.answer_kind is AnswerKind.DATE:
                assert re.match(r"Fill in a (?:year|month and a year|date): ", question.prompt)


def test_no_manner_is_to_be_guessed_word_by_word() -> None:
    asked = {q.point for q in fentanyl(Kind.CLOZE, Kind.OPEN)}
    assert not asked & {"flow:undiminished", "mexican-seizures:surged", "languish:languish", "fringe:fringe"}
    assert "both-say-few" not in asked


@every_deck
def test_no_stem_says_that_twice_or_stacks_negations(path: Path) -> None:
    for question in questions_of(path):
        assert not re.search(r"\bthat that\b", question.prompt), question.id
        assert not re.search(r"\bagree that it is not true\b", question.prompt), question.id


def test_an_event_of_a_series_is_dated_by_its_latest() -> None:
    prompts = {q.prompt for q in fentanyl() if q.point == "e-not-produced" and q.kind is Kind.OPEN}
    assert prompts
    assert all("latest" in prompt for prompt in prompts)


def test_nobody_is_said_to_disagree_with_what_the_article_sets_against_nothing_of_theirs() -> None:
    """What no one disputes in it: intentions, intelligence, and what a voice has said nothing of."""
    undisputed = {
        *("lo-family", "lo-limits", "lo-sovereignty", "graham-labs", "ernst-bomb", "ebrard-cooperation"),
        *("dea-information", "dea-nobody", "republicans-denial", "luckey-account"),
    }
    deck = bank_of(FENTANYL).deck
    for view in deck.viewpoints:
        assert view.id not in undisputed or not view.against, view.id
        assert not undisputed & set(view.against), view.id
    for question in fentanyl(Kind.AGREE, Kind.ANSWERS):
        assert question.entry not in undisputed, question.id
    # warned of, but the article does not say what those think of it whose idea it is; nor of Mexico's own account
    warnings = {"ebrard-cost", "dudley-armies", "analysts-misread", "mexicans-dire"}
    for question in fentanyl(Kind.AGREE, Kind.ANSWERS):
        assert question.entry not in warnings, question.id
        assert question.entry != "government-responds" or "U.S. officials" not in question.prompt, question.id


def test_a_report_about_somebody_is_not_asked_as_a_view_to_agree_with() -> None:
    assert any(question.entry == "stone-plans" for question in fentanyl())
    assert not any(question.entry == "stone-plans" for question in fentanyl(Kind.AGREE))


@every_deck
def test_no_view_is_asked_about_with_which_nobody_disagrees(path: Path) -> None:
    views = {question.entry: set[str]() for question in questions_of(path) if question.kind is Kind.AGREE}
    for question in questions_of(path):
        if question.kind is Kind.AGREE:
            views[question.entry].add(question.answer.partition(":")[0])
    deck = bank_of(path).deck
    against = {target for view in deck.viewpoints for target in view.against}
    for view in deck.viewpoints:
        assert view.id not in views or view.against or view.id in against or set(view.who) & against, view.id


@every_deck
def test_no_stem_says_now(path: Path) -> None:
    for question in questions_of(path):
        assert not re.search(r"\b(?:now|today|currently|recently)\b", question.prompt, re.IGNORECASE), question.id


def test_what_the_paper_judges_is_told_as_its_word() -> None:
    judged = re.compile(r"\b(?:undiminished|strained|fringe|graft|unclear|threatens|weak|rarely|keenly|crucial)\b")
    for fact in bank_of(FENTANYL).deck.facts:
        assert fact.said_by or not judged.search(fact.text), fact.id


@every_deck
def test_no_fact_is_called_agreed_where_nobody_says_so(path: Path) -> None:
    for question in questions_of(path):
        assert not any("agreed" in option.text for option in question.options), question.id


# -- what is told after the answer ------------------------------------------------------------------------------


@every_deck
def test_nothing_told_speaks_of_decks_or_of_the_making_of_questions(path: Path) -> None:
    for question in questions_of(path):
        told = " ".join((question.explanation, *(option.why for option in question.options)))
        assert not re.search(r"\b[Tt]he deck\b|only as a wrong option|Nothing was changed|as reported, by", told)


@every_deck
def test_an_explanation_does_not_repeat_the_answer(path: Path) -> None:
    for question in questions_of(path):
        assert not question.explanation or fold(question.explanation) not in fold(question.answer), question.id
        if question.kind in (Kind.HOLDS, Kind.ANSWERS, Kind.CLOZE):
            statement = bank_of(path).statement(question.point)
            assert statement not in question.explanation, question.id


@every_deck
def test_the_back_of_a_card_does_not_answer_another_card_of_its_sentence(path: Path) -> None:
    deck = bank_of(path).deck
    for question in questions_of(path):
        found = mark_of(deck, question) if question.kind is Kind.FLASHCARD else None
        if found is None:
            continue
        entry, mark = found
        for other in entry.marks:
            if other is not mark and not stands_in(other.text, question.prompt):
                assert not stands_in(other.text, f"{question.answer} {question.explanation}"), question.id
