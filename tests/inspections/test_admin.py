"""Every kind of fact can be listed, searched, filtered and opened by whoever may."""

import re
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from inspections.models import Citation, DataChange, DeskAct, LoadedFixture, PublicChange, Review, Suggestion
from inspections.models.known import Known
from tests import factories as made
from tests.inspections.test_constraints import own_models
from tests.opened_page import OpenedPage, address, list_address

FACTS = [model for model in admin.site._registry if issubclass(model, Known)]
AT_THE_DESK = {Suggestion, Review, PublicChange, DeskAct}
NOBODYS = {DataChange}  # a program's own note


def a_row(model: type[Known]) -> Any:
    return getattr(made, f"{model.__name__}Factory")()


def test_every_model_has_its_pages() -> None:
    assert set(own_models()) - AT_THE_DESK - NOBODYS <= set(admin.site._registry)


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_every_list_is_searched_and_every_row_is_opened_changed_and_kept_in_history(
    anna: Client, model: type[Known]
) -> None:
    row = a_row(model)

    assert anna.get(list_address(model), {"q": "nowhere to be found"}).status_code == 200
    page = OpenedPage(anna, address(row))
    page["why"] = "Read again"
    assert page.save(), page.errors

    history = anna.get(address(row, "history")).content.decode()
    assert "Revision 1" in history
    assert "Revision 2" not in history  # nothing was changed, so nothing was written


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_every_filter_of_a_list_answers(anna: Client, model: type[Known]) -> None:
    a_row(model)
    page = anna.get(list_address(model))

    links = re.findall(r'<li[^>]*>\s*<a href="(\?[^"]+)"', page.content.decode())

    one_of_each = {link.partition("=")[0]: link.replace("&amp;", "&") for link in links}
    for link in one_of_each.values():
        assert anna.get(list_address(model) + link).status_code == 200


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_a_list_takes_few_queries_however_many_rows_it_has(
    anna: Client, model: type[Known], django_assert_max_num_queries: Any
) -> None:
    for _ in range(16):
        a_row(model)

    with django_assert_max_num_queries(20):
        assert anna.get(list_address(model)).status_code == 200


def test_what_was_loaded_is_only_looked_at(client: Client, db: None) -> None:
    client.force_login(User.objects.create_superuser("root"))
    loaded = made.LoadedFixtureFactory()

    assert client.get(list_address(LoadedFixture)).status_code == 200
    assert client.get(address(loaded)).status_code == 200
    assert client.get(reverse("admin:inspections_loadedfixture_add")).status_code == 403
    assert client.post(address(loaded), {"name": "other"}).status_code == 403
    assert client.post(address(loaded, "delete"), {"post": "yes"}).status_code == 403


def test_who_may_only_look_is_shown_no_form_to_fill(client: Client, db: None) -> None:
    reader = User.objects.create_user("carol", is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename__in=["view_value", "view_citation"]))
    client.force_login(reader)
    citation: Citation = made.CitationFactory()

    page = client.get(address(citation.value)).content.decode()

    assert "Reason for the change" not in page
    assert client.post(address(citation.value), {"value": "1"}).status_code == 403
