"""What the page of coverage counts of each question."""

import pytest

from dashboard.queries.coverage import coverage_rows
from inspections.choices import JudgmentState, ReviewState
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
