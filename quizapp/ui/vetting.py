"""What an author sees while going through what waits: an entry, its problems, its questions; the passage; the list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from quizapp.deck.main_keys import MAIN
from quizapp.deck.model import Deck, Dispute, Prompt, Side, Viewpoint, Voice
from quizapp.questions.model import FIXED, Form, Question
from quizapp.study.vetting import Vetting
from quizapp.study.vetting_file import Opened
from quizapp.study.vetting_items import GONE, Done, Item
from quizapp.study.vetting_passage import Article, Shown, belonging, beside, beyond
from quizapp.study.vetting_told import heading, keys_of
from quizapp.ui.previewing import NOTHING_ASKED, OF_A_VOICE, Told, problem_content
from quizapp.ui.show import ACCENT, BAD, GOOD, QUIET, brief, count, line, lines, safe, shown
from quizapp.ui.telling import RIGHT, WRONG
from quizapp.ui.widgets.rows import Row

SIGNS = {Done.WAITING: "·", Done.ACCEPTED: RIGHT, Done.CHANGED: RIGHT, Done.DROPPED: WRONG, Done.ELSEWHERE: WRONG}
"""What stands before an entry in the list; a word goes with each."""

BESIDE = {"who": "Held by", "on": "On", "said_by": "Said by", "quote": "Quote", "from": "Paragraph", "means": "Means"}
"""What is said before the text of a key, where the key itself is no word for it."""

NOT_ALONE = "Nothing is asked about it by itself."
NO_PARAGRAPH = "The entry names no paragraph. Its words are marked wherever they stand."

ROOM = 3
"""Lines of a window for each question from which on questions are shown in whole."""

UNDER = "may not all answer this question."
SORT = "o goes through them, to choose or write the question of each; a leaves them as they are."

_MARKED = re.compile(r"\[[^\[\]]*\]")


def entry_rows(vetting: Vetting, width: int, height: int = 0) -> Iterator[Told]:
    """All there is to see of the entry that stands; ``width`` and ``height`` are in cells."""
    item, opened = vetting.item, vetting.opened
    if vetting.trouble:
        yield Row(line(("! ", BAD), (vetting.trouble, "bold"))), None
    if item is None or opened is None or (item.at < 0 and item.done not in GONE):
        return
    yield Row(_standing(item), detail=shown(heading(vetting, item), QUIET)), None
    if item.at < 0:
        yield Row(shown(item.title)), None
        return
    yield Row(_said(opened, item)), None
    for problem in opened.about(item.at):
        yield Row(problem_content(problem, width)), None
    yield from _questions(opened, item, width, height)


def _standing(item: Item) -> Content:
    """Why an entry needs an eye, or what became of it."""
    if item.done is not Done.WAITING:
        style = BAD if item.done in GONE else GOOD
        word = f"{item.done.value[:1].upper()}{item.done.value[1:]}"
        return line((f"{SIGNS[item.done]} {word}", f"bold {style}"), f": {item.reason}" if item.reason else "")
    if not item.reason:
        return shown("Not marked for your eye", QUIET)
    return line(("! ", ACCENT), ("Needs your eye: ", "bold"), item.reason)


def _said(opened: Opened, item: Item) -> Content:
    """What an entry says, its main text first and in bold."""
    deck = opened.view.deck if opened.view else None
    thing = opened.thing(item.at)
    parts, told = [], []
    for key, text in keys_of(opened, item.at):
        if key == MAIN[item.section]:
            parts.append(_bracketed(text))
        elif key in ("who", "said_by") and deck is not None:
            who = getattr(thing, key, text)
            names = who if isinstance(who, tuple) else (who,)
            told.append(_labelled(key, ", ".join(map(deck.speaker, names))))
        elif key == "against" and deck is not None:
            told.extend(_labelled(key, each) for each in _named(text.split("; "), deck))
        elif key == "on" and deck is not None and text in deck.disputes:
            told.append(_labelled(key, deck.disputes[text].question))
        else:
            told.append(_labelled(key, text))
    if deck is not None and isinstance(thing, Dispute | Side):
        told.extend(_belonging(thing, deck))
    return lines([*parts, *told])


def _belonging(thing: Dispute | Side, deck: Deck) -> Iterator[Content]:
    """Who answers a dispute, and what; who is on a side."""
    for each in belonging(thing, deck):
        if isinstance(each, Voice):
            yield line(("– ", QUIET), deck.speaker(each.id), (f", {each.role}" if each.role else "", QUIET))
        else:
            yield line((f"– {', '.join(map(deck.speaker, each.who))}: ", QUIET), each.holds)


def _named(ids: Iterable[str], deck: Deck) -> Iterator[str]:
    """Views and voices by who holds what, not by what they are called in the file."""
    views = {view.id: view for view in deck.viewpoints}
    for each in ids:
        view = views.get(each)
        yield f"{', '.join(map(deck.speaker, view.who))}: {brief(view.holds)}" if view else deck.speaker(each)


def _labelled(key: str, text: str) -> Content:
    name = BESIDE.get(key, f"{key[:1].upper()}{key[1:]}".replace("_", " "))
    return line((f"{name}: ", QUIET), text)


def _bracketed(text: str) -> Content:
    """A statement with the words that are asked told from the others by their brackets, as in the file."""
    content = shown(text, "bold")
    if safe(text) == text:
        for found in _MARKED.finditer(text):
            content = content.stylize("underline", found.start() + 1, found.end() - 1)
    return content


def _questions(opened: Opened, item: Item, width: int, height: int) -> Iterator[Told]:
    """The questions that come of an entry: in whole where there is room for them, else a line each."""
    view, thing = opened.view, opened.thing(item.at)
    if view is None or thing is None:
        yield Row(shown("It cannot be used as it is.", BAD)), None
        return
    if isinstance(thing, Dispute | Prompt | Side):
        yield Row(shown(NOT_ALONE, QUIET)), None
        return
    asked = [question for point in view.points(thing) for question in view.questions(point)]
    if not asked:
        yield Row(shown(OF_A_VOICE if isinstance(thing, Voice) else NOTHING_ASKED, QUIET)), None
        return
    yield Row(shown(f"Asked in {count(len(asked), 'form')}"), tone="head"), None
    short = height < ROOM * len(asked)
    for question in asked:
        answer = shown(f"→ {brief(_answer(question), max(width // (5 if short else 3), 8))}", GOOD)
        yield Row(shown(question.prompt), end=answer, short=short), question


def _answer(question: Question) -> str:
    """What a question is answered by, in a few words."""
    if question.form is Form.SEQUENCE:
        return "in order"
    if question.form is Form.PAIRS:
        return count(len(question.items), "pair")
    if question.kind in FIXED or (question.options and not question.answer):
        return ", ".join(option.text for option in question.options if option.correct)
    return question.answer


# --- the views under a dispute


def on_a_dispute(vetting: Vetting) -> bool:
    """Whether the entry that stands answers a dispute, and might be put under another one."""
    item, opened = vetting.item, vetting.opened
    return item is not None and opened is not None and item.at >= 0 and isinstance(opened.thing(item.at), Viewpoint)


def sorting(vetting: Vetting) -> Content:
    """What is said of the views under a dispute that a draft could not place better."""
    under = f"{count(vetting.to_sort(), 'view')} {UNDER}"
    return lines([line(("! ", ACCENT), (under, "bold")), shown(SORT)])


# --- the article


def passage(article: Article, vetting: Vetting) -> tuple[Content, Content]:
    """The passage that the entry which stands is from, and what of it is above the paragraph that is to be in sight."""
    item, opened = vetting.item, vetting.opened
    if not article.paragraphs:
        return shown(article.trouble), Content("")
    thing = opened.thing(item.at) if item is not None and opened is not None and item.at >= 0 else None
    view = opened.view if opened is not None else None
    paragraphs = beside(article, thing, view.deck if view else None)
    parts: list[Content] = [shown(article.name, QUIET)]
    parts += [line(("! ", ACCENT), f"The article has no paragraph {number}.") for number in beyond(article, thing)]
    if not any(each.own for each in paragraphs):
        parts.append(shown(NO_PARAGRAPH, QUIET))
    wanted = _wanted(paragraphs)
    above: list[Content] = []
    for each in paragraphs:
        if each is wanted:
            above = [*parts]
        parts += [_number(each, paragraphs), _marked(each), Content("")]
    return lines(parts), lines(above)


def _wanted(paragraphs: Sequence[Shown]) -> Shown | None:
    """The paragraph that is to be in sight: the entry's own, else the one that has most of its words."""
    own = next((each for each in paragraphs if each.own), None)
    by_words = max(paragraphs, key=_weight, default=None)
    return own or (by_words if by_words and by_words.found else None)


def _weight(each: Shown) -> int:
    return sum(found.end - found.start for found in each.found)


def _number(each: Shown, paragraphs: Iterable[Shown]) -> Content:
    if each.own:
        return shown(f"▌ Paragraph {each.number}", "bold")
    own = [other.number for other in paragraphs if other.own]
    where = "" if not own else ", before it" if each.number < own[0] else ", after it" if each.number > own[-1] else ""
    return shown(f"Paragraph {each.number}{where}", QUIET)


def _marked(each: Shown) -> Content:
    """A paragraph with the words of the entry underlined, those that are asked in bold too; a neighbour dimmed."""
    content = shown(each.text, "" if each.own or each.found else QUIET)
    if safe(each.text) == each.text:
        for start, end, asked in each.found:
            content = content.stylize(f"bold underline {ACCENT}" if asked else "underline", start, end)
    return content


# --- the list


def list_rows(vetting: Vetting) -> list[Row]:
    """All entries that wait or waited, with their reasons; what is done is ticked."""
    return [_listed(vetting, item) for item in vetting.items]


def _listed(vetting: Vetting, item: Item) -> Row:
    done = "" if item.done is Done.WAITING else f"{item.done.value}: "
    detail = f"{done}{item.reason or heading(vetting, item)}"
    return Row(shown(brief(item.title)), detail=shown(detail), sign=SIGNS[item.done], tone="quiet" if done else "")
