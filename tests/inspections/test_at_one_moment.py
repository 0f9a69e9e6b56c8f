"""Two people save at the same moment, on the database that many people share."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import dj_database_url
import pytest
from django.db import connection, connections
from django.urls import reverse

from inspections.actions.edit import EditedMeanwhileError, add_row, save_edit
from inspections.actions.editors import create_editor
from inspections.admin import known
from inspections.models import Theme, Value
from tests.factories import ValueFactory
from tests.opened_page import OpenedPage, opened, signed_in
from tests.required import without_postgres


@pytest.fixture
def on_postgres(transactional_db: None, django_db_blocker: Any) -> Iterator[None]:
    """A PostgreSQL database of its own in place of the one the tests run on, unless they run on it."""
    if connection.vendor == "postgresql":
        yield
        return
    url = os.environ.get("TEST_POSTGRES_URL")
    if not url:
        without_postgres("Two saves at one moment need PostgreSQL: set TEST_POSTGRES_URL.")
    usual, usual_settings = connections["default"], connections.databases["default"]
    theirs = {**dj_database_url.parse(url), "TEST": {"NAME": f"test_two_editors_{os.getpid()}"}}
    connections.databases["default"] = connections.configure_settings({"default": theirs})["default"]
    del connections["default"]
    made = connections["default"].creation
    made.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    yield
    made.destroy_test_db(theirs["NAME"], verbosity=0)
    connections.databases["default"] = usual_settings
    connections["default"] = usual


def at_one_moment(*acts: Callable[[], Any]) -> list[Any]:
    """Do all of them at the same time, each on a connection of its own, and give their answers."""
    start = Barrier(len(acts))

    def act(what: Callable[[], Any]) -> Any:
        try:
            start.wait()
            return what()
        except EditedMeanwhileError as told:
            return told
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(act, acts))


def when_both_are_checked(write: Callable[..., None]) -> Callable[..., None]:
    """Hold back each of two writes until the other's form has found nothing wrong."""
    both = Barrier(2, timeout=20)

    def held_back(**given: Any) -> None:
        both.wait()
        write(**given)

    return held_back


@pytest.mark.postgres
def test_of_eight_edits_of_one_revision_exactly_one_is_saved(on_postgres: None) -> None:
    anna = create_editor(name="anna", password="a long enough password")  # noqa: S106
    value = ValueFactory(value="63.5")

    def edit(number: int) -> None:
        row = opened[number]
        row.value = number
        save_edit(row=row, by=anna, reason=f"Edit {number}")

    opened = [Value.objects.get(pk=value.pk) for _ in range(8)]
    answers = at_one_moment(*[lambda number=number: edit(number) for number in range(8)])

    (saved,) = [number for number, told in enumerate(answers) if told is None]
    assert sum(isinstance(told, EditedMeanwhileError) for told in answers) == 7
    stored = Value.objects.get(pk=value.pk)
    assert (int(stored.value), stored.revision, stored.history.count()) == (saved, 2, 2)


@pytest.mark.postgres
def test_of_two_forms_sent_at_one_moment_one_is_saved_and_one_is_told(
    on_postgres: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, ben = signed_in("anna"), signed_in("ben")
    value = ValueFactory(value="63.5")
    annas, bens = opened(anna, value), opened(ben, value)
    annas["value"], bens["value"] = "63.6", "63.7"

    with monkeypatch.context() as patched:
        patched.setattr(known, "save_edit", when_both_are_checked(save_edit))
        saved = at_one_moment(annas.save, bens.save)

    assert sorted(saved) == [False, True]
    winner, told, typed = ("anna", bens, "63.7") if saved[0] else ("ben", annas, "63.6")
    assert f"{winner} changed value from 63.5 to " in told.errors[0]
    assert told["value"] == typed
    assert [line.revision for line in value.history.all()] == [2, 1]
    assert told.save()
    assert [line.revision for line in value.history.all()] == [3, 2, 1]


@pytest.mark.postgres
def test_of_two_who_enter_the_same_thing_at_one_moment_one_is_told_in_plain_words(
    on_postgres: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    forms = [OpenedPage(signed_in(name), reverse("admin:inspections_theme_add")) for name in ("anna", "ben")]
    for form in forms:
        form["slug"], form["name"], form["order"] = "burglary", "Burglary", "99"

    with monkeypatch.context() as patched:
        patched.setattr(known, "add_row", when_both_are_checked(add_row))
        saved = at_one_moment(*[form.save for form in forms])

    assert sorted(saved) == [False, True]
    told = forms[saved.index(False)]
    assert told.errors == ["Theme with this Slug already exists.", "Theme with this Name already exists."]
    assert Theme.objects.filter(slug="burglary").count() == 1
