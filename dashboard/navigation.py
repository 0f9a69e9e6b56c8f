"""The way around the site, and where the reader stands."""

from dataclasses import dataclass
from typing import Any

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
    """Context processor: the main menu; the page itself is "page", what it belongs to is "true"."""

    def current(href: str) -> str:
        if request.path == href:
            return "page"
        return "true" if request.path.startswith(href) else ""

    return {"navigation": [Item(href, label, current(href)) for href, label in ITEMS]}
