"""Reports, data releases and pages."""

from django.contrib import admin
from django.db import models

from inspections.admin.known import KnownAdmin
from inspections.models import Publication


@admin.register(Publication)
class PublicationAdmin(KnownAdmin):
    list_display = ("title", "kind", "publisher", "published", "area")
    list_filter = ("kind", "publisher", "inspection__cycle")
    named_with = ("area",)
    search_fields = ("title", "slug", "publisher", "url")
    autocomplete_fields = ("area", "inspection")
    date_hierarchy = "published"
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    prepopulated_fields = {"slug": ("title",)}
