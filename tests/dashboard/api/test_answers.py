"""What all answers have in common: methods, caches, cookies, other sites."""

import pytest
from django.test import Client

from dashboard.api.endpoints import PARAMETERS

pytestmark = pytest.mark.usefixtures("loaded")
ADDRESSES = [*(f"/api/v1/{name}" for name in PARAMETERS), "/api/v1/openapi.json"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_anybody_may_read_and_nothing_is_remembered_of_them(address: str, client: Client) -> None:
    response = client.get(address)
    assert response["Content-Type"] == "application/json; charset=utf-8"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert not response.cookies
    assert response["Vary"] == "Accept-Encoding"
    assert set(response["Cache-Control"].split(", ")) == {"public", "max-age=0", "must-revalidate"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_says_the_same_without_the_body(address: str, client: Client) -> None:
    whole, head = client.get(address), client.head(address)
    assert head.status_code == 200
    assert head.content == b""
    for name in ("ETag", "Content-Type", "Cache-Control"):
        assert head[name] == whole[name]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_answer_that_has_not_changed_is_not_sent_again(address: str, client: Client) -> None:
    tag = client.get(address)["ETag"]
    again = client.get(address, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == tag


@pytest.mark.parametrize("address", [*ADDRESSES, "/api/v1/nothing"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_the_api_only_reads(address: str, method: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.generic(method, address)
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    assert method in response.json()["detail"]


@pytest.mark.parametrize(
    "address", ["/api/v1/", "/api/v1/force", "/api/v1/forces/", "/api/v1/forces/kent", "/api/v1/%00"]
)
def test_an_address_that_is_no_list_names_those_there_are(address: str, client: Client) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert "/api/v1/judgments" in response.json()["detail"]


def test_a_refusal_is_not_taken_for_an_answer_by_a_cache(client: Client) -> None:
    response = client.get("/api/v1/forces?a=b")
    assert response.status_code == 422
    assert "ETag" not in response
    assert "max-age=0" in response["Cache-Control"]
