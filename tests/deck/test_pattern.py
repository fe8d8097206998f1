from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from quizapp.deck.pattern import _Pattern, pattern


def test_a_pattern_is_compiled_at_its_first_use() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("")


def test_a_pattern_is_one_like_any_other() -> None:
    made, known = pattern(r"(?P<word>[a-z]+)", re.I), re.compile(r"(?P<word>[a-z]+)", re.I)
    assert (made.pattern, made.flags, made.groupindex) == (known.pattern, known.flags, known.groupindex)
    assert made.findall("One two") == ["One", "two"]
    assert made.sub("x", "One two") == "x x"
    assert [found["word"] for found in made.finditer("One two")] == ["One", "two"]


def test_each_pattern_of_the_program_compiles() -> None:
    found = 0
    for part in ("deck", "draft", "questions"):
        package = importlib.import_module(f"quizapp.{part}")
        for module in pkgutil.iter_modules(package.__path__, f"quizapp.{part}."):
            held = vars(importlib.import_module(module.name)).values()
            for each in held:
                if isinstance(each, _Pattern):
                    assert re.compile(str(each.pattern))
                    found += 1
    assert found > 50
