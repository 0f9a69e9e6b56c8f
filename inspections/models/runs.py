"""Reading a report: one run for each file, and what it suggests."""

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from inspections.choices import Form, RunState, SuggestionKind, SuggestionState
from inspections.constraints import not_blank, one_of
from inspections.models.areas import Area
from inspections.models.programme import Inspection
from inspections.models.publications import Publication

DECIDED = Q(decided_by__isnull=False, decided_at__isnull=False)
UNDECIDED = Q(decided_by__isnull=True, decided_at__isnull=True)


class ExtractionRun(models.Model):
    """One uploaded file and how its reading went.

    `stored` is the file's name below the directory of uploads; `lines` are [text, page or null] as the
    reader numbered them from 1. `heartbeat` tells a run that is being read from one that was cut off.
    """

    file_name = models.CharField(max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    stored = models.CharField(max_length=80)
    size = models.PositiveBigIntegerField(help_text="Bytes.")
    kind = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=10, choices=RunState, default=RunState.QUEUED)
    stage = models.CharField(max_length=80, blank=True)
    progress = models.PositiveSmallIntegerField(default=0, help_text="Percent.")
    message = models.TextField(blank=True)
    warnings = models.JSONField(default=list, blank=True)
    lines = models.JSONField(default=list, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    heartbeat = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    force = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, null=True, blank=True, related_name="runs"
    )

    class Meta:
        verbose_name = "report read"
        verbose_name_plural = "review desk"
        ordering = ["-created_at"]
        constraints = [
            one_of("extractionrun", "state", RunState),
            not_blank("extractionrun", "file_name"),
            models.CheckConstraint(
                name="extractionrun_sha256_is_64_hex",
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"),
                violation_error_message="A SHA-256 is 64 characters of 0-9 and a-f.",
            ),
            models.CheckConstraint(
                name="extractionrun_failed_says_why",
                condition=~Q(state=RunState.FAILED) | ~Q(message=""),
                violation_error_message="Say why the file could not be read.",
            ),
        ]
        permissions = [("use_desk", "Can enter reports at the review desk")]

    def __str__(self) -> str:
        return self.file_name


class Suggestion(models.Model):
    """One thing that the program read out of a report, and what a person decided about it.

    `raw` is the item as it was read; `proposed` the same with force, question and metric found in the
    data; `payload` is what holds now, which differs once a person corrected it. `written` are the rows
    that accepting wrote, so that the decision can be taken back.
    """

    run = models.ForeignKey(ExtractionRun, on_delete=models.CASCADE, related_name="suggestions")
    kind = models.CharField(max_length=10, choices=SuggestionKind)
    raw = models.JSONField(encoder=DjangoJSONEncoder)
    proposed = models.JSONField(encoder=DjangoJSONEncoder)
    payload = models.JSONField(encoder=DjangoJSONEncoder)
    line = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True, blank=True)
    quotation = models.TextField(blank=True)
    form = models.CharField(max_length=10, choices=Form)
    confidence = models.FloatField()
    heading = models.CharField(max_length=250, blank=True, help_text="The question it stands under.")
    order = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=SuggestionState, default=SuggestionState.PENDING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1, help_text="Rises with each decision.")
    target = models.PositiveBigIntegerField(null=True, blank=True, help_text="The row it became.")
    written = models.JSONField(default=list, blank=True, encoder=DjangoJSONEncoder)
    change = models.ForeignKey(
        "PublicChange", on_delete=models.SET_NULL, null=True, blank=True, related_name="suggestions"
    )

    class Meta:
        ordering = ["run", "order"]
        constraints = [
            one_of("suggestion", "kind", SuggestionKind),
            one_of("suggestion", "form", Form),
            one_of("suggestion", "state", SuggestionState),
            models.CheckConstraint(
                name="suggestion_confidence_from_0_to_1",
                condition=Q(confidence__gte=0, confidence__lte=1),
                violation_error_message="Confidence lies between 0 and 1.",
            ),
            models.CheckConstraint(
                name="suggestion_line_from_one",
                condition=Q(line__gte=1),
                violation_error_message="Lines are counted from 1.",
            ),
            models.CheckConstraint(
                name="suggestion_decided_by_someone",
                condition=(Q(state=SuggestionState.PENDING) & UNDECIDED)
                | (~Q(state=SuggestionState.PENDING) & DECIDED),
                violation_error_message="A decision names who made it and when; without one, neither.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} at line {self.line} of {self.run}"

    @property
    def data(self) -> dict[str, Any]:
        """What holds now."""
        found: dict[str, Any] = self.payload
        return found

    @property
    def accepted(self) -> bool:
        return self.state in (SuggestionState.ACCEPTED, SuggestionState.EDITED)


class DeskAct(models.Model):
    """One act at the desk: who did what to a report or to one of its suggestions, when and why.

    It is written once and never edited, so that a decision that was taken back is still told.
    """

    run = models.ForeignKey(ExtractionRun, on_delete=models.CASCADE, related_name="acts")
    suggestion = models.ForeignKey(
        Suggestion, on_delete=models.CASCADE, null=True, blank=True, related_name="acts"
    )
    about = models.CharField(max_length=250, blank=True, help_text="What the suggestion said at the time.")
    act = models.CharField(max_length=60)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [not_blank("deskact", "act")]

    def __str__(self) -> str:
        return f"{self.run}: {self.act}"
