"""Who says what in a draft beyond plain statements: people told of inside a speech or an answer, and what is held.

What is found here is drafted and not given out as a statement: it holds less often.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

from quizapp.deck.kinds_words import listed
from quizapp.draft.article import Paragraph
from quizapp.draft.contents import contents
from quizapp.draft.cues import Cue, cues
from quizapp.draft.frames import Frame, frames
from quizapp.draft.genre import speaking
from quizapp.draft.phrases import subject_before
from quizapp.draft.quotation import main_marks, quotations
from quizapp.draft.speakers import Speaker
from quizapp.draft.speech import told_in
from quizapp.draft.spoken import Spoken, Trust, extended
from quizapp.draft.statement import Statement, statement_of
from quizapp.draft.tokens import sentences
from quizapp.draft.words_saying import Verb

if TYPE_CHECKING:
    from quizapp.article.flow import Span
    from quizapp.draft.article import Article
    from quizapp.draft.people import People

_HOLDING: Final = listed("answer believe think find show maintain")
"""Verbs that tell what somebody holds where a clause with "that" follows."""

_HELD: Final = Verb("hold", "clause", "past")
_SELF: Final = listed("i we you us me")


def everything_said(article: Article, people: People, said: Sequence[Spoken]) -> list[Spoken]:
    """All that a draft may tell as somebody's: ``said``, a speech's own words, and what others say within them."""
    turns = [each for each in said if each.statement.how == "turn"]
    inside = {place: turn for turn in turns for place in _places(article, turn)}
    found: list[Statement] = []
    for place, paragraph in enumerate(article.paragraphs):
        own = _own_words(article, paragraph, inside[place].statement) if place in inside else paragraph
        rows = frames(own, place, article.flow.text)
        within = [each for each in told_in(rows) if each.firm and each.held] if place in inside else []
        found += [each for each in (*within, *chain.from_iterable(map(_held, rows))) if not _is_self(article, each)]
    taken = sorted(span for each in said if each.statement.how != "turn" for span in each.statement.content)
    more = extended(article, people, said, [each for each in found if not _overlaps(each.content, taken)])
    others = [span for each in more for span in each.statement.content]
    speech = speaking(article, people, [*said, *more])
    who = speech[0].who if speech else None
    kept = [_without(article, each, others) if each.statement.how == "turn" else each for each in said]
    kept = [_of_speaker(article, each, who) for each in kept if each.statement.content]
    return sorted([*kept, *speech, *more], key=lambda each: each.statement.content[0])


def _places(article: Article, turn: Spoken) -> Iterator[int]:
    """The paragraphs that a turn fills."""
    for place in range(turn.statement.paragraph, len(article.paragraphs)):
        paragraph = article.paragraphs[place]
        if not _overlaps(turn.statement.content, [(paragraph.start, paragraph.end)]):
            return
        yield place


def _own_words(article: Article, paragraph: Paragraph, turn: Statement) -> Paragraph:
    """A paragraph of a turn without the name and colon that it begins with."""
    begin = next(start for start, end in turn.content if start < paragraph.end and paragraph.start < end)
    words = [token for token in paragraph.words if token.start >= begin]
    marked = quotations(words, main_marks([words]))
    return paragraph._replace(
        start=begin, words=words, sentences=sentences(words, article.flow.text), quotations=marked
    )


def _held(frame: Frame) -> Iterator[Statement]:
    """What somebody is told to hold in a clause with "that"."""
    found = cues(frame)
    for cue in found:
        if cue.verb.lemma in _HOLDING and (ranges := contents(frame, cue, found)):
            made = statement_of(frame, cue, ranges)
            if made.how == "that" and not made.quoted and made.source is not None:
                yield made._replace(sure=True)
    for at, unit in enumerate(frame.units[:-1]):
        subject = subject_before(frame, at) if unit.low in {"held", "holds"} else None
        if subject is not None and frame.units[at + 1].low == "that" and frame.tags[at + 1] == "S":
            cue = Cue(at, at + 1, _HELD, subject)
            made = statement_of(frame, cue, [(at + 1, len(frame.units))])
            yield made._replace(sure=True, how="that")


def _is_self(article: Article, statement: Statement) -> bool:
    """Whether the source is whoever speaks: I, we; or nobody."""
    return statement.source is None or article.flow.text[slice(*statement.source)].lower() in _SELF


def _overlaps(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(start < end2 and start2 < end for start, end in spans for start2, end2 in others)


def _without(article: Article, turn: Spoken, others: Sequence[Span]) -> Spoken:
    """A turn without the sentences in which somebody else is told to say something."""
    inside = [span for span in others if _overlaps([span], turn.statement.content)]
    if not inside:
        return turn
    kept: list[Span] = []
    for place in _places(article, turn):
        own = _own_words(article, article.paragraphs[place], turn.statement)
        spans = ((own.words[first].start, own.words[last - 1].end) for first, last in own.sentences)
        kept += [span for span in spans if not _overlaps([span], inside)]
    return turn._replace(statement=turn.statement._replace(content=tuple(kept)))


def _of_speaker(article: Article, each: Spoken, who: Speaker | None) -> Spoken:
    """What is told with "I say" in a speech, as its speaker's."""
    source = each.statement.source
    if who is None or each.who is not None or source is None or article.flow.text[slice(*source)] != "I":
        return each
    return each._replace(who=who, speaker=who.name, trust=Trust.SURE, why="it is the speaker's own speech")
