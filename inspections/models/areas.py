"""Areas: anything a figure can be about."""

from django.db import models

from inspections.choices import AreaKind
from inspections.constraints import not_blank, one_of
from inspections.models.known import Known


class Area(Known):
    """A police force, or England and Wales; later a region or a group of forces."""

    slug = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=10, choices=AreaKind)
    name = models.CharField(max_length=60, help_text="Short name: Staffordshire.")
    official_name = models.CharField(max_length=100, help_text="Full name: Staffordshire Police.")
    ons_code = models.CharField("ONS code", max_length=9, blank=True)
    region = models.CharField(max_length=40, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            one_of("area", "kind", AreaKind),
            not_blank("area", "name"),
            models.UniqueConstraint(
                fields=["ons_code"],
                condition=~models.Q(ons_code=""),
                name="area_ons_code_unique",
                violation_error_message="Another area has this ONS code.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
