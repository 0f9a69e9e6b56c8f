"""The table of figures: a force beside England and Wales, with unit, period, difference and caveats."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from dashboard import wording
from dashboard.figures import Pair, all_caveats, engine_figure, lettered, marks
from dashboard.rows.figures import CaveatRow, ValueRow
from dashboard.sheets import published_number
from dashboard.tables.stated_otherwise import stated_otherwise
from inspections.comparison.words import Significance, UnitKind, Verdict

LARGEST_ROUNDING = Decimal("0.05")
NAMED = 3  # more missing forces than this are counted, and named in the caveat

SIGNIFICANCE = {
    Significance.HIGHER: "higher, by more than chance",
    Significance.LOWER: "lower, by more than chance",
    Significance.IN_LINE: "broadly in line",
    Significance.NOT_TESTED: "no margin published, so not tested",
}


@dataclass(frozen=True)
class MarkedCaveat:
    letter: str
    caveat: CaveatRow


@dataclass(frozen=True)
class FigureLine:
    """One line of the table, ready to print."""

    name: str
    slug: str
    unit: str
    kind: str
    direction_of_good: str
    period: str
    force: str
    nation: str
    nation_covers: str
    difference: str
    verdict: str
    force_otherwise: str  # what another place of the report prints instead
    nation_otherwise: str
    is_part: bool
    letters: Sequence[tuple[str, str]]
    pair: Pair

    @property
    def sentence(self) -> str:
        return self.pair.sentence


@dataclass(frozen=True)
class FigureGroup:
    label: str
    lines: Sequence[FigureLine]


@dataclass(frozen=True)
class FigureTable:
    groups: Sequence[FigureGroup]
    caveats: Sequence[MarkedCaveat]

    @property
    def lines(self) -> list[FigureLine]:
        return [line for group in self.groups for line in group.lines]

    @property
    def letters(self) -> dict[str, str]:
        """The letter of each caveat by its key: the same in the table, in the list, and in a chart."""
        return {marked.caveat.key: marked.letter for marked in self.caveats}


def too_coarse(value: ValueRow) -> bool:
    """Whether rounding alone may move a figure by more than five percent: 0.4 may be 0.35 or 0.45."""
    if value.value is None:
        return True
    half_a_step = Decimal(1).scaleb(-value.decimals) / 2
    return half_a_step > abs(value.value) * LARGEST_ROUNDING


def relative_percent(pair: Pair) -> Decimal | None:
    """How many percent the force's figure lies above the national one; for a share, of that share.

    None where the comparison is refused, has no ratio, or where rounding alone would decide.
    """
    if pair.answer is None or pair.answer.ratio is None or pair.force is None or pair.nation is None:
        return None
    force, nation = pair.force.value, pair.nation.value
    if force is None or nation is None or too_coarse(pair.force) or too_coarse(pair.nation):
        return None
    # From the figures, not from the ratio: that is rounded already, and 6.497 would become 6.5 and then 7.
    return ((force - nation) / nation * 100).quantize(Decimal(1), ROUND_HALF_UP)


def decimals_of(pair: Pair) -> int:
    return max((side.decimals for side in (pair.force, pair.nation) if side), default=0)


def difference(pair: Pair) -> str:
    """The difference in the published unit, and for rates also in percent; empty where refused."""
    if pair.answer is None or pair.answer.difference is None:
        return ""
    amount = wording.signed(pair.answer.difference, decimals_of(pair))
    unit_kind = pair.known.metric.unit_kind
    if unit_kind in (UnitKind.PERCENT, UnitKind.PERCENT_CHANGE):
        return f"{amount} points"
    percent = relative_percent(pair)
    return amount if percent is None else f"{amount} ({wording.signed(percent, 0)}%)"


def verdict_words(pair: Pair) -> str:
    """How the difference may be read, in a few words."""
    answer = pair.answer
    if answer is None:
        return "no figure to compare"
    if answer.verdict is Verdict.NOT_COMPARABLE:
        return "not comparable"
    care = " · with care" if answer.verdict is Verdict.WITH_CARE else ""
    return SIGNIFICANCE[answer.significance] + care


def without(nation: ValueRow) -> str:
    """Who is missing from a national figure: “without Dorset”; of more than three, how many."""
    if not any(caveat.excludes for caveat in nation.caveats):
        return ""
    names = engine_figure(nation).missing_areas
    if len(names) > NAMED:
        return f"without {len(names)} forces"
    return f"without {names[0]}" if len(names) == 1 else f"without {', '.join(names[:-1])} and {names[-1]}"


def nation_name(value: ValueRow) -> str:
    """The comparator with its coverage: “England and Wales without Dorset”."""
    return f"England and Wales {without(value)}".strip()


def line(pair: Pair, letters: Mapping[str, str]) -> FigureLine:
    known = pair.known
    return FigureLine(
        name=known.metric.name,
        slug=known.metric.slug,
        unit=known.metric.unit,
        kind=known.metric.kind_label.lower(),
        direction_of_good=known.metric.polarity_label.lower(),
        period=wording.period(known),
        force=wording.figure(pair.force) if pair.force else "",
        nation=wording.figure(pair.nation) if pair.nation else "",
        nation_covers=without(pair.nation) if pair.nation else "",
        difference=difference(pair),
        verdict=verdict_words(pair),
        force_otherwise=stated_otherwise(pair.force) if pair.force else "",
        nation_otherwise=stated_otherwise(pair.nation) if pair.nation else "",
        is_part=bool(known.metric.part_of),
        letters=lettered((caveat.key for caveat in pair.caveats), letters),
        pair=pair,
    )


def figure_table(pairs: Sequence[Pair], also_shown: Sequence[Pair] = ()) -> FigureTable:
    """Lines by category, in the order given; every caveat once, under its letter.

    `also_shown` are figures that the page draws and does not list: their caveats have letters too.
    """
    caveats = all_caveats([*pairs, *also_shown])
    letters = marks(caveats)
    groups = [
        FigureGroup(label, [line(pair, letters) for pair in found])
        for label, found in groupby(pairs, key=lambda pair: pair.known.metric.category_label)
    ]
    return FigureTable(groups, [MarkedCaveat(letters[caveat.key], caveat) for caveat in caveats])


def dated_number(value: ValueRow) -> dict[str, object]:
    """The number as printed with its period, as every download and the API tell it."""
    return {
        "period": wording.period(value),
        "period_start": value.period_start,
        "period_end": value.period_end,
        "baseline_start": value.baseline_start,
        "baseline_end": value.baseline_end,
        "value": published_number(value.value, value.decimals),
        "decimals": value.decimals,
        "margin": published_number(value.margin, value.margin_decimals),
        "range_low": published_number(value.range_low, value.decimals),
        "range_high": published_number(value.range_high, value.decimals),
    }


def value_record(value: ValueRow) -> dict[str, object]:
    """One published value as a download has it."""
    return {
        "metric": value.metric.slug,
        "name": value.metric.name,
        "unit": value.metric.unit,
        "area": value.area_slug,
        **dated_number(value),
        "also_stated": stated_otherwise(value) or None,
        "missing_reason": value.missing_label if value.missing_reason else None,
        "approximate": value.approximate or None,
        "claimed_by_force": value.claimed_by_force,
        "publication": value.publication.title,
        "note": value.note or None,
        "caveats": [caveat.text for caveat in value.caveats],
        "citations": [citation.as_record() for citation in value.citations],
    }


def pair_records(pairs: Iterable[Pair]) -> list[dict[str, object]]:
    """Each side of each pair, with the engine's answer on the force's side."""
    records = []
    for pair in pairs:
        for side in (pair.force, pair.nation):
            if side is None:
                continue
            record = value_record(side)
            answer = pair.answer if not side.is_nation else None
            record["difference"] = published_number(answer.difference, decimals_of(pair)) if answer else None
            record["nation_covers"] = nation_name(pair.nation) if answer and pair.nation else None
            record["verdict"] = answer.verdict.value if answer else None
            record["significance"] = answer.significance.value if answer else None
            record["sentence"] = answer.sentence if answer else None
            records.append(record)
    return records
