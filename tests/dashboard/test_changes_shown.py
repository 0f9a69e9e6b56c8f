"""No arrow and no word of change stands anywhere unless the engine gave it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from inspections.comparison.words import Direction
from tests.dashboard.addresses import ADDRESSES, PAGES
from tests.dashboard.engine_answers import Answered, Archive
from tests.dashboard.visited import Visits, children, words

ARROWS = re.compile("[↑↓→↗↘⇧⇩▴▾]")
OF_CHANGE = re.compile(r"\b(improved|declined|unchanged)\b")
ARROW_OF = {"improved": "↑", "declined": "↓", "unchanged": "="}

# Worked by hand from the two reports and the table of judgments: force, judgment, direction, verdict.
KNOWN = [
    ("staffordshire", "peel-effectiveness-2016/overall", "unchanged", "comparable"),
    ("staffordshire", "peel-effectiveness-2016/protecting-vulnerable-people", "improved", "comparable"),
    ("staffordshire", "peel-effectiveness-2016/serious-and-organised-crime", "declined", "comparable"),
    ("staffordshire", "peel-effectiveness-2016/specialist-capabilities", "none", "not_comparable"),
    ("staffordshire", "peel-effectiveness-2015/preventing-crime", "unchanged", "with_care"),
    ("staffordshire", "peel-effectiveness-2015/overall", "none", "not_comparable"),
    ("staffordshire", "peel-effectiveness-2017/overall", "improved", "with_care"),
    ("staffordshire", "peel-2018-19/investigating-crime", "improved", "comparable"),
    ("staffordshire", "peel-2018-19/preventing-crime", "none", "not_comparable"),
    ("staffordshire", "peel-2021-22/investigating-crime", "none", "not_comparable"),
    ("staffordshire", "peel-2023-25/investigating-crime", "none", "not_comparable"),
    ("avon-and-somerset", "peel-2018-19/preventing-crime", "none", "not_comparable"),
    ("greater-manchester", "peel-efficiency-2017/overall", "none", "not_comparable"),
]


@pytest.fixture(scope="session")
def _kept() -> dict[str, Answered]:
    return {}


@pytest.fixture
def answers(_kept: dict[str, Answered], loaded: None) -> dict[str, Answered]:
    """The engine's answer on every judgment, by the judgment's address."""
    if not _kept:
        _kept.update({one.address: one for one in Archive().answers()})
    return _kept


def marked_changes(visit: Visits, address: str) -> Iterator[tuple[str, Any]]:
    """Every mark of change under a grade, with the address of the judgment it stands under."""
    for cell in visit(address).all("td"):
        judgment = ""
        for element in children(cell):
            judgment = element.attrs.get("href", judgment) if element.name == "a" else judgment
            if "data-change" in element.attrs:
                yield judgment, element


def test_the_answers_known_by_hand_are_given(answers: dict[str, Answered]) -> None:
    for force, key, direction, verdict in KNOWN:
        answer = answers[f"/judgments/{force}/{key}/"].answer
        assert (force, key, answer.direction, answer.verdict) == (force, key, direction, verdict)


def test_the_download_gives_the_engines_answer_on_each_of_all_judgments(
    visit: Visits, answers: dict[str, Answered]
) -> None:
    rows = visit("/judgments.json?view=list").table("judgments")
    assert len(rows) == len(answers) == 1259
    for row in rows:
        told = answers[f"/judgments/{row['force']}/{row['inspection']}/{row['question_slug']}/"]
        assert row["change"]["verdict"] == told.answer.verdict, row
        assert row["change"]["direction"] == told.answer.direction, row
        assert row["change"]["reason"] == told.answer.reason, row
        assert row["change"]["sentence"] == told.answer.sentence
        since = told.earlier.question.inspection.cycle.name if told.earlier else None
        assert row["change"]["since"] == since


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_mark_of_change_is_the_engines_answer_on_that_judgment(
    visit: Visits, answers: dict[str, Answered], address: str
) -> None:
    for judgment, mark in marked_changes(visit, address):
        told = answers[judgment]
        shown, direction = mark.attrs["data-change"], told.answer.direction
        assert told.earlier is not None
        assert mark.attrs["title"] == told.answer.sentence
        if direction is Direction.NONE:
            assert not OF_CHANGE.search(shown)
            assert not ARROWS.search(words(mark))
        else:
            assert shown.startswith(direction.value) or shown.startswith("the same as in")
            assert ("with care" in shown) is (told.answer.verdict == "with_care")
            assert words(mark).split()[0] == ARROW_OF[direction.value]
            if shown.startswith("the same as in"):
                assert direction is Direction.UNCHANGED


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_marked_as_a_change_stands_nowhere_else(visit: Visits, address: str) -> None:
    """Arrows and words of change outside a mark: only inside a sentence, and no arrow at all."""
    page = visit(address)
    marks = page.all("[data-change]")
    # The axis of a chart may say which way is "higher"; that is no change.
    drawn = sum(len(ARROWS.findall(words(chart))) for chart in page.all("svg"))
    shown = len(ARROWS.findall(page.text)) - drawn
    assert shown == sum(len(ARROWS.findall(words(mark))) for mark in marks)
    for element in page.all("span, td, th, dd"):
        if words(element).lower() in ARROW_OF:
            assert "data-change" in element.attrs or any("data-change" in c.attrs for c in children(element))


@pytest.mark.parametrize("address", PAGES["judgment"])
def test_a_judgments_own_page_says_the_engines_sentence(
    visit: Visits, answers: dict[str, Answered], address: str
) -> None:
    told = answers[address].answer
    said = visit(address).one("p[data-change]")
    assert said.attrs["data-change"] == told.direction
    assert words(said) == " ".join(told.sentence.split())


@pytest.mark.parametrize("address", [one for one in PAGES["judgments"] if "view=list" in one])
def test_the_list_says_the_engines_sentence_beside_each_judgment(
    visit: Visits, answers: dict[str, Answered], address: str
) -> None:
    lines = visit(address).all("tbody tr")
    assert lines
    for line in lines:
        told = answers[line.query_one("a.grade").attrs["href"]]
        assert words(line.query("td")[-1]) == " ".join(told.answer.sentence.split())


def test_a_carried_grade_and_a_question_not_inspected_have_no_direction(answers: dict[str, Answered]) -> None:
    states = {"carried_forward", "not_inspected", "ungraded"}
    without = [one for one in answers.values() if one.judgment.state in states]
    assert len(without) == 108
    assert {one.answer.direction for one in without} == {Direction.NONE}
    assert {one.answer.verdict.value for one in without} == {"not_comparable"}


def test_nothing_is_compared_across_a_change_of_scale(answers: dict[str, Answered]) -> None:
    across = [
        one
        for one in answers.values()
        if one.earlier
        and one.earlier.grade
        and one.judgment.grade
        and one.earlier.grade.scale_id != one.judgment.grade.scale_id
    ]
    assert across
    assert {one.answer.direction for one in across} == {Direction.NONE}


def test_a_direction_follows_from_the_two_grades_or_from_the_reports_own_word(
    answers: dict[str, Answered],
) -> None:
    """1 is the best step of a scale: a smaller number is an improvement."""
    for one in answers.values():
        if one.answer.direction is Direction.NONE or one.answer.reason == "report_says_so":
            continue
        assert one.earlier is not None
        assert one.earlier.grade is not None
        assert one.judgment.grade is not None
        step = one.judgment.grade.position - one.earlier.grade.position
        expected = "unchanged" if step == 0 else "improved" if step < 0 else "declined"
        assert one.answer.direction == expected
