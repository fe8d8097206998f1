"""The pages of insight on single questions: which ones are missed or look faulty, and what was set apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from quizapp.study.insight import AskedItem, Insight, SetApart
from quizapp.study.quiz import QuizChoice
from quizapp.ui.insights_entries import BAR_CELLS, LONGEST, Drawing, Entry, duration, head, plain, spaced
from quizapp.ui.show import ACCENT, BAD, QUIET, bar, brief, count, line, lines, shown
from quizapp.ui.telling import labelled
from quizapp.ui.widgets.rows import Row


def questions_page(insight: Insight) -> Drawing:
    """How questions do; what the author should look at stands first."""
    found, file = insight.items(), Path(insight.file).name

    def draw(_: int) -> Iterator[Entry]:
        if not found:
            yield plain(shown("No question answered yet."))
            return
        doubtful = [one for one in found if one.suspicious]
        if doubtful:
            yield Entry(Row(shown("For the deck's author to look at"), tone="head", choice=False))
            yield from spaced(_item_entry(one, file) for one in doubtful)
            yield from head("Missed most often")
        yield from spaced(_item_entry(one, file) for one in found if not one.suspicious)

    return draw


DOUBTS = {"all miss it": "everybody misses it", "the good miss it": "those who do well elsewhere miss it"}


def _item_entry(one: AskedItem, file: str) -> Entry:
    item = one.item
    told = f"{item.right} of {item.asked} right · median {duration(item.median)}" if item.asked else "not answered"
    detail = [line(bar(item.share, BAR_CELLS), f"  {told}")]
    if item.drawn:
        detail.append(line((f"{count(item.times, 'chose', 'chose')}: ", QUIET), brief(item.drawn, LONGEST)))
    if one.answer:
        detail.append(labelled("Right answer", brief(one.answer, LONGEST)))
    detail += [line(("! ", BAD), (DOUBTS[item.doubt], ""))] if item.doubt else []
    detail += [line(("! flagged ", ACCENT), brief(note, LONGEST)) for note in one.flags]
    detail.append(shown(f"{file}, line {one.line}" if one.line else "no longer in the deck", QUIET))
    choice = QuizChoice(number=2, points=(item.point,)) if one.line else None
    return Entry(Row(shown(brief(one.prompt or item.question, LONGEST), "bold"), detail=lines(detail)), quiz=choice)


# --- what was set apart

APART = {
    "leech": "Missed again and again: better read than asked once more",
    "suspend": "Suspended: never asked",
    "bury": "Not asked today",
    "flag": "Flagged for the deck's author",
}


def apart_page(insight: Insight) -> Drawing:
    """Leeches, and what was set apart."""
    found = insight.set_apart()

    def draw(_: int) -> Iterator[Entry]:
        if not found:
            yield plain(
                shown("Nothing is set apart, and nothing was missed again and again.", "bold"),
                shown("After an answer: b not today, x never, f flags it for the deck's author.", QUIET),
            )
        for number, (what, words) in enumerate(APART.items()):
            of_these = [one for one in found if one.what == what]
            if of_these:
                yield from head(words) if number else [Entry(Row(shown(words), tone="head", choice=False))]
                yield from (_apart_entry(one) for one in of_these)

    return draw


def _apart_entry(one: SetApart) -> Entry:
    parted = one.answer and 2 * len(one.answer) < len(one.statement)  # else it says the same again
    more = [f"asks for: {one.answer}"] if parted else []
    more += [f"missed {one.lapses} times"] if one.lapses else []
    if one.what == "bury":
        more.append(f"until {date.fromordinal(one.day):%a %d %b}")
    more += [brief(one.note, LONGEST)] if one.note else []
    text = shown(brief(one.statement, LONGEST) or "A point that is no longer in the deck", "bold")
    choice = QuizChoice(number=2, points=(one.point,)) if one.statement else None
    return Entry(Row(text, detail=shown(" · ".join(more))), quiz=choice, apart=one)
