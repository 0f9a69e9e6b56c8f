"""A page's rows as a table that can be shown, downloaded and read by a program."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Sheet:
    """One table of a page: a name, and records that all have the same keys, in reading order.

    A record may hold lists (citations, caveats) and mappings; a spreadsheet gets them as text.
    """

    name: str
    records: Sequence[Mapping[str, object]]


def published_number(value: Decimal | None, decimals: int) -> Decimal | None:
    """A number with exactly the decimals that were printed, for a download."""
    return None if value is None else value.quantize(Decimal(1).scaleb(-decimals))
