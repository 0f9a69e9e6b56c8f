"""Addresses that nobody should type: a helpful page, never a trace."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.dashboard.addresses import ONE_OF_EACH, PAGES, WITH_ROWS, download, filled
from tests.dashboard.visited import PARTIAL, Visits, words

NOWHERE = (
    "/nonsense/",
    "/forces/nowhere/",
    "/forces/Staffordshire/",
    "/judgments/nowhere/peel-effectiveness-2016/overall/",
    "/judgments/staffordshire/peel-effectiveness-1816/overall/",
    "/judgments/staffordshire/peel-effectiveness-2016/nothing/",
    "/metrics/nothing/",
    "/findings/999999999/",
    "/reports/nowhere/peel-effectiveness-2016/",
    "/reports/staffordshire/nothing/",
    "/forces/england-and-wales/",
)
TOO_LARGE = ("/findings/99999999999999999999999999/",)
FILTERS = {
    "/judgments/": ("force", "question", "year", "pillar", "grade", "view"),
    "/metrics/": ("force", "source", "category"),
    "/metrics/recorded-crime/": ("force",),
    "/compare/": ("force", "what", "inspection", "category", "kind"),
    "/findings/": ("force", "inspection", "question", "kind", "status"),
    "/coverage/": ("inspection",),
    "/discrepancies/": ("kind", "source"),
}
EACH_FILTER = [(address, name) for address, names in FILTERS.items() for name in names]
UNREADABLE = {
    "nul": "%00",
    "nul inside": "kent%00",
    "control": "%01%02%1b%7f",
    "new line": "kent%0d%0aSet-Cookie:+a=b",
    "not UTF-8": "%ff%fe",
    "half a surrogate": "%ed%a0%80",
    "markup": "%3Cscript%3Ealert(1)%3C/script%3E%22%27",
    "template": "%7B%7B+settings.SECRET_KEY+%7D%7D",
    "very long": "x" * 5000,
    "right to left": "%E2%80%AE%D7%90",
}


@pytest.mark.parametrize("address", [*NOWHERE, *TOO_LARGE])
@pytest.mark.parametrize("suffix", ["html", "csv", "json"])
def test_what_does_not_exist_is_not_found_and_the_page_helps(
    visit: Visits, address: str, suffix: str
) -> None:
    page = visit(address if suffix == "html" else f"{address.rstrip('/')}.{suffix}")
    assert page.status == 404
    assert page.document.errors == []
    assert words(page.one("h1"))
    assert {"/forces/", "/judgments/", "/findings/"} <= {a.attrs["href"] for a in page.all("main a")}
    assert "Traceback" not in page.html
    assert not page.response.cookies


def test_a_force_that_does_not_exist_is_named(visit: Visits) -> None:
    assert "nowhere" in words(visit("/forces/nowhere/").one("main"))


@pytest.mark.parametrize(("address", "name"), EACH_FILTER)
def test_an_unknown_choice_is_left_out_and_said(visit: Visits, address: str, name: str) -> None:
    page = visit(f"{address}?{name}=no-such-thing")
    assert page.status == 200
    assert "“no-such-thing” is not in the data" in words(page.one(".notices"))
    assert visit(f"{address}?{name}=no-such-thing", PARTIAL).response["HX-Push-Url"] == address
    said = words(page.one(".notices"))
    assert words(page.one("#results")).replace(f"{said} ", "") == words(visit(address).one("#results"))


@pytest.mark.parametrize(("address", "name"), EACH_FILTER)
@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_a_download_with_an_unknown_choice_is_refused(
    visit: Visits, address: str, name: str, suffix: str
) -> None:
    """Nobody reads notices in a table: all 43 forces would be taken for the one that was misspelt."""
    refused = visit(f"{address.rstrip('/')}.{suffix}?{name}=no-such-thing")
    assert refused.status == 422
    assert "“no-such-thing” is not in the data" in (
        refused.json["detail"] if suffix == "json" else refused.html
    )
    assert "Content-Disposition" not in refused.response


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_a_choice_that_the_page_does_not_offer_is_left_out_and_said(visit: Visits, address: str) -> None:
    """A letter is lost in “force”, and the rows of all forces would pass for those of one."""
    page = visit(f"{address}?forc=kent")
    assert page.status == 200
    assert "There is no choice “forc” here" in words(page.one(".notices"))
    assert page.own_address == visit(address).own_address
    for suffix in ("csv", "json") if address in WITH_ROWS else ():
        refused = visit(f"{download(address, suffix)}?forc=kent")
        assert refused.status == 422
        assert "no choice “forc”" in (refused.json["detail"] if suffix == "json" else refused.html)


def test_a_choice_of_another_page_is_said_with_those_that_there_are(visit: Visits) -> None:
    said = words(visit("/coverage/?force=kent").one(".notices"))
    assert said == "There is no choice “force” here; it was left out. The choices are: inspection."
    said = words(visit("/forces/?force=kent").one(".notices"))
    assert said == "There is no choice “force” here; it was left out. This page has no choices."


@pytest.mark.parametrize("mark", ["utm_source=letter", "fbclid=x", "gclid=x", "mc_cid=x", "ref=x", "forc="])
def test_marks_that_others_add_to_a_link_and_empty_choices_are_passed_over(visit: Visits, mark: str) -> None:
    assert visit(f"/forces/?{mark}").html == visit("/forces/").html
    assert visit(f"/forces.csv?{mark}").csv == visit("/forces.csv").csv


@pytest.mark.parametrize(("name", "asked"), [("judgments", "force=kent&view=list"), ("findings", "q=risk")])
def test_a_download_has_all_pages_so_none_is_too_far(visit: Visits, name: str, asked: str) -> None:
    """An address that was kept while there were more rows still gives those that are left."""
    found = visit(f"/{name}.json?{asked}&page=999").table(name)
    assert found == visit(f"/{name}.json?{asked}").table(name) != []


@pytest.mark.parametrize("address", FILTERS)
@pytest.mark.parametrize("kind", UNREADABLE)
def test_whatever_stands_in_an_address_the_page_is_well_formed(
    visit: Visits, address: str, kind: str
) -> None:
    asked = "&".join(f"{name}={UNREADABLE[kind]}" for name in (*FILTERS[address], "q", "page"))
    page = visit(f"{address}?{asked}")
    assert page.status == 200
    assert page.document.errors == []
    assert not any(script.to_text().startswith("alert") for script in page.all("script"))
    assert "Set-Cookie" not in page.response


def test_no_line_end_in_an_address_reaches_a_header(visit: Visits) -> None:
    for address, names in FILTERS.items():
        asked = "&".join(f"{name}={UNREADABLE['new line']}" for name in (*names, "q"))
        answer = visit(f"{address}?{asked}", PARTIAL).response
        assert len(answer["HX-Push-Url"].splitlines()) == 1
        assert "Set-Cookie" not in answer


@pytest.mark.parametrize("asked", ["abc", "-1", "0", "1.5", "99999999999", "%D9%A3", "1e3", "+"])
@pytest.mark.parametrize("address", ["/findings/?", "/judgments/?view=list&"])
def test_a_bad_page_number_gives_a_page_that_is_there(visit: Visits, address: str, asked: str) -> None:
    page = visit(f"{address}page={asked}")
    assert page.status == 200
    assert page.all(".pages")
    if asked != "+":  # a plus is a space, and a space is nothing
        assert "page" in words(page.one(".notices")).lower()


def test_a_page_past_the_end_is_the_last_and_that_is_said(visit: Visits) -> None:
    page = visit("/judgments/?view=list&page=27")
    assert "no page 27" in words(page.one(".notices"))
    assert "page 26" in words(page.one(".notices"))
    assert "1251 to 1259 of 1259" in words(page.one(".pages")).replace(",", "")


def test_a_very_long_search_is_cut_and_that_is_said(visit: Visits) -> None:
    page = visit(f"/findings/?q={'burglary+' * 500}")
    assert "first 100 characters" in words(page.one(".notices"))
    assert len(page.one("#filter-q").attrs["value"]) <= 100


def test_a_search_finds_every_word_in_any_order_and_case(visit: Visits) -> None:
    first = [one.attrs["id"] for one in visit("/findings/?q=DOMESTIC+abuse").all("li.finding")]
    second = [one.attrs["id"] for one in visit("/findings/?q=abuse+domestic").all("li.finding")]
    assert first == second != []


@pytest.mark.parametrize("search", ["%25", "_", "100%25", "%5C", "%27+OR+1%3D1--", "%22"])
def test_signs_that_mean_something_to_a_database_are_only_signs(visit: Visits, search: str) -> None:
    """No finding holds any of these."""
    page = visit(f"/findings/?q={search}")
    assert page.status == 200
    assert not page.all("li.finding")


def test_of_a_choice_made_twice_the_last_counts(visit: Visits) -> None:
    page = visit("/judgments/?force=kent&force=durham")
    assert page.own_address == "/judgments/?force=durham"


def test_forces_may_be_named_up_to_four_times_in_compare(visit: Visits) -> None:
    asked = "&".join(f"force={name}" for name in ("kent", "durham", "gwent", "essex", "surrey"))
    page = visit(f"/compare/?{asked}")
    assert page.own_address.count("force=") == 4
    assert "four" in words(page.one(".notices")) or "4" in words(page.one(".notices"))


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("/judgments/?force=durham&year=2014&grade=inadequate", "start again"),
        ("/judgments/?force=durham&year=2014&grade=inadequate&view=list", "start again"),
        ("/metrics/?category=firearms&source=staffordshire-crime-inspection-2014", "start again"),
        ("/findings/?force=kent", "start again"),
        ("/compare/?force=kent", "judgments"),
    ],
)
def test_a_choice_that_nothing_meets_says_so_and_shows_a_way_out(
    visit: Visits, address: str, text: str
) -> None:
    page = visit(address)
    assert page.status == 200
    assert text in words(page.one("#results"))
    assert page.all("#results p.say a")


@pytest.mark.parametrize("address", [*ONE_OF_EACH, "/forces.csv", "/findings.json"])
def test_only_asking_is_allowed(client: Client, visit: Visits, address: str) -> None:
    asked = filled(address)
    head = client.head(asked)
    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Type"] == visit(address).response["Content-Type"]
    for method in ("post", "put", "patch", "delete"):
        answer = getattr(client, method)(asked)
        assert answer.status_code == 405
        assert answer["Allow"] == "GET, HEAD"


def test_an_address_without_its_last_slash_leads_to_the_page(client: Client, visit: Visits) -> None:
    for name, (first, *_) in PAGES.items():
        if name != "home" and "?" not in first:
            answer = client.get(filled(first).rstrip("/"))
            assert (answer.status_code, answer["Location"]) == (301, filled(first))


# The client keeps nothing between two texts, so one for all of them will do.
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=120), name=st.sampled_from(["q", "force", "page", "status"]))
def test_no_text_in_an_address_breaks_the_page_of_findings(
    client: Client, visit: Visits, text: str, name: str
) -> None:
    answer = client.get("/findings/", {name: text})
    assert answer.status_code == 200


@pytest.mark.parametrize("address", ["/metrics/?force=kent", "/metrics/recorded-crime/?force=kent"])
def test_where_a_force_has_no_figures_the_page_leads_to_one_that_has(visit: Visits, address: str) -> None:
    told = visit(address).all("#results p.say a")
    assert [(words(one), one.attrs["href"].partition("?")[2]) for one in told][:1] == [
        ("Staffordshire", "force=staffordshire")
    ]
