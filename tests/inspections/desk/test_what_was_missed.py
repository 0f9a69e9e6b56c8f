"""What the program did not read is added to the desk by a person, and goes the way of the rest."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from inspections.actions.extract import catalogue
from inspections.actions.missed import add_missed
from inspections.actions.suggest import NotDecidedError, accept
from inspections.choices import SuggestionKind
from inspections.models import ExtractionRun, Finding, Suggestion, Value
from inspections.transitions import MoveNotAllowedError
from tests.inspections.desk.reports import QUESTION
from tests.inspections.desk.suggested import only
from tests.inspections.desk.test_desk_pages import client_of


def test_a_missed_finding_is_added_at_its_line_and_accepted(run: ExtractionRun, anna: User) -> None:
    annas = client_of(anna)

    form = annas.post(reverse("admin:desk_missed", args=[run.pk]), {"kind": "finding", "line": "8"})

    added = Suggestion.objects.latest("pk")
    address = reverse("admin:desk_suggestion", args=[run.pk, added.pk])
    assert form["Location"] == f"{address}?edit=1"
    assert (added.quotation, added.heading) == ("Areas for improvement", QUESTION)
    assert "added by anna" in annas.get(form["Location"]).text
    own = f"s{added.pk}-"
    filled = {f"{own}kind": "recommendation", f"{own}text": "Learn.", f"{own}reason": "The program missed it"}
    question = f"{run.inspection.slug}/preventing-crime"
    annas.post(address, {**filled, f"{own}question": question, "act": "correct"})

    finding = Finding.objects.get(area=run.force)
    assert (finding.kind, finding.text) == ("recommendation", "Learn.")
    (citation,) = finding.citations.all()
    assert (citation.line, citation.quotation) == (8, "Areas for improvement")


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("judgment", "“no grade” is not on the scale"),
        ("value", "Choose the metric"),
        ("finding", "Tell the finding in words"),
        ("caveat", "Tell the caveat in words"),
    ],
)
def test_what_is_not_filled_in_is_not_accepted(
    run: ExtractionRun, anna: User, kind: str, missing: str
) -> None:
    added = add_missed(run=run, kind=SuggestionKind(kind), line=6, by=anna)

    with pytest.raises(NotDecidedError, match=missing):
        accept(suggestion=added, by=anna)

    assert client_of(anna).get(reverse("admin:desk_run", args=[run.pk])).status_code == 200


def test_a_missed_figure_needs_its_number(run: ExtractionRun, anna: User) -> None:
    added = add_missed(run=run, kind=SuggestionKind.VALUE, line=7, by=anna)
    added.payload = {**added.payload, "metric": "recorded-crime"}
    added.save()

    with pytest.raises(NotDecidedError, match=r"Enter the number\."):
        accept(suggestion=added, by=anna)

    assert not Value.objects.filter(publication=run.publication).exists()


def test_a_figure_without_a_name_teaches_no_name(run: ExtractionRun, anna: User) -> None:
    added = add_missed(run=run, kind=SuggestionKind.VALUE, line=7, by=anna)
    added.payload = {**added.payload, "metric": "domestic-burglary", "value": "3"}
    added.save()
    Suggestion.objects.filter(pk=added.pk).update(target=1)

    assert all("" not in metric["synonyms"] for metric in catalogue())


@pytest.mark.parametrize("line", ["0", "11", "x", ""])
def test_a_line_that_the_report_does_not_have_is_refused(run: ExtractionRun, anna: User, line: str) -> None:
    before = run.suggestions.count()
    address = reverse("admin:desk_missed", args=[run.pk])

    answer = client_of(anna).post(address, {"kind": "caveat", "line": line}, follow=True)

    assert "The report has lines 1 to 10." in answer.text or "the number of its line" in answer.text
    assert run.suggestions.count() == before


def test_only_an_editor_adds(run: ExtractionRun, db: None) -> None:
    guest = User.objects.create_user(username="guest", is_staff=True)

    with pytest.raises(MoveNotAllowedError, match="Only a person with the role “editor”"):
        add_missed(run=run, kind=SuggestionKind.CAVEAT, line=1, by=guest)

    assert only(run, "caveat").line == 10
