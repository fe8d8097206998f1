"""Marked words: choice, cloze, open answer, estimate, flashcard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.deck.model import AnswerKind, Fact, Status, Viewpoint
from quizapp.deck.read import read_deck
from quizapp.questions.bank import Bank
from quizapp.questions.model import Form, Kind
from tests.questions.asked import asked, kinds_of, texts, with_facts, wrong
from tests.questions.sample import bridge_deck, mark


def test_a_sentence_with_a_blank_is_a_choice_and_a_cloze() -> None:
    choice, cloze = asked("cars:4200~choice~blank"), asked("cars:4200~cloze")
    assert cloze.prompt == f"Fill in a figure: {choice.prompt}"
    assert choice.prompt == "In June 2022 the old bridge carried ____ cars a day."
    assert texts(choice) == ["650", "4,200", "9,100"]
    assert cloze.form is Form.TEXT
    assert cloze.expected is not None
    assert (cloze.expected.answer, cloze.expected.kind, cloze.expected.unit) == ("4,200", AnswerKind.FIGURE, "car")
    assert {"650", "9,100"} <= set(cloze.expected.rivals)


def test_each_wrong_option_says_what_it_is_and_where() -> None:
    options = {option.text: option for option in asked("cars:4200~choice~blank").options}
    assert options["650"].why == "The ferry took 650 cars a day in October 2021. (paragraph 4)"
    assert options["650"].ref == "ferry-cars:650"


def test_the_words_of_the_author_are_asked_as_they_stand() -> None:
    assert asked("steel:lund~open").prompt == "Where does the steel of the arch come from?"
    assert asked("steel:lund~choice~asked").prompt == "Where does the steel of the arch come from?"
    assert wrong(asked("steel:lund~choice~asked")) == {"Oslo", "Bergen"}


def test_a_question_is_made_where_english_allows_it() -> None:
    assert asked("built:karl-ohm~open").prompt == "By whom was the old bridge built in 1896?"
    assert asked("built:1896~open").prompt == "In which year was the old bridge built by Karl Ohm?"
    assert asked("ferry-cars:650~open").prompt == "How many cars a day did the ferry take in October 2021?"
    assert Kind.OPEN not in kinds_of("share:62")  # "A survey found that what percentage …" reads badly


def test_a_fact_that_somebody_reports_is_asked_according_to_them() -> None:
    assert (
        asked("danger:five~cloze").prompt
        == "Fill in a figure: According to Bert Stone, the bridge will fall within ____ years."
    )
    assert asked("danger:five~cloze").answer == "five (according to Bert Stone)"


def test_a_holder_who_only_acts_in_the_statement_is_named_as_its_holder_too() -> None:
    told = "According to Bert Stone, Bert Stone counted ____ cracks in the northern arch."
    assert asked("cracks:18~cloze").prompt == f"Fill in a figure: {told}"
    assert asked("cracks:18~cloze").holder == "Bert Stone"


def test_the_marks_of_a_view_are_asked_according_to_its_holder() -> None:
    question = asked("limit:20~cloze")
    assert question.prompt == "Fill in a figure: According to Dan Urban, a limit of ____ vehicles an hour is enough."
    assert question.answer == "20 (according to Dan Urban)"


def test_an_allegation_is_told_as_one() -> None:
    deck = bridge_deck()
    fact = replace(next(f for f in deck.facts if f.id == "danger"), status=Status.ALLEGATION, said_by="insider")
    found = asked("danger:five~cloze", deck=with_facts(fact))
    assert (
        found.prompt
        == "Fill in a figure: As alleged by an official of the council, the bridge will fall within ____ years."
    )


@pytest.mark.parametrize("words", ["dead", "killed", "wounded", "drowned", "shot"])
def test_harm_to_people_is_no_guessing_game(words: str) -> None:
    text = f"The flood of the Varn valley left 340 people {words} in the spring of 1954."
    fact = Fact("flood", text, (mark(text, "340", AnswerKind.FIGURE, "person"),))
    assert Kind.ESTIMATE not in kinds_of("flood:340", deck=with_facts(fact))
    harmless = text.replace(words, "homeless")
    fact = Fact("flood", harmless, (mark(harmless, "340", AnswerKind.FIGURE, "death"),))
    assert Kind.ESTIMATE not in kinds_of("flood:340", deck=with_facts(fact))
    fact = Fact("flood", harmless, (mark(harmless, "340", AnswerKind.FIGURE, "person"),))
    assert Kind.ESTIMATE in kinds_of("flood:340", deck=with_facts(fact))


def test_no_figure_is_invented_beside_the_number_of_the_dead() -> None:
    text = "The flood of the Varn valley left 340 people dead in the spring of 1954."
    dead = replace(mark(text, "340", AnswerKind.FIGURE, "person"), wrong=("120", "700", "900"))
    fact, others = Fact("flood", text, (dead,)), []
    deck = with_facts(fact)
    assert kinds_of("flood:340", deck=deck) == {Kind.TRUE_FALSE, Kind.CLOZE, Kind.FLASHCARD}
    assert not any(q.id.endswith("~false") for q in Bank(deck).ask("flood:340", 0))
    for count, place in (("120", "Nord"), ("800", "Sund")):
        told = f"The flood of the {place} valley drowned {count} people in the spring of 1961."
        others.append(Fact(f"flood-{count}", told, (mark(told, count, AnswerKind.FIGURE, "person"),)))
    question = asked("flood:340~choice~blank", deck=with_facts(fact, *others))
    assert wrong(question) == {"120", "800"}  # true of other floods
    assert all(option.why for option in question.options if not option.correct)


@pytest.mark.parametrize("figure", ["three", "7", "18 to 49", "tens of thousands", "No. 4"])
def test_what_is_known_or_not_is_not_estimated(figure: str) -> None:
    text = f"The town council of Varn counted {figure} holes in the western wall."
    fact = Fact("holes", text, (mark(text, figure, AnswerKind.FIGURE, "hole"),))
    point = Bank(with_facts(fact)).points[0]
    assert Kind.ESTIMATE not in kinds_of(point.id, deck=with_facts(fact))


@pytest.mark.parametrize(
    ("figure", "unit", "estimated"),
    [
        ("$1.5 billion", "", True),
        ("$4", "", True),
        ("4.5", "km", True),
        ("a fifth", "share", True),
        ("8", "percent", True),
        ("100", "times", True),
        ("eight", "times", True),
        ("3", "times", False),
        ("4", "km", False),
        ("62", "age", False),
        ("14", "year", False),
        ("1987", "", False),
        ("1987", "house", True),
        ("0", "percent", False),
    ],
)
def test_sizes_are_estimated_and_no_ages_years_or_handfuls(figure: str, unit: str, estimated: bool) -> None:
    text = f"What the town council of Varn found out in the winter was {figure} in all."
    fact = Fact("f", text, (mark(text, figure, AnswerKind.FIGURE, unit),))
    point = Bank(with_facts(fact)).points[0]
    assert (Kind.ESTIMATE in kinds_of(point.id, deck=with_facts(fact))) is estimated


def test_an_estimate_asks_for_a_number() -> None:
    question = asked("cars:4200~estimate")
    assert question.form is Form.NUMBER
    assert question.prompt == "Your estimate: in June 2022 the old bridge carried ____ cars a day."


def test_the_answer_is_hidden_everywhere_in_the_sentence() -> None:
    text = "Lund steel was rolled in Lund and shipped down the river to the old bridge."
    fact = Fact("lund", text, (mark(text, "Lund", AnswerKind.PLACE),))
    prompt = asked("lund:lund~cloze", deck=with_facts(fact)).prompt
    assert (
        prompt
        == "Fill in the name of a place: ____ steel was rolled in […] and shipped down the river to the old bridge."
    )


def test_the_class_of_a_name_keeps_its_capitals() -> None:
    text = "facts:\n  - fact: The senator stands for the state of [Ohio].\n    kind: place\n    unit: U.S. states\n"
    reading = read_deck(f"title: T\n{text}".encode())
    assert reading.deck is not None
    prompts = [q.prompt for q in Bank(reading.deck).all(0) if q.kind is Kind.CLOZE]
    assert prompts == ["Fill in the name of a U.S. state: The senator stands for the state of ____."]


def test_a_fact_that_leans_on_a_sentence_before_is_a_card_with_a_blank() -> None:
    text = "She built the old bridge of the town in 1896."
    fact = Fact("she", text, (mark(text, "1896", AnswerKind.DATE, precision="year"),))
    (card,) = Bank(with_facts(fact)).ask("she:1896", 0)
    assert (card.kind, card.prompt) == (Kind.FLASHCARD, "She built the old bridge of the town in ____.")


def test_an_article_before_the_blank_gives_no_letter_away() -> None:
    text = "The council of Varn hired an engineer to look after the northern arch."
    fact = Fact("hired", text, (mark(text, "engineer", AnswerKind.TERM),))
    prompt = asked("hired:engineer~cloze", deck=with_facts(fact)).prompt
    assert prompt == "Fill in one word: The council of Varn hired a(n) ____ to look after the northern arch."


def test_long_answers_are_not_typed() -> None:
    text = "The council of Varn wants the keepers of the three gates to report each month on the water."
    words = "the keepers of the three gates to report each month"
    fact = Fact("long", text, (mark(text, words, AnswerKind.PHRASE),))
    point = Bank(with_facts(fact)).points[0]
    assert kinds_of(point.id, deck=with_facts(fact)) & {Kind.CLOZE, Kind.OPEN} == set()


def test_a_deck_in_another_language_is_asked_with_its_own_words_alone() -> None:
    text = "Ο ποταμός έπεσε στο 41 τοις εκατό της κανονικής ροής του το 2023."
    fact = Fact("g", text, (mark(text, "41", AnswerKind.FIGURE, "percent"),), said_by="ruiz")
    deck = replace(with_facts(fact), language="el")
    assert asked("g:41~cloze", deck=deck).prompt.startswith("According to Ana Ruiz: Ο ποταμός έπεσε στο ____")
    assert Kind.OPEN not in kinds_of("g:41", deck=deck)


def test_a_phrase_is_offered_no_phrase_of_another_statement() -> None:
    one, two, three = (
        f"The keepers of the {place} gate of Varn are said to work {how} in the winter."
        for place, how in (("north", "too slowly"), ("south", "too loudly"), ("west", "too rarely"))
    )
    facts = [
        Fact(f"f{n}", text, (mark(text, words, AnswerKind.PHRASE),))
        for n, (text, words) in enumerate(((one, "too slowly"), (two, "too loudly"), (three, "too rarely")))
    ]
    assert Kind.CHOICE not in kinds_of("f0:too-slowly", deck=with_facts(*facts))


def test_capitals_are_the_same_in_all_options() -> None:
    text = "The council of Varn buys its new lamps for the bridge from Ohm each year."
    words = mark(text, "Ohm", AnswerKind.PHRASE, ask="From whom are the lamps bought?", wrong=("the army", "farmers"))
    question = asked("lamps:ohm~choice~asked", deck=with_facts(Fact("lamps", text, (words,))))
    assert sorted(texts(question)) == ["Army", "Farmers", "Ohm"]


def test_a_view_of_two_is_told_with_both() -> None:
    text = "The toll should be 4 crowns for each car that crosses the bridge."
    view = Viewpoint("two", ("ruiz", "weir"), "pay", text, (mark(text, "4", AnswerKind.FIGURE, "crown"),))
    deck = replace(bridge_deck(), viewpoints=(view,))
    assert asked("two:4~cloze", deck=deck).prompt.startswith(
        "Fill in a figure: According to Ana Ruiz and Finn Weir, the toll should"
    )


def test_a_holder_is_not_named_twice_in_one_question() -> None:
    text = "Ana Ruiz was born in 1951."
    born = mark(text, "1951", AnswerKind.DATE, precision="year")
    fact = Fact("born", text, (born,), said_by="ruiz", status=Status.CLAIM)
    question = asked("born:1951~flashcard", deck=with_facts(fact))
    assert "in which year" not in question.prompt
    other = Fact("built", "The dam was built in 1951.", (), said_by="ruiz", status=Status.CLAIM)
    other = replace(other, marks=(mark(other.text, "1951", AnswerKind.DATE, precision="year"),))
    question = asked("built:1951~flashcard", deck=with_facts(other))
    assert question.prompt == "According to Ana Ruiz, in which year was the dam built?"
