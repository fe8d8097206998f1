"""Completion scripts for shells, made from the commands' own parsers, so that they know every option there is.

Nothing is installed for it: argcomplete would run the program at each Tab, and shtab wants one tree with all commands.
"""

from __future__ import annotations

from argparse import Action
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizapp.cli import console
from quizapp.cli.arguments import COMMANDS
from quizapp.cli.given import Namespace
from quizapp.cli.parsers import overall, parser_of
from quizapp.questions.model import Kind


@dataclass(frozen=True, slots=True)
class Word:
    """An option: its long name, what it does, whether a value follows, and the values if they are few."""

    name: str
    does: str
    takes: bool
    values: tuple[str, ...] = ()


def completion(arguments: Namespace) -> int:
    """Print the script for a shell."""
    console.write_raw(SCRIPTS[arguments.shell]())
    return 0


def options_of(command: str) -> list[Word]:
    """The options of a command; ``""``: those before any command."""
    parser = parser_of(command) if command else overall()
    return [_word(action) for action in parser._actions if action.option_strings]


def values_of(command: str) -> tuple[str, ...]:
    """The words that may stand as a command's argument, where they are few; else it takes files."""
    return next((_choices(action) for action in parser_of(command)._actions if not action.option_strings), ())


def _word(action: Action) -> Word:
    values = tuple(kind.value for kind in Kind) if "--kinds" in action.option_strings else _choices(action)
    return Word(action.option_strings[-1], action.help or "", action.nargs != 0, values)


def _choices(action: Action) -> tuple[str, ...]:
    return tuple(str(choice) for choice in action.choices or ())


def _bash() -> str:
    cases = "\n".join(_bash_case(command) for command in ("", *COMMANDS))
    values = "\n".join(f"        {word.name}) words='{' '.join(word.values)}' ;;" for word in _with_values())
    return f"""\
_quizapp() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command='' word words=''
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $word in {"|".join(COMMANDS)}) command=$word; break ;; esac
    done
    case $command in
{cases}
    esac
    case $before in
{values}
    esac
    COMPREPLY=()
    # A name that is begun in quotes is left to bash itself, which knows how to go on with it.
    case $current in *[\\\\\\'\\"~\\$]*) return ;; esac
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")
}}
complete -o filenames -o default -F _quizapp quizapp
"""


def _bash_case(command: str) -> str:
    words = [word.name for word in options_of(command)]
    words += values_of(command) if command else COMMANDS
    return f"        {command or repr('')}) words='{' '.join(words)}' ;;"


def _with_values() -> Iterator[Word]:
    found = {word.name: word for command in COMMANDS for word in options_of(command) if word.values}
    yield from found.values()


def _zsh() -> str:
    commands = " ".join(_quoted(f"{name}:{command.summary}") for name, command in COMMANDS.items())
    cases = "\n".join(_zsh_case(command) for command in COMMANDS)
    return f"""\
#compdef quizapp
_quizapp() {{
    local -a commands=({commands})
    if (( CURRENT == 2 )); then
        _describe command commands
        _arguments {" ".join(map(_zsh_option, options_of("")))} '*:deck:_files'
        return
    fi
    shift words
    (( CURRENT-- ))
    case $words[1] in
{cases}
        *) _files ;;
    esac
}}
compdef _quizapp quizapp
"""


def _zsh_case(command: str) -> str:
    values = values_of(command)
    rest = _quoted(f"*:deck:({' '.join(values)})" if values else "*:deck:_files")
    options = " ".join(map(_zsh_option, options_of(command)))
    return f"        {command}) _arguments {options} {rest} ;;"


def _zsh_option(word: Word) -> str:
    does = word.does.replace("[", "(").replace("]", ")").replace(":", "\\:")
    value = f":value:({' '.join(word.values)})" if word.values else ":value:"
    return _quoted(f"{word.name}[{does}]{value if word.takes else ''}")


def _fish() -> str:
    lines = ["# quizapp"]
    for name, command in COMMANDS.items():
        lines.append(f"complete -c quizapp -n __fish_use_subcommand -a {name} -d {_quoted(command.summary)}")
        seen = _quoted(f"__fish_seen_subcommand_from {name}")
        lines += [f"complete -c quizapp -n {seen} {_fish_option(word)}" for word in options_of(name)]
        if values := values_of(name):
            lines.append(f"complete -c quizapp -n {seen} -f -a {_quoted(' '.join(values))}")
    lines += [f"complete -c quizapp -n __fish_use_subcommand {_fish_option(word)}" for word in options_of("")]
    return "\n".join(lines) + "\n"


def _fish_option(word: Word) -> str:
    values = f" -a {_quoted(' '.join(word.values))}" if word.values else ""
    return f"-l {word.name.lstrip('-')} -d {_quoted(word.does)}{' -r' if word.takes else ''}{values}"


def _quoted(text: str) -> str:
    """The text as one word of a shell, whatever it holds (what holds for bash, zsh and fish alike)."""
    return "'" + text.replace("'", "’") + "'"


SCRIPTS: dict[str, Callable[[], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
