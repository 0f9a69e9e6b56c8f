"""Where readers report an error: at the foot of every page, if whoever runs the site has named a place."""

from typing import Any

import pytest
from django.test import Client

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
