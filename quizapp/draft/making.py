"""What a draft is made of: an article's entries, its voices, the disputes and sides that it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.deck.identity import entry_id
from quizapp.deck.main_keys import MAIN
from quizapp.deck.marks import unmark
from quizapp.draft.disputes import placed
from quizapp.draft.entries import DraftDispute, DraftSide, DraftVoice, Entry, Left
from quizapp.draft.eyes import looked_at
from quizapp.draft.facts import Found, facts
from quizapp.draft.genre import interviewers, issuer
from quizapp.draft.ground import all_stand_in
from quizapp.draft.inside import everything_said
from quizapp.draft.passages import passages
from quizapp.draft.plain_entries import Facts, event_entries, term_entries
from quizapp.draft.roles import roles
from quizapp.draft.sides import sides_of
from quizapp.draft.stances import stances
from quizapp.draft.terms import other_names, terms
from quizapp.draft.views import Views
from quizapp.draft.voices import Voices
from quizapp.draft.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.deck.dates import PartialDate
    from quizapp.draft.article import Article
    from quizapp.draft.people import People
    from quizapp.draft.spoken import Spoken

FACTS: Final = (30, 8, 60)
VIEWS: Final = (35, 12, 50)
"""For as many words of the article there is one entry, at least and at most so many; the weightiest are kept."""

MOST_STANCES: Final = 60
"""Stances that are held against each other; a book tells thousands."""

_BESIDE: Final = 8
"""Paragraphs behind an entry's own into which its words may run."""


class Made(NamedTuple):
    """The parts of a draft. ``found`` is all that was found worth asking, in the order of the text.

    ``heard`` is all that somebody may say, ``keys`` the voices by the keys of those who say it.
    """

    entries: tuple[Entry, ...]
    voices: tuple[DraftVoice, ...]
    disputes: tuple[DraftDispute, ...]
    sides: tuple[DraftSide, ...]
    found: tuple[Found, ...]
    heard: tuple[Spoken, ...]
    keys: Mapping[str, str]


def made(article: Article, people: People, said: Sequence[Spoken], day: PartialDate | None, left: Left) -> Made:
    """Make the entries of an article, of which ``said`` is who says what and ``day`` the date."""
    every = everything_said(article, people, said)
    offices, meanings, issued = roles(article, people), list(terms(article, people)), issuer(article, people)
    sentences = list(passages(article, every))
    told = list(islice(stances(article, people, sentences), MOST_STANCES))
    heard = sorted(
        [*every, *(each for stance in told for each in stance.everyone)], key=lambda each: each.statement.content[0]
    )
    voices = Voices(
        article, people, heard, offices, interviewers(article, said), issued, other_names(article, meanings)
    )
    weights = Weights(article)
    found = facts(article, every, day, people)
    vouching = voices.key_of(issued[0]) if issued is not None else ""
    stated = list(Facts(article, people, voices, weights, vouching).entries(found, left))
    views = Views(article, people, voices, weights, sentences)
    held = [*views.entries(every, stated, found, left), *views.of_stances(told), *views.of_denials(every)]
    entries = [
        *_weightiest(article, stated, left, "facts", FACTS),
        *_weightiest(article, sorted(held, key=_start), left, "views", VIEWS),
        *event_entries(article, found, people, weights.title_words),
        *term_entries(article, meanings),
    ]
    kept = _grounded(article, entries, left)
    sorted_out, disputes = placed(article, kept, told)
    shown, sides = _with_sides(article, voices, sorted_out)
    seen, looked = looked_at(sorted_out, shown, bool(day), disputes, sides)
    every_found = sorted([*found, *offices, *meanings], key=lambda each: each.key)
    return Made(
        tuple(seen), tuple(looked), tuple(disputes), tuple(sides), tuple(every_found), tuple(heard), voices.keys
    )


def _start(view: Entry) -> tuple[int, int]:
    return view.said.statement.content[0] if view.said is not None else (0, 0)


def _weightiest(
    article: Article, entries: Sequence[Entry], left: Left, what: str, bounds: tuple[int, int, int]
) -> list[Entry]:
    """The entries with the most weight, in their order: one for so many words, within bounds."""
    share, fewest, highest = bounds
    words = sum(len(paragraph.words) for paragraph in article.body)
    most = min(highest, max(fewest, words // share))
    ranked = sorted(range(len(entries)), key=lambda place: (-entries[place].weight, place))[:most]
    for place in sorted({*range(len(entries))} - {*ranked}):
        left.note(f"{what} of less weight", *_told_of(article, entries[place]))
    return [entries[place] for place in sorted(ranked)]


def _grounded(article: Article, entries: Iterable[Entry], left: Left) -> list[Entry]:
    """The entries whose words stand in the article letter by letter, each once."""
    kept = []
    for entry in _once(entries):
        around = article.paragraphs[entry.place : entry.place + _BESIDE]
        if all_stand_in(entry.pieces, article, around):
            kept.append(entry)
        else:
            left.note("not found in the article letter by letter", *_told_of(article, entry))
    return kept


def _told_of(article: Article, entry: Entry) -> tuple[int, str]:
    """The paragraph of an entry, and its main text without brackets."""
    return article.paragraphs[entry.place].number, unmark(str(dict(entry.keys)[MAIN[entry.section]])).text


def _once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, none said twice. One that differs from another by figures alone, which make no id, gets its own."""
    seen: dict[str, str] = {}
    for each in entries:
        text = str(dict(each.keys)[MAIN[each.section]])
        name = each.id if seen.get(each.id, text) == text else entry_id(each.section, text)
        if name not in seen:
            seen[name] = text
            yield each._replace(keys=tuple((key, name if key == "id" else value) for key, value in each.keys))


def _with_sides(article: Article, voices: Voices, entries: Sequence[Entry]) -> tuple[list[DraftVoice], list[DraftSide]]:
    """The voices that the entries name, each with its side, and the sides that the article shows."""
    named = {who: None for entry in entries for key in ("who", "said_by") for who in entry.texts(key)}
    holding = Counter(who for entry in entries for who in entry.texts("who"))
    used = voices.used(named)
    joined = [who for entry in entries if len(who := entry.texts("who")) > 1]
    sides, member = sides_of(article, used, holding, joined)
    return [voice._replace(side=member.get(voice.key, "")) for voice in used], sides
