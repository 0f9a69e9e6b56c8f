"""The rows of a page as CSV, as JSON and on the page: the same rows, the same values."""

import codecs
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from tests.dashboard.addresses import PAGES, TEXT_PAGES, WITH_ROWS, download
from tests.dashboard.visited import Visited, Visits, words

every_page_with_rows = pytest.mark.parametrize("address", WITH_ROWS)


def leaves(value: Any) -> Iterator[str]:
    """Every word and number inside a list or mapping, as text."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    elif value not in (None, ""):
        yield {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def agree(cell: str, value: Any) -> bool:
    """Whether a cell of the CSV says what the JSON says."""
    if value is None:
        return cell == ""
    if isinstance(value, bool):
        return cell == ("yes" if value else "no")
    if isinstance(value, (int, float)):
        return Decimal(cell) == Decimal(str(value))
    if isinstance(value, str):
        return cell.removeprefix("'") == value.removeprefix("'")
    return all(leaf in cell for leaf in leaves(value)) and bool(cell) == bool(list(leaves(value)))


def rows_of(json: Visited) -> list[tuple[str, dict[str, Any]]]:
    return [(name, row) for name, rows in json.json["tables"].items() for row in rows]


@every_page_with_rows
def test_csv_and_json_have_the_same_rows_with_the_same_values(visit: Visits, address: str) -> None:
    as_csv, as_json = visit(download(address, "csv")), visit(download(address, "json"))
    assert (as_csv.status, as_json.status) == (200, 200)
    assert as_csv.response["Content-Type"] == "text/csv; charset=utf-8"
    assert as_csv.response.content.startswith(codecs.BOM_UTF8), "Excel reads it as text of another encoding"
    assert as_csv.response.content.count(codecs.BOM_UTF8) == 1
    assert not as_json.response.content.startswith(codecs.BOM_UTF8), "RFC 8259 forbids it"
    assert as_json.response["Content-Type"] == "application/json"
    stated = rows_of(as_json)
    several = len(as_json.json["tables"]) > 1
    assert len(as_csv.csv) == len(stated)
    for line, (table, row) in zip(as_csv.csv, stated, strict=True):
        assert not several or line.pop("table") == table
        assert set(row) <= set(line)
        assert [key for key in line if not agree(line[key], row.get(key))] == [], line


@every_page_with_rows
def test_a_download_names_its_page_its_licence_and_sets_no_cookie(visit: Visits, address: str) -> None:
    as_csv, as_json = visit(download(address, "csv")), visit(download(address, "json"))
    assert as_csv.response["Content-Disposition"].startswith('attachment; filename="peelmark-')
    assert as_csv.response["Content-Disposition"].endswith('.csv"')
    assert "Open Government Licence" in as_json.json["licence"]
    assert as_json.json["title"]
    assert not as_csv.response.cookies
    assert not as_json.response.cookies


@every_page_with_rows
def test_a_page_leads_to_its_own_rows(visit: Visits, address: str) -> None:
    page = visit(address)
    canonical = page.own_address
    for suffix, kind in (("csv", "text/csv"), ("json", "application/json")):
        at = download(canonical, suffix)
        assert page.one(f'link[rel="alternate"][type="{kind}"]').attrs["href"] == at
        assert at in {link.attrs["href"] for link in page.all("p.tools a")}


@pytest.mark.parametrize("name", TEXT_PAGES)
def test_a_page_of_text_offers_no_rows(visit: Visits, name: str) -> None:
    assert not visit(PAGES[name][0]).all('link[rel="alternate"], p.tools a')


@pytest.mark.parametrize(
    "address", ["/judgments/?view=list", "/judgments/?force=kent&pillar=legitimacy&view=list"]
)
def test_the_list_of_judgments_shows_the_first_rows_of_its_download(visit: Visits, address: str) -> None:
    rows = visit(download(address, "json")).table("judgments")
    shown = [link.attrs["href"] for link in visit(address).all("table a.grade")]
    assert shown == [
        f"/judgments/{row['force']}/{row['inspection']}/{row['question_slug']}/" for row in rows[:50]
    ]


def test_the_pages_of_the_list_hold_every_judgment_once(visit: Visits) -> None:
    rows = visit("/judgments.json?view=list").table("judgments")
    pages = -(-len(rows) // 50)
    shown = [
        link.attrs["href"]
        for number in range(1, pages + 1)
        for link in visit(f"/judgments/?view=list&page={number}").all("table a.grade")
    ]
    assert shown == [f"/judgments/{row['force']}/{row['inspection']}/{row['question_slug']}/" for row in rows]
    assert len(set(shown)) == len(shown)


@pytest.mark.parametrize("address", ["/judgments/", "/judgments/?force=staffordshire"])
def test_the_matrix_shows_every_judgment_of_its_download(visit: Visits, address: str) -> None:
    rows = visit(download(address, "json")).table("judgments")
    shown = Counter(link.attrs["href"] for link in visit(address).all("table.matrix a.grade"))
    assert shown == Counter(
        f"/judgments/{row['force']}/{row['inspection']}/{row['question_slug']}/" for row in rows
    )


@pytest.mark.parametrize("address", PAGES["metrics"])
def test_the_table_of_figures_has_the_figures_of_its_download_in_order(visit: Visits, address: str) -> None:
    rows = visit(download(address, "json")).table("figures")
    facts = dict.fromkeys((row["name"], row["unit"], row["period"]) for row in rows)
    heads = [words(head) for head in visit(address).all("table.stack tbody th[scope=row]")]
    assert len(heads) == len(facts)
    for head, (name, unit, period) in zip(heads, facts, strict=True):
        assert head.startswith(name)
        assert head.endswith(f"{unit} · {period}")


def test_the_findings_shown_are_those_of_the_download(visit: Visits) -> None:
    rows = visit("/findings.json").table("findings")
    shown = [words(one.query("p")[1]) for one in visit("/findings/").all("li.finding")]
    assert shown == [row["text"] for row in rows if not row["part_of"]][:25]
    assert len(shown) > 20


def test_every_force_is_on_the_page_of_forces_and_in_its_download(visit: Visits) -> None:
    rows = visit("/forces.json").table("forces")
    shown = [words(head) for head in visit("/forces/").all("tbody th a")]
    assert shown == [row["name"] for row in rows]
    assert len(rows) == 43


def test_the_page_of_forces_does_not_promise_grades_that_it_does_not_hold(visit: Visits) -> None:
    """After the pillars: two rounds of Staffordshire, one of Humberside, and three forces besides in 2024."""
    assert "such grades of 5 of the 43 forces are in the data so far" in words(visit("/forces/").one("main"))


def test_a_subject_that_is_no_longer_graded_says_what_came_after_it(visit: Visits) -> None:
    """The matrix of a pillar ends in 2018/19 because no pillar was graded since, not for want of data."""
    ended = "Pillars were graded to 2018/19"
    for address in ("/judgments/", "/judgments/?pillar=efficiency", "/judgments/?question=legitimacy"):
        assert ended in words(visit(address).one("#results"))
    for address in ("/judgments/?question=protecting-vulnerable-people", "/judgments/?force=staffordshire"):
        assert ended not in words(visit(address).one("#results"))


def test_a_list_over_all_forces_says_that_it_is_not_all_there_is(visit: Visits) -> None:
    """Three of 19 grades “inadequate” are of Staffordshire in 2021/22, when few other forces are held."""
    warning = "not all that were given"
    assert warning in words(visit("/judgments/?grade=inadequate").one("#results"))
    assert warning not in words(visit("/judgments/?grade=inadequate&force=kent&view=list").one("#results"))
    assert "A force without a finding here" in words(visit("/findings/").one("#results"))


def test_a_year_in_which_no_force_was_graded_is_no_row_of_zeros(visit: Visits) -> None:
    """Effectiveness in 2014: three forces inspected and not graded, and of the others nothing is known."""
    row = next(row for row in visit("/judgments/").all("details tbody tr") if words(row).startswith("2014"))
    assert words(row).startswith("2014 no grade 0 of 43 forces")


def test_the_grid_of_coverage_has_a_cell_for_every_row_of_the_download(visit: Visits) -> None:
    rows = visit("/coverage.json?inspection=peel-2018-19").table("coverage")
    cells = [words(cell) for cell in visit("/coverage/?inspection=peel-2018-19").all("tbody td")]
    assert len(cells) == len(rows)
    for cell, row in zip(cells, rows, strict=True):
        assert row["held"] is not (cell == "not in the data")
        assert (row["grade"] or "") in cell.lower()
