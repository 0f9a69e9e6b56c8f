"""The records of the API, field by field, as its description tells them."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field, WithJsonSchema

from inspections import choices
from inspections.comparison import words

# A number keeps the decimals that were printed: 63.5, 31, 0.0.
Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
Text = Annotated[str | None, BeforeValidator(lambda text: text or None)]

SENTENCE = (
    "Recorded crime excluding fraud: 63.5 per 1,000 population in Staffordshire in the 12 months to "
    "30 June 2016, lower than 68.2 in England and Wales."
)
REPORT = "PEEL: Police effectiveness 2016. An inspection of Staffordshire Police"
ADDRESS = "http://www.justiceinspectorates.gov.uk/hmic/peel-assessments/peel-2016/staffordshire/"
POPULATION = "Population is the Office for National Statistics estimate for the middle of 2015."
QUESTION = (
    "How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?"
)


DEFINITION = (
    "Crimes other than fraud that the police recorded in twelve months, for each 1,000 people in the area. "
    "Better recording raises it just as more crime does, and the inspectorate does not judge a force by "
    "crime rates alone."
)
TO_IMPROVE = (
    "Use one structured way of solving problems, everywhere and every time, "
    "against crime and anti-social behaviour."
)


def told(about: str, example: Any) -> Any:
    """A field that is in every record."""
    return Field(description=about, examples=[example])


def fixed(enum: Any, about: str, example: str) -> Any:
    """A field that holds one of a few fixed words."""
    listed: list[Any] = [str(word.value) for word in enum if word.value]
    return Field(description=about, examples=[example], json_schema_extra={"enum": listed})


def cited(where: str, line: int, stated: str | None, form: str) -> Any:
    """The places that state a fact, one of them as an example."""
    place = {
        "publication": REPORT,
        "where": where,
        "line": line,
        "stated": stated,
        "form": form,
        "url": ADDRESS,
    }
    return told("The places that state it, each with the fields of a citation.", [place])


class Citation(BaseModel):
    """Where a publication states the fact, and what stands there."""

    publication: str = told("Title of the publication.", REPORT)
    where: Text = told("Heading, figure or table; null where the whole page states it.", "Figure 2")
    line: int | None = told("Line in the text that was read, from 1; null where lines were not counted.", 350)
    stated: Text = told("The number or grade as printed; null where it is told in a sentence.", "63.5")
    form: str = fixed(choices.Form, "In what form it is stated.", "table")
    url: Text = told("Address of the publication on the web.", ADDRESS)


class Change(BaseModel):
    """What became of a grade since the judgment before, if the two may be compared at all."""

    verdict: str = fixed(words.Verdict, "Whether the two may be compared.", "comparable")
    direction: str = fixed(
        words.Direction, "What became of the grade; none where it cannot be said.", "unchanged"
    )
    reason: str = fixed(words.JudgmentReason, "Why they may or may not be compared.", "report_says_so")
    sentence: str = told(
        "The same in a sentence, as the pages have it.",
        "Preventing crime: good in 2016, unchanged from 2015, as the report itself says.",
    )


class Force(BaseModel):
    """One of the territorial police forces."""

    slug: str = told("Name of the force in addresses and in every other list.", "staffordshire")
    name: str = told("Short name.", "Staffordshire")
    ons_code: Text = told("Code of the police force area at the Office for National Statistics.", "E23000015")
    region: Text = told("Region of England, or Wales.", "West Midlands")


class Judgment(BaseModel):
    """One force's grade on one question of one inspection, or the stated absence of one."""

    force: str = told("Slug of the force.", "staffordshire")
    inspection: str = told("Slug of the inspection.", "peel-effectiveness-2016")
    year: str = told("The cycle as the inspectorate writes it: 2016, 2018/19.", "2016")
    pillar: str = fixed(choices.Pillar, "Pillar of the PEEL programme.", "effectiveness")
    question: str = told("The question, exactly as published.", QUESTION)
    question_slug: str = told("Short name of the question, as the parameter takes it.", "preventing-crime")
    state: str = fixed(
        choices.JudgmentState, "How the judgment stands; says why there is no grade.", "graded"
    )
    grade: str | None = told("The grade in lower-case words; null unless the state is graded.", "good")
    scale: str = told("Grading scale; grades of two scales are never compared.", "four-tier")
    carried_grade: str | None = told(
        "Grade of an earlier cycle that still stands, where the state is carried_forward.", None
    )
    carried_from: str | None = told("The cycle that grade is from.", None)
    citations: list[Citation] = cited("Overview, overall summary", 273, "Good", "badge")
    change: Change = Field(description="What became of the grade, with the fields of a change.")


class Metric(BaseModel):
    """A measured quantity."""

    slug: str = told("Name of the metric in addresses and in every other list.", "recorded-crime")
    name: str = told("Name in words.", "Recorded crime excluding fraud")
    category: str = fixed(choices.Category, "Group under which it is listed.", "recorded_crime")
    kind: str = fixed(choices.MetricKind, "What it is about.", "recording")
    unit: str = told("Unit, as in “63.5 per 1,000 population”.", "per 1,000 population")
    denominator: Text = told("What the count is divided by; null: it is not divided.", "population")
    polarity: str = fixed(choices.Polarity, "Which way is good; demand and recorded crime have none.", "none")
    definition: Text = told("What is counted, in our own words.", DEFINITION)


class Value(BaseModel):
    """One metric, one area, one period, as one publication gives it."""

    metric: str = told("Slug of the metric.", "recorded-crime")
    area: str = told("Slug of the force, or england-and-wales.", "staffordshire")
    period: str = told("The period in words; says why there are no dates.", "12 months to 30 June 2016")
    period_start: date | None = told("First day of the period.", "2015-07-01")
    period_end: date | None = told(
        "Last day of the period; null where the source gives no date.", "2016-06-30"
    )
    baseline_start: date | None = told(
        "First day of the period from which a change is measured; null: no change.", None
    )
    baseline_end: date | None = told("Last day of that period.", None)
    value: Number | None = told("The number with the decimals that were printed; null is never zero.", 63.5)
    decimals: int = told("How many decimals were printed.", 1)
    margin: Number | None = told("The ± of a survey estimate; null where none is published.", None)
    range_low: Number | None = told("Low end, where a range was published in place of a value.", None)
    range_high: Number | None = told("High end of that range.", None)
    missing_reason: str | None = told("Why there is neither value nor range.", None)
    approximate: str | None = told("The word by which the publication says that the number is rough.", None)
    claimed_by_force: bool = told("Whether the report only passes on the force's word.", False)
    publication: str = told("Title of the publication that gives it.", REPORT)
    caveats: list[str] = told("Published limits on the figure.", [POPULATION])
    citations: list[Citation] = cited("Figure 2", 350, "63.5", "table")


class Comparison(BaseModel):
    """A force's latest figure beside the England and Wales figure for the same thing and time."""

    force: str = told("Slug of the force.", "staffordshire")
    metric: str = told("Slug of the metric.", "recorded-crime")
    unit: str = told("Unit of both values.", "per 1,000 population")
    period: str = told("The period in words.", "12 months to 30 June 2016")
    period_start: date | None = told("First day of the period.", "2015-07-01")
    period_end: date | None = told("Last day of the period.", "2016-06-30")
    publication: str = told("Title of the publication that gives both.", REPORT)
    force_value: Number | None = told("The force's number; null: see the reason.", 63.5)
    national_value: Number | None = told("The number for England and Wales.", 68.2)
    nation_covers: str = told("The comparator, with any force that is missing from it.", "England and Wales")
    difference: Number | None = told("Force less England and Wales, in the unit; null where refused.", -4.7)
    ratio: Number | None = told(
        "Force divided by England and Wales; null where refused or not meaningful.", 0.931
    )
    verdict: str = fixed(words.Verdict, "Whether the two may be compared.", "comparable")
    reason: str = fixed(words.ValueReason, "Why they may or may not be compared.", "like_with_like")
    significance: str = fixed(
        words.Significance,
        "Whether they differ by more than chance; not_tested without margins.",
        "not_tested",
    )
    sentence: str = told("The same in a sentence, as the pages have it.", SENTENCE)
    caveats: list[str] = told("Published limits on either figure.", [POPULATION])


class Finding(BaseModel):
    """An area for improvement, cause of concern or recommendation, told in our own words."""

    id: str = told("Name of the finding: publication and code.", "staffordshire-peel-effectiveness-2016/f1")
    part_of: str | None = told("Id of the finding of which this is a part.", None)
    force: str = told("Slug of the force.", "staffordshire")
    inspection: str = told("Slug of the inspection.", "peel-effectiveness-2016")
    kind: str = fixed(choices.FindingKind, "What sort of finding it is.", "area_for_improvement")
    question: str = told("The question to which it belongs, exactly as published.", QUESTION)
    text: str = told("What is to be done, in our own words.", TO_IMPROVE)
    status: str = fixed(choices.FindingStatus, "What the last report in the data says of it.", "open")
    follows: str | None = told("Id of the earlier finding that it continues.", None)
    publication: str = told("Title of the publication that makes it.", REPORT)
    citations: list[Citation] = cited("Areas for improvement, preventing crime", 452, None, "list")


class ListOf(BaseModel):
    """One page of a list."""

    count: int = told("How many records the whole list has.", 1)
    next: str | None = told("Address of the next page; null on the last.", None)


class Forces(ListOf):
    """One page of forces."""

    results: list[Force]


class Judgments(ListOf):
    """One page of judgments."""

    results: list[Judgment]


class Metrics(ListOf):
    """One page of metrics."""

    results: list[Metric]


class Values(ListOf):
    """One page of values."""

    results: list[Value]


class Comparisons(ListOf):
    """One page of comparisons."""

    results: list[Comparison]


class Findings(ListOf):
    """One page of findings."""

    results: list[Finding]


class Problem(BaseModel):
    """One thing in the address that is not understood."""

    parameter: str = told("Name of the parameter.", "force")
    value: str = told("What was given, shortened.", "stafordshire")
    message: str = told("What is wrong with it.", "“stafordshire” is not a force in the data; see “allowed”.")
    allowed: list[str] = told("What it may be, where that is a list.", ["staffordshire"])


class Refusal(BaseModel):
    """Why a request cannot be answered."""

    detail: str = told(
        "All that is wrong, in sentences.", "“stafordshire” is not a force in the data; see “allowed”."
    )
    problems: list[Problem] = Field(
        default_factory=list, description="One entry for each thing that is wrong."
    )
