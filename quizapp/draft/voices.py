"""The voices of a drafted deck: those who say something, by name, by body or, unnamed, by role."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from quizapp.deck.identity import Ids
from quizapp.deck.kinds_words import listed
from quizapp.deck.text import slug
from quizapp.draft.article import Article
from quizapp.draft.entries import DraftVoice
from quizapp.draft.facts import Found
from quizapp.draft.genre import THE_AUTHOR
from quizapp.draft.people import People
from quizapp.draft.speakers import Speaker, head_noun, is_unnamed
from quizapp.draft.spoken import Spoken
from quizapp.draft.words_common import DETERMINERS, POSSESSIVES
from quizapp.draft.words_names import LEADS, WORK

_ISSUERS: Final = frozenset({"company", "firm", "charity", "organisation", "organization"})
"""What a press release calls the body that issues it."""


_PAPERS: Final = listed(
    """
    report reports analysis poll polls survey surveys study studies indictment indictments letter email document
    documents article filing filings statement transcript data figures records research
    """
)
"""What is cited but is nobody: a body of text, which is neither unnamed nor several people."""


_ONE: Final = WORK | LEADS | {"man", "woman", "boy", "girl", "resident", "neighbor", "neighbour", "witness", "author"}
"""Nouns for one person."""


class Voices:
    """Gives each speaker a key, in the order in which they speak."""

    def __init__(
        self,
        article: Article,
        people: People,
        said: Sequence[Spoken],
        roles: Sequence[Found],
        silent: Collection[str] = (),
        issuer: tuple[Speaker, int] | None = None,
        others: Mapping[str, str] | None = None,
    ) -> None:
        """``roles`` tell what persons are, ``others`` other names by the longer one; ``silent`` speakers get no key."""
        self.article = article
        self._issuer = issuer[0] if issuer is not None else None
        self.roles = _by_name(article, people, roles)
        self.people = people
        self.keys: dict[str, str] = {}
        self._ids = Ids()
        self._others = others or {}
        self._who: dict[str, Speaker] = {}
        self._bodies: dict[str, list[str]] = {}
        self._passages: dict[str, list[int]] = {}
        self._full: dict[str, str] = {}
        if issuer is not None:
            self.add(issuer[0], article.paragraphs[issuer[1]].number)
        for each in said:
            if each.who is not None and not _points_back(each.who) and each.who.key not in silent:
                self.add(each.who, article.paragraphs[each.statement.paragraph].number)

    def add(self, who: Speaker, number: int) -> None:
        """Give a speaker a key, and note the paragraph in which the speaker is heard."""
        who, short = self._in_full(who), who.key
        if who.key != short:
            self.add(who, number)
            self.keys[short] = self.keys[who.key]
            return
        longer = self._longer(who)
        if longer:
            self.keys.setdefault(who.key, self.keys[longer])
            who = self._who[longer]
        if who.key not in self.keys:
            self.keys[who.key] = self._ids.take(slug(who.name.split("'s ")[-1])[:40].strip("-") or "voice")
            self._who[who.key] = who
            if who.sort == "body":
                self._bodies.setdefault(who.key.split()[-1], []).append(who.key)
        if number and number not in self._passages.setdefault(who.key, []):
            self._passages[who.key].append(number)

    def _longer(self, who: Speaker) -> str:
        """The key of the one body that "the cooperative" means: the only one heard before whose name ends so."""
        words = who.key.split()
        if who.key in self._who or who.sort == "person" or len(words) != 1 or not who.name.lower().startswith("the "):
            return ""
        ending = self._bodies.get(words[0], [])
        if not ending and self._issuer is not None and words[0] in _ISSUERS:
            return self._issuer.key
        return ending[0] if len(ending) == 1 else ""

    def _in_full(self, who: Speaker) -> Speaker:
        """A body by the one full name that the article has for it: "the company" is the Harlow Boat Company."""
        words = who.key.split()
        if who.sort != "role" or len(words) != 1 or not who.name.lower().startswith("the ") or self._longer(who):
            return who
        if words[0] not in self._full:
            self._full[words[0]] = self._full_name(words[0])
        name = self._full[words[0]]
        return Speaker(f"the {name}", name.lower(), "body", near=True) if name else who

    def _full_name(self, noun: str) -> str:
        """The one name that ends in a noun; ``""`` where there is none or several. Goes through the whole article."""
        named = rf"\b(?:[A-Z][\w'’&-]+ (?:of |for )?)+{re.escape(noun.capitalize())}\b"
        found = {match.group().removeprefix("The ") for match in re.finditer(named, self.article.flow.text)}
        return found.pop() if len(found) == 1 else ""

    def key_of(self, who: Speaker | None) -> str:
        """The key of a speaker's voice; ``""`` for one that is no voice."""
        return self.keys.get(who.key, "") if who is not None else ""

    def shown(self, who: Speaker) -> str:
        """A speaker's name as the deck writes it: a role begins in small letters."""
        first = who.name.split()[0].lower()
        return who.name[:1].lower() + who.name[1:] if first in DETERMINERS else who.name

    def _forms(self, who: Speaker) -> tuple[str, ...]:
        """The other names that the article uses: shorter ones, letters for the whole, what somebody is known as."""
        person = self.people.by_name.get(who.name) if who.sort == "person" else None
        forms = [form for form in person.forms if form != who.name] if person is not None else []
        names = (who.name.removeprefix("the ").removeprefix("The "), *forms)
        return tuple(dict.fromkeys((*forms, *(self._others[name] for name in names if name in self._others))))

    def _role(self, who: Speaker, name: str, unnamed: bool) -> str:
        """What a person is in the article's words; an unnamed one is told by nothing else."""
        if who.sort != "person":
            return name if unnamed else ""
        found = self.roles.get(who.name)
        return found.value if found is not None else ""

    def used(self, keys: Mapping[str, object]) -> list[DraftVoice]:
        """The voices among some keys, in the order in which they speak."""
        return [self._voice(who, key) for who, key in self.keys.items() if key in keys and who in self._who]

    def _voice(self, who_key: str, key: str) -> DraftVoice:
        who = self._who[who_key]
        unnamed = (is_unnamed(who) and not is_paper(who)) or who == THE_AUTHOR
        name = self.shown(who)
        return DraftVoice(
            key,
            name,
            self._forms(who),
            self._role(who, name, unnamed),
            _kind(who, unnamed),
            unnamed,
            tuple(self._passages.get(who_key, ())),
        )


def is_paper(who: Speaker) -> bool:
    """Whether what is cited is a report or the like."""
    return who.sort != "person" and not _PAPERS.isdisjoint([*who.key.split()[-3:], head_noun(who.key.split())])


def _kind(who: Speaker, unnamed: bool) -> str:
    """What a voice is: words in the plural tell several people."""
    head = head_noun(who.key.split())
    if who.sort == "person" or ((unnamed or head in _ONE) and not is_many(who) and not is_paper(who)):
        return "person"
    return "group" if is_many(who) else "organisation"


def is_many(who: Speaker) -> bool:
    """Whether a speaker without a name is several: officials, two aides."""
    if who.sort == "person" or is_paper(who):
        return False
    head = head_noun(who.key.split())
    return who.sort == "role" and head.endswith("s") and not head.endswith("ss")


def _by_name(article: Article, people: People, roles: Sequence[Found]) -> dict[str, Found]:
    """What each person is, by the full name."""
    made: dict[str, Found] = {}
    for found in roles:
        written = article.flow.text[found.key[0] : found.key[1]]
        last = written.split()[-1].lower().removesuffix("'s")
        group = people.by_last.get(last, [])
        full = next((person.name for person in group if person.name.endswith(written)), "")
        name = full or (group[0].name if len(group) == 1 else written)
        made.setdefault(name, found)
    return made


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
