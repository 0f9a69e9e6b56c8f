"""How what was read stands to the data, and what the checks say of it."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from inspections.actions.extract import catalogue
from inspections.actions.match import say_what_it_is
from inspections.actions.suggest import (
    accept,
    correct,
)
from inspections.desk.advice import Advice
from inspections.desk.standing import Standings
from inspections.models import (
    Area,
    ExtractionRun,
    Inspection,
    Judgment,
    Value,
)
from inspections.transitions import MoveNotAllowedError
from tests.factories import ValueFactory
from tests.inspections.desk.conftest import read
from tests.inspections.desk.reports import OVERALL, QUESTION, TEXT, extraction, judgment
from tests.inspections.desk.suggested import only, standing


def test_a_report_of_a_new_force_is_all_new(run: ExtractionRun) -> None:
    assert {standing(one).word for one in run.suggestions.all()} == {"new"}
    assert (run.force.name, run.inspection.slug) == ("Northshire", "peel-effectiveness-2016")


def test_what_is_published_already_is_the_same_or_differs_with_both_values(
    run: ExtractionRun, anna: User
) -> None:
    figure = only(run, "value", payload__area="northshire")
    ValueFactory(
        metric__slug="other", area=run.force, publication=run.publication, value="1"
    )  # another metric
    assert standing(figure).word == "new"
    same = ValueFactory(
        metric=Standings(run).subjects.metrics["recorded-crime"],
        area=run.force,
        publication=run.publication,
        value="63.5",
    )
    assert standing(figure).word == "same"
    Value.objects.filter(pk=same.pk).update(value="36.5")

    (difference,) = standing(figure).differences

    assert (difference.field, difference.data, difference.report) == ("value", "36.5", "63.5")


@pytest.mark.parametrize(
    ("held", "decimals", "word"),
    [
        ("63.5", 1, "same"),
        ("64", 0, "same"),
        ("62", 0, "differs"),
        ("63.46", 2, "same"),
        ("63.4", 1, "differs"),
    ],
)
def test_a_number_is_the_same_if_it_rounds_to_what_is_printed(
    run: ExtractionRun, held: str, decimals: int, word: str
) -> None:
    ValueFactory(
        metric=Standings(run).subjects.metrics["recorded-crime"],
        area=run.force,
        publication=run.publication,
        value=held,
        decimals=decimals,
    )

    assert standing(only(run, "value", payload__area="northshire")).word == word


def test_saying_what_a_report_is_matches_anew_what_nobody_has_decided(northshire: Area, anna: User) -> None:
    run = read(anna, extraction(force=None, year=None))
    assert (run.force, run.inspection, run.publication) == (None, None, None)
    assert {standing(one).word for one in run.suggestions.all()} == {"incomplete"}

    inspection = Inspection.objects.get(slug="peel-effectiveness-2016")
    say_what_it_is(run=run, force=northshire, inspection=inspection, by=anna)

    assert {standing(one).word for one in run.suggestions.all()} == {"new"}
    assert run.publication.slug == "northshire-peel-effectiveness-2016"
    accept(suggestion=only(run, "finding"), by=anna)
    with pytest.raises(MoveNotAllowedError, match=r"Take that back first\."):
        say_what_it_is(run=run, force=Area.objects.get(slug="kent"), inspection=inspection, by=anna)


def test_advice_tells_of_other_statements_of_leaps_and_of_steps(northshire: Area, anna: User) -> None:
    found = extraction()
    again = {**found["metrics"][0], "line": 12, "force_value": 66, "force_decimals": 0}
    judged = [*found["judgments"], judgment(OVERALL, "inadequate", line=14)]
    run = read(anna, {**found, "metrics": [*found["metrics"], again], "judgments": judged})
    standings = Standings(run)
    metric = standings.subjects.metrics["recorded-crime"]
    ValueFactory(
        metric=metric,
        area=northshire,
        value="40",
        decimals=0,
        period_start=date(2013, 7, 1),
        period_end=date(2014, 6, 30),
    )
    advice = Advice(standings, list(run.suggestions.all()))

    told = advice.on(only(run, "value", line=7, payload__area="northshire"))

    # (63.5 - 40) / 40 = 0.5875
    assert told == (
        "Line 12 of this report states 66 instead.",
        "Unusual: 59 percent more than the 40 of the period to 30 June 2014.",
    )
    assert advice.on(only(run, "judgment", line=3)) == ("Line 14 of this report states inadequate instead.",)


def test_advice_adds_up_a_table(northshire: Area, anna: User) -> None:
    found = extraction()
    row = {**found["metrics"][0], "unit": "percent", "national_value": None}
    rows = {"outcome-total": 101, "outcome-assigned": 90, "outcome-not-yet-assigned": 9}
    figures = [
        {**row, "metric": metric, "force_value": number, "force_decimals": 0, "line": line}
        for line, (metric, number) in enumerate(rows.items(), start=20)
    ]
    run = read(anna, {**found, "metrics": figures})
    advice = Advice(Standings(run), list(run.suggestions.all()))

    assert advice.on(only(run, "value", line=20)) == ("Its 2 rows add up to 99, not to 101.",)


def test_a_name_that_an_editor_matched_to_a_metric_is_known_next_time(run: ExtractionRun, anna: User) -> None:
    figure = only(run, "value")
    figure.raw = {**figure.raw, "name": "Crimes recorded"}
    figure.save()
    assert known_as("burglary-in-a-dwelling") == []

    correct(
        suggestion=figure, payload={**figure.payload, "metric": "burglary-in-a-dwelling"}, by=anna, reason=""
    )

    assert known_as("burglary-in-a-dwelling") == ["Crimes recorded"]
    other = run.suggestions.filter(kind="value").exclude(pk=figure.pk).first()
    other.raw = {**other.raw, "name": "Crimes recorded"}
    other.save()
    accept(suggestion=other, by=anna)
    assert known_as("burglary-in-a-dwelling") == []  # the name has meant two things


def known_as(metric: str) -> list[str]:
    return next(one["synonyms"] for one in catalogue() if one["slug"] == metric)


def test_two_questions_of_one_report_are_told_apart(run: ExtractionRun) -> None:
    found = {one.payload["question"] for one in run.suggestions.filter(kind="judgment")}

    assert found == {"overall", "preventing-crime"}
    assert only(run, "finding").payload["question"] == "preventing-crime"
    assert QUESTION in TEXT
    assert not Judgment.objects.filter(area=run.force).exists()


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("PEEL 2023–25", "peel-2023-25"),
        ("PEEL 2021/22", "peel-2021-22"),
        ("PEEL 2018-19: Police effectiveness", "peel-2018-19"),
        ("PEEL 2025–27", None),  # a round that the data do not know yet
        ("PEEL: Police effectiveness 2016", "peel-effectiveness-2016"),
    ],
)
def test_a_report_that_names_its_round_is_of_no_other(
    northshire: Area, anna: User, title: str, slug: str | None
) -> None:
    run = read(anna, extraction(), f"{title}\n{TEXT}")

    assert (run.inspection and run.inspection.slug) == slug
