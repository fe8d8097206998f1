"""A log so long that going through it is noticed, made in a moment."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def lengthen(record: Path, answers: int) -> None:
    """Repeats the first answer of a record until it has so many, and forgets what is remembered of them."""
    with closing(sqlite3.connect(record)) as connection, connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(answers)") if row[1] != "id"]
        names = ", ".join(columns)
        (there,) = connection.execute("SELECT count(*) FROM answers").fetchone()
        connection.execute(
            f"""WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO answers ({names})
            SELECT {names} FROM (SELECT * FROM answers ORDER BY id LIMIT 1) CROSS JOIN n""",
            (answers - there,),
        )
        connection.execute("DELETE FROM memory_rules")
