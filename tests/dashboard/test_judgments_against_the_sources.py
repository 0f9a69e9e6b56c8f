"""Every judgment of the download, held against the table of published judgments."""

import csv
import json
from collections import Counter
from typing import Any

import pytest

from tests.dashboard.visited import Visits, words
from tests.inspections.gold import SHARED

TABLE = SHARED / "data" / "peel_judgments.csv"
ONLY_IN_THE_REPORTS = {
    ("staffordshire", "peel-effectiveness-2015", "serious-and-organised-crime"),
    ("staffordshire", "peel-effectiveness-2016", "specialist-capabilities"),
}
STATES = {"ungraded": "ungraded", "not inspected": "not_inspected"}
GRADES = {"outstanding", "good", "adequate", "requires improvement", "inadequate"}

# National counts that the inspectorate or the press published, with what the table cannot fill
# (data/coverage.md): subject, cycle, outstanding, good, requires improvement, inadequate.
NATIONAL_COUNTS = [
    ("efficiency", "2014", 5, 34, 3, 0),  # Lincolnshire, the 35th good, is not in the data
    ("effectiveness", "2015", 1, 24, 18, 0),
    ("efficiency", "2016", 2, 33, 8, 0),
    ("effectiveness", "2016", 1, 28, 13, 1),
    ("efficiency", "2017", 2, 30, 9, 0),  # of 10: Humberside is not in the data
    ("legitimacy", "2017", 1, 34, 6, 0),  # Greater Manchester was not graded, Humberside is missing
]


@pytest.fixture
def rows(visit: Visits) -> list[dict[str, Any]]:
    return visit("/judgments.json?view=list").table("judgments")


def names_of_forces(visit: Visits) -> dict[str, str]:
    """The slug of each force by its short name."""
    links = visit("/judgments/?question=effectiveness").all("table.matrix tbody th a")
    return {words(link): link.attrs["href"].strip("/").split("/")[-1] for link in links}


@pytest.mark.skipif(not TABLE.exists(), reason="the table of judgments is not at hand")
def test_every_row_of_the_table_is_in_the_download_with_its_grade_or_state(
    visit: Visits, rows: list[dict[str, Any]]
) -> None:
    slugs = names_of_forces(visit)
    ours = {
        (row["force"], row["cycle"], row["pillar"], "" if row["level"] == "overall" else row["question"]): row
        for row in rows
    }
    assert len(ours) == len(rows) == 1259
    with TABLE.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert len(table) == 1257
    for line in table:
        row = ours.pop((slugs[line["force"]], line["cycle"], line["pillar"], line["question"]))
        carried = row["state"] == "carried_forward"
        assert not carried or "carried" in line["note"]
        assert row["state"] == STATES.get(line["grade"], "carried_forward" if carried else "graded"), line
        assert row["grade"] == (line["grade"] if row["state"] == "graded" else None), line
        assert row["carried_grade"] == (line["grade"] if carried else None), line
        assert row["published"] == line["published"]
        cited = {place["url"] for place in row["citations"]}
        others = {address for address in line["other_source_urls"].split(" ; ") if address}
        assert {line["source_url"]} | others <= cited
    extra = {(row["force"], row["inspection"], row["question_slug"]) for row in ours.values()}
    assert extra == ONLY_IN_THE_REPORTS


def test_a_grade_stands_only_where_the_force_was_graded_in_that_inspection(
    rows: list[dict[str, Any]],
) -> None:
    assert Counter(row["state"] for row in rows) == {
        "graded": 1151,
        "ungraded": 47,
        "carried_forward": 44,
        "not_inspected": 17,
    }
    for row in rows:
        assert (row["grade"] in GRADES) is (row["state"] == "graded")
        assert (row["carried_grade"] in GRADES) is (row["state"] == "carried_forward")
        assert bool(row["carried_from"]) is (row["state"] == "carried_forward")
        assert row["citations"], "a judgment without a source"


def test_adequate_is_a_grade_only_since_the_scale_of_five(rows: list[dict[str, Any]]) -> None:
    cycles = {row["cycle"] for row in rows if row["grade"] == "adequate"}
    assert cycles == {"2021/22", "2023-25"}
    assert {row["scale"] for row in rows if row["cycle"] in cycles} == {"five-tier"}


def spread_of(visit: Visits, subject: str) -> dict[str, dict[str, int]]:
    """How many forces have each grade, by year, as the table on the page has it."""
    found = {}
    for row in visit(f"/judgments/?question={subject}").all("details table tbody tr"):
        counts = words(row.query("td")[0]).replace("requiring", "requires").split(", ")
        found[words(row.query_one("th"))] = {
            word: int(number) for number, word in (one.split(" ", 1) for one in counts if one != "no grade")
        }
    return found


@pytest.mark.parametrize(
    ("subject", "cycle", "outstanding", "good", "improve", "inadequate"), NATIONAL_COUNTS
)
def test_the_distribution_is_the_national_count(
    visit: Visits, subject: str, cycle: str, outstanding: int, good: int, improve: int, inadequate: int
) -> None:
    assert spread_of(visit, subject)[cycle] == {
        "outstanding": outstanding,
        "good": good,
        "requires improvement": improve,
        "inadequate": inadequate,
    }


def subjects(visit: Visits) -> list[str]:
    options = visit("/judgments/").all("#filter-question option")
    return [option.attrs["value"] for option in options if option.attrs["value"]]


def test_a_distribution_counts_each_graded_force_once_and_no_carried_grade(visit: Visits) -> None:
    for subject in subjects(visit):
        rows = visit(f"/judgments.json?question={subject}").table("judgments")
        graded: dict[str, set[tuple[str, str]]] = {}
        for row in rows:
            if row["state"] == "graded":
                graded.setdefault(row["cycle"], set()).add((row["force"], row["grade"]))
        for cycle, counts in spread_of(visit, subject).items():
            told = Counter(grade for _, grade in graded.get(cycle, ()))
            assert {word: count for word, count in counts.items() if count} == dict(told), (subject, cycle)
            assert sum(counts.values()) <= 43


@pytest.mark.parametrize("subject", ["effectiveness", "efficiency", "legitimacy"])
def test_the_bars_of_a_distribution_are_the_numbers_of_its_table(visit: Visits, subject: str) -> None:
    payload = json.loads(visit(f"/judgments/?question={subject}").one("#distribution").to_text(strip=False))
    drawn = [count for trace in payload["data"] if trace["type"] == "bar" for count in trace["x"]]
    told = [list(counts.values()) for counts in spread_of(visit, subject).values()]
    # Fewer than 40 of the 43 forces are not a fair sample of all, and are not drawn.
    assert drawn == [count for counts in told if sum(counts) >= 40 for count in counts]


def test_too_few_forces_are_not_drawn_as_if_they_were_all(visit: Visits) -> None:
    page = visit("/judgments/?question=serious-and-organised-crime")
    assert page.all("#distribution") == []
    assert "not a fair sample" in page.text


def test_a_page_says_how_many_of_43_a_distribution_covers(visit: Visits) -> None:
    for subject in subjects(visit):
        for row in visit(f"/judgments/?question={subject}").all("details table tbody tr"):
            counts = spread_of(visit, subject)[words(row.query_one("th"))]
            assert words(row.query("td")[1]).startswith(f"{sum(counts.values())} of 43 forces")
