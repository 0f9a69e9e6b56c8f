"""Forms of the admin as no browser sends them: answered in words, and nothing slips through."""

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from inspections.actions.editors import create_editor
from inspections.models.known import Known
from tests import factories as made
from tests.opened_page import OpenedPage, opened, signed_in

pytestmark = pytest.mark.django_db

FACTS = [model for model in admin.site._registry if issubclass(model, Known)]
NO_NUMBERS = ["kent", "9" * 30, "-1", "1.5", "٣", "' OR 1=1"]
"""What is sent for a number of a row, of a revision, of how many rows there are."""


def a_row(model: type[Known]) -> Any:
    return getattr(made, f"{model.__name__}Factory")()


def kept() -> dict[str, Any]:
    return {model.__name__: list(model._base_manager.order_by("pk").values()) for model in FACTS}


def page_of(model: type[Known], page: str, row: Any) -> str:
    return reverse(
        f"admin:inspections_{model._meta.model_name}_{page}", args=[row.pk] if page == "change" else []
    )


@pytest.mark.parametrize("page", ["add", "change"])
@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_what_is_no_number_is_refused_in_words(model: type[Known], page: str) -> None:
    """In all links to rows at once, also of a row beneath, and then in what counts and names such rows."""
    row = a_row(model)
    editor = signed_in("anna", reviewer=True)
    address = page_of(model, page, row)
    opened_page = OpenedPage(editor, address)
    fields = opened_page.fields
    links = {name for name in fields if name.rpartition("-")[2] in LINKS} - {"kind"}
    counted = {name for name in fields if name.endswith(("-INITIAL_FORMS", "-id", "seen_revision"))}
    before = kept()
    for chosen in (links, counted):
        for sent in NO_NUMBERS if chosen else []:
            tampered = {name: [sent, sent] for name in chosen}
            answer = editor.post(address, {**fields, "why": ["Tried"], **tampered, "_save": ["Save"]})
            assert answer.status_code in (200, 302)  # 302: it held no change, and none was made
    assert kept() == before


LINKS = {field.name for model in FACTS for field in model._meta.get_fields() if field.is_relation}


def test_rows_beneath_a_fact_are_not_made_by_the_thousand() -> None:
    page = opened(signed_in("anna"), made.ValueFactory())
    page["citations-TOTAL_FORMS"] = "1" + "0" * 9
    assert not page.save()
    assert len([name for name in page.fields if name.endswith("-place")]) <= 201  # and the one to copy


@pytest.mark.parametrize("how", ["deleted", "changed"])
def test_a_citation_of_another_fact_is_not_reached_through_the_page_of_this_one(how: str) -> None:
    """Beneath a fact an editor deletes its own citations; those of others take a reviewer."""
    mine, others = made.CitationFactory(value=made.ValueFactory()), made.CitationFactory()
    page = opened(signed_in("anna"), mine.value)
    before = kept()
    assert page["citations-0-id"] == str(mine.pk)
    page["citations-0-id"] = str(others.pk)
    page["citations-0-seen_revision"] = str(others.revision)
    if how == "deleted":
        page["citations-0-DELETE"] = "on"
    else:
        page["citations-0-place"] = "Somewhere else"
    page.save()
    assert kept() == before


@pytest.mark.parametrize("sent", NO_NUMBERS)
def test_an_account_with_roles_that_are_no_numbers(sent: str) -> None:
    client = Client()
    client.force_login(create_editor(name="dora", password="x", administrator=True))  # noqa: S106
    other = create_editor(name="anna", password="x")  # noqa: S106
    page = OpenedPage(client, reverse("admin:auth_user_change", args=[other.pk]))
    page["groups"] = [sent]
    page.fields |= {"user_permissions": [sent], "is_superuser": ["on"]}
    assert not page.save()
    other.refresh_from_db()
    assert not other.is_superuser


@pytest.mark.parametrize("sent", NO_NUMBERS[:2])
def test_an_action_on_rows_that_are_no_numbers(sent: str) -> None:
    client = signed_in("ben", reviewer=True)
    for model in FACTS:
        a_row(model)
        before = kept()
        address = reverse(f"admin:inspections_{model._meta.model_name}_changelist")
        for action in ("delete_selected", "publish", "reject"):
            form = {"action": action, "_selected_action": [sent], "reason": "Tried", "select_across": sent}
            answer = client.post(address, {**form, "index": sent})
            assert answer.status_code in (200, 302), (model, action)
        assert kept() == before
