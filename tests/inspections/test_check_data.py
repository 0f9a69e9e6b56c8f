"""Each rule on the data is broken once, and says in a sentence what is wrong."""

from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from inspections.checks import citations, drafts, grades, lineage, national_counts, outcome_sums, questions
from inspections.checks.outcome_sums import adds_up
from inspections.checks.rules import RULES, breaches
from inspections.models import (
    Area,
    Claim,
    Cycle,
    CycleVerdict,
    Discrepancy,
    Finding,
    Grade,
    Inspection,
    Judgment,
    Question,
    QuestionLink,
    Value,
)

pytestmark = pytest.mark.usefixtures("loaded")


def staffordshire(inspection: str, question: str) -> Judgment:
    return Judgment.objects.get(
        area__slug="staffordshire", question__inspection__slug=inspection, question__slug=question
    )


def test_the_data_that_ship_keep_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(breaches()) == []
    call_command("check_data")
    assert capsys.readouterr().out == f"The data keep all {len(RULES)} rules.\n"


def test_the_command_fails_with_a_sentence_for_each_breach(capsys: pytest.CaptureFixture[str]) -> None:
    CycleVerdict.objects.filter(earlier__slug="2018-19").update(reason_code="because")
    with pytest.raises(CommandError, match=f"1 breaches of {len(RULES)} rules") as failed:
        call_command("check_data")
    assert failed.value.returncode == 1
    assert "which the comparison does not know" in capsys.readouterr().err


def test_a_five_tier_grade_in_a_four_tier_year_is_a_breach() -> None:
    judgment = staffordshire("peel-effectiveness-2016", "overall")
    Judgment.objects.filter(pk=judgment.pk).update(
        grade=Grade.objects.get(scale__slug="five-tier", word="adequate")
    )
    (told,) = grades.grades_of_another_scale()
    assert told == (
        "Staffordshire: Effectiveness overall (PEEL effectiveness 2016) is graded "
        "adequate (Five tiers, from 2021/22), but the inspection used: Four tiers, 2014 to 2018/19."
    )


def test_a_carried_grade_of_another_scale_is_a_breach() -> None:
    judgment = staffordshire("peel-2018-19", "use-of-resources")
    five = Grade.objects.get(scale__slug="five-tier", word="good")
    Judgment.objects.filter(pk=judgment.pk).update(carried_grade=five)
    (told,) = grades.carried_grades_of_another_scale()
    assert "carries good (Five tiers, from 2021/22), which 2017 did not have" in told


def test_a_grade_carried_from_its_own_year_is_a_breach() -> None:
    judgment = staffordshire("peel-2018-19", "use-of-resources")
    Judgment.objects.filter(pk=judgment.pk).update(carried_from=Cycle.objects.get(slug="2018-19"))
    (told,) = grades.grades_carried_from_the_future()
    assert told.endswith("carries a grade from 2018/19, which is not an earlier cycle.")


def test_a_question_of_another_pillar_than_its_parent_is_a_breach() -> None:
    Question.objects.filter(inspection__slug="peel-2018-19", slug="ethical-behaviour").update(
        pillar="efficiency"
    )
    (told,) = questions.questions_of_another_pillar()
    assert told == (
        "Ethical and lawful behaviour (PEEL 2018/19) is a question of Efficiency, "
        "but stands under one of Legitimacy."
    )


def test_a_question_under_one_of_another_inspection_is_a_breach() -> None:
    elsewhere = Question.objects.get(inspection__slug="peel-legitimacy-2017", slug="overall")
    Question.objects.filter(inspection__slug="peel-2018-19", slug="ethical-behaviour").update(
        parent=elsewhere
    )
    (told,) = questions.questions_under_another_inspection()
    assert told.endswith("a question of another inspection.")


def test_a_judgment_of_a_force_outside_the_inspected_region_is_a_breach() -> None:
    assert list(questions.judgments_outside_the_region()) == []
    Inspection.objects.filter(slug="regional-organised-crime-2024").update(region="Wales")
    told = list(questions.judgments_outside_the_region())
    assert len(told) == 4
    assert told[0].endswith("takes in the region Wales, in which Staffordshire does not lie.")


def test_a_published_judgment_without_citation_is_a_breach() -> None:
    staffordshire("peel-effectiveness-2016", "overall").citations.all().delete()
    assert list(citations.facts_without_citation()) == [
        "No citation: judgment staffordshire / peel-effectiveness-2016 / overall."
    ]


def test_a_draft_without_citation_is_not_yet_a_breach() -> None:
    judgment = staffordshire("peel-effectiveness-2016", "overall")
    judgment.citations.all().delete()
    Judgment.objects.filter(pk=judgment.pk).update(review_state="draft")
    assert list(citations.facts_without_citation()) == []


def test_a_rule_of_comparison_without_citation_is_a_breach() -> None:
    CycleVerdict.objects.get(earlier__slug="2018-19").citations.all().delete()
    assert list(citations.facts_without_citation()) == [
        "No citation: cycle verdict 2018-19 / 2021-22 / none."
    ]


def test_a_source_that_disagrees_without_a_note_is_a_breach() -> None:
    judgment = staffordshire("peel-2018-19", "use-of-resources")
    judgment.citations.update(stated="Inadequate", note="")
    (told,) = citations.unexplained_disagreements()
    assert told == (
        "Staffordshire: Use of resources (PEEL 2018/19): shown as good, but "
        "judgment/staffordshire/peel-2018-19/use-of-resources/1 states inadequate, without a note."
    )


def test_a_source_that_disagrees_with_a_note_is_known() -> None:
    cheshire = Judgment.objects.get(
        area__slug="cheshire",
        question__inspection__slug="crime-inspection-2014",
        question__slug="investigating-crime",
    )
    assert set(cheshire.citations.values_list("stated", flat=True)) == {"good", "requires improvement"}
    cheshire.citations.update(note="")
    assert len(list(citations.unexplained_disagreements())) == 1


def test_a_published_finding_under_a_draft_is_a_breach() -> None:
    part = Finding.objects.exclude(part_of=None).earliest("pk")
    Finding.objects.filter(pk=part.part_of_id).update(review_state="draft")
    told = list(drafts.findings_that_lean_on_drafts())
    assert (
        f"The finding {part.code} is published, but {part.part_of.code}, on which it leans, is not." in told
    )


def test_a_claim_about_a_draft_value_is_a_breach() -> None:
    claim = Claim.objects.exclude(value=None).earliest("pk")
    Value.objects.filter(pk=claim.value_id).update(review_state="draft")
    assert f"The claim “{claim}” speaks of a value that is not published." in list(
        drafts.statements_that_lean_on_drafts()
    )


def test_a_discrepancy_about_a_draft_value_is_a_breach() -> None:
    discrepancy = Discrepancy.objects.filter(values__isnull=False).earliest("pk")
    Value.objects.filter(pk=discrepancy.values.earliest("pk").pk).update(review_state="draft")
    assert f"The discrepancy {discrepancy.code} names a value that is not published." in list(
        drafts.statements_that_lean_on_drafts()
    )


def test_one_force_more_than_was_counted_is_a_breach() -> None:
    kent = Judgment.objects.get(
        area__slug="kent", question__inspection__slug="peel-effectiveness-2016", question__slug="overall"
    )
    Judgment.objects.filter(pk=kent.pk).update(
        grade=Grade.objects.get(scale=kent.grade.scale, word="inadequate")
    )
    more, fewer = national_counts.counts_that_differ()
    assert more.startswith("Effectiveness overall (PEEL effectiveness 2016): 2 forces are inadequate, ")
    assert fewer.startswith("Effectiveness overall (PEEL effectiveness 2016): 1 good fewer than in ")


def test_a_force_without_a_judgment_may_be_the_one_that_is_short() -> None:
    question = Question.objects.get(inspection__slug="peel-2014", slug="efficiency")
    count = next(each for each in national_counts.PUBLISHED if each.inspection == "peel-2014")
    assert national_counts.grades_given(question) == {"outstanding": 5, "good": 34, "requires improvement": 3}
    assert count.grades["good"] == 35
    assert list(national_counts.differences(question, count, forces=43)) == []
    assert len(list(national_counts.differences(question, count, forces=42))) == 1


def test_a_total_that_is_not_the_sum_of_its_rows_is_a_breach() -> None:
    total = Value.objects.get(
        metric__slug="outcome-count-positive", area__slug="staffordshire", period_end="2015-03-31"
    )
    Value.objects.filter(pk=total.pk).update(value=15792)
    (told,) = outcome_sums.totals_that_do_not_add_up()
    assert told.endswith("Staffordshire, 2015-03-31: 15792, but its rows add up to 15791.")


def test_a_total_whose_difference_is_told_as_a_discrepancy_is_known() -> None:
    total = Value.objects.get(
        metric__slug="outcome-assigned", area__slug="england-and-wales", period_end="2016-06-30"
    )
    assert total.discrepancies.exists()
    Value.objects.filter(pk=total.pk).update(value=95)
    (told,) = outcome_sums.totals_that_do_not_add_up()
    assert told.startswith("Assigned and not yet assigned, total, England and Wales, 2016-06-30: 100, ")
    assert told.endswith("but its rows add up to 103.7.")


@pytest.mark.parametrize(
    ("total", "rows", "agree"),
    [
        ("2.1", ["0.2", "1.8", "0.0"], True),
        ("2.2", ["0.2", "1.8", "0.0"], True),
        ("2.3", ["0.2", "1.8", "0.0"], False),
    ],
)
def test_three_rounded_rows_and_their_total_may_be_apart_by_twice_the_last_decimal(
    total: str, rows: list[str], agree: bool
) -> None:
    # Four numbers, each rounded by at most 0.05: together 0.2.
    assert adds_up(Decimal(total), [Decimal(row) for row in rows], Decimal("0.05")) is agree


def test_a_count_is_never_rounded() -> None:
    assert not adds_up(Decimal(11), [Decimal(5), Decimal(5)], Decimal(0))


def test_a_reason_that_the_engine_does_not_know_is_a_breach() -> None:
    CycleVerdict.objects.filter(earlier__slug="2018-19").update(reason_code="because")
    (told,) = lineage.unknown_reasons()
    assert told == (
        "2018/19 → 2021/22: not_comparable gives the reason “because”, which the comparison does not know."
    )


def test_a_link_to_the_same_year_is_a_breach() -> None:
    link = QuestionLink.objects.get(
        earlier__inspection__slug="peel-effectiveness-2016", earlier__slug="overall"
    )
    efficiency = Question.objects.get(inspection__slug="peel-efficiency-2016", slug="overall")
    QuestionLink.objects.filter(pk=link.pk).update(later=efficiency)
    (told,) = lineage.links_backwards()
    assert told.endswith("the second question is not of a later cycle.")


def test_a_count_of_forces_needs_the_43_of_them() -> None:
    assert Area.objects.filter(kind="force").count() == 43
