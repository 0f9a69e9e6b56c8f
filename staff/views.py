"""The pages of the second factor: enter a code, set up an app, see and renew what one has."""

from base64 import b32encode
from typing import Any, cast

import django_otp
import segno
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp.models import Device

from staff import second_factor as factor
from staff.forms import CodeForm

WRONG = "That code is not right, or it was used before. Wait for the next one."


def overview(request: HttpRequest) -> HttpResponse:
    """Where a person stands: sent on to enter a code or to set up an app, or told what they have."""
    if not _verified(request):
        page = "staff:code" if factor.has_app(_user(request)) else "staff:app"
        return redirect(f"{reverse(page)}?{request.GET.urlencode()}")
    return _page(request, "overview", "Second factor", left=factor.recovery_codes_left(_user(request)))


@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Asks for the code after the password."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        device = factor.accept(_user(request), form.cleaned_data["code"])
        if device is not None:
            _let_in(request, device)
            return HttpResponseRedirect(_where_to(request))
        form.add_error("code", WRONG)
    return _page(request, "code", "Enter a code", form=form)


@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def app(request: HttpRequest) -> HttpResponse:
    """Sets up an authenticator app. Who has one already shows it first."""
    user = _user(request)
    if factor.has_app(user) and not _verified(request):
        return redirect("staff:code")
    form = CodeForm(request.POST or None)
    if form.is_valid():
        device = factor.confirm_app(user, form.cleaned_data["code"])
        if device is not None:
            _let_in(request, device)
            return _codes_page(request)
        form.add_error("code", WRONG)
    new = factor.app_to_confirm(user)
    square = segno.make(new.config_url).svg_data_uri(scale=5)
    return _page(request, "app", "Set up an authenticator app", form=form, key=_readable(new), square=square)


@require_POST
def codes(request: HttpRequest) -> HttpResponse:
    """Makes new recovery codes and shows them, this once."""
    if not _verified(request):
        return redirect("staff:second-factor")
    return _codes_page(request)


def _codes_page(request: HttpRequest) -> HttpResponse:
    made = factor.new_recovery_codes(_user(request))
    return _page(request, "codes", "Recovery codes", codes=made, next=_where_to(request))


def _page(request: HttpRequest, name: str, title: str, **more: Any) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": title, **more}
    if not _verified(request):  # no menu of what the person may not see yet
        context |= {"has_permission": False, "is_nav_sidebar_enabled": False, "available_apps": []}
    return render(request, f"staff/{name}.html", context)


def _let_in(request: HttpRequest, device: Device) -> None:
    request.session.cycle_key()
    django_otp.login(request, device)
    messages.success(request, "You have shown your second factor.")


def _where_to(request: HttpRequest) -> str:
    """The page the person wanted, if it is one of this site."""
    wanted = request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if ours else reverse("admin:index")


def _readable(device: Any) -> str:
    """The app's key in groups of four, for those who type it."""

    key = b32encode(device.bin_key).decode()
    return " ".join(key[at : at + 4] for at in range(0, len(key), 4))


def _user(request: HttpRequest) -> User:
    return cast(User, request.user)


def _verified(request: HttpRequest) -> bool:
    return bool(cast(Any, request.user).is_verified())  # django-otp adds it
