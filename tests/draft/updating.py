"""Articles, drafts and teachers' edits for the tests of drafting again."""

from __future__ import annotations

from collections.abc import Sequence

from quizapp.draft.drafting import Draft, draft
from quizapp.draft.update import Updated, updated

PARAGRAPHS = (
    "HARLOW — The river fell to 41 percent of its normal flow in August 2023, according to the regional water office.",
    '"We cannot drink promises," Mayor Ana Ruiz told reporters. "The wells run dry first here and nobody listens."',
    'Tom Vale, who leads the Orchard League, said the council should "keep its hands off the gates." '
    "He warned that 1,200 jobs would be lost in the valley.",
    "The council met 14 times in 2022. The first dam of the valley was built by the Harlow Works in 1931.",
    "Dina Cole, a teacher at the town school, said that the taps of the school had been closed for nine weeks. "
    '"Children carry their own bottles across the bridge," Cole said.',
    "The growers pumped 60 million gallons from the lower basin in 2021. The price of water tripled within two years.",
    "Omar Haddad, an engineer of the water office, said that the upper gates leak 30 gallons a minute. "
    '"We patched them with wood and with hope," Haddad said.',
    "The town of Harlow has 8,400 people and 212 wells. About 75 wells went dry in July 2023.",
    "Ruiz argued that the council should set the limit for every month of the year.",
    "Vale insisted that the growers had paid for the canal and would fight any limit in court.",
)
TITLE = "As the river falls, the valley argues"


def article(paragraphs: Sequence[str] = PARAGRAPHS, title: str = TITLE) -> str:
    """An article's text."""
    return "\n\n".join([title, "Ada Brook", *paragraphs]) + "\n"


def drafted(paragraphs: Sequence[str] = PARAGRAPHS, title: str = TITLE) -> Draft:
    """The draft of an article."""
    return draft(article(paragraphs, title), date="2024-03-07")


def update(deck: str | bytes, paragraphs: Sequence[str] = PARAGRAPHS, title: str = TITLE) -> Updated:
    """A deck with the draft of an article merged in."""
    made = drafted(paragraphs, title)
    data = deck.encode() if isinstance(deck, str) else deck
    flow = made.article.flow.text
    return updated(data, made.deck, {each.number: flow[each.start : each.end] for each in made.article.body})


def entry_of(deck: str, words: str) -> str:
    """The lines of the entry in which some words stand."""
    at = deck.index(words)
    start = deck.rindex("\n  - ", 0, at) + 1
    ends = [end for mark in ("\n  - ", "\n\n") if (end := deck.find(mark, at)) >= 0]
    return deck[start : min(ends, default=len(deck) - 1) + 1]


def changed(paragraphs: Sequence[str], number: int, was: str, now: str) -> list[str]:
    """Paragraphs of which one reads otherwise."""
    assert was in paragraphs[number]
    return [text.replace(was, now) if at == number else text for at, text in enumerate(paragraphs)]
