"""Who checked what, and what the public was told of each change."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from inspections.choices import ReviewVerdict
from inspections.constraints import not_blank, one_of
from inspections.models.runs import ExtractionRun


class Review(models.Model):
    """What one person, who did not enter it, says of one state of one row. It is never said otherwise.

    It belongs to the revision it names, and holds for as long as what was entered is what the reviewer
    saw: `fingerprint` is that of the row's own fields, so publishing does not end it and an edit does.
    """

    model = models.CharField(max_length=20, help_text="judgment, value, finding or suggestion.")
    object_id = models.PositiveBigIntegerField()
    revision = models.PositiveIntegerField()
    fingerprint = models.CharField(max_length=64)
    about = models.CharField(max_length=250)
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=10, choices=ReviewVerdict)
    note = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)
    change = models.ForeignKey(
        "PublicChange",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reviews",
        help_text="The publication by which it was given.",
    )

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            one_of("review", "verdict", ReviewVerdict),
            models.UniqueConstraint(
                fields=["model", "object_id", "revision", "reviewer"],
                name="review_once_per_revision_and_person",
                violation_error_message="This person has already reviewed this revision.",
            ),
            models.CheckConstraint(
                name="review_disagreement_says_why",
                condition=Q(verdict=ReviewVerdict.CONFIRMED) | ~Q(note=""),
                violation_error_message="Say what you found instead, or why it stands.",
            ),
        ]
        indexes = [models.Index(fields=["model", "object_id", "fingerprint"])]
        permissions = [("confirm", "Can confirm what another person entered")]

    def __str__(self) -> str:
        return f"{self.about}: {self.get_verdict_display()}"


class PublicChange(models.Model):
    """What the public was shown, changed or withdrawn in one act, with the note that says so.

    `items` are what is told of each fact; `written` are the rows as they were and as they became, from
    which the act is undone as a whole.
    """

    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=250)
    note = models.TextField(blank=True)
    run = models.ForeignKey(
        ExtractionRun, on_delete=models.PROTECT, null=True, blank=True, related_name="changes"
    )
    items = models.JSONField(encoder=DjangoJSONEncoder)
    written = models.JSONField(encoder=DjangoJSONEncoder)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    undone_note = models.TextField(blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            not_blank("publicchange", "title"),
            models.CheckConstraint(
                name="publicchange_undone_by_someone_and_why",
                condition=Q(undone_at__isnull=True, undone_by__isnull=True, undone_note="")
                | (Q(undone_at__isnull=False, undone_by__isnull=False) & ~Q(undone_note="")),
                violation_error_message="An undone change names who undid it, when and why.",
            ),
        ]
        permissions = [("publish", "Can publish and undo")]

    def __str__(self) -> str:
        return self.title
