"""Which state of the data a download holds."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Max, QuerySet, Value

from inspections.models import LoadedFixture
from inspections.models.known import Known


@dataclass(frozen=True)
class DataVersion:
    """A short name for the state of the data, and when the last change to it was made."""

    name: str
    changed: datetime | None


def last_changes() -> QuerySet[Any]:
    """The last row of each history: one query, for every write leaves a row there."""
    histories: list[QuerySet[Any]] = [
        model.history.order_by()
        .values(of=Value(model._meta.label))
        .annotate(last=Max("history_id"), on=Max("history_date"))
        for model in apps.get_app_config("inspections").get_models()
        if issubclass(model, Known)
    ]
    return histories[0].union(*histories[1:], all=True)


def data_version() -> DataVersion:
    """The same for as long as no fact is written; another with each fact, fixture or release."""
    found = sorted((row["of"], row["last"], row["on"]) for row in last_changes() if row["last"])
    fixtures = sorted(LoadedFixture.objects.values_list("name", "sha256"))
    state = repr((settings.VERSION, found, fixtures))
    changed = max((on for _, _, on in found), default=None)
    return DataVersion(sha256(state.encode()).hexdigest()[:12], changed)
