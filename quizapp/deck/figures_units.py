"""Units that figures stand in: what they are called, what they measure, and how one goes over into another."""

from __future__ import annotations

from typing import Final, NamedTuple


class Measure(NamedTuple):
    """A unit of measurement: its folded name, what it measures, and its size in the base of that dimension."""

    name: str
    dimension: str
    size: float = 1.0


_TABLE: Final = """
share 1: percent % pct
ratio 1: times x × fold
money: dollar dollars $ us$ usd buck bucks
money: cent cents ¢
money: euro euros € eur
money: pound pounds £ gbp quid
money: yen ¥ jpy 円
money: yuan rmb cny renminbi 元
money: rupee rupees ₹ inr
money: peso pesos mxn ₱
money: reais r$ brl
money: ruble rubles rouble roubles ₽ rub
money: krw ₩
money: lira liras ₺
money: franc francs chf
money: shekel shekels ₪
money: krona kronor krone kroner sek nok dkk
money: zloty zlotys pln
money: hryvnia hryvnias ₴ uah
days 0.00001157407: second seconds sec secs
days 0.00069444444: minute minutes min mins
days 0.04166666667: hour hours hr hrs
days 1: day days
days 7: week weeks
months 1: month months
months 12: year years yr yrs
months 120: decade decades
months 1200: century centuries
length 0.001: millimeter millimeters millimetre millimetres mm
length 0.01: centimeter centimeters centimetre centimetres cm
length 1: meter meters metre metres
length 1000: kilometer kilometers kilometre kilometres km kms
length 0.0254: inch inches
length 0.3048: foot feet ft
length 0.9144: yard yards
length 1609.344: mile miles mi
mass 0.000000001: microgram micrograms μg mcg
mass 0.000001: milligram milligrams mg
mass 0.001: gram grams gramme grammes g
mass 0.45359237: lb lbs
mass 1: kilogram kilograms kilo kilos kg kgs
mass 0.028349523: ounce ounces oz
weight: ton tons tonne tonnes
volume 1: liter liters litre litres
volume 0.001: milliliter milliliters millilitre millilitres ml
volume 3.785411784: gallon gallons
oil: barrel barrels
area 10000: hectare hectares ha
area 4046.8564224: acre acres
power 1: watt watts
power 1000: kilowatt kilowatts kw
power 1000000: megawatt megawatts mw
power 1000000000: gigawatt gigawatts gw
heat: degree degrees ° °c °f celsius fahrenheit
speed 1: mph
speed 0.621371192: kph kmh
data 1: megabyte megabytes mb
data 1000: gigabyte gigabytes gb
data 1000000: terabyte terabytes tb
"""
"""A line is ``dimension [size]: name other-name …``. Without a size a unit has a dimension of its own."""


def _read(table: str) -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    for line in table.strip().splitlines():
        head, _, names = line.partition(": ")
        dimension, _, size = head.partition(" ")
        first = names.split()[0]
        measure = Measure(first, dimension if size else f"{dimension} {first}", float(size or 1))
        found.update((name, measure) for name in names.split())
    return found


MEASURES: Final = _read(_TABLE)
"""All words and signs of units of measurement, folded."""

CURRENCY_SIGNS: Final = tuple(
    name for name, unit in MEASURES.items() if unit.dimension.startswith("money") and not name.isalpha()
)
"""Signs of money that stand before or behind a number."""

_CODES: Final = "usd eur gbp jpy rmb cny inr mxn brl rub krw chf sek nok dkk pln uah"
CURRENCY_CODES: Final = frozenset(_CODES.split())
"""Codes of money that may stand before a number (USD 5)."""


def measure(unit: str) -> Measure | None:
    """The unit of measurement that a folded word names; None for things that are counted, and for ``""``."""
    return MEASURES.get(unit) or MEASURES.get(singular(unit))


def convert(value: float, unit: str, wanted: str) -> float | None:
    """``value`` in another unit of the same dimension (24 months are 2 years); None when there is no way."""
    one, two = measure(unit), measure(wanted)
    if one is None or two is None or one.dimension != two.dimension:
        return None
    return value if one.name == two.name else value * one.size / two.size


_IRREGULAR: Final = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "halves": "half",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "series": "series",
    "species": "species",
    "news": "news",
    "gas": "gas",
}


def singular(word: str) -> str:
    """The singular of a folded English noun, by its ending; right for nearly all nouns that figures count.

    >>> singular("bodies"), singular("deaths"), singular("gunmen"), singular("glass")
    ('body', 'death', 'gunman', 'glass')
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
