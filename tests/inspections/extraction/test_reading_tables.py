"""Tables with more columns than the two areas: years, similar forces, ranks, margins; and areas as rows."""

from datetime import date

import pytest

from inspections.extraction.read_report import read_text
from inspections.extraction.records import Span

TOP = "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nFigure 2: "
TO_MARCH_2015 = Span(date(2014, 4, 1), date(2015, 3, 31))
TO_MARCH_2016 = Span(date(2015, 4, 1), date(2016, 3, 31))
IN_2016 = Span(date(2016, 3, 31), date(2016, 3, 31))
IN_2015 = Span(date(2015, 3, 31), date(2015, 3, 31))


def rows(caption, *lines):
    return read_text(f"{TOP}{caption}\n\n" + "\n".join(lines) + "\n").figures


def shown(figures):
    return [(each.name, str(each.force_value), str(each.national_value), each.unit) for each in figures]


def test_similar_forces_and_ranks_stand_beside_the_two_areas():
    found = rows(
        "Outcomes of offences in the 12 months to 31 March 2016",
        "Outcome\tFenmarch Constabulary\tMost similar group\tEngland and Wales\tRank",
        "Charged\t14.2%\t13.0%\t12.3%\t12",
        "Warned\t-\t0.4%\t0.9%\t–",
    )
    assert shown(found) == [("Charged", "14.2", "12.3", "percent"), ("Warned", "None", "0.9", "percent")]


def test_similar_forces_may_stand_between_the_two_areas_in_a_flattened_table():
    found = rows(
        "Outcomes of offences in the 12 months to 31 March 2016, percentage",
        "Fenmarch Constabulary Most similar group England and Wales",
        "Charged 13.9 12.7 10.8",
        "Warned 5.1 3.3 2.6",
    )
    assert shown(found) == [("Charged", "13.9", "10.8", "percent"), ("Warned", "5.1", "2.6", "percent")]


def test_heads_broken_over_two_lines_are_read_though_they_interleave():
    found = rows(
        "Crime per 1,000 population, 12 months to 31 March 2016",
        "                Fenmarch        England and",
        "                Constabulary    Wales",
        "Robbery         0.4             0.6",
        "Burglary        4.4             5.6",
    )
    assert [each[:3] for each in shown(found)] == [("Robbery", "0.4", "0.6"), ("Burglary", "4.4", "5.6")]


def test_a_percent_sign_over_the_columns_is_their_unit():
    (found,) = rows(
        "Trust in 2015/16", "Group\tFenmarch Constabulary (%)\tEngland and Wales (%)", "All\t88.0\t84.3"
    )
    assert found.unit == "percent"


def test_a_row_of_more_numbers_than_heads_gives_no_figure():
    found = rows(
        "Outcomes of offences in the 12 months to 31 March 2016, percentage",
        "Fenmarch Constabulary England and Wales",
        "Charged 13.9 12.7 10.8",
        "Warned 5.1 3.3 2.6",
    )
    assert found == ()


@pytest.mark.parametrize("joint", ["\n\n", " "])
def test_similar_forces_may_stand_between_the_two_areas_in_a_graphic(joint):
    areas = (("Fenmarch Constabulary", "57"), ("Most similar forces", "64"), ("England and Wales", "77"))
    text = (
        "PEEL: Police effectiveness 2017\n\nAn inspection of Fenmarch Constabulary\n\nForce in numbers\n\n"
        "Crimes per 1,000 population 12 months to 31 March 2016\n\n"
    )
    text += "\n\n".join(f"{area}{joint}{value}" for area, value in areas)
    (figure,) = read_text(f"{text}\n").figures
    assert (int(figure.force_value), int(figure.national_value)) == (57, 77)


def test_rows_headed_by_the_numbers_to_call_are_about_the_calls():
    found = rows(
        "Calls per 1,000 population, year to 31 March 2016",
        "Type\tFenmarch Constabulary\tEngland and Wales",
        "999\t131\t152",
    )
    assert shown(found) == [("999 calls", "131", "152", "per 1,000 population")]


def test_a_column_for_each_year_gives_a_figure_for_each_year():
    found = rows(
        "Calls per 1,000 population",
        "Calls\tFenmarch Constabulary 2014/15\tFenmarch Constabulary 2015/16\tEngland and Wales 2015/16",
        "Emergency\t142.6\t151.0\t149.3",
    )
    assert [(each.period, str(each.force_value), str(each.national_value)) for each in found] == [
        (TO_MARCH_2015, "142.6", "None"),
        (TO_MARCH_2016, "151.0", "149.3"),
    ]
    assert {each.baseline for each in found} == {None}


def test_dates_alone_over_the_columns_are_the_forces():
    found = rows(
        "Workforce of Fenmarch Constabulary",
        "Measure\t31 March 2015\t31 March 2016",
        "Police officers\t3,187\t3,260",
    )
    assert [(each.period, int(each.force_value), each.unit) for each in found] == [
        (IN_2015, 3187, "officers"),
        (IN_2016, 3260, "officers"),
    ]


def test_areas_may_be_rows_with_margins_in_a_column():
    (figure,) = rows(
        "Victim satisfaction, 12 months to 31 March 2016",
        "Area\tSatisfied (%)\tMargin",
        "Fenmarch Constabulary\t87.3\t±1.6",
        "Tarnshire Police\t80.0\t±2.0",
        "England and Wales\t83.4\t±0.3",
    )
    assert (str(figure.force_value), str(figure.national_value), figure.unit) == ("87.3", "83.4", "percent")
    assert (str(figure.force_margin), str(figure.national_margin)) == ("1.6", "0.3")
    assert figure.period == TO_MARCH_2016


def test_margins_stand_in_the_cell_or_in_the_column_beside_it():
    first, second = rows(
        "Satisfaction, 12 months to 31 March 2016",
        "Group\tFenmarch Constabulary\tMargin\tEngland and Wales\tMargin",
        "Burglary\t87.3%\t1.6\t83.4%\t0.3",
        "Robbery\t81.0% ±2.5%\t-\t80.2% (± 0.4)\t-",
    )
    assert [str(each) for each in (first.force_margin, first.national_margin)] == ["1.6", "0.3"]
    assert [str(each) for each in (second.force_margin, second.national_margin)] == ["2.5", "0.4"]


def test_money_is_per_head_where_the_caption_says_so_and_brackets_are_a_minus_in_a_row_of_changes():
    spent, changed = rows(
        "Spend per head of population 2015/16",
        "\tFenmarch Constabulary\tSouth East region average\tAll forces",
        "Roads\t£4.70\t£5.15\t£5.02",
        "Change since 2014/15\t(3.1%)\t(1.2%)\t(2.4%)",
    )
    assert shown([spent]) == [("Roads", "4.70", "5.02", "pounds sterling per head")]
    assert (str(changed.force_value), str(changed.national_value), changed.unit) == (
        "-3.1",
        "-2.4",
        "percent",
    )
    assert (changed.period, changed.baseline) == (TO_MARCH_2016, TO_MARCH_2015)


def test_a_number_in_brackets_is_an_aside_where_no_change_is_told():
    assert (
        rows(
            "Offences in the 12 months to 31 March 2016",
            "Offence\tFenmarch Constabulary\tEngland and Wales",
            "Robbery\t(14)\t(2,310)",
        )
        == ()
    )


def test_a_period_told_twice_over_a_table_is_no_baseline():
    (robbery,) = rows(
        "Crime in the 12 months to 31 March 2016",
        "12 months to March 2016\tForce rate\tEngland and Wales rate",
        "Robbery (per 1,000 population)\t0.4\t0.6",
    )
    assert (robbery.period, robbery.baseline) == (TO_MARCH_2016, None)


def test_a_graphic_may_say_that_a_value_is_not_available():
    text = (
        "PEEL: Police efficiency 2018\n\nAn inspection of Fenmarch Constabulary\n\nForce in numbers\n\nCalls "
        "per 1,000 population 12 months to 31 March 2016\n\nFenmarch Constabulary\n\nEngland and Wales\n\n"
        "304\n\nNot available\n"
    )
    (figure,) = read_text(text).figures
    assert (str(figure.force_value), figure.national_value) == ("304", None)


def test_a_period_over_the_labels_holds_for_all_columns():
    (robbery,) = rows(
        "Crime",
        "12 months to March 2016\tFenmarch rate\tEngland and Wales rate",
        "Robbery (per 1,000 population)\t0.4\t0.6",
    )
    assert robbery.period == TO_MARCH_2016


def test_a_star_note_of_a_period_alone_overrules_the_caption():
    robbery, nuisance = read_text(
        "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\n12 months to June 2016 "
        "Fenmarch Constabulary\nrate per 1,000 population\nEngland and Wales\nrate per 1,000 population\n\n"
        "Robbery 0.4 0.6\nNuisance * 27.9 36.8\n*12 months to March 2016\n"
    ).figures
    assert robbery.period == Span(date(2015, 7, 1), date(2016, 6, 30))
    assert nuisance.period == TO_MARCH_2016


def test_a_starred_heading_holds_for_every_label_above_its_note_and_for_none_below():
    text = (
        "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nForce in numbers\n"
        "Outcomes*\nCharged\nFenmarch Constabulary\n11.9%\nEngland and Wales\n10.8%\nWarned\n"
        "Fenmarch Constabulary\n-\nEngland and Wales\n3.3%\n"
        "*Figures are shares of offences recorded in the 12 months to 31 March 2016.\n\n"
        "Content victims\nFenmarch Constabulary\n81%\nEngland and Wales\n80%\n"
    )
    assert [each.period for each in read_text(text).figures] == [TO_MARCH_2016, TO_MARCH_2016, None]


def test_a_label_of_a_graphic_may_be_a_month_under_its_heading():
    text = (
        "PEEL: Police efficiency 2018\n\nAn inspection of Fenmarch Constabulary\n\nFenmarch Constabulary in "
        "numbers\n\nPublic confidence\n\nJuly 2018\n\nFenmarch Constabulary\n\n41%\n\nEngland and "
        "Wales\n\n43%\n"
    )
    (figure,) = read_text(text).figures
    assert (figure.name, figure.period) == ("Public confidence", Span(date(2018, 7, 1), date(2018, 7, 31)))


def test_a_graphic_may_give_the_force_alone():
    text = (
        "PEEL: Police legitimacy 2016\n\nAn inspection of Fenmarch Constabulary\n\nForce in numbers\n\n"
        "Percentage of women in the workforce as at 31 March 2016\n\nFenmarch Constabulary\n\n41.4%\n\n"
        "Fenmarch local population\n51.0%\n"
    )
    (figure,) = read_text(text).figures
    assert (str(figure.force_value), figure.national_value, figure.period) == ("41.4", None, IN_2016)


def test_upright_strokes_part_the_cells_of_a_row():
    found = rows(
        "Outcomes of offences in the 12 months to 31 March 2016",
        "Outcome | Fenmarch Constabulary | England and Wales",
        "Charged | 14.2% | 12.3%",
    )
    assert shown(found) == [("Charged", "14.2", "12.3", "percent")]
