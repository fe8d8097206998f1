"""Wrong options: near, of the same sort, never right, never a give-away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.deck.figures import parse_figure
from quizapp.deck.model import AnswerKind, Fact, Voice
from quizapp.questions.bank import Bank
from quizapp.questions.distractors import figures_apart
from quizapp.questions.model import Kind
from tests.questions.asked import asked, kinds_of, with_facts, wrong
from tests.questions.sample import bridge_deck, mark

SEEDS = range(6)


def fact(name: str, text: str, words: str, kind: AnswerKind, unit: str = "") -> Fact:
    return Fact(name, text, (mark(text, words, kind, unit),), topic="Gates", passage=(3,))


def test_the_authors_wrong_options_come_first() -> None:
    assert wrong(asked("share:62~choice~blank")) == {"21", "45", "80"}


def test_no_banned_option_no_alias_and_no_other_unit() -> None:
    built = [
        fact("a", "The keepers opened 12 gates in the dry spring of the year.", "12", AnswerKind.FIGURE, "gate"),
        fact("b", "The keepers closed 30 gates in the wet autumn of the year.", "30", AnswerKind.FIGURE, "gate"),
        fact("c", "The keepers painted 55 gates in the hot summer of the year.", "55", AnswerKind.FIGURE, "gate"),
        fact("d", "The keepers sold 70 boats in the cold winter of the year.", "70", AnswerKind.FIGURE, "boat"),
    ]
    assert wrong(asked("a:12~choice~blank", deck=with_facts(*built))) == {"30", "55"}
    banned = replace(built[0], marks=(replace(built[0].marks[0], not_wrong=("30",)),))
    assert Kind.CHOICE not in kinds_of("a:12", deck=with_facts(banned, *built[1:]))
    alias = replace(built[0], marks=(replace(built[0].marks[0], accept=("55",)),))
    assert Kind.CHOICE not in kinds_of("a:12", deck=with_facts(alias, *built[1:]))


def test_another_right_answer_of_the_same_sentence_is_no_wrong_option() -> None:
    rows = [
        fact(f"f{n}", f"The oldest gate of the town of Varn stands in {place}.", place, AnswerKind.PLACE)
        for n, place in enumerate(("Lund", "Elm", "Tarn"))
    ]
    assert Kind.CHOICE not in kinds_of("f0:lund", deck=with_facts(*rows))


def test_what_stands_in_the_stem_is_no_option() -> None:
    rows = [
        fact("a", "The road from Elm ends at the northern gate of Lund.", "Lund", AnswerKind.PLACE),
        fact("b", "The mill of the council stands in Elm, by the water.", "Elm", AnswerKind.PLACE),
        fact("c", "The old inn of the council stands in Tarn, by the road.", "Tarn", AnswerKind.PLACE),
        fact("d", "The new inn of the council stands in Ull, by the wood.", "Ull", AnswerKind.PLACE),
    ]
    for seed in SEEDS:
        assert wrong(asked("a:lund~choice~blank", seed, with_facts(*rows))) == {"Tarn", "Ull"}


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("100", "105", False),
        ("100", "111", False),
        ("100", "112", True),
        ("two thirds", "67%", False),
        ("18 to 49", "40", False),
        ("18 to 49", "50 to 75", True),
        ("1,000", "1000", False),
    ],
)
def test_figures_are_a_tenth_apart(one: str, two: str, apart: bool) -> None:
    first, second = parse_figure(one), parse_figure(two)
    assert first is not None
    assert second is not None
    assert figures_apart(first, second) is figures_apart(second, first)
    assert figures_apart(first, second) is apart


def test_figures_within_the_tolerance_are_not_apart() -> None:
    first, second = parse_figure("100"), parse_figure("130")
    assert first is not None
    assert second is not None
    assert not figures_apart(first, second, 40)


def test_persons_of_the_same_camp_come_first() -> None:
    deck = bridge_deck()
    rest = {f"x{n}": Voice(f"x{n}", f"Person{n} Elm{n}", side="press", role=f"clerk number {n}") for n in range(5)}
    text = "The plan to close the bridge was drawn up by Ana Ruiz in the winter."
    others = {"a": Voice("a", "Gil Holm", side="town"), "b": Voice("b", "Ida Berg", side="town")}
    voices = {**rest, **deck.voices, **others}
    made = replace(deck, voices=voices, facts=(fact("plan", text, "Ana Ruiz", AnswerKind.PERSON),))
    found = [wrong(asked("plan:ana-ruiz~choice~blank", seed, made)) for seed in SEEDS]
    assert all(len(options & {"Bert Stone", "Gil Holm", "Ida Berg"}) >= 2 for options in found)


@pytest.mark.parametrize("sweeping", ["none", "all gates", "every boat", "all of these"])
def test_what_tells_test_takers_that_it_is_wrong_is_left_out(sweeping: str) -> None:
    words = mark("The keepers watch the weirs in the dry months.", "the weirs", AnswerKind.PHRASE)
    row = Fact(
        "w",
        "The keepers watch the weirs in the dry months.",
        (replace(words, wrong=(sweeping, "the inns", "the sluices")),),
    )
    for seed in SEEDS:
        for question in Bank(with_facts(row)).ask("w:the-weirs", seed):
            assert sweeping not in wrong(question)


def test_a_share_of_more_than_a_hundred_is_impossible() -> None:
    rows = [
        fact("a", "Of the keepers of the gate, 62 percent live in the town.", "62", AnswerKind.FIGURE, "percent"),
        fact("b", "The price of a boat rose by 250 percent in a single year.", "250", AnswerKind.FIGURE, "percent"),
        fact("c", "Of the boats on the river, 20 percent are older than the dam.", "20", AnswerKind.FIGURE, "percent"),
        fact("d", "Of the gates in the town, 40 percent are made of oak.", "40", AnswerKind.FIGURE, "percent"),
    ]
    assert wrong(asked("a:62~choice~blank", deck=with_facts(*rows))) == {"20", "40"}


def test_another_seed_offers_other_neighbours() -> None:
    names = ("Lund", "Elm", "Tarn", "Ull", "Oslo", "Bergen", "Malmo", "Turku")
    rows = [
        fact(f"f{n}", f"The gate that was built as number {n} of the town lies in {name}.", name, AnswerKind.PLACE)
        for n, name in enumerate(names)
    ]
    offered = [frozenset(wrong(asked("f0:lund~choice~blank", seed, with_facts(*rows)))) for seed in range(12)]
    assert len(set(offered)) > 3


def test_an_authors_wrong_option_that_is_right_elsewhere_says_where() -> None:
    walked = "The first keeper walked along the river to the gates of Lund in the winter."
    sailed = "The second keeper sailed down to the sluices of Ull in a boat."
    rows = (
        Fact("w", walked, (mark(walked, "Lund", AnswerKind.PLACE, "city", wrong=("Ull", "Oslo", "Turku")),)),
        fact("s", sailed, "Ull", AnswerKind.PLACE, "village"),
    )
    lines = {o.text: o.why for o in asked("w:lund~choice~blank", deck=with_facts(*rows)).options}
    assert lines["Ull"].startswith(sailed)
    assert [lines[each] for each in lines if each in ("Oslo", "Turku")] == [""]  # there is nothing to tell of it


def test_a_number_of_something_else_is_no_answer() -> None:
    gates = "The keepers of the old town close 12 gates in the winter."
    boats = "The keepers of the new town lend 30 boats in the summer."
    rows = (
        Fact("g", gates, (mark(gates, "12", AnswerKind.FIGURE, "gate", wrong=("30", "50")),)),
        fact("b", boats, "30", AnswerKind.FIGURE, "boat"),
    )
    lines = {o.text: o.why for o in asked("g:12~choice~blank", deck=with_facts(*rows)).options}
    assert lines["30"] == ""  # boats are no answer where gates are asked for


def test_what_the_author_made_up_makes_way_for_answers_of_the_deck() -> None:
    walked = "The first keeper walked along the river to the gates of Lund in the winter."
    own = Fact("w", walked, (mark(walked, "Lund", AnswerKind.PLACE, "city", wrong=("Oslo", "Turku", "Vaasa")),))
    others = [
        fact(key, f"The {key} keeper sailed down to the sluices of {city} in a boat.", city, AnswerKind.PLACE, "city")
        for key, city in (("second", "Ull"), ("third", "Sund"))
    ]
    assert wrong(asked("w:lund~choice~blank", deck=with_facts(own))) == {"Oslo", "Turku", "Vaasa"}
    beside_one = wrong(asked("w:lund~choice~blank", deck=with_facts(own, others[0])))
    assert "Ull" in beside_one
    assert len(beside_one) == 2
    assert wrong(asked("w:lund~choice~blank", deck=with_facts(own, *others))) == {"Ull", "Sund"}


def test_bodies_stand_beside_each_other_with_or_without_the_all_alike() -> None:
    text = "The Port Office opposed the new tunnel that the old town asked for."
    made = replace(
        mark(text, "Port Office", AnswerKind.ORGANISATION, wrong=("the Dam Board", "Sluice Union")), ask="Who?"
    )
    question = asked("o:port-office~choice~asked", deck=with_facts(Fact("o", text, (made,))))
    assert wrong(question) == {"Dam Board", "Sluice Union"}


def test_a_width_is_no_wrong_answer_to_a_question_for_a_length_or_a_height() -> None:
    rows = [
        ("a", "The locks of the old canal of Varn are 24 metres long.", "24"),
        ("b", "The gates of the old canal of Varn are 4.6 metres wide.", "4.6"),
        ("c", "The summit of the old canal lies 212 metres above the sea.", "212"),
        ("d", "The basins of the old canal of Varn are 40 metres long.", "40"),
        ("e", "The barges of the old canal of Varn are 19 metres long.", "19"),
        ("f", "The path of the old canal ends after 30 metres.", "30"),
        ("g", "The road of the old canal ends after 900 metres.", "900"),
    ]
    deck = with_facts(*(fact(name, text, words, AnswerKind.FIGURE, "meter") for name, text, words in rows))
    for seed in SEEDS:
        assert wrong(asked("a:24~choice~blank", seed, deck)) <= {"40", "19", "30"}
        assert asked("a:24~true-false~false", seed, deck).answer not in {"False: 24, not 212", "False: 24, not 4.6"}
    assert Kind.CHOICE not in kinds_of("c:212", deck=deck)
