"""The command ``schema``: the deck format for editors and other programs."""

from __future__ import annotations

import json

from quizapp.cli import console
from quizapp.cli.given import Namespace
from quizapp.deck.schema_json import json_schema


def schema(arguments: Namespace) -> int:
    """Print the JSON Schema of a deck, in ASCII alone: a terminal or pipe of any encoding passes it on unharmed."""
    del arguments
    console.write_raw(json.dumps(json_schema(), indent=2) + "\n")
    return 0
