"""Whether a sentence stands alone: the word by which it leans on one before, and the name that word stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from quizapp.deck.folding import fold
from quizapp.deck.kinds_words import listed
from quizapp.deck.pattern import pattern
from quizapp.deck.standing import DANGLING
from quizapp.draft.frames import Frame, Unit, frame_of
from quizapp.draft.passages import Passage
from quizapp.draft.people import People, mentions
from quizapp.draft.phrases import first_subject, head_at, subject_before
from quizapp.draft.tags import tag_of
from quizapp.draft.tokens import QUOTES, Token
from quizapp.draft.wording import inside_sentence
from quizapp.draft.words_common import PREPOSITIONS

_HE: Final = {"he": "m", "she": "f"}
_OWNERS: Final = {"his": "he", "her": "she", "its": "it", "their": "they"}
_SUBJECTS: Final = listed("he she it they")
_DEPENDENT: Final = listed("him her his their them its ours theirs")
_POINTING: Final = listed("this these those such")
_ADVERBS: Final = listed("there then thus therefore so instead otherwise")
_TIMES: Final = listed("day week weekend month quarter year decade century spring summer autumn fall winter time")
_TAKING_IT: Final = listed("takes took seems seemed appears appeared turns turned happens happened makes made")
_COPULAS: Final = listed("is was will would may might could should has had 's")
_EMPTY_BEFORE: Final = listed(
    """
    clear true possible impossible likely unlikely important necessary hard easy difficult time right wrong common
    rare better best good bad enough crucial vital obvious said known thought believed hoped feared reported estimated
    expected unclear legal illegal safe dangerous wise fair unfair natural normal unusual worth useful
    """
)
"""Words behind which "it is" stands for nothing: it is clear that."""
_ALONE: Final = listed("both each some many most all few neither another others other one")
_AMOUNTS: Final = listed("majority minority remainder rest others latter former bulk")
"""Of whom or what, the words themselves must tell: the vast majority."""

_BEGUN: Final = listed("work works construction building talks production members")
"""What a sentence begins with that tells no more where it stands bare: "Work began"."""

_MEANT: Final = listed("plan idea proposal offer loan deal mistake bid scheme")
"""What is meant by "the plan", also where it is no subject, the words behind it must tell."""

_TELLS_WHICH: Final = listed("of to for that by with which between on in")
_DOING: Final = listed("do does did done doing")
_FINITE: Final = "VX"
_BEFORE: Final = "ITA#"
_FARTHEST: Final = 11
_SHORT: Final = 7
_LONGEST_NAME: Final = 7
_DATELINE = pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}(?:, [^–—;]{1,30})?(?: \([^)]{1,20}\))? (?:—|–|-|--) ")
_JOINING = pattern(
    r"(?:But|And|Yet|Still|So|However|Meanwhile|Nonetheless|Nevertheless|Indeed|Also|Now|Then|In fact|Moreover|Instead"
    r"|For example|For instance|In addition|As a result|Of course|Additionally|Furthermore),?\s+(?![,:;])"
)
_ANSWERING = pattern(r"That (?=(?:the|an?|it|he|she|they|its|their|his|her)\b|[A-Z])")
"""How an answer that names what it says begins: "That the room was closed." """
_GENERIC: Final = listed(
    """
    idea plan plans move decision measure measures report study company firm group agency official officials drug
    program programme proposal bill law deal agreement case incident event result team number figure process problem
    issue question change effort project rule statement comment letter document scheme trial process debate claim
    move attack vote meeting order ruling offer book film post message account man woman couple pair two three
    former latter others rest same survey poll researchers authors authorities
    """
)
"""Nouns that mean something alone only where the article has told which one."""


class Mended(NamedTuple):
    """A sentence as it can stand alone: ``text``, the pieces of the article in it, and what was put for what.

    ``leans`` is the word by which it still leans, or nothing; ``opens``: it is what the sentence is about. ``name`` was
    put in for ``word``, where both are told.
    """

    text: str
    pieces: tuple[str, ...]
    leans: str = ""
    word: str = ""
    name: str = ""
    opens: bool = False


def standing_alone(text: str) -> str:
    """A sentence without what ties it to its place: "But the gates held" is "The gates held"; nor a dateline."""
    dated = text[1:3] == text[1:3].upper() and _DATELINE.match(text)  # capitals up to a dash
    bare = _DATELINE.sub("", text, count=1) if dated else text
    bare = " ".join(_JOINING.sub("", bare, count=1).split()) if _JOINING.match(bare) else " ".join(bare.split())
    bare = _ANSWERING.sub("", bare, count=1) if bare.startswith("That ") else bare
    return bare[:1].upper() + bare[1:]


def tagged(words: Sequence[Token]) -> Frame:
    """A sentence as a row of tagged units, quotations word by word."""
    return frame_of(words, [tag_of(words, at) for at in range(len(words))], 0)


def mended(passage: Passage, text: str, people: People, title: frozenset[str]) -> Mended:
    """A sentence of the flow's ``text`` as it can stand alone, with a name for the pronoun that it leans on.

    Words of the article's ``title`` tell what a bare noun such as "the plan" means.
    """
    frame = tagged(passage.words)
    token = _leaning(frame, title)
    start, end = passage.span
    if token is None:
        bare = standing_alone(text[start:end])
        return Mended(bare, (bare,), (DANGLING.search(fold(bare[:60])) is not None and bare.split()[0]) or "")
    opens = token.start == passage.words[0].start
    owner = _OWNERS.get(token.low, "") if opens else ""
    at = frame.units.index(token)
    subject = token.low in _SUBJECTS and (not at or frame.tags[at - 1] not in "VI") and not _is_done(frame.units, at)
    pronoun = owner or (token.low if subject else "")
    name = _antecedent(pronoun, passage.before, text, people) if pronoun else ""
    if name and owner:
        name += "'" if name.endswith("s") else "'s"
    if not name:
        bare = standing_alone(text[start:end])
        return Mended(
            bare,
            (bare,),
            _shown(frame, token),
            opens=subject or (opens and token.tag != "N" and token.low not in _BEGUN),
        )
    return _replaced(text, passage.span, token, name)


def _shown(frame: Frame, token: Unit) -> str:
    """The word by which a sentence leans, with "the" where it is a noun."""
    ahead = [unit.low for unit in frame.units[: frame.units.index(token)]]
    return f"the {token.text}" if "the" in ahead[-3:] and token.low not in _DEPENDENT else token.text


def _replaced(text: str, span: tuple[int, int], token: Unit, name: str) -> Mended:
    before, after = text[span[0] : token.start], text[token.end : span[1]]
    whole = standing_alone(f"{before}{inside_sentence(name) if before.strip() else name}{after}")
    bare = name.removesuffix("'s").removesuffix("'")
    pieces = tuple(" ".join(piece.split()) for piece in (bare, standing_alone(before) if before.strip() else "", after))
    return Mended(whole, tuple(piece for piece in pieces if piece), "", token.text, name)


def _opens(tags: str, at: int) -> bool:
    """Whether a pronoun is the first subject of a sentence: nothing but a time or place stands before it."""
    return not at or (tags[0] in _BEFORE and at <= _FARTHEST)


def leaning_word(words: Sequence[Token]) -> str:
    """The word by which some words lean on what stands before them; nothing where they stand alone."""
    found = _leaning(tagged(words), frozenset())
    return found.text if found is not None else ""


def _leaning(frame: Frame, title: frozenset[str]) -> Unit | None:
    """The first word by which a sentence leans on one before it."""
    units, tags = frame.units, frame.tags
    at = next((at for at, unit in enumerate(units) if unit.low in _SUBJECTS or tags[at] in _FINITE), None)
    opened = at is not None and units[at].low in _SUBJECTS and _opens(tags, at)
    if at is not None and opened and not (units[at].low == "it" and _is_empty(units, at)):
        return units[at]
    subject = first_subject(frame)
    if subject is not None and _is_generic(units[subject[0] : subject[1]], title):
        return units[subject[1] - 1]
    for at, unit in enumerate(units):
        if unit.low in _ALONE and not at and at + 1 < len(units) and tags[1] in _FINITE:
            return unit
        if (_leans_at(units, tags, at) or _is_bare(units, tags, at)) and unit.low not in title:
            return unit
    return None


def _leans_at(units: Sequence[Unit], tags: str, at: int) -> bool:
    """Whether a word points to what stands before the sentence."""
    unit, behind = units[at], units[at + 1].low if at + 1 < len(units) else ""
    before = units[at - 1].low if at else ""
    if unit.low in {"it", "them"} and at and _is_object(units, tags, at):
        return True
    if unit.low in _DEPENDENT:
        ahead = tags[0] == "I" and "K" in tags[at:]  # "Over her career, Roe raised"
        return not _has_name_before(units, tags, at) and before != "of" and not ahead
    if unit.low in _POINTING:
        relative = unit.low == "those" and behind in PREPOSITIONS | {"who", "which", "that", "whose", "aged"}
        relative = relative and not (before == "of" and at == 1)  # "Of those that failed"
        return behind not in _TIMES and not relative and not (unit.low == "such" and behind in {"as", "a", "an"})
    if unit.low == "that":
        return _points(units, tags, at)
    return unit.low == "same" and before == "the" and behind not in {"as"}


def _points(units: Sequence[Unit], tags: str, at: int) -> bool:
    """Whether "that" points back: "in that town", "for that.", "I think that is right"; and does not begin a clause."""
    before, behind = units[at - 1].low if at else "", tags[at + 1 : at + 2]
    if behind and behind in "NK":
        return before in PREPOSITIONS or not at or tags[at - 1] == "R"
    if not behind or behind in ",.;":
        return before in PREPOSITIONS
    return behind in _FINITE and at > 0 and tags[at - 1] in "VC"


def _is_object(units: Sequence[Unit], tags: str, at: int) -> bool:
    """Whether "it" or "them" is an object that nothing before it in its sentence can mean, its own subject least."""
    if _is_done(units, at):
        return True
    if tags[at - 1] not in "VI":
        return False
    verb = max((place for place in range(at) if tags[place] in _FINITE), default=-1)
    if verb < 0:
        return at < _SHORT and "," not in tags[:at]  # "At least 460 of them died"
    subject = subject_before(Frame(tuple(units), tags, 0), verb) or (0, 0)
    meant = (place for place in range(at) if not subject[0] <= place < subject[1] and tags[place] in "KNQ")
    return all(
        units[place].low in QUOTES or units[place].low.rstrip("s") in _TIMES or (place and tags[place - 1] == "X")
        for place in meant
    )


def _is_done(units: Sequence[Unit], at: int) -> bool:
    """Whether "it" stands for what somebody did: "Osterby did it"."""
    return at > 0 and units[at - 1].low in _DOING


def _is_bare(units: Sequence[Unit], tags: str, at: int) -> bool:
    """Whether a word says too little where nothing behind it tells which: the plan, ask for one, the crabs there."""
    low, behind = units[at].low, units[at + 1].low if at + 1 < len(units) else ""
    ends = tags[at + 1 : at + 2] in {"", ",", ".", ";"}
    if low == "one":
        return ends and at > 0 and tags[at - 1] in "VI"
    if low == "there":
        place = "K" in tags[:at] or tags[at - 1 : at] in {"I", "V"}
        return at > 0 and not place and behind not in {"is", "are", "was", "were", "has", "have", "'s", "will"}
    if low in {"further", "additional", "second", "third"}:
        return at == 1 and units[0].low in {"a", "an"}
    led = at > 0 and units[at - 1].low == "the"
    return (
        low in _MEANT
        and led
        and behind not in _TELLS_WHICH
        and not ({low, f"{low}s"} & {u.low for u in units[: at - 1]})
    )


def _has_name_before(units: Sequence[Unit], tags: str, at: int) -> bool:
    """Whether somebody or something is named before a word in its sentence, so that "his" may mean them."""
    return any(tags[place] in "KN#" for place in range(at) if units[place].text not in QUOTES)


def _is_empty(units: Sequence[Unit], at: int) -> bool:
    """Whether "it" stands for nothing: it is clear that, it took until 1902 for."""
    rest = [unit.low for unit in units[at + 1 : at + 12]]
    if rest and rest[0] in _TAKING_IT:
        return bool({"that", "to", "for", "whether", "if", "until"} & set(rest))
    if len(rest) < 3 or rest[0] not in _COPULAS:
        return False
    return any(low in _EMPTY_BEFORE for low in rest[1:4]) and bool({"that", "to", "for", "whether", "if"} & set(rest))


def _is_generic(phrase: Sequence[Unit], title: frozenset[str]) -> bool:
    """Whether a subject is "the" with a noun that does not tell which one."""
    lows = [unit.low for unit in phrase]
    if lows[0] == "the" and lows[-1] in _AMOUNTS and "of" not in lows:
        return True
    if lows[-1] in _BEGUN and len(lows) - (phrase[0].tag == "#") == 1:
        return True
    return len(lows) == 2 and lows[0] in {"the", "that", "this"} and lows[1] in _GENERIC and lows[1] not in title


def is_generic(words: str) -> bool:
    """Whether a phrase is "the" with a noun that does not tell which one: the idea, that plan."""
    lows = words.lower().split()
    return len(lows) == 2 and lows[0] in {"the", "that", "this"} and lows[1] in _GENERIC


def _antecedent(pronoun: str, before: Sequence[Passage], text: str, people: People) -> str:
    """The name that a pronoun stands for, where the sentence before leaves no choice; else nothing."""
    for passage in reversed(before):
        frame = tagged(passage.words)
        if pronoun in _HE:
            named = {
                p.name for mention in mentions(passage.words) if (p := people.of(mention)) and _fits(p.sex, pronoun)
            }
            if len(named) > 1:
                return ""
            if named:
                return named.pop()
        subject = first_subject(frame)
        if subject is None:
            return ""
        if subject[1] - subject[0] == 1 and frame.units[subject[0]].low == pronoun:
            continue
        return "" if pronoun in _HE else _thing(frame, subject, text, pronoun, people)
    return ""


def _fits(sex: str, pronoun: str) -> bool:
    return sex in {"", _HE[pronoun]}


def _thing(frame: Frame, subject: tuple[int, int], text: str, pronoun: str, people: People) -> str:
    """A subject that is a thing or a body, as it is written, for "it" or "they"."""
    units = frame.units[subject[0] : subject[1]]
    inner = max(
        (at for at, unit in enumerate(units) if unit.tag == "D" and units[at - 1].low not in PREPOSITIONS), default=0
    )
    units = units[inner:]
    first, last = units[0], units[-1]
    if not (first.low == "the" or first.tag == "K" or (first.text[0].isupper() and first.tag in "NK")):
        return ""
    if len(units) > _LONGEST_NAME or any(unit.tag in "P,R" for unit in units):
        return ""
    name = " ".join(text[first.start : last.end].split())
    if name in people.by_name:
        return ""
    head = units[head_at([unit.low for unit in units])]
    many = (head.low.endswith("s") and not head.low.endswith(("ss", "us", "is"))) or any(u.low == "and" for u in units)
    if many != (pronoun == "they") and not (many and first.tag == "K"):
        return ""
    return name[:1].upper() + name[1:]
