"""What every answer tells the browser not to do, pages, files and errors alike.

Strict-Transport-Security, Referrer-Policy, nosniff, Cross-Origin-Opener-Policy and X-Frame-Options are
Django's own and set in settings; here stand those that Django 5.2 has not.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from config import csp

UNUSED = (
    "accelerometer",
    "camera",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "payment",
    "usb",
)

HEADERS = {
    "Content-Security-Policy": csp.POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED),
}


def say_headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware that sets them. A view that has to differ sets its own first."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return middleware
