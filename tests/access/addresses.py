"""Every address of the URLconf by name, with the arguments of rows that are there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import URLResolver, get_resolver, reverse


@dataclass(frozen=True)
class Address:
    """One line of the URLconf: the name a test knows it by, and what may stand in it."""

    name: str
    route: str
    arguments: tuple[str, ...]

    @property
    def is_staffs(self) -> bool:
        return self.route.startswith(settings.ADMIN_PATH)


def every_address() -> list[Address]:
    return list(_walk(get_resolver(), "", ""))


def _walk(resolver: Any, before: str, namespace: str) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern, route, inner)
        else:
            # Three have no name: a redirect of the admin, its last resort, and that of the API.
            name = pattern.name or f"unnamed {str(pattern.pattern).strip('^$')}"
            yield Address(namespace + name, route, tuple(pattern.pattern.regex.groupindex))


def path_of(address: Address, rows: dict[str, str]) -> str:
    """A real address; `rows` says what stands for each argument, by its name or by model and name."""
    model = address.name.removeprefix("admin:").rpartition("_")[0]
    model = model.removesuffix("_simple").removesuffix("_password")
    number = rows.get(model, "1")
    if address.name.endswith("_simple_history"):
        return reverse(address.name, args=(number, rows[f"{model} state"]))
    if "unnamed" in address.name:
        nowhere = f"/{address.route}".replace("<path:object_id>", "1").replace("(?P<url>.*)$", "nowhere")
        return nowhere.replace("^.*$", "nowhere")
    given = {name: rows.get(f"{address.name} {name}", rows.get(name, number)) for name in address.arguments}
    return reverse(address.name, kwargs=given)
