"""Where whoever found a hole in the site reports it (RFC 9116)."""

from datetime import UTC, datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dashboard.navigation import contact

HOLDS_FOR = timedelta(days=180)
"""The standard advises less than a year; it holds for as long as the setting does."""


@never_cache
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """The contact and how long it holds; not there where whoever runs the site has named no contact."""
    found = contact()
    if found is None:
        raise Http404
    until = datetime.now(UTC) + HOLDS_FOR
    told = f"Contact: {found.href}\nExpires: {until:%Y-%m-%dT%H:%M:%SZ}\nPreferred-Languages: en\n"
    return HttpResponse(told, content_type="text/plain; charset=utf-8")
