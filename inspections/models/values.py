"""Values: one metric, one area, one period, as one publication gives it."""

from django.db import models
from django.db.models import Q

from inspections.choices import CaveatEffect, MissingReason, PeriodKind
from inspections.constraints import in_order, not_blank, one_of
from inspections.models.areas import Area
from inspections.models.known import Known, Reviewed, reviewed
from inspections.models.metrics import Metric
from inspections.models.publications import Publication

HAS_VALUE = Q(value__isnull=False, range_low__isnull=True, range_high__isnull=True, missing_reason="")
HAS_RANGE = Q(value__isnull=True, range_low__isnull=False, range_high__isnull=False, missing_reason="")
HAS_REASON = Q(value__isnull=True, range_low__isnull=True, range_high__isnull=True) & ~Q(missing_reason="")
TWICE = "This publication already gives a value of this metric for this area and period."


class Value(Reviewed):
    """A published number with its period, or the reason why there is none.

    `decimals` is how many decimals were printed: 63.5 is not 63.50, and 0.0 is a value.
    """

    natural_lookups = (
        "metric__slug",
        "area__slug",
        "period_start",
        "period_end",
        "baseline_start",
        "baseline_end",
        "publication__slug",
    )

    # Indexes of several columns below begin with each of the three.
    metric = models.ForeignKey(Metric, on_delete=models.PROTECT, related_name="values", db_index=False)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="values", db_index=False)
    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="values", db_index=False
    )
    period_kind = models.CharField(max_length=15, choices=PeriodKind)
    period_start = models.DateField(null=True, blank=True)
    period_end = models.DateField(null=True, blank=True)
    period_note = models.CharField(max_length=200, blank=True)
    baseline_start = models.DateField(null=True, blank=True)
    baseline_end = models.DateField(null=True, blank=True)
    value = models.DecimalField(max_digits=16, decimal_places=4, null=True, blank=True)
    decimals = models.PositiveSmallIntegerField(default=0, help_text="Decimals as printed.")
    margin = models.DecimalField(
        max_digits=8, decimal_places=4, null=True, blank=True, help_text="The ± of a survey estimate."
    )
    range_low = models.DecimalField(max_digits=16, decimal_places=4, null=True, blank=True)
    range_high = models.DecimalField(max_digits=16, decimal_places=4, null=True, blank=True)
    missing_reason = models.CharField(max_length=20, choices=MissingReason, blank=True)
    approximate = models.CharField(max_length=40, blank=True, help_text="“some”, “just over half”.")
    claimed_by_force = models.BooleanField(default=False, help_text="The report passes on the force's word.")
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["metric", "area", "period_end"]
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "metric",
                    "area",
                    "period_start",
                    "period_end",
                    "baseline_start",
                    "baseline_end",
                    "publication",
                ],
                condition=Q(period_end__isnull=False, baseline_end__isnull=False),
                name="value_once_with_baseline",
                violation_error_message=TWICE,
            ),
            models.UniqueConstraint(
                fields=["metric", "area", "period_start", "period_end", "publication"],
                condition=Q(period_end__isnull=False, baseline_end__isnull=True),
                name="value_once_without_baseline",
                violation_error_message=TWICE,
            ),
            models.UniqueConstraint(
                fields=["metric", "area", "publication"],
                condition=Q(period_end__isnull=True),
                name="value_once_without_period",
                violation_error_message=TWICE,
            ),
            one_of("value", "period_kind", PeriodKind),
            reviewed("value"),
            models.CheckConstraint(
                name="value_missing_reason_known",
                condition=Q(missing_reason__in=MissingReason.values),
                violation_error_message="Choose one of the listed words for missing reason.",
            ),
            models.CheckConstraint(
                name="value_xor_reason",
                condition=HAS_VALUE | HAS_RANGE | HAS_REASON,
                violation_error_message="Give a value, or a range, or say why there is none.",
            ),
            in_order("value", "period_start", "period_end"),
            in_order("value", "baseline_start", "baseline_end"),
            models.CheckConstraint(
                name="value_period_stated_or_said",
                condition=Q(period_end__isnull=False)
                | Q(period_kind__in=[PeriodKind.NOT_STATED, PeriodKind.AT_INSPECTION]),
                violation_error_message="Give the period, or choose that it is not stated.",
            ),
            models.CheckConstraint(
                name="value_margin_not_negative",
                condition=Q(margin__isnull=True) | Q(margin__gte=0),
                violation_error_message="A margin is not negative.",
            ),
            models.CheckConstraint(
                name="value_range_in_order",
                condition=Q(range_low__isnull=True) | Q(range_low__lte=models.F("range_high")),
                violation_error_message="The low end of a range is not above its high end.",
            ),
        ]
        indexes = [
            models.Index(fields=["metric", "area", "period_end"]),
            models.Index(fields=["area", "period_end"]),
            models.Index(fields=["publication", "area"]),
        ]

    def __str__(self) -> str:
        return f"{self.metric}, {self.area}, {self.period_end or self.get_period_kind_display()}"


class Caveat(Known):
    """A published limit on a figure, in our own words: excluded forces, a changed definition."""

    natural_lookups = ("publication__slug", "code")

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="caveats")
    code = models.SlugField(max_length=20)
    text = models.TextField()
    effect = models.CharField(max_length=40, choices=CaveatEffect, default=CaveatEffect.NOTE)
    excludes = models.ManyToManyField(
        Area, blank=True, related_name="+", help_text="Areas that are missing from the figure."
    )

    class Meta:
        ordering = ["publication", "code"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "code"], name="caveat_code_once_per_publication"),
            one_of("caveat", "effect", CaveatEffect),
            not_blank("caveat", "text"),
        ]

    def __str__(self) -> str:
        return self.text


class Limitation(Known):
    """That a caveat limits a value."""

    natural_lookups = (
        *(f"value__{lookup}" for lookup in Value.natural_lookups),
        "caveat__publication__slug",
        "caveat__code",
    )

    value = models.ForeignKey(Value, on_delete=models.CASCADE, related_name="limitations")
    caveat = models.ForeignKey(Caveat, on_delete=models.CASCADE, related_name="limitations")

    class Meta:
        ordering = ["value", "caveat"]
        constraints = [models.UniqueConstraint(fields=["value", "caveat"], name="limitation_once")]

    def __str__(self) -> str:
        return f"{self.caveat}: {self.value}"
