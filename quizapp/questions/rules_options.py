"""Rules about the options of one question: right, distinct, alike, plausible, of even length, without tells.

Numbers are those of the table in ``rules``. Sources: H = Haladyna, Downing and Rodriguez's guideline of that number
(2002), NBME = the National Board of Medical Examiners' list of flaws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import fmean

from quizapp.deck.model import AnswerKind, Card, Viewpoint, VoiceKind
from quizapp.questions.model import FIXED, Form, Kind, Option
from quizapp.questions.rules_case import NAMES, STATED, VOICED, Case, Violation
from quizapp.questions.rules_words import (
    ABSOLUTE,
    ARTICLES,
    NEGATION,
    OPPOSITES,
    SWEEPING,
    VAGUE,
    content,
    folded,
    same_words,
    spaced,
    without_article,
    word_count,
)


def one_right(case: Case) -> Iterator[Violation]:
    """1 (H19): the options marked right are those that ``right`` names; one for a single choice."""
    question = case.question
    if question.form not in (Form.ONE, Form.SOME):
        return
    marked = tuple(i for i, o in enumerate(question.options) if o.correct)
    if marked != tuple(sorted(question.right)):
        yield Violation(1, "E", "the options marked right are not those named as right")
    elif question.form is Form.ONE and len(marked) != 1:
        yield Violation(1, "E", f"{len(marked)} options are right, not one")
    elif not marked or len(marked) == len(question.options):
        yield Violation(1, "E", "all options are right, or none")


def no_second_right(case: Case) -> Iterator[Violation]:
    """1 (H19): no wrong option says what the key, one of its aliases or a banned wrong option says."""
    if not case.plain_choice:
        return
    banned = case.mark.not_wrong if case.mark and case.question.kind not in VOICED | STATED else ()
    good = {without_article(t) for t in (*(o.text for o in case.right), *case.aliases, *banned)} - {""}
    for option in case.wrong:
        if without_article(option.text) in good:
            yield Violation(1, "E", f"the wrong option “{option.text}” is right too")


def no_second_holder(case: Case) -> Iterator[Violation]:
    """1 (H19): nobody is a wrong answer to "who says this?" who holds or shares the view, here or elsewhere."""
    entry = case.entry
    if case.question.kind is not Kind.WHO_SAYS or not isinstance(entry, Viewpoint):
        return
    also = {*entry.who, *entry.shared_by, *case.grounds.holders_of.get(spaced(entry.holds), ())}
    for option in case.wrong:
        if case.grounds.voice_named(option.text) in also:
            yield Violation(1, "E", f"“{option.text}” holds the view too")


def no_own_view(case: Case) -> Iterator[Violation]:
    """1 (H19): no wrong option of "what does X hold?" is a view of X's own."""
    if case.question.kind is not Kind.HOLDS or not isinstance(case.entry, Viewpoint):
        return
    asked = set(case.entry.who)
    for option in case.wrong:
        view = case.grounds.entry_of(option.ref)
        also = {*view.who, *view.shared_by} if isinstance(view, Viewpoint) else set()
        if asked & (also | set(case.grounds.holders_of.get(spaced(option.text), ()))):
            yield Violation(1, "E", f"the wrong option “{option.text}” is the holder's own view")


def no_second_opponent(case: Case) -> Iterator[Violation]:
    """1 (H19): nobody is a wrong answer to "who contradicts this?" who contradicts it as well."""
    if case.question.kind is not Kind.ANSWERS or not isinstance(case.entry, Viewpoint):
        return
    opposed = case.grounds.opponents(case.entry)
    for option in case.wrong:
        if case.grounds.voice_named(option.text) in opposed:
            yield Violation(1, "E", f"“{option.text}” contradicts the view too")


def no_equal_values(case: Case) -> Iterator[Violation]:
    """1, 2 (H19, H22): figures differ in value and ranges do not overlap ("two thirds" and 67 % are one)."""
    if not case.valued or case.question.answer_kind is not AnswerKind.FIGURE:
        return
    known = [f for f in case.figures if f is not None]
    for one, two in combinations(known, 2):
        low, high = max(one.value, two.value), min(one.high or one.value, two.high or two.value)
        if low <= high and (one.unit == two.unit or not one.unit or not two.unit):
            yield Violation(2, "E", f"“{one.text}” and “{two.text}” overlap")


def distinct(case: Case) -> Iterator[Violation]:
    """2 (H22): no two options are equal, and no name is a part of another (Rivera and Ana Rivera)."""
    if len(case.question.options) < 2:
        return
    texts = [without_article(o.text) for o in case.question.options]
    if len(set(texts)) < len(texts):
        yield Violation(2, "E", "two options are the same")
        return
    if case.question.kind in STATED or not case.plain_choice or case.valued:
        return
    bags = [frozenset(text.split()) for text in texts if len(text.split()) <= 6]
    if any(one < two or two < one for one, two in combinations(bags, 2)):
        yield Violation(2, "E", "one option's words are part of another's")


def distinct_sentences(case: Case) -> Iterator[Violation]:
    """2 (H22): no option says in full what another says with more words around it ("..., as Ana noted")."""
    if not case.plain_choice or case.valued or not case.english:
        return
    texts = [o.text for o in case.question.options if len(content(o.text)) >= 3]
    if any(same_words(one, two) for one, two in combinations(texts, 2)):
        yield Violation(2, "E", "two options say the same")


def one_type(case: Case) -> Iterator[Violation]:
    """5 (H23): options are answers of one type, unit and precision, as far as the deck knows them."""
    question = case.question
    if not case.plain_choice or question.kind in VOICED | STATED:
        return
    known = [t for t in (case.grounds.type_of(o.ref) for o in question.options if o.ref) if t is not None]
    own = case.grounds.type_of(question.point)
    known += [own] if own and own.kind is question.answer_kind else []
    if any(t.kind is not question.answer_kind for t in known):
        yield Violation(5, "E", "the options are answers of different types")
    elif len({t.unit for t in known if t.unit}) > 1:
        yield Violation(5, "E", "the options have different units")
    elif len({t.precision for t in known if t.precision}) > 1:
        yield Violation(5, "E", "the options are dates of different precision")


def one_voice_type(case: Case) -> Iterator[Violation]:
    """5 (H23): the key is not the only person among bodies, nor the only body among persons."""
    if case.question.kind not in VOICED or not case.plain_choice:
        return
    ids = [case.grounds.voice_named(o.text) for o in case.question.options]
    persons = [who is not None and case.deck.voices[who].kind is VoiceKind.PERSON for who in ids]
    yield from _uneven(case, persons, "a person", strict=False)


def _uneven(case: Case, traits: Sequence[object], what: str, *, strict: bool) -> Iterator[Violation]:
    """5: options differ in a trait; refuse when ``strict`` or when the key stands alone with its own, else warn."""
    if len(set(traits)) < 2:
        return
    index = case.key_index
    alone = index >= 0 and len(traits) > 2 and traits.count(traits[index]) == 1
    others = {t for i, t in enumerate(traits) if i != index}
    odd = alone and len(others) == 1
    yield Violation(5, "E" if strict or odd else "W", f"one option is {what} and others not")


def _capital(text: str) -> bool | None:
    first = text.split(" ", 1)[1] if _article(text) and text[0].islower() else text
    letter = next((c for c in first if c.isalpha()), "")
    return letter.isupper() if letter.isupper() or letter.islower() else None


def _article(text: str) -> str:
    first = folded(text).split(" ", 1)
    return first[0] if len(first) > 1 and first[0] in ARTICLES else ""


_CLOSED = re.compile(r"(?<!\bCorp)(?<!\bInc)(?<!\bCo)(?<!\bLtd)(?<!\b[JS]r)(?<!\bBros)(?<!\b[A-Z])\.$|[?!;:]$")


def even_shape(case: Case) -> Iterator[Violation]:
    """5 (H23): all or no options with a capital, a final mark, quotation marks.

    Strict for what the writer of options has in hand (quotation marks, final marks of sentences, capitals of names
    and sentences); else the key must not stand out, and a mixture is only warned of: reviewed items mix capitals
    in 3.7 %. A name keeps its own article (the FBI) and its own point (Corp.).
    """
    if not case.plain_choice:
        return
    question = case.question
    texts = [o.text.strip() for o in question.options]
    named = question.kind in VOICED or question.answer_kind in NAMES
    yield from _uneven(case, [bool(_CLOSED.search(t)) for t in texts], "closed by a mark", strict=True)
    yield from _uneven(case, [t[:1] in "“\"'‘«" for t in texts], "in quotation marks", strict=True)
    proper = named or question.kind in STATED
    yield from _uneven(case, [_capital(t) for t in texts], "capitalised", strict=proper)


def even_words(case: Case) -> Iterator[Violation]:
    """5 (H23): the key is not the only short option with an article, or with a digit, or without.

    Of names only "a" and "an" count: they tell a role among names.
    """
    texts = [o.text.strip() for o in case.question.options]
    if not case.plain_choice or case.question.kind in STATED or any(len(t.split()) > 4 for t in texts):
        return
    named = case.question.kind in VOICED or case.question.answer_kind in NAMES
    counted = ("a", "an") if named else ("a", "an", "the")
    yield from _uneven(case, [_article(t) in counted for t in texts], "with an article", strict=False)
    yield from _uneven(case, [any(c.isdigit() for c in t) for t in texts], "with digits", strict=False)


def enough_wrong(case: Case) -> Iterator[Violation]:
    """6 (H29): a single choice has two wrong options or more."""
    if case.question.form is Form.ONE and case.question.kind not in FIXED and len(case.wrong) < 2:
        yield Violation(6, "E", "fewer than two wrong options")
    if case.question.form is Form.SOME and len(case.question.options) < 4:
        yield Violation(6, "E", "fewer than four options to choose several from")


def from_the_deck(case: Case) -> Iterator[Violation]:
    """6 (H30): each wrong option is another answer of the deck or the author's own, and is no outsider."""
    if not case.plain_choice:
        return
    pinned = case.mark.wrong if case.mark else case.entry.options if isinstance(case.entry, Card) else ()
    own = {folded(text) for text in pinned}
    for option in case.wrong:
        inside = case.grounds.entry_of(option.ref) if option.ref else None
        if inside is None and folded(option.text) not in own and not case.grounds.voice_named(option.text):
            yield Violation(6, "E", f"the wrong option “{option.text}” is not from the deck")


def even_length(case: Case) -> Iterator[Violation]:
    """7 (H24): the key is at most 1.6 times as long as wrong options are on average, nor clearly the longest.

    1.6 lies between the 90th and the 95th percentile of 486 reviewed items.
    """
    if not case.plain_choice or len(case.right) != 1 or not case.wrong:
        return
    key, others = len(case.right[0].text), [len(o.text) for o in case.wrong]
    if key > 1.6 * fmean(others) or key >= 1.2 * max(others):
        yield Violation(7, "W", "the right option is the longest by far")


def no_sweeping(case: Case) -> Iterator[Violation]:
    """8 (H25, H26, H9): no "all of these", "none of these", "both A and B"; "none" does answer "how many"."""
    if case.question.kind in FIXED or not case.english:
        return
    counted = re.search(r"\bhow (?:many|much|often)\b", folded(case.question.prompt))
    for option in case.question.options:
        text = folded(option.text).rstrip(".")
        if SWEEPING.search(text) and not (counted and " " not in text):
            yield Violation(8, "E", f"the option “{option.text}” speaks of other options")


def positive_options(case: Case) -> Iterator[Violation]:
    """10 (H27): not some options with a negation and others without."""
    if not case.worded:
        return
    if 0 < _having(NEGATION, case.question.options) < len(case.question.options):
        yield Violation(10, "W", "some options are negated and others not")


def absolutes(case: Case) -> Iterator[Violation]:
    """11 (H28a): "always", "never", "all" give a wrong option away.

    Refused when wrong options alone have one. Views are somebody's words and names are names: there it is only
    a warning, or nothing at all.
    """
    question = case.question
    if not case.worded:
        return
    right, wrong = _having(ABSOLUTE, case.right), _having(ABSOLUTE, case.wrong)
    if right + wrong in (0, len(question.options)):
        return
    tell = not right and question.kind not in STATED and question.form is Form.ONE and not case.stance
    yield Violation(11, "E" if tell else "W", "an absolute term in some options only")


def _having(words: re.Pattern[str], options: Sequence[Option]) -> int:
    return sum(words.search(folded(o.text)) is not None for o in options)


def vague(case: Case) -> Iterator[Violation]:
    """12 (NBME): "usually", "often", "may" in some options only."""
    if not case.worded:
        return
    if 0 < _having(VAGUE, case.question.options) < len(case.question.options):
        yield Violation(12, "W", "a vague term in some options only")


def convergence(case: Case) -> Iterator[Violation]:
    """14 (NBME): the key is not the only one that shares two words more with the others than any other does."""
    if case.key_index < 0 or not case.plain_choice or case.valued:
        return
    bags = [set(content(o.text)) for o in case.question.options]
    shared = [sum(len(bag & other) for other in bags if other is not bag) for bag in bags]
    rest = [n for i, n in enumerate(shared) if i != case.key_index]
    if rest and shared[case.key_index] - max(rest) >= 2:
        yield Violation(14, "W", "the right option is the centre of the words that options share")


def logical_cue(case: Case) -> Iterator[Violation]:
    """15 (NBME): no two options that leave nothing over (rose, fell) beside others of another kind."""
    if not case.plain_choice or not case.english or len(case.question.options) < 3:
        return
    bags = [set(spaced(o.text).split()) for o in case.question.options]
    for one, two in OPPOSITES:
        ups, downs = [i for i, b in enumerate(bags) if one in b], [i for i, b in enumerate(bags) if two in b]
        if len(ups) == len(downs) == 1 and ups != downs and bags[ups[0]] - {one} == bags[downs[0]] - {two}:
            yield Violation(15, "W", f"two options leave nothing over ({one}, {two})")


def short_options(case: Case) -> Iterator[Violation]:
    """20 (H16): options of at most 13 words, the 95th percentile of reviewed items."""
    longest = max((word_count(o.text) for o in case.question.options), default=0)
    if longest > 13:
        yield Violation(20, "W", f"an option of {longest} words")


def option_feedback(case: Case) -> Iterator[Violation]:
    """29: each wrong option says what it really is."""
    if case.plain_choice and any(not o.why for o in case.wrong):
        yield Violation(29, "W", "a wrong option does not say what it really is")


def distinct_marked(case: Case) -> Iterator[Violation]:
    """2 (H22): items to be matched are distinct, and each has its place among the options."""
    question = case.question
    if question.form is not Form.PAIRS:
        return
    if len(set(map(spaced, question.items))) < len(question.items):
        yield Violation(2, "E", "two items to match are the same")
    if len(question.right) != len(question.items) or not all(0 <= i < len(question.options) for i in question.right):
        yield Violation(1, "E", "an item to match has no option of its own")
