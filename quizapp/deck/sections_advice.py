"""Advice on entries that can be read but make poor questions. All of it is warnings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from quizapp.deck.compose_nodes import Scalar
from quizapp.deck.compose_notes import Notes, shorten
from quizapp.deck.dates import find_dates, parse_date
from quizapp.deck.model import Deck, Event, Fact, Mark, Side, Term, Viewpoint, Voice
from quizapp.deck.pattern import pattern
from quizapp.deck.problems import Level
from quizapp.deck.sections_fields import Fields
from quizapp.deck.standing import LEANING
from quizapp.deck.text import clean

SHORTEST_NAME: Final = 3
"""Characters of a name that is looked for in a text."""

ALIKE: Final = 4
"""Letters that two words have in common when they are forms of one."""

_SHORT: Final = range(2, 4)
ENDS: Final = (".", "!", "?", "…", '"', "”", "»", "'", "’", ")", "。", "！", "？", "؟", "।", ";")
_QUESTIONS: Final = ("?", "？", "؟", ";", "\u037e", '?"', "?”", "?)")
_FIRST_PERSON = pattern(r"(?:I|We|My|Our|In my|In our)(?= [a-z])")
_HEDGED = pattern(
    r"(?:(?:more|less|fewer|greater) than|about|around|nearly|almost|over|under|at (?:least|most)|up to|roughly"
    r"|approximately)(?= [$€£]?\d)"
)


class Advice:
    """What is known of a deck's entries so far, for advice on those that follow."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.topics: dict[str, str] = {}
        self.accepted: list[tuple[str, Sequence[Scalar]]] = []
        """Right answers along with what else is accepted for them."""

    def topic(self, fields: Fields) -> str:
        """An entry's topic; one that another entry writes otherwise is reported."""
        if "topic" not in fields.values:
            return ""
        topic = fields.text("topic")
        first = self.topics.setdefault(topic.casefold(), topic)
        if first != topic:
            message = f"another entry writes this topic “{shorten(first)}”, so these are two topics"
            fields.warn("topic-twice", message, fields.values["topic"], f"Write “{shorten(first)}” here too.")
        return topic

    def deck(self, deck: Deck) -> None:
        """What only the whole deck tells: of its sides nothing while a view may be missing because of an error."""
        if not any(problem.level is Level.ERROR for problem in self.notes.problems):
            one_sided(deck, self.notes)
        if self.accepted:
            self.elsewhere(deck)

    def elsewhere(self, deck: Deck) -> None:
        """Warn of what is accepted for one answer although it is the right answer to something else."""
        stated: tuple[Fact | Viewpoint, ...] = (*deck.facts, *deck.viewpoints)
        marks = (mark for entry in stated for mark in entry.marks)
        answers = {card.a: card.accept for card in deck.cards} | {mark.text: mark.accept for mark in marks}
        for right, nodes in self.accepted:
            for node in nodes:
                text = clean(node.text)
                if right not in answers.get(text, (right,)) and _strangers(right, text):
                    message = f"“{shorten(node.text)}” is the right answer to something else in this deck"
                    remedy = f"Take it out, unless “{shorten(right)}” is truly the same."
                    self.notes.add("accept-elsewhere", message, node, remedy, level=Level.WARNING)


def _strangers(one: str, other: str) -> bool:
    """Whether two answers are names that have no word in common, nor the beginning of one."""
    beginnings = [{word[:ALIKE] for word in re.findall(r"\w+", text.casefold())} for text in (one, other)]
    return one[:1].isupper() and other[:1].isupper() and beginnings[0].isdisjoint(beginnings[1])


def says(text: str, words: str) -> bool:
    """Whether a text holds some words, as whole words in any case."""
    text, words = text.casefold(), words.casefold()
    return words in text and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def gives_away(question: str, answer: str) -> bool:
    """Whether a question says what is accepted as its answer, and offers nothing else beside it."""
    return " or " not in question and says(question, answer)


def fact(made: Fact, fields: Fields) -> None:
    """Advice on a fact's marks."""
    if not made.marks:
        return
    node = fields.values["fact"]
    if made.text.endswith(_QUESTIONS):
        fields.warn("not-held", "a question is no fact", node, "Write what is so, as a sentence; or ask it as a card.")
    if _bare(made) and not all(mark.ask for mark in made.marks):
        message = "all of the sentence is marked, so nothing is left of it to ask with"
        fields.warn("all-marked", message, node, "Write a full sentence, and put only the words worth knowing in [ ].")
    for mark in made.marks:
        if hedge := _HEDGED.match(mark.text):
            rest_of_it = mark.text[hedge.end() :].strip()
            message = f"“{hedge.group()}” stands inside the brackets, so it must be typed too"
            fields.warn("hedge-marked", message, node, f"Write {hedge.group()} [{rest_of_it}].")


def _bare(made: Fact) -> bool:
    """Whether no word of a fact stands outside its marks."""
    first = made.marks[0].start
    if first and made.text[0].isalnum():
        return False  # as in nearly all facts
    starts = [*(mark.start for mark in made.marks), len(made.text)]
    ends = [0, *(mark.end for mark in made.marks)]
    return not any(char.isalnum() for end, start in zip(ends, starts, strict=True) for char in made.text[end:start])


def asked(mark: Mark, fields: Fields) -> None:
    """Warn of a question without its mark, or that holds its answer."""
    if mark.ask and not mark.ask.endswith(ENDS):
        fields.warn("no-question", "this question has no question mark", fields.values["ask"], "Write “?” at its end.")
    if said := next((answer for answer in (mark.text, *mark.accept) if gives_away(mark.ask, answer)), ""):
        message = f"this question gives its answer away: it says “{shorten(said)}”"
        fields.warn("gives-away", message, fields.values["ask"], "Ask without the words of the answer.")


def view(made: Viewpoint, fields: Fields, voices: Mapping[str, Voice], english: bool) -> None:
    """Advice on the wording of a viewpoint; on its pronouns only in ``english``."""
    text, node = made.holds, fields.values["holds"]
    if text.endswith(_QUESTIONS):
        fields.warn("not-held", "a question is not what anybody holds", node, "Write what they answer, as a sentence.")
    elif no_sentence(text):
        remedy = "Write a full sentence that stands alone, such as “The town should build no tram.”"
        fields.warn("no-sentence", "this is no full sentence", node, remedy)
    elif english and (found := _FIRST_PERSON.match(text)):
        message = f"“{found.group()}” does not say who, and the app adds “According to …”"
        fields.warn(
            "first-person", message, node, f"Say it without “{found.group()}”, as in “The town should build no tram.”"
        )
    elif english and (found := LEANING.match(text)):
        message = f"“{found.group()}” does not say who, for a view is asked about alone"
        remedy = "Write the bare view, as in “The town should build no tram.”; the app adds “According to …”."
        fields.warn("no-antecedent", message, node, remedy)
    elif named := _holder(made, voices):
        message = f"this names its holder, “{shorten(named)}”, so that nobody need know whose view it is"
        fields.warn("names-holder", message, node, "Write the bare view; the app adds “According to …”.")
    if made.shared_by and (both := set(made.shared_by) & set(made.who)):
        message = f"“{shorten(min(both))}” holds this view already"
        fields.warn("twice", message, fields.values["shared_by"], "Name others here, or take it out.")


def no_sentence(text: str) -> bool:
    """Whether a view is surely but a piece of a sentence."""
    return not text.endswith(ENDS) and (text[:1].islower() or len(text.split()) in _SHORT)


def _holder(made: Viewpoint, voices: Mapping[str, Voice]) -> str:
    """The name of a holder that a view's text holds, or nothing."""
    for who in made.who:
        voice = voices[who]
        for name in (voice.name, *voice.aka, voice.last_name):
            bare = name.removeprefix("the ").removeprefix("The ")
            if len(bare) >= SHORTEST_NAME and bare in made.holds and says(made.holds, bare):
                return bare
    return ""


def event(made: Event, marks: Sequence[Mark], fields: Fields) -> None:
    """Advice on the text of an event, of which the date is asked."""
    node = fields.values["event"]
    if marks:
        remedy = "Take the brackets out; what is worth knowing besides goes into “facts”."
        fields.warn("marked-event", "brackets do nothing in an event: its date is asked", node, remedy)
    if made.when[:4] not in made.text or (when := parse_date(made.when)) is None:
        return
    if any(found.date == when for found in find_dates(made.text)):
        message = "this says the date that is asked"
        fields.warn("gives-away", message, node, "Take the date out of the sentence; “when” holds it.")


def term(made: Term, fields: Fields) -> None:
    """Warn of a meaning that holds the term."""
    if len(made.term) >= SHORTEST_NAME and says(made.means, made.term):
        message = f"this gives the answer away: it says “{shorten(made.term)}”"
        fields.warn("gives-away", message, fields.values["means"], "Say what it means without the word itself.")


def dispute(question: str, fields: Fields) -> None:
    """Warn of a dispute that is not put as a question."""
    if not question.endswith(_QUESTIONS):
        remedy = "Write a question that people answer differently, such as “Should the town build a tram?”"
        fields.warn("no-question", "a dispute is a question", fields.values["question"], remedy)


def one_sided(deck: Deck, notes: Notes) -> None:
    """Warn of disputes on which one of several sides alone is heard."""
    if len(deck.sides) < 2:
        return
    heard: dict[str, set[str]] = {}
    for made in deck.viewpoints:
        heard.setdefault(made.on, set()).update(deck.voices[who].side for who in (*made.who, *made.shared_by))
    for key, found in deck.disputes.items():
        sides = heard.get(key, set())
        if len(sides) == 1 and "" not in sides:
            named = _named(sides, deck.sides)
            message = f"all views on “{shorten(found.question)}” come from one side, “{shorten(named)}”"
            remedy = "Add what the others hold on it, each side at its strongest."
            notes.add("one-sided", message, found.place, remedy, level=Level.WARNING)


def _named(keys: Iterable[str], sides: Mapping[str, Side]) -> str:
    """The name of the one side among some keys."""
    return "".join(sides[key].name for key in keys)
