"""The publication that an uploaded report is."""

from django.contrib.auth.models import User

from inspections.actions.edit import add_row, save_edit
from inspections.choices import DatePrecision, PublicationKind
from inspections.models import ExtractionRun, Publication

PUBLISHER = "His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS)"


def publication_of(run: ExtractionRun, by: User | None) -> Publication | None:
    """The same text, else the report of this force and inspection, else a new one; None while unknown.

    A new one belongs to no force and no inspection until something of it is published: by these two the
    public pages find a report.
    """
    same: Publication | None = Publication.objects.filter(sha256=run.sha256).first()
    if same and not on_the_desk(same):
        return same
    if run.force is None or run.inspection is None:
        return same
    slug = f"{run.force.slug}-{run.inspection.slug}"
    reports = Publication.objects.filter(kind=PublicationKind.REPORT)
    held: Publication | None = (
        reports.filter(area=run.force, inspection=run.inspection).first() or reports.filter(slug=slug).first()
    )
    if held:
        return held
    made = same or Publication(
        kind=PublicationKind.REPORT,
        publisher=PUBLISHER,
        date_precision=DatePrecision.DAY,
        licence="Open Government Licence v3.0",
        sha256=run.sha256,
    )
    made.slug = slug
    made.title = f"{run.inspection.name}: {run.force.official_name}"
    made.short_title = run.inspection.name[:80]
    if same:
        save_edit(row=made, by=by, reason="Another force or inspection")
    else:
        add_row(row=made, by=by, reason=f"Made for {run.file_name}")
    return made


def on_the_desk(publication: Publication) -> bool:
    """Whether it was made for the desk and nothing of it is public yet."""
    return publication.area_id is None and publication.runs.exists()
