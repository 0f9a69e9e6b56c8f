"""Importing a table: previewed first, and each figure with its period, its row and its history."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from inspections.checks.rules import breaches
from inspections.models import Citation, Metric, Publication, Value
from tests.inspections.imports.import_command import (
    MODELS,
    ROWS,
    every_force,
    rewrite,
    run,
    shoplifting,
    sizes,
)

pytestmark = pytest.mark.usefixtures("loaded")


def test_a_dry_run_tells_what_would_change_and_changes_nothing(table: Path) -> None:
    before = sizes()
    told = run(table, "--dry-run")
    assert "4 new, 0 the same, 0 different." in told
    assert "New, for example: shoplifting, staffordshire, June 2016: 7,000;" in told
    assert told.endswith("Dry run: nothing was written.\n")
    assert sizes() == before


def test_a_figure_is_published_with_its_period_and_the_row_that_states_it(table: Path) -> None:
    run(table)
    value = shoplifting()
    assert (value.value, value.period_start, value.period_end) == (7000, date(2015, 7, 1), date(2016, 6, 30))
    assert (value.period_kind, value.review_state) == ("12_months", "published")
    citation = Citation.objects.get(value=value)
    assert (citation.place, citation.line, citation.stated) == ("crime.csv", 2, "7000")
    assert citation.publication == value.publication


def test_a_date_typed_otherwise_is_said_in_the_citation(table: Path) -> None:
    run(table)
    citation = Citation.objects.get(value__metric__slug="recorded-crime-12-months-robbery")
    assert citation.note == "The table types this date as 30-12-2017; read as 31 December 2017."
    assert citation.value.period_end == date(2017, 12, 31)


def test_a_count_below_zero_is_kept_with_a_caveat(table: Path) -> None:
    run(table)
    value = Value.objects.get(metric__slug="recorded-crime-12-months-fraud-offences")
    assert value.value == -7
    assert set(value.limitations.values_list("caveat__code", flat=True)) == {"below-zero", "fraud-moved"}


def test_every_row_written_has_one_first_history_row_that_equals_it(table: Path, editor: User) -> None:
    before = {model: set(model.objects.values_list("pk", flat=True)) for model in MODELS}
    run(rewrite(table, every_force("30-06-2016", 105, 98)), "--by", "mary")
    written = 0
    for model in MODELS:
        fields = [field.attname for field in model._meta.concrete_fields]
        rows = {row.pk: row for row in model.objects.exclude(pk__in=before[model])}
        told = list(model.history.filter(id__in=rows).select_related("history_user"))
        assert sorted(history.id for history in told) == sorted(rows)
        for history in told:
            row = rows[history.id]
            assert (history.history_type, history.history_user) == ("+", editor)
            assert history.history_change_reason.startswith("Imported from crime.csv, sha256 ")
            assert [getattr(history, name) for name in fields] == [getattr(row, name) for name in fields]
        written += len(rows)
    # 19 offences and their sum in 43 forces and in England and Wales, each cited; the sums also limited.
    assert written > 2 * 20 * 44


def test_after_an_import_the_data_keep_every_rule(table: Path) -> None:
    run(rewrite(table, [*every_force("30-06-2011", 100, 100), *every_force("30-06-2016", 105, 98), ROWS[2]]))
    assert list(breaches()) == []


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_progress_bar_is_drawn_on_a_terminal(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    run(table)
    assert "Reading:" in terminal.getvalue()
    assert "Values:" in terminal.getvalue()


def test_nothing_is_drawn_where_nobody_watches(table: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(table)
    assert capfd.readouterr().err == ""


def test_a_metric_says_what_it_counts_and_has_no_direction_of_good(table: Path) -> None:
    run(table)
    metric = Metric.objects.get(slug="recorded-crime-12-months-shoplifting")
    assert (metric.name, metric.unit, metric.polarity) == ("Shoplifting, number", "crimes", "none")
    assert metric.part_of.slug == "recorded-crime-12-months"


def test_the_publication_says_which_file_was_read(table: Path) -> None:
    run(table, "--published", "2019-04-25", "--url", "https://www.ons.gov.uk/")
    publication = Publication.objects.get(slug__startswith="recorded-crime-by-force-area-2017-12-")
    assert publication.published == date(2019, 4, 25)
    assert publication.area is None
    assert publication.note == "Read from the file crime.csv, 4 rows."
