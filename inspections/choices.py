"""The words of the field, as closed lists. Imports nothing of ours."""

from django.db.models import TextChoices


class AreaKind(TextChoices):
    FORCE = "force", "Police force"
    NATION = "nation", "England and Wales"
    REGION = "region", "Region"
    GROUP = "group", "Group of forces"


class Pillar(TextChoices):
    EFFECTIVENESS = "effectiveness", "Effectiveness"
    EFFICIENCY = "efficiency", "Efficiency"
    LEGITIMACY = "legitimacy", "Legitimacy"
    NONE = "none", "Not by pillar"


class QuestionLevel(TextChoices):
    OVERALL = "overall", "Overall question of a pillar"
    CORE = "core", "Core question"
    AREA = "area", "Area of policing"


class JudgmentState(TextChoices):
    GRADED = "graded", "Graded"
    UNGRADED = "ungraded", "Inspected, not graded"
    NOT_INSPECTED = "not_inspected", "Not inspected"
    CARRIED_FORWARD = "carried_forward", "Carried forward"
    AWAITED = "awaited", "Awaited"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Evidence(TextChoices):
    """How near to the inspectorate's own report the statement of a judgment stands."""

    REPORT = "report", "Inspection report, read line by line"
    INSPECTORATE_PAGE = "inspectorate_page", "HMIC or HMICFRS web page"
    NEWS_RELEASE = "news_release", "HMIC or HMICFRS news release"
    RELEASE_REPUBLISHED = "release_republished", "HMICFRS news release, republished"
    LATER_PAGE = "later_page", "Page of a later cycle that restates the grade"
    REPORT_COPY = "report_copy", "Copy of the HMIC or HMICFRS report"
    FORCE_PAGE = "force_page", "Page of the force"
    COMMISSIONER_PAGE = "commissioner_page", "Page of the police and crime commissioner"
    PRESS = "press", "Press"


class Relation(TextChoices):
    SAME = "same", "Same wording"
    REWORDED = "reworded", "Reworded"
    NARROWED = "narrowed", "Narrowed"
    WIDENED = "widened", "Widened"
    MERGED = "merged", "Merged with another"
    SPLIT = "split", "Split from a larger one"


class Comparability(TextChoices):
    COMPARABLE = "comparable", "Comparable"
    WITH_CARE = "with_care", "With care"
    NOT_COMPARABLE = "not_comparable", "Not comparable"


class Change(TextChoices):
    IMPROVED = "improved", "Improved"
    DECLINED = "declined", "Declined"
    UNCHANGED = "unchanged", "Unchanged"
    NONE = "none", "None stated"


class PublicationKind(TextChoices):
    REPORT = "report", "Inspection report"
    DATA_RELEASE = "data_release", "Data release"
    WEB_PAGE = "web_page", "Web page"
    NEWS_RELEASE = "news_release", "News release"


class DatePrecision(TextChoices):
    DAY = "day", "Day"
    MONTH = "month", "Month"
    YEAR = "year", "Year"


class MetricKind(TextChoices):
    """What a metric is about; of demand and recording neither high nor low is good."""

    DEMAND = "demand", "Demand"
    RECORDING = "recording", "Recording"
    RESPONSE = "response", "Response"
    OUTCOME = "outcome", "Outcome"
    PERCEPTION = "perception", "Perception"
    WORKFORCE = "workforce", "Workforce"
    FINANCE = "finance", "Finance"


class Category(TextChoices):
    RECORDED_CRIME = "recorded_crime", "Recorded crime"
    ANTI_SOCIAL_BEHAVIOUR = "anti_social_behaviour", "Anti-social behaviour"
    DEMAND = "demand", "Calls for assistance"
    OUTCOMES = "outcomes", "Outcomes of crimes"
    DOMESTIC_ABUSE = "domestic_abuse", "Domestic abuse"
    VULNERABILITY = "vulnerability", "Vulnerable people"
    INVESTIGATION_CAPACITY = "investigation_capacity", "Capacity to investigate"
    OFFENDER_MANAGEMENT = "offender_management", "Managing offenders"
    ORGANISED_CRIME = "organised_crime", "Serious and organised crime"
    VICTIM_SATISFACTION = "victim_satisfaction", "Victim satisfaction"
    PUBLIC_PERCEPTION = "public_perception", "What the public thinks"
    ENGAGEMENT = "engagement", "Working with the public"
    RESOURCES = "resources", "People and money"
    FIREARMS = "firearms", "Firearms"


class UnitKind(TextChoices):
    RATE = "rate", "Rate"
    PERCENT = "percent", "Percent"
    PERCENT_CHANGE = "percent_change", "Percent change"
    COUNT = "count", "Count"
    RATIO = "ratio", "Ratio"
    DURATION = "duration", "Duration"
    MONEY = "money", "Money"


class Polarity(TextChoices):
    HIGHER_IS_BETTER = "higher_is_better", "Higher is better"
    LOWER_IS_BETTER = "lower_is_better", "Lower is better"
    NONE = "none", "Neither high nor low is good"


class PeriodKind(TextChoices):
    TWELVE_MONTHS = "12_months", "12 months to"
    FINANCIAL_YEAR = "financial_year", "Financial year"
    CALENDAR_YEAR = "calendar_year", "Calendar year"
    AS_AT = "as_at", "As at"
    SURVEY_WINDOW = "survey_window", "Survey"
    AT_INSPECTION = "at_inspection", "At inspection, no date given"
    NOT_STATED = "not_stated", "Period not stated"


class MissingReason(TextChoices):
    PRESENT = "", "Not missing"
    NOT_PUBLISHED = "not_published", "Not published"
    WORDS_ONLY = "words_only", "Compared in words only"
    NOT_PROVIDED = "not_provided", "Not provided by the force"
    NOT_APPLICABLE = "not_applicable", "Not applicable"


class BreakKind(TextChoices):
    DEFINITION = "definition", "Definition changed"
    COUNTING_RULE = "counting_rule", "Counting rule changed"
    COVERAGE = "coverage", "Coverage changed"
    SYSTEM = "system", "System changed"
    SURVEY = "survey", "Survey changed"
    FRAMEWORK = "framework", "Framework changed"


class MetricRelation(TextChoices):
    SAME = "same", "Same"
    RENAMED = "renamed", "Renamed"
    REPLACED = "replaced", "Replaced by another framework"
    REDEFINED = "redefined", "Redefined"


class CaveatEffect(TextChoices):
    """What a caveat does to comparison; the engine reads these words."""

    NOTE = "note", "Note only"
    CARE_OVER_TIME = "care_over_time", "Care when comparing over time"
    NO_COMPARISON_OVER_TIME = "no_comparison_over_time", "No comparison over time"
    CARE_BETWEEN_AREAS = "care_between_areas", "Care when comparing areas"
    NO_COMPARISON_BETWEEN_AREAS = "no_comparison_between_areas", "No comparison between areas"
    NO_COMPARISON_BETWEEN_METRICS = "no_comparison_between_metrics", "No comparison between these metrics"


class Form(TextChoices):
    """The form in which a publication states a fact, best evidence of a number first."""

    TABLE = "table", "Table"
    PROSE = "prose", "Text"
    GRAPHIC = "graphic", "Graphic"
    BADGE = "badge", "Grade label"
    LIST = "list", "List"
    NOTE = "note", "Note"
    WEB_PAGE = "web_page", "Web page"
    DATA_FILE = "data_file", "Data file"


class FindingKind(TextChoices):
    AREA_FOR_IMPROVEMENT = "area_for_improvement", "Area for improvement"
    CAUSE_OF_CONCERN = "cause_of_concern", "Cause of concern"
    RECOMMENDATION = "recommendation", "Recommendation"
    ADVICE = "advice", "Advice"


class FindingStatus(TextChoices):
    """What the last report in the data says of a finding."""

    OPEN = "open", "No later word in the reports read"
    ADDRESSED = "addressed", "Addressed"
    IMPROVED_STILL_APPLIES = "improved_still_applies", "Improved, still applies"
    STILL_APPLIES = "still_applies", "Still applies"
    NOT_REPORTED = "not_reported", "Counted, not told one by one"


class ClaimWord(TextChoices):
    """A comparison that a report makes in words."""

    HIGHEST = "highest", "The highest"
    AMONG_HIGHEST = "among_highest", "Among the highest"
    HIGHER = "higher", "Higher"
    IN_LINE = "in_line", "In line"
    LOWER = "lower", "Lower"
    AMONG_LOWEST = "among_lowest", "Among the lowest"


class DiscrepancyKind(TextChoices):
    VALUE = "value", "Different numbers"
    ROUNDING = "rounding", "Rounding"
    UNIT = "unit", "Different units"
    PERIOD = "period", "Different periods"
    CLAIM = "claim", "Statements that do not agree"
    LABEL = "label", "Different names"
    COUNT = "count", "Different counts"
    TYPO = "typo", "Slip of the pen"


class ReviewState(TextChoices):
    DRAFT = "draft", "Draft"
    PUBLISHED = "published", "Published"
    REJECTED = "rejected", "Rejected"


class RunState(TextChoices):
    """How far the reading of one uploaded file has come."""

    QUEUED = "queued", "Waiting"
    RUNNING = "running", "Being read"
    DONE = "done", "Read"
    FAILED = "failed", "Could not be read"


class SuggestionKind(TextChoices):
    JUDGMENT = "judgment", "Judgment"
    VALUE = "value", "Figure"
    FINDING = "finding", "Finding"
    CAVEAT = "caveat", "Caveat"


class SuggestionState(TextChoices):
    PENDING = "pending", "To decide"
    ACCEPTED = "accepted", "Accepted"
    EDITED = "edited", "Corrected and accepted"
    REJECTED = "rejected", "Rejected"


class ReviewVerdict(TextChoices):
    """What a second or third person says of one entry."""

    CONFIRMED = "confirmed", "Found the same"
    DISAGREED = "disagreed", "Found something else"
    SETTLED = "settled", "Settled: it stands"


class JudgmentReason(TextChoices):
    """Why a rule lets judgments be compared or not; the engine knows these words and no others."""

    WITHDRAWN = "withdrawn", "Withdrawn"
    AWAITED = "awaited", "Awaited"
    NOT_INSPECTED = "not_inspected", "Not inspected"
    FIRST_GRADING = "first_grading", "First grading"
    UNGRADED = "ungraded", "Ungraded"
    EARLIER_NOT_KNOWN = "earlier_not_known", "Earlier not known"
    QUESTION_NEW = "question_new", "Question new"
    FORCES_DIFFER = "forces_differ", "Forces differ"
    REPORT_SAYS_SO = "report_says_so", "Report says so"
    SCALE_CHANGED = "scale_changed", "Scale changed"
    FRAMEWORK_CHANGED = "framework_changed", "Framework changed"
    CARRIED_FORWARD = "carried_forward", "Carried forward"
    QUESTIONS_NOT_LINKED = "questions_not_linked", "Questions not linked"
    QUESTION_MERGED = "question_merged", "Question merged"
    QUESTION_SPLIT = "question_split", "Question split"
    QUESTION_NARROWED = "question_narrowed", "Question narrowed"
    QUESTION_WIDENED = "question_widened", "Question widened"
    QUESTION_REWORDED = "question_reworded", "Question reworded"
    FRAMEWORK_REVISED = "framework_revised", "Framework revised"
    PUBLISHER_ADVISES_CARE = "publisher_advises_care", "Publisher advises care"
    SOURCES_DISAGREE = "sources_disagree", "Sources disagree"
    SAME_QUESTION = "same_question", "Same question"
