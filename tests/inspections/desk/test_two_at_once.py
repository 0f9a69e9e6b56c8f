"""Two people at one desk: nobody overwrites, takes back, confirms or publishes what they have not seen."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.urls import reverse

from inspections.actions.confirm import review
from inspections.actions.edit import save_edit
from inspections.actions.publish import NotPublishedError, publish
from inspections.actions.suggest import NotDecidedError, accept, accept_all, correct, reject, reopen
from inspections.admin.desk.decisions import seen_by
from inspections.choices import ReviewVerdict
from inspections.desk.checklist import checklist
from inspections.models import ExtractionRun, Finding, Judgment, PublicChange, Review, Suggestion
from inspections.transitions import MoveNotAllowedError
from tests.inspections.desk.suggested import only
from tests.inspections.desk.test_desk_pages import client_of

HTMX = {"HX-Request": "true"}


@pytest.mark.parametrize("seen", ["", "abc", "-1", "٣", "9" * 5000])
def test_what_is_no_number_names_no_revision(seen: str) -> None:
    assert seen_by(RequestFactory().post("/", {"seen": seen})) is None


def address_of(suggestion: Suggestion) -> str:
    return reverse("admin:desk_suggestion", args=[suggestion.run_id, suggestion.pk])


def test_the_second_is_told_who_decided_before_and_nothing_is_overwritten(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    seen = only(run, "finding")
    reject(suggestion=seen, by=anna, seen=seen.revision)

    for act in (accept, reject):
        with pytest.raises(NotDecidedError, match="anna was here before you: it is now “rejected”"):
            act(suggestion=seen, by=ben, seen=seen.revision)

    assert (only(run, "finding").state, Finding.objects.filter(area=run.force).count()) == ("rejected", 0)


def test_what_another_corrected_meanwhile_is_not_taken_back_unseen(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    annas = only(run, "finding")
    payload = {**annas.payload, "text": "Told in our own words."}
    correct(suggestion=only(run, "finding"), payload=payload, by=ben, reason="Own words", seen=annas.revision)

    with pytest.raises(NotDecidedError, match="ben was here before you"):
        reopen(suggestion=annas, by=anna, reason="", seen=annas.revision)

    assert Finding.objects.get(area=run.force).text == "Told in our own words."


def test_a_correction_over_another_is_refused_once_and_keeps_what_was_typed(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    finding = only(run, "finding")
    own = f"s{finding.pk}-"
    question = f"{run.inspection.slug}/preventing-crime"
    fields = {f"{own}kind": "advice", f"{own}question": question, "act": "correct", "seen": finding.revision}
    client_of(anna).post(address_of(finding), {**fields, f"{own}text": "Anna's words."})
    bens = client_of(ben)

    part = bens.post(address_of(finding), {**fields, f"{own}text": "Ben's words."}, headers=HTMX).text

    assert "anna was here before you: it is now “corrected and accepted”. Look at it again." in part
    assert "Ben&#x27;s words.</textarea>" in part
    assert Finding.objects.get(area=run.force).text == "Anna's words."
    again = {**fields, "seen": only(run, "finding").revision, f"{own}text": "Ben's words."}
    assert f'name="seen" value="{again["seen"]}"' in part
    bens.post(address_of(finding), again)
    assert Finding.objects.get(area=run.force).text == "Ben's words."


def test_a_bulk_goes_on_past_what_another_decided_meanwhile(
    run: ExtractionRun, anna: User, ben: User
) -> None:
    chosen = list(run.suggestions.all())
    reject(suggestion=only(run, "caveat"), by=ben)

    accepted, left = accept_all(run=run, chosen=chosen, by=anna)

    assert (accepted, left) == (5, ["Line 10: What is “rejected” cannot become “accepted”."])


def test_nobody_confirms_what_changed_after_they_looked(run: ExtractionRun, anna: User, ben: User) -> None:
    accept(suggestion=only(run, "judgment"), by=anna)
    suggestion, grade = only(run, "judgment"), Judgment.objects.get(area=run.force)
    seen = grade.revision
    grade.note = "Another page"
    save_edit(row=grade, by=anna, reason="More exact")

    with pytest.raises(MoveNotAllowedError, match="changed since you opened this page"):
        review(subject=grade, verdict=ReviewVerdict.CONFIRMED, by=ben, seen=seen)
    bens = client_of(ben)
    address = reverse("admin:desk_review", args=[run.pk, suggestion.pk])
    told = bens.post(address, {"verdict": "confirmed", "seen": seen}, headers=HTMX).text
    assert "It has been changed since you opened this page. Look at it again." in told
    row = reverse("admin:desk_row", args=["judgment", grade.pk])
    page = bens.post(row, {"verdict": "confirmed", "seen": seen}, follow=True).text
    assert "It has been changed since you opened this page." in page
    assert not Review.objects.exists()

    bens.post(address, {"verdict": "confirmed", "seen": seen + 1}, headers=HTMX)
    assert Review.objects.get().reviewer == ben


def draft_edited(run: ExtractionRun, by: User) -> None:
    row = Finding.objects.get(area=run.force)
    row.text = "Told in our own words."
    save_edit(row=row, by=by, reason="Own words")


def one_more_accepted(run: ExtractionRun, by: User) -> None:
    accept(suggestion=only(run, "caveat"), by=by)


@pytest.mark.parametrize("meanwhile", [draft_edited, one_more_accepted])
def test_only_what_the_publisher_saw_is_published(
    run: ExtractionRun, anna: User, ben: User, meanwhile: Any
) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    seen = checklist(run, ben).mark
    meanwhile(run, anna)

    with pytest.raises(NotPublishedError, match="changed since you opened this page"):
        publish(run=run, by=ben, seen=seen)

    assert not PublicChange.objects.exists()
    publish(run=run, by=ben, seen=checklist(run, ben).mark)
    assert Finding.objects.published().filter(area=run.force).count() == 1


def test_what_is_published_by_one_is_not_published_again_by_another(
    run: ExtractionRun, anna: User, ben: User, cara: User
) -> None:
    accept(suggestion=only(run, "finding"), by=anna)
    seen = checklist(run, cara).mark
    publish(run=run, by=ben, seen=seen)

    with pytest.raises(NotPublishedError, match="Nothing is accepted that is not published already"):
        publish(run=run, by=cara, seen=seen)

    assert PublicChange.objects.count() == 1
