"""What a person does at the review desk."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

FIGURE = "Recorded crime excluding fraud, Northshire: 63.5 per 1,000 population"


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
