"""Wording that depends on a deck: how holders are called, whose capitals are names, who says a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from quizapp.deck.folding import ARTICLES, fold, words
from quizapp.deck.model import Deck, Status
from quizapp.questions.clauses import speaks_to_readers
from quizapp.questions.rules_words import stands_in, tells_who
from quizapp.questions.wording import OPENERS, bare, joined, lead

_NOUN = re.compile(r"...(?:tion|sion|isms?|ities|ncies)$")
"""Ends of nouns that no English name has."""

_BODY = re.compile(r"^(?:The(?= .*\b[a-z][\w’'-]*$)|(?:An?|Some|Several|Many|Most)(?= ))")
"""What opens the name of a holder and belongs to no title, unlike "The" in "The Washington Post"."""

SAMPLE = 2_000
"""Entries whose words tell which words are written small; more would not tell more."""


class Wording:
    """How a deck's own words are put into a stem. Each index is made when it is first needed."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck
        self.english = deck.english

    def name(self, who: str) -> str:
        """How a holder is called in a stem: "The town council" and "An official" are written small there."""
        called = self.deck.speaker(who)
        return _BODY.sub(lambda found: found[0].lower(), called) if self.english else called

    def names(self, who: Sequence[str]) -> str:
        """How several holders are called in a stem."""
        return joined([self.name(each) for each in who])

    def shared(self, who: Sequence[str]) -> str:
        """That others are reported to share a view, as a sentence; nothing for nobody."""
        return f"This view is reported to be shared by {self.names(who)}." if who else ""

    def called(self, who: str) -> tuple[str, ...]:
        """All that a voice is called by; an anonymous one only by its role."""
        voice = self.deck.voices.get(who)
        if voice is None:
            return (who,) if who else ()
        given = (voice.role or voice.name,) if voice.anonymous else (voice.name, *voice.aka)
        return tuple(dict.fromkeys(name for name in given if name))

    @cached_property
    def _small(self) -> frozenset[str]:
        """Words that stand in the deck with a small first letter."""
        told: list[str] = [view.holds for view in self.deck.viewpoints[:SAMPLE]]
        told += [fact.text for fact in self.deck.facts[:SAMPLE]]
        told += [term.means for term in self.deck.terms[:SAMPLE]]
        return frozenset(re.findall(r"(?<=[\s“\"(-])[a-z][a-z’'-]*", " ".join(told)))

    def inside(self, clause: str) -> str | None:
        """A sentence as it is written inside another, its first word small; None when that can't be known."""
        first, _, rest = clause.partition(" ")
        first = first.rstrip(",:;")
        if not first or not first[:1].isupper():
            return clause
        low = first.lower()
        part = low.partition("-")[0]
        if low in OPENERS or (first[1:] == low[1:] and (low in self._small or (part != low and part in OPENERS))):
            return clause[0].lower() + clause[1:]
        if first[1:] == low[1:] and _NOUN.search(low):
            return clause[0].lower() + clause[1:]
        if low.endswith("ing") and first[1:] == low[1:] and rest.partition(" ")[0] in OPENERS | ARTICLES:
            return clause[0].lower() + clause[1:]  # "Using the army …" and not "Beijing says …"
        return clause if self._is_name(first) else None

    def _is_name(self, word: str) -> bool:
        """Whether a capital belongs to the word itself: an abbreviation, or a word that has it mid-sentence too."""
        return (
            word == "I" or any(c.isupper() or c.isdigit() for c in word[1:]) or "." in word or fold(word) in self._big
        )

    @cached_property
    def _big(self) -> frozenset[str]:
        """Words that stand in the deck with a capital where no sentence begins, folded; also those of names."""
        told = [view.holds for view in self.deck.viewpoints[:SAMPLE]] + [f.text for f in self.deck.facts[:SAMPLE]]
        found = {fold(word) for word in re.findall(r"(?<=[a-z,] )[A-Z][\w’'-]*", " ".join(told))}
        for voice in self.deck.voices.values():
            found.update(word for name in (voice.name, *voice.aka) for word in words(name) if word not in OPENERS)
        return frozenset(found)

    def that(self, sentence: str) -> str | None:
        """A sentence as it stands after "that", without its full stop; None when it can't be put so."""
        clause = self.inside(bare(sentence)) if self.english else None
        if clause is None or clause.startswith(("that ", "who ")):
            return None
        quoting = re.search(r"[“”\"]", clause) is not None
        return None if quoting and speaks_to_readers(clause) else clause

    def attributed(self, text: str, who: str, status: Status = Status.CLAIM) -> str:
        """A statement or question in its holder's mouth, unless it says itself who tells it or nobody does.

        A holder who only acts in the statement ("the police used no force") does not stand as its holder there.
        """
        if not who or self.tells_itself(who, text):
            return text
        clause = self.inside(text) if self.english else None
        opening = lead(self.name(who), status)
        return f"{opening}, {clause}" if clause is not None else f"{opening}: {text}"

    def tells_itself(self, who: str, text: str) -> bool:
        """Whether a text says itself that the one who holds it is the one who tells it."""
        return tells_who(self.called(self._ids.get(who, who)), text)

    def names_itself(self, who: str, text: str) -> bool:
        """Whether a text names the one who is to be named as its holder (a voice's name or free text)."""
        return self.named_in(self._ids.get(who, who), text)

    def named_in(self, who: str, text: str) -> bool:
        """Whether a text names a holder (a voice's key or free text), be it a person by the last name alone."""
        last = self.deck.voices[who].last_name if who in self.deck.voices else ""
        return (last in text and stands_in(last, text)) or any(stands_in(name, text) for name in self.called(who))

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {self.name(who): who for who in self.deck.voices}
