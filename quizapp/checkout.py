"""Whether this Python has the packages that quizapp needs; if not, a fresh clone is set up. Standard library only.

A person with Git, Python and pip types one command; ``python3 -m quizapp`` and ``python3 -m tests`` both begin here.
Where the packages are installed already (a wheel, uv, pipx, a second start) this costs a look-up and does nothing:
``--help`` passes through here too, so what setting up needs is imported only when it is needed.
"""

from __future__ import annotations

from importlib.machinery import PathFinder


def ensure(module: str, needs: tuple[str, ...], extra: str = "") -> None:
    """Go on only with the packages ``needs`` at hand; else set the clone up and run ``python -m module`` there.

    ``extra`` is the optional dependency group that holds them. Ends the process when it had to change over.
    """
    missing = [name for name in needs if not PathFinder.find_spec(name)]
    if missing:
        from quizapp import setting_up

        setting_up.change_over(module, missing, extra)
