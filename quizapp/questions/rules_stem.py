"""Rules about the stem of one question: it stands alone, gives nothing away, reads well.

Numbers are those of the table in ``rules``. Sources: H = Haladyna, Downing and Rodriguez's guideline of that number
(2002), NBME = the National Board of Medical Examiners' list of flaws. Rules of style refuse a generated stem and
only warn of one that an author wrote (``Case.style``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizapp.deck.model import AnswerKind, Event, Fact
from quizapp.deck.standing import DANGLING, NOWADAYS, RELATIVE
from quizapp.questions.model import FIXED, Form, Kind
from quizapp.questions.rules_case import NAMES, STATED, VOICED, Case, Violation, statement_of
from quizapp.questions.rules_words import (
    BACKWARD,
    BLANK,
    FILL_IN,
    NEGATION,
    UNNAMED,
    content,
    folded,
    shared_stems,
    spaced,
    stands_in,
    unquoted,
    unspaced,
    without_meaning,
    word_count,
)

STATEMENTS = FIXED | {Kind.ORDER, Kind.MATCH, Kind.SEVERAL, Kind.ESTIMATE, Kind.FLASHCARD}
"""Kinds whose stem may be a statement or a request instead of a question."""

_TYPED = (Form.TEXT, Form.NUMBER, Form.GRADE)


def answer_hidden(case: Case) -> Iterator[Violation]:
    """3 (H28b): neither the key nor an alias stands in the stem, unless a wrong option stands there too."""
    stem = case.question.prompt
    if not case.key or any(stands_in(o.text, stem) for o in case.wrong):
        return
    for text in (case.key, *case.aliases):
        if stands_in(text, stem):
            yield Violation(3, "E", f"the stem holds the answer “{text}”")
            return


def no_clang(case: Case) -> Iterator[Violation]:
    """3 (NBME clang): the key does not alone repeat words of the stem: two refuse, one where words are asked for.

    One is only warned of in an option that is a sentence. A view is told in the stem of "who says this?" and may well
    speak of its holder's kind: there it only warns.
    """
    question = case.question
    if not case.key or not case.plain_choice:
        return
    stem = content(question.prompt)
    if any(shared_stems(content(o.text), stem) for o in case.wrong):
        return
    shared = shared_stems(content(case.key), stem)
    if shared:
        short = question.kind is Kind.CHOICE and len(case.key.split()) <= 6 and not case.key.endswith(".")
        strong = (shared >= 2 or short or _longest_by_far(case)) and question.kind not in VOICED
        yield Violation(3, "E" if strong else "W", "the right option alone repeats words of the stem")


def _longest_by_far(case: Case) -> bool:
    """Whether the key is over 1.6 times as long as any wrong option: with a word of the stem, two tells make one."""
    return len(case.key) > 1.6 * max((len(option.text) for option in case.wrong), default=0)


def no_clang_typed(case: Case) -> Iterator[Violation]:
    """3: a typed answer's words do not all stand in the stem."""
    if case.question.form not in _TYPED or not case.key:
        return
    own = content(case.key)
    if own and shared_stems(own, content(case.question.prompt)) == len(own) > 1:
        yield Violation(3, "E" if case.style == "E" else "W", "all words of the answer stand in the stem")


def no_negation(case: Case) -> Iterator[Violation]:
    """9 (H17): the question adds no negation; one that is meant stands in capitals.

    Negations of the statement, the view or the dispute that the stem repeats are the author's and stay.
    """
    prompt = case.question.prompt
    if not case.english:
        return
    added = len(NEGATION.findall(folded(unquoted(prompt)))) - len(NEGATION.findall(folded(case.sources)))
    if added > 0 and not re.search(r"\b(?:NOT|NEVER|EXCEPT|LEAST)\b", prompt):
        yield Violation(9, case.style, "the stem asks for what is not so")


def no_grammar_cue(case: Case) -> Iterator[Violation]:
    """13 (H28c): the article before a blank fits each option; before a blank to be typed it is "a(n)"."""
    found = re.search(r"\b(an?) _{2,}", folded(case.question.prompt)) if case.english else None
    if found is None:
        return
    texts = [o.text for o in case.question.options] if case.plain_choice else []
    if not texts or len({_vowel(t) for t in texts}) > 1:
        yield Violation(13, case.style, f"“{found[1]}” before the blank gives the answer's first letter away")


def _vowel(text: str) -> bool:
    return folded(text)[:1] in ("a", "e", "i", "o", "u")


_SINGULAR = re.compile(r"^ (?:is|was|has)\b")
_PLURAL = re.compile(r"^ (?:are|were|have)\b")
_COUNTED = re.compile(r"\b(?:hundreds|thousands|millions|billions|dozens|scores|tens|none|most|part|half)$")
_THING = re.compile(
    r"^ (?!of\b|in\b|on\b|at\b|to\b|by\b|from\b|for\b|with\b|and\b|or\b|as\b|more\b|who\b|that\b)[a-z]+"
)


def agrees(case: Case) -> Iterator[Violation]:
    """13 (H28c): number and verb after the slot fit what is put there ("pictures is", "hundreds labs" do not).

    Names are left alone: the United Nations was.
    """
    if case.mark is None or not case.english or case.question.answer_kind in NAMES:
        return
    if not case.blanks and case.question.kind is not Kind.TRUE_FALSE:
        return
    after = statement_of(case.entry)[case.mark.end :]
    own = _misfit(case.mark.text, after)
    for text in case.slot_texts:
        if not own and _misfit(text, after):
            yield Violation(13, "E", f"“{text}{after[:12]}…” is no English")


def _misfit(text: str, after: str) -> bool:
    last = folded(text).rpartition(" ")[2]
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is", "'s"))
    if last.isalpha() and plural and _SINGULAR.search(after):
        return True
    return bool(_COUNTED.search(folded(text)) and _THING.search(after)) or (
        last in ("one", "a") and _PLURAL.search(after) is not None
    )


_ASKED = (
    (re.compile(r"^(?:who|whom|whose)\b"), frozenset({AnswerKind.FIGURE, AnswerKind.DATE, AnswerKind.PLACE})),
    (re.compile(r"^how (?:many|much|old|long)\b"), NAMES | {AnswerKind.TERM}),
    (re.compile(r"^(?:when|(?:in )?what year|in which year)\b"), NAMES | {AnswerKind.TERM}),
)
"""How a question opens, and answers that can't be meant then."""


def asks_its_kind(case: Case) -> Iterator[Violation]:
    """13 (H28c): "who" asks for persons or bodies, "how many" for figures, "when" for dates."""
    question = case.question
    if not case.english or question.kind in FIXED | VOICED | STATED or question.form not in (*_TYPED, Form.ONE):
        return
    opening = folded(question.prompt.rsplit(". ", 1)[-1])
    for pattern, wrong in _ASKED:
        if pattern.search(opening) and question.answer_kind in wrong:
            yield Violation(13, case.style, f"the stem asks for another sort of answer than {question.answer_kind}")


def asks(case: Case) -> Iterator[Violation]:
    """19 (H15): the stem asks (words in quotation marks may follow) or has a blank; some kinds state or request."""
    asking = re.search(r"[?？؟;՞]\s*$", unquoted(case.question.prompt))  # ";" asks in Greek
    if not asking and not case.blanks and case.question.kind not in STATEMENTS:
        yield Violation(19, case.style, "the stem neither asks nor has a blank")


def long_enough(case: Case) -> Iterator[Violation]:
    """19, 20 (H15, H16): a stem of 5 to 25 words (16 is the 95th percentile of reviewed items)."""
    question = case.question
    count = word_count(FILL_IN.sub("", question.prompt))
    if count < 5 and question.kind is not Kind.FLASHCARD and not unspaced(question.prompt):
        yield Violation(19, case.style, f"a stem of {count} words")
    if count > 25:
        yield Violation(20, case.style, f"a stem of {count} words")
    elif count > 16:
        yield Violation(20, "W", f"a stem of {count} words")


def stands_alone(case: Case) -> Iterator[Violation]:
    """19: no mention of "the article", no time that counts from the day of writing.

    "Now" is refused in a fact, which a date mends; a view keeps the words of its holder.
    """
    if not case.english:
        return
    stem = folded(case.question.prompt)
    for pattern in (BACKWARD, RELATIVE):
        found = pattern.search(stem)
        if found:
            yield Violation(19, case.style, f"“{found[0]}” does not stand alone")
    dated = NOWADAYS.search(folded(unquoted(case.question.prompt)))
    if dated and isinstance(case.entry, Fact | Event):
        yield Violation(19, case.style, f"“{dated[0]}” needs a date in its place")


def no_dangling(case: Case) -> Iterator[Violation]:
    """19: no statement that opens with a pronoun, no "the official" that nobody introduced."""
    if not case.english:
        return
    for text in (case.statement, *case.question.items):
        found = DANGLING.search(folded(text).lstrip("“\"'‘ "))
        if found:
            yield Violation(19, case.style, f"“{found[0].strip()}” leans on a sentence before")
    stem = folded(case.question.prompt)
    unnamed = UNNAMED.search(stem)
    if unnamed and unnamed[1] not in stem[: unnamed.start()]:
        yield Violation(19, "W", f"“{unnamed[0]}” is not named")


def one_blank(case: Case) -> Iterator[Violation]:
    """21: at most one blank, and a cloze has one."""
    if case.blanks > 1:
        yield Violation(21, case.style, f"{case.blanks} blanks")
    if case.question.kind is Kind.CLOZE and not case.blanks:
        yield Violation(21, "E", "a cloze without a blank")


def blank_has_context(case: Case) -> Iterator[Violation]:
    """21: a sentence with a blank keeps enough words around it to be about one thing.

    Five content words are wished for, figures and names counted; under three the blank could be anything.
    """
    if not case.blanks or unspaced(case.question.prompt):
        return
    rest = BLANK.sub(" ", case.statement)
    count = len(content(rest)) + sum(any(c.isdigit() for c in w) for w in spaced(rest).split())
    if count < 5:
        level = case.style if count < 3 and not case.question.options else "W"
        yield Violation(21, level, f"only {count} content words around the blank")


def blank_means_something(case: Case) -> Iterator[Violation]:
    """21: the blank is no function word."""
    if case.blanks and case.english and without_meaning(case.key):
        yield Violation(21, case.style, f"the blank “{case.key}” is a function word")


_COORDINATE = re.compile(r"(?:\b[A-Z][\w.’'-]+,? and _{2,}|_{2,},? and (?!(?:[a-z]|the\b))[A-Z][\w.’'-]+)")


def no_coordinate(case: Case) -> Iterator[Violation]:
    """21: no name beside the blank to be typed that would be as good an answer ("Rivera and ___")."""
    question = case.question
    if question.options or question.answer_kind not in NAMES or not _COORDINATE.search(question.prompt):
        return
    yield Violation(21, case.style, "a name of the same sort stands beside the blank")


def known_words(case: Case) -> Iterator[Violation]:
    """26 (H8): long words of a stem that an author wrote stand in the entry.

    The article is not at hand; stems that are generated hold the entry's words alone.
    """
    if not case.hand_worded or not case.english:
        return
    told = [*content(case.sources), *content(case.question.explanation), *content(case.question.answer)]
    strange = [w for w in content(unquoted(case.worded_by_hand)) if len(w) >= 10 and not shared_stems([w], told)]
    if strange:
        yield Violation(26, "W", f"“{strange[0]}” stands nowhere else in the entry")


_PAIRS = ("()", "[]", "{}", "“”", "«»")
_MARKUP = re.compile(r"\\[\[\]]|</?[a-zA-Z]+[^<>]*>|&(?:[a-z]+|#\d+);|\*\*|\{\{|\}\}|\[/?@|\ufffd")


def clean_text(case: Case) -> Iterator[Violation]:
    """27 (H11, H12): balanced marks and brackets, no doubled blanks, no leftover markup."""
    question = case.question
    for text in (question.prompt, *(o.text for o in question.options), *question.items):
        if "  " in text or "\t" in text or text != text.strip():
            yield Violation(27, case.style, f"doubled or outer spaces in “{text}”")
        if any(text.count(pair[0]) != text.count(pair[1]) for pair in _PAIRS) or text.count('"') % 2:
            yield Violation(27, case.style, f"marks that do not close in “{text}”")
        if _MARKUP.search(text):
            yield Violation(27, case.style, f"leftover markup in “{text}”")
        if not text.strip():
            yield Violation(27, "E", "an empty text")


_TWICE = re.compile(r"\b(that|the|a|an|of|to|in|is|by) \1\b")


def no_word_twice(case: Case) -> Iterator[Violation]:
    """27: no small word twice in a row ("who holds that that")."""
    found = _TWICE.search(folded(case.question.prompt)) if case.english else None
    if found:
        yield Violation(27, case.style, f"“{found[0]}”")


def clean_ends(case: Case) -> Iterator[Violation]:
    """27: the stem opens with a capital (a word such as iPhone may stand as it is) and closes with a mark."""
    question = case.question
    prompt = question.prompt.strip()
    first = prompt.lstrip("“\"'‘«(¿¡").split(" ", 1)[0]
    if first[:1].islower() and first == first.lower():
        yield Violation(27, case.style, "the stem opens without a capital")
    if question.kind is not Kind.FLASHCARD and _open_end(prompt):
        yield Violation(27, case.style, "the stem closes without a mark")


def _open_end(prompt: str) -> bool:
    last = prompt.rstrip("”\"'’»)] ")[-1:]
    return last.isalnum() or last in (",", "-", "–", "—")


def negation_not_added(case: Case) -> Iterator[Violation]:
    """24: a false statement is not made by adding "not"."""
    if case.question.kind is not Kind.TRUE_FALSE or not case.english:
        return
    told, shown = NEGATION.findall(folded(case.sources)), NEGATION.findall(folded(case.question.prompt))
    if len(shown) > len(told):
        yield Violation(24, "E", "the statement is changed by a negation")
