"""The disputes of a draft: questions that the article shows to be open, which views answer them, who answers whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from quizapp.deck import drafted
from quizapp.deck.folding import content_words
from quizapp.deck.kinds_words import listed
from quizapp.deck.marks import mark, unmark
from quizapp.deck.pattern import pattern
from quizapp.deck.text import slug
from quizapp.draft.entries import DraftDispute, Entry
from quizapp.draft.leaning import is_generic
from quizapp.draft.spoken import Trust
from quizapp.draft.topic import open_questions, topic
from quizapp.draft.wording import inside_sentence

if TYPE_CHECKING:
    from quizapp.draft.article import Article
    from quizapp.draft.stances import Stance

OPEN: Final = drafted.OPEN
"""The dispute of views of which the article does not show what they answer."""

_SORT: Final = "put in the questions that divide the people below, and sort the views by them"
ALONE: Final = "one voice alone speaks below, so it is no dispute: add what others hold, or tell its views as claims"
"""Why the open dispute needs an eye where all views on it are one voice's."""
_STEM: Final = 5
_ANSWERS: Final = 3
"""Words that a view and a question must share for the view to answer it."""

_REBUTS: Final = listed("reply counter rebut retort dispute")
_BETWEEN = pattern(
    r"(?<!be )(?<!been )(?<!was )(?<!were )(?<!is )(?<!are )\b(?:disagree[sd]?|reject(?:s|ed)|dismiss(?:es|ed)"
    r"|disput(?:es|ed)|counter(?:s|ed)|rebut(?:s|ted)|push(?:es|ed) back|hit back|fired back"
    r"|not (?:everybody|everyone|all)\b[^.]{0,30}\b(?:convinced|agree)|repl(?:ies|ied))\b",
    re.I,
)
_NEAR: Final = 500
"""Characters within which one voice answers another."""

_LONGEST_KEY: Final = 30
_SHOWN: Final = 8
"""Words of a sentence by which it is found again."""


def placed(
    article: Article, entries: Sequence[Entry], told: Sequence[Stance]
) -> tuple[list[Entry], list[DraftDispute]]:
    """The entries, the views among them each with its dispute and the views that it answers, and the disputes."""
    told = _spelt_out(told)
    entries = _with_things(entries, told)
    told = [stance for stance in told if not is_generic(stance.thing)]
    views = [entry for entry in entries if entry.section == "viewpoints"]
    if not views:
        return list(entries), []
    asked = _by_stance(views, told)
    on = {view.id: dispute.key for dispute, answering in asked for view in answering}
    for dispute, words in _by_whether(article):
        answering = [view for view in views if view.id not in on and _answers(view, dispute.question, words)]
        if len({_who(view) for view in answering}) > 1:
            asked.append((dispute, answering))
            on |= {view.id: dispute.key for view in answering}
    disputes = [dispute for dispute, _ in asked]
    rest = [view for view in views if view.id not in on]
    if rest:
        alone = len({_who(view) for view in rest}) == 1
        disputes.append(DraftDispute(OPEN, _question(article), ALONE if alone else _SORT))
    against = _against(article, views, told)
    made = [_with(entry, on, against) if entry.section == "viewpoints" else entry for entry in entries]
    return made, disputes


def _question(article: Article) -> str:
    """The question that stands in for the ones the article does not tell."""
    about = topic(article)
    title = article.title.strip("“”\"' ")
    if about or not title:
        return f"What is to be said about {about}?" if about else "What is to be said on the matter?"
    return f"What is to be said about “{title}”?"


def _who(view: Entry) -> str:
    return view.texts("who")[0]


def _text(view: Entry) -> str:
    return unmark(str(dict(view.keys)["holds"])).text


def _with(view: Entry, on: dict[str, str], against: dict[str, tuple[str, str]]) -> Entry:
    """A view with its dispute, and with the view that it answers where there is one."""
    keys = [(key, on.get(view.id, OPEN) if key == "on" else value) for key, value in view.keys]
    if view.id not in against:
        return view._replace(keys=tuple(keys))
    other, why = against[view.id]
    at = next(place for place, (key, _) in enumerate(keys) if key == "id")
    keys.insert(at, ("against", other))
    reason = f"{view.why}; {why}" if view.trust is Trust.CHECK else why
    return view._replace(keys=tuple(keys), trust=Trust.CHECK, why=reason)


# -- what is asked ----------------------------------------------------------------------------------------------------


def _by_stance(views: Sequence[Entry], told: Sequence[Stance]) -> list[tuple[DraftDispute, list[Entry]]]:
    """A question for each thing that several voices are for or against."""
    groups: list[tuple[frozenset[str], list[tuple[Stance, Entry]]]] = []
    for stance in told:
        view = next((view for view in views if view.said is stance.said), None)
        if view is None:
            continue
        stems = _stems(stance.thing)
        group = next((group for group in groups if stems <= group[0] or group[0] <= stems), None)
        if group is None:
            groups.append((stems, [(stance, view)]))
        else:
            group[1].append((stance, view))
    found = []
    for _, members in groups:
        if len({_who(view) for _, view in members}) > 1:
            thing = max((stance.thing for stance, _ in members), key=len)
            why = "made of who is for and against it: put it as people would ask it"
            key = slug(thing)[:_LONGEST_KEY].strip("-") or "matter"
            dispute = DraftDispute(key, f"Should one support {inside_sentence(thing)}?", why)
            found.append((dispute, [view for _, view in members]))
    return found


def _spelt_out(told: Sequence[Stance]) -> list[Stance]:
    """The stances, "the idea" put as the sentence before tells it: elsewhere another idea may be meant."""
    made = []
    for stance in told:
        near = [other.thing for other in told if not is_generic(stance.thing) or other.thing in stance.before]
        longer = [thing for thing in near if _stems(stance.thing) < _stems(thing)]
        made.append(stance._replace(thing=max(longer, key=len, default=stance.thing)))
    return made


def _with_things(entries: Sequence[Entry], told: Sequence[Stance]) -> list[Entry]:
    """The entries, each stance with the thing as it is spelt out; one for "the idea" says what to look at."""
    by_said = {id(stance.said): stance for stance in told}
    made = []
    for entry in entries:
        stance = by_said.get(id(entry.said)) if entry.section == "viewpoints" else None
        if stance is not None:
            told_as = _text(entry)
            ending = told_as[told_as.rindex(" should be ") :]
            holds = mark(f"{stance.thing[:1].upper()}{stance.thing[1:]}{ending}", ())
            keys = tuple((key, holds if key == "holds" else value) for key, value in entry.keys)
            entry = entry._replace(keys=keys, pieces=(stance.thing,), why=_why(stance, entry.why))
        made.append(entry)
    return made


def _why(stance: Stance, why: str) -> str:
    """Why a stance needs an eye."""
    if not is_generic(stance.thing):
        return why
    begins = " ".join(stance.before.split()[:_SHOWN])
    told = f"is told in the sentence before (“{begins} …”)" if begins else "is told elsewhere"
    return f"“{stance.thing.lower()}” {told}: write out what it is"


def _by_whether(article: Article) -> Iterable[tuple[DraftDispute, str]]:
    seen: set[str] = set()
    for question, words in open_questions(article):
        key = slug(question)[:_LONGEST_KEY].strip("-")
        if key not in seen:
            seen.add(key)
            why = f"taken from “{' '.join(words.split())[:60]}”: see which views answer it"
            yield DraftDispute(key, question, why), words


def _answers(view: Entry, question: str, words: str) -> bool:
    """Whether a view speaks of what a question asks: it shares most of its words, or the sentence is the same."""
    asked = _stems(question)
    return len(_stems(_text(view)) & asked) >= min(_ANSWERS, len(asked)) and bool(asked) and words not in _text(view)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in content_words(text))


# -- who answers whom -------------------------------------------------------------------------------------------------


def _against(article: Article, views: Sequence[Entry], told: Sequence[Stance]) -> dict[str, tuple[str, str]]:
    """By the id of a view, the id of the one that it answers and why that is so."""
    found: dict[str, tuple[str, str]] = {}
    ordered = sorted((view for view in views if view.said is not None), key=_start)
    for one, two in pairwise(ordered):
        if _who(one) != _who(two):
            word = _rebuttal(article, one, two)
            if word:
                found[two.id] = one.id, f"taken to answer the view of {_who(one)}: the article says “{word}”"
    sides = [(stance, view) for stance in told for view in views if view.said is stance.said]
    for stance, view in sides:
        for other, against in sides:
            same = _stems(stance.thing) <= _stems(other.thing) or _stems(other.thing) <= _stems(stance.thing)
            if stance.is_for != other.is_for and same and not stance.is_for and _who(view) != _who(against):
                found.setdefault(view.id, (against.id, f"against what {_who(against)} supports"))
    return found


def _start(view: Entry) -> int:
    return view.said.statement.content[0][0] if view.said is not None else 0


def _rebuttal(article: Article, one: Entry, two: Entry) -> str:
    """The word by which the article tells that the second view answers the first; nothing where it does not."""
    if one.said is None or two.said is None or not 0 <= two.place - one.place <= 1:
        return ""
    begin, end = one.said.statement.content[-1][1], two.said.statement.content[0][0]
    if not begin <= end <= begin + _NEAR:
        return ""
    if two.said.statement.cue in _REBUTS and one.place == two.place:
        return two.said.statement.cue
    between = _BETWEEN.search(article.flow.text, begin, end)
    return between.group() if between is not None else ""
