"""What blocks publishing, what is only told, and that a blocked report shows nothing."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from inspections.actions.confirm import review
from inspections.actions.publish import NotPublishedError, publish
from inspections.actions.suggest import NotDecidedError, accept, correct
from inspections.actions.undo import undo
from inspections.admin.desk.publishing import by_rule
from inspections.choices import ReviewVerdict
from inspections.desk.checklist import checklist, impossible_periods
from inspections.desk.subject import draft_of
from inspections.models import Area, ExtractionRun, Finding, Judgment, Publication, Value
from inspections.transitions import MoveNotAllowedError
from tests.inspections.desk.conftest import dated, read
from tests.inspections.desk.reports import extraction
from tests.inspections.desk.suggested import only
from tests.inspections.desk.test_desk_pages import client_of

YEAR = {"period_kind": "12_months", "period_start": date(2015, 7, 1), "period_end": date(2016, 6, 30)}
DAY = {"period_kind": "as_at", "period_start": date(2016, 3, 31), "period_end": date(2016, 3, 31)}
MARCH = date(2017, 3, 2)


def said(run: ExtractionRun, by: User) -> str:
    return " ".join(concern.sentence for concern in checklist(run, by).errors)


@pytest.mark.parametrize(
    ("changed", "published", "told"),
    [
        ({}, MARCH, []),
        (DAY, MARCH, []),
        ({"baseline_start": date(2014, 7, 1), "baseline_end": date(2015, 6, 30)}, MARCH, []),
        ({"period_kind": "not_stated", "period_start": None, "period_end": None}, None, []),
        ({}, date(2016, 5, 1), ["the period ends after the report was published."]),
        (
            {"period_start": date(2998, 7, 1), "period_end": date(2999, 6, 30)},
            None,
            ["the period ends in the future."],
        ),
        (
            {"period_start": date(2016, 1, 1)},
            MARCH,
            ["the period is said to be a year but is not twelve months long."],
        ),
        (
            {**DAY, "period_start": date(2016, 9, 1)},
            MARCH,
            [
                "the period ends before it begins.",
                "a figure as at one day has that day for start and end.",
            ],
        ),
        (
            {"baseline_start": date(2015, 7, 1), "baseline_end": date(2016, 6, 30)},
            MARCH,
            ["the period it is compared with is not the earlier one."],
        ),
    ],
)
def test_an_impossible_period_is_told_in_words(
    changed: dict[str, Any], published: date | None, told: list[str]
) -> None:
    value = Value(**{**YEAR, **changed}, publication=Publication(published=published))

    assert list(impossible_periods(value)) == told


def test_an_impossible_period_blocks_the_whole_report(run: ExtractionRun, anna: User, ben: User) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    figure = only(run, "value")
    correct(suggestion=figure, payload={**figure.payload, "period_start": "2016-01-01"}, by=anna, reason="")

    with pytest.raises(NotPublishedError, match="said to be a year but is not twelve months long"):
        publish(run=run, by=ben)

    assert not Finding.objects.published().filter(area=run.force).exists()


def test_a_period_that_ends_before_it_begins_does_not_even_become_a_draft(
    run: ExtractionRun, anna: User
) -> None:
    figure = only(run, "value")

    with pytest.raises(NotDecidedError, match="period"):
        correct(
            suggestion=figure, payload={**figure.payload, "period_start": "2017-01-01"}, by=anna, reason=""
        )

    assert only(run, "value").state == "pending"


def test_a_fact_without_a_citation_blocks(run: ExtractionRun, anna: User, ben: User) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    Finding.objects.get(area=run.force).citations.all().delete()

    assert "no citation says where this is stated." in said(run, ben)


def test_a_grade_of_another_scale_blocks(run: ExtractionRun, anna: User, ben: User) -> None:
    accept(suggestion=only(run, "judgment"), by=anna)
    grade = Judgment.objects.get(area=run.force)
    cycle = grade.question.inspection.cycle
    assert "was graded on" not in said(run, ben)

    type(cycle).objects.filter(pk=cycle.pk).update(
        scale=type(cycle.scale).objects.exclude(pk=cycle.scale_id)[0]
    )

    assert "PEEL effectiveness 2016 was graded on: " in said(run, ben)


def test_a_grade_needs_two_people_of_whom_neither_is_its_publisher_alone(
    run: ExtractionRun, anna: User, ben: User, cara: User
) -> None:
    accept(suggestion=only(run, "judgment"), by=ben)
    for person in (ben, cara):
        assert "a grade needs a second person who found the same." in said(run, person)

    review(subject=draft_of(only(run, "judgment")), verdict=ReviewVerdict.CONFIRMED, by=cara)

    publish(run=run, by=ben)
    assert Judgment.objects.published().filter(area=run.force).count() == 1


def test_nobody_publishes_a_figure_that_only_they_have_seen(
    run: ExtractionRun, ben: User, cara: User
) -> None:
    accept(suggestion=only(run, "value"), by=ben)

    with pytest.raises(NotPublishedError, match="you entered this yourself, so another person has to"):
        publish(run=run, by=ben)

    assert publish(run=run, by=cara).by == cara


def test_a_disagreement_blocks_a_figure_as_well(
    run: ExtractionRun, anna: User, ben: User, cara: User
) -> None:
    accept(suggestion=only(run, "value"), by=anna)
    review(
        subject=draft_of(only(run, "value")), verdict=ReviewVerdict.DISAGREED, by=ben, note="It says 36.5."
    )

    assert "reviewers disagree. A third person settles it, or it is corrected." in said(run, cara)


def test_a_finding_that_leans_on_a_draft_blocks(run: ExtractionRun, anna: User, ben: User) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    finding = Finding.objects.get(area=run.force)
    earlier = Finding.objects.published().exclude(area=run.force)[0]
    Finding.objects.filter(pk=earlier.pk).update(review_state="draft")
    Finding.objects.filter(pk=finding.pk).update(follows=earlier)

    assert f"it leans on “{earlier}”, which is not published." in said(run, ben)


def test_warnings_are_shown_and_do_not_block(northshire: Area, anna: User, ben: User) -> None:
    run = dated(read(anna, extraction()), anna)
    accept(suggestion=only(run, "finding"), by=anna)

    page = client_of(ben).get(reverse("admin:desk_publish", args=[run.pk])).text

    for told in (
        "Suggestions not decided yet, which stay on the desk: 5.",
        "Entries seen only by the person who accepted them: 1.",
        "Findings and caveats in the report’s own sentences, not in our words: 1, at lines 9.",
    ):
        assert told in page
    assert ">Publish</button>" in page
    assert (
        "Only a reviewer can publish."
        in client_of(anna).get(reverse("admin:desk_publish", args=[run.pk])).text
    )
    assert publish(run=run, by=ben).items


def test_an_editor_neither_publishes_nor_undoes(run: ExtractionRun, anna: User, ben: User) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    with pytest.raises(MoveNotAllowedError, match="“reviewer”"):
        publish(run=run, by=anna)
    change = publish(run=run, by=ben)

    with pytest.raises(MoveNotAllowedError, match="“reviewer”"):
        undo(change=change, by=anna, note="Too early")

    page = client_of(anna).post(reverse("admin:desk_undo", args=[change.pk]), {"note": "Too early"}).text
    assert "Only a reviewer can undo it." in page
    assert Finding.objects.published().filter(area=run.force).exists()


def test_an_undo_says_why_and_happens_once(run: ExtractionRun, anna: User, ben: User) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    change = publish(run=run, by=ben)
    with pytest.raises(MoveNotAllowedError, match="Say why it is undone"):
        undo(change=change, by=ben, note=" ")
    undo(change=change, by=ben, note="Too early")

    with pytest.raises(MoveNotAllowedError, match="This has been undone already"):
        undo(change=change, by=ben, note="Again")


def test_what_breaks_one_rule_is_told_once_with_every_place(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    for grade in run.suggestions.filter(kind="judgment"):
        accept(suggestion=grade, by=anna)

    ((told, places),) = by_rule(checklist(run, ben).errors)

    assert told == "a grade needs a second person who found the same."
    assert [place.about for place in places] == [
        "Line 3, Northshire: Effectiveness overall (PEEL effectiveness 2016)",
        "Line 5, Northshire: Preventing crime (PEEL effectiveness 2016)",
    ]


def test_an_editor_who_cannot_publish_is_not_told_that_she_cannot_publish_her_own(
    run: ExtractionRun, anna: User
) -> None:
    accept(suggestion=only(run, "finding"), by=anna)

    assert said(run, anna) == ""
