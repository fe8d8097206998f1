"""What is remembered: the store of answers, and the scores computed from it."""
