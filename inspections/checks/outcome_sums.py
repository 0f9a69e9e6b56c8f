"""The tables of outcomes add up, within rounding."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from inspections.choices import UnitKind
from inspections.models import Value

NOT_SUPPORTED = "outcome-evidential-difficulties-victim-does-not-support"
SUMS: dict[str, list[str]] = {
    "outcome-out-of-court-formal": [
        "outcome-cautions-youths",
        "outcome-cautions-adults",
        "outcome-penalty-notices",
    ],
    "outcome-out-of-court-informal": ["outcome-cannabis-or-khat-warning", "outcome-community-resolution"],
    NOT_SUPPORTED: [f"{NOT_SUPPORTED}-suspect-identified", f"{NOT_SUPPORTED}-suspect-not-identified"],
    "outcome-assigned": [
        "outcome-charged-or-summonsed",
        "outcome-taken-into-consideration",
        "outcome-out-of-court-formal",
        "outcome-out-of-court-informal",
        "outcome-prosecution-prevented",
        "outcome-evidential-difficulties-victim-supports",
        NOT_SUPPORTED,
        "outcome-no-suspect-identified",
        "outcome-action-by-another-body",
        "outcome-further-investigation-not-in-the-public-interest",
    ],
    "outcome-total": ["outcome-assigned", "outcome-not-yet-assigned"],
    "outcome-count-out-of-court": [
        "outcome-count-cautions-youths",
        "outcome-count-cautions-adults",
        "outcome-count-penalty-notices",
        "outcome-count-cannabis-or-khat-warning",
        "outcome-count-community-resolution",
        "outcome-count-diversion",
    ],
    "outcome-count-positive": ["outcome-count-charged-or-summonsed", "outcome-count-out-of-court"],
}


def totals_that_do_not_add_up() -> Iterator[str]:
    """Each total is the sum of its rows, unless a discrepancy tells the difference."""
    slugs = {*SUMS, *(part for parts in SUMS.values() for part in parts)}
    values = Value.objects.published().filter(metric__slug__in=slugs, value__isnull=False)
    table = {
        (value.metric.slug, value.area_id, value.period_start, value.period_end, value.publication_id): value
        for value in values.select_related("metric", "area")
    }
    told = set(values.filter(discrepancies__isnull=False).values_list("pk", flat=True))
    for (metric, *place), total in table.items():
        parts = [table.get((part, *place)) for part in SUMS.get(metric, [])]
        found = [part.value for part in parts if part is not None]
        if not found or len(found) < len(parts) or total.pk in told:
            continue
        if not adds_up(total.value, found, rounding(total)):
            yield f"{total}: {total.value.normalize():f}, but its rows add up to {sum(found).normalize():f}."


def rounding(value: Value) -> Decimal:
    """The most by which rounding may have moved a printed number; a count is not rounded."""
    if value.metric.unit_kind == UnitKind.COUNT:
        return Decimal(0)
    return Decimal(5).scaleb(-1 - value.decimals)


def adds_up(total: Decimal, parts: Sequence[Decimal], rounding: Decimal) -> bool:
    """Whether a total and its rows agree when each of them was rounded by itself."""
    return abs(total - sum(parts)) <= rounding * (len(parts) + 1)
