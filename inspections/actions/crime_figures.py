"""The figures of an edition written as values, each with its citation and its caveats."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simple_history.utils import bulk_update_with_history

from inspections.actions.bulk_rows import Row, Show, insert_with_history
from inspections.actions.crime_plan import Difference, missing_reason
from inspections.actions.crime_rows import Ground, sign
from inspections.choices import Form, PeriodKind, ReviewState
from inspections.imports.errors import rows_told
from inspections.imports.figures import BELOW_ZERO, Figure
from inspections.imports.periods import start_of_year_to
from inspections.models import Caveat, Citation, Limitation, Metric, Value

PLACE_LENGTH = 120
STATED_LENGTH = 120

ShowAs = Callable[[str], Show]


@dataclass(frozen=True)
class References:
    """The rows that values refer to, by the names the figures use; `file` is the name of the file."""

    metrics: Mapping[str, Metric]
    areas: Mapping[str, int]
    caveats: Mapping[str, Caveat]
    file: str


def write_new(figures: Sequence[Figure], refers_to: References, ground: Ground, show: ShowAs) -> None:
    """Values that are not in the database yet, with citation, caveats and history."""
    publication, signature = ground.publication, ground.signature
    values = insert_with_history(
        Value,
        (
            "metric_id",
            "area_id",
            "publication_id",
            "period_kind",
            "period_start",
            "period_end",
            "value",
            "missing_reason",
            "review_state",
        ),
        [_value(figure, refers_to, publication.pk) for figure in figures],
        signature=signature,
        show=show("Values"),
    )
    insert_with_history(
        Citation,
        ("value_id", "publication_id", "reference", "form", "place", "line", "stated", "note"),
        [_citation(figure, pk, refers_to, ground) for figure, pk in zip(figures, values, strict=True)],
        signature=signature,
        show=show("Citations"),
    )
    limits = [
        (pk, refers_to.caveats[code].pk)
        for figure, pk in zip(figures, values, strict=True)
        for code in figure.limits
        if code in refers_to.caveats
    ]
    insert_with_history(
        Limitation, ("value_id", "caveat_id"), limits, signature=signature, show=show("Caveats")
    )


def _value(figure: Figure, refers_to: References, publication: int) -> Row:
    return (
        refers_to.metrics[figure.measure].pk,
        refers_to.areas[figure.area],
        publication,
        PeriodKind.TWELVE_MONTHS.value,
        start_of_year_to(figure.end),
        figure.end,
        figure.number,
        str(missing_reason(figure)),
        ReviewState.PUBLISHED.value,
    )


def _citation(figure: Figure, value: int, refers_to: References, ground: Ground) -> Row:
    slug, metric = ground.publication.slug, refers_to.metrics[figure.measure].slug
    reference = f"{slug}/{metric}/{figure.area}/{figure.end:%Y-%m}"
    place, line, note = where(figure, refers_to.file)
    stated = figure.stated[:STATED_LENGTH]
    return value, ground.publication.pk, reference, Form.DATA_FILE.value, place, line, stated, note


def where(figure: Figure, file: str) -> tuple[str, int | None, str]:
    """Place, row and note of a figure: one row of the file, a sum of several, or a sum of other figures."""
    if not figure.rows:
        return file[:PLACE_LENGTH], None, figure.note
    first = figure.rows[0]
    sheets = list(dict.fromkeys(place.sheet for place in figure.rows))
    place = f"{file}, sheet {first.sheet}" if first.sheet else file
    if len(figure.rows) == 1:
        return place[:PLACE_LENGTH], first.row, figure.note
    rows = "; ".join(
        (f"sheet {sheet}, " if sheet else "")
        + f"rows {rows_told([one.row for one in figure.rows if one.sheet == sheet])}"
        for sheet in sheets
    )
    return place[:PLACE_LENGTH], first.row, f"Our sum of four quarters: {rows}."


def write_changed(differences: Sequence[Difference], refers_to: References, ground: Ground) -> None:
    """Values that the file states differently now: a new revision, with its citation and caveats."""
    figures = {one.kept.pk: one.figure for one in differences}
    values: list[Any] = list(Value.objects.filter(pk__in=figures))
    citations: list[Any] = list(
        Citation.objects.filter(value__in=figures, publication=ground.publication, form=Form.DATA_FILE)
    )
    for value in values:
        figure = figures[value.pk]
        value.value, value.missing_reason = figure.number, missing_reason(figure)
    for citation in citations:
        figure = figures[citation.value_id]
        citation.place, citation.line, citation.note = where(figure, refers_to.file)
        citation.stated = figure.stated[:STATED_LENGTH]
    _save(Value, values, ["value", "missing_reason"], ground)
    _save(Citation, citations, ["place", "line", "note", "stated"], ground)
    _limit_what_is_below_zero(figures, ground)


def _save(model: Any, rows: Sequence[Any], fields: list[str], ground: Ground) -> None:
    for row in rows:
        row.revision += 1
    bulk_update_with_history(
        rows,
        model,
        [*fields, "revision"],
        batch_size=500,
        default_user=ground.signature.by,
        default_change_reason=ground.signature.reason,
        default_date=ground.signature.at,
    )


def _limit_what_is_below_zero(figures: Mapping[int, Figure], ground: Ground) -> None:
    """The only caveat that hangs on the number itself, and so may come or go with a correction."""
    caveat = Caveat.objects.filter(publication=ground.publication, code=BELOW_ZERO).first()
    if caveat is None:
        return
    limited = {one.value_id: one for one in Limitation.objects.filter(caveat=caveat, value__in=figures)}
    for pk, figure in figures.items():
        applies = BELOW_ZERO in figure.limits
        if applies and pk not in limited:
            ground.add(Limitation(value_id=pk, caveat=caveat))
        elif not applies and pk in limited:
            sign(limited[pk], ground.signature)
            limited[pk].delete()


def codes_of(figures: Iterable[Figure]) -> set[str]:
    return {code for figure in figures for code in figure.limits}
