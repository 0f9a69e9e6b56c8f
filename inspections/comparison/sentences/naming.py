"""How a sentence about figures opens: the metric, the area, the first number and its period."""

import re

from inspections.comparison.rules import Figure
from inspections.comparison.sentences.numbers import small_number, value_with_unit
from inspections.comparison.sentences.periods import wordings_of, wordings_of_change
from inspections.comparison.sentences.wording import capital_first, listed, small_first
from inspections.comparison.words import UnitKind

MISSING_AREAS_NAMED = 2

# What "a rise of 3 percent over the five years to 30 June 2016" says already.
SAID_BY_THE_NUMBER = r"^change in |,? change\b.*$|,? since \d{4}.*$|,? over \w+ years?$"


def metric_name(figure: Figure) -> str:
    """The metric as the first words of a sentence; that it is a change is said by "a rise of"."""
    name = figure.metric
    if figure.unit_kind == UnitKind.PERCENT_CHANGE:
        name = re.sub(SAID_BY_THE_NUMBER, "", name, flags=re.IGNORECASE) or name
    return capital_first(name)


def area_name(figure: Figure) -> str:
    """The area, with who is missing from it: "England and Wales without Dorset"."""
    missing = figure.missing_areas
    if not missing:
        return figure.area
    if len(missing) <= MISSING_AREAS_NAMED:
        return f"{figure.area} without {listed(list(missing))}"
    return f"{figure.area} without {small_number(len(missing))} forces"


def area_wordings(figure: Figure) -> list[str]:
    """The area with who is missing from it: by name, then by number."""
    missing = len(figure.missing_areas)
    by_number = f"{figure.area} without {small_number(missing)} forces"
    return [area_name(figure), by_number] if missing > 1 else [area_name(figure)]


def openings(a: Figure, b: Figure) -> list[str]:
    """The first number under its name, with its area and period, fullest wording first."""
    over_time = a.area_key == b.area_key
    name, told = _name_of_both(a, b), value_with_unit(a)
    times = wordings_of_change(a) if a.unit_kind == UnitKind.PERCENT_CHANGE else wordings_of(a.period)
    if over_time:
        found = [f"{named(f'{name} in {area_name(a)}')} {told} {time}" for time in times]
    else:
        found = [f"{named(name)} {told} in {area_name(a)} {time}" for time in times]
    return [*found, f"{named(name)} {told} {times[-1]}"]


def nameless_openings(a: Figure) -> list[str]:
    """Where a long name leaves no room for the numbers: the first number with or without its area."""
    told = capital_first(value_with_unit(a))
    time = wordings_of(a.period)[-1]
    return [f"{told} in {area_name(a)} {time}", f"{told} {time}"]


def named(name: str) -> str:
    """A name before its number; one colon is enough for a sentence."""
    return f"{name}," if ":" in name else f"{name}:"


def _name_of_both(a: Figure, b: Figure) -> str:
    """The metric's name; where it was renamed, the former name too."""
    if a.metric == b.metric:
        return metric_name(a)
    word = "or"
    if a.period.end and b.period.end and a.period.end != b.period.end:
        word = "formerly" if a.period.end > b.period.end else "later"
    return f"{metric_name(a)} ({word} {small_first(metric_name(b))})"
