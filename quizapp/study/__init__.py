"""A sitting: choosing what to ask, asking it, and the workspace that holds decks and record together."""
