"""The areas of the tables: which name means which police force, and which are no territorial force."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

ALSO_CALLED = {
    "london, city of": "city-of-london",
    "metropolitan police": "metropolitan",
}
"""Names in the tables that are neither the short nor the official name of a force."""

NO_TERRITORIAL_FORCE = frozenset(
    {
        "action fraud",
        "british transport police",
        "cifas",
        "civil nuclear constabulary",
        "financial fraud action uk",
        "ministry of defence police",
        "national fraud intelligence bureau",
        "uk finance",
        # Sums that a table may state itself; England and Wales is always our own sum of the forces.
        "england",
        "england and wales",
        "wales",
    }
)
"""Areas of the tables that are left out on purpose, and named."""


@dataclass(frozen=True)
class Force:
    """A territorial police force as we know it."""

    slug: str
    name: str
    official_name: str


@dataclass(frozen=True)
class Forces:
    """The territorial forces, found by any of their names."""

    by_name: Mapping[str, str]
    names: Mapping[str, str]

    def find(self, name: str) -> str | None:
        """The slug of the force a table means, or None where no force has that name."""
        return self.by_name.get(plain(name))

    @property
    def slugs(self) -> frozenset[str]:
        return frozenset(self.names)


def forces_by_name(forces: Iterable[Force]) -> Forces:
    """The forces under their short names, their official names and the names only tables use."""
    known = list(forces)
    names = {force.slug: force.name for force in known}
    by_name = {plain(name): slug for name, slug in ALSO_CALLED.items() if slug in names}
    for force in known:
        by_name[plain(force.name)] = by_name[plain(force.official_name)] = force.slug
    return Forces(by_name, names)


def plain(name: str) -> str:
    """A name without what printers vary: case, "&", hyphens, commas."""
    return " ".join(re.sub(r"[-–,]", " ", name.casefold().replace("&", " and ")).split())


def is_no_territorial_force(name: str) -> bool:
    return plain(name) in NO_TERRITORIAL_FORCE
