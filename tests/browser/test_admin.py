"""The admin in a real browser under the strict Content-Security-Policy: the console stays silent."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from inspections.actions.editors import create_editor
from inspections.models import Finding, Value
from tests.browser.conftest import listen
from tests.browser.test_accessibility import ALL_RULES, breaches
from tests.factories import CaveatFactory, CitationFactory, FindingFactory, PublicationFactory, ValueFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "a long enough password"  # noqa: S105


def sign_in(page: Page, site: str, name: str, *, reviewer: bool = False) -> Page:
    create_editor(name=name, password=PASSWORD, reviewer=reviewer)
    page.goto(f"{site}/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="What is known")).to_be_visible()
    return page


@pytest.fixture
def site(live_server: Any) -> str:
    return str(live_server.url)


@pytest.fixture
def annas(page: Page, site: str) -> Page:
    return sign_in(page, site, "anna")


def change(row: Any) -> str:
    return reverse(f"admin:inspections_{row._meta.model_name}_change", args=[row.pk])


def test_a_list_is_filtered_and_searched(annas: Page, site: str) -> None:
    ValueFactory(metric__name="Burglary in Northshire")
    ValueFactory(metric__name="Robbery in Northshire", review_state="draft")

    annas.goto(f"{site}/admin/inspections/value/?review_state__exact=published")
    annas.get_by_role("textbox", name="Search").fill("in northshire")
    annas.get_by_role("button", name="Search").click()

    expect(annas.get_by_role("link", name="Burglary in Northshire")).to_be_visible()
    expect(annas.get_by_role("link", name="Robbery in Northshire")).to_have_count(0)


def test_a_value_is_changed_with_a_caveat_and_a_citation_by_autocomplete(annas: Page, site: str) -> None:
    value = ValueFactory()
    CaveatFactory(text="Dorset is missing.")
    PublicationFactory(title="Report on Northshire")

    annas.goto(site + change(value))
    annas.get_by_role("button", name="Add another Caveat").click()
    choose(annas, "#limitations-0 .field-caveat", "Dorset", "Dorset is missing.")
    annas.get_by_role("button", name="Add another Citation").click()
    choose(annas, "#citations-0 .field-publication", "Northshire", "Report on Northshire")
    annas.locator("#id_citations-0-form").select_option("table")
    annas.locator(".fieldBox.field-period_end .date-icon").click()
    annas.locator(".calendarbox:visible").get_by_role("link", name="29", exact=True).click()
    annas.get_by_label("Reason for the change").fill("Read again")
    annas.get_by_role("button", name="Save", exact=True).click()

    expect(annas.locator(".success")).to_contain_text("was changed successfully")
    value.refresh_from_db()
    assert value.period_end.day == 29
    assert [limitation.caveat.text for limitation in value.limitations.all()] == ["Dorset is missing."]
    assert [citation.publication.title for citation in value.citations.all()] == ["Report on Northshire"]


def choose(page: Page, field: str, typed: str, found: str) -> None:
    """Open an autocomplete field, type, and take what it finds."""
    page.locator(f"{field} .select2-selection").click()
    page.locator(".select2-search__field").last.fill(typed)
    page.locator(".select2-results__option", has_text=found).click()


def test_the_history_is_read_and_an_earlier_state_brought_back(annas: Page, site: str) -> None:
    value = ValueFactory(value="63.5")
    annas.goto(site + change(value))
    annas.get_by_label("Value:", exact=True).fill("36.5")
    annas.get_by_label("Reason for the change").fill("A slip")
    annas.get_by_role("button", name="Save and continue editing").click()

    annas.get_by_role("link", name="History").click()
    expect(annas.get_by_role("row", name="A slip")).to_contain_text("value: 63.5 → 36.5")
    annas.get_by_role("link", name="Revision 1").click()
    annas.get_by_label("Reason for the change").fill("That was a slip")
    annas.get_by_role("button", name="Revert").click()

    expect(annas.locator(".success")).to_be_visible()
    assert str(Value.objects.get(pk=value.pk).value) == "63.5000"


def test_findings_are_published_from_the_list(page: Page, site: str) -> None:
    for finding in FindingFactory.create_batch(2, review_state="draft"):
        CitationFactory(value=None, finding=finding)
    bens = sign_in(page, site, "ben", reviewer=True)

    bens.goto(f"{site}/admin/inspections/finding/?review_state__exact=draft")
    bens.get_by_label("Select all").check()
    bens.get_by_label("Action:").select_option("publish")
    bens.get_by_label("Reason").fill("Checked")
    bens.locator("button[name=index]").click()

    expect(bens.locator(".success")).to_have_text("2 of 2 chosen: now published.")
    assert Finding.objects.published().count() == 2


def test_two_people_with_one_citation_open_lose_nothing(
    annas: Page, browser: Browser, site: str, console: list[str]
) -> None:
    citation = CitationFactory(line=350, place="Figure 3")
    other = browser.new_context()
    bens = sign_in(listen(other.new_page(), console), site, "ben")
    annas.goto(site + change(citation.value))
    bens.goto(site + change(citation.value))

    annas.locator("#id_citations-0-line").fill("351")
    annas.get_by_label("Reason for the change").fill("Counted again")
    annas.get_by_role("button", name="Save", exact=True).click()
    expect(annas.locator(".success")).to_be_visible()
    bens.locator("#id_citations-0-place").fill("Figure 4")
    bens.get_by_label("Reason for the change").fill("Other figure")
    bens.get_by_role("button", name="Save", exact=True).click()

    expect(bens.locator("#citations-0 .errorlist")).to_contain_text("anna changed line from 350 to 351 at")
    expect(bens.locator("#id_citations-0-place")).to_have_value("Figure 4")
    expect(bens.locator("#id_citations-0-line")).to_have_value("351")
    bens.get_by_role("button", name="Save", exact=True).click()
    expect(bens.locator(".success")).to_be_visible()
    other.close()

    citation.refresh_from_db()
    assert (citation.place, citation.line) == ("Figure 4", 351)


def test_pages_that_only_show_are_silent_too(annas: Page, site: str) -> None:
    CitationFactory()
    draft = ValueFactory(review_state="draft")
    for address in (
        reverse("admin:inspections_citation_changelist"),
        reverse("admin:inspections_citation_add"),
        reverse("admin:inspections_loadedfixture_changelist"),
        reverse("admin:inspections_value_delete", args=[draft.pk]),
        reverse("admin:app_list", args=["inspections"]),
    ):
        answer = annas.goto(site + address)
        assert answer is not None
        assert answer.status == 200


def test_no_page_of_the_admin_breaks_a_rule_of_accessibility(
    browser: Browser, annas: Page, site: str
) -> None:
    value = CitationFactory(value=ValueFactory(period_end="2016-06-30", period_start="2015-07-01")).value
    value.limitations.create(caveat=CaveatFactory(), value=value)
    lists = f"{site}/admin/inspections"
    # The site's policy would refuse to let axe in.
    context = browser.new_context(bypass_csp=True, storage_state=annas.context.storage_state())
    examined = context.new_page()
    for address in (
        f"{site}/admin/",
        f"{lists}/value/",
        f"{lists}/value/add/",
        f"{lists}/area/",
        f"{lists}/value/{value.pk}/history/",
        site + change(value),
    ):
        for width in (1440, 360):
            examined.set_viewport_size({"width": width, "height": 800})
            examined.goto(address, wait_until="networkidle")
            assert breaches(examined, ALL_RULES) == [], (address, width)
    context.close()
