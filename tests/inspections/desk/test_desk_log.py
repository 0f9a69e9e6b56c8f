"""Every act at the desk stays told: who, when and why, also of what was taken back."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from inspections.actions.confirm import review
from inspections.actions.publish import publish
from inspections.actions.report_details import enter_details
from inspections.actions.suggest import NotDecidedError, accept, cite, correct, reject, reopen
from inspections.actions.undo import undo
from inspections.choices import ReviewVerdict
from inspections.desk.standing import Standings
from inspections.desk.subject import draft_of
from inspections.models import ExtractionRun
from tests.factories import ValueFactory
from tests.inspections.desk.suggested import only
from tests.inspections.desk.test_desk_pages import client_of


def told(run: ExtractionRun) -> list[tuple[str, str, str]]:
    """What was done, by whom and why, oldest first, from the upload on."""
    return [(one.act, str(one.by), one.note) for one in run.acts.order_by("pk")]


def test_a_report_tells_all_that_was_done_to_it(
    run: ExtractionRun, anna: User, ben: User, cara: User
) -> None:
    grade = only(run, "judgment")
    reject(suggestion=grade, by=anna, reason="Not in the report")
    reopen(suggestion=grade, by=ben, reason="Page 5")
    accept(suggestion=grade, by=anna)
    subject = draft_of(only(run, "judgment"))
    review(subject=subject, verdict=ReviewVerdict.DISAGREED, by=ben, note="It says good.")
    review(subject=subject, verdict=ReviewVerdict.SETTLED, by=cara, note="It does.")
    change = publish(run=run, by=cara, note="The report was read.")
    undo(change=change, by=ben, note="Too early")

    assert told(run) == [
        ("uploaded", "anna", ""),
        ("entered title and date", "anna", f"{run.publication}, 2017-03-02"),
        ("rejected", "anna", "Not in the report"),
        ("took back", "ben", "Page 5"),
        ("accepted", "anna", ""),
        ("disagreed", "ben", "It says good."),
        ("settled a disagreement", "cara", "It does."),
        ("published", "cara", "The report was read."),
        ("undid what was published", "ben", "Too early"),
    ]
    assert all(run.created_at <= one.at <= timezone.now() for one in run.acts.all())
    page = client_of(anna).get(reverse("admin:desk_log", args=[run.pk])).text
    assert page.index("undid what was published") < page.index("took back") < page.index("uploaded")
    assert "Judgment at line 3: good" in page


def test_a_correction_and_a_kept_fact_are_told_as_such(run: ExtractionRun, anna: User) -> None:
    metric = Standings(run).subjects.metrics["recorded-crime"]
    ValueFactory(metric=metric, area=run.force, publication=run.publication, value="63.9")
    cite(suggestion=only(run, "value", payload__area="northshire"), by=anna, reason="The table is finer.")
    finding = only(run, "finding")
    correct(suggestion=finding, payload={**finding.payload, "text": "Learn."}, by=anna, reason="Own words")

    assert told(run)[2:] == [
        ("kept the data and cited this place", "anna", "The table is finer."),
        ("corrected and accepted", "anna", "Own words"),
    ]
    assert run.acts.first().about == "Finding at line 9: Learn."


def test_what_was_refused_is_not_told(run: ExtractionRun, anna: User) -> None:
    before = told(run)
    figure = only(run, "value")
    figure.payload = {**figure.payload, "metric": None}
    figure.save()

    with pytest.raises(NotDecidedError):
        accept(suggestion=figure, by=anna)
    enter_details(run=run, by=anna, published=date(2017, 3, 2))  # the same as before

    assert told(run) == before
