"""What is not published stands on no page and in no download."""

import pytest
from django.test import Client

from inspections.models import Finding, Judgment, Value
from tests.dashboard.addresses import PAGES, TEXT_PAGES, WITH_ROWS, download, filled, name_of
from tests.dashboard.visited import Visits, words

OF_ONE_THING = ("judgment", "finding")
REVIEWED = (
    "judgments",
    "judgment",
    "year_by_year",
    "figures",
    "above_the_grades",
    "open_findings",
    "findings",
)
UNPUBLISHED = ("draft", "rejected")


@pytest.mark.parametrize("state", UNPUBLISHED)
@pytest.mark.parametrize("address", WITH_ROWS)
def test_with_nothing_published_every_page_still_answers_and_has_no_row(
    client: Client, visit: Visits, address: str, state: str
) -> None:
    address = filled(address)
    for model in (Judgment, Value, Finding):
        model.objects.update(review_state=state)
    expected = 404 if name_of(address) in OF_ONE_THING else 200
    page = client.get(address)
    assert page.status_code == expected
    answer = client.get(download(address, "json"))
    if expected == 200 and page.context["notices"] and "source=" in address:
        assert answer.status_code == 422  # of this publication nothing can be chosen any more
        return
    assert answer.status_code == expected
    if expected == 200:
        tables = answer.json()["tables"]
        rows = [row for name in REVIEWED for row in tables.get(name, ())]
        assert [row for row in rows if row.get("held", True)] == []
        # Where forces are compared, each question keeps its row, with no judgment in it.
        for row in rows:
            assert {name for name, told in row.items() if told} == {
                "question",
                "question_slug",
                "inspection",
                "force",
            }


@pytest.mark.parametrize("state", UNPUBLISHED)
def test_a_judgment_that_is_not_published_is_nowhere(client: Client, visit: Visits, state: str) -> None:
    address = "/judgments/staffordshire/peel-effectiveness-2016/overall/"
    Judgment.objects.filter(
        area__slug="staffordshire",
        question__inspection__slug="peel-effectiveness-2016",
        question__slug="overall",
    ).update(review_state=state)
    assert client.get(address).status_code == 404
    for page in (
        "/",
        "/judgments/",
        "/judgments/?force=staffordshire",
        "/judgments/?force=staffordshire&view=list",
        "/reports/staffordshire/peel-effectiveness-2016/",
        "/forces/staffordshire/effectiveness/",
        "/coverage/?inspection=peel-effectiveness-2016",
        "/compare/?force=staffordshire&force=kent&what=questions&inspection=peel-effectiveness-2016",
    ):
        assert f'href="{address}"' not in client.get(page).content.decode(), page
    rows = client.get("/judgments.json?view=list").json()["tables"]["judgments"]
    assert len(rows) == 1258
    # The judgment after it is now set beside an earlier one, never beside what is not published.
    (later,) = [
        row
        for row in rows
        if (row["force"], row["inspection"], row["level"])
        == ("staffordshire", "peel-effectiveness-2017", "overall")
    ]
    assert later["change"]["since"] == "2015"


@pytest.mark.parametrize("state", UNPUBLISHED)
def test_a_figure_that_is_not_published_is_nowhere(client: Client, visit: Visits, state: str) -> None:
    """63.5 crimes per 1,000 population in the 12 months to 30 June 2016."""
    changed = Value.objects.filter(metric__slug="recorded-crime", area__slug="staffordshire").update(
        review_state=state
    )
    assert changed
    for page in (
        "/index.json",
        "/metrics.json",
        "/metrics/recorded-crime.json",
        "/reports/staffordshire/peel-effectiveness-2016.json",
        "/compare.json?force=staffordshire",
    ):
        rows = client.get(page).json()["tables"]["figures"]
        assert not [
            row for row in rows if (row["metric"], row["area"]) == ("recorded-crime", "staffordshire")
        ]
    page = Visits()("/metrics/recorded-crime/")
    assert [words(cell) for cell in page.all("td strong") if "63.5" in words(cell)] == []
    assert "63.5" not in words(page.one("p.lead"))


@pytest.mark.parametrize("state", UNPUBLISHED)
def test_a_finding_that_is_not_published_is_nowhere(client: Client, visit: Visits, state: str) -> None:
    finding = Finding.objects.get(publication__slug="staffordshire-peel-effectiveness-2016", code="f2")
    finding_page = filled(PAGES["finding"][0])
    Finding.objects.filter(pk=finding.pk).update(review_state=state)
    assert client.get(finding_page).status_code == 404
    for page in ("/", "/findings/", "/reports/staffordshire/peel-effectiveness-2016/"):
        assert finding.text not in client.get(page).content.decode(), page


@pytest.mark.parametrize("name", TEXT_PAGES)
def test_a_page_of_text_needs_no_data(client: Client, visit: Visits, name: str) -> None:
    for model in (Judgment, Value, Finding):
        model.objects.update(review_state="draft")
    assert client.get(PAGES[name][0]).status_code == 200
