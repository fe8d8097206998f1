"""``quizapp draft ARTICLE --update DECK``: what is new comes into the deck, and what its teacher did stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quizapp.article.files import STANDARD
from quizapp.cli import console
from quizapp.cli.calling import called_as_deck
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, places
from quizapp.cli.rewriting import changes, content, replace
from quizapp.deck.compose_notes import shorten
from quizapp.draft.drafting import Draft
from quizapp.draft.update import Happened, OtherArticleError, Updated, UpdateError, updated
from quizapp.record.atomic import write_new
from quizapp.study.counts import count

_OTHERS: Final = {"left_out": "--left-out", "json": "--json", "json_lines": "--json-lines", "force": "--force"}
_TOLD: Final = {
    Happened.ADDED: "new",
    Happened.REPLACED: "replaced, since you had left it as it was",
    Happened.MARKED: "kept, but the draft now says it otherwise",
    Happened.LOST: "kept, but no longer in the article",
}
"""What is told entry by entry."""


def refuse_others(arguments: Namespace) -> None:
    """Raises CommandError for options that do not go with ``--update``, or not without it."""
    given = next((word for name, word in _OTHERS.items() if getattr(arguments, name)), None)
    if arguments.update and given:
        raise console.CommandError(f"{given} does not go with --update, which keeps what is in the deck. Leave it out.")
    if arguments.diff and not arguments.update:
        raise console.CommandError("--diff shows what --update would change. Name the deck: --update DECK")


class Updating:
    """A deck that is drafted into again: read before the article is, so that what is changed meanwhile is noticed."""

    def __init__(self, word: str, output: str | None) -> None:
        """``word`` names the deck, ``output`` another file for it. Raises CommandError where either cannot be had."""
        self.deck = deck_path(word, places())
        self.was = content(self.deck)
        self.target = called_as_deck(Path(output)) if output and output != STANDARD else Path(output or self.deck)
        self.elsewhere = self.target.resolve() != self.deck.resolve()
        if output and output != STANDARD and self.elsewhere:
            self._refuse_target()

    def _refuse_target(self) -> None:
        target = self.target
        if target.exists():
            raise console.CommandError(f"{target} is there already. Name a file that is not there yet.")
        console.refuse_folderless(target)

    def update(self, made: Draft, article: str, *, only_show: bool) -> int:
        """Merge a draft into the deck, and tell what happened. ``article`` is its file from the deck's folder."""
        flow = made.article.flow.text
        paragraphs = {each.number: flow[each.start : each.end] for each in made.article.body}
        try:
            done = updated(self.was, made.deck, paragraphs, article)
        except OtherArticleError as error:
            raise console.CommandError(f"{self.deck}: left as it is: {error}") from None
        except UpdateError as error:
            told = f"{self.deck}: left as it is: {error}. See: quizapp check {self.deck}"
            raise console.CommandError(told) from None
        if only_show:
            for line in changes(self.deck, self.was, done.data):
                console.write_raw(line + "\n")
        elif str(self.target) == STANDARD:
            console.write_raw(done.data.decode())
        else:
            self._write(done)
        return 0

    def _write(self, done: Updated) -> None:
        if self.elsewhere:
            write_new(self.target, done.data)
        elif done.data != self.was:
            replace(self.deck, self.was, done.data)
        for line in _report(done, self.target):
            console.say(line)


def _report(done: Updated, target: Path) -> Iterator[str]:
    """What happened, entry by entry and in numbers."""
    for line, what, text in sorted(_placed(done)):
        yield f"{target}:{line}: {what}: {shorten(text, 90)}"
    counts = [(what, done.count(what)) for what in (Happened.ADDED, Happened.REPLACED, Happened.MARKED, Happened.LOST)]
    changed = [f"{number} {word}" for (_, number), word in zip(counts, _NUMBERED, strict=True) if number]
    yield f"{target}: {', '.join([*changed, f'{done.kept} as before'])}."
    if not done.remembered:
        yield "This deck did not remember what was drafted, so nothing in it was replaced; from now on it does."
    yield from _also(done)
    if changed:
        yield f"Each of these waits for your eye with a line “review: …”. See: quizapp review {target}"


def _placed(done: Updated) -> Iterator[tuple[int, str, str]]:
    """The lines of what is told entry by entry, with how it is told."""
    for each in done.told:
        if each.what in _TOLD and each.place is not None:
            yield each.place.line, _TOLD[each.what] + (f" ({each.swapped})" if each.swapped else ""), each.text


_NUMBERED: Final = ("new", "replaced", "kept that the draft says otherwise", "no longer in the article")


def _also(done: Updated) -> Iterator[str]:
    """What else is worth knowing."""
    if number := done.count(Happened.TAKEN_OUT):
        yield f"{number} that you took out {'stays' if number == 1 else 'stay'} out."
    if number := done.count(Happened.THERE):
        yield f"{number} {_were(number)} there already, in your own words or as drafted."
    if number := done.count(Happened.MOVED):
        moved = "1 stands" if number == 1 else f"{number} stand"
        yield f"{moved} in another paragraph now, and “from” follows. Look at “from” in entries of your own."
    if number := done.count(Happened.LEFT_OUT):
        yield f"{count(number, 'view')} {_were(number)} left out: you took out who holds it, or all disputes."
    if done.heads:
        yield f"What the deck says of its article follows it: {', '.join(done.heads)}."


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
