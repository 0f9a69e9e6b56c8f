"""Which metric of the caller's catalogue a figure is, by its unit and the words of its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspections.extraction.figures.draft import DraftFigure
from inspections.extraction.lines.clean import key
from inspections.extraction.records import KnownMetric
from inspections.extraction.structure.wording import likeness, stems
from inspections.extraction.vocabulary.metrics import METRIC_NAMES
from inspections.extraction.vocabulary.words import NUMBER_WORDS

# Least likeness of names for a match, and by how much the best must beat the next.
MATCHED = 0.6
AHEAD = 0.04
_IN_WORDS = {number: word for word, number in NUMBER_WORDS.items()}
_WORDINGS = dict(METRIC_NAMES)
_OVER_YEARS = re.compile(r"\bover (\w+) years?\b")
_BRACKETS = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A metric of the catalogue with the stems of its name and synonyms."""

    metric: KnownMetric
    names: tuple[frozenset[str], ...]
    unit: str


def prepared(catalogue: Sequence[KnownMetric]) -> list[Entry]:
    """The catalogue with its stems, worked out once."""
    return [
        Entry(
            metric, tuple(_stems(name) for name in (metric.name, *metric.synonyms)), _unit(metric.unit or "")
        )
        for metric in catalogue
    ]


def matched(figure: DraftFigure, catalogue: Sequence[Entry]) -> str | None:
    """The slug of the metric that this figure is; None where no name or several names fit."""
    variants = [_stems(name) for name in _variants(figure)]
    unit = _unit(figure.unit or "")
    scores: list[tuple[float, str]] = []
    for entry in catalogue:
        if not _units_agree(entry.unit, unit) or not _changes_agree(entry.metric.name, figure):
            continue
        score = max((likeness(variant, name) for variant in variants for name in entry.names), default=0.0)
        if score >= MATCHED:
            scores.append((score, entry.metric.slug))
    scores.sort(reverse=True)
    if not scores or (len(scores) > 1 and scores[0][0] - scores[1][0] < AHEAD):
        return None
    return scores[0][1]


def _variants(figure: DraftFigure) -> Iterator[str]:
    """The figure's name as catalogues may have it: without brackets, with its group, with the years
    of a change."""
    names = [figure.name, _BRACKETS.sub("", figure.name)]
    names += _WORDINGS.get(figure.name.removesuffix(", change"), ())
    if figure.parent:
        names.append(f"{figure.parent}: {figure.name}")
    if figure.unit and "domestic abuse" in figure.unit:
        names.append(f"domestic abuse {figure.name}")
    for name in names:
        if not figure.change:
            yield name
            continue
        plain = re.sub(r",? change$|^change in ", "", name, flags=re.I)
        yield f"{plain} change"
        if figure.baseline is not None:
            yield f"{plain} change since {figure.baseline.end.year}"
        years = _years(figure)
        if years:
            yield f"{plain} change over {_IN_WORDS.get(years, years)} year{'s' if years > 1 else ''}"


def _years(figure: DraftFigure) -> int | None:
    if figure.period is None or figure.baseline is None:
        return None
    days = (figure.period.end - figure.baseline.end).days
    return round(days / 365.25) if days % 365 <= days // 365 + 1 else None


def _changes_agree(name: str, figure: DraftFigure) -> bool:
    """A change is no level, and a change over four years no change over five."""
    if ("change" in name.lower()) != figure.change:
        return False
    found = _OVER_YEARS.search(name.lower())
    return found is None or NUMBER_WORDS.get(found.group(1)) == _years(figure)


def _units_agree(one: str, other: str) -> bool:
    """Whether two units can be one; reports call a rate per 100 a percentage."""
    if not one or not other or one == other:
        return True
    return "percent" in (one, other) and (one.startswith("per 100 ") or other.startswith("per 100 "))


def _stems(name: str) -> frozenset[str]:
    return stems(re.sub(r"[/-]", " ", key(name)).replace("summonsed", "summoned"))


def _unit(unit: str) -> str:
    words = key(unit).split(" (")[0]
    if words.startswith("pounds"):
        return "pounds"
    return "forces" if re.fullmatch(r"(?:forces )?of \d+(?: forces)?", words) else words
