"""A page's download and the API never tell two stories."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from dashboard.api.records import value_records
from dashboard.figures import latest_of_each, pairs
from dashboard.tables.figures import value_record
from dashboard.wording import figure
from tests.dashboard.builders import value
from tests.dashboard.figures_held import figures_beside

Ask = Callable[..., Any]
pytestmark = pytest.mark.usefixtures("loaded")


def downloaded(client: Client, address: str, table: str) -> list[dict[str, Any]]:
    return client.get(address).json()["tables"][table]


def without_form(citations: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    names = ("publication", "line", "where", "stated", "url")
    return [tuple(citation[name] or None for name in names) for citation in citations]


@pytest.mark.parametrize("force", ["staffordshire", "kent", "greater-manchester"])
def test_judgments_are_those_of_the_page_with_the_same_changes(force: str, ask: Ask, client: Client) -> None:
    page = downloaded(client, f"/judgments.json?view=list&force={force}", "judgments")
    found = {
        (one["inspection"], one["question_slug"]): one for one in ask("judgments", force=force)["results"]
    }
    assert len(page) == len(found) > 20
    for record in page:
        same = found[(record["inspection"], record["question_slug"])]
        for name in ("grade", "state", "scale", "carried_grade", "carried_from", "pillar", "question"):
            assert same[name] == record[name]
        assert same["change"].items() <= record["change"].items()
        assert without_form(same["citations"]) == without_form(record["citations"])


def test_a_change_is_the_same_whichever_filter_finds_it(ask: Ask) -> None:
    """A question may continue one on another subject, so the subject asked for must not matter."""
    everything = ask("judgments", force="kent", limit=500)["results"]
    for subject in ("use-of-resources", "understanding-demand", "preventing-crime"):
        for record in ask("judgments", force="kent", question=subject)["results"]:
            assert record in everything


@pytest.mark.parametrize("metric", ["recorded-crime", "victim-satisfaction", "outcome-charged-or-summonsed"])
def test_values_are_those_of_the_page(metric: str, ask: Ask, client: Client) -> None:
    figures = downloaded(client, f"/metrics/{metric}.json?force=staffordshire", "figures")
    page = [one for one in figures if one["metric"] == metric]
    found = ask("values", metric=metric, limit=500)["results"]
    compared = ("area", "period", "margin", "decimals", "publication", "caveats", "missing_reason")

    def facts(records: list[dict[str, Any]]) -> set[tuple[Any, ...]]:
        return {(*tuple(str(record[name]) for name in compared), record["value"]) for record in records}

    assert facts(page) == facts(found)
    assert len(page) == len(found) > 0


def test_comparisons_are_those_of_the_page_to_compare(ask: Ask, client: Client) -> None:
    """The page shows one inspection at a time; the API gives each metric's latest of any."""
    found = {one["metric"]: one for one in ask("comparisons", force="staffordshire", limit=500)["results"]}
    beside: dict[str, dict[str, Any]] = {}
    for inspection in ("peel-effectiveness-2016", "crime-inspection-2014"):
        address = f"/compare.json?force=staffordshire&inspection={inspection}"
        for record in downloaded(client, address, "figures"):
            if record["verdict"]:
                beside.setdefault(record["metric"], record)
    alone = {slug for slug, one in found.items() if one["publication"].startswith("Outcomes open data")}
    assert set(beside) == set(found) - alone
    assert (len(beside), len(alone)) == (55, 10)
    for metric, record in beside.items():
        same = found[metric]
        for name in ("difference", "ratio", "verdict", "significance", "sentence", "nation_covers"):
            assert same[name] == record[name]
        assert (same["force_value"], same["national_value"]) == (record["value"], record["nation"])


def test_the_comparator_is_named_alike_in_every_download(ask: Ask, client: Client) -> None:
    found = {one["metric"]: one for one in ask("comparisons", force="staffordshire", limit=500)["results"]}
    page = [one for one in downloaded(client, "/metrics.json", "figures") if one["verdict"]]
    assert len(page) > 50
    for record in page:
        assert record["nation_covers"] == found[record["metric"]]["nation_covers"]
    assert "England and Wales without City of London" in {one["nation_covers"] for one in page}


def test_the_latest_pair_is_the_one_that_the_pages_would_choose(ask: Ask) -> None:
    """The API finds it by names and dates alone; the pages by the rows themselves."""
    rows = figures_beside("staffordshire")
    chosen = latest_of_each([pair for pair in pairs(rows) if pair.answer])
    expected = {
        (pair.known.metric.slug, str(pair.known.period_end), pair.known.publication.title) for pair in chosen
    }
    found = ask("comparisons", force="staffordshire", limit=500)["results"]
    assert {(one["metric"], str(one["period_end"]), one["publication"]) for one in found} == expected


def test_findings_are_those_of_the_page(ask: Ask, client: Client) -> None:
    page = downloaded(client, "/findings.json?force=staffordshire", "findings")
    found = {one["id"]: one for one in ask("findings", force="staffordshire", limit=500)["results"]}
    assert len(page) == len(found) == 34
    for record in page:
        same = found[record["id"]]
        for name in ("kind", "question", "text", "status", "part_of", "publication", "inspection"):
            assert same[name] == record[name]


def test_a_margin_is_printed_alike_on_the_page_in_its_download_and_by_the_api() -> None:
    """83.0 ± 2.0 is stored as 2.00; all three say 2.0, as the report does."""
    survey = value("83.0", margin="2.00")
    assert figure(survey) == "83.0 ± 2.0"
    (answered,) = value_records([survey])
    assert str(answered["margin"]) == str(value_record(survey)["margin"]) == "2.0"
