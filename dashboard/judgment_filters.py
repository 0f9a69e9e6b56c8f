"""What a reader of judgments may filter by, and whether a judgment meets it."""

from collections.abc import Sequence

from dashboard.rows.judgments import CycleRow, ForceRow, JudgmentRow, ThemeRow
from dashboard.selection import Filter, Selection
from inspections.choices import JudgmentState, Pillar

DEFAULT_THEME = "effectiveness"
GRADES = ("outstanding", "good", "adequate", "requires improvement", "inadequate")
STATES = ("ungraded", "not_inspected", "carried_forward")


def judgment_filters(
    forces: Sequence[ForceRow], themes: Sequence[ThemeRow], cycles: Sequence[CycleRow]
) -> list[Filter]:
    """In the order of the form; a filter's name is its name in the address."""
    labels = dict(JudgmentState.choices)
    grades = [(word, word.capitalize()) for word in GRADES]
    return [
        Filter("force", "Force", [(one.slug, one.name) for one in forces], "All forces"),
        Filter("question", "Subject", [(one.slug, one.name) for one in themes], "All subjects"),
        Filter("year", "Year of inspection", [(one.slug, one.name) for one in reversed(cycles)], "All years"),
        Filter("pillar", "Pillar", list(Pillar.choices), "All pillars"),
        Filter("grade", "Grade", [*grades, *((word, labels[word]) for word in STATES)], "All grades"),
        Filter("view", "Show as", [("list", "List")], "Matrix"),
    ]


PILLAR_THEMES = ("effectiveness", "efficiency", "legitimacy")


def theme_shown(selection: Selection) -> str:
    """The subject of the matrix: as chosen, else all subjects of one force, else one for all forces."""
    if selection.get("question") or selection.get("force"):
        return selection.get("question")
    pillar = selection.get("pillar")
    return pillar if pillar in PILLAR_THEMES else DEFAULT_THEME


def is_list(selection: Selection) -> bool:
    """A list where the reader wants one, or where a year or a grade of no subject is asked for."""
    asks_across = any(selection.get(name) for name in ("year", "grade")) or selection.get("pillar") == "none"
    named = selection.get("force") or selection.get("question") or selection.get("pillar") in PILLAR_THEMES
    return selection.get("view") == "list" or bool(asks_across and not named)


def keeps(judgment: JudgmentRow, selection: Selection, theme: str) -> bool:
    """Whether a judgment meets the filters."""
    return (
        theme in ("", judgment.question.theme.slug)
        and selection.get("force") in ("", judgment.force.slug)
        and selection.get("year") in ("", judgment.question.cycle.slug)
        and selection.get("pillar") in ("", judgment.question.pillar)
        and judgment.has_grade(selection.get("grade"))
    )
