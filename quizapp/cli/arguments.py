"""The command line as one argparse tree: its commands, options and help texts. Imports nothing but argparse."""

from __future__ import annotations

import argparse
import os

from quizapp import __version__
from quizapp.cli.console import CommandError, clean_line

TYPE_CHECKING = False  # as typing has it, without its import: each module costs a start about a millisecond
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import NoReturn

WIDTH = 80
"""Help is set to this many columns, or the terminal's if it has fewer."""

DECK = "a deck: its file, title or id"
FOLDER = "a deck file or a folder of decks"
MOST = 10_000
MOST_IN_EXAM = 500
DAY = 24 * 60


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


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Read the command line. Raises CommandError, or SystemExit when a help text or the version was shown.

    Only the parser of the command that is named is made: making all of them takes longer than importing argparse.
    """
    at = _place_of_command(words)
    arguments = overall().parse_args(words[:at])
    named = at < len(words) and words[at] in COMMANDS
    command = words[at] if named else "open"
    return parser_of(command).parse_args(words[at + named :], arguments)


def _place_of_command(words: Sequence[str]) -> int:
    """Where the options that stand before a command or deck end."""
    at = 0
    while at < len(words) and words[at].startswith("-") and words[at] != "--":
        at += 2 if words[at] == "--learner" else 1
    return min(at, len(words))


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


class Command:
    """A command: what fills its parser, what it takes, its summary and an example."""

    def __init__(
        self,
        fill: Callable[[Parser], None],
        takes: str,
        summary: str,
        example: str,
    ) -> None:
        self.fill, self.takes, self.summary, self.example = fill, takes, summary, example


def _number_to(most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= 20 and 1 <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"write a whole number from 1 to {most}, not {text[:40]!r}")
        return int(text)

    return number


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise argparse.ArgumentTypeError(f"write a whole number such as 7, not {text[:40]!r}")
    return int(text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _open(command: Parser) -> None:
    _learner(command)
    command.add_argument("decks", nargs="*", metavar="DECK|FOLDER", help=f"{FOLDER}; a deck's name")


def _plain(command: Parser) -> None:
    _learner(command)
    command.add_argument("deck", metavar="DECK", help=DECK)
    command.add_argument("--plain", action="store_true", help="plain lines: for screen readers, pipes and scripts")
    command.add_argument("--questions", type=_number_to(MOST), metavar="N", help="how many questions (default 20)")
    command.add_argument("--topic", default="", metavar="TEXT", help="only this topic")
    command.add_argument("--dispute", default="", metavar="ID", help="only this dispute")
    command.add_argument("--voice", default="", metavar="ID", help="only this person or body")
    command.add_argument("--seed", type=_seed, metavar="N", help="the same number gives the same questions")
    command.add_argument("--due", action="store_true", help="what the plan asks today, as Enter in the app does")
    command.add_argument("--resume", action="store_true", help="go on with the sitting that was broken off")


def _quiz(command: Parser) -> None:
    _plain(command)
    _kinds(command)


def _kinds(command: Parser) -> None:
    command.add_argument(
        "--kinds",
        type=_words,
        default=(),
        metavar="K,K",
        help="only these kinds, such as choice,cloze (? lists them)",
    )


def _exam(command: Parser) -> None:
    _learner(command)
    command.add_argument("deck", metavar="DECK", help=DECK)
    command.add_argument("--questions", type=_number_to(MOST_IN_EXAM), metavar="N", help="how many (default 20)")
    command.add_argument("--minutes", type=_number_to(DAY), metavar="M", help="the time limit (default: none)")


def _new(command: Parser) -> None:
    command.add_argument("name", metavar="NAME", help="what to call it; a path if it is to go into another folder")


def _preview(command: Parser) -> None:
    _learner(command)
    command.add_argument("deck", metavar="DECK", help=DECK)


def _check(command: Parser) -> None:
    command.add_argument("decks", nargs="*", metavar="DECK", help=FOLDER)
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="the same as --format json")
    form.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="text for people (as without it), json, or annotations for GitHub's workflows",
    )
    command.add_argument(
        "--fix", action="store_true", help="mend slips that are read as meant anyway, and show what changed"
    )
    command.add_argument(
        "--article", metavar="FILE", help="the article's file, to hold the decks against; - for standard input"
    )
    command.add_argument(
        "--explain", nargs="?", const="", metavar="CODE", help="what a code means, with an example; alone: all codes"
    )


def _format(command: Parser) -> None:
    command.add_argument("decks", nargs="+", metavar="DECK", help=FOLDER)
    command.add_argument("--check", action="store_true", help="only tell which would change (exit status 1)")
    command.add_argument("--diff", action="store_true", help="only show what would change")


def _flags(command: Parser) -> None:
    command.add_argument("deck", metavar="DECK", help=DECK)
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON")
    form.add_argument(
        "--accept",
        type=_number_to(MOST),
        nargs="+",
        metavar="N",
        help="let the deck accept what was typed at these numbers of the list",
    )


def _questions(command: Parser) -> None:
    command.add_argument("deck", metavar="DECK", help=DECK)
    command.add_argument("--json", action="store_true", help="as JSON (else one line each)")
    command.add_argument("--seed", type=_seed, default=0, metavar="N", help="what options are drawn by (default 0)")
    _kinds(command)


def _sheet(command: Parser) -> None:
    _learner(command)
    command.add_argument("deck", metavar="DECK", help=DECK)
    command.add_argument("-o", "--output", metavar="FILE", help="where to; standard output when left out")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--html", action="store_true", help="a page to print, on two sides (as for a .html file)")
    form.add_argument("--markdown", action="store_true", help="Markdown (as for any other file)")
    command.add_argument("--weak", action="store_true", help="add my weak spots, from my scores")
    command.add_argument("--force", action="store_true", help="replace a file that is not a sheet")


def _draft(command: Parser) -> None:
    command.add_argument(
        "article",
        nargs="?",
        metavar="ARTICLE",
        help="its file: text, Markdown or a saved web page; - for standard input",
    )
    command.add_argument("-o", "--output", metavar="DECK", help="the deck's file; - for standard output")
    command.add_argument("--date", metavar="DATE", help="the article's day, by which “Tuesday” is told")
    command.add_argument("--force", action="store_true", help="replace a file that is there")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="statements, facts and deck as JSON")
    form.add_argument("--json-lines", metavar="FILE", help="the same for each line of a corpus")


def _decks(command: Parser) -> None:
    _learner(command)
    command.add_argument("decks", nargs="*", metavar="DECK|FOLDER", help=f"{FOLDER}, beside those at hand")


def _scores(command: Parser) -> None:
    _learner(command)
    command.add_argument("deck", nargs="?", metavar="DECK", help=f"{DECK}; all when left out")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON")
    form.add_argument("--csv", action="store_true", help="as comma-separated values")
    command.add_argument("--all", action="store_true", help="answers, points, days, counts and questions too")


def _fit(command: Parser) -> None:
    _learner(command)


def _nothing(command: Parser) -> None:
    del command


def _learner(command: Parser) -> None:
    command.add_argument("--learner", default=argparse.SUPPRESS, metavar="NAME", help="whose scores")


def _backup(command: Parser) -> None:
    command.add_argument("folder", nargs="?", metavar="FOLDER", help="where to; the usual one when left out")


def _restore(command: Parser) -> None:
    command.add_argument("file", nargs="?", metavar="FILE", help="a backup; when left out they are listed")


def _completion(command: Parser) -> None:
    command.add_argument("shell", choices=("bash", "zsh", "fish"), help="your shell")


COMMANDS = {
    "open": Command(
        _open,
        "[DECK|FOLDER ...]",
        "open the app (this word may be left out)",
        "quizapp open ~/decks",
    ),
    "study": Command(_plain, "DECK", "turn flashcards", "quizapp study notes.yaml"),
    "quiz": Command(_quiz, "DECK", "take a quiz", "quizapp quiz notes.yaml --plain --due"),
    "exam": Command(_exam, "DECK", "take an exam", "quizapp exam notes.yaml --minutes 30"),
    "new": Command(_new, "NAME", "write a new deck to begin with", "quizapp new my-deck"),
    "preview": Command(
        _preview,
        "DECK",
        "show a deck beside your editor, anew at each save",
        "quizapp preview notes.yaml",
    ),
    "check": Command(_check, "DECK|FOLDER ...", "list what is wrong in decks", "quizapp check notes.yaml"),
    "format": Command(
        _format,
        "DECK|FOLDER ...",
        "lay decks out in one way, with their comments",
        "quizapp format notes.yaml",
    ),
    "flags": Command(
        _flags,
        "DECK",
        "list what learners flagged or counted as right",
        "quizapp flags notes.yaml --accept 1 3",
    ),
    "questions": Command(
        _questions,
        "DECK",
        "print all questions of a deck",
        "quizapp questions notes.yaml --json",
    ),
    "sheet": Command(
        _sheet,
        "DECK",
        "make a sheet to take into a discussion",
        "quizapp sheet notes.yaml -o sheet.html",
    ),
    "schema": Command(_nothing, "", "print the deck format as JSON Schema", "quizapp schema"),
    "draft": Command(_draft, "ARTICLE", "draft a deck from an article", "quizapp draft article.txt -o deck.yaml"),
    "decks": Command(_decks, "[DECK|FOLDER ...]", "list the decks at hand", "quizapp decks"),
    "scores": Command(_scores, "[DECK]", "show how the sittings went", "quizapp scores --csv"),
    "fit": Command(_fit, "", "fit the plan to how you forget", "quizapp fit"),
    "where": Command(_nothing, "", "tell where the program keeps its files", "quizapp where"),
    "backup": Command(_backup, "[FOLDER]", "make a backup of the record", "quizapp backup"),
    "restore": Command(_restore, "[FILE]", "bring the record back from a backup", "quizapp restore"),
    "completion": Command(
        _completion,
        "bash|zsh|fish",
        "print a completion script",
        'eval "$(quizapp completion bash)"',
    ),
}
"""The commands by name, in the order of the help text."""
