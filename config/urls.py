"""Every address of the site: the pages, the desk of the staff, and what machines ask."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from dashboard.views.health import alive, metrics, ready
from dashboard.views.security_txt import security_txt

urlpatterns = [
    path(f"{settings.ADMIN_PATH}second-factor/", include("staff.urls")),
    path(settings.ADMIN_PATH, admin.site.urls),
    path("healthz", alive, name="healthz"),
    path("readyz", ready, name="readyz"),
    path("internal/metrics", metrics, name="internal-metrics"),
    path(".well-known/security.txt", security_txt, name="security-txt"),
    path("", include("dashboard.urls")),
]

handler500 = "config.reading.server_error"
handler404 = "dashboard.views.text.not_found"
