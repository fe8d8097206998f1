"""Why there is no article to read."""

from __future__ import annotations


class ArticleError(Exception):
    """There is no article to read. The message is one line that says why and what to do."""
