"""Questions about how a statement stands: true or false, fact or claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizapp.deck.figures import parse_figure
from quizapp.deck.folding import content_words
from quizapp.deck.model import AnswerKind, Fact, Status, Viewpoint
from quizapp.questions.asking import Asking
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.distractors import fits, takes_its_place, wrong_options
from quizapp.questions.kinds_marks import Marked, marked
from quizapp.questions.made_up import other_values
from quizapp.questions.model import VALUES, Kind, Option, Question
from quizapp.questions.voices import LOOKED_AT, best_view, gap, nearest_voices
from quizapp.questions.wording import INSTEAD, LONGEST_STEM, closed, paragraphs, quoted, replaced

REPORTED = "A reported fact"
"""What stands as a fact: the article tells it as one. Whether all sides agree on it, a deck does not say."""

NEAR_VIEWS = 12
"""Views told near a fact that are looked at for what they speak of."""

FALSE_FROM = 5
"""From so many wrong values the one of a false statement is drawn."""

_ACCUSES = re.compile(
    r"\b(?:alleg\w*|accus\w*|arrest\w*|charg\w*|indict\w*|investigat\w*|convict\w*|suspect\w*|guilty|crim\w*"
    r"|corrupt\w*|traffick\w*|smuggl\w*|brib\w*|fraud\w*|murder\w*|kill\w*|steal\w*|stole\w*|(?:im)?prison\w*|jail\w*|kingpin\w*)\b",
    re.IGNORECASE,
)
"""Statements that tell of guilt or suspicion: no false form puts another person's name or more guilt into them."""

_CALLED = {
    Status.CLAIM: "A claim by",
    Status.ALLEGATION: "An allegation by",
    Status.HEARSAY: "Hearsay from",
    Status.FORECAST: "A forecast by",
}


def truth_questions(asking: Asking) -> Iterator[Question]:
    """True or false for a plain fact: the statement itself, and one with a single marked value changed."""
    thing, entry = marked(asking), asking.entry
    if thing is None or not isinstance(entry, Fact) or entry.status is not Status.FACT:
        return
    if thing.mark is entry.marks[0]:
        whys = asking.catalogue.told(asking.point.id), _unchanged(thing, entry)
        yield _statement(thing, "true", closed(entry.text), True, whys)
    false = _false_value(thing)
    if false is not None:
        changed = replaced(entry.text, thing.mark.start, thing.mark.end, false.text, asking.catalogue.english)
        answer = f"False: {thing.mark.text}, not {false.text}"
        yield _statement(thing, "false", closed(changed), False, _false_lines(thing, false), answer)


def _unchanged(thing: Marked, fact: Fact) -> str:
    """What is said to somebody who takes a true statement for false."""
    said = f"According to {thing.who}, it is so" if thing.who else "So the article says"
    where = paragraphs(fact.passage)
    return f"{said}{where and f' ({where})'}."


def _false_lines(thing: Marked, false: Option) -> tuple[str, str]:
    """What is said of "true" and of "false" under a statement with a false value: what the value belongs to.

    The true one stands in the right answer.
    """
    if false.ref in ("", thing.asking.point.id):
        return "", thing.asking.catalogue.told(thing.asking.point.id)
    named = false.why.startswith(false.text)
    belongs = false.why if named else f"{quoted(false.text)} belongs to this: {false.why}"
    return belongs, belongs


def _false_value(thing: Marked) -> Option | None:
    """The wrong value that makes a statement false: of the deck or the author's, far enough from the right one."""
    if thing.mark.kind is AnswerKind.PERSON and _ACCUSES.search(thing.text):
        return None
    sought, chance = thing.sought(thing.gap), thing.asking.chance("false")
    if not excludes_others(thing):
        return None
    wrong = wrong_options(sought, chance, FALSE_FROM)
    fitting = [o for o in wrong if takes_its_place(sought, o) and not _worse(thing, o.text) and _as_surely(thing, o)]
    own = [option for option in fitting if option.ref == thing.asking.point.id and thing.mark.kind not in VALUES]
    if fitting:
        return chance.pick(own or fitting)  # an author's own names are of the same sort: no foreign city in a state
    if sought.harm:
        return None
    made_up = [text for text in other_values(sought) if fits(sought, text)]
    return Option(chance.pick(made_up), False) if made_up else None


_ONE_OF_ITS_KIND = re.compile(
    r"(?<!what )(?<!who )(?<!which )\b(?:(?:is|was)(?! \w+ed\b)|became|used to be|lies?|stands?"
    r"|represents?|teaches|(?:was|were) (?:\w+ ){0,2}\w+(?:ed|en|t|wn) by)\b"
    r"(?!.*\b(?:if|whether|unless|like)\b)"
)
"""What makes a name before or behind it the only one: it is, it lies in, it was built by (English)."""

_SINCE = re.compile(r"\b(?:since|from|until|before|after|by) $", re.IGNORECASE)
"""What holds since one date may hold since another as well."""


def excludes_others(thing: Marked) -> bool:
    """Whether a statement rules out any other value for its marked words.

    A figure and a date do, unless they are bounds; a name where the statement says who or where somebody is. Words
    never do: that investigators are rare does not make it false that guards are.
    """
    mark, before, after = thing.mark, thing.text[: thing.mark.start], thing.text[thing.mark.end :]
    if mark.kind is AnswerKind.DATE:
        return _SINCE.search(before) is None
    if mark.kind is AnswerKind.FIGURE:
        return True  # wrong figures that a bound allows are no wrong options
    if mark.kind in (AnswerKind.PERSON, AnswerKind.ORGANISATION, AnswerKind.PLACE):
        defined = re.match(r" (?:is|was) the\b", after) is not None
        return thing.asking.catalogue.english and (defined or _ONE_OF_ITS_KIND.search(before) is not None)
    return mark.kind is AnswerKind.PHRASE and parse_figure(mark.text) is not None


def _as_surely(thing: Marked, option: Option) -> bool:
    """Whether an option is a value where the right one is: "doubled" for "tripled", and not "changed"."""
    return thing.mark.kind is not AnswerKind.PHRASE or parse_figure(option.text) is not None


def _worse(thing: Marked, text: str) -> bool:
    """Whether a wrong value would charge somebody with more than the true one does."""
    return _ACCUSES.search(text) is not None and _ACCUSES.search(thing.mark.text) is None


def _statement(
    thing: Marked, variant: str, said: str, true: bool, whys: tuple[str, str], answer: str = "True"
) -> Question:
    options = (Option("True", true, whys[0]), Option("False", not true, whys[1]))
    named = not thing.who or thing.asking.catalogue.tells_itself(thing.who, said)
    opening = "True or false:" if named else f"True or false, according to {thing.who}:"
    return thing.asking.choice(
        Kind.TRUE_FALSE, f"{opening} {said}", options, variant, answer=answer, holder=thing.holder
    )


def standing_questions(asking: Asking) -> Iterator[Question]:
    """Fact or claim, and whose: once for a statement, with its first mark's point or the viewpoint's own."""
    entry = asking.entry
    if isinstance(entry, Viewpoint) and asking.point.id == entry.id:
        yield from _standing(asking, entry.holds, entry.who, entry.status, entry.on)
    elif isinstance(entry, Fact) and asking.point.id == f"{entry.id}:{entry.marks[0].key}":
        told = entry.said_by if entry.status is not Status.FACT else ""
        if told or _might_be_a_claim(asking, entry):
            yield from _standing(asking, entry.text, (told,) if told else (), entry.status, entry.on)


def _might_be_a_claim(asking: Asking, fact: Fact) -> bool:
    """Whether one may wonder how a plain fact stands: it touches a dispute, or speaks of what views near it speak of.

    What the article itself leaves to somebody to report is not told as its own: there is nothing to ask.
    """
    if fact.status is not Status.FACT or fact.said_by:
        return False
    catalogue = asking.catalogue
    near = sorted(catalogue.deck.viewpoints[:LOOKED_AT], key=lambda view: gap(view.passage, fact.passage))[:NEAR_VIEWS]
    own = set(content_words(fact.text))
    return bool(fact.on) or any(len(own & set(content_words(view.holds))) >= 2 for view in near)


def _standing(asking: Asking, text: str, who: tuple[str, ...], status: Status, on: str) -> Iterator[Question]:
    catalogue = asking.catalogue
    if any(catalogue.named_in(each, text) for each in who):
        return
    key = REPORTED if status is Status.FACT else f"{_CALLED[status]} {catalogue.names(who)}"
    wrong = _other_standings(asking, text, who, status, on)
    if len(wrong) < 2:
        return
    options = [Option(key, True, catalogue.told(asking.point.id)), *wrong]
    options.sort(key=lambda option: (option.text != REPORTED, option.text))
    asked = "Fact or claim, and whose?" if len(text.split()) <= LONGEST_STEM - 5 else "Fact or claim?"
    holder = catalogue.names(who)
    yield asking.choice(
        Kind.FACT_OR_CLAIM,
        f"{asked} {quoted(closed(text))}",
        options,
        answer=key,
        holder=holder,
        voices=tuple(w for w in who if w in catalogue.deck.voices),
    )


def _other_standings(asking: Asking, text: str, who: tuple[str, ...], status: Status, on: str) -> list[Option]:
    """Two or three other ways in which the statement might stand; the holders are those who speak nearest to it."""
    others = _others(asking, text, who, on)
    called = _CALLED.get(status, _CALLED[Status.CLAIM])
    wrong = [
        Option(f"{called} {asking.catalogue.name(other)}", False, _no_claim_of(asking, other, on))
        for other in others[:2]
    ]
    return wrong if status is Status.FACT else [Option(REPORTED, False, _not_a_fact(asking)), *wrong]


def _no_claim_of(asking: Asking, other: str, on: str) -> str:
    """What is said to somebody who takes a statement for the claim of a voice that is not reported to make it."""
    catalogue = asking.catalogue
    view = best_view(catalogue, other, on)
    if view is None:
        return f"No such claim of {catalogue.name(other)} is reported."
    return f"{INSTEAD}{catalogue.told(view.id)}"


def _not_a_fact(asking: Asking) -> str:
    """What is said to somebody who takes a claim for a fact, besides whose it is: who contradicts it."""
    view = asking.entry
    against = asking.catalogue.answers_to(view) if isinstance(view, Viewpoint) else []
    if not against:
        return "The article does not vouch for it."
    return f"It is disputed. {asking.catalogue.told(against[0][1].id)}"


def _others(asking: Asking, text: str, who: tuple[str, ...], on: str) -> list[str]:
    """Voices that could be thought to claim a statement but are not reported to: of another side, not named in it."""
    catalogue, chance = asking.catalogue, asking.chance("standing")
    own_sides = {catalogue.deck.voices[each].side for each in who if each in catalogue.deck.voices} - {""}
    shared = catalogue.holders(asking.entry) if isinstance(asking.entry, Viewpoint) else who
    near = chance.shuffled(nearest_voices(catalogue, on, asking.point.passage))
    rest = chance.shuffled([voice for voice in list(catalogue.views_of)[:LOOKED_AT] if voice not in near])
    return [
        voice
        for voice in (*near, *rest)
        if voice in catalogue.deck.voices
        and voice not in shared
        and catalogue.deck.voices[voice].side not in own_sides
        and not catalogue.named_in(voice, text)
        and not _gives_as_reason(catalogue, voice, text)
        and not _might_claim(asking, voice, on)
        and not any(_may_be_among(catalogue, voice, each) for each in who)
    ]


def _might_claim(asking: Asking, voice: str, on: str) -> bool:
    """Whether a voice may hold the statement too: an ally's view, or a claim on a dispute on which it speaks itself.

    A fact is not set against views, so that nobody knows how those who speak on its dispute stand to it.
    """
    stances, entry = asking.catalogue.stances, asking.entry
    if isinstance(entry, Viewpoint):
        return stances.might_hold(voice, entry)
    claimed = isinstance(entry, Fact) and entry.status is not Status.FACT
    return claimed and bool(on) and bool(stances.of(voice, on))


def _may_be_among(catalogue: Catalogue, voice: str, holder: str) -> bool:
    """Whether a holder told in free words ("officials and analysts") may take in a voice: they share a word."""
    if holder in catalogue.deck.voices:
        return False
    return any(set(content_words(holder)) & set(content_words(name)) for name in catalogue.called(voice))


def _gives_as_reason(catalogue: Catalogue, voice: str, text: str) -> bool:
    """Whether a voice may be said to state the same: half of the words of a reason that it gives stand in the text."""
    own = set(content_words(text))
    reasons = [set(content_words(reason)) for view in catalogue.views_of.get(voice, ()) for reason in view.because]
    return any(reason and 2 * len(own & reason) >= len(reason) for reason in reasons)
