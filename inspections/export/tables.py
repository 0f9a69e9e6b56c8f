"""Which tables the whole data have, and what stands in each column."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import ForeignKey, Model

from inspections import models as known
from inspections.choices import FindingStatus
from inspections.export.meanings import meaning
from inspections.models.citations import TARGETS as CITED

# In the order in which they may be loaded: what is referred to comes first.
NAMES: dict[type[Model], str] = {
    known.Area: "areas",
    known.Theme: "themes",
    known.GradingScale: "grading_scales",
    known.Grade: "grades",
    known.Cycle: "cycles",
    known.Inspection: "inspections",
    known.Question: "questions",
    known.Publication: "publications",
    known.QuestionLink: "question_links",
    known.CycleVerdict: "cycle_verdicts",
    known.Judgment: "judgments",
    known.StatedComparison: "stated_comparisons",
    known.Metric: "metrics",
    known.MetricLink: "metric_links",
    known.Break: "breaks",
    known.Value: "values",
    known.Caveat: "caveats",
    known.Caveat.excludes.through: "caveat_excluded_areas",
    known.Limitation: "value_caveats",
    known.Finding: "findings",
    known.FollowUp: "follow_ups",
    known.Claim: "claims",
    known.Claim.caveats.through: "claim_caveats",
    known.Discrepancy: "discrepancies",
    known.Discrepancy.values.through: "discrepancy_values",
    known.Citation: "citations",
}

LINKS = {
    "caveat_excluded_areas": "That an area is missing from the figures which a caveat limits.",
    "value_caveats": "That a caveat limits a value.",
    "claim_caveats": "That a caveat limits a claim.",
    "discrepancy_values": "That a discrepancy concerns a value.",
}

# Numbers and states of the database; and the reports' own sentences, which are not ours to pass on.
LEFT_OUT = {"id", "revision", "review_state", "quotation"}

# What would otherwise take two joins to find out: column, where it is found, its table.
ADDED = {
    "judgments": (
        ("inspection", "question__inspection__slug", "inspections"),
        ("cycle", "question__inspection__cycle__slug", "cycles"),
        ("scale", "question__inspection__cycle__scale__slug", "grading_scales"),
    ),
    "findings": (("inspection", "question__inspection__slug", "inspections"),),
}

KINDS: tuple[tuple[type[Any], str], ...] = (
    (models.BooleanField, "boolean"),
    (models.DecimalField, "number"),
    (models.IntegerField, "integer"),
    (models.DateField, "date"),
)


@dataclass(frozen=True)
class Column:
    """One column: its name, type and meaning, and where in the database its parts are found.

    A name of another row is its natural key with the parts joined; `table` says of which table.
    `words` are the fixed words that may stand in it, each with its label.
    """

    name: str
    kind: str
    about: str
    lookups: tuple[str, ...]
    required: bool
    table: str = ""
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Table:
    """One table; `key` names the columns that tell its rows apart, `one_of` those of which one is filled."""

    name: str
    about: str
    model: type[Model]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    one_of: tuple[str, ...] = ()

    @property
    def references(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.table)


def natural_lookups(model: type[Model]) -> tuple[str, ...]:
    """The natural key of a model, as lookups; a link has none of its own."""
    return tuple(getattr(model, "natural_lookups", ()))


def key_column(model: type[Model]) -> str:
    """The column by which other tables name a row: its slug or reference, else `key`."""
    lookups = natural_lookups(model)
    return lookups[0] if len(lookups) == 1 else "key"


def about_table(model: type[Model], name: str) -> str:
    """The first paragraph of the model's own description, with tables named as they are here."""
    about = " ".join((model.__doc__ or "").strip().split("\n\n")[0].split())
    for other, table in NAMES.items():
        about = about.replace(f"`{other.__name__}`", f"`{table}`")
    return LINKS.get(name, about)


def words_of(own: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(value), str(label)) for value, label in own.flatchoices if value)


def plain_column(model: type[Model], own: Any) -> Column:
    kind = next((kind for cls, kind in KINDS if isinstance(own, cls)), "string")
    about = meaning(str(model._meta.model_name), own.name, str(own.help_text))
    required = not own.null and not own.blank
    return Column(own.name, kind, about, (own.name,), required, words=words_of(own))


def reference_column(model: type[Model], own: Any) -> Column:
    """The natural key of the row referred to; of a grade only its word, for the scale stands beside it."""
    target: type[Model] = own.related_model
    about = meaning(str(model._meta.model_name), own.name, str(own.help_text))
    if target is known.Grade:
        return Column(own.name, "string", about, (f"{own.name}__word",), not own.null)
    lookups = tuple(f"{own.name}__{lookup}" for lookup in natural_lookups(target))
    return Column(own.name, "string", about, lookups, not own.null, NAMES[target])


def added_columns(name: str) -> list[Column]:
    added = [
        Column(new, "string", meaning("", new, ""), (lookup,), True, table)
        for new, lookup, table in ADDED.get(name, ())
    ]
    if name == "findings":  # reckoned from its follow-ups
        words = tuple(FindingStatus.choices)
        added.append(Column("status", "string", meaning("", "status", ""), ("status",), True, words=words))
    return added


def own_columns(model: type[Model]) -> list[Column]:
    return [
        reference_column(model, own) if isinstance(own, ForeignKey) else plain_column(model, own)
        for own in model._meta.concrete_fields
        if own.name not in LEFT_OUT
    ]


def table_of(model: type[Model], name: str) -> Table:
    columns = own_columns(model)
    if name in LINKS:
        key = tuple(column.name for column in columns)
        return Table(name, about_table(model, name), model, tuple(columns), key)
    key_name = key_column(model)
    if key_name == "key":
        columns.insert(0, Column("key", "string", meaning("", "key", ""), natural_lookups(model), True))
    one_of = tuple(column.name for column in columns if column.name in CITED) if name == "citations" else ()
    return Table(name, about_table(model, name), model, (*columns, *added_columns(name)), (key_name,), one_of)


TABLES: tuple[Table, ...] = tuple(table_of(model, name) for model, name in NAMES.items())
