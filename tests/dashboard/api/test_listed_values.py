"""The list of values between two days: its pages together are the list, however they are cut."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.queries.figures import rows_of
from dashboard.queries.listed_values import lies_in, listed_values
from inspections.models import Value

DAYS = st.dates(date(2013, 1, 1), date(2018, 12, 31))


@pytest.mark.usefixtures("loaded")
@settings(max_examples=15, deadline=None)
@given(bounds=st.fixed_dictionaries({}, optional={"from": DAYS, "to": DAYS}), size=st.integers(20, 300))
def test_the_pages_between_two_days_together_are_the_list(bounds: dict[str, date], size: int) -> None:
    # The slow way: every value read, then looked at one by one.
    expected = [row for row in rows_of(Value.objects.published()) if lies_in(row.period_end, bounds)]
    total, first = listed_values({}, bounds, 0, size)
    pages = [first, *(listed_values({}, bounds, start, size)[1] for start in range(size, total, size))]
    found = [row for page in pages for row in page]
    assert (total, len(found)) == (len(expected), len(expected))
    assert {row.pk for row in found} == {row.pk for row in expected}
    places = [(row.metric.category, row.metric.order, row.metric.slug, row.area_slug) for row in found]
    assert places == sorted(places)
