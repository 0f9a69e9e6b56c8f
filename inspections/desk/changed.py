"""Published facts that somebody edited and nobody else has confirmed since."""

from itertools import dropwhile
from typing import Any

from inspections.desk.agreement import Agreement, checked, model_name
from inspections.desk.authors import content
from inspections.desk.subject import MODELS, Draft
from inspections.models import Review


def edited_since_review() -> list[Draft]:
    """Rows whose present words a person entered and no second person confirmed, disputed ones included.

    What was loaded with the data counts as reviewed. Only rows with a person in their history are looked
    at, so that the cost goes with the number of edits and not with the size of the data.
    """
    found: list[Draft] = []
    for model in MODELS.values():
        touched = model.history.filter(history_user__isnull=False).values("id")
        rows = list(model.objects.published().filter(pk__in=touched))
        looked = checked(rows)
        for row in rows:
            state = looked[model_name(row), row.pk]
            if state.entered_by is not None and state.agreement is not Agreement.CONFIRMED:
                found.append(row)
    return found


def last_reviewed(row: Draft) -> Any:
    """The state in its history that was last reviewed, or loaded with the data; None without another one."""
    reviewed = set(
        Review.objects.filter(model=model_name(row), object_id=row.pk).values_list("revision", flat=True)
    )
    records = list(row.history.order_by("-history_date", "-history_id"))
    older = dropwhile(lambda record: content(record) == content(records[0]), records)
    return next((one for one in older if one.revision in reviewed or one.history_user_id is None), None)
