"""A deck about a river, and questions on it that were written and reviewed by hand: the rules must let them pass."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quizapp.deck.model import AnswerKind, Deck, Fact, Viewpoint
from quizapp.deck.read import read_deck
from quizapp.questions.model import Expected, Form, Kind, Option, Question

RIVER = Path(__file__).with_name("river.yaml")


def river() -> Deck:
    """The deck."""
    deck = read_deck(RIVER.read_bytes(), "river").deck
    assert deck is not None
    return deck


DECK = river()
FACTS = {fact.id: fact for fact in DECK.facts}
VIEWS = {view.id: view for view in DECK.viewpoints}
CARDS = {card.id: card for card in DECK.cards}


def mark_id(entry: str, text: str) -> str:
    """The point of the marked words ``text``."""
    thing: Fact | Viewpoint = FACTS.get(entry) or VIEWS[entry]
    return next(f"{entry}:{mark.key}" for mark in thing.marks if mark.text == text)


def _options(right: str, wrong: Sequence[tuple[str, str]], ref: str, order: Sequence[str] | None) -> tuple[Option, ...]:
    made = [Option(right, True, ref=ref), *(Option(t, False, f"That is the answer of {r}.", r) for t, r in wrong)]
    if order is not None:
        made.sort(key=lambda o: order.index(o.text))
    return tuple(made)


def choice(
    entry: str,
    prompt: str,
    right: str,
    wrong: Sequence[tuple[str, str]],
    answer: AnswerKind,
    order: Sequence[str] | None = None,
) -> Question:
    """A single choice about a fact's marked words; ``wrong`` are (text, entry)."""
    point = mark_id(entry, right)
    options = _options(right, [(text, mark_id(other, text)) for text, other in wrong], point, order)
    return _one(Kind.CHOICE, point, entry, prompt, options, answer_kind=answer, passage=FACTS[entry].passage)


def pinned(entry: str, prompt: str) -> Question:
    """A single choice whose wrong options are the author's own."""
    mark = FACTS[entry].marks[0]
    point = f"{entry}:{mark.key}"
    wrong = [Option(text, False, "A wrong option of the author's.") for text in mark.wrong]
    options = (Option(mark.text, True, ref=point), *wrong)
    return _one(Kind.CHOICE, point, entry, prompt, options, answer_kind=mark.kind, passage=FACTS[entry].passage)


def _one(
    kind: Kind,
    point: str,
    entry: str,
    prompt: str,
    options: tuple[Option, ...],
    *,
    answer_kind: AnswerKind = AnswerKind.PHRASE,
    passage: tuple[int, ...] = (),
    holder: str = "",
    voices: tuple[str, ...] = (),
    dispute: str = "",
) -> Question:
    right = next(i for i, o in enumerate(options) if o.correct)
    return Question(
        id=f"{point}~{kind}",
        point=point,
        entry=entry,
        kind=kind,
        form=Form.ONE,
        prompt=prompt,
        answer=options[right].text,
        options=options,
        right=(right,),
        answer_kind=answer_kind,
        passage=passage,
        holder=holder,
        voices=voices,
        dispute=dispute,
        points=(point,),
    )


def typed(kind: Kind, entry: str, prompt: str, right: str, answer: AnswerKind, form: Form = Form.TEXT) -> Question:
    """A question about a fact's marked words whose answer is typed."""
    point = mark_id(entry, right)
    return Question(
        id=f"{point}~{kind}",
        point=point,
        entry=entry,
        kind=kind,
        form=form,
        prompt=prompt,
        answer=right,
        expected=Expected(answer, right),
        answer_kind=answer,
        passage=FACTS[entry].passage,
        points=(point,),
    )


def truth(entry: str, statement: str, *, right: bool) -> Question:
    """A true-or-false question about a fact."""
    mark = FACTS[entry].marks[0]
    options = (Option("True", right), Option("False", not right))
    return _one(
        Kind.TRUE_FALSE,
        f"{entry}:{mark.key}",
        entry,
        f"True or false: {statement}",
        options,
        answer_kind=mark.kind,
        passage=FACTS[entry].passage,
    )


def who_says(view: str, wrong: Sequence[str]) -> Question:
    """Who holds a view; ``wrong`` are voices."""
    held = VIEWS[view]
    names = [(DECK.speaker(who), f"voice:{who}") for who in wrong]
    options = _options(DECK.speaker(held.who[0]), names, f"voice:{held.who[0]}", None)
    return _viewed(Kind.WHO_SAYS, view, f"Who holds this view? “{held.holds}”", options)


def _viewed(kind: Kind, view: str, prompt: str, options: tuple[Option, ...]) -> Question:
    held = VIEWS[view]
    return _one(
        kind,
        view,
        view,
        prompt,
        options,
        passage=held.passage,
        holder=DECK.speaker(held.who[0]),
        voices=held.who,
        dispute=held.on,
    )


def holds(view: str, wrong: Sequence[str]) -> Question:
    """What a voice holds on a dispute; ``wrong`` are other views."""
    held = VIEWS[view]
    options = _options(held.holds, [(VIEWS[other].holds, other) for other in wrong], view, None)
    asked = DECK.disputes[held.on].question
    return _viewed(Kind.HOLDS, view, f"What does {DECK.speaker(held.who[0])} hold on “{asked}”?", options)


def agree(view: str, who: str, *, right: bool) -> Question:
    """Whether a voice would agree with a view."""
    options = (Option("Yes", right), Option("No", not right))
    name = DECK.speaker(who).replace("A former", "a former")
    prompt = f"Would {name} agree? “{VIEWS[view].holds}”"
    return _viewed(Kind.AGREE, view, prompt, options)


def answers(view: str, right: str, wrong: Sequence[str]) -> Question:
    """Who contradicts a view."""
    names = [(DECK.speaker(who), f"voice:{who}") for who in wrong]
    options = _options(DECK.speaker(right), names, f"voice:{right}", None)
    held = VIEWS[view]
    prompt = f"Who contradicts this view of {DECK.speaker(held.who[0])}? “{held.holds}”"
    return _viewed(Kind.ANSWERS, view, prompt, options)


def card(entry: str, form: Form) -> Question:
    """A plain card, as a single choice or typed."""
    plain = CARDS[entry]
    wrong = [Option(text, False, "A wrong option of the author's.") for text in plain.options]
    single = form is Form.ONE
    return Question(
        id=f"{entry}~x",
        point=entry,
        entry=entry,
        kind=Kind.CHOICE if single else Kind.OPEN,
        form=form,
        prompt=plain.q,
        answer=plain.a,
        options=(Option(plain.a, True), *wrong) if single else (),
        right=(0,) if single else (),
        expected=None if single else Expected(plain.kind, plain.a),
        answer_kind=plain.kind,
        passage=plain.passage,
        points=(entry,),
    )


def term(entry: str, wrong: Sequence[str]) -> Question:
    """Which word has a meaning."""
    found = {t.id: t for t in DECK.terms}
    options = _options(found[entry].term, [(found[other].term, other) for other in wrong], entry, None)
    prompt = f"Which word is meant: {found[entry].means}?"
    return _one(Kind.CHOICE, entry, entry, prompt, options, answer_kind=AnswerKind.TERM, passage=found[entry].passage)


def order(shown: Sequence[int]) -> Question:
    """Events to be put in order; ``shown`` are their numbers as they stand."""
    events = DECK.events
    options = tuple(Option(events[i].text, True) for i in shown)
    return Question(
        id="e-dam~order",
        point="e-dam",
        entry="e-dam",
        kind=Kind.ORDER,
        form=Form.SEQUENCE,
        prompt="Put these in the order in which they happened.",
        answer="; ".join(event.text for event in events),
        options=options,
        right=tuple(shown.index(i) for i in range(len(events))),
        passage=(6, 4, 1),
        points=tuple(event.id for event in events),
    )


def match(views: Sequence[str]) -> Question:
    """Voices to be matched with views."""
    held = [VIEWS[view] for view in views]
    return Question(
        id=f"{views[0]}~match",
        point=views[0],
        entry=views[0],
        kind=Kind.MATCH,
        form=Form.PAIRS,
        prompt="Match each view with the one who holds it.",
        answer="; ".join(f"{DECK.speaker(v.who[0])}: {v.holds}" for v in held),
        items=tuple(v.holds for v in held),
        options=tuple(Option(DECK.speaker(v.who[0]), True) for v in held),
        right=tuple(range(len(held))),
        holder=DECK.speaker(held[0].who[0]),
        voices=tuple(v.who[0] for v in held),
        passage=tuple(n for v in held for n in v.passage),
        points=tuple(views),
    )


def claimed(prompt: str, kind: Kind = Kind.CLOZE) -> Question:
    """A question about what Haddad alleges."""
    point = mark_id("pipes", "a fifth")
    return Question(
        id=f"{point}~{kind}",
        point=point,
        entry="pipes",
        kind=kind,
        form=Form.TEXT,
        prompt=prompt,
        answer="a fifth, says Sami Haddad",
        expected=Expected(AnswerKind.FIGURE, "a fifth"),
        holder="Sami Haddad",
        voices=("haddad",),
        answer_kind=AnswerKind.FIGURE,
        passage=(8,),
        points=(point,),
    )


PERCENT = ["22", "41", "57", "68"]
MONTHS = ["May 1961", "June 2022", "August 2023", "March 2024"]
TOWNS = [("Tarn", "mill"), ("Eskmouth", "bridge"), ("Holme", "spring")]


def good_items() -> list[Question]:
    """Questions that a careful author would be glad of."""
    figure, date, place = AnswerKind.FIGURE, AnswerKind.DATE, AnswerKind.PLACE
    percents = {"22": "leak", "41": "low", "57": "snow", "68": "drawn"}
    months = {"May 1961": "opened", "June 2022": "drawn", "August 2023": "low", "March 2024": "limit"}

    def percent(right: str, prompt: str) -> Question:
        rest = [(text, entry) for text, entry in percents.items() if text != right]
        return choice(percents[right], prompt, right, rest, figure, PERCENT)

    def month(right: str, prompt: str) -> Question:
        rest = [(text, entry) for text, entry in months.items() if text != right]
        return choice(months[right], prompt, right, rest, date, MONTHS)

    return [
        percent("41", "To what percent of its normal flow did the river fall in August 2023?"),
        percent("68", "How many percent of the water taken from the river in June 2022 did growers draw?"),
        percent("22", "Old pipes under the town lose ___ percent of what is pumped."),
        percent("57", "Meltwater from the hills gives ___ percent of the yearly flow."),
        month("August 2023", "When did the river fall to 41 percent of its normal flow?"),
        month("May 1961", "The first dam on the upper river was opened in ___."),
        month("March 2024", "In which month were limits on pumping first announced for the valley?"),
        choice(
            "wells", "Around which town did some 140 wells go dry during the summer of 2023?", "Marlow", TOWNS, place
        ),
        choice(
            "mill",
            "Where did a paper mill close after ninety years of work?",
            "Tarn",
            [("Marlow", "wells"), *TOWNS[1:]],
            place,
        ),
        choice(
            "spring",
            "The river rises in the moor above the village of ___.",
            "Holme",
            [("Marlow", "wells"), *TOWNS[:2]],
            place,
        ),
        pinned("patience", "To find the old wells of the valley, ____ is needed above all."),
        pinned("deep", "The growers have dug ____ wells that reach the deep water under the moor."),
        typed(Kind.CLOZE, "low", "The river fell to ___ percent of its normal flow in August 2023.", "41", figure),
        typed(Kind.CLOZE, "opened", "The first dam on the upper river was opened in ___.", "May 1961", date),
        typed(Kind.CLOZE, "bridge", "The oldest gauge on the river hangs from the bridge at ___.", "Eskmouth", place),
        typed(
            Kind.CLOZE,
            "reads",
            "The ___ reads each gauge on the river once an hour.",
            "Regional Water Office",
            AnswerKind.ORGANISATION,
        ),
        typed(Kind.OPEN, "mill", "In which place did the old paper mill close its gates?", "Tarn", place),
        typed(Kind.OPEN, "low", "When did the river fall to 41 percent of its normal flow?", "August 2023", date),
        typed(
            Kind.ESTIMATE,
            "wells",
            "Estimate: how many wells around Marlow went dry during the summer of 2023?",
            "140",
            figure,
            Form.NUMBER,
        ),
        typed(Kind.FLASHCARD, "spring", "The river rises in the moor above which village?", "Holme", place, Form.GRADE),
        truth("leak", "Old pipes under the town lose 22 percent of what is pumped.", right=True),
        truth("leak", "Old pipes under the town lose 57 percent of what is pumped.", right=False),
        truth("low", "The river fell to 68 percent of its normal flow in August 2023.", right=False),
        truth("mill", "The paper mill at Holme closed its gates after ninety years of work.", right=False),
        truth("opened", "The first dam on the upper river was opened in May 1961.", right=True),
        who_says("v-month", ["okafor", "lind", "haddad"]),
        who_says("v-agree", ["ruiz", "lind", "haddad"]),
        who_says("v-gauge", ["ruiz", "okafor", "haddad"]),
        who_says("v-first", ["ruiz", "lind"]),
        holds("v-month", ["v-agree", "v-gauge", "v-first"]),
        holds("v-gauge", ["v-month", "v-agree", "v-first"]),
        holds("v-cost", ["v-end", "v-weak"]),
        agree("v-agree", "ruiz", right=False),
        agree("v-weak", "engineer", right=True),
        answers("v-end", "ruiz", ["lind", "haddad"]),
        match(["v-month", "v-agree", "v-gauge"]),
        order([2, 0, 1]),
        card("c-tool", Form.ONE),
        card("c-not", Form.TEXT),
        card("c-short", Form.TEXT),
        term("t-draw", ["t-head", "t-ford", "t-weir"]),
        term("t-weir", ["t-draw", "t-head", "t-ford"]),
        claimed(
            "According to Sami Haddad, town pipes lose ___ of their water on purpose, to spare the cost of repair."
        ),
    ]
