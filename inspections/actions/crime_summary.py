"""What an import tells the person who runs it, before and after."""

from collections import Counter
from collections.abc import Iterator, Sequence

from inspections.actions.crime_plan import EXAMPLES, revised_since
from inspections.actions.import_crime import Prepared
from inspections.imports.figures import ENGLAND_AND_WALES
from inspections.imports.totals import NoTotal


def preview(prepared: Prepared, *, dry_run: bool) -> Iterator[str]:
    """What the file holds, what is wrong with it, and what importing it changes."""
    yield from _rows(prepared)
    yield from _not_formed("of four quarters", prepared.edition.no_years)
    if not prepared.edition.figures:
        return
    first, last = prepared.edition.first, prepared.edition.last
    yield (
        f"{len(prepared.edition.figures):,} figures with the sums of ours, for twelve months to "
        f"{first:%B %Y} up to {last:%B %Y}."
    )
    if prepared.edition.fillers:
        yield (
            f"{prepared.edition.fillers:,} zeros only fill a cell, for years in which the offence was not "
            "counted by that name: no figures."
        )
    yield from _no_totals(prepared.edition.no_totals)
    known = "known" if prepared.publication else "new"
    yield f"Edition {prepared.slug} ({known}): {'would be' if dry_run else 'to be'} written:"
    yield from prepared.plan.lines()
    yield from _beside_the_edition_before(prepared)
    yield from _beside_the_reports(prepared)
    if dry_run:
        yield "Dry run: nothing was written."


def _rows(prepared: Prepared) -> Iterator[str]:
    reading = prepared.reading
    yield (
        f"{prepared.file.name}: {reading.layout.name}, {reading.rows:,} rows, "
        f"{len(reading.counts):,} of police forces, {len(reading.damaged):,} damaged."
    )
    if reading.left_out:
        yield f"Not counted, no territorial force: {_named(reading.left_out)}."
    if reading.unknown_areas:
        yield f"Match no police force: {_named(reading.unknown_areas)}."
    for error in reading.errors[:EXAMPLES]:
        yield f"  {error}"
    if len(reading.errors) > EXAMPLES:
        more = len(reading.errors) - EXAMPLES
        yield f"  and {more:,} more {'error' if more == 1 else 'errors'}."
    yield from reading.remarks.lines()


def _named(areas: Counter[str]) -> str:
    return ", ".join(
        f"{name} ({count:,} {'row' if count == 1 else 'rows'})" for name, count in sorted(areas.items())
    )


def _no_totals(totals: tuple[NoTotal, ...]) -> Iterator[str]:
    """Sums that were not formed, with what the first of them lacks."""
    nation = [total for total in totals if total.area == ENGLAND_AND_WALES]
    forces = [total for total in totals if total.area != ENGLAND_AND_WALES]
    for name, found in (("of England and Wales", nation), ("of all offences but fraud in a force", forces)):
        yield from _not_formed(name, found)


def _not_formed(kind: str, totals: Sequence[NoTotal]) -> Iterator[str]:
    if not totals:
        return
    one = totals[0]
    lacking = ", ".join(one.missing[:EXAMPLES])
    more = f" and {len(one.missing) - EXAMPLES} more" if len(one.missing) > EXAMPLES else ""
    where = f"{one.measure}, {one.area}, {one.end:%B %Y}"
    if len(totals) == 1:
        yield f"One sum {kind} not formed: {where}, lacks {lacking}{more}."
    else:
        yield f"{len(totals):,} sums {kind} not formed; the first, {where}, lacks {lacking}{more}."


def _beside_the_edition_before(prepared: Prepared) -> Iterator[str]:
    if prepared.before is None:
        return
    shared, revised, examples = revised_since(prepared.edition, prepared.before)
    yield (
        f"Beside {prepared.before.slug}, which stays as it is: {shared:,} figures in both, "
        f"{revised:,} of them revised."
    )
    for example in examples:
        yield f"  {example}"


def _beside_the_reports(prepared: Prepared) -> Iterator[str]:
    """The changes that inspection reports state, where this table allows to work them out again."""
    differing = [change for change in prepared.changes if not change.agrees]
    if not prepared.changes:
        return
    yield (
        f"Changes that reports state, worked out again: {len(prepared.changes)}, "
        f"{len(prepared.new_changes)} not written yet; {len(differing)} differ by more than rounding."
    )
    for change in differing:
        yield f"  {change} in this table"


def _lacking(damaged: int) -> Iterator[str]:
    if damaged:
        rows = "1 damaged row" if damaged == 1 else f"{damaged:,} damaged rows"
        yield f"Not whole: {rows} gave no figure, and no sum was formed that needs one of them."


def after(prepared: Prepared, seconds: float) -> Iterator[str]:
    """What was done, and what the edition lacks: the last lines are what a log is read for."""
    if prepared.changes_nothing:
        yield "Nothing to change: every figure that could be read is there already."
    else:
        yield (
            f"Written in {seconds:.1f} seconds: {len(prepared.plan.new):,} new figures, "
            f"{len(prepared.plan.different):,} changed, {len(prepared.new_changes)} changes beside reports."
        )
    yield from _lacking(len(prepared.reading.damaged))
    yield f"To correct this edition from a mended file: --edition {prepared.slug}"
