"""What a report says in words of a force's place among forces, held against the figures of all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.rows.figures import ClaimRow
from inspections.comparison.distribution import check_claim
from inspections.comparison.words import Claim

# "Higher" and "lower" are left out: a report says them of one other figure as well as of other forces.
PLACES = {
    "highest": Claim.HIGHEST,
    "among_highest": Claim.AMONG_THE_HIGHEST,
    "in_line": Claim.IN_LINE,
    "among_lowest": Claim.AMONG_THE_LOWEST,
}


@dataclass(frozen=True)
class CheckedClaim:
    """A claim and, where it names a place among forces, whether the figures bear it out."""

    claim: ClaimRow
    check: str


def checked(claims: Sequence[ClaimRow]) -> list[CheckedClaim]:
    """Every claim in its order, with the engine's sentence; none where no metric of ours is meant."""
    return [CheckedClaim(claim, check(claim)) for claim in claims]


def check(claim: ClaimRow) -> str:
    place = PLACES.get(claim.word)
    if place is None or not claim.metric_slug:
        return ""
    return check_claim(place, claim.subject, claim.values, force=claim.force).sentence


def records(claims: Sequence[CheckedClaim]) -> list[dict[str, object]]:
    """As a download; `metric` is empty where the report gives no figure of what it compares."""
    return [
        {
            "subject": one.claim.subject,
            "stated": one.claim.stated,
            "word": one.claim.word_label,
            "force": one.claim.force,
            "metric": one.claim.metric_slug or None,
            "check": one.check or None,
            "publication": one.claim.publication.title,
            "caveats": [caveat.text for caveat in one.claim.caveats],
            "citations": [citation.as_record() for citation in one.claim.citations],
        }
        for one in claims
    ]
