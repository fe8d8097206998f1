"""The commands that ask: flashcards and a quiz, in the app or as plain lines."""

from __future__ import annotations

import sys

from quizapp.cli import console, house, opening
from quizapp.cli.console import CommandError, clean_line
from quizapp.cli.given import Namespace
from quizapp.cli.kinds import kinds_of
from quizapp.cli.naming import deck_path, places
from quizapp.study.desk import Desk
from quizapp.study.plain import PlainSitting
from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session
from quizapp.study.wording import NOTHING_LEFT, later_words, next_words, now_words

CHOICES = ("questions", "topic", "dispute", "voice", "kinds", "seed")


def study(arguments: Namespace) -> int:
    """Flashcards."""
    return _study(arguments, cards=True)


def quiz(arguments: Namespace) -> int:
    """A quiz."""
    arguments.kinds = kinds_of(arguments.kinds)
    return _study(arguments, cards=False)


def _study(arguments: Namespace, cards: bool) -> int:
    _refuse_beside_due(arguments)
    path = deck_path(arguments.deck, places())
    if not arguments.plain:
        opening.refuse_without_terminal()
    with house.workspace(arguments) as opened:
        desk = house.desk(opened, path)
        if arguments.due and desk.agenda(arguments.questions).done:
            return _nothing_due(desk)
        usual = opened.settings.quiz_length
        session = _planned(desk, arguments, cards) if arguments.due else _session(desk, arguments, usual, cards)
        if not arguments.plain:
            return opening.show(opened, path, [path], (desk, session))
        house.tell([*opened.notices, *desk.notices])
        status = _ask(session, arguments.deck, _wanted(arguments, usual))
        opened.back_up()
        return status


def _nothing_due(desk: Desk) -> int:
    house.tell(desk.notices)
    console.say(f"{NOTHING_LEFT} {next_words(desk.agenda(), desk.planner.day_words)}")
    return 0


def _session(desk: Desk, arguments: Namespace, usual: int, cards: bool) -> Session:
    if arguments.resume or _goes_on(desk, arguments, cards):
        return _resumed(desk, None if arguments.resume else cards)
    choice = _choice(desk, arguments, usual)
    session = _begun(desk, choice, arguments.plain, cards)
    if not session.total:
        raise CommandError("No question of this deck fits what was chosen. Choose less narrowly.", status=1)
    return session


def _planned(desk: Desk, arguments: Namespace, cards: bool) -> Session:
    """What the plan asks now, as a quiz or as flashcards; either way the answers count for memory."""
    agenda = desk.agenda(arguments.questions)
    if arguments.plain:
        console.say(f"Now: {now_words(agenda)}. {later_words(agenda)}".rstrip())
    if cards:
        return desk.cards(agenda.now, mode="plain" if arguments.plain else "cards")
    return desk.study(agenda, mode="plain" if arguments.plain else "quiz")


def _refuse_beside_due(arguments: Namespace) -> None:
    """The plan chooses by itself: what narrows a quiz does not go with it."""
    beside = [name for name in (*CHOICES[1:], "resume") if getattr(arguments, name, None) not in (None, "", (), False)]
    if arguments.due and beside:
        raise CommandError(f"--due asks what the plan asks: leave out --{beside[0]}, or --due.")


def _goes_on(desk: Desk, arguments: Namespace, cards: bool) -> bool:
    """Whether the app goes on where it was left, as Enter at home does: when nothing was chosen that says otherwise."""
    chosen = any(getattr(arguments, name, None) not in (None, "", ()) for name in CHOICES)
    sitting = None if arguments.plain or chosen else desk.unfinished(cards)
    return sitting is not None and sitting.mode == ("cards" if cards else "quiz")


def _resumed(desk: Desk, cards: bool | None) -> Session:
    if desk.unfinished(cards) is None:
        raise CommandError("There is no sitting of this deck to go on with. Leave --resume out to begin one.", status=1)
    return desk.resume(cards)


def _begun(desk: Desk, choice: QuizChoice, plain: bool, cards: bool) -> Session:
    points = desk.matching(choice) if cards else ()
    if points:
        return desk.cards(points, number=choice.number, mode="plain" if plain else "cards")
    return desk.quiz(choice, mode="plain" if plain else "quiz")


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


def _wanted(arguments: Namespace, usual: int) -> int:
    """How many questions were asked for, by number or with a choice that may not leave so many; 0 when neither was."""
    narrowed = any(getattr(arguments, name, "") for name in ("topic", "dispute", "voice", "kinds"))
    return 0 if arguments.resume or arguments.due else arguments.questions or (usual if narrowed else 0)


def _ask(session: Session, deck: str, wanted: int) -> int:
    try:
        PlainSitting(session, sys.stdin, sys.stdout, wanted).run()
    except KeyboardInterrupt:
        console.note(f"Stopped. Your answers are kept; go on with: quizapp quiz {deck} --plain --resume")
        return console.INTERRUPTED
    return 0
