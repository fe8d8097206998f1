"""Who says what in an article: statements with their content, their source, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizapp.article.flow import Span
from quizapp.draft.article import Article
from quizapp.draft.contents import contents
from quizapp.draft.cues import SIGNED, Cue, cues
from quizapp.draft.frames import Frame, frames
from quizapp.draft.loose import colon_source, loose_quotations, source_near, without_cue, words_quoted
from quizapp.draft.phrases import first_subject
from quizapp.draft.statement import Statement, is_said, span_of, statement_of
from quizapp.draft.turns import ANSWERED, ASKED, Turn, turns

_FEWEST_WORDS: Final = 4
"""A quotation alone must have as many words to be somebody's speech without a cue."""


class _State:
    """What is known while going through the paragraphs."""

    def __init__(self) -> None:
        self.found: list[Statement] = []
        self.colon: Frame | None = None  # the sentence before ended with a colon
        self.last = -1  # the statement that a quotation alone may go on with
        self.left = False  # that statement's quotation stands before its cue, so that it may go on after it
        self.near: Frame | None = None  # the sentence before
        self.waiting: Statement | None = None  # a quotation alone that opens a paragraph: its speaker may come later
        self.held: tuple[Span, ...] = ()  # whole paragraphs of a quotation that runs on; its speaker may come last


def statements(article: Article) -> list[Statement]:
    """The statements of an article with those that need an eye, in order of their first word."""
    state = _State()
    spoken = turns(article.paragraphs)
    state.found += [
        Statement(turn.content, turn.source, ":", True, True, turn.places[0], _how_told(turn), True)
        for turn in spoken
        if turn.label not in ASKED
    ]
    taken = {place for turn in spoken for place in turn.places}
    for place, paragraph in enumerate(article.paragraphs):
        if place in taken:
            state.colon, state.last, state.near, state.held = None, -1, None, ()
            continue
        rows = frames(paragraph, place, article.flow.text)
        runs_on = bool(paragraph.quotations) and not paragraph.quotations[-1].closed
        if runs_on and len(rows) == 1 and rows[0].is_quotation and state.colon is None:
            state.held = (*state.held, (rows[0].start, rows[0].end))
            continue
        for number, frame in enumerate(rows):
            _take(frame, state, number == 0)
            state.near = frame
        state.held = ()
    return sorted(state.found, key=lambda statement: statement.content[0])


def told_in(rows: Sequence[Frame]) -> list[Statement]:
    """The statements that the sentences of one paragraph tell by themselves."""
    state = _State()
    for number, frame in enumerate(rows):
        _take(frame, state, number == 0)
        state.near = frame
    return state.found


def _how_told(turn: Turn) -> str:
    """``turn`` where a transcript names the speaker, ``answer`` where it only says that one answers."""
    return "answer" if turn.label in ANSWERED else "turn"


def _take(frame: Frame, state: _State, first: bool) -> None:
    """Find the statements of one sentence."""
    signed = re.match(r"Q-(K[KNDI,#]*)\.?$", frame.tags)
    if signed:
        cue = Cue(1, 2, SIGNED, (2, 2 + len(signed[1])))
        state.found.append(statement_of(frame, cue, [(0, 1)]))
        state.last, state.left, state.colon = -1, False, None
        return
    found = cues(frame)
    if frame.is_quotation and not found:
        _quotation_alone(frame, state, first)
        state.colon = None
        return
    made = [statement_of(frame, cue, ranges) for cue in found if (ranges := contents(frame, cue, found))]
    made = [statement for statement in _distinct(made) if is_said(statement)]
    loose = loose_quotations(frame, made)
    if loose:
        made += without_cue(frame, loose, made) or _going_on(frame, loose, state, made)
    state.colon = frame if frame.tags.rstrip("-")[-1:] == ":" else None
    made = _run_on(frame, state, made)
    quoted = [number for number, statement in enumerate(made) if statement.quoted]
    state.last = len(state.found) + (quoted[-1] if quoted else len(made) - 1) if made else -1
    state.left = bool(quoted) and made[quoted[-1]].content[0][0] == frame.start
    state.found.extend(made)
    _settle(frame, state, made)


def _run_on(frame: Frame, state: _State, made: list[Statement]) -> list[Statement]:
    """The statements of a sentence, the first with the paragraphs above it that its quotation runs on from."""
    held, state.held = state.held, ()
    if held and made and made[0].quoted and made[0].content[0][0] == frame.start:
        return [made[0]._replace(content=(*held, *made[0].content)), *made[1:]]
    before = state.found[state.last] if state.last >= 0 else None
    if held and before is not None:
        state.found[state.last] = before._replace(content=(*before.content, *held), quoted=True)
    return made


def _distinct(made: list[Statement]) -> list[Statement]:
    """Without those whose content another has got already."""
    kept: list[Statement] = []
    for statement in sorted(made, key=_width, reverse=True):
        if not any(_inside(statement, other) for other in kept):
            kept.append(statement)
    return kept


def _width(statement: Statement) -> int:
    return sum(end - start for start, end in statement.content)


def _inside(statement: Statement, other: Statement) -> bool:
    """Whether all that a statement holds is part of another's content already."""
    return all(any(a <= start and end <= b for a, b in other.content) for start, end in statement.content)


def _going_on(frame: Frame, loose: Sequence[int], state: _State, made: Sequence[Statement]) -> list[Statement]:
    """A sentence with a quotation and no cue, behind ``"...," said X``: X goes on."""
    before = state.found[state.last] if state.last >= 0 else None
    words = sum(frame.units[at].text.count(" ") + 1 for at in loose)
    if made or before is None or not (before.direct and state.left) or before.paragraph != frame.place or words < 5:
        return []
    state.found[state.last] = before._replace(content=(*before.content, (frame.start, frame.end)), direct=False)
    return []


def _quotation_alone(frame: Frame, state: _State, first: bool) -> None:
    """A sentence that is nothing but a quotation: of whom the sentence before was, or tells."""
    begin = frame.units[frame.tags.index("Q")].start
    spans, state.held = (*state.held, (begin, frame.end)), ()
    if state.last < 0 and state.colon is None and not first and state.near is not None:
        state.last = _same_voice(state.near, state.found)
    before = state.found[state.last] if state.last >= 0 else None
    if before is not None and state.colon is None:
        state.found[state.last] = before._replace(content=(*before.content, *spans), quoted=True)
        return
    source, sure, how = None, False, "alone"
    if state.colon is not None:
        source, sure, how = colon_source(state.colon), True, "colon"
    elif words_quoted(frame) >= _FEWEST_WORDS:
        how, source = "near", source_near(state.near) if state.near is not None else None
        if first:
            state.waiting = Statement(spans, source, "", True, False, frame.place, how, True)
            return
    if source is not None:
        state.found.append(Statement(spans, source, ":" if sure else "", True, sure, frame.place, how, True))
        state.last, state.left = len(state.found) - 1, True


def _same_voice(between: Frame, found: Sequence[Statement]) -> int:
    """The statement before a sentence of the writer's on who spoke: "It is so," he says. He nods. "It is." """
    subject = first_subject(between)
    same = subject is not None and between.units[subject[0]].low in {"he", "she", "they", "it"}
    return len(found) - 1 if same and found and found[-1].direct and found[-1].paragraph == between.place else -1


def _settle(frame: Frame, state: _State, made: Sequence[Statement]) -> None:
    """Give a quotation that stood alone to who speaks in the sentence behind it, else in the one before."""
    waiting, state.waiting = state.waiting, None
    if waiting is None:
        return
    behind = made[0] if made and made[0].direct and state.left else None
    signed = re.match(r"-(K[KNDI,#]*)\.?$", frame.tags)
    if signed:
        waiting = waiting._replace(source=span_of(frame, (1, 1 + len(signed[1]))), cue=":", how="signed")
    elif behind:
        waiting = waiting._replace(source=behind.source, how="alone")
    if waiting.source is not None:
        state.found.append(waiting)
