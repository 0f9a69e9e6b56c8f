"""A page as it was answered, parsed once however many tests look at it."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpResponse
from django.test import Client
from justhtml import JustHTML

from tests.dashboard.addresses import filled

SITE = "http://testserver"
PARTIAL = {"HX-Request": "true"}
RESTORED = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
UNREAD = {"script", "style", "template", "#comment", "!doctype"}
SET_APART = {"unit", "move"}  # a line of its own, by the style sheet
INLINE = {"a", "b", "code", "em", "i", "span", "strong", "sup"}


@dataclass(frozen=True, eq=False)
class Visited:
    """One answer of the site."""

    address: str
    response: HttpResponse

    @property
    def status(self) -> int:
        return self.response.status_code

    @cached_property
    def html(self) -> str:
        return self.response.content.decode()

    @cached_property
    def document(self) -> JustHTML:
        return JustHTML(self.html, sanitize=False, collect_errors=True)

    def all(self, selector: str) -> list[Any]:
        return list(self.document.query(selector))

    def one(self, selector: str) -> Any:
        found = self.all(selector)
        assert len(found) == 1, f"{self.address} has {len(found)} of {selector}"
        return found[0]

    @property
    def own_address(self) -> str:
        """What the page calls its address: search engines read it only with scheme and host."""
        full: str = self.one('link[rel="canonical"]').attrs["href"]
        assert full.startswith(SITE + "/")
        return full.removeprefix(SITE)

    @cached_property
    def text(self) -> str:
        """The words a reader sees, with single spaces."""
        return words(self.one("body"))

    @cached_property
    def json(self) -> Any:
        return json.loads(self.response.content)

    def table(self, name: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.json["tables"][name]
        return rows

    @cached_property
    def csv(self) -> list[dict[str, str]]:
        text = self.response.content.decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def words(element: Any) -> str:
    """The words of an element as a reader sees them, with single spaces."""
    return squeezed("".join(pieces(element)))


def pieces(element: Any) -> Iterator[str]:
    """Text in order; what is not inline stands apart from its neighbours."""
    if element.name == "#text":
        yield element.data
    elif element.name not in UNREAD:
        in_line = element.name in INLINE and element.attrs.get("class") not in SET_APART
        apart = "" if in_line else " "
        yield apart
        for child in element.children or ():
            yield from pieces(child)
        yield apart


def squeezed(text: str) -> str:
    return " ".join(text.split())


def children(element: Any) -> list[Any]:
    """The elements inside an element, without its text."""
    return [child for child in element.children or () if not child.name.startswith(("#", "!"))]


class Visits:
    """The site as one visitor sees it; an address is asked for once and kept."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, tuple[tuple[str, str], ...]], Visited] = {}

    def __call__(self, address: str, headers: dict[str, str] | None = None) -> Visited:
        address = filled(address)
        key = (address, tuple((headers or {}).items()))
        if key not in self.kept:
            response = Client().get(address, headers=headers or {})
            if response.streaming:
                b"".join(response)  # a file is closed once it has been read to its end
            self.kept[key] = Visited(address, response)
        return self.kept[key]
