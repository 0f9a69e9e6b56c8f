"""Browse judgments: a matrix by force or subject and year, the list behind it, and the distribution."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from dashboard.changes import changes
from dashboard.judgment_filters import PILLAR_THEMES, judgment_filters, keeps, theme_shown
from dashboard.judgment_filters import is_list as wants_list
from dashboard.pictures import distribution_picture
from dashboard.queries.areas import forces, themes
from dashboard.queries.judgments import (
    cycle_rows,
    family_of,
    judgments_of,
    judgments_of_force,
    judgments_on_themes,
)
from dashboard.queries.rules import rulebook
from dashboard.responses import Page, answer
from dashboard.rows.judgments import CycleRow, ForceRow, JudgmentRow, ThemeRow
from dashboard.rows.rulebook import Rulebook
from dashboard.selection import Selection, page_of, read
from dashboard.sheets import Sheet
from dashboard.tables import judgments as judgment_table
from dashboard.tables.distribution import distribution_sentence, distributions
from dashboard.tables.matrix import RowOf, by_force, by_theme, matrix
from dashboard.walls import walls

PAGE_SIZE = 50


@dataclass(frozen=True)
class Asked:
    """The question the reader put, with what is needed to answer it."""

    selection: Selection
    cycles: Sequence[CycleRow]
    rules: Rulebook
    force: ForceRow | None
    theme: ThemeRow | None
    is_download: bool

    @property
    def cycle_names(self) -> list[str]:
        return [cycle.name for cycle in self.cycles]

    @property
    def title(self) -> str:
        parts = [self.force.official_name if self.force else "", self.theme.name if self.theme else ""]
        return " – ".join(part for part in ("Judgments", *parts) if part)


@require_safe
def judgments(request: HttpRequest, suffix: str = "html") -> HttpResponse:
    """One force: subjects by year. Otherwise one subject: forces by year. Or the plain list."""
    all_forces, all_themes, cycles = forces(), themes(), cycle_rows()
    offered = judgment_filters(all_forces, all_themes, cycles)
    selection, notices = read(request.GET, offered)
    is_list = wants_list(selection)
    wanted = selection.get("question") if is_list else theme_shown(selection)
    asked = Asked(
        selection=selection,
        cycles=cycles,
        rules=rulebook(),
        force=next((one for one in all_forces if one.slug == selection.get("force")), None),
        theme=next((one for one in all_themes if one.slug == wanted), None),
        is_download=suffix != "html",
    )
    shown = {"view": "list" if is_list else ""}
    context, sheet = listing(asked, notices) if is_list else overview_matrix(asked)
    context |= {
        "filters": [
            (one, one.choices(selection.get(one.name) or shown.get(one.name, ""))) for one in offered
        ],
        "is_list": is_list,
        "subject": asked.theme,
        "is_pillar": asked.theme is not None and asked.theme.slug in PILLAR_THEMES,
        "subject_is_ours": bool(asked.theme) and not selection.get("question"),
        "force": asked.force,
    }
    query = selection.at_page(context["pages"].number) if is_list else selection.to_query()
    page = Page("dashboard/judgments.html", asked.title, context, [sheet], query, notices)
    return answer(request, page, suffix)


def overview_matrix(asked: Asked) -> tuple[dict[str, Any], Sheet]:
    """The matrix, and how all forces stand on its subject."""
    theme = asked.theme.slug if asked.theme else ""
    related = asked.rules.with_ancestors({theme})
    family = judgments_on_themes(related) if theme else []
    known = judgments_of_force(asked.force.slug) if asked.force else family
    changed = changes(known, asked.rules, asked.cycle_names)
    row_of = by_theme if asked.force else by_force
    found = [one for one in known if keeps(one, asked.selection, theme)]
    shown = whole_rows(known, found, asked.selection, theme, row_of)
    between = walls(asked.rules, asked.cycle_names)
    context: dict[str, Any] = {
        "matrix": matrix(
            shown,
            changed,
            asked.cycles,
            row_of=row_of,
            caption=f"{asked.title}: grade by year of inspection",
            corner="Subject" if asked.force else "Force",
            walls=between,
            every_cycle=bool(asked.force) and not asked.selection.get("year"),
        ),
        "walls": between,
        "count": len(found),
        **(spread(asked, [one for one in family if one.question.theme.slug == theme]) if theme else {}),
    }
    return context, Sheet("judgments", lambda: judgment_table.records(shown, changed))


def whole_rows(
    known: Sequence[JudgmentRow],
    found: Sequence[JudgmentRow],
    selection: Selection,
    theme: str,
    row_of: RowOf,
) -> list[JudgmentRow]:
    """A grade chooses rows, and each row stays whole: its other grades are not made to look missing."""
    if not selection.get("grade"):
        return list(found)
    rows = {row_of(one) for one in found}
    without_grade = Selection({**selection.chosen, "grade": ""})
    return [one for one in known if row_of(one) in rows and keeps(one, without_grade, theme)]


def spread(asked: Asked, on_theme: Sequence[JudgmentRow]) -> dict[str, Any]:
    """The distribution of all forces over the grades, cycle by cycle."""
    subject = asked.theme.name if asked.theme else ""
    own = asked.force.slug if asked.force else ""
    found = distributions(on_theme, asked.cycles, own)
    sentence = distribution_sentence(found, subject)
    name = asked.force.name if asked.force else ""
    title = f"{subject}: number of forces by grade"
    return {
        "spread": found,
        "spread_sentence": sentence,
        "distribution": distribution_picture(found, force=name, title=title, sentence=sentence),
    }


def listing(asked: Asked, notices: list[str]) -> tuple[dict[str, Any], Sheet]:
    """One page of the list; a download has all of it."""
    theme = asked.theme.slug if asked.theme else ""
    known = judgments_of(asked.selection.get("force"))
    found = [one for one in known if keeps(one, asked.selection, theme)]
    said = [] if asked.is_download else notices  # a download has all pages, so none is too far
    page = page_of(asked.selection, len(found), PAGE_SIZE, said)
    rows = found if asked.is_download else found[page.start : page.start + PAGE_SIZE]
    changed = changes(family_of(rows, asked.rules), asked.rules, asked.cycle_names, of=rows)
    context = {
        "lines": judgment_table.lines(rows, changed),
        "pages": page,
        "earlier": asked.selection.at_page(page.number - 1) if page.number > 1 else "",
        "later": asked.selection.at_page(page.number + 1) if page.number < page.last else "",
    }
    return context, Sheet("judgments", lambda: judgment_table.records(rows, changed))
