"""The rules that a question and a quiz must hold, in one table.

| # | rule | where |
|---|------|-------|
| 1 | exactly one right | options, values |
| 2 | options distinct and independent | options |
| 3 | the answer is not in the stem | stem |
| 4 | no stem holds another question's answer | set |
| 5 | options of one sort and shape | options, values |
| 6 | wrong options plausible: from the deck, two at least | options |
| 7 | lengths: the right option is not the longest | options, set |
| 8 | no "all of these" | options |
| 9 | no negative stem | stem |
| 10, 11, 12 | negations, absolute and vague terms among options | options |
| 13 | no grammar cue; who, how many, when ask for their kind | stem |
| 14, 15 | no convergence, no logical cue | options |
| 16, 17 | figures and dates in order, consistent, apart, possible | values, set |
| 18 | right options in all places alike | set |
| 19, 20 | the stem stands alone and is short | stem |
| 21 | one blank, and only one thing fits | stem |
| 22 | nothing trivial: only author and paper are known to be so | ground |
| 23 | a claim has its holder | ground |
| 24 | true or false: one value changed; half of them true | ground, stem, set |
| 25 | no duplicates | set |
| 26 | known words: only an author's wording is compared, with its entry | stem |
| 27 | clean text | stem |
| 28 | grounded in the deck: entry, marked words, paragraph, holder (the article itself is not at hand) | ground |
| 29 | each wrong option says what it is | options |

Levels: E refuses a question, W tells the teacher, S belongs to a set. Where a generated stem is refused for its
style, an author's own wording is only warned of. Not checkable here: a fact's weight (most of 22), passages against
the article (28), novelty, tricks, humour, and whether one mental act is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from quizapp.deck.model import Deck
from quizapp.questions import rules_ground as ground
from quizapp.questions import rules_options as options
from quizapp.questions import rules_set as whole
from quizapp.questions import rules_stem as stem
from quizapp.questions import rules_values as values
from quizapp.questions.model import Question
from quizapp.questions.rules_case import Case, Grounds, Violation

__all__ = ["Rules", "Violation", "set_violations", "violations"]

Rule = Callable[[Case], Iterator[Violation]]
SetRule = Callable[[Sequence[Question]], Iterator[Violation]]

ITEM_RULES: tuple[Rule, ...] = (
    ground.entry_known,
    ground.claim_has_holder,
    ground.voice_shown_by_role,
    ground.one_slot_changed,
    ground.passage_known,
    ground.holder_known,
    ground.key_in_entry,
    ground.mark_in_statement,
    ground.event_dated,
    ground.fixed_scale,
    ground.worth_asking,
    options.one_right,
    options.no_second_right,
    options.no_second_holder,
    options.no_own_view,
    options.no_second_opponent,
    options.no_equal_values,
    options.distinct,
    options.distinct_sentences,
    options.distinct_marked,
    options.one_type,
    options.one_voice_type,
    options.even_shape,
    options.even_words,
    options.enough_wrong,
    options.from_the_deck,
    options.even_length,
    options.no_sweeping,
    options.positive_options,
    options.absolutes,
    options.vague,
    options.convergence,
    options.logical_cue,
    options.short_options,
    options.option_feedback,
    values.in_order,
    values.not_in_answer_order,
    values.no_equal_dates,
    values.all_values,
    values.one_unit,
    values.one_writing,
    values.apart,
    values.possible,
    values.bounded,
    stem.answer_hidden,
    stem.no_clang,
    stem.no_clang_typed,
    stem.no_negation,
    stem.no_grammar_cue,
    stem.agrees,
    stem.asks_its_kind,
    stem.asks,
    stem.long_enough,
    stem.stands_alone,
    stem.no_dangling,
    stem.one_blank,
    stem.blank_has_context,
    stem.blank_means_something,
    stem.no_coordinate,
    stem.known_words,
    stem.clean_text,
    stem.clean_ends,
    stem.no_word_twice,
    stem.negation_not_added,
)

SET_RULES: tuple[SetRule, ...] = (
    whole.independent,
    whole.longest_share,
    whole.ranks_vary,
    whole.places_even,
    whole.truths_even,
    whole.no_duplicates,
)


class Rules:
    """The item rules for one deck. What they look up in the deck is indexed once."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck
        self._grounds = Grounds(deck)

    def violations(self, question: Question) -> list[Violation]:
        """All item rules that a question breaks."""
        case = Case(question, self._grounds)
        return [violation for rule in ITEM_RULES for violation in rule(case)]

    def refuses(self, question: Question) -> bool:
        """Whether a rule of level E is broken; stops at the first."""
        case = Case(question, self._grounds)
        return any(violation.level == "E" for rule in ITEM_RULES for violation in rule(case))


_latest: list[Rules] = []


def rules_for(deck: Deck) -> Rules:
    """The rules for a deck; those of the deck asked for last are kept, since its index is the costly part."""
    if not _latest or _latest[0].deck is not deck:
        _latest[:] = [Rules(deck)]
    return _latest[0]


def violations(question: Question, deck: Deck) -> list[Violation]:
    """All item rules that a question breaks."""
    return rules_for(deck).violations(question)


def set_violations(questions: Sequence[Question]) -> list[Violation]:
    """All rules about sets that a quiz breaks; ``questions`` stand in the order and with the options as asked."""
    return [violation for rule in SET_RULES for violation in rule(questions)]
