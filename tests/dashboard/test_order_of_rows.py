"""What a page shows is in its download: as many rows, in the same order, with who states them."""

from typing import Any

import pytest

from inspections.models import Caveat
from tests.dashboard.addresses import PAGES, download
from tests.dashboard.visited import Visited, Visits, words

R2016 = "/reports/staffordshire/peel-effectiveness-2016/"
PUBLICATION = "staffordshire-peel-effectiveness-2016"
QUESTIONS = "/compare/?force=staffordshire&force=kent&force=durham&force=gwent&what=questions"


def tables_of(visit: Visits, address: str) -> dict[str, list[dict[str, Any]]]:
    tables: dict[str, list[dict[str, Any]]] = visit(download(address, "json")).json["tables"]
    return tables


def figure_heads(page: Visited) -> list[str]:
    """The first cell of each line of the table of figures: name, unit and period."""
    (table,) = [one for one in page.all("table.stack") if one.query("th.n")]
    return [words(head) for head in table.query("tbody th[scope=row]")]


@pytest.mark.parametrize("address", [*PAGES["home"], *PAGES["theme"][:1], *PAGES["report"][:2]])
def test_a_table_of_figures_and_its_download_have_the_same_lines(visit: Visits, address: str) -> None:
    rows = tables_of(visit, address)["figures"]
    facts = list(dict.fromkeys((row["name"], row["unit"], row["period"]) for row in rows))
    shown = figure_heads(visit(address))
    assert len(shown) == len(facts) > 10
    for head, (name, unit, period) in zip(shown, facts, strict=True):
        assert head.startswith(name)
        assert head.endswith(f"{unit} · {period}")


def test_the_figure_drawn_above_the_grades_is_in_the_download(visit: Visits) -> None:
    """Anti-social behaviour incidents, England and Wales before Staffordshire in each year."""
    drawn = tables_of(visit, "/forces/staffordshire/preventing-crime/")["above_the_grades"]
    assert {row["metric"] for row in drawn} == {"anti-social-behaviour-incidents"}
    assert [(row["period_end"], row["value"]) for row in drawn] == [
        ("2014-03-31", 36.8),
        ("2014-03-31", 29.1),
        ("2015-03-31", 34),
        ("2015-03-31", 29),
        ("2016-03-31", 31),
        ("2016-03-31", 31),
    ]


@pytest.mark.parametrize("address", PAGES["judgment"])
def test_the_page_of_a_judgment_downloads_its_years_and_findings(visit: Visits, address: str) -> None:
    page, tables = visit(address), tables_of(visit, address)
    shown = [link.attrs["href"] for link in page.all("table.stack a.grade")]
    assert shown == [
        f"/judgments/{row['force']}/{row['inspection']}/{row['question_slug']}/"
        for row in tables["year_by_year"]
    ]
    assert all(row["citations"] and row["change"]["sentence"] for row in tables["year_by_year"])
    told = [words(one.query("p")[1]) for one in page.all("li.finding")]
    assert told == [row["text"] for row in tables["findings"] if not row["part_of"]]
    (own,) = tables["judgment"]
    assert own in tables["year_by_year"]
    assert own["summary"] is None or own["summary"] in page.text


def test_a_report_downloads_what_it_says_in_words_its_limits_and_where_it_disagrees(visit: Visits) -> None:
    page, tables = visit(R2016), tables_of(visit, R2016)
    said = [words(one) for one in page.all("[aria-labelledby=claims-heading] li")]
    assert len(said) == len(tables["claims"]) == 15
    for line, row in zip(said, tables["claims"], strict=True):
        assert line.startswith(f"{row['subject']}: “{row['stated']}”")
        assert row["citations"]
    assert len(tables["caveats"]) == Caveat.objects.filter(publication__slug=PUBLICATION).count()
    assert all(" ".join(row["text"].split()) in page.text for row in tables["caveats"])
    apart = [words(one) for one in page.all("[aria-labelledby=discrepancies-heading] li")]
    assert len(apart) == len(tables["discrepancies"])
    for line, row in zip(apart, tables["discrepancies"], strict=True):
        assert line.startswith(" ".join(row["text"].split()))


@pytest.mark.parametrize("address", PAGES["discrepancies"])
def test_discrepancies_are_downloaded_in_the_order_of_the_page(visit: Visits, address: str) -> None:
    shown = [words(one) for one in visit(address).all("#results ul.prose > li")]
    rows = tables_of(visit, address)["discrepancies"]
    assert len(shown) == len(rows) > 0
    for line, row in zip(shown, rows, strict=True):
        assert line.startswith(" ".join(row["text"].split()))


def test_forces_on_the_same_questions_are_downloaded_cell_by_cell_with_their_sources(visit: Visits) -> None:
    rows = tables_of(visit, QUESTIONS)["judgments"]
    cells = [words(cell) for cell in visit(QUESTIONS).all("table.matrix tbody td")]
    assert len(cells) == len(rows)
    for cell, row in zip(cells, rows, strict=True):
        assert row["held"] is not (cell == "not in the data")
        assert (row["grade"] or row["carried_grade"] or "") in cell.lower()
        assert bool(row["citations"]) is row["held"]
    sentences = [row["sentence"] for row in rows if row["sentence"]]
    assert sentences == [words(one) for one in visit(QUESTIONS).all("details ul.prose li")]
    assert all(row["verdict"] and row["reason"] for row in rows if row["sentence"])
    firsts = [row for row in rows if row["force"] == "staffordshire"]
    assert not any(row["sentence"] for row in firsts)


def test_what_became_of_a_finding_is_downloaded_with_its_source(visit: Visits) -> None:
    followed = [row for row in visit("/findings.json").table("findings") if row["follow_ups"]]
    assert len(followed) == 7
    assert all(one["citations"] for row in followed for one in row["follow_ups"])


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/index.csv", "index"),
        ("/metrics/recorded-crime.csv", "metrics-recorded-crime"),
        ("/judgments.csv?force=kent&year=2016", "judgments-force-kent-year-2016"),
        ("/findings.csv?q=..%2F%22stolen+goods%22%0d", "findings-q-stolen-goods"),
    ],
)
def test_a_saved_table_is_named_after_the_choices(visit: Visits, address: str, name: str) -> None:
    said = visit(address).response["Content-Disposition"]
    assert said == f'attachment; filename="peelmark-{name}.csv"'
