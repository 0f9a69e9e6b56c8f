"""The fixed words in which every comparison of judgments and of figures is answered."""

from enum import StrEnum


class Verdict(StrEnum):
    """Whether two judgments or two figures may be compared at all."""

    COMPARABLE = "comparable"
    WITH_CARE = "with_care"
    NOT_COMPARABLE = "not_comparable"


class Direction(StrEnum):
    """What became of a grade. A demand, a missing grade and a refused comparison have none."""

    IMPROVED = "improved"
    DECLINED = "declined"
    UNCHANGED = "unchanged"
    NONE = "none"


class Significance(StrEnum):
    """Whether two survey estimates differ by more than chance allows."""

    HIGHER = "higher"
    LOWER = "lower"
    IN_LINE = "in_line"
    NOT_TESTED = "not_tested"


class State(StrEnum):
    """How a judgment stands: only a graded one is an observation of its own cycle."""

    GRADED = "graded"
    UNGRADED = "ungraded"
    NOT_INSPECTED = "not_inspected"
    CARRIED_FORWARD = "carried_forward"
    AWAITED = "awaited"
    WITHDRAWN = "withdrawn"


class Relation(StrEnum):
    """What a later question is to the earlier one that it follows."""

    SAME = "same"
    REWORDED = "reworded"
    NARROWED = "narrowed"
    WIDENED = "widened"
    MERGED = "merged"
    SPLIT = "split"


class Polarity(StrEnum):
    """Which way is good for a metric, where there is such a way."""

    HIGHER_IS_BETTER = "higher_is_better"
    LOWER_IS_BETTER = "lower_is_better"
    NONE = "none"


class MetricKind(StrEnum):
    """What a metric speaks about. Demand and recording have no direction of good."""

    DEMAND = "demand"
    RECORDING = "recording"
    RESPONSE = "response"
    OUTCOME = "outcome"
    PERCEPTION = "perception"
    WORKFORCE = "workforce"
    FINANCE = "finance"


class UnitKind(StrEnum):
    """The arithmetic a figure allows: percentages differ in points, counts grow with the area."""

    RATE = "rate"
    PERCENT = "percent"
    PERCENT_CHANGE = "percent_change"
    COUNT = "count"
    RATIO = "ratio"
    DURATION = "duration"
    MONEY = "money"


class PeriodKind(StrEnum):
    """What sort of time a figure covers."""

    TWELVE_MONTHS = "12_months"
    FINANCIAL_YEAR = "financial_year"
    CALENDAR_YEAR = "calendar_year"
    AS_AT = "as_at"
    SURVEY_WINDOW = "survey_window"
    AT_INSPECTION = "at_inspection"
    NOT_STATED = "not_stated"


class CaveatEffect(StrEnum):
    """What a published caveat does to a comparison; a note is told and changes no verdict."""

    NOTE = "note"
    CARE_OVER_TIME = "care_over_time"
    NO_COMPARISON_OVER_TIME = "no_comparison_over_time"
    CARE_BETWEEN_AREAS = "care_between_areas"
    NO_COMPARISON_BETWEEN_AREAS = "no_comparison_between_areas"
    NO_COMPARISON_BETWEEN_METRICS = "no_comparison_between_metrics"


class BreakKind(StrEnum):
    """What changed at a break in a series."""

    DEFINITION = "definition"
    COUNTING_RULE = "counting_rule"
    COVERAGE = "coverage"
    SYSTEM = "system"
    SURVEY = "survey"
    FRAMEWORK = "framework"


class MetricRelation(StrEnum):
    """What a later metric is to the earlier one that it follows."""

    SAME = "same"
    RENAMED = "renamed"
    REDEFINED = "redefined"
    REPLACED = "replaced"


class JudgmentReason(StrEnum):
    """Why two judgments may or may not be compared. Order and wording: `grounds.JUDGMENT_GROUNDS`."""

    WITHDRAWN = "withdrawn"
    AWAITED = "awaited"
    NOT_INSPECTED = "not_inspected"
    FIRST_GRADING = "first_grading"
    UNGRADED = "ungraded"
    EARLIER_NOT_KNOWN = "earlier_not_known"
    QUESTION_NEW = "question_new"
    FORCES_DIFFER = "forces_differ"
    REPORT_SAYS_SO = "report_says_so"
    SCALE_CHANGED = "scale_changed"
    FRAMEWORK_CHANGED = "framework_changed"
    CARRIED_FORWARD = "carried_forward"
    QUESTIONS_NOT_LINKED = "questions_not_linked"
    QUESTION_MERGED = "question_merged"
    QUESTION_SPLIT = "question_split"
    QUESTION_NARROWED = "question_narrowed"
    QUESTION_WIDENED = "question_widened"
    QUESTION_REWORDED = "question_reworded"
    FRAMEWORK_REVISED = "framework_revised"
    PUBLISHER_ADVISES_CARE = "publisher_advises_care"
    SOURCES_DISAGREE = "sources_disagree"
    SAME_QUESTION = "same_question"


class ValueReason(StrEnum):
    """Why two figures may or may not be compared. Order and wording: `grounds.VALUE_GROUNDS`."""

    MISSING = "missing"
    FRAMEWORK_DIFFERS = "framework_differs"
    METRIC_REPLACED = "metric_replaced"
    PUBLISHER_SAYS_NOT = "publisher_says_not"
    DENOMINATOR_DIFFERS = "denominator_differs"
    UNIT_DIFFERS = "unit_differs"
    DEFINITION_CHANGED = "definition_changed"
    SURVEY_CHANGED = "survey_changed"
    BREAK_BETWEEN = "break_between"
    METRIC_DIFFERS = "metric_differs"
    BASELINE_DIFFERS = "baseline_differs"
    PERIOD_LENGTH_DIFFERS = "period_length_differs"
    PERIOD_NOT_STATED = "period_not_stated"
    AREA_AND_PERIOD_DIFFER = "area_and_period_differ"
    SAME_PERIOD = "same_period"
    SIZE_OF_AREA = "size_of_area"
    METRIC_RENAMED = "metric_renamed"
    COVERAGE_DIFFERS = "coverage_differs"
    PERIODS_OVERLAP = "periods_overlap"
    PERIOD_ENDS_DIFFER = "period_ends_differ"
    PUBLISHER_ADVISES_CARE = "publisher_advises_care"
    PUBLICATION_DIFFERS = "publication_differs"
    APPROXIMATE = "approximate"
    LIKE_WITH_LIKE = "like_with_like"


class TrendAnswer(StrEnum):
    """What a tested series of years says."""

    RISING = "rising"
    FALLING = "falling"
    NO_CLEAR_TREND = "no_clear_trend"
    CANNOT_BE_SAID = "cannot_be_said"


class Standing(StrEnum):
    """Where a force stands among the forces that have a value: quarters, never a rank."""

    AMONG_THE_HIGHEST = "among_the_highest"
    IN_LINE = "in_line"
    AMONG_THE_LOWEST = "among_the_lowest"
    CANNOT_BE_SAID = "cannot_be_said"


class Claim(StrEnum):
    """What a report says in words of a force's place among forces."""

    HIGHEST = "highest"
    AMONG_THE_HIGHEST = "among_the_highest"
    HIGHER_THAN_MOST = "higher_than_most"
    IN_LINE = "in_line"
    LOWER_THAN_MOST = "lower_than_most"
    AMONG_THE_LOWEST = "among_the_lowest"
    LOWEST = "lowest"


class Agreement(StrEnum):
    """Whether the figures bear out a claim made in words."""

    AGREES = "agrees"
    DIFFERS = "differs"
    CANNOT_BE_CHECKED = "cannot_be_checked"
