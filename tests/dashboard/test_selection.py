"""What a reader chose, read from an address: never an error, always one spelling."""

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from dashboard.selection import LONGEST_SEARCH, Filter, PageOf, Selection, page_of, read

FORCE = Filter("force", "Force", [("kent", "Kent"), ("durham", "Durham")], "All forces")
YEAR = Filter("year", "Year", [("2014", "2014"), ("2018-19", "2018/19")])
FOUR = replace(FORCE, at_most=4)
ANYTHING = st.text(max_size=150)
QUERIES = st.lists(st.tuples(st.sampled_from(["force", "year", "q", "page", "x"]), ANYTHING), max_size=8)


def asked(text: str) -> QueryDict:
    return QueryDict(text)


def query_of(pairs: list[tuple[str, str]]) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, text in pairs:
        query.appendlist(name, text)
    return query


def test_known_values_are_chosen_and_unknown_ones_said() -> None:
    selection, notices = read(asked("force=kent&year=1899"), [FORCE, YEAR])
    assert selection == Selection({"force": "kent"})
    assert notices == ["Year “1899” is not in the data; it was left out."]


def test_nothing_chosen_is_all() -> None:
    selection, notices = read(asked("force=&year=+"), [FORCE, YEAR])
    assert (selection, notices) == (Selection(), [])
    assert selection.get("force") == ""
    assert selection.to_query() == ""


def test_the_spelling_follows_the_filters_and_not_the_address() -> None:
    first, _ = read(asked("year=2014&force=kent"), [FORCE, YEAR])
    second, _ = read(asked("force=kent&year=2014&x=1"), [FORCE, YEAR])
    assert first.to_query() == second.to_query() == "force=kent&year=2014"


def test_of_a_value_given_twice_the_last_counts() -> None:
    assert read(asked("force=kent&force=durham"), [FORCE])[0].get("force") == "durham"


def test_where_several_may_be_chosen_each_counts_once_in_order() -> None:
    selection, notices = read(asked("force=durham&force=kent&force=durham"), [FOUR])
    assert selection.several == {"force": ("durham", "kent")}
    assert selection.to_query() == "force=durham&force=kent"
    assert notices == []


def test_more_than_may_be_chosen_is_said() -> None:
    three = Filter("force", "Force", [(name, name) for name in "abc"], at_most=2)
    selection, notices = read(asked("force=a&force=b&force=c"), [three])
    assert selection.several == {"force": ("a", "b")}
    assert len(notices) == 1
    assert "2" in notices[0]


def test_a_search_is_trimmed_to_single_spaces_and_to_its_longest() -> None:
    selection, notices = read(asked(f"q=++a++b%00c+{'x' * 200}"), [], search="q")
    assert selection.get("q").startswith("a b c x")
    assert len(selection.get("q")) == LONGEST_SEARCH
    assert len(notices) == 1


@pytest.mark.parametrize("text", ["abc", "-1", "0", "1.5", "1e9", "٣", "²", "99999999999999", "0x1"])
def test_what_is_no_page_number_is_page_one_and_said(text: str) -> None:
    selection, notices = read(query_of([("page", text)]), [])
    assert selection.page == 1
    assert len(notices) == 1


def test_a_page_number_is_read() -> None:
    selection, notices = read(asked("page=7"), [])
    assert (selection.page, notices) == (7, [])
    assert selection.at_page(7) == "page=7"
    assert selection.at_page(1) == selection.to_query() == ""


@given(pairs=QUERIES)
def test_no_address_raises_and_what_is_chosen_is_known(pairs: list[tuple[str, str]]) -> None:
    selection, notices = read(query_of(pairs), [FORCE, YEAR], search="q")
    assert selection.get("force") in ("", "kent", "durham")
    assert selection.get("year") in ("", "2014", "2018-19")
    assert selection.page >= 1
    assert all(sign.isprintable() for notice in notices for sign in notice)
    assert all(len(notice) < 200 for notice in notices)


@given(pairs=QUERIES)
def test_the_spelling_of_a_choice_is_read_back_as_the_same_choice(pairs: list[tuple[str, str]]) -> None:
    for filters in ([FORCE, YEAR], [FOUR, YEAR]):
        selection, _ = read(query_of(pairs), filters, search="q")
        again, notices = read(asked(selection.at_page(selection.page)), filters, search="q")
        assert again == selection
        assert notices == []
        assert again.to_query() == selection.to_query()


@given(text=ANYTHING, number=st.integers(1, 10**6))
def test_a_spelling_is_a_query_string_of_the_same_pairs(text: str, number: int) -> None:
    words = " ".join(text.split())
    pairs = parse_qsl(Selection({"force": "kent", "q": words}).at_page(number), keep_blank_values=True)
    expected = [("force", "kent")] + ([("q", words)] if words else [])
    assert pairs == expected + ([("page", str(number))] if number > 1 else [])


def test_a_filter_offers_all_first_and_marks_what_is_chosen() -> None:
    options = FORCE.choices("durham")
    assert [(one.value, one.label, one.chosen) for one in options] == [
        ("", "All forces", False),
        ("kent", "Kent", False),
        ("durham", "Durham", True),
    ]
    assert FORCE.label_of("kent") == "Kent"
    assert FORCE.label_of("nowhere") == ""
    assert [one.value for one in replace(FORCE, any_label="").choices("")] == ["kent", "durham"]


@pytest.mark.parametrize(
    ("number", "total", "first", "last_row", "last"),
    [
        (1, 0, 0, 0, 1),  # nothing found
        (1, 10, 1, 10, 1),
        (1, 25, 1, 25, 1),
        (1, 26, 1, 25, 2),
        (2, 26, 26, 26, 2),
        (2, 51, 26, 50, 3),
    ],
)
def test_a_page_knows_its_rows(number: int, total: int, first: int, last_row: int, last: int) -> None:
    page = PageOf(number, 25, total)
    assert (page.first_row, page.last_row, page.last) == (first, last_row, last)


def test_a_page_past_the_end_is_the_last_and_that_is_said() -> None:
    notices: list[str] = []
    assert page_of(Selection(page=9), 26, 25, notices).number == 2
    assert "no page 9" in notices[0]
    assert page_of(Selection(page=2), 26, 25, notices).start == 25
    assert len(notices) == 1


@given(number=st.integers(1, 10**8), total=st.integers(0, 10**6), size=st.integers(1, 100))
def test_the_page_shown_always_has_rows_unless_there_are_none(number: int, total: int, size: int) -> None:
    page = page_of(Selection(page=number), total, size, [])
    assert 1 <= page.number <= page.last
    assert 0 <= page.start < max(total, 1)
    assert page.last_row - page.first_row + bool(total) <= size
