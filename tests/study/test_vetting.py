"""Going through what waits in a drafted deck: what is done to its file, and undone; others may write it meanwhile."""

from __future__ import annotations

import pytest

from quizapp.deck.read import read_deck
from quizapp.study.vetting import ANEW, NOTHING_TO_UNDO, Vetting
from quizapp.study.vetting_file import Opened, VettingError, alike_but
from quizapp.study.vetting_items import Done
from tests.study.vetted import DRAFT, WAITING, stand_on, vetting


def test_what_waits_is_listed_in_the_order_of_the_file_with_its_reason() -> None:
    _, going = vetting()
    assert going.left == WAITING
    assert [item.title[:12] for item in going.items] == [
        "Kofi Osei",
        "What should ",
        "The old dam ",
        "A mediator i",
        "The council ",
        "The growers ",
    ]
    assert going.items[2].reason == "two dates in one sentence"


def test_all_entries_are_gone_through_where_that_is_wanted() -> None:
    file, going = vetting(every=True)
    assert len(going.items) == 9
    going.accept()
    assert (file.text, going.items[0].done, going.at) == (DRAFT, Done.ACCEPTED, 1)
    going.undo()
    assert (file.text, going.items[0].done, going.at) == (DRAFT, Done.WAITING, 0)


def test_accepting_takes_the_line_out_and_nothing_else_and_goes_on() -> None:
    file, going = vetting()
    stand_on(going, "The old dam")
    going.accept()
    assert file.text == DRAFT.replace("    review: two dates in one sentence\n", "")
    assert going.item is not None
    assert going.item.title.startswith("A mediator")
    assert going.left == WAITING - 1


def test_an_accepted_entry_is_in_the_file_before_that_is_read_again() -> None:
    """A thousand entries take a tenth of a second to read: the next one stands there before."""
    file, going = vetting()
    was = going.opened
    going.accept()
    assert "the role is put together" not in file.text
    assert going.opened is was
    assert going.settle()
    assert going.opened is not was
    assert not going.settle()


def test_what_says_the_same_but_for_one_entry_is_told_from_what_does_not() -> None:
    one, other = Opened(DRAFT.encode(), "x"), Opened(DRAFT.replace("Ana Ruiz\n", "Ana\n").encode(), "x")
    assert alike_but(one, other, 0)
    assert not alike_but(one, other, 1)
    assert not alike_but(one, Opened(b"title: x\nfacts: ['It is [red].']\n", "x"), 0)


def test_the_advice_on_a_very_large_deck_is_left_for_later() -> None:
    facts = "".join(f"  - fact: Well {number} is [{number + 20}] metres deep.\n" for number in range(5_000))
    opened = Opened(f"title: W\ncards: [{{q: Is Alder Alder?, a: Alder}}]\nfacts:\n{facts}".encode(), "x")
    assert (opened.advised, opened.problems) == (False, ())
    opened.take_advice(opened.advice())
    assert (opened.advised, [problem.code for problem in opened.about(0)]) == (True, ["gives-away"])


def test_accepting_an_entry_in_braces() -> None:
    file, going = vetting()
    stand_on(going, "The growers")
    going.accept()
    assert file.text == DRAFT.replace(", review: in other words", "")


def test_after_the_last_one_it_goes_on_with_the_first_that_waits() -> None:
    _, going = vetting()
    going.go(len(going.items) - 1)
    going.accept()
    assert going.at == 0


def test_next_and_previous_go_round_and_pass_over_what_is_dropped() -> None:
    _, going = vetting()
    stand_on(going, "A mediator")
    at = going.at
    going.drop()
    going.go(at - 1)
    going.step(1)
    assert going.at == at + 1
    going.step(-1)
    assert going.at == at - 1
    going.go(0)
    going.step(-1)
    assert going.at == len(going.items) - 1


def test_dropping_takes_the_entry_out_with_its_own_comment() -> None:
    file, going = vetting()
    stand_on(going, "The old dam")
    assert going.doubts() == ""
    going.drop()
    start = DRAFT.index("  # it may be about")
    end = DRAFT.index('  - fact: "A mediator')
    assert file.text == DRAFT[:start] + DRAFT[end:] or file.text == DRAFT[:start] + "\n" + DRAFT[end:]
    assert going.number(Done.DROPPED) == 1


def test_dropping_a_view_that_another_is_against_is_doubted_and_takes_it_out_there() -> None:
    file, going = vetting()
    stand_on(going, "The council")
    assert "named by 1 view" in going.doubts()
    going.drop()
    assert "v-ruiz" not in file.text
    reading = read_deck(file.text.encode())
    assert reading.ok
    assert reading.deck is not None
    assert [view.who for view in reading.deck.viewpoints] == [("osei",)]


def test_dropping_a_voice_takes_the_views_that_only_it_holds() -> None:
    file, going = vetting()
    stand_on(going, "Kofi Osei")
    assert "1 view cannot be without it" in going.doubts()
    going.drop()
    assert [item.done for item in going.items] == [Done.DROPPED, *[Done.WAITING] * 4, Done.DROPPED]
    assert "osei" not in file.text
    assert read_deck(file.text.encode()).ok
    going.undo()
    assert file.text == DRAFT
    assert going.left == WAITING


@pytest.mark.parametrize("others", ["", "  - {who: a, on: e, holds: It stays.}\n"])
def test_much_that_hangs_on_an_entry_goes_with_it_and_comes_back(others: str) -> None:
    """Comments, blank lines and the section's key as well, where nothing of it is left."""
    views = "".join(
        f"  # number {number}\n  - who: a\n    on: d\n    holds: It is {number}.\n\n" for number in range(60)
    )
    text = (
        "title: Many\nvoices: {a: {name: Ann}}\ndisputes:\n  d: {question: Why?, review: r}\n  e: And then?\n"
        f"facts: ['It is [red].', {{fact: 'It is [blue].', on: d}}]\nviewpoints:\n{views}{others}"
    )
    file, going = vetting(text)
    assert "60 views cannot be without it" in going.doubts()
    going.drop()
    assert file.text.count("# number") <= 1  # what stands above a section's first entry is of the section
    assert "on: d" not in file.text
    assert ("viewpoints:" in file.text) == bool(others)
    going.undo()
    assert file.text == text


def test_progress_that_hangs_on_an_entry_is_told() -> None:
    file, _ = vetting()
    asked: list[str] = []

    def answered(deck: str) -> set[str]:
        asked.append(deck)
        return {"f-mediator:january"}

    going = Vetting(file, answered=answered)
    stand_on(going, "A mediator")
    assert going.doubts() == "You have answered 1 point of it; the answers are kept."
    assert asked == ["a-dry-summer"]


def test_the_last_entry_that_can_be_asked_stays() -> None:
    file, going = vetting("title: One\nfacts:\n  - fact: It is [red].\n    review: sure\n")
    with pytest.raises(VettingError, match="wrong with the deck"):
        going.drop()
    assert file.writes == 0
    assert going.left == 1


def test_a_change_is_written_and_accepts_the_entry() -> None:
    file, going = vetting()
    stand_on(going, "The old dam")
    going.save({"fact": "The old dam was built in [1957].", "note": "It leaks: so they say"})
    assert file.text == DRAFT.replace(
        "The old dam was built in [1957] and last repaired in [1988].", "The old dam was built in [1957]."
    ).replace("    review: two dates in one sentence\n", '    note: "It leaks: so they say"\n')
    assert going.item is not None
    assert (going.item.done, going.item.title) == (Done.CHANGED, "The old dam was built in [1957].")


def test_a_long_text_is_folded_as_all_others_are_but_not_before_a_comment() -> None:
    file, going = vetting()
    stand_on(going, "The old dam")
    told = " ".join(["The old dam, as all in the valley say, was built in [1957]."] * 3)
    going.save({"fact": told})
    assert "  - fact: >-\n      The old dam, as all" in file.text
    going.undo()
    file.others(file.text.replace("last repaired in [1988].", "last repaired in [1988].  # sure"))
    going.look()
    going.save({"fact": told})
    assert f"  - fact: {told}  # sure\n" in file.text


def test_a_question_of_ones_own_becomes_a_dispute() -> None:
    file, going = vetting()
    stand_on(going, "The council")
    going.save({"holds": "The council should decide."}, "Who should set the limit?")
    deck = read_deck(file.text.encode()).deck
    assert deck is not None
    assert [dispute.question for dispute in deck.disputes.values()][1] == "Who should set the limit?"
    assert deck.viewpoints[0].on in deck.disputes
    assert deck.viewpoints[0].holds == "The council should decide."
    stand_on(going, "The growers")
    going.accept()
    assert "review: in other words" not in file.text


def test_what_would_break_the_deck_is_not_written() -> None:
    file, going = vetting()
    stand_on(going, "The council")
    assert [problem.code for problem in going.try_out({"who": "nobody"})][:1] == ["unknown-voice"]
    with pytest.raises(VettingError, match="not one of the voices"):
        going.save({"who": "nobody"})
    assert file.text == DRAFT
    assert going.items[going.at].done is Done.WAITING


def test_trying_out_says_what_check_says_and_writes_nothing() -> None:
    file, going = vetting()
    stand_on(going, "The council")
    assert [problem.code for problem in going.try_out({"quote": "one two three four five six seven"})] == ["long-quote"]
    assert file.writes == 0


def test_undo_brings_each_change_back_byte_for_byte() -> None:
    file, going = vetting()
    states = [file.text]
    for do in (going.accept, going.drop, lambda: going.save({"note": "x"}), going.drop):
        going.go_on()
        do()
        states.append(file.text)
    for state in reversed(states[:-1]):
        going.undo()
        assert file.text == state
    assert going.left == WAITING
    with pytest.raises(VettingError, match=NOTHING_TO_UNDO):
        going.undo()


def test_what_somebody_else_wrote_is_kept_and_the_key_asked_for_again() -> None:
    file, going = vetting()
    stand_on(going, "The old dam")
    other = DRAFT.replace("title: A dry summer", "title: A very dry summer")
    file.others(other)
    with pytest.raises(VettingError, match="changed elsewhere"):
        going.accept()
    assert file.text == other
    assert going.title == "A very dry summer"
    assert going.item is not None
    assert going.item.title.startswith("The old dam")
    going.accept()
    assert file.text == other.replace("    review: two dates in one sentence\n", "")


def test_a_save_of_somebody_else_is_noticed_and_followed() -> None:
    file, going = vetting()
    going.accept()
    assert going.look()  # what was accepted is read
    assert not going.look()
    file.others(
        file.text.replace("    review: two dates in one sentence\n", "").replace(
            '  - fact: "A mediator is to report in [January]."\n'
            "    id: f-mediator\n    from: 6\n    review: it is not said of which year\n",
            "  - fact: The [Alder] is low.\n    review: new\n",
        )
    )
    assert going.look()
    assert going.news == ANEW
    stands = {item.title[:11]: item.done for item in going.items}
    assert stands["Kofi Osei"] is Done.ACCEPTED
    assert stands["The old dam"] is Done.ACCEPTED
    assert stands["A mediator "] is Done.ELSEWHERE
    assert stands["The [Alder]"] is Done.WAITING
    with pytest.raises(VettingError, match=NOTHING_TO_UNDO):
        going.undo()


def test_a_file_that_cannot_be_read_now_is_said_and_the_entries_stay() -> None:
    file, going = vetting()
    good = file.text
    file.others("title: [")
    assert going.look()
    assert going.trouble
    assert going.left == WAITING
    with pytest.raises(VettingError):
        going.accept()
    file.others(good)
    assert going.look()
    assert going.trouble == ""
    going.accept()
    assert going.left == WAITING - 1


def test_a_file_that_is_gone_for_a_moment_is_given_another_look() -> None:
    file, going = vetting()
    text = file.text
    file.others(None)
    assert not going.look()
    file.others(text)
    assert not going.look()
    assert going.trouble == ""
    file.others(None)
    going.look()
    assert going.look()
    assert "no such file" in going.trouble


@pytest.mark.parametrize(("locked", "told"), [("full", "no space left"), ("locked", "may not be written")])
def test_what_cannot_be_written_is_told_and_nothing_is_done(locked: str, told: str) -> None:
    file, going = vetting()
    file.locked = locked
    with pytest.raises(VettingError, match=told):
        going.accept()
    assert (going.left, file.text, going.can_undo) == (WAITING, DRAFT, False)


def test_a_file_with_slips_that_only_reading_mends_says_how_they_are_mended() -> None:
    file, going = vetting(DRAFT.replace("    review: two dates", "\treview: two dates"))
    assert "quizapp check DECK --fix" in going.trouble
    with pytest.raises(VettingError):
        going.accept()
    assert file.writes == 0


def test_windows_line_ends_stay() -> None:
    file, going = vetting(DRAFT.replace("\n", "\r\n"))
    stand_on(going, "The old dam")
    going.accept()
    assert file.text == DRAFT.replace("    review: two dates in one sentence\n", "").replace("\n", "\r\n")


def test_more_entries_than_problems_are_listed_are_all_gone_through() -> None:
    entries = "".join(
        f"  - fact: Well {number} is [{number + 10}] metres deep.\n    review: r\n" for number in range(1200)
    )
    _, going = vetting(f"title: Wells\nfacts:\n{entries}")
    assert going.left == 1200
