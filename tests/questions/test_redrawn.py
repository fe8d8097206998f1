"""A question that was seen before its deck was edited keeps the options it had, as far as they still exist and fit."""

from __future__ import annotations

from dataclasses import replace

from quizapp.deck import finding
from quizapp.deck.files import load
from quizapp.questions.bank import Bank
from quizapp.questions.model import FIXED, Form, Option, Question


def article_bank() -> Bank:
    deck = load(finding.bundled() / "fentanyl.yaml").deck
    assert deck is not None
    return Bank(deck)


def texts(question: Question) -> list[str]:
    return [option.text for option in question.options]


def test_another_draw_gets_the_options_that_were_seen() -> None:
    bank = article_bank()
    asked = [q for p in bank.points[:30] for q in bank.ask(p.id, 1) if q.form is Form.ONE and q.kind not in FIXED]
    pairs = [(seen, now) for seen in asked if (now := bank.question(seen.id, 2)) and texts(seen) != texts(now)]
    assert len(pairs) > 10
    kept = [texts(bank.as_seen(now, seen)) == texts(seen) for seen, now in pairs]
    assert sum(kept) >= 0.95 * len(kept)


def test_an_option_that_is_gone_gives_its_place_to_another() -> None:
    bank = article_bank()
    seen = next(q for p in bank.points for q in bank.ask(p.id, 1) if q.form is Form.ONE and len(q.options) == 4)
    at = next(place for place, option in enumerate(seen.options) if not option.correct)
    was = (*seen.options[:at], Option("no more in the deck", False), *seen.options[at + 1 :])
    now = bank.as_seen(seen, replace(seen, options=was))
    assert {*texts(now)} == {*texts(seen)}
    assert [option.correct for option in now.options].index(True) == now.right[0]


def test_the_right_option_is_the_one_of_now() -> None:
    bank = article_bank()
    now = next(q for p in bank.points for q in bank.ask(p.id, 1) if q.form is Form.ONE and len(q.options) == 4)
    old = replace(now.options[now.right[0]], text="what was right before")
    seen = replace(now, options=tuple(old if option.correct else option for option in now.options))
    assert bank.as_seen(now, seen) == now
