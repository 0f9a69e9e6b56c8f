"""What the page of coverage counts of each question."""

import pytest

from dashboard.queries.coverage import coverage_rows
from inspections.choices import JudgmentState, ReviewState
from tests.dashboard.visited import Visits, words
from tests.factories import CitationFactory, JudgmentFactory, PublicationFactory, QuestionFactory


@pytest.mark.django_db
def test_a_judgment_counts_as_stated_twice_only_where_two_publications_state_it() -> None:
    question = QuestionFactory()
    report, other = PublicationFactory(), PublicationFactory()
    twice_in_one, in_two, draft = JudgmentFactory.create_batch(3, question=question)
    JudgmentFactory(question=question, state=JudgmentState.UNGRADED, grade=None)  # stated nowhere
    for judgment, stated_in in (
        (twice_in_one, (report, report)),
        (in_two, (report, other)),
        (draft, (report, other)),
    ):
        for publication in stated_in:
            CitationFactory(value=None, judgment=judgment, publication=publication)
    draft.review_state = ReviewState.DRAFT
    draft.save()

    [row] = [one for one in coverage_rows() if one.question_slug == question.slug]

    assert row.states == {"graded": 2, "ungraded": 1}
    assert row.cited_twice == 1


def test_an_inspection_of_one_region_lacks_only_forces_of_that_region(visit: Visits) -> None:
    """West Midlands has four forces, and all four were graded: nothing is missing, least of all 39 others."""
    regional = "regional-organised-crime-2024"
    [line] = [one for one in visit("/coverage.json").table("coverage") if one["inspection"] == regional]
    assert (line["forces_inspected"], line["graded"], line["not_in_the_data"]) == (4, 4, 0)
    page = visit(f"/coverage/?inspection={regional}")
    forces = [words(head) for head in page.all("tbody th")]
    assert forces == ["Staffordshire", "Warwickshire", "West Mercia", "West Midlands"]
    assert "not in the data" not in words(page.one("#results table"))
    assert "the forces of one region, West Midlands" in page.text


def test_a_force_outside_the_region_is_not_part_of_the_inspection(visit: Visits) -> None:
    inspection = "what=questions&inspection=regional-organised-crime-2024"
    cells = [words(one) for one in visit(f"/compare/?force=staffordshire&force=kent&{inspection}").all("td")]
    assert cells == ["Requires improvement", "not part of this inspection"]
