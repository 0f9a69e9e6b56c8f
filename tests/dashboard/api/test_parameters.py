"""What the API does not understand it names, and says what it would."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.test import Client

from dashboard.api.endpoints import PARAMETERS

Ask = Callable[..., Any]
Refused = Callable[[str], Any]


@pytest.mark.parametrize("name", PARAMETERS)
def test_an_unknown_parameter_is_named_with_those_there_are(name: str, refused: Refused) -> None:
    told = refused(f"{name}?farce=staffordshire")
    (problem,) = told["problems"]
    assert problem["parameter"] == "farce"
    assert problem["allowed"] == [*(one.name for one in PARAMETERS[name]), "page", "limit"]
    assert "“farce”" in told["detail"]


@pytest.mark.parametrize(
    ("address", "parameter", "allowed"),
    [
        ("judgments?force=stafordshire", "force", "staffordshire"),
        ("judgments?force=england-and-wales", "force", "west-midlands"),
        ("judgments?force=", "force", "kent"),
        ("judgments?inspection=peel-1999", "inspection", "peel-effectiveness-2016"),
        ("judgments?year=1999", "year", "2018/19"),
        ("judgments?question=nothing", "question", "preventing-crime"),
        ("judgments?grade=Good", "grade", "good"),
        ("values?metric=recorded_crime", "metric", "recorded-crime"),
        ("values?area=wales", "area", "england-and-wales"),
        ("findings?kind=praise", "kind", "cause_of_concern"),
        ("comparisons?metric=0", "metric", "victim-satisfaction"),
    ],
)
def test_an_unknown_value_is_named_with_what_is_allowed(
    address: str, parameter: str, allowed: str, refused: Refused
) -> None:
    told = refused(address)
    (problem,) = told["problems"]
    assert problem["parameter"] == parameter
    assert problem["value"] == address.partition("=")[2]
    assert allowed in problem["allowed"]
    article = "an" if parameter in ("area", "inspection") else "a"
    assert f" is not {article} {parameter} in the data" in problem["message"]


@pytest.mark.parametrize("text", ["0", "-1", "501", "1.0", "01", "ten", "", "١", "1e2", "9" * 400, " 1"])
def test_a_limit_that_is_no_whole_number_up_to_500_is_refused(text: str, refused: Refused) -> None:
    (problem,) = refused(f"forces?limit={quote(text)}")["problems"]
    assert problem["parameter"] == "limit"


@pytest.mark.parametrize(
    "text", ["2016", "20160630", "2016-13-01", "2016-02-30", "2016-W01-1", "30/06/2016", ""]
)
def test_a_day_that_is_no_iso_day_is_refused(text: str, refused: Refused) -> None:
    (problem,) = refused(f"values?from={quote(text)}")["problems"]
    assert problem["parameter"] == "from"


def test_a_parameter_given_twice_is_refused(refused: Refused) -> None:
    (problem,) = refused("judgments?force=kent&force=surrey")["problems"]
    assert problem["value"] == "kent, surrey"
    assert "2 times" in problem["message"]


def test_all_that_is_wrong_is_told_at_once(refused: Refused) -> None:
    told = refused("judgments?force=x&year=1&limit=0&colour=red")
    assert [problem["parameter"] for problem in told["problems"]] == ["force", "year", "limit", "colour"]


@pytest.mark.parametrize(
    "odd",
    [
        "\x00",
        "staffordshire\x00",
        "\ud800".encode("utf-8", "surrogatepass"),
        "é" * 3000,
        "' OR 1=1 --",
        "%",
        "\r\nX: y",
        "🚓",
    ],
)
@pytest.mark.parametrize("name", ["force", "grade", "limit", "odd"])
def test_odd_text_is_refused_and_told_shortly(odd: str | bytes, name: str, refused: Refused) -> None:
    told = refused(f"judgments?{urlencode({name: odd})}")
    (problem,) = told["problems"]
    assert problem["parameter"] == name
    assert len(problem["value"]) <= 41


def test_a_parameter_with_an_odd_name_is_refused(refused: Refused) -> None:
    (problem,) = refused(f"forces?{urlencode({chr(0) * 5000: ''})}")["problems"]
    assert len(problem["parameter"]) <= 41


def test_more_parameters_than_anybody_means_are_refused(loaded: None, client: Client) -> None:
    address = "&".join(f"a{number}=" for number in range(2000))
    response = client.get(f"/api/v1/forces?{address}")
    assert response.status_code in (400, 422)
    assert response["Content-Type"].startswith("application/json")


def test_a_filter_keeps_what_it_says_and_nothing_else(ask: Ask) -> None:
    found = ask("judgments", force="kent", year="2016", grade="good", limit=500)
    kept = {(one["force"], one["year"], one["grade"]) for one in found["results"]}
    assert kept == {("kent", "2016", "good")}
    ends = {
        one["period_end"]
        for one in ask("values", limit=500, **{"from": "2015-01-01", "to": "2015-12-31"})["results"]
    }
    assert ends
    assert all("2015-01-01" <= end <= "2015-12-31" for end in ends)


def test_a_grade_filter_takes_a_state_too(ask: Ask) -> None:
    assert ask("judgments", grade="not_inspected")["count"] == 17


def test_the_next_page_keeps_the_question(ask: Ask) -> None:
    found = ask("judgments", force="kent", year="2018/19", limit=3)
    assert found["next"] == "http://testserver/api/v1/judgments?force=kent&year=2018%2F19&limit=3&page=2"


def test_a_force_and_another_area_have_no_value_together(ask: Ask) -> None:
    assert ask("values", force="staffordshire", area="england-and-wales")["count"] == 0
