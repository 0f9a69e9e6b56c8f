"""How often a page asks the database: a fixed limit in the view, and never while it is rendered."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve
from django_htmx.middleware import HtmxDetails

from dashboard.queries.memory import forget_everything
from tests.dashboard.addresses import ADDRESSES, PAGES, TEXT_PAGES, download, filled, name_of

# The most queries that any address of a page may cost a process that remembers nothing yet, as HTML, CSV or
# JSON. One of them reads everything that has a name, another all judgments; after them, a page costs one
# or two less. Only ever lower these.
MOST = {
    "home": 7,
    "forces": 2,
    "force": 7,
    "theme": 8,  # one more than before reads the last figures of each metric and not every year of them
    "judgments": 2,
    "judgment": 5,
    "metrics": 5,
    "metric": 4,
    "compare": 3,
    "findings": 5,
    "finding": 4,
    "report": 8,
    "coverage": 3,
    "discrepancies": 2,
    "changes": 2,
    "methodology": 0,
    "accessibility": 0,
    "data": 3,
    "dictionary": 0,
    "api": 1,
}


def answered(address: str) -> HttpResponse:
    """What the view answers, not yet rendered."""
    path = address.partition("?")[0]
    request = RequestFactory().get(address)
    request.user = AnonymousUser()
    request.htmx = HtmxDetails(request)  # type: ignore[attr-defined]
    match = resolve(path)
    return match.func(request, *match.args, **match.kwargs)


def queries_of(address: str) -> int:
    forget_everything()
    assert connection.features.supports_json_field  # Django asks each new connection once
    with CaptureQueriesContext(connection) as asked:
        answered(address)
    return len(asked)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_asks_the_database_no_more_often_than_it_did(address: str) -> None:
    address = filled(address)
    name = str(name_of(address))
    assert queries_of(address) <= MOST[name]
    if name not in TEXT_PAGES:
        assert queries_of(download(address, "json")) <= MOST[name]


def test_every_page_has_a_limit_of_its_own() -> None:
    assert set(MOST) == set(PAGES)


@pytest.mark.usefixtures("visit")
@pytest.mark.parametrize("address", ADDRESSES)
def test_rendering_asks_the_database_for_nothing(address: str) -> None:
    response = answered(filled(address))
    assert isinstance(response, TemplateResponse)
    with CaptureQueriesContext(connection) as asked:
        response.render()
    assert [query["sql"] for query in asked] == []
