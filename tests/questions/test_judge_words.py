"""Judging typed names, terms and phrases: one table a kind; what is a slip, what is another answer."""

from __future__ import annotations

import pytest

from quizapp.deck.model import AnswerKind
from quizapp.questions.judge import judge_text
from quizapp.questions.model import Expected, Outcome

PERSON, PLACE, BODY, TERM, PHRASE = (
    AnswerKind.PERSON,
    AnswerKind.PLACE,
    AnswerKind.ORGANISATION,
    AnswerKind.TERM,
    AnswerKind.PHRASE,
)

LOPEZ = Expected(PERSON, "Andrés Manuel López Obrador", ("AMLO",), ("Marcelo Ebrard", "Ovidio Guzmán"))
OVIDIO = Expected(PERSON, "Ovidio Guzmán", (), ("Joaquín Guzmán", "José Guadalupe Tapia"))
SHERIDAN = Expected(PERSON, "Mary Beth Sheridan")
CHAPO = Expected(PERSON, 'Joaquín "El Chapo" Guzmán', (), ("Ovidio Guzmán",))
THREE = Expected(PERSON, "Donald Trump, Nikki Haley and Vivek Ramaswamy")
CARTEL = Expected(BODY, "Sinaloa cartel", (), ("Gulf cartel",))
GROUP = Expected(BODY, "International Crisis Group")
RAND = Expected(BODY, "Rand Corp.")
AGENCY = Expected(BODY, "DEA", (), ("CIA",))
MEXICO = Expected(PLACE, "Mexico", (), ("China", "United States"))
ASIA = Expected(PLACE, "Asia")
STATES = Expected(PLACE, "United States")
TOWN = Expected(PLACE, "Culiacán")
VALUES = Expected(PHRASE, "a lack of family values")
WAR = Expected(PHRASE, "World War II")
LABOUR = Expected(PHRASE, "organised labour")
MOVE = Expected(TERM, "emigration")
LANGUAGE = Expected(TERM, "C++")

RIGHT = [
    (LOPEZ, "Andres Manuel Lopez Obrador|andrés manuel lópez obrador|AMLO|amlo|López Obrador|OBRADOR|Obrador?"),
    (
        LOPEZ,
        "President López Obrador|the President, Andrés Manuel López Obrador|A. M. López Obrador|Andrés López Obrador",
    ),
    (LOPEZ, "I think it was López Obrador|López Obrador, the president of Mexico|Obrador (AMLO)"),
    (
        LOPEZ,
        "López-Obrador|Lo\u0301pez Obrador",
    ),
    (OVIDIO, "Ovidio Guzman|O. Guzmán|Guzmán, Ovidio|Mr. Ovidio Guzmán"),
    (
        SHERIDAN,
        "Sheridan|Mary Sheridan|M. B. Sheridan|M.B. Sheridan|Marybeth Sheridan|Mary-Beth Sheridan|Mrs. Sheridan",
    ),
    (CHAPO, "El Chapo|Joaquín Guzmán|Joaquin El Chapo Guzman|“El Chapo” Guzmán"),
    (THREE, "Haley, Trump and Ramaswamy|trump haley ramaswamy|Trump; Ramaswamy; Haley|Trump & Haley & Ramaswamy"),
    (CARTEL, "the Sinaloa cartel|SINALOA CARTEL|by the Sinaloa cartel|Sinaloacartel"),
    (GROUP, "the International Crisis Group|ICG"),
    (RAND, "Rand|RAND Corporation|the Rand Corp"),
    (AGENCY, "dea|D.E.A.|the DEA"),
    (MEXICO, "México|in Mexico|probably Mexico|mexico!|Mexico (North America)|the answer is Mexico"),
    (ASIA, "from Asia|Asia, maybe|Asia, I think|I'm not sure but Asia|no idea, maybe Asia?|Asia, right?"),
    (STATES, "US|USA|the U.S.|united states of america|U.S.A."),
    (TOWN, "Culiacan|Culiacán, the state capital"),
    (VALUES, "lack of family values|the lack of family values|because of a lack of family values"),
    (WAR, "World War 2|world war two"),
    (LABOUR, "organized labor|organised labor"),
    (LANGUAGE, "c++|C ++"),
]

SLIPS = [
    (LOPEZ, "Obradro|Lopes Obrador|Lopez Obradorr"),
    (OVIDIO, "Ovido Guzman|Ovidio Gusman"),
    (SHERIDAN, "Sherridan|Mary Bet Sheridan"),
    (CARTEL, "Sinalao cartel|Sinaloa cartels|the cartel of Sinaloa|Sinaloa cartel in Mexico"),
    (GROUP, "Internationl Crisis Group|International Crisis Gruop"),
    (MEXICO, "Mexcio|Mexico in North America"),
    (STATES, "Unted States|the United State"),
    (TOWN, "Culiacán, Sinaloa|Culiacan in Sinaloa"),
    (CARTEL, "Cartel de Sinaloa"),
    (VALUES, "lack of familly values|lacking family values|family values lack|lack family values"),
    (WAR, "Second World War"),
    (LABOUR, "organized labuor"),
    (MOVE, "emigraton"),
    (THREE, "Trump, Haly and Ramaswamy"),
]

WRONG = [
    (
        LOPEZ,
        "Andrés|Andrés Manuel|Manuel|López|Juan López Obrador|Marcelo Ebrard|Ebrard|the president|not López Obrador",
    ),
    (LOPEZ, "López Obrador and Ebrard|López Obrador or Ebrard|López Obrador, Ebrard|López Obrador / Ebrard|?|"),
    (OVIDIO, "Guzmán|Guzman|Ovidio|J. Guzmán|Joaquin Guzman|Guzmán, the son of Joaquín Guzmán"),
    (SHERIDAN, "Mary Beth|Mary|Beth"),
    (CHAPO, "Guzmán|Joaquín"),
    (THREE, "Trump and Haley|Trump|Trump, Haley, Ramaswamy and Biden"),
    (CARTEL, "Sinaloa|cartel|Gulf cartel|the Sinaloa cartel and the army|Sinaloa cartel, Gulf cartel"),
    (GROUP, "Crisis Group|IGC"),
    (AGENCY, "CIA|DIA|DAE|FDA"),
    (MEXICO, "Mexico and China|Mexico or China|Mexico, China|Mexico/China|Mexico City"),
    (
        MEXICO,
        "New Mexico|not Mexico|Mexico, not China",
    ),
    (MEXICO, "China|Mexican|Mexico but also China"),
    (ASIA, "not Asia|no Asia|isn't Asia|Asia Minor|never Asia"),
    (VALUES, "family values|no lack of family values|lack|values"),
    (MOVE, "immigration|migration"),
    (MEXICO, "Mexico, Canada|Mexico (Canada)"),
    (TOWN, "Culiacán, not Sinaloa|Culiacán and Tijuana"),
    (LANGUAGE, "C|C#"),
]

SCRIPTS = [
    (PLACE, "Ελλάδα", "ΕΛΛΑΔΑ|η Ελλάδα|Ελλαδα", "Ελλάδς", "Ελβετία"),
    (PERSON, "Οδυσσέας Ελύτης", "ελυτης|ΟΔΥΣΣΕΑΣ ΕΛΥΤΗΣ", "Ελύτις", "Οδυσσέας"),
    (PERSON, "محمد بن سلمان", "مُحَمَّد بن سَلمان|سلمان|محمـــد بن سلمان", "محمد بن سلمن", "محمد"),
    (PLACE, "إيران", "ايران|أيران", "إيرانن", "العراق"),
    (PLACE, "العراق", "عراق", "العرااق", "إيران"),
    (PLACE, "ירושלים", "יְרוּשָׁלַיִם", "ירושלם", "חיפה"),
    (PERSON, "习近平", "习 近平", "", "习近干|近平"),
    (PLACE, "中华人民共和国", "中华 人民 共和国", "", "中国|ＡＢＣ"),
    (PLACE, "カリフォルニア", "ｶﾘﾌｫﾙﾆｱ", "カリフォルニヤ", "東京"),
    (TERM, "किताब", "किताब", "कताब", "कलम"),
    (PLACE, "Đà Nẵng", "Da Nang|đà nẵng", "Da Nag", "Hà Nội"),
    (PLACE, "İstanbul", "istanbul|ISTANBUL|ıstanbul", "Istnbul", "Ankara"),
    (TERM, "Straße", "strasse|STRASSE", "Strase", "Weg"),
    (PERSON, "Jörg Müller", "Mueller|Muller|Joerg Mueller", "Mülller", "Meier"),
    (PERSON, "Greta Mueller", "Müller|mueller", "Muelller", "Meier"),
    (PERSON, "김정은", "김 정은|\u1100\u1175\u11b7\u110c\u1165\u11bc\u110b\u1173\u11ab", "", "김정운|정은"),
    (TERM, "ёлка", "елка", "ёлкаа", "палка"),
    (PLACE, "กรุงเทพ", "กรุงเทพ", "กรงเทพ", "เชียงใหม่"),
]


def rows(table: list[tuple[Expected, str]]) -> list[tuple[Expected, str]]:
    """One row for each typed text."""
    return [(expected, typed) for expected, texts in table for typed in texts.split("|")]


@pytest.mark.parametrize(("expected", "typed"), rows(RIGHT))
def test_right(expected: Expected, typed: str) -> None:
    verdict = judge_text(typed, expected)
    assert (verdict.outcome, verdict.credit) == (Outcome.RIGHT, 1.0), verdict


@pytest.mark.parametrize(("expected", "typed"), rows(SLIPS))
def test_right_with_a_slip_that_is_told(expected: Expected, typed: str) -> None:
    verdict = judge_text(typed, expected)
    assert (verdict.outcome, verdict.credit) == (Outcome.SLIP, 1.0), verdict
    assert verdict.note.startswith("Misspelt") or expected.answer in verdict.note


@pytest.mark.parametrize(("expected", "typed"), rows(WRONG))
def test_wrong(expected: Expected, typed: str) -> None:
    verdict = judge_text(typed, expected)
    assert verdict.outcome is Outcome.WRONG, verdict
    assert verdict.credit < 1.0


@pytest.mark.parametrize(("kind", "answer", "right", "slip", "wrong"), SCRIPTS)
def test_any_script(kind: AnswerKind, answer: str, right: str, slip: str, wrong: str) -> None:
    expected = Expected(kind, answer)
    for texts, outcome in ((right, Outcome.RIGHT), (slip, Outcome.SLIP), (wrong, Outcome.WRONG)):
        for typed in filter(None, texts.split("|")):
            assert judge_text(typed, expected).outcome is outcome, typed


@pytest.mark.parametrize(
    ("expected", "typed", "note"),
    [
        (LOPEZ, "Obradro", "Misspelt."),
        (LOPEZ, "marcelo ebrard", "That is Marcelo Ebrard, the answer to another question."),
        (LOPEZ, "ebard", "That looks like Marcelo Ebrard, the answer to another question."),
        (LOPEZ, "Andrés", "The last name is missing."),
        (OVIDIO, "Guzman", "“Guzman” fits several answers, such as Joaquín Guzmán: which one?"),
        (CARTEL, "cartel", "That is a part of the answer."),
        (ASIA, "not Asia", "Mind the negation: it says the opposite."),
        (THREE, "Trump and Haley", "2 of 3 right."),
        (ASIA, " ", "Nothing was typed."),
    ],
)
def test_notes_say_what_happened(expected: Expected, typed: str, note: str) -> None:
    assert judge_text(typed, expected).note == note


def test_what_is_as_near_to_a_rival_is_refused() -> None:
    alone = Expected(PLACE, "Carlton")
    beside = Expected(PLACE, "Carlton", (), ("Charlton",))
    assert judge_text("Charltn", Expected(PLACE, "Charlton")).outcome is Outcome.SLIP
    assert (
        judge_text("Cahrlton", alone).outcome is Outcome.SLIP or judge_text("Charlton", alone).outcome is Outcome.SLIP
    )
    assert judge_text("Charlton", beside).outcome is Outcome.WRONG
    assert judge_text("Caarlton", beside).outcome is Outcome.WRONG
    assert judge_text("Carltn", beside).outcome is Outcome.SLIP


def test_an_alias_does_not_shadow_a_rival() -> None:
    expected = Expected(PERSON, "Ana Ruiz", ("Rosa",), ("Rosi",))
    assert judge_text("Rosa", expected).outcome is Outcome.RIGHT
    assert judge_text("Rosi", expected).outcome is Outcome.WRONG
    assert judge_text("Rose", expected).outcome is Outcome.WRONG


def test_accents_decide_where_they_alone_tell_two_answers_apart() -> None:
    expected = Expected(TERM, "ma", (), ("má",))
    assert judge_text("ma", expected).outcome is Outcome.RIGHT
    assert judge_text("má", expected).outcome is Outcome.WRONG
    assert judge_text("má", Expected(TERM, "ma")).outcome is Outcome.RIGHT


def test_a_rival_that_is_the_answer_in_other_words_is_none() -> None:
    expected = Expected(PERSON, "Salvador Cienfuegos", ("Cienfuegos",), ("Gen. Salvador Cienfuegos", "Cienfuegos"))
    assert judge_text("General Salvador Cienfuegos", expected).outcome is Outcome.RIGHT
    assert judge_text("Cienfuegos", expected).outcome is Outcome.RIGHT


def test_words_of_the_question_may_be_left_out_or_repeated() -> None:
    prompt = "Which cartel do the indictments name?"
    assert judge_text("Sinaloa", CARTEL, prompt).right
    assert judge_text("the Gulf", CARTEL, prompt).outcome is Outcome.WRONG
    assert judge_text("cartel", CARTEL, prompt).outcome is Outcome.WRONG
    both = Expected(PLACE, "North Korea", (), ("South Korea",))
    assert judge_text("Korea", both, "Is it North or South Korea?").outcome is Outcome.WRONG


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Iceland", "Ireland"),
        ("Slovakia", "Slovenia"),
        ("Zambia", "Gambia"),
        ("legal", "illegal"),
        ("appropriate", "inappropriate"),
        ("imports", "exports"),
        ("employer", "employee"),
        ("million people", "billion people"),
        ("sixteen", "sixty"),
        ("inflation", "deflation"),
        ("bilateral talks", "unilateral talks"),
        ("Title 42", "Title 43"),
        ("COVID-19", "COVID-18"),
        ("Section 8", "Section 80"),
        ("moved from north to south", "moved from south to north"),
        ("with detectives", "without detectives"),
        ("more than before", "less than before"),
        ("NATO", "NASA"),
        ("able", "unable"),
    ],
)
def test_words_near_in_letters_and_far_in_sense_are_never_slips(answer: str, typed: str) -> None:
    for one, two in ((answer, typed), (typed, answer)):
        for kind in (PHRASE, PLACE, TERM):
            assert judge_text(two, Expected(kind, one)).outcome is Outcome.WRONG


def test_a_son_is_not_his_father() -> None:
    father, son = "Donald Trump", "Donald Trump Jr."
    assert judge_text("Donald Trump Jr.", Expected(PERSON, father, (), (son,))).outcome is Outcome.WRONG
    assert judge_text("Trump Jr", Expected(PERSON, father, (), (son,))).outcome is Outcome.WRONG
    assert judge_text("Donald Trump", Expected(PERSON, son, (), (father,))).outcome is Outcome.WRONG
    assert judge_text("trump jr", Expected(PERSON, son, (), (father,))).outcome is Outcome.RIGHT
    assert judge_text("Martin Luther King Jr.", Expected(PERSON, "Martin Luther King")).outcome is Outcome.RIGHT


def test_titles_count_where_nothing_else_tells_two_people_apart() -> None:
    judge, senator = "Judge Smith", "Sen. Smith"
    assert judge_text("Senator Smith", Expected(PERSON, judge, (), (senator,))).outcome is Outcome.WRONG
    assert judge_text("Senator Smith", Expected(PERSON, judge)).outcome is Outcome.WRONG
    assert judge_text("Senator Smith", Expected(PERSON, senator, (), (judge,))).outcome is Outcome.RIGHT
    assert judge_text("Mr. Smith", Expected(PERSON, judge)).outcome is Outcome.RIGHT
    assert judge_text("Smith", Expected(PERSON, judge, (), (senator,))).outcome is Outcome.WRONG
