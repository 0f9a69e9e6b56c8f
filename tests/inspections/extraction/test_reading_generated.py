"""Properties that hold for any report: nothing is invented, nothing crashes, work grows with length."""

import json
import re
import sys
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspections.extraction.documents.open_document import lines_of_bytes
from inspections.extraction.read_report import read_text
from inspections.extraction.unreadable import UnreadableDocument
from inspections.extraction.vocabulary.words import NUMBER_WORDS
from tests.inspections.extraction.repeated_pieces import REPEATED
from tests.inspections.extraction.report_samples import EFFECTIVENESS_QUESTIONS, effectiveness_report

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PLACES = st.sampled_from(["Fenmarch", "North Tarn", "Kestmoor and Wold", "Dyfed-Arden", "West Vale"])
FORCES = st.builds(
    lambda place, suffix: f"{place} {suffix}", PLACES, st.sampled_from(["Police", "Constabulary"])
)
GRADES = st.sampled_from(["Outstanding", "Good", "Requires improvement", "Inadequate"])
VALUES = st.decimals("0.1", "99.9", places=1)


@QUICK
@given(FORCES, st.tuples(GRADES, GRADES, GRADES))
def test_any_force_with_any_grades_is_read(force, grades):
    extraction = read_text(effectiveness_report(force, grades))
    assert extraction.force == force
    cores = [each.grade for each in extraction.judgments if each.level == "core"]
    assert cores == [grade.lower() for grade in grades]


@QUICK
@given(
    FORCES,
    st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=6),
    st.integers(2012, 2030),
    st.booleans(),
)
def test_any_table_is_read_value_by_value(force, rows, year, swapped):
    areas = ["England and Wales", force] if swapped else [force, "England and Wales"]
    names = ["Sexual offences", "Victim-based crime", "Assault with injury", "Robbery", "Theft", "Arson"]
    lines = [
        f"An inspection of {force}",
        "",
        f"Figure 2: Crime rates (per 1,000 population), for the 12 months to 30 June {year}",
        "",
        "\t".join(["Rates per 1,000 population", *areas]),
    ]
    for name, (own, national) in zip(names, rows, strict=False):
        lines.append(f"{name}\t{national}\t{own}" if swapped else f"{name}\t{own}\t{national}")
    found = read_text("\n".join(lines)).figures
    assert [(each.force_value, each.national_value) for each in found] == rows
    assert {each.period.end.year for each in found if each.period} == {year}


@QUICK
@given(
    VALUES,
    VALUES,
    st.sampled_from(["rose", "fell"]),
    st.sampled_from(["an increase", "a decrease"]),
    st.integers(40, 120),
)
def test_a_wrapped_pair_keeps_values_and_signs(own, national, verb, noun, width):
    import textwrap

    sentence = (
        f"In the 12 months to 31 March 2017, recorded crime in Fenmarch {verb} by {own} "
        f"percent, compared with {noun} of "
        f"{national} percent across England and Wales."
    )
    text = "An inspection of Fenmarch Police\n\n" + "\n".join(
        textwrap.wrap(sentence, width, break_on_hyphens=False)
    )
    (figure,) = read_text(text).figures
    assert figure.force_value == (own if verb == "rose" else -own)
    assert figure.national_value == (national if noun == "an increase" else -national)


def printed_numbers(text):
    plain = text.replace(",", "")
    numbers = {Decimal(each) for each in re.findall(r"\d+(?:\.\d+)?", plain, re.ASCII) if len(each) < 20}
    words = {Decimal(value) for word, value in NUMBER_WORDS.items() if re.search(rf"\b{word}\b", text, re.I)}
    sums = {tens + ones for tens in words for ones in words}
    scaled = {number * scale for number in numbers for scale in (1000, 10**6, 10**9)}
    return numbers | words | sums | scaled


PIECES = st.sampled_from(
    [
        "In the 12 months to 30 June 2016, ",
        "recorded crime rose by ",
        " percent",
        "12.5",
        "1,204",
        "±",
        " compared with ",
        "England and Wales",
        "the force",
        "Fenmarch Constabulary",
        "\n",
        "\n\n",
        "\t",
        "from ",
        " to ",
        "seven",
        " officers",
        " per 1,000 population",
        ". ",
        "This is ",
        "£3 million",
        "Good",
        "Requires improvement",
        EFFECTIVENESS_QUESTIONS[0],
        "Areas for improvement",
        "- The force should ",
        "² ",
        "*",
        "Figure 2: ",
        "31 February 2016",
        "Annex A",
        "(",
        ")",
        "the year to March 2015",
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES | st.text(max_size=6), max_size=60).map("".join))
def test_damaged_text_never_crashes_and_never_yields_a_number_that_is_not_printed(text):
    try:
        extraction = read_text(text)
    except UnreadableDocument:
        return
    printed = printed_numbers(text)
    count = text.count("\n") + 1
    for figure in extraction.figures:
        for value in (figure.force_value, figure.national_value, figure.force_margin, figure.national_margin):
            assert value is None or abs(value) in printed
    for item in (*extraction.figures, *extraction.judgments, *extraction.findings, *extraction.caveats):
        assert 0 <= item.confidence <= 1
        assert all(1 <= line <= count for line in item.place.lines)
    json.dumps(extraction.as_json())


@QUICK
@given(st.integers(0, 10**6), st.integers(1, 40))
def test_a_report_with_a_piece_torn_out_is_still_read(start, length):
    text = effectiveness_report()
    at = start % len(text)
    torn = text[:at] + text[at + length :]
    assert len(read_text(torn).judgments) <= 5


def read_or_refused(content):
    """The lines, or what is said of a file that cannot be read; anything else raised fails the test."""
    try:
        return lines_of_bytes(content, "upload").lines
    except UnreadableDocument as error:
        return str(error)


@QUICK
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content):
    assert read_or_refused(content)


@QUICK
@given(st.integers(0, 3000), st.binary(min_size=1, max_size=30))
def test_a_damaged_pdf_is_read_or_refused(at, noise):
    from tests.inspections.extraction.pdf_writer import pdf_of

    content = bytearray(
        pdf_of([[(50, 60, "Some words of a report"), (50, 80, "and more of them on this page")]])
    )
    place = 8 + at % (len(content) - 8)
    content[place : place + len(noise)] = noise
    assert read_or_refused(bytes(content))


def calls(text):
    """How many functions are called while a text is read: the same in every run, unlike seconds."""
    counted = 0

    def count(frame, event, argument):
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_text(text)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("piece", REPEATED)
def test_work_grows_with_length_and_not_with_its_square(piece):
    """Four times the text may take five times the calls; the seconds are measured among the benchmarks."""
    short, long = (calls(piece * (length // len(piece)) + " x") for length in (5_000, 20_000))
    assert long < 5 * short


def test_the_contract_is_printed_with_its_names():
    printed = read_text(effectiveness_report()).as_json()
    assert set(printed) >= {
        "document",
        "force",
        "year",
        "judgments",
        "metrics",
        "findings",
        "caveats",
        "warnings",
    }
    assert set(printed["document"]) == {"sha256", "pages", "kind"}
    assert set(printed["judgments"][0]) >= {
        "question",
        "grade",
        "state",
        "level",
        "year",
        "line",
        "confidence",
    }
    assert set(printed["metrics"][0]) >= {
        "name",
        "metric",
        "unit",
        "period_start",
        "period_end",
        "baseline_start",
        "baseline_end",
        "force_value",
        "national_value",
        "force_margin",
        "national_margin",
        "form",
        "line",
        "quote",
        "confidence",
    }
    assert set(printed["findings"][0]) >= {"kind", "question", "text", "line"}
    assert set(printed["caveats"][0]) >= {"text", "line", "applies_to"}
