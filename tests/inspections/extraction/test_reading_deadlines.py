"""By when findings are to be seen to, and whom they ask."""

from __future__ import annotations

from datetime import date

import pytest

from inspections.extraction.read_report import read_text

AREA = "Investigating crime"
TOP = f"PEEL 2021/22\n\nAn inspection of Fenmarch Constabulary\n\n{AREA}\n\nGood\n\nRecommendations\n\n"


def deadlines(text: str) -> list[tuple[str | None, date | None]]:
    return [(each.deadline, each.due) for each in read_text(TOP + text + "\n").findings]


@pytest.mark.parametrize(
    ("text", "deadline", "due"),
    [
        ("- By 30 June 2022, the force should count its owls.", "By 30 June 2022", date(2022, 6, 30)),
        ("- By September 2022, the force should count its owls.", "By September 2022", date(2022, 9, 30)),
        ("- The force should, within three months, count its owls.", "within three months", None),
        (
            "- Not later than 1 May 2022, the force should count owls.",
            "Not later than 1 May 2022",
            date(2022, 5, 1),
        ),
        ("- With immediate effect, the force should count its owls.", "With immediate effect", None),
        ("- The force should count its owls within two days of being told.", None, None),
        ("- The force should count its owls.", None, None),
    ],
)
def test_a_finding_names_its_own_deadline(text: str, deadline: str | None, due: date | None) -> None:
    assert deadlines(text) == [(deadline, due)]


def test_a_title_that_says_by_when_holds_for_what_stands_under_it() -> None:
    assert deadlines(
        "Immediate\n\n- The force should count its owls.\n\nBy 31 March 2023:\n\n- The force should feed "
        "them.\n\n- By 30 April 2023, the force should let them go."
    ) == [
        ("Immediate", None),
        ("By 31 March 2023", date(2023, 3, 31)),
        ("By 30 April 2023", date(2023, 4, 30)),
    ]


def test_a_title_that_says_what_about_parts_a_list() -> None:
    text = (
        "Owls\n\nThe force should count its owls.\n\nBarns and nests\n\nThe force should mend its barns.\n\n"
    )
    assert len(read_text(f"{TOP}{text}Detention\n\nMany people are held.\n").findings) == 2


@pytest.mark.parametrize("who", ["All forces", "By May 2023, the College of Policing", "Chief constables"])
def test_what_all_forces_are_asked_is_no_finding_on_one(who: str) -> None:
    text = f"- {who} should count owls.\n- The force should count its own with all forces that have some."
    assert [each.text[:9] for each in read_text(f"{TOP}{text}\n").findings] == ["The force"]


def test_a_report_on_all_forces_asks_them() -> None:
    text = "Counting owls\n\nRecommendations\n\n- All forces should count owls.\n"
    assert len(read_text(text).findings) == 1
