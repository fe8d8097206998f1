"""A deck as large as one likes, the same on every machine: for tests of bounds and for measurements."""

from __future__ import annotations

from collections.abc import Iterator

_WATER = ("river", "lake", "canal", "spring", "reservoir", "delta", "marsh", "well", "brook", "harbour")
_PLACES = ("Arle", "Bexton", "Corvey", "Dunmere", "Elsby", "Farrow", "Gresham", "Holt", "Ivel", "Jarrow", "Kelby")
_MONTHS = ("January", "March", "April", "June", "July", "August", "October", "November", "December")
_DEEDS = ("dried out", "froze over", "was dammed", "flooded the fields", "was sold", "was opened to boats")
_NAMES = ("Ana", "Bo", "Cleo", "Dov", "Eva", "Finn", "Gul", "Hana", "Ivo", "June", "Kofi", "Lena", "Mia", "Nils")
VOICES = 40

_HEAD = """\
title: A very large deck
about: Made by a program, to see how size tells.
as_of: 2024-03
source: {title: Waters, publisher: The Measure, author: A Program, date: 2024-03-02}
sides: {up: Upstream, down: Downstream}
disputes: {draw: How much water may be drawn?, dam: Should the dam stay?}
voices:
"""


def big_deck_text(entries: int) -> str:
    """The YAML of a deck with so many entries.

    Of twenty, twelve are facts with two marks, three viewpoints, two cards, two events, one is a term.
    """
    return "".join(_parts(entries))


def _parts(entries: int) -> Iterator[str]:
    yield _HEAD
    for number in range(VOICES):
        name, place = _NAMES[number % len(_NAMES)], _PLACES[number % len(_PLACES)]
        side = ("up", "down")[number % 2]
        yield f"  v{number}: {{name: {name} {place}er{number}, role: mayor of {place}, side: {side}}}\n"
    shares = {"facts": (0, 12, _fact), "viewpoints": (12, 15, _viewpoint), "cards": (15, 17, _card)}
    shares |= {"events": (17, 19, _event), "terms": (19, 20, _term)}
    for section, (first, last, write) in shares.items():
        numbers = [number for number in range(entries) if first <= number % 20 < last]
        if numbers:
            yield f"{section}:\n"
            yield from (write(number) for number in numbers)


def _fact(number: int) -> str:
    water, place = _WATER[number % 10], _PLACES[number % 11]
    month, year = _MONTHS[number % 9], 1950 + number % 71
    return (
        f"  - fact: The {water} of {place} number {number} fell to [{number % 97 + 2}] percent in [{month} {year}].\n"
        f"    said_by: v{number % VOICES}\n"
        f"    topic: {water}\n"
        f"    from: {number % 60 + 1}\n"
        f"    note: It had not been so low since record {number} of {place} began.\n"
    )


def _viewpoint(number: int) -> str:
    return (
        f"  - who: v{number % VOICES}\n"
        f"    on: {('draw', 'dam')[number % 2]}\n"
        f"    holds: The council of {_PLACES[number % 11]} should close sluice {number} for [{number % 9 + 2}] days.\n"
        f"    because: The wells near sluice {number} ran dry first.\n"
        f"    against: [v{(number + 1) % VOICES}]\n"
        f"    from: [{number % 60 + 1}, {number % 60 + 2}]\n"
    )


def _card(number: int) -> str:
    return (
        f"  - q: Which {_WATER[number % 10]} runs past mill {number}?\n"
        f"    a: The {_PLACES[number % 11]} {_WATER[number % 10]} {number}\n"
        f"    from: {number % 60 + 1}\n"
    )


def _event(number: int) -> str:
    return (
        f"  - event: The {_WATER[number % 10]} at lock {number} {_DEEDS[number % 6]}.\n"
        f"    when: {1900 + number % 120}-{number % 12 + 1:02}\n"
    )


def _term(number: int) -> str:
    return f"  - term: weir {number}\n    means: A low wall across the {_WATER[number % 10]}, kind {number}.\n"
