"""The history of a fact tells who changed what and why, and an earlier state is brought back."""

from django.test import Client
from django.urls import reverse

from inspections.models import Value
from tests import factories as made
from tests.opened_page import OpenedPage, address


def test_an_earlier_state_is_brought_back_with_a_reason(anna: Client) -> None:
    value = made.ValueFactory(value="63.5")
    page = OpenedPage(anna, address(value))
    page["why"], page["value"] = "A slip", "36.5"
    assert page.save()

    first = value.history.earliest()
    past = OpenedPage(
        anna, reverse("admin:inspections_value_simple_history", args=[value.pk, first.history_id])
    )
    past["why"] = "That was a slip"
    assert past.save()

    value.refresh_from_db()
    assert (str(value.value), value.revision) == ("63.5000", 3)
    assert value.history.latest().history_change_reason == "That was a slip"


def test_a_deleted_row_is_brought_back_from_its_history(anna: Client) -> None:
    value = made.ValueFactory(value="63.5", review_state="draft")
    pk = value.pk
    open_page = OpenedPage(anna, address(value))
    anna.post(address(value, "delete"), {"post": "yes"})
    assert not Value.objects.filter(pk=pk).exists()
    assert Value.history.filter(id=pk).latest().history_user.username == "anna"

    told = anna.post(open_page.address, open_page.fields, follow=True).content.decode()
    assert "Since you opened this page, anna deleted this row at" in told
    past = Value.history.filter(id=pk).earliest()
    page = OpenedPage(anna, reverse("admin:inspections_value_simple_history", args=[pk, past.history_id]))
    page["why"] = "Deleted by mistake"
    assert page.save(), page.errors

    assert str(Value.objects.get(pk=pk).value) == "63.5000"


def test_the_history_tells_who_changed_what_and_why(anna: Client) -> None:
    judgment = made.JudgmentFactory(evidence="press")
    page = OpenedPage(anna, address(judgment))
    page["why"], page["evidence"] = "Found the report", "report"
    assert page.save()

    history = anna.get(address(judgment, "history")).content.decode()

    assert "<strong>class of evidence</strong>: Press → Inspection report, read line by line" in history
    assert "Found the report" in history
    assert "style=" not in history
