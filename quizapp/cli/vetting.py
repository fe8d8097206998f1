"""The command ``review``: what waits in a drafted deck, one entry after the other, beside the article."""

from __future__ import annotations

import shlex
import sys

from quizapp.cli import console, house, opening
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, places
from quizapp.study.vetting import Vetting
from quizapp.study.vetting_house import Wanted, open_vetting
from quizapp.study.vetting_plain import PlainVetting
from quizapp.study.vetting_told import NONE_WAITS, listed


def review(arguments: Namespace) -> int:
    """Go through what waits in a deck, in the app or as plain lines; or list it."""
    wanted = Wanted(deck_path(arguments.deck, places()), arguments.article or "", arguments.all)
    if arguments.list:
        return _list(wanted)
    if arguments.plain:
        return _plain(wanted, arguments)
    if not console.is_terminal():
        _refuse_unreadable(open_vetting(wanted)[0], wanted)
        raise console.CommandError(NO_TERMINAL)
    with house.workspace(arguments) as opened:
        return opening.show(opened, None, [wanted.path], vetting=wanted)


NO_TERMINAL = "This needs a terminal. For pipes, scripts and screen readers: quizapp review DECK --plain (or --list)"


def _list(wanted: Wanted) -> int:
    """What waits, a line each."""
    found, _ = open_vetting(wanted)
    _refuse_unreadable(found, wanted)
    for line in listed(found, str(wanted.path)):
        console.say(line)
    if not found.items:
        console.note(NONE_WAITS)
    return 0


def _plain(wanted: Wanted, arguments: Namespace) -> int:
    with house.workspace(arguments) as opened:
        found, article = open_vetting(wanted, opened.answered)
        _refuse_unreadable(found, wanted)
        try:
            PlainVetting(found, article, shlex.quote(str(wanted.path)), sys.stdin, sys.stdout).run()
        except KeyboardInterrupt:
            console.note("Stopped. What you did is in the file.")
            return console.INTERRUPTED
    return 0


def _refuse_unreadable(found: Vetting, wanted: Wanted) -> None:
    """Raises CommandError where the file cannot be read, or not be changed."""
    if found.trouble:
        raise console.CommandError(f"{wanted.path}: {found.trouble} See: quizapp check {wanted.path}")
