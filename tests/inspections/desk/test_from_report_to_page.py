"""From a report on the desk to what people see, and back."""

import json

import pytest
from django.contrib.auth.models import User
from django.core.serializers import serialize

from inspections.actions.confirm import review
from inspections.actions.publish import NotPublishedError, publish
from inspections.actions.suggest import accept_all
from inspections.actions.undo import undo
from inspections.choices import ReviewVerdict
from inspections.desk.subject import draft_of
from inspections.models import Caveat, Citation, ExtractionRun, Finding, Judgment, Limitation, Value


def dump() -> list[dict[str, object]]:
    """All facts a report can touch, as a fixture would tell them: without the count of saves."""
    found = []
    for model in (Judgment, Value, Finding, Caveat, Limitation, Citation):
        for row in json.loads(serialize("json", model.objects.order_by("pk"))):
            row["fields"].pop("revision")
            found.append(row)
    return found


def accepted_and_confirmed(run: ExtractionRun, anna: User, ben: User) -> None:
    accepted, left = accept_all(run=run, chosen=run.suggestions.all(), by=anna)
    assert (accepted, left) == (6, [])
    for suggestion in run.suggestions.filter(kind="judgment"):
        review(subject=draft_of(suggestion), verdict=ReviewVerdict.CONFIRMED, by=ben)


def test_what_is_accepted_is_a_draft_with_its_citation(run: ExtractionRun, anna: User) -> None:
    accept_all(run=run, chosen=run.suggestions.all(), by=anna)

    value = Value.objects.get(area__slug="northshire")
    (citation,) = value.citations.all()
    assert (str(value.value), value.decimals, value.review_state) == ("63.5000", 1, "draft")
    assert (citation.line, citation.stated, citation.form) == (7, "63.5", "prose")
    assert citation.quotation.startswith("In the 12 months to 30 June 2016, recorded crime")
    judgment = Judgment.objects.get(area__slug="northshire", question__slug="overall")
    assert (judgment.grade.word, judgment.review_state) == ("good", "draft")


def test_a_report_is_published_and_undone(run: ExtractionRun, anna: User, ben: User, cara: User) -> None:
    accepted_and_confirmed(run, anna, ben)
    before = dump()

    change = publish(run=run, by=cara, note="The report of March 2017")

    assert Judgment.objects.published().filter(area__slug="northshire").count() == 2
    assert Value.objects.published().filter(publication=run.publication).count() == 2
    caveat = Caveat.objects.get(publication=run.publication)
    limited = {tie.value.area.slug for tie in caveat.limitations.all()}
    assert limited == {"northshire", "england-and-wales"}

    undo(change=change, by=cara, note="Too early")

    assert dump() == before
    assert not Judgment.objects.published().filter(area__slug="northshire").exists()


def test_a_grade_that_nobody_else_found_is_not_published(run: ExtractionRun, anna: User, ben: User) -> None:
    accept_all(run=run, chosen=run.suggestions.all(), by=anna)

    with pytest.raises(NotPublishedError) as refused:
        publish(run=run, by=ben)

    assert [told for told in refused.value.errors if "a grade needs a second person" in told] != []
    assert not Judgment.objects.published().filter(area__slug="northshire").exists()
