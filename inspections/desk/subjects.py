"""Which force, question and metric of the data a report speaks of."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any

from inspections.choices import AreaKind
from inspections.models import Area, Grade, Inspection, Metric, Question

NEAR = 0.86
"""How alike two titles must be to name one question: a dropped word yes, another question no."""


def plain(text: str) -> str:
    """A title without what differs from print to print: case, dashes, quotation marks, spaces."""
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold()))


def force_named(text: str | None) -> Area | None:
    """The force with this name, official name or slug."""
    if not text:
        return None
    wanted = plain(text)
    area: Area
    for area in Area.objects.filter(kind=AreaKind.FORCE):
        if wanted in (plain(area.name), plain(area.official_name), plain(area.slug)):
            return area
    return None


@dataclass
class Subjects:
    """Forces, questions, grades and metrics, read once for a whole report."""

    inspection: Inspection | None

    @cached_property
    def questions(self) -> list[Question]:
        found = Question.objects.select_related("inspection__cycle__scale", "theme")
        return list(found.order_by("inspection", "order"))

    @cached_property
    def _called(self) -> dict[tuple[str, str], Question]:
        return {(one.inspection.slug, one.slug): one for one in self.questions}

    @cached_property
    def areas(self) -> dict[str, Area]:
        return {area.slug: area for area in Area.objects.all()}

    @cached_property
    def grades(self) -> dict[int, dict[str, Grade]]:
        """The steps of each scale by their words, best first."""
        found: dict[int, dict[str, Grade]] = {}
        for grade in Grade.objects.select_related("scale").order_by("scale", "position"):
            found.setdefault(grade.scale_id, {})[grade.word] = grade
        return found

    @cached_property
    def metrics(self) -> dict[str, Metric]:
        return {metric.slug: metric for metric in Metric.objects.all()}

    def question_called(self, inspection: str | None, slug: str | None) -> Question | None:
        return self._called.get((inspection or "", slug or ""))

    def question(self, title: str | None, year: int | None = None) -> Question | None:
        """The question with this title in the inspection of the report, or in one of another year."""
        if not title:
            return None
        own = self.inspection
        if own and (year is None or own.cycle.first_year <= year <= own.cycle.last_year):
            return nearest(title, (one for one in self.questions if one.inspection_id == own.pk))
        if year is None:
            return None
        return nearest(
            title,
            (
                one
                for one in self.questions
                if one.inspection.cycle.first_year <= year <= one.inspection.cycle.last_year
            ),
        )


def nearest(title: str, questions: Iterable[Question]) -> Question | None:
    """The question whose title is the same but for print, else the one that is near enough."""
    wanted = plain(title)
    best: tuple[float, Question | None] = (NEAR, None)
    for question in questions:
        own = plain(question.title)
        if own == wanted:
            return question
        likeness = SequenceMatcher(None, wanted, own).ratio()
        if likeness >= best[0]:
            best = (likeness, question)
    return best[1]


def inspection_of(extraction: dict[str, Any], cycle: tuple[int, int] | None = None) -> Inspection | None:
    """The inspection most of whose questions the report answers, in the report's own year.

    Where the report names its round, by first and last year, no inspection of another round is meant: the
    questions of two rounds are much the same.
    """
    year = extraction.get("year")
    if year is None and cycle is None:
        return None
    subjects = Subjects(inspection=None)
    own = [item["question"] for item in extraction["judgments"] if item.get("year") in (None, year)]
    found = [subjects.question(title, year) for title in own]
    counted = Counter(question.inspection for question in found if question)
    if cycle is None:
        return counted.most_common(1)[0][0] if counted else None
    of_round = Inspection.objects.filter(cycle__first_year=cycle[0], cycle__last_year=cycle[1])
    return max(of_round, key=lambda one: (counted[one], one.name.startswith("PEEL")), default=None)
