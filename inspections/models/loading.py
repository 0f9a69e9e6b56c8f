"""What was loaded from the fixtures that ship, so that nothing is loaded twice."""

from django.db import models

from inspections.constraints import not_blank


class LoadedFixture(models.Model):
    """One fixture file as it was last loaded."""

    name = models.CharField(max_length=100, unique=True)
    sha256 = models.CharField(max_length=64)
    loaded_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name"]
        constraints = [not_blank("loadedfixture", "sha256")]

    def __str__(self) -> str:
        return self.name
