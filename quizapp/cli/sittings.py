"""The commands that ask: the app, flashcards, a quiz; in the whole terminal or as plain lines."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from quizapp.cli import console, house
from quizapp.cli.console import CommandError, clean_line
from quizapp.cli.kinds import kinds_of
from quizapp.cli.naming import deck_path, places
from quizapp.study.desk import Desk
from quizapp.study.plain import PlainSitting
from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session

NO_TERMINAL = "This needs a terminal. For pipes, scripts and screen readers: quizapp quiz DECK --plain"


def open_app(arguments: Namespace) -> int:
    """The app: at home, or in the deck when one is named."""
    given = [_place(word) for word in arguments.decks]
    start = given[0] if len(given) == 1 and not given[0].is_dir() else None
    return _show(arguments, start, given)


def _place(word: str) -> Path:
    from quizapp.cli.arguments import COMMANDS

    return Path(word) if Path(word).is_dir() else deck_path(word, places(), tuple(COMMANDS))


def _show(arguments: Namespace, start: Path | None, extra: list[Path]) -> int:
    if not console.is_terminal():
        raise CommandError(NO_TERMINAL)
    from quizapp.ui.app import run

    with house.workspace(arguments) as opened:
        return run(opened, start, extra)


def study(arguments: Namespace) -> int:
    """Flashcards."""
    return _study(arguments, cards=True)


def quiz(arguments: Namespace) -> int:
    """A quiz."""
    arguments.kinds = kinds_of(arguments.kinds)
    return _study(arguments, cards=False)


def _study(arguments: Namespace, cards: bool) -> int:
    path = deck_path(arguments.deck, places())
    if not arguments.plain:
        _refuse_choices(arguments)
        return _show(arguments, path, [path])
    with house.workspace(arguments) as opened:
        house.tell(opened.notices)
        desk = house.desk(opened, path)
        house.tell(desk.notices)
        session = _session(desk, arguments, opened.settings.quiz_length, cards)
        status = _ask(session, arguments.deck)
        opened.back_up()
        return status


def _refuse_choices(arguments: Namespace) -> None:
    """In the app one chooses by keys; an option that would be passed over in silence is refused."""
    for name in ("questions", "topic", "dispute", "voice", "kinds", "seed", "resume"):
        given = getattr(arguments, name, None)
        if given is not None and given is not False and given not in ("", ()):
            raise CommandError(f"--{name} goes with --plain. In the app, choose by the keys shown on the screen.")


def _session(desk: Desk, arguments: Namespace, usual: int, cards: bool) -> Session:
    if arguments.resume:
        return _resumed(desk)
    choice = _choice(desk, arguments, usual)
    session = _cards(desk, choice) if cards else desk.quiz(choice, mode="plain")
    if not session.total:
        raise CommandError("No question of this deck fits what was chosen. Choose less narrowly.", status=1)
    return session


def _resumed(desk: Desk) -> Session:
    if desk.unfinished() is None:
        raise CommandError("There is no sitting of this deck to go on with. Leave --resume out to begin one.", status=1)
    return desk.resume()


def _cards(desk: Desk, choice: QuizChoice) -> Session:
    points = desk.matching(choice)
    return desk.cards(points, number=choice.number, mode="plain") if points else desk.quiz(choice, mode="plain")


def _choice(desk: Desk, arguments: Namespace, usual: int) -> QuizChoice:
    """What the options choose; topic, dispute and voice are checked against the deck, so that a slip is told."""
    deck = desk.deck
    return QuizChoice(
        number=arguments.questions or usual,
        kinds=getattr(arguments, "kinds", ()),
        topic=_known("topic", arguments.topic, {point.topic: point.topic for point in desk.bank.points if point.topic}),
        dispute=_known("dispute", arguments.dispute, {key: each.question for key, each in deck.disputes.items()}),
        voice=_known("voice", arguments.voice, {key: deck.speaker(key) for key in deck.voices}),
    )


def _known(what: str, word: str, names: dict[str, str]) -> str:
    """The key that ``word`` means among ``names`` (key to name), by key or name, whatever the case."""
    if not word:
        return ""
    for key, name in names.items():
        if word.casefold() in {key.casefold(), name.casefold()}:
            return key
    listed = ", ".join(sorted(names)) or "none"
    raise CommandError(f"The deck has no {what} {clean_line(word)!r}. It has: {clean_line(listed)}.")


def _ask(session: Session, deck: str) -> int:
    try:
        PlainSitting(session, sys.stdin, sys.stdout).run()
    except KeyboardInterrupt:
        console.note(f"Stopped. Your answers are kept; go on with: quizapp quiz {deck} --plain --resume")
        return console.INTERRUPTED
    return 0
