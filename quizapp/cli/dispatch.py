"""From a command to the module that does it, which is imported only now."""

from __future__ import annotations

from collections.abc import Callable

from quizapp.cli.given import Namespace


def open_app(arguments: Namespace) -> int:
    """``quizapp [DECK|FOLDER ...]``."""
    from quizapp.cli.opening import open_app as run

    return run(arguments)


def study(arguments: Namespace) -> int:
    """``quizapp study``."""
    from quizapp.cli.sittings import study as run

    return run(arguments)


def quiz(arguments: Namespace) -> int:
    """``quizapp quiz``."""
    from quizapp.cli.sittings import quiz as run

    return run(arguments)


def exam(arguments: Namespace) -> int:
    """``quizapp exam``."""
    from quizapp.cli.examining import exam as run

    return run(arguments)


def review(arguments: Namespace) -> int:
    """``quizapp review``."""
    from quizapp.cli.vetting import review as run

    return run(arguments)


def check(arguments: Namespace) -> int:
    """``quizapp check``."""
    from quizapp.cli.checking import check as run

    return run(arguments)


def questions(arguments: Namespace) -> int:
    """``quizapp questions``."""
    from quizapp.cli.printing import questions as run

    return run(arguments)


def sheet(arguments: Namespace) -> int:
    """``quizapp sheet``."""
    from quizapp.cli.sheets import sheet as run

    return run(arguments)


def new(arguments: Namespace) -> int:
    """``quizapp new``."""
    from quizapp.cli.starting import new as run

    return run(arguments)


def preview(arguments: Namespace) -> int:
    """``quizapp preview``."""
    from quizapp.cli.previewing import preview as run

    return run(arguments)


def format_decks(arguments: Namespace) -> int:
    """``quizapp format``."""
    from quizapp.cli.formatting import format_decks as run

    return run(arguments)


def flags(arguments: Namespace) -> int:
    """``quizapp flags``."""
    from quizapp.cli.flagging import flags as run

    return run(arguments)


def schema(arguments: Namespace) -> int:
    """``quizapp schema``."""
    from quizapp.cli.describing import schema as run

    return run(arguments)


def draft(arguments: Namespace) -> int:
    """``quizapp draft``."""
    from quizapp.cli.drafting import draft_deck as run

    return run(arguments)


def decks(arguments: Namespace) -> int:
    """``quizapp decks``."""
    from quizapp.cli.listings import decks as run

    return run(arguments)


def scores(arguments: Namespace) -> int:
    """``quizapp scores``."""
    from quizapp.cli.listings import scores as run

    return run(arguments)


def fit(arguments: Namespace) -> int:
    """``quizapp fit``."""
    from quizapp.cli.fitting import fit as run

    return run(arguments)


def where(arguments: Namespace) -> int:
    """``quizapp where``."""
    from quizapp.cli.keeping import where as run

    return run(arguments)


def backup(arguments: Namespace) -> int:
    """``quizapp backup``."""
    from quizapp.cli.keeping import backup as run

    return run(arguments)


def restore(arguments: Namespace) -> int:
    """``quizapp restore``."""
    from quizapp.cli.keeping import restore as run

    return run(arguments)


def completion(arguments: Namespace) -> int:
    """``quizapp completion``."""
    from quizapp.cli.completion import completion as run

    return run(arguments)


RUNNERS: dict[str, Callable[[Namespace], int]] = {
    "open": open_app,
    "study": study,
    "quiz": quiz,
    "exam": exam,
    "new": new,
    "preview": preview,
    "review": review,
    "check": check,
    "format": format_decks,
    "flags": flags,
    "questions": questions,
    "sheet": sheet,
    "schema": schema,
    "draft": draft,
    "decks": decks,
    "scores": scores,
    "fit": fit,
    "where": where,
    "backup": backup,
    "restore": restore,
    "completion": completion,
}
"""What runs each command."""
