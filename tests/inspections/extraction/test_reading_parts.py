"""A part of what was counted has the unit of its whole."""

import pytest

from tests.inspections.extraction.report_samples import figures_read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A part of what was counted has its unit.
        ("Of the 312 calls received in 2015, 68 were false.", [("312", "calls"), ("68", "calls")]),
        ("It looked again at 1,410 of its investigations.", [("1410", "investigations")]),
        ("It made 164 arrests; 112 of these were in 2015.", [("164", "arrests"), ("112", "arrests")]),
        ("The number of wards grew by a third to 402 children.", [("402", "people")]),
        ("Calls to the harbour went up by 9 percent to 196.", [("9", "percent"), ("196", "calls")]),
        ("Officer numbers decreased by 411 to 2,006.", [("2006", "officers")]),
        # Who was told of before by a word that is not counted here lends none; nor does an audit.
        ("It has five staff. It got 214 pieces of news, and 31 of these were of tides.", [("5", "staff")]),
        ("It recorded 412 incidents. We audited 25 of these.", [("412", "incidents")]),
        # A load or a daily number is no count of a year.
        ("Each manager is responsible for 66 offenders.", []),
        ("It takes 1,900 calls each day.", []),
    ],
)
def test_a_part_is_counted_like_its_whole(text, expected):
    found = figures_read(text)
    assert [(str(each.force_value), each.unit) for each in found] == expected
