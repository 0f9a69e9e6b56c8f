"""Who may edit: people made by one command, who may change facts and nothing else."""

import io
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client


def create(*arguments: str, typed: str = "", monkeypatch: Any = None) -> str:
    out = io.StringIO()
    if monkeypatch is not None:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    call_command("create_editor", *arguments, stdout=out)
    return out.getvalue()


def test_a_new_editor_gets_a_password_that_works(client: Client, db: None) -> None:
    said = create("anna")

    found = re.search(r"Password, shown only this once: (\S+)", said)
    assert found is not None
    assert len(found[1]) >= 20
    assert client.login(username="anna", password=found[1])
    anna = User.objects.get(username="anna")
    assert (anna.is_staff, anna.is_superuser, [group.name for group in anna.groups.all()]) == (
        True,
        False,
        ["Editors"],
    )


@pytest.mark.parametrize(
    ("option", "role", "first"),
    [
        ([], "editor", "a reviewer confirms and publishes: make one with --reviewer"),
        (["--reviewer"], "reviewer", "What others entered waits at the review desk"),
        (["--administrator"], "administrator", "Accounts and their roles are under “Users”."),
    ],
)
def test_each_role_is_told_what_comes_first(db: None, option: list[str], role: str, first: str) -> None:
    said = create("anna", *option)

    assert f"anna may now sign in at /admin/ as {role}." in said
    assert first in said


def test_an_editor_may_change_facts_but_not_users_or_what_was_loaded(db: None) -> None:
    create("anna")

    anna = User.objects.get(username="anna")

    assert anna.has_perms(["inspections.change_value", "inspections.delete_citation", "inspections.add_area"])
    assert anna.has_perm("inspections.view_loadedfixture")
    for not_theirs in ("auth.change_user", "auth.view_user", "inspections.change_loadedfixture"):
        assert not anna.has_perm(not_theirs)
    assert not any("historical" in permission for permission in anna.get_all_permissions())


def test_a_reviewer_is_an_editor_too(db: None) -> None:
    create("ben", "--reviewer")

    groups = User.objects.get(username="ben").groups.order_by("name")
    assert [group.name for group in groups] == ["Editors", "Reviewers"]


def test_an_administrator_reviews_and_keeps_the_accounts(db: None) -> None:
    create("dora", "--administrator")

    dora = User.objects.get(username="dora")
    assert not dora.is_superuser
    assert dora.has_perms(
        [
            "auth.add_user",
            "auth.change_user",
            "inspections.publish",
            "inspections.confirm",
            "inspections.use_desk",
        ]
    )


def test_a_password_may_be_given_on_standard_input(client: Client, db: None, monkeypatch: Any) -> None:
    said = create("anna", "--password-from-stdin", typed="correct horse battery\n", monkeypatch=monkeypatch)

    assert "horse" not in said
    assert client.login(username="anna", password="correct horse battery")  # noqa: S106


@pytest.mark.parametrize(
    ("arguments", "typed", "words"),
    [
        (["taken"], "", "There is already a user taken."),
        (["two words"], "", "The name does not do: Enter a valid username."),
        (["anna", "--password-from-stdin"], "short\n", "It must contain at least 12 characters."),
        (["anna", "--password-from-stdin"], "", "The password does not do"),
    ],
)
def test_what_is_wrong_with_a_new_editor_is_said_and_nobody_is_created(
    db: None, monkeypatch: Any, arguments: list[str], typed: str, words: str
) -> None:
    create("taken")

    with pytest.raises(CommandError, match=re.escape(words)):
        create(*arguments, typed=typed, monkeypatch=monkeypatch)

    assert list(User.objects.values_list("username", flat=True)) == ["taken"]


def test_an_administrator_has_all_three_roles_and_gives_them(db: None) -> None:
    create("cleo", "--administrator")
    cleo = User.objects.get(username="cleo")
    assert {group.name for group in cleo.groups.all()} == {"Editors", "Reviewers", "Administrators"}
    assert cleo.has_perms(["auth.add_user", "auth.change_user", "auth.view_group"])
    assert not cleo.has_perm("auth.change_group")
    assert not cleo.is_superuser
