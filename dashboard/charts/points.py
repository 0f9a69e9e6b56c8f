"""What each figure is built from: small frozen rows that say what is printed and what is measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Role = Literal["force", "nation", "other"]
UnitKind = Literal["rate", "percent", "count", "money", "time", "other"]
Significance = Literal["higher", "lower", "in_line", "not_tested"]
MINUS = "−"


def with_marks(text: str, marks: str) -> str:
    """Words with the marks of the caveats that limit them: 63.5 (a, b)."""
    return f"{text} ({marks})".strip() if marks else text


@dataclass(frozen=True)
class Point:
    """One value of one area at the end of its period; `value` None is a gap, never a zero.

    Only points with the same `segment` are joined: a break in the series starts a new one.
    """

    end: date
    label: str  # the period in words: "12 months to 30 June 2016"
    value: Decimal | None
    margin: Decimal | None = None
    text: str = ""  # the value as printed, without its unit
    caveat_marks: str = ""  # "a, b": the marks under which the page lists its caveats
    segment: int = 0

    @property
    def printed(self) -> str:
        """The value as printed; as stored where nobody noted the print."""
        return self.text or str(self.value).replace("-", MINUS)

    @property
    def marked(self) -> str:
        """The value with the marks of its caveats: 63.5 (a, b)."""
        return with_marks(self.printed, self.caveat_marks)


@dataclass(frozen=True)
class Line:
    """The values of one area over time; unjoined where no two of them may be compared."""

    name: str
    role: Role
    points: Sequence[Point]
    joined: bool = True

    @property
    def latest(self) -> Point | None:
        """The last point that has a value."""
        known = [point for point in self.points if point.value is not None]
        return max(known, key=lambda point: point.end, default=None)


@dataclass(frozen=True)
class BreakMark:
    """A date across which values may not be compared, and why in a few words."""

    date: date
    label: str


@dataclass(frozen=True)
class DifferenceRow:
    """How far one figure of a force lies from England and Wales, in percent of the national figure.

    `percent` None keeps its place and says `reason` there.
    """

    name: str
    category: str
    unit: str
    force: str  # both values as printed
    nation: str
    percent: Decimal | None
    reason: str = ""
    significance: Significance = "not_tested"
    caveat_marks: str = ""


@dataclass(frozen=True)
class OutcomeRow:
    """The share of offences that ended in one outcome, for a force and for England and Wales."""

    name: str
    force: Decimal | None
    nation: Decimal | None
    force_text: str = ""  # as printed, or the reason for the absence
    nation_text: str = ""
    caveat_marks: str = ""


@dataclass(frozen=True)
class GradeCount:
    """How many forces were given one grade."""

    grade: str
    forces: int


@dataclass(frozen=True)
class GradeDistribution:
    """How the forces stand over the grades of one inspection, and where one force stands among them."""

    inspection: str
    counts: Sequence[GradeCount]  # in the order of the grading scale, best first
    own_grade: str = ""  # empty where the force has no grade here
    note: str = ""  # "43 of 43 forces"; or why some are missing


@dataclass(frozen=True)
class GradeBand:
    """The grade a force held on a question from one publication to the next."""

    start: date
    end: date
    grade: str
    inspection: str = ""
    fieldwork: tuple[date, date] | None = None  # when the force was visited, before the publication


@dataclass(frozen=True)
class QuestionBands:
    """The grades of one question in the order of time."""

    question: str
    bands: Sequence[GradeBand]
