"""Loading a million values into PostgreSQL in two ways, into the same empty table.

Run as a program; prints JSON.
"""

import json
import os
import sys
import time
from typing import Any


def measured() -> dict[str, Any]:
    import django

    django.setup()
    from django.db import connection, transaction

    from inspections.actions.scale.facts import VALUE, VALUES_ALIKE, values
    from inspections.actions.scale.loading import load_rows
    from inspections.actions.scale.reference import make_reference
    from inspections.actions.scale.sizes import Sizes
    from inspections.models import Value

    sizes = Sizes()
    with transaction.atomic():
        known = make_reference(sizes)
    rows = list(values(known, sizes))
    alike = {
        "period_note": "",
        "missing_reason": "",
        "approximate": "",
        "claimed_by_force": False,
        "note": "",
    }
    alike |= {**VALUES_ALIKE, "revision": 1}
    names = [str(Value._meta.get_field(name).column) for name in (*VALUE, *alike)]  # type: ignore[union-attr]
    text = "".join("\t".join(map(told, (*row, *alike.values()))) + "\n" for row in rows)

    def empty() -> None:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE inspections_value CASCADE")

    def plain_copy() -> None:
        """As psql's \\copy does it: a text, and the table as Django makes it."""
        statement = f"COPY inspections_value ({', '.join(names)}) FROM STDIN"
        with transaction.atomic(), connection.cursor() as cursor, cursor.copy(statement) as copy:
            for start in range(0, len(text), 262_144):
                copy.write(text[start : start + 262_144])

    def our_load() -> None:
        load_rows(Value, VALUE, rows, VALUES_ALIKE)

    seconds: dict[str, list[float]] = {"plain": [], "ours": []}
    for _ in range(3):
        for name, load in (("plain", plain_copy), ("ours", our_load)):
            empty()
            started = time.perf_counter()
            load()
            seconds[name].append(time.perf_counter() - started)
            assert Value.objects.count() == len(rows)
    return {"rows": len(rows), **{name: min(found) for name, found in seconds.items()}}


def told(value: object) -> str:
    """A value as COPY reads it."""
    if isinstance(value, bool):
        return "t" if value else "f"
    return "\\N" if value is None else str(value)


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    json.dump(measured(), sys.stdout)
