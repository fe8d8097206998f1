"""Which screen each part of getting ready for a discussion has, and which one ends its runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from quizapp.ui.routes import Part

if TYPE_CHECKING:
    from quizapp.record.model import Sitting
    from quizapp.study.desk import Desk
    from quizapp.study.model import Result


def screen_of(desk: Desk, part: Part, of: str = "") -> Screen[None]:
    """The screen of a part; ``of`` names the dispute, voice or case. Raises RecordError where the record fails."""
    made: dict[Part, Callable[[Desk, str], Screen[None]]] = {
        Part.READY: _ready,
        Part.MAP: _map,
        Part.DISPUTE: _dispute,
        Part.VOICE: _voice,
        Part.CASES: _cases,
        Part.CASE: _case,
        Part.SORT: _sort,
    }
    return made[part](desk, of)


def end_of(desk: Desk, result: Result, sitting: Sitting | None) -> Screen[None] | None:
    """The screen that ends a run for a discussion; None for any other sitting, or where nothing was answered."""
    from quizapp.study import rehearsal_ready, rehearsal_sort

    if sitting is None or not result.answered:
        return None
    if result.mode == rehearsal_ready.MODE:
        from quizapp.ui.screens.ready import Ready

        return Ready(desk, sitting)
    if result.mode == rehearsal_sort.MODE:
        from quizapp.ui.screens.sorted import Sorted

        return Sorted(desk, result)
    return None


def _ready(desk: Desk, _of: str) -> Screen[None]:
    from quizapp.study.rehearsal import Rehearsal
    from quizapp.ui.screens.quiz import Quiz

    return Quiz(desk, Rehearsal(desk).ready())


def _sort(desk: Desk, _of: str) -> Screen[None]:
    from quizapp.study.rehearsal import Rehearsal
    from quizapp.ui.screens.quiz import Quiz

    return Quiz(desk, Rehearsal(desk).sort())


def _map(desk: Desk, _of: str) -> Screen[None]:
    from quizapp.ui.screens.map import DisputeMap

    return DisputeMap(desk)


def _dispute(desk: Desk, of: str) -> Screen[None]:
    from quizapp.ui.screens.dispute import DisputeScreen

    return DisputeScreen(desk, of)


def _voice(desk: Desk, of: str) -> Screen[None]:
    from quizapp.ui.screens.voice import VoiceScreen

    return VoiceScreen(desk, of)


def _cases(desk: Desk, _of: str) -> Screen[None]:
    from quizapp.ui.screens.cases import CasesScreen

    return CasesScreen(desk)


def _case(desk: Desk, of: str) -> Screen[None]:
    from quizapp.ui.screens.case import CaseScreen

    return CaseScreen(desk, of)
