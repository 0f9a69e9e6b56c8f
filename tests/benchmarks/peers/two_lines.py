"""The force and England and Wales, once a year: the rows that our page draws too."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

SQL = Path(__file__).with_name("two_lines.sql").read_text()
Row = tuple[str, str, float]


def two_lines() -> list[Row]:
    """Year, area and value, read anew for each reader, as our own page would after an edit."""
    with closing(sqlite3.connect(os.environ["TWO_LINES"])) as connection:
        return connection.execute(SQL).fetchall()
