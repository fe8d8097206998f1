"""A whole draft: grounded, fair, the same each time, and a deck that passes check."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck.drafted import LOOK, read_line, remembered
from quizapp.deck.entry_text import Entries, plain
from quizapp.deck.model import Status
from quizapp.deck.problems import Level
from quizapp.deck.read import read_deck
from quizapp.deck.written import written
from quizapp.draft.article import read
from quizapp.draft.as_json import as_json
from quizapp.draft.deck_file import with_article
from quizapp.draft.drafting import draft
from quizapp.draft.ground import stands_in
from quizapp.draft.language import is_english
from tests.draft.reading import RIVER
from tests.draft.samples import TEXTS
from tests.work import calls_in

GERMAN = (
    "Der Fluss ist im Sommer auf einen Tiefstand gefallen, wie das Amt am Dienstag mitteilte. Die Bürgermeisterin "
    "sagte, die Brunnen seien trocken und das Wasser müsse geteilt werden, damit es für alle reicht."
)


def test_check_tells_of_the_deck_what_waits_for_an_eye_and_nothing_else() -> None:
    made = draft(RIVER, date="2024-03-07")
    reading = read_deck(made.deck.encode())
    assert {problem.code for problem in reading.problems} == {"to-review"}
    marked = len(made.to_check) + len(made.disputes) + sum(bool(voice.review) for voice in made.voices)
    assert len(reading.problems) == marked
    assert reading.deck is not None


def test_what_the_deck_holds() -> None:
    deck = read_deck(draft(RIVER, date="2024-03-07").deck.encode()).deck
    assert deck is not None
    assert (deck.title, deck.source.author, deck.as_of) == (
        "As the river falls, the valley argues",
        "Ada Brook",
        "2024-03-07",
    )
    assert [(voice.name, voice.anonymous) for voice in deck.voices.values()] == [
        ("the regional water office", False),
        ("Ana Ruiz", False),
        ("Tom Vale", False),
        ("one former official of the water office", True),
    ]
    assert deck.voices["ana-ruiz"].role == "mayor"
    views = {view.holds: view for view in deck.viewpoints}
    assert [mark.text for mark in views["1,200 jobs would be lost."].marks] == ["1,200"]
    assert views["“The wells run dry first here.”"].who == ("ana-ruiz",)
    assert views['The council should "keep its hands off the gates."'].quote == "keep its hands off the gates"
    assert deck.cards == ()


def test_what_happened_on_tuesday_is_an_event_of_that_day() -> None:
    text = RIVER + "\n\nThe upper gates of the dam were closed on Tuesday.\n"
    deck = read_deck(draft(text, date="2024-03-07").deck.encode()).deck
    assert deck is not None
    assert [(event.text, event.when) for event in deck.events] == [
        ("The upper gates of the dam were closed on Tuesday.", "2024-03-05")
    ]
    undated = read_deck(draft(text).deck.encode()).deck
    assert undated is not None and undated.events == ()


def test_no_claim_becomes_a_fact() -> None:
    text = RIVER + "\n\nThe League reported that 300 trees had died in the drought of that summer.\n"
    deck = read_deck(draft(text).deck.encode()).deck
    assert deck is not None
    assert [(fact.text, fact.status, fact.said_by) for fact in deck.facts] == [
        (
            "The river fell to 41 percent of its normal flow in August 2023.",
            Status.CLAIM,
            "the-regional-water-office",
        ),
        ("The gates had not been checked since 2019.", Status.CLAIM, "one-former-official-of-the-water-office"),
        ("300 trees had died in the drought of that summer.", Status.CLAIM, "the-league"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz did not say that the wells in the valley were dry.",
        "Ana Ruiz asked whether the wells in the valley were dry.",
    ],
)
def test_what_is_denied_or_asked_is_nobodys_view(text: str) -> None:
    assert "viewpoints:" not in draft(text).deck


def test_everything_is_found_in_the_article_letter_by_letter() -> None:
    made = draft(RIVER)
    for entry in made.entries:
        for piece in entry.pieces:
            assert stands_in(piece, " ".join(RIVER.split()))


def test_the_same_text_gives_the_same_deck() -> None:
    assert draft(RIVER).deck == draft(RIVER).deck


def test_ids_stay_when_the_article_grows() -> None:
    before = {dict(entry.keys)["id"] for entry in draft(RIVER).entries}
    after = {
        dict(entry.keys)["id"] for entry in draft(RIVER + "\n\nThe mills closed in March 2019 after the flood.").entries
    }
    assert before < after


def test_entries_that_need_an_eye_say_so_in_the_file() -> None:
    made = draft(f"{RIVER}\n\nThe old dam was closed. It cost $40 million in 1931.\n")
    assert made.to_check
    for entry in made.to_check:
        name = dict(entry.keys)["id"]
        assert f"review: {written(entry.why)}" in made.deck[made.deck.index(f"id: {name}\n") :].partition("\n  - ")[0]


def test_json_has_offsets_into_the_text_as_it_came() -> None:
    values = json.loads(json.dumps(as_json(draft(RIVER))))
    assert values["text"] == RIVER
    for fact in values["facts"]:
        assert RIVER[slice(*fact["span"])] == fact["key"]
    first = next(each for each in values["statements"] if each["speaker"] == "Ana Ruiz")
    assert [RIVER[a:b] for a, b in first["content"]] == [
        '"We cannot drink promises,"',
        '"The wells run dry first here."',
    ]
    assert RIVER[slice(*first["source"])] == "Mayor Ana Ruiz"
    for key in ("span", "key", "kind", "value", "trust", "why"):
        assert all(key in fact for fact in values["facts"])
    assert {entry["trust"] for entry in values["deck"]["entries"]} <= {"sure", "likely", "check"}
    assert all(entry["why"] for entry in values["deck"]["entries"])
    assert [voice["key"] for voice in values["deck"]["voices"]][:2] == ["the-regional-water-office", "ana-ruiz"]
    assert values["deck"]["disputes"][0]["review"]


@pytest.mark.parametrize("text", ["", "   ", "no sentence here", "…", "a\x00b", "(" * 500, '"' * 500, "A. " * 300])
def test_a_poor_text_gives_a_draft_all_the_same(text: str) -> None:
    draft(text)


def test_another_language_is_known_by_its_small_words() -> None:
    assert not is_english(read(GERMAN))
    assert is_english(read(RIVER))


@given(st.text(alphabet="abcR .,:\"“”'’—\n[]{}#&-1", max_size=200))
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_the_draft_or_its_deck(text: str) -> None:
    made = draft(f"Ana Ruiz said that {text} was 41 percent of it.\n\n{text}")
    if made.entries:
        problems = read_deck(made.deck.encode()).problems
        assert [problem for problem in problems if problem.level is Level.ERROR] == []


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("It fell to [41] percent.", "It fell to [41] percent."),
        ("He said: no", '"He said: no"'),
        ('"Yes," he said.', '"\\"Yes,\\" he said."'),
        ("2024-03", '"2024-03"'),
        ("no", '"no"'),
        ("a # b", '"a # b"'),
        (("López Obrador", "AMLO, the"), '[López Obrador, "AMLO, the"]'),
        (7, "7"),
    ],
)
def test_values_are_plain_where_they_can_be(value: str | int | tuple[str, ...], told: str) -> None:
    assert written(value) == told


def test_what_an_article_hides_steers_no_terminal_and_turns_no_line_of_the_deck() -> None:
    hostile = RIVER.replace("41 percent", "41 percent\x1b[2J\u202e").replace(
        "Ada Brook", "Ada\u2066 Brook\x1b]52;c;aGk=\x07"
    )
    deck = with_article(draft(hostile, date="2024-03-07").deck, "river\u202e\x9b31m\n- x: [.txt")
    assert not {char for char in deck if not char.isprintable()} - {"\n"}
    told = read_deck(deck.encode()).deck
    assert told is not None
    assert told.facts


def test_drafting_takes_work_in_proportion_to_the_length() -> None:
    def work(times: int) -> int:
        text = "\n\n".join(RIVER.replace("41", str(number)) for number in range(times))
        return calls_in(lambda: draft(text))

    work(1)  # what is made at the first use only
    assert work(48) < 1.3 * 6 * work(8)


def test_a_book_with_speeches_takes_work_in_proportion_to_its_length() -> None:
    chapter = "\n\n".join((TEXTS / name).read_text(encoding="utf-8") for name in ("press.txt", "speech.txt"))

    def work(times: int) -> int:
        text = "\n\n".join(chapter.replace("said", f"said in {1000 + number}") for number in range(times))
        return calls_in(lambda: draft(text))

    work(1)
    assert work(24) < 1.2 * 6 * work(4)


def test_a_deck_remembers_each_entry_as_it_was_drafted() -> None:
    deck = with_article(draft(RIVER, date="2024-03-07").deck, "../river.txt")
    assert '\ndrafted:\n  article: "../river.txt"\n  entries:\n    - title ' in deck
    entries = Entries(deck.encode())
    drafted = plain(dict((key.text, node) for key, node in entries.root.pairs)["drafted"])
    assert isinstance(drafted, dict) and isinstance(drafted["entries"], list)
    lines = [line for line in map(read_line, map(str, drafted["entries"])) if line is not None]
    assert len(lines) == len(drafted["entries"])
    made = []
    for spot in (spot for spots in entries.sections for spot in spots):
        assert isinstance(spot.says, dict)
        name = spot.key or str(spot.says["id"])
        made.append(remembered(spot.section, name, spot.says, LOOK if "review" in spot.says else ""))
    assert [line for line in lines if line.sketch] == made
    assert [line.name for line in lines if not line.sketch] == [
        "title",
        "as_of",
        "source.title",
        "source.author",
        "source.date",
    ]


def test_sentences_that_differ_by_their_figures_alone_are_all_drafted() -> None:
    told = "The river fell to {} percent of its normal flow in {}."
    facts = [told.format(*each) for each in (("41", "2021"), ("38", "2022"), ("35", "2023"))]
    deck = read_deck(draft("The council rises\n\n" + "\n\n".join([*facts, facts[0]]) + "\n").deck.encode()).deck
    assert deck is not None
    assert [fact.text for fact in deck.facts] == facts
    assert len({fact.id for fact in deck.facts}) == 3
