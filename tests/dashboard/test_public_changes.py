"""The page of changes and its feed: what was published, changed, withdrawn and undone, and why."""

from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from django.test import Client

from dashboard.measured import Measured, MeasuredRow
from inspections.models import PublicChange
from tests.factories import PublicChangeFactory

ATOM = "{http://www.w3.org/2005/Atom}"
JUDGMENT = {
    "kind": "judgment",
    "act": "changed",
    "force": "kent",
    "about": "Kent: Preventing crime (PEEL effectiveness 2016)",
    "address": ["kent", "peel-effectiveness-2016", "preventing-crime"],
    "before": "good",
    "after": "requires improvement",
}
FIGURE = {
    "kind": "value",
    "act": "new",
    "force": "durham",
    "about": "Recorded crime, Durham, 2016-06-30",
    "address": ["recorded-crime"],
    "before": "",
    "after": "63.5 per 1,000 population",
}
CAVEAT = {"kind": "caveat", "act": "new", "force": "", "about": "Dorset is missing.", "address": []}


@pytest.fixture
def change(loaded: None) -> PublicChange:
    made = PublicChangeFactory(
        title="Report on Kent", note="<b>Read</b> again.", items=[JUDGMENT, FIGURE, CAVEAT]
    )
    PublicChange.objects.filter(pk=made.pk).update(at=datetime(2026, 3, 2, 9, 30, tzinfo=UTC))
    made.refresh_from_db()
    return made


def test_the_page_tells_what_changed_from_what_to_what_with_the_note(
    change: PublicChange, client: Client
) -> None:
    page = client.get("/changes/").text

    assert "1 change</span></h2>" in page
    assert "2 March 2026, 09:30" in page
    assert "&lt;b&gt;Read&lt;/b&gt; again." in page
    assert (
        '<a href="/judgments/kent/peel-effectiveness-2016/preventing-crime/">Changed: Kent: Preventing crime '
        "(PEEL effectiveness 2016), from good to requires improvement.</a>"
    ) in page
    assert "New: Recorded crime, Durham, 2016-06-30, 63.5 per 1,000 population." in page
    assert "<li>New: Dorset is missing.</li>" in page


def test_the_page_of_one_force_tells_its_facts_only(change: PublicChange, client: Client) -> None:
    page = client.get("/changes/?force=durham").text
    assert "Recorded crime, Durham" in page
    assert "Preventing crime" not in page
    assert "0 changes</span></h2>" in client.get("/changes/?force=gwent").text


def test_what_was_undone_stays_with_the_reason_and_leads_nowhere(
    change: PublicChange, client: Client
) -> None:
    change.undone_at, change.undone_by = datetime(2026, 3, 3, 9, 30, tzinfo=UTC), change.by
    change.undone_note = "Too early"
    change.save()

    page = client.get("/changes/").text

    assert "3 March 2026, 09:30" in page
    assert "Too early" in page
    assert 'href="/judgments/kent/' not in page


def test_the_rows_are_there_to_download(change: PublicChange, client: Client) -> None:
    rows = client.get("/changes.json").json()["tables"]["changes"]

    assert [row["act"] for row in rows] == ["changed", "new", "new"]
    assert (rows[0]["before"], rows[0]["after"], rows[0]["note"]) == (
        "good",
        "requires improvement",
        "<b>Read</b> again.",
    )


def test_the_feed_is_atom_and_an_undone_change_comes_up_again(change: PublicChange, client: Client) -> None:
    answer = client.get("/changes/feed.xml")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(answer.content)  # noqa: S314 - our own answer
    (entry,) = feed.findall(f"{ATOM}entry")
    assert feed.tag == f"{ATOM}feed"
    assert entry.findtext(f"{ATOM}title") == "Report on Kent"
    assert entry.findtext(f"{ATOM}updated") == "2026-03-02T09:30:00+00:00"
    assert entry.findtext(f"{ATOM}summary").startswith("<b>Read</b> again. Changed: Kent: Preventing crime")
    first = entry.findtext(f"{ATOM}id")

    change.undone_at, change.undone_by = datetime(2026, 3, 3, 9, 30, tzinfo=UTC), change.by
    change.undone_note = "Too early"
    change.save()
    (entry,) = ElementTree.fromstring(client.get("/changes/feed.xml").content).findall(f"{ATOM}entry")  # noqa: S314

    assert entry.findtext(f"{ATOM}title") == "Undone: Report on Kent"
    assert entry.findtext(f"{ATOM}updated") == "2026-03-03T09:30:00+00:00"
    assert entry.findtext(f"{ATOM}id") == first


@pytest.mark.usefixtures("loaded")
def test_the_feed_of_one_force_is_offered_and_is_another_than_that_of_all(client: Client) -> None:
    """A reader of feeds who follows two of the same name would be shown one of them."""
    page = client.get("/changes/?force=kent").text
    assert 'href="/changes/feed.xml?force=kent"' in page
    assert "Nothing about Kent has been published" in page
    feeds = [client.get(f"/changes/feed.xml{asked}").content for asked in ("", "?force=kent")]
    names = [ElementTree.fromstring(feed).findtext(f"{ATOM}id") for feed in feeds]  # noqa: S314
    assert names == ["http://testserver/changes/", "http://testserver/changes/?force=kent"]
    assert b"<author><name>Peelmark</name></author>" in feeds[0]


@pytest.mark.usefixtures("loaded")
def test_a_force_leads_to_what_changed_about_it_and_a_reader_of_feeds_finds_the_feed(client: Client) -> None:
    for address, feed in (
        ("/changes/", "/changes/feed.xml"),
        ("/changes/?force=kent", "/changes/feed.xml?force=kent"),
        ("/forces/kent/", "/changes/feed.xml?force=kent"),
    ):
        page = client.get(address).text
        head = page.partition("</head>")[0]
        assert 'type="application/atom+xml" title="What changed' in head
        assert f'href="{feed}"' in head
    assert '<a href="/changes/?force=kent">what changed about Kent</a>' in page


@pytest.mark.usefixtures("loaded")
def test_the_feed_of_a_force_that_does_not_exist_is_refused(client: Client) -> None:
    refused = client.get("/changes/feed.xml?force=nowhere")
    assert refused.status_code == 422
    assert "“nowhere” is not in the data" in refused.text


@pytest.mark.usefixtures("loaded")
def test_the_page_of_method_tells_how_well_the_program_reads(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Measured(
        date(2026, 11, 22), "0.1.0", ("Report A",), (MeasuredRow("Report A", "figures", 98, 95, 91),)
    )
    monkeypatch.setattr("dashboard.views.text.measured", lambda: told)

    page = client.get("/methodology/").text

    assert "(version 0.1.0, 22 November 2026)" in page
    assert '<td>figures</td><td class="n">98</td><td class="n">95</td><td class="n">91</td>' in page
