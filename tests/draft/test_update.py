"""Drafting again into a deck that its teacher has worked on: what is new comes in, what the teacher did stays."""

from __future__ import annotations

import pytest

from quizapp.deck.read import read_deck
from quizapp.deck.reformat import reformatted
from quizapp.draft.update import Happened, OtherArticleError, UpdateError, updated
from tests.draft.updating import PARAGRAPHS, changed, drafted, entry_of, texts, update

DECK = drafted()
FOURTEEN = "has another figure, 14 → 15"
SNOW = "Snow covered the upper valley on [12 March 2024]. | ort: The road had been blocked."


def deck_of(data: bytes) -> str:
    reading = read_deck(data)
    assert reading.ok, reading.problems
    return data.decode()


def test_a_draft_that_gives_the_same_changes_nothing() -> None:
    done = update(DECK)
    assert done.data == DECK.encode()
    assert done.told == () and done.remembered and done.kept > 15


def test_what_is_new_comes_behind_its_neighbour_and_is_marked() -> None:
    done = update(DECK, [*PARAGRAPHS[:3], SNOW, *PARAGRAPHS[3:]])
    deck = deck_of(done.data)
    new = entry_of(deck, "covered the upper valley")
    assert "review: new in this draft" in new and "from: 4" in new
    assert deck.index("[41] percent") < deck.index(new) < deck.index("[14] times")
    assert deck.index("  haddad:") < deck.index("  ort:") < deck.index("\ndisputes:")
    assert "who: ort" in entry_of(deck, "The road had been blocked")
    assert {each.section for each in done.told if each.what is Happened.ADDED} == {"facts", "viewpoints", "voices"}


def test_paragraphs_follow_an_article_that_grew_and_nothing_else_changes() -> None:
    done = update(DECK, ["A short note stands above it all.", *PARAGRAPHS])
    deck = deck_of(done.data)
    assert {each.what for each in done.told} == {Happened.MOVED}
    assert "from: 5" in entry_of(deck, "[14] times") and "from: 4" in entry_of(DECK, "[14] times")
    kept = [line for line in deck.splitlines() if "from:" not in line and "    - " not in line]
    assert kept == [line for line in DECK.splitlines() if "from:" not in line and "    - " not in line]


def test_an_entry_of_the_teacher_keeps_its_words_while_its_paragraph_follows() -> None:
    mine = DECK.replace("The council met [14] times in [2022].", "The council sat [14] times in [2022].")
    done = update(mine, ["A short note stands above it all.", *PARAGRAPHS])
    assert "from: 5" in entry_of(deck_of(done.data), "The council sat [14] times")
    other = mine.replace(
        entry_of(mine, "The council sat"), entry_of(mine, "The council sat").replace("from: 4", "from: 9")
    )
    done = update(other, ["A short note stands above it all.", *PARAGRAPHS])
    assert "from: 9" in entry_of(deck_of(done.data), "The council sat [14] times")


def test_what_nobody_touched_follows_the_article() -> None:
    done = update(DECK, changed(PARAGRAPHS, 3, "[14] times", "[15] times"))
    deck = deck_of(done.data)
    entry = entry_of(deck, "met [15] times")
    assert "[14] times" not in deck and "review: the draft now has another figure, 14 → 15\n" in entry
    own = next(line for line in entry_of(DECK, "[14] times").splitlines() if " id: " in line)
    assert own in entry
    assert [(each.what, each.swapped) for each in done.told] == [(Happened.REPLACED, "14 → 15")]
    again = update(done.data, changed(PARAGRAPHS, 3, "[14] times", "[15] times"))
    assert again.data == done.data


def test_other_words_are_told_with_those_before() -> None:
    done = update(
        DECK, changed(PARAGRAPHS, 3, "The council met [14] times in", "The town council met [14] times in all of")
    )
    entry = entry_of(deck_of(done.data), "The town council")
    assert "review: the draft now says this in other words; before, The council met 14 times in 2022.\n" in entry


def test_what_the_draft_gives_otherwise_is_named() -> None:
    done = update(DECK, changed(PARAGRAPHS, 8, "ruiz: The council", "cole: The council"))
    view = entry_of(deck_of(done.data), "every month of the year")
    assert "who: cole" in view and "review: drafted anew (who, ruiz → cole)" in view
    done = update(DECK, changed(PARAGRAPHS, 3, "in [2022]", "in 2022"))
    assert "review: drafted anew (fact)" in entry_of(deck_of(done.data), "[14] times")


@pytest.mark.parametrize(
    ("was", "now", "why"),
    [
        ("met [14] times in [2022]", "met [14] times in all of [2022]", "says this in other words"),
        ("met [14] times in [2022].", "met [14] times in [2022]. # so many", FOURTEEN),
        ("met [14] times in [2022].", "met [14] times in [2022].\n    # look it up", FOURTEEN),
        ("met [14] times in [2022].", "met [14] times in [2022].\n    note: The town hall counts them.", FOURTEEN),
    ],
    ids=["edited", "noted behind", "noted below", "explained"],
)
def test_what_the_teacher_worked_on_is_never_overwritten(was: str, now: str, why: str) -> None:
    mine = DECK.replace(was, now)
    paragraphs = changed(PARAGRAPHS, 3, "[14] times", "[15] times")
    done = update(mine, paragraphs)
    deck = deck_of(done.data)
    assert now in deck and "met [15]" not in deck
    assert f'review: "the draft now {why}: The council met 15 times in 2022."' in entry_of(deck, "[14] times")
    accepted = "\n".join(line for line in deck.splitlines() if "the draft now" not in line) + "\n"
    assert update(accepted, paragraphs).data == accepted.encode()


def test_an_accepted_entry_is_kept_where_one_that_waits_is_replaced() -> None:
    waiting = entry_of(DECK, "[1,200] jobs")
    assert "review:" in waiting
    paragraphs = changed(PARAGRAPHS, 2, "[1,200] jobs", "[1,300] jobs")
    assert "[1,300] jobs" in deck_of(update(DECK, paragraphs).data)
    accepted = "".join(line for line in waiting.splitlines(keepends=True) if "review:" not in line)
    done = update(DECK.replace(waiting, accepted), paragraphs)
    deck = deck_of(done.data)
    assert "[1,200] jobs" in deck and "[1,300] jobs" not in deck
    told = "the draft now has another figure, 1,200 → 1,300: 1,300 jobs would"
    assert told in entry_of(deck, "[1,200] jobs")


def test_what_was_replaced_and_then_accepted_is_kept_too() -> None:
    once = changed(PARAGRAPHS, 3, "[14] times", "[15] times")
    deck = deck_of(update(DECK, once).data)
    accepted = deck.replace(f"    review: the draft now {FOURTEEN}\n", "")
    assert accepted != deck and update(accepted, once).data == accepted.encode()
    done = update(accepted, changed(PARAGRAPHS, 3, "[14] times", "[16] times"))
    assert "met [15] times" in deck_of(done.data) and done.count(Happened.MARKED) == 1


def test_what_was_taken_out_stays_out_even_where_the_article_corrects_it() -> None:
    mine = DECK.replace(entry_of(DECK, "[14] times"), "").replace(entry_of(DECK, "[nine] weeks"), "")
    done = update(mine)
    assert done.data == mine.encode()
    assert done.count(Happened.TAKEN_OUT) == 2
    paragraphs = changed(PARAGRAPHS, 3, "[14] times", "[fourteen] times")
    paragraphs = changed(paragraphs, 4, "[nine] weeks", "[ten] weeks")
    again = update(done.data, paragraphs)
    assert "council met" not in deck_of(again.data) and "[ten] weeks" not in again.data.decode().split("drafted:")[0]


def test_what_the_article_has_lost_is_marked_once_and_never_deleted() -> None:
    paragraphs = [*PARAGRAPHS[:3], *PARAGRAPHS[4:]]
    done = update(DECK, paragraphs)
    deck = deck_of(done.data)
    assert "review: the article no longer says this" in entry_of(deck, "[14] times")
    assert {each.section for each in done.told if each.what is Happened.LOST} == {"facts"}
    assert update(done.data, paragraphs).data == done.data
    accepted = deck.replace("    review: the article no longer says this\n", "")
    assert update(accepted, paragraphs).data == accepted.encode()
    back = update(accepted, PARAGRAPHS)
    assert "no longer" not in deck_of(back.data) and back.count(Happened.ADDED) == 0


def test_a_voice_that_the_article_no_longer_names_is_marked() -> None:
    done = update(DECK, [*PARAGRAPHS[:6], *PARAGRAPHS[7:]])
    deck = deck_of(done.data)
    voice = deck[deck.index("  haddad:") : deck.index("\ndisputes:")]
    assert "review: the article no longer names this voice" in voice


def test_a_view_that_was_sorted_elsewhere_stays_there() -> None:
    mine = DECK.replace("  open:\n", "  gates:\n    question: Who runs the gates?\n  open:\n")
    view = entry_of(mine, "keep its hands off")
    mine = mine.replace(view, view.replace("on: open", "on: gates"))
    assert update(mine).data == mine.encode()
    done = update(mine, [*PARAGRAPHS, SNOW])
    assert "on: gates" in entry_of(deck_of(done.data), "keep its hands off")
    assert "on: open" in entry_of(deck_of(done.data), "The road had been blocked")


def test_new_views_of_a_dispute_that_is_gone_go_where_its_views_went() -> None:
    mine = DECK.replace("  open:\n", "  taps:\n    question: Whose are the taps?\n  gates:\n")
    mine = mine.replace("on: open", "on: gates").replace("What do the people quoted hold?", "Who runs it?")
    done = update(mine, [*PARAGRAPHS, SNOW])
    deck = deck_of(done.data)
    assert "on: gates" in entry_of(deck, "The road had been blocked")
    assert "open:" not in deck
    assert update(mine).count(Happened.ADDED) == 0


def test_voices_go_by_the_keys_that_the_teacher_gave_them() -> None:
    mine = DECK.replace("  vale:", "  tom:").replace("who: vale", "who: tom").replace("said_by: vale", "said_by: tom")
    words = "vale: The growers own land on both sides. | vale: They dug [3] canals."
    done = update(mine, [*PARAGRAPHS, words])
    deck = deck_of(done.data)
    assert "  vale:" not in deck and done.count(Happened.TAKEN_OUT) == 0
    assert "who: tom" in entry_of(deck, "land on both sides") and "said_by: tom" in entry_of(deck, "[3] canals")
    assert update(done.data, [*PARAGRAPHS, words]).data == done.data


def test_a_voice_that_was_taken_out_holds_no_new_views_but_may_vouch_by_name() -> None:
    mine = DECK.replace(entry_of(DECK, "a: Dina Cole"), "").replace(entry_of(DECK, "said_by: cole"), "")
    voice = mine[mine.index("  cole:") : mine.index("  haddad:")]
    done = update(
        mine.replace(voice, ""), [*PARAGRAPHS, "cole: The pool was shut for long. | cole: It lost [9] lanes."]
    )
    deck = deck_of(done.data).partition("\ndrafted:")[0]
    assert "The pool was shut" not in deck and "cole" not in deck
    assert "said_by: Dina Cole" in entry_of(deck, "[9] lanes")
    assert done.count(Happened.LEFT_OUT) == 1


def test_a_fact_of_a_voice_that_was_taken_out_stays_as_it_is() -> None:
    voice = DECK[DECK.index("  office:") : DECK.index("  ruiz:")]
    mine = DECK.replace(voice, "")
    assert update(mine).data == mine.encode()
    assert "said_by: office" in entry_of(deck_of(update(mine, [*PARAGRAPHS, SNOW]).data), "[41] percent")


def test_what_the_deck_says_of_itself_follows_where_it_was_left_alone() -> None:
    other = "As the river dries, the valley argues on"
    done = update(DECK, title=other)
    assert done.heads == ("title", "source.title")
    deck = deck_of(done.data)
    assert f"\ntitle: {other}\n" in deck and f"  title: {other}\n" in deck
    assert deck.partition("\n")[2].startswith("id: river\n")
    mine = DECK.replace("\ntitle: As", "\ntitle: My lesson. As", 1)
    deck = deck_of(update(mine, title=other).data)
    assert "\ntitle: My lesson. As" in deck and f"  title: {other}\n" in deck


def test_an_entry_without_its_id_and_one_that_became_another_sort_are_known_again() -> None:
    fact = entry_of(DECK, "[60 million]")
    own = next(line for line in fact.splitlines(keepends=True) if " id: " in line)
    reworded = fact.replace(own, "").replace("The growers pumped", "Growers have pumped")
    card = "  - q: How many gallons did the growers pump from the lower basin in 2021?\n    a: 60 million\n"
    for mine in (DECK.replace(fact, reworded), DECK.replace(fact, "").replace("\ncards:\n", f"\ncards:\n{card}")):
        done = update(mine)
        assert done.data == mine.encode() and done.count(Happened.ADDED) == 0


def test_merged_and_split_entries_do_not_come_back() -> None:
    first, second = entry_of(DECK, "[14] times"), entry_of(DECK, "first dam of the valley")
    merged = first.replace("in [2022].", "in [2022], though the first dam was built in 1931.")
    mine = DECK.replace(second, "").replace(first, merged)
    assert update(mine).data == mine.encode()
    wells = entry_of(DECK, "[8,400] people")
    split = wells.replace(" and [212] wells", "") + "  - fact: Harlow has [212] wells.\n    from: 8\n"
    mine = DECK.replace(wells, split)
    assert mine != DECK and update(mine).data == mine.encode()


def test_a_deck_that_does_not_remember_gets_only_what_it_has_in_no_form() -> None:
    deck = """title: By hand
voices:
  mayor: {name: Ana Ruiz, role: mayor}
disputes:
  limit: Who sets the limit?
facts:
  - The council met [14] times in [2022].
  - fact: There are [212] wells in the town of Harlow, which has [8,400] people, or so it is said.
viewpoints:
  - {who: mayor, on: limit, holds: The council should set the limit for every month of the year.}
cards:
  - q: "Who said “We patched them with wood and with hope”?"
    a: an engineer
"""
    done = update(deck)
    made = deck_of(done.data)
    assert not done.remembered
    head, _, rest = deck.partition("facts:\n")
    for line in (*head.splitlines(), *rest.splitlines()):
        assert f"{line}\n" in made
    assert made.count("council met") == made.count("for every month of the year") == made.count("patched them") == 1
    assert (
        "[41] percent" in made and "name: Tom Vale" in made and made.count("Ana Ruiz") == made.count("a: Ana Ruiz") + 1
    )
    assert done.count(Happened.REPLACED) == done.count(Happened.MARKED) == done.count(Happened.LOST) == 0
    assert update(done.data).data == done.data
    assert "\ntitle: By hand\n" in f"\n{made}" and "source:" not in made


def test_a_draft_of_old_is_an_ordinary_deck() -> None:
    old = DECK[: DECK.index("\n# What the program wrote")]
    done = update(old)
    assert done.data.startswith(old.encode()) and done.count(Happened.ADDED) == 0
    assert update(done.data).data == done.data


@pytest.mark.parametrize(
    ("deck", "told"),
    [
        ("title: T\nfacts:\n  - fact: A [b].\n    form: 1\n", "line 4: “form” is not a key of a fact"),
        ("title: T\nfacts: [\n", "line"),
        ("title: T\n", "line 1: the deck holds nothing that can be asked"),
    ],
)
def test_a_deck_with_errors_is_refused(deck: str, told: str) -> None:
    with pytest.raises(UpdateError, match=told):
        update(deck)


def test_another_article_is_refused() -> None:
    with pytest.raises(OtherArticleError, match=r"of 16 entries that were drafted, 16 do not stand in this article"):
        update(DECK, ["The parade began at [9] in the morning. | ort: Nobody had ever heard such drums."])
    update(DECK, PARAGRAPHS[:5])


def test_what_the_article_tells_of_itself_only_now_is_put_in() -> None:
    old = "\n".join(line for line in DECK.split("\n") if "as_of" not in line and "author" not in line)
    done = update(old)
    assert deck_of(done.data).partition("\ndrafted:")[0] == DECK.partition("\ndrafted:")[0]
    assert update(done.data).data == done.data
    out = DECK.replace("  author: Ada Brook\n", "").replace('as_of: "2024-03-07"\n', "")
    assert update(out).data == out.encode()


def test_a_deck_in_the_layout_of_format_is_known_again() -> None:
    laid = reformatted(DECK.replace("  - ", "  -   ").replace("\n    ", "\n      ").encode())
    assert update(laid).data == laid
    flow = DECK.replace(
        entry_of(DECK, "[60 million]"),
        "  - {fact: 'The growers pumped [60 million] gallons from the lower basin in [2021].', id: f-0, from: 6}\n",
    )
    assert update(flow).data == flow.encode()


def test_sides_come_with_the_voices_that_take_them() -> None:
    def sided(deck: str) -> str:
        sides = "sides:\n  farms:\n    name: The farms\n\nvoices:\n"
        return deck.replace("voices:\n", sides, 1).replace(
            "    name: Lena Ort\n", "    name: Lena Ort\n    side: farms\n"
        )

    paragraphs = [*PARAGRAPHS, "ort: The ice will hold."]
    done = updated(DECK.encode(), sided(drafted(paragraphs)), texts(paragraphs))
    deck = deck_of(done.data)
    assert "side: farms" in deck and "  farms:\n    name: The farms\n    review: new in this draft\n" in deck
    again = updated(done.data, sided(drafted(paragraphs)), texts(paragraphs))
    assert again.data == done.data
    mine = deck.replace("    side: farms\n", "").replace(
        "  farms:\n    name: The farms\n    review: new in this draft\n", ""
    )
    mine = mine.replace("sides:\n\n", "")
    last = updated(mine.encode(), sided(drafted([*paragraphs, "ort: Snow will fall again soon."])), texts(paragraphs))
    assert "farms" not in deck_of(last.data).partition("\ndrafted:")[0] and "Snow will fall" in last.data.decode()


def test_other_layouts_and_line_ends_stay() -> None:
    mine = DECK.replace("\n", "\r\n")
    done = update(mine, [*PARAGRAPHS, SNOW])
    assert done.data.count(b"\n") == done.data.count(b"\r\n")
    assert done.data == update(DECK, [*PARAGRAPHS, SNOW]).data.replace(b"\n", b"\r\n")
    json_deck = '{"title": "T", "cards": [{"q": "Who?", "a": "I"}]}'
    done = update(json_deck)
    assert deck_of(done.data).startswith('{"title": "T", "cards": [{"q": "Who?", "a": "I"}')
    assert update(done.data).data == done.data
