"""What a report says in words of a force's place, beside what the figures of all forces say."""

from decimal import Decimal

import pytest

from dashboard.rows.figures import ClaimRow
from dashboard.tables.claims import checked
from tests.dashboard.builders import PUBLICATION
from tests.dashboard.visited import Visits, words


def claim(word: str, values: dict[str, int], metric: str = "stop-and-search") -> ClaimRow:
    return ClaimRow(
        subject="Stop and search",
        stated="as printed",
        word=word,
        word_label=word,
        metric_slug=metric,
        force="Kent",
        publication=PUBLICATION,
        values={force: Decimal(value) for force, value in values.items()},
    )


def forces(kent: int) -> dict[str, int]:
    """Kent among 43 forces whose other values run from 1 to 42."""
    return {"Kent": kent, **{f"Force {number}": number for number in range(1, 43)}}


@pytest.mark.parametrize(
    ("word", "kent", "ending"),
    [
        ("highest", 50, "and the figures agree"),
        ("highest", 42, "and the figures agree"),  # shared with one other
        ("among_highest", 34, "and the figures agree"),  # nine others at 34 or above: the tenth of 43
        ("among_highest", 20, "but the figures disagree: it is in line"),
        ("in_line", 20, "and the figures agree"),
        ("among_lowest", 2, "and the figures agree"),
    ],
)
def test_a_claim_is_held_against_the_figures_of_all_forces(word: str, kent: int, ending: str) -> None:
    (found,) = checked([claim(word, forces(kent))])
    assert ending in found.check


def test_with_too_few_figures_the_page_says_that_it_cannot_be_checked() -> None:
    (found,) = checked([claim("highest", {"Kent": 5, "Durham": 4})])
    assert found.check == (
        "The report calls Kent's stop and search the highest; too few forces have a value to check this."
    )


@pytest.mark.parametrize("word", ["higher", "lower"])
def test_a_claim_that_names_no_place_among_forces_is_not_checked(word: str) -> None:
    assert checked([claim(word, forces(50))])[0].check == ""


def test_a_claim_on_no_metric_of_ours_is_not_checked() -> None:
    assert checked([claim("highest", {}, metric="")])[0].check == ""


def test_the_pages_of_report_and_metric_tell_the_check_beside_the_claim(visit: Visits) -> None:
    """Only Staffordshire's figure is in the data, so nothing can be said of a quarter of 43 forces."""
    told = "among the highest; too few forces have a value to check this."
    for address in (
        "/reports/staffordshire/peel-effectiveness-2016/",
        "/metrics/outcome-action-by-another-body/",
    ):
        assert told in visit(address).text


def test_the_words_of_a_claim_are_quoted_once(visit: Visits) -> None:
    """They stood before the place that states them and again behind it."""
    for address in (
        "/reports/staffordshire/peel-effectiveness-2016/",
        "/metrics/outcome-charged-or-summonsed/",
    ):
        claims = visit(address).one("section[aria-labelledby=claims-heading]").query("li")
        (claim,) = [one for one in claims if words(one).startswith("Charged or summonsed: ")]
        assert words(claim).count("“slightly higher”") == 1
        assert "line 511" in words(claim)
