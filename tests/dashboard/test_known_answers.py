"""Questions of comparison with answers worked by hand from what the inspectorate published.

Each answer was written from the reports, the pages and their statements on what may be compared, before the
engine was asked: may this judgment be set beside the one before it, why, and what became of the grade?
"""

import pytest

from tests.dashboard.visited import Visits

# (verdict, reason, direction): force, inspection and question of the later judgment.
ANSWERS = {
    ("comparable", "report_says_so", "declined"): (
        "staffordshire/peel-effectiveness-2016/serious-and-organised-crime",
    ),
    ("comparable", "report_says_so", "improved"): (
        "staffordshire/peel-effectiveness-2016/protecting-vulnerable-people",
    ),
    ("comparable", "report_says_so", "unchanged"): (
        "staffordshire/peel-effectiveness-2016/overall",
        "staffordshire/peel-effectiveness-2016/preventing-crime",
        "staffordshire/peel-effectiveness-2016/investigating-crime",
    ),
    ("comparable", "same_question", "declined"): (
        "greater-manchester/peel-2018-19/efficiency",
        "greater-manchester/peel-2018-19/preventing-crime",
        "norfolk/peel-efficiency-2016/overall",
        "cheshire/peel-efficiency-2016/overall",
        "bedfordshire/peel-effectiveness-2016/overall",
        "city-of-london/peel-efficiency-2016/overall",
        "northamptonshire/peel-2018-19/efficiency",
    ),
    ("comparable", "same_question", "improved"): (
        "staffordshire/peel-2018-19/investigating-crime",
        "norfolk/peel-2018-19/efficiency",
        "essex/peel-effectiveness-2016/overall",
        "bedfordshire/peel-2018-19/effectiveness",
        "bedfordshire/peel-effectiveness-2017/serious-and-organised-crime",
        "humberside/peel-efficiency-2016/overall",
        "humberside/peel-2018-19/efficiency",
        "city-of-london/peel-effectiveness-2017/preventing-crime",
        "dorset/peel-efficiency-2016/overall",
    ),
    ("comparable", "same_question", "unchanged"): (
        "staffordshire/peel-efficiency-2016/overall",
        "staffordshire/peel-legitimacy-2016/overall",
        "staffordshire/peel-effectiveness-2017/protecting-vulnerable-people",
        "staffordshire/peel-2018-19/effectiveness",
        "essex/peel-effectiveness-2017/preventing-crime",
        "kent/peel-legitimacy-2016/overall",
        "kent/peel-2018-19/preventing-crime",
        "suffolk/peel-effectiveness-2016/overall",
    ),
    ("with_care", "framework_changed", "declined"): (
        "staffordshire/peel-efficiency-2015/overall",
        "northamptonshire/peel-efficiency-2015/overall",
    ),
    ("with_care", "publisher_advises_care", "declined"): (
        "greater-manchester/peel-effectiveness-2017/overall",
    ),
    ("with_care", "publisher_advises_care", "improved"): (
        "staffordshire/peel-effectiveness-2017/overall",
        "bedfordshire/peel-effectiveness-2017/overall",
    ),
    ("with_care", "question_narrowed", "declined"): ("northamptonshire/peel-legitimacy-2017/overall",),
    ("with_care", "question_narrowed", "unchanged"): (
        "staffordshire/peel-legitimacy-2017/overall",
        "norfolk/peel-efficiency-2017/understanding-demand",
    ),
    ("with_care", "question_reworded", "declined"): (
        "cheshire/peel-effectiveness-2016/preventing-crime",
        "bedfordshire/peel-effectiveness-2016/investigating-crime",
        "city-of-london/peel-2018-19/planning-for-the-future",
    ),
    ("with_care", "question_reworded", "unchanged"): (
        "bedfordshire/peel-effectiveness-2016/protecting-vulnerable-people",
    ),
    ("with_care", "question_widened", "declined"): ("essex/peel-effectiveness-2015/preventing-crime",),
    ("with_care", "question_widened", "improved"): ("dorset/peel-effectiveness-2015/investigating-crime",),
    ("with_care", "question_widened", "unchanged"): (
        "staffordshire/peel-effectiveness-2015/preventing-crime",
        "staffordshire/peel-effectiveness-2015/investigating-crime",
    ),
    ("with_care", "sources_disagree", "improved"): ("cheshire/peel-effectiveness-2015/preventing-crime",),
    ("not_comparable", "carried_forward", "none"): (
        "staffordshire/peel-2018-19/preventing-crime",
        "staffordshire/peel-2018-19/use-of-resources",
        "staffordshire/peel-2018-19/treating-the-public-fairly",
        "norfolk/peel-2018-19/use-of-resources",
        "cheshire/peel-2018-19/preventing-crime",
        "essex/peel-2018-19/preventing-crime",
        "essex/peel-2018-19/serious-and-organised-crime",
        "humberside/peel-2018-19/preventing-crime",
        "city-of-london/peel-2018-19/use-of-resources",
        "cumbria/peel-2018-19/preventing-crime",
        "cumbria/peel-2018-19/investigating-crime",
    ),
    ("not_comparable", "earlier_not_known", "none"): (
        "staffordshire/peel-efficiency-2017/understanding-demand",
        "staffordshire/peel-legitimacy-2017/ethical-behaviour",
        "bedfordshire/peel-2018-19/planning-for-the-future",
        "lincolnshire/peel-efficiency-2015/overall",
    ),
    ("not_comparable", "first_grading", "none"): (
        "staffordshire/peel-effectiveness-2015/overall",
        "staffordshire/peel-legitimacy-2015/overall",
    ),
    ("not_comparable", "framework_changed", "none"): (
        "staffordshire/peel-2023-25/investigating-crime",
        "staffordshire/peel-2023-25/managing-offenders",
        "staffordshire/peel-2023-25/preventing-crime",
    ),
    ("not_comparable", "not_inspected", "none"): (
        "greater-manchester/peel-effectiveness-2017/preventing-crime",
        "norfolk/peel-effectiveness-2017/preventing-crime",
    ),
    ("not_comparable", "question_new", "none"): (
        "staffordshire/peel-effectiveness-2015/protecting-vulnerable-people",
        "staffordshire/peel-effectiveness-2015/serious-and-organised-crime",
        "staffordshire/peel-efficiency-2017/planning-for-the-future",
        "staffordshire/peel-2021-22/responding-to-the-public",
        "staffordshire/peel-2021-22/recording-crime",
        "staffordshire/peel-2023-25/leadership",
    ),
    ("not_comparable", "scale_changed", "none"): (
        "staffordshire/peel-2021-22/investigating-crime",
        "staffordshire/peel-2021-22/preventing-crime-and-anti-social-behaviour",
        "staffordshire/peel-2021-22/protecting-vulnerable-people",
        "staffordshire/regional-organised-crime-2024/serious-and-organised-crime",
        "humberside/peel-2021-22/preventing-crime",
        "west-midlands/regional-organised-crime-2024/serious-and-organised-crime",
    ),
    ("not_comparable", "ungraded", "none"): (
        "staffordshire/peel-effectiveness-2016/specialist-capabilities",
        "greater-manchester/peel-efficiency-2017/overall",
        "greater-manchester/peel-legitimacy-2017/overall",
    ),
}
QUESTIONS = [(key, answer) for answer, keys in ANSWERS.items() for key in keys]


@pytest.fixture
def told(visit: Visits) -> dict[str, tuple[str, str, str]]:
    """What the list of all judgments answers, by the same keys."""
    return {
        f"{row['force']}/{row['inspection']}/{row['question_slug']}": (
            row["change"]["verdict"],
            row["change"]["reason"],
            row["change"]["direction"],
        )
        for row in visit("/judgments.json?view=list").table("judgments")
    }


def test_each_question_is_answered_as_worked_by_hand(told: dict[str, tuple[str, str, str]]) -> None:
    assert len(QUESTIONS) == 83
    assert {key: told[key] for key, _ in QUESTIONS} == dict(QUESTIONS)
