"""Who speaks in a speech, a press release, an interview."""

from __future__ import annotations

from quizapp.deck.model import Status
from quizapp.deck.read import read_deck
from quizapp.draft.article import read
from quizapp.draft.genre import headline, interviewers, issuer, speaking
from quizapp.draft.people import People
from quizapp.draft.spoken import spoken
from tests.draft.samples import drafted

OWN = "I came to the gates at noon. I saw that my boat was gone, and I thought of my father. The dam is 90 years old."


def test_a_speech_is_its_speakers_word() -> None:
    deck = read_deck(drafted("speech.txt").deck.encode()).deck
    assert deck is not None
    assert deck.voices["marta-oduya"].role == "mayor of Port Ellery"
    assert {fact.status for fact in deck.facts} == {Status.CLAIM}
    assert {fact.said_by for fact in deck.facts} <= set(deck.voices)


def test_who_writes_in_the_first_person_vouches_for_all_of_it() -> None:
    article = read(f"A morning\n\nAda Brook\n\n{OWN}")._replace(author="Ada Brook")
    assert {each.speaker for each in speaking(article, People(article), ())} == {"Ada Brook"}
    nameless = read(f"A morning\n\n{OWN}")
    assert {each.speaker for each in speaking(nameless, People(nameless), ())} == {"the author"}


def test_an_article_that_quotes_someone_is_no_speech() -> None:
    article = read(f"A morning\n\n“{OWN}” Mayor Ana Ruiz said to the council of the town.")
    assert speaking(article, People(article), spoken(article)) == []


def test_a_press_release_is_its_issuers_word() -> None:
    made = drafted("press.txt")
    deck = read_deck(made.deck.encode()).deck
    assert deck is not None
    assert deck.title == "Harrow Tidal to build its first power plant at Gannet Sound"
    assert deck.voices["harrow-tidal"].kind == "organisation"
    assert all(fact.said_by for fact in deck.facts)
    found = issuer(made.article, People(made.article))
    assert found is not None and found[0].name == "Harrow Tidal"


def test_an_article_has_no_issuer() -> None:
    article = read("The dam\n\nThe Water Board announced that the dam was to be closed for all of the summer.")
    assert issuer(article, People(article)) is None
    assert headline(article) == article.title


def test_who_asks_in_an_interview_holds_nothing() -> None:
    made = drafted("interview.md")
    deck = read_deck(made.deck.encode()).deck
    assert deck is not None
    assert "courier" not in deck.voices
    assert interviewers(made.article, spoken(made.article)) == {"courier"}
