"""Codes of advice on fairness: whether each side is told as its own people would tell it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizapp.deck.codes_told import HOLT, MAYER, Told, deck, fact, view

_SIDES: Final = """\
sides: {pro: For it, con: Against it}
voices: {holt: {name: Jon Holt, side: pro}, mayer: {name: Eva Mayer, side: con}}"""
_BOTH: Final = view(HOLT, MAYER, voices=_SIDES)
_MARKET: Final = view(HOLT, MAYER.replace("The tram is too dear.", "Holding the market each Sunday ruins families."))
_REASON: Final = ", because: It costs six million}"


def _more(*views: str) -> str:
    """Both views and more of Eva Mayer's."""
    listed = (f"- {{who: mayer, on: tram, holds: {each}}}" for each in views)
    return view(HOLT, MAYER, *listed, voices=_SIDES)


def _told(*facts: str) -> str:
    """Both views with facts below."""
    return _BOTH + "\n".join(["facts:", *(f"  - {each}" for each in facts), ""])


FAIRNESS: Final[Mapping[str, Told]] = {
    "disputed-as-fact": Told(
        "A fact says what some hold in a dispute.",
        "It would be asked as true, though others deny it.",
        _MARKET + "facts: ['Holding the market each Sunday ruins [families].']\n",
        _MARKET
        + "facts: [{fact: 'Holding the market each Sunday ruins [families].', status: claim, said_by: mayer}]\n",
    ),
    "loaded-verb": Told(
        "A loaded verb such as “insists” is used for one side alone.",
        "“Claims” casts doubt and “says” does not: the reader hears whom the author believes.",
        _told("Eva Mayer claims that it costs [six] million.", "Jon Holt says that it costs [four] million."),
        _told("Eva Mayer says that it costs [six] million.", "Jon Holt says that it costs [four] million."),
    ),
    "lopsided": Told(
        "One side has three times as many views on a dispute as another.",
        "Who is heard more often is remembered as right.",
        _more("The tram is loud.", "The tram is slow.", "The tram is ugly."),
        _more("The tram is loud.", "The tram is slow."),
    ),
    "reasons-uneven": Told(
        "On a dispute one side gives reasons and another none.",
        "A view without its reasons looks like a mood.",
        _BOTH.replace("too dear.}", f"too dear.{_REASON}"),
        _BOTH.replace("too dear.}", f"too dear.{_REASON}").replace("price.}", "price., because: It saves an hour}"),
    ),
    "relative-time": Told(
        "“Last year” stands in a deck that does not say when it was.",
        "Whoever learns it later learns it wrongly.",
        fact("The tram carried [6] million people last year."),
        fact("The tram carried [6] million people in 2023."),
    ),
    "single-position": Told(
        "On a dispute there is a single position.",
        "A question on which nobody differs is no dispute, and cannot be asked as one.",
        view(HOLT),
        view(HOLT, MAYER),
    ),
    "stance-as-fact": Told(
        "A fact, event or card says what should be.",
        "What ought to be is somebody's view, and would be asked as true.",
        deck("facts: ['The town should build a [tram].']"),
        deck("facts: [{fact: 'The town should build a [tram].', status: claim, said_by: the union}]"),
    ),
}
"""By code."""
