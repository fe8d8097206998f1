"""The pages of insight: values turned into rows, each with what Enter does on it. No widgets here.

A page is read once, by ``PAGES[name](insight)``, and drawn for any width by what that gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.study.insight import Insight, SureError
from quizapp.study.insight_standing import Group, KindGroup
from quizapp.study.insight_sure import Word
from quizapp.study.names import KIND_NAMES
from quizapp.study.quiz import QuizChoice
from quizapp.ui.charts import count_bar, legend, marked_bar, month_rows, parted_bar
from quizapp.ui.insights_entries import BAR_CELLS, LONGEST, Drawing, Entry, duration, head, plain, spaced
from quizapp.ui.insights_questions import apart_page, questions_page
from quizapp.ui.show import QUIET, bar, brief, count, line, lines, percent, shown
from quizapp.ui.telling import labelled, sitting_words, written_time
from quizapp.ui.widgets.rows import Row

if TYPE_CHECKING:
    from quizapp.study.insight_time import Calendar, Forecast, QuizResult, Quizzes, Span

PLOT_CELLS = 72
PLOT_LINES = 9
WEEKS = 8
FEW = 10
"""A share of fewer answers than this is drawn faintly: it says little."""


def _plot(drawn: Iterable[str]) -> Entry:
    return Entry(Row(lines(map(Content, drawn)), choice=False))


# --- how the deck stands


def standing_page(insight: Insight) -> Drawing:
    """The deck and its parts: known, being learnt, unseen, likely to be recalled."""
    found = insight.standings()
    parts = {"Topics": found.topics, "Disputes": found.disputes, "Voices": found.voices, "Sides": found.sides}

    def draw(_: int) -> Iterator[Entry]:
        yield plain(_whole(found.all))
        yield Entry(Row(shown("The whole deck", "bold"), detail=_group_detail(found.all)), quiz=found.all.choice)
        for name, groups in parts.items():
            if groups:
                yield from head(f"{name}, the weakest first")
                yield from (_group_entry(group) for group in groups)
        if found.kinds:
            yield from head("Kinds of question, the weakest first")
            yield from (_kind_entry(kind) for kind in found.kinds)

    return draw


def _whole(group: Group) -> Content:
    if not group.known + group.learning:
        return shown("Nothing answered yet. A quiz of this deck begins with Enter; then this page fills.")
    asked = f"If asked today, you would likely recall {round(group.expected)} of {group.total} points."
    return lines(
        [
            shown(asked, "bold"),
            shown(
                "█ known  ▒ being learnt  · new.  Recall is that of the points met; one missed last counts as none.",
                QUIET,
            ),
        ]
    )


def _group_entry(group: Group) -> Entry:
    return Entry(Row(shown(group.name, "bold"), detail=_group_detail(group)), quiz=group.choice)


def _group_detail(group: Group) -> Content:
    counts = (group.known, group.learning, group.unseen)
    words = [f"{group.known} known", f"{group.learning} learning", f"{group.unseen} new"]
    if group.recall is not None:
        words.append(f"recall {percent(group.recall)}")
    return line(parted_bar(counts, BAR_CELLS), "  ", " · ".join(words))


def _kind_entry(kind: KindGroup) -> Entry:
    detail = line(bar(kind.share, BAR_CELLS), f"  {kind.right} of {kind.asked} right · {percent(kind.share)}")
    return Entry(Row(shown(KIND_NAMES.get(kind.kind, kind.kind), "bold"), detail=detail), quiz=kind.choice)


# --- results over time


def quizzes_page(insight: Insight) -> Drawing:
    """Results as a line, each with its change."""
    found = insight.quizzes()

    def draw(width: int) -> Iterator[Entry]:
        if not found.results:
            yield plain(shown("No quiz yet. After two of them a line shows where you are going."))
            return
        from quizapp.ui.plots import result_line

        yield plain(shown(_trend(found), "bold"))
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
    told = line((percent(result.share), "bold"), f"  {score.right} of {score.out_of} right", (_change(result), ""))
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
            yield plain(shown("No day with an answer yet. Each day you study gets a sign here."))
            return
        yield plain(*_told_days(found))
        yield plain(Content(" "), month_rows(found, width), shown(legend(), QUIET))
        yield from head("Time, week by week")
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
    return plain(line((f"from {when}  ", QUIET), count_bar(week.millis, most, BAR_CELLS), words))


# --- what lies ahead, and how well it was foretold


def ahead_page(insight: Insight) -> Drawing:
    """What falls due in the next days."""
    found = insight.ahead()

    def draw(width: int) -> Iterator[Entry]:
        if not found.met:
            yield plain(shown("Nothing is due: no point of this deck was answered yet."))
            return
        today, days = found.days[0][1], len(found.days)
        yield plain(
            shown(f"{count(today, 'point')} due today, {found.total} within {days} days, of {found.met} met.", "bold")
        )
        yield plain(Content(" "))
        most = max(number for _, number in found.days)
        cells = max(min(width - 20, 50), 8)
        yield from (_due_entry(day, number, most, cells, day == found.days[0][0]) for day, number in found.days)

    return draw


def _due_entry(day: int, number: int, most: int, cells: int, today: bool) -> Entry:
    name = "today" if today else f"{date.fromordinal(day):%a %d %b}"
    return plain(line((name.ljust(12), QUIET), (f"{number:>5} ", "bold"), count_bar(number, most, cells)))


def memory_page(insight: Insight) -> Drawing:
    """Recall beside what was predicted."""
    found = insight.forecast()

    def draw(width: int) -> Iterator[Entry]:
        if not found.asked:
            yield plain(
                shown(
                    "Nothing to compare yet. Once points come back on a later day, this shows how often you recalled "
                    "them beside what was predicted."
                )
            )
            return
        from quizapp.ui.plots import diagonal

        yield plain(*_told_forecast(found))
        firm = [(one.predicted, one.share) for one in found.bins if one.asked >= FEW]
        faint = [(one.predicted, one.share) for one in found.bins if one.asked < FEW]
        yield _plot(diagonal(firm, faint, min(width, PLOT_CELLS), PLOT_LINES, "predicted"))
        yield from head("Predicted, and how often right")
        for one in found.bins:
            told = f"  {one.right} of {one.asked} right · {percent(one.share)}"
            yield plain(line((f"{percent(one.predicted):>5}  ", "bold"), bar(one.share, BAR_CELLS), told))

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
            yield plain(
                shown("Nothing yet. With “Ask if sure” in the settings, this shows how well you know what you know.")
            )
            return
        yield from (_word_entry(word) for word in sure.words)
        told = f"Brier score {sure.score:.2f}: 0 is perfect, always stating your average gives {sure.plain:.2f}."
        yield plain(shown(f"{told} ┃ marks what a word means.", QUIET))
        if found.errors:
            yield from head("Sure and wrong, the latest first")
            yield from spaced(map(_error_entry, found.errors))

    return draw


SAID = {"sure": "Sure", "think": "Think so", "guess": "Guess"}


def _word_entry(word: Word) -> Entry:
    verdict = {1: "less often right than that", -1: "more often right than that", 0: "fits"}[word.verdict]
    words = f"  {word.right} of {word.asked} right · {percent(word.share)}, {verdict}" if word.asked else "  never said"
    named = line(SAID[word.word].ljust(9), (f"means {percent(word.stated)}", QUIET))
    return plain(named, line(marked_bar(word.share, word.stated, BAR_CELLS), words))


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
