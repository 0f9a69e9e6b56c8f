"""Nothing is told before there is something to tell."""

from collections.abc import Iterator

from django.db.models import F

from inspections.models import Finding, FollowUp, Judgment


def judgments_before_their_cycle() -> Iterator[str]:
    """A judgment is published in its cycle or after it."""
    first = F("question__inspection__cycle__first_year")
    early = Judgment.objects.published().filter(published__year__lt=first)
    for judgment in early.select_related("area", "question__inspection__cycle"):
        cycle = judgment.question.inspection.cycle
        yield f"{judgment} was published on {judgment.published}, before its cycle began ({cycle})."


def follow_ups_before_their_finding() -> Iterator[str]:
    """What became of a finding is told by the same report or a later one."""
    early = FollowUp.objects.filter(publication__published__lt=F("finding__publication__published"))
    for follow_up in early.select_related("finding__publication", "publication"):
        finding = follow_up.finding
        yield (
            f"The finding {finding.code} of {finding.publication} is followed up by an earlier "
            f"publication, {follow_up.publication}."
        )


def findings_that_follow_a_later_one() -> Iterator[str]:
    """A finding continues one that an earlier inspection raised about the same force."""
    for finding in (
        Finding.objects.published()
        .exclude(follows=None)
        .select_related("question__inspection__cycle", "follows__question__inspection__cycle")
    ):
        earlier = finding.follows
        if finding.area_id != earlier.area_id:
            yield f"The finding {finding.code} follows {earlier.code}, which is about another force."
        elif raised(finding) <= raised(earlier):
            yield f"The finding {finding.code} follows {earlier.code}, which was not raised before it."


def raised(finding: Finding) -> int:
    return int(finding.question.inspection.cycle.first_year)
