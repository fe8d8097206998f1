"""Questions about how a statement stands: true or false, fact or claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizapp.deck.folding import content_words
from quizapp.deck.model import AnswerKind, Fact, Status, Viewpoint
from quizapp.questions.asking import Asking
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.distractors import fits, takes_its_place, wrong_options
from quizapp.questions.kinds_marks import Marked, marked
from quizapp.questions.made_up import other_values
from quizapp.questions.model import Kind, Option, Question
from quizapp.questions.rules_words import stands_in
from quizapp.questions.voices import LOOKED_AT, best_view, gap, nearest_voices
from quizapp.questions.wording import LONGEST_STEM, closed, paragraphs, quoted, replaced

AGREED = "An agreed fact"

NEAR_VIEWS = 12
"""Views told near a fact that are looked at for what they speak of."""

FALSE_FROM = 5
"""From so many wrong values the one of a false statement is drawn."""

_ACCUSES = re.compile(
    r"\b(?:alleg\w*|accus\w*|arrest\w*|charg\w*|indict\w*|investigat\w*|convict\w*|suspect\w*|guilty|crim\w*"
    r"|corrupt\w*|traffick\w*|smuggl\w*|brib\w*|fraud\w*|murder\w*|kill\w*|steal\w*|stole\w*|prison\w*|jail\w*)\b",
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
    said = f" of what {thing.who} is reported to say" if thing.who else ""
    where = paragraphs(fact.passage)
    return f"Nothing{said} was changed here{where and f' ({where})'}."


def _false_lines(thing: Marked, false: Option) -> tuple[str, str]:
    """What is said of "true" and of "false" under a statement with a false value: the true one, and whose this is."""
    right = f"Not {quoted(false.text)} but {quoted(thing.mark.text)}."
    if false.ref in ("", thing.asking.point.id):
        return right, thing.asking.catalogue.told(thing.asking.point.id)
    named = false.why.startswith(false.text)
    belongs = false.why if named else f"{quoted(false.text)} belongs to this: {false.why}"
    return f"{right} {belongs}", belongs


def _false_value(thing: Marked) -> Option | None:
    """The wrong value that makes a statement false: of the deck or the author's, far enough from the right one."""
    if thing.mark.kind is AnswerKind.PERSON and _ACCUSES.search(thing.text):
        return None
    sought, chance = thing.sought(thing.gap), thing.asking.chance("false")
    wrong = wrong_options(sought, chance, FALSE_FROM)
    fitting = [option for option in wrong if takes_its_place(sought, option.text) and not _worse(thing, option.text)]
    if fitting:
        return chance.pick(fitting)
    made_up = [text for text in other_values(sought) if fits(sought, text)]
    return Option(chance.pick(made_up), False) if made_up else None


def _worse(thing: Marked, text: str) -> bool:
    """Whether a wrong value would charge somebody with more than the true one does."""
    return _ACCUSES.search(text) is not None and _ACCUSES.search(thing.mark.text) is None


def _statement(
    thing: Marked, variant: str, said: str, true: bool, whys: tuple[str, str], answer: str = "True"
) -> Question:
    options = (Option("True", true, whys[0]), Option("False", not true, whys[1]))
    named = not thing.who or thing.asking.catalogue.names_itself(thing.who, said)
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

    What somebody reports as a fact is neither agreed nor disputed: there is nothing to ask.
    """
    if fact.status is not Status.FACT or fact.said_by:
        return False
    catalogue = asking.catalogue
    near = sorted(catalogue.deck.viewpoints[:LOOKED_AT], key=lambda view: gap(view.passage, fact.passage))[:NEAR_VIEWS]
    own = set(content_words(fact.text))
    return bool(fact.on) or any(len(own & set(content_words(view.holds))) >= 2 for view in near)


def _standing(asking: Asking, text: str, who: tuple[str, ...], status: Status, on: str) -> Iterator[Question]:
    catalogue = asking.catalogue
    if any(stands_in(name, text) for each in who for name in catalogue.called(each)):
        return
    key = AGREED if status is Status.FACT else f"{_CALLED[status]} {catalogue.names(who)}"
    wrong = _other_standings(asking, text, who, status, on)
    if len(wrong) < 2:
        return
    options = [Option(key, True, catalogue.told(asking.point.id)), *wrong]
    options.sort(key=lambda option: (option.text != AGREED, option.text))
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
    return wrong if status is Status.FACT else [Option(AGREED, False, _not_agreed(asking, who, status)), *wrong]


def _no_claim_of(asking: Asking, other: str, on: str) -> str:
    """What is said to somebody who takes a statement for the claim of a voice that is not reported to make it."""
    catalogue = asking.catalogue
    view, name = best_view(catalogue, other, on), catalogue.name(other)
    instead = f", but this: {catalogue.told(view.id)}" if view is not None else "."
    return f"The deck reports no such statement of {name}{instead}"


def _not_agreed(asking: Asking, who: tuple[str, ...], status: Status) -> str:
    """What is said to somebody who takes a claim for a fact: whose it is, who shares it, and who contradicts it."""
    catalogue, view = asking.catalogue, asking.entry
    named = f"{_CALLED[status]} {catalogue.names(who)}".replace("A", "a", 1) if status is not Status.HEARSAY else ""
    named = named or f"hearsay from {catalogue.names(who)}"
    if not isinstance(view, Viewpoint):
        return f"Not agreed: the deck gives it as {named}."
    shared = [each for each in catalogue.holders(view) if each not in who]
    also = f", shared, as reported, by {catalogue.names(shared)}" if shared else ""
    against = catalogue.answers_to(view)
    if not against:
        return f"Not agreed: the deck gives it as {named}{also}."
    return f"Disputed: the deck gives it as {named}{also}. Against it: {catalogue.told(against[0][1].id)}"


def _others(asking: Asking, text: str, who: tuple[str, ...], on: str) -> list[str]:
    """Voices that could be thought to claim a statement but are not reported to: of another side, not named in it."""
    catalogue, chance = asking.catalogue, asking.chance("standing")
    own_sides = {catalogue.deck.voices[each].side for each in who if each in catalogue.deck.voices} - {""}
    shared = catalogue.holders(asking.entry) if isinstance(asking.entry, Viewpoint) else who
    near = chance.shuffled(nearest_voices(catalogue, on, asking.point.passage))
    return [
        voice
        for voice in near
        if voice not in shared
        and catalogue.deck.voices[voice].side not in own_sides
        and not any(stands_in(name, text) for name in catalogue.called(voice))
        and not _gives_as_reason(catalogue, voice, text)
        and not any(_may_be_among(catalogue, voice, each) for each in who)
    ]


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
