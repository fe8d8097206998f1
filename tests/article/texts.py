"""An article of the tests, made up, long enough to fill pages."""

from __future__ import annotations

TITLE = "The valley argues over its river"
OPENING = "The river fell to 41 percent of its normal flow in August 2023, the regional water office said."
PARAGRAPHS = [
    OPENING,
    "“We cannot drink promises,” Mayor Ana Ruiz told reporters on Tuesday. “The wells run dry first here, and nobody "
    "has asked the people of Harlow what they would do about it.”",
    "Growers disagree.",
    "Tom Vale, who leads the Orchard League, said the council should “keep its hands off the gates.” He warned that "
    "1,200 jobs would be lost, and that the oldest orchards would have to be cut down within a year or two.",
    "The dam at Upper Farrow is the oldest one on the river. It was built in 1908 for 250,000 crowns, and its gates "
    "have been mended eleven times since then. A former official of the water office, who asked not to be named, said "
    "that nobody had looked at them for years.",
    "Is there a way out? Jon Holt, an engineer, thinks so: the gates could be opened by night, when the wells of the "
    "town are full, and closed by day.",
    "It is not yet decided.",
]


def many(times: int) -> list[str]:
    """Paragraphs enough for some pages, no two of them alike."""
    return [f"In part {part + 1}, {each[0].lower()}{each[1:]}" for part in range(times) for each in PARAGRAPHS]
