"""Forms of the desk as no browser sends them: answered in words, whatever stands in a field."""

from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client
from django.urls import reverse
from justhtml import JustHTML

from inspections.models import ExtractionRun

NONSENSE = ["kent", "9" * 30, "-1", "٣", "", "2016-99-99", "NaN", "x" * 5000]


def forms_of(page: str) -> list[tuple[str, dict[str, str]]]:
    """Where each form of a page is sent, and its fields."""
    found = []
    for form in JustHTML(page, sanitize=False).query("form"):
        if form.attrs.get("method", "").lower() != "post":
            continue
        fields: dict[str, str] = {}
        for one in form.query("input, select, textarea, button"):
            if name := one.attrs.get("name"):
                chosen = one.query("option[selected]") if one.name == "select" else []
                fields[name] = (chosen[0] if chosen else one).attrs.get("value", "") or ""
        found.append((form.attrs.get("action") or "", fields))
    return found


def test_no_field_of_the_desk_meets_an_error(run: ExtractionRun, anna: User, ben: User) -> None:
    """Each is sent on its own and taken back again, so that none removes the report from under the next."""
    pages = [reverse(f"admin:desk_{name}", args=[run.pk]) for name in ("run", "publish", "log")]
    pages += [reverse("admin:inspections_extractionrun_changelist"), reverse("admin:desk_changed")]
    seen: set[tuple[str, str]] = set()
    for person in (anna, ben):
        client = Client()
        client.force_login(person)
        for page in pages:
            for address, fields in forms_of(client.get(page).text):
                kind = address.rstrip("0123456789/")
                done = {field for told, field in seen if told == kind}
                for name in fields.keys() - done - {"csrfmiddlewaretoken"}:
                    seen.add((kind, name))
                    for word in NONSENSE:
                        with transaction.atomic():
                            answer = client.post(address or page, {**fields, name: word})
                            transaction.set_rollback(True)
                        assert answer.status_code < 500, (address, name, word)
    assert len(seen) > 20
