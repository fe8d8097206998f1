"""The command line's parsers: what argparse makes of the table of commands, for help, mistakes and rarer writings."""

from __future__ import annotations

import argparse
import os

from quizapp import __version__
from quizapp.cli.arguments import COMMANDS
from quizapp.cli.console import CommandError, clean_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

WIDTH = 80
"""Help is set to this many columns, or the terminal's if it has fewer."""


class _Help(argparse.RawDescriptionHelpFormatter):
    """Texts as written; the width without shutil, whose import takes as long as argparse's."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=min(WIDTH, _columns()) - 2, max_help_position=26)


def _columns() -> int:
    try:
        return int(os.environ.get("COLUMNS", "")) or WIDTH
    except ValueError:
        pass
    try:
        return os.get_terminal_size().columns or WIDTH
    except OSError:
        return WIDTH


class Parser(argparse.ArgumentParser):
    """A parser that says in one line what is wrong and where to read on."""

    def error(self, message: str) -> NoReturn:
        """Raise CommandError; ``main`` shows it."""
        raise CommandError(f"{clean_line(message)}. See: {self.prog} --help")


def overall() -> Parser:
    """What stands before a command."""
    listed = "".join(f"\n  {name:<12}  {command.summary}" for name, command in COMMANDS.items())
    top = Parser(
        prog="quizapp",
        usage="quizapp [--learner NAME] [DECK|FOLDER ...]\n       quizapp COMMAND ...",
        description=f"Learn what an article says, and who holds which view.\n\ncommands:{listed}",
        epilog="Example: quizapp notes.yaml\nMore on a command: quizapp COMMAND --help",
        formatter_class=_Help,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"quizapp {__version__}")
    top.add_argument("--learner", metavar="NAME", help="whose scores (a name of your choice)")
    return top


def parser_of(name: str) -> Parser:
    """The parser of one command."""
    command = COMMANDS[name]
    made = Parser(
        prog=f"quizapp {name}",
        usage=f"quizapp {name} {command.takes}".strip() + " [options]",
        description=command.summary[0].upper() + command.summary[1:] + ".",
        epilog=f"Example: {command.example}",
        formatter_class=_Help,
        allow_abbrev=False,
    )
    made.set_defaults(command=name)
    command.fill(made)
    return made
