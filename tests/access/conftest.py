"""The smallest data in which every address leads somewhere."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User

from inspections.actions.editors import create_editor
from inspections.models import Finding, LoadedFixture
from inspections.models.known import Known
from tests import factories as made
from tests.inspections.desk.conftest import read
from tests.inspections.desk.reports import extraction
from tests.plain_static import plain_static_files

__all__ = ["plain_static_files"]
R2016 = "peel-effectiveness-2016"


@pytest.fixture(autouse=True)
def _quick_passwords_and_two_factors(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.REQUIRE_MFA = True


@pytest.fixture
def rows(loaded: None, settings: Any, tmp_path: Any) -> dict[str, str]:
    """What stands for each argument of an address; a fresh row of each kind, so that it may be deleted."""
    settings.VAR_DIR = tmp_path
    found = {
        "force": "staffordshire",
        "theme": "protecting-vulnerable-people",
        "inspection": "peel-effectiveness-2016",
        "question": "overall",
        "slug": "recorded-crime",
        "form": "zip",
        "finding pk": str(Finding.objects.get(publication__slug=f"staffordshire-{R2016}", code="f2").pk),
        "app_label": "inspections",
        "content_type_id": "1",
        "model": "value",
    }
    for form in ("csv", "json"):
        found[f"finding-{form} pk"] = found["finding pk"]
    for model in admin.site._registry:
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        if issubclass(model, Known):
            row = getattr(made, f"{model.__name__}Factory")()
            found[f"{name} state"] = str(row.history.latest().history_id)
            found[name] = str(row.pk)
    run = read(create_editor(name="dora", password="x"), extraction())  # noqa: S106
    suggestion = run.suggestions.all()[0]
    found |= {
        "inspections_loadedfixture": str(LoadedFixture.objects.all()[0].pk),
        "inspections_extractionrun": str(run.pk),
        "auth_user": str(User.objects.create_user("somebody", password="x").pk),  # noqa: S106
        "auth_group": str(Group.objects.create(name="Some").pk),
        "admin:desk_undo pk": str(made.PublicChangeFactory(items=[]).pk),
        "admin:desk_row pk": found["inspections_value"],
        "admin:desk_suggestion number": str(suggestion.pk),
        "admin:desk_review number": str(suggestion.pk),
        "pk": str(run.pk),
    }
    return found
