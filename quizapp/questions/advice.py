"""What of the rules for questions an author can mend, told at the entry and without making its questions.

Questions that break a rule are left out when a deck is studied, silently; here the author learns why. Only what can be
seen of the entries themselves is looked at, so that a large deck is checked in little more than the time of reading.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from statistics import fmean
from typing import Final

from quizapp.deck.compose_notes import shorten
from quizapp.deck.folding import content_words, fold
from quizapp.deck.model import AnswerKind, Card, Deck, Event, Fact, Mark, Viewpoint
from quizapp.deck.pattern import pattern
from quizapp.deck.place import Place
from quizapp.deck.pointing import Pointer
from quizapp.deck.problems import Problem
from quizapp.deck.sections_advice import gives_away
from quizapp.deck.standing import DANGLING, LEANING, passing_time, unnamed
from quizapp.questions.distractors import FEWEST
from quizapp.questions.rules_words import BACKWARD, unquoted, without_meaning, word_count

LONGEST: Final = 1.6
"""How many times as long as the mean of its wrong options a right one may be (rule 7)."""

ALWAYS: Final = 0.6
"""Share of an author's choices in which the right option may be the longest (rule 7, for as few as there are)."""

BEGUN: Final = 8
"""Points of a deck up to which it is only begun, so that more of each sort are likely to come."""

FEWEST_CHOICES: Final = 8
"""Choices from which a share says something."""

FEWEST_WORDS: Final = 4
"""Words with content, at the least, of statements that are compared."""

SHORTEST_ANSWER: Final = 3
"""Characters of a card's answer that is looked for in its question."""

LONGEST_STEM: Final = 25
"""Words of a question that can be kept in mind (rule 20)."""

_ASKED_NOT = pattern(
    r"\b(?:[Ww]hich|[Ww]hat|[Ww]ho|[Ww]here|[Ww]hom)\b[^?]*?(?P<word>\b(?:not|never|except|least)\b|\b\w+n['’]t\b)"
)

_SORTS: Final = {
    AnswerKind.PERSON: "person",
    AnswerKind.ORGANISATION: "organisation",
    AnswerKind.PLACE: "place",
    AnswerKind.DATE: "date",
}
"""Answers that must be like each other to be options; figures are made up where that does no harm."""


def quality(deck: Deck, text: str) -> Iterator[Problem]:
    """Advice on a deck's entries, of which ``text`` is the file."""
    where = Pointer(text)
    for look in (*_ANYWHERE, *_IN_ENGLISH) if deck.english else _ANYWHERE:
        yield from look(deck, where)


def _marks(deck: Deck) -> Iterator[tuple[Fact | Viewpoint, Mark]]:
    for fact in deck.facts:
        for mark in fact.marks:
            yield fact, mark
    for view in deck.viewpoints:
        for mark in view.marks:
            yield view, mark


def _few(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Names and dates without enough others of their sort to be offered beside them."""
    known: dict[AnswerKind, set[str]] = defaultdict(set)
    for _, mark in _marks(deck):
        known[mark.kind].add(fold(mark.text))
    for card in deck.cards:
        known[card.kind].add(fold(card.a))
    for voice in deck.voices.values():
        known[AnswerKind.PERSON].add(fold(voice.name))
        known[AnswerKind.ORGANISATION].add(fold(voice.name))
    known[AnswerKind.DATE].update(event.when for event in deck.events)
    if sum(map(len, known.values())) < BEGUN:
        return
    for entry, mark in _marks(deck):
        others = len(known[mark.kind] - {fold(mark.text)}) + len(mark.wrong)
        if mark.kind in _SORTS and others < FEWEST:
            message = f"beside “{shorten(mark.text)}” the deck has {others or 'no'} other {_SORTS[mark.kind]} to offer"
            remedy = (
                "Add “wrong: [..., ...]” with two of its sort; without them it is asked as a card or typed, no choice."
            )
            yield where.problem("too-few-alike", message, remedy, entry.place, mark.text)


def _shown(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Cards whose question holds the answer."""
    for card in deck.cards:
        answers = (answer for answer in (card.a, *card.accept) if len(answer) >= SHORTEST_ANSWER)
        if said := next((answer for answer in answers if gives_away(card.q, answer)), ""):
            message = f"this question gives its answer away: it says “{shorten(said)}”"
            yield where.problem("gives-away", message, "Ask without the words of the answer.", card.place, card.q)


def _empty(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Brackets round a word that means nothing alone."""
    for entry, mark in _marks(deck):
        if without_meaning(mark.text):
            message = f"“{shorten(mark.text)}” means nothing alone, so that anything might stand there"
            remedy = "Put the brackets round a name, a figure, a date or a key word."
            yield where.problem("function-word", message, remedy, entry.place, f"[{mark.text}]")


def _telling(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Views of one person whose pronouns tell whether that is a man or a woman, which leaves few to choose from."""
    for view in deck.viewpoints:
        if len(view.who) == 1 and (word := unnamed(view.holds)):
            message = f"“{word}” tells whether a man or a woman holds this, and is asked without the name"
            remedy = "Say it without, as in “The closure cost a shop a third of its sales.”"
            yield where.problem("no-antecedent", message, remedy, view.place, word)


def _negative(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Questions in an author's words that ask which of some things is not so (rule 9)."""
    stems: list[tuple[Card | Fact | Viewpoint, str]] = [(card, card.q) for card in deck.cards if card.options]
    stems += [(entry, mark.ask) for entry, mark in _marks(deck) if mark.wrong]
    for entry, stem in stems:
        if found := _ASKED_NOT.search(stem):
            message = f"“{found['word']}” asks for what is not so, and is easily read over"
            remedy = "Ask for what is so; or write NOT in capitals."
            yield where.problem("asks-not", message, remedy, entry.place, found["word"])


def _long(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Questions in an author's words that are too long to be kept in mind."""
    stems: list[tuple[Card | Fact | Viewpoint, str]] = [(card, card.q) for card in deck.cards]
    stems += [(entry, mark.ask) for entry, mark in _marks(deck)]
    for entry, stem in stems:
        if (count := word_count(unquoted(stem))) > LONGEST_STEM:  # what is quoted in it cannot be shorter
            message = f"this question has {count} words, more than one keeps in mind"
            yield where.problem(
                "long-question", message, "Say it shorter; the rest may go into “note”.", entry.place, stem
            )


def _alone(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Stems that lean on a text or a sentence that the learner does not see."""
    stems = [(card, card.q) for card in deck.cards]
    asked = [(entry, mark.ask) for entry, mark in _marks(deck) if mark.ask]
    for place, stem in ((entry.place, text) for entry, text in (*stems, *asked)):
        if found := BACKWARD.search(stem.casefold()):
            message = f"“{found.group()}” is not before the learner’s eyes, so that the question does not stand alone"
            remedy = "Name what it speaks of."
            yield where.problem("not-alone", message, remedy, place, stem[found.start() : found.end()])
    told = [(fact.place, fact.text, bool(fact.marks)) for fact in deck.facts]
    told += [(event.place, event.text, True) for event in deck.events]
    told += [(view.place, view.holds, not LEANING.match(view.holds)) for view in deck.viewpoints]  # told on reading
    for place, text, is_asked in told:
        found = DANGLING.search(text[:60].casefold()) if is_asked else None
        if found or (found := BACKWARD.search(text.casefold())):
            message = f"“{found.group().strip()}” leans on a sentence before, so that this does not stand alone"
            remedy = "Begin with the name: each sentence is asked without the others."
            yield where.problem("not-alone", message, remedy, place, text[found.start() : found.end()].strip())
    if deck.as_of or deck.source.date:  # else it is told that nobody can tell when that was
        yield from _passing(deck, where)


def _passing(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Facts with something to ask, and events, that tell a time from the day of writing."""
    asked: list[Fact | Event] = [*(fact for fact in deck.facts if fact.marks), *deck.events]
    for entry in asked:
        if found := passing_time(entry.text):
            message = f"“{found}” was so on the day of writing, so that this is asked as a flashcard alone"
            yield where.problem("not-alone", message, "Write the date in its place.", entry.place, found)


def _alike(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Facts and cards of the same words in another order or form, which ask the same twice."""
    first: dict[tuple[frozenset[str], frozenset[str]], Place] = {}
    told: list[tuple[Fact | Card, str, tuple[str, ...]]] = [
        (fact, fact.text, tuple(mark.text for mark in fact.marks)) for fact in deck.facts
    ]
    told += [(card, card.q, (card.a,)) for card in deck.cards]
    for entry, text, answers in told:
        words = frozenset(content_words(text))
        if len(words) < FEWEST_WORDS or not answers:
            continue
        key = (words, frozenset(map(fold, answers)))
        place = first.setdefault(key, entry.place)
        if place != entry.place:
            message = f"this asks in other words what line {place.line} asks"
            yield where.problem("near-same", message, "Keep one of the two.", entry.place)


def _longest(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Right options that their length gives away, in one choice or in most of them."""
    choices: list[tuple[Fact | Viewpoint | Card, str, Sequence[str]]] = [
        (card, card.a, card.options) for card in deck.cards
    ]
    choices += [(entry, mark.text, mark.wrong) for entry, mark in _marks(deck)]
    full = [(entry, key, wrong) for entry, key, wrong in choices if len(wrong) >= FEWEST]
    share = Counter(len(key) > max(map(len, wrong)) for _, key, wrong in full)
    for entry, key, wrong in full:
        if len(key.split()) > 3 and len(key) > LONGEST * fmean(map(len, wrong)) and len(key) > max(map(len, wrong)):
            message = f"the right answer, “{shorten(key)}”, is by far the longest, which gives it away"
            remedy = "Make it shorter, or the wrong ones as full as it is."
            yield where.problem("longest-right", message, remedy, entry.place, key)
    if len(full) >= FEWEST_CHOICES and share[True] > ALWAYS * len(full):
        message = f"the right answer is the longest in {share[True]} of {len(full)} choices of this deck"
        remedy = "Make some wrong options as long, or a learner need only choose the longest."
        yield where.problem("always-longest", message, remedy, full[0][0].place, full[0][1])


_Advice = Callable[[Deck, Pointer], Iterator[Problem]]
_ANYWHERE: Final[tuple[_Advice, ...]] = (_few, _shown, _long, _alike, _longest)
_IN_ENGLISH: Final[tuple[_Advice, ...]] = (_empty, _telling, _negative, _alone)
"""What looks at a deck in any language, and at the words of one in English."""
