"""Importing a table of recorded crime by police force area: previewed, all or nothing, never twice."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify

from inspections.actions.bulk_rows import Signature
from inspections.actions.crime_changes import Change, changes_beside, unwritten, write_changes
from inspections.actions.crime_figures import References, codes_of, write_changed, write_new
from inspections.actions.crime_plan import Plan, plan_import
from inspections.actions.crime_rows import (
    REASON,
    Ground,
    sign,
    write_caveats,
    write_metrics,
    write_recastings,
)
from inspections.choices import AreaKind, PublicationKind
from inspections.imports.areas import Force, Forces, forces_by_name
from inspections.imports.caveats import caveat_texts
from inspections.imports.edition import Edition, edition_of
from inspections.imports.reading import Reading, read_file
from inspections.models import Area, Citation, Limitation, Publication, Value

PREFIX = "recorded-crime-by-force-area"
LONGEST_EDITION = 60
ShowRows = Callable[[str], Callable[[Iterable[Any], int], Iterable[Any]]]


class ImportRefusedError(Exception):
    """The file cannot be imported; says why. Nothing was written."""


@dataclass(frozen=True)
class Edited:
    """What the file does not say of itself: how its edition is called, and where it was published."""

    edition: str = ""
    published: date | None = None
    url: str = ""
    publisher: str = "Home Office and Office for National Statistics"


@dataclass
class Prepared:
    """A file read and held against the database, before anything is written."""

    file: Path
    sha256: str
    reading: Reading
    edition: Edition
    details: Edited
    slug: str
    publication: Publication | None
    plan: Plan
    changes: list[Change] = field(default_factory=list)
    new_changes: list[Change] = field(default_factory=list)
    before: Publication | None = None

    @property
    def changes_nothing(self) -> bool:
        return self.plan.changes_nothing and not self.new_changes


def prepare(path: Path, *, details: Edited, show: ShowRows) -> Prepared:
    """Read a file and work out what importing it would change; writes nothing.

    Raises NotATableError for a file that is no known table and ImportRefusedError where the database
    lacks the forces.
    """
    content = path.read_bytes()
    forces = _forces()
    reading = read_file(content, forces, today=timezone.localdate(), show=show("Reading"))
    edition = edition_of(reading, forces)
    if not edition.figures:
        return Prepared(path, "", reading, edition, details, "", None, Plan())
    name = slugify(details.edition.removeprefix(f"{PREFIX}-"))[:LONGEST_EDITION]
    slug = f"{PREFIX}-{name or f'{edition.last:%Y-%m}-{edition.digest[:8]}'}"
    changes = changes_beside(edition)
    publication = Publication.objects.filter(slug=slug).first()
    others = Publication.objects.filter(slug__startswith=f"{PREFIX}-").exclude(slug=slug)
    return Prepared(
        path,
        sha256(content).hexdigest(),
        reading,
        edition,
        details,
        slug,
        publication,
        plan_import(edition, slug),
        changes,
        unwritten(changes, publication),
        others.order_by(F("published").asc(nulls_first=True), "pk").last(),
    )


def _forces() -> Forces:
    found = Area.objects.filter(kind=AreaKind.FORCE)
    forces = [Force(area.slug, area.name, area.official_name) for area in found]
    if not forces:
        raise ImportRefusedError("The database knows no police forces. Run `manage.py load_fixtures` first.")
    return forces_by_name(forces)


def write(prepared: Prepared, *, by: AbstractBaseUser | None, show: ShowRows) -> float:
    """Write what was prepared, in one transaction, with a history row for each row; gives the seconds."""
    started = monotonic()
    if prepared.changes_nothing:
        return 0.0
    reason = f"{REASON} {prepared.file.name}, sha256 {prepared.sha256[:12]} ({settings.VERSION})"
    signature = Signature(by, timezone.now(), reason)
    with transaction.atomic():
        ground = Ground(_publication(prepared, signature), signature)
        figures = prepared.edition.figures
        metrics = write_metrics(ground, {figure.measure for figure in figures})
        write_recastings(ground, metrics)
        texts = caveat_texts(codes_of(figures), list(prepared.reading.left_out))
        refers_to = References(
            metrics,
            dict(Area.objects.values_list("slug", "pk")),
            write_caveats(ground, texts),
            prepared.file.name,
        )
        write_new(prepared.plan.new, refers_to, ground, show)
        write_changed(prepared.plan.different, refers_to, ground)
        write_changes(prepared.new_changes, ground, prepared.file.name)
    _analyse()
    return monotonic() - started


def _publication(prepared: Prepared, signature: Signature) -> Publication:
    """The publication of the edition: new, or told that it was read again from another file."""
    first, last = prepared.edition.first, prepared.edition.last
    found = prepared.publication or Publication(
        slug=prepared.slug,
        kind=PublicationKind.DATA_RELEASE,
        title=f"Police recorded crime by police force area, years ending {first:%B %Y} to {last:%B %Y}",
        short_title=f"Recorded crime to {last:%B %Y}",
        publisher=prepared.details.publisher,
        licence="Open Government Licence v3.0",
    )
    if found.pk and found.sha256 == prepared.sha256:
        return found
    found.revision += 1 if found.pk else 0
    found.sha256 = prepared.sha256
    found.published = prepared.details.published or found.published
    found.url = prepared.details.url or found.url
    found.note = f"Read from the file {prepared.file.name}, {prepared.reading.rows:,} rows."
    sign(found, signature)
    found.save()
    return found


def _analyse() -> None:
    """Fresh statistics of the tables that grew, so that the database plans for the many new rows."""
    if connection.vendor not in ("sqlite", "postgresql"):
        return
    with connection.cursor() as cursor:
        for model in (Value, Citation, Limitation):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")
