"""Going through the entries of a drafted deck that wait for their author's eye: accept, change, drop, and undo.

(``study.review`` looks back on a sitting; this is what the command ``review`` does.) A change is written at once, and
only over what was read: a file that somebody else changed meanwhile is read anew. Files are handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

from quizapp.deck.article_found import Passages
from quizapp.deck.drafted import OPEN
from quizapp.deck.entry_text import Entries
from quizapp.deck.identity import Ids
from quizapp.deck.model import Dispute, Prompt, Side
from quizapp.deck.problems import Problem
from quizapp.deck.read_paused import collector_paused
from quizapp.deck.sections_remedies import short_key
from quizapp.record.rewriting import ChangedMeanwhileError, NotReplacedError
from quizapp.study.counts import count
from quizapp.study.vetting_file import (
    REVIEW,
    Change,
    Opened,
    Thing,
    Value,
    VettingError,
    alike_but,
    changed,
    difference,
    let_go,
    title_of,
    waiting,
)
from quizapp.study.vetting_hanging import Hanging, hanging, in_words
from quizapp.study.vetting_items import GONE, Done, Item, followed
from quizapp.study.vetting_sorting import to_sort, with_views

MEANWHILE: Final = (
    "The file was changed elsewhere meanwhile and is read anew. Look again, then press the key once more."
)
ANEW: Final = "The file was changed elsewhere and is read anew. What was done before cannot be undone here any more."
NOTHING_TO_UNDO: Final = "There is nothing to undo."
NOT_SO: Final = "It could not be accepted without touching another entry, and is as it was. Open it in your editor."
USELESS: Final = "Nothing of the file can be used as it is now"


class DeckFile(Protocol):
    """The file that is gone through. ``name`` is what the deck is called where it has no title."""

    name: str

    def read(self) -> bytes | Problem:
        """Its bytes, or why they cannot be had."""

    def write(self, was: bytes, made: bytes) -> None:
        """Put other bytes in place of those. Raises NotReplacedError or OSError, and leaves it as it was."""

    def stamp(self) -> object:
        """What changes whenever the file does; None while there is no file."""


class _Step(NamedTuple):
    """One thing done: what it put in place of what at an offset of the file, and how all stood before."""

    start: int
    old: bytes
    new: bytes
    items: tuple[Item, ...]
    at: int


class Vetting:
    """The entries that wait, one of which stands at ``at``; with ``every`` all entries of the deck.

    ``passages`` are the article's, where it is at hand. ``answered`` gives the points of a deck (by its id) that the
    learner has answered. ``trouble`` is why the file cannot be read or changed now, ``""`` while all is well; the
    entries are then those of its last good state. ``news`` is what is to be told once, such as that it was read anew.
    """

    def __init__(
        self,
        file: DeckFile,
        passages: Passages | None = None,
        every: bool = False,
        answered: Callable[[str], Container[str]] = lambda _deck: (),
    ) -> None:
        self.items: tuple[Item, ...] = ()
        self.at = 0
        self.trouble = ""
        self.news = ""
        self.opened: Opened | None = None
        self._passages = passages
        self._file = file
        self._every = every
        self._answered = answered
        self._past: list[_Step] = []
        self._owed: tuple[bytes, int] | None = None
        self._seen: object = self  # no stamp is that
        self._missing = False
        self.look()

    # --- how it stands

    @property
    def item(self) -> Item | None:
        """The entry that stands."""
        return self.items[self.at] if self.at < len(self.items) else None

    @property
    def left(self) -> int:
        """How many entries wait."""
        return self.number(Done.WAITING)

    def number(self, done: Done) -> int:
        """How many entries stand so."""
        return sum(item.done is done for item in self.items)

    @property
    def can_undo(self) -> bool:
        """Whether something was done that can be taken back."""
        return bool(self._past)

    @property
    def title(self) -> str:
        """What the deck is called."""
        view = self.opened.view if self.opened else None
        return view.deck.title if view else self._file.name

    def hold_against(self, passages: Passages) -> None:
        """Hold the entries against another state of the article from now on."""
        self.settle()
        self._passages = passages
        if self.opened is not None:
            self.opened = self._read(self.opened.data)

    # --- moving

    def go(self, at: int) -> None:
        """To the entry of a number, from 0."""
        self.at = max(0, min(at, len(self.items) - 1))

    def step(self, by: int) -> None:
        """To the next entry that is in the file, or the one before, round and round."""
        there = [at for at, item in enumerate(self.items) if item.done not in GONE]
        after = [at for at in there if (at > self.at if by > 0 else at < self.at)]
        if there:
            self.at = (after or there)[0 if by > 0 else -1]

    def go_on(self) -> None:
        """To the next entry that waits."""
        waiting = [at for at, item in enumerate(self.items) if item.done is Done.WAITING]
        if waiting:
            self.at = next((at for at in waiting if at > self.at), waiting[0])

    # --- what is done

    def accept(self) -> None:
        """Take the key off that says that the entry waits, and go on. Raises VettingError.

        The file is written at once; it is read anew when something else is done, or by ``settle``.
        """
        item, opened = self._standing()
        if item.done is Done.WAITING:
            data = opened.data
            if opened.reason(item.at) and opened.file is not None:
                data = let_go(opened.file, item.at)
                self._put(data)
                self._owed = (data, item.at)
            self._past.append(_Step(*difference(opened.data, data), self.items, self.at))
            self.items = self._marked(Done.ACCEPTED)
        self.go_on()

    def settle(self) -> bool:
        """Read what was accepted last, True where there was something; what it should not have changed comes back."""
        if self._owed is None or self.opened is None:
            return False
        (data, at), self._owed = self._owed, None
        made, was = self._read(data), self.opened
        if made.errors_beyond(was) or not alike_but(made, was, at):
            self.opened = made
            self._put(was.data)
            self.items, self.at = self._past.pop()[3:]
            self.opened, self.news = was, NOT_SO
        else:
            self.opened = made
        return True

    def doubts(self) -> str:
        """What hangs on the entry that stands, to be told before it is dropped; ``""`` for nothing."""
        item, opened = self._standing()
        thing = opened.thing(item.at)
        if thing is None or opened.view is None:
            return ""
        hung = self._hung(opened, thing)
        answered, view = self._answered(opened.view.deck.id), opened.view
        things = [each for each in (thing, *hung.gone) if not isinstance(each, Dispute | Prompt | Side)]
        points = sum(point.id in answered for each in things for point in view.points(each))
        told = [f"You have answered {count(points, 'point')} of it; the answers are kept."] if points else []
        return " ".join(filter(None, [in_words(hung), *told]))

    def drop(self) -> None:
        """Take the entry out of the file, with all that hangs on it, and go on. Raises VettingError."""
        item, opened = self._standing()
        thing = opened.thing(item.at)
        hung = self._hung(opened, thing) if thing is not None else Hanging()
        gone = sorted({item.at, *map(opened.at, hung.gone)})
        said: dict[int, dict[str, Value]] = {}
        for other, key, value in hung.named:
            said.setdefault(opened.at(other), {})[key] = value
        made = self._made(opened, [*gone, *said.items()])
        left = tuple(
            each._replace(at=-1, done=Done.DROPPED)
            if each.at in gone
            else each._replace(at=each.at - sum(at < each.at for at in gone))
            for each in self.items
        )
        self._write(made, left)
        self.go_on()

    def save(self, values: Mapping[str, Value], question: str = "") -> None:
        """Give some keys of the entry other values (nothing takes a key out) and accept it. Raises VettingError.

        With a ``question`` it is put under a new dispute, which asks that.
        """
        item, _ = self._standing()
        made, added = self._changed(values, question, accepting=True)
        items = self._marked(Done.CHANGED)
        if added >= 0:
            items = tuple(each._replace(at=each.at + (each.at >= added)) for each in items)
        self._write(made, items)
        if (now := self.item) is not None and item.title != (title := title_of(made.entries[now.at])):
            self.items = (*self.items[: self.at], now._replace(title=title), *self.items[self.at + 1 :])

    def try_out(self, values: Mapping[str, Value], question: str = "") -> list[Problem]:
        """What check would say of the entry with other values, and of others because of it. Raises VettingError."""
        item, opened = self._standing()
        made, added = self._changed(values, question, accepting=False)
        at = item.at + (0 <= added <= item.at)
        own = made.about(at)
        return [*own, *(problem for problem in made.errors_beyond(opened) if problem not in own)]

    def to_sort(self, only_drafted: bool = False) -> int:
        """How many views under the dispute that stands could be gone through for the question that each answers.

        ``only_drafted``: where a draft has put them there for want of a better place.
        """
        item, opened = self.item, self.opened
        if item is None or opened is None or self.trouble or item.at < 0:
            return 0
        return 0 if only_drafted and opened.entries[item.at].key != OPEN else len(to_sort(opened, item))

    def sort_views(self) -> None:
        """Let the views under the dispute that stands wait for that, and go to the first. Raises VettingError."""
        item, opened = self._standing()
        reasons = to_sort(opened, item)
        if not reasons:
            return
        assert opened.file is not None
        file = waiting(opened.file, reasons)
        self._write(self._read(file.data, file), with_views(self.items, opened, reasons))
        self.at = next(at for at, each in enumerate(self.items) if each.at == reasons[0][0])

    def undo(self) -> None:
        """Take back what was done last, byte for byte, and go to that entry. Raises VettingError."""
        could = bool(self._past)
        self.look()
        if not self._past or self.opened is None:
            raise VettingError(ANEW if could else NOTHING_TO_UNDO)
        step = self._past[-1]
        data = self.opened.data
        made = data[: step.start] + step.old + data[step.start + len(step.new) :]
        if made != data:
            self._put(made)
            self.opened = self._read(made)
        self._past.pop()
        self.items, self.at = step.items, step.at

    # --- the file

    def look(self) -> bool:
        """Look whether the file changed, and read it if so; True where there is something new to show.

        A file that is gone is given one more look: many editors put a new file in place of the old one.
        """
        settled, stamp = self.settle(), self._file.stamp()
        if stamp == self._seen:
            self._missing = False
            return settled
        if stamp is None and self.opened is not None and not self._missing:
            self._missing = True
            return settled
        self._seen, self._missing = stamp, False
        return self._take(self._file.read())

    def _take(self, data: bytes | Problem) -> bool:
        """Show what the file holds now."""
        trouble = self.trouble
        if isinstance(data, Problem):
            self.trouble = f"{data.message[:1].upper()}{data.message[1:]}. {data.remedy}".strip()
            return self.trouble != trouble
        if self.opened is not None and data == self.opened.data:
            self.trouble = ""
            return bool(trouble)
        opened = self._read(data)
        self.trouble = opened.trouble if opened.view else _useless(opened)
        if not self.trouble:
            if self._past:
                self.news, self._past = ANEW, []
            before = self.opened or opened
            self.items, self.at = followed(self.items, self.at, before, opened, self._every)
            self.opened = opened
        elif self.opened is None:
            self.opened = opened
        return True

    def _read(self, data: bytes, file: Entries | None = None) -> Opened:
        with collector_paused():
            return Opened(data, self._file.name, self._passages, file)

    def _made(self, opened: Opened, changes: Sequence[Change], dispute: tuple[str, str] | None = None) -> Opened:
        """The file with changes made, read. Raises VettingError where they cannot be."""
        assert opened.file is not None
        made = changed(opened.file, changes, dispute)
        return self._read(made.data, made) if made is not opened.file else opened

    def _standing(self) -> tuple[Item, Opened]:
        """The entry that stands, in a file that can be changed. Raises VettingError."""
        self.settle()
        if self.trouble:
            raise VettingError(self.trouble)
        item = self.item
        if item is None or self.opened is None:
            raise VettingError("No entry waits.")
        if item.done in GONE:
            raise VettingError("This entry is no longer in the file.")
        return item, self.opened

    def _hung(self, opened: Opened, thing: Thing) -> Hanging:
        return hanging(opened.view.deck, thing) if opened.view else Hanging()

    def _changed(self, values: Mapping[str, Value], question: str, *, accepting: bool) -> tuple[Opened, int]:
        """The file with the entry changed, and where in its order a dispute was added (-1 for none)."""
        item, opened = self._standing()
        said, dispute = dict(values), None
        if question:
            ids = Ids()
            ids.taken = {spot.key for spot in opened.entries if spot.section == "disputes"}
            dispute = (ids.take(short_key(question)), question)
            said["on"] = dispute[0]
        if accepting and opened.reason(item.at):
            said[REVIEW] = ""
        made = self._made(opened, [(item.at, said)], dispute)
        names = [(spot.section, spot.key) for spot in made.entries]
        return made, names.index(("disputes", dispute[0])) if dispute else -1

    def _marked(self, done: Done) -> tuple[Item, ...]:
        item = self.items[self.at]
        return (*self.items[: self.at], item._replace(done=done), *self.items[self.at + 1 :])

    def _write(self, made: Opened, items: tuple[Item, ...]) -> None:
        """Write what was done and remember how it was. Raises VettingError, and leaves all as it is."""
        assert self.opened is not None
        was = self.opened
        if errors := made.errors_beyond(was):
            raise VettingError(
                f"Then something would be wrong with the deck: line {errors[0].place.line}: {errors[0].message}."
            )
        if made.data != was.data:
            self._put(made.data)
        self._past.append(_Step(*difference(was.data, made.data), self.items, self.at))
        self.opened, self.items = made, items

    def _put(self, data: bytes) -> None:
        """Write the file. Raises VettingError where it is not what was read, or cannot be written."""
        assert self.opened is not None
        try:
            self._file.write(self.opened.data, data)
        except ChangedMeanwhileError as error:
            self._seen = self._file.stamp()
            self._take(self._file.read())
            raise VettingError(self.trouble or MEANWHILE) from error
        except NotReplacedError as error:
            raise VettingError(str(error)) from error
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise VettingError(f"The file could not be written: {reason}. It is as it was.") from error
        self._seen = self._file.stamp()


def _useless(opened: Opened) -> str:
    first = next(iter(opened.problems), None)
    return f"{USELESS}: line {first.place.line}: {first.message}." if first else f"{USELESS}."
