"""The data dictionary: every table and column of the whole data, in words, written from the models."""

from collections.abc import Iterator

from inspections.export.tables import TABLES, Column, Table

HEAD = """\
# Data dictionary

What the whole data hold, table by table: the file `peelmark.sqlite3` and the data package
`peelmark.zip` have the same tables with the same columns. This page is written from the models by
`manage.py export_data --dictionary`.

* A row is named by its **natural key**, never by a number. Where the key has several parts, the column
  `key` joins them with “/”; a column that refers to another table holds that table's key or slug.
* An **empty cell** (in SQLite: NULL) means that nothing was published. It is never a zero.
* **Numbers** in the CSV files keep the decimals that were printed. SQLite keeps floating point; the
  column `decimals` says how many were printed.
* Two grades or two figures **may not be compared merely because they stand side by side**: see
  `question_links`, `cycle_verdicts`, `stated_comparisons`, `metric_links`, `breaks` and `value_caveats`.
  The pages and the API apply these rules and say the answer in a sentence.
* In the CSV files a text that begins with = + - or @ has an apostrophe before it, unless it is a
  negative number, so that no spreadsheet runs it as a formula. SQLite has it without.
* `values`, `order` and `on` are words of SQL: write them in double quotes.
* Only published rows are here. The reports' own sentences are not: findings and caveats are told in our
  own words.
"""


def words(column: Column) -> str:
    return "; ".join(f"`{word}` {label}" for word, label in column.words)


def column_line(table: Table, column: Column) -> str:
    refers = f"Key of `{column.table}`." if column.table else ""
    listed = f"One of: {words(column)}." if column.words else ""
    told = " ".join(part for part in (column.about, refers, listed) if part)
    name = f"**`{column.name}`**" if column.name in table.key else f"`{column.name}`"
    return f"| {name} | {column.kind} | {'yes' if column.required else ''} | {told} |"


def table_section(table: Table) -> Iterator[str]:
    yield f"\n## {table.name}\n"
    yield f"{table.about}\n"
    yield "| column | type | always filled | meaning |"
    yield "|---|---|---|---|"
    for column in table.columns:
        yield column_line(table, column)


def data_dictionary() -> str:
    """The dictionary as Markdown; columns in bold tell the rows of a table apart."""
    lines = [HEAD.rstrip()]
    for table in TABLES:
        lines += table_section(table)
    return "\n".join(lines) + "\n"
