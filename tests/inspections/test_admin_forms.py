"""A fact is entered and changed by a form: with a reason, with its citation, or refused in plain words."""

from django.test import Client
from django.urls import reverse

from inspections.models import Value
from tests import factories as made
from tests.opened_page import OpenedPage, address


def test_a_change_needs_its_reason(anna: Client) -> None:
    value = made.ValueFactory()
    page = OpenedPage(anna, address(value))
    page["note"] = "Rounded"

    assert not page.save()
    assert page.errors == ["Say why you change this."]

    page["why"] = "The report says so"
    assert page.save()
    latest = value.history.latest()
    assert (latest.history_change_reason, latest.history_user.username) == ("The report says so", "anna")


def test_an_invalid_value_is_refused_in_the_words_of_its_rule(anna: Client) -> None:
    page = OpenedPage(anna, address(made.ValueFactory()))
    page["why"], page["missing_reason"] = "A try", "not_published"

    assert not page.save()

    assert page.errors == ["Give a value, or a range, or say why there is none."]


def test_a_grade_of_another_scale_is_refused(anna: Client) -> None:
    judgment = made.JudgmentFactory(question__inspection__name="PEEL effectiveness 1999")
    judgment.question.inspection.cycle.scale.__class__.objects.filter(
        pk=judgment.question.inspection.cycle.scale_id
    ).update(name="Four words")
    page = OpenedPage(anna, address(judgment))
    page["why"], page["grade"] = "A try", str(made.GradeFactory(word="adequate").pk)

    assert not page.save()

    assert page.errors == ["PEEL effectiveness 1999 was graded on: Four words."]


def test_the_same_value_twice_is_refused_in_plain_words(anna: Client) -> None:
    first = made.ValueFactory()
    second = made.ValueFactory(metric=first.metric, area=first.area)
    page = OpenedPage(anna, address(second))
    page["why"], page["publication"] = "A try", str(first.publication_id)

    assert not page.save()

    assert page.errors == ["This publication already gives a value of this metric for this area and period."]


def test_a_fact_is_entered_with_its_citation_which_names_itself(anna: Client) -> None:
    publication = made.PublicationFactory(slug="northshire-2016")
    page = OpenedPage(anna, reverse("admin:inspections_value_add"))
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


def test_a_blanked_reference_stays_as_it_was(anna: Client) -> None:
    citation = made.CitationFactory(reference="northshire-2016/crime-rate/350")
    page = OpenedPage(anna, address(citation))
    page["why"], page["reference"] = "A try", ""

    assert page.save()

    citation.refresh_from_db()
    assert citation.reference == "northshire-2016/crime-rate/350"


def test_a_citation_of_two_things_is_refused(anna: Client) -> None:
    page = OpenedPage(anna, address(made.CitationFactory()))
    page["why"], page["judgment"] = "A try", str(made.JudgmentFactory().pk)

    assert not page.save()

    assert page.errors == ["A citation belongs to exactly one thing."]


def test_a_form_cannot_publish(anna: Client) -> None:
    finding = made.FindingFactory(review_state="draft")
    page = OpenedPage(anna, address(finding))
    assert "review_state" not in page.fields
    page["review_state"], page["text"], page["why"] = "published", "Otherwise", "A slip"

    assert page.save()

    finding.refresh_from_db()
    assert (finding.text, finding.review_state) == ("Otherwise", "draft")
