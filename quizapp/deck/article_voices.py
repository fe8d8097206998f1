"""Who is quoted in an article, by name: the full names of those behind words such as "said" and "according to"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from quizapp.deck.folding import drop_titles, word_set, words
from quizapp.deck.model import Voice
from quizapp.deck.pattern import pattern

_SAYS: Final = (
    r"(?:said|says|told|tells|added|adds|noted|notes|argued|argues|warned|warns|declared|declares|wrote|writes|reported"
    r"|insisted|insists|acknowledged|claimed|claims|explained|explains|stated|states|denied|denies|announced|tweeted"
    r"|criticized|accused|asked|replied|responded|suggested|testified|pledged|called|believes|thinks)"
)
_WORD: Final = r"(?:[^\W\d_a-zß-öø-ÿ][\w'’-]{0,40}\w|(?:[^\W\d_a-z]\.)+)"
_NAME: Final = rf"(?<![\w.]){_WORD}(?:\s+(?:(?:de|del|da|dos|van|von|der|la|al|bin|le|ter)\s+)*{_WORD}){{1,4}}"
_COUNTRY: Final = pattern(r"(?:[A-Z]\.){2,}")
_BEFORE = pattern(
    rf"(?P<name>{_NAME})(?:\s\([^()]{{1,40}}\))?(?:,[^,\"“”.;]{{2,120}},|(?:\s[a-z]+){{1,2}}(?=\s))?\s+{_SAYS}\b"
)
_BEHIND = pattern(
    rf"\b(?:said|says|[Aa]ccording to(?:\s[a-z]+){{0,5}},?)\s+(?P<who>{_NAME}(?:\.?(?:\s[a-z]+){{1,3}}\s{_NAME})?)"
    r"(?:\s(?:magazine|newspaper|daily|news))?(?=[,.;:\"“”()]|\s+(?:in|on|at|of|who|after|during|when|as)\b|$)"
)
_INNER = pattern(_NAME)
_NO_NAME: Final = word_set("the a an in on at but and as it he she they we i this that to for when while if")


def quoted_names(paragraphs: Sequence[str]) -> dict[str, int]:
    """The full names (of two words or more) of those who are said to say something, with their first paragraph."""
    found: dict[str, int] = {}
    for number, text in enumerate(paragraphs, 1):
        for name in _names(text):
            found.setdefault(name, number)
    return found


def missing_voices(heard: Mapping[str, int], voices: Iterable[Voice]) -> dict[str, int]:
    """Of the names of those who are heard in an article, each with a paragraph, those who are no voice of a deck."""
    known = {word for voice in voices for name in (voice.name, *voice.aka) for word in words(name)}
    missing: dict[str, int] = {}
    seen: set[str] = set()
    for name, number in heard.items():
        last = words(name)[-1]
        if last not in known and last not in seen:
            seen.add(last)
            missing[name] = number
    return missing


def _names(text: str) -> Iterator[str]:
    for before in _BEFORE.finditer(text):
        yield from _bare(before["name"])
    for behind in _BEHIND.finditer(text):
        inner = _INNER.findall(behind["who"])
        if inner:
            yield from _bare(inner[-1])  # "said Rand Corp. researcher David Luckey": whose work stands first


def _bare(name: str) -> Iterator[str]:
    """A name without the words before it that only begin the sentence, and without its title."""
    parts = name.split()
    while parts and (parts[0].casefold() in _NO_NAME or _COUNTRY.fullmatch(parts[0])):
        parts.pop(0)
    left = len(drop_titles(" ".join(parts)).split())
    parts = parts[-left:] if left else []
    if len(parts) > 1 and not parts[-1].endswith(("'s", "’s")):  # "Holt's lawyer said": it is not Holt who did
        yield " ".join(parts)
