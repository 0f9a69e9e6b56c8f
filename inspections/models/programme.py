"""The inspection programme: cycles, inspections, their questions and their grading scales."""

from django.db import models
from django.db.models import F, Q

from inspections.choices import Pillar, QuestionLevel
from inspections.constraints import in_order, not_blank, one_of
from inspections.models.known import Known


class GradingScale(Known):
    """Four tiers to 2018/19; five, with "adequate", from 2021/22."""

    slug = models.SlugField(max_length=20, unique=True)
    name = models.CharField(max_length=60)

    class Meta:
        ordering = ["slug"]
        constraints = [not_blank("gradingscale", "name")]

    def __str__(self) -> str:
        return self.name


class Grade(Known):
    """One step of a grading scale, in the inspectorate's lower-case words."""

    natural_lookups = ("scale__slug", "word")

    scale = models.ForeignKey(GradingScale, on_delete=models.PROTECT, related_name="grades")
    word = models.CharField(max_length=20)
    position = models.PositiveSmallIntegerField(help_text="1 is the best step of the scale.")

    class Meta:
        ordering = ["scale", "position"]
        constraints = [
            models.UniqueConstraint(fields=["scale", "word"], name="grade_word_once_per_scale"),
            models.UniqueConstraint(fields=["scale", "position"], name="grade_position_once_per_scale"),
            not_blank("grade", "word"),
        ]

    def __str__(self) -> str:
        return f"{self.word} ({self.scale})"


class Cycle(Known):
    """A round of inspections of all forces: 2014, 2018/19, 2023-25."""

    slug = models.SlugField(max_length=10, unique=True)
    name = models.CharField(max_length=10, unique=True, help_text="As the inspectorate writes it: 2018/19.")
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    scale = models.ForeignKey(GradingScale, on_delete=models.PROTECT, related_name="cycles")
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["first_year"]
        constraints = [
            models.CheckConstraint(
                name="cycle_years_in_order",
                condition=Q(first_year__lte=F("last_year")),
                violation_error_message="The first year may not be after the last.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Inspection(Known):
    """One programme in one cycle: Crime inspection 2014, PEEL effectiveness 2016."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=100, unique=True)
    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="inspections")
    region = models.CharField(
        max_length=40,
        blank=True,
        help_text="The region whose forces it takes in; empty where it takes in all.",
    )
    fieldwork_start = models.DateField(null=True, blank=True)
    fieldwork_end = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["cycle__first_year", "name"]
        constraints = [
            not_blank("inspection", "name"),
            in_order("inspection", "fieldwork_start", "fieldwork_end"),
        ]

    def __str__(self) -> str:
        return self.name


class Theme(Known):
    """A row heading that gathers questions and metrics on one subject across inspections.

    A theme is ours, for finding one's way; it never says that two questions may be compared.
    """

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80, unique=True)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["order"]
        constraints = [not_blank("theme", "name")]

    def __str__(self) -> str:
        return self.name


class Question(Known):
    """What an inspection asks and, mostly, grades; questions form a tree under an overall one."""

    natural_lookups = ("inspection__slug", "slug")

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="questions")
    slug = models.SlugField(max_length=60)
    title = models.CharField(max_length=250, help_text="Exactly as published.")
    short_title = models.CharField(max_length=80, help_text="Our own short label for tables.")
    title_note = models.CharField(
        max_length=250, blank=True, help_text="Where the wording was not seen in full."
    )
    pillar = models.CharField(max_length=20, choices=Pillar)
    level = models.CharField(max_length=10, choices=QuestionLevel)
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="questions")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["inspection", "order"]
        constraints = [
            models.UniqueConstraint(fields=["inspection", "slug"], name="question_slug_once_per_inspection"),
            models.UniqueConstraint(
                fields=["inspection", "pillar", "title"], name="question_title_once_per_inspection"
            ),
            one_of("question", "pillar", Pillar),
            one_of("question", "level", QuestionLevel),
            not_blank("question", "title"),
        ]

    def __str__(self) -> str:
        return f"{self.short_title} ({self.inspection})"
