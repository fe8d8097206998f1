"""Articles with drafts of them, for the tests of drafting again. These stand apart from the rules by which drafts are
made, which change; the decks are written as all drafts are.

Each paragraph is sentences parted by a bar. One with brackets is drafted as a fact, one behind ``key:`` as a view of a
voice, or as a card where it stands in quotation marks; ``(?)`` behind a sentence marks what the draft is not sure of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizapp.deck.identity import entry_id
from quizapp.deck.written import Value
from quizapp.draft.deck_file import deck_text
from quizapp.draft.entries import DraftDispute, DraftVoice, Entry
from quizapp.draft.spoken import Trust
from quizapp.draft.update import Updated, updated

PARAGRAPHS = (
    "office: The river fell to [41] percent of its normal flow in [August 2023].",
    "ruiz: “We cannot drink promises on paper.” | ruiz: “The wells run dry first here and nobody listens.”",
    "vale: The council should keep its hands off the gates. | vale: [1,200] jobs would be lost in the valley. (?)",
    "The council met [14] times in [2022]. | The first dam of the valley was built by the [Harlow Works] in [1931].",
    "cole: The taps of the school had been closed for [nine] weeks. | cole: “Children carry their own bottles.”",
    "The growers pumped [60 million] gallons from the lower basin in [2021]. | Nobody minds the gulls.",
    "haddad: The upper gates leak [30] gallons a minute. (?) | haddad: “We patched them with wood and with hope.”",
    "The town of Harlow has [8,400] people and [212] wells. | About [75] wells went dry in [July 2023].",
    "ruiz: The council should set the limit for every month of the year.",
    "vale: The growers had paid for the canal and would fight any limit in court. (?)",
)
TITLE = "As the river falls, the valley argues"
NAMES = {
    "office": "the regional water office",
    "ruiz": "Ana Ruiz",
    "vale": "Tom Vale",
    "cole": "Dina Cole",
    "haddad": "Omar Haddad",
    "ort": "Lena Ort",
}
WHY = "the sentence is long for a question"


def drafted(paragraphs: Sequence[str] = PARAGRAPHS, title: str = TITLE) -> str:
    """The draft of an article, as a deck's file."""
    entries = [each for number, text in enumerate(paragraphs, 1) for each in _entries(text, number)]
    order = ("facts", "viewpoints", "cards")
    entries.sort(key=lambda entry: order.index(entry.section))
    head: list[tuple[str, Value]] = [("id", "river"), ("title", title), ("as_of", "2024-03-07")]
    voices = [DraftVoice(key, name, (), "", "person", False, _passage(paragraphs, key)) for key, name in NAMES.items()]
    used = [voice for voice in voices if voice.passage]
    source = [("title", title), ("author", "Ada Brook")]
    dispute = DraftDispute("open", "What do the people quoted hold?", "sort the views")
    return deck_text(head, source, (), used, (dispute,), entries)


def _passage(paragraphs: Sequence[str], key: str) -> tuple[int, ...]:
    return tuple(number for number, text in enumerate(paragraphs, 1) if f"{key}: " in text)


def _sentences(paragraph: str) -> Iterator[tuple[str, str, bool]]:
    """Who says each sentence, the sentence, and whether the draft is not sure of it."""
    for sentence in paragraph.split(" | "):
        text = sentence.removesuffix(" (?)")
        who, colon, said = text.partition(": ")
        yield (who, said, text != sentence) if colon and who in NAMES else ("", text, text != sentence)


def _entries(paragraph: str, number: int) -> Iterator[Entry]:
    for who, text, unsure in _sentences(paragraph):
        keys: list[tuple[str, Value]]
        if "[" in text:
            section, keys = "facts", [("fact", text)]
        elif who and text.startswith("“"):
            section, keys = "cards", [("q", f"Who said: {text}?"), ("a", NAMES[who])]
        elif who:
            section, keys = "viewpoints", [("who", who), ("on", "open"), ("holds", text)]
        else:
            continue
        keys.append(("id", entry_id(section, text.replace("[", "").replace("]", ""))))
        if section == "facts" and who:
            keys += [("status", "claim"), ("said_by", who)]
        keys.append(("from", number))
        yield Entry(section, tuple(keys), Trust.CHECK if unsure else Trust.SURE, WHY, number, ())


def texts(paragraphs: Sequence[str]) -> dict[int, str]:
    """The paragraphs of the article by number, without what is told of them."""
    return {
        number: " ".join(
            f"{text} {NAMES.get(who, '')}".replace("[", "").replace("]", "") for who, text, _ in _sentences(each)
        )
        for number, each in enumerate(paragraphs, 1)
    }


def update(deck: str | bytes, paragraphs: Sequence[str] = PARAGRAPHS, title: str = TITLE) -> Updated:
    """A deck with the draft of an article merged in."""
    return updated(deck.encode() if isinstance(deck, str) else deck, drafted(paragraphs, title), texts(paragraphs))


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
