"""What holds of every page: its answer, its markup, its parts, and what caches and htmx are told."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from tests.dashboard.addresses import ADDRESSES, FILTERED, ONE_OF_EACH, PAGES, all_names, filled, name_of
from tests.dashboard.visited import PARTIAL, RESTORED, Visits, children, words

SUFFIXES = ("csv", "json")
every_page = pytest.mark.parametrize("address", ADDRESSES)


def vary(header: str) -> list[str]:
    return sorted(name.strip() for name in header.split(","))


@pytest.mark.usefixtures("loaded")
def test_the_list_of_pages_names_every_address_of_the_site() -> None:
    pages = set(PAGES)
    downloads = {f"{name}-{suffix}" for name in pages for suffix in SUFFIXES}
    assert {name for name in all_names() if name not in downloads} == pages
    for name, addresses in PAGES.items():
        assert {name_of(filled(address)) for address in addresses} == {name}


@every_page
def test_a_page_is_found_and_is_well_formed(visit: Visits, address: str) -> None:
    page = visit(address)
    assert page.status == 200
    assert page.response["Content-Type"] == "text/html; charset=utf-8"
    assert [str(error) for error in page.document.errors] == []


@every_page
def test_a_page_has_no_style_or_script_of_its_own(visit: Visits, address: str) -> None:
    page = visit(address)
    attributes = {name for element in page.all("*") for name in element.attrs}
    assert not {name for name in attributes if name == "style" or name.startswith(("on", "hx-on"))}
    assert not page.all("style")
    for script in page.all("script"):
        inline = script.attrs.get("type") == "application/json"
        assert inline or script.attrs.get("src", "").startswith("/static/"), script.to_html()[:80]
        assert not inline or script.attrs.get("id"), "JSON that nothing can find"


@every_page
def test_a_page_names_each_place_once_and_every_reference_meets_one(visit: Visits, address: str) -> None:
    page = visit(address)
    ids = Counter(element.attrs["id"] for element in page.all("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []
    referred = {element.attrs["hx-target"].removeprefix("#") for element in page.all("[hx-target]")}
    referred |= {element.attrs["hx-indicator"].removeprefix("#") for element in page.all("[hx-indicator]")}
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        for element in page.all(f"[{attribute}]"):
            referred.update(element.attrs[attribute].split())
    referred |= {element.attrs["data-chart"] for element in page.all("[data-chart]")}
    links = (element.attrs["href"] for element in page.all("a[href]"))
    referred |= {link.removeprefix("#") for link in links if link.startswith("#")}
    assert referred <= set(ids), referred - set(ids)


@every_page
def test_a_page_has_one_heading_of_its_own_and_skips_no_level(visit: Visits, address: str) -> None:
    page = visit(address)
    heading = words(page.one("h1"))
    levels = [int(element.name[1]) for element in page.all("*") if re.fullmatch(r"h[1-6]", element.name)]
    assert heading
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), levels
    assert all(words(element) for element in page.all("h2, h3"))


@every_page
def test_a_page_has_a_title_a_description_a_language_and_its_place_in_the_menu(
    visit: Visits, address: str
) -> None:
    page = visit(address)
    title = words(page.one("head > title"))
    assert title.endswith(" – Peelmark")
    assert len(title) > len(" – Peelmark")
    assert page.one('meta[name="description"]').attrs["content"]
    assert page.one("html").attrs["lang"] == "en"
    path = address.partition("?")[0]
    current = [link.attrs["href"] for link in page.all("header [aria-current]")]
    assert len(current) <= 1
    assert all(path.startswith(href) for href in current)


def test_pages_about_one_thing_describe_it_to_whoever_finds_them_by_a_search(visit: Visits) -> None:
    about = [PAGES[name][0] for name in ("home", "theme", "judgment", "metric", "finding", "report")]
    told = {visit(address).one('meta[name="description"]').attrs["content"] for address in about}
    assert len(told) == len(about)
    assert all("Staffordshire" in one for one in told)


def test_different_pages_have_different_titles(visit: Visits) -> None:
    titles = Counter(words(visit(address).one("head > title")) for address in ONE_OF_EACH)
    # The front page is the page of the default force.
    assert [title for title, count in titles.items() if count > 1] == [
        words(visit("/forces/staffordshire/").one("head > title"))
    ]


@every_page
def test_a_page_may_be_kept_by_caches_and_sets_no_cookie(visit: Visits, address: str) -> None:
    page = visit(address)
    assert not page.response.cookies
    assert vary(page.response["Vary"]) == ["Accept-Encoding", "HX-History-Restore-Request", "HX-Request"]
    assert vary(page.response["Cache-Control"]) == ["max-age=0", "must-revalidate", "public"]
    assert "HX-Push-Url" not in page.response


@every_page
def test_a_page_forbids_what_it_does_not_need(visit: Visits, address: str) -> None:
    policy = visit(address).response["Content-Security-Policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["style-src"] == "'self'"


@every_page
def test_htmx_gets_the_results_of_the_same_page_and_nothing_around_them(visit: Visits, address: str) -> None:
    page, part = visit(address), visit(address, PARTIAL)
    assert part.status == 200
    assert "<html" not in part.html.lower()
    roots = children(part.one("body"))
    assert [root.attrs.get("id") for root in roots] == ["results"]
    assert part.one("#results").to_html() == page.one("#results").to_html()
    assert vary(part.response["Vary"]) == vary(page.response["Vary"])


@every_page
def test_a_page_taken_from_history_is_whole(visit: Visits, address: str) -> None:
    assert visit(address, RESTORED).html == visit(address).html
    assert "HX-Push-Url" not in visit(address, RESTORED).response


@every_page
def test_the_address_in_the_bar_is_the_one_that_the_page_calls_its_own(visit: Visits, address: str) -> None:
    page, part = visit(address), visit(address, PARTIAL)
    canonical = page.own_address
    assert part.response["HX-Push-Url"] == canonical
    assert visit(canonical).one("#results").to_html() == page.one("#results").to_html()


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("/judgments/?force=&question=&year=&pillar=&grade=&view=", "/judgments/"),
        ("/judgments/?view=list&force=kent", "/judgments/?force=kent&view=list"),
        ("/judgments/?view=list&page=1", "/judgments/?view=list"),
        ("/judgments/?view=list&page=9999", "/judgments/?view=list&page=26"),
        ("/judgments/?force=kent&page=7", "/judgments/?force=kent"),
        ("/judgments/?utm_source=x", "/judgments/"),
        ("/findings/?q=++domestic++abuse+", "/findings/?q=domestic+abuse"),
        ("/findings/?page=9999", "/findings/"),
        ("/metrics/?force=nowhere", "/metrics/"),
        ("/metrics/recorded-crime/?force=nowhere", "/metrics/recorded-crime/"),
        ("/compare/?force=kent&force=&force=kent&force=x", "/compare/?force=kent"),
        ("/coverage/?inspection=&inspection=peel-2018-19", "/coverage/?inspection=peel-2018-19"),
    ],
)
def test_every_spelling_of_a_choice_has_one_address(visit: Visits, asked: str, canonical: str) -> None:
    assert visit(asked).own_address == canonical
    assert visit(asked, PARTIAL).response["HX-Push-Url"] == canonical


@pytest.mark.parametrize("address", [PAGES[name][0] for name in FILTERED])
def test_a_form_of_filters_works_without_script_and_with_it(visit: Visits, address: str) -> None:
    """The same address by the form's own means and by htmx; a button; every field with a label."""
    page = visit(address)
    form = page.one("form.filters")
    path = address.partition("?")[0]
    assert (form.attrs["action"], form.attrs["method"], form.attrs["hx-get"]) == (path, "get", path)
    assert [words(button) for button in page.all("form.filters button")] != []
    labelled = {label.attrs["for"] for label in page.all("form.filters label")}
    fields = page.all("form.filters select, form.filters input")
    assert {field.attrs["id"] for field in fields} == labelled
    assert all(field.attrs["name"] for field in fields)


@every_page
def test_a_table_has_a_caption_and_headings_with_scopes(visit: Visits, address: str) -> None:
    page = visit(address)
    for table in page.all("table"):
        parts = [part.name for part in children(table)]
        assert parts[0] == "caption", parts
        assert words(children(table)[0])
    assert all(heading.attrs.get("scope") for heading in page.all("th"))
    for box in page.all(".scroll"):
        assert box.attrs.get("tabindex") == "0"
        assert box.attrs.get("aria-label") or box.attrs.get("aria-labelledby")


@every_page
def test_a_chart_is_a_named_picture_with_its_data_beside_it(visit: Visits, address: str) -> None:
    page = visit(address)
    for chart in page.all("[data-chart]"):
        caption = chart.query_one("figcaption")
        assert words(caption), "a chart without its sentence"
        assert chart.query("svg[role=img]")
        assert chart.query_one('script[type="application/json"]').attrs["id"] == chart.attrs["data-chart"]
