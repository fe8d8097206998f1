"""What is sent: bounded pieces of the article, and nothing else of the machine."""

from __future__ import annotations

import json

import jsonschema

from quizapp.draft.entries import Entry, Parts
from quizapp.draft.model.admit import numbers_of
from quizapp.draft.model.answer import Kind
from quizapp.draft.model.request import MOST, PIECE, Asked, Manner, asked, body_of, schema_of
from tests.draft.model.valley import ENTRIES, GOOD, PARTS, ground

PARAGRAPHS = ground().paragraphs


def many(times: int) -> Asked:
    """The questions about the article told over and over, each time by other figures."""
    paragraphs = {
        number + 5 * n: text.replace("41", str(n + 100)) for n in range(times) for number, text in PARAGRAPHS.items()
    }
    entries = [_moved(entry, n) for n in range(times) for entry in ENTRIES]
    return asked(paragraphs, PARTS._replace(entries=tuple(entries)))


def _moved(entry: Entry, by: int) -> Entry:
    """An entry of a later paragraph."""
    keys = dict(entry.keys)
    keys |= {"id": f"{keys['id']}{by}", "from": numbers_of(entry)[0] + 5 * by}
    return entry._replace(keys=tuple(keys.items()))


def test_a_short_article_is_one_question() -> None:
    found = many(1)
    assert (len(found.questions), found.unasked) == (1, 0)
    assert found.size == len(found.questions[0].text)
    assert "(3) Mayor Ana Ruiz of the town council said" in found.questions[0].text
    assert "v3 | Tom Vale | The council should" in found.questions[0].text
    assert "f1 | The river fell to [41] percent" in found.questions[0].text


def test_a_long_one_goes_in_pieces_and_its_views_at_last() -> None:
    found = many(12)
    assert len(found.questions) > 2
    assert all(len(question.text) < 2.5 * PIECE for question in found.questions)
    assert set(found.questions[-1].kinds) == {Kind.DISPUTE, Kind.SIDE}
    assert "ARTICLE" not in found.questions[-1].text
    sent = "\n".join(question.text for question in found.questions)
    assert all(f"fell to {n + 100} percent" in sent for n in range(12))


def test_a_book_is_sent_in_part_and_that_is_told() -> None:
    found = many(150)
    assert len(found.questions) <= MOST
    assert found.unasked > 0
    assert found.size < MOST * 2.5 * PIECE


def test_a_paragraph_that_is_too_long_stays_here() -> None:
    found = asked({**PARAGRAPHS, 6: "Ana Ruiz said that the dam was closed in May 2023. " * 200}, PARTS)
    assert found.unasked == 1
    assert all(len(question.text) < 2.5 * PIECE for question in found.questions)


def test_nothing_is_asked_where_nothing_was_drafted() -> None:
    assert asked(PARAGRAPHS, Parts((), (), (), ())).questions == ()


def test_what_the_schema_wants_is_what_is_read() -> None:
    schema = schema_of(tuple(Kind))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(GOOD, schema)
    assert set(schema["required"]) == set(GOOD)


def test_a_question_as_it_is_sent() -> None:
    (question,) = many(1).questions
    body = json.loads(body_of(question, "small", Manner()))
    assert set(body) == {"model", "messages", "stream", "temperature", "seed", "max_tokens", "response_format"}
    assert body["messages"][1] == {"role": "user", "content": question.text}
    plain = json.loads(body_of(question, "small", Manner("", "", cold=False, seeded=False)))
    assert set(plain) == {"model", "messages", "stream"}
