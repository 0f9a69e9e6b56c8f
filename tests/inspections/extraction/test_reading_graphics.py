"""Figures in tables and graphics, in whatever order their text comes out."""

from datetime import date
from decimal import Decimal

import pytest

from inspections.extraction.records import Span
from tests.inspections.extraction.report_samples import figures_read

TO_JUNE_2016 = Span(date(2015, 7, 1), date(2016, 6, 30))
TO_MARCH_2016 = Span(date(2015, 4, 1), date(2016, 3, 31))


def test_a_table_is_read_by_its_heads_in_either_order():
    head = "Figure 2: Crime rates (per 1,000 population), for the 12 months to 30 June 2016\n\n"
    rows = "Rates per 1,000 population\tEngland and Wales\tFenmarch Constabulary\nSexual offences\t1.9\t2.3\n"
    (figure,) = figures_read(head + rows)
    assert (figure.force_value, figure.national_value, figure.period) == (
        Decimal("2.3"),
        Decimal("1.9"),
        TO_JUNE_2016,
    )
    assert (figure.form, figure.name, figure.unit) == ("table", "Sexual offences", "per 1,000 population")


def test_a_flattened_table_is_read_by_the_order_of_its_wrapped_head_and_a_note_overrules_it():
    text = (
        "12 months to June 2016 Fenmarch Constabulary\nrate (per "
        "1,000\npopulation)\n\nEngland and Wales\ntotal rate (per 1,000\n"
        "population)\n\nSexual offences 1.5 1.2\n\nBurglary in a dwelling* 4.9 "
        "7.3\n\nAnti-social behaviour incidents* 27.3 33.8\n\n"
        "*Anti-social behaviour data cover the 12 months to March 2016; the rate for "
        "burglary in a\n"
        "dwelling is per 1,000 households.\n"
    )
    plain, burglary, disorder = figures_read(text)
    assert (plain.unit, plain.period) == ("per 1,000 population", TO_JUNE_2016)
    assert (burglary.unit, burglary.period) == ("per 1,000 households", TO_JUNE_2016)
    assert (disorder.unit, disorder.period) == ("per 1,000 population", TO_MARCH_2016)


def test_a_row_in_a_group_is_named_by_its_group_and_zero_is_a_value():
    text = (
        "Figure 4: Proportion of outcomes in 12 months to 30 June "
        "2016\n\nNumber\tOutcome\tFenmarch Constabulary\tEngland and Wales\n"
        "\tVictim does not support action\t18.4\t13.8\n16\tSuspect "
        "identified\t15.1\t10.6\n6\tNotices\t0.0\t–\n"
    )
    group, row, zero = figures_read(text)
    assert row.name == "Victim does not support action: Suspect identified"
    assert (zero.force_value, zero.national_value) == (Decimal("0.0"), None)
    assert group.unit == "percent"


@pytest.mark.parametrize(
    "layout",
    [
        "{force}\n\n251\n\nEngland and Wales\n\n238",
        "{force}\n\nEngland and Wales\n\n251\n\n238",
        "England and Wales\n\n238\n\n{force}\n\n251",
        "England and Wales\n\n{force}\n\n238\n\n251",
        "{force}\tEngland and Wales\n251\t238",
        "{force} 251\nEngland and Wales 238",
        "{force} England and Wales\n251 238",
    ],
)
def test_a_graphic_is_read_in_every_layout(layout):
    label = "Calls for assistance per 1,000 population 12 months to 30 June 2016\n\n"
    (figure,) = figures_read("Force in numbers\n\n" + label + layout.format(force="Fenmarch Constabulary"))
    assert (figure.force_value, figure.national_value) == (Decimal(251), Decimal(238))
    assert (figure.name, figure.unit, figure.period) == (
        "Calls for assistance",
        "per 1,000 population",
        TO_JUNE_2016,
    )


def test_a_starred_graphic_takes_its_period_from_the_note():
    text = (
        "Force in numbers\n\nCrime outcomes*\n\nCharged/summonsed\n\nFenmarch "
        "Constabulary\n\n13.7%\n\nEngland and Wales\n\n12.1%\n\n"
        "*Shares of the outcomes that offences got in the 12 months to 30 June 2016.\n"
    )
    (figure,) = figures_read(text)
    assert (figure.unit, figure.period) == ("percent", TO_JUNE_2016)


def test_a_dash_in_a_graphic_is_a_missing_value_and_no_minus_sign():
    (figure,) = figures_read(
        "Force in numbers\n\nOrganised crime groups per million population as at 1 July 2016\n"
        "Fenmarch Constabulary England and Wales\n– 46"
    )
    assert (figure.force_value, figure.national_value) == (None, Decimal(46))
