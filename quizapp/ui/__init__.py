"""The Textual app: the only part that knows Textual."""
