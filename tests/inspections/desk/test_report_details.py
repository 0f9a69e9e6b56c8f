"""Title, date and address of a report: entered once, by anybody at the desk, without touching a review."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from inspections.actions.confirm import review, state_of
from inspections.actions.edit import save_edit
from inspections.actions.publish import publish
from inspections.actions.report_details import enter_details
from inspections.actions.suggest import accept, reopen
from inspections.choices import ReviewVerdict
from inspections.desk.agreement import checked_one
from inspections.desk.checklist import checklist
from inspections.desk.title_page import told_on_the_title_page
from inspections.models import Area, ExtractionRun, Judgment, Publication
from inspections.transitions import MoveNotAllowedError
from tests.inspections.desk.conftest import read
from tests.inspections.desk.reports import TEXT, extraction
from tests.inspections.desk.suggested import only
from tests.inspections.desk.test_desk_pages import client_of

MARCH = date(2017, 3, 2)


@pytest.fixture
def undated(northshire: Area, anna: User) -> ExtractionRun:
    """A report without a date, of which anna accepted one grade."""
    run = read(anna, extraction())
    accept(suggestion=only(run, "judgment"), by=anna)
    return run


def test_who_enters_the_date_has_entered_no_grade_and_ends_no_review(
    undated: ExtractionRun, anna: User, ben: User
) -> None:
    grade = Judgment.objects.get(area=undated.force)
    review(subject=grade, verdict=ReviewVerdict.CONFIRMED, by=ben)

    enter_details(run=undated, by=ben, published=MARCH)

    grade.refresh_from_db()
    looked = checked_one(grade)
    assert (grade.published, looked.entered_by, state_of(grade, looked)) == (MARCH, anna, "confirmed")
    assert grade.history.latest().history_user == ben  # the history tells who wrote the date
    publish(run=undated, by=ben)
    grade.refresh_from_db()
    assert state_of(grade, checked_one(grade)) == "published"


def test_an_edit_of_the_date_of_a_public_grade_waits_for_a_second_person(
    undated: ExtractionRun, anna: User, ben: User
) -> None:
    grade = Judgment.objects.get(area=undated.force)
    review(subject=grade, verdict=ReviewVerdict.CONFIRMED, by=ben)
    enter_details(run=undated, by=anna, published=MARCH)
    publish(run=undated, by=ben)
    grade.refresh_from_db()
    grade.published = date(2017, 3, 3)

    save_edit(row=grade, by=ben, reason="The page says so")

    looked = checked_one(grade)
    assert (looked.entered_by, state_of(grade, looked)) == (ben, "changed since review")


def test_a_decision_is_taken_back_after_the_date_was_entered(undated: ExtractionRun, anna: User) -> None:
    enter_details(run=undated, by=anna, published=MARCH)

    reopen(suggestion=only(undated, "judgment"), by=anna, reason="Too quick")

    assert not Judgment.objects.filter(area=undated.force).exists()


def test_of_two_who_enter_the_details_at_once_the_second_is_told_and_keeps_what_was_typed(
    undated: ExtractionRun, anna: User, ben: User
) -> None:
    address = reverse("admin:desk_details", args=[undated.pk])
    seen = Publication.objects.get(pk=undated.publication.pk).revision
    sent = {
        "title": "PEEL 2016: Northshire",
        "date_precision": "day",
        "published": "2017-03-02",
        "seen": seen,
    }
    client_of(anna).post(address, sent)

    bens = client_of(ben)
    answer = bens.post(address, {**sent, "title": "PEEL: Northshire Police", "isbn": "978-1-78655-305-2"})

    assert "anna changed title from" in answer.text
    assert 'value="978-1-78655-305-2"' in answer.text
    assert Publication.objects.get(pk=undated.publication.pk).title == "PEEL 2016: Northshire"
    again = {**sent, "title": "PEEL: Northshire Police", "seen": answer.context["details"].data["seen"]}
    assert "Saved." in bens.post(address, again, follow=True).text
    assert Publication.objects.get(pk=undated.publication.pk).title == "PEEL: Northshire Police"


def test_the_details_of_what_people_see_are_not_edited_at_the_desk(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    publish(run=run, by=ben)

    with pytest.raises(MoveNotAllowedError, match="People see this report already"):
        enter_details(run=run, by=anna, title="Another")

    annas = client_of(anna)
    page = annas.get(reverse("admin:desk_run", args=[run.pk])).text
    assert "Save title and date" not in page
    assert reverse("admin:inspections_publication_change", args=[run.publication.pk]) in page


def test_a_report_is_not_published_on_a_day_to_come(undated: ExtractionRun, anna: User) -> None:
    sent = {"title": "PEEL 2016", "date_precision": "day", "published": "2999-01-01"}

    answer = client_of(anna).post(reverse("admin:desk_details", args=[undated.pk]), sent)

    assert "Published on: This day is still to come." in answer.text


def test_date_and_number_are_proposed_from_the_title_page(northshire: Area, anna: User) -> None:
    run = read(anna, extraction(), f"March 2017\n© HMIC 2017\nISBN: 978-1-78655-305-2\n{TEXT}")

    page = client_of(anna).get(reverse("admin:desk_run", args=[run.pk]))

    assert 'value="2017-03-01"' in page.text
    assert 'value="978-1-78655-305-2"' in page.text
    assert "Taken from the first pages. Check it before you save." in page.text
    assert Publication.objects.get(pk=run.publication.pk).published is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2 March 2017", {"published": MARCH, "date_precision": "day"}),
        ("Published: 2 March 2017", {"published": MARCH, "date_precision": "day"}),
        ("March 2017", {"published": date(2017, 3, 1), "date_precision": "month"}),
        ("In the 12 months to March 2017", {}),
        ("31 February 2017", {}),
        ("ISBN 978-1-78655-305-2", {"isbn": "978-1-78655-305-2"}),
        ("Telephone 020 7946 0000", {}),
    ],
)
def test_only_a_line_that_states_nothing_else_is_taken_for_a_date(line: str, told: dict[str, object]) -> None:
    assert told_on_the_title_page(["PEEL: Police effectiveness", line]) == told
    assert told_on_the_title_page([*[""] * 80, line]) == {}


@pytest.mark.parametrize(
    ("published", "precision", "possible"),
    [
        (date(2016, 6, 29), "day", False),
        (date(2016, 6, 30), "day", True),
        (date(2016, 6, 1), "month", True),
        (date(2016, 5, 1), "month", False),
        (date(2016, 1, 1), "year", True),
        (date(2015, 1, 1), "year", False),
    ],
)
def test_a_period_ends_before_the_last_day_on_which_the_report_can_have_come_out(
    northshire: Area, anna: User, ben: User, published: date, precision: str, possible: bool
) -> None:
    run = read(anna, extraction())
    enter_details(run=run, by=anna, published=published, date_precision=precision)
    accept(suggestion=only(run, "value"), by=anna)  # the twelve months to 30 June 2016

    errors = [concern.sentence for concern in checklist(run, ben).errors]

    assert any("the period ends after the report was published" in told for told in errors) is not possible
