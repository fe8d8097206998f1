"""What an entry of a deck says in full, in one line; a stance never without its holder."""

from __future__ import annotations

from quizapp.deck.model import Card, Deck, Entry, Event, Fact, Status, Term, Viewpoint, Voice


class Statements:
    """The statements of one deck by entry id. A voice's id is ``voice:`` and its key."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._entries: dict[str, Entry] = {entry.id: entry for entry in deck.entries() if not isinstance(entry, Voice)}

    def of(self, entry: str) -> str:
        """The statement of an entry; ``""`` for an id the deck has not."""
        found = self._entries.get(entry) or self._deck.voices.get(entry.removeprefix("voice:"))
        return self._say(found) if found else ""

    def _say(self, entry: Entry) -> str:
        match entry:
            case Fact():
                return self._said(entry.said_by, entry.text, entry.status is not Status.FACT)
            case Viewpoint():
                return f"According to {_joined([self._deck.speaker(who) for who in entry.who])}: {entry.holds}"
            case Event():
                return self._said(entry.said_by, f"{entry.when}: {entry.text}", held=False)
            case Term():
                return f"{entry.term}: {entry.means}"
            case Card():
                return f"{entry.q} {entry.a}"
            case Voice():
                return ", ".join(part for part in (self._deck.speaker(entry.id), entry.role) if part)

    def _said(self, who: str, text: str, held: bool) -> str:
        if not who:
            return text
        speaker = self._deck.speaker(who)
        return f"According to {speaker}: {text}" if held else f"{text} (reported by {speaker})"


def _joined(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
