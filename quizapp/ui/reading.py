"""A deck as pages to read: facts by topic, the map of disputes, voices, terms, timeline. Values only, no widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from textual.content import Content

from quizapp.deck.model import Card, Deck, Event, Fact, Place, Prompt, Status, Term, Viewpoint, Voice
from quizapp.deck.problems import Level, Problem
from quizapp.questions.catalogue_wording import Wording
from quizapp.questions.model import Point
from quizapp.questions.wording import capital, date_words, joined, paragraphs
from quizapp.record.model import PointScore
from quizapp.study.progress import Standing, standing
from quizapp.study.quiz import QuizChoice
from quizapp.ui.holding import held
from quizapp.ui.show import ACCENT, BAD, QUIET, line, lines, safe, shown

STANDINGS = {Standing.KNOWN: "✓ known", Standing.LEARNING: "≈ being learnt", Standing.UNSEEN: "new"}
"""How a point stands, by sign and word."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One thing on a page: its words, and ``more`` lines about it. ``about`` is what a quiz on it would ask.

    Of a heading ``inside`` is what stands below it, in short. ``line`` is where it stands in the file, 0 for nowhere.
    """

    text: Content
    more: tuple[Content, ...] = ()
    head: bool = False
    about: QuizChoice | None = None
    inside: tuple[Content, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the deck under its name."""

    name: str
    leaves: tuple[Leaf, ...]


class Book:
    """A deck with the learner's standing, as pages. Parts that are empty have no page."""

    def __init__(
        self, deck: Deck, points: Sequence[Point], scores: Mapping[str, PointScore], problems: Sequence[Problem] = ()
    ) -> None:
        self._deck = deck
        self._wording = Wording(deck)
        self._scores = scores
        self._problems = tuple(problems)
        self._points: dict[str, list[Point]] = {}
        for point in points:
            self._points.setdefault(point.entry, []).append(point)

    def makers(self) -> dict[str, Callable[[], Iterable[Leaf]]]:
        """What makes each page, by name, in the order of reading; a page is made when it is looked at."""
        deck = self._deck
        every: dict[str, tuple[object, Callable[[], Iterable[Leaf]]]] = {
            "Facts": (deck.facts, self._facts),
            "Disputes": (deck.viewpoints, self._disputes),
            "Voices": (deck.voices, self._voices),
            "Timeline": (deck.events, self._timeline),
            "Terms": (deck.terms, self._terms),
            "Cards": (deck.cards, self._cards),
            "Discussion": (deck.discussion, self._discussion),
            "About": (deck.title, self._about),
            "Problems": (self._problems, self._troubles),
        }
        return {name: make for name, (filled, make) in every.items() if filled}

    # --- facts

    def _facts(self) -> Iterator[Leaf]:
        facts: dict[str, list[Fact]] = {}
        for fact in self._deck.facts:
            facts.setdefault(fact.topic, []).append(fact)
        for topic in facts:
            if len(facts) > 1 or topic:
                head = _head(topic or "Other facts", QuizChoice(topic=topic) if topic else None)
                yield replace(head, inside=tuple(self._stated(fact) for fact in facts[topic]))
            yield from map(self._fact, facts[topic])

    def _fact(self, fact: Fact) -> Leaf:
        status = "" if fact.status is Status.FACT else fact.status.value
        return self._leaf(fact.id, fact.place, self._stated(fact), fact.note, status, paragraphs(fact.passage))

    def _stated(self, fact: Fact) -> Content:
        """A fact with the words worth knowing, after the one who says it: a claim never stands alone."""
        return held(self._wording, fact.said_by, _marked(fact), fact.status)

    # --- disputes

    def _disputes(self) -> Iterator[Leaf]:
        known = [*self._deck.disputes, *(view.on for view in self._deck.viewpoints)]
        for id in dict.fromkeys(known):
            views = [view for view in self._deck.viewpoints if view.on == id]
            dispute = self._deck.disputes.get(id)
            head = _head(dispute.question or id if dispute else id or "Other views", QuizChoice(dispute=id))
            note = (shown(dispute.note),) if dispute and dispute.note else ()
            stands = dispute.place.line if dispute else 0
            yield replace(head, more=note, inside=tuple(self._positions(views)), line=stands)
            yield from self._camps(views)

    def _positions(self, views: Sequence[Viewpoint]) -> Iterator[Content]:
        """Who holds what on a dispute, side by side, without the reasons."""
        camps: dict[str, list[Viewpoint]] = {}
        for view in views:
            camps.setdefault(self._side(view), []).append(view)
        for side, views_held in camps.items():
            told = [line((capital(self._who(view.who)), "bold"), ": ", view.holds) for view in views_held]
            yield lines([*([shown(side, f"italic {ACCENT}")] if side else []), *told])

    def _camps(self, views: Sequence[Viewpoint]) -> Iterator[Leaf]:
        camps: dict[str, list[Viewpoint]] = {}
        for view in views:
            camps.setdefault(self._side(view), []).append(view)
        for side, views_held in camps.items():
            if side:
                yield Leaf(shown(side, f"italic {ACCENT}"), head=True)
            yield from (self._view(view) for view in views_held)

    def _side(self, view: Viewpoint) -> str:
        sides = [self._deck.voices[who].side for who in view.who if who in self._deck.voices]
        names = [self._deck.sides[side].name if side in self._deck.sides else side for side in sides if side]
        return " and ".join(dict.fromkeys(names))

    def _view(self, view: Viewpoint) -> Leaf:
        text = line((capital(self._who(view.who)), "bold"), ": ", _marked_view(view))
        more = [line(("Because: ", QUIET), (reason, "")) for reason in view.because]
        if view.quote:
            more.append(line(("In their words: ", QUIET), f"“{view.quote}”"))
        if against := self._against(view):
            more.append(line(("Against: ", QUIET), (against, "")))
        if view.shared_by:
            more.append(line(("Shared by: ", QUIET), (self._who(view.shared_by), "")))
        leaf = self._leaf(view.id, view.place, text, view.note, view.status.value, paragraphs(view.passage))
        return replace(leaf, more=(*more, *leaf.more))

    def _against(self, view: Viewpoint) -> str:
        views = {other.id: other for other in self._deck.viewpoints}
        names = [self._who(views[id].who) if id in views else self._deck.speaker(id) for id in view.against]
        return "; ".join(dict.fromkeys(names))

    def _who(self, voices: Iterable[str]) -> str:
        return joined([self._deck.speaker(who) for who in voices])

    # --- voices

    def _voices(self) -> Iterator[Leaf]:
        sides = dict.fromkeys(voice.side for voice in self._deck.voices.values())
        for side in sides:
            if len(sides) > 1:
                named = self._deck.sides.get(side)
                yield Leaf(shown(named.name if named else side or "No side"), head=True)
            yield from (self._voice(voice) for voice in self._deck.voices.values() if voice.side == side)

    def _voice(self, voice: Voice) -> Leaf:
        name = self._deck.speaker(voice.id)
        role = "" if name == voice.role else voice.role
        name = capital(name)
        text = line((name, "bold"), ", ", (role, "")) if role else shown(name, "bold")
        views = [view for view in self._deck.viewpoints if voice.id in (*view.who, *view.shared_by)]
        more = [shown(f"– {view.holds}") for view in views]
        if voice.aka and not voice.anonymous:
            more.append(line(("Also: ", QUIET), (", ".join(voice.aka), "")))
        leaf = self._leaf(f"voice:{voice.id}", voice.place, text, voice.note, paragraphs(voice.passage))
        return replace(leaf, more=(*more, *leaf.more), about=QuizChoice(voice=voice.id))

    # --- the rest

    def _timeline(self) -> Iterator[Leaf]:
        for event in sorted(self._deck.events, key=lambda event: event.when):
            yield self._event(event)

    def _event(self, event: Event) -> Leaf:
        told = held(self._wording, event.said_by, shown(event.text))
        text = line((self._date(event.when), "bold"), "  ", told)
        return self._leaf(event.id, event.place, text, event.note, paragraphs(event.passage))

    def _date(self, when: str) -> str:
        return date_words(when, self._deck.language.startswith("en"))

    def _terms(self) -> Iterator[Leaf]:
        return (self._term(term) for term in self._deck.terms)

    def _term(self, term: Term) -> Leaf:
        also = f"also {', '.join(term.aka)}" if term.aka else ""
        text = line((term.term, "bold"), ": ", (term.means, ""))
        return self._leaf(term.id, term.place, text, term.note, also, paragraphs(term.passage))

    def _cards(self) -> Iterator[Leaf]:
        return (self._card(card) for card in self._deck.cards)

    def _card(self, card: Card) -> Leaf:
        text = line((card.q, ""), "  ", (card.a, "bold"))
        return self._leaf(card.id, card.place, text, card.note, paragraphs(card.passage))

    def _discussion(self) -> Iterator[Leaf]:
        return (self._prompt(prompt) for prompt in self._deck.discussion)

    def _prompt(self, prompt: Prompt) -> Leaf:
        dispute = self._deck.disputes.get(prompt.on)
        on = f"on: {dispute.question or prompt.on}" if dispute else ""
        return Leaf(shown(prompt.text), _quiet(on, paragraphs(prompt.passage)), line=prompt.place.line)

    def _about(self) -> Iterator[Leaf]:
        deck, source = self._deck, self._deck.source
        yield Leaf(shown(deck.title, "bold"), (shown(deck.about),) if deck.about else ())
        fields = {
            "Article": source.title,
            "Published by": source.publisher,
            "Written by": source.author,
            "Date": self._date(source.date),
            "Address": source.url,
            "As of": self._date(deck.as_of),
        }
        yield from (Leaf(line((f"{name}: ", QUIET), (text, ""))) for name, text in fields.items() if text)

    def _troubles(self) -> Iterator[Leaf]:
        return map(problem_leaf, self._problems)

    def _leaf(self, entry: str, place: Place, text: Content, note: str, *quiet: str) -> Leaf:
        points = self._points.get(entry, [])
        notes = (shown(note),) if note else ()
        about = QuizChoice(number=max(len(points) * 2, 1), points=tuple(p.id for p in points)) if points else None
        return Leaf(text, (*notes, *_quiet(*quiet, self._standing(points))), about=about, line=place.line)

    def _standing(self, points: Sequence[Point]) -> str:
        """How the points of an entry stand, in a few words; of several, how many are known."""
        found = [standing(self._scores.get(point.id)) for point in points]
        if len(set(found)) == 1:
            return STANDINGS[found[0]]
        known = found.count(Standing.KNOWN)
        return f"{known} of {len(found)} known" if known else STANDINGS[Standing.LEARNING] if found else ""


def problem_leaf(problem: Problem) -> Leaf:
    """What is wrong in a deck's file: where, what to write instead, and the line as it stands."""
    more = [shown(problem.remedy)] if problem.remedy else []
    return Leaf(problem_line(problem), (*more, *_quiet(problem.line_text)), line=problem.place.line)


def problem_line(problem: Problem) -> Content:
    """What is wrong and in which line, an error told from a warning by its sign."""
    sign, style = ("✗", BAD) if problem.level is Level.ERROR else ("!", ACCENT)
    return line((f"{sign} ", style), (f"Line {problem.place.line}: ", QUIET), (problem.message, ""))


def _head(text: str, about: QuizChoice | None) -> Leaf:
    return Leaf(shown(text, "bold"), head=True, about=about)


def _quiet(*parts: str) -> tuple[Content, ...]:
    said = capital(" · ".join(part for part in parts if part))
    return (shown(said, QUIET),) if said else ()


def _marked(fact: Fact) -> Content:
    return _with_marks(fact.text, [(mark.start, mark.end) for mark in fact.marks])


def _marked_view(view: Viewpoint) -> Content:
    return _with_marks(view.holds, [(mark.start, mark.end) for mark in view.marks])


def _with_marks(text: str, marks: Iterable[tuple[int, int]]) -> Content:
    """The text with the words worth knowing in bold (where cleaning left the letters in their places)."""
    content = shown(text)
    if safe(text) != text:
        return content
    for start, end in marks:
        content = content.stylize("bold", start, end)
    return content
