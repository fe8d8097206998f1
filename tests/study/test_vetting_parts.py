"""The fields in which an entry is changed, and its words found in the article's passage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.study.vetting import Vetting
from quizapp.study.vetting_fields import NEW, Field, changes, fields_of
from quizapp.study.vetting_file import Thing, VettingError
from quizapp.study.vetting_passage import Article, beside, beyond, stretches
from tests.study.vetted import DRAFT, PARAGRAPHS, stand_on, vetting

ARTICLE = Article(PARAGRAPHS, "summer.txt")


def fields(going: Vetting, words: str) -> dict[str, Field]:
    """The fields of the entry whose title begins so."""
    stand_on(going, words)
    item, opened = going.item, going.opened
    assert item is not None
    assert opened is not None
    assert opened.view is not None
    return {each.name: each for each in fields_of(opened.entries[item.at], opened.thing(item.at), opened.view.deck)}


def thing(words: str, text: str = DRAFT) -> Thing | None:
    """What an entry is in the deck."""
    _, going = vetting(text, every=True)
    stand_on(going, words)
    assert going.item is not None
    assert going.opened is not None
    return going.opened.thing(going.item.at)


def found(paragraph: str, *said: str, asked: tuple[str, ...] = ()) -> list[str]:
    """The words marked in a paragraph."""
    return [paragraph[each.start : each.end] for each in stretches(paragraph, said, asked)]


def test_a_field_holds_what_the_file_says_with_its_brackets() -> None:
    _, going = vetting()
    there = fields(going, "The old dam")
    assert there["fact"].text == "The old dam was built in [1957] and last repaired in [1988]."
    assert there["from"].text == "5"
    assert there["note"].text == ""
    assert there["said_by"].choices[0] == ("", "none")
    assert ("ruiz", "Ana Ruiz") in there["said_by"].choices


def test_how_firm_it_is_where_nothing_is_said_is_told_by_its_word() -> None:
    _, going = vetting()
    for words, word in (("The old dam", "fact"), ("The council", "claim")):
        field = fields(going, words)["status"]
        assert (field.text, field.choices[0]) == ("", ("", word))
        assert [name for _, name in field.choices].count(word) == 1


def test_who_says_it_may_stay_somebody_who_is_no_voice() -> None:
    _, going = vetting(every=True)
    said_by = fields(going, "The river fell")["said_by"]
    assert said_by.text == "the regional water office"
    assert said_by.choices[0] == (said_by.text, said_by.text)


def test_several_holders_are_one_of_the_choices() -> None:
    _, going = vetting(DRAFT.replace("  - who: ruiz", "  - who: [ruiz, osei]"))
    who = fields(going, "The council")["who"]
    assert who.choices[0] == ("ruiz, osei", "Ana Ruiz, Kofi Osei")
    assert changes([who], {"who": "osei"}) == ({"who": "osei"}, "")
    assert changes([who], {"who": "ruiz, osei"}) == ({}, "")


def test_reasons_have_a_field_each_and_an_empty_one() -> None:
    _, going = vetting(DRAFT.replace("    id: v-ruiz", "    because: [It is dry., Wells fail.]\n    id: v-ruiz"))
    there = fields(going, "The council")
    assert [each.text for each in there.values() if each.key == "because"] == ["It is dry.", "Wells fail.", ""]
    told = {"because1": "", "because2": "Nobody else will."}
    assert changes(there.values(), told) == ({"because": ("It is dry.", "Nobody else will.")}, "")
    assert changes(there.values(), {"because0": "", "because1": ""}) == ({"because": ""}, "")


def test_several_texts_share_a_field() -> None:
    _, going = vetting()
    wrong = fields(going, "A mediator")["wrong"]
    assert changes([wrong], {"wrong": "March; April ;"}) == ({"wrong": ("March", "April")}, "")
    going.save({"wrong": ("March", "April")})
    assert fields(going, "A mediator")["wrong"].text == "March; April"
    assert changes([fields(going, "A mediator")["wrong"]], {"wrong": ""}) == ({"wrong": ""}, "")


def test_a_fact_with_two_marks_has_no_field_for_what_is_about_one() -> None:
    _, going = vetting()
    assert not {"wrong", "ask"} & {*fields(going, "The old dam")}
    assert {"wrong", "ask"} <= {*fields(going, "A mediator")}


def test_a_dispute_is_from_where_the_views_on_it_are_and_a_side_from_where_its_voices_are() -> None:
    text = DRAFT.replace("voices:\n", "sides: {town: The town}\nvoices:\n").replace(
        "    name: Ana", "    side: town\n    name: Ana"
    )
    _, going = vetting(text, every=True)
    assert going.opened is not None
    assert going.opened.view is not None
    deck = going.opened.view.deck
    assert [each.number for each in beside(ARTICLE, deck.disputes["open"], deck) if each.own] == [3, 4]
    assert [each.number for each in beside(ARTICLE, deck.sides["town"], deck) if each.own] == [3]


def test_paragraphs_are_written_as_numbers() -> None:
    _, going = vetting()
    passage = fields(going, "The old dam")["from"]
    assert changes([passage], {"from": "3, 5"}) == ({"from": ("3", "5")}, "")
    assert changes([passage], {"from": " [4] "}) == ({"from": "4"}, "")
    going.save({"from": ("3", "5")})
    assert going.opened is not None
    assert b"from: [3, 5]" in going.opened.data


def test_what_could_drive_a_terminal_is_not_written() -> None:
    _, going = vetting()
    there = fields(going, "The old dam")
    assert changes([there["note"]], {"note": "a\x1b[2Jb\n c"}) == ({"note": "ab c"}, "")


def test_a_new_question_is_wanted_where_it_is_chosen() -> None:
    _, going = vetting()
    there = fields(going, "The council")
    assert changes(there.values(), {"on": NEW, NEW: "Why?"}) == ({}, "Why?")
    assert changes(there.values(), {NEW: "Why?"}) == ({}, "")
    with pytest.raises(VettingError, match="Write the new question"):
        changes(there.values(), {"on": NEW, NEW: " "})


def test_beside_an_entry_stand_its_paragraphs_and_their_neighbours() -> None:
    shown = beside(ARTICLE, thing("The old dam"))
    assert [(each.number, each.own) for each in shown] == [(4, False), (5, True), (6, False)]
    assert not shown[0].found
    marked = [(PARAGRAPHS[4][each.start : each.end], each.asked) for each in shown[1].found]
    assert ("1957", True) in marked
    assert ("and last repaired in", False) in marked


def test_an_entry_without_a_paragraph_is_looked_for_in_all() -> None:
    lost = DRAFT.replace("    from: 5  # counted by hand\n", "")
    shown = beside(ARTICLE, thing("The old dam", lost))
    assert len(shown) == len(PARAGRAPHS)
    assert [each.number for each in shown if each.found] == [5]


def test_paragraphs_that_the_article_does_not_have_are_told() -> None:
    far = DRAFT.replace("from: 5  #", "from: [5, 50]  #")
    assert beyond(ARTICLE, thing("The old dam", far)) == [50]
    assert beyond(Article(), thing("The old dam", far)) == []
    assert beside(Article(), thing("The old dam")) == []


def test_words_are_marked_in_rows_and_those_asked_wherever_they_stand() -> None:
    text = "In 1957 the dam was built; the dam was sold in 1988, and built again."
    assert found(text, "The dam was built of stone.") == ["the dam was built"]
    assert found(text, "Nobody sold it.") == []
    assert found(text, asked=("1988", "dam")) == ["dam", "dam", "1988"]
    assert found("Ruiz's wells ran dry.", asked=("Ruiz",)) == ["Ruiz's"]


@given(st.text("ab .’'", max_size=60), st.text("ab .’'", max_size=60), st.text("ab", max_size=3))
def test_stretches_lie_in_the_text_one_behind_the_other(text: str, said: str, asked: str) -> None:
    end = 0
    for each in stretches(text, [said], [asked]):
        assert end <= each.start < each.end <= len(text)
        end = each.end
