"""A point about to be asked: what all its questions share, and how options are laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypedDict, Unpack

from quizapp.deck.dates import date_or_day
from quizapp.deck.figures import parse_figure
from quizapp.deck.model import AnswerKind, Entry, Fact, Viewpoint
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.chance import Chance
from quizapp.questions.model import FIXED, VALUES, Expected, Form, Kind, Option, Point, Question
from quizapp.questions.rules_words import content, shared_stems
from quizapp.questions.wording import capital, date_words, paragraphs, without_article


class More(TypedDict, total=False):
    """Fields of a question that are not what its point usually gives."""

    options: tuple[Option, ...]
    items: tuple[str, ...]
    right: tuple[int, ...]
    expected: Expected | None
    holder: str
    explanation: str
    passage: tuple[int, ...]
    points: tuple[str, ...]
    voices: tuple[str, ...]
    answer_kind: AnswerKind


@dataclass(frozen=True, slots=True)
class Asking:
    """One point of a deck, the entry it belongs to, and the seed to ask it with."""

    catalogue: Catalogue
    point: Point
    entry: Entry
    seed: int

    def chance(self, *labels: str) -> Chance:
        """Draws for one question of this point."""
        return Chance(self.seed, self.point.id, *labels)

    def question(
        self, kind: Kind, form: Form, prompt: str, answer: str, variant: str = "", **more: Unpack[More]
    ) -> Question:
        """A question of this point; ``more`` wins over what the point gives."""
        point = self.point
        usual = Question(
            id="~".join(part for part in (point.id, kind.value, variant) if part),
            point=point.id,
            entry=point.entry,
            kind=kind,
            form=form,
            prompt=prompt,
            answer=answer,
            passage=point.passage,
            points=(point.id,),
            topic=point.topic,
            dispute=point.dispute,
            voices=point.voices,
            answer_kind=point.answer_kind,
        )
        made = replace(usual, **more)
        if "explanation" not in more:
            made = replace(made, explanation=self.explanation(made))
        return replace(made, source=source_line(self.catalogue, made.passage))

    def choice(
        self,
        kind: Kind,
        prompt: str,
        among: Sequence[Option],
        variant: str = "",
        answer: str = "",
        **more: Unpack[More],
    ) -> Question:
        """A question with one right option. A scale stays as given, values are put in order, others are shuffled."""
        laid = list(among)
        answer_kind = more.get("answer_kind", self.point.answer_kind)
        if kind is Kind.CHOICE and answer_kind in VALUES:
            laid = in_order(laid, answer_kind)
        elif kind not in FIXED:
            laid = self.chance(kind.value, variant, "order").shuffled(laid)
        more["options"] = tuple(laid)
        more["right"] = tuple(place for place, option in enumerate(laid) if option.correct)
        shown = answer or next(option.text for option in laid if option.correct)
        return self.question(kind, Form.ONE, prompt, shown, variant, **more)

    def explanation(self, question: Question) -> str:
        """The entry's statement where it says more than question and right answer do, and what is to be added."""
        statement = self.catalogue.statement(self.entry)
        return " ".join(part for part in (statement if self._adds(statement, question) else "", self.notes()) if part)

    def notes(self) -> str:
        """Who shares the entry, and the author's note."""
        mark, entry = self.catalogue.mark(self.point), self.entry
        shared = self.catalogue.shared(entry.shared_by) if isinstance(entry, Viewpoint) else ""
        return " ".join(part for part in (shared, (mark.note if mark else "") or entry.note) if part)

    def _adds(self, statement: str, question: Question) -> bool:
        """Whether a statement tells what neither question nor answer tell.

        One with several marked words is not told again: it would give the answer to the other questions about it.
        """
        if question.kind is Kind.TRUE_FALSE or (isinstance(self.entry, Fact | Viewpoint) and len(self.entry.marks) > 1):
            return False
        said = content(statement)
        told = content(f"{question.prompt} {question.answer}")
        return len(said) - shared_stems(said, told) - len(set(said) & {w for w in told if len(w) < 5}) > len(said) // 4


def in_order(options: Sequence[Option], kind: AnswerKind) -> list[Option]:
    """Options with figures or dates in ascending order; as they stand when one of them can't be read."""
    read = [_value(option.text, kind) for option in options]
    if any(value is None for value in read):
        return list(options)
    return [option for _, option in sorted(zip(read, options, strict=True), key=lambda pair: (pair[0], pair[1].text))]


def even_capitals(options: Sequence[Option]) -> list[Option]:
    """Options all with a capital where some have one, so that none stands out."""
    if any(without_article(option.text)[:1].isupper() for option in options):
        return [replace(option, text=capital(option.text)) for option in options]
    return list(options)


def _value(text: str, kind: AnswerKind) -> tuple[float, ...] | None:
    if kind is AnswerKind.DATE:
        date = date_or_day(text)
        return tuple(float(part) for part in date.key) if date else None
    figure = parse_figure(text)
    return (figure.value, figure.high or figure.value) if figure else None


def movable(question: Question) -> bool:
    """Whether the place of the right option may be planned: one right option, no order of the options' own."""
    ordered = question.kind is Kind.CHOICE and question.answer_kind in VALUES
    return question.form is Form.ONE and question.kind not in FIXED and not ordered


def placed(question: Question, place: int) -> Question:
    """The question with its options turned so that the right one stands at ``place``; unchanged where that can't be."""
    size = len(question.options)
    if not movable(question) or not 0 <= place < size:
        return question
    turn = (question.right[0] - place) % size
    return replace(question, options=question.options[turn:] + question.options[:turn], right=(place,))


def source_line(catalogue: Catalogue, passage: Sequence[int]) -> str:
    """Article and paragraph, as in ``The River Post, March 2024, paragraph 3``."""
    source = catalogue.deck.source
    what = source.publisher or source.title
    return ", ".join(part for part in (what, date_words(source.date, catalogue.english), paragraphs(passage)) if part)
