"""That the facts have changed: what the data version is read from on PostgreSQL."""

import secrets

from django.db import models


def new_token() -> int:
    """A number that nobody drew before; it fits where PostgreSQL keeps whole numbers."""
    return secrets.randbelow(2**63)


class DataChange(models.Model):
    """One transaction that changed facts. It is added by that transaction and forgotten some time later.

    Its number comes back after an older copy of the database is put in place, its token never does.
    """

    token = models.BigIntegerField(default=new_token)

    def __str__(self) -> str:
        return f"Change {self.pk}"
