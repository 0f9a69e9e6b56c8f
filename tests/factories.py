"""One factory a model: each makes a valid row, with the rows it needs, in words a person can read."""

from datetime import date
from decimal import Decimal

from django.contrib.auth.models import User
from factory import LazyAttribute, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from inspections import choices, models


class AreaFactory(DjangoModelFactory):
    class Meta:
        model = models.Area

    slug = Sequence(lambda n: f"force-{n}")
    kind = choices.AreaKind.FORCE
    name = Sequence(lambda n: f"Force {n}")
    official_name = LazyAttribute(lambda area: f"{area.name} Police")


class GradingScaleFactory(DjangoModelFactory):
    class Meta:
        model = models.GradingScale

    slug = Sequence(lambda n: f"scale-{n}")
    name = Sequence(lambda n: f"Scale {n}")


class GradeFactory(DjangoModelFactory):
    class Meta:
        model = models.Grade
        django_get_or_create = ("scale", "word")

    scale = SubFactory(GradingScaleFactory)
    word = "good"
    position = 2


class CycleFactory(DjangoModelFactory):
    class Meta:
        model = models.Cycle

    slug = Sequence(lambda n: f"cycle-{n}")
    name = Sequence(lambda n: f"Cycle {n}")
    first_year = 2016
    last_year = 2016
    scale = SubFactory(GradingScaleFactory)


class InspectionFactory(DjangoModelFactory):
    class Meta:
        model = models.Inspection

    slug = Sequence(lambda n: f"inspection-{n}")
    name = Sequence(lambda n: f"Inspection {n}")
    cycle = SubFactory(CycleFactory)


class ThemeFactory(DjangoModelFactory):
    class Meta:
        model = models.Theme

    slug = Sequence(lambda n: f"theme-{n}")
    name = Sequence(lambda n: f"Theme {n}")
    order = Sequence(lambda n: n)


class QuestionFactory(DjangoModelFactory):
    class Meta:
        model = models.Question

    inspection = SubFactory(InspectionFactory)
    slug = Sequence(lambda n: f"question-{n}")
    title = Sequence(lambda n: f"How effective is the force at task {n}?")
    short_title = Sequence(lambda n: f"Task {n}")
    pillar = choices.Pillar.EFFECTIVENESS
    level = choices.QuestionLevel.CORE
    theme = SubFactory(ThemeFactory)


class PublicationFactory(DjangoModelFactory):
    class Meta:
        model = models.Publication

    slug = Sequence(lambda n: f"report-{n}")
    kind = choices.PublicationKind.REPORT
    title = Sequence(lambda n: f"Report {n}")
    publisher = "HMIC"
    published = date(2017, 3, 2)


class JudgmentFactory(DjangoModelFactory):
    """A published "good"; another grade must be of the scale of the question's cycle."""

    class Meta:
        model = models.Judgment

    area = SubFactory(AreaFactory)
    question = SubFactory(QuestionFactory)
    state = choices.JudgmentState.GRADED
    grade = SubFactory(GradeFactory, scale=SelfAttribute("..question.inspection.cycle.scale"))
    evidence = choices.Evidence.REPORT
    review_state = choices.ReviewState.PUBLISHED


class QuestionLinkFactory(DjangoModelFactory):
    class Meta:
        model = models.QuestionLink

    earlier = SubFactory(QuestionFactory)
    later = SubFactory(QuestionFactory)
    relation = choices.Relation.SAME
    verdict = choices.Comparability.COMPARABLE
    reason = "The wording did not change."


class CycleVerdictFactory(DjangoModelFactory):
    class Meta:
        model = models.CycleVerdict

    earlier = SubFactory(CycleFactory, first_year=2015, last_year=2015)
    later = SubFactory(CycleFactory)
    verdict = choices.Comparability.NOT_COMPARABLE
    reason_code = "scale_changed"
    reason = "The grading scale changed."


class StatedComparisonFactory(DjangoModelFactory):
    class Meta:
        model = models.StatedComparison

    judgment = SubFactory(JudgmentFactory)
    earlier_question = SubFactory(QuestionFactory)
    change = choices.Change.DECLINED
    reason = "The report says that the force has fallen back."


class MetricFactory(DjangoModelFactory):
    class Meta:
        model = models.Metric

    slug = Sequence(lambda n: f"metric-{n}")
    name = Sequence(lambda n: f"Metric {n}")
    category = choices.Category.RECORDED_CRIME
    kind = choices.MetricKind.RECORDING
    unit = "per 1,000 population"
    unit_kind = choices.UnitKind.RATE
    theme = SubFactory(ThemeFactory)


class MetricLinkFactory(DjangoModelFactory):
    class Meta:
        model = models.MetricLink

    earlier = SubFactory(MetricFactory)
    later = SubFactory(MetricFactory)
    relation = choices.MetricRelation.RENAMED
    verdict = choices.Comparability.COMPARABLE
    reason = "Only the name changed."


class BreakFactory(DjangoModelFactory):
    """For all areas, unless it is given one."""

    class Meta:
        model = models.Break

    metric = SubFactory(MetricFactory)
    on = date(2014, 4, 1)
    kind = choices.BreakKind.COUNTING_RULE
    verdict = choices.Comparability.NOT_COMPARABLE
    reason = "Crimes are counted in another way from this day."


class ValueFactory(DjangoModelFactory):
    """63.5 in the 12 months to 30 June 2016, published."""

    class Meta:
        model = models.Value

    metric = SubFactory(MetricFactory)
    area = SubFactory(AreaFactory)
    publication = SubFactory(PublicationFactory)
    period_kind = choices.PeriodKind.TWELVE_MONTHS
    period_start = date(2015, 7, 1)
    period_end = date(2016, 6, 30)
    value = Decimal("63.5")
    decimals = 1
    review_state = choices.ReviewState.PUBLISHED


class CaveatFactory(DjangoModelFactory):
    class Meta:
        model = models.Caveat

    publication = SubFactory(PublicationFactory)
    code = Sequence(lambda n: f"c{n}")
    text = Sequence(lambda n: f"Caveat {n}: one force is missing.")


class LimitationFactory(DjangoModelFactory):
    class Meta:
        model = models.Limitation

    value = SubFactory(ValueFactory)
    caveat = SubFactory(CaveatFactory)


class FindingFactory(DjangoModelFactory):
    class Meta:
        model = models.Finding

    publication = SubFactory(PublicationFactory)
    code = Sequence(lambda n: f"f{n}")
    area = SubFactory(AreaFactory)
    question = SubFactory(QuestionFactory)
    kind = choices.FindingKind.AREA_FOR_IMPROVEMENT
    text = Sequence(lambda n: f"The force should do thing {n} better.")
    review_state = choices.ReviewState.PUBLISHED


class FollowUpFactory(DjangoModelFactory):
    class Meta:
        model = models.FollowUp

    finding = SubFactory(FindingFactory)
    publication = SubFactory(PublicationFactory)
    status = choices.FindingStatus.ADDRESSED
    text = "The later report says that it is done."


class ClaimFactory(DjangoModelFactory):
    class Meta:
        model = models.Claim

    publication = SubFactory(PublicationFactory)
    code = Sequence(lambda n: f"k{n}")
    area = SubFactory(AreaFactory)
    subject = "The rate of recorded crime"
    word = choices.ClaimWord.AMONG_HIGHEST
    stated = "among the highest"


class DiscrepancyFactory(DjangoModelFactory):
    class Meta:
        model = models.Discrepancy

    publication = SubFactory(PublicationFactory)
    code = Sequence(lambda n: f"d{n}")
    kind = choices.DiscrepancyKind.VALUE
    text = "The table says 63.5, the text says 63.6."
    shown = "We show the table."


class CitationFactory(DjangoModelFactory):
    """A citation of a value; for another fact, pass `value=None` and the fact."""

    class Meta:
        model = models.Citation

    reference = Sequence(lambda n: f"report/fact/{n}")
    publication = SubFactory(PublicationFactory)
    form = choices.Form.TABLE
    line = 350
    stated = "63.5"
    value = SubFactory(ValueFactory)


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    username = Sequence(lambda n: f"person-{n}")


class ExtractionRunFactory(DjangoModelFactory):
    """A file that was read."""

    class Meta:
        model = models.ExtractionRun

    file_name = Sequence(lambda n: f"report-{n}.pdf")
    sha256 = Sequence(lambda n: f"{n:064x}")
    stored = Sequence(lambda n: f"{n:032x}")
    size = 1000
    state = choices.RunState.DONE


class SuggestionFactory(DjangoModelFactory):
    """A judgment that was read and that nobody has decided."""

    class Meta:
        model = models.Suggestion

    run = SubFactory(ExtractionRunFactory)
    kind = choices.SuggestionKind.JUDGMENT
    raw = LazyAttribute(lambda _: {"question": "Task 1", "grade": "good"})
    proposed = LazyAttribute(lambda _: {"title": "Task 1", "grade": "good"})
    payload = LazyAttribute(lambda _: {"title": "Task 1", "grade": "good"})
    line = 263
    form = choices.Form.BADGE
    confidence = 0.9


class DeskActFactory(DjangoModelFactory):
    class Meta:
        model = models.DeskAct

    run = SubFactory(ExtractionRunFactory)
    act = "uploaded"


class ReviewFactory(DjangoModelFactory):
    class Meta:
        model = models.Review

    model = "judgment"
    object_id = Sequence(lambda n: n + 1)
    revision = 1
    fingerprint = "0" * 64
    about = "Force 1: Task 1"
    reviewer = SubFactory(UserFactory)
    verdict = choices.ReviewVerdict.CONFIRMED


class PublicChangeFactory(DjangoModelFactory):
    class Meta:
        model = models.PublicChange

    by = SubFactory(UserFactory)
    title = "Report 1"
    items = LazyAttribute(lambda _: [{"about": "Force 1: Task 1", "act": "new"}])
    written = LazyAttribute(lambda _: [{"model": "judgment", "pk": 1, "before": None, "after": {}}])


class LoadedFixtureFactory(DjangoModelFactory):
    class Meta:
        model = models.LoadedFixture

    name = Sequence(lambda n: f"{n}_facts.json")
    sha256 = "0" * 64


class DataChangeFactory(DjangoModelFactory):
    class Meta:
        model = models.DataChange
