"""What is promised of the article's deck: how rich it is, what it covers, and where its wrong options come from."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import pytest
import yaml

from quizapp.deck.read import read_deck
from quizapp.questions.as_json import question_json
from quizapp.questions.bank import Bank
from quizapp.questions.model import Form, Kind, Option, Question

DECK = Path(__file__).parents[2] / "decks" / "fentanyl.yaml"
PARAGRAPHS = 41
"""Paragraphs of the article; the head of the deck lists them."""


@lru_cache
def bank() -> Bank:
    deck = read_deck(DECK.read_bytes()).deck
    assert deck is not None
    return Bank(deck)


@lru_cache
def questions() -> tuple[Question, ...]:
    return tuple(question for seed in (1, 2, 3) for question in bank().all(seed))


def test_the_articles_deck_is_as_rich_as_promised() -> None:
    asked = list(bank().all(1))
    assert len({question.id for question in asked}) >= 600
    assert len({point.id for point in bank().points}) >= 80
    assert len(bank().deck.viewpoints) >= 45
    assert len({question.kind for question in asked}) >= 12


def test_every_paragraph_of_the_article_is_covered() -> None:
    covered = {number for entry in bank().deck.entries() for number in entry.passage}
    assert covered == set(range(1, PARAGRAPHS + 1))
    asked = {number for question in questions() for number in question.passage}
    assert asked == covered


def test_quotations_have_six_words_at_most() -> None:
    quotes = [view.quote for view in bank().deck.viewpoints if view.quote]
    assert quotes
    assert max(len(quote.split()) for quote in quotes) <= 6


@pytest.mark.parametrize("path", sorted(DECK.parent.glob("*.yaml")), ids=lambda path: path.stem)
def test_other_programs_can_read_the_decks_too(path: Path) -> None:
    """With PyYAML's own loader, which is stricter than C's about "?" in braces."""
    assert yaml.load(path.read_text(encoding="utf-8"), yaml.SafeLoader)["title"]


MADE_UP = {
    *("invasions:19th-and-early-20th", "potency:100", "border-seizures:tripled", "army-labs:1-000", "pill-sites:37"),
    *("jungles:colombia", "airbnbs:airbnbs", "mexican-seizures:surged", "chapitos-case:brothers"),
    *("kingpin:sinaloa-cartel", "village-state:sinaloa", "culiacan:hundreds", "capital:culiacan"),
    *("cienfuegos-arrest:los-angeles", "cienfuegos-freed:freed", "graham-state:south-carolina"),
    *("both-houses:both-houses", "twice:twice", "perez-subject:international-relations", "lo-asia:asia"),
    *("trump-isis:isis", "whose-analysis"),
}
"""Points of the article's deck whose wrong options are all its author's: weighed one by one, all of them plausible."""


def test_wrong_options_are_answers_of_the_deck_and_say_what_they_are() -> None:
    """Of those made up, which can't, there are few, and none that was not weighed stands alone."""
    told, silent = 0, 0
    for question in questions():
        options = list(_wrong(question))
        if question.kind in (Kind.TRUE_FALSE, Kind.AGREE) or not options:
            continue
        told += sum(bool(option.why) for option in options)
        silent += sum(not option.why for option in options)
        assert any(option.why for option in options) or question.point in MADE_UP, question.id
    assert silent < 0.1 * (told + silent)


def _wrong(question: Question) -> Iterator[Option]:
    return (option for option in question.options if not option.correct and question.form is Form.ONE)


DIGEST = """
import json, sys
from hashlib import blake2b
from pathlib import Path
from quizapp.deck.read import read_deck
from quizapp.questions.as_json import question_json
from quizapp.questions.bank import Bank

deck = read_deck(Path(sys.argv[1]).read_bytes()).deck
told = json.dumps([question_json(question) for question in Bank(deck).all(5)])
print(blake2b(told.encode()).hexdigest())
"""


@pytest.mark.parametrize("hash_seed", ["0", "1", "4711"])
def test_another_process_asks_the_same_whatever_its_hashes(hash_seed: str) -> None:
    path = DECK.with_name("daylight.yaml")
    deck = read_deck(path.read_bytes()).deck
    assert deck is not None
    told = json.dumps([question_json(question) for question in Bank(deck).all(5)])
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", DIGEST, str(path)], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == blake2b(told.encode()).hexdigest()
