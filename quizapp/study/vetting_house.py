"""A deck's file and its article as they lie on the disk, for going through what waits in the deck."""

from __future__ import annotations

from collections.abc import Callable, Container
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.deck.article_found import Passages
from quizapp.deck.files import read_bytes
from quizapp.deck.glance import stamp
from quizapp.record import rewriting
from quizapp.study.vetting import Vetting
from quizapp.study.vetting_passage import Article

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem

NAME_IT: Final = "Name its file: quizapp review DECK --article FILE"
ELSEWHERE: Final = ("//", "\\\\")
"""How names of files on other machines begin: a deck comes from somebody else, and may not let one be reached."""

NONE_NAMED: Final = f"No article stands here: the deck does not say from which file it was drafted. {NAME_IT}"


class FileOnDisk:
    """A deck's file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem

    def read(self) -> bytes | Problem:
        """Its bytes, or why they cannot be had."""
        return read_bytes(self.path)

    def write(self, was: bytes, made: bytes) -> None:
        """Put other bytes in place of those. Raises NotReplacedError or OSError, and leaves it as it was."""
        rewriting.replace(self.path, was, made)

    def stamp(self) -> object:
        """Size and time of change; None while there is no file."""
        return stamp(self.path)


class Wanted(NamedTuple):
    """The deck's file at ``path``, beside the file ``article`` (else the one it was drafted from); or every entry."""

    path: Path
    article: str = ""
    every: bool = False


def open_vetting(
    wanted: Wanted, answered: Callable[[str], Container[str]] = lambda _deck: ()
) -> tuple[Vetting, Article]:
    """What waits in a deck's file, and its article; ``answered`` as for ``Vetting``."""
    file = FileOnDisk(wanted.path)
    plain = Vetting(file, None, wanted.every, answered)
    beside = ArticleOnDisk(wanted, plain)
    if beside.path is None:
        return plain, Article(trouble=NONE_NAMED)
    read = beside.read()
    if not read.paragraphs:
        return plain, read
    return Vetting(file, Passages(read.paragraphs), wanted.every, answered), read


class ArticleOnDisk:
    """The file of the article beside a deck: the one that is wanted, else the one from which the deck was drafted."""

    def __init__(self, wanted: Wanted, vetting: Vetting) -> None:
        opened = vetting.opened
        drafted = opened.article if opened and not opened.article.startswith(ELSEWHERE) else ""
        self._named = wanted.article or drafted
        self._title = opened.view.deck.source.title if opened and opened.view else ""
        self.path = Path(wanted.article) if wanted.article else wanted.path.parent / drafted if drafted else None
        self._seen = stamp(self.path) if self.path else None

    def read(self) -> Article:
        """The article, or why there is none."""
        return _article(self.path, self._named, self._title) if self.path else Article(trouble=NONE_NAMED)

    def newer(self) -> Article | None:
        """The article where its file has changed and can be read; None while it is as it was."""
        now = stamp(self.path) if self.path else None
        if now is None or now == self._seen:
            return None
        self._seen = now
        read = self.read()
        return read if read.paragraphs else None


def _article(path: Path, named: str, title: str) -> Article:
    """The article in a file, as it is ``named``; ``title`` is its headline, which is no paragraph."""
    from quizapp.article.errors import ArticleError
    from quizapp.article.files import read_article

    try:
        found = read_article(str(path.absolute()), BytesIO())  # absolute: “-” is the name of a file here
    except ArticleError as error:
        told = str(error).replace(str(path.absolute()), named)
        return Article(trouble=f"{told} {NAME_IT}")
    return Article(found.headed(title).paragraphs, path.name)
