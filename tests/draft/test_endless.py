"""Texts without an end in them: a book in one line, a sentence that never stops. They take time by their length."""

from __future__ import annotations

import pytest

from quizapp.draft.article import LONGEST, read
from quizapp.draft.drafting import draft
from quizapp.draft.model.ground import ground_of
from quizapp.draft.people import People
from quizapp.draft.spoken import spoken
from quizapp.draft.tokens import LONGEST_SENTENCE
from tests.draft.reading import RIVER
from tests.work import calls_in


@pytest.mark.parametrize(
    "words",
    [
        "He said it is so. ",
        "“the dam,” he said. ",
        "“The dam. ",
        "he said ",
        "who said that ",
        "according to the ",
        "the chief of the Dam, Ann Lee, who heads the ",
        "Ann Lee said in March 2021 that the dam was 5 percent of it. ",
        "The Dam Co (DC) is a dam that is the one known as Dam, ",
        "the dam (",
        "the dam, ",
        "the “dam ",
    ],
)
def test_a_text_without_an_end_takes_work_in_proportion_to_its_length(words: str) -> None:
    every = LONGEST // len(words.split()) + 1

    def work(times: int) -> int:
        return calls_in(lambda: draft(words * (times * every)))

    work(1)  # what is made at the first use only
    assert work(3) < 1.4 * 3 * work(1)


def test_a_sentence_that_never_ends_is_read_in_parts() -> None:
    article = read("The dam holds the water " * LONGEST_SENTENCE + ".")
    lengths = [end - begin for paragraph in article.body for begin, end in paragraph.sentences]
    assert max(lengths) == LONGEST_SENTENCE and sum(lengths) == 5 * LONGEST_SENTENCE + 1


def test_the_parts_of_a_paragraph_that_is_too_long_have_its_number_and_all_its_words() -> None:
    told = "The town council will vote on the dam in May. Ana Ruiz said that the wells ran dry in March 2021."
    pasted = " ".join([told] * (LONGEST // 10))
    article = read(f"The river falls\n\n{RIVER.splitlines()[-1]}\n\n{pasted}\n\nThe dam is old.")
    numbers = [paragraph.number for paragraph in article.body]
    assert sorted(set(numbers)) == [1, 2, 3] and numbers.count(2) > 1
    assert max(len(paragraph.words) for paragraph in article.body) <= LONGEST
    parts = [article.flow.text[part.start : part.end] for part in article.body if part.number == 2]
    assert " ".join(parts) == pasted
    people = People(article)
    ground = ground_of(article, spoken(article, people=people), {})
    assert ground.paragraphs[2] == pasted and len(ground.sentences[2]) == 2 * (LONGEST // 10)
