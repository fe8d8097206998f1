"""What stands on a command line, read without argparse where it is written plainly: that takes a tenth of the time.

Plainly: options by their full names, each once, with values that fit and stand apart, and what the command is about in
one row. All else, help and mistakes included, is left to argparse.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, without its import: each module costs a start about a millisecond
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from typing import Protocol

    class Group(Protocol):
        """What takes options, as argparse has it."""

        def add_argument(
            self,
            *names: str,
            action: str = ...,
            nargs: str | None = ...,
            const: str | None = ...,
            default: object = ...,
            type: Callable[[str], object] = ...,
            choices: Sequence[str] | None = ...,
            metavar: str | None = ...,
            help: str | None = ...,
        ) -> object:
            """Take an option, or what the command is about."""

    class Parser(Group, Protocol):
        """What takes the options of a command: argparse's parser, or ``Plain``."""

        def add_mutually_exclusive_group(self) -> Group:
            """Options of which one may be given."""
else:

    class Namespace:
        """The options of a command by their names."""

        def __init__(self, **given: object) -> None:
            self.__dict__.update(given)


__all__ = ["Namespace", "plainly"]

FLAG = "store_true"
"""The action, in argparse's word, of an option without a value."""


class UnfitError(Exception):
    """Words that are not written plainly, or do not fit."""


class Option:
    """An option, or what a command is about: its name, how its value is read, the group of which one may be given."""

    def __init__(
        self,
        names: Sequence[str],
        action: str,
        nargs: str | None,
        default: object,
        read: Callable[[str], object],
        choices: Sequence[str] | None,
        group: object,
    ) -> None:
        self.name = next((name for name in names if name.startswith("--")), names[0]).lstrip("-").replace("-", "_")
        self.action, self.nargs, self.read, self.choices, self.group = action, nargs, read, choices, group
        self.default = False if action == FLAG else default

    def value(self, words: Sequence[str]) -> object:
        """The value in a word. Raises UnfitError."""
        if len(words) != 1 or (words[0].startswith("-") and words[0] != "-"):
            raise UnfitError
        try:
            value = self.read(words[0])
        except _refusals() as error:
            raise UnfitError from error
        if self.choices is not None and value not in self.choices:
            raise UnfitError
        return value


def _refusals() -> tuple[type[Exception], ...]:
    """How the reader of a value says that it does not fit; asked only when one does, and argparse is needed anyway."""
    from argparse import ArgumentTypeError

    return ArgumentTypeError, TypeError, ValueError


class Plain:
    """Takes the options of a command, then reads words."""

    def __init__(self) -> None:
        self.options: dict[str, Option] = {}
        self.about: list[Option] = []
        self.group: object = None

    def add_argument(
        self,
        *names: str,
        action: str = "store",
        nargs: str | None = None,
        const: str | None = None,
        default: object = None,
        type: Callable[[str], object] = str,
        choices: Sequence[str] | None = None,
        metavar: str | None = None,
        help: str | None = None,
    ) -> None:
        """Take an option, or what the command is about."""
        del const, metavar, help
        option = Option(names, action, nargs, default, type, choices, self.group)
        if names[0].startswith("-"):
            self.options.update(dict.fromkeys(names, option))
        else:
            self.about.append(option)

    def add_mutually_exclusive_group(self) -> Plain:
        """Options of which one may be given."""
        group = Plain()
        group.options, group.about, group.group = self.options, self.about, object()
        return group

    def read(self, words: Sequence[str]) -> Namespace:
        """The options given in words. Raises UnfitError."""
        every = (*self.options.values(), *self.about)
        given = Namespace(**{each.name: each.default for each in every})
        places: list[int] = []
        taken: set[object] = set()
        at = 0
        while at < len(words):
            if words[at] == "-" or not words[at].startswith("-"):
                places.append(at)
            else:
                option = self._option(words[at], taken)
                at += option.action != FLAG
                setattr(given, option.name, option.action == FLAG or option.value(words[at : at + 1]))
            at += 1
        if places and places[-1] - places[0] >= len(places):
            raise UnfitError
        self._note_about(given, [words[place] for place in places])
        return given

    def _option(self, word: str, taken: set[object]) -> Option:
        """The option that a word names, if neither it nor one of its group was given before. Raises UnfitError."""
        option = self.options.get(word)
        if option is None or option.nargs or option in taken or option.group in taken:
            raise UnfitError
        taken |= {option, option.group} - {None}
        return option

    def _note_about(self, given: Namespace, words: list[str]) -> None:
        """Note what the command is about. Raises UnfitError."""
        if len(self.about) > 1 or (words and not self.about):
            raise UnfitError
        for about in self.about:
            if about.nargs == "*" or (about.nargs == "+" and words):
                setattr(given, about.name, words)
            elif words or about.nargs != "?":
                setattr(given, about.name, about.value(words))


def plainly(words: Sequence[str], fill: Callable[[Parser], None]) -> Namespace | None:
    """The options of a command in words, whose options ``fill`` tells; None where argparse must read or complain."""
    plain = Plain()
    fill(plain)
    try:
        return plain.read(words)
    except UnfitError:
        return None
