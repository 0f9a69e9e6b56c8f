"""What we tell of the two reports is told in our own words; what is quoted from them is short."""

import re
from collections.abc import Iterator

import pytest
from django.db.models import Model

from inspections import models
from tests.inspections.gold import REPORTS, needs_reports, squeezed, text_of

pytestmark = [pytest.mark.usefixtures("loaded"), needs_reports]

# Names of sections and questions are names, and stay exact; so do the few words that a place states.
IN_OUR_WORDS = {
    models.Break: ("reason",),
    models.Caveat: ("text",),
    models.Citation: ("note",),
    models.Claim: ("subject",),
    models.CycleVerdict: ("reason",),
    models.Discrepancy: ("text", "shown"),
    models.Finding: ("text", "note"),
    models.FollowUp: ("text",),
    models.Judgment: ("summary", "note"),
    models.Metric: ("name", "definition", "denominator"),
    models.MetricLink: ("reason",),
    models.QuestionLink: ("reason",),
    models.StatedComparison: ("reason",),
    models.Value: ("note", "period_note"),
}
SAME_IN_A_ROW = 9
LONGEST_QUOTATION = 13  # two periods of twelve months, the one against the other


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", squeezed(text).replace("-", " "))


def runs_of(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[i : i + SAME_IN_A_ROW]) for i in range(len(words) - SAME_IN_A_ROW + 1))


@pytest.fixture(scope="module")
def printed() -> set[tuple[str, ...]]:
    """Every nine words that stand in a row in one of the reports."""
    return {run for report in REPORTS for run in runs_of(words_of(" ".join(text_of(report))))}


@pytest.mark.parametrize("model", IN_OUR_WORDS, ids=lambda model: model.__name__)
def test_no_nine_words_in_a_row_are_those_of_a_report(
    printed: set[tuple[str, ...]], model: type[Model]
) -> None:
    texts = [
        text for told in model._default_manager.values_list(*IN_OUR_WORDS[model]) for text in told if text
    ]
    assert texts
    assert [text for text in texts if printed & set(runs_of(words_of(text)))] == []


def test_what_a_place_states_is_quoted_in_a_few_words() -> None:
    cited = models.Citation.objects.filter(publication__slug__in=REPORTS)
    quoted = [stated for stated in cited.values_list("stated", flat=True) if stated]
    assert max(len(words_of(stated)) for stated in quoted) <= LONGEST_QUOTATION


def test_no_passage_of_a_report_is_kept_beside_a_citation() -> None:
    assert not models.Citation.objects.exclude(quotation="").exists()
