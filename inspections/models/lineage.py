"""What may be compared with what: links between questions, verdicts on cycles, and exceptions."""

from django.db import models
from django.db.models import F, Q

from inspections.choices import Change, Comparability, JudgmentReason, Pillar, Relation
from inspections.constraints import not_blank, one_of
from inspections.models.judgments import Judgment
from inspections.models.known import Known
from inspections.models.programme import Cycle, Question


class QuestionLink(Known):
    """How a later question follows from an earlier one, and whether their grades may be compared."""

    natural_lookups = (
        "earlier__inspection__slug",
        "earlier__slug",
        "later__inspection__slug",
        "later__slug",
    )

    earlier = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="links_to_later")
    later = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="links_to_earlier")
    relation = models.CharField(max_length=10, choices=Relation)
    verdict = models.CharField(max_length=15, choices=Comparability)
    reason = models.TextField()

    class Meta:
        ordering = ["earlier", "later"]
        constraints = [
            models.UniqueConstraint(fields=["earlier", "later"], name="questionlink_once"),
            models.CheckConstraint(
                name="questionlink_not_to_itself",
                condition=~Q(earlier=F("later")),
                violation_error_message="A question cannot follow from itself.",
            ),
            one_of("questionlink", "relation", Relation),
            one_of("questionlink", "verdict", Comparability),
            not_blank("questionlink", "reason"),
        ]

    def __str__(self) -> str:
        return f"{self.earlier} → {self.later}"


class CycleVerdict(Known):
    """What the inspectorate says about comparing one cycle with another, for a pillar or for all.

    A verdict of a cycle on itself is about forces inspected on different frameworks within it.
    """

    natural_lookups = ("earlier__slug", "later__slug", "pillar")

    earlier = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="verdicts_to_later")
    later = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="verdicts_to_earlier")
    pillar = models.CharField(
        max_length=20,
        choices=Pillar,
        default=Pillar.NONE,
        help_text="“Not by pillar” where it holds for the whole cycle.",
    )
    verdict = models.CharField(max_length=15, choices=Comparability)
    reason_code = models.SlugField(max_length=40, choices=JudgmentReason)
    reason = models.TextField()

    class Meta:
        ordering = ["earlier", "later", "pillar"]
        constraints = [
            models.UniqueConstraint(fields=["earlier", "later", "pillar"], name="cycleverdict_once"),
            one_of("cycleverdict", "pillar", Pillar),
            one_of("cycleverdict", "verdict", Comparability),
            not_blank("cycleverdict", "reason"),
        ]

    def __str__(self) -> str:
        return f"{self.earlier} → {self.later}: {self.verdict}"


class StatedComparison(Known):
    """A report that itself says how a judgment compares with an earlier one: it goes before every rule."""

    natural_lookups = (
        "judgment__area__slug",
        "judgment__question__inspection__slug",
        "judgment__question__slug",
        "earlier_question__inspection__slug",
        "earlier_question__slug",
    )

    judgment = models.ForeignKey(Judgment, on_delete=models.CASCADE, related_name="stated_comparisons")
    earlier_question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="+")
    change = models.CharField(max_length=10, choices=Change)
    reason = models.TextField(help_text="What the report says, in our own words.")

    class Meta:
        ordering = ["judgment"]
        constraints = [
            models.UniqueConstraint(fields=["judgment", "earlier_question"], name="statedcomparison_once"),
            one_of("statedcomparison", "change", Change),
            not_blank("statedcomparison", "reason"),
        ]

    def __str__(self) -> str:
        return f"{self.judgment}: {self.change}"
