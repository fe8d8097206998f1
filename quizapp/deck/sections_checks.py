"""What an entry says against itself or against another: right answers among the wrong ones, claims without a holder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from quizapp.deck.compose_nodes import Scalar
from quizapp.deck.compose_notes import Notes, shorten
from quizapp.deck.figures import parse_figure
from quizapp.deck.model import Dispute, Fact, Side, Status, Viewpoint
from quizapp.deck.sections_fields import Fields
from quizapp.deck.sections_lists import several
from quizapp.deck.sections_named import Speakers, key_named
from quizapp.deck.sections_remedies import as_list
from quizapp.deck.text import LONGEST_QUOTE, clean

MOST_NAMED: Final = 6
"""Voices of a side that a remedy names."""


def wrong_options(fields: Fields, name: str, right: Iterable[str], unit: str | None = None) -> tuple[str, ...]:
    """The wrong options of an entry, without such as are right answers or stand there twice; these are reported.

    ``unit`` is that of the right answers where these are figures, which may be written in many ways.
    """
    right = tuple(right)
    answers = {answer.casefold() for answer in right}
    options: dict[str, str] = {}
    for node in several(fields, name, right):
        option = fields.cleaned(node)
        if option.casefold() in answers or (unit is not None and _same_figure(option, right, unit)):
            message = f"“{shorten(option)}” is a right answer, so it cannot be a wrong option"
            fields.notes.add("wrong-is-right", message, node, "Take it out.")
        elif option.casefold() in options:
            fields.warn("twice", f"“{shorten(option)}” stands here twice", node, "Keep one of the two.")
        elif option:
            options[option.casefold()] = option
    return tuple(options.values())


def _same_figure(option: str, right: Iterable[str], unit: str) -> bool:
    """Whether an option is one of the right figures written otherwise: 6.0, or 6 km where these are kilometres."""
    figure = parse_figure(option)
    if figure is None or figure.approximate:
        return False
    return any(
        (known.value, known.high) == (figure.value, figure.high)
        and (not figure.unit or figure.unit in {known.unit, unit} or not (known.unit or unit))
        for answer in right
        if (known := parse_figure(answer)) is not None and not known.approximate
    )


def fact(found: Fact, fields: Fields) -> None:
    """Warn of a fact in which nothing is asked, and of a claim without its holder."""
    node = fields.values["fact"]
    if not found.marks and isinstance(node, Scalar) and "[" not in node.text and "]" not in node.text:
        remedy = "Put the words worth knowing in [brackets]."
        fields.warn("no-marks", "nothing is marked here, so nothing is asked", node, remedy)
    if found.status is not Status.FACT and not found.said_by:
        remedy = "Add “said_by: …”, so that it never stands without its holder."
        fields.warn("no-holder", f"nobody is named for this {found.status}", fields.values["status"], remedy)


def quote(text: str, fields: Fields) -> None:
    """Warn of a quotation that is longer than what may be quoted."""
    if len(text.split()) > LONGEST_QUOTE:
        remedy = f"Quote at most {LONGEST_QUOTE} words; say the rest in “holds” in words of your own."
        fields.warn("long-quote", "this quotation is long", fields.values["quote"], remedy)


def against(
    views: Sequence[Viewpoint],
    named: Sequence[Sequence[Scalar]],
    besides: Sequence[Scalar],
    rivals: Rivals,
) -> tuple[Viewpoint, ...]:
    """The viewpoints with those in ``against`` that exist, voices by their keys.

    ``named`` holds for each viewpoint what its author wrote there, ``besides`` what stands there in viewpoints that
    cannot be used. Called once all viewpoints are read, since one may name another further down.
    """
    rivals.ids.update(view.id for view in views)
    rivals.existing(besides, ())
    return tuple(
        replace(view, against=rivals.existing(nodes, (view.id, *view.who))) if nodes else view
        for view, nodes in zip(views, named, strict=True)
    )


class Rivals:
    """What a viewpoint can be against: other viewpoints, by their ids, and voices; and what is no such thing."""

    def __init__(self, speakers: Speakers, others: Mapping[str, Side | Dispute], notes: Notes) -> None:
        self.ids: set[str] = set()
        self._speakers = speakers
        self._others = others
        self._notes = notes

    def existing(self, nodes: Sequence[Scalar], own: Sequence[str]) -> tuple[str, ...]:
        """The ids and keys that one viewpoint names and that exist; others are reported, and its ``own`` too."""
        found, notes = [], self._notes
        for node in nodes:
            word = clean(node.text)
            target = word if word in self.ids else self._speakers.key_of(word)
            if target in own:
                notes.add("against-itself", "a viewpoint cannot contradict itself or its holder", node, "Take it out.")
            elif target:
                found.append(target)
            elif word not in notes.lost and notes.blind.isdisjoint({"voices", "viewpoints"}):
                what, remedy = self._stranger(word, own)
                notes.add("unknown-viewpoint", f"“{shorten(word)}” is {what}", node, remedy)
        return tuple(dict.fromkeys(found))

    def _stranger(self, word: str, own: Sequence[str]) -> tuple[str, str]:
        """What is wrong with a word that is no viewpoint and no voice, and what to write instead."""
        other = self._others.get(word) or self._others.get(key_named(word, self._others))
        if isinstance(other, Side):
            voices = self._speakers.voices.values()
            people = [voice.id for voice in voices if voice.side == other.id and voice.id not in own]
            remedy = "Name a voice or the id of a viewpoint: a side is told by the voices that are on it."
            if people:
                remedy = f"Name voices of that side: “against: {as_list(people[:MOST_NAMED])}”."
            return "a side, no viewpoint and no voice", remedy
        if other:
            return "a dispute, no viewpoint and no voice", "It stands under “on”. Name here who is contradicted."
        known = [*self._speakers.voices, *self.ids, *self._speakers.names(), *self._notes.lost]
        remedy = self._notes.did_you_mean(word, known) or "Give that viewpoint an “id”, and name it here."
        return "no viewpoint and no voice", remedy
