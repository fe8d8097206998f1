"""The voices of a drafted deck: those who say something, by name, by body or, unnamed, by role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from quizapp.deck.identity import Ids
from quizapp.deck.kinds_words import listed
from quizapp.deck.text import slug
from quizapp.draft.article import Article
from quizapp.draft.entries import DraftVoice
from quizapp.draft.facts import Found
from quizapp.draft.people import People
from quizapp.draft.speakers import Speaker, is_unnamed
from quizapp.draft.spoken import Spoken
from quizapp.draft.words_common import DETERMINERS, POSSESSIVES

_PAPERS: Final = listed(
    """
    report reports analysis poll polls survey surveys study studies indictment indictments letter email document
    documents article filing filings statement transcript data figures records research
    """
)
"""What is cited but is nobody: it vouches for facts and holds no views."""


class Voices:
    """Gives each speaker a key, in the order in which they speak."""

    def __init__(self, article: Article, people: People, said: Sequence[Spoken], roles: Sequence[Found]) -> None:
        self.article = article
        self.roles = {article.flow.text[found.key[0] : found.key[1]]: found.value for found in roles}
        self.people = people
        self.keys: dict[str, str] = {}
        self._ids = Ids()
        self._who: dict[str, Speaker] = {}
        self._passages: dict[str, list[int]] = {}
        for each in said:
            if each.who is not None and not is_paper(each.who) and not _points_back(each.who):
                self._add(each.who, article.paragraphs[each.statement.paragraph].number)

    def _add(self, who: Speaker, number: int) -> None:
        if who.key not in self.keys:
            self.keys[who.key] = self._ids.take(slug(who.name.split("'s ")[-1])[:40].strip("-") or "voice")
            self._who[who.key] = who
        if number and number not in self._passages.setdefault(who.key, []):
            self._passages[who.key].append(number)

    def key_of(self, who: Speaker | None) -> str:
        """The key of a speaker's voice; ``""`` for one that is no voice."""
        return self.keys.get(who.key, "") if who is not None else ""

    def shown(self, who: Speaker) -> str:
        """A speaker's name as the deck writes it: a role begins in small letters."""
        first = who.name.split()[0].lower()
        return who.name[:1].lower() + who.name[1:] if first in DETERMINERS else who.name

    def _forms(self, who: Speaker) -> tuple[str, ...]:
        """The shorter forms of a person's name that the article uses."""
        person = self.people.by_name.get(who.name)
        return tuple(form for form in person.forms if form != who.name) if person is not None else ()

    def name_of(self, who: str) -> str:
        """The name of a speaker by the speaker's own key."""
        return self.shown(self._who[who])

    def used(self, keys: Mapping[str, object]) -> list[DraftVoice]:
        """The voices among some keys, in the order in which they speak."""
        return [self._voice(who, key) for who, key in self.keys.items() if key in keys]

    def _voice(self, who_key: str, key: str) -> DraftVoice:
        who = self._who[who_key]
        unnamed = is_unnamed(who)
        person = who.sort == "person"
        name = self.shown(who)
        return DraftVoice(
            key,
            name,
            self._forms(who) if person else (),
            self.roles.get(who.name, "") if person else name if unnamed else "",
            "person" if person or unnamed else "group" if who.name.endswith("s") else "organisation",
            unnamed,
            tuple(self._passages.get(who_key, ())),
        )


def _points_back(who: Speaker) -> bool:
    """Whether a role is told by what went before: his lawyer, both sides."""
    return who.sort != "person" and who.key.split()[0] in POSSESSIVES | {
        "both",
        "all",
        "most",
        "some",
        "others",
        "many",
    }


def is_paper(who: Speaker) -> bool:
    """Whether what is cited is a report or the like."""
    return who.sort != "person" and not _PAPERS.isdisjoint(who.key.split()[-3:])
