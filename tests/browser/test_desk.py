"""The review desk in a real browser under the strict policy: two people, keys, and no script at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Locator, Page, expect

from inspections.actions.edit import save_edit
from inspections.actions.extract import read_run
from inspections.models import Judgment, Question, Suggestion, Value
from tests.browser.conftest import listen
from tests.browser.test_accessibility import ALL_RULES, breaches
from tests.browser.test_admin import sign_in
from tests.factories import AreaFactory
from tests.inspections.desk.reports import QUESTION, TEXT

FIGURE = "Recorded crime excluding fraud, Northshire: 63.5 per 1,000 population"
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _read_here(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Uploads go to a directory of the test, and are read before the answer, on whatever database."""
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr("inspections.admin.desk.runs.begin", lambda run: read_run(run.pk))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "northshire.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def site(live_server: Any, loaded: None) -> str:
    AreaFactory(slug="northshire", name="Northshire", official_name="Northshire Police")
    return str(live_server.url)


@pytest.fixture
def annas(page: Page, site: str) -> Page:
    """The browser of an editor."""
    return sign_in(page, site, "anna")


@pytest.fixture
def bens(browser: Browser, site: str, console: list[str]) -> Iterator[Page]:
    """The browser of a reviewer."""
    context = browser.new_context(locale="en-GB", timezone_id="Europe/London")
    yield sign_in(listen(context.new_page(), console), site, "ben", reviewer=True)
    context.close()


def upload(page: Page, site: str, report: Path) -> str:
    """Upload a report; the address of its desk."""
    page.goto(f"{site}/admin/inspections/extractionrun/")
    page.get_by_label("Report:").set_input_files(report)
    page.get_by_role("button", name="Upload and read").click()
    expect(page.get_by_role("heading", name="What was read out of it")).to_be_visible()
    return page.url


def figure_of(page: Page, headline: str) -> Locator:
    """The card of a figure, also after its headline has become another."""
    return page.locator(f"#{page.get_by_role('article', name=headline, exact=True).get_attribute('id')}")


def press(page: Page, key: str, said: str) -> None:
    """Press a key on the card in focus and wait for what is announced."""
    page.keyboard.press(key)
    expect(page.locator("#said")).to_contain_text(said)
    page.evaluate("document.getElementById('said').textContent = ''")


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
