"""Metrics: measured quantities with a unit, a denominator, a polarity and a kind."""

from django.db import models
from django.db.models import F, Q

from inspections.choices import (
    BreakKind,
    Category,
    Comparability,
    MetricKind,
    MetricRelation,
    Polarity,
    UnitKind,
)
from inspections.constraints import not_blank, one_of
from inspections.models.areas import Area
from inspections.models.known import Known
from inspections.models.programme import Theme


class Metric(Known):
    """A measured quantity. A new definition is a new metric, linked by `MetricLink`."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    category = models.CharField(max_length=30, choices=Category)
    kind = models.CharField(max_length=15, choices=MetricKind)
    unit = models.CharField(max_length=60, help_text="As in “63.5 per 1,000 population”.")
    unit_kind = models.CharField(max_length=15, choices=UnitKind)
    denominator = models.CharField(max_length=120, blank=True)
    polarity = models.CharField(max_length=20, choices=Polarity, default=Polarity.NONE)
    definition = models.TextField(blank=True, help_text="What is counted, in our own words.")
    framework = models.CharField(
        max_length=60, blank=True, help_text="Figures of different frameworks are never compared."
    )
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="metrics")
    part_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")
    outcome_code = models.CharField(max_length=10, blank=True, help_text="Home Office outcome type.")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["category", "order", "name"]
        constraints = [
            one_of("metric", "category", Category),
            one_of("metric", "kind", MetricKind),
            one_of("metric", "unit_kind", UnitKind),
            one_of("metric", "polarity", Polarity),
            not_blank("metric", "name"),
            not_blank("metric", "unit"),
            models.CheckConstraint(
                name="metric_demand_and_recording_have_no_polarity",
                condition=~Q(kind__in=[MetricKind.DEMAND, MetricKind.RECORDING]) | Q(polarity=Polarity.NONE),
                violation_error_message="Of demand and recorded crime neither high nor low is good.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class MetricLink(Known):
    """How a later metric follows an earlier one: renamed, or replaced by another framework."""

    natural_lookups = ("earlier__slug", "later__slug")

    earlier = models.ForeignKey(Metric, on_delete=models.CASCADE, related_name="links_to_later")
    later = models.ForeignKey(Metric, on_delete=models.CASCADE, related_name="links_to_earlier")
    relation = models.CharField(max_length=20, choices=MetricRelation)
    verdict = models.CharField(max_length=15, choices=Comparability)
    reason = models.TextField()

    class Meta:
        ordering = ["earlier", "later"]
        constraints = [
            models.UniqueConstraint(fields=["earlier", "later"], name="metriclink_once"),
            models.CheckConstraint(
                name="metriclink_not_to_itself",
                condition=~Q(earlier=F("later")),
                violation_error_message="Choose two different metrics.",
            ),
            one_of("metriclink", "relation", MetricRelation),
            one_of("metriclink", "verdict", Comparability),
            not_blank("metriclink", "reason"),
        ]

    def __str__(self) -> str:
        return f"{self.earlier} → {self.later}"


class Break(Known):
    """A point in a series across which values may not be compared, or only with care.

    Without an area it holds for all areas.
    """

    natural_lookups = ("metric__slug", "on", "area__slug")

    metric = models.ForeignKey(Metric, on_delete=models.CASCADE, related_name="breaks")
    on = models.DateField(help_text="First day on the new footing.")
    area = models.ForeignKey(Area, on_delete=models.CASCADE, null=True, blank=True, related_name="breaks")
    kind = models.CharField(max_length=15, choices=BreakKind)
    verdict = models.CharField(max_length=15, choices=Comparability)
    reason = models.TextField()

    class Meta:
        ordering = ["metric", "on"]
        constraints = [
            models.UniqueConstraint(
                fields=["metric", "on"],
                condition=Q(area__isnull=True),
                name="break_once_for_all_areas",
                violation_error_message="This metric already has a break on that day for all areas.",
            ),
            models.UniqueConstraint(
                fields=["metric", "on", "area"],
                condition=Q(area__isnull=False),
                name="break_once_per_area",
                violation_error_message="This metric already has a break on that day for this area.",
            ),
            one_of("break", "kind", BreakKind),
            one_of("break", "verdict", Comparability),
            not_blank("break", "reason"),
        ]

    def __str__(self) -> str:
        return f"{self.metric}: break on {self.on}"
