"""Who says what in the shapes that speech takes in print: marks, dashes, interviews, split and running quotations."""

from __future__ import annotations

import pytest

from quizapp.draft.article import read
from quizapp.draft.spoken import Trust, spoken
from tests.draft.reading import said

RUIZ = "Ana Ruiz"


@pytest.mark.parametrize(
    "text",
    [
        "‘The wells are dry,’ said Ana Ruiz. ‘We don’t know why.’",
        "‘The wells are dry’, said Ana Ruiz. ‘We don’t know why.’",
        "'The wells are dry,' said Ana Ruiz. 'We don't know why.'",
        "«The wells are dry», said Ana Ruiz. «We don't know why.»",
        "« The wells are dry », Ana Ruiz said. « We don't know why. »",
        "„The wells are dry“, said Ana Ruiz. „We don't know why.“",
        "»The wells are dry«, said Ana Ruiz. »We don't know why.«",
        '"The wells are dry" Ana Ruiz said. "We don\'t know why".',
        "— The wells are dry, said Ana Ruiz. — We don't know why.",
        "– The wells are dry, Ana Ruiz said. – We don't know why.",
        "”The wells are dry,” said Ana Ruiz. “We don't know why.”",
    ],
)
def test_speech_split_by_its_speaker_in_marks_of_every_kind(text: str) -> None:
    ((speaker, content),) = said(text)
    assert speaker == RUIZ
    assert [piece.strip("‘’'«»„“”\"., ") for piece in content.split(" | ")] == [
        "The wells are dry",
        text[text.index("We don") : text.index(" know why") + 9],
    ]


def test_apostrophes_within_single_marks_close_nothing() -> None:
    text = "‘The growers’ wells aren’t ours,’ Ana Ruiz said. She called it ‘the valley’s worst year’."
    assert said(text) == [
        (RUIZ, "‘The growers’ wells aren’t ours,’"),
        (RUIZ, "it ‘the valley’s worst year’."),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— Why is it dry? asked Tom Vale.", "Why is it dry?"),
        ("— It is dry. It was dry in May, she said.", "It is dry. It was dry in May,"),
    ],
)
def test_a_dash_begins_speech_where_a_verb_of_saying_ends_it(text: str, expected: str) -> None:
    assert [content for _, content in said(text)] == [expected]


def test_a_dash_before_a_list_is_no_speech() -> None:
    assert said("The count:\n\n— Ana Ruiz won 40 percent, and Tom Vale the rest.\n\n— No one else stood.") == []


def test_an_interview_with_names_has_its_turns_though_some_are_short() -> None:
    text = "\n\n".join(
        [
            "Harlow Post: You have said that the wells are dry. Why?",
            "ANA RUIZ: Because nobody looked at them for years.",
            "HARLOW POST: And now?",
            "RUIZ: Now we dig.",
        ]
    )
    assert [speaker for speaker, _ in said(text)] == ["Harlow Post", "ANA RUIZ", "HARLOW POST", "RUIZ"]


def test_figures_behind_names_are_no_turns() -> None:
    assert said("Ana Ruiz: 41\n\nTom Vale: 38\n\nAna Ruiz: 12\n\nTom Vale: 9") == []


def test_answers_without_a_name_are_left_to_be_checked() -> None:
    text = "\n\n".join(
        [
            "Ana Ruiz, the mayor of Harlow, looked after the wells for years. Ms. Ruiz spoke with us in May.",
            "Q: When did the wells run dry?",
            "A: They ran dry in the spring of last year.",
            "Q: And who looked at them?",
            "A: Nobody looked at them for years.",
        ]
    )
    assert said(text) == []
    found = spoken(read(text), wide=True)
    assert [(each.speaker, each.trust) for each in found] == [(RUIZ, Trust.CHECK)] * 2
    assert "without a name" in found[0].why


@pytest.mark.parametrize(
    "text",
    [
        'Ana Ruiz warned that the wells were dry. "Nobody looked at them for years."',
        'Ana Ruiz warned that the wells were dry.\n\n"Nobody looked at them for years."',
        'Ana Ruiz had one answer: "Nobody looked at them for years."',
        '"Nobody looked at them for years."\n\n- Ana Ruiz.',
        'From Ana Ruiz: "Nobody looked at them for years."',
        'Here\'s Ana Ruiz in May 1992: "Nobody looked at them for years."',
        'Ana Ruiz (D-Harlow): "Nobody looked at them for years."',
        'The summer was dry - Ana Ruiz: "Nobody looked at them for years."',
        'As Ana Ruiz put it, "nobody looked at them for years."',
        'In the words of Ana Ruiz, "nobody looked at them for years."',
        'In Ana Ruiz\'s words, "nobody looked at them for years."',
        'When Tom Vale tried to speak, Ana Ruiz shot back loudly: "Nobody looked at them for years."',
        'In town after town, Ana Ruiz lobbies for a dam: "Nobody looked at them for years."',
    ],
)
def test_a_quotation_without_a_verb_of_its_own_is_of_whom_the_words_around_it_name(text: str) -> None:
    ((speaker, content),) = said(text)
    assert speaker == RUIZ
    assert content.rstrip('"').endswith("obody looked at them for years.")


def test_a_quotation_runs_on_from_paragraphs_before_its_speaker() -> None:
    text = '"The wells are dry.\n\n"The gates are old.\n\n"Now we must dig," Ana Ruiz said.'
    assert said(text) == [(RUIZ, '"The wells are dry. | "The gates are old. | "Now we must dig,"')]


@pytest.mark.parametrize(
    "text",
    [
        '"Nobody looked at them," said Ana Ruiz when she came back.',
        '"Nobody looked at them!" said Ana Ruiz as she left the hall in the rain of a long day.',
        '"Nobody looked at them?" Ana Ruiz told the council of the valley and its growers on Monday night.',
        '"Nobody looked at them," Ana Ruiz barked and the guard came.',
        '"Nobody looked at them," as Ana Ruiz said in May.',
        'Said Ana Ruiz, "Nobody looked at them."',
        'It was late. Said Ana Ruiz, "Nobody looked at them."',
    ],
)
def test_speakers_behind_a_quotation_whatever_follows(text: str) -> None:
    assert [(speaker, content.strip('"').rstrip(",.!?")) for speaker, content in said(text)] == [
        (RUIZ, "Nobody looked at them")
    ]


def test_counts_of_people_may_speak() -> None:
    assert said('"The wells are dry," the two wrote.') == [("the two", '"The wells are dry,"')]


def test_a_colon_ends_what_is_said_before_it() -> None:
    text = 'Ana Ruiz said the plan was "a gamble," but Tom Vale was clear: "It will work," he said.'
    assert (RUIZ, 'the plan was "a gamble,"') in said(text)


def test_titles_are_no_speech_but_what_somebody_says_in_capitals_is() -> None:
    assert said('"Growing Harlow," Ana Ruiz said.') == [(RUIZ, '"Growing Harlow,"')]
    assert said('Ana Ruiz wrote her book, "Growing Harlow," in May.') == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Ruiz said the wells were dry — the office had warned of it for years.", ["the wells were dry"]),
        (
            "Ana Ruiz said that the dam — the oldest of the valley — should be kept.",
            ["that the dam — the oldest of the valley — should be kept."],
        ),
        ("Ana Ruiz said the town would sue, but she sounded a gentler note on the mill.", ["the town would sue"]),
        ("Ana Ruiz said the town would sue but hoped to settle.", ["the town would sue but hoped to settle."]),
    ],
)
def test_what_the_writer_adds_is_not_said(text: str, content: list[str]) -> None:
    (found,) = spoken(read(text))
    assert [text[start:end] for start, end in found.content] == content


def test_a_verb_of_judging_beside_words_quoted_in_part_tells_less_plainly() -> None:
    (found,) = spoken(read("The old dam is, Ana Ruiz agreed, a “heap of mud.”"))
    assert found.statement.firm
    assert not found.statement.plain


def test_who_spoke_goes_on_after_a_word_on_them() -> None:
    text = '"I never saw it coming," says Ana Ruiz. She pauses. "Nobody did."'
    assert said(text) == [(RUIZ, '"I never saw it coming," | "Nobody did."')]


def test_another_named_between_two_quotations_leaves_the_second_alone() -> None:
    text = '"I never saw it coming," says Ana Ruiz. Tom Vale nods. "Nobody did."'
    assert said(text) == [(RUIZ, '"I never saw it coming,"')]


def test_names_in_double_brackets_are_the_turns_of_an_interview() -> None:
    text = "\n\n".join(
        [
            "((WN)) When did the wells run dry?",
            "((Ana Ruiz)) They ran dry in the spring of last year.",
            "((WN)) And who looked at them?",
            "((Ana Ruiz)) Nobody looked at them for years.",
        ]
    )
    assert [speaker for speaker, _ in said(text)] == ["WN", RUIZ, "WN", RUIZ]
    assert said(text)[1][1] == "They ran dry in the spring of last year."


def test_a_last_name_alone_may_be_meant_and_is_left_to_be_checked() -> None:
    text = "“The wells are dry,” Ruiz said. “Now we dig,” she added."
    first, second = spoken(read(text))
    assert (first.speaker, second.speaker, second.trust) == ("Ruiz", "Ruiz", Trust.CHECK)
    assert "somebody else" in second.why
