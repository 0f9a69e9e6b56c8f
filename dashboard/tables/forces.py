"""All forces, each with its last overall grade on effectiveness, efficiency and legitimacy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.rows.judgments import ForceRow, JudgmentRow
from dashboard.tables.matrix import GradeMark, grade_mark, judgment_address

PILLARS = ("effectiveness", "efficiency", "legitimacy")


@dataclass(frozen=True)
class PillarCell:
    pillar: str
    mark: GradeMark | None
    cycle: str
    href: str


@dataclass(frozen=True)
class ForceLine:
    force: ForceRow
    cells: Sequence[PillarCell]


def force_lines(forces: Iterable[ForceRow], judgments: Iterable[JudgmentRow]) -> list[ForceLine]:
    """For each pillar the latest overall judgment that has a grade."""
    latest: dict[tuple[str, str], JudgmentRow] = {}
    for one in sorted(judgments, key=lambda one: one.question.cycle.first_year):
        if one.grade:
            latest[(one.force.slug, one.question.pillar)] = one
    return [
        ForceLine(force, [pillar_cell(pillar, latest.get((force.slug, pillar))) for pillar in PILLARS])
        for force in forces
    ]


def pillar_cell(pillar: str, judgment: JudgmentRow | None) -> PillarCell:
    if judgment is None:
        return PillarCell(pillar, None, "", "")
    return PillarCell(pillar, grade_mark(judgment), judgment.question.cycle.name, judgment_address(judgment))


def records(lines: Iterable[ForceLine]) -> list[dict[str, object]]:
    return [
        {
            "force": line.force.slug,
            "name": line.force.official_name,
            "region": line.force.region,
            "ons_code": line.force.ons_code,
            **{
                key: value
                for cell in line.cells
                for key, value in (
                    (cell.pillar, cell.mark.word.lower() if cell.mark else None),
                    (f"{cell.pillar}_cycle", cell.cycle or None),
                )
            },
        }
        for line in lines
    ]
