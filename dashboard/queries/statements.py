"""Comparisons that reports make in words, and facts that sources state differently."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import F, Q, QuerySet

from dashboard.queries.catalogue import catalogue
from dashboard.queries.caveats import caveats_by_fact, caveats_met, caveats_packed
from dashboard.queries.citations import CITED, cited, in_print_order
from dashboard.queries.packed import Packed, by_name, pack, union, unpack
from dashboard.queries.prepared import Numbers, Prepared
from dashboard.rows.figures import CaveatRow, ClaimRow, DiscrepancyRow, MetricRow
from inspections.choices import AreaKind, ClaimWord, DiscrepancyKind, ReviewState
from inspections.models import Caveat, Claim, Discrepancy

WORDS = dict(ClaimWord.choices)
KINDS = dict(DiscrepancyKind.choices)
AREA_AND_VALUE = ("metric__values__area", "metric__values__value")
PERIOD = ("period_kind", "period_start", "period_end")


@dataclass(frozen=True)
class Statements:
    """What is said around figures: comparisons in words, discrepancies, and caveats where asked for."""

    claims: Sequence[ClaimRow] = ()
    discrepancies: Sequence[DiscrepancyRow] = ()
    caveats: Sequence[CaveatRow] = ()


def claims_and_discrepancies_on(metric: int, force: str) -> Statements:
    """What reports about a force, or about none, say of a metric by its number; one query."""
    area = catalogue().number("areas", force)
    return rows_of(by_name(_on_a_metric([metric], [area] if area else [])))


def statements_in(publication: int | None) -> Statements:
    """What one publication says, by its number."""
    about = {"publication": publication}
    parts = packed(Claim.objects.filter(**about), Discrepancy.objects.filter(**about))
    return rows_of(unpack(*caveats_packed(Caveat.objects.filter(**about)), *parts))


def all_discrepancies() -> Sequence[DiscrepancyRow]:
    return rows_of(unpack(*packed(Claim.objects.none(), Discrepancy.objects.all()))).discrepancies


def packed(claims: QuerySet[Any], discrepancies: QuerySet[Any]) -> list[QuerySet[Any]]:
    """Statements with their citations."""
    return [
        pack("claims", claims, "pk", "publication", "code", "area", "metric", "subject", "word", "stated"),
        pack("claim_caveats", claims.filter(caveats__isnull=False), "pk", "caveats"),
        pack(
            "claim_values", figures_spoken_of(claims), "pk", "metric__values__area", "metric__values__value"
        ),
        pack("claim_citations", claims.filter(citations__isnull=False), "pk", *CITED),
        pack("discrepancies", discrepancies, "pk", "publication", "code", "kind", "text", "shown"),
        pack("metrics", discrepancies.filter(values__isnull=False), "pk", "values__metric"),
        pack("citations", discrepancies.filter(citations__isnull=False), "pk", *CITED),
    ]


def written_on_a_metric(metrics: Numbers, areas: Numbers) -> QuerySet[Any]:
    claims = Claim.objects.filter(metric__in=metrics, area__in=areas)
    # By number first: joined with its values, a discrepancy would come once for each.
    told = Discrepancy.values.through.objects.filter(value__metric__in=metrics).values("discrepancy")
    about = Q(publication__area__in=areas) | Q(publication__area__isnull=True)
    return union(*packed(claims, Discrepancy.objects.filter(about, pk__in=told)))


_on_a_metric = Prepared(Claim, written_on_a_metric)


def rows_of(found: Packed) -> Statements:
    """All in the order of publication and code: one query more where a caveat was not met yet."""
    met = caveats_met(found)
    return Statements(claim_rows(found), discrepancy_rows(found), met)


def figures_spoken_of(claims: QuerySet[Any]) -> QuerySet[Any]:
    """Each claim once for every force with a published figure of the same metric and period as its own."""
    same = {f"metric__values__{name}": F(f"value__{name}") for name in PERIOD}
    return claims.filter(
        Q(value__baseline_end__isnull=True, metric__values__baseline_end__isnull=True)
        | Q(metric__values__baseline_end=F("value__baseline_end")),
        **same,
        metric__values__review_state=ReviewState.PUBLISHED,
        metric__values__area__kind=AreaKind.FORCE,
        metric__values__value__isnull=False,
    )


def claim_rows(found: Packed) -> tuple[ClaimRow, ...]:
    known = catalogue()
    citations = cited(found["claim_citations"], known.publications)
    limits: dict[int, set[int]] = defaultdict(set)
    for claim, caveat in found["claim_caveats"]:
        limits[claim].add(caveat)
    caveats = caveats_by_fact(limits)
    values: dict[int, dict[str, Decimal]] = defaultdict(dict)
    for claim, area, value in found["claim_values"]:
        values[claim][known.areas[area].name] = Decimal(str(value))
    rows = []
    for pk, publication, code, area, metric, subject, word, stated in found["claims"]:
        stated_in = known.publications[publication].row
        row = ClaimRow(
            subject=subject,
            stated=stated,
            word=word,
            word_label=WORDS[word],
            metric_slug=known.metrics[metric].slug if metric else "",
            force=known.areas[area].name,
            publication=stated_in,
            values=values[pk],
            caveats=caveats.get(pk, ()),
            citations=citations.get(pk, ()),
        )
        rows.append((in_print_order(stated_in), code, row))
    return tuple(row for *_, row in sorted(rows, key=lambda one: one[:2]))


def discrepancy_rows(found: Packed) -> tuple[DiscrepancyRow, ...]:
    known = catalogue()
    citations = cited(found["citations"], known.publications)
    metrics: dict[int, dict[MetricRow, None]] = defaultdict(dict)
    for pk, metric in found["metrics"]:
        metrics[pk][known.metrics[metric]] = None
    rows = []
    for pk, publication, code, kind, text, shown in found["discrepancies"]:
        stated_in = known.publications[publication].row
        row = DiscrepancyRow(
            key=f"{stated_in.slug}/{code}",
            kind=kind,
            kind_label=KINDS[kind],
            text=text,
            shown=shown,
            publication=stated_in,
            metrics=tuple(metrics[pk]),
            citations=citations.get(pk, ()),
        )
        rows.append((in_print_order(stated_in), code, row))
    return tuple(row for *_, row in sorted(rows, key=lambda one: one[:2]))
