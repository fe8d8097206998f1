"""Questions about a viewpoint: who holds it, what its holder holds, who would agree, who contradicts it, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizapp.deck.folding import fold
from quizapp.deck.model import AnswerKind, Fact, Status, Viewpoint
from quizapp.questions.asking import Asking
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.distractors import FEWEST, MOST
from quizapp.questions.model import Expected, Form, Kind, Option, Question
from quizapp.questions.rules_words import same_words
from quizapp.questions.voices import best_view, is_person, other_voices, voice_option
from quizapp.questions.wording import LONGEST_STEM, PRONOUNS, bare, capital, closed, is_quotation, quoted, set_off

_AGAINST = ("against", "against-2", "against-3")
"""Variants of the question whether a voice would agree, for those who would not."""

_VERBS = {Status.FACT: "reports", Status.CLAIM: "holds", Status.ALLEGATION: "alleges"}


def view_questions(asking: Asking) -> Iterator[Question]:
    """All forms that ask for a viewpoint as a whole, but those that need several answers."""
    view = asking.entry
    if not isinstance(view, Viewpoint) or asking.point.id != view.id:
        return
    yield from _who_says(asking, view)
    yield from _holds(asking, view)
    yield from _agree(asking, view)
    yield from _answers(asking, view)
    yield from _reasons(asking, view)
    yield from _typed_who(asking, view)
    yield from _cards(asking, view)


def who_stem(catalogue: Catalogue, statement: str, status: Status) -> str:
    """A question for the holder of a statement."""
    if is_quotation(statement):
        return f"Who said: {statement.strip().removesuffix('.')}?"
    clause = catalogue.that(statement)
    if clause is None:
        return f"Whose view is this: {bare(set_off(statement))}?"
    return f"Who {_VERBS.get(status, 'says')} that {clause}?"


def _key_voice(asking: Asking, view: Viewpoint) -> str | None:
    known = [who for who in view.who if who in asking.catalogue.deck.voices]
    return asking.chance("holder").pick(known) if known else None


def _hides_holder(asking: Asking, view: Viewpoint, text: str) -> bool:
    return not any(asking.catalogue.named_in(who, text) for who in view.who)


def _who_says(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    catalogue, key = asking.catalogue, _key_voice(asking, view)
    if key is None:
        return
    stems = [(who_stem(catalogue, view.holds, view.status), "")]
    if len(view.quote.split()) >= 3:
        stems.append((f"Whose words, as reported, are these: {quoted(view.quote)}?", "quote"))
    banned = frozenset(catalogue.holders(view))
    stances = catalogue.stances
    others = other_voices(asking, view.on, key, view.holds, banned, might=lambda who: stances.might_hold(who, view))
    others = sorted(others, key=lambda who: not stances.contradicts(who, view))[:MOST]
    if len(others) < FEWEST:
        return
    options = [voice_option(catalogue, key, True, view)]
    options += [voice_option(catalogue, who, False, best_view(catalogue, who, view.on)) for who in others]
    for stem, variant in stems:
        if _hides_holder(asking, view, stem):
            holder = catalogue.names(view.who)
            yield asking.choice(Kind.WHO_SAYS, stem, options, variant, answer=capital(holder), holder=holder)


def source_questions(asking: Asking) -> Iterator[Question]:
    """Who reports a fact that has a voice to vouch for it: once for a fact, with its first mark's point.

    Not where the article's own paper vouches for it: who printed the article is not worth asking.
    """
    fact, catalogue = asking.entry, asking.catalogue
    if not isinstance(fact, Fact) or not fact.marks or asking.point.id != f"{fact.id}:{fact.marks[0].key}":
        return
    who = fact.said_by
    if who not in catalogue.deck.voices or fold(catalogue.name(who)) == fold(catalogue.deck.source.publisher):
        return
    others = other_voices(asking, fact.on, who, fact.text)[:MOST]
    if len(others) < FEWEST or catalogue.named_in(who, fact.text):
        return
    options = [replace(voice_option(catalogue, who, True, None), why=catalogue.told(asking.point.id))]
    options += [voice_option(catalogue, other, False, best_view(catalogue, other, fact.on)) for other in others]
    kind = AnswerKind.PERSON if is_person(catalogue.deck.voices[who]) else AnswerKind.ORGANISATION
    stem = who_stem(catalogue, fact.text, fact.status)
    yield asking.choice(Kind.WHO_SAYS, stem, options, holder=catalogue.name(who), answer_kind=kind)


def holds_stem(catalogue: Catalogue, who: str, on: str) -> str:
    """A question for what a holder holds on a dispute."""
    dispute = catalogue.deck.disputes.get(on)
    question = dispute.question if dispute else ""
    if not question:
        return f"Which of these is held by {who}?"
    clause = catalogue.inside(question) if catalogue.english else None
    return f"According to {who}, {clause}" if clause else f"According to {who}: {question}"


def _holds(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    catalogue, holder = asking.catalogue, asking.catalogue.names(view.who)
    others = _other_views(asking, view)[:MOST] if catalogue.stances.answers_its_dispute(view) else []
    if len(others) < FEWEST:
        return
    options = [Option(closed(view.holds), True, catalogue.told(view.id), view.id)]
    options += [Option(closed(other.holds), False, catalogue.told(other.id), other.id) for other in others]
    answer = f"According to {holder}: {closed(view.holds)}"
    yield asking.choice(Kind.HOLDS, holds_stem(catalogue, holder, view.on), options, answer=answer, holder=holder)


def _other_views(asking: Asking, view: Viewpoint) -> list[Viewpoint]:
    """Views on the same dispute that the holder does surely not hold: those against one of its own come first."""
    catalogue, stances = asking.catalogue, asking.catalogue.stances
    own = [view, *(each for who in view.who for each in stances.of(who, view.on))]
    held = {each.id for each in own}
    near = asking.chance("views").shuffled(catalogue.views_on.get(view.on, [])[:60])
    found = [
        other
        for other in near
        if other.id not in held
        and any(who in catalogue.deck.voices for who in other.who)
        and stances.answers_its_dispute(other)
        and stances.excluded(own, other)
    ]
    return _distinct_views(sorted(found, key=lambda other: not any(stances.at_odds(o, other) for o in own)), view)


def _distinct_views(views: Sequence[Viewpoint], key: Viewpoint) -> list[Viewpoint]:
    taken, found = {bare(key.holds).casefold()}, []
    for view in views:
        if bare(view.holds).casefold() not in taken:
            taken.add(bare(view.holds).casefold())
            found.append(view)
    return found


def _agree(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    """Would a voice agree with the view: its holder or one who shares it would, those who contradict it would not.

    Two of those are asked about, and three where three hold views of their own against it. Nobody is said to disagree
    but holders of a view that the author set against this one, and who shares one on this dispute. A view that nobody
    contradicts is not asked about: most have no opponent, and "yes" would be the better guess. Nor is hearsay, which
    is a report of what somebody else did: there is nothing to agree with.
    """
    catalogue = asking.catalogue
    opposed = _opposed(catalogue, view)
    if not opposed or view.status is Status.HEARSAY:
        return
    for who, variant in ((_key_voice(asking, view), "own"), (_sharer(asking, view), "shared")):
        if who is not None:
            yield from _agreement(asking, view, who, variant, None)
    against = [pair for pair in opposed if not catalogue.names_itself(pair[0], view.holds)]
    drawn = asking.chance("against").sample(against, 3 if len(catalogue.answers_to(view)) >= 3 else 2)
    for (who, other), variant in zip(drawn, _AGAINST, strict=False):
        yield from _agreement(asking, view, who, variant, other)


def _opposed(catalogue: Catalogue, view: Viewpoint) -> list[tuple[str, Viewpoint]]:
    """Who holds a view set against this one, or shares one on the same dispute, each once with that view.

    Who shares a view on another dispute need not see that it is at odds with this one.
    """
    own, voices = catalogue.holders(view), catalogue.deck.voices
    direct = catalogue.answers_to(view)
    pairs = [*direct, *((who, other) for _, other in direct if other.on == view.on for who in other.shared_by)]
    return [(who, other) for who, other in dict(reversed(pairs)).items() if who in voices and who not in own][::-1]


def _sharer(asking: Asking, view: Viewpoint) -> str | None:
    known = [who for who in view.shared_by if who in asking.catalogue.deck.voices]
    return asking.chance("sharer").pick(known) if known else None


def _agreement(asking: Asking, view: Viewpoint, who: str, variant: str, other: Viewpoint | None) -> Iterator[Question]:
    catalogue, name = asking.catalogue, asking.catalogue.name(who)
    clause, holder = catalogue.that(view.holds), catalogue.names(view.who)
    if catalogue.named_in(who, view.holds):
        return
    asked = f"Would {name}{',' if ', ' in name else ''} agree"
    stem = f"{asked} that {clause}?" if clause else f"{asked}? {set_off(view.holds)}"
    yes = other is None
    explanation = (
        asking.notes() if other is None else f"{catalogue.statement(other)}{_as_shared(catalogue, other, who)}"
    )
    answer = f"Yes: it is the view of {holder}" if yes else f"No: it is the view of {holder}"
    options = (Option("Yes", yes), Option("No", not yes, _reason_of(view, who) if yes else ""))
    yield asking.choice(
        Kind.AGREE,
        stem,
        options,
        variant,
        answer=answer,
        holder=holder,
        explanation=explanation,
        voices=tuple(dict.fromkeys((who, *asking.point.voices))),
        points=(asking.point.id, other.id) if other else (asking.point.id,),
    )


def _as_shared(catalogue: Catalogue, view: Viewpoint, who: str) -> str:
    """That a voice shares a view which is told as another's; nothing for its own."""
    return "" if who in view.who else f" {catalogue.shared((who,))}"


def _reason_of(view: Viewpoint, who: str) -> str:
    """What is said of "no" to a voice's own view: why the voice holds it."""
    return f"Reason given: {closed(capital(view.because[0]))}" if view.because and who in view.who else ""


def _answers(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    """Who answers whom: whose view contradicts this one."""
    catalogue = asking.catalogue
    pairs = [pair for pair in catalogue.answers_to(view) if not catalogue.names_itself(pair[0], view.holds)]
    if not pairs:
        return
    key, reply = asking.chance("reply").pick(pairs)
    holder, opposed = catalogue.names(view.who), catalogue.opponents(view)
    camps = frozenset(catalogue.deck.voices[who].side for who in opposed if catalogue.deck.voices[who].side)
    banned = opposed | frozenset(catalogue.holders(view)) | frozenset(catalogue.holders(reply))
    backs = catalogue.stances.surely_backs
    others = other_voices(asking, view.on, key, view.holds, banned, camps, lambda who: not backs(who, view))[:MOST]
    if len(others) < FEWEST:
        return
    options = [voice_option(catalogue, key, True, reply)]
    options += [voice_option(catalogue, who, False, best_view(catalogue, who, view.on)) for who in others]
    stem = f"{closed(catalogue.attributed(view.holds, holder, view.status))} Whose view contradicts this?"
    if len(stem.split()) > LONGEST_STEM:
        stem = f"Who contradicts {holder}: {quoted(closed(view.holds))}?"
    answer = f"{options[0].text}, against {holder}: {closed(reply.holds)}"
    yield asking.choice(
        Kind.ANSWERS,
        stem,
        options,
        answer=answer,
        holder=holder,
        explanation="",  # the answer tells both views
        voices=tuple(dict.fromkeys((*asking.point.voices, key))),
        points=(asking.point.id, reply.id),
    )


def _reasons(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    """Why the holder holds it: its reasons among those that others give on the same dispute."""
    catalogue, holder = asking.catalogue, asking.catalogue.names(view.who)
    stem = f"{closed(catalogue.attributed(view.holds, holder, view.status))} What is the reason given for this view?"
    reasons = [reason for reason in view.because if not _leans(reason)]
    if not reasons:
        return
    reason = asking.chance("reason").pick(reasons)
    options = [Option(closed(capital(reason)), True, catalogue.told(view.id), view.id)]
    for other in asking.chance("reasons").shuffled(catalogue.views_on.get(view.on, [])[:60]):
        usable = other.because and not _leans(other.because[0]) and _reasons_differ(catalogue, view, other)
        if usable and len(options) <= MOST and not any(same_words(other.because[0], o.text) for o in options):
            told = f"That is a reason of {catalogue.names(other.who)}. {catalogue.told(other.id)}"
            options.append(Option(closed(capital(other.because[0])), False, told, other.id))
    if len(options) > FEWEST:
        answer = f"According to {holder}: {options[0].text}"
        yield asking.choice(Kind.CHOICE, stem, options, "why", answer=answer, holder=holder)


def _reasons_differ(catalogue: Catalogue, view: Viewpoint, other: Viewpoint) -> bool:
    """Whether a reason of another view can't well be one of this view: no holder in common, nor an ally's."""
    if set(catalogue.holders(view)) & set(catalogue.holders(other)) or catalogue.stances.compatible(view, other):
        return False
    return not any(same_words(other.because[0], reason) for reason in view.because)


def _leans(reason: str) -> bool:
    """Whether a reason opens with a pronoun, so that as an option it would tell which view it belongs to."""
    return fold(reason).split(" ", 1)[0] in PRONOUNS


def _typed_who(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    catalogue = asking.catalogue
    known = [catalogue.deck.voices[who] for who in view.who if who in catalogue.deck.voices]
    if len(known) != 1 or not is_person(known[0]) or known[0].anonymous:
        return
    stem = who_stem(catalogue, view.holds, view.status)
    if not _hides_holder(asking, view, stem):
        return
    others = [voice for voice in catalogue.deck.voices.values() if is_person(voice) and not voice.anonymous][:60]
    sharers = [name for who in catalogue.holders(view) if who not in view.who for name in catalogue.called(who)]
    rivals = [name for voice in others for name in (voice.name, *voice.aka) if voice.id not in catalogue.holders(view)]
    expected = Expected(AnswerKind.PERSON, known[0].name, (*known[0].aka, *sharers), tuple(rivals))
    yield asking.question(
        Kind.OPEN,
        Form.TEXT,
        stem,
        known[0].name,
        "who",
        expected=expected,
        holder=known[0].name,
        answer_kind=AnswerKind.PERSON,
    )


def _cards(asking: Asking, view: Viewpoint) -> Iterator[Question]:
    catalogue, holder = asking.catalogue, asking.catalogue.names(view.who)
    everyone = [who for who in catalogue.holders(view) if who in view.who or who not in view.shared_by]
    stem = who_stem(catalogue, view.holds, view.status)
    if len(everyone) > 1:
        stem += f" Name all {len(everyone)}."  # else one holder would seem to be the whole answer
    answer = capital(catalogue.names(everyone))
    if view.because:
        answer += f". Reason given: {' '.join(closed(capital(reason)) for reason in view.because)}"
    yield asking.question(Kind.FLASHCARD, Form.GRADE, stem, answer, holder=catalogue.names(everyone))
    own = [other for other in catalogue.views_on.get(view.on, ()) if set(other.who) & set(view.who)]
    if own == [view] and catalogue.stances.answers_its_dispute(view):
        answer = f"According to {holder}: {closed(view.holds)}"
        stem = holds_stem(catalogue, holder, view.on)
        if catalogue.deck.disputes.get(view.on):
            yield asking.question(Kind.FLASHCARD, Form.GRADE, stem, answer, "holds", holder=holder)
