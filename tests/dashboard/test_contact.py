"""Where readers report an error: at the foot of every page, if whoever runs the site has named a place."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

SECURITY = "/.well-known/security.txt"
pytestmark = pytest.mark.usefixtures("loaded")


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("desk@peelmark.example", "mailto:desk@peelmark.example"),
        ("https://peelmark.example/errors", "https://peelmark.example/errors"),
    ],
)
@pytest.mark.parametrize("address", ["/forces/", "/methodology/", "/accessibility/", "/no-such-page/"])
def test_a_page_says_where_errors_are_reported(
    client: Client, settings: Any, address: str, contact: str, href: str
) -> None:
    settings.CONTACT = contact
    assert f'<a href="{href}">{contact}</a>' in client.get(address).text


def test_without_a_contact_no_page_promises_one(client: Client) -> None:
    assert "Tell us" not in client.get("/accessibility/").text


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("desk@peelmark.example", "mailto:desk@peelmark.example"),
        ("https://peelmark.example/errors", "https://peelmark.example/errors"),
    ],
)
def test_whoever_found_a_hole_is_told_where_to_report_it(
    client: Client, settings: Any, contact: str, href: str
) -> None:
    """RFC 9116: a contact, and a day after which it does not hold; no copy may outlive either."""
    settings.CONTACT = contact
    answer = client.get(SECURITY)
    lines = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert "no-store" in answer["Cache-Control"]
    assert lines.keys() == {"Contact", "Expires", "Preferred-Languages"}
    assert lines["Contact"] == href
    left = datetime.fromisoformat(lines["Expires"]) - datetime.now(UTC)
    assert timedelta(days=179) < left < timedelta(days=365)


def test_without_a_contact_no_report_is_promised_an_ear(client: Client) -> None:
    assert client.get(SECURITY).status_code == 404
