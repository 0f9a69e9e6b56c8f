"""Small tables of recorded crime, written by hand in both layouts."""

from collections.abc import Sequence
from datetime import date

from inspections.imports.areas import Force, Forces, forces_by_name
from inspections.imports.reading import Reading, read_file

TODAY = date(2026, 11, 22)
ROLLING = "12 months ending,PFA,Region,Offence,Rolling year total number of offences"
QUARTERLY = (
    "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,"
    "Offence Code,Number of Offences"
)
THREE_FORCES = forces_by_name(
    [
        Force("staffordshire", "Staffordshire", "Staffordshire Police"),
        Force("devon-and-cornwall", "Devon and Cornwall", "Devon and Cornwall Police"),
        Force("city-of-london", "City of London", "City of London Police"),
    ]
)
ALWAYS_COUNTED = (
    "All other theft offences",
    "Bicycle theft",
    "Criminal damage and arson",
    "Death or serious injury caused by illegal driving",
    "Drug offences",
    "Homicide",
    "Miscellaneous crimes against society",
    "Possession of weapons offences",
    "Public order offences",
    "Robbery",
    "Sexual offences",
    "Shoplifting",
    "Stalking and harassment",
    "Theft from the person",
    "Vehicle offences",
    "Violence with injury",
    "Violence without injury",
)


def csv_of(heading: str, rows: Sequence[str]) -> bytes:
    return "\n".join([heading, *rows, ""]).encode()


def read_rolling(*rows: str, forces: Forces = THREE_FORCES) -> Reading:
    """What is read of rows that follow the headings of the twelve-months layout; the first is row 2."""
    return read_file(csv_of(ROLLING, rows), forces, today=TODAY)


def read_quarters(*rows: str, forces: Forces = THREE_FORCES) -> Reading:
    """What is read of rows that follow the headings of the quarterly layout; the first is row 2."""
    return read_file(csv_of(QUARTERLY, rows), forces, today=TODAY)


def quarter(
    year: str, number: int, count: int | str, *, part: str = "Shoplifting", area: str = "Staffordshire"
) -> str:
    """One row of the quarterly layout; `part` is the subgroup."""
    return f"{year},{number},{area},{part} as described,Some group,{part},1A,{count}"
