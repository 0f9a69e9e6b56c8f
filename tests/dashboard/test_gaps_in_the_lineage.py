"""A judgment and the one before it where something between them is not in the data."""

from dashboard.changes import changes
from dashboard.rows.rulebook import Rulebook
from inspections.comparison.rules import QuestionLink
from inspections.comparison.words import Direction, JudgmentReason, Relation, Verdict
from tests.dashboard.builders import C2014, C2015, C2016, C2017, CYCLES, judgment

NAMES = [cycle.name for cycle in CYCLES]
SAME = QuestionLink(Relation.SAME, Verdict.COMPARABLE, "the same words")
REWORDED = QuestionLink(Relation.REWORDED, Verdict.WITH_CARE, "put in slightly different words")
WIDENED = QuestionLink(Relation.WIDENED, Verdict.WITH_CARE, "the question took in more")


def key(cycle: str) -> str:
    return f"peel-{cycle}/preventing-crime"


LINEAGE = {
    key("2017"): ((key("2016"), SAME),),
    key("2016"): ((key("2015"), REWORDED),),
    key("2015"): ((key("2014"), WIDENED),),
}


def test_past_a_gap_every_change_of_the_question_counts() -> None:
    # 2017 asks as 2016 did, but what it is set beside is 2014: the question was widened on the way.
    first, last = judgment("outstanding", C2014), judgment("good", C2017)
    found = changes([first, last], Rulebook(links=LINEAGE), NAMES)[last.pk]
    assert found.earlier == first
    assert (found.answer.verdict, found.answer.reason, found.answer.direction) == (
        Verdict.WITH_CARE,
        JudgmentReason.QUESTION_WIDENED,
        Direction.DECLINED,
    )
    assert "in 2017, declined from outstanding in 2014" in found.answer.sentence


def test_the_nearest_grade_counts_and_not_one_before_it() -> None:
    rows = [judgment("outstanding", C2014), judgment("good", C2015), judgment("good", C2016)]
    found = changes(rows, Rulebook(links=LINEAGE), NAMES)
    assert found[rows[2].pk].earlier == rows[1]
    assert found[rows[2].pk].answer.reason == JudgmentReason.QUESTION_REWORDED


def test_a_judgment_off_the_lineage_answers_another_question() -> None:
    # The 2017 question follows one of 2016 that the force has no grade on; 2014 asked something else.
    first, last = judgment("good", C2014), judgment("good", C2017)
    rules = Rulebook(links={key("2017"): ((key("2016"), SAME),)})
    answer = changes([first, last], rules, NAMES)[last.pk].answer
    assert (answer.verdict, answer.reason) == (Verdict.NOT_COMPARABLE, JudgmentReason.QUESTIONS_NOT_LINKED)
