"""The workspace: the decks at hand and the record together. What a face opens first."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.deck import finding, glance
from quizapp.record import settings as keeping
from quizapp.record.errors import RecordError
from quizapp.record.places import Places
from quizapp.record.settings import Settings
from quizapp.record.store import Store
from quizapp.study.days import Days
from quizapp.study.prepared import Prepared, UnreadableDeckError
from quizapp.study.shelf import Shelved, Standings, edition_of, first_trouble, left_of, told_apart, with_record
from quizapp.study.zones import UnknownZoneError, date_words, offset_in

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.decks import Recorded
    from quizapp.record.export import Row
    from quizapp.record.model import DeckSummary, SittingScore
    from quizapp.study.catching_up import CatchingUp
    from quizapp.study.desk import Desk
    from quizapp.study.fitting import Fit
    from quizapp.study.habits import Habits
    from quizapp.study.session import Session

__all__ = ["Desk", "Prepared", "Shelved", "UnreadableDeckError", "Workspace"]

SMALL = 256 * 1024
"""A deck file of at most so many bytes (some thousand entries) is read for the shelf when need be, at about 1 MB/s."""


LONG_LOG = 20_000
"""From so many answers on, going through them all takes long enough to be noticed (about 5 s a million)."""


class Workspace:
    """Decks, settings and the record of one learner.

    ``clock`` gives milliseconds since 1970 UTC, ``seed`` a new seed for each sitting. ``notices`` are lines for the
    learner: a damaged record was kept aside, a backup could not be made. ``trouble`` is the one that is true as long
    as the workspace is open, that answers can't be kept; ``""`` where they can. ``learner`` None takes the one that the
    settings name. Close it, or use it in a ``with``. All but ``look`` belongs to the thread that made it.
    """

    def __init__(
        self, places: Places, clock: Callable[[], int], seed: Callable[[], int], learner: str | None = None
    ) -> None:
        opened = Store.open(places.record, clock, places.backups)
        loaded = keeping.load(places.settings, clock())
        self.places = places
        self.settings = loaded.settings
        self.learner = learner or loaded.settings.learner
        self.notices: list[str] = [*opened.notices, *loaded.notices]
        self.trouble = "" if opened.store.lasting else " ".join(opened.notices)
        self._store = opened.store
        self._trial = ExitStack()
        self._clock = clock
        self._seed = seed
        self._standings: dict[str, Standings] = {}
        self._begun: dict[str, Recorded] = {}
        self._edited: dict[Path, Prepared] = {}
        self._extra: tuple[Path, ...] = ()
        self.notices += self._doubts()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the record."""
        self._trial.close()
        self._store.close()

    @property
    def changes(self) -> int:
        """A number that grows with each write that the record took."""
        return self._store.changes

    def back_up(self) -> None:
        """Make the day's backup of the record unless there is one. A failure becomes a notice.

        Takes as long as copying the record does; does not touch the open record, so another thread may do it.
        """
        from quizapp.record.backup import daily

        try:
            daily(self.places.record, self.places.backups, self._clock())
        except RecordError as error:
            self.notices.append(str(error))

    def save_settings(self, settings: Settings) -> None:
        """Make ``settings`` the present ones and write them. Raises RecordError when they cannot be written."""
        self.settings = settings
        keeping.save(self.places.settings, settings)

    def shelf(self, extra: Sequence[Path] = ()) -> list[Shelved]:
        """All decks: those in ``extra`` (files and folders) first, then the learner's own, then the bundled
        ones, the richest first.

        Quick, whatever the size of the decks: titles and counts come from the compiled copies, and only a small deck
        that is new or was changed is read. A large one, and all at the very first start, have ``ready=False``: ``look``
        at them when the shelf is painted.
        """
        self._extra = tuple(extra)
        self._recall_standings()
        bundled = sorted(finding.find_decks(finding.bundled()), key=_size, reverse=True)
        paths = [path for each in extra for path in _decks_in(each)] + finding.find_decks(self.places.decks) + bundled
        seen: dict[str, Path] = {}
        for path in paths:
            seen.setdefault(os.path.realpath(path), path)
        return told_apart(self._with_renamed([self._peek(path, path in bundled) for path in seen.values()]))

    def _with_renamed(self, shelf: Sequence[Shelved]) -> list[Shelved]:
        """The shelf; a deck without a record is named edited where its file is that of another deck's record."""
        files = {record.file for record in self._begun.values()}
        return [
            deck._replace(edited=True)
            if deck.deck and deck.deck not in self._begun and _place(deck.path) in files
            else deck
            for deck in shelf
        ]

    def look(self, shelved: Shelved) -> Shelved:
        """The same deck with its file read (and compiled for the next time). May take seconds for a huge deck.

        Does not touch the record's file, so another thread may do it. Of an edited deck the points are laid out for
        ``settle``.
        """
        found = self._look(shelved)
        found = found._replace(edited=found.edited or shelved.edited)
        if found.edited and found.usable:
            with suppress(UnreadableDeckError):
                prepared = self._read(shelved.path)
                prepared.bank.point("")  # lays them out
                self._edited[shelved.path] = prepared
        return found

    def settle(self, looked: Shelved) -> tuple[Shelved, list[str]]:
        """The deck that ``look`` gave, with counts that are true of its file as it is now, and lines for the learner.

        Follows the edits of the deck as ``open`` does; quick, unless they are many. Raises RecordError.
        """
        prepared = self._edited.pop(looked.path, None)
        if prepared is None:
            return looked, []
        from quizapp.study.editing import follow_edits

        notices = self._carry_over(prepared, looked.path)
        notices += follow_edits(self._store, prepared.bank, prepared.reading.digest, self.learner)
        self._recall_standings()
        return with_record(looked._replace(edited=False), self._standings), notices

    def _look(self, shelved: Shelved) -> Shelved:
        summary = glance.peek(shelved.path, self.places.cache)
        if summary is not None:
            return self._shelved(shelved.path, summary, shelved.bundled)
        from quizapp.deck.compiled import open_deck

        problems = open_deck(shelved.path, self.places.cache).problems
        trouble = first_trouble(problems)
        return shelved._replace(trouble=trouble, problems=len(problems), usable=False, ready=True)

    def behind(self) -> CatchingUp | None:
        """What must be done before a deck can be opened, None where that is nothing or is quickly done.

        Its ``catch_up`` may be called in another thread; else ``open`` works memories out, and takes so much longer.
        """
        from quizapp.study import fitting

        keeper = self._habits().keeper
        self._store.keep_memories(keeper)
        outdated = self._store.memories_outdated(self.learner)
        due = fitting.due(self._store.remembered, self.learner)
        if max(outdated, due) < LONG_LOG or self._store.path is None:
            return None
        from quizapp.record.behind import Behind
        from quizapp.study.catching_up import CatchingUp

        behind = Behind(max(outdated, due), self._store.path, self.learner, keeper)
        return CatchingUp(behind, keeper.retention if due else None)

    def _fit_in_passing(self) -> list[str]:
        """Fits the model of memory where it is time and quickly done; returns what to tell the learner."""
        from quizapp.study import fitting

        due = fitting.due(self._store.remembered, self.learner)
        return [fitting.FITTED] if 0 < due < LONG_LOG and self.fit(lambda _: None).kept else []

    def prepare(self, path: Path) -> Prepared:
        """Read a deck and lay its points out: what takes seconds of opening a huge one.

        Does not touch the record, so another thread may do it. Raises UnreadableDeckError as ``open`` does.
        """
        prepared = self._read(path)
        prepared.bank.lay_out()
        return prepared

    def open(self, path: Path, prepared: Prepared | None = None) -> Desk:
        """Open a deck for studying. Raises UnreadableDeckError when nothing of it can be used.

        Progress follows points whose wording was edited, and the deck when its title or id was; the desk's notices
        say so, and whether the model of memory was fitted to the log since.
        """
        from quizapp.study.desk import Desk

        prepared = prepared or self._read(path)
        notices = [*self._carry_over(prepared, path), *self._fit_in_passing()]
        told = (prepared.reading.problems, prepared.reading.digest, self._habits(), str(path))
        desk = Desk(self._store, prepared.bank, self._clock, self._seed, self.learner, *told)
        desk.notices[:0] = notices
        return desk

    def trial(self, bank: Bank, question: str) -> tuple[Desk, Session]:
        """One question asked for trial, on a desk of which nothing is kept; the one before is put away."""
        from quizapp.study.desk import Desk
        from quizapp.study.preview import SEED, TRIAL

        self._trial.close()
        store = self._trial.enter_context(closing(Store.in_passing(self._clock)))
        desk = Desk(store, bank, self._clock, lambda: SEED, self.learner, habits=self._habits())
        return desk, desk.run(lambda _: [question], TRIAL)

    def reopen(self, desk: Desk) -> list[str]:
        """Let an open deck go on as its file reads now; gives lines for the learner, none where nothing was edited.

        Raises UnreadableDeckError, and leaves the desk as it is, when nothing of the file can be used.
        """
        path = Path(desk.file)
        prepared = self._read(path)
        if prepared.reading.digest == desk.digest:
            return []
        notices = self._carry_over(prepared, path)
        desk.follow(prepared.bank, prepared.reading.problems, prepared.reading.digest)
        return [*notices, *desk.notices]

    def _carry_over(self, prepared: Prepared, path: Path) -> list[str]:
        from quizapp.study.renaming import carry_over

        return carry_over(self._store, prepared.bank, _place(path), self)

    def left_its_file(self, record: Recorded, file: str) -> bool:
        """Whether the deck of a record is no more where it lay, nor another one there that has yet to take it over."""
        if record.file in ("", file):
            return True
        there = glance.peek(Path(record.file), self.places.cache)
        return there is None or (there.id != record.key and self._store.decks.begun(there.id))

    def needed(self, record: Recorded, file: str, better: Callable[[Bank], float]) -> bool:
        """Whether a deck at hand, other than the one in ``file``, has a record's key and is that deck.

        ``better`` tells by how much the record fits a deck better than that one; of another deck it is below 0.
        """
        shelf = (deck if deck.ready else self._look(deck) for deck in self.shelf(self._extra))
        same = [deck for deck in shelf if deck.usable and deck.deck == record.key and _place(deck.path) != file]
        return any(better(self._read(deck.path).bank) >= 0 for deck in same)

    def _habits(self) -> Habits:
        from quizapp.study import fitting
        from quizapp.study.habits import Habits
        from quizapp.study.remembering import Fsrs

        parameters = fitting.parameters_of(self._store.remembered.choice("", self.learner, fitting.CHOICE))
        return Habits(self._days(), Fsrs(parameters, self.settings.retention / 100), self.settings)

    def fit(self, progress: Callable[[str], None]) -> Fit:
        """Fit the model of memory to the learner's whole log; see ``study.fitting``. Takes seconds for a long log."""
        from quizapp.study import fitting

        return fitting.fit(self._store.remembered, self.learner, progress)

    def _days(self) -> Days:
        zone = self.settings.timezone
        try:
            return Days(offset_in(zone), self.settings.day_starts)
        except UnknownZoneError as error:
            line = f"{error} Settings (,) hold it; until then the machine's own is used."
            if line not in self.notices:
                self.notices.append(line)
            return Days(offset_in(""), self.settings.day_starts)

    def _doubts(self) -> list[str]:
        """A line for the learner where the clock shows a day before that of the last answer; travelling makes one."""
        try:
            today, last = self._days().of(self._clock()), self._store.remembered.last_day(self.learner)
        except RecordError as error:
            return [str(error)]
        if last <= today + 1:
            return []
        return [
            f"This machine's clock says {date_words(today, 0)}, and your last answer is of {date_words(last, 0)}. If "
            "the date is wrong, set it right: what is due depends on it. Your answers are kept in any case."
        ]

    def _read(self, path: Path) -> Prepared:
        from quizapp.deck.compiled import open_deck
        from quizapp.questions.bank import Bank  # not before a deck is opened: home needs none of it

        reading = open_deck(path, self.places.cache)
        if reading.deck is None:
            raise UnreadableDeckError(path, reading.problems)
        return Prepared(reading, Bank(reading.deck))

    def scores(self, limit: int | None = 100, deck: str | None = None) -> list[SittingScore]:
        """The learner's sittings over all decks (or one), the latest first; all of them when ``limit`` is None."""
        return self._store.sitting_scores(deck=deck, learner=self.learner, limit=limit)

    def answered(self, deck: str) -> Container[str]:
        """The points of a deck, by its id, of which the learner has answered something."""
        return self._store.point_scores(deck, self.learner).keys()

    def everything(self, desk: Desk | None = None) -> Iterator[Row]:
        """The learner's record as rows (see ``record.export``), then insight into the decks at hand; or of one deck."""
        from quizapp.record.export import export_rows
        from quizapp.study.insight_rows import insight_rows

        yield from export_rows(self._store, self.learner, desk.deck.id if desk else "")
        for one in (desk,) if desk else self._begun_decks():
            yield from insight_rows(one.insight(), self.learner)

    def _begun_decks(self) -> Iterator[Desk]:
        """The decks at hand of which something was answered, each once."""
        seen: set[str] = set()
        for found in self.shelf():
            shelved = found if found.settled else self.settle(self.look(found))[0]
            if shelved.usable and shelved.ready and shelved.deck in self._standings and shelved.deck not in seen:
                seen.add(shelved.deck)
                yield self.open(shelved.path)

    def _peek(self, path: Path, bundled: bool) -> Shelved:
        unread = Shelved(path, "", path.stem, bundled=bundled, ready=False)
        first_start = not self.places.cache.exists()
        return unread if first_start or _size(path) > SMALL else self._look(unread)

    def _shelved(self, path: Path, summary: glance.Summary, bundled: bool) -> Shelved:
        told = Shelved(path, summary.id, summary.title, summary.points, bundled=bundled)
        plain = told._replace(problems=summary.problems, waiting=summary.waiting)
        return with_record(plain, self._standings)._replace(edited=self._was_edited(path, summary))

    def _was_edited(self, path: Path, summary: glance.Summary) -> bool:
        """Whether the record has not followed a deck yet; of two files with one id, that it was opened from counts."""
        record = self._begun.get(summary.id)
        if record is None or record.edition == edition_of(summary.digest):
            return False
        return record.file in ("", _place(path)) or not Path(record.file).exists()

    def _recall_standings(self) -> None:
        """Read what the record says of all decks."""
        self._begun = {record.key: record for record in self._store.decks.all_begun()}
        summaries = self._store.deck_summaries(self.learner, self._days().of(self._clock()))
        self._standings = {deck: _standing(summary) for deck, summary in summaries.items()}


def _standing(of: DeckSummary) -> Standings:
    return Standings(of.known, of.learning, of.last_share, of.last_at, left_of(of.unfinished), of.due, of.gone)


def _place(path: Path) -> str:
    """How the record names a file."""
    return str(path.absolute())


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _decks_in(place: Path) -> list[Path]:
    """The decks that a file or folder stands for. What can't be looked at is listed, and says why when looked at."""
    try:
        return finding.find_decks(place) if place.is_dir() else [place]
    except OSError:
        return [place]
