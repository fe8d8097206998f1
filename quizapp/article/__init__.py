"""An article's file, read: its paragraphs as a reader counts them, and what it says of itself.

``files`` has the bytes of a file or of standard input, or says in plain words why there is nothing to read. ``reading``
makes an article of them: ``layout`` finds the paragraphs of plain text, ``page`` and ``markdown`` those of a web page
and of Markdown; ``furniture`` knows what is no text, ``flow`` keeps the way back from each letter to the file.

Drafting, checking a deck against its article and reviewing a draft all read here, so that a paragraph has one number.
"""
