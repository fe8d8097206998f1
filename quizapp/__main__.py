"""``python -m quizapp``: the same as the command ``quizapp``; in a fresh clone it sets itself up first."""

from quizapp import checkout

if __name__ == "__main__":
    checkout.ensure("quizapp", needs=("textual", "yaml", "platformdirs"))

    from quizapp.cli import main

    raise SystemExit(main())
