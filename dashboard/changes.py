"""What became of each judgment: asks the engine about every judgment and the one before it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.rows.judgments import GradeRow, JudgmentRow
from dashboard.rows.rulebook import Rulebook
from inspections.comparison.judgments import JudgmentComparison, compare_judgments
from inspections.comparison.rules import CycleRule, Grade, JudgmentSide, QuestionLink
from inspections.comparison.words import Relation, State, Verdict

CHANGED_MOST = (
    Relation.SAME,
    Relation.REWORDED,
    Relation.WIDENED,
    Relation.NARROWED,
    Relation.SPLIT,
    Relation.MERGED,
)
STRICTNESS = {Verdict.COMPARABLE: 0, Verdict.WITH_CARE: 1, Verdict.NOT_COMPARABLE: 2}


@dataclass(frozen=True)
class JudgmentChange:
    """The engine's answer about one judgment, and the earlier judgment it was set against."""

    later: JudgmentRow
    earlier: JudgmentRow | None
    answer: JudgmentComparison

    def as_record(self) -> dict[str, object]:
        source = self.answer.source
        return {
            "verdict": self.answer.verdict.value,
            "direction": self.answer.direction.value,
            "reason": self.answer.reason.value,
            "sentence": self.answer.sentence,
            "since": self.earlier.question.cycle.name if self.earlier else None,
            "rule_source": source.url or source.publication if source else None,
        }


def engine_grade(grade: GradeRow | None) -> Grade | None:
    return Grade(grade.word, grade.scale, grade.position) if grade else None


def side(judgment: JudgmentRow) -> JudgmentSide:
    """A judgment as the engine wants it."""
    return JudgmentSide(
        force=judgment.force.name,
        question=judgment.question.title,
        question_key=judgment.question.key,
        cycle=judgment.question.cycle.name,
        state=State(judgment.state),
        grade=engine_grade(judgment.grade or judgment.carried_grade),
        carried_from=judgment.carried_from,
        sources_disagree=judgment.sources_disagree,
        short=judgment.question.short_title,
    )


def joined(links: Sequence[QuestionLink]) -> QuestionLink:
    """Several links in a row as one: the strictest; of equally strict ones, the one that changed more."""
    return max(links, key=lambda link: (STRICTNESS[link.verdict], CHANGED_MOST.index(link.relation)))


def strictest_rule(rules: Iterable[CycleRule | None]) -> CycleRule | None:
    known = [rule for rule in rules if rule]
    return max(known, key=lambda rule: STRICTNESS[rule.verdict]) if known else None


class History:
    """The judgments of one force, and what may be set beside what."""

    def __init__(self, judgments: Iterable[JudgmentRow], rules: Rulebook, cycles: Sequence[str]) -> None:
        self.by_question = {judgment.question.key: judgment for judgment in judgments}
        self.rules = rules
        self.cycles = cycles

    def change(self, judgment: JudgmentRow) -> JudgmentChange:
        """The change since the judgment before: by the report's word, by lineage, or by subject."""
        earlier, link = self._before(judgment)
        stated = None
        if earlier:
            key = (judgment.force.slug, judgment.question.key)
            said = dict(self.rules.stated.get(key, ()))
            stated = said.get(earlier.question.key)
        answer = compare_judgments(
            side(earlier) if earlier else None,
            side(judgment),
            link=link,
            cycle=self._cycle_rule(earlier, judgment),
            stated=stated,
        )
        return JudgmentChange(judgment, earlier, answer)

    def _before(self, judgment: JudgmentRow) -> tuple[JudgmentRow | None, QuestionLink | None]:
        """The nearest earlier graded judgment along the lineage, else on the same subject.

        A gap in the lineage (not inspected, not in the data, carried forward) is stepped over: the links
        on both sides of it then count, and the answer says since when. An earlier judgment to which no
        link leads has none, whatever else the question comes from.
        """
        path: list[QuestionLink] = []
        key = judgment.question.key
        nearest: tuple[JudgmentRow, QuestionLink] | None = None
        while options := self.rules.links.get(key):
            key, link = min(options, key=lambda option: self._preference(option))
            path.append(link)
            found = self.by_question.get(key)
            if found:
                nearest = nearest or (found, joined(path))
                if found.grade:
                    return found, joined(path)
        if nearest:
            return nearest
        unlinked = self._on_the_same_subject(judgment)
        return unlinked, path[0] if path and not unlinked else None

    def _preference(self, option: tuple[str, QuestionLink]) -> tuple[bool, int]:
        key, link = option
        return key not in self.by_question, STRICTNESS[link.verdict]

    def _on_the_same_subject(self, judgment: JudgmentRow) -> JudgmentRow | None:
        """The last earlier judgment under the same theme; the engine will say why it does not compare."""
        before = [
            one
            for one in self.by_question.values()
            if one.question.theme.slug == judgment.question.theme.slug
            and one.question.cycle.first_year < judgment.question.cycle.first_year
        ]
        return max(
            before, key=lambda one: (one.question.cycle.first_year, one.grade is not None), default=None
        )

    def _cycle_rule(self, earlier: JudgmentRow | None, later: JudgmentRow) -> CycleRule | None:
        """The strictest rule of all the cycles that lie between; without an earlier one, of the last step."""
        last = self.cycles.index(later.question.cycle.name)
        first = self.cycles.index(earlier.question.cycle.name) if earlier else max(last - 1, 0)
        steps = zip(self.cycles[first:last], self.cycles[first + 1 : last + 1], strict=True)
        pillar = later.question.pillar
        return strictest_rule(self.rules.cycle_rule(a, b, pillar) for a, b in steps)


def changes(
    judgments: Iterable[JudgmentRow],
    rules: Rulebook,
    cycles: Sequence[str],
    *,
    of: Iterable[JudgmentRow] | None = None,
) -> Mapping[int, JudgmentChange]:
    """The change of every judgment, or of some of them, by its number.

    Given are all judgments of each force that they may be set against.
    """
    by_force: dict[str, list[JudgmentRow]] = defaultdict(list)
    for judgment in judgments:
        by_force[judgment.force.slug].append(judgment)
    wanted = None if of is None else {one.pk for one in of}
    found = {}
    for rows in by_force.values():
        history = History(rows, rules, cycles)
        found.update({row.pk: history.change(row) for row in rows if wanted is None or row.pk in wanted})
    return found
