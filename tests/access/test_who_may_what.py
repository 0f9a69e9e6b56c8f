"""Every person at every address of the URLconf, and what is theirs to change."""

from collections.abc import Iterable
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.db import models
from django.test import Client
from django.urls import reverse

from inspections.models import Finding, Judgment
from tests import factories as made
from tests.access.addresses import every_address, path_of
from tests.access.expected import EXPECTED, FACTOR, LOGIN, NO, POST_ONLY, Answer
from tests.access.people import PASSWORD, PEOPLE, editor

pytestmark = pytest.mark.django_db
ADDRESSES = every_address()
STAFFS = [address for address in ADDRESSES if address.is_staffs]
PUBLIC = [address for address in ADDRESSES if not address.is_staffs]
NOTHING_TO_CHANGE = ("anonymous", "member", "locked", "with_password_only", "without_role")


def test_every_address_has_its_expectation() -> None:
    """A new address fails here until somebody has said who may see it."""
    assert {address.name for address in ADDRESSES} == set(EXPECTED)
    assert all(row.keys() == PEOPLE.keys() for row in EXPECTED.values())


def got(answer: Any) -> Answer:
    """The status, or to which door one is sent."""
    if answer.status_code == 302:
        path, _, query = answer["Location"].partition("?")
        if path == reverse("admin:login"):
            return LOGIN
        if path == reverse("staff:second-factor") and query.startswith("next="):
            return FACTOR
    return int(answer.status_code)


@pytest.mark.parametrize("person", PEOPLE)
def test_at_the_staffs_addresses(person: str, rows: dict[str, str]) -> None:
    client = PEOPLE[person]()
    seen = {one.name: got(client.get(path_of(one, rows))) for one in STAFFS}
    assert {name: answer for name, answer in seen.items() if answer != EXPECTED[name][person]} == {}


@pytest.mark.parametrize("person", PEOPLE)
def test_at_the_public_addresses(person: str, rows: dict[str, str]) -> None:
    client = PEOPLE[person]()
    seen = {}
    for one in PUBLIC:
        answer = client.get(path_of(one, rows))
        seen[one.name] = got(answer)
        assert not answer.cookies, one.name
        answer.close()  # a file stays open as long as it may be read
    assert {name: answer for name, answer in seen.items() if answer != EXPECTED[name][person]} == {}


@pytest.mark.parametrize("state", ["draft", "rejected"])
@pytest.mark.parametrize("person", ["anonymous", "editor", "reviewer", "superuser"])
def test_what_is_not_published_is_on_no_public_page_for_anybody(
    person: str, state: str, rows: dict[str, str]
) -> None:
    """Also those who may edit it see it at the desk and in the admin only."""
    Judgment.objects.filter(
        area__slug=rows["force"],
        question__slug=rows["question"],
        question__inspection__slug=rows["inspection"],
    ).update(review_state=state)
    Finding.objects.filter(pk=rows["finding pk"]).update(review_state=state)
    client = PEOPLE[person]()
    for one in PUBLIC:
        if one.name.partition("-")[0] in ("judgment", "finding"):
            assert client.get(path_of(one, rows)).status_code == 404, one.name


TOLD = ("pk", "revision", "state", "review_state", "undone_at")


def everything() -> dict[str, Any]:
    """What may not change: every fact with its revision and state, every decision, every account."""
    own: Iterable[type[models.Model]] = [*apps.get_app_config("inspections").get_models(), Group]
    found: dict[str, Any] = {}
    for model in own:
        fields = [
            name for name in ("pk", "revision", "state", "review_state", "undone_at") if has(model, name)
        ]
        found[model.__name__] = list(model._default_manager.order_by("pk").values_list(*fields))
    accounts = User.objects.order_by("pk").values_list("pk", "password", "is_superuser", "is_staff")
    return found | {"accounts": list(accounts)}


def has(model: type[models.Model], name: str) -> bool:
    return name == "pk" or name in {field.name for field in model._meta.get_fields()}


@pytest.mark.parametrize("person", NOTHING_TO_CHANGE)
def test_who_may_change_nothing_changes_nothing_by_sending_forms(person: str, rows: dict[str, str]) -> None:
    client = PEOPLE[person]()
    before = everything()
    for one in STAFFS:
        if one.name in DOORS:
            continue
        answer = client.post(path_of(one, rows), FORM)
        usual = EXPECTED[one.name][person]
        assert got(answer) in ({usual, NO, POST_ONLY} if isinstance(usual, int) else {usual}), one.name
    assert everything() == before


FORM = {
    "post": "yes", "_save": "Save", "why": "Tried", "reason": "Tried", "note": "Tried", "act": "accept",
    "verdict": "confirmed", "confidence": "1", "action": "publish", "_selected_action": "1",
    "username": "eve", "is_superuser": "on", "password1": PASSWORD, "password2": PASSWORD,
    "code": "000000", "usable_password": "true",
}  # fmt: skip
DOORS = ("admin:login", "admin:logout", "staff:code", "staff:app", "staff:codes")
"""Everybody may send these; what they do to oneself only is tested in tests/staff."""


@pytest.mark.parametrize("person", ["reviewer", "superuser"])
def test_looking_changes_nothing_whoever_looks(person: str, rows: dict[str, str]) -> None:
    """What acts, acts by POST: an address in somebody's mail cannot publish."""
    client = PEOPLE[person]()
    before = everything()
    for one in STAFFS:
        if one.name != "admin:logout":
            client.get(f"{path_of(one, rows)}?{QUERY}")
    assert everything() == before


QUERY = "&".join(f"{name}={value}" for name, value in FORM.items() if not name.startswith("_")) + "&app=1"


@pytest.mark.parametrize(
    ("state", "action"),
    [
        ("draft", "publish"),
        *(("published", one) for one in ("put_back_to_draft", "reject", "delete_selected")),
    ],
)
@pytest.mark.parametrize("model", ["judgment", "value", "finding"])
def test_an_editor_may_neither_publish_nor_withdraw(
    model: str, state: str, action: str, rows: dict[str, str]
) -> None:
    row = getattr(made, f"{model.capitalize()}Factory")(review_state=state)
    address = reverse(f"admin:inspections_{model}_changelist")
    chosen = {"action": action, "_selected_action": [row.pk], "index": "0", "reason": "Tried"}
    editor().post(address, chosen)
    row.refresh_from_db()
    assert row.review_state == state


@pytest.mark.parametrize("model", ["judgment", "value", "finding"])
def test_a_draft_is_deleted_by_editors_and_what_is_public_by_nobody(model: str, rows: dict[str, str]) -> None:
    factory = getattr(made, f"{model.capitalize()}Factory")
    draft, public = factory(review_state="draft"), factory(review_state="published")
    page = f"admin:inspections_{model}_delete"
    assert editor().get(reverse(page, args=[draft.pk])).status_code == 200
    assert PEOPLE["superuser"]().post(reverse(page, args=[public.pk]), FORM).status_code == 403


@pytest.mark.parametrize("person", ["editor", "reviewer"])
def test_only_an_administrator_touches_accounts(person: str, rows: dict[str, str]) -> None:
    before = everything()["accounts"]
    client = PEOPLE[person]()
    for page, arguments in (
        ("add", []),
        ("change", [rows["auth_user"]]),
        ("password_change", [rows["auth_user"]]),
    ):
        assert client.post(reverse(f"admin:auth_user_{page}", args=arguments), FORM).status_code == 403
    assert [one for one in everything()["accounts"] if one in before] == before


def test_an_administrator_makes_nobody_mightier_than_themselves(rows: dict[str, str]) -> None:
    client = PEOPLE["administrator"]()
    root = User.objects.create_superuser("root", password=PASSWORD)
    own = User.objects.get(username="cleo")
    page = client.get(reverse("admin:auth_user_change", args=[own.pk])).content.decode()
    assert 'name="is_superuser"' not in page
    assert 'name="user_permissions"' not in page
    assert 'name="groups"' in page

    for name in ("change", "delete", "password_change"):
        answer = client.post(reverse(f"admin:auth_user_{name}", args=[root.pk]), FORM)
        assert answer.status_code == 403, name
    root.refresh_from_db()
    assert root.check_password(PASSWORD)


@pytest.mark.parametrize("person", ["editor", "superuser"])
def test_what_a_list_offers_is_told_to_editors_only(person: str, client: Client) -> None:
    asked = {"app_label": "inspections", "model_name": "value", "field_name": "metric", "term": "crime"}
    assert PEOPLE[person]().get(reverse("admin:autocomplete"), asked).status_code == 200
    assert PEOPLE["without_role"]().get(reverse("admin:autocomplete"), asked).status_code == 403
    assert got(client.get(reverse("admin:autocomplete"), asked)) == LOGIN
