"""Judgments: the grade, or the stated absence of one, that a force got on a question."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from inspections.choices import Evidence, JudgmentState
from inspections.constraints import one_of
from inspections.models.areas import Area
from inspections.models.known import Reviewed, reviewed
from inspections.models.programme import Cycle, Grade, Question


class Judgment(Reviewed):
    """One force's answer on one question; who states it, and how, is in its citations.

    Only a graded judgment has a grade. One that is carried forward names the grade that stands and
    the cycle it comes from apart, so that nothing can count it as a second observation.
    """

    natural_lookups = ("area__slug", "question__inspection__slug", "question__slug")

    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="judgments")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="judgments")
    state = models.CharField(max_length=20, choices=JudgmentState)
    grade = models.ForeignKey(
        Grade, on_delete=models.PROTECT, null=True, blank=True, related_name="judgments"
    )
    carried_grade = models.ForeignKey(
        Grade, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    carried_from = models.ForeignKey(Cycle, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    published = models.DateField("published on", null=True, blank=True)
    evidence = models.CharField("class of evidence", max_length=20, choices=Evidence)
    summary = models.TextField(blank=True, help_text="What the report says, in our own words.")
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["area", "question"]
        constraints = [
            models.UniqueConstraint(fields=["area", "question"], name="judgment_once_per_force_and_question"),
            one_of("judgment", "state", JudgmentState),
            one_of("judgment", "evidence", Evidence),
            reviewed("judgment"),
            models.CheckConstraint(
                name="judgment_grade_only_when_graded",
                condition=Q(state=JudgmentState.GRADED, grade__isnull=False)
                | (~Q(state=JudgmentState.GRADED) & Q(grade__isnull=True)),
                violation_error_message="A graded judgment has a grade, and no other judgment has one.",
            ),
            models.CheckConstraint(
                name="judgment_carried_names_grade_and_cycle",
                condition=Q(
                    state=JudgmentState.CARRIED_FORWARD,
                    carried_grade__isnull=False,
                    carried_from__isnull=False,
                )
                | (
                    ~Q(state=JudgmentState.CARRIED_FORWARD)
                    & Q(carried_grade__isnull=True, carried_from__isnull=True)
                ),
                violation_error_message=(
                    "A judgment carried forward names the grade that stands and the cycle it comes from; "
                    "no other judgment does."
                ),
            ),
        ]
        indexes = [
            models.Index(fields=["question", "area"]),
            # What is held of each question is counted from the index alone.
            models.Index(fields=["question", "state", "evidence", "review_state"]),
        ]

    def __str__(self) -> str:
        return f"{self.area}: {self.question}"

    def clean(self) -> None:
        """A grade must be a step of the scale its inspection used, which SQL alone cannot see."""
        scale = self.question.inspection.cycle.scale if self.question_id else None
        if self.grade and scale and self.grade.scale != scale:
            raise ValidationError({"grade": f"{self.question.inspection} was graded on: {scale}."})
