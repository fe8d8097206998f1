"""The command ``flags``: what learners tell a deck's author, and taking their answers over into the deck."""

from __future__ import annotations

import json
import shlex
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizapp.cli import console, house
from quizapp.cli.naming import deck_path, places
from quizapp.cli.rewriting import changes, content, replace
from quizapp.deck.alias import AliasError, target_of, with_alias
from quizapp.study.remarks import Remark, Remarks


def flags(arguments: Namespace) -> int:
    """List flags and overrides, or take some of the latter over into the deck's file."""
    path = deck_path(arguments.deck, places())
    was = content(path)
    with house.workspace(arguments) as opened:
        desk = house.desk(opened, path)
        house.tell([*opened.notices, *desk.notices])
        found, deck = desk.remarks(), desk.deck
    offered = [one for one in found.counted if one.typed and not one.accepted and target_of(deck, one.point)]
    if arguments.accept:
        return _accept(path, was, [_offered(number, offered) for number in arguments.accept])
    if arguments.json:
        rows = [_row(path, one, offered) for one in (*found.flags, *found.counted)]
        console.write_raw(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return 0
    _show(path, found, offered)
    return 0


def _offered(number: int, offered: Sequence[Remark]) -> Remark:
    if number <= len(offered):
        return offered[number - 1]
    told = f"There are numbers 1 to {len(offered)}" if offered else "There is nothing to take over"
    raise console.CommandError(f"{told}. The list: quizapp flags DECK")


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


def _row(path: Path, one: Remark, offered: Sequence[Remark]) -> dict[str, str | int | bool | None]:
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
        "number": offered.index(one) + 1 if one in offered else None,
    }


def _show(path: Path, found: Remarks, offered: Sequence[Remark]) -> None:
    counted = [one for one in found.counted if not one.accepted]
    for one in found.flags:
        _lines(path, one, f"flagged{_times(one.learners, 'learner')}", one.note)
    for one in counted:
        number = f"[{offered.index(one) + 1}] " if one in offered else ""
        _lines(path, one, f"{number}counted as right{_times(one.times, 'time')}: “{one.given}”", "")
    if offered:
        console.say(f"To accept what is typed at [1] from now on: quizapp flags {shlex.quote(str(path))} --accept 1")
    if not (found.flags or counted):
        console.say(
            "Nothing was flagged, and no answer counted as right by hand, that the deck does not accept by now."
        )


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
