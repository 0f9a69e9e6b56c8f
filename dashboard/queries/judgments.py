"""Judgments as rows: of a force, of a theme, or as a filtered list."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from dashboard.queries.catalogue import Catalogue, catalogue
from dashboard.queries.citations import CITED, citation_rows
from dashboard.rows.judgments import CycleRow, JudgmentRow, QuestionRow
from dashboard.rows.rulebook import Rulebook
from dashboard.rows.sources import CitationRow
from inspections.choices import Evidence, JudgmentState
from inspections.models import Citation, Judgment

STATES = dict(JudgmentState.choices)
GRADE_WORDS = ("outstanding", "good", "adequate", "requires improvement", "inadequate")
EVIDENCE = dict(Evidence.choices)
COLUMNS = (
    "pk",
    "area",
    "question",
    "state",
    "grade",
    "carried_grade",
    "carried_from",
    "published",
    "evidence",
    "summary",
    "note",
    "disagrees",
)


def cycle_rows() -> list[CycleRow]:
    return list(catalogue().cycles_in_order)


def judgment_row(columns: Sequence[Any], citations: tuple[CitationRow, ...], known: Catalogue) -> JudgmentRow:
    pk, area, question, state, grade, carried, carried_from, published, evidence, summary, note, disagrees = (
        columns
    )
    return JudgmentRow(
        pk,
        known.areas[area],
        known.questions[question],
        state,
        STATES[state],
        known.grades[grade] if grade else None,
        known.grades[carried] if carried else None,
        known.cycles[carried_from].name if carried_from else "",
        published,
        evidence,
        EVIDENCE[evidence],
        summary,
        note,
        disagrees,
        citations,
    )


def published_judgments() -> QuerySet[Any]:
    """Published judgments, each with `disagrees`: whether a source gives it another grade.

    Only a grade word counts as another grade: a sentence may well say "requires" as "require".
    """
    other_grade = Citation.objects.filter(
        judgment=OuterRef("pk"),
        stated__in=[*GRADE_WORDS, *(word.capitalize() for word in GRADE_WORDS)],
    ).exclude(stated__iexact=OuterRef("grade__word"))
    found: QuerySet[Any] = Judgment.objects.published().annotate(disagrees=Exists(other_grade))
    return found.order_by(
        "question__inspection__cycle__first_year",
        "area__name",
        "question__theme__order",
        "question__inspection__name",
    )


def rows_of(judgments: QuerySet[Any], *, cited: bool) -> list[JudgmentRow]:
    """Judgments in their order, in one query; where a page of a list is cited, in two."""
    known = catalogue()
    whole = not judgments.query.is_sliced
    found = judgments.order_by() if whole else judgments
    if cited and not whole:
        found = published_judgments().filter(pk__in=list(judgments.values_list("pk", flat=True)))
        found, whole = found.order_by(), True
    if not cited:
        rows = [judgment_row(columns, (), known) for columns in found.values_list(*COLUMNS)]
    else:
        rows = cited_rows(found, known)
    return sorted(rows, key=in_order) if whole else rows


def cited_rows(judgments: QuerySet[Any], known: Catalogue) -> list[JudgmentRow]:
    """Each judgment comes once for each of its citations."""
    own: dict[int, Sequence[Any]] = {}
    citations: dict[int, list[Sequence[Any]]] = defaultdict(list)
    for columns in judgments.values_list(*COLUMNS, *CITED):
        pk = columns[0]
        own.setdefault(pk, columns[: len(COLUMNS)])
        if columns[len(COLUMNS)] is not None:
            citations[pk].append(columns[len(COLUMNS) :])
    return [
        judgment_row(columns, citation_rows(citations[pk], known.publications), known)
        for pk, columns in own.items()
    ]


def in_order(row: JudgmentRow) -> tuple[Any, ...]:
    """By cycle, force, subject and inspection, without ties."""
    question = row.question
    return question.cycle.first_year, row.force.name, question.theme.order, question.inspection, row.pk


def asked(holds: Callable[[QuestionRow], bool]) -> Q:
    """Judgments on the questions for which something holds: by number, so that no table is joined."""
    return Q(question__in=catalogue().questions_where(holds))


def about(force: str) -> Q:
    return Q(area=catalogue().number("areas", force))


def judgments_of_force(force: str, *, cited: bool = False) -> list[JudgmentRow]:
    return rows_of(published_judgments().filter(about(force)), cited=cited)


def judgments_on_themes(themes: Iterable[str], *, cited: bool = False) -> list[JudgmentRow]:
    wanted = set(themes)
    on_themes = asked(lambda question: question.theme.slug in wanted)
    return rows_of(published_judgments().filter(on_themes), cited=cited)


def filtered(**chosen: str) -> QuerySet[Any]:
    """Judgments by force, year (a cycle), pillar, question (a theme) and grade or state."""
    judgments = published_judgments()
    if force := chosen.get("force"):
        judgments = judgments.filter(about(force))
    year, pillar, theme = chosen.get("year", ""), chosen.get("pillar", ""), chosen.get("question", "")
    if year or pillar or theme:
        judgments = judgments.filter(
            asked(
                lambda question: (
                    year in ("", question.cycle.slug)
                    and pillar in ("", question.pillar)
                    and theme in ("", question.theme.slug)
                )
            )
        )
    if grade := chosen.get("grade"):
        words = [number for number, one in catalogue().grades.items() if one.word == grade]
        judgments = judgments.filter(Q(grade__in=words) | Q(state=grade))
    return judgments


def page_of_judgments(
    start: int, size: int | None, *, cited: bool = False, **chosen: str
) -> list[JudgmentRow]:
    judgments = filtered(**chosen)
    return rows_of(judgments[start : start + size] if size else judgments, cited=cited)


def count_of_judgments(**chosen: str) -> int:
    return filtered(**chosen).count()


def family_of(rows: Iterable[JudgmentRow], rules: Rulebook, *, cited: bool = False) -> list[JudgmentRow]:
    """What the rows may be compared with: the same forces' judgments on their themes and those before."""
    rows = list(rows)
    themes = rules.with_ancestors(row.question.theme.slug for row in rows)
    slugs = {row.force.slug for row in rows}
    forces = [number for number, one in catalogue().areas.items() if one.slug in slugs]
    family = asked(lambda question: question.theme.slug in themes) & Q(area__in=forces)
    return rows_of(published_judgments().filter(family), cited=cited)


def one_judgment(force: str, inspection: str, question: str) -> JudgmentRow | None:
    own = asked(lambda one: (one.inspection_slug, one.slug) == (inspection, question))
    found = rows_of(published_judgments().filter(about(force), own), cited=True)
    return found[0] if found else None


def judgments_on_question(key: str) -> list[JudgmentRow]:
    """All forces' judgments on one question of one inspection."""
    return rows_of(published_judgments().filter(asked(lambda one: one.key == key)), cited=False)


def last_pillar_grades() -> list[JudgmentRow]:
    """The last overall grade of each force on each pillar: of the other years no more than the question."""
    known = catalogue()
    overall = asked(lambda question: question.level == "overall")
    graded = Judgment.objects.published().filter(overall).exclude(grade=None).order_by()
    last: dict[tuple[int, str], tuple[Any, ...]] = {}
    for pk, area, number in graded.values_list("pk", "area", "question"):
        question = known.questions[number]
        place = (question.cycle.first_year, question.theme.order, question.inspection, pk)
        before = last.get((area, question.pillar), place)
        last[area, question.pillar] = max(before, place)
    return rows_of(published_judgments().filter(pk__in=[pk for *_, pk in last.values()]), cited=False)


def judgments_of_inspection(inspection: str) -> list[JudgmentRow]:
    """All forces' judgments in one inspection, with their sources."""
    of_inspection = asked(lambda question: question.inspection_slug == inspection)
    return rows_of(published_judgments().filter(of_inspection), cited=True)
