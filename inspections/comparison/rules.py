"""What a comparison is given: judgments, figures, and the published rules that bind them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from inspections.comparison.words import (
    BreakKind,
    CaveatEffect,
    Direction,
    JudgmentReason,
    MetricKind,
    MetricRelation,
    PeriodKind,
    Polarity,
    Relation,
    State,
    UnitKind,
    Verdict,
)

NATION = "england-and-wales"


@dataclass(frozen=True)
class Source:
    """Where a rule is published: the publication, the place in it, and its address."""

    publication: str
    place: str = ""
    line: int | None = None
    url: str = ""


@dataclass(frozen=True)
class Grade:
    """A step of a grading scale; position 1 is the best."""

    word: str
    scale: str
    position: int


@dataclass(frozen=True)
class JudgmentSide:
    """One force's judgment on one question in one cycle, as far as a comparison needs it.

    `question_key` is stable ("peel-effectiveness-2016/protecting-vulnerable-people"), `cycle` is a
    name ("2018/19"), `short` is the question in a few words. `grade` is None where none was given;
    a carried-forward judgment may have one, from the cycle named in `carried_from`.
    """

    force: str
    question: str
    question_key: str
    cycle: str
    state: State
    grade: Grade | None
    carried_from: str = ""
    sources_disagree: bool = False
    short: str = ""

    @property
    def has_own_grade(self) -> bool:
        """Whether this is an observation of its own cycle."""
        return self.state == State.GRADED and self.grade is not None

    def shares_scale_with(self, other: "JudgmentSide") -> bool:
        """Whether both grades are steps of one scale."""
        return bool(self.grade and other.grade and self.grade.scale == other.grade.scale)


@dataclass(frozen=True)
class QuestionLink:
    """The lineage from an earlier question to a later one, and what it lets one compare."""

    relation: Relation
    verdict: Verdict
    reason: str
    source: Source | None = None


@dataclass(frozen=True)
class CycleRule:
    """What the inspectorate says about comparing one whole cycle with another, or within one."""

    verdict: Verdict
    reason_code: JudgmentReason
    reason: str
    source: Source | None = None


@dataclass(frozen=True)
class StatedComparison:
    """A comparison that a report makes itself; direction none means it says that none can be made."""

    direction: Direction
    reason: str
    source: Source | None = None


@dataclass(frozen=True)
class Break:
    """A day from which a series means something else: values before and after are not one series."""

    on: date
    verdict: Verdict
    kind: BreakKind
    reason: str
    source: Source | None = None


@dataclass(frozen=True)
class MetricLink:
    """What a later metric is to an earlier one with another name or definition."""

    relation: MetricRelation
    verdict: Verdict
    reason: str
    source: Source | None = None


@dataclass(frozen=True)
class CaveatRule:
    """A published limit on a figure: its text in our words and what it does to a comparison.

    `excludes` names the areas missing from a national figure.
    """

    text: str
    effect: CaveatEffect = CaveatEffect.NOTE
    excludes: tuple[str, ...] = ()
    source: Source | None = None


@dataclass(frozen=True)
class Period:
    """The days a figure covers, both ends included; None where the source gives no date."""

    kind: PeriodKind
    start: date | None
    end: date | None
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One metric, one area, one period, as one publication gives it.

    `value` is None where it is missing, and `missing_reason` says why; 0.0 is a value. `decimals` is
    the precision as published. `margin` is the published ± of a survey estimate, taken as a 95 percent
    half-width. `framework` tells apart ways of counting outcomes (linked to their offences or not).
    """

    metric: str
    metric_key: str
    area: str
    area_key: str
    value: Decimal | None
    decimals: int
    unit: str
    unit_kind: UnitKind
    denominator: str
    period: Period
    baseline: Period | None = None
    margin: Decimal | None = None
    missing_reason: str = ""
    polarity: Polarity = Polarity.NONE
    kind: MetricKind
    framework: str = ""
    approximate: str = ""
    caveats: tuple[CaveatRule, ...] = ()
    publication: str = ""

    @property
    def direction_of_good(self) -> Polarity:
        """Which way is good. Demand and recording have none: HMIC does not judge by crime rates alone."""
        if self.kind in (MetricKind.DEMAND, MetricKind.RECORDING):
            return Polarity.NONE
        return self.polarity

    @cached_property
    def missing_areas(self) -> tuple[str, ...]:
        """The areas left out of this figure; a single force's figure leaves nobody out."""
        if self.area_key != NATION:
            return ()
        return tuple(sorted({name for caveat in self.caveats for name in caveat.excludes}))
