"""Wrong options: other true answers of the deck, of the same sort, near at hand; each says what it really is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log

from quizapp.deck.dates import PartialDate, date_or_day
from quizapp.deck.figures import Figure, parse_figure
from quizapp.deck.folding import ARTICLES, fold, words
from quizapp.deck.model import AnswerKind, Card
from quizapp.questions.asking import Asking
from quizapp.questions.bounds import Bound, bound_before, true_as_well
from quizapp.questions.catalogue import Known
from quizapp.questions.chance import Chance
from quizapp.questions.estimates import counts_harm
from quizapp.questions.measured import alike_lengths
from quizapp.questions.model import VALUES, Option
from quizapp.questions.rules_words import ABSOLUTE, SWEEPING, stands_in
from quizapp.questions.wording import (
    BLANK,
    determined,
    doubles_determiner,
    has_article,
    plain,
    without_article,
)

MOST = 3
"""Wrong options of a question: more lures teach more that is false (Roediger and Marsh 2005)."""

FEWEST = 2
"""With fewer wrong options a point is asked in another form."""

NEIGHBOURS = 0.10
"""Least distance of two figures among the options, as a share of the larger."""

_DRAWN_FROM = 5
"""From so many of the nearest answers the wrong options are drawn, so that another seed gives others."""

FARTHEST = 7.5
"""Answers further off (see ``distance``) are silly beside the right one: taken only when there are too few."""

_FURTHER = 2.0
"""So much further off than the third nearest an answer may be and still be drawn."""

_NAMES = frozenset({AnswerKind.PERSON, AnswerKind.ORGANISATION, AnswerKind.PLACE})


@dataclass(frozen=True)
class Sought:
    """What wrong options are sought for: the right answer, all that is right too, and the stem it is asked with."""

    asking: Asking
    key: str
    also_right: tuple[str, ...]
    stem: str
    before: str = ""
    pinned: tuple[str, ...] = ()
    tolerance: float | None = None

    @property
    def kind(self) -> AnswerKind:
        """The kind of the right answer."""
        return self.asking.point.answer_kind

    @property
    def loose(self) -> bool:
        """Whether the right answer is a phrase of no stated class: another statement's phrase would be silly there."""
        return self.kind is AnswerKind.PHRASE and not self.asking.point.unit and not isinstance(self.asking.entry, Card)

    @cached_property
    def figure(self) -> Figure | None:
        """The right answer as a figure."""
        return parse_figure(self.key) if self.kind is AnswerKind.FIGURE else None

    @cached_property
    def bound(self) -> Bound:
        """What the right answer bounds in its statement, if it is a figure ("more than 1,000")."""
        mark = self.asking.catalogue.mark(self.asking.point) if self.kind is AnswerKind.FIGURE else None
        return bound_before(self.asking.point.context[: mark.start]) if mark else Bound.NONE

    @cached_property
    def cut_off(self) -> bool:
        """Whether the article of the right answer stands before it in its statement: the others go without theirs."""
        mark = self.asking.catalogue.mark(self.asking.point)
        return mark is not None and determined(self.asking.point.context[: mark.start])

    @cached_property
    def date(self) -> PartialDate | None:
        """The right answer as a date."""
        return date_or_day(self.key) if self.kind is AnswerKind.DATE else None

    @cached_property
    def harm(self) -> bool:
        """Whether the right answer counts dead or injured, beside whom no invented figure is set."""
        mark = self.asking.catalogue.mark(self.asking.point)
        told = f"{self.asking.point.context} {self.stem} {self.asking.point.unit} {mark.ask if mark else ''}"
        return counts_harm(self.key, self.kind, told)

    @cached_property
    def right(self) -> frozenset[str]:
        """All right answers, folded and without articles."""
        return frozenset(plain(text) for text in (self.key, *self.also_right))


def sought_for(asking: Asking, stem: str, before: str = "") -> Sought:
    """What to seek for a mark or card asked with ``stem``; ``before`` are the words before the blank, if any."""
    point = asking.point
    thing = asking.entry if isinstance(asking.entry, Card) else asking.catalogue.mark(point)
    if isinstance(thing, Card):
        key, also, pinned, tolerance = thing.a, thing.accept, thing.options, None
    elif thing is not None:
        key, also, pinned, tolerance = thing.text, (*thing.accept, *thing.not_wrong), thing.wrong, thing.tolerance
    else:
        key, also, pinned, tolerance = point.answer, (), (), None
    same = asking.catalogue.same_blank.get(fold(point.context), ())
    return Sought(asking, key, (*also, *same), stem, before, pinned, tolerance)


def wrong_options(sought: Sought, chance: Chance, most: int = MOST) -> list[Option]:
    """Up to ``most`` wrong options; fewer, down to none, when there are no more that fit.

    First those of the author that are true answers elsewhere in the deck, then other answers of the deck. What the
    author made up carries no line of what it is: it stands alone, or makes up the fewest where the deck has one.
    """
    pinned = _pinned(sought, chance)
    known = _that_fit(sought, (*(o for o in pinned if o.why), *_from_deck(sought, chance)), most)
    if len(known) >= FEWEST:
        return known
    return _that_fit(sought, (*known, *(o for o in pinned if not o.why)), FEWEST if known else most)


def _that_fit(sought: Sought, options: Iterable[Option], most: int) -> list[Option]:
    found: list[Option] = []
    for option in options:
        if len(found) == most:
            break
        if fits(sought, option.text) and all(apart(sought, option.text, other.text) for other in found):
            found.append(option)
    return found


def _pinned(sought: Sought, chance: Chance) -> list[Option]:
    """The author's wrong options, with the line of the deck's own answer where one says the same."""
    catalogue, point = sought.asking.catalogue, sought.asking.point
    near = {plain(known.text): known for known in catalogue.near(point)}
    found = []
    for text in chance.shuffled(sought.pinned):
        same = near.get(plain(text)) or catalogue.answered_by(text, point)
        if sought.harm and same is None:
            continue
        told = option_of(sought, same, text).why if same else ""  # of the author's own there is nothing to tell
        ref = near[plain(text)].ref if plain(text) in near else point.id
        found.append(Option(_shaped(sought, text), False, told, ref))
    return found


def _shaped(sought: Sought, text: str) -> str:
    """A wrong option without an article where the right one has none, unless it is part of a name."""
    named = sought.kind in _NAMES and not determined(sought.before)
    if has_article(sought.key):
        return text
    if named:
        return text.removeprefix("the ") if sought.cut_off else text
    return without_article(text)


def _from_deck(sought: Sought, chance: Chance) -> list[Option]:
    if sought.loose:
        return []
    near = [known for known in sought.asking.catalogue.near(sought.asking.point) if alike(sought, known)]
    fitting = _one_each(known for known in near if fits(sought, _shaped(sought, known.text)))
    ranked = sorted((distance(sought, known), known.at, known) for known in fitting)
    enough = max(0, FEWEST - len(sought.pinned))
    limit = min(FARTHEST, ranked[min(MOST, len(ranked)) - 1][0] + _FURTHER) if ranked else 0.0
    nearest = [known for place, (far, _, known) in enumerate(ranked[:_DRAWN_FROM]) if far <= limit or place < enough]
    drawn = _about_a_rank(sought, nearest, chance) if sought.kind in VALUES else chance.shuffled(nearest)
    return [option_of(sought, known) for known in drawn]


def _one_each(found: Iterable[Known]) -> list[Known]:
    return list({plain(known.text): known for known in reversed(list(found))}.values())[::-1]


def _about_a_rank(sought: Sought, near: Sequence[Known], chance: Chance) -> list[Known]:
    """Values in such an order that taking the first ones puts the right one at a drawn rank, not always amid them."""
    above = [known for known in near if _above(sought, known.text)]
    below = [known for known in near if known not in above]
    wanted = chance.below(MOST + 1)
    first = [*below[:wanted], *above[: MOST - wanted]]
    return [*first, *(known for known in near if known not in first)]


def _above(sought: Sought, text: str) -> bool:
    if sought.figure is not None:
        other = _figure(text)
        return other is not None and other.value > sought.figure.value
    date = _date(text)
    return sought.date is not None and date is not None and date > sought.date


def option_of(sought: Sought, known: Known, text: str = "") -> Option:
    """An answer of the deck as a wrong option."""
    told = sought.asking.catalogue.told(known.ref)
    shown = text or known.text
    return Option(_shaped(sought, shown), False, told if stands_in(shown, told) else f"{shown}: {told}", known.ref)


def distance(sought: Sought, known: Known) -> float:
    """How far an answer is from being mistaken for the right one; no unit, smaller is nearer.

    Values: how far apart they are. Others: another camp, other words around them, another topic, another passage,
    further off in the deck, another length.
    """
    point, catalogue = sought.asking.point, sought.asking.catalogue
    far = min(3.0, abs(known.at - catalogue.places.get(point.id, 0)) / 20)
    far += 0 if known.topic and known.topic == point.topic else 1
    if known.passage and point.passage:
        far += min(4.0, min(abs(one - two) for one in known.passage for two in point.passage) / 4)
    if sought.kind in VALUES:
        return min(far, 4.0) / 4 + _value_distance(sought, known.text)
    far += 0 if catalogue.camp(known.text) == catalogue.camp(sought.key) else 4
    shared = len(catalogue.context_words(known.ref) & catalogue.context_words(point.id))
    return far - min(shared, 4) + abs(len(known.text) - len(sought.key)) / 10


def _value_distance(sought: Sought, text: str) -> float:
    if sought.date is not None and (date := _date(text)):
        return abs(date.year - sought.date.year) + abs((date.month or 0) - (sought.date.month or 0)) / 12
    other = _figure(text)
    if sought.figure is None or other is None or min(other.value, sought.figure.value) <= 0:
        return 9.0
    return abs(log(other.value / sought.figure.value))


def alike(sought: Sought, known: Known) -> bool:
    """Whether an answer of the deck is like the right one, so that neither sense nor grammar rules it out.

    Words in a statement are only like others that have an article when they have one ("an opioid", "morphine"); the
    answer of a plain card is only like that of a card which asks in the same way.
    """
    if sought.kind in (AnswerKind.PHRASE, AnswerKind.TERM):
        catalogue = sought.asking.catalogue
        if _opening(known, sought) != _opening(None, sought):
            return False
        if catalogue.determined(known.ref) is (not catalogue.determined(sought.asking.point.id)):
            return False
    return of_one_shape(sought, known.text) and _alike_lengths(sought, known)


def _alike_lengths(sought: Sought, known: Known) -> bool:
    catalogue, point = sought.asking.catalogue, sought.asking.point
    other = catalogue.points[known.at] if known.at < len(catalogue.points) else None
    own, its = catalogue.mark(point), catalogue.mark(other) if other is not None else None
    return other is None or own is None or its is None or alike_lengths(point.context, own, other.context, its)


def _opening(known: Known | None, sought: Sought) -> tuple[str, ...]:
    """The first two words of the question that a card asks."""
    entry = sought.asking.catalogue.entries.get(known.entry) if known else sought.asking.entry
    return tuple(words(entry.q)[:2]) if isinstance(entry, Card) else ()


def of_one_shape(sought: Sought, text: str) -> bool:
    """Whether a text has capitals, length, first word and ending like those of the right answer."""
    key = sought.key
    if sought.kind in VALUES:
        return True
    if sought.kind in _NAMES:
        return text[:1].isupper() == key[:1].isupper()
    return _shape(text) == _shape(key) and abs(len(text.split()) - len(key.split())) <= 1


def takes_its_place(sought: Sought, option: Option) -> bool:
    """Whether words can stand in the sentence instead of the right ones.

    Values can, and names that have an article in their own sentence where the right one has ("at Rand", "at the
    Crisis Group"); others by shape.
    """
    if sought.kind in VALUES:
        return sought.key[:1].isdigit() == option.text[:1].isdigit()
    if sought.kind not in _NAMES:
        return of_one_shape(sought, option.text)
    catalogue = sought.asking.catalogue
    own, other = catalogue.determined(sought.asking.point.id), catalogue.determined(option.ref)
    return not catalogue.english or other is None or own is other


def _shape(text: str) -> tuple[bool, str, str]:
    """Capital or not, sort of first word, and ending of the last: what a sentence needs to take words in."""
    found = words(text) or [""]
    ending = next((end for end in ("ing", "ed", "ly", "s") if found[-1].endswith(end) and len(found[-1]) > 3), "")
    first = found[0] if found[0] in ARTICLES | _PREPOSITIONS else ""
    return text[:1].isupper(), first, ending


_PREPOSITIONS = frozenset(
    ("in", "on", "at", "by", "to", "for", "from", "with", "of", "under", "over", "during", "after", "before", "against")
)


def fits(sought: Sought, text: str) -> bool:
    """Whether a text can be a wrong option: not right, not seen in the stem, no part of the key, possible."""
    if not text.strip() or plain(text) in sought.right or not apart(sought, text, sought.key):
        return False
    if stands_in(text, sought.stem) or doubles_determiner(sought.before, text) or gives_itself_away(sought, text):
        return False
    if any(overlap(text, right) for right in sought.also_right):
        return False
    return possible(sought, text)


def gives_itself_away(sought: Sought, text: str) -> bool:
    """Whether a wrong option has what tells test takers that it is wrong: "all", "never", "none" (English)."""
    if sought.kind in VALUES or sought.kind in _NAMES or not sought.asking.catalogue.english:
        return False
    if SWEEPING.search(fold(text)):
        return True
    return ABSOLUTE.search(fold(text)) is not None and ABSOLUTE.search(fold(sought.key)) is None


def possible(sought: Sought, text: str) -> bool:
    """Whether a value is of the sort of the right one, might be it, and is no second right one."""
    if sought.kind is AnswerKind.DATE:
        return sought.date is None or _possible_date(sought, text)
    if sought.figure is None:
        return True
    other = _figure(text)
    if other is None or other.approximate != sought.figure.approximate or other.rank != sought.figure.rank:
        return False
    if true_as_well(sought.bound, sought.figure.value, other.value):
        return False
    if BLANK in sought.stem and (other.value == 1) != (sought.figure.value == 1):
        return False  # "one were opened"
    share = sought.asking.point.unit in ("percent", "%") or sought.figure.unit == "percent"
    return other.value >= 0 and not (share and other.value > 100)


def _possible_date(sought: Sought, text: str) -> bool:
    date, deck = _date(text), sought.asking.catalogue.deck
    if date is None or sought.date is None or date.precision != sought.date.precision:
        return False
    latest = _date(deck.as_of) or _date(deck.source.date)
    return latest is None or sought.date.year > latest.year or date.year <= latest.year


def apart(sought: Sought, one: str, two: str) -> bool:
    """Whether two options are distinct: not the same words, none a part of the other, values a tenth apart."""
    if sought.kind is AnswerKind.DATE:
        return _date(one) != _date(two) and plain(one) != plain(two)
    first, second = _figure(one), _figure(two)
    if sought.kind is AnswerKind.FIGURE and first is not None and second is not None:
        return figures_apart(first, second, sought.tolerance or 0.0)
    return not overlap(one, two)


def figures_apart(one: Figure, two: Figure, tolerance: float = 0.0) -> bool:
    """Whether two figures differ by a tenth of the larger and by more than ``tolerance``, and ranges don't overlap."""
    low, high = sorted((one, two), key=_measure)
    gap = _measure(high) - _measure(low)
    if gap <= tolerance or gap < NEIGHBOURS * max(abs(_measure(one)), abs(_measure(two))):
        return False
    return low.high is None or low.high < high.value


def _measure(figure: Figure) -> float:
    """The value of a figure, of a fraction in percent ("two thirds" is 66.7)."""
    fraction = figure.step == 0.0 and 0 < figure.value < 1 and not figure.unit
    return 100 * figure.value if fraction else figure.value


@lru_cache(maxsize=4096)
def _figure(text: str) -> Figure | None:
    return parse_figure(text)


@lru_cache(maxsize=4096)
def _date(text: str) -> PartialDate | None:
    return date_or_day(text)


def overlap(one: str, two: str) -> bool:
    """Whether all words of one text stand in the other (Rivera, Ana Rivera)."""
    first, second = set(plain(one).split()), set(plain(two).split())
    return first <= second or second <= first


def rivals_of(sought: Sought) -> tuple[str, ...]:
    """Answers that a misspelt right one must not be taken for: the deck's near ones and the author's wrong ones."""
    near = [known.text for known in sought.asking.catalogue.near(sought.asking.point)]
    return tuple(dict.fromkeys(text for text in (*sought.pinned, *near) if plain(text) not in sought.right))
