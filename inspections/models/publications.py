"""Publications: the reports, pages and data releases that state everything we show."""

from django.db import models
from django.db.models import Q

from inspections.choices import DatePrecision, PublicationKind
from inspections.constraints import not_blank, one_of
from inspections.models.areas import Area
from inspections.models.known import Known
from inspections.models.programme import Inspection


class Publication(Known):
    """One report, data release or web page.

    `sha256` is that of the text that was read, so that a reader can tell whether they hold the same.
    """

    slug = models.SlugField(max_length=200, unique=True)
    kind = models.CharField(max_length=12, choices=PublicationKind)
    title = models.CharField(max_length=250)
    short_title = models.CharField(
        max_length=80, blank=True, help_text="How a citation names it; empty: the title."
    )
    publisher = models.CharField(max_length=120)
    published = models.DateField(null=True, blank=True)
    date_precision = models.CharField(max_length=5, choices=DatePrecision, default=DatePrecision.DAY)
    accessed = models.DateField(null=True, blank=True)
    isbn = models.CharField("ISBN", max_length=20, blank=True)
    url = models.URLField("web address", max_length=400, blank=True)
    licence = models.CharField(max_length=80, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="publications"
    )
    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, null=True, blank=True, related_name="publications"
    )
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["published", "title"]
        constraints = [
            one_of("publication", "kind", PublicationKind),
            one_of("publication", "date_precision", DatePrecision),
            not_blank("publication", "title"),
            models.CheckConstraint(
                name="publication_sha256_is_64_hex",
                condition=Q(sha256="") | Q(sha256__regex=r"^[0-9a-f]{64}$"),
                violation_error_message="A SHA-256 is 64 characters of 0-9 and a-f.",
            ),
        ]

    def __str__(self) -> str:
        return self.title
