"""What only reads refuses what would write, before it looks at anything else."""

import pytest
from django.test import Client

from tests.config.test_headers import assert_says_all


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize(
    "address", ["/", "/judgments/", "/judgments.csv", "/changes/feed.xml", "/healthz", "/nowhere"]
)
def test_without_a_token_it_is_the_method_that_is_refused(method: str, address: str) -> None:
    answer = Client(enforce_csrf_checks=True).generic(method, address)
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD"
    assert not answer.cookies
    assert_says_all(answer)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/admin/nowhere/"])
def test_the_staff_send_forms_and_nothing_else(method: str, address: str) -> None:
    answer = Client(enforce_csrf_checks=True).generic(method, address)
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, POST"
    assert not answer.cookies


def test_the_api_refuses_in_its_own_form() -> None:
    answer = Client(enforce_csrf_checks=True).post("/api/v1/forces")
    assert answer.status_code == 405
    assert answer.json()["detail"] == "POST is not answered here; the API only reads."


def test_a_form_of_the_staff_without_its_token_is_told_what_to_do(db: None) -> None:
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "anna", "password": "x"})
    assert answer.status_code == 403
    assert "This form is no longer valid" in answer.text
    assert "<style" not in answer.text  # the policy would refuse it
    assert_says_all(answer)
