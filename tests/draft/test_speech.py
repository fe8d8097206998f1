"""Who says what: every shape of speech that is told, and those that are none."""

from __future__ import annotations

import pytest

from quizapp.draft.article import read
from quizapp.draft.frames import LONGEST, frames
from quizapp.draft.spoken import Trust, spoken
from tests.draft.reading import RIVER, said, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The wells are dry," Ana Ruiz said.', ("Ana Ruiz", '"The wells are dry,"')),
        ('"The wells are dry," said Ana Ruiz, the mayor.', ("Ana Ruiz", '"The wells are dry,"')),
        ('Ana Ruiz said, "The wells are dry."', ("Ana Ruiz", '"The wells are dry."')),
        ('Ana Ruiz said: "The wells are dry."', ("Ana Ruiz", '"The wells are dry."')),
        ('"Are the wells dry?" Ana Ruiz asked.', ("Ana Ruiz", '"Are the wells dry?"')),
        ('Ana Ruiz, the mayor, told reporters on Monday: "The wells are dry."', ("Ana Ruiz", '"The wells are dry."')),
        ('According to Ana Ruiz, "the wells are dry."', ("Ana Ruiz", '"the wells are dry."')),
        ('The mayor was blunt: "The wells are dry."', ("The mayor", '"The wells are dry."')),
        ('Said Ana Ruiz, "The wells are dry."', ("Ana Ruiz", '"The wells are dry."')),
        ('"The wells are dry," Ana Ruiz grumbled.', ("Ana Ruiz", '"The wells are dry,"')),
        ("“Die Brunnen sind leer,” Ana Ruiz said.", ("Ana Ruiz", "“Die Brunnen sind leer,”")),
        ("''The wells are dry,'' Ana Ruiz said.", ("Ana Ruiz", "''The wells are dry,''")),
        ("“The wells are dry.” — Ana Ruiz", ("Ana Ruiz", "“The wells are dry.”")),
    ],
)
def test_direct_speech(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ana Ruiz said the council "has no choice" but to close the gates.',
            'the council "has no choice" but to close the gates.',
        ),
        ('Ana Ruiz called the plan "a gamble."', 'the plan "a gamble."'),
        ('Ana Ruiz described the plan as "a gamble" with water.', 'the plan as "a gamble" with water.'),
        ('The plan is "a gamble," Ana Ruiz said.', 'The plan is "a gamble,"'),
        ('Ana Ruiz warned that the plan was "a gamble," while others were silent.', 'that the plan was "a gamble,"'),
    ],
)
def test_mixed_speech(text: str, expected: str) -> None:
    assert said(text) == [("Ana Ruiz", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz said that the wells were dry.", "that the wells were dry."),
        ("Ana Ruiz said the wells were dry.", "the wells were dry."),
        ("The wells are dry, Ana Ruiz said.", "The wells are dry"),
        ("The wells, Ana Ruiz said, are dry in most years.", "The wells | are dry in most years."),
        ("The wells are dry, according to Ana Ruiz.", "The wells are dry"),
        ("According to Ana Ruiz, the wells are dry.", "the wells are dry."),
        ("Ana Ruiz has also argued that the wells are dry.", "that the wells are dry."),
        ("Ana Ruiz went on to say that the wells were dry.", "that the wells were dry."),
        ("Ana Ruiz told the council on Monday that the wells were dry.", "that the wells were dry."),
        ("Ana Ruiz, who grew up in Harlow, said the wells were dry.", "the wells were dry."),
    ],
)
def test_indirect_speech(text: str, expected: str) -> None:
    assert said(text) == [("Ana Ruiz", expected)]


def test_a_split_quotation_is_one_statement() -> None:
    text = '"We cannot wait," Ana Ruiz said. "The wells are dry. The gates are old."'
    assert said(text) == [("Ana Ruiz", '"We cannot wait," | "The wells are dry. The gates are old."')]


def test_a_quotation_split_within_its_sentence_is_one_statement() -> None:
    text = '"We cannot wait," Ana Ruiz said, "for the rain to come."'
    assert said(text) == [("Ana Ruiz", '"We cannot wait," | "for the rain to come."')]


def test_two_quotations_with_a_cue_each_are_two_statements() -> None:
    text = '"We cannot wait," Ana Ruiz said. "The wells are dry," she added.'
    assert said(text) == [("Ana Ruiz", '"We cannot wait,"'), ("Ana Ruiz", '"The wells are dry,"')]


def test_a_quotation_may_run_over_paragraphs() -> None:
    text = 'Ana Ruiz wrote:\n\n"The wells are dry.\n\n"The gates are old."\n'
    found = said(text)
    assert [speaker for speaker, _ in found] == ["Ana Ruiz"]
    assert found[0][1] == '"The wells are dry. | "The gates are old."'


def test_a_quotation_alone_goes_on_with_the_paragraph_before() -> None:
    text = '"The wells are dry," Ana Ruiz said.\n\n"And the gates are old and need mending."\n'
    assert said(text) == [("Ana Ruiz", '"The wells are dry," | "And the gates are old and need mending."')]


def test_one_sentence_may_hold_two_statements() -> None:
    text = "Ana Ruiz said that the wells were dry, adding that the gates were old."
    assert said(text) == [
        ("Ana Ruiz", "that the wells were dry"),
        ("Ana Ruiz", "that the gates were old."),
    ]


def test_what_another_says_in_the_same_sentence_is_set_apart() -> None:
    text = "Ana Ruiz said the wells were dry, but Tom Vale said the rain would come."
    assert said(text) == [("Ana Ruiz", "the wells were dry"), ("Tom Vale", "the rain would come.")]


def test_quotations_within_quotations_stay_inside() -> None:
    text = "“He told me ‘no’ twice,” Ana Ruiz said."
    assert said(text) == [("Ana Ruiz", "“He told me ‘no’ twice,”")]


def test_an_aside_of_the_article_is_a_statement_too() -> None:
    text = "As Ana Ruiz noted, the wells ran dry in May."
    assert said(text)[0][1] == "the wells ran dry in May."


def test_a_transcript_has_its_turns() -> None:
    text = "\n\n".join(
        [
            "RUIZ: The wells are dry in all of the valley.",
            "VALE: That is not what we see at all.",
            "RUIZ: Come and look at them.",
        ]
    )
    assert [speaker for speaker, _ in said(text)] == ["RUIZ", "VALE", "RUIZ"]


@pytest.mark.parametrize(
    "text",
    [
        "The river fell to a new low in May.",
        'She reads "The Quiet River" to her children.',
        "Tom “Dry” Vale planted trees.",
        "The states differ. The reports are long. The claims are many.",
        "The rain came, and the wells were full again.",
        "A dam called Upper Harlow feeds the mills.",
    ],
)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_pronouns_and_last_names_lead_back_to_the_full_name() -> None:
    text = (
        "Mayor Ana Ruiz opened the meeting.\n\n"
        '"The wells are dry," Ruiz said. She said that the gates were old.\n\n'
        'Tom Vale came late. "It will rain," he said.\n'
    )
    assert [speaker for speaker, _ in said(text)] == ["Ana Ruiz", "Ana Ruiz", "Tom Vale"]


def test_she_is_not_the_man_named_last() -> None:
    text = '"The wells are dry," Ana Ruiz said. Mr. Vale laughed. "It is so," she said.\n\nTom Vale left.'
    assert [speaker for speaker, _ in said(text)] == ["Ana Ruiz", "Ana Ruiz"]


def test_an_office_leads_back_to_who_holds_it() -> None:
    text = '"The wells are dry," Senator Ana Ruiz said. Tom Vale laughed. "And they stay so," the senator added.'
    assert [speaker for speaker, _ in said(text)] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_crowd_is_neither_he_nor_she() -> None:
    text = 'Tom Vale spoke. "Open the gates," the crowd chanted. "You are right," he said.'
    assert [speaker for speaker, _ in said(text)] == ["the crowd", "Tom Vale"]


def test_unnamed_sources_stay_unnamed() -> None:
    found = spoken(read(RIVER))
    assert [each.speaker for each in found if each.who and each.who.sort == "role"] == [
        "the regional water office",
        "One former official of the water office",
        "One former official of the water office",
    ]


def test_who_stands_for_the_name_before_it() -> None:
    text = "The council heard from Tom Vale, who said that the rain would come."
    assert [each.speaker for each in spoken(read(text), wide=True)] == ["Tom Vale"]


def test_how_far_each_can_be_relied_on_is_told_with_the_reason() -> None:
    text = '"The wells are dry," Ana Ruiz said. She said the plan was "a gamble."'
    first, second = spoken(read(text))
    assert (first.trust, second.trust) == (Trust.SURE, Trust.LIKELY)
    assert "Ana Ruiz" in second.why


def test_offsets_are_those_of_the_text_as_it_came() -> None:
    text = "The Valley Post\n\n3\n\n“The wells <b>are</b> dry,” Ana Ruiz said.\n"
    (found,) = spoken(read(text))
    assert words(text, found) == "“The wells | are | dry,”"
    assert found.source is not None
    assert text[slice(*found.source)] == "Ana Ruiz"


@pytest.mark.parametrize(
    "text", ['"' * 50, "said said said said", "“ said Ruiz", ": : : “x”", "who said, which said", "'s said"]
)
def test_nonsense_is_read_without_failing(text: str) -> None:
    spoken(read(text), wide=True)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ana Ruiz spoke.\n\n"Tom Vale is right," she said.', "Ana Ruiz"),
        ('Tom Vale spoke.\n\n"Ned Moss will pay," he said. Ned Moss left.', "Tom Vale"),
        ("“I was told to wait,” Ms. Doe recalled. “I waited,” she added.", "Ms. Doe"),
        ('The water office said that it was dry. It added: "Nobody knows why it is so."', "The water office"),
        ("Harlow Sen. Tom Vale said the wells were dry.", "Tom Vale"),
        ('Ana Ruiz Wins Harlow Seat After Long Count\n\nAna Ruiz won. "I am glad of it," she said.', "Ana Ruiz"),
    ],
)
def test_whom_a_name_or_pronoun_means(text: str, speaker: str) -> None:
    assert {each for each, _ in said(text)} == {speaker}


def test_what_is_told_less_plainly_stands_apart() -> None:
    text = (
        'Ana Ruiz said that the wells were dry. The gates are old, according to Ana Ruiz. She said it was "a gamble." '
        f"She said {'and '.join(['the gates of the upper dam were old '] * 6)}."
    )
    found = spoken(read(text))
    assert [each.statement.plain for each in found] == [True, False, True, False]


@pytest.mark.parametrize("row", ["Ruiz said it and said ", '"so it is" and Ruiz said ', "Ruiz left, saying it, "])
def test_a_row_of_words_without_an_end_is_cut_so_that_it_is_read_in_time(row: str) -> None:
    article = read(row * 2000)
    found = [frame for place, each in enumerate(article.paragraphs) for frame in frames(each, place, article.flow.text)]
    assert max(len(frame.units) for frame in found) == LONGEST
    assert all(each.content[-1][1] <= len(row * 2000) for each in spoken(article, wide=True))


def test_an_office_with_its_name_behind_and_a_full_stop_is_that_person() -> None:
    text = 'The Boat League met. "Nobody has shown us where the boats are to go," said its chairwoman, Jill Tarrant.'
    assert [speaker for speaker, _ in said(text)] == ["Jill Tarrant"]
