from __future__ import annotations

import pytest

from quizapp.deck.model import AnswerKind
from quizapp.questions.model import Point
from quizapp.record.model import PointScore
from quizapp.study.cards import cards_first_to_last
from quizapp.study.progress import Standing, Tally, progress, standing


def score(asked: int, right: int, last_right: bool, recalled: int = 0, at: int = 0) -> PointScore:
    return PointScore("p", asked, right, last_right, at, recalled)


@pytest.mark.parametrize(
    ("held", "wanted"),
    [
        (None, Standing.UNSEEN),
        (score(0, 0, False), Standing.UNSEEN),
        (score(1, 0, False), Standing.LEARNING),
        (score(1, 1, True), Standing.LEARNING),
        (score(1, 1, True, recalled=1), Standing.KNOWN),
        (score(2, 2, True), Standing.KNOWN),
        (score(3, 2, False, recalled=2), Standing.LEARNING),
        (score(9, 2, True), Standing.KNOWN),
    ],
)
def test_known_is_the_last_right_and_two_right_or_one_typed(held: PointScore | None, wanted: Standing) -> None:
    assert standing(held) is wanted


def point(name: str, topic: str = "", dispute: str = "", voices: tuple[str, ...] = ()) -> Point:
    return Point(name, name, "fact", "x", AnswerKind.PHRASE, "", topic=topic, dispute=dispute, voices=voices)


def test_a_point_counts_in_each_group_that_it_belongs_to() -> None:
    points = [point("a", "rain", voices=("ruiz", "osei")), point("b", "rain", "water"), point("c")]
    counted = progress(points, {"a": score(2, 2, True), "b": score(1, 0, False)})
    assert counted.all == Tally(1, 1, 1)
    assert counted.topics == {"rain": Tally(1, 1, 0), "": Tally(0, 0, 1)}
    assert counted.disputes == {"water": Tally(0, 1, 0)}
    assert counted.voices == {"ruiz": Tally(1, 0, 0), "osei": Tally(1, 0, 0)}
    assert counted.sides == {}
    assert counted.all.total == 3
    assert counted.all.share == pytest.approx(1 / 3)


def test_nothing_has_no_share() -> None:
    assert progress([], {}).all.share == 0.0


def test_cards_begin_with_what_was_missed_and_unseen_and_end_with_what_is_known() -> None:
    scores = {
        "known": score(3, 3, True, at=9),
        "longer known": score(3, 3, True, at=5),
        "once right": score(1, 1, True, at=8),
        "missed": score(2, 1, False, at=7),
        "missed before": score(1, 0, False, at=2),
    }
    order = cards_first_to_last(
        ["known", "new", "missed", "longer known", "once right", "newer", "missed before"], scores
    )
    assert order == ["missed before", "missed", "new", "newer", "once right", "longer known", "known"]
