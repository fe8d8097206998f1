"""A deck in other forms: sheets to print and to take into a discussion. Values in, text out; no files, no clock."""
