"""Who is for or against something, where the article says so outright: "the union opposes the sale"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.deck.kinds_words import listed
from quizapp.draft.leaning import tagged
from quizapp.draft.phrases import head_at, subject_before
from quizapp.draft.speakers import Speaker, Speakers
from quizapp.draft.spoken import Spoken, Trust
from quizapp.draft.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.draft.article import Article
    from quizapp.draft.frames import Frame
    from quizapp.draft.passages import Passage
    from quizapp.draft.people import People

_FOR: Final = listed(
    "support supports supported back backs backed favor favors favored favour favours favoured endorse endorses"
    " endorsed embrace embraces embraced"
)
_AGAINST: Final = listed("oppose opposes opposed reject rejects rejected resist resists resisted")
_GROUPS: Final = listed(
    """
    officials critics supporters opponents residents farmers growers fishermen workers unions teachers parents doctors
    nurses students voters scientists researchers environmentalists activists lawmakers republicans democrats union
    government administration council army military police company board anglers hunters drivers neighbors neighbours
    """
)
"""Who may be for or against something though no name is told."""

_LONGEST: Final = 14
_LONGEST_NAME: Final = 4
_FEWEST_LETTERS: Final = 4
_GOES_ON: Final = frozenset({",K", ",C", "CK", "CD"})
"""How a list of names goes on behind one of them; behind a comma and "a" stands what the last one is."""

_PASSIVE: Final = listed("is are was were been be being")
_TAKEN: Final = "KNDI#AG"


class Stance(NamedTuple):
    """Who is for or against something: the words for that thing as the article has them, and who says so.

    ``beside`` has the same for others who are named with the first: "by Roe, Vale and Holm". ``before`` is the sentence
    before it in its paragraph, which tells what "the idea" is.
    """

    said: Spoken
    thing: str
    is_for: bool
    beside: tuple[Spoken, ...] = ()
    before: str = ""

    @property
    def everyone(self) -> tuple[Spoken, ...]:
        """The statement for each of those who hold it."""
        return (self.said, *self.beside)


def stances(article: Article, people: People, passages: Sequence[Passage]) -> Iterator[Stance]:
    """Who is said to support or oppose what, in the order of the text; persons supported are left out."""
    speakers = Speakers(article, people)
    for passage in passages:
        if passage.quoted or not any(token.low in _FOR or token.low in _AGAINST for token in passage.words):
            continue
        frame = tagged(passage.words)
        for at, unit in enumerate(frame.units):
            verb = (unit.low in _FOR or unit.low in _AGAINST) and (not at or frame.tags[at - 1] not in "DGI")
            if verb:
                made = _stance(article, people, speakers, passage, frame, at)
                if made is not None:
                    yield made


def _stance(
    article: Article, people: People, speakers: Speakers, passage: Passage, frame: Frame, at: int
) -> Stance | None:
    ends = _passive(frame, at) if at and frame.units[at - 1].low in _PASSIVE else _active(frame, at)
    if ends is None:
        return None
    (first, last), (begin, end) = ends
    units = frame.units
    if "K" not in frame.tags[first:last] and units[last - 1].low not in _GROUPS:
        return None
    span = (units[begin].start, units[end - 1].end)
    thing = " ".join(article.flow.text[span[0] : span[1]].split())
    if not _is_thing(frame, begin, end) or any(form in thing for form in people.by_name):
        return None
    why = f"the article says “{units[at].text}”: say in a sentence what is held"
    made: list[Spoken] = []
    for begin, end in ((first, last), *_joined(frame, last)):
        source = (units[begin].start, units[end - 1].end)
        statement = Statement((span,), source, units[at].low, False, False, passage.place, "stance")
        who = speakers.of(statement)
        if who is not None and made and made[0].who is not None and made[0].who.sort == "person":
            who = _as_person(who)
        if who is not None:
            made.append(Spoken((), None, who.name, Trust.CHECK, why, statement, who))
    ahead = passage.before[-1].span if passage.before else (0, 0)
    before = " ".join(article.flow.text[slice(*ahead)].split())
    return Stance(made[0], thing, units[at].low in _FOR, tuple(made[1:]), before) if made else None


def _as_person(who: Speaker) -> Speaker:
    """One who is named in a row behind a person: a person too, if the name is written like one's."""
    like = who.sort == "body" and 1 < len(who.name.split()) < _LONGEST_NAME and who.name.replace(" ", "").isalpha()
    return who._replace(sort="person") if like and all(w[0].isupper() for w in who.name.split()) else who


def _joined(frame: Frame, at: int) -> Iterator[tuple[int, int]]:
    """Names that go on a list of names: ", Vale and Holm"."""
    while at + 1 < len(frame.tags) and frame.tags[at : at + 2] in _GOES_ON:
        begin = at + 1 + (frame.tags[at + 1] == "C")
        end = _phrase_end(frame, begin)
        if end == begin:
            return
        yield begin, end
        at = end


def _active(frame: Frame, at: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """``The union opposes the sale``: the subject, and the phrase behind the verb."""
    subject = subject_before(frame, at)
    end = _phrase_end(frame, at + 1)
    negated = any(unit.low in {"not", "n't", "never"} for unit in frame.units[max(0, at - 3) : at])
    if subject is None or frame.tags[subject[0]] in "PR" or end <= at + 1 or negated:
        return None
    return subject, (at + 1, end)


def _passive(frame: Frame, at: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """``The sale is opposed by the union``: whom the verb is by, and its subject."""
    thing = subject_before(frame, at)
    if thing is None or at + 2 >= len(frame.units) or frame.units[at + 1].low != "by":
        return None
    end = _phrase_end(frame, at + 2)
    return ((at + 2, end), thing) if end > at + 2 else None


def _phrase_end(frame: Frame, at: int) -> int:
    """Where a noun phrase that begins with a unit ends; what is joined to it by "of" and the like belongs to it."""
    end = at
    while end < len(frame.tags) and end - at < _LONGEST and frame.tags[end] in _TAKEN:
        end += 1
    while end > at and frame.tags[end - 1] in "IDAG":
        end -= 1
    return end


def _is_thing(frame: Frame, begin: int, end: int) -> bool:
    """Whether a phrase names a thing that means the same alone: "the sale of the route", not "it" or "that idea"."""
    units = frame.units[begin:end]
    if units[0].low not in {"the", "a", "an"} and units[0].tag != "K":
        return False
    head = units[head_at([unit.low for unit in units])]
    return head.tag in "NK" and len(head.text) >= _FEWEST_LETTERS
