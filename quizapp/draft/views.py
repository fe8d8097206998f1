"""What people say as viewpoints of a deck: clauses that they hold, and their own words in quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from quizapp.deck.folding import fold
from quizapp.deck.marks import mark
from quizapp.deck.pattern import pattern
from quizapp.deck.standing import DANGLING, LEANING
from quizapp.deck.written import Value
from quizapp.draft.disputes import OPEN
from quizapp.draft.entries import Entry, Left
from quizapp.draft.facts import OURS, number_of
from quizapp.draft.ground import squeezed
from quizapp.draft.ids import drafted_id
from quizapp.draft.leaning import Mended, leaning_word, mended
from quizapp.draft.passages import Passage, part_of
from quizapp.draft.spoken import Spoken, Trust
from quizapp.draft.statement import Statement
from quizapp.draft.tokens import sentences, tokens
from quizapp.draft.wording import (
    AND_THAT,
    DOUBTFUL,
    QUOTED,
    as_sentence,
    inside_sentence,
    is_cut,
    is_finite,
    is_stance,
    is_view,
    is_whole,
    short_quote,
    telling_words,
    unwrapped,
)
from quizapp.draft.words_saying import VERBS

if TYPE_CHECKING:
    from quizapp.article.flow import Span
    from quizapp.draft.article import Article
    from quizapp.draft.facts import Found
    from quizapp.draft.people import People
    from quizapp.draft.stances import Stance
    from quizapp.draft.voices import Voices
    from quizapp.draft.weights import Weights

_SELF = pattern(r"\b(?:I|I'm|I've|we|We|we're|We're|my|My|our|Our|me|us)\b")
_FRAGMENT = pattern(r"[“\"'‘][a-z]")
_CUT_OFF = pattern(r"(?:[A-Z][a-z]+ing|Was|Wasn['’]t|Is|Isn['’]t|Has|Had|Would|[A-Z][a-z]+day [a-z]+) ")
_TIMED = pattern(r"(?:This|Last|Next|On|Earlier this) (?:week|month|year|[A-Z][a-z]+day) [a-z]+ed\b")
_POINTS_BACK = pattern(r"(?:He|She|It|They|This|That|These|Those|Such|His|Her|Their|Its)\b")
_GOES_ON = pattern(
    r"(?:But|And|Or|So|Because|First|Second|Third|Then|Now|Also|Not|Nor|Yet|There are those|Let us|Thank)\b|That "
)
_WHOLE_QUOTE = pattern(r"[“\"]([^“”\"]+)[”\"]")
_AHEAD = pattern(r"\b(?:will|would|may|might)\b")
_REASON = pattern(r"(?:First|Second|Third|Fourth|Finally|Lastly),? because |(?:And|But) (?=let )")
"""What a sentence begins with that only ties a reason or a demand to the one before."""

_INTENDS = pattern(r"I(?: will|['’]ll| am going to| shall)\b")
"""What a speaker means to do is no view on a matter."""

_MARKED: Final = frozenset({"figure", "date", "change"})
_MARKS: Final = "\"“”„«»'‘’` "
_NESTED: Final = frozenset('"“”«»„')
FEWEST: Final = 5
MOST: Final = 32
"""Words of a view or quotation that can be asked."""

SHORT_QUOTE: Final = 24
"""Words of a quotation that is taken whole though it has several sentences."""

NOT_TRUE: Final = "It is not true that "

A_TURN: Final = 2
"""Views of one turn of a transcript; an answer says little more that is worth asking."""


class Views:
    """Makes viewpoints of what people say."""

    def __init__(
        self, article: Article, people: People, voices: Voices, weights: Weights, passages: Sequence[Passage]
    ) -> None:
        self.article = article
        self.people = people
        self.voices = voices
        self.weights = weights
        self.passages = {passage.span: passage for passage in passages}
        self._spans = sorted(self.passages)
        self._told: set[str] = set()
        self._asked: list[Span] = []
        self._keys: dict[int, list[Found]] = {}

    def entries(
        self, said: Sequence[Spoken], facts: Sequence[Entry], found: Sequence[Found], left: Left
    ) -> Iterator[Entry]:
        """The views among the statements, in the order of the text; what ``facts`` tell already is left out.

        What was ``found`` worth asking in a clause is marked in its view.
        """
        for words in found:
            if words.said is not None and words.asked and words.kind in _MARKED:
                self._keys.setdefault(id(words.said), []).append(words)
        taken = {id(fact.said) for fact in facts if fact.said is not None and fact.said.statement.how != "turn"}
        self._asked = sorted(span for fact in facts for span in fact.asked)
        for each in said:
            if id(each) in taken and each.statement.quoted:
                continue
            key = self.voices.key_of(each.who)
            reason = _unfit(each.statement, key)
            if reason:
                left.note(reason, *self._told_of(each))
                continue
            made = list(self._of(each, key))
            if not made and id(each) not in taken:
                left.note("no sentence that stands alone", *self._told_of(each))
            yield from made

    def _told_of(self, each: Spoken) -> tuple[int, str]:
        """The paragraph of a statement, and its words."""
        words = (self.article.flow.text[start:end] for start, end in each.statement.content)
        return self.article.paragraphs[each.statement.paragraph].number, " … ".join(words)

    def _of(self, each: Spoken, key: str) -> Iterator[Entry]:
        if each.statement.how == "turn":
            yield from self._turn(each, key)
        elif each.statement.direct:
            yield from self._quotation(each, key)
        else:
            yield from self._clause(each, key)

    def of_stances(self, told: Sequence[Stance]) -> Iterator[Entry]:
        """Views that somebody is said to support or oppose something, framed as what should be done."""
        for stance in told:
            keys = tuple(key for each in stance.everyone if (key := self.voices.key_of(each.who)))
            thing = stance.thing[:1].upper() + stance.thing[1:]
            holds = f"{thing} should be {'supported' if stance.is_for else 'rejected'}."
            if keys and holds.count(" ") < MOST and self._new(holds + keys[0]):
                said = stance.said
                made = self._view(said, keys[0], holds, (stance.thing,), said.trust, said.why, "")
                yield made._replace(keys=(("who", keys), *made.keys[1:])) if len(keys) > 1 else made

    def of_denials(self, said: Sequence[Spoken]) -> Iterator[Entry]:
        """Views that something is not so, of those who deny it."""
        for each in said:
            statement, key = each.statement, self.voices.key_of(each.who)
            if statement.cue != "deny" or not key or statement.direct or len(statement.content) != 1:
                continue
            part = self._part(statement.content[0])
            if part is None or statement.quoted:
                continue
            made = mended(part, self.article.flow.text, self.people, self.weights.title_words)
            clause = as_sentence(made.text)
            if not made.opens and FEWEST <= clause.count(" ") + 1 <= MOST and is_whole(clause):
                holds = f"{NOT_TRUE}{inside_sentence(clause)}"
                why = "the article says “denies”: see whether this is what is meant"
                if self._new(holds):
                    yield self._view(each, key, holds, made.pieces, Trust.CHECK, why, "")

    def _new(self, holds: str) -> bool:
        """Whether a view was not told yet; notes it."""
        folded = fold(holds)
        if folded in self._told:
            return False
        self._told.add(folded)
        return True

    # -- clauses ---------------------------------------------------------------------------------------------------

    def _clause(self, each: Spoken, key: str) -> Iterator[Entry]:
        for span in self._parts(each):
            start, end = span or (each.statement.content[0][0], each.statement.content[-1][1])
            if self._is_asked(start, end):
                continue  # told as a fact
            yield from self._one_clause(each, key, self._held(each, span))

    def _parts(self, each: Spoken) -> Iterator[Span | None]:
        """The clauses that somebody says side by side: "that it is old, and that it leaks"; None for all in one."""
        content = each.statement.content
        text = self.article.flow.text[content[0][0] : content[0][1]]
        joins = [*AND_THAT.finditer(text)] if len(content) == 1 and not each.statement.quoted else []
        if not joins:
            yield None
            return
        start = content[0][0]
        for join in joins:
            yield start, content[0][0] + join.start()
            start = content[0][0] + join.end()
        yield start, content[0][1]

    def _one_clause(self, each: Spoken, key: str, made: Mended) -> Iterator[Entry]:
        holds = made.text
        whole = _WHOLE_QUOTE.fullmatch(holds) if each.statement.how == "clause" else None
        if whole is not None and self._fits(whole[1], each):
            yield from self._quoted(each, key, whole[1].rstrip(","))
            return
        words = holds.count(" ") + 1
        if (
            not FEWEST - (each.statement.how == "that") <= words <= MOST
            or not is_whole(holds)
            or _TIMED.match(holds)
            or _CUT_OFF.match(holds)
            or _FRAGMENT.match(holds)
            or holds.rstrip(_MARKS).endswith("?")
        ):
            return
        own = _SELF.search(QUOTED.sub("", holds))
        if (own is not None and not OURS.fullmatch(own.group())) or is_cut(holds) or not self._new(holds):
            return
        if not each.statement.quoted and (made.opens or _names_first(each, made)):
            return
        trust, why = self._looked_at(each, holds)
        if holds.startswith(DOUBTFUL):
            trust, why = Trust.CHECK, "the article says “doubts”: see whether this is what is meant"
        if made.leans and trust is not Trust.CHECK:
            trust, why = Trust.CHECK, f"“{made.leans}” leans on the sentence before: put the name in"
        if made.name:
            trust, why = Trust.CHECK, f"“{made.word}” is taken for “{made.name}”"
        if own is not None:
            trust, why = Trust.CHECK, f"“{own.group()}” is the speaker's: put the name in"
        yield self._view(each, key, holds, made.pieces, trust, why, short_quote(holds))

    def _held(self, each: Spoken, span: Span | None) -> Mended:
        """What a clause says, as a sentence that stands alone where that can be had."""
        flow = self.article.flow.text
        content = (span,) if span is not None else each.statement.content
        pieces = tuple(squeezed(flow[start:end]) for start, end in content)
        holds = as_sentence(" ".join(pieces))
        bare, framing = unwrapped(holds)
        if bare != holds:
            return Mended(f"{framing}{bare}" if framing else as_sentence(bare), (bare,))
        whole = len(content) == 1 and not each.statement.quoted
        part = self._part(content[0]) if whole else None
        if part is None:
            return Mended(holds, pieces, leaning_word(tokens(holds)))
        made = mended(part, flow, self.people, self.weights.title_words)
        return made._replace(text=as_sentence(made.text))

    def _part(self, span: Span) -> Passage | None:
        """A clause within one sentence, as a passage of its own."""
        place = bisect_right(self._spans, (span[0], len(self.article.flow.text) + 1)) - 1
        if place < 0 or self._spans[place][1] < span[1]:
            return None
        return part_of(self.passages[self._spans[place]], span)

    # -- quotations ------------------------------------------------------------------------------------------------

    def _quotation(self, each: Spoken, key: str) -> Iterator[Entry]:
        """The words quoted, whole where they are short, else the sentence of them that tells most."""
        flow = self.article.flow.text
        pieces = [squeezed(flow[start:end]).strip(_MARKS).rstrip(",") for start, end in each.statement.content]
        whole = [piece for piece in pieces if piece.count(" ") < SHORT_QUOTE]
        fitting = [words for words in whole if self._fits(words, each)]
        if not fitting:
            fitting = [words for piece in pieces for words in _sentences(piece) if self._fits(words, each)]
        if fitting:
            yield from self._quoted(each, key, max(fitting, key=lambda words: (self._worth(words), -len(words))))

    def _turn(self, each: Spoken, key: str) -> Iterator[Entry]:
        """The sentences of a turn, or of a speech, that tell most, in their order."""
        every = [words for span in each.statement.content for words in self._untold(span)]
        fitting = [words for words in every if self._fits(words, each) and is_view(words)]
        fitting = [words for words in fitting if not _leans(words) and not leaning_word(tokens(words))]
        fitting = [words for words in fitting if not _INTENDS.match(words)]
        best = sorted(fitting, key=lambda words: -self._worth(words))[:A_TURN]
        for words in fitting:
            if words in best:
                yield from self._quoted(each, key, words)

    def _untold(self, span: Span) -> Iterator[str]:
        """The sentences of a turn of which no words are asked as facts."""
        flow = self.article.flow.text
        row = tokens(flow, *span)
        for first, last in sentences(row, flow):
            start, end = row[first].start, row[last - 1].end
            if not self._is_asked(start, end):
                yield _REASON.sub("", squeezed(flow[start:end]).strip(_MARKS), count=1)

    def _is_asked(self, start: int, end: int) -> bool:
        """Whether words of a sentence are asked as a fact."""
        at = bisect_left(self._asked, (start, start))
        while at < len(self._asked) and self._asked[at][0] <= end:
            if self._asked[at][1] <= end:
                return True
            at += 1
        return False

    def _fits(self, words: str, each: Spoken) -> bool:
        """Whether words can be asked about: some, no question, and the holder not named in them."""
        name = each.who.name.split()[-1].casefold() if each.who is not None else ""
        fit = FEWEST <= words.count(" ") + 1 <= MOST and not words.endswith("?") and not set(words) & _NESTED
        return fit and is_finite(words) and (not name or name not in words.casefold())

    def _worth(self, words: str) -> float:
        """How much a sentence of a quotation is worth asking."""
        return self.weights.of(words, 0) + 0.6 * is_stance(words) - 0.8 * _leans(words) - 0.01 * words.count(" ")

    def _quoted(self, each: Spoken, key: str, words: str) -> Iterator[Entry]:
        end = "" if words[-1] in ".!?…" else "."
        holds = f"“{words}{end}”"
        if not self._new(holds):
            return
        trust, why = each.trust, each.why
        if words[:1].islower() and not (each.statement.how == "clause" and not each.statement.direct):
            trust, why = Trust.CHECK, "the quotation begins inside a sentence: see what it belongs to"
        elif _leans(words) or leaning_word(tokens(words)):
            trust, why = Trust.CHECK, "the quotation leans on what was said before: say in your words what is held"
        if trust is Trust.LIKELY and each.statement.how == "turn":
            trust, why = Trust.SURE, "the words stand behind the speaker's name"
        yield self._view(each, key, holds, (words,), trust, why, telling_words(words))

    # -- both ------------------------------------------------------------------------------------------------------

    def _looked_at(self, each: Spoken, holds: str) -> tuple[Trust, str]:
        """How far a view can be relied on as it is worded."""
        if _POINTS_BACK.match(holds) or DANGLING.search(fold(holds[:60])) or LEANING.match(holds):
            return Trust.CHECK, "the view begins with a word that points back: put the name in"
        if each.who is not None and each.who.name.split()[-1] in holds:
            return Trust.CHECK, "the view names its holder: write it without the name"
        if word := self._ahead(each.statement):
            return Trust.CHECK, f"“{word}” tells what somebody is expected to say: see whether they do"
        return each.trust, each.why

    def _ahead(self, statement: Statement) -> str:
        """The word that tells that something has not been said yet: she will answer that."""
        if statement.source is None or statement.source[1] >= statement.content[0][0]:
            return ""
        between = self.article.flow.text[statement.source[1] : statement.content[0][0]]
        found = _AHEAD.search(between)
        return found.group() if found is not None else ""

    def _view(
        self, each: Spoken, key: str, holds: str, pieces: tuple[str, ...], trust: Trust, why: str, quote: str
    ) -> Entry:
        place = each.statement.paragraph
        number = self.article.paragraphs[place].number
        marks = () if quote or holds.startswith("“") else self._marks(each, holds)
        keys: list[tuple[str, Value]] = [("who", key), ("on", OPEN), ("holds", mark(holds, marks))]
        if quote:
            keys.append(("quote", quote))
        keys.append(("id", drafted_id("viewpoints", holds)))
        if number:  # a heading has none
            keys.append(("from", number))
        every = (*pieces, quote) if quote else pieces
        weight = self.weights.of(holds, number) + 0.3 * is_stance(holds) - 0.3 * (trust is Trust.CHECK)
        return Entry("viewpoints", tuple(keys), trust, why, place, every, weight, (), each)

    def _marks(self, each: Spoken, holds: str) -> list[Span]:
        """Where the figures and dates of a clause stand in its view; none that stands there twice."""
        spans = []
        for found in self._keys.get(id(each), ()):
            key = number_of(self.article.flow.text[found.key[0] : found.key[1]], found)
            if holds.count(key) == 1:
                spans.append((holds.index(key), holds.index(key) + len(key)))
        return spans


def _unfit(statement: Statement, key: str) -> str:
    """Why a statement makes no view; nothing when it does."""
    if not key:
        return "nobody is named who says it"
    if not statement.held:
        return "denied, asked or left unsaid"
    verb = VERBS.get(statement.cue)
    if verb is not None and verb.sort not in {"clause", "person"} and not statement.direct and statement.how != "that":
        return "it only calls somebody something, and does not say what should be"
    return ""


def _sentences(words: str) -> list[str]:
    """The sentences of a piece of speech."""
    row = tokens(words)
    return [words[row[first].start : row[last - 1].end].strip(_MARKS) for first, last in sentences(row, words)]


def _leans(words: str) -> bool:
    """Whether spoken words lean on what was said before."""
    return bool(_POINTS_BACK.match(words) or DANGLING.search(fold(words[:60])) or _GOES_ON.match(words))


def _names_first(each: Spoken, made: Mended) -> bool:
    """Whether a view begins with its holder's name, put in for "he": that tells what the holder did.

    What a body would do is what it promises or threatens; "her members" are not she.
    """
    if made.name.endswith(("'s", "'")):
        return False
    name = made.name.removesuffix("'s").split()
    if each.who is not None and each.who.sort != "person" and is_stance(made.text):
        return False
    return bool(name) and each.who is not None and name[-1] == each.who.name.split()[-1]
