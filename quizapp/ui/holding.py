"""Statements with their holders, as content: what somebody says never stands alone."""

from __future__ import annotations

from textual.content import Content

from quizapp.deck.model import Status
from quizapp.questions.catalogue_wording import Wording
from quizapp.questions.wording import capital, lead
from quizapp.ui.show import QUIET, line


def held(wording: Wording, who: str, told: Content, status: Status = Status.FACT) -> Content:
    """What is ``told``, after its holder (a voice's id or free words), unless it says itself who tells it."""
    if who and wording.tells_itself(who, told.plain):
        return told
    if who:
        return line((f"{lead(wording.name(who), status)}: ", QUIET), told)
    return told if status is Status.FACT else line((f"{capital(status.value)}, whose is not said: ", QUIET), told)
