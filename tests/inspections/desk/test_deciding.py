"""What an editor decides at the desk, and what comes of it."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from inspections.actions.edit import save_edit
from inspections.actions.suggest import (
    NotDecidedError,
    accept,
    accept_all,
    correct,
    reject,
    reopen,
)
from inspections.desk.advice import Advice
from inspections.desk.standing import Standings
from inspections.models import (
    Area,
    Citation,
    ExtractionRun,
    Finding,
    Value,
)
from inspections.transitions import MoveNotAllowedError
from tests.factories import ValueFactory
from tests.inspections.desk.conftest import read
from tests.inspections.desk.reports import extraction
from tests.inspections.desk.suggested import only


def test_a_suggestion_without_its_metric_is_not_accepted(run: ExtractionRun, anna: User) -> None:
    figure = only(run, "value")
    figure.payload = {**figure.payload, "metric": None}
    figure.save()

    with pytest.raises(NotDecidedError, match=r"Choose the metric\."):
        accept(suggestion=figure, by=anna)

    figure.refresh_from_db()
    assert (figure.state, Value.objects.filter(publication=run.publication).count()) == ("pending", 0)


def test_a_grade_that_is_not_on_the_scale_is_not_accepted(run: ExtractionRun, anna: User) -> None:
    grade = only(run, "judgment")

    with pytest.raises(
        NotDecidedError, match="“adequate” is not on the scale of this inspection: outstanding, good"
    ):
        correct(suggestion=grade, payload={**grade.payload, "grade": "adequate"}, by=anna, reason="")


def test_a_second_statement_of_one_fact_becomes_a_second_citation(northshire: Area, anna: User) -> None:
    found = extraction()
    again = {**found["metrics"][0], "line": 12, "force_value": 64, "force_decimals": 0, "form": "graphic"}
    run = read(anna, {**found, "metrics": [*found["metrics"], again]})
    figures = run.suggestions.filter(kind="value", payload__area="northshire")

    accepted, left = accept_all(run=run, chosen=figures, by=anna)

    assert (accepted, left) == (2, [])
    value = Value.objects.get(area=northshire)
    assert (value.value, value.decimals) == (Decimal("63.5"), 1)
    assert [(one.line, one.stated) for one in value.citations.order_by("line")] == [(7, "63.5"), (12, "64")]


def test_a_bulk_leaves_what_differs_from_the_data(run: ExtractionRun, anna: User) -> None:
    ValueFactory(
        metric=Standings(run).subjects.metrics["recorded-crime"],
        area=run.force,
        publication=run.publication,
        value="36.5",
    )

    accepted, left = accept_all(run=run, chosen=run.suggestions.all(), by=anna)

    assert (accepted, left) == (5, ["Line 7: it differs from the data."])


def test_a_bulk_leaves_a_figure_that_counts_in_another_unit_than_its_metric(
    northshire: Area, anna: User
) -> None:
    found = extraction()
    figure = {**found["metrics"][0], "unit": "percent", "national_value": None}
    run = read(anna, {**found, "metrics": [figure]})
    (suggestion,) = run.suggestions.filter(kind="value")

    accepted, left = accept_all(run=run, chosen=[suggestion], by=anna)

    assert (accepted, left) == (0, ["Line 7: it counts in another unit than the metric."])
    assert Advice(Standings(run), [suggestion]).on(suggestion) == (
        "The report counts percent, the metric per 1,000 population. Is it the right metric?",
    )
    accept(suggestion=suggestion, by=anna)  # a person who has looked may still take it over
    assert Value.objects.get(area=northshire).metric.slug == "recorded-crime"


def test_a_decision_taken_back_leaves_nothing_behind(run: ExtractionRun, anna: User) -> None:
    finding = only(run, "finding")
    accept(suggestion=finding, by=anna)
    finding.refresh_from_db()
    assert Finding.objects.filter(area=run.force).count() == 1

    reopen(suggestion=finding, by=anna, reason="Too quick")

    finding.refresh_from_db()
    assert (finding.state, finding.target, finding.decided_by) == ("pending", None, None)
    assert not Finding.objects.filter(area=run.force).exists()
    assert not Citation.objects.filter(publication=run.publication).exists()
    assert Finding.history.filter(area=run.force).latest().history_change_reason == "Too quick"


def test_a_draft_that_was_edited_in_the_admin_is_not_swept_away(run: ExtractionRun, anna: User) -> None:
    finding = only(run, "finding")
    accept(suggestion=finding, by=anna)
    finding.refresh_from_db()
    row = Finding.objects.get(pk=finding.target)
    row.text = "Told in our own words."
    save_edit(row=row, by=anna, reason="Own words")

    with pytest.raises(NotDecidedError, match="has been changed since"):
        reopen(suggestion=finding, by=anna, reason="")

    assert Finding.objects.get(pk=row.pk).text == "Told in our own words."


def test_a_rejected_suggestion_writes_nothing(run: ExtractionRun, anna: User) -> None:
    reject(suggestion=only(run, "caveat"), by=anna, reason="No limit on a figure")

    assert only(run, "caveat").state == "rejected"
    assert only(run, "caveat").reason == "No limit on a figure"
    assert not Citation.objects.filter(publication=run.publication).exists()


def test_two_editors_do_not_decide_one_suggestion(run: ExtractionRun, anna: User, ben: User) -> None:
    annas, bens = only(run, "finding"), only(run, "finding")
    accept(suggestion=annas, by=anna)

    with pytest.raises(MoveNotAllowedError, match="What is “accepted” cannot become “accepted”"):
        accept(suggestion=bens, by=ben)

    assert Finding.objects.filter(area=run.force).count() == 1


def test_a_recommendation_is_accepted_with_its_deadline(northshire: Area, anna: User) -> None:
    found = extraction()
    whole = {**found["findings"][0], "kind": "recommendation", "deadline": "within three months"}
    run = read(anna, {**found, "findings": [whole]})

    accept(suggestion=only(run, "finding"), by=anna)

    assert Finding.objects.get(area=northshire).deadline == "Within three months"


def test_a_recommendation_is_accepted_with_its_parts(northshire: Area, anna: User) -> None:
    found = extraction()
    parts = [{"text": "Officers know the standard.", "line": 9}, {"text": "Supervisors check.", "line": 9}]
    whole = {**found["findings"][0], "kind": "recommendation", "parts": parts}
    run = read(anna, {**found, "findings": [whole]})

    accept(suggestion=only(run, "finding"), by=anna)

    recommendation = Finding.objects.get(area=northshire, part_of=None)
    assert [(part.code, part.text) for part in recommendation.parts.order_by("code")] == [
        ("f1a", "Officers know the standard."),
        ("f1b", "Supervisors check."),
    ]
    assert all(part.citations.count() == 1 for part in recommendation.parts.all())
