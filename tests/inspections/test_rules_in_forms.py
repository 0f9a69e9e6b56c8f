"""Each rule of the database, broken in the form of the admin: refused in words that an editor understands."""

from datetime import date
from typing import Any

import pytest
from django.db import models
from django.test import Client
from django.utils.dateformat import format as written

from inspections.admin.forms import BOOKKEEPING
from inspections.models.known import Known
from tests import factories as made
from tests.inspections.test_constraints import CHECKS, KEYS, breaking, constraint_of, own_models, twins
from tests.opened_page import opened, signed_in

pytestmark = pytest.mark.django_db

MADE_UP = ("citation_reference_not_blank",)
"""What the form fills in where it is left blank."""
OF_ONE_FIELD = ("Select a valid choice.", "This field is required.", "Ensure this value")
"""How a form refuses what one field alone cannot be, before it comes to the rules of the row."""
IN_FORMS = [check for check in CHECKS if check[0] not in MADE_UP and issubclass(check[1]._meta.model, Known)]
KEYS_TYPED = [key for key in KEYS if issubclass(key[1]._meta.model, Known)]


def typed(value: Any) -> str:
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, date):
        return written(value, "d/m/Y")
    return "" if value is None else str(value)


def saved_with(editor: Client, row: models.Model, change: dict[str, Any]) -> tuple[bool, list[str]]:
    """Whether the form let the change through, and what it says. A box is ticked or not."""
    page = opened(editor, row)
    offered = {name: value for name, value in change.items() if name in page.fields}
    if not offered:
        pytest.skip("no form offers it")
    for name, value in offered.items():
        page[name] = ["on"] * value if isinstance(value, bool) else typed(value)
    return page.save(), page.errors


@pytest.mark.parametrize(("name", "factory", "change"), IN_FORMS, ids=[name for name, *_ in IN_FORMS])
def test_what_breaks_a_rule_is_not_saved_and_the_form_says_why(
    name: str, factory: Any, change: dict[str, Any]
) -> None:
    row = factory()
    rule = str(constraint_of(row, name).get_violation_error_message())

    saved, errors = saved_with(signed_in("anna"), row, breaking(row, change))

    assert not saved
    assert [told for told in errors if told == rule or told.startswith(OF_ONE_FIELD)] == errors != []


@pytest.mark.parametrize(
    ("name", "factory", "first", "second"), KEYS_TYPED, ids=[name for name, *_ in KEYS_TYPED]
)
def test_a_second_row_with_the_same_key_is_not_saved_and_the_form_says_so(
    name: str, factory: Any, first: dict[str, Any], second: dict[str, Any]
) -> None:
    row, taken = twins(name, factory, first, second)

    saved, errors = saved_with(signed_in("anna"), row, taken)

    assert not saved
    assert any("already" in told or told == "Another area has this ONS code." for told in errors)


def test_the_reason_of_a_verdict_and_the_reason_for_changing_it_are_two_things() -> None:
    link = made.QuestionLinkFactory(reason="The question was widened")
    page = opened(signed_in("anna"), link)
    page["verdict"], page["why"] = "not_comparable", "Read the methodology again"

    assert page.save(), page.errors

    link.refresh_from_db()
    assert (link.verdict, link.reason) == ("not_comparable", "The question was widened")
    assert link.history.latest().history_change_reason == "Read the methodology again"


def test_no_fact_has_a_field_of_the_name_of_a_field_of_the_form() -> None:
    taken = [
        model for model in own_models() if {field.name for field in model._meta.fields} & set(BOOKKEEPING)
    ]

    assert taken == []
