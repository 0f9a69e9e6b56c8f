"""What the engine answers about every judgment, asked slowly and without the dashboard.

A second way to the same answers: it reads the models, walks the lineage step by step, and calls
`compare_judgments`. What a page says of a change must be one of these.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from inspections.comparison.judgments import JudgmentComparison, compare_judgments
from inspections.comparison.rules import CycleRule, Grade, JudgmentSide, QuestionLink, StatedComparison
from inspections.comparison.words import Direction, JudgmentReason, Relation, State, Verdict
from inspections.models import Cycle, CycleVerdict, Judgment
from inspections.models import QuestionLink as Lineage
from inspections.models import StatedComparison as Said

GRADES = ("outstanding", "good", "adequate", "requires improvement", "inadequate")
MORE_AND_MORE = ("same", "reworded", "widened", "narrowed", "split", "merged")
FROM_MILD_TO_STRICT = ("comparable", "with_care", "not_comparable")


@dataclass(frozen=True)
class Answered:
    """One judgment, the earlier one it is set beside, and the engine's answer."""

    judgment: Judgment
    earlier: Judgment | None
    answer: JudgmentComparison

    @property
    def address(self) -> str:
        question = self.judgment.question
        return f"/judgments/{self.judgment.area.slug}/{question.inspection.slug}/{question.slug}/"


class Archive:
    """Everything published on judgments and their comparison, by natural keys."""

    def __init__(self) -> None:
        self.held: dict[tuple[int, int], Judgment] = {}
        published = Judgment.objects.filter(review_state="published").select_related(
            "area",
            "question__inspection__cycle",
            "question__theme",
            "grade__scale",
            "carried_grade__scale",
            "carried_from",
        )
        for judgment in published.prefetch_related("citations"):
            self.held[judgment.area_id, judgment.question_id] = judgment
        # A rule that no publication carries is no rule.
        self.links: dict[int, list[Lineage]] = defaultdict(list)
        for link in Lineage.objects.filter(citations__isnull=False).distinct():
            self.links[link.later_id].append(link)
        self.verdicts = {
            (one.earlier_id, one.later_id, one.pillar): one
            for one in CycleVerdict.objects.filter(citations__isnull=False).distinct()
        }
        self.said = {
            (one.judgment_id, one.earlier_question_id): one
            for one in Said.objects.filter(citations__isnull=False).distinct()
        }
        self.cycles = list(Cycle.objects.order_by("first_year"))

    def answers(self) -> list[Answered]:
        return [self.answer(judgment) for judgment in self.held.values()]

    def answer(self, judgment: Judgment) -> Answered:
        earlier, steps = self.before(judgment)
        said = self.said.get((judgment.pk, earlier.question_id)) if earlier else None
        answer = compare_judgments(
            side(earlier) if earlier else None,
            side(judgment),
            link=as_one(steps),
            cycle=self.rule(earlier, judgment),
            stated=StatedComparison(Direction(said.change), said.reason) if said else None,
        )
        return Answered(judgment, earlier, answer)

    def before(self, judgment: Judgment) -> tuple[Judgment | None, list[Lineage]]:
        """Along the lineage to the nearest grade, past gaps; off the lineage there are no steps."""
        steps: list[Lineage] = []
        gap: tuple[Judgment, list[Lineage]] | None = None
        question = judgment.question_id
        while self.links[question]:
            step = min(self.links[question], key=lambda link: self.reluctance(judgment, link))
            steps.append(step)
            question = step.earlier_id
            found = self.held.get((judgment.area_id, question))
            if found and found.grade:
                return found, steps
            if found and gap is None:
                gap = found, list(steps)
        if gap:
            return gap
        other = self.on_the_same_subject(judgment)
        return other, [] if other else steps[:1]

    def reluctance(self, judgment: Judgment, link: Lineage) -> tuple[bool, int]:
        """Of several earlier questions, first those the force has a judgment on, then the mildest verdict."""
        unknown = (judgment.area_id, link.earlier_id) not in self.held
        return unknown, FROM_MILD_TO_STRICT.index(link.verdict)

    def on_the_same_subject(self, judgment: Judgment) -> Judgment | None:
        """The last judgment before this cycle under the same theme, a graded one rather than another."""
        own = judgment.question
        before = [
            other
            for (area, _), other in self.held.items()
            if area == judgment.area_id
            and other.question.theme_id == own.theme_id
            and other.question.inspection.cycle.first_year < own.inspection.cycle.first_year
        ]
        before.sort(key=lambda other: (other.question.inspection.cycle.first_year, other.grade is not None))
        return before[-1] if before else None

    def rule(self, earlier: Judgment | None, later: Judgment) -> CycleRule | None:
        """The strictest verdict on any step between the two cycles; without an earlier one, on the last."""
        last = self.cycles.index(later.question.inspection.cycle)
        first = self.cycles.index(earlier.question.inspection.cycle) if earlier else max(last - 1, 0)
        strictest: CycleVerdict | None = None
        for number in range(first, last):
            step = (self.cycles[number].pk, self.cycles[number + 1].pk)
            own = self.verdicts.get((*step, later.question.pillar)) or self.verdicts.get((*step, "none"))
            if own and (strictest is None or strictness(own) > strictness(strictest)):
                strictest = own
        if strictest is None:
            return None
        return CycleRule(Verdict(strictest.verdict), JudgmentReason(strictest.reason_code), strictest.reason)


def strictness(rule: Any) -> int:
    return FROM_MILD_TO_STRICT.index(rule.verdict)


def as_one(steps: list[Lineage]) -> QuestionLink | None:
    """Several steps as one link: the strictest; of equally strict ones, the one that changed more."""
    chosen: Lineage | None = None
    for step in steps:
        key = (strictness(step), MORE_AND_MORE.index(step.relation))
        if chosen is None or key > (strictness(chosen), MORE_AND_MORE.index(chosen.relation)):
            chosen = step
    return QuestionLink(Relation(chosen.relation), Verdict(chosen.verdict), chosen.reason) if chosen else None


def side(judgment: Judgment) -> JudgmentSide:
    question = judgment.question
    grade = judgment.grade or judgment.carried_grade
    return JudgmentSide(
        force=judgment.area.name,
        question=question.title,
        question_key=f"{question.inspection.slug}/{question.slug}",
        cycle=question.inspection.cycle.name,
        state=State(judgment.state),
        grade=Grade(grade.word, grade.scale.slug, grade.position) if grade else None,
        carried_from=judgment.carried_from.name if judgment.carried_from else "",
        sources_disagree=another_grade_is_stated(judgment),
        short=question.short_title,
    )


def another_grade_is_stated(judgment: Judgment) -> bool:
    """Whether a source calls the judgment by another grade word."""
    stated = {citation.stated.lower() for citation in judgment.citations.all()}
    return judgment.grade is not None and bool(stated & set(GRADES) - {judgment.grade.word})
