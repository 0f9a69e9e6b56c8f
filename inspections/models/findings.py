"""Findings: areas for improvement, causes of concern and recommendations, and what became of them."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from inspections.choices import FindingKind, FindingStatus
from inspections.constraints import not_blank, one_of
from inspections.models.areas import Area
from inspections.models.known import Known, Reviewed, ReviewedQuerySet, reviewed
from inspections.models.programme import Question
from inspections.models.publications import Publication


class FindingQuerySet(ReviewedQuerySet):
    def with_status(self) -> Self:
        """Each finding with `status`: what the last report that came back to it says, else open."""
        last = FollowUp.objects.filter(finding=OuterRef("pk")).order_by("-publication__published", "-pk")
        return self.annotate(
            status=Coalesce(Subquery(last.values("status")[:1]), Value(FindingStatus.OPEN.value))
        )


class Finding(Reviewed):
    """One finding about one force on one question, told in our own words.

    `raised` is the inspection that first set it, which may be earlier than the publication we
    read it in. A part of a recommendation is a finding of its own under `part_of`.
    """

    natural_lookups = ("publication__slug", "code")

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="findings")
    code = models.SlugField(max_length=20)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="findings")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="findings")
    kind = models.CharField(max_length=25, choices=FindingKind)
    text = models.TextField(help_text="In our own words.")
    deadline = models.CharField(max_length=80, blank=True)
    part_of = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="parts")
    follows = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="followed_by",
        help_text="The earlier finding that this one continues.",
    )
    order = models.PositiveSmallIntegerField(default=0)
    note = models.TextField(blank=True)

    objects: ClassVar[Any] = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["publication", "order"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "code"], name="finding_code_once_per_publication"),
            one_of("finding", "kind", FindingKind),
            reviewed("finding"),
            not_blank("finding", "text"),
            models.CheckConstraint(
                name="finding_not_part_of_itself",
                condition=Q(part_of__isnull=True) | ~Q(part_of=models.F("id")),
                violation_error_message="A finding cannot be a part of itself.",
            ),
        ]
        indexes = [
            models.Index(fields=["area", "question"]),
            # How many there are on each question is counted from the index alone.
            models.Index(fields=["question", "part_of", "review_state"]),
        ]

    def __str__(self) -> str:
        return self.text


class FollowUp(Known):
    """What a later report says of an earlier finding."""

    natural_lookups = ("finding__publication__slug", "finding__code", "publication__slug")

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="follow_ups")
    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="follow_ups")
    status = models.CharField(max_length=25, choices=FindingStatus)
    text = models.TextField(help_text="What the later report says, in our own words.")

    class Meta:
        ordering = ["finding", "publication"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "publication"], name="followup_once_per_publication"),
            one_of("followup", "status", FindingStatus),
            not_blank("followup", "text"),
        ]

    def __str__(self) -> str:
        return f"{self.finding}: {self.get_status_display()}"
