"""A report of an inspection that the data do not know yet is published without a developer."""

from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from inspections.models import (
    Area,
    Cycle,
    ExtractionRun,
    GradingScale,
    Inspection,
    Judgment,
    Metric,
    Question,
    Theme,
    Value,
)
from tests.inspections.desk.conftest import read
from tests.inspections.desk.reports import OVERALL, QUESTION, TEXT, extraction, judgment
from tests.inspections.desk.suggested import only, standing
from tests.inspections.desk.test_desk_pages import client_of

COUNTED = {"category": "demand", "kind": "demand", "unit_kind": "count", "polarity": "none", "order": 0}


@pytest.fixture
def of_2026(northshire: Area, anna: User) -> ExtractionRun:
    """A report of a year of which the data have no inspection, with a figure of an unknown metric."""
    known = extraction()["metrics"][0]
    figure = {**known, "metric": None, "name": "Drones flown", "unit": "flights"}
    judged = [
        {**judgment(OVERALL, "adequate", line=3, level="overall"), "year": 2026},
        {**judgment(QUESTION, "good", line=5), "year": 2026},
    ]
    text = f"PEEL 2025–27\n{TEXT}"
    return read(anna, extraction(year=2026, judgments=judged, metrics=[figure]), text)


def links(client: Client, run: ExtractionRun) -> set[str]:
    """The addresses of all forms for something to add that the desk offers."""
    page = client.get(reverse("admin:desk_run", args=[run.pk]))
    cards = [card for _, group in page.context["groups"] for card in group]
    return {link.address for link in [*page.context["lists"], *(card.adds for card in cards)] if link}


def fill_in(client: Client, address: str, **fields: Any) -> str:
    """Send a form with what the address fills in and what a person adds; where it leads."""
    told = {name: values[0] for name, values in parse_qs(urlparse(address).query).items()}
    answer = client.post(address, {**told, **fields, "_save": "Save"})
    assert answer.status_code == 302, answer.context["errors"]
    return str(answer["Location"])


def link_to(client: Client, run: ExtractionRun, model: str) -> str:
    """The first of the forms for one kind of row."""
    return min(one for one in links(client, run) if f"/{model}/add/" in one)


def test_inspection_questions_and_metric_are_added_from_the_desk_and_the_report_is_published(
    of_2026: ExtractionRun, anna: User, ben: User
) -> None:
    run, annas, bens = of_2026, client_of(anna), client_of(ben)
    desk = reverse("admin:desk_run", args=[run.pk])
    assert {standing(one).word for one in run.suggestions.all()} == {"incomplete"}
    scale = GradingScale.objects.get(grades__word="adequate")
    cycle = Cycle.objects.create(slug="2025-27", name="2025-27", first_year=2025, last_year=2027, scale=scale)

    inspection = link_to(annas, run, "inspection")
    assert fill_in(annas, inspection, cycle=cycle.pk) == desk  # its name is on the title page
    run.refresh_from_db()
    assert (run.inspection.name, run.publication.slug) == ("PEEL 2025-27", "northshire-peel-2025-27")
    theme = Theme.objects.first().pk
    while missing := sorted(one for one in links(annas, run) if "/question/add/" in one):
        assert fill_in(annas, missing[0], theme=theme, pillar="none", short_title="Short") == desk
    asked = Question.objects.filter(inspection=run.inspection)
    assert set(asked.values_list("title", flat=True)) == {OVERALL, QUESTION}
    metric = link_to(annas, run, "metric")
    chosen = {
        "theme": theme,
        "category": "demand",
        "kind": "demand",
        "unit_kind": "count",
        "polarity": "none",
    }
    assert fill_in(annas, metric, **chosen, name="Flights of drones", order=0).startswith(f"{desk}#s")
    assert {standing(one).word for one in run.suggestions.all()} == {"new"}

    sent = {"title": "PEEL 2025-27: Northshire", "published": "2026-03-02", "date_precision": "day"}
    annas.post(reverse("admin:desk_details", args=[run.pk]), sent)
    annas.post(reverse("admin:desk_accept_many", args=[run.pk]), {"confidence": "1"})
    for suggestion in run.suggestions.filter(kind="judgment"):
        bens.post(reverse("admin:desk_review", args=[run.pk, suggestion.pk]), {"verdict": "confirmed"})
    bens.post(reverse("admin:desk_publish", args=[run.pk]), {"note": ""})

    shown = Judgment.objects.published().filter(area=run.force, question__inspection__slug="peel-2025-27")
    assert sorted(one.grade.word for one in shown) == ["adequate", "good"]
    assert Value.objects.published().filter(metric__name="Flights of drones").count() == 2
    public = Client()
    for one in shown:
        page = public.get(f"/judgments/northshire/peel-2025-27/{one.question.slug}/")
        assert one.grade.word in page.text.lower()
    assert public.get("/metrics/drones-flown/?force=northshire").status_code == 200


def test_a_new_metric_is_that_of_every_figure_of_its_name_and_of_no_other(
    northshire: Area, anna: User
) -> None:
    known = extraction()["metrics"][0]
    figures = [
        {**known, "metric": None, "name": name, "unit": "flights", "line": line}
        for name, line in (("Drones flown", 4), ("Drones flown", 6), ("Dogs walked", 8))
    ]
    run = read(anna, extraction(metrics=figures))
    address = next(one for one in links(client_of(anna), run) if "Drones" in one)

    fill_in(client_of(anna), address, **COUNTED, theme=Theme.objects.first().pk)

    found = run.suggestions.filter(kind="value").values_list("raw__name", "payload__metric").distinct()
    assert set(found) == {("Drones flown", "drones-flown"), ("Dogs walked", None)}


def test_what_somebody_has_decided_is_not_matched_again(run: ExtractionRun, anna: User) -> None:
    annas = client_of(anna)
    suggestion = only(run, "judgment")
    annas.post(reverse("admin:desk_suggestion", args=[run.pk, suggestion.pk]), {"act": "reject"})
    Question.objects.filter(inspection=run.inspection, slug="overall").update(slug="renamed")

    address = f"{reverse('admin:inspections_area_add')}?desk={run.pk}"
    fill_in(annas, address, slug="guernsey", name="Guernsey", official_name="Guernsey Police", kind="force")

    assert only(run, "judgment").payload["question"] == "overall"
    assert run.force.slug == "northshire"


def test_without_a_report_that_was_read_a_form_leads_where_it_always_did(anna: User, loaded: None) -> None:
    annas = client_of(anna)
    for desk in ("", "x", "999", "8" * 5000, "https://elsewhere.example"):
        address = f"{reverse('admin:inspections_area_add')}?desk={desk}"
        name = f"Area {desk[:3]}"
        fields = {"slug": f"area-{len(desk)}", "name": name, "official_name": name, "kind": "region"}
        assert fill_in(annas, address, **fields) == reverse("admin:inspections_area_changelist")


def test_a_question_of_an_earlier_year_is_not_offered_to_the_inspection_of_the_report(
    northshire: Area, anna: User
) -> None:
    earlier = {**judgment("How well does the force fly drones?", "good", line=3), "year": 2015}
    own = {**judgment("How well does the force walk dogs?", "good", line=5), "year": 2016}
    run = read(anna, extraction(judgments=[judgment(OVERALL, "good", line=3), earlier, own]))

    offered = [one for one in links(client_of(anna), run) if "/question/add/" in one]

    assert ["dogs" in one for one in offered] == [True]
    assert Inspection.objects.get(slug="peel-effectiveness-2016").pk == run.inspection_id
    assert not Metric.objects.filter(slug="drones-flown").exists()


def test_a_metric_chosen_for_one_figure_is_that_of_the_other_of_its_name_and_both_cards_say_so(
    northshire: Area, anna: User
) -> None:
    figure = {**extraction()["metrics"][0], "metric": None, "name": "Crimes per head"}
    other = {**figure, "name": "Thefts per head", "line": 8}
    run = read(anna, extraction(metrics=[figure, other]))
    own, nation = run.suggestions.filter(kind="value", line=7)
    form = {f"s{own.pk}-{name}": value or "" for name, value in own.payload.items()}
    sent = {**form, f"s{own.pk}-metric": "recorded-crime", "act": "correct"}

    answer = client_of(anna).post(
        reverse("admin:desk_suggestion", args=[run.pk, own.pk]), sent, headers={"HX-Request": "true"}
    )

    assert only(run, "value", pk=own.pk).state == "edited"
    assert only(run, "value", pk=nation.pk).state == "pending"
    assert standing(only(run, "value", pk=nation.pk)).word == "new"
    assert f'<article id="s{nation.pk}"' in answer.text
    assert answer.text.count('hx-swap-oob="true"') == 2  # the other card, and the counts
    thefts = run.suggestions.filter(kind="value", line=8)
    assert [standing(one).missing for one in thefts] == ["Choose the metric."] * 2
