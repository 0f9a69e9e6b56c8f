"""What every tracked fact has: a natural key, a revision and its history."""

from typing import Any, ClassVar, Self

from django.db import models
from simple_history.models import HistoricalRecords

from inspections.choices import ReviewState
from inspections.constraints import one_of


class KnownQuerySet(models.QuerySet[Any]):
    """Rows found by what people call them."""

    def get_by_natural_key(self, *key: Any) -> Any:
        return self.get(**dict(zip(self.model.natural_lookups, key, strict=True)))


class Known(models.Model):
    """A fact that is kept with its history and found by its natural key, never by a number.

    `revision` rises with each edit in the admin, so that a second editor who started from an
    older state is told instead of overwriting the first.
    """

    natural_lookups: ClassVar[tuple[str, ...]] = ("slug",)

    revision = models.PositiveIntegerField(default=1, editable=False)
    history = HistoricalRecords(inherit=True)
    objects: ClassVar[Any] = KnownQuerySet.as_manager()

    class Meta:
        abstract = True

    def natural_key(self) -> tuple[Any, ...]:
        key = []
        for lookup in self.natural_lookups:
            found: Any = self
            for name in lookup.split("__"):
                found = getattr(found, name) if found is not None else None
            key.append(found)
        return tuple(key)


class ReviewedQuerySet(KnownQuerySet):
    def published(self) -> Self:
        """What the public may see; every public query goes through here."""
        return self.filter(review_state=ReviewState.PUBLISHED)


class Reviewed(Known):
    """A fact that extraction may propose and that people see only once it is published.

    Nearly every row is published, so the state has no index of its own.
    """

    review_state = models.CharField(max_length=10, choices=ReviewState, default=ReviewState.DRAFT)
    objects: ClassVar[Any] = ReviewedQuerySet.as_manager()

    class Meta:
        abstract = True


def reviewed(model: str) -> models.CheckConstraint:
    """The constraint that goes with `Reviewed`, under the name of its model."""
    return one_of(model, "review_state", ReviewState)
