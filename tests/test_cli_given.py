"""What is read plainly is read as argparse reads it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cli.arguments import COMMANDS, parse
from quizapp.cli.console import CommandError
from quizapp.cli.given import Plain, plainly
from quizapp.cli.parsers import parser_of


def options_of(command: str) -> list[str]:
    plain = Plain()
    COMMANDS[command].fill(plain)
    return [*plain.options]


WORDS = ("deck.yaml", "a", "-", "", "3", "0", "json", "zsh", "choice,cloze", "--", "-h", "-x", "--json=1", "-o=x", "-5")


@st.composite
def lines(draw: st.DrawFn) -> tuple[str, list[str]]:
    command = draw(st.sampled_from([*COMMANDS]))
    word = st.sampled_from([*options_of(command), *WORDS])
    return command, draw(st.lists(word, max_size=6))


@given(lines())
@settings(max_examples=1500, deadline=None)
def test_what_is_read_plainly_is_what_argparse_reads(line: tuple[str, list[str]]) -> None:
    command, words = line
    plain = plainly(words, COMMANDS[command].fill)
    if plain is not None:
        known = parser_of(command).parse_args(words)
        assert vars(plain) == {name: value for name, value in vars(known).items() if name != "command"}


@pytest.mark.parametrize(
    "line",
    [
        "draft article.txt -o deck.yaml",
        "draft - --json",
        "draft --date 2024-03-02 article.txt --force",
        "check one.yaml two.yaml --fix",
        "quiz deck.yaml --plain --questions 4 --kinds choice,cloze",
        "decks",
        "scores --learner Ana",
        "deck.yaml",
        "",
    ],
)
def test_usual_lines_are_read_plainly(line: str) -> None:
    words = line.split()
    command = words.pop(0) if words and words[0] in COMMANDS else "open"
    assert plainly(words, COMMANDS[command].fill) is not None
    assert parse(line.split()).command == command


@pytest.mark.parametrize("line", ["draft a b", "quiz", "quiz d --questions 0", "check --format xml", "decks --nothing"])
def test_mistakes_are_left_to_argparse(line: str) -> None:
    command, *words = line.split()
    assert plainly(words, COMMANDS[command].fill) is None
    with pytest.raises(CommandError, match=f"quizapp {command} --help"):
        parse(line.split())


def test_the_learner_before_a_command_and_behind_it() -> None:
    assert [parse(line.split()).learner for line in ("--learner Ana decks", "decks --learner Ana", "decks")] == [
        "Ana",
        "Ana",
        None,
    ]
