"""The review desk for everybody: without script, under the rules of accessibility, with hostile text."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect

from inspections.actions.edit import save_edit
from inspections.models import Suggestion, Value
from tests.browser.desk.acts import FIGURE, figure_of, upload
from tests.browser.test_accessibility import ALL_RULES, breaches
from tests.inspections.desk.reports import TEXT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_desk_works_without_script(
    browser: Browser, annas: Page, site: str, report: Path, console: list[str]
) -> None:
    desk = upload(annas, site, report)
    context = browser.new_context(
        java_script_enabled=False, storage_state=annas.context.storage_state(), locale="en-GB"
    )
    plain = context.new_page()
    plain.goto(desk)

    plain.locator(".desk-card").first.get_by_role("button", name="Accept").click()
    expect(plain.locator("#tabs")).to_contain_text("Accepted (1)")
    figure = figure_of(plain, FIGURE)
    figure.get_by_role("link", name="Correct").click()
    plain.get_by_label("Value:").fill("63.6")
    plain.get_by_role("button", name="Save and accept").click()

    expect(plain.locator("#tabs")).to_contain_text("Accepted (2)")
    context.close()


def test_no_page_of_the_desk_breaks_a_rule_of_accessibility_or_scrolls_sideways_on_a_phone(
    browser: Browser, annas: Page, bens: Page, site: str, report: Path
) -> None:
    desk = upload(annas, site, report)
    annas.get_by_role("button", name="Accept them").click()
    value = Value.objects.published().first()
    save_edit(row=value, by=User.objects.get(username="anna"), reason="Read again")
    # The site's policy would refuse to let axe in.
    context = browser.new_context(bypass_csp=True, storage_state=bens.context.storage_state())
    examined = context.new_page()
    decided = Suggestion.objects.filter(state="accepted").earliest("order")
    for address in (
        f"{desk}?show=confirm",
        f"{desk}?show=decide",
        f"{desk}{decided.pk}/?edit=1",
        f"{desk}publish/",
        f"{desk}history/",
        f"{desk}?about=1",
        f"{site}/admin/inspections/extractionrun/",
        f"{site}/admin/inspections/extractionrun/changed/",
        f"{site}/admin/inspections/extractionrun/fact/value/{value.pk}/",
    ):
        for width in (1440, 360):
            examined.set_viewport_size({"width": width, "height": 800})
            examined.goto(address)
            assert breaches(examined, ALL_RULES) == [], (address, width)
            assert examined.evaluate("document.documentElement.scrollWidth") <= width, (address, width)
    context.close()


def test_the_text_of_a_report_is_never_markup(annas: Page, site: str, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text(f"{TEXT}\n<script>alert(1)</script><img src=x onerror=alert(2)>\n", encoding="utf-8")

    upload(annas, site, hostile)

    expect(annas.locator(".desk-lines")).to_contain_text(
        "<script>alert(1)</script><img src=x onerror=alert(2)>"
    )
    expect(annas.locator(".desk-lines img, .desk-lines script")).to_have_count(0)
