"""What is known, one subject to a module."""

from inspections.models.areas import Area
from inspections.models.citations import Citation
from inspections.models.findings import Finding, FollowUp
from inspections.models.judgments import Judgment
from inspections.models.lineage import CycleVerdict, QuestionLink, StatedComparison
from inspections.models.loading import LoadedFixture
from inspections.models.metrics import Break, Metric, MetricLink
from inspections.models.programme import Cycle, Grade, GradingScale, Inspection, Question, Theme
from inspections.models.publications import Publication
from inspections.models.review import PublicChange, Review
from inspections.models.runs import DeskAct, ExtractionRun, Suggestion
from inspections.models.statements import Claim, Discrepancy
from inspections.models.values import Caveat, Limitation, Value
from inspections.models.versions import DataChange

__all__ = [
    "Area",
    "Break",
    "Caveat",
    "Citation",
    "Claim",
    "Cycle",
    "CycleVerdict",
    "DataChange",
    "DeskAct",
    "Discrepancy",
    "ExtractionRun",
    "Finding",
    "FollowUp",
    "Grade",
    "GradingScale",
    "Inspection",
    "Judgment",
    "Limitation",
    "LoadedFixture",
    "Metric",
    "MetricLink",
    "PublicChange",
    "Publication",
    "Question",
    "QuestionLink",
    "Review",
    "StatedComparison",
    "Suggestion",
    "Theme",
    "Value",
]
