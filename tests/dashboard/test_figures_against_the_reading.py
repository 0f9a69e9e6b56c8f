"""Every figure on the pages and in their downloads, held against a careful reading of the two reports."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from inspections.models import Caveat, Citation, Discrepancy
from tests.dashboard.visited import Visited, Visits, words
from tests.inspections.gold import (
    AREAS,
    R2014,
    R2016,
    REPORTS,
    Stated,
    needs_gold,
    reading_of,
    stated_numbers,
)
from tests.inspections.test_report_data import IN_WORDS_ONLY, SHOWN_FROM_ANOTHER_PLACE, UNITS
from tests.inspections.test_report_findings import FOLLOWS

pytestmark = [pytest.mark.usefixtures("loaded"), needs_gold]

INSPECTIONS = {R2014: "crime-inspection-2014", R2016: "peel-effectiveness-2016"}
MINUS = "−"
AREA_NAMES = {"staffordshire": "Staffordshire", "england-and-wales": "England and Wales"}


@cache
def metrics() -> dict[str, str]:
    """The metric under which each reading is shown; a citation is named after its reading."""
    cited = Citation.objects.filter(value__isnull=False).values_list("reference", "value__metric__slug")
    return {reference.rpartition("/")[0]: metric for reference, metric in cited}


def metric_of(stated: Stated) -> str:
    return metrics()[f"{stated.report}/{stated.reading['id']}/{stated.area}"]


def shown_value(stated: Stated) -> Decimal:
    """The number of the fact's first reading, unless another place goes before it."""
    shown = SHOWN_FROM_ANOTHER_PLACE.get((stated.report, stated.head["id"], stated.area))
    if shown is not None:
        return shown
    head: Decimal | None = stated.head[f"{AREAS[stated.area]}_value"]
    return stated.value if head is None else head


def days_of(stated: Stated) -> list[str | None]:
    period, baseline = stated.head["period"], stated.head["baseline_period"] or {}
    return [period["start"], period["end"], baseline.get("start"), baseline.get("end")]


def records_of(rows: list[dict[str, Any]], stated: Stated) -> list[dict[str, Any]]:
    """The records of the same metric, area, period and publication line."""
    return [
        row
        for row in rows
        if row["metric"] == metric_of(stated)
        and row["area"] == stated.area
        and [row["period_start"], row["period_end"], row["baseline_start"], row["baseline_end"]]
        == days_of(stated)
        and any(place["line"] in stated.reading["lines"] for place in row["citations"])
    ]


def number_as_printed(value: Decimal, decimals: int, *, signed: bool) -> str:
    text = f"{abs(value):,.{decimals}f}"
    sign = MINUS if value < 0 else "+" if signed and value > 0 else ""
    return sign + text


def in_words(day: str) -> str:
    """30 June 2016."""
    when = date.fromisoformat(day)
    return f"{when.day} {when:%B %Y}"


def agree(row: dict[str, Any], stated: Stated) -> None:
    """One record of a download states the fact as the reading has it."""
    unit = stated.head["unit"]
    assert Decimal(str(row["value"])) == shown_value(stated)
    assert row["unit"] == UNITS.get(unit, unit)
    margin = row["margin"]
    assert (None if margin is None else Decimal(str(margin))) == stated.margin
    assert row["claimed_by_force"] is stated.reading["force_claimed"] or stated.reading["same_as"]


@pytest.mark.parametrize("stated", stated_numbers(), ids=str)
def test_a_stated_number_is_in_the_download_of_its_report_and_of_its_metric(
    visit: Visits, stated: Stated
) -> None:
    report = visit(f"/reports/staffordshire/{INSPECTIONS[stated.report]}.json").table("figures")
    metric = visit(f"/metrics/{metric_of(stated)}.json").table("figures")
    for rows in (report, metric):
        found = records_of(rows, stated)
        assert len(found) == 1
        agree(found[0], stated)


@pytest.mark.parametrize("report", REPORTS)
def test_the_download_of_a_report_has_no_other_figure(visit: Visits, report: str) -> None:
    rows = visit(f"/reports/staffordshire/{INSPECTIONS[report]}.json").table("figures")
    numbers = [row for row in rows if row["value"] is not None]
    told = {(one.head["id"], one.area) for one in stated_numbers() if one.report == report}
    assert len(numbers) == len(told)
    others = [row for row in rows if row["value"] is None]
    assert {row["metric"] for row in others if row["range_low"] is None} <= IN_WORDS_ONLY
    assert all(row["missing_reason"] for row in others if row["range_low"] is None)


@cache
def lines_of(page: Visited) -> list[tuple[str, list[str]]]:
    """Each line of the tables of figures: its head and its cells."""
    return [
        (words(head), [words(cell) for cell in row.query("td")])
        for row in page.all("table tbody tr")
        for head in row.query("th[scope=row]")
    ]


def cells_of(stated: Stated, decimals: int) -> set[str]:
    """How a number may stand in a cell: sign, thousands and margin, behind “about” or in its words."""
    signed = stated.head["kind"] == "percent change"
    shown = number_as_printed(shown_value(stated), decimals, signed=signed)
    if stated.margin is not None:
        shown += f" ± {number_as_printed(stated.margin, decimals, signed=False)}"
    approximate = stated.head["approximate"]
    return {f"{approximate} {shown}", f"{approximate} ({shown})"} if approximate else {shown}


@pytest.mark.parametrize("stated", stated_numbers(), ids=str)
def test_a_stated_number_stands_in_its_row_of_the_report_and_of_its_metric(
    visit: Visits, stated: Stated
) -> None:
    rows = visit(f"/reports/staffordshire/{INSPECTIONS[stated.report]}.json").table("figures")
    (row,) = records_of(rows, stated)
    column = 0 if stated.area == "staffordshire" else 1
    expected = cells_of(stated, row["decimals"])
    end = stated.head["period"]["end"]
    for address, name in (
        (f"/reports/staffordshire/{INSPECTIONS[stated.report]}/", f"{row['name']}"),
        (f"/metrics/{row['metric']}/", ""),
    ):
        found = [
            cells
            for head, cells in lines_of(visit(address))
            if head.startswith(name) and row["period"].lower() in head.lower()
        ]
        # Under a national figure stands who is missing from it.
        told = [cells[column] for cells in found if len(cells) > column]
        shown = {re.split(" without | also stated as ", one)[0] for one in told}
        assert shown & expected, found
    if stated.head["period"]["type"] == "12_months":
        assert row["period"].startswith(f"12 months to {in_words(end)}")
    elif end:
        assert str(date.fromisoformat(end).year)[2:] in row["period"]


@pytest.mark.parametrize("report", REPORTS)
def test_the_page_of_figures_shows_each_metric_of_the_report_at_its_last_period(
    visit: Visits, report: str
) -> None:
    rows = visit(f"/reports/staffordshire/{INSPECTIONS[report]}.json").table("figures")
    shown = visit(f"/metrics.json?source={report}").table("figures")
    last: dict[str, str] = {}
    for row in rows:
        last[row["metric"]] = max(last.get(row["metric"], ""), row["period_end"] or "")
    assert {row["metric"] for row in shown} == set(last)
    assert all((row["period_end"] or "") == last[row["metric"]] for row in shown)
    stated = [row for row in shown if row["value"] is not None]
    known = {(row["metric"], row["area"], row["period"]): row["value"] for row in rows}
    assert all(known[row["metric"], row["area"], row["period"]] == row["value"] for row in stated)


@pytest.mark.parametrize("report", REPORTS)
def test_every_caveat_of_a_number_is_read_on_the_page_of_its_metric(visit: Visits, report: str) -> None:
    texts = dict(Caveat.objects.filter(publication__slug=report).values_list("code", "text"))
    missing = []
    for stated in stated_numbers():
        if stated.report != report:
            continue
        page = visit(f"/metrics/{metric_of(stated)}/").text
        missing += [
            (stated.reading["id"], code)
            for code in stated.reading["caveats"]
            if " ".join(texts[code].split()) not in page and not only_of_the_nation(stated, code)
        ]
    assert missing == []


def only_of_the_nation(stated: Stated, code: str) -> bool:
    """A caveat on the England and Wales figure limits nothing where the report gives none."""
    head = stated.head["england_wales_value"] is None and stated.reading["england_wales_value"] is None
    limited = Caveat.objects.get(publication__slug=stated.report, code=code).limitations
    return head and not limited.filter(value__metric__slug=metric_of(stated)).exists()


@pytest.mark.parametrize("report", REPORTS)
def test_every_caveat_of_a_report_is_read_on_the_page_of_the_report(visit: Visits, report: str) -> None:
    page = visit(f"/reports/staffordshire/{INSPECTIONS[report]}/").text
    caveats = Caveat.objects.filter(publication__slug=report)
    assert {one.code.split("-")[0] for one in caveats} == {one["id"] for one in reading_of(report)["caveats"]}
    assert [one.code for one in caveats if " ".join(one.text.split()) not in page] == []


@pytest.mark.parametrize("report", REPORTS)
def test_every_inconsistency_of_a_source_is_read_among_the_discrepancies(visit: Visits, report: str) -> None:
    told = [one for one in reading_of(report)["inconsistencies"] if one["kind"] == "source"]
    page = visit("/discrepancies/").text
    assert len(told) == {R2014: 5, R2016: 35}[report]
    for one in told:
        ours = Discrepancy.objects.get(publication__slug=report, code=one["id"])
        assert " ".join(ours.text.split()) in page
        assert " ".join(ours.shown.split()) in page


def test_coverage_leads_to_the_discrepancies(visit: Visits) -> None:
    assert any(link.attrs["href"] == "/discrepancies/" for link in visit("/coverage/").all("main a"))


@pytest.mark.parametrize("report", REPORTS)
def test_every_finding_of_a_report_is_read_on_its_page_and_among_the_findings(
    visit: Visits, report: str
) -> None:
    rows = visit("/findings.json").table("findings")
    own = [row["id"].split("/") for row in rows if row["id"].startswith(report)]
    expected = {one["id"] for one in reading_of(report)["findings"]}
    assert expected <= {code for _, code in own}
    page = visit(f"/reports/staffordshire/{INSPECTIONS[report]}/").text
    for row in rows:
        if row["inspection"] == INSPECTIONS[report]:
            assert " ".join(row["text"].split()) in page


def test_the_open_findings_of_the_front_page_are_those_nobody_called_settled(visit: Visits) -> None:
    """Of the findings in both reports, two causes of concern were called alleviated or counted only."""
    shown = {row["id"] for row in visit("/index.json").table("open_findings")}
    everything = visit("/findings.json?force=staffordshire").table("findings")
    settled = {row["id"] for row in everything if row["status"] in ("addressed", "not_reported")}
    continued = {f"{R2016}/{earlier}" for earlier in FOLLOWS.values()}  # told on the later finding's page
    assert shown == {row["id"] for row in everything} - settled - continued
    alleviated = [one for one in reading_of(R2016)["prior_year_findings"] if one["status"] == "alleviated"]
    assert {f"{R2016}/{one['id']}" for one in alleviated} <= settled
    assert len(alleviated) == 2


def test_the_number_of_statements_is_that_of_the_reading() -> None:
    """159 facts; a fact told twice is one value with several places."""
    told = Counter((one.report, one.head["id"], one.area) for one in stated_numbers())
    assert len(told) == 159
