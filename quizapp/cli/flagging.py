"""The command ``flags``: what learners tell a deck's author, and taking their answers over into the deck."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from quizapp.cli import console, house
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, places
from quizapp.cli.rewriting import changes, content, replace
from quizapp.deck.alias import AliasError, target_of, with_alias
from quizapp.deck.model import Deck
from quizapp.study.remarks import Remark, Remarks

Offered = Mapping[int, Remark]
"""By their numbers, the answers that a deck may accept and does not yet."""


def flags(arguments: Namespace) -> int:
    """List flags and overrides, or take some of the latter over into the deck's file."""
    path = deck_path(arguments.deck, places())
    was = content(path)
    with house.workspace(arguments) as opened:
        desk = house.desk(opened, path)
        house.tell([*opened.notices, *desk.notices])
        found, deck = desk.remarks(), desk.deck
    offered = {one.number: one for one in found.counted if _takes(one, deck)}
    if arguments.accept:
        return _accept(path, was, [_offered(number, offered) for number in arguments.accept])
    if arguments.json:
        rows = [_row(path, one, offered) for one in (*found.flags, *found.counted)]
        console.write_raw(json.dumps(rows, indent=2) + "\n")
        return 0
    _show(path, found, offered)
    return 0


def _takes(one: Remark, deck: Deck) -> bool:
    """Whether the deck may accept what was typed, and does not yet."""
    return one.typed and not one.accepted and target_of(deck, one.point) is not None


def _offered(number: int, offered: Offered) -> Remark:
    if number in offered:
        return offered[number]
    there = f"; there is {', '.join(f'[{each}]' for each in sorted(offered))}" if offered else ""
    raise console.CommandError(f"There is no [{number}] to accept{there}. The list: quizapp flags DECK")


def _accept(path: Path, was: bytes, chosen: Sequence[Remark]) -> int:
    """Write what was chosen into the file, all of it or nothing."""
    made = was
    for one in dict.fromkeys(chosen):
        try:
            made = with_alias(made, one.point, one.given)
        except AliasError as error:
            told = f"{path}: left as it is; “{one.given}” could not be taken over: {error}"
            raise console.CommandError(f"{told}. Write it yourself, at line {one.line}.", status=1) from error
    replace(path, was, made)
    for line in changes(path, was, made, around=0):
        console.write_raw(line + "\n")
    answers = ", ".join(f"“{one.given}”" for one in dict.fromkeys(chosen))
    console.say(f"{path} now accepts {answers}.")
    return 0


def _row(path: Path, one: Remark, offered: Offered) -> dict[str, str | int | bool | None]:
    return {
        "what": "counted" if one.given else "flag",
        "path": str(path),
        "line": one.line,
        "point": one.point,
        "question": one.question,
        "prompt": one.prompt,
        "answer": one.answer,
        "given": one.given,
        "note": one.note,
        "times": one.times,
        "learners": one.learners,
        "accepted": one.accepted,
        "number": one.number if one.number in offered else None,
    }


def _show(path: Path, found: Remarks, offered: Offered) -> None:
    counted = [one for one in found.counted if not one.accepted]
    for one in found.flags:
        _lines(path, one, f"flagged{_times(one.learners, 'learner')}", one.note)
    for one in counted:
        number = f"[{one.number}] " if one.number in offered else ""
        _lines(path, one, f"{number}counted as right{_times(one.times, 'time')}: “{one.given}”", "")
    if offered:
        first = next(one.number for one in counted if one.number in offered)
        command = f"quizapp flags {shlex.quote(str(path))} --accept {first}"
        console.say(f"To let the deck accept what was typed at [{first}]: {command}")
    if not (found.flags or counted):
        console.say("Nothing was flagged in this deck, and no answer counted as right by hand that it does not accept.")


def _times(number: int, what: str) -> str:
    if number == 1:
        return ""
    return f" by {number} {what}s" if what == "learner" else f" {number} {what}s"


def _lines(path: Path, one: Remark, what: str, note: str) -> None:
    at = f"{path}:{one.line}" if one.line else f"{path}: no longer in the deck"
    console.say(f"{at}: {what}")
    for line in _details(one, note):
        console.write_raw(f"    {console.clean_line(line)}\n")


def _details(one: Remark, note: str) -> Iterator[str]:
    if note:
        yield f"“{note}”"
    if one.prompt:
        yield one.prompt
    if one.answer:
        yield f"Right: {one.answer}"
