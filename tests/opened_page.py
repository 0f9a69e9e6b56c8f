"""An admin page as an editor's browser holds it: opened once, typed into, and sent later."""

from typing import Any

from django.test import Client
from django.urls import reverse
from justhtml import JustHTML

from inspections.actions.editors import create_editor

FIELDS = "#content-main form input, #content-main form select, #content-main form textarea"


class OpenedPage:
    """The form that was on the page when it was opened, whatever others have done since."""

    def __init__(self, client: Client, address: str) -> None:
        self.client = client
        self.address = address
        self._read(client.get(address))

    def __getitem__(self, name: str) -> str:
        return self.fields[name][0]

    def __setitem__(self, name: str, typed: str | list[str]) -> None:
        self.fields[name] = typed if isinstance(typed, list) else [typed]

    def save(self) -> bool:
        """Press "Save"; false if the form came back, which is then what the editor looks at."""
        self.fields["_save"] = ["Save"]
        response = self.client.post(self.address, self.fields)
        if response.status_code == 200:
            self._read(response)
        return bool(response.status_code == 302)

    def _read(self, response: Any) -> None:
        assert response.status_code == 200, f"{self.address} answers {response.status_code}"
        page = JustHTML(response.content.decode(), sanitize=False)
        self.errors = [item.to_text() for item in page.query(".errorlist li")]
        self.fields: dict[str, list[str]] = {}
        for field in page.query(FIELDS):
            attributes = field.attrs
            if "name" in attributes and attributes.get("type") not in ("submit", "button"):
                self.fields.setdefault(attributes["name"], []).extend(_sent(field))


def _sent(field: Any) -> list[str]:
    """What a browser sends for one field."""
    if field.name == "select":
        return [option.attrs.get("value", "") for option in field.query("option[selected]")]
    if field.name == "textarea":
        return [field.to_text(strip=False).removeprefix("\n")]
    if field.attrs.get("type") == "checkbox" and "checked" not in field.attrs:
        return []
    return [field.attrs.get("value", "on" if field.attrs.get("type") == "checkbox" else "")]


def signed_in(name: str, *, reviewer: bool = False) -> Client:
    """The browser of a new editor."""
    client = Client()
    user = create_editor(name=name, password="a long enough password", reviewer=reviewer)  # noqa: S106
    client.force_login(user)
    return client


def opened(client: Client, row: Any) -> OpenedPage:
    """The page of a row, with a reason already typed."""
    page = OpenedPage(client, address(row))
    page["why"] = "Read again"
    return page


def address(row: Any, page: str = "change") -> str:
    """Where the admin shows a row."""
    return reverse(f"admin:inspections_{row._meta.model_name}_{page}", args=[row.pk])


def list_address(model: Any) -> str:
    """Where the admin lists all rows of a kind."""
    return reverse(f"admin:inspections_{model._meta.model_name}_changelist")
