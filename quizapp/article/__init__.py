"""An article's file, read: its paragraphs as a reader counts them, and what it says of itself.

``content`` has the bytes of a file, ``kinds`` tells what they are, ``files`` reads them as what they are, or says in
plain words why there is nothing to read. ``layout`` finds the paragraphs of plain text; ``markdown``, ``page`` and
``pdf`` the ``parts`` of a file with structure. ``reading`` makes an article of both. ``head`` finds headline, author
and day, ``furniture`` knows what is no text, ``flow`` keeps the way back from each letter to the file.

Drafting, checking a deck against its article and reviewing a draft all read here, so that a paragraph has one number.
"""
