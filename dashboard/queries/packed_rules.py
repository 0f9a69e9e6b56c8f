"""The rules of comparison as they are packed into the catalogue: a rule without a citation is no rule."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import QuerySet

from dashboard.queries.citations import Publications
from dashboard.queries.packed import Packed, pack
from dashboard.rows.judgments import CycleRow, ForceRow, QuestionRow
from dashboard.rows.rulebook import Rulebook
from inspections.comparison.rules import CycleRule, QuestionLink, Source, StatedComparison
from inspections.comparison.words import Direction, JudgmentReason, Relation, Verdict
from inspections.models import CycleVerdict
from inspections.models import QuestionLink as Link
from inspections.models import StatedComparison as Statement

SOURCE = ("citations__reference", "citations__publication", "citations__place", "citations__line")
LINK = ("earlier", "later", "relation", "verdict", "reason")
VERDICT = ("earlier", "later", "pillar", "verdict", "reason_code", "reason")
STATEMENT = ("judgment__area", "judgment__question", "earlier_question", "change", "reason")

Sourced = list[tuple[Source, list[Any]]]
Questions = Mapping[int, QuestionRow]


def packed_rules() -> list[QuerySet[Any]]:
    """Each rule once for each of its citations."""
    cited = {"citations__isnull": False}
    return [
        pack("links", Link.objects.filter(**cited), *SOURCE, *LINK),
        pack("verdicts", CycleVerdict.objects.filter(**cited), *SOURCE, *VERDICT),
        pack("statements", Statement.objects.filter(**cited), *SOURCE, *STATEMENT),
    ]


def rulebook_of(
    found: Packed,
    *,
    areas: Mapping[int, ForceRow],
    cycles: Mapping[int, CycleRow],
    questions: Questions,
    publications: Publications,
) -> Rulebook:
    """The rulebook; of a rule with several citations, the first reference is its source."""
    links = sourced(found["links"], publications)
    between: dict[tuple[str, str, str], CycleRule] = {}
    for source, (earlier, later, pillar, verdict, code, reason) in sourced(found["verdicts"], publications):
        rule = CycleRule(Verdict(verdict), JudgmentReason(code), reason, source)
        between.setdefault((cycles[earlier].name, cycles[later].name, pillar), rule)
    stated: dict[tuple[str, str], dict[str, StatedComparison]] = defaultdict(dict)
    for source, (area, question, earlier, change, reason) in sourced(found["statements"], publications):
        said = StatedComparison(Direction(change), reason, source)
        about = (areas[area].slug, questions[question].key)
        stated[about].setdefault(questions[earlier].key, said)
    return Rulebook(
        links=lineage(links, questions),
        cycles=between,
        stated={about: tuple(said.items()) for about, said in stated.items()},
        subjects=subjects(links, questions),
    )


def sourced(rows: Iterable[list[Any]], publications: Publications) -> Sourced:
    """Rules with their sources, in the order of the references."""
    found = []
    for _, publication, place, line, *columns in sorted(rows, key=lambda row: str(row[0])):
        row = publications[publication].row
        found.append((Source(row.title, place, line, row.url), columns))
    return found


def lineage(links: Sourced, questions: Questions) -> dict[str, tuple[tuple[str, QuestionLink], ...]]:
    found: dict[str, dict[str, QuestionLink]] = defaultdict(dict)
    for source, (earlier, later, relation, verdict, reason) in links:
        link = QuestionLink(Relation(relation), Verdict(verdict), reason, source)
        found[questions[later].key].setdefault(questions[earlier].key, link)
    return {later: tuple(earlier.items()) for later, earlier in found.items()}


def subjects(links: Sourced, questions: Questions) -> dict[str, frozenset[str]]:
    """From a theme to the other themes from which one of its questions comes."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, (earlier, later, *_rest) in links:
        if questions[earlier].theme != questions[later].theme:
            found[questions[later].theme.slug].add(questions[earlier].theme.slug)
    return {later: frozenset(earlier) for later, earlier in found.items()}
