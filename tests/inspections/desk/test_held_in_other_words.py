"""A report that the data tell in our own words comes again as another file: nothing is doubled unasked."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from inspections.actions.publish import publish
from inspections.actions.suggest import accept_all
from inspections.desk.advice import Advice
from inspections.desk.standing import Standings
from inspections.models import Caveat, ExtractionRun, Finding, Publication
from tests.factories import CaveatFactory, FindingFactory
from tests.inspections.desk.suggested import only, standing
from tests.inspections.desk.test_desk_pages import client_of


@pytest.fixture
def held(run: ExtractionRun) -> ExtractionRun:
    """The report again as a PDF: its finding and its caveat are in the data, told in our own words."""
    Publication.objects.filter(pk=run.publication.pk).update(sha256="f" * 64)
    run.publication.refresh_from_db()
    question = run.inspection.questions.get(slug="preventing-crime")
    about = {"publication": run.publication, "area": run.force, "question": question}
    FindingFactory(**about, kind="area_for_improvement", code="f7", text="Learn from mistakes.")
    FindingFactory(**about, kind="recommendation", code="f8", text="Another kind.")
    CaveatFactory(publication=run.publication, code="c3", text="Without Dorset.")
    return run


def test_what_may_be_held_is_told_and_left_by_a_bulk(held: ExtractionRun, anna: User) -> None:
    advice = Advice(Standings(held), list(held.suggestions.all()))
    told = "Perhaps it is in the data already, in our own words: {}. If so, choose it under “Correct”."
    assert advice.on(only(held, "finding")) == (told.format("f7"),)
    assert advice.on(only(held, "caveat")) == (told.format("c3"),)

    accepted, left = accept_all(run=held, chosen=held.suggestions.all(), by=anna)

    assert accepted == 4
    assert left == [f"Line {line}: it may be in the data already, in other words." for line in (9, 10)]
    assert Finding.objects.filter(publication=held.publication).count() == 2


@pytest.mark.parametrize(("kind", "code"), [("finding", "f7"), ("caveat", "c3")])
def test_a_person_says_which_one_it_is_and_it_becomes_a_citation(
    held: ExtractionRun, anna: User, ben: User, kind: str, code: str
) -> None:
    suggestion, annas = only(held, kind), client_of(anna)
    address = reverse("admin:desk_suggestion", args=[held.pk, suggestion.pk])
    form = annas.get(f"{address}?edit=1").context["form"]
    sent = {f"s{suggestion.pk}-{name}": form[name].value() or "" for name in form.fields}
    assert form.fields["same_as"].choices[0] == ("", "It is new")

    annas.post(address, {**sent, f"s{suggestion.pk}-same_as": code, "act": "correct"})

    assert standing(only(held, kind)).word == "same"
    publish(run=held, by=ben, note="The PDF was read.")
    model = Finding if kind == "finding" else Caveat
    row = model.objects.get(publication=held.publication, code=code)
    assert [citation.line for citation in row.citations.all()] == [suggestion.line]
    assert row.text in ("Learn from mistakes.", "Without Dorset.")


def test_the_very_same_text_guesses_nothing(held: ExtractionRun) -> None:
    Publication.objects.filter(pk=held.publication.pk).update(sha256=held.sha256)
    held.refresh_from_db()

    assert Advice(Standings(held), list(held.suggestions.all())).on(only(held, "finding")) == ()
