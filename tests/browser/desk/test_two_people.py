"""The review desk in a real browser: two people, from the upload to the public page and back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from inspections.models import Judgment, Suggestion
from tests.browser.desk.acts import press, upload

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_two_people_bring_a_report_from_upload_to_publication_and_back(
    annas: Page, bens: Page, site: str, report: Path
) -> None:
    desk = upload(annas, site, report)
    cards = annas.locator(".desk-card")
    total = cards.count()
    assert total >= 4
    annas.keyboard.press("n")
    expect(cards.first).to_be_focused()
    expect(annas.locator(".desk-lines .here")).to_have_count(1)
    for _ in range(total):
        press(annas, "a", "Accepted by anna")
    expect(annas.locator("#tabs")).to_contain_text("To decide (0)")

    bens.goto(f"{desk}?show=confirm")
    bens.keyboard.press("n")
    for _ in range(total):
        press(bens, "c", "Confirmed")
    bens.get_by_role("link", name="Checklist and publishing").click()
    expect(bens.locator("main")).to_contain_text("The report has no date of publication.")
    bens.get_by_role("link", name="Enter it").click()
    bens.get_by_label("Published on").fill("2017-03-02")
    bens.get_by_role("button", name="Save title and date").click()
    expect(bens.locator(".success")).to_have_text("Saved.")
    bens.get_by_role("link", name="Checklist and publishing").click()
    bens.get_by_label("Public note").fill("The report of March 2017")
    bens.get_by_role("button", name="Publish").click()
    expect(bens.locator(".success")).to_contain_text("Published")

    bens.goto(f"{site}/judgments/northshire/peel-effectiveness-2016/overall/")
    expect(bens.locator("main")).to_contain_text("Northshire")
    expect(bens.locator("main .grade").first).to_have_text("Good")
    bens.goto(f"{site}/changes/")
    expect(bens.locator("main")).to_contain_text("The report of March 2017")

    bens.goto(f"{site}/admin/inspections/extractionrun/")
    bens.get_by_role("link", name="Undo").click()
    bens.get_by_label("Why").fill("Too early")
    bens.get_by_role("button", name="Undo").click()
    expect(bens.locator(".success")).to_contain_text("as it was before")
    assert not Judgment.objects.published().filter(area__slug="northshire").exists()
    bens.goto(f"{site}/changes/")
    expect(bens.locator("main")).to_contain_text("Too early")


def test_of_two_people_at_one_card_the_second_is_told_and_sees_what_the_first_did(
    annas: Page, bens: Page, site: str, report: Path
) -> None:
    desk = upload(annas, site, report)
    bens.goto(desk)
    annas.locator(".desk-card").first.focus()
    press(annas, "r", "Rejected by anna")

    bens.locator(".desk-card").first.focus()
    press(bens, "a", "anna was here before you: it is now “rejected”. Look at it again.")

    first = bens.locator(".desk-card").first
    expect(first.locator(".desk-standing")).to_contain_text("Rejected by anna")
    expect(first).to_be_focused()
    assert Suggestion.objects.filter(state="accepted").count() == 0
