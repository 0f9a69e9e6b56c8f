"""What belongs together speaks of the same thing."""

from collections.abc import Iterator

from django.db.models import F, Q

from inspections.models import Claim, Finding


def claims_beside_their_value() -> Iterator[str]:
    """A comparison in words stands at a value of its own metric and force."""
    rows = Claim.objects.exclude(value=None).exclude(value__metric=F("metric"), value__area=F("area"))
    for claim in rows.select_related("value__metric", "value__area"):
        yield f"The claim “{claim}” stands at a value of another figure or force: {claim.value}."


def parts_of_another_report() -> Iterator[str]:
    """A part of a recommendation stands in the same report, about the same force."""
    apart = ~Q(publication=F("part_of__publication")) | ~Q(area=F("part_of__area"))
    for finding in Finding.objects.published().exclude(part_of=None).filter(apart):
        whole = finding.part_of
        yield f"The finding {finding.code} of {finding.publication} is a part of one of {whole.publication}."
