"""How a page is answered: whole, as the part htmx asks for, as CSV or as JSON."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django_htmx.http import push_url

from dashboard.downloads import as_csv, as_json
from dashboard.selection import unknown_names
from dashboard.sheets import Sheet

FORMATS = ("html", "csv", "json")
LONGEST_NAME = 100


@dataclass(frozen=True)
class Page:
    """What a view hands over: a template with its context, and the same rows as sheets.

    `query` is the one spelling of the reader's choices; `notices` are said above the results, and None
    where a page offers no choice: what an address asks of it is said all the same.
    """

    template: str
    title: str
    context: Mapping[str, Any]
    sheets: Sequence[Sheet] = ()
    query: str = ""
    notices: Sequence[str] | None = None


def wants_partial(request: HttpRequest) -> bool:
    """True when htmx asks for a part; its history requests want the whole page."""
    htmx: Any = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.history_restore_request


def address(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path


def download_address(path: str, query: str, suffix: str) -> str:
    """The same page in another form: the suffix stands in place of the last slash."""
    stem = path.rstrip("/") or "/index"
    return address(f"{stem}.{suffix}", query)


def file_name(path: str, query: str) -> str:
    """What a saved table is called: the page and the choices, since no cell says them."""
    words = re.findall(r"[a-z0-9]+", f"{path} {unquote_plus(query)}".lower())
    return "-".join(words)[:LONGEST_NAME].strip("-") or "overview"


def passing(response: HttpResponse) -> HttpResponse:
    """Mark an answer that the cache passes over, because it is not of the data alone."""
    response.is_passing = True  # type: ignore[attr-defined]
    return response


def no_download(notices: Sequence[str], suffix: str) -> HttpResponse:
    """A page says above its rows what it left out of a choice; a table has no room for that, and is refused.

    Else the rows of all forces would be taken for those of one that was misspelt. The API refuses alike.
    """
    said = f"This cannot be answered as it is asked. A page would say: {' '.join(notices)}"
    if suffix == "json":
        return HttpResponse(
            json.dumps({"detail": said}, ensure_ascii=False), content_type="application/json", status=422
        )
    return HttpResponse(f"{said}\n", content_type="text/plain; charset=utf-8", status=422)


def answer(request: HttpRequest, page: Page, suffix: str = "html") -> HttpResponse:
    """One page in the form asked for. The answer differs by header, so caches are told."""
    unread = unknown_names(request.GET, ()) if page.notices is None else []
    notices = [*(page.notices or ()), *unread]
    if suffix != "html" and notices:
        return no_download(notices, suffix)
    if suffix == "csv":
        return as_csv(page.sheets, file_name(request.path.removesuffix(".csv"), page.query))
    if suffix == "json":
        return as_json(page.sheets, {"title": page.title, "address": request.build_absolute_uri()})
    is_partial = wants_partial(request)
    template = f"{page.template}#results" if is_partial else page.template
    context = {
        **page.context,
        "title": page.title,
        "notices": notices,
        "is_asked_in_vain": bool(unread),
        "is_partial": is_partial,
        "canonical": request.build_absolute_uri(address(request.path, page.query)),
        "csv_address": download_address(request.path, page.query, "csv") if page.sheets else "",
        "json_address": download_address(request.path, page.query, "json") if page.sheets else "",
        "default_force": settings.DEFAULT_FORCE,
    }
    response = TemplateResponse(request, template, context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    if is_partial:
        push_url(response, address(request.path, page.query))
    return response
