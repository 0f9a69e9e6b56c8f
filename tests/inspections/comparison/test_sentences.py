"""How numbers, units, periods and names read inside a sentence."""

from datetime import date
from decimal import Decimal

import pytest

from inspections.comparison.rules import Period
from inspections.comparison.sentences.naming import area_name, metric_name
from inspections.comparison.sentences.numbers import number, value_with_unit
from inspections.comparison.sentences.periods import when, wordings_of_change, years_earlier
from inspections.comparison.sentences.wording import clause, first_that_fits, listed, small_first
from inspections.comparison.values import compare_areas, compare_over_time
from inspections.comparison.words import CaveatEffect, PeriodKind, UnitKind
from tests.inspections.comparison.builders import NATION, as_at, caveat, change, june, march, percent, rate


@pytest.mark.parametrize(
    ("value", "decimals", "words"),
    [
        ("63.5", 1, "63.5"),
        ("85.0", 1, "85.0"),
        ("0.0", 1, "0.0"),
        ("32250", 0, "32,250"),
        ("-25", 0, "minus 25"),
        ("100", 2, "100.00"),
    ],
)
def test_a_number_keeps_its_decimals_and_says_its_sign(value, decimals, words):
    assert number(Decimal(value), decimals) == words


def test_a_change_is_a_rise_a_fall_or_none():
    assert value_with_unit(change("13.2", june(2015))) == "a rise of 13.2 percent"
    assert value_with_unit(change("-3.4", june(2015))) == "a fall of 3.4 percent"
    assert value_with_unit(change("0.0", june(2015))) == "no change (0.0 percent)"


def test_what_stands_in_brackets_is_no_unit():
    figure = rate("18.5", unit="per 100 domestic abuse offences (printed without a unit)")
    assert value_with_unit(figure) == "18.5 per 100 domestic abuse offences"


def test_a_ratio_reads_as_so_many_to_one():
    assert value_with_unit(rate("2.1", unit="to 1", unit_kind=UnitKind.RATIO)) == "2.1 to 1"


def test_one_crime_is_not_one_crimes():
    crimes = {"unit": "crimes", "unit_kind": UnitKind.COUNT}
    assert value_with_unit(rate("1", **crimes)) == "1 crime"
    assert value_with_unit(rate("0", **crimes)) == "0 crimes"


def test_a_missing_value_is_no_figure():
    assert value_with_unit(percent(None)) == "no figure"


@pytest.mark.parametrize(
    ("kind", "start", "end", "words"),
    [
        (PeriodKind.TWELVE_MONTHS, date(2015, 7, 1), date(2016, 6, 30), "in the 12 months to 30 June 2016"),
        (PeriodKind.FINANCIAL_YEAR, date(2015, 4, 1), date(2016, 3, 31), "in the financial year 2015/16"),
        (PeriodKind.CALENDAR_YEAR, date(2015, 1, 1), date(2015, 12, 31), "in 2015"),
        (PeriodKind.AS_AT, date(2016, 7, 1), date(2016, 7, 1), "as at 1 July 2016"),
        (PeriodKind.AS_AT, date(2016, 6, 1), date(2016, 6, 30), "in June 2016"),
        (
            PeriodKind.SURVEY_WINDOW,
            date(2016, 7, 15),
            date(2016, 8, 31),
            "in the survey of July to August 2016",
        ),
        (PeriodKind.AT_INSPECTION, date(2016, 9, 1), date(2016, 9, 1), "at the inspection of September 2016"),
        (PeriodKind.AT_INSPECTION, None, None, "at the inspection"),
        (PeriodKind.NOT_STATED, None, None, "(period not stated)"),
    ],
)
def test_a_period_reads_as_it_is_published(kind, start, end, words):
    assert when(Period(kind, start, end, "")) == words


def test_a_survey_over_new_year_names_both_years():
    period = Period(PeriodKind.SURVEY_WINDOW, date(2015, 12, 1), date(2016, 1, 31))
    assert when(period) == "in the survey of December 2015 to January 2016"


def test_a_period_without_dates_is_told_in_the_sources_words_if_they_are_short():
    short = Period(PeriodKind.CALENDAR_YEAR, None, None, "2015/2016 budget")
    long = Period(
        PeriodKind.CALENDAR_YEAR, None, None, "2016 (inspection ended in December; may be incomplete)"
    )
    assert when(short) == "(2015/2016 budget)"
    assert when(long) == "(period not stated)"


def test_a_change_says_from_when_to_when():
    assert wordings_of_change(change("13.2", june(2015)))[0] == (
        "in the 12 months to 30 June 2016 on the year before"
    )
    assert wordings_of_change(change("3.1", june(2011))) == [
        "over the five years to 30 June 2016",
        "over the five years to June 2016",
    ]
    assert wordings_of_change(change("35", march(2015)))[0] == (
        "between the years ending 31 March 2015 and 30 June 2016"
    )
    assert wordings_of_change(change("6", as_at(date(2015, 3, 31)))) == [
        "between 31 March 2015 and 30 June 2016",
        "between March 2015 and June 2016",
    ]
    assert wordings_of_change(rate("63.5")) == ["in the 12 months to 30 June 2016"]


def test_whole_years_earlier_are_said_only_where_they_are_whole():
    assert years_earlier(june(2015), june(2016)) == "a year earlier"
    assert years_earlier(june(2014), june(2016)) == "two years earlier"
    assert years_earlier(june(2016), june(2015)) == "a year later"
    assert years_earlier(march(2015), june(2016)) == ""
    assert years_earlier(as_at(date(2015, 6, 30)), june(2016)) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Recorded crime", "recorded crime"),
        ("MARAC case rate", "MARAC case rate"),
        ("DVPOs granted", "DVPOs granted"),
        ("Ipsos MORI respondents", "Ipsos MORI respondents"),
        ("Burglary", "burglary"),
        ("", ""),
    ],
)
def test_names_and_abbreviations_keep_their_capitals(text, words):
    assert small_first(text) == words


def test_a_reason_ends_no_sentence_of_its_own():
    assert clause("The scale changed. ") == "the scale changed"


def test_both_figures_missing_says_so():
    ours = percent(None)
    theirs = percent(None, **NATION)
    assert compare_areas(ours, theirs).sentence == (
        "Charged or summonsed: no figure for Staffordshire or England and Wales "
        "in the 12 months to 30 June 2016."
    )


def test_two_figures_of_the_same_area_read_with_both_periods():
    then = rate("53.8", period=june(2014))
    now = rate("63.5")
    assert compare_over_time(then, now).sentence == (
        "Recorded crime in Staffordshire: 63.5 per 1,000 population in the 12 months to 30 June 2016, "
        "higher than 53.8 in the 12 months to 30 June 2014."
    )


def test_a_reason_too_long_for_a_sentence_gives_way_to_the_usual_words():
    long = caveat(CaveatEffect.NO_COMPARISON_OVER_TIME, " ".join(["because"] * 20))
    answer = compare_over_time(rate("53.8", period=june(2014)), rate("63.5", caveats=(long,)))
    assert answer.sentence.endswith(": the publisher says not to compare them.")
    assert answer.caveats == (long,)


def test_names_are_joined_as_in_running_text():
    assert listed(["Dorset"]) == "Dorset"
    assert listed(["Dorset", "Kent"]) == "Dorset and Kent"
    assert listed(["Derbyshire", "Durham", "Kent"]) == "Derbyshire, Durham and Kent"


def test_the_nation_says_who_is_missing():
    one = caveat(CaveatEffect.NOTE, "left out", "Dorset")
    two = caveat(CaveatEffect.NOTE, "left out", "Nottinghamshire", "Kent")
    assert area_name(percent("12.1", **NATION)) == "England and Wales"
    assert area_name(percent("12.1", caveats=(one,), **NATION)) == "England and Wales without Dorset"
    assert (
        area_name(percent("12.1", caveats=(one, two), **NATION)) == "England and Wales without three forces"
    )


def test_a_change_is_named_by_what_changes():
    assert metric_name(change("1", june(2015), metric="Recorded crime change, 1 year")) == "Recorded crime"
    assert metric_name(change("1", june(2015), metric="Change in satisfaction")) == "Satisfaction"
    assert metric_name(change("1", june(2015), metric="Change")) == "Change"
    assert metric_name(change("1", june(2015), metric="Recorded crime over five years")) == "Recorded crime"
    assert metric_name(change("1", june(2015), metric="Recorded crime since 2010, over four years")) == (
        "Recorded crime"
    )


def test_the_fullest_wording_that_fits_is_taken():
    long, short = " ".join(["word"] * 31), " ".join(["word"] * 30)
    assert first_that_fits([long, short, "word"]) == short


def test_where_nothing_fits_the_shortest_is_told():
    longest, long = " ".join(["word"] * 33), " ".join(["word"] * 31)
    assert first_that_fits([longest, long]) == long
