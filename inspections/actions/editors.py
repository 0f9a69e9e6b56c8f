"""The people who may edit, and what each role may do."""

from collections.abc import Sequence

from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.db import transaction
from django.db.models import Model, Q, QuerySet

from inspections.models import ExtractionRun, PublicChange, Review, Suggestion
from inspections.models.known import Known
from inspections.models.loading import LoadedFixture

EDITORS = "Editors"
REVIEWERS = "Reviewers"
ADMINISTRATORS = "Administrators"


@transaction.atomic
def create_editor(*, name: str, password: str, reviewer: bool = False, administrator: bool = False) -> User:
    """A person who may sign in to the admin and enter drafts, but neither publish nor edit the users.

    A reviewer also confirms what another person entered, publishes and undoes; an administrator also
    makes and changes the accounts of the others.
    """
    user = User.objects.create_user(username=name, password=password, is_staff=True)
    user.groups.add(_group(EDITORS, _drafting()))
    if reviewer or administrator:
        user.groups.add(_group(REVIEWERS, _reviewing()))
    if administrator:
        user.groups.add(_group(ADMINISTRATORS, _accounts()))
    return user


def _group(name: str, permissions: QuerySet[Permission]) -> Group:
    group, _ = Group.objects.get_or_create(name=name)
    group.permissions.set(permissions)
    return group


def _drafting() -> QuerySet[Permission]:
    """Everything on facts and the desk; only a look at what was loaded. History is read through its fact."""
    facts = [model for model in apps.get_app_config("inspections").get_models() if issubclass(model, Known)]
    return Permission.objects.filter(
        _on(*facts)
        | _on(LoadedFixture, may=("view_loadedfixture",))
        | _on(ExtractionRun, may=("view_extractionrun", "use_desk"))
        | _on(Suggestion, may=("view_suggestion",))
    )


def _reviewing() -> QuerySet[Permission]:
    return Permission.objects.filter(_on(Review, may=("confirm",)) | _on(PublicChange, may=("publish",)))


def _accounts() -> QuerySet[Permission]:
    """Accounts, and the roles to give them; not what a role may do."""
    return Permission.objects.filter(_on(User) | _on(Group, may=("view_group",)))


def _on(*models: type[Model], may: Sequence[str] = ()) -> Q:
    """The permissions on some models of one app: those that are named, or all.

    By the models' names and not by their numbers, which Django remembers even where they have changed.
    """
    names = [model._meta.model_name for model in models]
    found = Q(content_type__app_label=models[0]._meta.app_label, content_type__model__in=names)
    return found & Q(codename__in=may) if may else found
