"""What lies where on the desk, in which order, and what a person sees of it at a time."""

import re

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from inspections.actions.suggest import accept
from inspections.admin.desk.cards import cards_of, suggestions_of
from inspections.admin.desk.groups import BEFORE, NO_QUESTION, following, groups
from inspections.admin.desk.passages import with_places
from inspections.models import ExtractionRun, Suggestion


def lying(pk: int, line: int, heading: str = "", confidence: float = 0.9) -> Suggestion:
    return Suggestion(pk=pk, line=line, order=pk, heading=heading, confidence=confidence)


FIRST, SECOND = "How good is it?", "How well is it led?"
LYING = [
    lying(1, 3),
    lying(2, 10, FIRST, 0.95),
    lying(3, 12, FIRST, 0.7),
    lying(4, 20, SECOND),
    lying(5, 90),  # in the annex
]


def test_the_least_certain_lies_first_under_its_question_and_what_has_none_where_it_stands() -> None:
    assert [(title, [one.pk for one in found]) for title, found in groups(LYING)] == [
        (BEFORE, [1]),
        (FIRST, [3, 2]),
        (SECOND, [4]),
        (NO_QUESTION, [5]),
    ]


def test_after_the_last_comes_the_first_and_after_the_only_one_nothing() -> None:
    assert [found.pk for one in LYING if (found := following(one, LYING))] == [3, 4, 2, 5, 1]
    assert following(LYING[0], LYING[:1]) is None


def test_a_warning_leads_to_the_lines_that_it_names() -> None:
    told = "Lines 119 and 381: “Crime in 12 months and 3” is 6.8 in one place. Good at line 7."

    assert [piece for piece, is_line in with_places(told) if is_line] == ["119", "381", "7"]
    assert "".join(piece for piece, _ in with_places(told)) == told


def test_a_figure_is_headed_by_what_it_measures_and_whose_it_is(run: ExtractionRun) -> None:
    """Whoever goes from heading to heading hears no bare numbers."""
    lying = suggestions_of(run)
    assert run.created_by is not None
    headed = [card.headline for card in cards_of(run, lying, lying, run.created_by)]

    assert "Recorded crime excluding fraud, Northshire: 63.5 per 1,000 population" in headed
    assert "Recorded crime excluding fraud, England and Wales: 68.2 per 1,000 population" in headed


def tabs(page: str) -> list[str]:
    """The words of the links above the cards."""
    part = page[page.index('<div id="tabs"') : page.index('<p id="said"')]
    return [" ".join(words.split()) for words in re.findall(r"<a [^>]*>([^<]+)</a>", part)]


def test_one_kind_is_looked_at_and_accepted_alone(run: ExtractionRun, anna: User, client: Client) -> None:
    client.force_login(anna)
    desk = reverse("admin:desk_run", args=[run.pk])

    page = client.get(f"{desk}?show=decide&only=judgment").text

    assert "0 of 6 decided" in page
    assert tabs(page)[:2] == ["To decide (2)", "For you to confirm (0)"]
    assert tabs(page)[6:] == ["Everything (6)", "Judgments (2)", "Figures (2)", "Findings (1)", "Caveats (1)"]
    assert page.count("<article") == 2
    assert "Accept all judgments that the program is at least this sure of" in page


def test_without_script_the_way_leads_to_the_card_that_lies_next_of_the_kind_looked_at(
    run: ExtractionRun, anna: User, client: Client
) -> None:
    client.force_login(anna)
    first, second = run.suggestions.filter(kind="judgment").order_by("order")

    answer = client.post(
        reverse("admin:desk_suggestion", args=[run.pk, first.pk]),
        {"act": "accept", "show": "decide", "only": "judgment"},
    )

    desk = reverse("admin:desk_run", args=[run.pk])
    assert answer["Location"] == f"{desk}?show=decide&only=judgment#s{second.pk}"


def test_a_part_that_there_is_not_is_left_out(run: ExtractionRun, anna: User, client: Client) -> None:
    client.force_login(anna)

    page = client.get(reverse("admin:desk_run", args=[run.pk]) + "?show=attic&only=ghosts").text

    assert page.count("<article") == 6


def test_when_all_is_decided_the_desk_says_what_comes_next(
    run: ExtractionRun, anna: User, client: Client
) -> None:
    client.force_login(anna)
    for one in run.suggestions.all():
        accept(suggestion=one, by=anna)

    page = client.get(reverse("admin:desk_run", args=[run.pk]) + "?show=decide").text

    assert "6 of 6 decided" in page
    assert "All is decided. Next, a reviewer confirms the grades" in page
    front = client.get(reverse("admin:inspections_extractionrun_changelist")).text
    assert "6 to confirm and publish" in front
    assert "6 of 6" in front
