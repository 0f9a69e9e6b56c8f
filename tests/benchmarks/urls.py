"""The addresses of the site and the smallest view."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.cache import never_cache

from config.urls import handler404, urlpatterns

__all__ = ["handler404", "urlpatterns"]


@never_cache
def smallest(request: HttpRequest) -> HttpResponse:
    return HttpResponse("smallest", content_type="text/plain")


urlpatterns = [path("smallest", smallest), *urlpatterns]
