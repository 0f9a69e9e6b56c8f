"""Text is text: whatever stands in the data, no page, download, feed or form makes more of it."""

from typing import Any
from xml.etree import ElementTree

import pytest
from django.contrib import admin
from django.db.models import CharField, Model, TextField, Value
from django.db.models.functions import Cast, Concat
from django.test import Client
from django.urls import reverse
from justhtml import JustHTML

from inspections.actions.editors import create_editor
from inspections.models import Area, PublicChange
from inspections.models.known import Known
from tests.dashboard.addresses import ONE_OF_EACH, PAGES, TEXT_PAGES, download, filled
from tests.inspections.test_constraints import own_models

HOSTILE = (
    """</script></title></textarea><script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;{{7*7}}\x0b"""
)
WITH_TEXT = tuple(addresses[0] for name, addresses in PAGES.items() if name not in TEXT_PAGES)
NAMES = ("slug", "code", "reason_code", "word", "reference", "sha256", "ons_code", "isbn", "url", "key")
"""What the rules of the database hold to a form; pages are found by some of it."""
FACT = {"kind": "judgment", "act": "added", "about": HOSTILE, "before": HOSTILE, "after": HOSTILE}


def texts(model: type[Model]) -> list[str]:
    """The fields of a model into which people type what they like."""
    return [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, CharField | TextField) and not field.choices and field.name not in NAMES
    ]


@pytest.fixture
def _hostile(loaded: None) -> None:
    """Every text of every row, each still another one."""
    for model in own_models():
        if issubclass(model, Known):
            number = Cast("pk", CharField())
            model.objects.update(
                **{name: Concat(Value("="), number, Value(HOSTILE)) for name in texts(model)}
            )
    PublicChange.objects.create(
        title=HOSTILE,
        note=HOSTILE,
        items=[FACT],
        written=[],
        by=create_editor(name="<b>anna</b>", password="x"),  # noqa: S106
    )


def assert_harmless(answer: Any) -> None:
    page = JustHTML(answer.content.decode(), sanitize=False)
    assert not page.query("iframe, object, embed")
    assert not [picture for picture in page.query("img") if not picture.attrs["src"].startswith("/static/")]
    for script in page.query("script"):
        assert "src" in script.attrs or script.attrs.get("type") == "application/json", script
    for element in page.query("*"):
        assert not [name for name in element.attrs if name.startswith("on")], element
        assert not element.attrs.get("href", "").lower().startswith(("javascript:", "data:text"))


@pytest.mark.usefixtures("_hostile")
@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_no_page_makes_markup_of_it(client: Client, address: str) -> None:
    answer = client.get(filled(address))
    assert answer.status_code == 200
    if address in WITH_TEXT:
        assert "alert(1)" in answer.content.decode()
    assert "49\x0b" not in answer.content.decode()  # 7 times 7, had somebody made a template of it
    assert_harmless(answer)


@pytest.mark.usefixtures("_hostile")
@pytest.mark.parametrize("address", WITH_TEXT)
def test_a_download_is_no_page_and_runs_nothing(client: Client, address: str) -> None:
    table = client.get(download(filled(address), "csv"))
    assert table["Content-Type"].startswith("text/csv")
    assert "attachment" in table["Content-Disposition"]
    assert table["X-Content-Type-Options"] == "nosniff"
    assert not [line for line in table.content.decode().splitlines() if line.startswith("=")]
    assert client.get(download(filled(address), "json"))["Content-Type"] == "application/json"


@pytest.mark.usefixtures("_hostile")
def test_the_feed_stays_a_feed(client: Client) -> None:
    feed = ElementTree.fromstring(client.get("/changes/feed.xml").content)  # noqa: S314 - our own
    titles = [
        entry.findtext("{http://www.w3.org/2005/Atom}title") for entry in feed.iter() if "entry" in entry.tag
    ]
    assert HOSTILE.replace("\x0b", " ") in titles


@pytest.mark.usefixtures("_hostile")
@pytest.mark.parametrize("model", list(admin.site._registry), ids=lambda model: model.__name__)
def test_nor_does_the_desk_of_the_staff(client: Client, model: type[Model]) -> None:
    user = create_editor(name="<script>alert(2)</script>", password="x", administrator=True)  # noqa: S106
    client.force_login(user)
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    pages = [reverse(f"{name}_changelist")]
    row = model._default_manager.first()
    if row is not None:
        pages += [reverse(f"{name}_{page}", args=[row.pk]) for page in ("change", "history", "delete")]
    for page in pages:
        answer = client.get(page, follow=True)
        if answer.status_code == 200:
            assert_harmless(answer)


def test_a_search_for_it_is_only_a_search(client: Client, loaded: None) -> None:
    client.force_login(create_editor(name="anna", password="x"))  # noqa: S106
    area = reverse(f"admin:{Area._meta.app_label}_area_changelist")
    for address in ("/findings/", "/judgments/", "/compare/", area):
        for name in ("q", "force", "page"):
            answer = client.get(address, {name: HOSTILE}, follow=True)
            assert answer.status_code == 200
            assert_harmless(answer)
