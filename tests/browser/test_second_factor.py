"""Setting up a second factor in a real browser under the strict Content-Security-Policy."""

from binascii import unhexlify
from typing import Any

import pytest
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import Page, expect

from inspections.actions.editors import create_editor
from tests.browser.test_admin import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_editor_sets_up_an_app_and_signs_in_with_it(page: Page, live_server: Any, settings: Any) -> None:
    settings.REQUIRE_MFA = True
    create_editor(name="anna", password=PASSWORD)

    page.goto(f"{live_server.url}/admin/inspections/area/")
    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()

    square = page.get_by_role("img", name="The key below")
    assert square.evaluate("image => image.complete && image.naturalWidth > 100")
    app = TOTPDevice.objects.get()
    page.get_by_label("Code").fill(f"{totp(unhexlify(app.key)):06d}")
    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    codes = page.locator("#content li code").all_inner_texts()
    page.get_by_role("link", name="I have kept them").click()
    page.get_by_role("button", name="Log out").click()

    page.goto(f"{live_server.url}/admin/inspections/area/")
    page.get_by_label("Username").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_role("heading", name="Select area to change")).to_be_visible()
