"""Sums are formed only where no part is missing; what is counted anew is never joined by itself."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from inspections.imports.caveats import caveat_texts
from inspections.imports.edition import Edition, edition_of
from inspections.imports.figures import ALL_BUT_FRAUD, ENGLAND_AND_WALES, Figure
from inspections.imports.offences import BY_NAME, OFFENCES, RECASTINGS
from inspections.imports.totals import percent_change
from tests.inspections.imports.tables import ALWAYS_COUNTED, THREE_FORCES, read_rolling

FORCES = ("Staffordshire", "Devon and Cornwall", "City of London")
BURGLARY_THEN = ("Domestic burglary", "Non-domestic burglary")
BURGLARY_NOW = ("Residential burglary", "Non-residential burglary")


def rows(day: str, force: str, offences: Sequence[str], number: int = 1) -> list[str]:
    return [f"{day},{force},Region,{offence},{number}" for offence in offences]


def whole(day: str = "30-06-2016") -> list[str]:
    """Every offence of 2016 in three forces: 19 offences with 1 crime each, and 100 of fraud."""
    return [
        row
        for force in FORCES
        for row in (
            *rows(day, force, (*ALWAYS_COUNTED, *BURGLARY_THEN)),
            *rows(day, force, ("Fraud offences",), 100),
        )
    ]


def edition(*given: str) -> Edition:
    return edition_of(read_rolling(*given), THREE_FORCES)


def find(found: Edition, measure: str, area: str) -> Figure | None:
    return next((one for one in found.figures if (one.measure, one.area) == (measure, area)), None)


def test_all_but_fraud_is_the_sum_of_the_offences_without_fraud() -> None:
    figure = find(edition(*whole()), ALL_BUT_FRAUD, "staffordshire")
    assert figure is not None
    assert figure.number == 19
    assert figure.note == "Our sum of 19 offences in this table."


def test_england_and_wales_is_the_sum_of_all_forces_and_says_so() -> None:
    found = edition(*whole())
    shoplifting = find(found, "shoplifting", ENGLAND_AND_WALES)
    everything = find(found, ALL_BUT_FRAUD, ENGLAND_AND_WALES)
    assert shoplifting is not None
    assert everything is not None
    assert (shoplifting.number, everything.number) == (3, 57)  # 3 forces, 3 times 19
    assert shoplifting.limits == ("sum-of-forces",)


def test_the_areas_that_no_sum_counts_are_named_in_its_caveat() -> None:
    texts = caveat_texts({"sum-of-forces"}, ["CIFAS", "British Transport Police"])
    assert texts["sum-of-forces"][0].endswith("Not counted: British Transport Police, CIFAS.")


def test_areas_that_are_no_territorial_force_are_not_in_the_sum() -> None:
    found = edition(*whole(), "30-06-2016,British Transport Police,,Shoplifting,5000")
    figure = find(found, "shoplifting", ENGLAND_AND_WALES)
    assert figure is not None
    assert figure.number == 3


def test_one_missing_offence_leaves_neither_sum_and_is_named() -> None:
    given = [row for row in whole() if not row.startswith("30-06-2016,City of London,Region,Homicide")]
    found = edition(*given)
    assert find(found, ALL_BUT_FRAUD, "city-of-london") is None
    assert find(found, ALL_BUT_FRAUD, ENGLAND_AND_WALES) is None
    assert find(found, ALL_BUT_FRAUD, "staffordshire") is not None
    lacking = {(one.measure, one.area): one.missing for one in found.no_totals}
    assert lacking[ALL_BUT_FRAUD, "city-of-london"] == ("homicide",)
    assert lacking["homicide", ENGLAND_AND_WALES] == ("city-of-london",)


def test_a_row_with_an_unreadable_offence_may_belong_to_the_sum() -> None:
    found = edition(*whole(), "30-06-2016,Staffordshire,Region,Piracy,4")
    assert find(found, ALL_BUT_FRAUD, "staffordshire") is None
    assert find(found, ALL_BUT_FRAUD, "city-of-london") is not None


def test_an_extract_of_one_offence_is_not_called_all_crime() -> None:
    found = edition("30-06-2016,Staffordshire,Region,Shoplifting,7000")
    assert find(found, ALL_BUT_FRAUD, "staffordshire") is None


def test_burglary_under_the_old_and_the_new_name_stays_two_measures() -> None:
    given = [
        *rows("31-03-2017", "Staffordshire", BURGLARY_THEN, 10),
        *rows("31-03-2018", "Staffordshire", BURGLARY_NOW, 20),
    ]
    measures = {(one.measure, one.number) for one in edition(*given).figures}
    assert measures == {
        ("domestic-burglary", 10),
        ("non-domestic-burglary", 10),
        ("residential-burglary", 20),
        ("non-residential-burglary", 20),
    }


def test_a_year_that_was_only_partly_counted_under_a_name_is_limited() -> None:
    figure = find(
        edition(*rows("30-06-2017", "Staffordshire", BURGLARY_NOW)), "residential-burglary", "staffordshire"
    )
    assert figure is not None
    assert figure.limits == ("burglary-recast",)


def test_zero_before_an_offence_was_counted_is_no_figure() -> None:
    found = edition(*rows("31-03-2016", "Staffordshire", BURGLARY_NOW, 0))
    assert (found.figures, found.fillers) == ((), 2)


def test_zero_while_an_offence_is_counted_is_a_figure() -> None:
    found = edition(*rows("31-03-2018", "Staffordshire", BURGLARY_NOW, 0))
    assert [figure.number for figure in found.figures] == [0, 0]


def test_a_late_correction_under_a_former_name_is_kept_and_limited() -> None:
    (figure,) = edition(*rows("31-12-2018", "Staffordshire", BURGLARY_THEN[:1], 1)).figures
    assert (figure.number, figure.limits) == (1, ("burglary-recast",))


def test_no_two_offences_share_a_printed_name() -> None:
    printed = [name for one in OFFENCES for name in (one.name, *one.other_names, *one.parts)]
    assert len(printed) == len(BY_NAME)


def test_every_recasting_meets_the_day_on_which_its_offences_change() -> None:
    known = {offence.slug: offence for offence in OFFENCES}
    for recasting in RECASTINGS:
        assert known[recasting.earlier].until == recasting.on
        assert not recasting.later or known[recasting.later].since == recasting.on


def test_an_edition_is_known_by_its_figures_and_not_by_the_order_of_its_rows() -> None:
    assert edition(*whole()).digest == edition(*reversed(whole())).digest
    assert edition(*whole()).digest != edition(*whole()[:-1]).digest


@pytest.mark.parametrize(
    ("later", "earlier", "change"),
    [(110, 100, "10.0"), (95, 100, "-5.0"), (1005, 1000, "0.5"), (5, 0, None), (5, -3, None)],
)
def test_a_change_is_in_percent_of_the_earlier_count(later: int, earlier: int, change: str | None) -> None:
    assert percent_change(later, earlier, 1) == (None if change is None else Decimal(change))


def test_the_last_day_of_the_table_is_that_of_its_latest_figure() -> None:
    found = edition(*whole("30-06-2015"), *whole("30-06-2016"))
    assert (found.first, found.last) == (date(2015, 6, 30), date(2016, 6, 30))
