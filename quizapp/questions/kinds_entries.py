"""Questions about events, terms, plain cards and the voices themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizapp.deck.folding import content_words
from quizapp.deck.model import AnswerKind, Card, Event, Term, Voice, VoiceKind
from quizapp.questions.asking import Asking, even_capitals
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.distractors import FEWEST, MOST, rivals_of, sought_for, wrong_options
from quizapp.questions.estimates import may_be_estimated
from quizapp.questions.kinds_marks import LONGEST_TYPED
from quizapp.questions.model import Expected, Form, Kind, Option, Question
from quizapp.questions.points import VOICE
from quizapp.questions.rules_words import content, shared_stems, stands_in
from quizapp.questions.wording import bare, capital, closed, masked, quoted

_LOOKED_AT = 1000
"""Facts and cards that are looked at for what they say of a voice."""

_HOW_MUCH = re.compile(
    r"(?:\w+ )?(?:how (?:many|much|far|long|tall|high|deep|heavy|large|big|wide|fast)|what (?:percentage|share))\b",
    re.IGNORECASE,
)
"""Questions of a card that ask for a size (English)."""


def entry_questions(asking: Asking) -> Iterator[Question]:
    """All forms that ask for an event's date, a term, a card's answer or a voice's role."""
    match asking.entry:
        case Event():
            yield from _event(asking, asking.entry)
        case Term():
            yield from _term(asking, asking.entry)
        case Card():
            yield from _card(asking, asking.entry)
        case Voice():
            yield from _voice(asking, asking.entry)


def _expected(asking: Asking, answer: str, accepted: tuple[str, ...], kind: AnswerKind) -> Expected:
    point = asking.point
    rivals = rivals_of(sought_for(asking, ""))
    return Expected(kind, answer, accepted, rivals, point.unit, point.precision)


def _event(asking: Asking, event: Event) -> Iterator[Question]:
    catalogue, point = asking.catalogue, asking.point
    said = catalogue.attributed(closed(capital(event.text)), event.said_by)
    asked = {"year": "What is the year", "month": "What are the month and year"}.get(
        point.precision, "What is the date"
    )
    stem = f"{asked} of this event: {bare(said)}?"
    holder = catalogue.name(event.said_by) if event.said_by else ""
    wrong = wrong_options(sought_for(asking, stem), asking.chance("choice"))
    if len(wrong) >= FEWEST:
        key = Option(point.answer, True, catalogue.told(point.id), point.id)
        yield asking.choice(Kind.CHOICE, stem, [key, *wrong], answer=point.answer, holder=holder)
    expected = _expected(asking, point.answer, (event.when,), AnswerKind.DATE)
    yield asking.question(Kind.OPEN, Form.TEXT, stem, point.answer, expected=expected, holder=holder)
    yield asking.question(Kind.FLASHCARD, Form.GRADE, stem, point.answer, holder=holder)


# -- terms --------------------------------------------------------------------------------------------------------


def _term(asking: Asking, term: Term) -> Iterator[Question]:
    meaning = masked(bare(term.means), (term.term, *term.aka))
    word, asked = _called(asking.catalogue, term)
    stem = f"Which {word} means this: {quoted(meaning)}?"
    reverse = f"{asked} is meant by the {word} {quoted(term.term)}?"
    yield from _term_choices(asking, term, stem, reverse)
    if len(term.term.split()) <= LONGEST_TYPED:
        expected = _expected(asking, term.term, term.aka, AnswerKind.TERM)
        yield asking.question(Kind.OPEN, Form.TEXT, stem, term.term, expected=expected)
    yield asking.question(Kind.FLASHCARD, Form.GRADE, stem, term.term)
    yield asking.question(Kind.FLASHCARD, Form.GRADE, reverse, closed(capital(term.means)), "meaning")


def _called(catalogue: Catalogue, term: Term) -> tuple[str, str]:
    """What a term is called in its question, and what asks for its meaning: a nickname is no term, and names a who."""
    told_as_name = _NAME_OF.match(term.means) is not None
    named = catalogue.class_of(term.term) in _NAMED
    who = named and catalogue.class_of(term.term) is AnswerKind.PERSON and not told_as_name
    return "name" if named or told_as_name else "term", "Who" if who else "What"


def _term_choices(asking: Asking, term: Term, stem: str, reverse: str) -> Iterator[Question]:
    catalogue = asking.catalogue
    others = [catalogue.entries[known.ref] for known in catalogue.near(asking.point) if known.ref == known.entry]
    unlike = [
        o for o in others if isinstance(o, Term) and _unlike(term, o) and not _of_another_class(catalogue, term, o)
    ]
    unlike = [o for o in asking.chance("like").shuffled(unlike) if not stands_in(o.term, term.means)]
    unlike.sort(key=lambda o: _strangeness(catalogue, term, o))
    near = [o for o in unlike if _strangeness(catalogue, term, o)[0] < _STRANGE]
    terms = near[:MOST] if len(near) >= FEWEST else unlike[:FEWEST]
    if len(terms) < FEWEST:
        return
    told = catalogue.told(term.id)
    names = [Option(capital(o.term), False, catalogue.told(o.id), o.id) for o in terms]
    yield asking.choice(Kind.CHOICE, stem, [Option(capital(term.term), True, told, term.id), *names], "term")
    if any(stands_in(t.term, o.means) for t in (term,) for o in (term, *terms)):
        return
    means = [Option(capital(o.means), False, catalogue.told(o.id), o.id) for o in terms]
    key = Option(capital(term.means), True, told, term.id)
    yield asking.choice(Kind.CHOICE, reverse, [key, *means], "meaning", answer_kind=AnswerKind.PHRASE)


def _of_another_class(catalogue: Catalogue, one: Term, two: Term) -> bool:
    """Whether two terms are known to be of unlike sorts, as a person and a chemical are: nobody mixes them up."""
    first, second = catalogue.class_of(one.term), catalogue.class_of(two.term)
    return first is not None and second is not None and first is not second


_NAMED = frozenset({AnswerKind.PERSON, AnswerKind.ORGANISATION, AnswerKind.PLACE})

_NAME_OF = re.compile(
    r"(?:(?:the|an?) )?(?:\w+ )?(?:nickname|byname|name|initials|alias|pseudonym|acronym|abbreviation|short(?: form)?)"
    r"(?: of| for| by)\b",
    re.IGNORECASE,
)
"""How the meaning of what is a name begins."""

_STRANGE = 3
"""From so many differences on nobody would mix two terms up: such a one is taken only when there are too few others."""


def _strangeness(catalogue: Catalogue, term: Term, other: Term) -> tuple[int, int, int]:
    """How strange a term is beside another: of no known common sort, of another topic, told in other words."""
    named = catalogue.class_of(term.term)
    unsorted = named is None or catalogue.class_of(other.term) is not named
    shared = len(_words_of(catalogue, term) & _words_of(catalogue, other))
    far = unsorted + (not term.topic or other.topic != term.topic) + (not shared)
    return far, int(_case(other) != _case(term)), -shared


def _words_of(catalogue: Catalogue, term: Term) -> frozenset[str]:
    """Content words of a term and its meaning."""
    return catalogue.context_words(term.id) | frozenset(content_words(term.term))


def _case(term: Term) -> str:
    """Whether a term is written as an abbreviation, as a name, or small: terms of one sort are written alike."""
    first = term.term[:1]
    return "abbreviation" if term.term.isupper() else "name" if first.isupper() else "word"


def _unlike(one: Term, two: Term) -> bool:
    first, second = (
        {one.term.casefold(), *map(str.casefold, one.aka)},
        {two.term.casefold(), *map(str.casefold, two.aka)},
    )
    return not first & second and not stands_in(one.term, two.term) and not stands_in(two.term, one.term)


# -- plain cards --------------------------------------------------------------------------------------------------


def _card(asking: Asking, card: Card) -> Iterator[Question]:
    told = asking.catalogue.told(card.id)
    wrong = wrong_options(sought_for(asking, card.q), asking.chance("choice"))
    if len(wrong) >= FEWEST:
        yield asking.choice(
            Kind.CHOICE, card.q, even_capitals([Option(card.a, True, told, card.id), *wrong]), answer=card.a
        )
    if len(card.a.split()) <= LONGEST_TYPED:
        expected = _expected(asking, card.a, card.accept, card.kind)
        yield asking.question(Kind.OPEN, Form.TEXT, card.q, card.a, expected=expected)
        if _HOW_MUCH.match(card.q) and may_be_estimated(card.a, card.kind, card.unit, card.q):
            prompt = f"Your estimate: {asking.catalogue.inside(card.q) or card.q}"
            yield asking.question(Kind.ESTIMATE, Form.NUMBER, prompt, card.a, expected=expected)
    yield asking.question(Kind.FLASHCARD, Form.GRADE, card.q, card.a)


# -- voices -------------------------------------------------------------------------------------------------------


def _voice(asking: Asking, voice: Voice) -> Iterator[Question]:
    if voice.anonymous or not voice.role:
        return
    who = _who_was(asking, voice)
    unique = not any(_same_role(voice, other) for other in list(asking.catalogue.deck.voices.values())[:300])
    role = f"What was the office or role of {voice.name}{asking.catalogue.as_of}?"
    yield from _voice_choices(asking, voice, who if unique else "", role)
    kind = AnswerKind.PERSON if voice.kind is VoiceKind.PERSON else AnswerKind.ORGANISATION
    if unique and not any(stands_in(name, who) for name in (voice.name, *voice.aka)):
        rivals = [
            v.name for v in list(asking.catalogue.deck.voices.values())[:60] if v.id != voice.id and not v.anonymous
        ]
        expected = Expected(kind, voice.name, voice.aka, tuple(rivals))
        yield asking.question(Kind.OPEN, Form.TEXT, who, voice.name, expected=expected, answer_kind=kind)
    yield asking.question(Kind.FLASHCARD, Form.GRADE, role, capital(voice.role))


def _same_role(voice: Voice, other: Voice) -> bool:
    """Whether another voice's role holds this one's, so that the role does not tell who is meant."""
    return other.id != voice.id and bool(other.role) and stands_in(voice.role, other.role)


def _who_was(asking: Asking, voice: Voice) -> str:
    when = asking.catalogue.as_of
    what = "Whose office or role was this" if voice.kind is VoiceKind.PERSON else "Which body was described so"
    return f"{what}{when}: {quoted(voice.role)}?"


def _voice_choices(asking: Asking, voice: Voice, who: str, role: str) -> Iterator[Question]:
    said = _said_of(asking, voice)
    others = [v for v in list(asking.catalogue.deck.voices.values())[:300] if _beside(voice, v)]
    others = [v for v in others if not any(_has_role(v.role, text) for text in (voice.role, *said))]
    near = asking.chance("choice").shuffled(others)
    distinct = {other.role.casefold(): other for other in near}.values()
    chosen = sorted(distinct, key=lambda other: other.side != voice.side)[:MOST]
    if len(chosen) < FEWEST:
        return
    told = asking.catalogue.told
    ref = f"{VOICE}{voice.id}"
    roles = [Option(capital(v.role), False, told(f"{VOICE}{v.id}"), f"{VOICE}{v.id}") for v in chosen]
    yield asking.choice(Kind.CHOICE, role, [Option(capital(voice.role), True, told(ref), ref), *roles], "role")
    if not who:
        return
    kind = AnswerKind.PERSON if voice.kind is VoiceKind.PERSON else AnswerKind.ORGANISATION
    names = [Option(capital(v.name), False, told(f"{VOICE}{v.id}"), f"{VOICE}{v.id}") for v in chosen]
    key = Option(capital(voice.name), True, told(ref), ref)
    yield asking.choice(Kind.CHOICE, who, [key, *names], "who", answer_kind=kind)


def _said_of(asking: Asking, voice: Voice) -> list[str]:
    """Statements of the deck that name a voice: what they call it is right too."""
    deck = asking.catalogue.deck
    texts = [fact.text for fact in deck.facts[:_LOOKED_AT]] + [f"{card.q} {card.a}" for card in deck.cards[:_LOOKED_AT]]
    return [text for text in texts if any(stands_in(name, text) for name in (voice.name, *voice.aka))]


def _has_role(role: str, text: str) -> bool:
    """Whether all words of a role stand in a text, in whatever form ("candidates")."""
    wanted = content(role)
    return bool(wanted) and shared_stems(wanted, content(text)) == len(wanted)


def _beside(voice: Voice, other: Voice) -> bool:
    """Whether two voices can be confused but not taken for each other: same kind, both with a role of their own."""
    if other.id == voice.id or other.anonymous or not other.role or other.kind is not voice.kind:
        return False
    roles = voice.role.casefold(), other.role.casefold()
    return not stands_in(*roles) and not stands_in(roles[1], roles[0]) and not stands_in(voice.name, other.role)
