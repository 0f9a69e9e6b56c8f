"""Of a long history a page reads the last figures only: the same that it would find among all."""

import pytest

from dashboard.figures import latest_of_each, pairs
from dashboard.queries.areas import themes
from dashboard.queries.figures import (
    figures_of_report,
    forces_with_figures,
    latest_figures_of,
    latest_figures_on_theme,
    on_theme,
    publications_with_figures,
    rows_of,
    series_on_theme,
)

pytestmark = pytest.mark.usefixtures("loaded")


def test_the_last_figures_of_a_publication_are_those_found_among_all() -> None:
    looked = 0
    for force in (one.slug for one in forces_with_figures()):
        for publication, _ in publications_with_figures(force):
            everything = pairs(figures_of_report(force, publication))
            values, facts = latest_figures_of(force, publication)
            assert latest_of_each(pairs(values)) == latest_of_each(everything)
            assert sum(facts.values()) == len(everything)
            looked += len(everything) - len(latest_of_each(everything))
    assert looked > 50  # there are earlier ones to be left out


def test_the_last_figures_on_a_subject_are_those_found_among_all() -> None:
    left_out = 0
    for theme in themes():
        for force in ("staffordshire", "kent"):
            everything, series = rows_of(on_theme(theme.slug, force)), series_on_theme(theme.slug, force)
            for whole in ("", *(one.metric.slug for one in series)):
                values = latest_figures_on_theme(theme.slug, force, series, whole)
                assert latest_of_each(pairs(values)) == latest_of_each(pairs(everything))
                assert [one for one in values if one.metric.slug == whole] == [
                    one for one in everything if one.metric.slug == whole
                ]
                left_out += len(everything) - len(values)
            dated = [
                value
                for value in everything
                if not value.is_nation and value.period_end and value.value is not None
            ]
            assert {one.metric.slug: one.dated for one in series if one.dated} == {
                slug: sum(value.metric.slug == slug for value in dated)
                for slug in {value.metric.slug for value in dated}
            }
    assert left_out > 50
