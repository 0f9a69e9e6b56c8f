"""Machines ask how the site is doing by the address of one process: a balancer, Prometheus, the container."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

HOW_IT_IS = ("/healthz", "/readyz", "/internal/metrics")


def answer_under_any_name(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """The middleware: what holds no address of the site is answered whatever the site was called.

    Everything else is refused under a name that is not in ALLOWED_HOSTS.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info in HOW_IT_IS:
            request.META["HTTP_HOST"] = settings.ALLOWED_HOSTS[0].lstrip(".")
        return get_response(request)

    return middleware
