"""Which figures of a force stand out from England and Wales, by a rule that is the same for every force."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard import wording
from dashboard.figures import Pair
from dashboard.tables.figures import nation_name, relative_percent
from inspections.comparison.words import Verdict

FAR = Decimal("1.25")  # times the national figure, or the national figure times this
UNDONE_BY = "care_between_areas"  # a caveat that itself says the areas do not count alike


@dataclass(frozen=True)
class StandOut:
    """A figure far from the national one: both numbers, their period, and its direction of good, if any."""

    name: str
    slug: str
    sentence: str
    force: str
    nation: str
    nation_name: str  # with its coverage: “England and Wales without Dorset”
    unit: str
    period: str
    times: Decimal
    direction_of_good: str
    with_care: bool


def stand_outs(pairs: Iterable[Pair], at_most: int = 4) -> Sequence[StandOut]:
    """The figures at least a quarter above the national one, or it above them, furthest first.

    Distance is a factor, so that 23 against 46 is as far as 46 against 23. Left out: comparisons that are
    refused or that a caveat undoes, outcomes (they change until every crime has one) and parts of totals,
    and figures so small that rounding alone would decide. It says nothing about good or bad.
    """
    found = [one for pair in pairs if (one := stand_out(pair)) and one.times >= FAR]
    return sorted(found, key=lambda one: -one.times)[:at_most]


def stand_out(pair: Pair) -> StandOut | None:
    """One figure as it may stand out; None where it may not."""
    metric = pair.known.metric
    if pair.force is None or pair.nation is None or pair.answer is None or not pair.answer.ratio:
        return None
    undone = any(caveat.effect == UNDONE_BY for caveat in pair.caveats)
    if undone or metric.framework or metric.part_of or relative_percent(pair) is None:
        return None
    return StandOut(
        name=metric.name,
        slug=metric.slug,
        sentence=pair.answer.sentence,
        force=wording.figure(pair.force),
        nation=wording.figure(pair.nation),
        nation_name=nation_name(pair.nation),
        unit=metric.unit,
        period=wording.period(pair.known),
        times=max(pair.answer.ratio, 1 / pair.answer.ratio),
        direction_of_good=metric.polarity_label.lower(),
        with_care=pair.answer.verdict is Verdict.WITH_CARE,
    )
