"""Sets each figure of a force beside the England and Wales figure for the same thing, and asks the engine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard import wording
from dashboard.rows.figures import CaveatRow, ValueRow
from dashboard.rows.sources import CitationRow
from dashboard.sheets import published_number
from inspections.comparison.rules import CaveatRule, Figure, Period, Source
from inspections.comparison.values import ValueComparison, compare_areas
from inspections.comparison.words import CaveatEffect, MetricKind, PeriodKind, Polarity, UnitKind


@dataclass(frozen=True)
class Pair:
    """One fact about a force, with England and Wales beside it where the publication gives that."""

    force: ValueRow | None
    nation: ValueRow | None
    answer: ValueComparison | None

    @property
    def known(self) -> ValueRow:
        """Whichever side there is; the force's first."""
        value = self.force or self.nation
        if value is None:
            raise ValueError("A pair has at least one side.")
        return value

    @property
    def sentence(self) -> str:
        """The engine's sentence; worked out where it is printed, which is not everywhere."""
        return self.answer.sentence if self.answer else ""

    @cached_property
    def caveats(self) -> tuple[CaveatRow, ...]:
        """Those of both sides, each once."""
        sides = [side for side in (self.force, self.nation) if side]
        return tuple({caveat.key: caveat for side in sides for caveat in side.caveats}.values())


def caveat_rule(caveat: CaveatRow) -> CaveatRule:
    return CaveatRule(caveat.text, CaveatEffect(caveat.effect), caveat.excludes, source_of(caveat.citations))


def source_of(citations: Sequence[CitationRow]) -> Source | None:
    """The first place that states a rule, as the engine hands it on."""
    if not citations:
        return None
    first = citations[0]
    return Source(first.publication.title, first.place, first.line, first.publication.url)


def period_rule(value: ValueRow) -> Period:
    return Period(
        PeriodKind(value.period_kind),
        value.period_start,
        value.period_end,
        wording.period_in_words(value.period_kind, value.period_start, value.period_end, value.period_note),
    )


def baseline_rule(value: ValueRow) -> Period | None:
    if value.baseline_end is None:
        return None
    label = wording.period_in_words("12_months", value.baseline_start, value.baseline_end)
    return Period(PeriodKind.TWELVE_MONTHS, value.baseline_start, value.baseline_end, label)


def engine_figure(value: ValueRow) -> Figure:
    """A value as the engine wants it."""
    return Figure(
        metric=value.metric.name,
        metric_key=value.metric.slug,
        area=value.area,
        area_key=value.area_slug,
        value=value.value,
        decimals=value.decimals,
        unit=value.metric.unit,
        unit_kind=UnitKind(value.metric.unit_kind),
        denominator=value.metric.denominator,
        period=period_rule(value),
        baseline=baseline_rule(value),
        # Without the zeros of the database, from which the engine would take it for more exact.
        margin=published_number(value.margin, value.margin_decimals),
        missing_reason=value.missing_label.lower() if value.missing_reason else "",
        polarity=Polarity(value.metric.polarity),
        kind=MetricKind(value.metric.kind),
        framework=value.metric.framework,
        approximate=value.approximate,
        caveats=tuple(caveat_rule(caveat) for caveat in value.caveats),
        publication=value.publication.title,
    )


def pair(force: ValueRow | None, nation: ValueRow | None) -> Pair:
    answer = compare_areas(engine_figure(force), engine_figure(nation)) if force and nation else None
    return Pair(force, nation, answer)


def pairs(values: Iterable[ValueRow]) -> list[Pair]:
    """Force and nation side by side, in the order of the values; a fact without a partner stays."""
    facts: dict[tuple[object, ...], dict[bool, ValueRow]] = {}
    for value in values:
        facts.setdefault(value.same_fact, {})[value.is_nation] = value
    return [pair(sides.get(False), sides.get(True)) for sides in facts.values()]


def latest_of_each(found: Sequence[Pair]) -> list[Pair]:
    """Each metric once, at its last period; figures without a date stay."""
    last: dict[str, Pair] = {}
    for one in found:
        metric = one.known.metric.slug
        if metric not in last or str(one.known.period_end or "") >= str(last[metric].known.period_end or ""):
            last[metric] = one
    return [one for one in found if last[one.known.metric.slug] is one]


def marks(caveats: Iterable[CaveatRow]) -> dict[str, str]:
    """A letter for each caveat in the order met: a to z, then aa, ab, …"""
    letters = "abcdefghijklmnopqrstuvwxyz"
    found: dict[str, str] = {}
    for caveat in caveats:
        if caveat.key not in found:
            nth = len(found)
            found[caveat.key] = letters[nth] if nth < 26 else letters[nth // 26 - 1] + letters[nth % 26]
    return found


def lettered(keys: Iterable[str], letters: Mapping[str, str]) -> list[tuple[str, str]]:
    """Some caveats by their keys, each after its letter: a, b, …, z, aa, ab."""
    return sorted(((letters[key], key) for key in keys), key=lambda mark: (len(mark[0]), mark[0]))


def all_caveats(found: Sequence[Pair]) -> list[CaveatRow]:
    """Every caveat of the pairs once, in the order met."""
    return list({caveat.key: caveat for one in found for caveat in one.caveats}.values())
