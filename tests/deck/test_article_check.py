"""A deck held against its article: advice on what does not stand there, and none without cause."""

from __future__ import annotations

from functools import partial

import pytest

from quizapp.article.reading import read_text
from quizapp.deck.article_check import Hearing, against_article
from quizapp.deck.article_voices import quoted_names
from quizapp.deck.full_check import checked
from quizapp.deck.problems import Level, Problem
from tests.deck.big import big_deck_text
from tests.work import calls_in

TEXT = """\
The river fell to two-thirds of its flow this month, and 12,500 people in Upper Farrow have no water.

“We shall not wait — we can’t,” said Mayor Ana Ruiz of Bexton. "It's our last well."

According to the head of the growers, Ben Okri, the U.S. would "never … allow it [the dam]" to stand.
"""
DECK = """\
title: Water
as_of: 2024-03
voices: {{ruiz: {{name: Ana Ruiz}}, okri: {{name: Ben Okri, aka: [Okri]}}}}
disputes: {{w: Who decides?}}
facts:
  - fact: {fact}
    from: {source}
viewpoints:
  - who: ruiz
    on: w
    holds: The town cannot wait.
    quote: {quote}
    from: {view}
  - {{who: okri, on: w, holds: The town can wait., from: 3}}
cards:
  - {{q: Where?, a: Here, from: [1, 2, 3]}}
"""


def told(
    fact: str = "The water is gone from [Upper Farrow].",
    source: str = "1",
    quote: str = "We shall not wait",
    view: str = "2",
    article: str = TEXT,
) -> tuple[Problem, ...]:
    text = DECK.format(fact=fact, source=source, quote=quote, view=view)
    return checked(text.encode(), looks=[partial(against_article, paragraphs=read_text(article).paragraphs)])


@pytest.mark.parametrize(
    "fact",
    [
        "The flow fell to [two-thirds].",
        "The flow fell to [2/3] of it.",
        "In [Upper Farrow] the wells of [12500] people are dry.",
        "It was in [March 2024].",
        "Nobody was [astonished].",
        '"[12,500] people wait."',
    ],
)
def test_marked_words_are_found_by_words_value_and_time(fact: str) -> None:
    assert told(fact=f"'{fact}'" if '"' not in fact else fact) == ()


def test_a_name_is_found_by_another_right_answer_too() -> None:
    text = DECK.format(fact="The country is the [United States].", source="3", quote="not wait", view="2")
    held = [partial(against_article, paragraphs=read_text(TEXT).paragraphs)]
    assert [each.code for each in checked(text.encode(), looks=held)] == ["mark-not-found"]
    text = text.replace("    from: 3\n", "    from: 3\n    accept: [U.S.]\n")
    assert checked(text.encode(), looks=held) == ()


@pytest.mark.parametrize(
    "quote",
    [
        "we shall not wait",
        "'not wait - we can''t'",
        "We can't",
        "our last well",
        "never ... allow it",
        "'allow it [the dam]'",
        "We … can't",
    ],
)
def test_a_quotation_is_found_whatever_its_marks(quote: str) -> None:
    assert told(quote=quote, view="[2, 3]") == ()


@pytest.mark.parametrize(
    ("more", "code", "line", "column", "remedy"),
    [
        ({"fact": "In [Lower Farrow] people wait."}, "mark-not-found", 6, 15, "fine: mark-not-found"),
        ({"fact": "Some [12,600] people wait."}, "mark-not-found", 6, 17, ""),
        ({"fact": "Some [7] people wait."}, "mark-not-found", 6, 17, ""),
        ({"fact": "The mayor is [Ana Ruiz]."}, "mark-elsewhere", 6, 25, "“from: [1, 2]”"),
        ({"quote": "We shall wait"}, "quote-not-found", 12, 12, "letter by letter"),
        ({"quote": "we Shall not"}, "quote-not-found", 12, 12, ""),
        ({"quote": "hall not wait"}, "quote-not-found", 12, 12, ""),
        ({"quote": "wait … We shall"}, "quote-not-found", 12, 12, ""),
        ({"view": "3"}, "quote-elsewhere", 12, 12, "“from: [2, 3]”"),
        ({"quote": "Mayor Ana Ruiz"}, "quote-unmarked", 12, 12, ""),
        ({"source": "[1, 4]"}, "no-paragraph", 7, 15, "headlines"),
    ],
)
def test_what_is_not_in_the_article_has_its_place(
    more: dict[str, str], code: str, line: int, column: int, remedy: str
) -> None:
    (problem,) = told(**more)
    assert (problem.code, problem.place.line, problem.place.column) == (code, line, column)
    assert problem.level is Level.WARNING
    assert remedy in problem.remedy


def test_paragraphs_and_voices_that_were_left_out_are_told_last() -> None:
    article = f"{TEXT}\nNobody was asked before, Falko Holt, a keeper of bees, said in May.\n"
    found = told(quote="We shall wait", article=article)
    assert [problem.code for problem in found] == ["quote-not-found", "paragraph-unused", "voice-missing"]
    assert "paragraph 4: “Nobody was asked" in found[1].message
    assert "“Falko Holt” is quoted in paragraph 4" in found[2].message


def test_who_is_quoted_is_known_by_a_full_name() -> None:
    article = (
        'But Foreign Minister Ben Ali Okri told us that. "No," said Measure Corp. analyst Lena Corvey, who knows.',
        "Sen. Bo H. Kelby (R-S.C.) declared it. Analysts say so. He said so. The Town Council says nothing.",
        "It fell, according to his former keeper, Dov T. Elsby. Holt noted it. U.S. Republicans have accused him.",
        "According to River Measure magazine, all is well. He said so.",
        "Jon de la Cruz this month reported a rise. Bo Kelby's lawyer said so. López Obrador—or so—said no.",
    )
    assert quoted_names(article) == {
        "Ben Ali Okri": 1,
        "Lena Corvey": 1,
        "Bo H. Kelby": 2,
        "Town Council": 2,
        "Dov T. Elsby": 3,
        "Jon de la Cruz": 5,
        "River Measure": 4,
    }


def test_the_work_grows_with_deck_and_article_and_no_faster() -> None:
    def work(entries: int, paragraphs: int) -> int:
        article = "\n\n".join(
            f"The river of Arle number {number} fell, said Ana Elsby." for number in range(paragraphs)
        )
        data, held = big_deck_text(entries).encode(), partial(against_article, paragraphs=read_text(article).paragraphs)
        return calls_in(lambda: checked(data, looks=[held]))

    few = work(500, 100)
    assert work(1_000, 100) < 2.5 * few
    assert work(1_000, 200) < 2.5 * few


@pytest.mark.parametrize("piece", ["A'", "Aa de ", "Aa Bb, c", "Aa Bb (c) ", "said A. ", '"', "A."])
def test_no_article_sends_a_pattern_back_and_forth(piece: str) -> None:
    """Where one tried all ways to match, this would not end."""
    assert told(article=f"{TEXT}\n{piece * 20_000}.\n")


def test_own_words_need_no_marks_and_questions_no_entry() -> None:
    article = "“Water,” it says.\n\nNadia Berg: What will you do?\n\nRuiz: We shall not wait, for we cannot."
    text = DECK.format(fact="Nothing is [astonishing].", source="1", quote="We shall not wait", view="3")
    text = text.replace("from: [1, 2, 3]", "from: 3")
    paragraphs = read_text(article).paragraphs
    plain = checked(text.encode(), looks=[partial(against_article, paragraphs=paragraphs)])
    assert {each.code for each in plain} == {"quote-unmarked", "paragraph-unused"}
    heard = Hearing({"Ana Ruiz": 3}, own=frozenset({3}), asked=frozenset({2}))
    assert checked(text.encode(), looks=[partial(against_article, paragraphs=paragraphs, heard=heard)]) == ()
