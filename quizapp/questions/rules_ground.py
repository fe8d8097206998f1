"""Rules about what a question rests on: the deck's words, its holder, its passage; a claim is never asked as a fact.

Numbers are those of the table in ``rules``. Source: H6 = Haladyna, Downing and Rodriguez 2002, guideline 6.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizapp.deck.model import Card, Event, Fact, Term, Viewpoint, Voice
from quizapp.questions.model import FIXED, Form, Kind
from quizapp.questions.rules_case import Case, Violation, statement_of
from quizapp.questions.rules_words import BLANK, folded, spaced, stands_in

_TELLS_WHO = frozenset({Kind.WHO_SAYS, Kind.MATCH, Kind.FACT_OR_CLAIM, Kind.FLASHCARD})
"""Kinds that ask for the holder, so that the stem must not name one."""


def worth_asking(case: Case) -> Iterator[Violation]:
    """22 (H2): not who wrote or printed the article. How weighty a fact is, a deck does not say."""
    source = case.deck.source
    if case.key and folded(case.key) in {folded(t) for t in (source.author, source.publisher) if t}:
        yield Violation(22, "W", "the answer is the article's author or paper")


def claim_has_holder(case: Case) -> Iterator[Violation]:
    """23 (H6): a claim is never asked as true or false, and never without its holder."""
    if not case.stance:
        return
    question = case.question
    if question.kind is Kind.TRUE_FALSE:
        yield Violation(23, "E", "a claim asked as true or false")
    elif question.kind not in _TELLS_WHO and not case.names_holder() and not case.asks_who:
        level = "E" if case.holders else "W"
        yield Violation(23, level, "a claim asked without its holder")
    if isinstance(case.entry, Viewpoint) and not question.holder:
        yield Violation(23, "E", "a view shown without its holder")


def one_slot_changed(case: Case) -> Iterator[Violation]:
    """24: a true statement is the fact itself; a false one differs from it within one marked value."""
    fact = case.entry
    if case.question.kind is not Kind.TRUE_FALSE or not isinstance(fact, Fact) or not fact.marks:
        return
    said, true = stands_in(fact.text, case.question.prompt), says_true(case)
    if said != true:
        yield Violation(24, "E", "the statement is the fact and keyed as false, or not the fact and keyed as true")
        return
    changed = [(mark, slot) for mark in fact.marks if (slot := case.slot(mark)) is not None]
    if not said and not changed:
        yield Violation(24, "E", "the false statement differs from the fact in more than one marked value")
    for mark, slot in changed:
        if not said and any(spaced(slot) == spaced(good) for good in (mark.text, *mark.accept, *mark.not_wrong)):
            yield Violation(24, "E", "the false statement is true")


def says_true(case: Case) -> bool:
    """Whether the right answer to a true-or-false question is "true"."""
    return keyed_true(case.right[0].text if case.right else case.question.answer)


def keyed_true(text: str) -> bool:
    """Whether an option's words mean "true" or "yes"."""
    first = folded(text).replace(",", " ").replace(":", " ").split()[:1]
    return first in (["true"], ["yes"], ["right"], ["agree"], ["agrees"], ["would"]) and "disagree" not in folded(text)


def entry_known(case: Case) -> Iterator[Violation]:
    """28: the question belongs to an entry of the deck, and to a mark that the entry has."""
    question = case.question
    if case.entry is None:
        yield Violation(28, "E", f"no entry “{question.entry}” in the deck")
    elif isinstance(case.entry, Fact | Viewpoint) and question.point != case.entry.id and case.mark is None:
        yield Violation(28, "E", f"no marked words “{question.point}” in the entry")


def passage_known(case: Case) -> Iterator[Violation]:
    """28: paragraphs are numbered from 1 and are those of the entry."""
    question, entry = case.question, case.entry
    if any(number < 1 for number in question.passage):
        yield Violation(28, "E", "a paragraph before the first")
    own = getattr(entry, "passage", ())
    if own and not set(own) <= set(question.passage):
        yield Violation(28, "E", "the paragraph is not the entry's")


def holder_known(case: Case) -> Iterator[Violation]:
    """28: voices that the question names are the deck's, and the holder of a view is one of its own."""
    question = case.question
    if any(who not in case.deck.voices for who in question.voices):
        yield Violation(28, "E", "a voice that the deck does not have")
    if not question.holder or not case.holders:
        return
    known = [name for who in case.holders for name in case.grounds.names(who)]
    if not any(stands_in(name, question.holder) for name in known):
        yield Violation(28, "E", f"“{question.holder}” does not stand behind the entry")


def key_in_entry(case: Case) -> Iterator[Violation]:
    """28: the key is what the entry says: its marked words, its holder, its meaning, its date, its answer."""
    if not case.key or case.question.kind is Kind.FLASHCARD:
        return
    good = _good_keys(case)
    if good and not any(spaced(case.key) == spaced(text) for text in good) and not _voiced(case):
        yield Violation(28, "E", f"the answer “{case.key}” does not stand in the entry")


def _voiced(case: Case) -> bool:
    return case.grounds.voice_named(case.key) is not None


def _good_keys(case: Case) -> tuple[str, ...]:
    entry, mark = case.entry, case.mark
    if mark is not None:
        return (mark.text, *mark.accept)
    if isinstance(entry, Card):
        return (entry.a, *entry.accept)
    if isinstance(entry, Term):
        return (entry.term, entry.means, *entry.aka)
    if isinstance(entry, Viewpoint) and case.question.kind is Kind.HOLDS:
        return (entry.holds,)
    return ()


def mark_in_statement(case: Case) -> Iterator[Violation]:
    """28: the marked words stand in the statement where the mark says, and a cloze hides just them."""
    if case.mark is None:
        return
    text = statement_of(case.entry)
    if text[case.mark.start : case.mark.end] != case.mark.text:
        yield Violation(28, "E", "the marked words do not stand where the mark says")
    elif case.question.kind is Kind.CLOZE and case.blanks == 1 and not case.hand_worded:
        yield from _cloze_fits(case, text)


def _cloze_fits(case: Case, text: str) -> Iterator[Violation]:
    assert case.mark is not None
    before, after = BLANK.split(case.question.prompt.replace("(n)", ""), maxsplit=1)
    told = spaced(text[: case.mark.start]).split()[-2:], spaced(text[case.mark.end :]).split()[:2]
    shown = spaced(before).split()[-len(told[0]) :], spaced(after).split()[: len(told[1])]
    hidden = "…" in before[-8:] + after[:8]
    if not hidden and any(_differ(a, b) for a, b in zip(told, shown, strict=True)):
        yield Violation(28, "E", "the sentence around the blank is not the entry's")


def _differ(told: Sequence[str], shown: Sequence[str]) -> bool:
    """Whether words next to a blank are others than the entry's; "a" may stand for "an"."""
    same = len(told) == len(shown) and all(a == b or {a, b} == {"a", "an"} for a, b in zip(told, shown, strict=True))
    return bool(told) and not same


def fixed_scale(case: Case) -> Iterator[Violation]:
    """1, 28: a scale (true or false, fact or claim) has two options or more, one of them right."""
    if case.question.kind in FIXED and case.question.form is Form.ONE and len(case.question.options) < 2:
        yield Violation(1, "E", "a scale with fewer than two options")


def event_dated(case: Case) -> Iterator[Violation]:
    """28: an event's stem does not hold its date when the date is asked for."""
    if isinstance(case.entry, Event) and case.key and stands_in(case.entry.when, case.question.prompt):
        yield Violation(3, "E", "the stem holds the event's date")


def voice_shown_by_role(case: Case) -> Iterator[Violation]:
    """23, 28: an anonymous voice is shown by its role alone, never by a name that a deck might hold."""
    shown = " ".join((case.question.prompt, case.question.answer, *(o.text for o in case.question.options)))
    for who in case.question.voices:
        voice = case.deck.voices.get(who)
        if voice is not None and _unmasked(voice, shown):
            yield Violation(23, "E", "an anonymous voice is shown by name")


def _unmasked(voice: Voice, shown: str) -> bool:
    told = set(spaced(voice.name).split()) <= set(spaced(voice.role).split())
    return voice.anonymous and bool(voice.role) and not told and stands_in(voice.name, shown)
