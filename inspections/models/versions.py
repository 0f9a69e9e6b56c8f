"""That the facts have changed: what the data version is read from on PostgreSQL."""

from django.db import models


class DataChange(models.Model):
    """One transaction that changed facts. It is added by that transaction and forgotten some time later."""

    def __str__(self) -> str:
        return f"Change {self.pk}"
