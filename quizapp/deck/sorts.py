"""What sorts of answers, statements and voices there are: words of the model that stand without the rest of it."""

from __future__ import annotations

from enum import StrEnum


class AnswerKind(StrEnum):
    """What sort of thing an answer is. Distractors and judging go by it."""

    FIGURE = "figure"
    DATE = "date"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TERM = "term"
    PHRASE = "phrase"


class Status(StrEnum):
    """How firmly a statement stands. Only a FACT is ever asked as true or false without its holder."""

    FACT = "fact"
    CLAIM = "claim"
    ALLEGATION = "allegation"
    HEARSAY = "hearsay"
    FORECAST = "forecast"


class VoiceKind(StrEnum):
    """What sort of holder a voice is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
