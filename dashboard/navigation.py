"""The way around the site, and where the reader stands."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

ITEMS = (
    ("/forces/", "Forces"),
    ("/judgments/", "Judgments"),
    ("/metrics/", "Figures"),
    ("/compare/", "Compare"),
    ("/findings/", "Findings"),
)


@dataclass(frozen=True)
class Item:
    href: str
    label: str
    current: str = ""


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the contact, and the menu, where the page is "page", what it belongs to "true"."""

    def current(href: str) -> str:
        if request.path == href:
            return "page"
        return "true" if request.path.startswith(href) else ""

    return {"navigation": [Item(href, label, current(href)) for href, label in ITEMS], "contact": contact()}


def contact() -> Item | None:
    """Where a reader reports an error; None where whoever runs the site has named no place."""
    told: str = settings.CONTACT
    return Item(told if told.startswith("https://") else f"mailto:{told}", told) if told else None
