"""How many forces got each grade, as the inspectorate or the press counted them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from inspections.choices import AreaKind, JudgmentState
from inspections.models import Area, Judgment, Question

HMICFRS = "https://hmicfrs.justiceinspectorates.gov.uk/"


@dataclass(frozen=True)
class NationalCount:
    """A published count of forces by grade on one question; grades it does not name were not counted."""

    inspection: str
    question: str
    grades: dict[str, int]
    source: str


PUBLISHED = [
    NationalCount(
        "peel-2014",
        "efficiency",
        {"outstanding": 5, "good": 35, "requires improvement": 3},
        f"{HMICFRS}peel-assessments/what-is-peel/peel-assessments-2014-to-2018-19/2014-peel-assessment/",
    ),
    NationalCount(
        "peel-effectiveness-2015",
        "overall",
        {"outstanding": 1, "good": 24, "requires improvement": 18},
        f"{HMICFRS}news/news-feed/most-police-forces-are-good-at-preventing-crime-and-anti-social-behaviour/",
    ),
    NationalCount(
        "peel-efficiency-2015",
        "overall",
        {"inadequate": 1},
        "http://www.yorkshirepost.co.uk/news/"
        "inadequate-humberside-police-given-worst-possible-efficiency-rating-by-watchdog-1-7524119",
    ),
    NationalCount(
        "peel-efficiency-2016",
        "overall",
        {"outstanding": 2, "good": 33, "requires improvement": 8},
        f"{HMICFRS}news/news-feed/police-forces-urged-to-get-back-to-the-future/",
    ),
    NationalCount(
        "peel-effectiveness-2016",
        "overall",
        {"outstanding": 1, "good": 28, "requires improvement": 13, "inadequate": 1},
        "http://iwradio.co.uk/2017/03/02/police-effectiveness-what-rating-does-your-force-get-in-hmic-report/",
    ),
    NationalCount(
        "peel-efficiency-2017",
        "overall",
        {"outstanding": 2, "good": 30, "requires improvement": 10, "ungraded": 1},
        f"{HMICFRS}news/news-feed/significantly-stressed-forces-need-to-continue-to-change/",
    ),
    NationalCount(
        "peel-legitimacy-2017",
        "overall",
        {"outstanding": 1, "requires improvement": 6, "ungraded": 1},
        f"{HMICFRS}news/news-feed/peel-police-legitimacy-2017-force-press-releases/",
    ),
]


def counts_that_differ() -> Iterator[str]:
    """As many forces have each grade as was published; only forces without a judgment may be short."""
    forces = Area.objects.filter(kind=AreaKind.FORCE).count()
    for count in PUBLISHED:
        question = Question.objects.filter(inspection__slug=count.inspection, slug=count.question).first()
        if question:
            yield from differences(question, count, forces)


def differences(question: Question, count: NationalCount, forces: int) -> Iterator[str]:
    """Where our judgments on a question do not agree with a published count."""
    ours = grades_given(question)
    missing = forces - ours.total()
    short = {word: published - ours[word] for word, published in count.grades.items()}
    for word, by in short.items():
        if by < 0:
            yield f"{question}: {ours[word]} forces are {word}, {count.source} counts {count.grades[word]}."
    if sum(by for by in short.values() if by > 0) > missing:
        lacking = ", ".join(f"{by} {word}" for word, by in short.items() if by > 0)
        yield f"{question}: {lacking} fewer than in {count.source}; {missing} forces have no judgment."


def grades_given(question: Question) -> Counter[str]:
    """The published judgments on a question by grade, with the ungraded among them."""
    rows = Judgment.objects.published().filter(question=question).values_list("state", "grade__word")
    return Counter(word or ("ungraded" if state == JudgmentState.UNGRADED else state) for state, word in rows)
