"""A NUL character, which PostgreSQL keeps in no text, is refused at the door of the staff."""

import pytest
from django.test import Client

from inspections.models import Value
from tests.staff.doors import INDEX, editor, sign_in

pytestmark = pytest.mark.django_db
LISTS = f"{INDEX}inspections"
ASKED = [
    f"{LISTS}/area/?kind__exact=%00",
    f"{LISTS}/area/?%00=x",
    f"{LISTS}/area/%00/history/",
    f"{LISTS}/value/add/?metric=%00",
    f"{INDEX}autocomplete/?app_label=inspections&model_name=value&field_name=metric&term=%00",
]
SENT = [
    (f"{LISTS}/value/", {"action": "put_back_to_draft", "_selected_action": "\0", "reason": "Tried"}),
    (f"{LISTS}/value/", {"action": "put_back_to_draft", "_selected_action": "1", "reason": "\0"}),
    (f"{LISTS}/extractionrun/fact/value/1/", {"verdict": "confirmed", "note": "x\0"}),
    (f"{INDEX}login/", {"username": "anna\0", "password": "x"}),
    (f"{INDEX}login/?next=%00", {"username": "anna", "password": "x"}),
]


@pytest.mark.parametrize("address", ASKED)
def test_it_is_refused_in_an_address(address: str) -> None:
    editor()
    client, _ = sign_in()
    answer = client.get(address)
    assert answer.status_code == 400
    assert "was not understood" in answer.content.decode()
    assert client.get(address.replace("%00", "1")).status_code in (200, 302, 403, 404)


@pytest.mark.parametrize(("address", "fields"), SENT)
def test_it_is_refused_in_a_form_and_nothing_is_written(address: str, fields: dict[str, str]) -> None:
    editor()
    client, _ = sign_in()
    before = list(Value.objects.order_by("pk").values())
    assert client.post(address, fields).status_code == 400
    assert list(Value.objects.order_by("pk").values()) == before


def test_strangers_learn_nothing_more_from_it() -> None:
    assert Client().get(f"{LISTS}/area/?kind__exact=%00").status_code == 400


@pytest.mark.parametrize("number", ["abc", "9" * 5000, "٣", "1.5", "-1", "9" * 18])
@pytest.mark.parametrize(
    "address",
    [
        "area/{}/change/",
        "area/{}/history/",
        "area/{}/delete/",
        "area/{}/history/1/",
        "area/1/history/{}/",
        "extractionrun/{}/change/",
        "extractionrun/{}/",
        "extractionrun/fact/value/{}/",
        "value/?p={}",
        "publication/add/?inspection={}",
        "caveat/add/?excludes={},1",
    ],
)
def test_what_is_no_rows_number_is_not_found(address: str, number: str) -> None:
    editor(reviewer=True)  # who may delete
    client, _ = sign_in()
    answer = client.get(f"{LISTS}/{address.format(number)}", follow=True)
    assert answer.status_code in (200, 404)
