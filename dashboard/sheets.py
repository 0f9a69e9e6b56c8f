"""A page's rows as a table that can be shown, downloaded and read by a program."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

Records = Sequence[Mapping[str, object]]


@dataclass(frozen=True)
class Sheet:
    """One table of a page: a name, and how to make its records, which only a download needs.

    All records have the same keys, in reading order. A record may hold lists (citations, caveats) and
    mappings; a spreadsheet gets them as text.
    """

    name: str
    make: Callable[[], Records]

    @cached_property
    def records(self) -> Records:
        return self.make()


def published_number(value: Decimal | None, decimals: int) -> Decimal | None:
    """A number with exactly the decimals that were printed, for a download."""
    return None if value is None else value.quantize(Decimal(1).scaleb(-decimals))
