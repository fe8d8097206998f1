"""An answer in the making: what has been picked of a question's options so far. No Textual here."""

from __future__ import annotations

from collections.abc import Sequence

from quizapp.questions.model import Form, Kind, Question, Response
from quizapp.study import picks

BY_OPTIONS = frozenset({Form.ONE, Form.SOME, Form.SEQUENCE, Form.PAIRS})
"""Forms answered by picking options."""

BY_TYPING = frozenset({Form.TEXT, Form.NUMBER})
"""Forms answered by typing."""


class Picking:
    """What has been picked so far.

    For one and some ``chosen`` holds indices of options. For a sequence it holds them in the order picked. For pairs
    ``pairs`` holds, for each item, the index of its option or -1, and ``item`` is the item that the next pick is for.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.form = question.form
        self.chosen: list[int] = []
        self.pairs: list[int] = [-1] * len(question.items)
        self.item = 0

    @property
    def yes_no(self) -> bool:
        """Whether it is a statement to call true or false, for which ``t`` and ``f`` work too."""
        return self.question.kind is Kind.TRUE_FALSE and len(self.question.options) == 2

    @property
    def single(self) -> bool:
        """Whether one pick is the whole answer."""
        return self.form is Form.ONE

    @property
    def typed(self) -> bool:
        """Whether it is answered by typing."""
        return self.form in BY_TYPING

    def pick(self, index: int) -> bool:
        """Pick an option, or take the pick back where that makes sense. True when the answer is thereby given."""
        if not 0 <= index < len(self.question.options):
            return False
        if self.form is Form.ONE:
            self.chosen = [index]
        elif self.form is Form.PAIRS:
            self._pair(index)
        elif index in self.chosen:
            self.chosen.remove(index)
        else:
            self.chosen.append(index)
        return self.form is Form.ONE

    def _pair(self, index: int) -> None:
        self.pairs[self.item] = index
        after = [*range(self.item + 1, len(self.pairs)), *range(self.item)]
        self.item = next((item for item in after if self.pairs[item] < 0), self.item)

    def take_back(self) -> None:
        """Take back the last pick; in pairs that of the present item, else of the one before."""
        if self.form is Form.PAIRS:
            if self.pairs[self.item] < 0 and self.item:
                self.item -= 1
            self.pairs[self.item] = -1
        elif self.chosen:
            self.chosen.pop()

    @property
    def picks(self) -> tuple[int, ...]:
        """What has been picked, as it is kept."""
        return tuple(self.pairs if self.form is Form.PAIRS else self.chosen)

    def picks_in(self, question: Question) -> tuple[int, ...]:
        """What has been picked, by its words, in the same question after an edit; nothing where some of it is gone."""
        places = {option.text: place for place, option in enumerate(question.options)}
        texts = ["" if pick < 0 else self.question.options[pick].text for pick in self.picks]
        if len(question.items) != len(self.question.items) or any(text and text not in places for text in texts):
            return ()
        return tuple(places[text] if text else -1 for text in texts)

    def restore(self, before: Sequence[int]) -> None:
        """Take up what was picked before; in pairs the first item without an option is the next."""
        if self.form is Form.PAIRS and before:
            self.pairs = list(before)
            self.item = next((item for item, pick in enumerate(before) if pick < 0), 0)
        elif self.form is not Form.PAIRS:
            self.chosen = list(before)

    @property
    def begun(self) -> bool:
        """Whether there is a pick that can be taken back."""
        return picks.begun(self.picks)

    @property
    def ready(self) -> bool:
        """Whether this is a whole answer: at least one of several, all in the order, every item paired."""
        return picks.whole(self.question, self.picks)

    def response(self) -> Response:
        """The answer as picked. The last of an order follows from the others."""
        return picks.response_of(self.question, self.picks)
