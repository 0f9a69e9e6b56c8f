"""The loaded findings, caveats, claims and discrepancies of the two reports, held against the reading."""

import pytest

from inspections.models import Area, Caveat, Citation, Claim, Discrepancy, Finding, FollowUp, Limitation
from tests.inspections.gold import (
    R2014,
    R2016,
    REPORTS,
    needs_gold,
    reading_of,
    restated,
    stated_numbers,
)
from tests.inspections.test_report_data import BEFORE, QUESTIONS, citations_of

pytestmark = [pytest.mark.usefixtures("loaded"), needs_gold]

# Read from the caveats of 2016: these numbers speak of England and Wales or of other forces only.
OF_THE_NATION = {f"c{n:02}" for n in (1, 3, 12, 15, 19, 20, 21, 24, 25, 28, 33, 34, 35, 37, 38, 39, 40)}
OF_STAFFORDSHIRE = {"c16"}

# The 2014 report alone says that there is no national definition of the group whose re-offending the
# 2016 report compares with England and Wales.
ADDED_LIMITS = {(R2016, "m57"): (R2014, "c05")}

# One reading, two limits: the pilot asks for care with all outcomes, and these disposals it took away.
SPLIT = {"c16-disposals": "c16"}
DISPOSALS_OF_THE_PILOT = {"m34", "m35", "m37", "m78"}

STATUS = {
    "alleviated": "addressed",
    "addressed": "addressed",
    "counted only": "not_reported",
    "improved, still open": "improved_still_applies",
    "still open": "still_applies",
    "not enough progress": "still_applies",
}
FOLLOWS = {"f2": "pf4", "f4": "pf5", "f8": "pf7"}
KINDS_OF_2014 = {"i1": "period", "i2": "unit", "i3": "label", "i4": "period", "i5": "label"}
CLAIM_WORDS = {
    "among the highest": "among_highest",
    "one of the highest": "among_highest",
    "among the lowest": "among_lowest",
    "highest": "highest",
    "slightly higher than the rest": "higher",
    "higher than most forces": "higher",
    "lower than many": "lower",
    "below many": "lower",
    "much lower than in other forces": "lower",
    "in line": "in_line",
    "consistent with": "in_line",
}
LETTERS = "abcd"


def lines_of(citations) -> set[int]:
    return set(citations.values_list("line", flat=True))


@pytest.mark.parametrize("report", REPORTS)
def test_each_finding_is_loaded_with_its_parts_and_every_place_that_tells_it(report):
    reading = reading_of(report)
    in_prose = reading.get("prose_findings", ())
    for found in [*reading["findings"], *(each for each in in_prose if not each.get("same_as"))]:
        finding = Finding.objects.get(publication__slug=report, code=found["id"])
        question = finding.question
        assert f"{question.inspection.slug}/{question.slug}" == QUESTIONS[report, found["question"]]
        assert finding.kind == found["type"]
        assert finding.area.slug == "staffordshire"
        assert finding.review_state == "published"
        assert finding.deadline.lower() == found.get("deadline", finding.deadline.lower())
        parts = list(finding.parts.all())
        assert [part.code for part in parts] == [
            found["id"] + LETTERS[i] for i in range(len(found.get("parts", ())))
        ]
        for part, told in zip(parts, found.get("parts", ()), strict=True):
            assert told["line"] in lines_of(part.citations)
        first = found["line"] if "line" in found else found["lines"][0]
        again = {each["line"] for each in in_prose if each.get("same_as") == found["id"]}
        everywhere = lines_of(Citation.objects.filter(finding__in=[finding, *parts]))
        assert {first, *again} <= everywhere


def test_no_finding_is_extra():
    assert Finding.objects.filter(publication__slug=R2014).count() == 2 + 8
    assert Finding.objects.filter(publication__slug=R2016).count() == 11 + 3 + 3 + 7  # parts, prose, earlier
    counted = Finding.objects.filter(publication__slug=R2016, kind="area_for_improvement", part_of=None)
    in_the_list = counted.filter(question__inspection__slug="peel-effectiveness-2016").exclude(code="x9")
    assert in_the_list.count() == reading_of(R2016)["areas_for_improvement_count"]


def test_earlier_findings_stand_at_the_earlier_question_with_what_became_of_them():
    for told in reading_of(R2016)["prior_year_findings"]:
        finding = Finding.objects.get(publication__slug=R2016, code=told["id"])
        slug = QUESTIONS[R2016, told["question"]].split("/")[1]
        assert (finding.question.inspection.slug, finding.question.slug) == (BEFORE[told["year"]], slug)
        assert finding.kind == told["type"]
        follow_up = FollowUp.objects.get(finding=finding)
        assert follow_up.status == STATUS[told["status"]]
        cited = lines_of(finding.citations) | lines_of(follow_up.citations)
        assert set(told["lines"]) <= cited
        assert follow_up.citations.exists()


def test_threads_run_only_where_the_report_makes_the_link():
    threads = Finding.objects.filter(follows__isnull=False).values_list("code", "follows__code")
    assert dict(threads) == FOLLOWS


@pytest.mark.parametrize("report", REPORTS)
def test_each_caveat_is_loaded_with_all_its_lines(report):
    told = {caveat["id"]: caveat for caveat in reading_of(report)["caveats"]}
    told |= {code: told[whole] for code, whole in SPLIT.items() if report == R2016}
    assert set(Caveat.objects.filter(publication__slug=report).values_list("code", flat=True)) == set(told)
    for code, caveat in told.items():
        row = Caveat.objects.get(publication__slug=report, code=code)
        assert lines_of(row.citations) == {caveat["line"], *caveat.get("also", ())}


def test_each_value_is_limited_by_the_caveats_of_all_its_statements_that_concern_its_area():
    expected = set()
    for stated in stated_numbers():
        value = citations_of(stated).first().value_id
        of_the_other = OF_STAFFORDSHIRE if stated.area == "england-and-wales" else OF_THE_NATION
        for reading in restated(stated.report, stated.head["id"]):
            kept = [c for c in reading["caveats"] if stated.report == R2014 or c not in of_the_other]
            expected |= {(value, stated.report, code) for code in kept}
        if stated.head["id"] in DISPOSALS_OF_THE_PILOT and (stated.report, of_the_other) == (
            R2016,
            OF_THE_NATION,
        ):
            expected.add((value, R2016, "c16-disposals"))
        if (stated.report, stated.head["id"]) in ADDED_LIMITS:
            expected.add((value, *ADDED_LIMITS[stated.report, stated.head["id"]]))
    span = Citation.objects.get(reference=f"{R2016}/m63/england-and-wales/701").value_id
    expected |= {(span, R2016, "c32"), (span, R2016, "c33")}
    limits = Limitation.objects.filter(value__publication__slug__in=REPORTS)
    found = set(limits.values_list("value", "caveat__publication__slug", "caveat__code"))
    assert found == expected


@pytest.mark.parametrize(
    ("code", "left_out"),
    [
        ("c12", {"dorset"}),
        ("c24", {"city-of-london"}),
        ("c33", {"city-of-london", "devon-and-cornwall", "essex", "gloucestershire", "lancashire"}),
        ("c35", {"derbyshire", "durham", "gloucestershire"}),
        ("c39", {"dorset", "nottinghamshire"}),
        ("c40", {"humberside"}),
    ],
)
def test_a_caveat_names_the_forces_that_a_national_figure_leaves_out(code, left_out):
    caveat = Caveat.objects.get(publication__slug=R2016, code=code)
    assert set(caveat.excludes.values_list("slug", flat=True)) == left_out
    held = Area.objects.filter(values__limitations__caveat=caveat).distinct()
    assert {area.slug for area in held} <= {"england-and-wales"}


@pytest.mark.parametrize(
    ("code", "effect"),
    [
        ("c08", "no_comparison_over_time"),  # calls for assistance, 2015 and 2016
        ("c26", "no_comparison_over_time"),  # organised crime groups and earlier years
        ("c17", "no_comparison_between_metrics"),  # figure 4 and figure 8
        ("c11", "care_over_time"),  # better recording since 2014
        ("c16", "care_between_areas"),  # the pilot of out-of-court disposals
        ("c16-disposals", "no_comparison_between_areas"),  # cautions, cannabis warnings, penalty notices
        ("c28", "care_between_areas"),  # the plain mean of 43 forces
        ("c10", "note"),  # without fraud in both reports
    ],
)
def test_a_caveat_does_to_a_comparison_what_the_annex_says(code, effect):
    assert Caveat.objects.get(publication__slug=R2016, code=code).effect == effect


def test_each_comparison_in_words_is_a_claim():
    told = reading_of(R2016)["rank_claims"]
    assert Claim.objects.count() == len(told) == 15
    heads = {metric["id"]: metric["same_as"] or metric["id"] for metric in reading_of(R2016)["metrics"]}
    for each in told:
        claim = Claim.objects.get(publication__slug=R2016, code=each["id"])
        assert claim.word == CLAIM_WORDS[each["claim"]]
        assert lines_of(claim.citations) == {each["line"]}
        assert set(claim.caveats.values_list("code", flat=True)) == set(each["caveats"])
        if each["value_ref"]:
            start = f"{R2016}/{heads[each['value_ref']]}/staffordshire/"
            assert claim.value.citations.filter(reference__startswith=start).exists()
            assert claim.metric == claim.value.metric
        else:
            assert claim.value is None


@pytest.mark.parametrize("report", REPORTS)
def test_each_discrepancy_of_the_source_is_shown_with_all_its_places(report):
    told = {each["id"]: each for each in reading_of(report)["inconsistencies"] if each["kind"] == "source"}
    rows = Discrepancy.objects.filter(publication__slug=report)
    # Faults of the text extraction (columns flattened, pages doubled) are no fault of the report.
    assert set(rows.values_list("code", flat=True)) == set(told)
    for row in rows:
        assert row.kind == told[row.code].get("severity", KINDS_OF_2014.get(row.code))
        assert set(told[row.code]["lines"]) <= lines_of(row.citations)
