"""All that a row says, in one spelling, so that two states of it can be compared."""

import json
from decimal import Decimal
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import DecimalField, Field

from inspections.models.known import Known

Entry = dict[str, Any]


def state_of(row: Known) -> Entry:
    """Every field and link of a row as JSON, without its number and its revision, which only counts saves."""
    told = {
        field.name: spelled(field, field.value_from_object(row))
        for field in row._meta.concrete_fields
        if field.name not in ("id", "revision")
    }
    for many in row._meta.many_to_many:
        told[many.name] = sorted(getattr(row, many.name).values_list("pk", flat=True))
    found: Entry = json.loads(json.dumps(told, cls=DjangoJSONEncoder))
    return found


def spelled(field: "Field[Any, Any]", value: Any) -> Any:
    """A number as the database gives it back: 63.5 and 63.5000 are one value."""
    if isinstance(field, DecimalField) and value is not None:
        return str(Decimal(str(value)).quantize(Decimal(1).scaleb(-field.decimal_places)))
    return value
