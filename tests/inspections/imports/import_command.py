"""The command that imports a table, as a person types it, and what it leaves in the database."""

from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from inspections.models import Area, Value
from inspections.models.known import Known
from tests.inspections.imports.tables import ALWAYS_COUNTED, ROLLING, csv_of

MODELS = [model for model in apps.get_app_config("inspections").get_models() if issubclass(model, Known)]
EDITION = "recorded-crime-by-force-area-spring"
ROWS = (
    "30-06-2016,Staffordshire,West Midlands,Shoplifting,7000",
    "30-06-2016,Kent,South East,Shoplifting,14000",
    "30-09-2013,City of London,London,Fraud offences,-7",
    "30-12-2017,Kent,South East,Robbery,800",
)


def run(path: Path, *options: str) -> str:
    out = StringIO()
    call_command("import_recorded_crime", str(path), *options, stdout=out)
    return out.getvalue()


def refused(path: Path, *options: str) -> str:
    """What the command says when it imports nothing, which it must tell with exit code 2."""
    before = sizes()
    with pytest.raises(CommandError) as caught:
        run(path, *options)
    assert caught.value.returncode == 2
    assert sizes() == before
    return str(caught.value)


def sizes() -> dict[str, tuple[int, int]]:
    return {model.__name__: (model.objects.count(), model.history.count()) for model in MODELS}


def rewrite(path: Path, rows: Sequence[str]) -> Path:
    path.write_bytes(csv_of(ROLLING, rows))
    return path


def shoplifting(area: str = "staffordshire") -> Any:
    return Value.objects.get(
        metric__slug="recorded-crime-12-months-shoplifting", area__slug=area, period_end="2016-06-30"
    )


def every_force(day: str, staffordshire: int, others: int) -> list[str]:
    """A whole table of one day: each of 19 offences in each of 43 forces."""
    forces = Area.objects.filter(kind="force").values_list("name", flat=True)
    offences = (*ALWAYS_COUNTED, "Domestic burglary", "Non-domestic burglary")
    return [
        f"{day},{force},Region,{offence},{staffordshire if force == 'Staffordshire' else others}"
        for force in forces
        for offence in offences
    ]
