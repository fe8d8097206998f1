"""From an article's text to a draft deck: who says what, which facts, each with its passage.

The way of the data: ``quizapp.article`` has read the article into paragraphs; ``tokens`` and ``quotation`` find words,
sentences and quotations, ``frames`` rows of tagged units. ``cues`` tell who says something, ``contents`` which words
that is, ``speech`` puts both together, ``loose`` and ``turns`` do where no verb tells; ``speakers`` names the source,
``spoken`` says how sure it is. ``facts`` and ``terms`` find what is worth asking; ``statements``, ``views`` and
``voices`` make entries of it all, ``ground`` refuses what the article does not say letter by letter, ``deck_file``
writes the deck.

Pure rules and word lists of English: no model, no clock, no network, no randomness; the same text gives the same deck.
The rules were written from a corpus of newspaper articles that is no part of the project; ``tests/bench/drafting.py``
measures them on one.
"""
