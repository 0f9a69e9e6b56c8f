"""An editor who never rests: changes two forces in one transaction, again and again, and tells of each.

Run as a program. Each number it prints is an edit that the database has confirmed.
"""

import itertools
import time
from collections.abc import Callable, Iterable
from typing import Any

PAIR = ("warwickshire", "wiltshire")


def edit_for_ever() -> None:
    import django

    django.setup()
    from django.contrib.auth.models import User
    from django.db import InterfaceError, OperationalError, connection, transaction

    from inspections.actions.edit import save_edit
    from inspections.models import Area

    last = Area.objects.get(slug=PAIR[0]).note.removeprefix("Edit ")
    for number in itertools.count(int(last or 0) + 1):
        try:
            with transaction.atomic():
                for slug in PAIR:
                    row = Area.objects.get(slug=slug)
                    row.note = f"Edit {number}"
                    save_edit(row=row, by=User.objects.get(username="anna"), reason=row.note)
            print(number, flush=True)
        except (OperationalError, InterfaceError):
            connection.close()
            time.sleep(0.05)


def assert_whole(ask: Callable[[str], Iterable[tuple[Any, ...]]], *, confirmed: Iterable[int] = ()) -> int:
    """Nothing is half-written, and nothing that was confirmed is lost; gives the number of the last edit.

    An edit that was on its way when the fault came may be there or not, but in both rows and both histories.
    """
    notes = [note for (note,) in ask(f"SELECT note FROM inspections_area WHERE slug IN {PAIR}")]  # noqa: S608
    told = dict(
        ask("SELECT note, count(*) FROM inspections_historicalarea WHERE note LIKE 'Edit %' GROUP BY note")  # type: ignore[arg-type]
    )
    assert notes[0] == notes[1], "One force has the edit and the other has not."
    assert set(told.values()) <= {2}, "An edit has not left two rows of history."
    numbers = {int(note.removeprefix("Edit ")) for note in told}
    assert set(confirmed) <= numbers, "An edit was confirmed and is gone."
    if not numbers:
        return 0
    assert notes[0] == f"Edit {max(numbers)}", "The rows are not what their history says last."
    return max(numbers)


if __name__ == "__main__":
    edit_for_ever()
