"""Who may confirm what, when two disagree, and what an edit does to a review."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from inspections.actions.confirm import review, state_of
from inspections.actions.edit import save_edit
from inspections.actions.publish import NotPublishedError, publish
from inspections.actions.suggest import accept, accept_all, correct
from inspections.choices import ReviewVerdict
from inspections.desk.agreement import checked_one
from inspections.desk.changed import edited_since_review, last_reviewed
from inspections.desk.subject import draft_of
from inspections.models import ExtractionRun, Judgment, Review, Value
from inspections.transitions import MoveNotAllowedError
from tests.factories import CitationFactory, ValueFactory
from tests.inspections.desk.conftest import PASSWORD

CONFIRMED, DISAGREED, SETTLED = ReviewVerdict


@pytest.fixture
def grade(run: ExtractionRun, anna: User) -> Judgment:
    """The draft of a grade that anna accepted."""
    suggestion = run.suggestions.filter(kind="judgment").first()
    accept(suggestion=suggestion, by=anna)
    suggestion.refresh_from_db()
    return draft_of(suggestion)


def state(row: object) -> str:
    return state_of(row, checked_one(row))


def test_a_draft_is_confirmed_by_another_person(grade: Judgment, ben: User) -> None:
    assert state(grade) == "draft"

    review(subject=grade, verdict=CONFIRMED, by=ben)

    assert state(grade) == "confirmed"


def test_nobody_reviews_their_own_entry(run: ExtractionRun, ben: User) -> None:
    suggestion = run.suggestions.filter(kind="judgment").first()
    accept(suggestion=suggestion, by=ben)
    suggestion.refresh_from_db()

    with pytest.raises(MoveNotAllowedError, match="You entered this yourself"):
        review(subject=draft_of(suggestion), verdict=CONFIRMED, by=ben)

    assert not Review.objects.exists()


def test_an_editor_confirms_nothing(grade: Judgment, db: None) -> None:
    from inspections.actions.editors import create_editor

    dora = create_editor(name="dora", password=PASSWORD)

    with pytest.raises(MoveNotAllowedError, match="“reviewer”"):
        review(subject=grade, verdict=CONFIRMED, by=dora)


def test_a_disagreement_blocks_until_a_third_person_settles_it(
    run: ExtractionRun, grade: Judgment, anna: User, ben: User, cara: User
) -> None:
    review(subject=grade, verdict=DISAGREED, by=ben, note="It says adequate.")
    assert state(grade) == "disputed"
    with pytest.raises(NotPublishedError, match="reviewers disagree"):
        publish(run=run, by=cara)
    with pytest.raises(MoveNotAllowedError, match="A third person has to settle it"):
        review(subject=grade, verdict=SETTLED, by=ben, note="I was wrong.")
    with pytest.raises(MoveNotAllowedError, match="To confirm is not possible"):
        review(subject=grade, verdict=CONFIRMED, by=cara)

    review(subject=grade, verdict=SETTLED, by=cara, note="Page 5 says good.")

    assert state(grade) == "confirmed"


def test_a_disagreement_ends_when_the_entry_is_corrected(
    run: ExtractionRun, grade: Judgment, anna: User, ben: User
) -> None:
    review(subject=grade, verdict=DISAGREED, by=ben, note="It says outstanding.")
    suggestion = run.suggestions.filter(kind="judgment").first()

    correct(
        suggestion=suggestion,
        payload={**suggestion.payload, "grade": "outstanding"},
        by=anna,
        reason="Ben saw it",
    )

    suggestion.refresh_from_db()
    corrected = draft_of(suggestion)
    assert (corrected.grade.word, state(corrected)) == ("outstanding", "draft")


def test_a_disagreement_says_what_was_found(grade: Judgment, ben: User) -> None:
    with pytest.raises(MoveNotAllowedError, match="Say what you found instead"):
        review(subject=grade, verdict=DISAGREED, by=ben, note="  ")


def test_nobody_is_counted_twice(grade: Judgment, ben: User) -> None:
    review(subject=grade, verdict=CONFIRMED, by=ben)

    with pytest.raises(MoveNotAllowedError, match="You have reviewed this already"):
        review(subject=grade, verdict=DISAGREED, by=ben, note="On second thoughts")


def test_an_edit_of_a_draft_ends_its_review(grade: Judgment, anna: User, ben: User) -> None:
    review(subject=grade, verdict=CONFIRMED, by=ben)
    grade.note = "Read on page 5"

    save_edit(row=grade, by=anna, reason="More exact")

    assert state(grade) == "draft"
    review(subject=grade, verdict=CONFIRMED, by=ben)
    assert state(grade) == "confirmed"


def test_publishing_does_not_end_a_review(run: ExtractionRun, anna: User, ben: User, cara: User) -> None:
    accept_all(run=run, chosen=run.suggestions.all(), by=anna)
    for suggestion in run.suggestions.filter(kind="judgment"):
        review(subject=draft_of(suggestion), verdict=CONFIRMED, by=ben)

    publish(run=run, by=cara, note="New")

    published = Judgment.objects.get(area__slug="northshire", question__slug="overall")
    assert state(published) == "published"
    figure = Value.objects.get(area__slug="northshire")
    (seen,) = checked_one(figure).reviews
    assert (state(figure), seen.reviewer, seen.note) == ("published", cara, "By publishing it")
    assert edited_since_review() == []


def test_an_edited_published_row_waits_for_a_second_person(anna: User, ben: User) -> None:
    value = ValueFactory(value="63.5")
    assert (state(value), edited_since_review()) == ("published", [])
    value.value = "63.6"
    save_edit(row=value, by=anna, reason="The table says so")
    assert state(value) == "changed since review"
    assert edited_since_review() == [value]
    assert str(last_reviewed(value).value) == "63.5000"

    review(subject=value, verdict=CONFIRMED, by=ben)

    assert state(value) == "published"
    assert edited_since_review() == []


def test_a_contested_published_row_is_settled_by_a_third(anna: User, ben: User, cara: User) -> None:
    value = ValueFactory(value="63.5")
    value.value = "63.6"
    save_edit(row=value, by=anna, reason="The table says so")

    review(subject=value, verdict=DISAGREED, by=ben, note="It says 63.5.")
    assert state(value) == "contested"
    assert edited_since_review() == [value]
    review(subject=value, verdict=SETTLED, by=cara, note="The corrected edition says 63.6.")

    assert state(value) == "published"


def test_the_page_of_changed_rows_tells_what_changed_and_takes_the_review(anna: User, ben: User) -> None:
    citation = CitationFactory(value=ValueFactory(value="63.5"))
    value = citation.value
    value.value = "63.6"
    save_edit(row=value, by=anna, reason="The table says so")
    bens = Client()
    bens.force_login(ben)
    address = reverse("admin:desk_row", args=["value", value.pk])

    assert address in bens.get(reverse("admin:desk_changed")).text
    assert "Value: 63.5 became 63.6." in bens.get(address).text
    assert "changed since review" in bens.get(reverse("admin:inspections_value_change", args=[value.pk])).text
    answer = bens.post(address, {"verdict": "confirmed"}, follow=True)

    assert "Noted:" in answer.text
    assert address not in bens.get(reverse("admin:desk_changed")).text
