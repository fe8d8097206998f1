"""The command line as a table: its commands, options and help texts, and how it is read."""

from __future__ import annotations

import sys

from quizapp import __version__
from quizapp.cli.given import plainly

TYPE_CHECKING = False  # as typing has it, without its import: each module costs a start about a millisecond
if TYPE_CHECKING:
    from argparse import ArgumentTypeError
    from collections.abc import Callable, Sequence

    from quizapp.cli.given import Namespace, Parser

DECK = "a deck: its file, title or id"
FOLDER = "a deck file or a folder of decks"
MOST = 10_000
MOST_IN_EXAM = 500
DAY = 24 * 60


def parse(words: Sequence[str]) -> Namespace:
    """Read the command line. Raises CommandError, or SystemExit when a help text or the version was shown.

    What is written plainly is read without argparse. Else only the parser of the command that is named is made: making
    all of them takes longer than importing argparse.
    """
    if [*words] == ["--version"]:
        sys.stdout.write(f"quizapp {__version__}\n")
        raise SystemExit(0)
    at = _place_of_command(words)
    named = at < len(words) and words[at] in COMMANDS
    command = words[at] if named else "open"
    given = plainly(words[at + named :], COMMANDS[command].fill) if not at else None
    if given is not None:
        given.command = command
        given.learner = getattr(given, "learner", None)
        return given
    from quizapp.cli.parsers import overall, parser_of

    arguments = overall().parse_args(words[:at])
    return parser_of(command).parse_args(words[at + named :], arguments)


def _place_of_command(words: Sequence[str]) -> int:
    """Where the options that stand before a command or deck end."""
    at = 0
    while at < len(words) and words[at].startswith("-") and words[at] != "--":
        at += 2 if words[at] == "--learner" else 1
    return min(at, len(words))


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


def _unfit(told: str) -> ArgumentTypeError:
    """What argparse tells of a value that does not fit; its module is loaded only now."""
    from argparse import ArgumentTypeError

    return ArgumentTypeError(told)


def _number_to(most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= 20 and 1 <= int(text) <= most):
            raise _unfit(f"write a whole number from 1 to {most}, not {text[:40]!r}")
        return int(text)

    return number


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise _unfit(f"write a whole number such as 7, not {text[:40]!r}")
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


def _review(command: Parser) -> None:
    _learner(command)
    command.add_argument("deck", metavar="DECK", help=DECK)
    command.add_argument("--article", metavar="FILE", help="the article, where the deck does not say its file")
    command.add_argument("--all", action="store_true", help="all entries, not only those that wait")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--list", action="store_true", help="only list what waits, a line each")
    form.add_argument("--plain", action="store_true", help="plain lines: for screen readers, pipes and scripts")


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
        help="its file: text, Markdown, a saved web page or a PDF; - for standard input",
    )
    command.add_argument("-o", "--output", metavar="DECK", help="the deck's file; - for standard output")
    command.add_argument("--date", metavar="DATE", help="the article's day, by which “Tuesday” is told")
    command.add_argument("--force", action="store_true", help="replace a file that is there")
    command.add_argument("--update", metavar="DECK", help="draft again into this deck; your changes in it stay")
    command.add_argument("--diff", action="store_true", help="only show what --update would change")
    command.add_argument("--model", metavar="NAME", help="ask a language model too: it is sent the article")
    command.add_argument("--endpoint", metavar="URL", help="where it is; a key is read from QUIZAPP_MODEL_KEY")
    command.add_argument("--model-time", metavar="SECONDS", type=float, help="most to wait for it; 300")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--left-out", action="store_true", help="only list what a draft leaves out, and why")
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
    command.add_argument("--learner", metavar="NAME", help="whose scores")


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
    "review": Command(
        _review,
        "DECK",
        "go through the drafted entries that wait for your eye",
        "quizapp review notes.yaml --article article.txt",
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
