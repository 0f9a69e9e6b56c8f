"""Citations: where exactly a publication states a fact, and what it states there."""

from django.db import models

from inspections.choices import Evidence, Form
from inspections.constraints import exactly_one, not_blank, one_of
from inspections.models.findings import Finding, FollowUp
from inspections.models.judgments import Judgment
from inspections.models.known import Known
from inspections.models.lineage import CycleVerdict, QuestionLink, StatedComparison
from inspections.models.metrics import Break, MetricLink
from inspections.models.publications import Publication
from inspections.models.statements import Claim, Discrepancy
from inspections.models.values import Caveat, Value

TARGETS = [
    "judgment",
    "value",
    "finding",
    "follow_up",
    "caveat",
    "claim",
    "discrepancy",
    "question_link",
    "cycle_verdict",
    "stated_comparison",
    "metric_break",
    "metric_link",
]


class Citation(Known):
    """The receipt of one fact.

    `line` counts from 1 in the text of the publication, split at line ends only. `quotation` stays
    empty in what we publish; a reader who holds the report may load it beside the citation.
    """

    natural_lookups = ("reference",)

    reference = models.CharField(max_length=200, unique=True)
    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="citations")
    place = models.CharField(max_length=120, blank=True, help_text="Heading, figure or table.")
    line = models.PositiveIntegerField(null=True, blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)
    form = models.CharField(max_length=10, choices=Form)
    stated = models.CharField(max_length=120, blank=True, help_text="The number or grade as printed.")
    evidence = models.CharField("class of evidence", max_length=20, choices=Evidence, blank=True)
    quotation = models.TextField(blank=True)
    note = models.TextField(blank=True)

    judgment = models.ForeignKey(
        Judgment, models.CASCADE, null=True, blank=True, db_index=False, related_name="citations"
    )
    value = models.ForeignKey(
        Value, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    finding = models.ForeignKey(
        Finding, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    follow_up = models.ForeignKey(
        FollowUp, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    caveat = models.ForeignKey(
        Caveat, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    claim = models.ForeignKey(
        Claim, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    discrepancy = models.ForeignKey(
        Discrepancy, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    question_link = models.ForeignKey(
        QuestionLink, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    cycle_verdict = models.ForeignKey(
        CycleVerdict, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    stated_comparison = models.ForeignKey(
        StatedComparison, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    metric_break = models.ForeignKey(
        Break, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )
    metric_link = models.ForeignKey(
        MetricLink, on_delete=models.CASCADE, null=True, blank=True, related_name="citations"
    )

    class Meta:
        ordering = ["publication", "line", "reference"]
        constraints = [
            exactly_one("citation", TARGETS),
            one_of("citation", "form", Form),
            not_blank("citation", "reference"),
            models.CheckConstraint(
                name="citation_evidence_known",
                condition=models.Q(evidence__in=["", *Evidence.values]),
                violation_error_message="Choose one of the listed classes of evidence, or none.",
            ),
            models.CheckConstraint(
                name="citation_line_from_one",
                condition=models.Q(line__isnull=True) | models.Q(line__gte=1),
                violation_error_message="Lines are counted from 1.",
            ),
        ]
        # In how many sources a judgment stands is told from the index alone.
        indexes = [models.Index(fields=["judgment", "publication"])]

    def __str__(self) -> str:
        return f"{self.publication}, {self.place or self.get_form_display()}"
