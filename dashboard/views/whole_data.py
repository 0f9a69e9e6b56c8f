"""Data and downloads: what may be had, the whole data in one file, and the dictionary of its columns."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import condition, require_safe

from dashboard.queries.sources import reports_read
from dashboard.responses import Page, answer, passing
from inspections.actions.export import PAUSE, NotWrittenError, current_export, export_of
from inspections.export.tables import TABLES
from inspections.export.version import data_version

TYPES = {"sqlite3": "application/vnd.sqlite3", "zip": "application/zip"}


@dataclass(frozen=True)
class Offer:
    """The whole data as the page offers it; a size is None until the file has been written."""

    version: str
    changed: datetime | None
    database: str
    database_bytes: int | None
    package: str
    package_bytes: int | None


def export_directory() -> Path:
    return Path(settings.VAR_DIR) / "export"


def offer() -> Offer:
    found = export_of(export_directory(), data_version())
    return Offer(
        version=found.version.name,
        changed=found.version.changed,
        database=reverse("whole-data", args=["sqlite3"]),
        database_bytes=size_of(found.database),
        package=reverse("whole-data", args=["zip"]),
        package_bytes=size_of(found.package),
    )


def size_of(path: Path) -> int | None:
    return path.stat().st_size if path.exists() else None


@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """What may be had; the sizes are those of files, which come about without a change of the data."""
    context = {"reports": reports_read(), "offer": offer()}
    return passing(answer(request, Page("dashboard/data.html", "Data and downloads", context)))


@require_safe
def dictionary(request: HttpRequest) -> HttpResponse:
    """Every table and column of the whole data, in words."""
    return answer(request, Page("dashboard/dictionary.html", "Data dictionary", {"tables": TABLES}))


def tag(request: HttpRequest, form: str) -> str | None:
    """The same data are the same file; a form that there is not has no tag."""
    return f'"{data_version().name}-{form}"' if form in TYPES else None


@require_safe
def whole_data(request: HttpRequest, form: str) -> HttpResponse | FileResponse:
    """All published data in one file, written first if the data have changed since the last one."""
    try:
        return whole_file(request, form)
    except NotWrittenError:  # an answer without the file's tag, or it would be taken for the file
        page = render_to_string("503.html", {"unwritten": True})
        return HttpResponse(page, status=503, headers={"Retry-After": str(PAUSE)})


@condition(etag_func=tag)
def whole_file(request: HttpRequest, form: str) -> FileResponse:
    if form not in TYPES:
        raise Http404(f"The whole data are there as {' and '.join(TYPES)}, not as “{form}”.")
    found = current_export(export_directory())
    path = found.database if form == "sqlite3" else found.package
    response = FileResponse(
        path.open("rb"), as_attachment=True, filename=f"peelmark.{form}", content_type=TYPES[form]
    )
    response["Access-Control-Allow-Origin"] = "*"
    response["Content-Encoding"] = (
        "identity"  # as it lies there: with its length, and not packed a second time
    )
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    return response
