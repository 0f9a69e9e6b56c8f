"""What is published does not lean on what is not."""

from collections.abc import Iterator

from inspections.choices import ReviewState
from inspections.models import Claim, Discrepancy, Finding, Value


def findings_that_lean_on_drafts() -> Iterator[str]:
    """A published finding is a part of, or follows, a published finding."""
    for link in ("part_of", "follows"):
        rows = Finding.objects.published().exclude(**{link: None})
        for finding in rows.exclude(**{f"{link}__review_state": ReviewState.PUBLISHED}):
            other = getattr(finding, link)
            yield f"The finding {finding.code} is published, but {other.code}, on which it leans, is not."


def statements_that_lean_on_drafts() -> Iterator[str]:
    """A claim or a discrepancy is shown with its values, so these are published."""
    for claim in Claim.objects.exclude(value=None).exclude(value__review_state=ReviewState.PUBLISHED):
        yield f"The claim “{claim}” speaks of a value that is not published."
    unpublished = Value.objects.exclude(review_state=ReviewState.PUBLISHED)
    for discrepancy in Discrepancy.objects.filter(values__in=unpublished).distinct():
        yield f"The discrepancy {discrepancy.code} names a value that is not published."
