"""Which words are somebody's, and whose: participles, passives, leading clauses, nouns that look like verbs."""

from __future__ import annotations

import pytest

from tests.draft.reading import said

RUIZ = "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Calling it "a gamble," Ana Ruiz left.', 'it "a gamble,"'),
        (
            'Acknowledging that the dam is "a gamble with water," Ana Ruiz left the hall.',
            'that the dam is "a gamble with water,"',
        ),
        ('The dam was called "a gamble" by Ana Ruiz.', '"a gamble"'),
        ('Tom Vale was asked by Ana Ruiz, "Are the wells dry?"', '"Are the wells dry?"'),
        ('Ana Ruiz was quick to add that the dam was "a gamble."', 'that the dam was "a gamble."'),
        ('Ana Ruiz thinks the dam is "a gamble."', 'the dam is "a gamble."'),
        ('Ana Ruiz blasted Tom Vale for "selling the river."', 'Tom Vale for "selling the river."'),
        (
            'Ana Ruiz, who leads the town, criticized growers and others for "selling the river."',
            'growers and others for "selling the river."',
        ),
        ('Ana Ruiz called Tom Vale a "liar," a "cheat" and "slow."', 'Tom Vale a "liar," a "cheat" and "slow."'),
        ('Ana Ruiz grumbled that the dam was "a gamble."', 'that the dam was "a gamble."'),
        (
            'Ana Ruiz said that while growers "have a point," the valley "needs its river."',
            'that while growers "have a point," the valley "needs its river."',
        ),
        ('Ana Ruiz said the dam was "a gamble," despite its price.', 'the dam was "a gamble,"'),
        (
            '"If there had been no rain" in May, Ana Ruiz said on Monday, "we would all be gone."',
            '"If there had been no rain" in May | "we would all be gone."',
        ),
        ('Ana Ruiz told those who asked about it that the dam was "a gamble."', 'that the dam was "a gamble."'),
        ('Ana Ruiz ruled that the dam was "against the law."', 'that the dam was "against the law."'),
        ('Ana Ruiz asked growers to "look again."', 'to "look again."'),
        ('Ana Ruiz said it was "a gamble," part of a long speech in May.', 'it was "a gamble,"'),
        (
            'Ana Ruiz said the town "broke the law" by calling it a dam.',
            'the town "broke the law" by calling it a dam.',
        ),
        ('Ana Ruiz described how she holds "water days," which are long.', 'how she holds "water days,"'),
        ('To cries of "Go home!" in the hall, Ana Ruiz said it was late.', "it was late."),
        ('The valley stays, in the words of Ana Ruiz, "a dry place."', '"a dry place."'),
        ('It was a good year - "The best of all," Ana Ruiz said.', '"The best of all,"'),
        ('It was dry ("Dry as bone," Ana Ruiz wrote) and hot.', '"Dry as bone,"'),
    ],
)
def test_what_is_said(text: str, expected: str) -> None:
    assert said(text) == [(RUIZ, expected)]


def test_a_leading_clause_ends_before_the_main_one() -> None:
    text = 'Although last week Ana Ruiz said the dam was safe, Tom Vale said it was "a gamble."'
    assert said(text) == [(RUIZ, "the dam was safe"), ("Tom Vale", 'it was "a gamble."')]


def test_a_relative_clause_ends_before_the_verb_of_the_main_one() -> None:
    text = 'Ana Ruiz, who called the dam "a gamble," left.'
    assert said(text) == [(RUIZ, 'the dam "a gamble,"')]


def test_a_participle_is_of_the_subject_of_its_main_clause() -> None:
    text = 'While most rivals called for a dam, Tom Vale kept to the plan, noting that the wells were "dry as bone."'
    assert ("Tom Vale", 'that the wells were "dry as bone."') in said(text)


def test_a_second_clause_with_its_own_subject_is_not_part_of_the_first() -> None:
    text = 'Growers say the rules are old, and Tom Vale has sued the town over them, saying they "break the law."'
    assert said(text) == [("Growers", "the rules are old"), ("Tom Vale", 'they "break the law."')]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Tom Vale did not release the letter, saying only that it was "a gamble."', "Tom Vale"),
        ('Speaking in the hall, he sat down, and Tom Vale spoke up, saying: "It is a gamble."', "Tom Vale"),
        ('Over in Harlow, OH, after the vote, Sen. Tom Vale (R-OH), said, "It is a gamble."', "Tom Vale"),
        ('Sen. Tom Vale, a friend of the growers said, "It is a gamble with the river."', "Tom Vale"),
        ('The mayor, Ana Ruiz, said: "It is a gamble."', RUIZ),
        ('A spokesman for the Orchard League, Tom Vale, said: "It is a gamble."', "Tom Vale"),
        ('A 43-year-old grower said: "It is a gamble."', "A 43-year-old grower"),
        ('The "dry" party said: "It is a gamble."', 'The "dry" party'),
        ('Still, then-Sen. Tom Vale said: "It is a gamble."', "Tom Vale"),
    ],
)
def test_who_says_it(text: str, speaker: str) -> None:
    assert [each for each, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        'A company called "Dry River" sells pumps.',
        'Growers see him as a man in the mayor\'s report, "a gambler."',
        'The charged term, "dry river," is new.',
        'Tom Vale was asked, "Are the wells dry?"',
        "Ana Ruiz refused to say that the wells were dry.",
        'It was a year of Ana Ruiz\'s alleged "gambles" with water.',
        'It is one of the chief reasons to come: "Dry River" plays.',
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The count fell by half, with ten wells dry since May, according to Ana Ruiz.",
            "with ten wells dry since May",
        ),
        ("Growers want a dam, which cost 40 million in 1990, according to Ana Ruiz.", "which cost 40 million in 1990"),
        ("The dam is old, according to Ana Ruiz.", "The dam is old"),
    ],
)
def test_according_to_goes_with_the_nearest_clause(text: str, expected: str) -> None:
    assert said(text) == [(RUIZ, expected)]


def test_a_closing_bracket_ends_what_is_said_within_it() -> None:
    text = 'The town (Ana Ruiz called it "a dry place") stays calm.'
    assert said(text) == [(RUIZ, 'it "a dry place"')]


def test_a_clause_with_where_leads_to_the_main_one() -> None:
    text = 'Where Ana Ruiz once said the dam was safe, Tom Vale said it was "a gamble."'
    assert said(text) == [(RUIZ, "the dam was safe"), ("Tom Vale", 'it was "a gamble."')]


def test_what_others_call_somebody_is_not_part_of_what_is_said() -> None:
    text = 'Ana Ruiz said growers were few, whom Tom Vale calls "a swarm."'
    assert said(text) == [(RUIZ, "growers were few"), ("Tom Vale", '"a swarm."')]
