"""What the data hold of each inspection: how many forces, in which state, on which evidence."""

from collections import Counter, defaultdict
from typing import Any

from django.db.models import F, Max, Min, QuerySet

from dashboard.queries.areas import forces_inspected
from dashboard.queries.catalogue import catalogue
from dashboard.queries.judgments import judgments
from dashboard.rows.coverage import QuestionCoverage
from inspections.models import Citation, Judgment


def coverage_rows() -> list[QuestionCoverage]:
    """Every question in order of cycle and inspection, also those without any judgment."""
    states: dict[str, Counter[str]] = defaultdict(Counter)
    evidence: dict[str, Counter[str]] = defaultdict(Counter)
    for one in judgments().in_order:
        states[one.question.key][one.state] += 1
        evidence[one.question.key][one.evidence] += 1
    cited_twice = Judgment.objects.published().filter(pk__in=in_several_sources()).order_by()
    twice = Counter(cited_twice.values_list("question", flat=True))
    regions = {one.slug: one.region for one in catalogue().inspections.values()}
    asked = {slug: len(forces_inspected(slug)) for slug in regions}
    questions = sorted(
        catalogue().questions.items(),
        key=lambda one: (one[1].cycle.first_year, one[1].inspection, one[1].order),
    )
    return [
        QuestionCoverage(
            inspection=one.inspection,
            inspection_slug=one.inspection_slug,
            cycle=one.cycle.name,
            question=one.title,
            question_slug=one.slug,
            pillar=one.pillar,
            region=regions[one.inspection_slug],
            forces=asked[one.inspection_slug],
            states=dict(sorted(states[one.key].items())),
            evidence=dict(sorted(evidence[one.key].items())),
            cited_twice=twice[number],
        )
        for number, one in questions
    ]


def in_several_sources() -> QuerySet[Any]:
    """The numbers of the judgments that more than one publication states, told from an index alone."""
    cited = Citation.objects.filter(judgment__isnull=False).order_by().values("judgment")
    spread = cited.annotate(first=Min("publication"), last=Max("publication"))
    found: QuerySet[Any] = spread.filter(first__lt=F("last")).values("judgment")
    return found
