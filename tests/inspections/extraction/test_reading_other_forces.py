"""Several forces in one sentence or table: only the inspected one and England and Wales have figures."""

import pytest

from tests.inspections.extraction.report_samples import values_read

SHARED = "It shares a laboratory with Wolds Police and Tarnshire Constabulary."
"""How a report comes to know the names of two other forces."""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wolds contributes £11.2m, Tarnshire £9.8m and Fenmarch £14.0m.", [("14000000", None)]),
        (
            (
                "In 2015/16 victims were content in 41.3 percent of cases in Fenmarch, 38.0 percent in the "
                "neighbouring Wolds force and 36.1 percent nationally."
            ),
            [("41.3", "36.1")],
        ),
        (
            (
                "Its rate of 79.2 thefts per 1,000 population is lower than that of Wolds Police (84.3) and "
                "Tarnshire Constabulary (81.6)."
            ),
            [("79.2", None)],
        ),
        # A bracket goes with the name before it.
        (
            (
                "In 2015/16 the share of staff (2.4 percent) and of the local population (8.0 "
                "percent) from abroad "
                "was told."
            ),
            [("2.4", None)],
        ),
        ("Policing costs less than in most other forces, at 52 pence per person.", [("52", None)]),
        # So many forces are no value of the nation.
        (
            (
                "In 2015/16 it made 71 arrests per 100 domestic abuse crimes. This rate is higher "
                "than the England "
                "and Wales average of 51, and the fourth highest of the 38 forces that were asked."
            ),
            [("71", "51")],
        ),
        # What is done with another force may be the force's own.
        ("It saved £5.2m in 2015/16 through work with Wolds Police.", [("5200000", None)]),
        ("Around 8 percent of the population is from abroad.", []),
    ],
)
def test_a_number_beside_the_name_of_another_force_is_that_forces(sentence, expected):
    assert values_read(f"{SHARED}\n\n{sentence}") == expected
