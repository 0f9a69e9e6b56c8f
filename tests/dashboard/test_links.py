"""Every link inside the site leads somewhere."""

from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.urls import Resolver404, resolve

from inspections.models import Finding, Judgment
from tests.dashboard.addresses import ADDRESSES
from tests.dashboard.visited import Visits

SAMPLE = 150


def links(visit: Visits) -> dict[str, str]:
    """Every address inside the site that a page links to, with the first page that does."""
    found: dict[str, str] = {}
    for address in ADDRESSES:
        for element in visit(address).all("a[href], link[href], script[src], option[value]"):
            link = element.attrs.get("href") or element.attrs.get("src") or ""
            if link.startswith(("/", "?")):
                found.setdefault(link, address)
    return found


def test_every_link_has_an_address_of_the_site(visit: Visits) -> None:
    broken = []
    for link, page in links(visit).items():
        path = urlsplit(link).path
        if path.startswith("/static/"):
            if not finders.find(path.removeprefix("/static/")):
                broken.append((page, link))
            continue
        try:
            resolve(path)
        except Resolver404:
            broken.append((page, link))
    # Plotly comes from the package registry and may not be fetched where these tests run.
    assert [one for one in broken if "/plotly/" not in one[1]] == []


def test_every_link_to_a_judgment_or_finding_names_one_that_is_there(visit: Visits) -> None:
    judgments = {
        f"/judgments/{force}/{inspection}/{question}/"
        for force, inspection, question in Judgment.objects.values_list(
            "area__slug", "question__inspection__slug", "question__slug"
        )
    }
    findings = {f"/findings/{pk}/" for pk in Finding.objects.values_list("pk", flat=True)}
    told = {link for link in links(visit) if "?" not in link and "." not in link}
    assert {link for link in told if link.startswith("/judgments/") and link.count("/") > 3} <= judgments
    assert {link for link in told if link.startswith("/findings/")} <= findings | {"/findings/"}


def test_a_sample_of_the_links_of_every_kind_answers(visit: Visits) -> None:
    inside = [link for link in links(visit) if not link.startswith("/static/")]
    by_kind: dict[str | None, list[str]] = {}
    for link in inside:
        by_kind.setdefault(resolve(urlsplit(link).path).url_name, []).append(link)
    share = max(1, SAMPLE // len(by_kind))
    chosen = [link for found in by_kind.values() for link in found[:: max(1, len(found) // share)][:share]]
    assert len(chosen) >= SAMPLE // 2
    assert [link for link in chosen if visit(link).status != 200] == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_link_out_of_the_site_is_a_whole_address_and_opens_in_place(visit: Visits, address: str) -> None:
    for link in visit(address).all("a[href]"):
        parts = urlsplit(link.attrs["href"])
        if parts.scheme:
            assert parts.scheme in ("http", "https", "mailto"), link.attrs["href"]
            assert parts.netloc or parts.scheme == "mailto"
        assert "target" not in link.attrs


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_link_can_be_told_by_its_words(visit: Visits, address: str) -> None:
    """No link without words, and none that says only “here” or “more”."""
    for link in visit(address).all("a[href]"):
        said = link.to_text() or link.attrs.get("aria-label", "")
        assert said.strip(), link.to_html()
        assert said.strip().lower() not in ("here", "more", "link", "click here")


@pytest.mark.parametrize(
    ("address", "ways"),
    [
        ("/metrics/recorded-crime/", {"/forces/staffordshire/", "/forces/staffordshire/preventing-crime/"}),
        (
            "/judgments/staffordshire/peel-effectiveness-2016/preventing-crime/",
            {
                "/forces/staffordshire/",
                "/forces/staffordshire/preventing-crime/",
                "/reports/staffordshire/peel-effectiveness-2016/",
            },
        ),
        (
            "/findings/{f2}/",
            {
                "/forces/staffordshire/",
                "/forces/staffordshire/preventing-crime/",
                "/reports/staffordshire/peel-effectiveness-2016/",
            },
        ),
    ],
)
def test_above_the_heading_stand_the_ways_to_force_subject_and_report(
    visit: Visits, address: str, ways: set[str]
) -> None:
    assert ways <= {link.attrs["href"] for link in visit(address).all(".crumbs a")}


def test_a_figure_on_no_subject_of_the_inspections_leads_to_no_page_of_one(visit: Visits) -> None:
    assert "/forces/staffordshire/victim-satisfaction/" not in visit("/metrics/victim-satisfaction/").html
