"""Editing what is known, one subject a module; Django finds the pages by importing this package."""

from django.contrib import admin

from inspections.admin import (
    areas,
    citations,
    findings,
    judgments,
    lineage,
    loading,
    metrics,
    programme,
    publications,
    statements,
    values,
)
from inspections.admin.desk import admin as desk

__all__ = [
    "areas",
    "citations",
    "desk",
    "findings",
    "judgments",
    "lineage",
    "loading",
    "metrics",
    "programme",
    "publications",
    "statements",
    "values",
]

admin.site.site_header = "Peelmark: editing"
admin.site.site_title = "Peelmark"
admin.site.index_title = "What is known"
