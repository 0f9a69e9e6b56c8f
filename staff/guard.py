"""Stands before every page of the staff: whose session has ended, and who has shown one factor of two."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from staff.second_factor import has_app
from staff.session import has_ended


def guard(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware; it looks at the staff's addresses only, so that no other page reads a session."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(f"/{settings.ADMIN_PATH}"):
            return get_response(request)
        if request.user.is_authenticated and has_ended(request.session):
            logout(request)
        if _lacks_second_factor(request):
            wanted = urlencode({"next": request.get_full_path()})
            return _to_a_door(request, HttpResponseRedirect(f"{reverse('staff:second-factor')}?{wanted}"))
        response = _to_a_door(request, get_response(request))
        if not response.has_header("Cache-Control"):  # Django leaves it off a few of its pages
            add_never_cache_headers(response)
        return response

    return middleware


def _to_a_door(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A part of a page that htmx asked for is no form to sign in: the page is loaded anew and leads there."""
    if request.headers.get("HX-Request") == "true" and response.status_code == 302:
        response = HttpResponse()
        response["HX-Refresh"] = "true"
    return response


def _lacks_second_factor(request: HttpRequest) -> bool:
    """Whether the password alone is not enough: it is so for all, or for this person who set up an app.

    The app is looked for each time, so that it counts in sessions that began before it, too.
    """
    allowed = (reverse("staff:second-factor"), reverse("admin:logout"), reverse("admin:login"))
    user = request.user
    return (
        user.is_authenticated
        and not user.is_verified()  # type: ignore[attr-defined]  # django-otp adds it
        and not request.path.startswith(allowed)
        and (settings.REQUIRE_MFA or has_app(user))
    )
