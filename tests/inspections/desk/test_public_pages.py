"""What lies on the desk changes no page; what is published does at once, and undoing it puts it back."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client

from inspections.actions.confirm import review
from inspections.actions.publish import publish
from inspections.actions.suggest import accept
from inspections.actions.undo import undo
from inspections.choices import ReviewVerdict
from inspections.desk.subject import draft_of
from inspections.models import ExtractionRun, Judgment
from tests.dashboard.addresses import ONE_OF_EACH, TEXT_PAGES, download, filled, name_of
from tests.inspections.desk.conftest import dated, read
from tests.inspections.desk.reports import TEXT, extraction

ABOUT_KENT = (
    "/forces/kent/",
    "/judgments/?force=kent&view=list",
    "/judgments/kent/peel-effectiveness-2016/overall/",
    "/reports/kent/peel-effectiveness-2016/",
    "/findings/?force=kent",
    "/metrics/?force=kent",
    "/metrics/recorded-crime/?force=kent",
    "/coverage/?inspection=peel-effectiveness-2016",
    "/compare/?force=kent&force=durham",
)
API = (
    "/api/v1/judgments?force=kent",
    "/api/v1/values?force=kent",
    "/api/v1/findings?force=kent",
    "/api/v1/metrics",
    "/api/v1/forces",
)

# One tells of each publication, the other names the version of the data, which every draft makes another.
TELL_OF_WRITES = ("changes", "data")


def addresses() -> Iterator[str]:
    for address in (*ONE_OF_EACH, *ABOUT_KENT):
        if name_of(filled(address)) in TELL_OF_WRITES:
            continue
        yield filled(address)
        if name_of(filled(address)) not in TEXT_PAGES:
            yield filled(download(address, "csv"))
            yield filled(download(address, "json"))
    yield from API


def the_site() -> dict[str, bytes]:
    """Every page and download as a visitor gets it."""
    client = Client()
    return {address: client.get(address).content for address in addresses()}


def differing(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    return [address for address, content in before.items() if after[address] != content]


@pytest.fixture
def kents(loaded: None, anna: User) -> ExtractionRun:
    """A report that says other than the data: they have "good" twice for Kent, and no figure."""
    told = TEXT.replace("Northshire", "Kent")
    run = dated(read(anna, extraction(force="Kent Police"), told), anna)
    judgments = Judgment.objects.filter(area__slug="kent", question__inspection=run.inspection)
    assert judgments.published().filter(question__slug="preventing-crime", grade__word="good").exists()
    return run


def test_drafts_and_amendments_are_seen_nowhere_until_they_are_published(
    kents: ExtractionRun, anna: User, ben: User, cara: User
) -> None:
    before = the_site()
    for suggestion in kents.suggestions.all():
        accept(suggestion=suggestion, by=anna)
    for suggestion in kents.suggestions.filter(kind="judgment"):
        review(subject=draft_of(suggestion) or suggestion, verdict=ReviewVerdict.CONFIRMED, by=ben)

    assert differing(before, the_site()) == []

    change = publish(run=kents, by=cara, note="The report was read.")
    shown = the_site()
    assert differing(before, shown) != []
    assert b"The force should make better use of what it learns." in shown["/findings/?force=kent"]
    assert b"63.5" in shown["/metrics.csv?force=kent"]
    undo(change=change, by=cara, note="Too early")
    assert differing(before, the_site()) == []
