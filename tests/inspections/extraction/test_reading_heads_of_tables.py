"""Heads of tables over several rows, and what they say of the values below."""

import pytest

from inspections.extraction.read_report import read_text

TOP = "PEEL: Police efficiency 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow well does it plan?\n\n"


def rows(text):
    return [
        (
            each.name,
            each.force_value and str(each.force_value),
            each.national_value and str(each.national_value),
            each.unit,
            each.period and str(each.period.end),
        )
        for each in read_text(f"{TOP}{text}\n").figures
    ]


def test_names_that_go_on_in_the_row_below_are_one_head():
    text = (
        "Figure 1: Workforce by role, as at 31 March 2016\n\nRole\tFenmarch\tEngland and\n"
        "\tConstabulary %\tWales %\nOn patrol\t57.3\t54.1\nAt a desk\t22.8\t22.7\n"
    )
    assert rows(text) == [
        ("On patrol", "57.3", "54.1", "percent", "2016-03-31"),
        ("At a desk", "22.8", "22.7", "percent", "2016-03-31"),
    ]


def test_a_head_over_several_columns_holds_for_each():
    text = (
        "Figure 1: Spending\n\n\tFenmarch Constabulary (£ per head)\t\tEngland and Wales (£ per head)\n"
        "\t2014/15\t2015/16\t2014/15\t2015/16\nBoats\t41.2\t43.0\t44.1\t44.8\n"
    )
    assert rows(text) == [
        ("Boats", "41.2", "44.1", "pounds sterling per head", "2015-03-31"),
        ("Boats", "43.0", "44.8", "pounds sterling per head", "2016-03-31"),
    ]


def test_a_second_row_of_heads_gives_unit_and_period():
    text = (
        "Figure 1: Outcomes of thefts\n\nOutcome\tOutcomes\tFenmarch Constabulary\tEngland and Wales\n"
        "\t12 months to 31 March 2015\tPercentage\tPercentage\nCharged\t1,120\t24.1\t27.0\n"
    )
    assert rows(text) == [("Charged", "24.1", "27.0", "percent", "2015-03-31")]


def test_beside_the_share_of_an_area_its_number_is_left_out():
    text = (
        "Table 1: Outcomes of thefts in the 12 months to 31 March 2015\n\n"
        "Outcome\tFenmarch Constabulary\t\tEngland and Wales\n\tNumber\t%\t%\nCharged\t9,214\t17.2\t15.6\n"
    )
    assert rows(text) == [("Charged", "17.2", "15.6", "percent", "2015-03-31")]


def test_rows_of_areas_under_periods_are_one_figure_for_each_period():
    text = (
        "Figure 1: Complaint cases per 1,000 officers in Fenmarch and elsewhere\n\n"
        "\t12 months to 31 March 2015\t12 months to 31 March 2016\nFenmarch Constabulary\t249\t256\n"
        "England and Wales\t252\t268\nMost similar forces\t240\t241\n"
    )
    assert [row[1:] for row in rows(text)] == [
        ("249", "252", "per 1,000 officers", "2015-03-31"),
        ("256", "268", "per 1,000 officers", "2016-03-31"),
    ]


def test_each_note_speaks_of_the_rows_with_as_many_stars():
    text = (
        "12 months to June 2015\tFenmarch\tEngland and Wales\nTheft\t64.2\t60.7\nBurglary*\t10.4\t8.9\n"
        "Noise**\t38.0\t36.8\n\n*Rate per 1,000 households.\n**12 months to March 2015.\n"
    )
    assert [row[3:] for row in rows(text)] == [
        (None, "2015-06-30"),
        ("per 1,000 households", "2015-06-30"),
        (None, "2015-03-31"),
    ]


def test_years_under_a_day_are_that_day_and_what_is_planned_is_left_out():
    text = (
        "Figure 1: Workforce as at 31 March\n\n\t2010\t2015\t2020 (planned)\n"
        "Police officers\t2,214\t1,904\t1,720\n"
    )
    assert rows(text) == [
        ("Police officers", "2214", None, "officers", "2010-03-31"),
        ("Police officers", "1904", None, "officers", "2015-03-31"),
    ]


def test_a_caption_may_give_pounds_per_head():
    text = (
        "Table 2: Spending, 2015/16 (£ per head of population)\n\n"
        "Function\tFenmarch Constabulary\tEngland and Wales\nBoats\t18.2\t21.9\n"
    )
    assert rows(text) == [("Boats", "18.2", "21.9", "pounds sterling per head", "2016-03-31")]


def test_what_the_force_has_in_numbers_needs_no_name_beside_it():
    text = (
        "Force in numbers\n\nNumber of staff as at 31 March 2016\n\nOfficers (including special "
        "constables)\n1,312\n\n"
        "Staff\n874\n"
    )
    assert [row[1:] for row in rows(text)] == [
        ("1312", None, "officers", "2016-03-31"),
        ("874", None, "staff", "2016-03-31"),
    ]


def test_pence_are_a_unit():
    text = (
        "Force in numbers\n\nCost per day in 2014/15\n\nFenmarch Constabulary\n49p\n\n"
        "England and Wales\n55p\n"
    )
    assert rows(text) == [("Cost per day", "49", "55", "pence", "2015-03-31")]


def test_a_change_between_two_days_has_one_for_its_baseline():
    text = (
        "Force in numbers\n\nPercentage change in workforce from 31 March 2010 to 31 March 2015\n\n"
        "Fenmarch Constabulary\n-9%\n\nEngland and Wales\n-6%\n"
    )
    (figure,) = read_text(f"{TOP}{text}\n").figures
    assert (str(figure.period.end), str(figure.baseline.end)) == ("2015-03-31", "2010-03-31")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "In 2015/16, 286 complaint cases were recorded against officers per 1,000 officers.",
            "per 1,000 officers",
        ),
        ("In 2015/16 it had 71 cases per 1,000 staff.", "per 1,000 staff"),
        ("In 2015/16 it made 1.9 stop and searches per 1,000 population.", "per 1,000 population"),
        ("In 2015/16 it spent £161 on each head of the population.", "pounds sterling per head"),
        ("Its cost per head of population in 2015/16 was £151.", "pounds sterling per head"),
        ("In 2015/16 it issued 1,846 cautions.", "cautions"),
        (
            (
                "On average an answer took 44 days, which everyone here says is far longer than it "
                "ought to take, in "
                "every season and on every single tide; this is longer than the 31 days of 2013/14."
            ),
            "days",
        ),
        ("Of cases 27 percent were grave, and 64 percent were standard risk.", "percent"),
        ("In 2015/16 it had 1,904 missing children reports.", "reports"),
        ("Theft rose by 3 percent, and the number of calls fell by 3 percent to 417.", "calls"),
    ],
)
def test_units_go_with_the_noun_that_is_counted(sentence, expected):
    assert read_text(f"{TOP}{sentence}\n").figures[-1].unit == expected


def test_two_numbers_may_share_a_noun():
    (emergency, other) = read_text(f"{TOP}In 2015/16 it took 188 emergency and 412 other calls.\n").figures
    assert [(str(each.force_value), each.unit) for each in (emergency, other)] == [
        ("188", "calls"),
        ("412", "calls"),
    ]
