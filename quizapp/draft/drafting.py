"""From an article's text to a drafted deck: reading, finding, grounding, ranking, writing. Same text, same deck."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from quizapp.article.text import ArticleText
from quizapp.deck.dates import PartialDate, parse_date
from quizapp.deck.text import slug
from quizapp.draft.article import Article, read, worded
from quizapp.draft.deck_file import deck_text
from quizapp.draft.entries import Entry, Left, Value
from quizapp.draft.facts import Found, facts
from quizapp.draft.genre import headline, interviewers, issuer, speaking
from quizapp.draft.ground import all_stand_in
from quizapp.draft.passages import passages
from quizapp.draft.people import People
from quizapp.draft.roles import roles
from quizapp.draft.spoken import Spoken, Trust, spoken
from quizapp.draft.statements import Facts
from quizapp.draft.statements import events as event_entries
from quizapp.draft.statements import terms as term_entries
from quizapp.draft.terms import terms
from quizapp.draft.views import Views
from quizapp.draft.voices import Voices
from quizapp.draft.weights import Weights
from quizapp.draft.when import iso

WORDS_A_FACT: Final = 30
"""For as many words of the article there is at most one fact; the weightiest are kept."""

FEWEST_FACTS: Final = 8
MOST_FACTS: Final = 60
WORDS_A_VIEW: Final = 35
FEWEST_VIEWS: Final = 12
MOST_VIEWS: Final = 50
QUESTION: Final = "What do the people quoted in this article hold?"


class Draft(NamedTuple):
    """What was drafted from an article: who says what, what is worth asking, the deck's file, what was left out."""

    article: Article
    said: tuple[Spoken, ...]
    found: tuple[Found, ...]
    entries: tuple[Entry, ...]
    deck: str
    left: Left

    @property
    def to_check(self) -> list[Entry]:
        """The entries that need an eye."""
        return [entry for entry in self.entries if entry.trust is Trust.CHECK]


def draft(source: str | ArticleText, name: str = "", date: str = "") -> Draft:
    """Draft a deck from an article's plain text, or from an article that was read.

    ``name`` stands in for a missing title; ``date`` is the article's day.
    """
    article = read(source) if isinstance(source, str) else worded(source)
    article = article._replace(title=headline(article))
    left = Left()
    people = People(article)
    said = spoken(article, wide=True, people=people)
    day = parse_date(date or article.date)
    entries, voices, found = _entries(article, people, said, day, left)
    kept = [entry for entry in _once(entries) if _is_grounded(article, entry)]
    left.note("not found in the article letter by letter", len(list(_once(entries))) - len(kept))
    return Draft(
        article,
        tuple(each for each in said if each.statement.firm),
        tuple(sorted(found, key=lambda each: each.key)),
        tuple(kept),
        _deck(article, name, day, voices, kept),
        left,
    )


def _entries(
    article: Article, people: People, said: Sequence[Spoken], day: PartialDate | None, left: Left
) -> tuple[list[Entry], Voices, list[Found]]:
    """The entries of an article with its voices, and all that was found worth asking."""
    every = sorted([*said, *speaking(article, people, said)], key=lambda each: each.statement.content[0])
    offices, meanings, issued = roles(article, people), list(terms(article, people)), issuer(article, people)
    found = facts(article, every, day, people)
    voices = Voices(article, people, every, offices, interviewers(article, said), issued)
    weights = Weights(article)
    vouching = voices.key_of(issued[0]) if issued is not None else ""
    made = list(Facts(article, people, voices, weights, vouching).entries(found, left))
    views = Views(article, people, voices, weights, list(passages(article, every)))
    entries = [
        *_weightiest(article, made, left, "facts", (WORDS_A_FACT, FEWEST_FACTS, MOST_FACTS)),
        *_weightiest(
            article,
            list(views.entries(every, made, found, left)),
            left,
            "views",
            (WORDS_A_VIEW, FEWEST_VIEWS, MOST_VIEWS),
        ),
        *event_entries(article, found),
        *term_entries(article, meanings),
    ]
    return entries, voices, [*found, *offices, *meanings]


def _weightiest(
    article: Article, made: Sequence[Entry], left: Left, what: str, bounds: tuple[int, int, int]
) -> list[Entry]:
    """The entries with the most weight, in the order of the text: one for so many words, within bounds."""
    share, fewest, highest = bounds
    words = sum(len(paragraph.words) for paragraph in article.body)
    most = min(highest, max(fewest, words // share))
    ranked = sorted(range(len(made)), key=lambda place: (-made[place].weight, place))[:most]
    left.note(f"{what} of less weight", len(made) - len(ranked))
    return [made[place] for place in sorted(ranked)]


def _once(entries: Iterable[Entry]) -> Iterable[Entry]:
    """The entries, each id of a section once."""
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        key = (entry.section, entry.id)
        if key not in seen:
            seen.add(key)
            yield entry


def _is_grounded(article: Article, entry: Entry) -> bool:
    """Whether all that an entry takes from the article stands in its paragraph or the ones it runs into."""
    around = article.paragraphs[entry.place : entry.place + 8]
    return all_stand_in(entry.pieces, article, around)


def _deck(article: Article, name: str, day: PartialDate | None, voices: Voices, entries: Sequence[Entry]) -> str:
    title = article.title or name or "Draft"
    written = iso(day) if day is not None else ""
    head: list[tuple[str, Value]] = [("id", slug(title) or "draft"), ("title", title)]
    if written:
        head.append(("as_of", written))
    told = (("title", article.title), ("publisher", article.publisher), ("author", article.author), ("date", written))
    named = {str(value): None for entry in entries for key, value in entry.keys if key in {"who", "said_by"}}
    source = [(key, value) for key, value in told if value]
    return deck_text(head, source, voices.used(named), QUESTION, entries)
