"""Words that are a slip or two apart and still different words: never taken for one another."""

from __future__ import annotations

from typing import Final

from quizapp.deck.folding import word_set

_COUNTRIES: Final = """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burkina burundi cambodia
cameroon canada chad chile china colombia comoros congo croatia cuba cyprus denmark djibouti dominica ecuador egypt
eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea
guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan
kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania
luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia
montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau
palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles
singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia
zimbabwe
"""
_PEOPLES: Final = """
austrian australian iranian iraqi irish icelandic latvian slovak slovakian slovene slovenian malian malawian gambian
zambian nigerian nigerien mauritian mauritanian guinean guyanese dominican swiss swedish tamil thai danish spanish
"""
_NUMBERS: Final = """
thirteen thirty fourteen forty fifteen fifty sixteen sixty seventeen seventy eighteen eighty nineteen ninety seven
eleven million billion trillion
"""
_WEEK: Final = "monday sunday tuesday thursday june july march"
_PAIRS: Final = """
ascend descend|ascent descent|bilateral unilateral|cause case|debtor creditor|decrease increase
decreased increased|decreases increases|decreasing increasing|east west|eastern western|emigrant immigrant
emigrants immigrants|emigration immigration|emigration migration|employee employer|employees employers
export import|exporter importer|exports imports|external internal|formal former|hotter hotel
immigration migration|lender vendor|maximum minimum|morality mortality|mother other|nation notion|north south
northeast southeast|northern southern|northwest southwest|parity party|patrol petrol|persecution prosecution
poison prison|royal rural|trainee trainer|trial tribal|under upper
"""
_PREFIXES: Final = sorted(
    word_set("""
un in im il ir dis non anti mis de ex em pre post pro inter intra hyper hypo over under sub super mono poly macro
micro counter
""")
)
_ALIKE_PREFIXES: Final = ({"un", "in", "im", "il", "ir", "non", "dis"}, {"im", "em"})
"""Prefixes that say the same: one for the other is a slip (inofficial), none or another one is not."""

_LEAST_STEM: Final = 4


def _groups() -> dict[str, frozenset[str]]:
    """For each known word the words that it must not be taken for."""
    listed = [_COUNTRIES.split(), _PEOPLES.split(), _NUMBERS.split(), _WEEK.split()]
    listed += [pair.split() for line in _PAIRS.strip().splitlines() for pair in line.split("|")]
    found: dict[str, frozenset[str]] = {}
    for group in listed:
        for word in group:
            found[word] = found.get(word, frozenset()) | frozenset(group)
    return found


_OTHERS: Final = _groups()


def different_words(one: str, two: str) -> bool:
    """Whether two folded words, however near in letters, are known for different ones.

    Countries, numbers and pairs that are often confused; and words that a prefix sets against each other (legal and
    illegal, emigration and immigration, export and import).
    """
    if one == two:
        return False
    return two in _OTHERS.get(one, ()) or _opposed(one, two)


def _opposed(one: str, two: str) -> bool:
    heads = {stem: prefix for prefix, stem in _split(one)}
    return any(stem in heads and _against(heads[stem], prefix) for prefix, stem in _split(two))


def _against(one: str, two: str) -> bool:
    return one != two and not any({one, two} <= alike for alike in _ALIKE_PREFIXES)


def _split(word: str) -> list[tuple[str, str]]:
    """A word as prefix and rest, in all ways that leave a stem; first as no prefix at all."""
    cut = [(prefix, word[len(prefix) :]) for prefix in _PREFIXES if word.startswith(prefix)]
    return [("", word), *((prefix, stem) for prefix, stem in cut if len(stem) >= _LEAST_STEM)]
