"""Facts are published, put back and rejected from their list, with a reason, by a reviewer alone."""

import pytest
from django.test import Client

from tests import factories as made
from tests.opened_page import list_address, signed_in


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
    anna: Client, action: str, before: str
) -> None:
    finding = made.FindingFactory(review_state=before)
    made.CitationFactory(value=None, finding=finding)

    anna.post(
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


def test_an_action_does_nothing_by_get(anna: Client) -> None:
    finding = made.FindingFactory(review_state="draft")

    anna.get(list_address(finding), {"action": "publish", "_selected_action": finding.pk, "reason": "A link"})

    finding.refresh_from_db()
    assert finding.review_state == "draft"
