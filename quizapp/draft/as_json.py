"""A draft as plain values for JSON: the text as read, who says what, what is worth asking, the deck's entries."""

from __future__ import annotations

from typing import Any

from quizapp.draft.article import Article
from quizapp.draft.drafting import Draft
from quizapp.draft.entries import DraftDispute, DraftSide, DraftVoice
from quizapp.draft.facts import Found
from quizapp.draft.spoken import Spoken


def as_json(draft: Draft) -> dict[str, Any]:
    """The whole draft. Offsets count characters of ``text``, which is the text as it came.

    ``statements`` are those whose speaker and extent are plain, ``other_statements`` those that hold less often.
    """
    return {
        "text": draft.article.flow.source,
        "statements": [_statement(each) for each in draft.said if each.statement.plain],
        "other_statements": [_statement(each) for each in draft.said if not each.statement.plain],
        "facts": [_fact(draft.article, each) for each in draft.found],
        "deck": {
            "yaml": draft.deck,
            "entries": [
                {"section": entry.section, **dict(entry.keys), "trust": entry.trust.value, "why": entry.why}
                for entry in draft.entries
            ],
            "voices": [_shown(voice) for voice in draft.voices],
            "disputes": [_shown(dispute) for dispute in draft.disputes],
            "sides": [_shown(side) for side in draft.sides],
            "left_out": dict(sorted(draft.left.reasons.items())),
            "left_out_sentences": [
                {"reason": each.reason, "from": each.number, "text": each.text} for each in draft.left.told
            ],
        },
    }


def _shown(part: DraftVoice | DraftDispute | DraftSide) -> dict[str, Any]:
    """A voice, dispute or side; ``review`` is why it needs an eye, empty where it needs none."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in part._asdict().items()}


def _statement(each: Spoken) -> dict[str, Any]:
    return {
        "content": [list(span) for span in each.content],
        "source": list(each.source) if each.source else None,
        "speaker": each.speaker or None,
        "trust": each.trust.value,
        "why": each.why,
    }


def _fact(article: Article, each: Found) -> dict[str, Any]:
    places = article.flow.spans(*each.key)
    sentence = article.flow.spans(*each.sentence)
    return {
        "span": [places[0][0], places[-1][1]],
        "sentence": [sentence[0][0], sentence[-1][1]],
        "key": article.flow.text[each.key[0] : each.key[1]],
        "kind": each.kind,
        "value": each.value,
        "unit": each.unit,
        "trust": each.trust.value,
        "why": each.why,
    }
