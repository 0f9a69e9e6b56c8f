"""The judgment matrix: grades by year, with the engine's answer where an arrow would stand."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.changes import JudgmentChange
from dashboard.rows.judgments import CycleRow, GradeRow, JudgmentRow
from dashboard.wording import ARROWS, REFUSALS
from inspections.comparison.words import Direction, Verdict

SHAPES = {
    "outstanding": "◆",
    "good": "●",
    "adequate": "◐",
    "requires improvement": "▲",
    "inadequate": "■",
}
NO_GRADE = "○"


@dataclass(frozen=True)
class GradeMark:
    """A grade as it is always shown: a word, a shape and the name of a colour."""

    word: str
    shape: str
    role: str

    @property
    def has_grade(self) -> bool:
        return self.role != "none"


@dataclass(frozen=True)
class ChangeMark:
    """What stands under a grade: an arrow with its word, or the reason why there is none."""

    arrow: str
    words: str
    sentence: str
    with_care: bool
    refused: bool


@dataclass(frozen=True)
class Entry:
    """One judgment in a cell."""

    mark: GradeMark
    change: ChangeMark | None
    href: str
    question: str


@dataclass(frozen=True)
class Column:
    """One cycle. A wall stands before it where nothing before may be set beside it."""

    label: str
    slug: str
    wall: str = ""


@dataclass(frozen=True)
class Row:
    """One row: each column with the judgments that stand in it."""

    label: str
    href: str
    columned: Sequence[tuple[Column, Sequence[Entry]]]


@dataclass(frozen=True)
class Matrix:
    caption: str
    corner: str
    columns: Sequence[Column]
    rows: Sequence[Row]

    @property
    def has_walls(self) -> bool:
        return any(column.wall for column in self.columns)


def role(grade: GradeRow) -> str:
    return grade.word.replace(" ", "-")


def grade_mark(judgment: JudgmentRow) -> GradeMark:
    """A carried grade has its shape but no filled colour: it is not a new observation."""
    if judgment.grade:
        return GradeMark(judgment.label, SHAPES[judgment.grade.word], role(judgment.grade))
    if judgment.carried_grade:
        return GradeMark(judgment.label, SHAPES[judgment.carried_grade.word], "carried")
    return GradeMark(judgment.label, NO_GRADE, "none")


def change_mark(change: JudgmentChange) -> ChangeMark | None:
    """Nothing under the first judgment of a row; else an arrow or the refusal."""
    if change.earlier is None:
        return None
    answer = change.answer
    with_care = answer.verdict is Verdict.WITH_CARE
    if answer.direction is Direction.NONE:
        return ChangeMark("", REFUSALS[answer.reason], answer.sentence, with_care, refused=True)
    words = answer.direction.value
    later, earlier = change.later.question.cycle, change.earlier.question.cycle
    if later.first_year - earlier.first_year > 1:
        same = answer.direction is Direction.UNCHANGED
        words = f"the same as in {earlier.name}" if same else f"{words} since {earlier.name}"
    if with_care:
        words += ", with care"
    return ChangeMark(ARROWS[answer.direction], words, answer.sentence, with_care, refused=False)


def judgment_address(judgment: JudgmentRow) -> str:
    return f"/judgments/{judgment.force.slug}/{judgment.question.key}/"


def entry(judgment: JudgmentRow, change: JudgmentChange | None) -> Entry:
    return Entry(
        mark=grade_mark(judgment),
        change=change_mark(change) if change else None,
        href=judgment_address(judgment),
        question=judgment.question.title,
    )


RowOf = Callable[[JudgmentRow], tuple[int, str, str]]


def by_theme(judgment: JudgmentRow) -> tuple[int, str, str]:
    """One row a subject, in reading order."""
    theme = judgment.question.theme
    return theme.order, theme.name, f"/forces/{judgment.force.slug}/{theme.slug}/"


def by_force(judgment: JudgmentRow) -> tuple[int, str, str]:
    """One row a force, by name: never by grade."""
    return 0, judgment.force.name, f"/forces/{judgment.force.slug}/"


def matrix(
    judgments: Iterable[JudgmentRow],
    changes: Mapping[int, JudgmentChange],
    cycles: Sequence[CycleRow],
    *,
    row_of: RowOf,
    caption: str,
    corner: str,
    walls: Mapping[str, str],
    every_cycle: bool = False,
) -> Matrix:
    """Rows by whatever `row_of` gives (order, label, address), columns by cycle.

    A cycle without any judgment has a column only if `every_cycle`.

    `walls` names the cycles before which a wall stands, with the reason in a few words.
    """
    cells: dict[tuple[int, str, str], dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    used = set()
    for judgment in judgments:
        cycle = judgment.question.cycle.slug
        used.add(cycle)
        cells[row_of(judgment)][cycle].append(entry(judgment, changes.get(judgment.pk)))
    shown = [cycle for cycle in cycles if every_cycle or cycle.slug in used]
    columns = [Column(cycle.name, cycle.slug, walls.get(cycle.name, "")) for cycle in shown]
    return Matrix(
        caption=caption,
        corner=corner,
        columns=columns,
        rows=[
            Row(label, href, [(column, found.get(column.slug, [])) for column in columns])
            for (_, label, href), found in sorted(cells.items(), key=lambda item: item[0])
        ],
    )
