"""What the data lack, or the program missed, is added from the review desk in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from inspections.models import Question
from tests.browser.desk.acts import upload
from tests.inspections.desk.reports import QUESTION

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_question_that_the_data_lack_is_added_from_its_card_and_leads_back(
    annas: Page, site: str, report: Path
) -> None:
    known = Question.objects.filter(inspection__slug="peel-effectiveness-2016", slug="preventing-crime")
    known.update(title="Another question")
    desk = upload(annas, site, report)
    link = annas.get_by_role("link", name="Add this question to the inspection")
    expect(link).not_to_have_count(0)

    link.first.click()
    title = annas.get_by_label("Title:", exact=True)
    expect(title).to_have_value(QUESTION)
    annas.get_by_label("Short title:").fill("Crime prevented")
    annas.locator(".field-theme .select2-selection").click()
    annas.locator(".select2-results__option:not(.loading-results)").first.click()
    annas.get_by_role("button", name="Save", exact=True).click()

    expect(annas).to_have_url(desk)
    expect(link).to_have_count(0)
    expect(annas.locator(".desk-card.finding")).to_contain_text("Crime prevented")


def test_what_the_program_missed_is_added_and_filled_in(annas: Page, site: str, report: Path) -> None:
    desk = upload(annas, site, report)
    annas.get_by_text("Add what the program missed").click()
    annas.get_by_label("What:").select_option("finding")
    annas.get_by_label("At line:").fill("8")
    annas.get_by_role("button", name="Add and fill in").click()

    annas.get_by_label("In our own words").fill("Learn from what goes wrong.")
    question = annas.get_by_label("Question:")
    question.select_option("peel-effectiveness-2016/preventing-crime")
    annas.get_by_role("button", name="Save and accept").click()

    card = annas.locator(".desk-card.finding", has_text="Learn from what goes wrong.")
    expect(card).to_contain_text("Corrected and accepted by anna")
    annas.goto(f"{desk}history/")
    expect(annas.locator("#content-main tbody tr").first).to_contain_text("corrected and accepted")
