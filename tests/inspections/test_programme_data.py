"""The programme, its judgments, its lineage and the open data, against the tables they were made from."""

import csv
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from inspections.models import Area, Break, Citation, CycleVerdict, Judgment, Question, QuestionLink, Value
from tests.inspections.gold import SHARED

pytestmark = pytest.mark.usefixtures("loaded")

ONLY_IN_THE_REPORT = {
    ("staffordshire", "peel-effectiveness-2015", "serious-and-organised-crime"),
    ("staffordshire", "peel-effectiveness-2016", "specialist-capabilities"),
}
PILLAR_WORDING = "How effective is the force at keeping people safe and reducing crime?"
CLASSES = {
    "HMIC/HMICFRS page": "inspectorate_page",
    "HMIC/HMICFRS news release": "news_release",
    "HMICFRS news release republished": "release_republished",
    "HMIC/HMICFRS page of a later cycle restating the grade": "later_page",
    "copy of the HMIC/HMICFRS report": "report_copy",
    "force page": "force_page",
    "police and crime commissioner page": "commissioner_page",
    "press": "press",
}


def table(name: str) -> list[dict[str, str]]:
    path: Path = SHARED / "data" / name
    if not path.exists():
        pytest.skip(f"The table {name} is not beside the repository (PEELMARK_SHARED).")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def judgments() -> dict[tuple[str, str, str, str], Judgment]:
    """Each judgment by force, cycle, pillar and question; a pillar as such has no question in the table."""
    rows = Judgment.objects.select_related(
        "area", "grade", "carried_grade", "question__inspection__cycle"
    ).prefetch_related("citations__publication")
    return {
        (
            row.area.name,
            row.question.inspection.cycle.name,
            row.question.pillar,
            "" if row.question.level == "overall" else row.question.title,
        ): row
        for row in rows
    }


def shown(row: Judgment) -> str:
    grade = row.grade or row.carried_grade
    return grade.word if grade else row.get_state_display().lower()


def test_every_row_of_the_table_is_a_judgment_with_its_grade_and_sources() -> None:
    stated, ours = table("peel_judgments.csv"), judgments()
    words = {"ungraded": "inspected, not graded", "not inspected": "not inspected"}
    assert len(stated) == 1257
    for line in stated:
        judgment = ours.pop((line["force"], line["cycle"], line["pillar"], line["question"]))
        assert shown(judgment) == words.get(line["grade"], line["grade"]), line
        assert judgment.published == date.fromisoformat(line["published"])
        cited = {citation.publication.url: citation for citation in judgment.citations.all()}
        others = [address for address in line["other_source_urls"].split(" ; ") if address]
        assert {line["source_url"], *others} <= set(cited), line
        assert cited[line["source_url"]].evidence == CLASSES[line["evidence_class"]]
        assert judgment.evidence in (CLASSES[line["evidence_class"]], "report")
    assert {
        (row.area.slug, row.question.inspection.slug, row.question.slug) for row in ours.values()
    } == ONLY_IN_THE_REPORT


def test_cells_that_no_source_states_are_not_shown() -> None:
    ours = judgments()
    for line in table("inferred_judgments.csv"):
        assert (line["force"], line["cycle"], line["pillar"], line["question"]) not in ours


def test_states_are_never_grades() -> None:
    assert Counter(Judgment.objects.values_list("state", flat=True)) == {
        "graded": 1151,
        "ungraded": 47,
        "carried_forward": 44,
        "not_inspected": 17,
    }
    assert not Judgment.objects.exclude(state="graded").exclude(grade=None).exists()


def test_a_carried_grade_is_the_grade_it_was_carried_from() -> None:
    differing = set()
    for judgment in Judgment.objects.filter(state="carried_forward"):
        then = Judgment.objects.filter(
            area=judgment.area,
            question__inspection__cycle=judgment.carried_from,
            question__pillar=judgment.question.pillar,
            question__slug=judgment.question.slug,
        ).first()
        if then and then.grade != judgment.carried_grade:
            differing.add((judgment.area.slug, judgment.question.slug))
            assert "understanding demand" in judgment.note
    # The three that follow the 2017 question on understanding demand instead.
    forces = ("city-of-london", "norfolk", "west-midlands")
    assert differing == {(force, "use-of-resources") for force in forces}


@pytest.mark.parametrize(
    ("force", "question", "cycle"),
    [
        ("staffordshire", "preventing-crime", "2017"),
        ("cheshire", "preventing-crime", "2016"),
        ("leicestershire", "preventing-crime", "2016"),
        ("leicestershire", "serious-and-organised-crime", "2017"),
        ("west-yorkshire", "serious-and-organised-crime", "2016"),
        ("hertfordshire", "treating-the-public-fairly", "2017"),
    ],
)
def test_a_note_on_one_question_carries_only_that_question(force: str, question: str, cycle: str) -> None:
    judgment = Judgment.objects.get(
        area__slug=force, question__inspection__slug="peel-2018-19", question__slug=question
    )
    assert (judgment.state, judgment.carried_from.slug) == ("carried_forward", cycle)


def test_the_questions_beside_a_carried_one_keep_their_own_grade() -> None:
    leicestershire = Judgment.objects.filter(
        area__slug="leicestershire",
        question__inspection__slug="peel-2018-19",
        question__pillar="effectiveness",
    )
    assert {row.question.slug: row.state for row in leicestershire.select_related("question")} == {
        "effectiveness": "graded",
        "preventing-crime": "carried_forward",
        "investigating-crime": "graded",
        "protecting-vulnerable-people": "graded",
        "serious-and-organised-crime": "carried_forward",
    }


def test_there_are_43_forces_and_england_and_wales() -> None:
    assert Counter(Area.objects.values_list("kind", flat=True)) == {"force": 43, "nation": 1}
    forces = {row["short_name"]: row for row in table("forces.csv")}
    for force in Area.objects.filter(kind="force"):
        line = forces.pop(force.name)
        assert (force.official_name, force.ons_code, force.region) == (
            line["official_name"],
            line["ons_pfa_code"],
            line["region"],
        )
    assert forces == {}


def test_a_pillar_question_without_known_wording_says_so() -> None:
    for question in Question.objects.filter(level="overall"):
        assert bool(question.title_note) != (question.title == PILLAR_WORDING), question


def verdict(earlier: str, later: str, question: str) -> tuple[str, str]:
    link = QuestionLink.objects.get(
        earlier__inspection__slug=earlier,
        earlier__slug=question,
        later__inspection__slug=later,
        later__slug=question,
    )
    return link.relation, link.verdict


@pytest.mark.parametrize(
    "question",
    [
        "preventing-crime",
        "investigating-crime",
        "protecting-vulnerable-people",
        "serious-and-organised-crime",
    ],
)
def test_effectiveness_questions_are_the_same_from_2016_to_2018_19(question: str) -> None:
    assert verdict("peel-effectiveness-2016", "peel-effectiveness-2017", question) == ("same", "comparable")
    assert verdict("peel-effectiveness-2017", "peel-2018-19", question) == ("same", "comparable")
    titles = Question.objects.filter(
        slug=question, inspection__cycle__slug__in=["2016", "2017", "2018-19"]
    ).values_list("title", flat=True)
    assert len(set(titles)) == 1


def test_use_of_resources_is_not_joined_from_2017_to_2018_19() -> None:
    assert verdict("peel-efficiency-2017", "peel-2018-19", "use-of-resources")[1] == "not_comparable"
    follows = QuestionLink.objects.get(
        earlier__inspection__slug="peel-efficiency-2017", earlier__slug="understanding-demand"
    )
    assert (follows.later.slug, follows.relation, follows.verdict) == (
        "use-of-resources",
        "merged",
        "with_care",
    )


@pytest.mark.parametrize(
    ("earlier", "later", "pillar", "expected"),
    [
        ("2014", "2015", "legitimacy", ("not_comparable", "first_grading")),
        ("2014", "2015", "efficiency", ("with_care", "framework_changed")),
        ("2015", "2016", "none", ("comparable", "same_question")),
        ("2016", "2017", "legitimacy", ("with_care", "question_narrowed")),
        ("2018-19", "2021-22", "none", ("not_comparable", "scale_changed")),
        ("2021-22", "2023-25", "none", ("not_comparable", "framework_changed")),
    ],
)
def test_what_the_inspectorate_says_of_two_cycles(
    earlier: str, later: str, pillar: str, expected: tuple[str, str]
) -> None:
    found = CycleVerdict.objects.get(earlier__slug=earlier, later__slug=later, pillar=pillar)
    assert (found.verdict, found.reason_code) == expected


def test_every_rule_of_comparison_names_the_page_that_says_it() -> None:
    rules: list[Any] = [*QuestionLink.objects.all(), *CycleVerdict.objects.all()]
    assert len(rules) == 48
    for rule in rules:
        assert rule.citations.exists()
        assert not rule.citations.filter(publication__url="").exists()


def test_recorded_crime_of_staffordshire_is_as_published() -> None:
    rows = Value.objects.filter(metric__slug="recorded-crime-count").order_by("period_end")
    found = {(row.period_start, row.period_end): row.value for row in rows}
    assert len(found) == 14
    assert found[date(2012, 4, 1), date(2013, 3, 31)] == 59396
    assert found[date(2025, 4, 1), date(2026, 3, 31)] == 88410


def test_fraud_breaks_the_series_of_recorded_crime_after_2012_13() -> None:
    broken = Break.objects.get(metric__slug="recorded-crime-count")
    assert (broken.on, broken.verdict) == (date(2013, 4, 1), "not_comparable")


def test_every_open_figure_states_the_number_and_row_of_its_table() -> None:
    areas = {"Staffordshire": "staffordshire", "National total": "england-and-wales"}
    citations = {
        (citation.value.area.slug, citation.place): citation
        for citation in Citation.objects.filter(
            publication__slug="home-office-outcomes-tables-2026", value__isnull=False
        ).select_related("value__area")
    }
    for line in table("opendata/oocd_dashboard_outcomes_recorded_basis.csv"):
        for column in set(line) - {"area", "fy"}:
            citation = citations.pop(
                (areas[line["area"]], f"Row {line['area']}, {line['fy']}; column {column}")
            )
            assert citation.stated == line[column]
            assert citation.value.value == Decimal(line[column])
            assert citation.value.period_end == date(int(line["fy"][:4]) + 1, 3, 31)
    assert citations == {}


def test_the_national_figure_of_2014_15_names_the_forces_it_lacks() -> None:
    total = Value.objects.get(
        metric__slug="outcome-count-assigned", area__slug="england-and-wales", period_end=date(2015, 3, 31)
    )
    gaps = total.limitations.get(caveat__code="outcome-2014-gaps").caveat
    assert gaps.effect == "no_comparison_over_time"
    assert gaps.excludes.filter(slug="leicestershire").exists()
    assert gaps.excludes.count() == 7


@pytest.mark.parametrize("period_end", [date(2025, 3, 31), date(2026, 3, 31)])
def test_outcomes_of_the_last_years_say_that_some_are_still_open(period_end: date) -> None:
    values = Value.objects.filter(metric__slug__startswith="outcome-count-", period_end=period_end)
    assert values.count() == 20
    assert values.filter(limitations__caveat__code="outcome-open").count() == 20
