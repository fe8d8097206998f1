"""Going through what waits as plain lines on streams that are handed in: for screen readers, pipes and scripts."""

from __future__ import annotations

from typing import Final

from quizapp.deck.text import clean
from quizapp.study.counts import count
from quizapp.study.plain import Lines, Sink
from quizapp.study.plain_input import LONGEST
from quizapp.study.vetting import Vetting
from quizapp.study.vetting_fields import NEW, changes, fields_of
from quizapp.study.vetting_file import VettingError
from quizapp.study.vetting_items import Done, Item
from quizapp.study.vetting_passage import Article, beside
from quizapp.study.vetting_told import done_so_far, heading, keys_of, summary

HOW: Final = (
    "Type a to accept, d to drop, n for the next, p for the one before, u to undo, /stop to end. "
    "To change it, type a key, a colon and its new text, such as note: …"
)
LAST: Final = "No entry is left. Type u to take the last one back; Enter ends."
SORT: Final = "Type o to go through them, and give each its own by on: KEY, or by on: and a new question."
SURE: Final = "Type d again to drop it all the same; anything else keeps it."


class PlainVetting:
    """Shows one entry after the other on ``out`` and takes what is typed on ``lines``."""

    def __init__(self, vetting: Vetting, article: Article, deck: str, lines: Lines, out: Sink) -> None:
        self._vetting = vetting
        self._article = article
        self._deck = deck
        self._lines = lines
        self._out = out
        self._shown: Item | None = None
        self._sure = False

    def run(self) -> None:
        """Go on until nothing waits, ``/stop`` or the end of the input; the last lines say what became of all."""
        vetting = self._vetting
        if self._article.trouble and vetting.left:
            self._say(self._article.trouble)
        if vetting.left:
            self._say(HOW)
        while vetting.left or vetting.can_undo:
            self._show() if vetting.left else self._say(LAST)
            typed = self._lines.readline()
            line = clean(typed[:LONGEST])
            if not typed or line == "/stop" or not (line or vetting.left):
                break
            self._take(line)
        for told in summary(vetting, self._deck):
            self._say(told)

    def _show(self) -> None:
        """Say the entry that stands, unless it was said just before."""
        self._vetting.settle()
        item, opened = self._vetting.item, self._vetting.opened
        if item is None or opened is None or item == self._shown:
            return
        self._shown = item
        self._say()
        self._say(f"{heading(self._vetting, item)} ({done_so_far(self._vetting, ', ')})")
        self._say(f"Why: {item.reason}" if item.done is Done.WAITING else f"It is {item.done.value}.")
        for key, said in keys_of(opened, item.at):
            self._say(f"{key}: {said}")
        for problem in opened.about(item.at):
            self._say(f"Advice, line {problem.place.line}: {problem.message}. {problem.remedy}".rstrip())
        if views := self._vetting.to_sort():
            self._say(f"{count(views, 'view')} may not all answer this question. {SORT}")
        thing = opened.thing(item.at)
        for paragraph in beside(self._article, thing, opened.view.deck if opened.view else None):
            if paragraph.own:
                self._say(f"Paragraph {paragraph.number}: {paragraph.text}")

    def _take(self, line: str) -> None:
        sure, self._sure = self._sure, False
        try:
            self._do(line, sure)
        except VettingError as error:
            self._say(str(error))
        if self._vetting.news:
            self._say(self._vetting.news)
            self._vetting.news = ""

    def _do(self, line: str, sure: bool) -> None:
        vetting = self._vetting
        word = line.casefold()
        if word == "a":
            vetting.accept()
            self._say("Accepted.")
        elif word == "d":
            self._drop(sure)
        elif word == "u":
            vetting.undo()
            self._say("Taken back.")
        elif word == "o" and vetting.to_sort():
            vetting.sort_views()
        elif word in {"n", "p"}:
            vetting.step(1 if word == "n" else -1)
        elif not self._change(line):
            self._say(HOW)
        if word in {"a", "o", "u", "n", "p"}:
            self._shown = None

    def _drop(self, sure: bool) -> None:
        doubts = "" if sure else self._vetting.doubts()
        if doubts:
            self._sure = True
            self._say(f"{doubts} {SURE}")
            return
        self._vetting.drop()
        self._say("Dropped.")
        self._shown = None

    def _change(self, line: str) -> bool:
        """Give a key another text where a line says so; False where it says something else."""
        vetting = self._vetting
        item, opened = vetting.item, vetting.opened
        key, colon, text = line.partition(":")
        if item is None or opened is None or opened.view is None or not colon:
            return False
        fields = fields_of(opened.entries[item.at], opened.thing(item.at), opened.view.deck)
        field = next((each for each in fields if each.key == key.strip()), None)
        if field is None:
            known = dict.fromkeys(each.key for each in fields if each.key != NEW)
            self._say(f"“{key.strip()}” cannot be changed here. There is: {', '.join(known)}.")
            return True
        typed = {field.name: text}
        if field.key == "on" and len(text.split()) > 1:  # no key of a dispute is several words
            typed = {field.name: NEW, NEW: text}
        values, question = changes(fields, typed)
        vetting.save(values, question)
        vetting.go_on()
        self._say("Changed and accepted.")
        return True

    def _say(self, text: str = "") -> None:
        self._out.write(clean(text) + "\n")
        self._out.flush()
