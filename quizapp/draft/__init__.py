"""From an article's text to a draft deck: who says what, which facts, each with its passage.

The way of the data: ``quizapp.article`` has read the article into paragraphs. ``article`` has their words, sentences
and quotations (``tokens``, ``quotation``), ``frames`` rows of tagged units (``tags``). ``cues`` tell who says
something, ``contents`` and ``behind`` which words that is, ``speech`` puts both together; ``loose`` and ``turns`` do
where no verb tells, ``genre`` for speeches and press releases. ``people``, ``referents`` and ``speakers`` name the
source, ``spoken`` says how sure it is. ``facts``, ``roles`` and ``terms`` find what is worth asking in the sentences
(``passages``), ``stances`` who is for what.

``making`` has entries made of it all: ``plain_entries`` facts, events and terms, ``views`` viewpoints; ``leaning``
mends what cannot stand alone. ``voices``, ``sides`` and ``disputes`` sort them, ``ground`` refuses what the article
does not say letter by letter, ``eyes`` marks what needs an eye, ``deck_file`` writes the deck, ``update`` merges it
into one that its teacher has worked on. ``drafting`` is the way in.

Pure rules and word lists of English: no model, no clock, no network, no randomness; the same text gives the same deck.
The rules were written from a corpus of newspaper articles that is no part of the project; ``tests/bench/drafting.py``
measures them on one.
"""
