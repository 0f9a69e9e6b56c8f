"""Forces side by side: figures of the same thing for the same time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard import wording
from dashboard.figures import Pair, lettered
from dashboard.rows.judgments import ForceRow
from dashboard.sheets import published_number
from dashboard.tables.figures import (
    decimals_of,
    difference,
    nation_name,
    value_record,
    verdict_words,
    without,
)
from dashboard.tables.stated_otherwise import stated_otherwise


@dataclass(frozen=True)
class ForceFigure:
    """One force's figure in a row of the comparison."""

    force: str
    text: str
    difference: str
    verdict: str
    otherwise: str
    pair: Pair | None

    @property
    def sentence(self) -> str:
        return self.pair.sentence if self.pair else ""


@dataclass(frozen=True)
class ComparedMetric:
    """One metric and period: England and Wales, and each chosen force."""

    name: str
    slug: str
    unit: str
    category: str
    kind: str
    direction_of_good: str
    period: str
    nation: str
    nation_covers: str  # who is missing from it, where someone is: “without Dorset”
    nation_otherwise: str
    forces: Sequence[ForceFigure]
    letters: Sequence[tuple[str, str]] = ()


def compared_metrics(
    pairs: Iterable[Pair], forces: Sequence[ForceRow], letters: Mapping[str, str]
) -> list[ComparedMetric]:
    """Rows by metric and period, in the order of the pairs; a force without the figure keeps its place."""
    rows: dict[tuple[object, ...], dict[str, Pair]] = {}
    for pair in pairs:
        known = pair.known
        key = (known.metric.slug, known.period_kind, known.period_end, known.baseline_end)
        if pair.force:
            rows.setdefault(key, {})[pair.force.area_slug] = pair
    return [compared_metric(found, forces, letters) for found in rows.values()]


def compared_metric(
    found: Mapping[str, Pair], forces: Sequence[ForceRow], letters: Mapping[str, str]
) -> ComparedMetric:
    caveats = {caveat.key for pair in found.values() for caveat in pair.caveats}
    known = next(iter(found.values())).known
    nation = next((pair.nation for pair in found.values() if pair.nation), None)
    return ComparedMetric(
        name=known.metric.name,
        slug=known.metric.slug,
        unit=known.metric.unit,
        category=known.metric.category_label,
        kind=known.metric.kind_label,
        direction_of_good=known.metric.polarity_label,
        period=wording.period(known),
        nation=wording.figure(nation) if nation else "",
        nation_covers=without(nation) if nation else "",
        nation_otherwise=stated_otherwise(nation) if nation else "",
        forces=[force_figure(force.name, found.get(force.slug)) for force in forces],
        letters=lettered(caveats, letters),
    )


def force_figure(force: str, pair: Pair | None) -> ForceFigure:
    if pair is None or pair.force is None:
        return ForceFigure(force, "", "", "not in the data", "", None)
    return ForceFigure(
        force,
        wording.figure(pair.force),
        difference(pair),
        verdict_words(pair),
        stated_otherwise(pair.force),
        pair,
    )


def national_value(pair: Pair) -> object:
    return published_number(pair.nation.value, pair.nation.decimals) if pair.nation else None


def national_difference(pair: Pair) -> object:
    return published_number(pair.answer.difference, decimals_of(pair)) if pair.answer else None


def metric_records(rows: Iterable[ComparedMetric]) -> list[dict[str, object]]:
    """One record for each force and metric, with the national figure beside it."""
    found = []
    for row in rows:
        for one in row.forces:
            if one.pair is None or one.pair.force is None:
                continue
            answer = one.pair.answer
            found.append(
                {
                    **value_record(one.pair.force),
                    "caveats": [caveat.text for caveat in one.pair.caveats],
                    "nation": national_value(one.pair),
                    "nation_covers": nation_name(one.pair.nation) if one.pair.nation else None,
                    "difference": national_difference(one.pair),
                    "ratio": answer.ratio if answer else None,
                    "verdict": answer.verdict.value if answer else None,
                    "significance": answer.significance.value if answer else None,
                    "sentence": answer.sentence if answer else None,
                }
            )
    return found
