"""A language model's proposals for a drafted deck, only if somebody asks for them.

The way of the data: ``request`` cuts the article into pieces and writes what is asked, ``talk`` asks it of an
OpenAI-compatible server (``endpoint`` says where that is, ``wire`` is the one door to the network), ``answer`` reads
what came back; ``wording`` refuses what the article does not say (by ``words``, ``ground``, ``derive``, ``standing_in``
and ``slips``), ``order`` what takes a side; ``admit`` puts what is left into the draft and counts the rest by reason.

A model is not believed in anything. It may cut a sentence, say whom a pronoun means, find reasons among the words of
the same speaker, and sort views under a question and voices under a side: all in the article's own words, and marked
for the eye. Nothing but ``wire`` knows a clock or a network: the same answers give the same deck.
"""
