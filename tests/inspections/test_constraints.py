"""Each rule of the database is broken once, and must name itself."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from factory.django import DjangoModelFactory

from inspections.choices import JudgmentReason
from inspections.comparison import words
from inspections.models import CycleVerdict
from tests import factories as made

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)

# The change that breaks the constraint on a valid row of the factory; it may be worked out from the row.
CHECKS: list[tuple[str, type[DjangoModelFactory[Any]], dict[str, Any]]] = [
    ("area_kind_known", made.AreaFactory, {"kind": "other"}),
    ("area_name_not_blank", made.AreaFactory, {"name": ""}),
    ("gradingscale_name_not_blank", made.GradingScaleFactory, {"name": ""}),
    ("grade_word_not_blank", made.GradeFactory, {"word": ""}),
    ("cycle_years_in_order", made.CycleFactory, {"first_year": 2017}),
    ("inspection_name_not_blank", made.InspectionFactory, {"name": ""}),
    (
        "inspection_fieldwork_end_not_before_start",
        made.InspectionFactory,
        {"fieldwork_start": date(2016, 6, 1), "fieldwork_end": date(2016, 5, 31)},
    ),
    ("theme_name_not_blank", made.ThemeFactory, {"name": ""}),
    ("question_pillar_known", made.QuestionFactory, {"pillar": "other"}),
    ("question_level_known", made.QuestionFactory, {"level": "other"}),
    ("question_title_not_blank", made.QuestionFactory, {"title": ""}),
    ("publication_kind_known", made.PublicationFactory, {"kind": "other"}),
    ("publication_date_precision_known", made.PublicationFactory, {"date_precision": "other"}),
    ("publication_title_not_blank", made.PublicationFactory, {"title": ""}),
    ("publication_sha256_is_64_hex", made.PublicationFactory, {"sha256": "f" * 63}),
    ("finding_kind_known", made.FindingFactory, {"kind": "other"}),
    ("finding_review_state_known", made.FindingFactory, {"review_state": "other"}),
    ("finding_text_not_blank", made.FindingFactory, {"text": ""}),
    ("finding_not_part_of_itself", made.FindingFactory, {"part_of": lambda finding: finding}),
    ("followup_status_known", made.FollowUpFactory, {"status": "other"}),
    ("followup_text_not_blank", made.FollowUpFactory, {"text": ""}),
    ("judgment_state_known", made.JudgmentFactory, {"state": "other", "grade": None}),
    ("judgment_evidence_known", made.JudgmentFactory, {"evidence": "other"}),
    ("judgment_review_state_known", made.JudgmentFactory, {"review_state": "other"}),
    ("judgment_grade_only_when_graded", made.JudgmentFactory, {"state": "ungraded"}),
    (
        "judgment_carried_names_grade_and_cycle",
        made.JudgmentFactory,
        {"state": "carried_forward", "grade": None},
    ),
    ("questionlink_not_to_itself", made.QuestionLinkFactory, {"later": lambda link: link.earlier}),
    ("questionlink_relation_known", made.QuestionLinkFactory, {"relation": "other"}),
    ("questionlink_verdict_known", made.QuestionLinkFactory, {"verdict": "other"}),
    ("questionlink_reason_not_blank", made.QuestionLinkFactory, {"reason": ""}),
    ("cycleverdict_pillar_known", made.CycleVerdictFactory, {"pillar": "other"}),
    ("cycleverdict_verdict_known", made.CycleVerdictFactory, {"verdict": "other"}),
    ("cycleverdict_reason_not_blank", made.CycleVerdictFactory, {"reason": ""}),
    ("statedcomparison_change_known", made.StatedComparisonFactory, {"change": "other"}),
    ("statedcomparison_reason_not_blank", made.StatedComparisonFactory, {"reason": ""}),
    ("metric_category_known", made.MetricFactory, {"category": "other"}),
    ("metric_kind_known", made.MetricFactory, {"kind": "other"}),
    ("metric_unit_kind_known", made.MetricFactory, {"unit_kind": "other"}),
    ("metric_polarity_known", made.MetricFactory, {"kind": "outcome", "polarity": "other"}),
    ("metric_name_not_blank", made.MetricFactory, {"name": ""}),
    ("metric_unit_not_blank", made.MetricFactory, {"unit": ""}),
    (
        "metric_demand_and_recording_have_no_polarity",
        made.MetricFactory,
        {"kind": "recording", "polarity": "lower_is_better"},
    ),
    ("metriclink_not_to_itself", made.MetricLinkFactory, {"later": lambda link: link.earlier}),
    ("metriclink_relation_known", made.MetricLinkFactory, {"relation": "other"}),
    ("metriclink_verdict_known", made.MetricLinkFactory, {"verdict": "other"}),
    ("metriclink_reason_not_blank", made.MetricLinkFactory, {"reason": ""}),
    ("break_kind_known", made.BreakFactory, {"kind": "other"}),
    ("break_verdict_known", made.BreakFactory, {"verdict": "other"}),
    ("break_reason_not_blank", made.BreakFactory, {"reason": ""}),
    ("value_period_kind_known", made.ValueFactory, {"period_kind": "other"}),
    ("value_review_state_known", made.ValueFactory, {"review_state": "other"}),
    ("value_missing_reason_known", made.ValueFactory, {"value": None, "missing_reason": "other"}),
    ("value_xor_reason", made.ValueFactory, {"missing_reason": "not_published"}),
    ("value_period_end_not_before_start", made.ValueFactory, {"period_start": date(2016, 7, 1)}),
    ("value_baseline_end_not_before_start", made.ValueFactory, {"baseline_start": date(2014, 7, 1)}),
    ("value_period_stated_or_said", made.ValueFactory, {"period_start": None, "period_end": None}),
    ("value_margin_not_negative", made.ValueFactory, {"margin": -1}),
    ("value_range_in_order", made.ValueFactory, {"value": None, "range_low": 60, "range_high": 50}),
    ("caveat_effect_known", made.CaveatFactory, {"effect": "other"}),
    ("caveat_text_not_blank", made.CaveatFactory, {"text": ""}),
    ("claim_word_known", made.ClaimFactory, {"word": "other"}),
    ("claim_subject_not_blank", made.ClaimFactory, {"subject": ""}),
    ("discrepancy_kind_known", made.DiscrepancyFactory, {"kind": "other"}),
    ("discrepancy_text_not_blank", made.DiscrepancyFactory, {"text": ""}),
    ("discrepancy_shown_not_blank", made.DiscrepancyFactory, {"shown": ""}),
    ("citation_belongs_to_one_thing", made.CitationFactory, {"value": None}),
    ("citation_form_known", made.CitationFactory, {"form": "other"}),
    ("citation_reference_not_blank", made.CitationFactory, {"reference": ""}),
    ("citation_evidence_known", made.CitationFactory, {"evidence": "other"}),
    ("citation_line_from_one", made.CitationFactory, {"line": 0}),
    ("extractionrun_state_known", made.ExtractionRunFactory, {"state": "other"}),
    ("extractionrun_file_name_not_blank", made.ExtractionRunFactory, {"file_name": ""}),
    ("extractionrun_sha256_is_64_hex", made.ExtractionRunFactory, {"sha256": "f" * 63}),
    ("extractionrun_failed_says_why", made.ExtractionRunFactory, {"state": "failed"}),
    ("suggestion_kind_known", made.SuggestionFactory, {"kind": "other"}),
    ("suggestion_form_known", made.SuggestionFactory, {"form": "other"}),
    (
        "suggestion_state_known",
        made.SuggestionFactory,
        {"state": "other", "decided_by": lambda _: made.UserFactory(), "decided_at": NOON},
    ),
    ("suggestion_confidence_from_0_to_1", made.SuggestionFactory, {"confidence": 1.01}),
    ("suggestion_line_from_one", made.SuggestionFactory, {"line": 0}),
    ("suggestion_decided_by_someone", made.SuggestionFactory, {"state": "accepted"}),
    ("deskact_act_not_blank", made.DeskActFactory, {"act": ""}),
    ("review_verdict_known", made.ReviewFactory, {"verdict": "other", "note": "It says good."}),
    ("review_disagreement_says_why", made.ReviewFactory, {"verdict": "disagreed"}),
    ("publicchange_title_not_blank", made.PublicChangeFactory, {"title": ""}),
    ("publicchange_undone_by_someone_and_why", made.PublicChangeFactory, {"undone_note": "Too early"}),
    ("loadedfixture_sha256_not_blank", made.LoadedFixtureFactory, {"sha256": ""}),
]

BASELINE = {"baseline_start": date(2014, 7, 1), "baseline_end": date(2015, 6, 30)}
NO_PERIOD = {"period_kind": "not_stated", "period_start": None, "period_end": None}

# Two valid rows with these words of their own; the second is then given the key of the first.
KEYS: list[tuple[str, type[DjangoModelFactory[Any]], dict[str, Any], dict[str, Any]]] = [
    ("area_ons_code_unique", made.AreaFactory, {"ons_code": "E23000099"}, {"ons_code": "E23000098"}),
    ("grade_word_once_per_scale", made.GradeFactory, {"position": 2}, {"position": 3}),
    ("grade_position_once_per_scale", made.GradeFactory, {"word": "good"}, {"word": "inadequate"}),
    ("question_slug_once_per_inspection", made.QuestionFactory, {}, {}),
    ("question_title_once_per_inspection", made.QuestionFactory, {}, {}),
    ("finding_code_once_per_publication", made.FindingFactory, {}, {}),
    ("followup_once_per_publication", made.FollowUpFactory, {}, {}),
    ("judgment_once_per_force_and_question", made.JudgmentFactory, {}, {}),
    ("questionlink_once", made.QuestionLinkFactory, {}, {}),
    ("cycleverdict_once", made.CycleVerdictFactory, {}, {}),
    ("statedcomparison_once", made.StatedComparisonFactory, {}, {}),
    ("metriclink_once", made.MetricLinkFactory, {}, {}),
    ("break_once_for_all_areas", made.BreakFactory, {}, {}),
    ("break_once_per_area", made.BreakFactory, {"area": made.AreaFactory}, {"area": made.AreaFactory}),
    ("value_once_with_baseline", made.ValueFactory, BASELINE, BASELINE),
    ("value_once_without_baseline", made.ValueFactory, {}, {}),
    ("value_once_without_period", made.ValueFactory, NO_PERIOD, NO_PERIOD),
    ("caveat_code_once_per_publication", made.CaveatFactory, {}, {}),
    ("limitation_once", made.LimitationFactory, {}, {}),
    ("claim_code_once_per_publication", made.ClaimFactory, {}, {}),
    ("review_once_per_revision_and_person", made.ReviewFactory, {}, {}),
    ("discrepancy_code_once_per_publication", made.DiscrepancyFactory, {}, {}),
]


def own_models() -> list[type[models.Model]]:
    """Our models without the tables of their history."""
    found = apps.get_app_config("inspections").get_models()
    return [model for model in found if not hasattr(model, "instance_type")]


def own_constraints() -> Iterator[models.BaseConstraint]:
    return (constraint for model in own_models() for constraint in model._meta.constraints)


def constraint_of(row: models.Model, name: str) -> models.BaseConstraint:
    return next(constraint for constraint in row._meta.constraints if constraint.name == name)


def breaking(row: models.Model, change: dict[str, Any]) -> dict[str, Any]:
    return {field: value(row) if callable(value) else value for field, value in change.items()}


def twins(name: str, factory: Any, *words: dict[str, Any]) -> tuple[models.Model, dict[str, Any]]:
    """A row, and the key of another that it may not be given."""
    first, second = (
        factory(**{field: value() if callable(value) else value for field, value in own.items()})
        for own in words
    )
    constraint: Any = constraint_of(second, name)
    return second, {field: getattr(first, field) for field in constraint.fields}


def named(constraint: Any, model: type[models.Model]) -> str:
    """How this database names a unique constraint: SQLite only by its columns."""
    if connection.vendor != "sqlite":
        return f'"{constraint.name}"'
    columns = [model._meta.get_field(field).column for field in constraint.fields]
    return "UNIQUE constraint failed: " + ", ".join(f"{model._meta.db_table}.{name}" for name in columns)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "factory", "change"), CHECKS, ids=[name for name, *_ in CHECKS])
def test_the_database_refuses_and_names_the_rule(name: str, factory: Any, change: dict[str, Any]) -> None:
    row = factory()

    with pytest.raises(IntegrityError, match=rf"\b{name}\b"), transaction.atomic():
        type(row)._base_manager.filter(pk=row.pk).update(**breaking(row, change))


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "factory", "first", "second"), KEYS, ids=[name for name, *_ in KEYS])
def test_the_database_refuses_a_second_row_with_the_same_key(
    name: str, factory: Any, first: dict[str, Any], second: dict[str, Any]
) -> None:
    row, taken_key = twins(name, factory, first, second)

    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        type(row)._base_manager.filter(pk=row.pk).update(**taken_key)

    assert str(refused.value).splitlines()[0].endswith(named(constraint_of(row, name), type(row)))


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "factory", "change"), CHECKS, ids=[name for name, *_ in CHECKS])
def test_the_rule_is_told_in_its_own_words(name: str, factory: Any, change: dict[str, Any]) -> None:
    row = factory()
    for field, value in breaking(row, change).items():
        setattr(row, field, value)

    with pytest.raises(ValidationError) as refused:
        row.validate_constraints()

    assert constraint_of(row, name).get_violation_error_message() in refused.value.messages


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "factory", "first", "second"), KEYS, ids=[name for name, *_ in KEYS])
def test_a_second_row_with_the_same_key_is_told_in_plain_words(
    name: str, factory: Any, first: dict[str, Any], second: dict[str, Any]
) -> None:
    row, taken_key = twins(name, factory, first, second)
    for field, value in taken_key.items():
        setattr(row, field, value)

    with pytest.raises(ValidationError) as refused:
        row.validate_constraints()

    (message,) = refused.value.messages
    assert name not in message
    assert "already" in message or message == "Another area has this ONS code."


def test_every_constraint_is_broken_once() -> None:
    in_tables = [name for name, *_ in [*CHECKS, *KEYS]]

    assert sorted(in_tables) == sorted(constraint.name for constraint in own_constraints())


def test_no_constraint_speaks_in_djangos_default_words() -> None:
    speechless = [
        constraint.name
        for constraint in own_constraints()
        if isinstance(constraint, models.CheckConstraint)
        and constraint.violation_error_message == constraint.default_violation_error_message
    ]

    assert speechless == []


@pytest.mark.django_db
@pytest.mark.parametrize("model", own_models(), ids=lambda model: model.__name__)
def test_every_model_has_a_factory_whose_row_is_valid(model: type[models.Model]) -> None:
    factory = getattr(made, f"{model.__name__}Factory")

    row = factory()

    row.full_clean()
    assert model._base_manager.filter(pk=row.pk).exists()


def test_the_form_of_a_cycle_verdict_offers_the_reasons_that_the_engine_knows() -> None:
    """Any other word would be an error on every page that asks the engine."""
    assert set(JudgmentReason.values) == {reason.value for reason in words.JudgmentReason}
    form = CycleVerdict._meta.get_field("reason_code").formfield()
    assert {value for value, _ in form.choices} - {""} == set(JudgmentReason.values)
