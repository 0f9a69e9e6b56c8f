"""A published limit stands wherever the figure is that it limits: page, chart, download and API."""

from collections import defaultdict
from typing import Any

import pytest
from django.test import Client

from inspections.models import Limitation, Metric
from tests.dashboard.addresses import R2014, R2016
from tests.dashboard.visited import Visits

NATION = "england-and-wales"
FORCE = "staffordshire"
Fact = tuple[str, ...]


@pytest.fixture
def limits(loaded: None) -> dict[Fact, set[str]]:
    """The caveats on each value, by metric, area, publication and the days of its periods."""
    found: dict[Fact, set[str]] = defaultdict(set)
    told = Limitation.objects.values_list(
        "value__metric__slug",
        "value__area__slug",
        "value__publication__title",
        "value__period_start",
        "value__period_end",
        "value__baseline_end",
        "caveat__text",
    )
    for *fact, text in told:
        found[tuple(str(part) for part in fact)].add(text)
    return found


def fact_of(row: dict[str, Any], area: str) -> Fact:
    days = (row["period_start"], row["period_end"], row["baseline_end"])
    return (row["metric"], area, row["publication"], *(str(day) for day in days))


def addresses() -> list[str]:
    reports = [f"/reports/{FORCE}/{inspection}.json" for inspection in (R2014, R2016)]
    compared = [f"/compare.json?inspection={inspection}" for inspection in (R2014, R2016)]
    return ["/index.json", "/metrics.json", f"/forces/{FORCE}.json", *reports, *compared]


@pytest.mark.parametrize("address", addresses())
def test_each_figure_of_a_download_has_every_caveat_on_it(
    address: str, visit: Visits, limits: dict[Fact, set[str]]
) -> None:
    rows = visit(address).table("figures")
    assert rows
    for row in rows:
        expected = set(limits[fact_of(row, row["area"])])
        if row.get("nation") is not None:  # the national figure stands in the same row
            expected |= limits[fact_of(row, NATION)]
        assert expected <= set(row["caveats"]), row


@pytest.mark.django_db
def test_each_figure_drawn_or_listed_on_a_subject_has_its_caveats_under_one_letter(
    client: Client, limits: dict[Fact, set[str]]
) -> None:
    themes = Metric.objects.filter(values__area__slug=FORCE).values_list("theme__slug", "slug").distinct()
    seen = 0
    for theme, metric in themes:
        page = client.get(f"/forces/{FORCE}/{theme}/", {"metric": metric})
        if page.status_code != 200 or page.context["notices"]:
            continue  # a figure without a day stands on no axis of time
        listed = {marked.caveat.text: marked.letter for marked in page.context["table"].caveats}
        body = page.content.decode()
        for fact, texts in limits.items():
            if fact[:2] == (metric, FORCE):
                seen += 1
                assert texts <= set(listed), (theme, metric)
                assert all(f'id="caveat-{listed[text]}"' in body for text in texts)
    assert seen > 50


@pytest.mark.parametrize("inspection", [R2014, R2016])
def test_the_download_of_a_report_has_its_caveats_as_the_page_has(
    inspection: str, visit: Visits, loaded: None
) -> None:
    page = visit(f"/reports/{FORCE}/{inspection}/").text
    rows = visit(f"/reports/{FORCE}/{inspection}.json").table("caveats")
    assert len(rows) >= 10
    assert all(" ".join(row["text"].split()) in page and row["citations"] for row in rows)
