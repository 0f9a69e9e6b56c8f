"""The offences of the tables, and every renaming that may join two of them. Data, not code.

A name that is not here is not guessed at: its rows are reported. A table that calls an offence by a
new name is brought in by writing the name down here, as another name of the same offence or, where the
offence was cut differently, as an offence of its own with a `Recasting`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

BURGLARY_RECAST = date(2017, 4, 1)
FRAUD_MOVED = date(2013, 4, 1)


@dataclass(frozen=True)
class Offence:
    """One offence as counted in the tables.

    `other_names` are other printings of the name; `parts` are the subgroups that make it up in the
    quarterly tables. It was counted from `since`, and until the day before `until`; None: throughout.
    """

    slug: str
    name: str
    other_names: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    is_fraud: bool = False
    since: date | None = None
    until: date | None = None

    def counted_throughout(self, start: date, end: date) -> bool:
        """Whether every day of a period was counted under this name."""
        return not (self.since and start < self.since) and not (self.until and end >= self.until)

    def counted_within(self, start: date, end: date) -> bool:
        """Whether some day of a period was counted under this name."""
        return not (self.since and end < self.since) and not (self.until and start >= self.until)


@dataclass(frozen=True)
class Recasting:
    """From `on` an offence is counted anew: under another name, or by somebody else (`later` empty).

    `source` says where the new rule is published; the table itself shows the day.
    """

    earlier: str
    later: str
    on: date
    reason: str
    source: str = ""


OFFENCES = (
    Offence("all-other-theft-offences", "All other theft offences", ("Other theft offences",)),
    Offence("bicycle-theft", "Bicycle theft"),
    Offence("criminal-damage-and-arson", "Criminal damage and arson", parts=("Arson", "Criminal damage")),
    Offence(
        "death-or-serious-injury-by-illegal-driving",
        "Death or serious injury caused by illegal driving",
        ("Death or serious injury - unlawful driving",),
    ),
    Offence("domestic-burglary", "Domestic burglary", until=BURGLARY_RECAST),
    Offence("drug-offences", "Drug offences", parts=("Possession of drugs", "Trafficking of drugs")),
    Offence("fraud-offences", "Fraud offences", is_fraud=True, until=FRAUD_MOVED),
    Offence("homicide", "Homicide"),
    Offence("miscellaneous-crimes-against-society", "Miscellaneous crimes against society"),
    Offence("non-domestic-burglary", "Non-domestic burglary", until=BURGLARY_RECAST),
    Offence("non-residential-burglary", "Non-residential burglary", since=BURGLARY_RECAST),
    Offence("possession-of-weapons-offences", "Possession of weapons offences"),
    Offence("public-order-offences", "Public order offences"),
    Offence("residential-burglary", "Residential burglary", since=BURGLARY_RECAST),
    Offence("robbery", "Robbery", parts=("Robbery of business property", "Robbery of personal property")),
    Offence("sexual-offences", "Sexual offences", parts=("Rape", "Other sexual offences")),
    Offence("shoplifting", "Shoplifting"),
    Offence("stalking-and-harassment", "Stalking and harassment"),
    Offence("theft-from-the-person", "Theft from the person"),
    Offence("vehicle-offences", "Vehicle offences"),
    Offence("violence-with-injury", "Violence with injury"),
    Offence("violence-without-injury", "Violence without injury"),
)
BY_SLUG = {offence.slug: offence for offence in OFFENCES}

COUNTING_RULES = "home-office-counting-rules-burglary"

RECASTINGS = (
    Recasting(
        "domestic-burglary",
        "residential-burglary",
        BURGLARY_RECAST,
        "From April 2017 burglary of a home takes in sheds, garages and other buildings on its ground.",
        COUNTING_RULES,
    ),
    Recasting(
        "non-domestic-burglary",
        "non-residential-burglary",
        BURGLARY_RECAST,
        "From April 2017 sheds, garages and other buildings on the ground of a home no longer count here.",
        COUNTING_RULES,
    ),
    Recasting(
        "fraud-offences",
        "",
        FRAUD_MOVED,
        "From April 2013 fraud is recorded centrally; forces only correct what they recorded before.",
    ),
)


def names_of(offences: Iterable[Offence]) -> dict[str, Offence]:
    """Every name under which a table may print an offence or a part of it, in small letters."""
    return {
        name.casefold(): offence
        for offence in offences
        for name in (offence.name, *offence.other_names, *offence.parts)
    }


BY_NAME = names_of(OFFENCES)


def expected_within(start: date, end: date) -> frozenset[str]:
    """The offences, fraud apart, without which a sum over a period is no count of recorded crime."""
    return frozenset(
        offence.slug for offence in OFFENCES if not offence.is_fraud and offence.counted_within(start, end)
    )
