"""Rules about what a question rests on: the deck's words, its holder, its passage; a claim is never asked as a fact.

Numbers are those of the table in ``rules``. Source: H6 = Haladyna, Downing and Rodriguez 2002, guideline 6.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.deck.model import Card, Event, Fact, Mark, Term, Viewpoint, Voice
from quizapp.questions.model import Form, Kind
from quizapp.questions.rules_case import FIXED, Case, Violation, statement_of
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


def _common_ends(one: str, two: str) -> tuple[int, int]:
    """How many leading and trailing words two texts share, in that order, counted without overlap."""
    a, b = one.split(), two.split()
    limit = min(len(a), len(b))
    head = next((i for i in range(limit) if a[i] != b[i]), limit)
    tail = next((i for i in range(limit - head) if a[-1 - i] != b[-1 - i]), limit - head)
    return head, tail


def _slot_words(fact: Fact, mark: Mark) -> tuple[int, int]:
    """How many words of a fact stand before a mark, and after it."""
    return len(spaced(fact.text[: mark.start]).split()), len(spaced(fact.text[mark.end :]).split())


def one_slot_changed(case: Case) -> Iterator[Violation]:
    """24: a true statement is the fact itself; a false one differs from it within one marked value."""
    question, fact = case.question, case.entry
    if question.kind is not Kind.TRUE_FALSE or not isinstance(fact, Fact) or not fact.marks:
        return
    said, true = stands_in(fact.text, question.prompt), says_true(case)
    if said or true:
        if not (said and true):
            yield Violation(24, "E", "the statement is the fact and keyed as false, or not the fact and keyed as true")
        return
    text = _told(case, fact)
    head, tail = _common_ends(spaced(text), spaced(fact.text))
    if not any(before <= head and after <= tail for before, after in (_slot_words(fact, m) for m in fact.marks)):
        yield Violation(24, "E", "the false statement differs from the fact in more than one marked value")
    elif any(stands_in(fact.text.replace(case.mark.text, good), text) for good in case.aliases if case.mark):
        yield Violation(24, "E", "the false statement is true")


def _told(case: Case, fact: Fact) -> str:
    """The statement within the stem: what follows a lead-in, as many words as a statement needs."""
    prompt = case.question.prompt
    first = spaced(fact.text).split()[:1]
    for lead in (": ", "? ", "\n", ". "):
        tail = prompt.partition(lead)[2]
        if tail and (spaced(tail).split()[:1] == first or len(tail) > len(prompt) // 2):
            return tail
    return prompt


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
    if good and not any(folded(case.key) == folded(t) for t in good) and not _voiced(case):
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
        return (entry.holds, entry.holds.rstrip("."))
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
    before, after = BLANK.split(case.question.prompt.replace("a(n) ", ""), maxsplit=1)
    # the words next to the blank must be the entry's; a lead-in or a hint in brackets may stand further off
    near = (spaced(before).split()[-2:], spaced(after.partition("(")[0]).split()[:2])
    told = spaced(text)
    if not all(f" {' '.join(w)} " in told or len(w) < 2 for w in near):
        yield Violation(28, "E", "the sentence around the blank is not the entry's")


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
