"""Learn what an article says and who holds which view, in the terminal.

The parts, and the one way in which they import each other (a test holds it)::

    ui, cli -> study -> record, questions -> deck

``deck`` is what an author writes, ``questions`` what a learner is asked, ``record`` what is remembered,
``study`` a sitting, ``ui`` and ``cli`` the faces. Only ``ui`` knows Textual. ``deck``, ``questions`` and the
rules of ``study`` get their clock, randomness and files handed in.
"""

__version__ = "0.1.0"
