"""Every list has the fields of the contract, and the reports' own facts come out of it as printed."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from inspections.models import Value

Ask = Callable[..., Any]

CONTRACT = {
    "forces": ("slug", "name", "ons_code", "region"),
    "judgments": (
        "force", "inspection", "year", "pillar", "question", "state", "grade", "scale", "citations", "change",
    ),
    "metrics": ("slug", "name", "category", "kind", "unit", "denominator", "polarity", "definition"),
    "values": (
        "metric", "area", "period_start", "period_end", "baseline_start", "baseline_end", "value", "decimals",
        "margin", "publication", "caveats", "citations",
    ),
    "comparisons": (
        "force", "metric", "force_value", "national_value", "difference", "ratio", "verdict", "significance",
        "sentence", "caveats",
    ),
    "findings": ("kind", "question", "text", "status", "follows", "citations"),
}  # fmt: skip
CITATION = {"publication", "where", "line", "stated", "form", "url"}
NOT_SCALAR = {"citations", "change", "caveats"}


def one(found: Any, **words: Any) -> Any:
    """The one record that has these words."""
    hits = [record for record in found["results"] if all(record[key] == word for key, word in words.items())]
    assert len(hits) == 1, words
    return hits[0]


@pytest.mark.parametrize("name", CONTRACT)
def test_every_record_has_every_field_of_the_contract(name: str, ask: Ask) -> None:
    found = ask(name, limit=500)
    assert set(found) == {"count", "next", "results"}
    assert found["results"]
    for record in found["results"]:
        assert set(CONTRACT[name]) <= set(record)


@pytest.mark.parametrize("name", CONTRACT)
def test_a_list_is_a_table_with_one_row_for_each_record(name: str, ask: Ask) -> None:
    """As pandas reads it: the same columns in every record, and single values in all but three."""
    records = ask(name, limit=500)["results"]
    assert len({tuple(record) for record in records}) == 1
    for record in records:
        held = {key for key, value in record.items() if isinstance(value, (list, dict))}
        assert held <= NOT_SCALAR


def test_there_are_43_forces(ask: Ask) -> None:
    found = ask("forces")
    assert found["count"] == 43
    assert found["next"] is None
    assert one(found, slug="staffordshire") == {
        "slug": "staffordshire",
        "name": "Staffordshire",
        "ons_code": "E23000015",
        "region": "West Midlands",
    }


def test_a_judgment_comes_with_its_grade_its_change_and_its_receipts(ask: Ask) -> None:
    found = ask("judgments", force="staffordshire", inspection="peel-effectiveness-2016")
    overall = one(found, question_slug="overall")
    assert overall["grade"] == "requires improvement"
    assert overall["year"] == "2016"
    assert overall["scale"] == "four-tier"
    assert set(overall["change"]) == {"verdict", "direction", "reason", "sentence"}
    assert overall["change"]["direction"] == "unchanged"
    badge = next(citation for citation in overall["citations"] if citation["line"] == 263)
    assert set(badge) == CITATION
    assert badge["form"] == "badge"
    assert badge["stated"] == "Requires improvement"


def test_a_question_that_was_not_graded_has_no_grade_and_says_why(ask: Ask) -> None:
    found = ask("judgments", force="staffordshire", inspection="peel-effectiveness-2016")
    ungraded = one(found, question_slug="specialist-capabilities")
    assert ungraded["grade"] is None
    assert ungraded["state"] == "ungraded"


def test_a_carried_grade_is_not_a_grade_of_the_year(ask: Ask) -> None:
    found = ask("judgments", grade="carried_forward", limit=500)
    assert found["count"] == 44
    for record in found["results"]:
        assert record["grade"] is None
        assert record["carried_grade"]
        assert (record["carried_from"], record["year"]) in (("2017", "2018/19"), ("2016", "2018/19"))
        assert record["change"]["direction"] == "none"


def test_a_year_may_be_written_as_the_inspectorate_writes_it_or_as_an_address_does(ask: Ask) -> None:
    printed = ask("judgments", year="2018/19", limit=500)
    assert printed["count"] == ask("judgments", year="2018-19", limit=500)["count"] > 0
    assert {record["year"] for record in printed["results"]} == {"2018/19"}


def test_a_value_is_as_printed_with_the_place_that_prints_it(ask: Ask) -> None:
    found = ask("values", metric="recorded-crime", area="staffordshire", **{"from": "2016-01-01"})
    value = one(found, period_end="2016-06-30")
    assert (value["value"], value["decimals"], value["margin"]) == (63.5, 1, None)
    assert value["period_start"] == "2015-07-01"
    assert value["baseline_start"] is None
    lines = {citation["line"]: citation for citation in value["citations"]}
    assert lines[350]["stated"] == "63.5"
    assert set(lines[350]) == CITATION


def test_a_survey_figure_has_its_margin(ask: Ask) -> None:
    found = ask("values", metric="victim-satisfaction", force="staffordshire", to="2014-12-31")
    assert (89.8, 1.5) in {(value["value"], value["margin"]) for value in found["results"]}


def test_numbers_stand_in_the_answer_with_the_decimals_that_were_printed(
    loaded: None, client: Client
) -> None:
    """63.5 is not 63.50, 31 is not 31.0, and 0.0 is a value that is not 0."""
    response = client.get("/api/v1/values", {"limit": 500})
    records = json.loads(response.content, parse_float=Decimal, parse_int=Decimal)["results"]
    printed = [
        (str(record["value"]), int(record["decimals"])) for record in records if record["value"] is not None
    ]
    assert len(printed) == 413
    for text, decimals in printed:
        assert len(text.partition(".")[2]) == decimals
    assert {"63.5", "31", "0.0"} <= {text for text, _ in printed}


def test_a_value_that_is_missing_is_null_and_says_why(ask: Ask) -> None:
    everything = ask("values", limit=500)["results"]
    missing = [value for value in everything if value["value"] is None and value["range_low"] is None]
    assert [value["missing_reason"] for value in missing] == ["Compared in words only"] * len(missing)
    assert missing
    for value in everything:
        given = [
            value["value"] is not None,
            value["range_low"] is not None,
            value["missing_reason"] is not None,
        ]
        assert given.count(True) == 1
        assert value["period"]


def test_a_comparison_says_how_far_the_force_is_from_england_and_wales(ask: Ask) -> None:
    """63.5 less 68.2 is −4.7, and 63.5 by 68.2 is 0.931."""
    found = one(ask("comparisons", force="staffordshire", metric="recorded-crime"))
    assert (found["force_value"], found["national_value"], found["difference"]) == (63.5, 68.2, -4.7)
    assert found["ratio"] == 0.931
    assert (found["verdict"], found["significance"]) == ("comparable", "not_tested")
    assert "63.5" in found["sentence"]
    assert "68.2" in found["sentence"]


def test_a_difference_beyond_chance_is_called_so(ask: Ask) -> None:
    """Without the figure of 2016 that of 2014 is the latest: 89.8 ± 1.5 against 85.0 ± 0.2, higher."""
    latest = Value.objects.get(
        metric__slug="victim-satisfaction", area__slug="staffordshire", period_end="2016-06-30"
    )
    latest.review_state = "rejected"
    latest.save()
    found = one(ask("comparisons", metric="victim-satisfaction"))
    assert (found["force_value"], found["national_value"], found["difference"]) == (89.8, 85.0, 4.8)
    assert found["significance"] == "higher"


def test_a_refused_comparison_has_no_difference(ask: Ask) -> None:
    found = ask("comparisons", limit=500)["results"]
    refused = [record for record in found if record["verdict"] == "not_comparable"]
    assert refused
    for record in refused:
        assert (record["difference"], record["ratio"]) == (None, None)
        assert record["significance"] == "not_tested"
        assert record["sentence"]


def test_a_finding_names_the_finding_that_it_continues(ask: Ask) -> None:
    found = ask("findings", force="staffordshire", limit=500)
    names = {record["id"]: record for record in found["results"]}
    following = [record for record in found["results"] if record["follows"]]
    assert len(following) == 3
    assert all(record["follows"] in names for record in following)
    parts = [record for record in found["results"] if record["part_of"]]
    assert len(parts) == 11
    assert all(names[record["part_of"]]["part_of"] is None for record in parts)


def test_pages_join_without_a_gap_or_a_double(ask: Ask, client: Client) -> None:
    """1,259 judgments in pages of 500 are three pages."""
    found = ask("judgments", limit=500)
    pages = [found]
    while pages[-1]["next"]:
        pages.append(client.get(pages[-1]["next"]).json())
    assert [len(page["results"]) for page in pages] == [500, 500, found["count"] - 1000]
    keys = [
        (record["force"], record["inspection"], record["question_slug"])
        for page in pages
        for record in page["results"]
    ]
    assert len(set(keys)) == found["count"] == len(keys)


def test_a_page_past_the_end_is_empty(ask: Ask) -> None:
    assert ask("forces", page=9) == {"count": 43, "next": None, "results": []}
