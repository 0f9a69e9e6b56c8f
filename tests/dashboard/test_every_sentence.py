"""Every sentence of comparison that the data produce, held against the list that people have read.

The list is `every_sentence.txt` beside this file. To read what changed:
`READ_SENTENCES=1 pytest tests/dashboard/test_every_sentence.py`, then the difference of the list.
"""

import os
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from django.test import Client

from dashboard.changes import changes
from dashboard.figures import pairs
from dashboard.queries.areas import forces, themes
from dashboard.queries.figures import forces_with_figures
from dashboard.queries.judgments import cycle_rows
from dashboard.queries.judgments import judgments as every_judgment
from dashboard.queries.lists import all_metrics
from dashboard.queries.metric import metric_file
from dashboard.queries.rules import rulebook
from dashboard.tables.over_time import series_of
from dashboard.wording import period
from tests.dashboard.figures_held import figures_beside

LIST = Path(__file__).with_name("every_sentence.txt")


class NoLetters(dict[str, str]):
    """Sentences carry no caveat marks."""

    def __missing__(self, key: str) -> str:
        return ""


LONGEST = 30  # words: what a listener follows in one breath


def about_judgments() -> Iterator[tuple[str, str]]:
    """One for every judgment against the one before it."""
    judgments = every_judgment().in_order
    answers = changes(judgments, rulebook(), [cycle.name for cycle in cycle_rows()])
    for one in judgments:
        yield f"{one.force.slug}/{one.question.key}", answers[one.pk].answer.sentence


def about_areas() -> Iterator[tuple[str, str]]:
    """One for every figure of a force with a national figure beside it."""
    for force in forces_with_figures():
        for pair in pairs(figures_beside(force.slug)):
            if pair.answer:
                yield f"{force.slug}/{pair.known.metric.slug}/{period(pair.known)}", pair.answer.sentence


def about_time() -> Iterator[tuple[str, str]]:
    """One for every figure against the one before it of the same area."""
    for force in forces_with_figures():
        values = figures_beside(force.slug)
        for slug in sorted({value.metric.slug for value in values}):
            own = [value for value in values if value.metric.slug == slug]
            found = metric_file(slug, force.slug)
            assert found
            for series in series_of(own, breaks=found.breaks, links=found.links, letters=NoLetters()):
                for earlier, later in pairwise(series.points):
                    if later.since_before:
                        key = f"{series.name}/{slug}/{earlier.end} to {later.end}"
                        yield key, later.since_before.sentence


def about_pages() -> Iterator[tuple[str, str]]:
    """What a page sums up: a force's last round and what changed, a subject's spread, a metric's trend."""
    client = Client()
    for force in forces():
        told = client.get(f"/forces/{force.slug}/").context
        yield f"{force.slug}/last judged", told["last_judged"]
        yield f"{force.slug}/what changed", f"{told['what_changed']} {told['last_change']}".strip()
    for theme in themes():
        told = client.get(f"/judgments/?question={theme.slug}").context
        yield f"{theme.slug}/spread", told["spread_sentence"]
    for metric in all_metrics():
        told = client.get(f"/metrics/{metric.slug}/").context
        for sentence in told["trends"]:
            yield f"{metric.slug}/trend", sentence


def every_sentence() -> list[str]:
    told = [*about_judgments(), *about_areas(), *about_time(), *about_pages()]
    return sorted(f"{key}\t{sentence}" for key, sentence in told)


@pytest.mark.usefixtures("loaded")
def test_the_data_produce_the_sentences_that_people_have_read() -> None:
    sentences = every_sentence()
    if os.environ.get("READ_SENTENCES"):
        LIST.write_text("\n".join(sentences) + "\n", encoding="utf-8")
    assert sentences == LIST.read_text(encoding="utf-8").splitlines()


def test_no_sentence_is_longer_than_a_listener_follows() -> None:
    for line in LIST.read_text(encoding="utf-8").splitlines():
        _, told = line.split("\t")
        for sentence in re.split(r"(?<=[a-z0-9]\.) (?=[A-Z])", told):
            assert len(sentence.split()) <= LONGEST, line


def test_no_sentence_ranks_or_scores() -> None:
    text = LIST.read_text(encoding="utf-8").lower()
    for word in ("ranked", "league", "score", "worst", "best "):
        assert word not in text


def test_demand_and_recording_are_never_called_better_or_worse() -> None:
    for line in LIST.read_text(encoding="utf-8").splitlines():
        key, sentence = line.split("\t")
        if "recorded-crime" in key or "calls-for-assistance" in key:
            assert "improved" not in sentence, line
            assert "declined" not in sentence, line
