"""The pages of insight: values turned into rows, each with what Enter does on it. No widgets here.

A page is read once, by ``PAGES[name](insight)``, and drawn for any width by what that gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.study.insight import AskedItem, Insight, SetApart, SureError
from quizapp.study.insight_standing import Group, KindGroup
from quizapp.study.insight_sure import Word
from quizapp.study.quiz import QuizChoice
from quizapp.ui.charts import count_bar, legend, marked_bar, month_rows, parted_bar
from quizapp.ui.screens.choose import KIND_NAMES
from quizapp.ui.show import ACCENT, BAD, QUIET, bar, brief, count, line, lines, percent, shown
from quizapp.ui.telling import labelled, sitting_words, written_time
from quizapp.ui.widgets.rows import Row

if TYPE_CHECKING:
    from quizapp.record.model import Sitting
    from quizapp.study.insight_time import Calendar, Forecast, QuizResult, Quizzes, Span

BAR_CELLS = 16
PLOT_CELLS = 72
PLOT_LINES = 9
WEEKS = 8
FEW = 10
"""A share of fewer answers than this is drawn faintly: it says little."""

LONGEST = 300
"""A question in a list is cut after so many characters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row, and what can be done on it: a quiz, looking back on a sitting, releasing what was set apart."""

    row: Row
    quiz: QuizChoice | None = None
    sitting: Sitting | None = None
    apart: SetApart | None = None


Drawing = Callable[[int], Iterable[Entry]]
"""The rows of a page for a width in cells."""


def _words(*parts: Content) -> Entry:
    """A row that only tells."""
    return Entry(Row(lines(part for part in parts if part), choice=False))


def _head(text: str) -> Iterator[Entry]:
    yield _words(Content(" "))
    yield Entry(Row(shown(text), tone="head", choice=False))


def _plot(drawn: Iterable[str]) -> Entry:
    return Entry(Row(lines(map(Content, drawn)), choice=False))


# --- how the deck stands


def standing_page(insight: Insight) -> Drawing:
    """The deck and its parts: known, being learnt, unseen, likely to be recalled."""
    found = insight.standings()
    parts = {"Topics": found.topics, "Disputes": found.disputes, "Voices": found.voices, "Sides": found.sides}

    def draw(_: int) -> Iterator[Entry]:
        yield _words(_whole(found.all))
        yield Entry(Row(shown("The whole deck", "bold"), detail=_group_detail(found.all)), quiz=found.all.choice)
        for name, groups in parts.items():
            if groups:
                yield from _head(f"{name}, the weakest first")
                yield from (_group_entry(group) for group in groups)
        if found.kinds:
            yield from _head("Kinds of question, the weakest first")
            yield from (_kind_entry(kind) for kind in found.kinds)

    return draw


def _whole(group: Group) -> Content:
    if not group.known + group.learning:
        return shown("Nothing answered yet. A quiz of this deck begins with Enter; then this page fills.")
    asked = f"If asked today, you would likely recall {round(group.expected)} of {group.total} points."
    return lines([shown(asked, "bold"), shown("█ known  ▒ being learnt  · new", QUIET)])


def _group_entry(group: Group) -> Entry:
    return Entry(Row(shown(group.name, "bold"), detail=_group_detail(group)), quiz=group.choice)


def _group_detail(group: Group) -> Content:
    counts = (group.known, group.learning, group.unseen)
    words = [f"{group.known} known", f"{group.learning} learning", f"{group.unseen} new"]
    if group.recall is not None:
        words.append(f"recall {percent(group.recall)}")
    return line(parted_bar(counts, BAR_CELLS), "  ", " · ".join(words))


def _kind_entry(kind: KindGroup) -> Entry:
    names = {known.value: name for known, name in KIND_NAMES.items()}
    detail = line(bar(kind.share, BAR_CELLS), f"  {kind.right} of {kind.asked} right · {percent(kind.share)}")
    return Entry(Row(shown(names.get(kind.kind, kind.kind), "bold"), detail=detail), quiz=kind.choice)


# --- results over time


def quizzes_page(insight: Insight) -> Drawing:
    """Results as a line, each with its change."""
    found = insight.quizzes()

    def draw(width: int) -> Iterator[Entry]:
        if not found.results:
            yield _words(shown("No quiz yet. After two of them a line shows where you are going."))
            return
        from quizapp.ui.plots import result_line

        yield _words(shown(_trend(found), "bold"))
        shares = [result.share for result in found.results[-width // 2 :]]
        yield _plot(result_line(shares, min(width, PLOT_CELLS), PLOT_LINES))
        yield from (_result_entry(result) for result in reversed(found.results))

    return draw


def _trend(found: Quizzes) -> str:
    recent = found.recent
    if len(recent) == 1:
        return f"One quiz: {percent(recent[0].share)} right."
    return f"Last {len(recent)} quizzes: {percent(recent[0].share)} → {percent(recent[-1].share)}"


def _result_entry(result: QuizResult) -> Entry:
    score = result.score
    told = line((percent(result.share), "bold"), f"  {score.right} of {score.answered} right", (_change(result), ""))
    return Entry(Row(told, detail=shown(sitting_words(score.sitting))), sitting=score.sitting)


def _change(result: QuizResult) -> str:
    """The change against the last like it; nothing at the first."""
    if result.change is None:
        return ""
    points = round(100 * result.share) - round(100 * (result.share - result.change))
    if not points:
        return "  no change"
    return f"  {'+' if points > 0 else '−'}{count(abs(points), 'point')}"


# --- days


def days_page(insight: Insight) -> Drawing:
    """A calendar, and the time of each week."""
    found = insight.calendar()

    def draw(width: int) -> Iterator[Entry]:
        if not found.days:
            yield _words(shown("No day with an answer yet. Each day you study gets a sign here."))
            return
        yield _words(*_told_days(found))
        yield _words(Content(" "), month_rows(found, width), shown(legend(), QUIET))
        yield from _head("Time, week by week")
        weeks = found.weeks(min(WEEKS, found.weeks_long))
        most = max(week.millis for week in weeks)
        yield from (_week_entry(week, most) for week in reversed(weeks))

    return draw


def _told_days(found: Calendar) -> list[Content]:
    month, today = found.last(28), found.last(1)
    row = f" {count(found.in_a_row, 'day')} in a row." if found.in_a_row > 1 else ""
    told = f"{count(month.days, 'day')} of the last 28 studied, {duration(month.millis)} in all.{row}"
    done = f"Today {count(today.answered, 'answer')}, {duration(today.millis)}." if today.answered else "Nothing today."
    return [shown(told, "bold"), shown(done)]


def _week_entry(week: Span, most: int) -> Entry:
    when = f"{date.fromordinal(week.first):%d %b}"
    words = f"  {duration(week.millis)}" if week.answered else "  –"
    if week.answered:
        words += f" · {count(week.answered, 'answer')} · {percent(week.right / week.answered)} right"
    return _words(line((f"from {when}  ", QUIET), count_bar(week.millis, most, BAR_CELLS), words))


def duration(millis: int) -> str:
    """A time in words: ``40 s``, ``12 min``, ``3 h 5 min``."""
    seconds = round(millis / 1000)
    if seconds < 60:
        return f"{seconds} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


# --- what lies ahead, and how well it was foretold


def ahead_page(insight: Insight) -> Drawing:
    """What falls due in the next days."""
    found = insight.ahead()

    def draw(width: int) -> Iterator[Entry]:
        if not found.met:
            yield _words(shown("Nothing is due: no point of this deck was answered yet."))
            return
        today, days = found.days[0][1], len(found.days)
        yield _words(
            shown(f"{count(today, 'point')} due today, {found.total} within {days} days, of {found.met} met.", "bold")
        )
        yield _words(Content(" "))
        most = max(number for _, number in found.days)
        cells = max(min(width - 20, 50), 8)
        yield from (_due_entry(day, number, most, cells, day == found.days[0][0]) for day, number in found.days)

    return draw


def _due_entry(day: int, number: int, most: int, cells: int, today: bool) -> Entry:
    name = "today" if today else f"{date.fromordinal(day):%a %d %b}"
    return _words(line((name.ljust(12), QUIET), (f"{number:>5} ", "bold"), count_bar(number, most, cells)))


def memory_page(insight: Insight) -> Drawing:
    """Recall beside what was predicted."""
    found = insight.forecast()

    def draw(width: int) -> Iterator[Entry]:
        if not found.asked:
            yield _words(
                shown(
                    "Nothing to compare yet. Once points come back on a later day, this shows how often you recalled "
                    "them beside what was predicted."
                )
            )
            return
        from quizapp.ui.plots import diagonal

        yield _words(*_told_forecast(found))
        firm = [(one.predicted, one.share) for one in found.bins if one.asked >= FEW]
        faint = [(one.predicted, one.share) for one in found.bins if one.asked < FEW]
        yield _plot(diagonal(firm, faint, min(width, PLOT_CELLS), PLOT_LINES, "predicted"))
        yield from _head("Predicted, and how often right")
        for one in found.bins:
            told = f"  {one.right} of {one.asked} right · {percent(one.share)}"
            yield _words(line((f"{percent(one.predicted):>5}  ", "bold"), bar(one.share, BAR_CELLS), told))

    return draw


def _told_forecast(found: Forecast) -> list[Content]:
    told = f"Predicted {percent(found.predicted)}, recalled {percent(found.right)} of {count(found.asked, 'answer')}."
    off = f"Off by {count(round(100 * found.error), 'point')} (root mean square). On the dotted line all comes true."
    few = f"○ stands for fewer than {FEW} answers." if any(one.asked < FEW for one in found.bins) else ""
    return [shown(told, "bold"), shown(f"{off} {few}", QUIET)]


# --- confidence


def confidence_page(insight: Insight) -> Drawing:
    """How sure, how right; what was sure and wrong."""
    found = insight.confidence()

    def draw(_: int) -> Iterator[Entry]:
        sure = found.sureness
        if sure.score is None or sure.plain is None:
            yield _words(shown("Nothing yet. Say how sure you are before answering, and this shows how well you know."))
            return
        yield from (_word_entry(word) for word in sure.words)
        told = f"Brier score {sure.score:.2f}: 0 is perfect, always stating your average gives {sure.plain:.2f}."
        yield _words(shown(f"{told} ┃ marks what a word means.", QUIET))
        if found.errors:
            yield from _head("Sure and wrong, the latest first")
            yield from (_error_entry(error) for error in found.errors)

    return draw


SAID = {"sure": "Sure", "think": "Think so", "guess": "Guess"}


def _word_entry(word: Word) -> Entry:
    verdict = {1: "less often right than that", -1: "more often right than that", 0: "fits"}[word.verdict]
    words = f"  {word.right} of {word.asked} right · {percent(word.share)}, {verdict}" if word.asked else "  never said"
    named = line(SAID[word.word].ljust(9), (f"means {percent(word.stated)}", QUIET))
    return _words(named, line(marked_bar(word.share, word.stated, BAR_CELLS), words))


def _error_entry(error: SureError) -> Entry:
    answer = error.answer
    detail = [labelled("You said", brief(error.given, LONGEST))] if error.given else []
    detail.append(
        labelled("Right answer", brief(error.right, LONGEST)) if error.right else shown("No longer in the deck.")
    )
    since = " · right since then" if error.since else ""
    detail.append(shown(f"{written_time(answer.at)}{since}"))
    choice = QuizChoice(number=2, points=(answer.point,)) if error.right else None
    return Entry(Row(shown(brief(answer.prompt, LONGEST), "bold"), detail=lines(detail)), quiz=choice)


# --- questions


def questions_page(insight: Insight) -> Drawing:
    """How questions do; what the author should look at stands first."""
    found, file = insight.items(), Path(insight.file).name

    def draw(_: int) -> Iterator[Entry]:
        if not found:
            yield _words(shown("No question answered yet."))
            return
        doubtful = [one for one in found if one.suspicious]
        if doubtful:
            yield Entry(Row(shown("For the deck's author to look at"), tone="head", choice=False))
            yield from (_item_entry(one, file) for one in doubtful)
            yield from _head("Missed most often")
        yield from (_item_entry(one, file) for one in found if not one.suspicious)

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
            yield _words(shown("Nothing is set apart, and nothing was missed again and again."))
        for number, (what, words) in enumerate(APART.items()):
            of_these = [one for one in found if one.what == what]
            if of_these:
                yield from _head(words) if number else [Entry(Row(shown(words), tone="head", choice=False))]
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


PAGES: dict[str, Callable[[Insight], Drawing]] = {
    "Standing": standing_page,
    "Quizzes": quizzes_page,
    "Days": days_page,
    "Due": ahead_page,
    "Memory": memory_page,
    "Confidence": confidence_page,
    "Questions": questions_page,
    "Set apart": apart_page,
}
"""What reads each page, by its name, in the order shown."""
