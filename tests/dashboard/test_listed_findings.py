"""The list of findings: in one order, each on one page, however few of them are read for it."""

import pytest

from dashboard.queries.chosen_findings import chosen_findings
from dashboard.queries.findings import findings, rows_of
from dashboard.queries.listed_findings import listed_findings
from dashboard.queries.paging import groups_on_page
from inspections.models import Finding
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
    found = chosen_findings(six)
    pages = [[row.text for row in rows_of(found[start : start + size])] for start in range(0, 5, size)]
    assert [text for page in pages for text in page] == IN_ORDER
    assert [row.text for row in findings(six)] == IN_ORDER


@pytest.mark.parametrize(
    ("chosen", "texts"),
    [
        ({"status": "addressed"}, ["fifth"]),
        ({"status": "unsettled"}, IN_ORDER[:4]),
        ({"q": "A PART"}, ["fifth"]),
        ({"q": "the THIRD"}, ["third, entered after the second"]),
        ({"q": "absent"}, []),
    ],
)
def test_only_what_meets_a_choice_is_listed(six: Chosen, chosen: Chosen, texts: list[str]) -> None:
    assert [row.text for row in findings({**six, **chosen})] == texts


def test_the_last_report_that_came_back_to_a_finding_gives_its_status(six: Chosen) -> None:
    [fifth] = findings({**six, "status": "addressed"})
    undated, later = PublicationFactory(published=None), PublicationFactory(published="2037-01-01")
    FollowUpFactory(finding_id=fifth.id, publication=later, status="still_applies")
    FollowUpFactory(finding_id=fifth.id, publication=undated, status="addressed")
    assert findings({**six, "status": "addressed"}) == []
    [again] = findings({**six, "status": "still_applies"})
    assert again.status == "still_applies"


def test_a_part_that_is_not_public_is_not_searched(six: Chosen) -> None:
    Finding.objects.filter(text="a part").update(review_state="draft")
    assert findings({**six, "q": "a part"}) == []


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
