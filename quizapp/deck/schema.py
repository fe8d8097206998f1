"""The keys of the deck format, once: the reader knows exactly these, and the JSON Schema is made from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from quizapp.deck.model import AnswerKind, Status, VoiceKind


class Shape(Enum):
    """What may stand as the value of a key."""

    TEXT = "a text"
    TEXTS = "a text or a list of texts"
    ID = "a short name of letters, digits and dashes"
    NUMBER = "a number"
    PASSAGE = "a paragraph number or a list of them"
    FLAG = "yes or no"
    STATUS = "fact, claim, allegation, hearsay or forecast"
    ANSWER_KIND = "figure, date, person, organisation, place, term or phrase"
    VOICE_KIND = "person, organisation or group"
    SOURCE = "keys such as title, publisher and date"
    DRAFTED = "the keys article and entries"
    SIDES = "a name for each side"
    VOICES = "keys such as name and role for each voice"
    DISPUTES = "a question for each dispute"
    MARKS = "keys such as accept for each marked text"
    FACTS = "a list of facts"
    VIEWPOINTS = "a list of viewpoints"
    EVENTS = "a list of events"
    TERMS = "a list of terms"
    CARDS = "a list of cards"
    DISCUSSION = "a list of questions to discuss"


@dataclass(frozen=True, slots=True)
class Key:
    """One key: the shape of its value, what it is for (shown by editors), and whether an entry needs it."""

    shape: Shape
    about: str
    required: bool = False


Keys = Mapping[str, Key]
"""Keys by name."""


class Sort:
    """One sort of entry: what to call it, its keys, which of them it needs, and which a bare text stands for."""

    __slots__ = ("bare", "keys", "names", "required", "what")

    def __init__(self, what: str, keys: Keys, bare: str = "") -> None:
        self.what = what
        self.keys = keys
        self.names = keys.keys()
        self.required = tuple(name for name, key in keys.items() if key.required)
        self.bare = bare


WORDS: Final[Mapping[Shape, tuple[str, ...]]] = {
    Shape.STATUS: tuple(Status),
    Shape.ANSWER_KIND: tuple(AnswerKind),
    Shape.VOICE_KIND: tuple(VoiceKind),
    Shape.FLAG: ("yes", "no", "true", "false"),
}
"""The words that a shape allows, where it allows only some."""

_FROM = Key(Shape.PASSAGE, "The paragraph of the article, counted from 1, or a list of paragraphs.")
_NOTE = Key(Shape.TEXT, "An explanation, shown after the answer.")
_ID = Key(
    Shape.ID, "A name of your own for this entry, so that progress stays with it however much you rewrite the text."
)
_TOPIC = Key(Shape.TEXT, "What the entry is about; a learner can study one topic alone.")
_ON = Key(Shape.ID, "The dispute that this answers: a key of “disputes”.")

_FINE = Key(
    Shape.TEXTS, "Advice that does not hold here, by its code, such as one-sided: the check then does not tell it."
)

_REVIEW: Final = Key(Shape.TEXT, "Why the entry needs a look before it is used; take the line out once you had it.")

ANSWER: Final[Keys] = {
    "ask": Key(Shape.TEXT, "The question in your own words, ending in a question mark."),
    "accept": Key(Shape.TEXTS, "Other right answers to accept when the learner types."),
    "wrong": Key(Shape.TEXTS, "Wrong options that must be offered."),
    "not_wrong": Key(Shape.TEXTS, "Answers that must never be offered as wrong options, for they are right too."),
    "kind": Key(Shape.ANSWER_KIND, "What sort of answer this is, where the app would guess wrongly."),
    "unit": Key(Shape.TEXT, "The unit of a figure, such as percent or people, where the app would guess wrongly."),
    "tolerance": Key(Shape.NUMBER, "How far a typed figure may be off and still be right, in the figure's own unit."),
}

MARK: Final = Sort("a mark", {**ANSWER, "note": _NOTE})

FACT: Final = Sort(
    "a fact",
    {
        "fact": Key(Shape.TEXT, "A full sentence with the words worth knowing in [brackets].", required=True),
        "id": _ID,
        "status": Key(Shape.STATUS, "How firmly it stands. Only a fact is ever asked as true or false."),
        "said_by": Key(Shape.TEXT, "Who vouches for it: a key of “voices”, or a name in plain words."),
        "topic": _TOPIC,
        "on": _ON,
        "from": _FROM,
        "note": _NOTE,
        "marks": Key(Shape.MARKS, "More about marked words: the marked text, and below it what to ask or accept."),
        **ANSWER,
        "fine": _FINE,
        "review": _REVIEW,
    },
    "fact",
)

VIEWPOINT: Final = Sort(
    "a viewpoint",
    {
        "who": Key(Shape.TEXTS, "Who holds it: a key of “voices”, or a list of keys.", required=True),
        "on": Key(Shape.ID, "The dispute that it answers: a key of “disputes”.", required=True),
        "holds": Key(
            Shape.TEXT, "What they hold: a full sentence that stands alone and does not name them.", required=True
        ),
        "because": Key(Shape.TEXTS, "The reasons that they give."),
        "against": Key(Shape.TEXTS, "Whom it contradicts: ids of viewpoints or keys of “voices”."),
        "shared_by": Key(Shape.TEXTS, "Others who are reported to hold the same: keys of “voices”."),
        "quote": Key(Shape.TEXT, "At most six words of the holder, exact."),
        "status": Key(Shape.STATUS, "How firmly it stands; a claim unless you say otherwise."),
        "topic": _TOPIC,
        "from": _FROM,
        "note": _NOTE,
        "id": _ID,
        "marks": FACT.keys["marks"],
        "fine": _FINE,
        "review": _REVIEW,
    },
)

EVENT: Final = Sort(
    "an event",
    {
        "event": Key(Shape.TEXT, "What happened, as a full sentence.", required=True),
        "when": Key(
            Shape.TEXT, "The date as year, year-month or year-month-day: 2021, 2021-03, 2021-03-04.", required=True
        ),
        "said_by": FACT.keys["said_by"],
        "topic": _TOPIC,
        "from": _FROM,
        "note": _NOTE,
        "id": _ID,
        "fine": _FINE,
        "review": _REVIEW,
    },
)

TERM: Final = Sort(
    "a term",
    {
        "term": Key(Shape.TEXT, "The word worth knowing.", required=True),
        "means": Key(Shape.TEXT, "What it means, without using the word.", required=True),
        "aka": Key(Shape.TEXTS, "Other forms of the word to accept."),
        "topic": _TOPIC,
        "from": _FROM,
        "note": _NOTE,
        "id": _ID,
        "fine": _FINE,
        "review": _REVIEW,
    },
)

CARD: Final = Sort(
    "a card",
    {
        "q": Key(Shape.TEXT, "The question.", required=True),
        "a": Key(Shape.TEXT, "The answer.", required=True),
        "options": Key(Shape.TEXTS, "Wrong options."),
        "accept": ANSWER["accept"],
        "kind": ANSWER["kind"],
        "topic": _TOPIC,
        "from": _FROM,
        "note": _NOTE,
        "id": _ID,
        "fine": _FINE,
        "review": _REVIEW,
    },
)

PROMPT: Final = Sort(
    "a discussion question",
    {
        "ask": Key(Shape.TEXT, "A question to discuss, without a right answer.", required=True),
        "on": _ON,
        "from": _FROM,
        "fine": _FINE,
        "review": _REVIEW,
    },
    "ask",
)

SIDE: Final = Sort(
    "a side",
    {
        "name": Key(Shape.TEXT, "The name of the side.", required=True),
        "note": _NOTE,
        "review": _REVIEW,
    },
    "name",
)

DISPUTE: Final = Sort(
    "a dispute",
    {
        "question": Key(Shape.TEXT, "The question that people answer differently.", required=True),
        "note": _NOTE,
        "fine": _FINE,
        "review": _REVIEW,
    },
    "question",
)

VOICE: Final = Sort(
    "a voice",
    {
        "name": Key(Shape.TEXT, "The full name of the person or body.", required=True),
        "aka": Key(Shape.TEXTS, "Other names: the last name alone, initials, a nickname."),
        "role": Key(Shape.TEXT, "The office or work at the time of the article."),
        "side": Key(Shape.ID, "The side that they are on: a key of “sides”."),
        "kind": Key(Shape.VOICE_KIND, "A person unless you say otherwise."),
        "anonymous": Key(Shape.FLAG, "Whether the source wished not to be named; then only the role is shown."),
        "from": _FROM,
        "note": _NOTE,
        "fine": _FINE,
        "review": _REVIEW,
    },
    "name",
)

SOURCE: Final = Sort(
    "a source",
    {
        "title": Key(Shape.TEXT, "The headline."),
        "publisher": Key(Shape.TEXT, "The paper or site."),
        "author": Key(Shape.TEXT, "Who wrote it."),
        "date": Key(Shape.TEXT, "When it appeared, as year, year-month or year-month-day."),
        "url": Key(Shape.TEXT, "Where it can be read."),
    },
)

DRAFTED: Final = Sort(
    "a draft's memory",
    {
        "article": Key(Shape.TEXT, "The article's file, as seen from the folder of the deck."),
        "entries": Key(Shape.TEXTS, "The id of each entry as it was drafted, and a digest of its words."),
    },
)

DECK: Final = Sort(
    "a deck",
    {
        "title": Key(Shape.TEXT, "What the deck is called.", required=True),
        "id": Key(Shape.ID, "A name that stays the same when the title changes; scores are kept under it."),
        "about": Key(Shape.TEXT, "What a learner will know afterwards, in a sentence or two."),
        "language": Key(Shape.TEXT, "The language of the deck as a code such as en or de."),
        "source": Key(Shape.SOURCE, "The article that the deck is made from."),
        "fine": _FINE,
        "as_of": Key(Shape.TEXT, "The time that the deck speaks of, as year, year-month or year-month-day."),
        "sides": Key(Shape.SIDES, "The camps: a short key for each, with its name."),
        "voices": Key(Shape.VOICES, "Who speaks: a short key for each person or body, with name, role and side."),
        "disputes": Key(Shape.DISPUTES, "What is disputed: a short key for each, with the question."),
        "facts": Key(Shape.FACTS, "What the article reports, one statement each."),
        "viewpoints": Key(Shape.VIEWPOINTS, "Who holds what, and why."),
        "events": Key(Shape.EVENTS, "What happened when."),
        "terms": Key(Shape.TERMS, "Words worth knowing."),
        "cards": Key(Shape.CARDS, "Plain questions with their answers."),
        "discussion": Key(Shape.DISCUSSION, "Questions to discuss that take no side."),
        "drafted": Key(Shape.DRAFTED, "What “quizapp draft” wrote, so that drafting again keeps your changes."),
    },
)

LISTS: Final[Mapping[str, Sort]] = {
    "facts": FACT,
    "viewpoints": VIEWPOINT,
    "events": EVENT,
    "terms": TERM,
    "cards": CARD,
    "discussion": PROMPT,
}
"""The sections that are lists, with the sort of their entries."""

KEYED: Final[Mapping[str, Sort]] = {"sides": SIDE, "voices": VOICE, "disputes": DISPUTE}
"""The sections that hold things under keys of their own, with the sort of these."""

SECTIONS: Final[Mapping[str, Sort]] = {**LISTS, **KEYED}
"""All sections that hold entries, with the sort of these."""

OFTEN_MEANT: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("question", "ask"), ("q", "ask")),
    **dict.fromkeys(("answer", "answers", "correct", "right"), ("a", "accept")),
    **dict.fromkeys(("wrong", "options", "choices", "distractors"), ("options", "wrong")),
    **dict.fromkeys(("also", "aliases", "alias", "synonyms", "alternatives"), ("accept", "aka")),
    **dict.fromkeys(("statement", "sentence", "text"), ("fact", "holds", "event", "means")),
    **dict.fromkeys(("says", "said", "thinks", "argues", "opinion", "stance"), ("holds",)),
    **dict.fromkeys(("viewpoint", "view", "claim"), ("holds",)),
    **dict.fromkeys(("definition", "meaning", "explanation", "explains", "comment", "hint"), ("means", "note")),
    **dict.fromkeys(("voice", "voices", "speaker", "holder", "author", "by", "person"), ("who", "said_by")),
    **dict.fromkeys(("reason", "reasons", "why"), ("because",)),
    **dict.fromkeys(("dispute", "about"), ("on",)),
    **dict.fromkeys(("date", "time", "year", "day"), ("when",)),
    **dict.fromkeys(("paragraph", "paragraphs", "page", "para"), ("from",)),
    **dict.fromkeys(("happened", "what"), ("event",)),
    **dict.fromkeys(("tag", "tags", "category", "theme", "chapter"), ("topic",)),
    **dict.fromkeys(("job", "office", "title", "position"), ("role",)),
    **dict.fromkeys(("party", "camp"), ("side",)),
    **dict.fromkeys(("source",), ("said_by",)),
    **dict.fromkeys(("word",), ("term",)),
    **dict.fromkeys(("type",), ("kind",)),
    **dict.fromkeys(("views", "opinions", "positions", "standpoints", "claims", "arguments"), ("viewpoints",)),
    **dict.fromkeys(("people", "persons", "speakers", "actors", "holders"), ("voices",)),
    **dict.fromkeys(("camps", "parties", "groups", "teams"), ("sides",)),
    **dict.fromkeys(("conflicts", "issues", "controversies", "debates"), ("disputes",)),
    **dict.fromkeys(("statements", "sentences"), ("facts",)),
    **dict.fromkeys(("dates", "timeline"), ("events",)),
    **dict.fromkeys(("vocabulary", "glossary", "words", "definitions"), ("terms",)),
    **dict.fromkeys(("flashcards", "questions", "quiz"), ("cards",)),
    **dict.fromkeys(("discuss", "discussions"), ("discussion",)),
    **dict.fromkeys(("name", "heading", "headline"), ("title",)),
}
"""What people call keys that are called something else here, the likeliest first."""
