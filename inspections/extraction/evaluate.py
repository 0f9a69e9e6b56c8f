"""How well a reading agrees with what a careful reader found: precision, recall, and each miss by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from inspections.extraction.gold import (
    GoldFigure,
    GoldJudgment,
    gold_caveats,
    gold_figures,
    gold_findings,
    gold_judgments,
)
from inspections.extraction.lines.clean import key
from inspections.extraction.records import Caveat, Extraction, Figure, Finding, Judgment

BINS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


@dataclass(frozen=True, slots=True)
class Score:
    """One kind of item: how many were found and right; `missed` and `false` say which were not."""

    right: int
    wanted: int
    found: int
    missed: tuple[str, ...]
    false: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Right of found; 1 where nothing was found and nothing wanted."""
        return self.right / self.found if self.found else float(self.wanted == 0)

    @property
    def recall(self) -> float:
        """Wanted that were found; 1 where nothing was wanted."""
        return (self.wanted - len(self.missed)) / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Items whose confidence lies in [`low`, `high`): how many, how sure on average, how many right."""

    low: float
    high: float
    items: int
    mean_confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The four kinds of items and how honest the confidence is."""

    judgments: Score
    figures: Score
    findings: Score
    caveats: Score
    calibration: tuple[Bin, ...]

    def as_text(self) -> str:
        """A table for the terminal, then every miss and every false find."""
        lines = ["             precision  recall     F1   right/found  wanted"]
        for name in ("judgments", "figures", "findings", "caveats"):
            score: Score = getattr(self, name)
            lines.append(
                f"{name:<12} {score.precision:>9.3f} {score.recall:>7.3f} {score.f1:>6.3f}   "
                f"{score.right:>5}/{score.found:<5} {score.wanted:>7}"
            )
        for name in ("judgments", "figures", "findings", "caveats"):
            score = getattr(self, name)
            lines += [f"missed {name}: {each}" for each in score.missed]
            lines += [f"false {name}: {each}" for each in score.false]
        for each in self.calibration:
            lines.append(
                f"confidence {each.low:.2f}-{min(each.high, 1.0):.2f}: {each.items} items, "
                f"mean {each.mean_confidence:.2f}, right {each.right:.2f}"
            )
        return "\n".join(lines)


def evaluate(extraction: Extraction, gold: dict[str, Any]) -> Scores:
    """Compare one reading with the gold file of the same report.

    A figure is right only with every field: both values, both margins, unit, period and baseline.
    """
    checked: list[tuple[float, bool]] = []
    judgments = _judgments(extraction.judgments, gold, checked)
    figures = _figures(extraction.figures, gold_figures(gold), checked)
    findings = _findings([*extraction.findings, *extraction.earlier_findings], gold)
    caveats = _caveats(extraction.caveats, gold)
    return Scores(judgments, figures, findings, caveats, _calibration(checked))


def _judgments(found: Sequence[Judgment], gold: dict[str, Any], checked: list[tuple[float, bool]]) -> Score:
    wanted: dict[tuple[str, int | None], GoldJudgment] = {
        (each.question, each.year): each for each in gold_judgments(gold)
    }
    missed = dict(wanted)
    false = []
    for judgment in found:
        place = (key(judgment.question), judgment.year)
        expected = wanted.get(place)
        right = expected is not None and expected.grade == judgment.grade and expected.state == judgment.state
        checked.append((judgment.confidence, right))
        if right:
            missed.pop(place, None)
        else:
            false.append(f"line {judgment.place.line}: {judgment.year} {judgment.question} {judgment.grade}")
    return Score(
        len(found) - len(false),
        len(wanted),
        len(found),
        tuple(f"{each.year} {each.question} {each.grade or each.state}" for each in missed.values()),
        tuple(false),
    )


def _figures(
    found: Sequence[Figure], wanted: Sequence[GoldFigure], checked: list[tuple[float, bool]]
) -> Score:
    open_figures = [each for each in wanted if each.expressible]
    optional = [each for each in wanted if not each.expressible]
    missed = list(open_figures)
    false: list[str] = []
    skipped = 0
    for figure in found:
        match = next((each for each in missed if not each.differences(figure)), None)
        if match is None and any(not each.differences(figure) for each in optional):
            skipped += 1
            continue
        checked.append((figure.confidence, match is not None))
        if match is not None:
            missed.remove(match)
        else:
            false.append(_told(figure, missed))
    count = len(found) - skipped
    return Score(
        count - len(false), len(open_figures), count, tuple(each.told() for each in missed), tuple(false)
    )


def _told(figure: Figure, missed: Sequence[GoldFigure]) -> str:
    near = min(missed, key=lambda each: (not each.near(figure), len(each.differences(figure))), default=None)
    shown = (
        f"line {figure.place.line}: {figure.name}: {figure.force_value} / "
        f"{figure.national_value} {figure.unit}"
    )
    if near is None or not near.near(figure):
        return shown
    return f"{shown} [{near.id}: {'; '.join(near.differences(figure))}]"


def _findings(found: Sequence[Finding], gold: dict[str, Any]) -> Score:
    wanted = gold_findings(gold)
    kinds = {"recommendation", "area_for_improvement", "cause_of_concern"}
    needed = [each for each in wanted if each.kind in kinds and each.lines]
    lines_found = {
        line for finding in found for line in (*finding.place.lines, *(part.line for part in finding.parts))
    }
    missed = [each for each in needed if not lines_found & set(each.lines)]
    gold_lines = {line for each in wanted for line in each.lines}
    false = [
        each for each in found if not gold_lines & {*each.place.lines, *(part.line for part in each.parts)}
    ]
    return Score(
        len(found) - len(false),
        len(needed),
        len(found),
        tuple(f"line {each.lines[0]}: {each.id} {each.text}" for each in missed),
        tuple(f"line {each.place.line}: {each.text[:90]}" for each in false),
    )


def _caveats(found: Sequence[Caveat], gold: dict[str, Any]) -> Score:
    wanted = gold_caveats(gold)
    lines_found = {line for caveat in found for line in caveat.place.lines}
    missed = [each for each in wanted if not lines_found & set(each.lines)]
    gold_lines = {line for each in wanted for line in each.lines}
    false = [each for each in found if not gold_lines & set(each.place.lines)]
    return Score(
        len(found) - len(false),
        len(wanted),
        len(found),
        tuple(f"line {each.lines[0]}: {each.id} {each.text}" for each in missed),
        tuple(f"line {each.place.line}: {each.text[:90]}" for each in false),
    )


def _calibration(checked: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    bins = []
    for low, high in pairwise(BINS):
        inside = [(sure, right) for sure, right in checked if low <= sure < high]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            bins.append(Bin(low, high, len(inside), round(mean, 3), round(share, 3)))
    return tuple(bins)
