"""Recorded crime is not crime: figures of demand and recording never look better or worse."""

import re

import pytest

from inspections.models import Metric
from tests.dashboard.visited import Visits, words

WITHOUT_DIRECTION = ("demand", "recording")
JUDGING = re.compile(
    r"\b(better|worse|best|worst|improv\w*|declin\w*|deteriorat\w*|good|bad|fail\w*)\b", re.IGNORECASE
)
SOURCES = (
    "staffordshire-crime-inspection-2014",
    "staffordshire-peel-effectiveness-2016",
    "home-office-outcomes-tables-2026",
    "home-office-recorded-crime-tables-2026",
)


@pytest.mark.usefixtures("loaded")
def test_no_metric_of_demand_or_recording_has_a_direction_of_good() -> None:
    metrics = Metric.objects.filter(kind__in=WITHOUT_DIRECTION)
    assert metrics.count() > 20
    assert not metrics.exclude(polarity="none").exists()


@pytest.mark.parametrize("source", SOURCES)
def test_no_sentence_on_demand_or_recording_judges(visit: Visits, source: str) -> None:
    metrics = set(Metric.objects.filter(kind__in=WITHOUT_DIRECTION).values_list("slug", flat=True))
    rows = visit(f"/metrics.json?source={source}").table("figures")
    sentences = [row["sentence"] for row in rows if row["metric"] in metrics and row["sentence"]]
    assert [sentence for sentence in sentences if JUDGING.search(sentence)] == []


def test_the_page_of_a_figure_of_demand_or_recording_says_that_there_is_no_good_side(visit: Visits) -> None:
    for metric in Metric.objects.filter(kind__in=WITHOUT_DIRECTION):
        page = visit(f"/metrics/{metric.slug}/")
        assert "Neither high nor low is good" in page.text
        if metric.category == "recorded_crime":
            assert "Recorded crime is not crime" in page.text
        said = [
            words(page.one("p.lead")),
            *(words(one) for one in page.all("figcaption, svg title, svg desc")),
        ]
        # The name of a metric may hold such a word; what is said of it may not.
        assert [one for one in said if JUDGING.search(one.replace(metric.name, ""))] == []


def test_a_definition_leaves_what_is_good_to_the_line_below_it(visit: Visits) -> None:
    for metric in Metric.objects.all():
        assert not re.search(r"direction of good|(higher|lower) is better|neither high", metric.definition)
        assert str(metric.get_polarity_display()) in visit(f"/metrics/{metric.slug}/").text


def test_the_rows_of_figures_of_demand_or_recording_name_no_side_as_good(visit: Visits) -> None:
    slugs = set(Metric.objects.filter(kind__in=WITHOUT_DIRECTION).values_list("slug", flat=True))
    seen = 0
    for source in SOURCES:
        for row in visit(f"/metrics/?source={source}").all("table.stack tbody tr"):
            link = row.query_one("th a")
            if link is not None and link.attrs["href"].split("/")[2] in slugs:
                told = words(row.query("td")[-1]).lower()
                assert "neither high nor low is good" in told
                assert not re.search(r"\b(better|worse|improved|declined)\b", told)
                seen += 1
    assert seen > 20


def test_what_stands_out_names_its_direction_of_good_or_says_that_there_is_none(visit: Visits) -> None:
    labels = {"neither high nor low is good", "higher is better", "lower is better"}
    answers = visit("/").all("dl.answers dd")[1]
    each = [words(one).lower() for one in answers.query("li")]
    of_all = words(answers).lower().removesuffix(".").rpartition("in each of them ")[2]
    assert each
    assert of_all in labels or all(any(label in one for label in labels) for one in each), each


def test_no_page_ranks_forces_or_adds_grades_up(visit: Visits) -> None:
    """Forces stand in the order of their names, in any list and matrix."""
    for subject in ("effectiveness", "efficiency"):
        names = [
            words(head) for head in visit(f"/judgments/?question={subject}").all("table.matrix tbody th")
        ]
        assert names == sorted(names)
    for section in visit("/forces/").all("section"):
        addresses = [link.attrs["href"] for link in section.query("tbody th a")]
        assert addresses == sorted(addresses)
