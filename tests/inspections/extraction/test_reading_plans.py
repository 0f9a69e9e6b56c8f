"""What is planned, forecast or yet to come was not measured: it is no figure."""

import pytest

from inspections.extraction.read_report import read_text

TOP = "PEEL: Police efficiency 2015\n\nAn inspection of Fenmarch Constabulary\n\nHow well does it plan?\n\n"


def values(text):
    return [str(each.force_value) for each in read_text(f"{TOP}{text}\n").figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It faces a gap of £4.6m in 2015/16, rising to £6.7m by 2019/20.", ["4600000"]),
        ("Reserves of £18m are expected to fall to £7m by March 2018.", ["18000000"]),
        ("By March 2020 it intends to recruit 120 more officers.", []),
        ("It plans to save £9.6m, and has saved £28.5m since 2010.", ["28500000"]),
        ("By 2020 it expects to have 1,010 officers.", []),
        ("The force assumes a rise in council tax of 1.99 percent each year.", []),
        ("It aims to answer 90 percent of letters in a day, and in May 2015 answered 93 percent.", ["93"]),
        ("Its budget was £230m in 2015/16 and is forecast to be £240m in 2019/20.", ["230000000"]),
        ("It needs to save £7.4m over three years.", []),
        ("It has plans for the £11.2m it needs to save.", []),
        ("It expects £4.9m of this to come from the sale of boats.", []),
        # What was planned and is done, or what is budgeted for the year of the report, is a figure.
        ("The force was expected to save £4m and saved £5m in 2014/15.", ["5000000"]),
        ("Its budget for 2015/16 is £230m.", ["230000000"]),
        ("It has a budget of £231m for 2016/17.", ["231000000"]),
    ],
)
def test_a_plan_is_no_figure(sentence, expected):
    assert values(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It should attend within an hour, the target being 90 percent.",
        "The laboratory has a target turnaround of 90 days.",
        "The meeting discusses 30 to 35 cases every two weeks.",
        "Letters take more than 90 days to answer on average.",
        "Of each £1 it has, nothing is lost.",
        "Its bill was £1.1m over budget.",
    ],
)
def test_a_target_a_bound_or_a_range_is_no_figure(sentence):
    assert values(sentence) == []


def test_a_forecast_that_stands_alone_in_numbers_is_no_figure():
    text = (
        "Force in numbers\n\nSpend per head of population 2016/17 forecast\n£163\n\nPolice officers\n2,012\n"
    )
    assert values(text) == ["2012"]
