"""A number that another place prints otherwise is marked where it stands."""

from decimal import Decimal

import pytest
from django.test import Client

from dashboard.tables.stated_otherwise import stated_otherwise
from tests.dashboard.figures_held import figures_beside
from tests.dashboard.visited import Visits


@pytest.fixture
def value(loaded: None):
    """A value with one citation, to be restated."""
    return next(one for one in figures_beside("staffordshire") if len(one.citations) == 1)


@pytest.mark.parametrize(
    ("shown", "printed", "told"),
    [
        ("31", "30", "30"),
        ("63.5", "63", "63"),  # 63.5 is rounded to 64
        ("63.5", "64", ""),
        ("63.5", "63.5%", ""),
        ("-8.1", "fell by 8.1 percent", ""),
        ("143000000", "£143 million", ""),
        ("1412", "1,412", ""),
        ("0.5", "just over half", ""),
        ("89.8", "89.8 percent (±1.5 percent)", ""),
    ],
)
def test_another_number_is_told_as_printed_and_a_rounded_one_is_not(
    value, shown: str, printed: str, told: str
) -> None:
    stated = (value.citations[0]._replace(stated=printed),)
    assert stated_otherwise(value._replace(value=Decimal(shown), citations=stated)) == told


@pytest.mark.usefixtures("loaded")
def test_in_the_two_reports_three_numbers_stand_otherwise_elsewhere() -> None:
    marked = {
        (one.metric.slug, one.area_slug): told
        for one in figures_beside("staffordshire")
        if (told := stated_otherwise(one))
    }
    assert marked == {
        ("anti-social-behaviour-incidents", "staffordshire"): "30",
        ("domestic-abuse-outcome-charged-or-summonsed", "england-and-wales"): "23.3",
        ("recorded-crime", "staffordshire"): "63",
    }


@pytest.mark.parametrize("address", ["/metrics/", "/metrics/recorded-crime/", "/compare/", "/"])
def test_the_mark_stands_beside_the_number_on_every_page(visit: Visits, address: str) -> None:
    assert "also stated as 63" in visit(address).text


@pytest.mark.usefixtures("loaded")
def test_a_download_carries_the_other_number(client: Client) -> None:
    figures = client.get("/metrics/recorded-crime.json").json()["tables"]["figures"]
    assert [one["also_stated"] for one in figures if one["area"] == "staffordshire"] == [None, "63"]
