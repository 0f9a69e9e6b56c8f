"""The loaded figures and grades of the two reports, held against a careful reader's account of them."""

import re
from decimal import Decimal

import pytest

from inspections.models import Citation, Judgment, StatedComparison, Value
from tests.inspections.gold import (
    AREAS,
    FORMS,
    R2014,
    R2016,
    REPORTS,
    Stated,
    needs_gold,
    needs_reports,
    reading_of,
    restated,
    squeezed,
    stated_numbers,
    text_of,
)

pytestmark = [pytest.mark.usefixtures("loaded"), needs_gold]

# The reading takes the graphic first; we show the text, which goes before a graphic.
SHOWN_FROM_ANOTHER_PLACE = {(R2016, "m08", "staffordshire"): Decimal("31")}

# No number for England and Wales, only words: "in line with", "consistent with".
IN_WORDS_ONLY = {"planned-spend-on-local-policing", "offenders-per-member-of-staff"}

UNITS = {
    "PCSOs": "police community support officers",
    "forces of 43": "of 43 forces",
    "per 100 domestic abuse offences (called percent here)": "per 100 domestic abuse offences",
    "per 100 domestic abuse offences (printed without a unit)": "per 100 domestic abuse offences",
    "percent (percent or percentage points not stated)": "percent or percentage points (not stated)",
    "pounds sterling": "pounds",
    "share of the England and Wales rate": "of the England and Wales rate",
}

NUMBER_WORDS = {
    "three": 3,
    "five": 5,
    "about six": 6,
    "eight": 8,
    "ten": 10,
    "twenty-four": 24,
    "just over half": Decimal("0.5"),
    "£143 million": 143_000_000,
}

QUESTIONS = {
    (R2014, "j1"): "crime-inspection-2014/preventing-crime",
    (R2014, "j2"): "crime-inspection-2014/investigating-crime",
    (R2014, "j3"): "crime-inspection-2014/anti-social-behaviour",
    (R2016, "j0"): "peel-effectiveness-2016/overall",
    (R2016, "j1"): "peel-effectiveness-2016/preventing-crime",
    (R2016, "j2"): "peel-effectiveness-2016/investigating-crime",
    (R2016, "j3"): "peel-effectiveness-2016/protecting-vulnerable-people",
    (R2016, "j4"): "peel-effectiveness-2016/serious-and-organised-crime",
    (R2016, "j5"): "peel-effectiveness-2016/specialist-capabilities",
}
BEFORE = {2014: "crime-inspection-2014", 2015: "peel-effectiveness-2015"}
CHANGES = {
    "same": "unchanged",
    "same grade, improved work": "unchanged",
    "up": "improved",
    "down": "declined",
}


def citations_of(stated: Stated):
    start = f"{stated.report}/{stated.reading['id']}/{stated.area}/"
    return Citation.objects.filter(reference__startswith=start).select_related("value__metric", "value__area")


def printed_number(text: str) -> Decimal:
    """The number in a printed statement, without sign, comma, unit or margin."""
    if text in NUMBER_WORDS:
        return Decimal(NUMBER_WORDS[text])
    return Decimal(re.search(r"[\d,]+(\.\d+)?", text)[0].replace(",", ""))


def printed_decimals(text: str) -> int:
    """Decimals of the first number printed; one half is written 0.5 here."""
    if text == "just over half":
        return 1
    found = re.search(r"\d+\.(\d+)", text)
    return len(found[1]) if found else 0


def judgment_on(question: str) -> Judgment:
    inspection, slug = question.split("/")
    return Judgment.objects.get(
        area__slug="staffordshire", question__inspection__slug=inspection, question__slug=slug
    )


def cited_lines(judgment: Judgment, report: str, form: str) -> set[int]:
    cited = judgment.citations.filter(publication__slug=report, form=form)
    return set(cited.values_list("line", flat=True))


@pytest.mark.parametrize("stated", stated_numbers(), ids=str)
def test_each_stated_number_is_cited_with_its_line_and_form_as_printed(stated):
    citations = list(citations_of(stated))
    assert citations
    for citation in citations:
        # A count of forces is told a second time in the annex, as the reading's note says.
        assert (
            citation.line in stated.reading["lines"] or f"again at {citation.line}" in stated.reading["note"]
        )
        assert citation.form == FORMS[stated.reading["where"]] or citation.line == 1307
        assert printed_number(citation.stated) == abs(stated.value)
        assert citation.evidence == "report"


@pytest.mark.parametrize("stated", stated_numbers(), ids=str)
def test_each_fact_is_one_value_with_its_period_unit_and_precision(stated):
    value = citations_of(stated).first().value
    key = (stated.report, stated.head["id"], stated.area)
    shown = SHOWN_FROM_ANOTHER_PLACE.get(key)
    if shown is None:
        head = stated.head[f"{AREAS[stated.area]}_value"]
        shown = stated.value if head is None else head
    assert value.value == shown
    assert (value.area.slug, value.publication.slug) == (stated.area, stated.report)
    assert value.margin == stated.margin
    period, baseline = stated.head["period"], stated.head["baseline_period"] or {}
    kind = "not_stated" if period["type"] == "unstated" else period["type"]
    days = (value.period_start, value.period_end, value.baseline_start, value.baseline_end)
    assert value.period_kind == kind
    assert [day and day.isoformat() for day in days] == [
        period["start"],
        period["end"],
        baseline.get("start"),
        baseline.get("end"),
    ]
    unit = stated.head["unit"]
    assert value.metric.unit == UNITS.get(unit, unit)
    assert value.metric.category == stated.head["category"]
    assert value.metric.outcome_code == (
        stated.head.get("outcome_code") or stated.reading.get("outcome_code") or ""
    )
    assert value.review_state == "published"


@pytest.mark.parametrize("report", REPORTS)
def test_precision_is_that_of_the_most_precise_statement_of_the_number_shown(report):
    for value in Value.objects.filter(publication__slug=report, value__isnull=False):
        places = [
            printed_decimals(citation.stated)
            for citation in value.citations.all()
            if printed_number(citation.stated) == abs(value.value)
        ]
        assert value.decimals == max(places), value


@pytest.mark.parametrize("report", REPORTS)
def test_approximate_and_claimed_numbers_are_marked(report):
    for reading in reading_of(report)["metrics"]:
        if reading["staffordshire_value"] is None or reading["same_as"]:
            continue
        value = citations_of(Stated(report, reading, reading, "staffordshire")).first().value
        assert value.approximate == (reading["approximate"] or "")
        assert value.claimed_by_force is reading["force_claimed"]


def test_no_value_is_extra_and_words_are_not_turned_into_numbers():
    told = {(each.report, each.head["id"], each.area) for each in stated_numbers()}
    values = Value.objects.filter(publication__slug__in=REPORTS)
    # One range over the forces has neither a force value nor a national one in the reading.
    assert values.filter(value__isnull=False).count() == len(told) == 159
    ranges = values.filter(range_low__isnull=False)
    assert [(each.range_low, each.range_high) for each in ranges] == [(Decimal("3.9"), Decimal("44.4"))]
    in_words = values.exclude(missing_reason="")
    assert {each.metric.slug for each in in_words} == IN_WORDS_ONLY
    assert {(each.missing_reason, each.area.slug) for each in in_words} == {
        ("words_only", "england-and-wales")
    }
    assert values.count() == 159 + 1 + 2


def test_a_subtotal_holds_its_parts():
    for reading in reading_of(R2016)["metrics"]:
        parent = reading["parent"]
        if parent in {each["id"] for each in reading_of(R2016)["metrics"]}:
            part = citations_of(Stated(R2016, reading, reading, "staffordshire")).first().value.metric
            whole = Citation.objects.get(
                reference__startswith=f"{R2016}/{parent}/staffordshire/4"
            ).value.metric
            assert part.part_of == whole


def test_facts_told_several_times_are_one_value_with_several_citations():
    value = Citation.objects.get(reference=f"{R2016}/m30/staffordshire/476").value
    assert len(restated(R2016, "m05")) == 2
    assert {(each.form, each.stated) for each in value.citations.all()} == {
        ("graphic", "13.7%"),
        ("table", "13.7"),
    }


@pytest.mark.parametrize("report", REPORTS)
def test_each_grade_of_the_report_is_a_judgment_with_every_place_cited(report):
    reading = reading_of(report)
    for found in [*reading["judgments"], *reading["ungraded"]]:
        judgment = judgment_on(QUESTIONS[report, found["id"]])
        assert squeezed(judgment.question.title) == squeezed(found["question"])
        assert (judgment.grade and judgment.grade.word) == found["grade"]
        assert judgment.state == ("graded" if found["grade"] else "ungraded")
        assert judgment.evidence == "report"
        assert judgment.summary
        assert cited_lines(judgment, report, "badge") == set(found["lines"])
        assert cited_lines(judgment, report, "prose") >= set(found["statement_lines"] or ())


def test_earlier_grades_told_by_the_2016_report_are_judgments_of_their_own_year():
    for told in reading_of(R2016)["previous_judgments"]:
        slug = QUESTIONS[R2016, told["question_ref"]].split("/")[1]
        judgment = judgment_on(f"{BEFORE[told['year']]}/{slug}")
        assert judgment.grade.word == told["grade"]
        assert cited_lines(judgment, R2016, "prose") == set(told["lines"])


def test_the_report_cites_no_judgment_beyond_the_reading():
    cited = Judgment.objects.filter(citations__publication__slug__in=REPORTS).distinct()
    assert cited.count() == 3 + 6 + 5  # 2014, 2016 with the ungraded one, 2015 as told in 2016


def test_what_the_report_says_of_change_goes_before_every_rule():
    for told in reading_of(R2016)["direction_of_travel"]:
        question = QUESTIONS[R2016, told["question_ref"]]
        comparison = StatedComparison.objects.get(judgment=judgment_on(question))
        assert comparison.change == CHANGES[told["change"]]
        assert comparison.earlier_question.inspection.slug == "peel-effectiveness-2015"
        assert comparison.earlier_question.slug == question.split("/")[1]
        assert [citation.line for citation in comparison.citations.all()] == [told["line"]]
    assert StatedComparison.objects.filter(citations__publication__slug__in=REPORTS).count() == 5


@needs_reports
@pytest.mark.parametrize("report", REPORTS)
def test_what_a_citation_says_is_printed_stands_on_that_line(report):
    lines = text_of(report)
    for citation in Citation.objects.filter(publication__slug=report).exclude(stated=""):
        # A printed phrase may run on to the next line.
        there = squeezed(" ".join(lines[citation.line - 1 : citation.line + 1]))
        assert squeezed(citation.stated) in there, citation.reference
