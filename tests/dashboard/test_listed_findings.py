"""The list of findings: in one order, each on one page, however few of them are read for it."""

import pytest

from dashboard.queries.findings import findings
from dashboard.queries.listed_findings import FoundFindings, listed_findings
from dashboard.queries.paging import groups_on_page
from tests.factories import (
    AreaFactory,
    CycleFactory,
    FindingFactory,
    FollowUpFactory,
    InspectionFactory,
    PublicationFactory,
    QuestionFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


Chosen = dict[str, str]


@pytest.fixture
def six() -> Chosen:
    """Of one force: of 2036 three on two questions of one subject and one on a later subject; of 2034 one,
    with a part."""
    force = AreaFactory()
    first, second = ThemeFactory(order=1), ThemeFactory(order=2)
    years = (2034, 2036)
    cycles = {year: CycleFactory(name=f"{year}", first_year=year, last_year=year) for year in years}
    asked_in = {year: InspectionFactory(cycle=cycle) for year, cycle in cycles.items()}
    one, other = (QuestionFactory(inspection=asked_in[2036], theme=first) for _ in range(2))
    later = QuestionFactory(inspection=asked_in[2036], theme=second)
    earlier = QuestionFactory(inspection=asked_in[2034], theme=first)
    a, b = PublicationFactory(slug="report-a"), PublicationFactory(slug="report-b")
    FindingFactory(area=force, question=later, publication=a, order=0, text="fourth")
    FindingFactory(area=force, question=one, publication=b, order=1, text="second")
    FindingFactory(area=force, question=other, publication=a, order=0, text="first")
    FindingFactory(area=force, question=other, publication=a, order=1, text="third, entered after the second")
    whole = FindingFactory(area=force, question=earlier, publication=b, order=0, text="fifth")
    FindingFactory(area=force, question=earlier, publication=b, order=1, text="a part", part_of=whole)
    FollowUpFactory(finding=whole)
    return {"force": force.slug}


IN_ORDER = ["first", "second", "third, entered after the second", "fourth", "fifth"]


@pytest.mark.parametrize("size", [1, 2, 3, 10])
def test_the_pages_together_are_the_whole_list(six: Chosen, size: int) -> None:
    found = FoundFindings(six)
    assert found.total == 5
    pages = [[row.text for row in found.page(start, size)] for start in range(0, 5, size)]
    assert [text for page in pages for text in page] == IN_ORDER
    assert all(len(page) == size for page in pages[:-1])
    assert [row.text for row in findings(six)] == IN_ORDER
    assert found.page(5, size) == []


def test_a_choice_counts_only_what_meets_it(six: Chosen) -> None:
    settled, worded, none = (
        FoundFindings({**six, **chosen})
        for chosen in ({"status": "addressed"}, {"q": "A PART"}, {"q": "absent"})
    )
    assert (settled.total, [row.text for row in settled.page(0, 25)]) == (1, ["fifth"])
    assert (worded.total, [row.text for row in worded.page(0, 25)]) == (1, ["fifth"])
    assert (none.total, none.page(0, 25)) == (0, [])


def test_the_api_lists_parts_too_publication_by_publication(six: Chosen) -> None:
    # Of 2036 report a and then report b, each in its own order; then 2034.
    expected = ["fourth", "first", "third, entered after the second", "second", "fifth", "a part"]
    assert [one.row.text for one in listed_findings(six, 0, 10)[1]] == expected
    total, page = listed_findings(six, 4, 2)
    assert (total, [one.row.text for one in page]) == (6, ["fifth", "a part"])
    assert [one.part_of for one in page] == [None, page[0].row.key]


def test_a_page_names_the_groups_it_shows_and_what_lies_before_them() -> None:
    counts = {"c": 2, "a": 3, "b": 0, "d": 4}
    # a a a | c c | d d d d: rows 3 to 5 are both of c and the first of d.
    assert groups_on_page(counts, str, 3, 3) == (["c", "d"], 3)
    assert groups_on_page(counts, str, 1, 2) == (["a"], 0)
    assert groups_on_page(counts, str, 8, 5) == (["d"], 5)
    assert groups_on_page(counts, str, 9, 5)[0] == []
