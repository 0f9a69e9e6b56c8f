"""Where the sources of the judgments contradict one another: each contradiction found is told."""

import pytest

from inspections.models import Discrepancy

pytestmark = pytest.mark.usefixtures("loaded")

# In the order in which the account of the sources tells them; the seventh is told apart for the force
# whose own page words it otherwise.
CONTRADICTIONS = {
    1: ["cheshire-2014"],
    2: ["cheshire-2016"],
    3: ["northants-2014"],
    4: ["sussex-2015"],
    5: ["early-pages-2016"],
    6: ["not-yet-graded"],
    7: ["avon-2018", "use-of-resources-18"],
    8: ["cumbria-2018"],
    9: ["nottingham-2018"],
    10: ["cleveland-2018"],
    11: ["south-yorkshire-2017"],
    12: ["staffordshire-2021"],
    13: ["inspector-2021"],
    14: ["engage-2022"],
    15: ["staffordshire-2016"],
    16: ["dorset-2014"],
    17: ["northants-2024"],
    18: ["gloucestershire-18"],
    19: ["comparing-2015"],
}


def test_every_contradiction_between_sources_is_told_once_and_none_is_invented() -> None:
    told = Discrepancy.objects.exclude(publication__kind="report").values_list("code", flat=True)
    assert sorted(told) == sorted(code for codes in CONTRADICTIONS.values() for code in codes)


def test_every_contradiction_names_a_page_that_states_one_side_of_it() -> None:
    for told in Discrepancy.objects.exclude(publication__kind="report"):
        assert told.citations.exclude(publication__url="").exists(), told


def test_the_early_pages_of_2016_are_cited_one_for_each_force() -> None:
    pages = Discrepancy.objects.get(code="early-pages-2016").citations.values_list(
        "publication__area__slug", flat=True
    )
    assert sorted(pages) == [
        "avon-and-somerset",
        "gwent",
        "hampshire",
        "humberside",
        "lancashire",
        "sussex",
        "west-yorkshire",
    ]
