"""Statements about figures: comparisons a report makes in words, and facts that sources state differently."""

from django.db import models

from inspections.choices import ClaimWord, DiscrepancyKind
from inspections.constraints import not_blank, one_of
from inspections.models.areas import Area
from inspections.models.known import Known
from inspections.models.metrics import Metric
from inspections.models.publications import Publication
from inspections.models.values import Caveat, Value


class Claim(Known):
    """A comparison that a report makes in words: "among the highest in England and Wales"."""

    natural_lookups = ("publication__slug", "code")

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="claims")
    code = models.SlugField(max_length=20)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="claims")
    metric = models.ForeignKey(Metric, on_delete=models.PROTECT, null=True, blank=True, related_name="claims")
    value = models.ForeignKey(Value, on_delete=models.SET_NULL, null=True, blank=True, related_name="claims")
    subject = models.CharField(max_length=120, help_text="What is compared.")
    word = models.CharField(max_length=15, choices=ClaimWord)
    stated = models.CharField(max_length=60, help_text="The few words of the report: “among the highest”.")
    caveats = models.ManyToManyField(Caveat, blank=True, related_name="claims")

    class Meta:
        ordering = ["publication", "code"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "code"], name="claim_code_once_per_publication"),
            one_of("claim", "word", ClaimWord),
            not_blank("claim", "subject"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.stated}"


class Discrepancy(Known):
    """A fact that sources, or two places of one source, state differently; shown, never hidden."""

    natural_lookups = ("publication__slug", "code")

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="discrepancies")
    code = models.SlugField(max_length=20)
    kind = models.CharField(max_length=10, choices=DiscrepancyKind)
    text = models.TextField(help_text="What differs, in our own words.")
    shown = models.TextField(help_text="Which statement we show, and by which rule.")
    values = models.ManyToManyField(Value, blank=True, related_name="discrepancies")

    class Meta:
        ordering = ["publication", "code"]
        verbose_name_plural = "discrepancies"
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "code"], name="discrepancy_code_once_per_publication"
            ),
            one_of("discrepancy", "kind", DiscrepancyKind),
            not_blank("discrepancy", "text"),
            not_blank("discrepancy", "shown"),
        ]

    def __str__(self) -> str:
        return self.text
