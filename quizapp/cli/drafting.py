"""The command ``draft``: a deck drafted from an article's text."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.article.errors import ArticleError
from quizapp.article.files import STANDARD, read_plain
from quizapp.cli import console
from quizapp.cli.articles import article_at, lines_of
from quizapp.cli.calling import called_as_deck
from quizapp.cli.given import Namespace
from quizapp.deck.dates import parse_date
from quizapp.deck.finding import SUFFIXES
from quizapp.draft.deck_file import with_article
from quizapp.draft.drafting import Draft, draft
from quizapp.draft.language import is_english
from quizapp.record.atomic import write_new, write_whole

if TYPE_CHECKING:
    from quizapp.cli.drafting_model import Model, Outcome
    from quizapp.cli.updating import Updating

LONG: Final = 400_000
"""Characters; what is longer takes more than a second, and is told beforehand."""


def draft_deck(arguments: Namespace) -> int:
    """Draft a deck, update one, print a draft as JSON, or do that for each line of a corpus."""
    model = _model(arguments)
    updating = _updating(arguments) if arguments.update or arguments.diff else None
    if arguments.json_lines:
        return _corpus(arguments.json_lines)
    if not arguments.article:
        raise console.CommandError("Name the article's file, or - for standard input. See: quizapp draft --help")
    if arguments.date and parse_date(arguments.date) is None:
        raise console.CommandError(f"{arguments.date} is no date. Write a day, a month or a year, such as 2024-03-02.")
    if Path(arguments.article).suffix.lower() in SUFFIXES:
        article_at(arguments.article)  # tells that it is a deck, before its name is taken for that of the new one
    target = None if arguments.json or arguments.left_out or updating is not None else _target(arguments)
    article = article_at(arguments.article)
    if len(article.flow.text) > LONG:
        console.note(f"{len(article.flow.text):,} characters to read: this takes a few seconds.")
    made = draft(article, Path(arguments.article).stem, arguments.date or "")
    _refuse_useless(made, arguments.article)
    told = _asked(made, model) if model is not None and made.entries else None
    made = told.draft if told is not None else made
    if updating is not None:
        _refuse_empty(made)
        article_file = "" if arguments.article == STANDARD else seen_from(updating.target, Path(arguments.article))
        status = updating.update(made, article_file, only_show=arguments.diff)
        return _tell_of(told, status, aside=arguments.diff or arguments.output == STANDARD)
    if arguments.left_out:
        return _list_left_out(made, arguments.article)
    if arguments.json:
        console.write_raw(console.as_json(_as_json(made, told), indent=1) + "\n")
        return 0
    status = _write(_naming(made, arguments.article, target or Path()), target, arguments)
    return _tell_of(told, status, aside=arguments.output == STANDARD)


def _model(arguments: Namespace) -> Model | None:
    """The language model that is to be asked; without one, nothing of it is loaded."""
    if not arguments.model and not arguments.endpoint and arguments.model_time is None:
        return None
    from quizapp.cli.drafting_model import model_of

    return model_of(arguments)


def _asked(made: Draft, model: Model) -> Outcome:
    from quizapp.cli.drafting_model import with_model

    return with_model(made, model)


def _tell_of(told: Outcome | None, status: int, *, aside: bool) -> int:
    """Say what became of a model's proposals, if one was asked; returns ``status``."""
    for line in told.lines if told is not None else ():
        (console.note if aside else console.say)(line)
    return status


def _as_json(made: Draft, told: Outcome | None = None) -> dict[str, Any]:
    from quizapp.draft.as_json import as_json

    values = as_json(made)
    return values if told is None else {**values, "model": told.values}


def _corpus(path: str) -> int:
    """The draft of each line of a corpus as a line of JSON, as soon as it is made.

    A text from which nothing can be drafted has an ``error`` and no statements, and the others go on; then 1, else 0.
    """
    import json

    status = 0
    for number, line in enumerate(lines_of(path), 1):
        if not line.strip():
            continue
        try:
            article = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise console.CommandError(f"{path}, line {number}: this is no JSON ({error}).") from None
        if not isinstance(article, dict) or not isinstance(article.get("text"), str):
            raise console.CommandError(f'{path}, line {number}: this has no "text".')
        values = _of_line(article, f"{path}, line {number}")
        status = 1 if "error" in values else status
        console.write_raw(console.as_json({"id": article.get("id"), **values}) + "\n")
    return status


def _of_line(article: dict[str, Any], named: str) -> dict[str, Any]:
    """The draft of an article of a corpus as values, or why there is none."""
    title = article.get("title")
    try:
        text = read_plain(article["text"], named)
        made = draft(
            text.headed(title) if isinstance(title, str) else text, str(article.get("id") or ""), _day_of(article)
        )
        _refuse_useless(made, named)
    except (ArticleError, console.CommandError) as error:
        return {"text": article["text"], "statements": [], "facts": [], "deck": None, "error": str(error)}
    return _as_json(made)


def _day_of(article: dict[str, Any]) -> str:
    """The day that a line of a corpus gives its article, if it is one."""
    date = article.get("date")
    return date if isinstance(date, str) and parse_date(date) is not None else ""


def _refuse_useless(made: Draft, word: str) -> None:
    """Raises CommandError where nothing can come of a text."""
    if not is_english(made.article):
        raise console.CommandError(
            f"{word} does not look like English, the one language that drafts are made from so far."
        )


def _refuse_empty(made: Draft) -> None:
    """Raises CommandError for a draft without entries."""
    if not made.entries:
        raise console.CommandError("Nothing was found that can be asked: no figures, dates, names or quotations.")


def _updating(arguments: Namespace) -> Updating:
    """The deck to update. Raises CommandError where it cannot be had, or where options do not go together."""
    from quizapp.cli.updating import Updating, refuse_others  # which a first draft has no use for

    refuse_others(arguments)
    return Updating(arguments.update, arguments.output)


def _target(arguments: Namespace) -> Path:
    """Where the deck goes. Raises CommandError where a file would be lost."""
    name = "draft" if arguments.article == STANDARD else Path(arguments.article).stem
    target = Path(arguments.output or f"{name}.yaml")
    if arguments.output == STANDARD:
        return target
    if target.is_dir():
        raise console.CommandError(f"{target} is a folder. Name a file in it, such as {target / (name + '.yaml')}.")
    target = called_as_deck(target)
    console.refuse_folderless(target)
    if target.exists() and not arguments.force:
        raise console.CommandError(f"{target} is there already. Name another file with -o, or replace it with --force.")
    return target


def _naming(made: Draft, word: str, target: Path) -> Draft:
    """The draft with the article's file named in it, as seen from the folder of the deck."""
    return made if word == STANDARD else made._replace(deck=with_article(made.deck, seen_from(target, Path(word))))


def seen_from(deck: Path, article: Path) -> str:
    """The path of an article from the folder of a deck; the whole path where they stand on different drives."""
    try:
        return Path(os.path.relpath(article.resolve(), deck.resolve().parent)).as_posix()
    except ValueError:
        return article.resolve().as_posix()


def _write(made: Draft, target: Path | None, arguments: Namespace) -> int:
    _refuse_empty(made)
    if target is None or str(target) == STANDARD:
        console.write_raw(made.deck)
        return 0
    data = made.deck.encode()
    if arguments.force:
        write_whole(target, data)
    else:
        write_new(target, data)
    _tell(made, target, arguments.article)
    return 0


def _list_left_out(made: Draft, word: str) -> int:
    """List what the draft of an article leaves out, by reason."""
    if not made.left.told:
        console.say(f"{word}: nothing that was found is left out.")
    for reason, times in made.left.reasons.most_common():
        console.say(f"{reason[:1].upper()}{reason[1:]}: {times}")
        for each in made.left.told:
            if each.reason == reason:
                console.say(f"- {f'paragraph {each.number}' if each.number else 'heading'}: {each.text}")
    return 0


def _tell(made: Draft, target: Path, word: str) -> None:
    """What was drafted, what needs an eye, and what was left out."""
    sections: dict[str, int] = {}
    for entry in made.entries:
        sections[entry.section] = sections.get(entry.section, 0) + 1
    counts = ", ".join(f"{number} {section}" for section, number in sections.items())
    console.say(f"Draft written: {target} ({counts}).")
    waiting, total = made.waiting
    if waiting:
        told = "entries (voices, sides and disputes too) need an eye; each has a line “review: …”."
        console.say(f"{waiting} of {total} {told}")
    for reason, times in made.left.reasons.most_common():
        console.say(f"Left out: {times} ({reason}).")
    if made.left.told and word != STANDARD:
        console.say(f"Which these are: quizapp draft {word} --left-out")
    if "    review: " in made.deck:
        console.say(f"Go through what needs an eye, beside the article: quizapp review {target}")
