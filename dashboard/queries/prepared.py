"""A query of which Django writes the SQL once; after that only the numbers in it are filled in.

Writing the SQL anew took most of the time that a page's queries cost. What comes out is what the queryset
itself would give, with the same conversions.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, count
from typing import Any

from django.db import connections, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model, QuerySet

Numbers = Sequence[int]
Row = Sequence[Any]

MOST_KEPT = 200
_marks = count(2**62)  # they stand for the numbers while the SQL is written; no row has such a number


class Written:
    """The SQL for one kind of database and lists of certain lengths."""

    def __init__(self, write: Callable[..., QuerySet[Any]], lengths: Sequence[int]) -> None:
        marks = [[next(_marks) for _ in range(length)] for length in lengths]
        rows = write(*marks)
        compiler = rows.query.get_compiler(rows.db)
        self.sql, self.parameters = compiler.as_sql()
        self.places = {mark: place for place, mark in enumerate(chain(*marks))}
        columns = [column[0] for column in compiler.select]
        self.converters = list(compiler.get_converters(columns).items())

    def rows(self, given: Sequence[Numbers], connection: BaseDatabaseWrapper) -> Iterator[Row]:
        numbers = list(chain(*given))
        filled = [numbers[self.places[one]] if one in self.places else one for one in self.parameters]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, filled)
            found = cursor.fetchall()
        return (self._converted(row, connection) for row in found) if self.converters else iter(found)

    def _converted(self, row: Row, connection: BaseDatabaseWrapper) -> Row:
        """As Django's own compiler does it; of nothing, no converter makes anything."""
        columns = list(row)
        for place, (converters, expression) in self.converters:
            if columns[place] is not None:
                for convert in converters:
                    columns[place] = convert(columns[place], expression, connection)
        return columns


def padded(numbers: Numbers) -> Numbers:
    """The list made 1, 2, 4, 8, … long by its last number: so few lengths need a text of their own."""
    length = 1 << (len(numbers) - 1).bit_length()
    return [*numbers, *[numbers[-1]] * (length - len(numbers))]


class Prepared:
    """A queryset as a function of lists of numbers; the lists may have any length but none."""

    def __init__(self, model: type[Model], write: Callable[..., QuerySet[Any]]) -> None:
        self._model = model
        self._write = write
        self._written: dict[Any, Written] = {}

    def __call__(self, *given: Numbers) -> Iterator[Row]:
        if not all(given):
            return iter(())
        connection = connections[router.db_for_read(self._model)]
        given = tuple(map(padded, given))
        lengths = tuple(map(len, given))
        written = self._written.get((connection.vendor, lengths))
        if written is None:
            if len(self._written) >= MOST_KEPT:
                self._written.clear()
            written = self._written[connection.vendor, lengths] = Written(self._write, lengths)
        return written.rows(given, connection)
