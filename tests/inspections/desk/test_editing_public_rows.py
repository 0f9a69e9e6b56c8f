"""Public rows in the admin: an edit is told to the public and can be undone; no form publishes or deletes."""

from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from inspections.actions.amend import edit_fact
from inspections.actions.confirm import review, state_of
from inspections.actions.edit import EditedMeanwhileError, save_edit
from inspections.actions.review import put_back
from inspections.actions.undo import undo
from inspections.choices import ReviewVerdict
from inspections.desk.agreement import checked_one
from inspections.desk.changed import edited_since_review
from inspections.models import Caveat, PublicChange, Value
from tests.factories import CaveatFactory, FindingFactory, JudgmentFactory, ValueFactory
from tests.inspections.desk.test_desk_pages import client_of
from tests.opened_page import OpenedPage


def page_of(client: Client, row: Any) -> OpenedPage:
    return OpenedPage(client, reverse(f"admin:inspections_{row._meta.model_name}_change", args=[row.pk]))


def state(row: Any) -> str:
    return state_of(row, checked_one(row))


def test_an_edit_of_a_public_figure_is_told_with_its_reason_as_the_public_note(anna: User) -> None:
    value = ValueFactory(metric__name="Recorded crime", area__name="Kent", value="63.5")
    page = page_of(client_of(anna), value)
    page["value"], page["why"] = "63.6", "The corrected table says so"
    assert page.save(), page.errors

    change = PublicChange.objects.get()
    assert (change.by, change.note) == (anna, "The corrected table says so")
    (told,) = change.items
    assert (told["act"], told["before"], told["after"]) == ("changed", "63.5", "63.6")
    assert told["about"] == "Recorded crime, Kent, 12 months to 30 June 2016"
    shown = Client().get("/changes/").text
    assert "Changed: Recorded crime, Kent, 12 months to 30 June 2016, from 63.5 to 63.6." in shown
    assert "The corrected table says so" in shown


def test_undoing_an_edit_gives_back_the_state_before_with_its_review(anna: User, ben: User) -> None:
    value = ValueFactory(value="63.5")
    value.value = Decimal("63.6")
    edit_fact(row=value, by=anna, reason="Read again")
    assert (state(value), edited_since_review()) == ("changed since review", [value])

    undo(change=PublicChange.objects.get(), by=ben, note="It said 63.5")

    value.refresh_from_db()
    assert (value.value, state(value), edited_since_review()) == (Decimal("63.5"), "published", [])
    last = value.history.latest()
    assert (last.history_user, last.history_change_reason) == (ben, "Undone: It said 63.5")


def test_an_undo_gives_back_the_author_and_the_confirmation_of_what_stood_before(
    anna: User, ben: User, cara: User
) -> None:
    value = ValueFactory(value="63.5")
    value.value = Decimal("63.6")
    edit_fact(row=value, by=anna, reason="Read again")
    review(subject=value, verdict=ReviewVerdict.CONFIRMED, by=ben)
    value.value = Decimal("99")
    edit_fact(row=value, by=cara, reason="A slip")

    undo(change=PublicChange.objects.first(), by=ben, note="63.6 is right")

    value.refresh_from_db()
    looked = checked_one(value)
    assert (looked.entered_by, state_of(value, looked)) == (anna, "published")


def test_the_words_of_an_undo_in_a_form_excuse_nobody_from_review(anna: User) -> None:
    value = ValueFactory(value="63.5")
    for number in ("63.6", "63.5"):
        value.value = Decimal(number)
        edit_fact(row=value, by=anna, reason="Undone: nothing of the kind")

    assert (checked_one(value).entered_by, state(value)) == (anna, "changed since review")


@pytest.mark.parametrize(
    ("make", "changed", "before", "after"),
    [
        (FindingFactory, {"text": "In other words"}, "text “Old words”", "text “In other words”"),
        (JudgmentFactory, {"note": "See page 5"}, "note none", "note “See page 5”"),
        (ValueFactory, {"margin": Decimal("1.5")}, "none", "1.5"),
        (
            CaveatFactory,
            {"effect": "care_over_time"},
            "effect “Note only”",
            "effect “Care when comparing over time”",
        ),
    ],
)
def test_every_kind_of_public_fact_tells_what_became_of_it(
    anna: User, make: Any, changed: dict[str, Any], before: str, after: str
) -> None:
    row = make(**({"text": "Old words"} if make is FindingFactory else {}))
    for name, value in changed.items():
        setattr(row, name, value)

    edit_fact(row=row, by=anna, reason="Read again")

    (told,) = PublicChange.objects.get().items
    assert (told["act"], told["before"], told["after"]) == ("changed", before, after)
    row.refresh_from_db()
    assert {name: getattr(row, name) for name in changed} == changed


def test_an_edited_caveat_is_told_from_its_form(anna: User) -> None:
    caveat = CaveatFactory(text="Dorset is missing.")
    page = page_of(client_of(anna), caveat)
    page["text"], page["why"] = "Dorset and Kent are missing.", "The annex says so"
    assert page.save(), page.errors

    assert Caveat.objects.get(pk=caveat.pk).text == "Dorset and Kent are missing."
    assert PublicChange.objects.get().note == "The annex says so"


def test_an_edited_draft_is_told_to_nobody(anna: User) -> None:
    value = ValueFactory(value="63.5", review_state="draft")
    value.value = Decimal("63.6")

    edit_fact(row=value, by=anna, reason="Read again")

    assert str(Value.objects.get(pk=value.pk).value) == "63.6000"
    assert not PublicChange.objects.exists()


def test_of_two_who_edit_a_public_row_the_second_is_refused_and_nothing_is_told(
    anna: User, ben: User
) -> None:
    value = ValueFactory(value="63.5")
    bens = Value.objects.get(pk=value.pk)
    value.value = Decimal("63.6")
    save_edit(row=value, by=anna, reason="Read again")
    bens.value = Decimal("63.7")

    with pytest.raises(EditedMeanwhileError):
        edit_fact(row=bens, by=ben, reason="Read again")

    assert str(Value.objects.get(pk=value.pk).value) == "63.6000"
    assert not PublicChange.objects.exists()


def test_no_public_row_is_deleted_before_it_is_withdrawn(anna: User, ben: User) -> None:
    value, annas = ValueFactory(), client_of(anna)
    delete = reverse("admin:inspections_value_delete", args=[value.pk])
    chosen = {"action": "delete_selected", "_selected_action": [value.pk], "post": "yes"}

    assert annas.post(delete, {"post": "yes"}).status_code == 403
    annas.post(reverse("admin:inspections_value_changelist"), chosen)
    assert Value.objects.published().filter(pk=value.pk).exists()

    put_back(rows=Value.objects.filter(pk=value.pk), by=ben, note="Not in the report")
    assert annas.post(delete, {"post": "yes"}).status_code == 302
    assert not Value.objects.filter(pk=value.pk).exists()


@pytest.mark.parametrize("deleted", [False, True])
def test_no_state_of_the_history_brings_a_withdrawn_row_back_to_the_public(
    anna: User, ben: User, deleted: bool
) -> None:
    value, annas = ValueFactory(), client_of(anna)
    pk, public = value.pk, value.history.latest()
    put_back(rows=Value.objects.filter(pk=value.pk), by=ben, note="Not in the report")
    if deleted:
        annas.post(reverse("admin:inspections_value_delete", args=[pk]), {"post": "yes"})

    address = reverse("admin:inspections_value_simple_history", args=[pk, public.history_id])
    page = OpenedPage(annas, address)
    page["why"] = "It was right"
    assert page.save(), page.errors

    assert Value.objects.get(pk=pk).review_state == "draft"
