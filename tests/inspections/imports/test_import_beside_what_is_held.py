"""What an imported table means for what is held: breaks, links, who is not counted, other figures."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from inspections.models import Break, Discrepancy, Limitation, MetricLink, Value
from tests.inspections.imports.import_command import every_force, rewrite, run, shoplifting

pytestmark = pytest.mark.usefixtures("loaded")


def test_burglary_is_joined_only_by_a_link_that_refuses_comparison_across_a_break(table: Path) -> None:
    names = [("31-03-2017", "Domestic burglary"), ("31-03-2018", "Residential burglary")]
    run(rewrite(table, [f"{day},Kent,South East,{name},5" for day, name in names]))
    earlier, later = (
        f"recorded-crime-12-months-{name}" for name in ("domestic-burglary", "residential-burglary")
    )
    link = MetricLink.objects.get(earlier__slug=earlier, later__slug=later)
    assert (link.relation, link.verdict) == ("redefined", "not_comparable")
    for slug in (earlier, later):
        broken = Break.objects.get(metric__slug=slug)
        assert (broken.on, broken.verdict) == (date(2017, 4, 1), "not_comparable")
        assert broken.citations.count() == 2


def test_england_and_wales_carries_the_caveat_that_names_who_is_not_counted(table: Path) -> None:
    transport = "30-06-2016,British Transport Police,,Shoplifting,5000"
    run(rewrite(table, [*every_force("30-06-2016", 100, 100), transport]))
    value = shoplifting("england-and-wales")
    assert value.value == 4300  # 43 forces with 100 each
    (limit,) = Limitation.objects.filter(value=value)
    assert limit.caveat.text.endswith("Not counted: British Transport Police.")
    assert value.citations.get().note == "Our sum of the 43 territorial forces in this table."


def test_the_five_year_change_of_the_report_stands_beside_that_of_the_table(table: Path) -> None:
    run(rewrite(table, [*every_force("30-06-2011", 100, 100), *every_force("30-06-2016", 105, 98)]))
    change = Value.objects.filter(
        metric__slug="recorded-crime-change-over-five-years", area__slug="staffordshire"
    ).order_by("value")
    assert [(one.value, one.publication.kind) for one in change] == [
        (Decimal("3.1"), "report"),
        (Decimal("5.0"), "data_release"),
    ]
    told = Discrepancy.objects.get(values=change[1])
    assert set(told.values.all()) == set(change)
    assert told.text.startswith(
        "Staffordshire, June 2011 to June 2016: +3.1 percent in the report, +5.0 percent"
    )
    assert sorted(told.citations.values_list("stated", flat=True)) == ["+5.0", "3.1"]
    # England and Wales: 42 forces with 98 and one with 105 are 4,221 where 4,300 were: -1.8 percent.
    nation = Value.objects.get(
        metric__slug="recorded-crime-change-over-five-years",
        area__slug="england-and-wales",
        publication__kind="data_release",
    )
    assert nation.value == Decimal("-1.8")


def test_where_the_table_bears_the_report_out_nothing_is_told_apart(table: Path) -> None:
    before = Discrepancy.objects.count()
    # Staffordshire: 1,031 where 1,000 were, +3.1 percent.
    run(rewrite(table, [*every_force("30-06-2011", 1000, 1000), *every_force("30-06-2016", 1031, 964)]))
    # England and Wales: 42 times 964 and 1,031 are 41,519 where 43,000 were, -3.4 percent.
    assert Discrepancy.objects.count() == before
