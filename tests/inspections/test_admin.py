"""Every kind of fact can be listed, found, entered, changed with a reason, and brought back."""

import re
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from inspections.actions.editors import create_editor
from inspections.models import (
    Citation,
    DataChange,
    DeskAct,
    LoadedFixture,
    PublicChange,
    Review,
    Suggestion,
    Value,
)
from inspections.models.known import Known
from tests import factories as made
from tests.inspections.test_constraints import own_models
from tests.opened_page import OpenedPage, signed_in

FACTS = [model for model in admin.site._registry if issubclass(model, Known)]
AT_THE_DESK = {Suggestion, Review, PublicChange, DeskAct}
NOBODYS = {DataChange}  # a program's own note
PASSWORD = "a long enough password"  # noqa: S105


@pytest.fixture
def editor(client: Client, db: None) -> Client:
    client.force_login(create_editor(name="anna", password=PASSWORD))
    return client


def address(row: Any, page: str = "change") -> str:
    return reverse(f"admin:inspections_{row._meta.model_name}_{page}", args=[row.pk])


def list_address(model: Any) -> str:
    return reverse(f"admin:inspections_{model._meta.model_name}_changelist")


def a_row(model: type[Known]) -> Any:
    return getattr(made, f"{model.__name__}Factory")()


def test_every_model_has_its_pages() -> None:
    assert set(own_models()) - AT_THE_DESK - NOBODYS <= set(admin.site._registry)


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_every_list_is_searched_and_every_row_is_opened_changed_and_kept_in_history(
    editor: Client, model: type[Known]
) -> None:
    row = a_row(model)

    assert editor.get(list_address(model), {"q": "nowhere to be found"}).status_code == 200
    page = OpenedPage(editor, address(row))
    page["why"] = "Read again"
    assert page.save(), page.errors

    history = editor.get(address(row, "history")).content.decode()
    assert "Revision 1" in history
    assert "Revision 2" not in history  # nothing was changed, so nothing was written


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_every_filter_of_a_list_answers(editor: Client, model: type[Known]) -> None:
    a_row(model)
    page = editor.get(list_address(model))

    links = re.findall(r'<li[^>]*>\s*<a href="(\?[^"]+)"', page.content.decode())

    one_of_each = {link.partition("=")[0]: link.replace("&amp;", "&") for link in links}
    for link in one_of_each.values():
        assert editor.get(list_address(model) + link).status_code == 200


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model.__name__)
def test_a_list_takes_few_queries_however_many_rows_it_has(
    editor: Client, model: type[Known], django_assert_max_num_queries: Any
) -> None:
    for _ in range(16):
        a_row(model)

    with django_assert_max_num_queries(20):
        assert editor.get(list_address(model)).status_code == 200


def test_a_change_needs_its_reason(editor: Client) -> None:
    value = made.ValueFactory()
    page = OpenedPage(editor, address(value))
    page["note"] = "Rounded"

    assert not page.save()
    assert page.errors == ["Say why you change this."]

    page["why"] = "The report says so"
    assert page.save()
    latest = value.history.latest()
    assert (latest.history_change_reason, latest.history_user.username) == ("The report says so", "anna")


def test_an_invalid_value_is_refused_in_the_words_of_its_rule(editor: Client) -> None:
    page = OpenedPage(editor, address(made.ValueFactory()))
    page["why"], page["missing_reason"] = "A try", "not_published"

    assert not page.save()

    assert page.errors == ["Give a value, or a range, or say why there is none."]


def test_a_grade_of_another_scale_is_refused(editor: Client) -> None:
    judgment = made.JudgmentFactory(question__inspection__name="PEEL effectiveness 1999")
    judgment.question.inspection.cycle.scale.__class__.objects.filter(
        pk=judgment.question.inspection.cycle.scale_id
    ).update(name="Four words")
    page = OpenedPage(editor, address(judgment))
    page["why"], page["grade"] = "A try", str(made.GradeFactory(word="adequate").pk)

    assert not page.save()

    assert page.errors == ["PEEL effectiveness 1999 was graded on: Four words."]


def test_the_same_value_twice_is_refused_in_plain_words(editor: Client) -> None:
    first = made.ValueFactory()
    second = made.ValueFactory(metric=first.metric, area=first.area)
    page = OpenedPage(editor, address(second))
    page["why"], page["publication"] = "A try", str(first.publication_id)

    assert not page.save()

    assert page.errors == ["This publication already gives a value of this metric for this area and period."]


def test_a_fact_is_entered_with_its_citation_which_names_itself(editor: Client) -> None:
    publication = made.PublicationFactory(slug="northshire-2016")
    page = OpenedPage(editor, reverse("admin:inspections_value_add"))
    for name, typed in {
        "metric": str(made.MetricFactory(slug="crime-rate").pk),
        "area": str(made.AreaFactory(slug="northshire").pk),
        "publication": str(publication.pk),
        "period_kind": "at_inspection",
        "value": "63.5",
        "decimals": "1",
        "citations-TOTAL_FORMS": "1",
        "citations-0-publication": str(publication.pk),
        "citations-0-form": "table",
        "citations-0-stated": "63.5",
    }.items():
        page[name] = typed

    assert page.save(), page.errors

    value = Value.objects.get(metric__slug="crime-rate")
    (citation,) = value.citations.all()
    assert citation.reference == "northshire-2016/crime-rate/northshire/table"
    assert [fact.history.latest().history_user.username for fact in (value, citation)] == ["anna", "anna"]


def test_a_blanked_reference_stays_as_it_was(editor: Client) -> None:
    citation = made.CitationFactory(reference="northshire-2016/crime-rate/350")
    page = OpenedPage(editor, address(citation))
    page["why"], page["reference"] = "A try", ""

    assert page.save()

    citation.refresh_from_db()
    assert citation.reference == "northshire-2016/crime-rate/350"


def test_a_citation_of_two_things_is_refused(editor: Client) -> None:
    page = OpenedPage(editor, address(made.CitationFactory()))
    page["why"], page["judgment"] = "A try", str(made.JudgmentFactory().pk)

    assert not page.save()

    assert page.errors == ["A citation belongs to exactly one thing."]


def test_an_earlier_state_is_brought_back_with_a_reason(editor: Client) -> None:
    value = made.ValueFactory(value="63.5")
    page = OpenedPage(editor, address(value))
    page["why"], page["value"] = "A slip", "36.5"
    assert page.save()

    first = value.history.earliest()
    past = OpenedPage(
        editor, reverse("admin:inspections_value_simple_history", args=[value.pk, first.history_id])
    )
    past["why"] = "That was a slip"
    assert past.save()

    value.refresh_from_db()
    assert (str(value.value), value.revision) == ("63.5000", 3)
    assert value.history.latest().history_change_reason == "That was a slip"


def test_a_deleted_row_is_brought_back_from_its_history(editor: Client) -> None:
    value = made.ValueFactory(value="63.5", review_state="draft")
    pk = value.pk
    open_page = OpenedPage(editor, address(value))
    editor.post(address(value, "delete"), {"post": "yes"})
    assert not Value.objects.filter(pk=pk).exists()
    assert Value.history.filter(id=pk).latest().history_user.username == "anna"

    told = editor.post(open_page.address, open_page.fields, follow=True).content.decode()
    assert "Since you opened this page, anna deleted this row at" in told
    past = Value.history.filter(id=pk).earliest()
    page = OpenedPage(editor, reverse("admin:inspections_value_simple_history", args=[pk, past.history_id]))
    page["why"] = "Deleted by mistake"
    assert page.save(), page.errors

    assert str(Value.objects.get(pk=pk).value) == "63.5000"


def test_the_history_tells_who_changed_what_and_why(editor: Client) -> None:
    judgment = made.JudgmentFactory(evidence="press")
    page = OpenedPage(editor, address(judgment))
    page["why"], page["evidence"] = "Found the report", "report"
    assert page.save()

    history = editor.get(address(judgment, "history")).content.decode()

    assert "<strong>class of evidence</strong>: Press → Inspection report, read line by line" in history
    assert "Found the report" in history
    assert "style=" not in history


@pytest.mark.parametrize(
    ("action", "before", "after"),
    [
        ("publish", "draft", "published"),
        ("put_back_to_draft", "rejected", "draft"),
        ("put_back_to_draft", "published", "draft"),
        ("reject", "draft", "rejected"),
    ],
)
def test_rows_are_moved_from_the_list_with_a_reason(db: None, action: str, before: str, after: str) -> None:
    reviewer = signed_in("ben", reviewer=True)
    findings = made.FindingFactory.create_batch(2, review_state=before)
    for finding in findings:
        made.CitationFactory(value=None, finding=finding)
    sent = {"action": action, "_selected_action": [str(finding.pk) for finding in findings]}

    refused = reviewer.post(list_address(made.FindingFactory._meta.model), sent, follow=True)
    assert "Nothing was done: say why, in the box “Reason”." in refused.content.decode()
    moved = reviewer.post(
        list_address(made.FindingFactory._meta.model), {**sent, "reason": "Checked"}, follow=True
    )

    assert f"2 of 2 chosen: now {after}." in moved.content.decode()
    for finding in findings:
        finding.refresh_from_db()
        latest = finding.history.latest()
        assert (finding.review_state, finding.revision) == (after, 2)
        assert (latest.history_change_reason, latest.history_user.username) == ("Checked", "ben")


@pytest.mark.parametrize(
    ("action", "before"), [("publish", "draft"), ("put_back_to_draft", "published"), ("reject", "published")]
)
def test_an_editor_who_is_no_reviewer_neither_publishes_nor_withdraws(
    editor: Client, action: str, before: str
) -> None:
    finding = made.FindingFactory(review_state=before)
    made.CitationFactory(value=None, finding=finding)

    editor.post(
        list_address(finding), {"action": action, "_selected_action": finding.pk, "reason": "I would like to"}
    )

    finding.refresh_from_db()
    assert (finding.review_state, finding.revision) == (before, 1)


def test_a_draft_without_a_citation_is_not_published_from_the_list(db: None) -> None:
    reviewer = signed_in("ben", reviewer=True)
    finding = made.FindingFactory(review_state="draft")

    sent = {"action": "publish", "_selected_action": finding.pk, "reason": "Checked"}
    refused = reviewer.post(list_address(finding), sent, follow=True)

    assert "no citation says where this is stated." in refused.content.decode()
    finding.refresh_from_db()
    assert finding.review_state == "draft"


def test_a_form_cannot_publish(editor: Client) -> None:
    finding = made.FindingFactory(review_state="draft")
    page = OpenedPage(editor, address(finding))
    assert "review_state" not in page.fields
    page["review_state"], page["text"], page["why"] = "published", "Otherwise", "A slip"

    assert page.save()

    finding.refresh_from_db()
    assert (finding.text, finding.review_state) == ("Otherwise", "draft")


def test_an_action_does_nothing_by_get(editor: Client) -> None:
    finding = made.FindingFactory(review_state="draft")

    editor.get(
        list_address(finding), {"action": "publish", "_selected_action": finding.pk, "reason": "A link"}
    )

    finding.refresh_from_db()
    assert finding.review_state == "draft"


def test_what_was_loaded_is_only_looked_at(client: Client, db: None) -> None:
    client.force_login(User.objects.create_superuser("root", password=PASSWORD))
    loaded = made.LoadedFixtureFactory()

    assert client.get(list_address(LoadedFixture)).status_code == 200
    assert client.get(address(loaded)).status_code == 200
    assert client.get(reverse("admin:inspections_loadedfixture_add")).status_code == 403
    assert client.post(address(loaded), {"name": "other"}).status_code == 403
    assert client.post(address(loaded, "delete"), {"post": "yes"}).status_code == 403


def test_who_may_only_look_is_shown_no_form_to_fill(client: Client, db: None) -> None:
    reader = User.objects.create_user("carol", password=PASSWORD, is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename__in=["view_value", "view_citation"]))
    client.force_login(reader)
    citation: Citation = made.CitationFactory()

    page = client.get(address(citation.value)).content.decode()

    assert "Reason for the change" not in page
    assert client.post(address(citation.value), {"value": "1"}).status_code == 403
