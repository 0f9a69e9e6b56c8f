"""One metric at two times: which value is the former, when that was, and whose national values belong to
both."""

import pytest

from inspections.extraction.read_report import read_text

TOP = (
    "PEEL: Police effectiveness 2016\n\nAn inspection of Fenmarch Constabulary\n\nHow "
    "effective is the force at investigating crime and reducing re-offending?\n\n"
)


def told(text):
    """Value, national value and the end of the period of each figure."""
    return [
        (
            each.force_value and str(each.force_value),
            each.national_value and str(each.national_value),
            each.period and str(each.period.end),
        )
        for each in read_text(f"{TOP}{text}\n").figures
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The share of thefts that were charged fell to 9.1 percent in the year to June 2016, "
                "from 12.4 "
                "percent a year earlier."
            ),
            [("9.1", None, "2016-06-30"), ("12.4", None, "2015-06-30")],
        ),
        (
            (
                "In the year to June 2016 the no-crime rate was 8.1 percent, against 7.7 percent "
                "nationally. The "
                "year before it was 9.9 percent against 8.8 percent nationally."
            ),
            [("8.1", "7.7", "2016-06-30"), ("9.9", "8.8", "2015-06-30")],
        ),
        (
            "In the year to June 2016 it issued 58 notices. In the previous year it issued 71 notices.",
            [("58", None, "2016-06-30"), ("71", None, "2015-06-30")],
        ),
        (
            (
                "The arrest rate in the year to June 2016 was 51 percent. This is lower than the "
                "national rate "
                "(55 percent) and has fallen from 60 percent in the year to June 2013."
            ),
            [("51", "55", "2016-06-30"), ("60", None, "2013-06-30")],
        ),
        (
            "In 2016 it was told of 1,202 missing boats reports, a rise of 9 percent on the 1,103 in 2015.",
            [("1202", None, "2016-12-31"), ("9", None, "2016-12-31"), ("1103", None, "2015-12-31")],
        ),
        (
            "Of records 11 percent were poor, which is worse than in 2013, when the figure was 4 percent.",
            [("11", None, None), ("4", None, "2013-12-31")],
        ),
        (
            (
                "Overtime took 3.6 percent of pay in 2015/16, against 3.1 percent in the previous "
                "financial year."
            ),
            [("3.6", None, "2016-03-31"), ("3.1", None, "2015-03-31")],
        ),
        (
            "In 2016, 810 people (40 percent) took part, compared with 605 people (31 percent) in 2015.",
            [
                ("810", None, "2016-12-31"),
                ("40", None, "2016-12-31"),
                ("605", None, "2015-12-31"),
                ("31", None, "2015-12-31"),
            ],
        ),
        (
            (
                "It logged 20.4 thefts per 1,000 population in the year to June 2016. That is a "
                "fall of 15 percent "
                "from the 24.0 it logged in the previous year, and is lower than the rate of 22.6 "
                "for England and "
                "Wales."
            ),
            [("20.4", "22.6", "2016-06-30"), ("-15", None, "2016-06-30"), ("24.0", None, "2015-06-30")],
        ),
        (
            (
                "Its arrest rate in 2015/16 was 24.8 percent: this is lower than the previous year "
                "(27.1 percent) "
                "and than the national rate of 26 percent."
            ),
            [("24.8", "26", "2016-03-31"), ("27.1", None, "2015-03-31")],
        ),
        (
            (
                "The charge rate fell to 13.4 percent (2014/15: 18.8 percent), but remains above "
                "the England and "
                "Wales rate of 12.0 percent."
            ),
            [("13.4", "12.0", None), ("18.8", None, "2015-03-31")],
        ),
        (
            (
                "In 2015/16 it was 86 percent, against 94 percent the previous year and a national "
                "figure of 92 "
                "percent."
            ),
            [("86", "92", "2016-03-31"), ("94", None, "2015-03-31")],
        ),
        (
            (
                "Officers searched 9,310 people in 2015/16, of whom 12.4 percent were arrested. "
                "This compares with "
                "11,870 people and 9.1 percent in 2014/15."
            ),
            [
                ("9310", None, "2016-03-31"),
                ("12.4", None, "2016-03-31"),
                ("11870", None, "2015-03-31"),
                ("9.1", None, "2015-03-31"),
            ],
        ),
        (
            "The share on patrol had risen to 93 percent from 89 percent in March 2010.",
            [("93", None, None), ("89", None, "2010-03-31")],
        ),
        (
            "It made 46 orders in 2015. In 2013 the figure was 25.",
            [("46", None, "2015-12-31"), ("25", None, "2013-12-31")],
        ),
        (
            "It answered 89 percent of 999 calls in June 2015 (June 2013: 93 percent).",
            [("89", None, "2015-06-30"), ("93", None, "2013-06-30")],
        ),
        (
            "In 2015 this was 88 percent and in 2013 it was 71 percent.",
            [("88", None, "2015-12-31"), ("71", None, "2013-12-31")],
        ),
        (
            (
                "In 2015/16 it was 18.1 percent, more than the 13.8 percent nationally and up on the "
                "15.2 percent of "
                "the year before."
            ),
            [("18.1", "13.8", "2016-03-31"), ("15.2", None, "2015-03-31")],
        ),
        (
            "We found that 82 percent of letters were good (2013: 71 percent).",
            [("82", None, None), ("71", None, "2013-12-31")],
        ),
    ],
)
def test_what_was_before_has_its_own_time(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The rate of theft fell from 31.2 incidents per 1,000 population in the 12 months to "
                "30 June 2015 to "
                "27.4 incidents per 1,000 population in the 12 months to 30 June 2016. This is a "
                "decrease of 12 "
                "percent. The rate for England and Wales is 28.7."
            ),
            [("31.2", None, "2015-06-30"), ("27.4", "28.7", "2016-06-30"), ("-12", None, "2016-06-30")],
        ),
        (
            (
                "The proportion of female officers rose from 29.8 percent in 2011/12 to 31.6 percent "
                "in 2015/16, "
                "whereas the national proportion rose from 26.8 to 28.6 percent."
            ),
            [("29.8", "26.8", "2012-03-31"), ("31.6", "28.6", "2016-03-31")],
        ),
        (
            (
                "The charge rate fell from 13.5 percent in 2014/15 to 10.8 percent in 2015/16. "
                "Across England and "
                "Wales it fell from 13.9 percent to 11.6 percent."
            ),
            [("13.5", "13.9", "2015-03-31"), ("10.8", "11.6", "2016-03-31")],
        ),
        (
            (
                "At 31 March 2016, 35 percent of officers, 58 percent of staff and 51 percent of "
                "PCSOs were women. "
                "The corresponding England and Wales figures were 29 percent, 61 percent and 45 percent."
            ),
            [("35", "29", "2016-03-31"), ("58", "61", "2016-03-31"), ("51", "45", "2016-03-31")],
        ),
        (
            (
                "In the 12 months to 31 March 2016 it had 38 thefts per 1,000 population. This is "
                "2 percent fewer "
                "thefts than during the previous 12 months. In the 12 months to 31 March 2016, all "
                "forces in England "
                "and Wales had 8 percent fewer thefts than during the previous 12 months."
            ),
            [("38", None, "2016-03-31"), ("-2", "-8", "2016-03-31")],
        ),
        (
            (
                "In 2015/16 officers lost 7.8 days each on average, compared with 9.3 days in 2014/15 "
                "and a national "
                "average of 9.1."
            ),
            [("7.8", "9.1", "2016-03-31"), ("9.3", None, "2015-03-31")],
        ),
        (
            (
                "The number of boat reports per 1,000 population in the 12 months to 31 March 2016 was "
                "3.1, lower "
                "than the England and Wales rate of 4.2."
            ),
            [("3.1", "4.2", "2016-03-31")],
        ),
        (
            "In 2015/16 its rate is 47 per 100 domestic abuse offences (England and Wales 51).",
            [("47", "51", "2016-03-31")],
        ),
        (
            (
                "Its use of powers per million population, at 184, is below the England and Wales "
                "figure of 366."
            ),
            [("184", "366", None)],
        ),
        # Two of the nation's and the similar forces' may be among these: nobody is named.
        (
            (
                "In 2015/16 it charged 6.4 percent, against 7.8 percent across England and Wales "
                "and 7.1 percent "
                "across its most similar forces. For boats the figures were 3.3 percent, 3.9 percent "
                "and 3.5 percent."
            ),
            [("6.4", "7.8", "2016-03-31")],
        ),
        (
            "In the year to June 2016 theft fell by 6 percent (1 percent in England and Wales).",
            [("-6", "-1", "2016-06-30")],
        ),
        (
            "In 2015/16 the rate of theft was 19 per 10,000 adults and the national rate was 26.",
            [("19", "26", "2016-03-31")],
        ),
    ],
)
def test_national_values_go_to_the_forces_of_the_same_fact_and_time(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Between 31 March 2010 and 31 March 2015, the force went from 2,214 to 1,904 "
                "officers. The number of "
                "PCSOs halved to 146, while staff numbers fell from 1,410 to 1,187 over the same period."
            ),
            [
                ("2214", None, "2010-03-31"),
                ("1904", None, "2015-03-31"),
                ("146", None, "2015-03-31"),
                ("1410", None, "2010-03-31"),
                ("1187", None, "2015-03-31"),
            ],
        ),
        (
            "Grievances rose from 21 in 2014/15 to 34 in 2015/16.",
            [("21", None, "2015-03-31"), ("34", None, "2016-03-31")],
        ),
        (
            (
                "Between 2012/13 and 2014/15 the number of arrests went up from 204 to 411. In the "
                "same period, "
                "referrals to the harbour office fell from 398 to 260."
            ),
            [
                ("204", None, "2013-03-31"),
                ("411", None, "2015-03-31"),
                ("398", None, "2013-03-31"),
                ("260", None, "2015-03-31"),
            ],
        ),
        (
            (
                "Searches fell from 18,204 in 2012/13 to 5,116 in 2015/16, while the arrest rate "
                "rose from 9 to 19 "
                "percent."
            ),
            [
                ("18204", None, "2013-03-31"),
                ("5116", None, "2016-03-31"),
                ("9", None, "2013-03-31"),
                ("19", None, "2016-03-31"),
            ],
        ),
    ],
)
def test_from_one_count_to_another_takes_the_ends_of_the_time_named(text, expected):
    assert told(text) == expected


def test_the_same_period_is_that_of_the_present_value_not_of_the_former():
    text = (
        "In the year to June 2016 the arrest rate was 36 percent, down from 48 percent the year "
        "before. In the "
        "same period it issued 96 notices."
    )
    assert told(text)[-1] == ("96", None, "2016-06-30")


def test_since_goes_on_about_the_months_told_last():
    text = (
        "Theft rose by 4.4 percent in the 12 months to 30 June 2015. Since the 12 months to 30 June "
        "2010 it has "
        "fallen by 21 percent."
    )
    (_, since) = read_text(f"{TOP}{text}\n").figures
    assert (str(since.period.end), str(since.baseline.end)) == ("2015-06-30", "2010-06-30")


def test_each_of_two_changes_has_its_own_baseline():
    text = "The number of officers is 4 percent lower than in 2015 and 17 percent lower than in 2010."
    found = read_text(f"{TOP}{text}\n").figures
    assert [(str(each.force_value), each.baseline.end.year) for each in found] == [
        ("-4", 2015),
        ("-17", 2010),
    ]


def test_a_verb_may_tell_two_changes():
    text = "Calls about boats rose by 7.5 percent in 2015/16 and calls about tides by 11 percent."
    assert [(str(each.force_value), each.is_change) for each in read_text(f"{TOP}{text}\n").figures] == [
        ("7.5", True),
        ("11", True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A later fact's time is its own, in digits or in words.
        ("The average wait was 11 weeks; in 2013, it was six weeks.", [None, "2013-12-31"]),
        ("It has 212 officers on patrol: in 2013 it had 240 officers.", [None, "2013-12-31"]),
        ("Only 6 percent of letters were lost, compared with a third in 2013.", [None]),
        # "Of them" goes on about what was just counted.
        (
            "It made 640 searches in the year to June 2016; 11 percent of them led to arrest.",
            ["2016-06-30"] * 2,
        ),
        ("It gave out 31 notices in the first six months of 2015.", ["2015-06-30"]),
        (
            "The rate was 31 percent in May 2015, but had fallen to 8 percent by May 2016.",
            ["2015-05-31", "2016-05-31"],
        ),
        ("It saved £41 million between 2011/12 and 2014/15.", ["2015-03-31"]),
        (
            (
                "Between January and June 2015 it made 46 orders, compared with 29 in 2013, and issued "
                "18 warnings."
            ),
            ["2015-06-30", "2013-12-31", "2015-06-30"],
        ),
        ("Since the scheme began in 2013, it has made 164 arrests.", [None]),
        ("It spent £184 million in 2014/15 and employs 2,300 officers.", ["2015-03-31", None]),
        ("It has 146 PCSOs, and 210 officers who gave 4,100 lessons in 2015.", [None, None]),
        (
            "Officer numbers fell by 411 to 2,006, and by March 2015 the share on patrol was 9 percent.",
            [None, "2015-03-31"],
        ),
        ("The data are for the year to June 2016. It made 204 searches that year.", ["2016-06-30"]),
        (
            "It has 96 officers on foot, and it lost 12 percent of their time in May 2016.",
            [None, "2016-05-31"],
        ),
        ("It spent £155m in 2015/16 by using reserves, which now amount to £17m.", ["2016-03-31", None]),
        (
            "Arrests rose from 24 to 36, and all 1,420 officers were trained by December 2015.",
            [None, None, "2015-12-31"],
        ),
    ],
)
def test_a_time_belongs_to_the_fact_it_stands_with(text, expected):
    assert [period for _, _, period in told(text)] == expected


def test_a_sum_over_several_years_covers_all_of_them():
    (figure,) = read_text(f"{TOP}It saved £41 million between 2011/12 and 2014/15.\n").figures
    assert (str(figure.period.start), str(figure.period.end)) == ("2011-04-01", "2015-03-31")


def test_while_may_open_a_fact_of_the_forces_own():
    text = (
        "Of officers 6.8 percent were ill in 2016, while 1.9 percent (1.7 percent nationally) were on leave."
    )
    assert [each[:2] for each in told(text)] == [("6.8", None), ("1.9", "1.7")]


def test_a_change_behind_two_times_lies_between_them():
    text = "It heard 318 cases in 2014/15 and 402 in 2015/16, an increase of 26 percent."
    (first, second, change) = read_text(f"{TOP}{text}\n").figures
    assert (str(first.force_value), str(second.force_value), second.unit) == ("318", "402", "cases")
    assert (str(change.period.end), str(change.baseline.end)) == ("2016-03-31", "2015-03-31")


def test_between_two_months_years_apart_a_change_goes_from_one_to_the_other():
    text = "Between March 2010 and March 2015 it lost 388 officers (16 percent) and 24 percent of its staff."
    found = read_text(f"{TOP}{text}\n").figures
    assert [(str(each.force_value), each.unit) for each in found] == [
        ("-388", "officers"),
        ("-16", "percent"),
        ("-24", "percent"),
    ]
    assert {(str(each.baseline.start), str(each.baseline.end)) for each in found} == {
        ("2010-03-01", "2010-03-31")
    }
    assert {(str(each.period.start), str(each.period.end)) for each in found} == {
        ("2015-03-01", "2015-03-31")
    }


def test_what_is_lost_to_sickness_is_no_fall():
    (figure,) = read_text(f"{TOP}It lost 4.5 percent of officer hours to sickness in 2015/16.\n").figures
    assert (str(figure.force_value), figure.is_change) == ("4.5", False)


def test_points_by_which_something_improved_are_a_rise():
    for words in (
        "Trust had improved by 9 percentage points",
        "It saw an improvement of 9 percentage points",
    ):
        (figure,) = read_text(f"{TOP}{words} since 2014.\n").figures
        assert (str(figure.force_value), figure.is_change, figure.baseline.end.year) == ("9", True, 2014)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A part of what was counted has its unit.
        ("Of the 312 calls received in 2015, 68 were false.", [("312", "calls"), ("68", "calls")]),
        ("It looked again at 1,410 of its investigations.", [("1410", "investigations")]),
        ("It made 164 arrests; 112 of these were in 2015.", [("164", "arrests"), ("112", "arrests")]),
        ("The number of wards grew by a third to 402 children.", [("402", "people")]),
        ("Calls to the harbour went up by 9 percent to 196.", [("9", "percent"), ("196", "calls")]),
        ("Officer numbers decreased by 411 to 2,006.", [("2006", "officers")]),
        # Who was told of before by a word that is not counted here lends none; nor does an audit.
        ("It has five staff. It got 214 pieces of news, and 31 of these were of tides.", [("5", "staff")]),
        ("It recorded 412 incidents. We audited 25 of these.", [("412", "incidents")]),
        # A load or a daily number is no count of a year.
        ("Each manager is responsible for 66 offenders.", []),
        ("It takes 1,900 calls each day.", []),
    ],
)
def test_a_part_is_counted_like_its_whole(text, expected):
    found = read_text(f"{TOP}{text}\n").figures
    assert [(str(each.force_value), each.unit) for each in found] == expected
