"""Several small tables in one round trip: each row as the name of its table and an array of its columns.

For tables that name things or state a few things. What comes in thousands is read as it is.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet, Value
from django.db.models.functions import JSONArray

Packed = dict[str, list[list[Any]]]


def pack(name: str, rows: QuerySet[Any], *columns: str) -> QuerySet[Any]:
    """The columns of some rows; dates come back as ISO text."""
    return rows.order_by().values_list(Value(name), JSONArray(*columns))


def union(*parts: QuerySet[Any]) -> QuerySet[Any]:
    """All parts as one query."""
    return parts[0].union(*parts[1:], all=True)


def by_name(rows: Iterable[Any]) -> Packed:
    """The rows of such a query under the names of their tables; a part without rows is an empty list."""
    found: Packed = defaultdict(list)
    for name, columns in rows:
        found[name].append(columns)
    return found


def unpack(*parts: QuerySet[Any]) -> Packed:
    """All parts, read in one query."""
    return by_name(union(*parts))
