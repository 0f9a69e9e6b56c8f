"""The cards of the review desk in a real browser: decided by keys, corrected, and left as they were."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from inspections.models import Suggestion
from tests.browser.desk.acts import FIGURE, figure_of, press, upload

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_suggestion_is_corrected_rejected_and_taken_back_by_keyboard(
    annas: Page, site: str, report: Path
) -> None:
    upload(annas, site, report)
    figure = figure_of(annas, FIGURE)
    figure.focus()
    annas.keyboard.press("e")
    field = figure.get_by_label("Value:")
    expect(figure.get_by_label("Force or area")).to_be_focused()
    field.fill("63.6")
    field.press("a")  # a letter in a field is typed and accepts nothing
    expect(field).to_be_focused()
    field.fill("63.6")
    figure.get_by_label("Why it is corrected").fill("Read again")
    figure.get_by_role("button", name="Save and accept").click()
    expect(figure.locator(".desk-standing")).to_contain_text("Corrected and accepted by anna")
    assert Suggestion.objects.get(state="edited").payload["value"] == "63.6"

    figure.get_by_role("button", name="Take back").click()
    expect(annas.locator("#said")).to_contain_text("New")  # only then is the card ready for keys again
    expect(figure.locator("h4")).to_contain_text("63.5")
    figure.focus()
    press(annas, "r", "Rejected by anna")
    assert Suggestion.objects.get(state="rejected").reason == ""


def test_a_card_is_left_as_it_was_and_a_reload_comes_back_to_it(annas: Page, site: str, report: Path) -> None:
    upload(annas, site, report)
    figure = figure_of(annas, FIGURE)
    figure.focus()
    annas.keyboard.press("e")
    figure.get_by_label("Value:").fill("63.6")

    annas.keyboard.press("Escape")

    expect(figure).to_be_focused()
    expect(figure.get_by_label("Value:")).to_have_count(0)
    assert not Suggestion.objects.exclude(state="pending").exists()
    annas.reload()
    expect(figure).to_be_focused()


def test_progress_is_told_and_one_kind_is_gone_through_alone(annas: Page, site: str, report: Path) -> None:
    upload(annas, site, report)
    total = annas.locator(".desk-card").count()
    with annas.expect_navigation():  # the page with its script, which hears the keys
        annas.get_by_role("link", name="Judgments (2)").click()
    annas.keyboard.press("n")

    press(annas, "a", "Accepted by anna")
    press(annas, "r", "Rejected by anna")

    expect(annas.get_by_label(f"2 of {total} decided")).to_be_visible()
    expect(annas.locator(".desk-card").last).to_be_focused()
    press(annas, "t", "New")  # taken back


def test_what_could_not_be_sent_is_told_and_what_was_typed_stays(
    annas: Page, site: str, report: Path, console: list[str]
) -> None:
    upload(annas, site, report)
    figure = figure_of(annas, FIGURE)
    figure.get_by_role("link", name="Correct").click()
    figure.get_by_label("Value:").fill("63.6")
    annas.route("**/extractionrun/**", lambda route: route.abort())

    figure.get_by_role("button", name="Save and accept").click()

    expect(figure.get_by_role("alert")).to_contain_text("Nothing was saved")
    expect(figure.get_by_label("Value:")).to_have_value("63.6")
    annas.unroute("**/extractionrun/**")
    figure.get_by_role("button", name="Save and accept").click()
    expect(figure.locator(".desk-standing")).to_contain_text("Corrected and accepted by anna")
    console.clear()  # what could not be sent is told there as well


def test_letters_do_nothing_once_the_keys_are_switched_off(annas: Page, site: str, report: Path) -> None:
    upload(annas, site, report)
    annas.get_by_text("Keys", exact=True).click()
    annas.get_by_label("Use these keys").uncheck()
    annas.locator(".desk-card").first.focus()

    annas.keyboard.press("a")
    annas.keyboard.press("n")

    expect(annas.locator(".desk-card").first).to_be_focused()
    assert not Suggestion.objects.exclude(state="pending").exists()
