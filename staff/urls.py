"""The addresses of the second factor, below the path of the admin."""

from django.contrib.admin import site
from django.urls import path

from staff.views import app, code, codes, overview

app_name = "staff"
# The admin's own door: staff only, and nothing of it is kept in a cache.
urlpatterns = [
    path("", site.admin_view(overview), name="second-factor"),
    path("code/", site.admin_view(code), name="code"),
    path("app/", site.admin_view(app), name="app"),
    path("codes/", site.admin_view(codes), name="codes"),
]
