"""What people type around an answer: "I think it was …", a comma and who that is, "… in Mexico"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizapp.deck.folding import TITLES, word_set
from quizapp.questions.judge_spelling import NEGATIONS, spelled

_LEAD_IN: Final = re.compile(
    r"""(?:(?:(?:no\sidea|not\ssure|i\sdon['’]t\sknow|i['’]m\snot\ssure)(?:[,\s]+but)?|i\s(?:think|guess|believe|suppose|would\ssay)(?:\sthat)?|i['’]d\ssay|it\s(?:is|was|were)|it['’]s|they\s(?:are|were)|they['’]re
    |that(?:\sis|\swas|['’]s)|there\s(?:is|are|was|were)|this\sis|he\s(?:is|was)|she\s(?:is|was)|maybe|perhaps|probably|possibly|presumably|surely|certainly
    |definitely|of\scourse|(?:the|my)\s(?:right\s)?answer(?:\sis)?|answer|well|so|u[hm]+|hm+|namely|called|known\sas)[\s,:;.…-]+)+""",
    re.I | re.X,
)
_ADPOSITION: Final = re.compile(r"(?:because\sof|due\sto|as|in|on|at|by|from|of|to|with|for|because)\s+", re.I)
_AFTERTHOUGHT: Final = re.compile(
    r"(?:[\s,;.-]+(?:i\s(?:think|guess|believe|suppose)|maybe|perhaps|probably|or\sso|of\scourse|not\ssure|i['’]m\snot\ssure|isn['’]t\sit"
    r"|wasn['’]t\sit)|,\s*right)+\W*$|[\s?!.,;:…]+$",
    re.I,
)
_BRACKETS: Final = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]\s*")
_BREAK: Final = re.compile(r"\s*[,;:，：]\s*|\s+[-–—]+\s+")
_QUALIFIER: Final = re.compile(
    r"\s+(?=(?:in|of|from|who|whom|whose|which|that|for|by|during|since|at|with|near|on|under|where|when|based|as|because)\s)",
    re.I,
)
_STARTS: Final = word_set(
    """a an the his her its their in of from who whom whose which that for by during since at with near on under where
    when based as because s aka"""
)
_JOINS: Final = word_set("and or nor but also plus versus either both y o und oder et ou then instead")
_MOST_SPLITS: Final = 10
_LONGEST_REST: Final = 14


def wordings(typed: str) -> tuple[str, ...]:
    """What was typed, and the same without what only leads up to an answer or follows it."""
    text = typed.strip()
    core = _AFTERTHOUGHT.sub("", _LEAD_IN.sub("", text, count=1) if _LEAD_IN.match(text) else text).strip()
    bare = _ADPOSITION.sub("", core, count=1) if _ADPOSITION.match(core) else core
    return tuple(dict.fromkeys(wording for wording in (text, core, bare) if wording))


def splits(text: str) -> Iterator[tuple[str, str, bool]]:
    """The ways to cut a text into an answer and what is said of it besides, and whether a mark sets that apart."""
    without = _BRACKETS.sub(" ", text).strip()
    if without and without != text:
        yield without, " ".join(_BRACKETS.findall(text)), True
    for pattern in (_BREAK, _QUALIFIER):
        for number, cut in enumerate(pattern.finditer(text)):
            if number >= _MOST_SPLITS:
                break
            if text[: cut.start()].strip():
                yield text[: cut.start()], text[cut.end() :], pattern is _BREAK


def is_aside(rest: str) -> bool:
    """Whether words behind an answer only say more of it: no second answer, nothing taken back."""
    words = spelled(rest).words
    if not words or len(words) > _LONGEST_REST or "/" in rest:
        return not words
    if any(word in NEGATIONS or word in _JOINS for word in words):
        return False
    return words[0] in _STARTS or words[0] in TITLES or rest.strip().startswith(("(", "（", "["))


def names_one_of(text: str, others: tuple[str, ...]) -> str:
    """The first of some answers that stands word by word in a text, ``""`` when none does."""
    words = spelled(text).words
    for other in others:
        wanted = spelled(other).bare.words
        size = len(wanted)
        if size and any(words[at : at + size] == wanted for at in range(len(words) - size + 1)):
            return other
    return ""
