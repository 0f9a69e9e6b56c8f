"""Each rule on figures, findings and their dates is broken once, and says in a sentence what is wrong."""

from datetime import date
from decimal import Decimal

import pytest
from django.db.models import QuerySet

from inspections.checks import citations, dates, figures, printed_numbers, statements
from inspections.models import Claim, Discrepancy, Finding, FollowUp, Judgment, Metric, Publication, Value
from inspections.printed import sign_in

R2014, R2016 = "staffordshire-crime-inspection-2014", "staffordshire-peel-effectiveness-2016"

pytestmark = pytest.mark.usefixtures("loaded")


def figure(metric: str, area: str = "staffordshire") -> QuerySet[Value]:
    """The figure of the 2016 report, with its last period."""
    found = Value.objects.filter(metric__slug=metric, area__slug=area, publication__slug=R2016)
    return Value.objects.filter(pk=found.latest("period_end").pk)


def test_a_number_that_no_place_prints_is_a_breach() -> None:
    figure("calls-for-assistance").update(value=243)
    assert list(printed_numbers.numbers_nobody_prints()) == [
        "Calls for assistance, Staffordshire, 2016-06-30 is shown as 243, but the places cited print “242”."
    ]
    assert list(printed_numbers.numbers_printed_otherwise()) == []  # told once


def test_another_number_in_another_place_is_a_breach() -> None:
    """The text has 18 percent, which is 18.1 rounded; 19 is not."""
    (share,) = figure("domestic-abuse-share-of-recorded-crime")
    share.citations.filter(line=756).update(stated="19")
    (told,) = printed_numbers.numbers_printed_otherwise()
    assert told.startswith("Domestic abuse as a share of recorded crime, Staffordshire, 2016-06-30 is shown")
    assert told.endswith(" prints “19”, and no discrepancy tells that.")


def test_another_number_is_known_only_while_a_discrepancy_tells_it() -> None:
    """31 in the text, 30 in the graphic; that Figure 3 names another source than the annex is no reason."""
    (incidents,) = figure("anti-social-behaviour-incidents")
    Discrepancy.objects.get(publication__slug=R2016, code="i01").values.remove(incidents)
    assert incidents.discrepancies.exists()
    (told,) = printed_numbers.numbers_printed_otherwise()
    assert "is shown as 31, but" in told
    assert "prints “30”" in told


def test_a_number_in_words_prints_no_other_number() -> None:
    figure("device-examination-time").update(value=7)  # “about six”: for a person to read
    assert list(printed_numbers.numbers_nobody_prints()) == []


def test_a_lost_sign_is_a_breach_where_it_is_printed() -> None:
    figure("recorded-crime-change-over-five-years", "england-and-wales").update(value=Decimal("3.4"))
    (told,) = printed_numbers.signs_printed_otherwise()
    assert told.endswith(" prints “-3.4%”.")


@pytest.mark.parametrize(
    ("stated", "sign"), [("+7.8%", 1), ("-3.4%", -1), ("−3.4", -1), ("3.4", 0), ("12-month", 0), ("", 0)]
)
def test_a_sign_is_one_that_stands_before_the_number(stated: str, sign: int) -> None:
    assert sign_in(stated) == sign


def test_more_decimals_than_were_printed_are_a_breach() -> None:
    figure("recorded-crime").update(decimals=0)
    assert list(figures.decimals_that_hide_a_digit()) == [
        (
            "Recorded crime excluding fraud, Staffordshire, 2016-06-30: "
            "63.5 has more decimals than the 0 said to be printed."
        )
    ]


def test_eleven_months_are_not_twelve() -> None:
    figure("calls-for-assistance").update(period_start=date(2015, 8, 1))
    assert list(figures.periods_of_another_length()) == [
        (
            "Calls for assistance, Staffordshire, 2016-06-30 is said to cover twelve months, "
            "but runs from 2015-08-01 to 2016-06-30."
        )
    ]


def test_a_change_is_held_against_twelve_months() -> None:
    figure("recorded-crime-change-over-one-year").update(baseline_start=date(2014, 6, 30))
    (told,) = figures.periods_of_another_length()
    assert told.endswith("is held against 2014-06-30 to 2015-06-30, which are not twelve months.")


@pytest.mark.parametrize(
    ("first", "last", "kind", "is_one"),
    [
        (date(2015, 7, 1), date(2016, 6, 30), "12_months", True),
        (date(2015, 3, 1), date(2016, 2, 29), "12_months", True),
        (date(2015, 3, 1), date(2016, 2, 28), "12_months", False),
        (date(2014, 7, 1), date(2016, 6, 30), "12_months", False),
        (None, date(2016, 6, 30), "12_months", False),
        (date(2015, 4, 1), date(2016, 3, 31), "financial_year", True),
        (date(2015, 7, 1), date(2016, 6, 30), "financial_year", False),
        (date(2016, 1, 1), date(2016, 12, 31), "calendar_year", True),
    ],
)
def test_a_year_has_its_first_and_its_last_day(
    first: date | None, last: date, kind: str, is_one: bool
) -> None:
    assert figures.is_a_year(first, last, kind) is is_one


def test_more_than_the_whole_is_a_breach() -> None:
    figure("victim-satisfaction").update(value=865)
    (told,) = figures.shares_beyond_the_whole()
    assert told.endswith("2016-06-30: 865 percent is not between 0 and 100.")


def test_a_report_cited_without_a_line_is_a_breach() -> None:
    (calls,) = figure("calls-for-assistance")
    calls.citations.update(line=None)
    (told,) = citations.reports_cited_without_a_place()
    assert told.startswith(f"{R2016}/m01/staffordshire/93 cites PEEL: Police effectiveness 2016.")
    calls.citations.update(page=7)
    assert list(citations.reports_cited_without_a_place()) == []


def test_a_judgment_published_before_its_cycle_is_a_breach() -> None:
    Judgment.objects.filter(
        area__slug="kent", question__inspection__slug="peel-effectiveness-2016", question__slug="overall"
    ).update(published=date(2015, 12, 31))
    assert list(dates.judgments_before_their_cycle()) == [
        (
            "Kent: Effectiveness overall (PEEL effectiveness 2016) was published on 2015-12-31, "
            "before its cycle began (2016)."
        )
    ]


def test_a_follow_up_in_an_earlier_report_is_a_breach() -> None:
    first = FollowUp.objects.get(finding__code="pf1")
    FollowUp.objects.filter(pk=first.pk).update(publication=Publication.objects.get(slug=R2014))
    (told,) = dates.follow_ups_before_their_finding()
    assert told.startswith("The finding pf1 of PEEL: Police effectiveness 2016.")


def test_a_finding_that_follows_a_later_one_is_a_breach() -> None:
    later = Finding.objects.get(publication__slug=R2016, code="f4")
    Finding.objects.filter(publication__slug=R2016, code="pf6").update(follows=later)
    assert list(dates.findings_that_follow_a_later_one()) == [
        "The finding pf6 follows f4, which was not raised before it."
    ]


def test_a_finding_that_follows_one_about_another_force_is_a_breach() -> None:
    earlier = Finding.objects.get(publication__slug=R2016, code="pf5")
    kent = Judgment.objects.filter(area__slug="kent").earliest("pk").area
    Finding.objects.filter(pk=earlier.pk).update(area=kent)
    assert list(dates.findings_that_follow_a_later_one()) == [
        "The finding f4 follows pf5, which is about another force."
    ]


def test_a_claim_at_a_value_of_another_figure_is_a_breach() -> None:
    Claim.objects.filter(code="r1").update(metric=Metric.objects.get(slug="recorded-crime"))
    (told,) = statements.claims_beside_their_value()
    assert told.startswith("The claim “Action by another body or agency: among the highest” stands at")


def test_a_part_of_a_recommendation_in_another_report_is_a_breach() -> None:
    whole = Finding.objects.get(publication__slug=R2014, code="f1")
    Finding.objects.filter(publication__slug=R2016, code="f6a").update(part_of=whole)
    (told,) = statements.parts_of_another_report()
    assert told.startswith("The finding f6a of PEEL: Police effectiveness 2016.")
    assert told.endswith("is a part of one of Crime inspection 2014: Staffordshire Police.")
